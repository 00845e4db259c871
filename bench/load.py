"""Drives pairs: as fast as they can, or at the pace of people."""

import asyncio
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from bench.pairs import Pair
from bench.process import Server


@dataclass
class Run:
    """What one run came to. `latencies` are seconds from a command to the partner's socket."""

    seconds: float = 0.0
    cpu_seconds: float = 0.0
    latencies: list[float] = field(default_factory=list)

    @property
    def commands(self) -> int:
        return len(self.latencies)

    @property
    def cpu_us(self) -> float:
        """Microseconds of the server's processor time for one command."""
        return self.cpu_seconds / self.commands * 1e6

    @property
    def per_second(self) -> float:
        return self.commands / self.seconds

    def latency_ms(self, percentile: int) -> float:
        ordered = sorted(self.latencies)
        return ordered[min(len(ordered) * percentile // 100, len(ordered) - 1)] * 1_000


class Refused(Exception):
    """The server refused a move of the load: what was measured until then is worth nothing."""


async def flat_out(server: Server, pairs: Sequence[Pair], at_most: float) -> Run:
    """Every pair makes its next move at once, until none is left or the time is up. Raises Refused."""
    return await _drive(server, pairs, at_most, per_second=None)


async def at_a_pace(server: Server, pairs: Sequence[Pair], at_most: float, per_second: float) -> Run:
    """Every pair waits a while before each move (exponentially distributed): `per_second` moves in all."""
    return await _drive(server, pairs, at_most, per_second / len(pairs))


async def _drive(server: Server, pairs: Sequence[Pair], at_most: float, per_second: float | None) -> Run:
    run, loop = Run(), asyncio.get_running_loop()
    still_moving, is_up = len(pairs), loop.create_future()

    def go_on(pair: Pair) -> None:
        if per_second is None:
            move(pair)
        else:
            loop.call_later(random.expovariate(per_second), move, pair)

    def move(pair: Pair) -> None:
        nonlocal still_moving
        if time.perf_counter() < stop_at and pair.move():
            return
        still_moving -= 1
        if still_moving == 0 and not is_up.done():
            is_up.set_result(None)

    def settle(pair: Pair, seconds: float) -> None:
        run.latencies.append(seconds)
        go_on(pair)

    def give_up(why: str) -> None:
        if not is_up.done():
            is_up.set_exception(Refused(why))

    for pair in pairs:
        pair.settled, pair.refused = partial(settle, pair), give_up
    began, cpu = time.perf_counter(), server.cpu()
    stop_at = began + at_most
    for pair in pairs:
        go_on(pair)
    await is_up
    run.seconds, run.cpu_seconds = time.perf_counter() - began, server.cpu() - cpu
    return run
