"""One thing each could ask for, and an answer to it. Open only when both were understood.

*No* and *not yet* are answers like *yes*; "how about…" is answered once by the one who asked.
"""

from typing import Literal

from sessions_app.engine import commands as c
from sessions_app.engine import events as e
from sessions_app.engine.actions import Action
from sessions_app.engine.forms import Caps
from sessions_app.engine.rejections import Code, Rejected
from sessions_app.engine.seats import BOTH, Seat
from sessions_app.engine.variants import replace, variant

ANSWERS = ("yes", "not_yet", "no")


@variant
class Bridge:
    """The step as a format writes it."""

    caps: Caps
    budget_ms: int
    mark: Literal["bridge"] = "bridge"
    kind: Literal["bridge"] = "bridge"

    def start(self, first: Seat) -> "BridgeState":
        """Both open."""
        return BridgeState(rules=self)


@variant
class Ask:
    """A seat's request: its line ("" where it was skipped), the counter-offer to it, the answer."""

    line: str
    counter: str | None = None
    answer: str | None = None


@variant
class BridgeScene:
    """What a seat sees: its own request and the other's, with the counter-offer each got, if any."""

    done: bool
    yours: str | None
    yours_counter: str | None
    theirs: str | None
    theirs_counter: str | None
    kind: Literal["bridge"] = "bridge"


@variant
class BridgeState:
    """Both requests; None while open."""

    rules: Bridge
    a: Ask | None = None
    b: Ask | None = None
    kind: Literal["bridge"] = "bridge"

    def actions(self, seat: Seat) -> tuple[Action, ...]:
        """Answer what is asked; ask, or leave it."""
        asker = self._to_answer(seat)
        answer: tuple[Action, ...] = ()
        if asker is not None:
            options = (*ANSWERS, "counter") if asker is not seat else ANSWERS
            answer = (Action(kind="respond", caps=self.rules.caps, options=options),)
        if self._ask(seat) is not None:
            return answer
        return (*answer, Action(kind="request", caps=self.rules.caps), Action(kind="skip"))

    def decide(self, seat: Seat, command: c.Command) -> list[e.StepEvent]:
        """Ask, leave it, or answer."""
        match command:
            case c.Request(line=line, form=form):
                return [e.Requested(seat=seat, line=line, form=form)]
            case c.Skip():
                return [e.Skipped(seat=seat)]
            case c.Respond(answer=answer, line=line, form=form):
                about = self.awaits(seat)
                return [e.Responded(seat=seat, answer=answer, about=about, line=line, form=form)]
            case _:
                raise Rejected(Code.WRONG_PHASE)

    def evolve(self, event: e.StepEvent) -> "BridgeState":
        """Fold one event of the step."""
        match event:
            case e.Requested(seat=seat, line=line):
                return self._with(seat, Ask(line=line))
            case e.Skipped(seat=seat):
                return self._with(seat, Ask(line=""))
            case e.Responded(seat=seat, answer=answer, line=line):
                asker = self._to_answer(seat)
                ask = self._ask(asker) if asker else None
                if asker is None or ask is None:
                    return self
                answered = replace(ask, counter=line) if answer == "counter" else replace(ask, answer=answer)
                return self._with(asker, answered)
            case _:
                return self

    def is_over(self) -> bool:
        """Both have asked or left it, and nothing is owed."""
        return all(self._ask(seat) is not None and self._to_answer(seat) is None for seat in BOTH)

    def scene(self, seat: Seat) -> BridgeScene:
        """This seat's picture of it."""
        yours, theirs = self._ask(seat), self._ask(seat.other)
        return BridgeScene(
            done=yours is not None,
            yours=yours.line or None if yours else None,
            yours_counter=yours.counter if yours else None,
            theirs=theirs.line or None if theirs else None,
            theirs_counter=theirs.counter if theirs else None,
        )

    def awaits(self, seat: Seat) -> str:
        """The line this seat is to answer now; "" while there is none."""
        asker = self._to_answer(seat)
        ask = self._ask(asker) if asker else None
        return (ask.counter or ask.line) if ask else ""

    def _ask(self, seat: Seat) -> Ask | None:
        return self.a if seat is Seat.A else self.b

    def _with(self, seat: Seat, ask: Ask) -> "BridgeState":
        return replace(self, a=ask) if seat is Seat.A else replace(self, b=ask)

    def _to_answer(self, seat: Seat) -> Seat | None:
        """Whose request this seat is to answer now: the other's first, then the counter-offer to its own."""
        for asker in (seat.other, seat):
            ask = self._ask(asker)
            if ask is not None and _answerer(ask, asker) is seat:
                return asker
        return None


def _answerer(ask: Ask, asker: Seat) -> Seat | None:
    """Who owes the next answer to this request, if anybody does."""
    if not ask.line or ask.answer is not None:
        return None
    return asker if ask.counter is not None else asker.other
