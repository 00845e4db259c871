"""How long a listener waits for what there is to say about a draft: `python -m bench.drafts`, half a minute.

Sixty words, one draft after the other, from one socket; nobody else is there.
"""

import asyncio
import json
import statistics
import tempfile
import time
from pathlib import Path

import uvloop

from bench.line import Line
from bench.machine import LOAD_CORE, RESULTS, describe, pin
from bench.pairs import Couple, couples_in_the_room
from bench.process import Server
from bench.room import Bench, Figures

DRAFTS = 1_000
LIFTED = {"DRAFT_BURST": "1000000000"}
WORDS = (
    "I heard you say that when the evening was over you felt a little far away from me , and that you did"
    " not know how to say so , because you were afraid that I would be tired again , and in the end you went"
    " to bed without a word , and it stayed with you until this morning when I asked"
)


async def measure(bench: Bench) -> Figures:
    """The waits of a thousand drafts, and what they cost the server."""
    bench.migrate()
    (cookies,) = bench.seed("1x1")
    pin(LOAD_CORE)
    with bench.product() as server:
        (couple,) = await couples_in_the_room(server.port, cookies)
        listener = await _reach_a_reflection(couple)
        on = couple.views[listener]["on"]
        line = couple.lines[listener]
        await _waits(line, on, range(20))  # the first ones read the rules
        before = server.cpu(), server.resident()
        waits = await _waits(line, on, range(20, 20 + DRAFTS))
        figures = _figures(waits, server, *before)
        couple.close()
    return {"machine": describe(), "lifted": LIFTED, **figures}


async def _reach_a_reflection(couple: Couple) -> int:
    """They play until somebody has something to say back; the seat it is."""
    while True:
        for seat, view in enumerate(couple.views):
            if any(action["kind"] == "reflect" for action in view["actions"]):
                return seat
        moved: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        couple.settled = lambda seconds, moved=moved: moved.set_result(None)  # type: ignore[misc]
        couple.move()
        await moved


async def _waits(line: Line, on: str, numbers: range) -> list[float]:
    """Seconds until each answer. Every draft differs from the one before, so nothing can be remembered."""
    answered: asyncio.Queue[float] = asyncio.Queue()

    def take(text: bytes, at: float) -> None:
        frame = json.loads(text)
        if frame["type"] == "nudge":
            answered.put_nowait(at)
        elif frame["type"] == "ping":
            line.send(b'{"type":"pong"}')

    line.take = take
    waits = []
    for number in numbers:
        draft = {"type": "check_draft", "check": number, "on": on, "text": f"{WORDS} {number}"}
        text = json.dumps(draft).encode()
        sent_at = time.perf_counter()
        line.send(text)
        waits.append(await answered.get() - sent_at)
    return waits


def _figures(waits: list[float], server: Server, cpu: float, resident: int) -> Figures:
    cuts = statistics.quantiles(waits, n=100)
    return {
        "drafts": len(waits),
        "words": sum(word.isalpha() for word in WORDS.split()),
        "per_second": len(waits) / sum(waits),
        **{f"p{percentile}_ms": 1_000 * cuts[percentile - 1] for percentile in (50, 95, 99)},
        "cpu_ms": 1_000 * (server.cpu() - cpu) / len(waits),
        "bytes_grown": server.resident() - resident,
    }


def report(figures: Figures) -> None:
    """The same as sentences."""
    times = " / ".join(f"{figures[f'p{percentile}_ms']:.1f}" for percentile in (50, 95, 99))
    print(f"{figures['machine']['cpu']}, load {figures['machine']['load_before']}; lifted: {LIFTED}")
    print(
        f"{figures['drafts']} drafts of {figures['words']} words: p50/p95/p99 {times} ms,"
        f" {figures['per_second']:.0f} a second, {figures['cpu_ms']:.1f} ms of processor time each,"
        f" {figures['bytes_grown'] / 1e6:.1f} MB grown"
    )


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        bench.env |= LIFTED
        figures = uvloop.run(measure(bench))
    report(figures)
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / "drafts.json").write_text(json.dumps(figures, indent=2) + "\n")


if __name__ == "__main__":
    main()
