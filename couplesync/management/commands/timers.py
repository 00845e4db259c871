"""`manage.py timers`: what happens by itself, where several processes serve. A second one stands by."""

import asyncio
import signal
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from sessions_app import lifespan
from sessions_app.timers import BEAT_SECONDS, every


class Command(BaseCommand):
    """Runs until SIGTERM or SIGINT. The file `timers` in DATA_DIR is as old as its last sign of life."""

    help = "Fire deadlines, let practice partners act, throw away what is over: beside web processes."

    def handle(self, *args: Any, **options: Any) -> None:
        asyncio.run(self._run())
        # As uvicorn does. A normal end would wait for a thread whose database does not answer.
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        signal.raise_signal(signal.SIGTERM)

    async def _run(self) -> None:
        stopped = asyncio.Event()
        for stop in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(stop, stopped.set)
        await lifespan.start_timers()
        alive = asyncio.create_task(every(BEAT_SECONDS, _say_alive))
        self.stdout.write("The timers run.")
        await stopped.wait()
        alive.cancel()
        await lifespan.stop()


async def _say_alive() -> None:
    await asyncio.to_thread(Path(settings.DATA_DIR, "timers").touch)
