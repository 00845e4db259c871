"""Which lines lose their words together: a person's own, and whatever was said back of them."""

from collections.abc import Collection, Iterable, Sequence

from sessions_app.engine import events as e
from sessions_app.engine.forms import Written
from sessions_app.engine.seats import Seat

Utterance = (
    e.LineWritten
    | e.TopicProposed
    | e.Said
    | e.Reflected
    | e.Corrected
    | e.StatementEnded
    | e.Deepened
    | e.DeepeningCorrected
    | e.Requested
    | e.Responded
    | e.StepOwned
)


def lines_to_blank(events: Sequence[e.Event], seat: Seat, chosen: Collection[str] | None) -> tuple[str, ...]:
    """Of the chosen lines of this seat (None: of all) and the partner's that repeat them: those with words.

    In the order in which they were said; what was removed before is left out.
    """
    spoken = {event.line: event for event in events if isinstance(event, Utterance) and event.line}
    own = {
        line for line, event in spoken.items() if event.seat is seat and (chosen is None or line in chosen)
    }
    repeating = {line for line, sources in _repeated(events) if sources & own}
    gone = {line for event in events if isinstance(event, e.WordsRemoved) for line in event.lines}
    blanked = (own | repeating) - gone
    return tuple(
        line for line, event in spoken.items() if line in blanked and isinstance(event.form, Written)
    )


def _repeated(events: Sequence[e.Event]) -> Iterable[tuple[str, frozenset[str]]]:
    """Every line that says something back, with the lines it repeats."""
    speaker: Seat | None = None
    statement: frozenset[str] = frozenset()  # it, and what was added to it
    turn: frozenset[str] = frozenset()
    for event in events:
        match event:
            case e.Said(seat=seat, line=line) | e.DidntKnow(seat=seat, line=line):
                statement = frozenset({line})
                turn = statement if seat is not speaker else turn | statement
                speaker = seat
            case (
                e.Corrected(line=str(line))
                | e.StatementEnded(line=str(line))
                | e.DeepeningCorrected(line=str(line))
            ):
                statement, turn = statement | {line}, turn | {line}
            case e.Reflected(line=line):
                yield line, statement
            case e.Deepened(line=line):
                yield line, turn  # a part that goes deeper is about all of it
            case _:
                continue
