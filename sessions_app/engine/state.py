"""Everything the rules know of one conversation. Small whatever has been said: lines live in the log."""

from typing import Literal

from sessions_app.engine.commands import Keeping
from sessions_app.engine.events import How
from sessions_app.engine.seats import Seat
from sessions_app.engine.steps.kinds import StepState
from sessions_app.engine.variants import variant

First = Literal["me", "other", "either"]
KEEPING_FROM_PRIVATE: tuple[Keeping, ...] = ("none", "days30", "forever")


@variant
class Wishes:
    """What one seat chose in the lobby. Never shown to the other."""

    keeping: Keeping
    first: First = "either"
    is_ready: bool = False


@variant
class Lobby:
    """Before it begins. Closes by itself at `closes_at`."""

    closes_at: int
    kind: Literal["lobby"] = "lobby"


@variant
class Talking:
    """In the step at `index` of the format; `topic` is the line they agreed to talk about."""

    first: Seat
    index: int
    step: StepState
    understood: tuple[Seat, ...] = ()
    parked: tuple[str, ...] = ()
    topic: str | None = None
    is_cut: bool = False
    kind: Literal["talking"] = "talking"


@variant
class Over:
    """It has ended, `at` in milliseconds since 1970, when `reached` steps of the format were done."""

    how: How
    at: int
    first: Seat
    reached: int = 0
    parked: tuple[str, ...] = ()
    kind: Literal["over"] = "over"


Phase = Lobby | Talking | Over


@variant
class Paused:
    """A pause over whatever phase it is; nothing in it says who asked."""

    began_at: int
    until: int
    ready: tuple[Seat, ...] = ()
    extended: tuple[Seat, ...] = ()


@variant
class Clock:
    """The time of this moment: its beginning, its soft end, and how long they have been at it."""

    since: int
    soft_until: int | None = None
    wrap_up: bool = False
    active_ms: int = 0
    counted_at: int | None = None


@variant
class KindWord:
    """The last repair chip, until it is answered or another comes."""

    seat: Seat
    chip: str
    answer: Literal["thanks", "not_yet"] | None = None


@variant
class State:
    """One conversation. `people` are opaque ids, seat A first; `coin` speaks first where no wish decides."""

    people: tuple[str, str]
    a: Wishes
    b: Wishes
    coin: Seat
    formats: tuple[str, ...]
    # Rooms that were opened before there was this choice of choices offer what anybody may have.
    keepings: tuple[Keeping, ...] = ("none", "days30")
    format_id: str
    phase: Phase
    clock: Clock
    opened_at: int
    acted_at: int
    pause: Paused | None = None
    kind_word: KindWord | None = None
    ideas_welcome: bool = False

    def wishes(self, seat: Seat) -> Wishes:
        """What this seat chose."""
        return self.a if seat is Seat.A else self.b

    def seat_of(self, person: str) -> Seat | None:
        """The seat of that person, if they have one here."""
        if person not in self.people:
            return None
        return Seat.A if person == self.people[0] else Seat.B


def keeping_of(state: State) -> Keeping:
    """The more private of the two choices."""
    return min(state.a.keeping, state.b.keeping, key=KEEPING_FROM_PRIVATE.index)
