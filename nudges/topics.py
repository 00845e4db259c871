"""The noun a draft is about, for a starter's first blank: the person's own word, never one of ours."""

from nudges.catalogue.tables import table
from nudges.text import STOPS, Token, read

LONGEST_TOPIC = 2
_TABLE = table("topics.toml")
_OPENERS = frozenset(_TABLE["openers"].split())
_CLOSERS = frozenset(_TABLE["closers"].split()) | STOPS
_NOT_TOPICS = frozenset(_TABLE["not_topics"].split())


def topic(draft: str) -> str | None:
    """The first "the dishes" or "my sister" that ends where its phrase does; none where that is not plain."""
    tokens = read(draft).tokens
    found = (_phrase(tokens, index) for index, token in enumerate(tokens) if token.plain in _OPENERS)
    span = next((span for span in found if span), None)
    return " ".join(draft[span[0] : span[1]].lower().split()) if span else None


def _phrase(tokens: tuple[Token, ...], opener: int) -> tuple[int, int] | None:
    words: list[Token] = []
    for token in tokens[opener + 1 : opener + LONGEST_TOPIC + 2]:
        if token.plain in _CLOSERS:
            break
        words.append(token)
    plain = [token.plain for token in words]
    if not 1 <= len(words) <= LONGEST_TOPIC or not all(
        word.isalpha() and word not in _NOT_TOPICS for word in plain
    ):
        return None
    return tokens[opener].start, words[-1].end
