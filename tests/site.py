"""Several server processes on one PostgreSQL and one Redis, with a timers process: as large sites run."""

import secrets
from dataclasses import dataclass
from pathlib import Path

from tests.server import Server, Timers
from tools.running import Servers

TEMPLATE = "migrated"


@dataclass(frozen=True)
class Site:
    """Two web processes that serve the same people. All of them write into one log."""

    servers: Servers
    database: str
    one: Server
    other: Server
    timers: Timers

    @property
    def log(self) -> str:
        return self.one.log

    def start(self) -> None:
        for process in (self.one, self.other, self.timers):
            process.start()

    def stop(self) -> None:
        for process in (self.one, self.other, self.timers):
            process.stop()


def settings_for(servers: Servers, database: str) -> dict[str, str]:
    """What tells a process where everything is."""
    return {
        "DATABASE_URL": servers.postgres.url(database),
        "REDIS_URL": servers.redis.url,
        "SECRET_KEY": "known to every process of the tests, and of no use elsewhere",
        "WORDS_KEY": "0f" * 32,
        "ALLOWED_HOSTS": "localhost",
        "SITE_IS_SECURE": "no",
    }


def make_site(servers: Servers, data_dir: Path, **settings: str) -> Site:
    """A site with a database of its own, copied from the one that is migrated."""
    data_dir.mkdir()
    database = f"site-{secrets.token_hex(4)}"
    servers.postgres.create(database, like=TEMPLATE)
    where = {**settings_for(servers, database), **settings}
    one, other = Server(data_dir, **where), Server(data_dir, **where)
    return Site(servers, database, one, other, Timers(data_dir, **where))
