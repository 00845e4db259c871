"""A PostgreSQL and a Redis of our own: in a folder that goes with them, on sockets nobody else can reach."""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg

from tools.servers import postgres_programs, redis_program
from tools.steps import CannotGoOn

PATIENCE_SECONDS = 60
OWNER = "couplesync"


class Program:
    """A program of somebody else's, which can be ended in any way and started again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._process: subprocess.Popen[bytes] | None = None

    def end(self, how: signal.Signals) -> None:
        """Send it a signal that ends it, and come back once it has ended."""
        if self._process is not None:
            self._process.send_signal(how)
            self._process.wait(PATIENCE_SECONDS)
            self._process = None

    def freeze(self) -> None:
        """From now on neither it nor anything it started does anything, and its sockets stay open."""
        self._signal_all(signal.SIGSTOP)

    def thaw(self) -> None:
        self._signal_all(signal.SIGCONT)

    def _signal_all(self, how: signal.Signals) -> None:
        assert self._process is not None
        for pid in (self._process.pid, *_started_by(self._process.pid)):
            with suppress(ProcessLookupError):  # it has ended by itself
                os.kill(pid, how)

    def _start(self, command: list[str], **options: Any) -> None:
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(command, stdout=log, stderr=log, cwd=self.folder, **options)
        give_up_at = time.monotonic() + PATIENCE_SECONDS
        while not self.answers():
            if self._process.poll() is not None or time.monotonic() > give_up_at:
                raise CannotGoOn(f"{command[0]} did not start: {(self.folder / 'log').read_text()[-500:]}")
            time.sleep(0.02)  # between two looks; what we wait for is the answer

    def answers(self) -> bool:
        """Whether it can be reached."""
        raise NotImplementedError


class Postgres(Program):
    """A database server. It refuses to run as root, and is then given to somebody else."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._as: dict[str, Any] = {"user": _somebody()} if os.geteuid() == 0 else {}
        if self._as:
            shutil.chown(folder, self._as["user"])
        words = ["--username", OWNER, "--auth=trust", "--encoding=UTF8", "--no-locale", "--no-sync"]
        command = [str(postgres_programs() / "initdb"), "--pgdata", str(folder / "data"), *words]
        subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL, **self._as)

    def start(self) -> None:
        words = ["-c", "listen_addresses=", "-c", "unix_socket_permissions=0700", "-k", str(self.folder)]
        command = [str(postgres_programs() / "postgres"), "-D", str(self.folder / "data"), *words]
        self._start([*command, "-c", "max_connections=200"], **self._as)

    def url(self, database: str) -> str:
        return f"postgres://{OWNER}@/{database}?host={self.folder}"

    def create(self, database: str, *, like: str = "template1") -> str:
        """A database of that name; its URL."""
        self.run(f'CREATE DATABASE "{database}" TEMPLATE "{like}"')
        return self.url(database)

    def run(self, statement: str) -> None:
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(statement)

    def answers(self) -> bool:
        with suppress(psycopg.OperationalError):
            psycopg.connect(self.url("postgres")).close()
            return True
        return False


class Redis(Program):
    """A Redis that keeps nothing on disk."""

    @property
    def url(self) -> str:
        return f"unix://{self._socket}"

    @property
    def _socket(self) -> Path:
        return self.folder / "socket"

    def start(self) -> None:
        words = ["--port", "0", "--unixsocket", str(self._socket), "--unixsocketperm", "700", "--save", ""]
        self._start([str(redis_program()), *words])

    def answers(self) -> bool:
        with socket.socket(socket.AF_UNIX) as probe, suppress(OSError):
            probe.connect(str(self._socket))
            probe.sendall(b"PING\r\n")
            return probe.recv(16).startswith(b"+PONG")
        return False


@dataclass(frozen=True)
class Servers:
    """Both, running."""

    postgres: Postgres
    redis: Redis


@contextmanager
def servers() -> Iterator[Servers]:
    """Both, for as long as the block lasts."""
    folder = Path(tempfile.mkdtemp(prefix="couplesync-"))
    folder.chmod(0o711)  # whoever PostgreSQL is given to has to get to its own folder
    for name in ("postgres", "redis"):
        (folder / name).mkdir(mode=0o700)
    postgres, redis = Postgres(folder / "postgres"), Redis(folder / "redis")
    try:
        postgres.start()
        redis.start()
        yield Servers(postgres, redis)
    finally:
        redis.end(signal.SIGTERM)
        postgres.end(signal.SIGINT)
        shutil.rmtree(folder)


def _started_by(pid: int) -> list[int]:
    """PostgreSQL starts a process for each connection."""
    return [int(each) for each in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def _somebody() -> str:
    """Debian's account for it, else the one that owns nothing."""
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


def main(command: list[str]) -> int:
    """Run a command on a PostgreSQL of its own."""
    with servers() as own:
        env = {**os.environ, "DATABASE_URL": own.postgres.create("couplesync")}
        return subprocess.run(command, env=env).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
