"""One seat's whole picture, with the lines a phone has not seen yet."""

from collections.abc import Sequence

from couplesync.clock import now_ms
from sessions_app import store
from sessions_app.engine import View, view_for
from sessions_app.engine.steps.bridge import BridgeScene
from sessions_app.engine.steps.deepen import DeepenScene
from sessions_app.engine.steps.round import RoundScene
from sessions_app.engine.steps.topic import TopicScene
from sessions_app.engine.view import Scene
from sessions_app.lines import changed_since, has_words, join_words, lines_of, needs_earlier
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
    if records is None or needs_earlier(records, since):
        return None
    return join_words(changed_since(records, since), reading.recent.words)


def _changed(reading: Reading, since: int) -> list[Line]:
    records = store.list_records(reading.live, after=since, up_to=reading.version)
    if since and needs_earlier(records, since):
        records = store.list_records(reading.live, up_to=reading.version)
    return with_words(reading, changed_since(records, since))


def _newest(reading: Reading, view: View, look_back: int = 2 * FIRST_LINES) -> list[Line]:
    """Most entries of the log are lines: where these are not enough of them, look back further."""
    start = max(reading.version - look_back, 0)
    records = store.list_records(reading.live, after=start, up_to=reading.version)
    mentioned = _mentioned(view)
    lines = lines_of([*store.list_records_about(reading.live, mentioned, up_to=start), *records])
    newest = lines[-FIRST_LINES:]
    if start and (len(newest) < FIRST_LINES or newest[0].version <= start):
        return _newest(reading, view, 2 * look_back)
    older = [line for line in lines[:-FIRST_LINES] if line.id in mentioned]
    return with_words(reading, [*older, *newest])


def with_words(reading: Reading, lines: Sequence[Line]) -> list[Line]:
    """The lines with what they say, for callers that are in a thread of their own."""
    sealed = [line.id for line in lines if has_words(line)]
    return join_words(lines, read_words(reading.live, sealed, reading.keys) if sealed else {})


def _mentioned(view: View) -> set[str]:
    """The lines this view speaks of, which a phone needs however long ago they were said."""
    return {line for line in (view.topic, *view.parked, *_in_scene(view.scene)) if line}


def _in_scene(scene: Scene) -> tuple[str | None, ...]:
    match scene:
        case RoundScene():
            return scene.statement, scene.reflection, scene.correction
        case DeepenScene():
            return scene.written, scene.correction
        case TopicScene():
            return (scene.proposed,)
        case BridgeScene():
            return scene.yours, scene.yours_counter, scene.theirs, scene.theirs_counter
        case _:
            return ()
