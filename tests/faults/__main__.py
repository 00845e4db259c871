"""`python -m tests.faults schedules` and `kills`: many of them, and a table of what they came to."""

import argparse
import asyncio
import os
import sys
import tempfile
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from time import monotonic

import django

MEMORY = Path("/dev/shm")


def main() -> None:
    """Ends with 1 where anything was lost, doubled or shown wrongly."""
    asked = _asked()
    began = monotonic()
    counts, failed = _schedules(asked) if asked.what == "schedules" else _kills(asked)
    print(f"{asked.count:,} {asked.what} from seed {asked.first} in {monotonic() - began:.0f} s")
    for name in sorted(counts):
        print(f"{counts[name]:>10,}  {name}")
    print(f"{len(failed):>10,}  times something was not as promised")
    print("\n".join(failed[:20]))
    sys.exit(1 if failed else 0)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("what", choices=["schedules", "kills"])
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1, help="that play schedules")
    return parser.parse_args()


def _kills(asked: argparse.Namespace) -> tuple[Counter[str], list[str]]:
    """In rounds, each with a server and with couples of its own."""
    _set_up()
    from tests.faults.kills import Round

    counts: Counter[str] = Counter()
    failed: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(asked.first, asked.first + -(-asked.count // Round.KILLS)):
            try:
                counts += Round(Path(folder) / str(seed), seed).play()
            except Exception as error:
                failed.append(f"seed {seed}: {type(error).__name__}: {error}")
    return counts, failed


def _schedules(asked: argparse.Namespace) -> tuple[Counter[str], list[str]]:
    """On every core."""
    seeds = range(asked.first, asked.first + asked.count)
    with ProcessPoolExecutor(asked.processes) as pool:
        shares = [seeds[nth :: asked.processes] for nth in range(asked.processes)]
        done = list(pool.map(_play_share, shares))
    failed = [line for _, failures in done for line in failures]
    return sum((counts for counts, _ in done), Counter()), failed


def _play_share(seeds: range) -> tuple[Counter[str], list[str]]:
    """In a process and a database of its own."""
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        os.environ |= {"DATA_DIR": folder, "CLOCK_FILE": f"{folder}/clock"}
        os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # there is one thread, and nobody it could hold up
        return _play_all(seeds, Path(folder))


def _play_all(seeds: range, folder: Path) -> tuple[Counter[str], list[str]]:
    _set_up()
    from django.core.management import call_command

    from sessions_app import threads
    from tests.faults.schedules import Clock, Tally, play
    from tests.faults.simulated import AtOnce

    call_command("migrate", interactive=False, verbosity=0)
    threads._writer = threads._readers = AtOnce()
    total = Tally()
    failed: list[str] = []

    async def play_them() -> None:
        for seed in seeds:
            try:
                total.add(await play(seed, Clock(folder / "clock")))
            except Exception as error:
                failed.append(f"seed {seed}: {type(error).__name__}: {error}")

    asyncio.run(play_them())
    return total.counts, failed


def _set_up() -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "couplesync.settings"
    django.setup()


if __name__ == "__main__":
    main()
