"""The learned part: what ships, and that the rules go on alone without it."""

import json
import shutil
from pathlib import Path

import pytest

from nudges import assess, learned, suggest
from nudges.assessing import assess_with
from nudges.lines import read_lines
from nudges.model.encoder import Encoder
from tests.architecture.tracked import ROOT
from tests.nudges.moments import SPEAKING, reflecting

# Processors round differently; a logit off by this much changes nothing that is shown but by rare chance.
TOLERANCE = 0.15
SMALL_ENOUGH = 25_000_000


@pytest.mark.parametrize("damage", ["missing", "empty", "cut short"])
def test_without_its_files_the_rules_work_alone_and_say_so(tmp_path: Path, damage: str) -> None:
    folder = tmp_path / "phrasing"
    if damage != "missing":
        shutil.copytree(learned.FOLDER, folder)
    if damage == "empty":
        (folder / "model.json").write_text("{}")
    if damage == "cut short":
        file = folder / "vocab.txt"
        file.write_bytes(file.read_bytes()[:-1])
    assert learned.learned(folder) is None
    assert learned.state(folder).startswith("rules only: phrasing")
    findings = assess_with(None, "you never listen", SPEAKING).findings
    assert [finding.rules for finding in findings.values()] == [("always.you_never",)]


def test_the_encoder_says_here_what_it_said_where_it_was_made() -> None:
    encoder = Encoder(learned.FOLDER)
    golden = json.loads((learned.FOLDER / "golden.json").read_text())
    files = (ROOT / "nudges" / "data").glob("*.jsonl")
    lines = [line for file in files for line in read_lines(file) if line.id in golden]
    assert len(lines) == len(golden) > 40
    for line in lines:
        [view] = encoder.views(line.text, line.moment)
        assert list(view.targets) == pytest.approx(golden[line.id], abs=TOLERANCE)


def test_what_ships_is_small_and_names_itself() -> None:
    assert learned.state() == f"rules and {learned.FOLDER.name}"
    assert max(file.stat().st_size for file in learned.FOLDER.iterdir()) <= SMALL_ENOUGH


def test_a_draft_seen_before_is_answered_from_memory_and_none_of_its_words_are_kept() -> None:
    encoder = Encoder(learned.FOLDER)
    [first] = encoder.views("You never listen, Pemberton", SPEAKING)
    [again] = encoder.views("You never listen, Pemberton", SPEAKING)
    assert again.targets is first.targets
    assert "pemberton" not in repr(vars(encoder)).lower()


def test_a_long_draft_is_read_stretch_by_stretch_to_its_end() -> None:
    calm = " ".join(f"Then came guest{number} with gift{number}." for number in range(16))
    draft = f"{calm} You are a useless, lazy man."
    assert len(Encoder(learned.FOLDER).views(draft, SPEAKING)) > 1
    nudge = suggest(draft, SPEAKING)
    assert nudge and nudge.span[0] > len(calm)


def test_words_are_marked_even_where_a_lonely_mark_speaks_loudest() -> None:
    findings = assess('0?"', SPEAKING).findings.values()
    assert {finding.spans[0] for finding in findings} == {(0, 1)}


def test_a_please_set_apart_in_front_makes_nothing_else_of_a_draft() -> None:
    encoder = Encoder(learned.FOLDER)
    [plain], [asked] = (
        encoder.views("You never listen", SPEAKING),
        encoder.views("Please, you never listen", SPEAKING),
    )
    assert list(asked.targets) == list(plain.targets)
    [wish], [order] = encoder.views("Please sit with me", SPEAKING), encoder.views("Sit with me", SPEAKING)
    assert list(wish.targets) != list(order.targets)


def test_what_the_author_says_is_not_so_is_not_found_unless_it_is_said_as_well() -> None:
    assert "criticism_global" not in assess("I don't think you're selfish", SPEAKING).findings
    also = assess("I don't think you're selfish. You are lazy.", SPEAKING).findings
    assert also["criticism_global"].rules[0] == "criticism.trait"


def test_to_ask_only_what_the_mirror_missed_is_no_question_in_place_of_one() -> None:
    said = reflecting("I felt lonely at the party.")
    assert "L_question" not in assess("Okay. What did I miss?", said).findings
    assert "L_question" in assess("What did I miss? Where were you?", said).findings


def test_every_score_names_what_speaks_for_it() -> None:
    findings = assess("You never listen to me", SPEAKING).findings
    assert findings["always_never"].rules[0] == "always.you_never"
    assert findings["contempt"].rules == ("learned",)


def test_a_kind_that_is_not_of_this_turn_is_not_found() -> None:
    assert not any(name.startswith("L_") for name in assess("you never listen", SPEAKING).findings)
    welcome = reflecting("I had a long day.", ideas_welcome=True)
    assert "advice_listening" not in assess("You should rest more.", welcome).findings
