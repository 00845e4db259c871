"""Daphne, Channels' development server. As an installed app it would load Twisted into all our processes."""

from daphne.management.commands.runserver import Command

__all__ = ["Command"]
