"""A server in a process and on a core of its own, and what it has used."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bench.machine import ROOT, SERVER_CORE, cpu_seconds, pin, resident_bytes

PATIENCE_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Server:
    """A process that takes sockets at `port`."""

    pid: int
    port: int

    def cpu(self) -> float:
        """Seconds of processor time so far."""
        return cpu_seconds(self.pid)

    def resident(self) -> int:
        """Bytes in memory."""
        return resident_bytes(self.pid)


@contextmanager
def serve(words: list[str], env: Mapping[str, str], log: Path) -> Iterator[Server]:
    """Run `python WORDS…` with PORT set, on the server's core, from when it listens until the block ends."""
    port = _free_port()
    with log.open("ab") as output:
        process = subprocess.Popen(
            [sys.executable, *words],
            cwd=ROOT,
            env={**os.environ, **env, "PORT": str(port)},
            stdout=output,
            stderr=output,
            preexec_fn=partial(pin, SERVER_CORE),
        )
    try:
        _wait_until_it_listens(process, port)
        yield Server(process.pid, port)
    finally:
        process.terminate()
        process.wait(PATIENCE_SECONDS)


def _wait_until_it_listens(process: subprocess.Popen[bytes], port: int) -> None:
    give_up_at = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            if process.poll() is not None or time.monotonic() > give_up_at:
                raise SystemExit("The server did not start.") from None
            time.sleep(0.05)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
