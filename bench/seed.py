"""Writes couples, their sign-ins and their open conversations straight into the product's database.

`python -m bench.seed COUPLESxLINES…` prints, as JSON, a list for each: the cookies of every couple.
"""

import json
import os
import sys
from collections.abc import Iterator

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "couplesync.settings")
django.setup()  # loads the apps, which everything below needs

from django.conf import settings  # noqa: E402
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY  # noqa: E402
from django.db import transaction  # noqa: E402
from django.utils import timezone  # noqa: E402

from accounts.models import Couple, User  # noqa: E402
from accounts.people import start_person  # noqa: E402
from accounts.sign_ins import SessionStore  # noqa: E402
from couplesync.clock import now_ms  # noqa: E402
from sessions_app.codec import dump_event, dump_state  # noqa: E402
from sessions_app.columns import columns_of  # noqa: E402
from sessions_app.engine import Seat, State, evolve, open_room  # noqa: E402
from sessions_app.engine import events as e  # noqa: E402
from sessions_app.models import Event, LiveSession  # noqa: E402

FORMAT = "deep_listen"  # the longest one: about fifty moves from the first to the last


@transaction.atomic
def seed(couples: int, lines: int) -> list[tuple[str, str]]:
    """So many couples in the lobby; with `lines`, in the middle of it and so far down the transcript."""
    return [_seed_couple(lines) for _ in range(couples)]


def _seed_couple(lines: int) -> tuple[str, str]:
    now = timezone.now()
    a, b = (start_person(first_name=name, accepted=True, now=now) for name in ("Alex", "Sam"))
    couple = Couple.objects.create(seat_a=a, seat_b=b, three_words="", made_at=now, confirmed_at=now)
    lobby = open_room(
        people=(a.id, b.id),
        keeping=("days30", "days30"),
        coin=Seat.A,
        formats=(FORMAT,),
        keepings=("none", "days30"),
        format_id=FORMAT,
        now=now_ms(),
    )
    _write(couple, lobby, list(_beginning(lines)) if lines else [])
    return _sign_in(a), _sign_in(b)


def _beginning(lines: int) -> Iterator[e.Event]:
    """Both are ready, it begins, they arrive, and say kind words for a very long time.

    Arriving is the one step that ends by itself: what a load does there might come too late.
    """
    yield e.ReadyChanged(seat=Seat.A, is_ready=True)
    yield e.ReadyChanged(seat=Seat.B, is_ready=True)
    yield e.Started(first=Seat.A)
    yield e.Skipped(seat=Seat.A)
    yield e.Skipped(seat=Seat.B)
    yield e.StepEntered(index=1)
    for _ in range(lines):
        yield e.RepairOffered(seat=Seat.A, chip="hand_squeeze")


def _write(couple: Couple, lobby: State, events: list[e.Event]) -> None:
    """The log and the state it folds to, as the store leaves them."""
    at, state = lobby.opened_at, lobby
    for event in events:
        state = evolve(state, event, at)
    live = LiveSession.objects.create(
        couple=couple,
        seat_a=couple.seat_a,
        seat_b=couple.seat_b,
        opening=dump_state(lobby),
        opened_at=at,
        **columns_of(state, version=len(events)),
    )
    Event.objects.bulk_create(
        Event(live_session=live, version=version, at=at, kind=event.kind, body=dump_event(event))
        for version, event in enumerate(events, start=1)
    )


def _sign_in(person: User) -> str:
    """The cookie of a phone on which this person has signed in."""
    session = SessionStore()
    session[SESSION_KEY] = person.pk
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = person.get_session_auth_hash()
    session.create()
    return f"{settings.SESSION_COOKIE_NAME}={session.session_key}"


if __name__ == "__main__":
    groups = [map(int, word.split("x")) for word in sys.argv[1:]]
    json.dump([seed(*group) for group in groups], sys.stdout)
