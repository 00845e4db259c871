"""Schedules on every core, each process with a database of its own, in memory where there is room for it."""

import asyncio
import os
import tempfile
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import django

from tests.faults.findings import Findings

MEMORY = Path("/dev/shm")
SIMULATED, IN_MEMORY = "simulated network, phones, clock, processes", "SQLite in memory"


def play_schedules(first: int, count: int) -> Findings:
    """Those with the seeds from the first one on."""
    processes = os.cpu_count() or 1
    seeds = range(first, first + count)
    shares = [seeds[nth::processes] for nth in range(processes)]
    # Anew, not as copies: each sets Django up for a database of its own.
    with ProcessPoolExecutor(processes, get_context("spawn")) as pool:
        found = Findings(runs=count)
        for counts, failed in pool.map(_play_share, shares):
            found.counts += Counter({name.removeprefix("commands "): n for name, n in counts.items()})
            for how in failed:
                found.miss("diverged", how)
    return found


def _play_share(seeds: range) -> tuple[Counter[str], list[str]]:
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        os.environ |= {"DATA_DIR": folder, "CLOCK_FILE": f"{folder}/clock"}
        os.environ["DJANGO_SETTINGS_MODULE"] = "couplesync.settings"
        os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # there is one thread, and nobody it could hold up
        django.setup()
        return _play_all(seeds, Path(folder))


def _play_all(seeds: range, folder: Path) -> tuple[Counter[str], list[str]]:
    from django.core.management import call_command

    from sessions_app import threads
    from tests.faults.schedules import Clock, play
    from tests.faults.simulated import AtOnce

    call_command("migrate", interactive=False, verbosity=0)
    threads._writer = threads._readers = AtOnce()
    counts: Counter[str] = Counter()
    failed: list[str] = []

    async def play_them() -> None:
        for seed in seeds:
            try:
                counts.update((await play(seed, Clock(folder / "clock"))).counts)
            except Exception as error:  # whatever it is, its seed is told, and the others are played
                failed.append(f"seed {seed}: {type(error).__name__}: {error}")

    asyncio.run(play_them())
    return counts, failed
