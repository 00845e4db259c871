"""From a draft to everything the rules and the encoder see in it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import cast

from nudges.catalogue.tables import table
from nudges.echo import echo
from nudges.hearing import heard_with
from nudges.learned import Learned, Look, Seen, learned
from nudges.listening import question, ruled_out, thin
from nudges.moment import Assessment, Finding, Moment, Role, Safety, Span
from nudges.rules import Book, Hit, Rule, releasing, rules_of, stems
from nudges.text import Reading, read

# Beside two categories that need more than words: a statement to answer, a turn to reflect in.
NEEDS_STATEMENT = "defensive_cross"
NEEDS_NO_WELCOME = "advice_listening"
# Nor is anything back in such a draft.
NOTHING_SAID = "L_thin"
LEARNED = "learned"
CLAUSE_ENDS = frozenset({".", "!", "?", ",", "and", "but", "because", "so"})


@dataclass(frozen=True)
class Category:
    """One kind of nudge, and whose draft it may be about."""

    name: str
    tier: int
    roles: frozenset[Role]


@dataclass(frozen=True)
class Told:
    """What the rules find; the kinds of which every hit was released; those that it is none of, for good."""

    findings: dict[str, Finding]
    released: frozenset[str]
    ruled_out: frozenset[str]

    def seen(self, name: str) -> Seen:
        found = self.findings.get(name)
        released = name in self.released
        return Seen(found.score, found.rules, released) if found else Seen(released=released)


@cache
def categories() -> dict[str, Category]:
    """All kinds, in the order of showing."""
    return {
        name: Category(name, written["tier"], frozenset(written["roles"]))
        for name, written in table("categories.toml").items()
    }


def assess(draft: str, moment: Moment) -> Assessment:
    """Every category's findings, the class of safety, and what a reflection gives back."""
    return assess_with(learned(), draft, moment)


def assess_with(encoder: Learned | None, draft: str, moment: Moment) -> Assessment:
    """The same, by an encoder of the caller's choice, or by the rules alone."""
    reading = read(draft)
    statement = read(moment.partner_said or "")
    harm = [hit for hit in _safety_book().hits(reading, frozenset()) if not hit.released]
    safety = cast(Safety, harm[0].rule.category) if harm else None
    told = _told(reading, statement, moment)
    findings = told.findings
    mirrors = moment.is_listening and moment.partner_said is not None
    back = echo(statement, reading) if mirrors else None
    look = encoder.look(draft, moment) if encoder and reading.words else None
    if look and look.views:
        safety = safety or look.safety()
        findings = dict(_fused(look, reading, moment, told))
        back = heard_with(look, back) if back and NOTHING_SAID not in told.findings else back
    return Assessment(findings, safety, back)


def seen_by_rules(draft: str, moment: Moment) -> dict[str, Seen]:
    """Of every kind that this draft could be of: what the rules see."""
    told = _told(read(draft), read(moment.partner_said or ""), moment)
    return {name: told.seen(name) for name in _possible(moment, told)}


def _possible(moment: Moment, told: Told) -> list[str]:
    return [
        name
        for name, category in categories().items()
        if moment.role in category.roles and _belongs(name, moment) and name not in told.ruled_out
    ]


def _told(reading: Reading, statement: Reading, moment: Moment) -> Told:
    said = stems(statement.words)
    hits = [hit for hit in _book(moment.role).hits(reading, said) if _belongs(hit.rule.category, moment)]
    findings = _findings(reading, [hit for hit in hits if not hit.released])
    out = {hit.rule.category for hit in hits if hit.is_final}
    if moment.is_listening and reading.tokens:
        for found in (question(reading), thin(reading, said)):
            if found:
                findings[found.category] = found
        out.update(ruled_out(reading))
    released = frozenset(hit.rule.category for hit in hits)
    return Told(findings, released - findings.keys(), frozenset(out - findings.keys()))


def _fused(look: Look, reading: Reading, moment: Moment, told: Told) -> Iterator[tuple[str, Finding]]:
    """The sum of both for each kind; a rule that stands is at least as sure as it is alone."""
    for name in _possible(moment, told):
        found = told.findings.get(name)
        sight = look.sight(name, told.seen(name))
        if found and found.score >= sight.score and look.stands(found.rules):
            yield name, found
        else:
            rules = (*(found.rules if found else ()), LEARNED)
            spans = found.spans if found else (_clause_at(reading, sight.place),)
            yield name, Finding(name, round(sight.score, 4), spans, rules)


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
    return _widened(reading, reading.index_at(hit.start), reading.index_at(hit.end - 2))


def _clause_at(reading: Reading, place: Span) -> Span:
    """The clause around one place in the draft: around the word there, or the one before a lonely mark."""
    words = [index for index, token in enumerate(reading.tokens) if token.plain[0].isalnum()]
    at = max((index for index in words if reading.tokens[index].start <= place[0]), default=words[0])
    return reading.span(*_widened(reading, at, at))


def _widened(reading: Reading, first: int, last: int) -> tuple[int, int]:
    while first > 0 and reading.tokens[first - 1].plain not in CLAUSE_ENDS:
        first -= 1
    while last + 1 < len(reading.tokens) and reading.tokens[last + 1].plain not in CLAUSE_ENDS:
        last += 1
    return reading.bounds(first, last)
