"""Decisions that wait together are committed together, and none of them pays for another's trouble."""

from functools import partial

import pytest

from sessions_app import held, store, writer
from sessions_app.decision import decide
from sessions_app.engine.events import Ended, ReadyChanged
from sessions_app.engine.seats import Seat
from sessions_app.jobs import Intent, Job
from sessions_app.models import LiveSession
from sessions_app.threads import in_writer
from sessions_app.writer import Committed, Decided, Known, Settled, Stale
from tests.app.talks import Talk, open_talk


@pytest.fixture
def talks(transactional_db: None) -> list[Talk]:
    """Three couples, each in a lobby."""
    return [open_talk("ten_minutes") for _ in range(3)]


async def decided(talk: Talk, command_id: str = "some-command") -> Decided:
    """The rows of Alex being ready there, as the store would hand them in."""
    now = await held.newest(talk.live)
    assert now is not None
    intent = Intent(person=talk.alex, command_id=command_id, body_hash="")
    job = Job(decide=lambda state, at: [ReadyChanged(seat=Seat.A, is_ready=True)], intent=intent)
    return decide(now, job, now.last_at).rows


async def commit(*group: Decided) -> list[Settled | Exception]:
    return await in_writer(partial(writer.commit, group))


async def test_a_group_is_stored_whole(talks: list[Talk]) -> None:
    assert await commit(*[await decided(talk) for talk in talks]) == [Committed()] * 3
    assert [await talk.kinds() for talk in talks] == [["ready_changed"]] * 3
    assert [(await talk.row()).version for talk in talks] == [1, 1, 1]
    assert [await talk.folded_log() for talk in talks] == [await talk.state() for talk in talks]


async def test_of_a_group_only_what_is_stale_is_decided_again(talks: list[Talk]) -> None:
    group = [await decided(talk) for talk in talks]
    await talks[1].do(talks[1].sam, "ready")
    assert await commit(*group) == [Committed(), Stale(), Committed()]
    assert [len(await talk.log()) for talk in talks] == [1, 1, 1]


async def test_a_command_of_a_group_that_is_known_already_is_answered_as_before(talks: list[Talk]) -> None:
    await talks[1].do(talks[1].alex, "ready", command_id="given-before")
    group = [await decided(talk, "given-before") for talk in talks]
    first, known, last = await commit(*group)
    assert (first, last) == (Committed(), Committed())
    assert isinstance(known, Known)
    assert [len(await talk.log()) for talk in talks] == [1, 1, 1]


async def test_who_has_no_seat_any_more_hears_in_a_group_too_what_was_answered_before(
    talks: list[Talk],
) -> None:
    await talks[1].do(talks[1].alex, "ready", command_id="given-before")
    await store.run(talks[1].live, Job(decide=lambda state, now: [Ended(how="unpaired")]))
    group = [await decided(talk, "given-before") for talk in talks]
    assert group[1].outcome is None
    assert isinstance((await commit(*group))[1], Known)


async def test_a_decision_that_cannot_be_written_fails_alone(talks: list[Talk]) -> None:
    group = [await decided(talk) for talk in talks]
    group[1].events[0] = {**group[1].events[0], "body": None}  # what no database takes
    first, failed, last = await commit(*group)
    assert (first, last) == (Committed(), Committed())
    assert isinstance(failed, Exception)
    assert [len(await talk.log()) for talk in talks] == [1, 0, 1]


async def test_a_conversation_that_is_gone_holds_up_no_other(talks: list[Talk]) -> None:
    group = [await decided(talk) for talk in talks]
    await in_writer(LiveSession.objects.filter(id=talks[1].live).delete)
    assert await commit(*group) == [Committed(), Stale(), Committed()]
