"""The one door to a conversation: a command happens once, whatever goes wrong around it."""

import asyncio
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from django.db import connection
from pytest_django import Settings

from couplesync.clock import now_ms
from sessions_app import held, hub, store, writer
from sessions_app.engine import State
from sessions_app.engine.events import Ended, Event
from sessions_app.engine.limits import MINUTE
from sessions_app.engine.rejections import Code
from sessions_app.jobs import Accepted, Job, Refusal, Refused
from sessions_app.models import LiveSession, Outcome
from sessions_app.threads import in_reader, in_writer
from tests.app.talks import Talk, make_person, open_talk, written

MoveClock = Callable[[int], object]


@pytest.fixture
def talk(transactional_db: None) -> Talk:
    """Alex and Sam in the lobby of a Ten Minutes."""
    return open_talk("ten_minutes")


@pytest.fixture
def move_clock(tmp_path: Path, settings: Settings) -> MoveClock:
    """Sets the clock so many milliseconds ahead of the true one."""
    settings.CLOCK_FILE = str(tmp_path / "clock")
    return lambda milliseconds: (tmp_path / "clock").write_text(str(milliseconds))


def listen(talk: Talk) -> hub.Listener:
    listener = hub.Listener(live=talk.live, person=talk.sam, session="", auth_version=1)
    hub.join(listener)
    return listener


async def test_a_command_that_is_sent_again_is_answered_again_and_happens_once(talk: Talk) -> None:
    first = await talk.give(talk.alex, "ready", command_id="the-first-one")
    again = await talk.give(talk.alex, "ready", command_id="the-first-one")
    assert first == again == Accepted(1)
    assert await talk.kinds() == ["ready_changed"]


async def test_the_answer_to_a_retry_outlives_the_process_that_gave_it(talk: Talk) -> None:
    await talk.give(talk.alex, "ready", command_id="the-first-one")
    held.forget(talk.live)
    assert await talk.give(talk.alex, "ready", command_id="the-first-one") == Accepted(1)


async def test_a_refusal_stays_a_refusal_when_what_was_in_its_way_is_gone(talk: Talk) -> None:
    speaker, listener = await talk.reach_the_first_turn()
    early = partial(talk.give, listener, "reflect", command_id="too-early", words=written("You said"))
    assert await early() == Refused(Code.WRONG_PHASE)
    await talk.do(speaker, "say", words=written("The dishes again"))
    assert await early() == Refused(Code.WRONG_PHASE)
    assert await talk.give(listener, "reflect", words=written("You said")) == Accepted(len(await talk.log()))


async def test_a_command_id_that_stands_for_something_else_is_refused(talk: Talk) -> None:
    await talk.do(talk.alex, "choose_first", command_id="one-id-two-bodies", first="me")
    answer = await talk.give(talk.alex, "choose_first", command_id="one-id-two-bodies", first="other")
    assert answer == Refused(Refusal.COMMAND_ID_REUSED)
    assert await talk.give(talk.alex, "choose_first", command_id="one-id-two-bodies", first="me") == Accepted(
        1
    )


async def test_two_people_may_use_the_same_command_id(talk: Talk) -> None:
    assert await talk.give(talk.alex, "ready", command_id="a-common-id") == Accepted(1)
    assert await talk.give(talk.sam, "ready", command_id="a-common-id") == Accepted(3)


async def test_of_the_same_statement_from_two_tabs_at_once_one_is_said(talk: Talk) -> None:
    speaker, _ = await talk.reach_the_first_turn()
    version = len(await talk.log())
    say = [talk.give(speaker, "say", words=written("From this tab")) for _ in range(2)]
    answers = await asyncio.gather(*say)
    assert sorted(answers, key=str) == [Accepted(version + 1), Refused(Code.WRONG_PHASE)]


async def test_of_the_same_command_ten_times_at_once_one_happens(talk: Talk) -> None:
    give = [talk.give(talk.alex, "ready", command_id="pressed-a-lot") for _ in range(10)]
    assert set(await asyncio.gather(*give)) == {Accepted(1)}
    assert await talk.kinds() == ["ready_changed"]


async def test_what_another_process_wrote_meanwhile_is_read_before_deciding(talk: Talk) -> None:
    await talk.do(talk.alex, "ready")
    old = held.find(talk.live)
    assert old is not None
    await talk.do(talk.sam, "choose_first", first="me")
    held.forget(talk.live)
    held.keep(old)  # as a process remembers it that heard nothing of the second command
    assert await talk.give(talk.sam, "ready") == Accepted(4)
    assert await talk.kinds() == ["ready_changed", "first_chosen", "ready_changed", "started"]


async def test_a_refusal_decided_on_an_old_state_is_not_kept(talk: Talk) -> None:
    speaker, listener = await talk.reach_the_first_turn()
    old = held.find(talk.live)
    assert old is not None
    await talk.do(speaker, "say", words=written("The dishes again"))
    held.forget(talk.live)
    held.keep(old)
    assert isinstance(await talk.give(listener, "reflect", words=written("You said")), Accepted)


async def test_what_is_remembered_never_moves_backwards(talk: Talk) -> None:
    await talk.do(talk.alex, "ready")
    old = held.find(talk.live)
    await talk.do(talk.alex, "choose_first", first="me")
    assert old is not None
    assert held.keep(old).version == 2
    reading = await store.read(talk.live, talk.alex, at_least=1)
    assert reading is not None and reading.version == 2


@pytest.mark.sqlite
async def test_a_full_disk_stores_nothing_and_tells_nobody(talk: Talk) -> None:
    await talk.reach_the_first_turn()
    listener = listen(talk)
    await in_writer(_fill_the_disk)
    version = await _kind_words_until_the_disk_is_full(talk)
    await in_writer(_empty_the_disk)
    hub.leave(listener)
    assert listener.version == version == len(await talk.log())
    assert not await in_reader(Outcome.objects.filter(command_id="one-too-many").exists)
    again = await talk.give(talk.alex, "repair", command_id="one-too-many", chip="i_hear_you")
    assert again == Accepted(version + 1)


async def _kind_words_until_the_disk_is_full(talk: Talk) -> int:
    """The version after the last one that found room; the next, and every try of it, found the disk full."""
    version = 0
    while True:
        answer = await talk.give(talk.alex, "repair", command_id="one-too-many", chip="i_hear_you")
        if answer == Refused(Refusal.BUSY):
            assert (
                await talk.give(talk.alex, "repair", command_id="one-too-many", chip="i_hear_you") == answer
            )
            return version
        await in_writer(Outcome.objects.filter(command_id="one-too-many").delete)
        assert isinstance(answer, Accepted)
        version = answer.version


def _fill_the_disk() -> None:
    """As SQLite sees it: no page can be added, and none is free."""
    with connection.cursor() as cursor:
        cursor.execute("VACUUM")
        cursor.execute("PRAGMA page_count")
        cursor.execute(f"PRAGMA max_page_count = {cursor.fetchone()[0]}")


def _empty_the_disk() -> None:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA max_page_count = 1000000")


async def test_where_the_rows_cannot_be_written_nobody_hears_of_the_change(talk: Talk) -> None:
    listener = listen(talk)

    def fail() -> None:
        raise RuntimeError

    job = Job(decide=lambda state, now: [Ended(how="finished")], also=fail)
    with pytest.raises(RuntimeError):
        await store.run(talk.live, job)
    hub.leave(listener)
    assert not listener.news.is_set()
    assert await talk.kinds() == []
    assert await talk.give(talk.alex, "ready") == Accepted(1)


async def test_rows_that_belong_to_a_change_are_written_with_it(talk: Talk) -> None:
    def forget_outcomes() -> None:
        Outcome.objects.filter(live_session_id=talk.live).delete()

    await talk.do(talk.alex, "ready")
    answer = await store.run(
        talk.live, Job(decide=lambda state, now: [Ended(how="finished")], also=forget_outcomes)
    )
    assert answer == Accepted(2)
    assert not await in_reader(Outcome.objects.filter(live_session_id=talk.live).exists)


async def test_a_command_whose_sender_has_gone_still_happens(talk: Talk) -> None:
    listener = listen(talk)
    sending = asyncio.create_task(talk.give(talk.alex, "ready"))
    await asyncio.sleep(0)  # it has begun
    sending.cancel()
    async with asyncio.timeout(10):
        await listener.news.wait()
    hub.leave(listener)
    assert listener.version == 1
    assert await talk.kinds() == ["ready_changed"]


async def test_too_much_at_once_is_answered_with_busy(talk: Talk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer, "BACKLOG", 0)
    assert await talk.give(talk.alex, "ready", command_id="later-then") == Refused(Refusal.BUSY)
    monkeypatch.setattr(writer, "BACKLOG", 1)
    assert await talk.give(talk.alex, "ready", command_id="later-then") == Accepted(1)


async def test_a_stranger_neither_acts_nor_looks(talk: Talk) -> None:
    stranger = (await in_reader(partial(make_person, "Mallory"))).id
    assert await talk.give(stranger, "finish") == Refused(Refusal.NOT_MEMBER)
    assert await store.read(talk.live, stranger) is None
    assert await store.read("no-such-conversation", talk.alex) is None
    assert await talk.kinds() == []


async def test_once_they_are_not_connected_any_more_neither_acts_nor_looks(talk: Talk) -> None:
    await talk.do(talk.alex, "ready", command_id="while-we-were")
    await store.run(talk.live, Job(decide=lambda state, now: [Ended(how="unpaired")]))
    for person in (talk.alex, talk.sam):
        assert await talk.give(person, "ready") == Refused(Refusal.NOT_MEMBER)
        assert await store.read(talk.live, person) is None
    # What happened before has happened: a retry says so.
    assert await talk.give(talk.alex, "ready", command_id="while-we-were") == Accepted(1)


async def test_a_command_that_came_too_late_is_not_meant_any_more(talk: Talk) -> None:
    late = partial(talk.give, talk.alex, "ready", command_id="held-up-for-long", exp=now_ms() - 1)
    assert await late() == await late() == Refused(Refusal.EXPIRED_INTENT)
    assert await talk.kinds() == []


async def test_a_retry_that_comes_too_late_still_hears_that_it_had_happened(
    talk: Talk, move_clock: MoveClock
) -> None:
    soon = now_ms() + MINUTE
    await talk.do(talk.alex, "ready", command_id="in-good-time", exp=soon)
    move_clock(5 * MINUTE)
    assert await talk.give(talk.alex, "ready", command_id="in-good-time", exp=soon) == Accepted(1)


async def test_a_deadline_that_is_due_comes_before_the_command(talk: Talk, move_clock: MoveClock) -> None:
    move_clock(31 * MINUTE)
    assert await talk.give(talk.alex, "ready", command_id="after-the-lobby") == Refused(Code.SESSION_ENDED)
    assert await talk.kinds() == ["ended"]
    assert await talk.give(talk.alex, "ready", command_id="after-the-lobby") == Refused(Code.SESSION_ENDED)
    assert await talk.kinds() == ["ended"]


async def test_one_deadline_may_lead_to_the_next(talk: Talk, move_clock: MoveClock) -> None:
    for person in (talk.alex, talk.sam):
        await talk.do(person, "ready")
    move_clock(3 * MINUTE)
    await store.run(talk.live, Job(decide=_nothing))
    assert await talk.kinds() == ["ready_changed", "ready_changed", "started", "step_entered"]
    move_clock(6 * MINUTE)
    await store.run(talk.live, Job(decide=_nothing))
    assert (await talk.kinds())[4:] == ["wrap_up_due"]


async def test_a_clock_that_is_set_back_does_not_turn_time_around(talk: Talk, move_clock: MoveClock) -> None:
    await talk.do(talk.alex, "ready")
    move_clock(-60 * MINUTE)
    await talk.do(talk.alex, "choose_first", first="me")
    held.forget(talk.live)
    await talk.do(talk.alex, "choose_first", first="other")
    times = [record.at for record in await talk.log()]
    assert times == sorted(times)


async def test_the_room_itself_writes_nothing_where_nothing_is_due(talk: Talk) -> None:
    assert await store.run(talk.live, Job(decide=_nothing)) == Accepted(0)
    assert not await in_reader(Outcome.objects.filter(live_session_id=talk.live).exists)


async def test_leaving_is_no_event_and_no_version(talk: Talk) -> None:
    assert await talk.give(talk.alex, "leave", command_id="slipping-away") == Accepted(0)
    assert await talk.kinds() == []
    assert await talk.give(talk.alex, "leave", command_id="slipping-away") == Accepted(0)


async def test_once_it_has_ended_no_words_or_keys_stay_in_memory(talk: Talk) -> None:
    await talk.reach_the_first_turn()
    assert held.find(talk.live) is not None
    await talk.do(talk.alex, "finish")
    assert held.find(talk.live) is None


async def test_a_deleted_conversation_is_nobodys(talk: Talk) -> None:
    await talk.do(talk.alex, "ready")
    await in_writer(LiveSession.objects.filter(id=talk.live).delete)
    assert await talk.give(talk.alex, "finish") == Refused(Refusal.NOT_MEMBER)
    assert await store.read(talk.live, talk.alex) is None


def _nothing(state: State, now: int) -> list[Event]:
    return []
