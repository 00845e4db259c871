"""A person alone holds a whole conversation with a practice partner, whatever they choose, in either seat."""

from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sessions_app.engine.actions import Action
from sessions_app.engine.formats import FORMATS
from sessions_app.engine.limits import PAUSE_MIN
from sessions_app.engine.seats import Seat
from sessions_app.engine.state import Over
from sessions_app.practice import FIRST_WORD_MS, wait_ms
from sessions_app.practice_lines import CharacterId
from tests.app.alone import Table
from tests.app.moves import CHOICES

CHARACTERS = get_args(CharacterId)
A, B = Seat.A, Seat.B

# What a person may do for ever without getting anywhere. The test lets them do it this often in all.
DAWDLING = {"choose_format", "choose_first", "choose_keeping", "repair", "pause", "extend", "leave"}
DAWDLES_MAX = 12
# Lobby, the longest format with every statement taken to its last try, and room for what each offers besides.
MOVES_MAX = 150

TEXT = "The bus was late. I felt alone, and then you called."
WORDS: dict[str, Any] = {"words": {"text": TEXT}}


def body_for(action: Action, choice: str | None) -> dict[str, Any]:
    """A body for the action, with that one of its options."""
    words = {"words": {"text": TEXT[: action.caps.hard]}} if action.caps else WORDS
    match action.kind, choice:
        case "reflect", "written" | None:
            return words
        case "reflect", "aloud":
            return {"words": {"aloud": True}}
        case "reflect", word:
            return {"words": {"presence": word}}
        case "end_statement", "one_line":
            return {"how": "one_line", **words}
        case "answer_topic", "how_about":
            return {"answer": "how_about", **words}
        case "respond", "counter":
            return {"answer": "counter", **words}
        case "extend", _:
            return {}
        case kind, str(option) if kind in CHOICES:
            return {CHOICES[kind]: option}
        case "say" | "write" | "propose_topic" | "validate" | "empathise" | "request" | "own_step", _:
            return words
        case _:
            return {}


def offered(table: Table, seat: Seat, dawdles_left: int) -> list[Action]:
    """What the person may choose from; whoever has dawdled enough goes on."""
    closed = {"extend"} | (DAWDLING if not dawdles_left else set())
    return [action for action in table.view(seat).actions if action.kind not in closed]


@given(data=st.data(), character=st.sampled_from(CHARACTERS), partner=st.sampled_from(Seat))
@settings(max_examples=60, deadline=None)
@pytest.mark.parametrize("format_id", FORMATS)
def test_whatever_the_person_chooses_the_conversation_comes_to_an_end(
    format_id: str, data: st.DataObject, character: CharacterId, partner: Seat
) -> None:
    table = Table(format_id, character, partner)
    dawdles = moves = 0
    while table.view(partner).scene.kind != "over":
        moves += 1
        assert moves <= MOVES_MAX
        if table.let_partner_act():
            continue
        actions = offered(table, partner.other, DAWDLES_MAX - dawdles)
        progress = [action for action in actions if action.kind not in {"leave", "finish"}]
        if not progress:
            table.wait(PAUSE_MIN)  # nothing to do but to let a pause or an arrival pass
            continue
        action = data.draw(st.sampled_from(progress))
        choice = data.draw(st.sampled_from(action.options)) if action.options else None
        dawdles += action.kind in DAWDLING
        table.give(partner.other, action.kind, body_for(action, choice))
    assert isinstance(table.state.phase, Over)
    assert table.state.phase.how in {"complete", "finished"}  # nobody was left waiting for the other
    assert not [line for line in table.lines if line.seat is partner and line.form == "aloud"]


def talking(character: CharacterId, partner: Seat, format_id: str = "ten_minutes") -> Table:
    """Both have arrived, and seat A has the floor."""
    table = Table(format_id, character, partner)
    table.give(partner.other, "ready", {})
    while table.let_partner_act():
        pass
    table.give(partner.other, "skip", {})
    return table


def said_by(table: Table, kind: str) -> list[str | None]:
    """The partner's lines of that kind, in order."""
    return [line.text for line in table.lines if line.seat is table.partner and line.kind == kind]


def test_the_easy_one_says_back_what_it_heard() -> None:
    table = talking("easy", B)
    table.give(A, "say", WORDS)
    assert table.let_partner_act()
    assert said_by(table, "heard") == [f"What I heard is: “{TEXT}”"]
    assert not table.let_partner_act()


def test_the_one_to_correct_misses_a_piece_and_has_all_of_it_the_second_time() -> None:
    table = talking("correct", B)
    table.give(A, "say", WORDS)
    table.let_partner_act()
    table.give(A, "confirm", {"answer": "mostly"})
    table.give(A, "correct", {"gap": "missing", "words": {"text": "You called."}})
    table.let_partner_act()
    first, second = said_by(table, "heard")
    assert first == "What I heard is: “The bus was late. I felt…”"
    assert second == f"What I heard is: “{TEXT}” And also: “You called.”"


def test_the_one_to_correct_wants_one_thing_added_when_it_speaks() -> None:
    table = talking("correct", A)
    table.let_partner_act()
    for _ in range(2):
        table.give(B, "reflect", WORDS)
        while table.let_partner_act():
            pass
    answers = [line.key for line in table.lines if line.kind == "answer"]
    assert answers == ["mostly", "yes"]
    assert len(said_by(table, "added")) == 1


def test_the_quiet_one_does_not_know_yet_and_then_has_a_few_words() -> None:
    table = talking("quiet", A)
    table.let_partner_act()
    table.give(B, "reflect", {"words": {"presence": "thanks_for_telling"}})
    while table.let_partner_act():
        pass
    assert [line.kind for line in table.lines if line.seat is A] == ["dont_know", "said"]
    assert said_by(table, "said") == ["Tired today. A bit lonely."]


def test_it_thanks_whoever_does_not_know_yet() -> None:
    table = talking("easy", B)
    table.give(A, "dont_know", {})
    table.let_partner_act()
    assert table.lines[-1].key == "thanks_for_telling"


def test_it_says_when_it_could_not_hear() -> None:
    table = talking("easy", B)
    table.give(A, "say", {"words": {"aloud": True}})
    table.let_partner_act()
    (heard,) = said_by(table, "heard")
    assert heard is not None and heard.startswith("You said it aloud.")


def test_it_makes_it_smaller_when_asked() -> None:
    table = talking("easy", A)
    table.let_partner_act()
    table.give(B, "ask_smaller", {})
    table.let_partner_act()
    first, second = said_by(table, "said")
    assert first and second and len(second) < len(first)


def test_a_kind_word_is_answered_first() -> None:
    table = talking("quiet", A)
    table.give(B, "repair", {"chip": "were_okay"})
    table.let_partner_act()
    assert table.lines[-1].kind == "kind_word_answer"


@pytest.mark.parametrize("character", CHARACTERS)
def test_it_takes_as_long_as_a_person_would(character: CharacterId) -> None:
    view = talking(character, A).view(A)
    waits = [wait_ms(view, version, character) for version in range(200)]
    assert waits == [wait_ms(view, version, character) for version in range(200)]
    assert len(set(waits)) > 100
    assert min(waits) >= 2_000 and max(waits) <= 6_000


def test_the_quiet_one_takes_longer() -> None:
    view = talking("easy", A).view(A)
    for version in range(50):
        assert wait_ms(view, version, "quiet") >= max(4_000, wait_ms(view, version, "easy"))


def test_the_first_word_on_the_topic_is_the_persons() -> None:
    table = talking("easy", A, "one_topic")
    table.let_partner_act()
    table.give(B, "skip", {})
    assert wait_ms(table.view(A), 9, "easy") == FIRST_WORD_MS
    table.give(B, "propose_topic", {"words": {"text": "Sundays"}})
    assert wait_ms(table.view(A), 9, "easy") < FIRST_WORD_MS
    table.let_partner_act()
    assert table.view(B).topic is not None
