"""What a reflection gives back of what the partner said: unit by unit, who felt what, and yes or no.

Every figure here is a hint for the listener alone. A paraphrase can be perfect and share no word; so a low
figure means "not seen", never "not heard".
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nudges.catalogue.tables import FAMILIES
from nudges.moment import Echo, Span, Unit
from nudges.rules import stem
from nudges.text import STOPS, Reading, Token

UNIT_ENDS = STOPS | {"and", "but", "because", "so", "then"}
SHORTEST_UNIT = 2
NEGATIONS = frozenset(
    {"not", "no", "never", "without", "nobody", "nothing", "none", "stopped", "neither", "hardly"}
)
REACH_OF_NEGATION = 4
MINE = frozenset({"i", "my", "me", "mine", "myself", "we", "our"})
YOURS = frozenset({"you", "your", "yours", "yourself"})
# Half of a unit's words said back is a unit said back.
ENOUGH = 0.5


@dataclass(frozen=True)
class Mention:
    """A word of content: where it stands, whose it is in its clause, and whether it is denied."""

    span: Span
    meaning: str
    mine: bool | None
    denied: bool


def echo(statement: Reading, reflection: Reading) -> Echo:
    """Compares a reflection with the statement it answers."""
    back = list(_mentions(reflection.tokens))
    units = tuple(_unit(span, wanted, back) for span, wanted in _units(statement))
    said: dict[str, Mention] = {}
    for mention in _mentions(statement.tokens):
        said.setdefault(mention.meaning, mention)
    pairs = [(said[mention.meaning], mention) for mention in back if mention.meaning in said]
    owned = [(one, other) for one, other in pairs if one.mine is not None and other.mine is not None]
    return Echo(
        units,
        swap=_share([_is_swapped(one, other) for one, other in owned]),
        negation=_share([one.denied != other.denied for one, other in pairs]),
    )


def units(statement: Reading) -> list[Span]:
    """The parts of a statement that a reflection can give back."""
    return [span for span, _ in _units(statement)]


def _units(statement: Reading) -> Iterator[tuple[Span, tuple[Mention, ...]]]:
    clause: list[Token] = []
    for token in statement.tokens:
        if token.plain not in UNIT_ENDS:
            clause.append(token)
            continue
        wanted = tuple(_mentions(tuple(clause)))
        if len(clause) >= SHORTEST_UNIT and wanted:
            yield (clause[0].start, clause[-1].end), wanted
            clause = []
        elif token.plain in STOPS:
            clause = []


def _mentions(tokens: tuple[Token, ...]) -> Iterator[Mention]:
    mine: bool | None = None
    since_negation = REACH_OF_NEGATION
    for token in tokens:
        word = token.plain
        if word in STOPS:
            mine, since_negation = (None, REACH_OF_NEGATION) if word != "," else (mine, REACH_OF_NEGATION)
        elif word in MINE or word in YOURS:
            mine = word in MINE
        elif word in NEGATIONS:
            since_negation = 0
        elif (meaning := FAMILIES.get(word) or stem(word)) is not None:
            yield Mention((token.start, token.end), meaning, mine, since_negation < REACH_OF_NEGATION)
        since_negation += 1


def _unit(span: Span, wanted: Sequence[Mention], back: Sequence[Mention]) -> Unit:
    """A word back as the wrong person's, or denied, is not back."""
    answers = [[other for other in back if other.meaning == one.meaning] for one in wanted]
    pairs = [(one, others) for one, others in zip(wanted, answers, strict=True)]
    found = [any(_mirrors(one, other) for other in others) for one, others in pairs]
    turned = [(one, others) for (one, others), is_back in zip(pairs, found, strict=True) if not is_back]
    places = [other.span for others in answers for other in others]
    return Unit(
        span,
        heard=min(1.0, sum(found) / (ENOUGH * len(found))),
        weight=len(wanted),
        back=(min(start for start, _ in places), max(end for _, end in places)) if places else None,
        is_swapped=any(_is_swapped(one, other) for one, others in turned for other in others),
        is_denied=any(one.denied != other.denied for one, others in turned for other in others),
    )


def _mirrors(one: Mention, other: Mention) -> bool:
    return one.denied == other.denied and not _is_swapped(one, other)


def _is_swapped(one: Mention, other: Mention) -> bool:
    """In a mirror "I" has become "you", and "you" "I"."""
    return one.mine is not None and one.mine == other.mine


def _share(differing: list[bool]) -> float:
    """How much speaks for a difference; one word alone says less than all of several."""
    return sum(differing) / (len(differing) + 1)
