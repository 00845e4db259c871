"""What happens by itself goes on for everybody, though one conversation cannot."""

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import pairwise
from pathlib import Path
from threading import Barrier

import pytest
from django.db import connection
from pytest_django import Settings

from accounts.ids import new_id
from couplesync.clock import now_ms
from sessions_app import practising, timers
from sessions_app.models import Heartbeat, LiveSession
from sessions_app.patience import AT_ONCE, LONGEST_REST_SECONDS, Patience
from sessions_app.presence.claims import LIFE_MS, claim
from sessions_app.threads import in_reader
from tests.app.talks import Talk, make_person, open_talk

HALF_AN_HOUR = 30 * 60_000


@pytest.fixture
def broken(transactional_db: None) -> Talk:
    """A conversation that cannot be read any more, the first to be looked at."""
    talk = open_talk("ten_minutes")
    LiveSession.objects.update(state="torn", due_at=0, partner_due_at=0)
    return talk


@pytest.fixture
def sound(broken: Talk) -> Talk:
    """One after it that can."""
    return open_talk("ten_minutes")


async def test_what_is_due_happens_behind_one_that_cannot_go_on(
    sound: Talk, settings: Settings, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    settings.CLOCK_FILE = str(tmp_path / "clock")
    (tmp_path / "clock").write_text(str(HALF_AN_HOUR))
    await timers.fire_due()
    assert await sound.kinds() == ["ended"]
    assert caplog.messages == ["a conversation could not go on"]


async def test_a_hundred_that_cannot_go_on_starve_nobody(
    broken: Talk, settings: Settings, tmp_path: Path
) -> None:
    torn = await broken.row()
    torn.couple = None
    for _ in range(AT_ONCE):
        torn.id = new_id()
        await LiveSession.objects.abulk_create([torn])
    sound = await in_reader(partial(open_talk, "ten_minutes"))
    settings.CLOCK_FILE = str(tmp_path / "clock")
    (tmp_path / "clock").write_text(str(HALF_AN_HOUR))
    await timers.fire_due()
    assert await sound.kinds() == []
    await timers.fire_due()
    assert await sound.kinds() == ["ended"]


async def test_what_cannot_go_on_is_tried_less_and_less(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 0.0
    monkeypatch.setattr("sessions_app.patience.monotonic", lambda: now)
    patience, tries = Patience(), list[float]()

    async def fail(live: str) -> None:
        tries.append(now)
        raise RuntimeError

    while now < 3_600:
        await patience.each(patience.choose(["torn"]), fail)
        now += 1
    pauses = [later - earlier for earlier, later in pairwise(tries)]
    assert pauses[:4] == [2, 4, 8, 16]
    assert set(pauses[9:]) == {LONGEST_REST_SECONDS}


async def test_a_server_starts_though_one_conversation_cannot_go_on(sound: Talk) -> None:
    await sound.reach_the_first_turn()
    await Heartbeat.objects.acreate(process="an-earlier-one", at=now_ms() - 60_000)
    await timers.make_up_for_the_gap()
    assert (await sound.kinds())[-1] == "time_given_back"


def test_of_processes_that_start_at_the_same_moment_one_gives_the_time_back(transactional_db: None) -> None:
    now = now_ms()
    Heartbeat.objects.create(process="an-earlier-one", at=now - 60_000)
    both = Barrier(2)

    def start() -> int:
        both.wait()
        try:
            return timers.take_gap(now)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as processes:
        gaps = [each.result() for each in [processes.submit(start) for _ in range(2)]]
    assert sorted(gaps) == [0, 60_000]


def test_of_several_timers_one_is_at_work_and_another_takes_over(transactional_db: None) -> None:
    now = now_ms()
    assert claim("some work", "the one", now)
    assert not claim("some work", "the other", now)
    assert claim("some work", "the one", now + LIFE_MS - 1)
    assert not claim("some work", "the other", now + LIFE_MS)
    assert claim("some work", "the other", now + 2 * LIFE_MS)
    assert not claim("some work", "the one", now + 2 * LIFE_MS)


async def test_a_practice_partner_acts_behind_one_that_cannot(broken: Talk) -> None:
    def open_one() -> str:
        practising.open_practice(
            person=make_person("Robin"), character="easy", speaks="first", now=now_ms() - 9_000
        )
        return LiveSession.objects.get(is_practice=True).id

    live = await in_reader(open_one)
    await practising.act_due()
    assert await Talk(live, "", "").kinds() == ["ready_changed"]
