"""Runs the encoder over a draft, stretch by stretch, and remembers by hash what it has seen already."""

import json
import os
from collections import OrderedDict
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b, sha256
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from nudges.model.wordpiece import LONGEST_DRAFT, Encoding, Vocabulary
from nudges.moment import Moment
from nudges.text import Token, tokens_of

Numbers = NDArray[np.float32]

REMEMBERED = 256
SENTENCE_ENDS = frozenset({".", "?", "!"})


class Unusable(Exception):
    """The model's files are missing, or not those that were measured."""


@dataclass(frozen=True)
class View:
    """Of one stretch: logits of the targets, of every kind at every piece, and of every piece being back."""

    encoding: Encoding
    targets: Numbers
    evidence: Numbers
    heard: Numbers


class Encoder:
    """One session on one thread. Texts are remembered as hashes, salted anew in every process."""

    def __init__(self, folder: Path) -> None:
        self.card = _card(folder)
        self.vocabulary = Vocabulary(folder / "vocab.txt")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 4
        self._session = onnxruntime.InferenceSession(folder / "encoder.onnx", options)
        self._salt = os.urandom(16)
        self._seen: OrderedDict[bytes, tuple[Numbers, Numbers, Numbers]] = OrderedDict()
        self._lock = Lock()

    @cached_property
    def targets(self) -> dict[str, int]:
        return {name: index for index, name in enumerate(self.card["targets"])}

    def views(self, draft: str, moment: Moment) -> list[View]:
        """The draft in stretches of whole sentences, each beside all of what it answers."""
        statement = tokens_of(moment.partner_said or "")
        return [
            self._view(self.vocabulary.encode(stretch, statement, moment))
            for stretch in self._stretches(_without_please(tokens_of(draft)))
        ]

    def _stretches(self, tokens: tuple[Token, ...]) -> list[list[Token]]:
        stretches: list[list[Token]] = [[]]
        length = 0
        for sentence in _sentences(tokens):
            pieces = self.vocabulary.count(sentence)
            if stretches[-1] and length + pieces > LONGEST_DRAFT:
                stretches.append([])
                length = 0
            stretches[-1].extend(sentence)
            length += pieces
        return [stretch for stretch in stretches if self.vocabulary.count(stretch)]

    def _view(self, encoding: Encoding) -> View:
        key = blake2b(np.array(encoding.ids).tobytes(), key=self._salt).digest()
        with self._lock:
            known = self._seen.pop(key, None) or self._run(encoding)
            self._seen[key] = known
            if len(self._seen) > REMEMBERED:
                self._seen.popitem(last=False)
        return View(encoding, *known)

    def _run(self, encoding: Encoding) -> tuple[Numbers, Numbers, Numbers]:
        segments = np.array([encoding.segments])
        drafted = segments.astype(np.float32)
        drafted[0, -1] = 0
        given = {"ids": np.array([encoding.ids]), "segments": segments, "drafted": drafted}
        targets, evidence, heard = self._session.run(None, given)
        return targets[0], evidence[0], heard[0]


def _without_please(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Set apart in front, a please makes nothing else of what follows."""
    asks = [token.plain for token in tokens[1:3]] == ["please", ","]
    return tokens[3:] if asks else tokens


def _sentences(tokens: tuple[Token, ...]) -> list[list[Token]]:
    sentences: list[list[Token]] = [[]]
    for token in tokens:
        sentences[-1].append(token)
        if token.plain in SENTENCE_ENDS:
            sentences.append([])
    return sentences


def _card(folder: Path) -> dict[str, Any]:
    """What the model's own file says of it, once every other file is as that says."""
    try:
        card: dict[str, Any] = json.loads((folder / "model.json").read_text(encoding="utf-8"))
        for name, expected in card["sha256"].items():
            if sha256((folder / name).read_bytes()).hexdigest() != expected:
                raise Unusable(f"{folder.name}/{name} is damaged")
    except (OSError, ValueError, KeyError) as error:
        raise Unusable(f"{folder.name} cannot be read ({type(error).__name__})") from error
    return card
