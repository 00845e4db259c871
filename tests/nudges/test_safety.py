"""Distress and harm are told from what sounds like them; either way nothing is shown."""

import pytest

from nudges import assess
from tests.nudges.moments import SPEAKING, shown

ROWS = [
    ("disclosure", "last night he pushed me down the stairs", "last night he pushed the pram down the hill"),
    ("disclosure", "he controls all my money", "he manages our joint budget, we agreed"),
    ("disclosure", "i'm not allowed to see my sister", "the dog is not on the sofa with my sister"),
    ("disclosure", "he keeps my passport in his desk", "I must find my passport for the trip"),
    ("disclosure", "he is reading this", "he is reading in the garden"),
    ("self_harm", "I don't want to be here anymore", "I don't want to be at this party"),
    ("self_harm", "everyone would be better off without me", "everyone would be better off with more sleep"),
    ("threat_of_harm", "you'll regret it", "you'll regret missing that film"),
    ("threat_of_harm", "i'll make sure you lose the kids", "i'll make sure the kids eat"),
]


@pytest.mark.parametrize(("safety", "draft", "look_alike"), ROWS, ids=[row[1] for row in ROWS])
def test_the_class_is_told_and_the_look_alike_is_not(safety: str, draft: str, look_alike: str) -> None:
    assert (assess(draft, SPEAKING).safety, assess(look_alike, SPEAKING).safety) == (safety, None)
    assert shown(draft) is None
