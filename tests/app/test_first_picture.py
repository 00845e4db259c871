"""A phone that comes late is told the newest lines, however long the conversation is."""

from functools import partial

import pytest

from sessions_app import held, store
from sessions_app.codec import dump_event, load_event
from sessions_app.columns import columns_of
from sessions_app.engine import evolve
from sessions_app.engine.events import Event, MoreChosen, RepairOffered, WordsRemoved
from sessions_app.engine.seats import Seat
from sessions_app.jobs import Job
from sessions_app.models import Event as EventRow
from sessions_app.models import LiveSession
from sessions_app.sync import FIRST_LINES, first_sync
from sessions_app.threads import in_writer
from sessions_app.wire import Line
from tests.app.talks import Talk, open_talk, written

KIND_WORD = RepairOffered(seat=Seat.A, chip="hand_squeeze")


@pytest.fixture
def talk(transactional_db: None) -> Talk:
    return open_talk("ten_minutes")


@pytest.fixture
def loaded(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every entry of the log that was read."""
    bodies: list[str] = []

    def note(body: str) -> Event:
        bodies.append(body)
        return load_event(body)

    monkeypatch.setattr(store, "load_event", note)
    return bodies


async def append(talk: Talk, events: list[Event]) -> None:
    """All of these happen at once."""
    row, state = await talk.row(), await talk.state()
    for event in events:
        state = evolve(state, event, row.opened_at)
    entries = [
        EventRow(live_session=row, version=version, at=row.opened_at, kind=each.kind, body=dump_event(each))
        for version, each in enumerate(events, start=row.version + 1)
    ]
    await in_writer(partial(EventRow.objects.bulk_create, entries))
    columns = columns_of(state, row.version + len(events))
    await in_writer(partial(LiveSession.objects.filter(id=talk.live).update, **columns))
    held.forget(talk.live)


async def first_lines(talk: Talk) -> list[Line]:
    reading = await store.read(talk.live, talk.alex)
    assert reading is not None
    return (await first_sync(reading, None)).lines


async def test_it_holds_the_newest_lines_and_the_old_one_they_are_talking_about(talk: Talk) -> None:
    speaker, _ = await talk.reach_the_first_turn()
    await talk.do(speaker, "say", words=written("The bus was late"))
    await append(talk, [KIND_WORD] * 500)
    said, *newest = await first_lines(talk)
    assert said.text == "The bus was late"
    last = (await talk.row()).version
    assert [line.version for line in newest] == list(range(last - FIRST_LINES + 1, last + 1))


async def test_what_was_removed_long_ago_stays_removed(talk: Talk) -> None:
    speaker, _ = await talk.reach_the_first_turn()
    await talk.do(speaker, "say", words=written("The bus was late"))
    [said] = await first_lines(talk)
    assert said.seat is not None
    removed = WordsRemoved(seat=said.seat, lines=(said.id,))
    await store.run(talk.live, Job(decide=lambda state, now: [removed]))
    await append(talk, [KIND_WORD] * 500)
    said, *_ = await first_lines(talk)
    assert said.removed_at is not None and said.text is None


async def test_it_looks_as_far_back_as_it_takes_to_find_enough_lines(talk: Talk) -> None:
    await talk.reach_the_first_turn()
    await append(talk, [*[KIND_WORD] * 200, *[MoreChosen()] * 300])
    assert len(await first_lines(talk)) == FIRST_LINES


async def test_a_long_log_is_not_read_from_its_beginning(talk: Talk, loaded: list[str]) -> None:
    await talk.reach_the_first_turn()
    await append(talk, [KIND_WORD] * 1_000)
    await first_lines(talk)
    assert len(loaded) <= 2 * FIRST_LINES
