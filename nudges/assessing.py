"""From a draft to everything the rules see in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import cast

from nudges.catalogue.tables import table
from nudges.echo import echo
from nudges.listening import question, thin
from nudges.moment import Assessment, Finding, Moment, Role, Safety
from nudges.rules import Book, Hit, Rule, releasing, rules_of, stems
from nudges.text import Reading, read

# Beside two categories that need more than words: a statement to answer, a turn to reflect in.
NEEDS_STATEMENT = "defensive_cross"
NEEDS_NO_WELCOME = "advice_listening"
CLAUSE_ENDS = frozenset({".", "!", "?", ",", "and", "but", "because", "so"})


@dataclass(frozen=True)
class Category:
    """One kind of nudge, and whose draft it may be about."""

    name: str
    tier: int
    roles: frozenset[Role]


@cache
def categories() -> dict[str, Category]:
    """All kinds, in the order of showing."""
    return {
        name: Category(name, written["tier"], frozenset(written["roles"]))
        for name, written in table("categories.toml").items()
    }


def assess(draft: str, moment: Moment) -> Assessment:
    """Every category's findings, the class of safety, and what a reflection gives back."""
    reading = read(draft)
    statement = read(moment.partner_said or "")
    said = stems(statement.words)
    harm = _safety_book().hits(reading, frozenset())
    safety = cast(Safety, harm[0].rule.category) if harm else None
    hits = [hit for hit in _book(moment.role).hits(reading, said) if _belongs(hit.rule.category, moment)]
    findings = _findings(reading, hits)
    if moment.is_listening and reading.tokens:
        for found in (question(reading), thin(reading, said)):
            if found:
                findings[found.category] = found
    mirrors = moment.is_listening and moment.partner_said is not None
    return Assessment(findings, safety, echo(statement, reading) if mirrors else None)


def _belongs(category: str, moment: Moment) -> bool:
    if category == NEEDS_STATEMENT and not moment.partner_said:
        return False
    if category == NEEDS_NO_WELCOME and moment.ideas_welcome:
        return False
    return moment.is_listening or not (
        moment.role == "listener" and "speaker" not in categories()[category].roles
    )


@cache
def _book(role: Role) -> Book:
    mine = [category for category in categories().values() if role in category.roles]
    return Book.of(rule for category in mine for rule in _rules_for(category, role))


def _rules_for(category: Category, role: Role) -> list[Rule]:
    """In a listener's draft, harsh words said back as the partner's are no longer the author's own."""
    rules = rules_of(category.name)
    shared = role == "listener" and "speaker" in category.roles
    return [releasing(rule, "mirrored") for rule in rules] if shared else list(rules)


@cache
def _safety_book() -> Book:
    return Book.of(rules_of("safety"))


def _findings(reading: Reading, hits: Iterable[Hit]) -> dict[str, Finding]:
    grouped: dict[str, list[Hit]] = {}
    for hit in hits:
        grouped.setdefault(hit.rule.category, []).append(hit)
    return {category: _finding(reading, category, own) for category, own in grouped.items()}


def _finding(reading: Reading, category: str, hits: list[Hit]) -> Finding:
    """Cues add up as independent ones would: two weak ones are a strong one."""
    doubt = 1.0
    for hit in hits:
        doubt *= 1 - hit.rule.sure
    surest = sorted(hits, key=lambda hit: (-hit.rule.sure, hit.start))
    spans = tuple(reading.span(*_clause(reading, hit)) for hit in surest)
    return Finding(category, round(1 - doubt, 4), spans, tuple(hit.rule.id for hit in surest))


def _clause(reading: Reading, hit: Hit) -> tuple[int, int]:
    """The clause a hit stands in: what is marked has to make sense when read alone."""
    first, last = reading.index_at(hit.start), reading.index_at(hit.end - 2)
    while first > 0 and reading.tokens[first - 1].plain not in CLAUSE_ENDS:
        first -= 1
    while last + 1 < len(reading.tokens) and reading.tokens[last + 1].plain not in CLAUSE_ENDS:
        last += 1
    return reading.bounds(first, last)
