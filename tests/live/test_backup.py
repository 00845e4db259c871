"""The drill: back up while people talk, take things back, lose the database, restore, and go on."""

import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import ServerFactory
from tests.live.phones import (
    Phone,
    both_enter,
    command,
    open_conversation,
    pair,
    reach_the_first_turn,
    start_person,
    text_of,
    typed,
)
from tests.server import ROOT, Server
from tests.site import make_site
from tools.running import Servers
from tools.servers import postgres_programs

Couples = Callable[[], tuple[Phone, Phone]]
DAY = 24 * 3_600_000


def manage(server: Server, *words: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """`manage.py` with the settings of that server, and PostgreSQL's own programs at hand."""
    env = {**server.environment, **settings}
    env["PATH"] = f"{postgres_programs()}:{env['PATH']}"
    command_ = [sys.executable, "manage.py", *words]
    return subprocess.run(command_, cwd=ROOT, env=env, capture_output=True, text=True)


def back_up(server: Server, file: Path) -> Path:
    done = manage(server, "backup", str(file))
    assert done.returncode == 0, done.stderr
    return file


def restore(server: Server, file: Path, **settings: str) -> str:
    """What it says, on a server that is stopped."""
    done = manage(server, "restore", str(file), **settings)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(params=["SQLite", "PostgreSQL and Redis"])
def serving(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Server]:
    """A process that serves, on either kind of database."""
    if request.param == "SQLite":
        start: ServerFactory = request.getfixturevalue("start_server")
        yield start()
        return
    servers: Servers = request.getfixturevalue("servers_with_template")
    server = make_site(servers, tmp_path / "site").one
    server.start()
    yield server
    server.stop()
    assert " ERROR " not in server.log, server.log


@pytest.fixture
async def couples(serving: Server) -> AsyncIterator[Couples]:
    """One more couple each time."""
    phones: list[Phone] = []

    def one_more() -> tuple[Phone, Phone]:
        phones.extend(pair(serving))
        open_conversation(phones[-2])
        return phones[-2], phones[-1]

    yield one_more
    for phone in phones:
        await phone.close_all()


async def test_phones_start_over_where_the_backup_is_and_what_was_not_answered_is_sent_again(
    serving: Server, couples: Couples, tmp_path: Path
) -> None:
    speaker, listener = await reach_the_first_turn(*couples())
    await listener.reach(await speaker.do("say", words=typed("Before the backup")))
    file = back_up(serving, tmp_path / "backup")
    await speaker.reach(await listener.do("reflect", words=typed("I heard you say, too late")))
    serving.stop()
    unanswered = command("reflect", command_id="in-the-outbox", words=typed("I heard you say before"))
    assert "Heeded 0 notes" in restore(serving, file)
    serving.start()
    old = speaker.sync["epoch"]
    for phone in (speaker, listener):
        await phone.enter(resume=True)
        assert phone.sync["is_first"]
        assert phone.sync["epoch"] == phone.welcome["epoch"] != old
        assert [line["text"] for line in phone.lines.values()] == ["Before the backup"]
    await listener.send(unanswered)
    answer = await listener.answer_to("in-the-outbox")
    assert answer["type"] == "accepted"
    await speaker.reach(answer["version"])
    await listener.reach(await speaker.do("confirm", answer="yes"))
    assert speaker.lines == listener.lines


async def test_what_people_took_back_after_a_backup_does_not_come_back_with_it(
    serving: Server, couples: Couples, tmp_path: Path
) -> None:
    speaker, listener = await reach_the_first_turn(*couples())
    await speaker.do("say", words=typed("To be taken back"))
    parting, left = couples()
    going, staying = couples()
    ended, _ = couples()
    await both_enter(ended, _)
    out = start_person(serving, "Out")
    signed_in = out.browser.cookies["s"]
    file = back_up(serving, tmp_path / "backup")

    live = speaker.welcome["live_session"]
    statement = speaker.view["scene"]["statement"]
    speaker.browser.post(f"past/{live}/remove", json={"lines": [statement]}).raise_for_status()
    parting.browser.post("couple/unpair").raise_for_status()
    going.browser.delete("me").raise_for_status()
    out.browser.post("sign-out").raise_for_status()
    serving.stop()
    restore(serving, file)
    serving.start()

    for phone in (speaker, listener):
        await phone.enter(resume=True)
        assert text_of(phone, statement) is None
        assert phone.lines[statement]["removed_at"] is not None
    assert left.browser.get("me").json()["couple"]["state"] == "none"
    assert staying.browser.get("me").json()["couple"]["state"] == "none"
    assert going.browser.get("me").json()["first_name"] is None
    assert out.browser.get("me", headers={"Cookie": f"s={signed_in}"}).json()["first_name"] is None
    await ended.enter(resume=True)
    out.browser.close()


async def test_words_whose_key_is_destroyed_are_in_no_backup_once_there_is_a_newer_one(
    server: Server, tmp_path: Path
) -> None:
    alex, sam = pair(server)
    open_conversation(alex)
    speaker, listener = await reach_the_first_turn(alex, sam)
    await speaker.do("say", words=typed("The only thing I ever said here"))
    old = back_up(server, tmp_path / "old")
    statement = speaker.view["scene"]["statement"]
    live = speaker.welcome["live_session"]
    speaker.browser.post(f"past/{live}/remove", json={"lines": "all"}).raise_for_status()
    back_up(server, tmp_path / "new")
    server.stop()
    for file in server.data_dir.glob("couplesync.sqlite3*"):
        file.unlink()  # and with it every note of what was taken back
    assert "it is back" in restore(server, old)
    server.start()
    await listener.enter()
    assert listener.lines[statement]["kind"] == "said"
    assert text_of(listener, statement) is None
    for phone in (alex, sam):
        await phone.close_all()


def test_a_backup_of_a_server_that_serves_is_not_restored_there(server: Server, tmp_path: Path) -> None:
    file = back_up(server, tmp_path / "backup")
    assert file.stat().st_mode & 0o777 == (tmp_path / "couplesync.keys").stat().st_mode & 0o777 == 0o600
    done = manage(server, "restore", str(file))
    assert (done.returncode, done.stdout) == (1, "")
    assert "A process is at work on this database." in done.stderr


def test_what_is_no_whole_backup_is_not_restored(server: Server, tmp_path: Path) -> None:
    file = back_up(server, tmp_path / "backup")
    server.stop()
    before = (server.data_dir / "couplesync.sqlite3").read_bytes()
    whole = file.read_bytes()
    middle = len(whole) // 2
    flipped = whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :]
    for contents, says in ((flipped, "is damaged"), (whole[:middle], "is no backup"), (b"", "is no backup")):
        file.write_bytes(contents)
        done = manage(server, "restore", str(file))
        assert done.returncode == 1
        assert says in done.stderr
    file.write_bytes(whole)
    server.advance(36 * DAY)
    assert "too old" in manage(server, "restore", str(file)).stderr
    (tmp_path / "couplesync.keys").unlink()
    assert "is missing" in manage(server, "restore", str(file)).stderr
    assert (server.data_dir / "couplesync.sqlite3").read_bytes() == before
