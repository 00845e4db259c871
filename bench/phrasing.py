"""What the phrasing help costs, and how it does on texts of others: `python -m bench.phrasing [FOLDER]`.

FOLDER holds the public sets as docs/nudges.md lists them; none of them is in the repository.
"""

import argparse
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from bench.corpora import alarms, counselling, unhealthy_comments
from bench.machine import RESULTS, ROOT, SERVER_CORE, describe, pin
from nudges import Moment, assess
from nudges.assessing import assess_with
from nudges.learned import FOLDER, state
from nudges.lines import read_lines

WORDS, DRAFTS = 60, 400
SPEAKING = Moment("speaker")
MEGABYTE = 1_000_000
# Each in a process of its own: from the first import to the first answer, and what that cannot do without.
STARTS = {
    "first_answer": "from nudges import Moment, assess; assess('You never listen to me.', Moment('speaker'))",
    "libraries_alone": "import numpy, onnxruntime",
    "nothing": "",
}
TELLS_ITS_SIZE = "\nimport os; from bench.machine import resident_bytes; print(resident_bytes(os.getpid()))"
TIMES = 5
PIECES, WIDTH, INNER, LAYERS, SQUARES = 80, 384, 1536, 6, 4


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.phrasing", description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?")
    chosen = parser.parse_args()
    figures: dict[str, Any] = {"machine": describe(), "model": state(), **cost()}
    if chosen.folder:
        figures |= {
            "alarms_per_100": alarms(chosen.folder),
            "unhealthy_comments_auc": unhealthy_comments(chosen.folder / "ucc" / "val.csv"),
            "counselling": counselling(chosen.folder / "annomi" / "annomi_113.csv"),
        }
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / "phrasing.json").write_text(json.dumps(figures, indent=2) + "\n")
    print(json.dumps(figures, indent=2))


def cost() -> dict[str, Any]:
    """Time and memory on one core, each beside the least that it could be on this machine in this minute."""
    pin(SERVER_CORE)
    texts = drafts()
    whole = _waits(lambda text: assess(text, SPEAKING), texts)
    rules = _waits(lambda text: assess_with(None, text, SPEAKING), texts)
    least = _waits(lambda text: _multiplied(), texts)
    return {
        "starts": {name: _start(code) for name, code in STARTS.items()},
        "encoder_mb": round(sum(file.stat().st_size for file in FOLDER.iterdir()) / MEGABYTE, 1),
        "drafts_a_second": round(1000 * len(whole) / sum(whole), 1),
        "draft_ms": _shares(whole),
        "rules_alone_ms": _shares(rules),
        "multiplications_alone_ms": _shares(least),
        "ratio_to_multiplications": round(statistics.median(whole) / statistics.median(least), 2),
    }


def drafts() -> list[str]:
    """Drafts of sixty words, each once: nothing of them is remembered."""
    lines = (line.text for line in read_lines(ROOT / "nudges" / "data" / "train_speaker3.jsonl"))
    words = " ".join(lines).split()
    return [" ".join(words[number * WORDS : (number + 1) * WORDS]) for number in range(DRAFTS)]


def _start(code: str) -> dict[str, float]:
    """How long such a process lives, and how large it is in the end."""
    command = [sys.executable, "-c", code + TELLS_ITS_SIZE]
    began = time.perf_counter()
    sizes = [int(subprocess.check_output(command, cwd=ROOT)) for _ in range(TIMES)]
    seconds = (time.perf_counter() - began) / TIMES
    return {"seconds": round(seconds, 2), "resident_mb": round(statistics.median(sizes) / MEGABYTE, 1)}


def _waits(look: Callable[[str], object], texts: Sequence[str]) -> list[float]:
    waits = []
    for text in texts:
        began = time.perf_counter()
        look(text)
        waits.append(1000 * (time.perf_counter() - began))
    return waits


def _multiplied() -> None:
    """What six layers multiply for as many pieces as sixty words have, and nothing besides."""
    hidden, square = np.ones((PIECES, WIDTH), np.float32), np.ones((WIDTH, WIDTH), np.float32)
    wide, narrow = np.ones((WIDTH, INNER), np.float32), np.ones((INNER, WIDTH), np.float32)
    for _ in range(LAYERS):
        for _ in range(SQUARES):
            hidden @ square
        hidden @ wide @ narrow


def _shares(waits: list[float]) -> dict[str, float]:
    cuts = statistics.quantiles(waits, n=100)
    return {f"p{share}": round(cuts[share - 1], 1) for share in (50, 95, 99)}


if __name__ == "__main__":
    main()
