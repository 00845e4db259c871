"""What only the shape of a reflecting turn tells: a question in place of a mirror, or no content at all."""

import re
from collections.abc import Iterator

from nudges.catalogue.tables import LEXICON
from nudges.moment import Finding, Span
from nudges.patterns import any_of
from nudges.rules import stems
from nudges.text import Reading, Token

THIN_SCORE = 0.85
QUESTION_SCORE = 0.85
LONGEST_THIN = 200

_ACKNOWLEDGING = frozenset(LEXICON["ack"])
_ASKS = re.compile(
    r"^(?:(?:so|but|and|okay|wait|hang|hold|on|oh|sorry|well|right|hm|hmm|then|now|,) )*"
    r"(?:who|what|when|where|which|why|how|did|do|does|was|were|are|have|has|had|can|could|would|will) "
)
# Without a question mark only an order of words that tells nothing asks.
_ASKS_UNMARKED = re.compile(
    r"^(?:(?:so|but|and|okay|wait|well) )?"
    r"(?:(?:why|who|where|when|what|how) (?:did|do|does|would|could|were|come|long|many|much)"
    r"|(?:did|have|do|are) you) "
)
# Questions that serve the mirror: was it right, is there more, once more please, which word fits.
_CHECKS = any_of(
    [
        "did i|we|it ~2 get|hear|catch|miss|land|come",
        "do|have i ~1 get|got|hear|heard|understand|have|missed|all|it",
        "am i ~2",
        "is|was that|it|this ~3 right|it|all|close|how|what|true|so|near|more|bigger|smaller|the_size",
        "is there ~2 more|anything|else",
        "what did|have i miss|missed|leave|get_wrong",
        "which part|bit|piece|word",
        "say|tell|give|hear|repeat ~3 again|more|smaller|slower|slowly",
        "could|can|would|will you ~2 say|tell|give|repeat|slow|go|hand|put|let|send|break",
        "or was it|more|is_it|rather",
        "would you like|rather i|me",
        "do you want ~2 ideas|me_to_listen|advice",
        "what else",
        "how close",
        "how did i",
        "may|could|can|shall|should i|we ~3",
        "what part|bit",
        "do you mean|want",
        "are you saying",
        "would it be|that",
        "which ~3 worse|more|harder|is_it",
        "what you ~3 saying|telling",
    ]
)


# Of these, what asks about the mirror and about nothing else.
_CHECKS_BACK = any_of(
    ["which|what part|bit|piece|word ~1 i|we", "what did|have|do i ~1 miss|missed|leave|get_wrong"]
)


def question(reading: Reading) -> Finding | None:
    """The draft only asks: nothing in it says anything back."""
    asked = _only_asked(reading)
    if not asked or (_CHECKS and _CHECKS.search(f" {' '.join(asked)} ")):
        return None
    return Finding("L_question", QUESTION_SCORE, (_whole(reading),), ("question.instead",))


def thin(reading: Reading, said: frozenset[str]) -> Finding | None:
    """The draft only acknowledges: no word of what was said, and none of its own."""
    words = reading.words
    content = [word for word in words if word not in _ACKNOWLEDGING]
    signs = any(token.plain == "<thumb>" for token in reading.tokens)
    if content or not (words or signs) or said & stems(words):
        return None
    if _is_long(reading):
        return None
    return Finding("L_thin", THIN_SCORE, (_whole(reading),), ("thin.acknowledged",))


def ruled_out(reading: Reading) -> Iterator[str]:
    """What a reflecting turn of this shape is not, whatever else it looks like."""
    asked = _only_asked(reading)
    if asked and _CHECKS_BACK and all(_CHECKS_BACK.search(f" {line}") for line in asked):
        yield "L_question"
    if _is_long(reading):
        yield "L_thin"


def _is_long(reading: Reading) -> bool:
    return reading.tokens[-1].end > LONGEST_THIN


def _only_asked(reading: Reading) -> list[str]:
    """Its questions; none where anything else is said."""
    sentences = _sentences(reading)
    told = [line for line, asked in sentences if not asked and not _ACKNOWLEDGING.issuperset(line.split())]
    return [] if told else [line for line, is_question in sentences if is_question]


def _sentences(reading: Reading) -> list[tuple[str, bool]]:
    found: list[tuple[str, bool]] = []
    words: list[str] = []
    for token in reading.tokens:
        if token.plain in {".", "!", "?"}:
            line = " ".join(words) + " "
            asks = _ASKS if token.plain == "?" else _ASKS_UNMARKED
            if words:
                found.append((line, bool(asks.match(line))))
            words = []
        else:
            words.append(token.plain)
    return found


def _whole(reading: Reading) -> Span:
    inner: list[Token] = [token for token in reading.tokens if token.end > token.start]
    return inner[0].start, inner[-1].end
