"""What the measuring happens on, and what Linux counts about a process."""

import os
import platform
import sqlite3
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
RESULTS = ROOT / "bench" / "results"
# The one core the server has, and the one everything else has.
SERVER_CORE, LOAD_CORE = 0, 1
TICKS_PER_SECOND = os.sysconf("SC_CLK_TCK")
PACKAGES = ["django", "channels", "uvicorn", "uvloop", "pydantic", "cryptography"]


def pin(core: int) -> None:
    """This process, and what it starts from now on, runs on that core alone."""
    os.sched_setaffinity(0, {core})


def cpu_seconds(pid: int) -> float:
    """Processor time the process has used, all its threads together."""
    # The name in brackets may hold blanks; what we want stands after it.
    after_name = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    user, system = int(after_name[11]), int(after_name[12])
    return (user + system) / TICKS_PER_SECOND


def resident_bytes(pid: int) -> int:
    """Memory of the process that is in RAM."""
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def describe() -> dict[str, Any]:
    """The machine, how busy others keep it, and the versions of what was measured."""
    return {
        "commit": _commit(),
        "cpu": _cpu_model(),
        "cores": os.cpu_count(),
        "load_before": [round(load, 1) for load in os.getloadavg()],
        "kernel": platform.release(),
        "python": sys.version.split()[0],
        "sqlite": sqlite3.sqlite_version,
        **{package: version(package) for package in PACKAGES},
    }


def _commit() -> str:
    command = ["git", "describe", "--always", "--dirty"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True).stdout.strip()


def _cpu_model() -> str:
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    return next(
        (line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "unknown"
    )
