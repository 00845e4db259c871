"""What happens by itself goes on for everybody, though one conversation cannot."""

from pathlib import Path

import pytest
from pytest_django import Settings

from couplesync.clock import now_ms
from sessions_app import practising, timers
from sessions_app.models import Heartbeat, LiveSession
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
    await timers.beat()
    assert await sound.kinds() == ["ended"]
    assert caplog.messages == ["a conversation could not go on"]


async def test_a_server_starts_though_one_conversation_cannot_go_on(sound: Talk) -> None:
    await sound.reach_the_first_turn()
    await Heartbeat.objects.acreate(process="an-earlier-one", at=now_ms() - 60_000)
    await timers.make_up_for_the_gap()
    assert (await sound.kinds())[-1] == "time_given_back"


async def test_a_practice_partner_acts_behind_one_that_cannot(broken: Talk) -> None:
    def open_one() -> str:
        practising.open_practice(
            person=make_person("Robin"), character="easy", speaks="first", now=now_ms() - 9_000
        )
        return LiveSession.objects.get(is_practice=True).id

    live = await in_reader(open_one)
    await practising.act_due()
    assert await Talk(live, "", "").kinds() == ["ready_changed"]
