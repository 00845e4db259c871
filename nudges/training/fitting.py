"""Training, seeded and on one thread: the same lines give the same weights on the same kind of machine."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, chain, islice
from pathlib import Path
from random import Random

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from nudges.model.wordpiece import Encoding, Vocabulary
from nudges.training.base import pour_into
from nudges.training.examples import CATEGORIES, TARGETS, Drawn, Example, draw
from nudges.training.network import Network

SEED = 20261125
ROUNDS, ROWS = 4, 16
PACE, PACE_OF_HEADS = 8e-5, 1e-3
WARMING, ENDING, SLOWED = 0.1, 0.25, 0.6
SMOOTHING = 0.03
PIECES_DROPPED = 0.05
# Beside the loss of what is in the line: of the words that say so, and of the parts that came back.
TARGET_SHARE, SPAN_SHARE, HEARD_SHARE = 8.0, 0.3, 0.3
HEAD_NAMES = ("whole", "evidence", "heard")
TOLD_EVERY = 50


def fresh(vocabulary: Vocabulary) -> Network:
    """The base, with heads that know nothing."""
    torch.manual_seed(SEED)
    network = Network(len(vocabulary), len(TARGETS), len(CATEGORIES))
    pour_into(network)
    return network


def fit(network: Network, lines: Sequence[Example], vocabulary: Vocabulary, state: Path) -> None:
    """`state` is written each time every line has been read; where it is there, training goes on from it."""
    torch.manual_seed(SEED)
    chance = Random(SEED)
    weights = _weights(lines)
    optimizer = torch.optim.AdamW(_groups(network), weight_decay=0.01)
    rounds = [list(_batches(lines, vocabulary, chance)) for _ in range(ROUNDS)]
    steps, ends = sum(map(len, rounds)), {*accumulate(map(len, rounds))}
    begun = _taken_up(network, optimizer, state) if state.exists() else 0
    network.train()
    total = 0.0
    for step, batch in islice(enumerate(chain(*rounds), start=1), begun, None):
        loss = _loss(network, batch, weights)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        for group in optimizer.param_groups:
            group["lr"] = group["pace"] * _slope(step / steps)
        optimizer.step()
        total += loss.item()
        if step % TOLD_EVERY == 0:
            print(f"step {step} of {steps}: loss {total / TOLD_EVERY:.4f}", flush=True)
            total = 0.0
        if step in ends:
            _put_down(network, optimizer, step, state)
    network.eval()


def _put_down(network: Network, optimizer: torch.optim.Optimizer, step: int, state: Path) -> None:
    whole = {"network": network.state_dict(), "optimizer": optimizer.state_dict()}
    torch.save({**whole, "step": step, "random": torch.get_rng_state()}, state)


def _taken_up(network: Network, optimizer: torch.optim.Optimizer, state: Path) -> int:
    """How many steps have been taken."""
    whole = torch.load(state, weights_only=True)
    network.load_state_dict(whole["network"])
    optimizer.load_state_dict(whole["optimizer"])
    torch.set_rng_state(whole["random"])
    return int(whole["step"])


def _slope(share: float) -> float:
    """The pace: quickly up, slowly down, and to nothing at the end."""
    slowly = 1 - (1 - SLOWED) * share / (1 - ENDING)
    return min(share / WARMING, slowly, SLOWED * (1 - share) / ENDING)


def _groups(network: Network) -> list[dict[str, object]]:
    """Heads learn fast, layers slowly, and the embeddings below them not at all."""
    heads: list[nn.Parameter] = []
    layers: list[nn.Parameter] = []
    for name, parameter in network.named_parameters():
        parameter.requires_grad = name.startswith(("layers.", *HEAD_NAMES))
        if parameter.requires_grad:
            (heads if name.startswith(HEAD_NAMES) else layers).append(parameter)
    return [{"params": layers, "pace": PACE}, {"params": heads, "pace": PACE_OF_HEADS}]


def _weights(lines: Sequence[Example]) -> Tensor:
    """How much a positive counts: the root of how many negatives stand beside it."""
    told = [[line.targets[index] for line in lines] for index in range(len(TARGETS))]
    return torch.tensor([(column.count(0.0) / max(1, column.count(1.0))) ** 0.5 for column in told])


def _batches(lines: Sequence[Example], vocabulary: Vocabulary, chance: Random) -> Iterator[list[Drawn]]:
    """Every line once, drawn anew; lines of like length together, in an order of chance."""
    drawn = [one for line in lines if (one := draw(line, vocabulary, chance)).has_words]
    ordered = sorted(drawn, key=lambda one: len(one.encoding.ids) + chance.random() * 6)
    batches = [ordered[at : at + ROWS] for at in range(0, len(ordered), ROWS)]
    chance.shuffle(batches)
    yield from batches


def _drafted(encoding: Encoding) -> list[float]:
    last = len(encoding.ids) - 1
    return [float(encoding.draft_from <= index < last) for index in range(len(encoding.ids))]


def _padded(rows: Sequence[Sequence[float]]) -> Tensor:
    return torch.nn.utils.rnn.pad_sequence([torch.tensor(row) for row in rows], batch_first=True)


def _loss(network: Network, drawn: Sequence[Drawn], weights: Tensor) -> Tensor:
    ids = _padded([one.encoding.ids for one in drawn]).long()
    segments = _padded([one.encoding.segments for one in drawn]).long()
    drafted = _padded([_drafted(one.encoding) for one in drawn])
    present = _padded([[1.0] * len(one.encoding.ids) for one in drawn])
    dropped = (torch.rand(drafted.shape) < PIECES_DROPPED) & (drafted > 0)
    hidden = network.embedded(ids, segments).masked_fill(dropped[:, :, None], 0.0)
    logits, evidence, heard = network.above(hidden, present, drafted)
    loss = _told(logits, drawn, weights)
    spans = [
        _span_loss(evidence[row, :, kind], pieces, drafted[row])
        for row, one in enumerate(drawn)
        for kind, pieces in one.evidence
    ]
    if spans:
        loss = loss + SPAN_SHARE * torch.stack(spans).mean()
    units = [
        (heard[row, list(pieces)].mean(), back) for row, one in enumerate(drawn) for pieces, back in one.heard
    ]
    if units:
        means, back = torch.stack([mean for mean, _ in units]), torch.tensor([back for _, back in units])
        loss = loss + HEARD_SHARE * F.binary_cross_entropy_with_logits(means, back)
    return loss


def _told(logits: Tensor, drawn: Sequence[Drawn], weights: Tensor) -> Tensor:
    known = torch.tensor([[float(one is not None) for one in row.targets] for row in drawn])
    wanted = torch.tensor([[one or 0.0 for one in row.targets] for row in drawn])
    smooth = wanted * (1 - 2 * SMOOTHING) + SMOOTHING
    losses = F.binary_cross_entropy_with_logits(logits, smooth, pos_weight=weights, reduction="none")
    return TARGET_SHARE * (losses * known).sum() / known.sum()


def _span_loss(evidence: Tensor, pieces: Sequence[int], drafted: Tensor) -> Tensor:
    wanted = torch.zeros_like(evidence)
    wanted[list(pieces)] = 1.0
    return (
        F.binary_cross_entropy_with_logits(evidence, wanted, weight=drafted, reduction="sum") / drafted.sum()
    )
