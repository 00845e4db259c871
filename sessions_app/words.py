"""Words at rest: sealed by their author's key for this conversation, each bound to its line."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from django.db.models import QuerySet

from couplesync.sealing import new_key, seal, unseal, unwrap_key, wrap_key
from sessions_app.models import LiveSession, Words, WordsKey

# Whose words they are, where it is nobody's.
PRACTICE = "practice"

Keys = Mapping[str, bytes]


@dataclass(frozen=True, kw_only=True, slots=True)
class Plain:
    """What a line says, and the keys of what it was tapped together from."""

    text: str
    picks: tuple[str, ...] = ()


def make_key(live: str, author: str | None) -> tuple[bytes, WordsKey]:
    """A fresh key for this author in this conversation, and the row that keeps it."""
    key = new_key()
    wrapped = wrap_key(key, "words", live, author or PRACTICE)
    return key, WordsKey(live_session_id=live, person_id=author, wrapped=wrapped)


def load_keys(live: str) -> Keys:
    """Every author's key of this conversation."""
    rows = WordsKey.objects.filter(live_session_id=live).values_list("person_id", "wrapped")
    return {
        author or PRACTICE: unwrap_key(bytes(wrapped), "words", live, author or PRACTICE)
        for author, wrapped in rows
    }


def load_keys_of(author: str, conversations: QuerySet[LiveSession]) -> dict[str, Keys]:
    """This author's keys in those conversations, by conversation."""
    rows = WordsKey.objects.filter(person=author, live_session__in=conversations)
    return {
        live: {author: unwrap_key(bytes(wrapped), "words", live, author)}
        for live, wrapped in rows.values_list("live_session_id", "wrapped")
    }


def seal_words(key: bytes, plain: Plain, *, line: str, live: str, author: str | None) -> Words:
    """The row that keeps what `line` says."""
    text = json.dumps({"text": plain.text, "picks": plain.picks}, ensure_ascii=False)
    ciphertext = seal(key, text.encode(), line, author or PRACTICE, live)
    return Words(line=line, live_session_id=live, author_id=author, ciphertext=ciphertext)


def open_words(row: Words, keys: Keys) -> Plain | None:
    """What the row says; None where its author's key is gone. Raises Unreadable for a wrong key or place."""
    author = row.author_id or PRACTICE
    if author not in keys:
        return None
    plain = unseal(keys[author], bytes(row.ciphertext), row.line, author, row.live_session_id)
    parts = json.loads(plain)
    return Plain(text=parts["text"], picks=tuple(parts["picks"]))


def read_words(live: str, lines: Collection[str], keys: Keys) -> dict[str, Plain]:
    """What those lines of this conversation say, as far as there are words."""
    rows = Words.objects.filter(live_session_id=live, line__in=lines)
    opened = {row.line: open_words(row, keys) for row in rows}
    return {line: plain for line, plain in opened.items() if plain is not None}
