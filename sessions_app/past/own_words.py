"""A person's own words in all their conversations: to look for some, or to have them all."""

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby, islice

from django.db.models import QuerySet

from accounts.models import User
from couplesync.clock import as_datetime
from sessions_app import store
from sessions_app.erasure.keeping import kept_for, with_words_of
from sessions_app.erasure.said_back import Utterance
from sessions_app.lines import to_the_minute
from sessions_app.models import LiveSession, Words
from sessions_app.words import load_keys_of, open_words

FOUND_MAX = 50


@dataclass(frozen=True, kw_only=True, slots=True)
class Own:
    """One line of a person's own; `at` in milliseconds since 1970."""

    conversation: str
    format_id: str
    line: str
    at: int
    text: str


def find_own(*, person: User, now: int, words: str) -> list[Own]:
    """Their lines that hold those words, in kept conversations, the newest conversation first.

    Nobody's words are indexed: the person's own are opened here and now, and nobody else's.
    """
    wanted = _plain(words)
    found = _own_lines(person, kept_for(person, now), lambda text: wanted in _plain(text))
    return list(islice(found, FOUND_MAX))


def own_copy(*, person: User, now: int) -> str:
    """Everything they have said and not removed, as text, also to somebody they are no longer with."""
    everything = _own_lines(person, with_words_of(person, now), lambda text: True)
    return "\n\n".join(
        _as_text(list(lines)) for _, lines in groupby(everything, lambda own: own.conversation)
    )


def _as_text(lines: list[Own]) -> str:
    began = as_datetime(lines[0].at)
    return "\n".join([f"{began:%Y-%m-%d %H:%M} UTC {lines[0].format_id}", *(line.text for line in lines)])


def _own_lines(
    person: User, conversations: QuerySet[LiveSession], is_wanted: Callable[[str], bool]
) -> Iterator[Own]:
    texts = _texts(person, conversations, is_wanted)
    for row in conversations.filter(id__in=list(texts)).order_by("-opened_at", "-id"):
        for record in store.list_records(row.id):
            line = record.event.line if isinstance(record.event, Utterance) else None
            if line in texts[row.id]:
                yield Own(
                    conversation=row.id,
                    format_id=row.format_id,
                    line=line,
                    at=to_the_minute(record.at),
                    text=texts[row.id][line],
                )


def _texts(
    person: User, conversations: QuerySet[LiveSession], is_wanted: Callable[[str], bool]
) -> dict[str, dict[str, str]]:
    """What the wanted lines say, by conversation."""
    keys = load_keys_of(person.id, conversations)
    texts: dict[str, dict[str, str]] = {}
    for row in Words.objects.filter(author=person, live_session__in=conversations):
        plain = open_words(row, keys.get(row.live_session_id, {}))
        if plain is not None and is_wanted(plain.text):
            texts.setdefault(row.live_session_id, {})[row.line] = plain.text
    return texts


def _plain(text: str) -> str:
    """As it is compared: neither case nor the way a letter is composed nor white space matters."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())
