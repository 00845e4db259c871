"""What can be done with a person: start, change, stay, be erased."""

from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import Q

from accounts.couples import couple_of, with_seat
from accounts.ledger import note
from accounts.models import Couple, Keeping, TakenBack, User
from accounts.names import first_name as checked_name
from couplesync.errors import Refused

KEPT_AFTER_LAST_USE = timedelta(days=30)


def start_person(*, first_name: str, accepted: bool, now: datetime) -> User:
    """A provisional person. Raises Refused unless they are 18 and accept what this is and is not."""
    if not accepted:
        raise Refused("ground_not_accepted", status=400)
    person = new_person(first_name=checked_name(first_name), now=now)
    person.save(force_insert=True)
    return person


def new_person(*, first_name: str, now: datetime) -> User:
    """A provisional person who is not stored yet."""
    person = User(
        first_name=first_name,
        accepted_ground_at=now,
        provisional_since=now.date(),
        kept_until=now.date() + KEPT_AFTER_LAST_USE,
    )
    person.set_unusable_password()
    return person


def change_person(*, person: User, first_name: str | None = None, keeping: Keeping | None = None) -> None:
    """Changes the name, on both phones, or how long conversations may be kept; None leaves it as it is."""
    if first_name is not None:
        person.first_name = checked_name(first_name)
    if keeping is not None:
        if keeping == Keeping.FOREVER and not _both_saved_their_place(person):
            raise Refused("keeping_not_open")
        person.keeping = keeping
    person.save(update_fields=["first_name", "keeping"])


def stay(*, person: User, today: date) -> bool:
    """Moves the day on which an unsaved person is forgotten; True where it moved, at most once a day."""
    kept_until = today + KEPT_AFTER_LAST_USE
    if person.kept_until is None or person.kept_until >= kept_until:
        return False
    person.kept_until = kept_until
    person.save(update_fields=["kept_until"])
    return True


@transaction.atomic
def erase_person(*, person: User, now: datetime) -> None:
    """Removes a person and their invites, and ends their couple.

    What an ended couple leaves behind stays while the other person is there.
    """
    couples = Couple.objects.select_for_update().filter(with_seat(person))
    ids = [couple.id for couple in couples]
    Couple.objects.filter(id__in=ids, ended_at=None).update(ended_at=now)
    note(TakenBack.Kind.PERSON, [person.id])
    person.delete()
    of_no_one = Q(seat_a=None, seat_b=None) | Q(confirmed_at=None)
    Couple.objects.filter(of_no_one, id__in=ids).delete()


def _both_saved_their_place(person: User) -> bool:
    couple = couple_of(person=person)
    partner = couple.partner_of(person) if couple else None
    return partner is not None and person.has_saved_place and partner.has_saved_place
