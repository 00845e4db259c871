"""Reading, locking and ending couples."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q

from accounts.ledger import note
from accounts.models import Couple, TakenBack, User
from couplesync.errors import Refused


def with_seat(person: User | str) -> Q:
    """Couples, or conversations, in which this person has a seat."""
    return Q(seat_a=person) | Q(seat_b=person)


def live_couple_of(*, person: User) -> Couple | None:
    """The couple this person is in now, confirmed or not."""
    mine = Couple.objects.select_related("seat_a", "seat_b").filter(with_seat(person))
    return mine.filter(ended_at=None).first()


def couple_of(*, person: User) -> Couple | None:
    """The couple this person may hold conversations in: live and confirmed."""
    couple = live_couple_of(person=person)
    return couple if couple and couple.confirmed_at else None


def lock_live_couple(*, person: User) -> Couple:
    """Their live couple, locked until the transaction ends. Raises Refused where they are in none."""
    couple = Couple.objects.select_for_update().filter(with_seat(person), ended_at=None).first()
    if not couple:
        raise Refused("not_paired")
    return couple


@transaction.atomic
def end_couple(*, couple: Couple, by: User, now: datetime) -> None:
    """Ends a couple at the wish of one of the two, whom nothing records. Ending it again changes nothing."""
    row = Couple.objects.select_for_update().get(id=couple.id)
    if row.seat_of(by) is None:
        raise Refused("not_found", status=404)
    if Couple.objects.filter(id=row.id, ended_at=None).update(ended_at=now):
        note(TakenBack.Kind.COUPLE, [row.id])
    couple.refresh_from_db(fields=["ended_at"])
