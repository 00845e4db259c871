"""`python -m nudges.training fit|weigh WEIGHTS`; `make train-nudges` does one after the other.

fit: the encoder reads the lines of four writers out of five. weigh: what it says of the fifth's decides how
much it counts beside the rules, and from where on a kind is shown; then all of it goes into the package.
"""

import argparse
from collections.abc import Iterable
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file

from nudges.model.wordpiece import Vocabulary
from nudges.training.base import vocabulary_file
from nudges.training.examples import Example, examples
from nudges.training.fitting import fit, fresh
from nudges.training.packing import pack

DATA = Path(__file__).parent.parent / "data"
PARTS = 5


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m nudges.training", description=__doc__)
    parser.add_argument("stage", choices=["fit", "weigh"])
    parser.add_argument("weights", type=Path, help="file between the stages")
    chosen = parser.parse_args()
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    vocabulary = Vocabulary(vocabulary_file())
    files = training_files()
    lines = examples(files)
    others = held_out_writers(lines)
    network = fresh(vocabulary)
    match chosen.stage:
        case "fit":
            read = [line for line in lines if line.writer not in others]
            state = chosen.weights.with_suffix(".state")
            fit(network, read, vocabulary, state)
            save_file(network.state_dict(), chosen.weights)
            state.unlink()
        case "weigh":
            network.load_state_dict(load_file(chosen.weights))
            pack(network, files, others)


def training_files() -> list[Path]:
    """All lines but those that are kept for a last look."""
    return sorted(file for file in DATA.glob("*.jsonl") if not file.name.startswith("heldout"))


def held_out_writers(lines: Iterable[Example]) -> set[str]:
    """Every fifth of those who wrote the same files, with everything they wrote."""
    files: dict[str, set[str]] = {}
    for line in lines:
        files.setdefault(line.writer, set()).add(line.origin)
    ordered = sorted(files, key=lambda writer: (sorted(files[writer]), writer))
    return set(ordered[::PARTS])


main()
