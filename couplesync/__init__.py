"""CoupleSync: a quiet place for two people to talk, one at a time."""

__version__ = "0.1.0"
