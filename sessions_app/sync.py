"""One seat's whole picture, with the lines a phone has not seen yet."""

from collections.abc import Sequence

from couplesync.clock import now_ms
from sessions_app import store
from sessions_app.engine import View, view_for
from sessions_app.engine.steps.bridge import BridgeScene
from sessions_app.engine.steps.deepen import DeepenScene
from sessions_app.engine.steps.round import RoundScene
from sessions_app.engine.steps.topic import TopicScene
from sessions_app.lines import changed_since, has_words, join_words, lines_of, needs_whole_log
from sessions_app.store import Reading
from sessions_app.threads import in_reader
from sessions_app.wire import Cursor, Line, Sync
from sessions_app.words import read_words

FIRST_LINES = 50


async def first_sync(reading: Reading, resume: Cursor | None) -> Sync:
    """For a phone that has just come: what it missed, or the newest lines where that is too much."""
    view = view_for(reading.state, reading.seat)
    if resume is not None and resume.epoch == reading.epoch and resume.version <= reading.version:
        lines = await in_reader(lambda: _changed(reading, resume.version))
        if len(lines) <= FIRST_LINES:
            return _sync(reading, view, lines, is_first=False)
    return _sync(reading, view, await in_reader(lambda: _newest(reading, view)), is_first=True)


async def next_sync(reading: Reading, since: int) -> Sync:
    """For a phone that stands at version `since`."""
    lines = _recent(reading, since)
    if lines is None:
        lines = await in_reader(lambda: _changed(reading, since))
    return _sync(reading, view_for(reading.state, reading.seat), lines, is_first=False)


def _sync(reading: Reading, view: View, lines: list[Line], *, is_first: bool) -> Sync:
    return Sync(
        epoch=reading.epoch,
        version=reading.version,
        server_time=now_ms(),
        view=view,
        lines=lines,
        is_first=is_first,
    )


def _recent(reading: Reading, since: int) -> list[Line] | None:
    """What changed, where this process remembers all of it. Usually it does, and no database is asked."""
    records = reading.recent.since(since)
    if records is None or needs_whole_log(records):
        return None
    return join_words(changed_since(records, since), reading.recent.words)


def _changed(reading: Reading, since: int) -> list[Line]:
    records = store.list_records(reading.live, after=since, up_to=reading.version)
    if since and needs_whole_log(records):
        records = store.list_records(reading.live, up_to=reading.version)
    return with_words(reading, changed_since(records, since))


def _newest(reading: Reading, view: View) -> list[Line]:
    lines = lines_of(store.list_records(reading.live, up_to=reading.version))
    mentioned = _mentioned(view)
    older = [line for line in lines[:-FIRST_LINES] if line.id in mentioned]
    return with_words(reading, [*older, *lines[-FIRST_LINES:]])


def with_words(reading: Reading, lines: Sequence[Line]) -> list[Line]:
    """The lines with what they say, for callers that are in a thread of their own."""
    sealed = [line.id for line in lines if has_words(line)]
    return join_words(lines, read_words(reading.live, sealed, reading.keys) if sealed else {})


def _mentioned(view: View) -> set[str | None]:
    """The lines this view speaks of, which a phone needs however long ago they were said."""
    mentioned: set[str | None] = {view.topic, *view.parked}
    match view.scene:
        case RoundScene() as turn:
            return mentioned | {turn.statement, turn.reflection, turn.correction}
        case DeepenScene() as deepen:
            return mentioned | {deepen.written, deepen.correction}
        case TopicScene() as topic:
            return mentioned | {topic.proposed}
        case BridgeScene() as bridge:
            return mentioned | {bridge.yours, bridge.yours_counter, bridge.theirs, bridge.theirs_counter}
        case _:
            return mentioned
