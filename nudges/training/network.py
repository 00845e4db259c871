"""MiniLM with heads of our own: what is in the draft, which words say so, and what came back."""

import math

import torch
from torch import Tensor, nn
from torch.nn import functional as F

WIDTH, HEADS, INNER, LAYERS = 384, 12, 1536, 6
FAR_BELOW = -1e4
# Where every logit starts: most lines are of few kinds.
RARE = -3.0


class Layer(nn.Module):
    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.queries, self.keys, self.values = (nn.Linear(WIDTH, WIDTH) for _ in range(3))
        self.mixed, self.mixed_norm = nn.Linear(WIDTH, WIDTH), nn.LayerNorm(WIDTH, eps=1e-12)
        self.wide, self.narrow = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, hidden: Tensor, bias: Tensor) -> Tensor:
        queries, keys, values = (_by_head(part(hidden)) for part in (self.queries, self.keys, self.values))
        weights = queries @ keys.transpose(-1, -2) / math.sqrt(WIDTH // HEADS) + bias
        mixed = (weights.softmax(-1) @ values).transpose(1, 2).flatten(2)
        hidden = self.mixed_norm(hidden + self.dropout(self.mixed(mixed)))
        inner = self.narrow(F.gelu(self.wide(hidden)))
        return self.norm(hidden + self.dropout(inner))


class Network(nn.Module):
    """Logits of every target, of every kind at every piece, and of every piece being back."""

    def __init__(self, pieces: int, targets: int, kinds: int, *, dropout: float = 0.1) -> None:
        super().__init__()
        self.words, self.positions = nn.Embedding(pieces, WIDTH), nn.Embedding(512, WIDTH)
        self.segments, self.norm = nn.Embedding(2, WIDTH), nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.dropout = nn.Dropout(dropout)
        self.whole, self.evidence, self.heard = (
            nn.Linear(2 * WIDTH, targets), nn.Linear(WIDTH, kinds), nn.Linear(WIDTH, 1)
        )  # fmt: skip
        nn.init.constant_(self.whole.bias, RARE)

    def forward(
        self, ids: Tensor, segments: Tensor, present: Tensor, drafted: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        return self.above(self.embedded(ids, segments), present, drafted)

    def embedded(self, ids: Tensor, segments: Tensor) -> Tensor:
        places = torch.arange(ids.shape[1])[None]
        whole: Tensor = self.norm(self.words(ids) + self.positions(places) + self.segments(segments))
        return whole

    def above(self, hidden: Tensor, present: Tensor, drafted: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        for layer in self.layers:
            hidden = layer(hidden, _bias(present))
        hidden = self.dropout(hidden)
        count = drafted.sum(1, keepdim=True)
        mean = (hidden * drafted[:, :, None]).sum(1) / count
        evidence = self.evidence(hidden)
        outside = ((1.0 - drafted) * FAR_BELOW)[:, :, None]
        told = torch.logsumexp(evidence + outside, 1) - 0.5 * torch.log(count)
        whole = self.whole(torch.cat([hidden[:, 0], mean], 1))
        kinds = told.shape[1]
        logits = torch.cat([whole[:, :kinds] + told, whole[:, kinds:]], 1)
        return logits, evidence, self.heard(hidden)[:, :, 0]


def _bias(present: Tensor) -> Tensor:
    """Nobody attends to padding."""
    return ((1.0 - present) * FAR_BELOW)[:, None, None, :]


def _by_head(hidden: Tensor) -> Tensor:
    return hidden.unflatten(2, (HEADS, WIDTH // HEADS)).transpose(1, 2)
