"""`make scaled`: what the containers run, on a bare machine: web processes at one port, the timers, and the
PostgreSQL and the Redis they share. All of its data goes when it stops."""

import os
import secrets
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from couplesync.lan import lan_addresses
from tools.running import PATIENCE_SECONDS, Servers, servers
from tools.steps import ROOT, run, step

MANAGE = [sys.executable, "manage.py"]


def environment(own: Servers, database: str) -> dict[str, str]:
    """What every process of it is told."""
    return {
        **os.environ,
        "DATABASE_URL": own.postgres.url(database),
        "REDIS_URL": own.redis.url,
        "SECRET_KEY": secrets.token_hex(32),
        "WORDS_KEY": secrets.token_hex(32),
        "ALLOWED_HOSTS": ",".join([*lan_addresses(), f"{socket.gethostname().lower()}.local"]),
        "SITE_IS_SECURE": "no",
        "DATA_DIR": str(own.redis.folder),
    }


@contextmanager
def processes(count: int, env: dict[str, str]) -> Iterator[list[subprocess.Popen[bytes]]]:
    """So many web processes, of which the first says where to go, and the timers, until the block ends."""
    with ExitStack() as stack:
        started = []
        for nth in range(count + 1):
            words = [*MANAGE, "run" if nth else "timers"]
            says = None if nth == 1 else subprocess.DEVNULL
            started.append(subprocess.Popen(words, cwd=ROOT, env=env, stdout=says))
            stack.callback(_end, started[-1])
        yield started


def _end(process: subprocess.Popen[bytes]) -> None:
    process.send_signal(signal.SIGTERM)
    process.wait(PATIENCE_SECONDS)


def main() -> None:
    """Run all of it until somebody stops it. A process that is killed stays away, and the others go on."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    count = int(os.environ.get("WEB", "2"))
    with ExitStack() as stack:
        with step("Starting PostgreSQL and Redis"):
            own = stack.enter_context(servers())
            own.postgres.create("couplesync")
        env = environment(own, "couplesync")
        with step("Preparing the database"):
            run([*MANAGE, "migrate", "--no-input"], env=env)
        timers, *web = stack.enter_context(processes(count, env))
        print(f"Web processes: {', '.join(str(each.pid) for each in web)}. Timers: {timers.pid}.", flush=True)
        _wait_for_the_end()


def _wait_for_the_end() -> None:
    try:
        signal.pause()
    except KeyboardInterrupt:
        print("Stopped.")


if __name__ == "__main__":
    main()
