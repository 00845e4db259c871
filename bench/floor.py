"""The least a server can do: what comes in on one socket of a pair goes out on both. Uvicorn and no Django.

`python -m bench.floor [DATABASE]`: with a database, one row is committed first, in groups, as safely as ours.
"""

import asyncio
import os
import sqlite3
import sys
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor

import uvicorn
from asgiref.typing import ASGIReceiveCallable, ASGISendCallable, Scope

Row = tuple[str, str]


class Database:
    """Rows that queue while the last commit runs are committed together."""

    def __init__(self, file: str) -> None:
        self._thread = ThreadPoolExecutor(1)
        self._connection = sqlite3.connect(file, check_same_thread=False, isolation_level=None)
        self._connection.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;")
        self._connection.execute("CREATE TABLE row (id INTEGER PRIMARY KEY, pair TEXT, body TEXT)")
        self._waiting: list[tuple[Row, asyncio.Future[None]]] = []
        self._is_writing = False

    async def append(self, row: Row) -> None:
        """Come back once it is on disk."""
        done = asyncio.get_running_loop().create_future()
        self._waiting.append((row, done))
        if not self._is_writing:
            await self._write()
        await done

    async def _write(self) -> None:
        self._is_writing = True
        while self._waiting:
            batch, self._waiting = self._waiting, []
            rows = [row for row, _ in batch]
            await asyncio.get_running_loop().run_in_executor(self._thread, self._commit, rows)
            for _, done in batch:
                done.set_result(None)
        self._is_writing = False

    def _commit(self, rows: list[Row]) -> None:
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.executemany("INSERT INTO row (pair, body) VALUES (?, ?)", rows)
        self._connection.execute("COMMIT")


class Floor:
    """An ASGI application. The path says which pair a socket belongs to."""

    def __init__(self, database: Database | None) -> None:
        self.database = database
        self.pairs: dict[str, list[ASGISendCallable]] = defaultdict(list)

    async def __call__(self, scope: Scope, receive: ASGIReceiveCallable, send: ASGISendCallable) -> None:
        assert scope["type"] == "websocket"
        await receive()
        await send({"type": "websocket.accept", "subprotocol": None, "headers": []})
        name = scope["path"].split("/")[1]
        self.pairs[name].append(send)
        while (event := await receive())["type"] == "websocket.receive":
            await self._pass_on(name, event["text"] or "")
        self.pairs[name].remove(send)

    async def _pass_on(self, name: str, text: str) -> None:
        if self.database is not None:
            await self.database.append((name, text))
        for send in self.pairs[name]:
            await send({"type": "websocket.send", "text": text, "bytes": None})


def main() -> None:
    database = Database(sys.argv[1]) if len(sys.argv) > 1 else None
    uvicorn.run(
        Floor(database),
        host="127.0.0.1",
        port=int(os.environ["PORT"]),
        ws="websockets-sansio",
        ws_ping_interval=None,
        ws_per_message_deflate=False,
        lifespan="off",
        log_level="warning",
    )


if __name__ == "__main__":
    main()
