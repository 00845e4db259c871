"""What holds however two people use it: any commands by either, in any order, at any time."""

from itertools import product

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from pydantic import TypeAdapter

from sessions_app.engine import Code, Rejected, Seat, State, View, decide, evolve, fire_due, view_for
from sessions_app.engine import commands as c
from sessions_app.engine import events as e
from sessions_app.engine.deadlines import give_back
from sessions_app.engine.formats import FORMATS
from sessions_app.engine.limits import PAUSE_MAX, PAUSE_MIN
from sessions_app.engine.seats import BOTH
from sessions_app.engine.state import Over, Talking
from sessions_app.engine.steps.deepen import DeepenScene
from sessions_app.engine.steps.round import RoundScene
from sessions_app.engine.steps.settle import SettleScene
from sessions_app.engine.view import LobbyScene, PausedScene
from tests.engine.every_command import every_command, is_on_offer
from tests.engine.mirror import mirrored
from tests.engine.table import HOUR, MINUTE, SECOND, Table

STATE: TypeAdapter[State] = TypeAdapter(State)
EVENT: TypeAdapter[e.Event] = TypeAdapter(e.Event)
# What a seat may do about the room as a whole, whatever is going on.
ROOM_WIDE = {"pause", "leave", "finish", "repair", "answer_repair"}
# What a seat does at most once a step, so that it means the same all through it.
ONCE = {"skip", "write", "request", "own_step"}
# The moves of a conversation that goes well.
PLAIN = (
    *(c.Skip, c.ProposeTopic, c.AnswerTopic, c.Say, c.Reflect, c.Confirm, c.Done),
    *(c.Validate, c.Empathise),
)
SPANS = (1, SECOND, 30 * SECOND, 2 * MINUTE, 20 * MINUTE, 45 * MINUTE, 5 * HOUR, 25 * HOUR)
seats = st.sampled_from(BOTH)


class TwoPeople(RuleBasedStateMachine):
    """A table, both seats' hands, and a clock."""

    @initialize(format_id=st.sampled_from(list(FORMATS)), coin=seats, data=st.data())
    def sit_down(self, format_id: str, coin: Seat, data: st.DataObject) -> None:
        """At the beginning, or a good way into it."""
        self.table = Table(format_id, coin=coin)
        self.meanings: dict[tuple[Seat, str], object] = {}
        index = data.draw(st.integers(-1, len(FORMATS[format_id].steps) - 1))
        if index >= 0:
            self.table.both(c.Ready())
        while self.reached() < index:
            self.give(*self.plain_move())

    def reached(self) -> int:
        phase = self.table.state.phase
        return phase.index if isinstance(phase, Talking) else -1

    def plain_move(self) -> tuple[Seat, c.Command]:
        """What goes on from here, by whoever may."""
        return next(
            (seat, command)
            for seat, command in product(BOTH, self.commands())
            if isinstance(command, PLAIN)
            and getattr(command, "answer", "yes") == "yes"
            and is_on_offer(self.table.view(seat).actions, command)
        )

    # ---- what may happen -----------------------------------------------------------------------------------

    @rule(data=st.data(), moves=st.integers(1, 6))
    def they_go_on(self, data: st.DataObject, moves: int) -> None:
        """A few moves of the step, by whoever may."""
        for _ in range(moves):
            on_offer = [move for move in self.on_offer() if move[1].kind not in ROOM_WIDE]
            if on_offer:
                self.give_one_of(on_offer, data)

    @rule(data=st.data())
    @precondition(lambda self: not self.is_over())
    def somebody_does_something_about_the_room(self, data: st.DataObject) -> None:
        self.give_one_of([move for move in self.on_offer() if move[1].kind in ROOM_WIDE], data)

    def give_one_of(self, moves: list[tuple[Seat, c.Command]], data: st.DataObject) -> None:
        """A kind of command as likely as another, however many choices it has."""
        kind = data.draw(st.sampled_from(sorted({command.kind for _, command in moves})))
        self.give(*data.draw(st.sampled_from([move for move in moves if move[1].kind == kind])))

    @rule(seat=seats, data=st.data())
    def anything_at_all(self, seat: Seat, data: st.DataObject) -> None:
        """Accepted exactly where it is on offer, and otherwise nothing has changed."""
        command = data.draw(st.sampled_from([x for x in self.commands() if x.kind != "finish"]))
        if is_on_offer(self.table.view(seat).actions, command):
            self.give(seat, command)
            return
        try:
            decide(self.table.state, seat, command, self.table.now)
        except Rejected as refusal:
            assert (refusal.code is Code.SESSION_ENDED) == self.is_over()
        else:
            raise AssertionError(f"{command} of {seat} was not on offer and was accepted")

    @rule(milliseconds=st.sampled_from(SPANS), is_server_there=st.booleans())
    @precondition(lambda self: not self.is_over())
    def time_goes_by(self, milliseconds: int, is_server_there: bool) -> None:
        if is_server_there:
            self.table.wait(milliseconds)
            return
        self.table.now += milliseconds
        self.table.fold(give_back(self.table.state, milliseconds))
        while fired := fire_due(self.table.state, self.table.now):
            self.table.fold(fired)

    def on_offer(self) -> list[tuple[Seat, c.Command]]:
        actions = {seat: self.table.view(seat).actions for seat in BOTH}
        moves = product(BOTH, self.commands())
        return [(seat, command) for seat, command in moves if is_on_offer(actions[seat], command)]

    def commands(self) -> list[c.Command]:
        pause = self.table.state.pause
        extend_to = self.table.now if pause is None else pause.began_at + PAUSE_MAX
        return list(every_command(self.table.line(), extend_to))

    def give(self, seat: Seat, command: c.Command) -> None:
        before, state = self.table.view(seat.other), self.table.state
        events = self.table.play(seat, command, on=self.table.view(seat).on)
        assert bool(events) or command.kind in {"leave", "choose_format"}
        self.the_other_seat_of_a_mirror_does_the_same(state, seat, command, events)
        if is_private(command, before, events):
            assert self.table.view(seat.other) == before, command

    def the_other_seat_of_a_mirror_does_the_same(
        self, state: State, seat: Seat, command: c.Command, events: list[e.Event]
    ) -> None:
        facing: State = mirrored(state)
        assert decide(facing, seat.other, command, self.table.now) == [*mirrored(tuple(events))]

    def is_over(self) -> bool:
        return isinstance(self.table.state.phase, Over)

    # ---- what holds at every moment ------------------------------------------------------------------------

    @invariant()
    def at_most_one_has_the_floor(self) -> None:
        speakers = {speaker_in(self.table.view(seat)) for seat in BOTH}
        assert len(speakers) == 1
        if isinstance(self.table.view(Seat.A).scene, RoundScene):
            speaking = [seat for seat in BOTH if "say" in self.table.offers(seat)]
            assert speaking in ([], [*speakers])

    @invariant()
    def a_change_of_seats_changes_nothing_else(self) -> None:
        facing: State = mirrored(self.table.state)
        for seat in BOTH:
            assert view_for(facing, seat.other) == mirrored_view(self.table.view(seat))

    def teardown(self) -> None:
        """The log tells it all."""
        state = self.table.opening
        for event, at in self.table.log:
            state = evolve(state, EVENT.validate_json(EVENT.dump_json(event)), at)
        assert state == self.table.state

    @invariant()
    def a_state_can_be_stored(self) -> None:
        assert STATE.validate_json(STATE.dump_json(self.table.state)) == self.table.state

    @invariant()
    def nothing_happens_after_the_end(self) -> None:
        if self.is_over():
            assert not self.table.offers(Seat.A)
            assert not self.table.offers(Seat.B)
            assert fire_due(self.table.state, self.table.now + 100 * HOUR) == []

    @invariant()
    def a_pause_takes_nothing_but_what_is_about_it(self) -> None:
        pause = self.table.state.pause
        if pause is None:
            return
        assert PAUSE_MIN <= pause.until - pause.began_at <= PAUSE_MAX
        for seat in BOTH:
            assert set(self.table.offers(seat)) <= {"resume", "extend", "leave", "finish"}

    @invariant()
    def one_target_means_one_thing(self) -> None:
        """What a seat was offered under a target comes back under it unchanged, or not at all."""
        for seat in BOTH:
            view = self.table.view(seat)
            for action in view.actions:
                if action.kind in ROOM_WIDE:
                    continue
                meaning = (action, view.format_id, None if action.kind in ONCE else about(view))
                assert self.meanings.setdefault((seat, f"{view.on} {action.kind}"), meaning) == meaning


def speaker_in(view: View) -> Seat | None:
    return view.scene.speaker if isinstance(view.scene, (RoundScene, DeepenScene)) else None


def about(view: View) -> object:
    """What the person looks at while choosing; private parts and times to come back are their own matter."""
    return None if isinstance(view.scene, (LobbyScene, PausedScene, SettleScene)) else view.scene


def is_private(command: c.Command, before: View, events: list[e.Event]) -> bool:
    """Whether this leaves no trace with the other: nothing came of it yet that both may know."""
    match command:
        case c.Leave() | c.ChooseFirst():
            return True
        case c.Ready() | c.Resume() | c.Write() | c.OwnStep():
            return len(events) == 1
        case c.Skip():
            return len(events) == 1 and not isinstance(before.scene, DeepenScene)
        case _:
            return False


def mirrored_view(view: View) -> View:
    changed: View = mirrored(view)
    return changed


TestTwoPeople = TwoPeople.TestCase
TestTwoPeople.settings = settings(
    max_examples=150,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
