"""Keeping and reading one's own ratings."""

import json
from dataclasses import dataclass
from typing import Literal

from django.db import transaction

from accounts.models import User
from couplesync.errors import Refused
from couplesync.sealing import Unreadable, new_key, seal, unseal, unwrap_key, wrap_key
from notebook.models import NotebookKey, Rating
from sessions_app.access import has_ended_for

Understood = Literal["not_yet", "a_little", "in_parts", "mostly", "all_the_way"]
Uneasy = Literal["no", "small", "yes"]


@dataclass(frozen=True)
class Rated:
    """A rating as its owner reads it."""

    live_session: str
    understood: Understood
    uneasy: Uneasy | None
    at: int


@transaction.atomic
def rate(
    *, person: User, live_session: str, understood: Understood, uneasy: Uneasy | None, now: int
) -> Rated:
    """Keeps how it was; a later word about the same conversation takes the place of the earlier.

    Raises Refused where it is not one of theirs, or not over.
    """
    if not has_ended_for(person, live_session):
        raise Refused("not_found", status=404)
    User.objects.select_for_update().get(id=person.id)  # two first words at once would make two keys
    key = _key_of(person) or _make_key(person)
    row, _ = Rating.objects.get_or_create(person=person, live_session=live_session, defaults={"at": now})
    row.at = now
    row.sealed = seal(key, json.dumps([understood, uneasy]).encode(), "rating", person.id, row.id)
    row.save(update_fields=["sealed", "at"])
    return Rated(live_session, understood, uneasy, now)


def ratings_of(*, person: User) -> list[Rated]:
    """One's own, the newest first."""
    key = _key_of(person)
    if key is None:
        return []
    return [_read(row, key) for row in Rating.objects.filter(person=person).order_by("-at", "id")]


def _read(row: Rating, key: bytes) -> Rated:
    understood, uneasy = json.loads(unseal(key, row.sealed, "rating", row.person_id, row.id))
    return Rated(row.live_session, understood, uneasy, row.at)


def _key_of(person: User) -> bytes | None:
    """Raises Refused where it does not open, because the outer key is another one now."""
    row = NotebookKey.objects.filter(person=person).first()
    try:
        return unwrap_key(row.wrapped, "notebook", person.id) if row else None
    except Unreadable:
        raise Refused("busy", status=503) from None


def _make_key(person: User) -> bytes:
    key = new_key()
    NotebookKey.objects.create(person=person, wrapped=wrap_key(key, "notebook", person.id))
    return key
