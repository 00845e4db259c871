"""Words at rest: sealed by their author's key for this conversation, each bound to its line."""

import json
from collections.abc import Collection, Mapping

from django.db.models import QuerySet

from couplesync.sealing import Stored, Unreadable, new_key, seal, unseal, unwrap_key, wrap_key
from sessions_app.engine.variants import variant
from sessions_app.models import LiveSession, Words, WordsKey
from sessions_app.rows import Row

# Whose words they are, where it is nobody's.
PRACTICE = "practice"

# None where there is a key that does not open, because the outer key is another one now.
Keys = Mapping[str, bytes | None]


@variant
class Plain:
    """What a line says, and the keys of what it was tapped together from."""

    text: str
    picks: tuple[str, ...] = ()


def make_key(live: str, author: str | None) -> tuple[bytes, Row]:
    """A fresh key for this author in this conversation, and the row that keeps it."""
    key = new_key()
    wrapped = wrap_key(key, "words", live, author or PRACTICE)
    return key, {"live_session_id": live, "person_id": author, "wrapped": wrapped}


def load_keys(live: str) -> Keys:
    """Every author's key of this conversation."""
    rows = WordsKey.objects.filter(live_session_id=live).values_list("person_id", "wrapped")
    return {author or PRACTICE: _unwrapped(wrapped, live, author) for author, wrapped in rows}


def load_keys_of(author: str, conversations: QuerySet[LiveSession]) -> dict[str, Keys]:
    """This author's keys in those conversations, by conversation."""
    rows = WordsKey.objects.filter(person=author, live_session__in=conversations)
    return {
        live: {author: _unwrapped(wrapped, live, author)}
        for live, wrapped in rows.values_list("live_session_id", "wrapped")
    }


def are_readable() -> bool:
    """Whether the newest key opens: all were wrapped by one outer key, which may have been lost since."""
    rows = WordsKey.objects.order_by("-id").values_list("wrapped", "live_session_id", "person_id")
    newest = rows.first()
    return newest is None or _unwrapped(*newest) is not None


def _unwrapped(wrapped: Stored, live: str, author: str | None) -> bytes | None:
    try:
        return unwrap_key(wrapped, "words", live, author or PRACTICE)
    except Unreadable:
        return None


def seal_words(key: bytes, plain: Plain, *, line: str, live: str, author: str | None) -> Row:
    """The row that keeps what `line` says."""
    text = json.dumps({"text": plain.text, "picks": plain.picks}, ensure_ascii=False)
    ciphertext = seal(key, text.encode(), line, author or PRACTICE, live)
    return {"line": line, "live_session_id": live, "author_id": author, "ciphertext": ciphertext}


def open_words(row: Words, keys: Keys) -> Plain | None:
    """What the row says; None where its author's key is gone or opens something else."""
    author = row.author_id or PRACTICE
    key = keys.get(author)
    if key is None:
        return None
    try:
        parts = json.loads(unseal(key, row.ciphertext, row.line, author, row.live_session_id))
    except Unreadable:
        return None
    return Plain(text=parts["text"], picks=tuple(parts["picks"]))


def read_words(live: str, lines: Collection[str], keys: Keys) -> dict[str, Plain]:
    """What those lines of this conversation say, as far as there are words."""
    rows = Words.objects.filter(live_session_id=live, line__in=lines)
    opened = {row.line: open_words(row, keys) for row in rows}
    return {line: plain for line, plain in opened.items() if plain is not None}
