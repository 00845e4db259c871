"""The same line as others might have typed it: with a slip of the finger, a please, about somebody else."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from nudges.text import Token

SLIPS, OTHER_PEOPLE, PLEASES = 0.015, 0.3, 0.08
SHORTEST_SLIP = 4
_PAIRS = (
    "he she, him her, his her, himself herself, husband wife, boyfriend girlfriend, mum dad, mother father,"
    "son daughter, brother sister, man woman, boy girl, mr mrs, uncle aunt, king queen, lad lass, guy lady"
)
_WAYS = [pair.split() for pair in _PAIRS.split(",")]
# It stands nowhere in the line, so no marked words hold it.
_PLEASE = (Token("please", -2, -1), Token(",", -1, 0))
_OTHERS = {one: other for other, one in reversed(_WAYS)} | dict(_WAYS)


def varied(
    draft: Sequence[Token], statement: Sequence[Token], chance: Random
) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """Both texts change their people together. A please makes nothing else of a draft."""
    others = _OTHERS if chance.random() < OTHER_PEOPLE else {}
    asked = _PLEASE if draft and chance.random() < PLEASES else ()
    return asked + _varied(draft, others, chance), _varied(statement, others, chance)


def _varied(tokens: Sequence[Token], others: dict[str, str], chance: Random) -> tuple[Token, ...]:
    return tuple(
        replace(token, plain=_slipped(others.get(token.plain, token.plain), chance)) for token in tokens
    )


def _slipped(word: str, chance: Random) -> str:
    """Two letters change places, or one is lost."""
    if len(word) < SHORTEST_SLIP or not word.isalpha() or chance.random() > SLIPS:
        return word
    at = chance.randrange(1, len(word) - 2)
    kept = word[at + 1] + word[at] if chance.random() < 0.5 else word[at]
    return word[:at] + kept + word[at + 2 :]
