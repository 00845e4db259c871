"""Where couples talk while things go wrong: web processes, and what they stand on."""

import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.server import Server, Timers, make_data_dir
from tests.site import TEMPLATE, settings_for
from tools.running import Servers

SQLITE, POSTGRES = "SQLite", "PostgreSQL and Redis"


@dataclass(frozen=True, kw_only=True)
class Place:
    """Web processes that serve the same people; on PostgreSQL the timers are a process beside them."""

    web: Sequence[Server]
    beside: Sequence[Server] = ()

    @property
    def processes(self) -> list[Server]:
        return [*self.web, *self.beside]

    @property
    def log(self) -> str:
        """What all of them ever printed."""
        return self.web[0].log


@dataclass(frozen=True)
class Grounds:
    """Makes places, each with data of its own. `template` is a folder with a migrated SQLite file."""

    folder: Path
    template: Path
    servers: Servers

    @contextmanager
    def open(self, kind: str, web: int, settings: dict[str, str]) -> Iterator[Place]:
        """A place of that kind that runs for as long as the block lasts."""
        data_dir = self.folder / secrets.token_hex(4)
        place = (
            self._on_sqlite(data_dir, web, settings)
            if kind == SQLITE
            else self._on_postgres(data_dir, web, settings)
        )
        try:
            for process in place.processes:
                process.start()
            yield place
        finally:
            for process in place.processes:
                process.stop()

    def _on_sqlite(self, data_dir: Path, web: int, settings: dict[str, str]) -> Place:
        make_data_dir(self.template, data_dir)
        return Place(web=[Server(data_dir, **settings) for _ in range(web)])

    def _on_postgres(self, data_dir: Path, web: int, settings: dict[str, str]) -> Place:
        data_dir.mkdir()
        database = f"place-{data_dir.name}"
        self.servers.postgres.create(database, like=TEMPLATE)
        where = {**settings_for(self.servers, database), **settings}
        return Place(
            web=[Server(data_dir, **where) for _ in range(web)],
            beside=[Timers(data_dir, **where)],
        )
