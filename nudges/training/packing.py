"""Weighs the encoder on writers it has not read, and writes the package that ships."""

import json
from collections.abc import Mapping, Sequence, Set
from dataclasses import asdict
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import Any

from nudges.learned import FOLDER
from nudges.lines import Line, read_lines
from nudges.model.encoder import Encoder
from nudges.policy import bar_of
from nudges.training.base import BASE, LICENCE, WEIGHTS_SHA256, vocabulary_file
from nudges.training.echoing import echo_weights
from nudges.training.examples import ABOUT_HARM, TARGETS
from nudges.training.exporting import export
from nudges.training.network import Network
from nudges.training.weighing import (
    NAMES,
    VOICES,
    fitted,
    harm_bars,
    logit,
    logits,
    measured,
    over_folds,
    placed_bars,
    standing_rules,
)

ENCODER, VOCABULARY, CARD, GOLDEN = "encoder.onnx", "vocab.txt", "model.json", "golden.json"
GOLDEN_EVERY = 40
RULES_ALONE = ("rules",)
ENCODER_ALONE = ("kind", "fine")


def pack(network: Network, files: Sequence[Path], others: set[str]) -> None:
    """`others` are the writers that it has not read."""
    written = {file: [*read_lines(file)] for file in files}
    unread = {file: [line for line in lines if line.writer in others] for file, lines in written.items()}
    standing = standing_rules(line for line in chain(*written.values()) if line.writer not in others)
    about_harm = {line.id for file, lines in unread.items() if ABOUT_HARM in file.name for line in lines}
    lines = [*chain(*unread.values())]
    export(network, FOLDER / ENCODER)
    (FOLDER / VOCABULARY).write_bytes(vocabulary_file().read_bytes())
    card = {
        "name": FOLDER.name,
        "sha256": {name: _hash(FOLDER / name) for name in (ENCODER, VOCABULARY)},
        "base": {"name": BASE, "sha256": WEIGHTS_SHA256, "licence": LICENCE},
        "data": {file.name: _hash(file) for file in files},
        "unread": sorted(others),
        "targets": TARGETS,
    }
    _write(card)
    encoder = Encoder(FOLDER)
    weights, figures = _weigh(encoder, lines, about_harm, standing)
    _write({**card, "weights": weights, "figures": figures})
    (FOLDER / GOLDEN).write_text(json.dumps(_golden(encoder, lines)) + "\n", encoding="utf-8")


def _write(card: Mapping[str, object]) -> None:
    (FOLDER / CARD).write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")


def _golden(encoder: Encoder, lines: Sequence[Line]) -> dict[str, list[float]]:
    """What the encoder says of some lines, for telling whether it says the same elsewhere."""
    seen = ((line.id, encoder.views(line.text, line.moment)) for line in lines[::GOLDEN_EVERY])
    return {id: [round(float(number), 2) for number in views[0].targets] for id, views in seen if views}


def _weigh(
    encoder: Encoder, lines: Sequence[Line], about_harm: Set[str], standing: Sequence[str]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """The weights; and figures of rules and encoder, alone and together, on lines it has not read."""
    data = measured(encoder, lines, about_harm, standing)
    heard, heard_figures = echo_weights(encoder, [line for line in lines if line.units])
    figures = {
        name: asdict(over_folds(data, voices))
        for name, voices in {"rules": RULES_ALONE, "encoder": ENCODER_ALONE, "together": VOICES}.items()
    }
    weights, biases = fitted(data, VOICES)
    bars = placed_bars(data, logits(data, weights, biases))
    placed = {
        name: biases[name] - float(bar) + logit(bar_of(name)) for name, bar in zip(NAMES, bars, strict=True)
    }
    harms = {name: -bar for name, bar in harm_bars(data).items()}
    shares = {"biases": placed, "harms": harms, "echo": heard, "standing": standing}
    return {**weights, **shares}, {**figures, "echo": heard_figures}


def _hash(file: Path) -> str:
    return sha256(file.read_bytes()).hexdigest()
