"""The log is the truth: it folds to the same state every time, whatever is in it, and the end is the end."""

from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from sessions_app.engine import State, evolve, next_deadline
from sessions_app.engine import commands as c
from sessions_app.engine import events as e
from sessions_app.engine.formats import FORMATS
from sessions_app.engine.state import Over
from tests.engine.table import A, B, Table

STATE: TypeAdapter[State] = TypeAdapter(State)
EVENTS: TypeAdapter[list[tuple[e.Event, int]]] = TypeAdapter(list[tuple[e.Event, int]])
formats = st.sampled_from(list(FORMATS))
any_event: st.SearchStrategy[e.Event] = st.one_of(
    st.builds(e.FormatChosen, format_id=formats),
    *(st.builds(cls) for cls in get_args(e.StepEvent) + get_args(e.RoomEvent) if cls is not e.FormatChosen),
)


def fold(state: State, log: list[tuple[e.Event, int]]) -> State:
    for event, at in log:
        state = evolve(state, event, at)
    return state


def a_conversation() -> Table:
    """Ten Minutes with a bit of everything in it."""
    table = Table().begin(first=B)
    table.say()
    table.miss(2)
    table.play(B, c.EndStatement(how="park"))
    table.play(A, c.Pause())
    table.wait(30 * 60_000)
    table.both(c.Resume())
    table.play(B, c.Done())
    table.play(A, c.Repair(chip="my_part"))
    table.turn()
    table.both(c.Skip())
    table.both(c.Skip())
    return table


def test_a_log_folds_to_the_state_it_was_written_from() -> None:
    table = a_conversation()
    assert isinstance(table.state.phase, Over)
    assert fold(table.opening, table.log) == table.state


def test_a_log_that_was_stored_folds_to_the_same_state() -> None:
    table = a_conversation()
    stored = EVENTS.validate_json(EVENTS.dump_json(table.log))
    assert fold(table.opening, stored) == table.state


@settings(deadline=None)
@given(format_id=formats, has_begun=st.booleans(), events=st.lists(any_event, max_size=12))
def test_any_events_fold_on_any_state(format_id: str, has_begun: bool, events: list[e.Event]) -> None:
    table = Table(format_id)
    if has_begun:
        table.begin()
    state = fold(table.state, [(event, table.now) for event in events])
    assert (next_deadline(state) is None) == isinstance(state.phase, Over)


@settings(deadline=None)
@given(events=st.lists(any_event, min_size=1, max_size=5))
def test_nothing_changes_what_is_over(events: list[e.Event]) -> None:
    table = Table().begin()
    table.play(A, c.Finish())
    assert fold(table.state, [(event, table.now) for event in events]) == table.state


def test_no_event_says_who_asked_for_a_pause_or_for_the_end() -> None:
    for cls in (e.PauseBegan, e.Resumed, e.Ended, e.TopicLeft):
        assert "seat" not in cls.__dataclass_fields__
