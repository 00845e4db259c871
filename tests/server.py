"""A real server in a process of its own, that a test can stop, kill and start again."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from urllib.request import ProxyHandler, build_opener

ROOT = Path(__file__).resolve().parent.parent
PATIENCE_SECONDS = 120
# All phones of all tests come from one address.
LIFTED = {"PEOPLE_PER_HOUR": "100000", "WORLDS_PER_DAY": "100000", "OPENINGS_PER_HALF_DAY": "100000"}

_DIRECTLY = build_opener(ProxyHandler({}))


class Server:
    """`manage.py run` on a free port of its own, with data of its own."""

    def __init__(self, data_dir: Path, **settings: str) -> None:
        self.data_dir = data_dir
        self.code = ROOT
        self.port = _free_port()
        self.clock_file = data_dir / "clock"
        self.settings = settings
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def socket_url(self) -> str:
        return f"ws://127.0.0.1:{self.port}/ws/room"

    @property
    def log(self) -> str:
        """All it ever printed, restarts included."""
        return (self.data_dir / "log").read_text()

    @property
    def pid(self) -> int:
        """Its process, while it runs."""
        assert self._process is not None
        return self._process.pid

    def start(self) -> None:
        """Start it, and come back once it answers."""
        self._process = self._begin("run")
        wait_until(lambda: answers(f"{self.url}/livez"), self._process)

    def _begin(self, command: str) -> subprocess.Popen[bytes]:
        with (self.data_dir / "log").open("ab") as log:
            return subprocess.Popen(
                [sys.executable, "manage.py", command],
                cwd=self.code,
                env=self.environment,
                stdout=log,
                stderr=log,
            )

    def stop(self) -> None:
        """Ask it to finish, as a restart of the machine does."""
        self.signal(signal.SIGTERM)

    def kill(self) -> None:
        """End it without warning, as a power cut does."""
        self.signal(signal.SIGKILL)

    def restart(self) -> None:
        self.stop()
        self.start()

    def advance(self, milliseconds: int) -> None:
        """Move its clock on, from now and for good."""
        _write_whole(self.clock_file, str(self._advanced() + milliseconds))

    def _advanced(self) -> int:
        return int(self.clock_file.read_text()) if self.clock_file.exists() else 0

    @property
    def environment(self) -> dict[str, str]:
        own = {"DATA_DIR": str(self.data_dir), "CLOCK_FILE": str(self.clock_file), "PORT": str(self.port)}
        return {**os.environ, **LIFTED, "HOST": "127.0.0.1", **own, **self.settings}

    def signal(self, how: signal.Signals) -> None:
        """Send it a signal that ends it, and come back once it has ended."""
        if self._process is not None:
            self._process.send_signal(how)
            self._process.wait(PATIENCE_SECONDS)
            self._process = None


class Timers(Server):
    """`manage.py timers`, which serves nobody."""

    def start(self) -> None:
        """Start it, and come back once it is at work."""
        alive = self.data_dir / "timers"
        alive.unlink(missing_ok=True)
        self._process = self._begin("timers")
        wait_until(alive.exists, self._process)


def wait_until(
    is_there: Callable[[], bool], process: subprocess.Popen[bytes], patience_seconds: float = PATIENCE_SECONDS
) -> None:
    """Come back once the process is there. Fails at once where it has ended."""
    give_up_at = time.monotonic() + patience_seconds
    while not is_there():
        if process.poll() is not None or time.monotonic() > give_up_at:
            raise AssertionError("The server did not start; its log tells why.")
        time.sleep(0.02)  # between two looks; what we wait for is the answer


def answers(url: str) -> bool:
    """Whether there is a good answer there."""
    try:
        with _DIRECTLY.open(url, timeout=1) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


def make_data_dir(template: Path, data_dir: Path) -> Path:
    """A fresh data folder with an empty, migrated database."""
    data_dir.mkdir()
    shutil.copy(template / "couplesync.sqlite3", data_dir)
    return data_dir


def migrate(data_dir: Path, **settings: str) -> None:
    """Make the database as `make run` does."""
    env = {**os.environ, "DATA_DIR": str(data_dir), **settings}
    command = [sys.executable, "manage.py", "migrate", "--no-input", "--verbosity=0"]
    subprocess.run(command, cwd=ROOT, env=env, check=True)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _write_whole(file: Path, text: str) -> None:
    draft = file.with_suffix(".new")
    draft.write_text(text)
    draft.replace(file)  # the server reads either the old time or the new one
