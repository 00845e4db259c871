"""The live room, measured: `python -m bench.room`. Two to three minutes, on loopback, beside two floors."""

import asyncio
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import uvloop

from bench.load import Run, at_a_pace, flat_out
from bench.machine import LOAD_CORE, RESULTS, ROOT, describe, pin
from bench.pairs import Couple, couples_in_the_room, pairs_on_a_floor
from bench.process import Server, serve

COUPLES_AT_ONCE = 200
RUNS = 3
AT_MOST_SECONDS = 8
PACED_SECONDS = 8
MOVES_PER_COUPLE_AND_SECOND = 1.5
IDLE_COUPLES = 850
LONG, SHORT = 1_000, 10
COUPLES_BY_LENGTH = 15
FLOOR_SECONDS = 3
LONGEST_SECONDS = 180
# Lifted, because one couple plays as fast as many would.
LIFTED = {"COMMAND_BURST": "1000000000", "SOCKETS_BEFORE_HELLO": "1000000"}

Cookies = list[list[str]]
Figures = dict[str, Any]


class Bench:
    """One data folder, one server, and the couples of every measurement."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.env = {"DATA_DIR": str(folder), "HOST": "127.0.0.1", **LIFTED}

    def migrate(self) -> None:
        _python(["manage.py", "migrate", "--no-input", "--verbosity=0"], self.env)

    def seed(self, *groups: str) -> list[Cookies]:
        """`500x0`: so many couples, at that line of their transcript."""
        found: list[Cookies] = json.loads(_python(["-m", "bench.seed", *groups], self.env))
        return found

    def product(self) -> AbstractContextManager[Server]:
        return serve(["manage.py", "run"], self.env, self.folder / "log")

    def floor(self, *words: str) -> AbstractContextManager[Server]:
        return serve(["-m", "bench.floor", *words], {}, self.folder / "floor-log")


def _python(words: list[str], env: Mapping[str, str]) -> str:
    done = subprocess.run(
        [sys.executable, *words],
        cwd=ROOT,
        env={**os.environ, **env},
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout


async def measure(bench: Bench) -> Figures:
    """Everything, in the order in which it disturbs the rest least."""
    bench.migrate()
    at_lines = [f"{COUPLES_BY_LENGTH}x{lines}" for lines in (SHORT, LONG) for _ in range(RUNS)]
    fresh, *started = bench.seed(f"{IDLE_COUPLES}x0", *at_lines)
    by_length = {SHORT: started[:RUNS], LONG: started[RUNS:]}
    paced = {50: fresh[:50], 200: fresh[50:250]}
    crowds = [fresh[250 + nth * COUPLES_AT_ONCE :][:COUPLES_AT_ONCE] for nth in range(RUNS)]
    figures: Figures = {"machine": describe(), "lifted": LIFTED}
    pin(LOAD_CORE)
    with bench.product() as server:
        figures["idle"] = await _idle(server, fresh)
        figures["paced"] = {str(count): await _paced(server, couples) for count, couples in paced.items()}
        figures["flat_out"] = _summary([await _flat_out(server, couples) for couples in crowds])
        figures["by_length"] = await _by_length(server, by_length)
    with bench.floor() as server:
        figures["floor"] = await _floor(server)
    with bench.floor(str(bench.folder / "floor.sqlite3")) as server:
        figures["durable_floor"] = await _floor(server)
    return figures


async def _idle(server: Server, cookies: Cookies) -> Figures:
    """Memory of a socket in the room on which nothing happens."""
    first = await couples_in_the_room(server.port, cookies[:10])
    before = server.resident()
    rest = await couples_in_the_room(server.port, cookies[10:])
    grown = server.resident() - before
    _hang_up([*first, *rest])
    return {"sockets": 2 * len(cookies), "bytes_a_socket": grown // (2 * len(rest))}


async def _paced(server: Server, cookies: Cookies) -> Figures:
    couples = await couples_in_the_room(server.port, cookies)
    pace = MOVES_PER_COUPLE_AND_SECOND * len(couples)
    run = await at_a_pace(server, couples, PACED_SECONDS, pace)
    _hang_up(couples)
    return _figures(run)


async def _flat_out(server: Server, cookies: Cookies) -> Run:
    couples = await couples_in_the_room(server.port, cookies)
    run = await flat_out(server, couples, AT_MOST_SECONDS)
    _hang_up(couples)
    return run


async def _by_length(server: Server, lengths: dict[int, list[Cookies]]) -> Figures:
    """Turn by turn, so that whatever else the machine does falls on both alike."""
    runs: dict[int, list[Run]] = {lines: [] for lines in lengths}
    for nth in range(RUNS):
        for lines, crowds in lengths.items():
            runs[lines].append(await _flat_out(server, crowds[nth]))
    cost = {lines: statistics.median(run.cpu_us for run in found) for lines, found in runs.items()}
    return {**{str(lines): cost[lines] for lines in lengths}, "ratio": cost[LONG] / cost[SHORT]}


async def _floor(server: Server) -> Figures:
    pairs = await pairs_on_a_floor(server.port, COUPLES_AT_ONCE)
    return _summary([await flat_out(server, pairs, FLOOR_SECONDS) for _ in range(RUNS)])


def _hang_up(couples: list[Couple]) -> None:
    for couple in couples:
        couple.close()


def _summary(runs: list[Run]) -> Figures:
    """The run whose cost lies in the middle, and how far the others were from it."""
    costs = [run.cpu_us for run in runs]
    middle = sorted(runs, key=lambda run: run.cpu_us)[len(runs) // 2]
    return {**_figures(middle), "cpu_us_of_each_run": costs}


def _figures(run: Run) -> Figures:
    return {
        "commands": run.commands,
        "per_second": run.per_second,
        "cpu_us": run.cpu_us,
        **{f"p{percentile}_ms": run.latency_ms(percentile) for percentile in (50, 95, 99)},
    }


def report(figures: Figures) -> None:
    """The same as sentences."""
    flat, paced = figures["flat_out"], figures["paced"]
    print(f"{figures['machine']['cpu']}, load {figures['machine']['load_before']}; lifted: {LIFTED}")
    for name, what in {"flat_out": "room", "durable_floor": "durable floor", "floor": "raw floor"}.items():
        row = figures[name]
        print(
            f"{what:14} {row['cpu_us']:6.0f} us CPU a command, {row['per_second']:6.0f} a second,"
            f" room/this {flat['cpu_us'] / row['cpu_us']:.1f}"
        )
    for count, row in paced.items():
        times = " / ".join(f"{row[f'p{percentile}_ms']:.1f}" for percentile in (50, 95, 99))
        print(f"{count} couples at {row['per_second']:.0f} a second: p50/p95/p99 {times} ms to the partner")
    lengths = figures["by_length"]
    print(f"line {LONG} / line {SHORT} of a transcript: {lengths['ratio']:.2f} times the CPU")
    print(f"an idle socket: {figures['idle']['bytes_a_socket'] / 1000:.1f} kB")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        figures = uvloop.run(asyncio.wait_for(measure(Bench(Path(folder))), LONGEST_SECONDS))
    report(figures)
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / "room.json").write_text(json.dumps(figures, indent=2) + "\n")


if __name__ == "__main__":
    main()
