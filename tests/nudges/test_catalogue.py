"""The tables are complete, and their words keep to how we speak."""

import re
from pathlib import Path

import pytest

from nudges.assessing import categories
from nudges.catalogue.tables import FOLDER, WORDS
from nudges.patterns import compiled, first_words
from nudges.rules import rules_of

FILES = [file.stem for file in sorted((FOLDER / "rules").glob("*.toml"))]
NEVER_SAID = re.compile(r"\b(must|should|just|simply|he|she|his|her)\b|!")


def test_every_kind_has_rules_a_sentence_and_a_starter() -> None:
    assert set(FILES) == {*categories(), "safety"}
    words = {f"nudge.{name}.{part}" for name in categories() for part in ("says", "starter")}
    assert set(WORDS) == words | {"nudge.topic.blank", "nudge.as_it_is"}


@pytest.mark.parametrize("key", sorted(WORDS))
def test_the_words_are_short_calm_and_leave_blanks(key: str) -> None:
    assert NEVER_SAID.search(WORDS[key]) is None
    if key.endswith(".says"):
        assert len(WORDS[key].split()) <= 22
    if key.endswith(".starter"):
        assert "___" in WORDS[key] and "{{topic}}" in WORDS[key]


@pytest.mark.parametrize("name", FILES)
def test_every_pattern_compiles_and_is_found_by_its_first_word(name: str) -> None:
    for rule in rules_of(name):
        for pattern in rule.patterns:
            assert compiled(pattern).pattern
            assert first_words(pattern) != frozenset()


def test_rule_ids_are_unique() -> None:
    ids = [rule.id for name in FILES for rule in rules_of(name)]
    assert len(ids) == len(set(ids))


def test_the_package_touches_no_file_but_its_own() -> None:
    sources = Path(FOLDER).parent.glob("*.py")
    assert [source.name for source in sources if "open(" in source.read_text()] == []
