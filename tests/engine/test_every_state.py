"""What holds in every state any format can ever be in. `pytest -s` prints how many there are."""

from collections.abc import Iterator

import pytest
from pydantic import TypeAdapter

from sessions_app.engine import Rejected, Seat, State, View, decide, view_for
from sessions_app.engine import commands as c
from sessions_app.engine.actions import Action
from sessions_app.engine.formats import FORMATS
from sessions_app.engine.seats import BOTH
from sessions_app.engine.state import Over, Talking
from sessions_app.engine.steps.bridge import BridgeState
from sessions_app.engine.steps.round import RESAY_MAX, RoundState
from tests.engine.every_command import is_on_offer
from tests.engine.explore import ALWAYS, NOW, Walk, after, canonical, commands_at, count, walk

STATE: TypeAdapter[State] = TypeAdapter(State)


@pytest.fixture(scope="module", params=list(FORMATS))
def found(request: pytest.FixtureRequest) -> Walk:
    """Every state of a format."""
    states = walk(request.param)
    print(count(states))
    return states


def talking(found: Walk) -> Iterator[tuple[State, Talking]]:
    for state in found.states:
        if isinstance(state.phase, Talking) and state.pause is None:
            yield state, state.phase


def own_moves(view: View) -> set[str]:
    """What the seat may do beside what it may always do."""
    return {action.kind for action in view.actions} - {*ALWAYS}


def telling(commands: tuple[c.Command, ...], actions: tuple[Action, ...]) -> Iterator[c.Command]:
    """Every choice of what is on offer, and one command of every other kind."""
    seen = set()
    on_offer = {action.kind for action in actions}
    for command in commands:
        if command.kind in on_offer or command.kind not in seen:
            seen.add(command.kind)
            yield command


def is_accepted(state: State, seat: Seat, command: c.Command) -> bool:
    try:
        decide(state, seat, command, NOW)
    except Rejected:
        return False
    return True


def test_what_is_offered_is_what_is_accepted(found: Walk) -> None:
    for state in found.states:
        for seat in BOTH:
            actions = view_for(state, seat).actions
            for command in telling(commands_at(state), actions):
                offered, accepted = is_on_offer(actions, command), is_accepted(state, seat, command)
                assert offered == accepted, (seat, command, state)


def test_there_is_always_somebody_who_can_go_on(found: Walk) -> None:
    for state in found.states:
        waits_for = [seat for seat in BOTH if own_moves(view_for(state, seat))]
        assert waits_for or state.pause is not None, state


def test_no_state_is_a_dead_end(found: Walk) -> None:
    came_from: dict[State, set[State]] = {}
    for state, leads_to in found.leads_to.items():
        for next_state in leads_to:
            came_from.setdefault(next_state, set()).add(state)
    to_visit = [state for state in found.leads_to if _is_a_good_end(state)]
    can_end = set(to_visit)
    while to_visit:
        for state in came_from.get(to_visit.pop(), set()) - can_end:
            can_end.add(state)
            to_visit.append(state)
    assert not set(found.states) - can_end


def _is_a_good_end(state: State) -> bool:
    """At the end of its steps: nobody finished early and nobody stayed away."""
    steps = FORMATS[state.format_id].steps
    return isinstance(state.phase, Over) and state.phase.reached == len(steps)


def test_both_can_pause_leave_and_finish_in_every_state(found: Walk) -> None:
    for state in found.states:
        for seat in BOTH:
            assert decide(state, seat, c.Leave(), NOW) == []
            assert isinstance(after(state, decide(state, seat, c.Finish(), NOW), NOW).phase, Over)
            assert state.pause is not None or is_accepted(state, seat, c.Pause())


def test_a_pause_comes_back_to_the_state_it_began_in(found: Walk) -> None:
    for state in found.states:
        if state.pause is not None:
            continue
        for seat in BOTH:
            back = after(state, decide(state, seat, c.Pause(), NOW), NOW)
            later = NOW + 30 * 60_000
            for ready in BOTH:
                back = after(back, decide(back, ready, c.Resume(), later), later)
            assert canonical(back) == canonical(state), state


def test_a_state_is_the_same_after_it_was_stored(found: Walk) -> None:
    for state in found.leads_to:
        assert STATE.validate_json(STATE.dump_json(state)) == state


def test_the_listener_never_speaks_and_the_speaker_never_says_back(found: Walk) -> None:
    for state, phase in talking(found):
        if not isinstance(phase.step, RoundState):
            continue
        speaker = phase.step.speaker
        assert "reflect" not in own_moves(view_for(state, speaker))
        listens = own_moves(view_for(state, speaker.other))
        assert listens <= {"reflect", "ask_smaller", "restart_turn"}, state


def test_every_loop_of_a_turn_is_bounded(found: Walk) -> None:
    for _, phase in talking(found):
        if isinstance(phase.step, RoundState) and phase.step.statement is not None:
            about = phase.step.statement
            assert 0 <= about.reflections <= phase.step.rules.reflect_max + (about.asked == "one_line")
            assert about.resays <= RESAY_MAX
            assert phase.step.statements <= phase.step.rules.statements_max


def test_requests_are_out_of_reach_before_both_were_understood(found: Walk) -> None:
    for _, phase in talking(found):
        assert not isinstance(phase.step, BridgeState) or set(phase.understood) == set(BOTH)


def test_a_conversation_is_only_complete_when_every_turn_came(found: Walk) -> None:
    for state, leads_to in found.leads_to.items():
        for next_state in leads_to:
            if isinstance(next_state.phase, Over) and next_state.phase.how == "complete":
                assert isinstance(state.phase, Talking)
                assert not state.phase.is_cut
                assert state.phase.index == len(FORMATS[state.format_id].steps) - 1
