"""The phrasing help on public texts, beside plain baselines. Nothing that ships is made from them."""

import csv
import re
import statistics
import zlib
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nudges import Moment, suggest
from nudges.assessing import assess_with
from nudges.catalogue.tables import LEXICON
from nudges.figures import auc
from nudges.learned import FOLDER
from nudges.lines import PAST_WARM_UP
from nudges.model.encoder import Encoder
from nudges.policy import choose

Matrix = NDArray[np.float64]

SPEAKING = Moment("speaker", conversations=PAST_WARM_UP)
WARM_FEELINGS = ("joy", "love", "gratitude")
YOU = re.compile(r"\byou(?:r|'re)?\b", re.IGNORECASE)
FOLDS = 5
HASHED = 1 << 13
RIDGE = 1.0
HARSH = frozenset(LEXICON["insult"]) | frozenset(LEXICON["trait"])


def alarms(folder: Path) -> dict[str, dict[str, float]]:
    """How many of a hundred ordinary lines would be met with a hint, by the rules alone and as it ships."""
    sets = {
        "people seeking support": _seekers(folder / "esconv" / "devWithStrategy_short.tsv"),
        "joy, love, gratitude to a you": _warm(folder / "goemotions"),
    }
    return {
        name: {
            "lines": len(texts),
            "rules": 100 * statistics.mean(_would_show(text) for text in texts),
            "shipped": 100 * statistics.mean(suggest(text, SPEAKING) is not None for text in texts),
        }
        for name, texts in sets.items()
    }


def _would_show(text: str) -> bool:
    return choose(assess_with(None, text, SPEAKING), SPEAKING) is not None


def _seekers(file: Path) -> list[str]:
    """Their turns; the supporter's begin with a strategy in brackets."""
    turns = {turn for row in file.read_text().splitlines() for turn in row.split("\t")[0].split(" EOS ")}
    texts = {re.sub(r"^\s*[\d.]+ \d+ \d+ ", "", turn).strip() for turn in turns}
    return sorted(text for text in texts if text and not text.startswith("["))


def _warm(folder: Path) -> list[str]:
    names = (folder / "labels.txt").read_text().split()
    wanted = {str(names.index(name)) for name in WARM_FEELINGS}
    rows = [row.split("\t") for row in (folder / "test.tsv").read_text().splitlines()]
    return [text for text, labels, _ in rows if wanted.issuperset(labels.split(",")) and YOU.search(text)]


def unhealthy_comments(file: Path) -> dict[str, dict[str, float]]:
    """Area under the curve for each attribute, over five folds of the validation split; and their mean."""
    with file.open(newline="", encoding="utf-8") as rows:
        comments = list(csv.DictReader(rows))
    texts = [comment["comment"] for comment in comments]
    names = [name.split(":")[0] for name in comments[0] if name.endswith(":confidence")]
    right = np.array([[float(comment[name]) for name in names] for comment in comments])
    right[:, names.index("healthy")] = 1 - right[:, names.index("healthy")]
    folds = np.arange(len(texts)) % FOLDS
    seen = _inputs(texts, [SPEAKING] * len(texts))
    found = {name: _aucs(_over_folds(inputs, right, folds), right) for name, inputs in seen.items()}
    harsh = np.repeat(_keywords(texts), len(names), axis=1)
    found["keyword list"] = _aucs(harsh, right)
    return {
        name: {**dict(zip(names, areas, strict=True)), "mean": statistics.mean(areas)}
        for name, areas in found.items()
    }


def counselling(file: Path) -> dict[str, dict[str, float]]:
    """What a counsellor's turn does, over five folds of whole transcripts: a reflection? which of four?"""
    with file.open(newline="", encoding="utf-8") as rows:
        turns = list(csv.DictReader(rows))
    before = [""] + [turn["utterance_text"] for turn in turns[:-1]]
    chosen = [
        (turn, said) for turn, said in zip(turns, before, strict=True) if turn["interlocutor"] == "therapist"
    ]
    kinds = sorted({turn["main_therapist_behaviour"] for turn, _ in chosen})
    right = np.array(
        [[float(turn["main_therapist_behaviour"] == kind) for kind in kinds] for turn, _ in chosen]
    )
    folds = np.array([int(turn["transcript_id"]) % FOLDS for turn, _ in chosen])
    texts = [turn["utterance_text"] for turn, _ in chosen]
    moments = [Moment("listener", partner_said=said) for _, said in chosen]
    found: dict[str, dict[str, float]] = {}
    for name, inputs in _inputs(texts, moments).items():
        heights = _over_folds(inputs, right, folds)
        reflection = kinds.index("reflection")
        found[name] = {
            "reflection_auc": _aucs(heights, right)[reflection],
            "macro_f1": _macro_f1(heights.argmax(1), right.argmax(1), len(kinds)),
        }
    return found


def _inputs(texts: Sequence[str], moments: Sequence[Moment]) -> dict[str, Matrix]:
    encoder = Encoder(FOLDER)
    views = [encoder.views(text, moment) for text, moment in zip(texts, moments, strict=True)]
    silent = np.zeros(len(encoder.targets))
    told = np.array([np.max([view.targets for view in each], axis=0) if each else silent for each in views])
    told = (told - told.mean(0)) / (told.std(0) + 1e-9)
    words = _hashed(texts)
    return {"words": words, "encoder": told, "words and encoder": np.hstack([words, told / 5])}


def _hashed(texts: Sequence[str]) -> Matrix:
    """Words and pairs of words, each in one of many columns, the rarer the heavier."""
    counts = np.zeros((len(texts), HASHED))
    for row, text in enumerate(texts):
        words = re.findall(r"[\w']+|[?!.]", text.lower())
        for piece in [*words, *map(" ".join, pairwise(words))]:
            counts[row, zlib.crc32(piece.encode()) % HASHED] = 1
    weighed: Matrix = counts * np.log((1 + len(texts)) / (1 + counts.sum(0)))
    lengths: Matrix = np.linalg.norm(weighed, axis=1, keepdims=True)
    return weighed / np.maximum(lengths, 1e-9)


def _keywords(texts: Sequence[str]) -> Matrix:
    return np.array([[float(len(HARSH.intersection(text.lower().split())))] for text in texts])


def _over_folds(inputs: Matrix, right: Matrix, folds: NDArray[np.int64]) -> Matrix:
    """Ridge regression on the other folds: plain, exact, and good enough to rank by."""
    heights = np.zeros_like(right)
    alike = inputs @ inputs.T + 1
    for fold in range(FOLDS):
        left, out = folds != fold, folds == fold
        mean = right[left].mean(0)
        within = alike[np.ix_(left, left)] + RIDGE * np.eye(int(left.sum()))
        heights[out] = alike[np.ix_(out, left)] @ np.linalg.solve(within, right[left] - mean) + mean
    return heights


def _aucs(heights: Matrix, right: Matrix) -> list[float]:
    pairs = zip(heights.T, right.T, strict=True)
    return [auc(list(height[is_so > 0.5]), list(height[is_so <= 0.5])) or 0.0 for height, is_so in pairs]


def _macro_f1(told: NDArray[np.int64], right: NDArray[np.int64], kinds: int) -> float:
    def f1(kind: int) -> float:
        both = float(np.sum((told == kind) & (right == kind)))
        return 2 * both / float(np.sum(told == kind) + np.sum(right == kind))

    return statistics.mean(map(f1, range(kinds)))
