"""The pieces the encoder reads: plain words cut by the vocabulary, each with its place in the draft."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from nudges.moment import Moment, Span
from nudges.text import Token

LONGEST_STATEMENT = 56
LONGEST_DRAFT = 88
LONGEST_PIECE = 32


@dataclass(frozen=True)
class Encoding:
    """`[CLS] role, what the partner said [SEP] draft [SEP]`; `places` are None for pieces of neither text."""

    ids: tuple[int, ...]
    places: tuple[Span | None, ...]
    draft_from: int

    @property
    def segments(self) -> tuple[int, ...]:
        return tuple(int(index >= self.draft_from) for index in range(len(self.ids)))


class Vocabulary:
    """Cuts words into the longest pieces it has."""

    def __init__(self, file: Path) -> None:
        pieces = file.read_text(encoding="utf-8").rstrip("\n").split("\n")
        self._ids = {piece: number for number, piece in enumerate(pieces)}
        self.unknown = self._ids["[UNK]"]
        self._starts, self._parts = self._ids["[CLS]"], self._ids["[SEP]"]

    def __len__(self) -> int:
        return len(self._ids)

    def encode(self, draft: Sequence[Token], statement: Sequence[Token], moment: Moment) -> Encoding:
        """Long texts lose their end."""
        role = [moment.role, *(("ideas", "welcome") if moment.ideas_welcome else ())]
        before = [(self._ids[word], None) for word in role]
        said = list(self._pieces(statement))[:LONGEST_STATEMENT]
        own = list(self._pieces(draft))[:LONGEST_DRAFT]
        first: list[tuple[int, Span | None]] = [(self._starts, None), *before, *said, (self._parts, None)]
        pieces = [*first, *own, (self._parts, None)]
        return Encoding(tuple(id for id, _ in pieces), tuple(place for _, place in pieces), len(first))

    def count(self, tokens: Iterable[Token]) -> int:
        return sum(1 for _ in self._pieces(tokens))

    def _pieces(self, tokens: Iterable[Token]) -> Iterator[tuple[int, Span]]:
        for token in tokens:
            if token.end > token.start:
                for piece in self._cut(token.plain.strip("<>")):
                    yield piece, (token.start, token.end)

    def _cut(self, word: str) -> list[int]:
        found: list[int] = []
        start = 0
        while start < len(word):
            mark = "##" if start else ""
            ends = range(min(len(word), start + LONGEST_PIECE), start, -1)
            end = next((end for end in ends if mark + word[start:end] in self._ids), None)
            if end is None:
                return [self.unknown]
            found.append(self._ids[mark + word[start:end]])
            start = end
        return found
