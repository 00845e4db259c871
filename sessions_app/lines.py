"""The log as a transcript: which line of it an event is. Without words, which are joined afterwards."""

from collections.abc import Mapping, Sequence
from typing import Any

from sessions_app.engine import Seat
from sessions_app.engine import events as e
from sessions_app.engine.forms import Form, Heard, Presence
from sessions_app.engine.limits import HOUR, MINUTE
from sessions_app.engine.variants import replace
from sessions_app.held import Record
from sessions_app.wire import Line
from sessions_app.words import Plain

DAY = 24 * HOUR


def lines_of(records: Sequence[Record]) -> list[Line]:
    """Every line of these records, in order. What was removed says when, and has no words to join."""
    forms = {
        record.event.line: record.event.form for record in records if isinstance(record.event, e.LineWritten)
    }
    removed = _removed(records)
    lines = [line for record in records for line in _lines(record, forms)]
    return [
        replace(line, removed_at=_noon(removed[line.id].at)) if line.id in removed else line for line in lines
    ]


def changed_since(records: Sequence[Record], version: int) -> list[Line]:
    """The lines that came after `version`, and older ones whose words were taken away since."""
    removed = {line for line, record in _removed(records).items() if record.version > version}
    return [line for line in lines_of(records) if line.version > version or line.id in removed]


def needs_earlier(records: Sequence[Record], version: int) -> bool:
    """Whether what came after `version` says something about lines that these records do not tell of."""
    written = {record.event.line for record in records if isinstance(record.event, e.LineWritten)}
    return any(_about(record.event) - written for record in records if record.version > version)


def _about(event: e.Event) -> set[str]:
    match event:
        case e.WordsRemoved(lines=lines):
            return set(lines)
        case e.Revealed(a=a, b=b):
            return {line for line in (a, b) if line}
        case _:
            return set()


def has_words(line: Line) -> bool:
    """Whether there are sealed words to join to it."""
    return line.form == "written" and line.removed_at is None


def join_words(lines: Sequence[Line], words: Mapping[str, Plain]) -> list[Line]:
    """The lines with what they say."""
    return [_joined(line, words[line.id]) if line.id in words else line for line in lines]


def _joined(line: Line, plain: Plain) -> Line:
    return replace(line, text=plain.text, picks=list(plain.picks))


def _removed(records: Sequence[Record]) -> dict[str, Record]:
    """Each line whose words were taken away, and the record that says so."""
    return {
        line: record
        for record in records
        if isinstance(record.event, e.WordsRemoved)
        for line in record.event.lines
    }


def to_the_minute(at: int) -> int:
    """How long somebody took to answer is not written down for the two to count."""
    return at - at % MINUTE


def _noon(at: int) -> int:
    """That day's, in UTC: the same date on nearly every clock, and no telling when in the day it was."""
    return at - at % DAY + DAY // 2


def _lines(record: Record, forms: Mapping[str, Form]) -> list[Line]:
    match record.event:
        case e.Revealed(a=a, b=b, prompt=prompt):
            shown = ((Seat.A, a), (Seat.B, b))
            return [
                _line(record, "exchanged", seat, line, form=forms[line], key=prompt)
                for seat, line in shown
                if line
            ]
        case event:
            line = _line_of(record, event)
            return [line] if line else []


def _line_of(record: Record, event: e.Event) -> Line | None:
    match event:
        case e.Said(seat=seat, line=line, form=form, replaces=replaces):
            return _line(record, "said", seat, line, form=form, about=replaces)
        case e.DidntKnow(seat=seat, line=line):
            return _line(record, "dont_know", seat, line)
        case e.TurnPassed(seat=seat):
            return _line(record, "passed", seat)
        case e.Reflected(seat=seat, line=line, form=form, about=about):
            return _line(record, "heard", seat, line, form=form, about=about)
        case e.SmallerAsked():
            return _line(record, "smaller")
        case e.Confirmed(seat=seat, answer=answer, about=about):
            return _line(record, "answer", seat, key=answer, about=about)
        case e.Corrected(seat=seat, gap=gap, about=about, line=line, form=form):
            return _line(record, "added", seat, line, form=form, key=gap, about=about)
        case e.StatementEnded(seat=seat, how=how, about=about, line=line, form=form):
            return _line(record, "ended", seat, line, form=form, key=how, about=about)
        case e.Deepened(seat=seat, part=part, line=line, form=form):
            return _line(record, "deepened", seat, line, form=form, key=part)
        case e.DeepeningConfirmed(seat=seat):
            return _line(record, "answer", seat, key="yes")
        case e.DeepeningCorrected(seat=seat, gap=gap, line=line, form=form):
            return _line(record, "added", seat, line, form=form, key=gap)
        case _:
            return _line_around_turns(record, event)


def _line_around_turns(record: Record, event: e.Event) -> Line | None:
    match event:
        case e.TopicProposed(seat=seat, line=line, form=form):
            return _line(record, "topic", seat, line, form=form)
        case e.TopicAgreed(line=line):
            return _line(record, "topic_agreed", about=line)
        case e.TopicLeft():
            return _line(record, "topic_left")
        case e.Requested(seat=seat, line=line, form=form):
            return _line(record, "asked", seat, line, form=form)
        case e.Responded(seat=seat, answer=answer, about=about, line=line, form=form):
            return _line(record, "answered", seat, line, form=form, key=answer, about=about)
        case e.StepOwned(seat=seat, line=line, form=form):
            return _line(record, "step", seat, line, form=form)
        case e.RepairOffered(seat=seat, chip=chip):
            return _line(record, "kind_word", seat, key=chip)
        case e.RepairAnswered(seat=seat, answer=answer):
            return _line(record, "kind_word_answer", seat, key=answer)
        case e.Resumed():
            return _line(record, "pause")
        case _:
            return None


def _line(
    record: Record,
    kind: Any,
    seat: Seat | None = None,
    line: str | None = None,
    *,
    form: Heard | None = None,
    about: str | None = None,
    key: str | None = None,
) -> Line:
    """A line without words of its own is named after its version."""
    return Line(
        id=line or f"v{record.version}",
        version=record.version,
        at=to_the_minute(record.at),
        kind=kind,
        seat=seat,
        form=form.kind if form else None,
        text=None,
        picks=[],
        about=about,
        key=form.word if isinstance(form, Presence) else key,
        removed_at=None,
    )
