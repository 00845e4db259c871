"""One thing each could ask for, and an answer to it. Open only when both were understood.

*No* and *not yet* are answers like *yes*; "how about…" is answered once by the one who asked.
"""

from dataclasses import replace
from typing import Literal

from sessions_app.engine import commands as c
from sessions_app.engine import events as e
from sessions_app.engine.actions import Action
from sessions_app.engine.forms import Caps, Form
from sessions_app.engine.rejections import Code, Rejected
from sessions_app.engine.seats import BOTH, Seat
from sessions_app.engine.variants import variant

ANSWERS = ("yes", "not_yet", "no")


@variant
class Bridge:
    """The step as a format writes it."""

    caps: Caps
    budget_ms: int
    mark: Literal["bridge"] = "bridge"
    kind: Literal["bridge"] = "bridge"


@variant
class Ask:
    """A seat's request: its line ("" where it was skipped), the counter-offer to it, the answer."""

    line: str
    counter: str | None = None
    answer: str | None = None


@variant
class BridgeState:
    """Both requests; None while open."""

    rules: Bridge
    a: Ask | None = None
    b: Ask | None = None
    kind: Literal["bridge"] = "bridge"


@variant
class BridgeScene:
    """What a seat sees: its own request and the other's, with the counter-offer each got, if any."""

    done: bool
    yours: str | None
    yours_counter: str | None
    theirs: str | None
    theirs_counter: str | None
    kind: Literal["bridge"] = "bridge"


def start(rules: Bridge) -> BridgeState:
    """Both open."""
    return BridgeState(rules=rules)


def _ask(state: BridgeState, seat: Seat) -> Ask | None:
    return state.a if seat is Seat.A else state.b


def _set(state: BridgeState, seat: Seat, ask: Ask) -> BridgeState:
    return replace(state, a=ask) if seat is Seat.A else replace(state, b=ask)


def _answerer(ask: Ask, asker: Seat) -> Seat | None:
    """Who owes the next answer to this request, if anybody does."""
    if not ask.line or ask.answer is not None:
        return None
    return asker if ask.counter is not None else asker.other


def _asker_to_answer(state: BridgeState, seat: Seat) -> Seat | None:
    """Whose request this seat is to answer now: the other's first, then the counter-offer to its own."""
    for asker in (seat.other, seat):
        ask = _ask(state, asker)
        if ask is not None and _answerer(ask, asker) is seat:
            return asker
    return None


def actions(state: BridgeState, seat: Seat) -> tuple[Action, ...]:
    """Answer what is asked; ask, or leave it."""
    asker = _asker_to_answer(state, seat)
    answer: tuple[Action, ...] = ()
    if asker is not None:
        options = (*ANSWERS, "counter") if asker is not seat else ANSWERS
        answer = (Action(kind="respond", caps=state.rules.caps, options=options),)
    if _ask(state, seat) is not None:
        return answer
    return (*answer, Action(kind="request", caps=state.rules.caps), Action(kind="skip"))


def decide(state: BridgeState, seat: Seat, command: c.Command) -> list[e.StepEvent]:
    """Ask, leave it, or answer."""
    match command:
        case c.Request(line=line, form=form):
            return [e.Requested(seat=seat, line=line, form=form)]
        case c.Skip():
            return [e.Skipped(seat=seat)]
        case c.Respond(answer=answer, line=line, form=form):
            return [_respond(state, seat, answer, line, form)]
        case _:
            raise Rejected(Code.WRONG_PHASE)


def _respond(
    state: BridgeState,
    seat: Seat,
    answer: Literal["yes", "not_yet", "no", "counter"],
    line: str | None,
    form: Form | None,
) -> e.Responded:
    asker = _asker_to_answer(state, seat)
    ask = _ask(state, asker) if asker else None
    if ask is None:
        raise Rejected(Code.WRONG_PHASE)
    if answer == "counter" and (asker is seat or line is None or form is None):
        raise Rejected(Code.BAD_CHOICE)
    return e.Responded(seat=seat, answer=answer, about=ask.counter or ask.line, line=line, form=form)


def evolve(state: BridgeState, event: e.StepEvent) -> BridgeState:
    """Fold one event of the step."""
    match event:
        case e.Requested(seat=seat, line=line):
            return _set(state, seat, Ask(line=line))
        case e.Skipped(seat=seat):
            return _set(state, seat, Ask(line=""))
        case e.Responded(seat=seat, answer=answer, line=line):
            asker = _asker_to_answer(state, seat)
            ask = _ask(state, asker) if asker else None
            if asker is None or ask is None:
                return state
            if answer == "counter":
                return _set(state, asker, replace(ask, counter=line))
            return _set(state, asker, replace(ask, answer=answer))
        case _:
            return state


def is_over(state: BridgeState) -> bool:
    """Both have asked or left it, and nothing is owed."""
    asks = [(_ask(state, seat), seat) for seat in BOTH]
    return all(ask is not None and _answerer(ask, seat) is None for ask, seat in asks)


def scene(state: BridgeState, seat: Seat) -> BridgeScene:
    """This seat's picture of it."""
    yours, theirs = _ask(state, seat), _ask(state, seat.other)
    return BridgeScene(
        done=yours is not None,
        yours=yours.line or None if yours else None,
        yours_counter=yours.counter if yours else None,
        theirs=theirs.line or None if theirs else None,
        theirs_counter=theirs.counter if theirs else None,
    )
