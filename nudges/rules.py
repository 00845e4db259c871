"""Rules over a Reading: what each found, where, how sure it is, and what released it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from nudges.catalogue.tables import FOLDER, table
from nudges.patterns import any_of, compiled, first_words
from nudges.text import Reading

# Guards look this far around a hit, never into another sentence.
WORDS_BEFORE, WORDS_AFTER = 9, 12
# Stands behind the words before a hit, for guards that mean the very next word.
HIT = "<hit>"
_SENTENCE_END = re.compile(r" [.?!] ")
_BEFORE_ITS_MARK = re.compile(r" (?=[.?!] )")


@dataclass(frozen=True)
class Guards:
    """What releases a hit: words before it, in or after it, only after it, or anywhere in the draft.

    Where that is final, the encoder may not find the kind either.
    """

    is_final: bool
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    then: re.Pattern[str] | None
    anywhere: re.Pattern[str] | None

    def release(self, line: str, start: int, end: int) -> bool:
        return bool(
            (self.before and self.before.search(_before(line, start)))
            or (self.after and self.after.search(_after(line, start, end)))
            or (self.then and self.then.search(_after(line, end, end)))
            or (self.anywhere and self.anywhere.search(line))
        )


@dataclass(frozen=True)
class Rule:
    """Patterns of one kind, how sure a hit makes us, and its guards."""

    id: str
    category: str
    sure: float
    patterns: tuple[str, ...]
    guards: tuple[Guards, ...]
    unsaid: bool

    def hit(self, line: str, start: int, end: int, said: frozenset[str]) -> "Hit":
        """A rule about `unsaid` words keeps still where the partner said them; any, where a guard says so."""
        releasing = [guards for guards in self.guards if guards.release(line, start, end)]
        is_said = self.unsaid and bool(said.intersection(stems(line[start:end].split())))
        return Hit(self, start, end, is_said or bool(releasing), any(each.is_final for each in releasing))


def releasing(rule: Rule, release: str) -> Rule:
    """The rule with one more release."""
    return replace(rule, guards=(*rule.guards, _releases()[release]))


@dataclass(frozen=True)
class Hit:
    """Where in the line a rule found something, and whether a guard released it: for good, if final."""

    rule: Rule
    start: int
    end: int
    released: bool = False
    is_final: bool = False


def stem(word: str) -> str | None:
    """A word of content, cut so that "childish" meets "childishly"; none for a word too common to tell."""
    return word[:5] if len(word) > 2 and word not in _COMMON else None


def stems(words: Iterable[str]) -> frozenset[str]:
    return frozenset(cut for word in words if (cut := stem(word)))


@dataclass(frozen=True)
class Book:
    """Rules, opened at the word a match of theirs would begin with."""

    by_first_word: dict[str, list[tuple[Rule, re.Pattern[str]]]]
    anywhere: list[tuple[Rule, re.Pattern[str]]]

    @classmethod
    def of(cls, rules: Iterable[Rule]) -> "Book":
        by_first_word: dict[str, list[tuple[Rule, re.Pattern[str]]]] = {}
        anywhere: list[tuple[Rule, re.Pattern[str]]] = []
        for rule, pattern in ((each, pattern) for each in rules for pattern in each.patterns):
            entry = (rule, compiled(pattern))
            firsts = first_words(pattern)
            for pages in (
                [anywhere] if firsts is None else [by_first_word.setdefault(word, []) for word in firsts]
            ):
                pages.append(entry)
        return cls(by_first_word, anywhere)

    def hits(self, reading: Reading, said: frozenset[str]) -> list[Hit]:
        """The first hit of every rule that no guard releases; of a rule released each time, its last."""
        found: dict[str, Hit] = {}
        at = 1
        for token in reading.tokens:
            for rule, pattern in [*self.by_first_word.get(token.plain, ()), *self.anywhere]:
                known = found.get(rule.id)
                match = pattern.match(reading.line, at) if known is None or known.released else None
                if match:
                    found[rule.id] = rule.hit(reading.line, *match.span(), said)
            at += len(token.plain) + 1
        return list(found.values())


@cache
def rules_of(name: str) -> tuple[Rule, ...]:
    """The rules in one file of the catalogue."""
    return tuple(_rules(FOLDER / "rules" / f"{name}.toml"))


def _rules(file: Path) -> Iterator[Rule]:
    written = table(f"rules/{file.name}")
    shared = tuple(_releases()[name] for name in written.get("releases", []))
    for rule in written["rule"]:
        yield Rule(
            id=rule["id"],
            category=rule.get("category", file.stem),
            sure=rule["sure"],
            patterns=tuple(rule["any"]),
            guards=(*shared, *(_releases()[name] for name in rule.get("releases", [])), _guards(rule)),
            unsaid=rule.get("unsaid", False),
        )


@cache
def _releases() -> dict[str, Guards]:
    return {name: _guards(written) for name, written in table("releases.toml").items()}


def _guards(written: dict[str, Any]) -> Guards:
    return Guards(
        written.get("is_final", False),
        *(any_of(written.get(f"unless_{place}", [])) for place in ("before", "after", "then", "anywhere")),
    )


def _before(line: str, start: int) -> str:
    sentence = _SENTENCE_END.split(line[:start])[-1]
    return " ".join(["", *sentence.split()[-WORDS_BEFORE:], HIT, ""])


def _after(line: str, start: int, end: int) -> str:
    rest = _BEFORE_ITS_MARK.split(line[end - 1 :], maxsplit=1)[0]
    return f"{line[start - 1 : end]}{' '.join(rest.split()[:WORDS_AFTER])} . "


_COMMON = frozenset(table("common.toml")["words"].split())
