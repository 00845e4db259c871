"""The tables are complete, and their words keep to how we speak."""

import json
import re
from pathlib import Path

import pytest

from nudges.assessing import categories
from nudges.catalogue.tables import FOLDER
from nudges.patterns import compiled, first_words
from nudges.rules import rules_of
from tests.architecture.tracked import ROOT

# What people read stands with all other sentences of the pages.
SENTENCES: dict[str, str] = json.loads((ROOT / "frontend/src/words/en/hints.json").read_text())
WORDS = {key: text for key, text in SENTENCES.items() if key.count(".") == 2}
FILES = [file.stem for file in sorted((FOLDER / "rules").glob("*.toml"))]
NEVER_SAID = re.compile(r"\b(must|should|just|simply|he|she|his|her)\b|!")


def test_every_kind_has_rules_a_sentence_and_a_starter() -> None:
    assert set(FILES) == {*categories(), "safety"}
    assert set(WORDS) == {f"nudge.{name}.{part}" for name in categories() for part in ("says", "starter")}


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
