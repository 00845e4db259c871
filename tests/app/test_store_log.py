"""The log is the truth: whatever two people do, folding it gives what is stored and what phones are shown."""

from random import Random

import pytest

from sessions_app import held, store
from sessions_app.engine import Seat
from sessions_app.engine.formats import FORMATS
from sessions_app.engine.state import Over
from sessions_app.jobs import Accepted
from sessions_app.lines import has_words
from sessions_app.sync import first_sync, next_sync
from sessions_app.wire import Line, Sync
from tests.app.moves import any_move
from tests.app.talks import Talk, open_talk

MOVES = 60
DEEP = "deep_listen"


class Viewer:
    """One seat's phone: the newest picture, and the lines as syncs brought them."""

    def __init__(self, talk: Talk, person: str) -> None:
        self.talk = talk
        self.person = person
        self.lines: dict[str, Line] = {}
        self.sync: Sync | None = None

    async def look(self) -> Sync:
        reading = await store.read(self.talk.live, self.person)
        assert reading is not None
        since = self.sync.version if self.sync else None
        sync = await (first_sync(reading, None) if since is None else next_sync(reading, since))
        self.lines.update({line.id: line for line in sync.lines})
        self.sync = sync
        return sync


@pytest.fixture
def talk(transactional_db: None, request: pytest.FixtureRequest) -> Talk:
    return open_talk(request.param)


async def walk(talk: Talk, chance: Random, moves: int = MOVES) -> list[Viewer]:
    """Both do this and that, and look at it as they go."""
    viewers = [Viewer(talk, talk.alex), Viewer(talk, talk.sam)]
    for person in (talk.alex, talk.sam):
        await talk.do(person, "ready")
    for turn in range(moves):
        viewer = chance.choice(viewers)
        sync = await viewer.look()
        move = any_move(sync.view, chance, f"These are words number {turn}")
        if move is not None:
            kind, body = move
            answer = await talk.give(viewer.person, kind, on=sync.view.on, **body)
            assert isinstance(answer, Accepted), (kind, body, answer)
    return viewers


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("talk", [each for each in FORMATS if each != DEEP], indirect=True)
async def test_the_folded_log_is_what_is_stored(talk: Talk, seed: int) -> None:
    await walk(talk, Random(seed))
    assert await talk.folded_log() == await talk.state()
    versions = [record.version for record in await talk.log()]
    assert versions == list(range(1, (await talk.row()).version + 1))


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("talk", [each for each in FORMATS if each != DEEP], indirect=True)
async def test_a_phone_that_was_there_knows_what_one_that_just_came_is_told(talk: Talk, seed: int) -> None:
    viewers = await walk(talk, Random(seed))
    for viewer in viewers:
        held.forget(talk.live)
        await viewer.look()
        newcomer = Viewer(talk, viewer.person)
        assert (await newcomer.look()).view == (viewer.sync.view if viewer.sync else None)
        assert newcomer.lines.items() <= viewer.lines.items()
        assert all(line.text for line in newcomer.lines.values() if has_words(line))


@pytest.mark.parametrize("talk", ["ten_minutes"], indirect=True)
async def test_both_see_the_same_transcript(talk: Talk) -> None:
    alex, sam = await walk(talk, Random(7))
    await alex.look()
    await sam.look()
    assert alex.lines == sam.lines
    assert {line.seat for line in alex.lines.values()} >= {Seat.A, Seat.B}


@pytest.mark.parametrize("talk", ["thank_you"], indirect=True)
async def test_a_finished_conversation_is_found_by_its_columns(talk: Talk) -> None:
    await talk.do(talk.alex, "finish")
    row, state = await talk.row(), await talk.state()
    assert isinstance(state.phase, Over)
    assert (row.ended_at, row.ended_how, row.due_at) == (state.phase.at, "not_today", None)
    assert row.words_die_at == state.phase.at + 30 * 24 * 3_600_000
