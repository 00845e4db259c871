"""Three words that two phones show alike, so that two people can tell they found each other."""

import secrets
from pathlib import Path

WORDS = tuple(Path(__file__).with_name("three_words.txt").read_text().split())
"""Short, clear, neutral, and no two that are easily taken for each other."""


def three_words() -> str:
    """Three different words, at random."""
    return " ".join(secrets.SystemRandom().sample(WORDS, 3))
