"""Starts and stops what runs beside the requests, whatever server we run on."""

import asyncio

from asgiref.typing import ASGI3Application, ASGIReceiveCallable, ASGISendCallable, Scope

from couplesync import outage
from sessions_app import lifespan


class WithLifespan:
    """
    Answers the server's lifespan messages. Daphne sends none: there the first request starts what runs.

    Both ways end in `_start`, which runs once a process.
    """

    def __init__(self, app: ASGI3Application) -> None:
        self.app = app
        self._starting: asyncio.Task[None] | None = None

    async def __call__(self, scope: Scope, receive: ASGIReceiveCallable, send: ASGISendCallable) -> None:
        if scope["type"] == "lifespan":
            await self._follow(receive, send)
        else:
            await self._start()
            await self.app(scope, receive, send)

    async def _follow(self, receive: ASGIReceiveCallable, send: ASGISendCallable) -> None:
        await receive()  # lifespan.startup
        try:
            await self._start()
        except outage.DATABASE_AWAY as error:
            outage.note(error)
            await send({"type": "lifespan.startup.failed", "message": outage.AT_START})
            return
        await send({"type": "lifespan.startup.complete"})
        await receive()  # lifespan.shutdown
        await lifespan.stop()
        await send({"type": "lifespan.shutdown.complete"})

    async def _start(self) -> None:
        if self._starting is None:
            self._starting = asyncio.create_task(lifespan.start())
        # The first request may be cancelled; what it started is everybody's.
        await asyncio.shield(self._starting)
