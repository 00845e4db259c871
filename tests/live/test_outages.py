"""A database that takes nothing, for a while: two lines in the log, nothing lost, and then it goes on."""

import os
import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.live.phones import command, open_conversation, pair, reach_the_first_turn, typed
from tests.live.test_health import TOKEN, figures, ready
from tests.server import PATIENCE_SECONDS, ROOT, Server, answers, make_data_dir
from tests.site import Site, make_site, settings_for
from tools.running import Servers

UNLIMITED = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)


def until(is_so: Callable[[], bool]) -> None:
    """Look again and again until it is so."""
    give_up_at = time.monotonic() + PATIENCE_SECONDS
    while not is_so():
        assert time.monotonic() < give_up_at
        time.sleep(0.05)  # between two looks; what we wait for is what is looked at


def said_of_the_database(server: Server) -> list[tuple[str, str]]:
    """Its log, without the time of day and all that `run` prints."""
    return re.findall(r"(ERROR|WARNING) couplesync\.outage: (.+)", server.log)


@pytest.fixture
def server(migrated: Path, tmp_path: Path) -> Iterator[Server]:
    """A server that may complain."""
    server = Server(make_data_dir(migrated, tmp_path / "server"), METRICS_TOKEN=TOKEN)
    server.start()
    yield server
    server.stop()


def fill_the_disk(server: Server) -> None:
    """No file of this process grows any more: for it, the same as a disk without room."""
    full = os.stat(server.data_dir / "couplesync.sqlite3-wal").st_size
    resource.prlimit(server.pid, resource.RLIMIT_FSIZE, (full, resource.RLIM_INFINITY))


def empty_the_disk(server: Server) -> None:
    resource.prlimit(server.pid, resource.RLIMIT_FSIZE, UNLIMITED)


def test_a_server_that_finds_the_disk_full_says_so_and_starts_once_there_is_room(server: Server) -> None:
    server.stop()
    started = subprocess.run(
        [sys.executable, "manage.py", "run"],
        cwd=server.code,
        env=server.environment,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY)),
        capture_output=True,
        text=True,
        check=False,
    )
    printed = started.stdout + started.stderr
    assert started.returncode != 0
    assert "What is in it is safe. Start again once it is back, or has room." in printed
    assert "Traceback" not in printed and "is ready" not in printed
    server.start()


async def test_a_full_disk_is_told_once_and_once_that_it_is_over(server: Server) -> None:
    alex, sam = pair(server)
    open_conversation(alex)
    speaker, _ = await reach_the_first_turn(alex, sam)
    fill_the_disk(server)
    said = command("say", words=typed("Said while nothing could be kept"))
    await speaker.send(said)
    assert (await speaker.answer_to(said["command_id"]))["code"] == "busy"
    server.advance(25 * 60 * 60_000)  # past every deadline: the timers have something to do each second
    until(lambda: figures(server)["couplesync_overdue_seconds"] > 0)
    overdue = figures(server)["couplesync_overdue_seconds"]
    until(lambda: figures(server)["couplesync_overdue_seconds"] > overdue + 3)
    assert figures(server)["couplesync_database_away"] == 1
    assert len(said_of_the_database(server)) == 1
    empty_the_disk(server)
    until(lambda: figures(server)["couplesync_database_away"] == 0)
    assert figures(server)["couplesync_overdue_seconds"] == 0
    (level, began), (_, ended) = said_of_the_database(server)
    assert (level, ended) == ("ERROR", "the database takes everything again")
    assert re.fullmatch(r"the database takes nothing now \(SQLITE_\w+\)", began)
    assert "Traceback" not in server.log and ".py" not in server.log
    for phone in (alex, sam):
        await phone.close_all()


@pytest.fixture
def site(servers_with_template: Servers, tmp_path: Path) -> Iterator[Site]:
    """One web process and the timers, which may complain, on a database that may go away."""
    site = make_site(servers_with_template, tmp_path / "site", METRICS_TOKEN=TOKEN)
    site.one.start()
    site.timers.start()
    yield site
    site.one.stop()
    site.timers.stop()


def take_the_database_away(site: Site) -> None:
    postgres, name = site.servers.postgres, site.database
    postgres.run(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false')
    postgres.run(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")


def bring_the_database_back(site: Site) -> None:
    site.servers.postgres.run(f'ALTER DATABASE "{site.database}" ALLOW_CONNECTIONS true')


async def test_a_database_that_is_away_is_told_once_by_each_process(site: Site) -> None:
    alex, sam = pair(site.one)
    open_conversation(alex)
    speaker, _ = await reach_the_first_turn(alex, sam)
    take_the_database_away(site)
    assert ready(site.one) == (503, {"missing": ["database"], "degraded": []})
    assert answers(f"{site.one.url}/livez")
    said = command("say", words=typed("Said while the database was away"))
    await speaker.send(said)
    assert (await speaker.answer_to(said["command_id"]))["code"] == "busy"
    other = await sam.tab().open()
    await other.send({"type": "hello"})
    assert await other.close_code() == 4010
    until(lambda: len(said_of_the_database(site.one)) == 2)
    bring_the_database_back(site)
    answer = {"code": "busy"}
    while answer.get("code") == "busy":
        await speaker.send(said)
        answer = await speaker.answer_to(said["command_id"])
    assert answer["type"] == "accepted"
    until(lambda: len(said_of_the_database(site.one)) == 4)
    assert [level for level, _ in said_of_the_database(site.one)] == ["ERROR"] * 2 + ["WARNING"] * 2
    assert "Traceback" not in site.log and ".py" not in site.log
    for phone in (alex, sam):
        await phone.close_all()


def test_who_is_asked_to_end_does_not_wait_for_a_database_that_does_not_answer(site: Site) -> None:
    postgres = site.servers.postgres
    postgres.freeze()
    try:
        # Meanwhile both have come to wait for it: they look every second.
        until(lambda: not answers(f"{site.one.url}/readyz"))
        site.one.stop()
        site.timers.stop()
    finally:
        postgres.thaw()


def test_a_database_that_does_not_answer_is_told_as_one_that_is_missing(site: Site) -> None:
    site.servers.postgres.freeze()
    try:
        until(lambda: ready(site.one) == (503, {"missing": ["database"], "degraded": []}))
    finally:
        site.servers.postgres.thaw()
    until(lambda: ready(site.one) == (200, {"missing": [], "degraded": []}))


def test_what_runs_beside_goes_on_after_its_connection_was_cut(servers: Servers) -> None:
    settings = {
        "DJANGO_SETTINGS_MODULE": "couplesync.settings",
        **settings_for(servers, "postgres"),
    }
    command = [sys.executable, "-m", "tests.live.connection_cut"]
    told = subprocess.run(command, cwd=ROOT, env={**os.environ, **settings}, capture_output=True, text=True)
    assert told.stdout == "42\n"
