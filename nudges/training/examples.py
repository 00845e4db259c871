"""Labelled lines as what the network learns from: pieces, and the targets that a line says something of."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any, cast

from nudges.assessing import categories
from nudges.model.wordpiece import Encoding, Vocabulary
from nudges.moment import Moment, Role
from nudges.text import Token, tokens_of
from nudges.training.variants import varied

CATEGORIES = tuple(categories())
HARMS = ("disclosure", "threat_of_harm", "self_harm")
TARGETS = (*CATEGORIES, "ok", *HARMS, "swap", "negated")
# Files so named hold reflecting turns that tell of the listener's own life on purpose: no good mirrors.
ABOUT_HARM = "safety"


@dataclass(frozen=True)
class Example:
    """One line. `targets` has None where the line says nothing; marks are parts of the texts by character."""

    id: str
    writer: str
    origin: str
    draft: tuple[Token, ...]
    statement: tuple[Token, ...]
    moment: Moment
    targets: tuple[float | None, ...]
    spans: tuple[tuple[int, int, int], ...]
    units: tuple[tuple[int, int, float], ...]


@dataclass(frozen=True)
class Drawn:
    """An example as it is read once: its pieces, and the pieces that are marked."""

    encoding: Encoding
    targets: tuple[float | None, ...]
    evidence: tuple[tuple[int, tuple[int, ...]], ...]
    heard: tuple[tuple[tuple[int, ...], float], ...]

    @property
    def has_words(self) -> bool:
        return self.encoding.draft_from < len(self.encoding.ids) - 1


def examples(files: list[Path]) -> list[Example]:
    return [
        _example(json.loads(line), file.stem)
        for file in files
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]


def draw(example: Example, vocabulary: Vocabulary, chance: Random | None) -> Drawn:
    """The example's pieces; where there is chance, with typing errors and other people in it."""
    draft, statement = example.draft, example.statement
    if chance:
        draft, statement = varied(draft, statement, chance)
    encoding = vocabulary.encode(draft, statement, example.moment)
    inside = range(encoding.draft_from, len(encoding.ids) - 1)
    before = range(1, encoding.draft_from - 1)
    return Drawn(
        encoding,
        example.targets,
        tuple((kind, _pieces(encoding, inside, start, end)) for kind, start, end in example.spans),
        tuple(
            (pieces, covered)
            for start, end, covered in example.units
            if (pieces := _pieces(encoding, before, start, end))
        ),
    )


def _pieces(encoding: Encoding, among: range, start: int, end: int) -> tuple[int, ...]:
    places = ((index, encoding.places[index]) for index in among)
    return tuple(index for index, place in places if place and start <= place[0] < end)


def _example(row: dict[str, Any], origin: str) -> Example:
    text = row.get("text", row.get("reflection", ""))
    said = row.get("partner_said", row.get("statement"))
    role = cast(Role, row.get("role", "listener"))
    return Example(
        id=row["id"],
        writer=row["writer"],
        origin=origin,
        draft=tokens_of(text),
        statement=tokens_of(said or ""),
        moment=Moment(role, partner_said=said, ideas_welcome=row.get("ideas_welcome", False)),
        targets=tuple(_targets(row, role, origin)),
        spans=tuple(_spans(row, text)),
        units=tuple(
            (start, start + len(unit["text"]), float(covered))
            for unit, covered in zip(row.get("units", []), row.get("covered", []), strict=True)
            if (start := (said or "").find(unit["text"])) >= 0
        ),
    )


def _targets(row: dict[str, Any], role: Role, origin: str) -> Iterator[float | None]:
    labels, harm = row.get("labels", []), row.get("safety")
    is_coverage = "units" in row
    is_mute = harm is not None or (ABOUT_HARM in origin and role == "listener")
    is_mute = is_mute or (is_coverage and not _is_faithful(row))
    for name, category in categories().items():
        tolerated = name in row.get("acceptable", []) and name not in labels
        yield None if is_mute or tolerated or role not in category.roles else float(name in labels)
    yield None if is_mute else float(not labels)
    for kind in HARMS:
        yield None if is_coverage else float(kind == harm)
    yield float(row["swap"]) if is_coverage else None
    yield float(row["negated"]) if is_coverage else None


def _is_faithful(row: dict[str, Any]) -> bool:
    wrong = row["swap"] or row["negated"] or row["added"] or row["intensity"] != "same"
    return all(row["covered"]) and not wrong


def _spans(row: dict[str, Any], text: str) -> Iterator[tuple[int, int, int]]:
    for name, words in row.get("spans", []):
        start = text.find(words)
        if start >= 0:
            yield CATEGORIES.index(name), start, start + len(words)
