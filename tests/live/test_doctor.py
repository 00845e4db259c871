"""`manage.py doctor` finds what is wrong, says what to do, and ends so that a script can tell."""

import os
import signal
import subprocess
import sys

from tests.conftest import ServerFactory
from tests.server import ROOT, Server
from tests.site import Site


def doctor(server: Server, **settings: str) -> tuple[int, list[str]]:
    """How it ends, and what it says of this server."""
    command = [sys.executable, "manage.py", "doctor", "--address", server.url]
    env = {**os.environ, **server.environment, **settings}
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True)
    assert done.stderr == ""
    return done.returncode, done.stdout.splitlines()


def test_a_server_that_is_well_gets_no_complaint(server: Server) -> None:
    ends_with, lines = doctor(server)
    assert [line for line in lines if not line.startswith("ok ")] == []
    assert ends_with == 0
    assert any("up to date" in line and "sqlite" in line for line in lines)
    assert "ok  Clocks agree (1 at work)." in lines
    assert f"ok  A WebSocket opens at {server.url}." in lines


def test_everything_that_is_wrong_is_said_at_once(start_server: ServerFactory) -> None:
    server = start_server()
    server.stop()
    (server.data_dir / "words.key").chmod(0o644)
    ends_with, lines = doctor(server, REDIS_URL="")
    wrong = [line for line in lines if line.startswith("NO ")]
    assert ends_with == 1
    assert len(wrong) == 2
    assert "words.key" in wrong[0]
    assert wrong[1] == f"NO  No WebSocket opens at {server.url}: nothing listens there."


def test_a_clock_that_is_off_is_found(start_server: ServerFactory) -> None:
    server = start_server()
    server.advance(60_000)
    ends_with, lines = doctor(server, CLOCK_FILE="")
    assert ends_with == 1
    assert any(line.startswith("NO  Clocks differ by") for line in lines)


def test_of_several_processes_it_says_the_same_and_of_redis_too(site: Site) -> None:
    ends_with, lines = doctor(site.one)
    assert (ends_with, [line for line in lines if line.startswith("NO ")]) == (0, [])
    assert any("postgresql" in line for line in lines)
    assert "ok  Clocks agree (2 at work)." in lines
    site.servers.redis.end(signal.SIGKILL)
    ends_with, lines = doctor(site.one)
    site.servers.redis.start()
    assert ends_with == 1
    assert "NO  Redis does not answer. Until it does, news between processes takes two seconds." in lines
