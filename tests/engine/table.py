"""Two seats and a clock that moves when told: plays a conversation through the engine's public functions."""

import pytest

from sessions_app.engine import (
    Code,
    Rejected,
    Seat,
    View,
    decide,
    evolve,
    fire_due,
    next_deadline,
    open_room,
    view_for,
)
from sessions_app.engine import commands as c
from sessions_app.engine import events as e
from sessions_app.engine.actions import Action
from sessions_app.engine.formats import FORMATS
from sessions_app.engine.forms import Aloud, Form, Heard, Presence, Written
from sessions_app.engine.state import KEEPING_FROM_PRIVATE
from sessions_app.engine.steps.deepen import DeepenScene
from sessions_app.engine.steps.round import RoundScene

A, B = Seat.A, Seat.B
NOON = 1_700_000_000_000
SECOND = 1_000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE

TYPED = Written(length=40)
ALOUD = Aloud()
HERE = Presence(word="im_here")
THANKS_FOR_TELLING = Presence(word="thanks_for_telling")


class Table:
    """One conversation being held. Lines get ids of their own: L1, L2, …"""

    def __init__(
        self,
        format_id: str = "ten_minutes",
        *,
        coin: Seat = A,
        keeping: tuple[c.Keeping, c.Keeping] = ("days30", "days30"),
        keepings: tuple[c.Keeping, ...] = KEEPING_FROM_PRIVATE,
    ) -> None:
        self.opening = open_room(
            people=("ana", "ben"),
            keeping=keeping,
            coin=coin,
            formats=tuple(FORMATS),
            keepings=keepings,
            format_id=format_id,
            now=NOON,
        )
        self.state = self.opening
        self.now = NOON
        self.log: list[tuple[e.Event, int]] = []
        self._lines = 0

    # ---- what may happen -----------------------------------------------------------------------------------

    def play(self, seat: Seat, command: c.Command, *, on: str | None = None) -> list[e.Event]:
        """The seat gives the command now."""
        events = decide(self.state, seat, command, self.now, on)
        self.fold(events)
        return events

    def refuses(self, seat: Seat, command: c.Command, *, on: str | None = None) -> Code:
        """Why the seat may not give this command now."""
        with pytest.raises(Rejected) as refusal:
            decide(self.state, seat, command, self.now, on)
        return refusal.value.code

    def wait(self, milliseconds: int) -> None:
        """Time goes by, and what falls due happens when it is due."""
        until = self.now + milliseconds
        while (due := next_deadline(self.state)) is not None and due <= until:
            self.now = max(due, self.now)
            self.fold(fire_due(self.state, self.now))
        self.now = until

    def fold(self, events: list[e.Event]) -> None:
        """These happened now."""
        for event in events:
            self.state = evolve(self.state, event, self.now)
            self.log.append((event, self.now))

    # ---- what a seat sees ----------------------------------------------------------------------------------

    def view(self, seat: Seat) -> View:
        """Everything the seat sees."""
        return view_for(self.state, seat)

    def offers(self, seat: Seat) -> dict[str, Action]:
        """What the seat may do now, by kind."""
        return {action.kind: action for action in self.view(seat).actions}

    def step(self) -> str:
        """The kind of scene both are in."""
        return self.view(A).scene.kind

    def moment(self) -> str:
        """The moment of the turn, or of what follows it."""
        scene = self.view(A).scene
        assert isinstance(scene, (RoundScene, DeepenScene))
        return scene.moment

    @property
    def speaker(self) -> Seat:
        """Who holds the floor."""
        scene = self.view(A).scene
        assert isinstance(scene, (RoundScene, DeepenScene))
        return scene.speaker

    @property
    def listener(self) -> Seat:
        """Who listens."""
        return self.speaker.other

    # ---- a conversation in a few words ---------------------------------------------------------------------

    def line(self) -> str:
        """The id of a new line."""
        self._lines += 1
        return f"L{self._lines}"

    def begin(self, first: Seat = A) -> "Table":
        """Both agree on who speaks first, are ready, and arrive."""
        self.play(A, c.ChooseFirst(first="me" if first is A else "other"))
        self.both(c.Ready())
        self.both(c.Skip())
        return self

    def both(self, command: c.Command) -> None:
        """First A, then B."""
        self.play(A, command)
        self.play(B, command)

    def say(self, form: Form = TYPED) -> str:
        """The speaker says something."""
        line = self.line()
        self.play(self.speaker, c.Say(line=line, form=form))
        return line

    def reflect(self, form: Heard = TYPED) -> str:
        """The listener says back what they heard."""
        line = self.line()
        self.play(self.listener, c.Reflect(line=line, form=form))
        return line

    def confirm(self, answer: str) -> None:
        """The speaker's answer to it."""
        self.play(self.speaker, CONFIRMS[answer])

    def correct(self) -> str:
        """The speaker adds the part to be heard."""
        line = self.line()
        self.play(self.speaker, c.Correct(gap="missing", line=line, form=TYPED))
        return line

    def miss(self, times: int) -> None:
        """That many reflections in a row that have not quite got it, with a correction between them."""
        for n in range(times):
            if n:
                self.correct()
            self.reflect()
            self.confirm("not_quite")

    def hear(self) -> str:
        """A statement, said back at once, and yes."""
        line = self.say()
        self.reflect()
        if self.moment() == "checking":
            self.confirm("yes")
        return line

    def turn(self) -> None:
        """A whole turn of one statement that is heard."""
        self.hear()
        self.play(self.speaker, c.Done())

    def write(self, seat: Seat) -> str:
        """The seat's line of an exchange."""
        line = self.line()
        self.play(seat, c.Write(line=line, form=TYPED))
        return line

    def agree_on_a_topic(self) -> str:
        """A proposes, B says yes."""
        line = self.line()
        self.play(A, c.ProposeTopic(line=line, form=TYPED))
        self.play(B, c.AnswerTopic(answer="yes"))
        return line


CONFIRMS: dict[str, c.Confirm] = {
    "yes": c.Confirm(answer="yes"),
    "mostly": c.Confirm(answer="mostly"),
    "not_quite": c.Confirm(answer="not_quite"),
    "resay": c.Confirm(answer="resay"),
}


def kinds_of(events: list[e.Event]) -> list[str]:
    """What happened, by name."""
    return [event.kind for event in events]
