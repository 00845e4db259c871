"""Becoming a couple: one joins, both see the same three words, the inviter says it is them."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q

from accounts.codes import parse_code
from accounts.couples import live_couple_of, lock_live_couple
from accounts.guesses import MALFORMED, allow_try
from accounts.invites import code_unknown, find_by_code, find_by_secret, outstanding
from accounts.ledger import note
from accounts.limits import count_one
from accounts.models import Couple, Invite, TakenBack, User
from accounts.three_words import three_words
from couplesync.errors import Refused


@transaction.atomic
def join_by_secret(*, person: User, secret: str, now: datetime) -> Couple:
    """Uses up the invite behind a link; the couple is unconfirmed."""
    _refuse_the_paired(person)
    invite = find_by_secret(secret, now)
    couple = _join(person, invite, now) if invite else None
    if not couple:
        raise code_unknown()
    return couple


def join_by_code(*, person: User, typed: str, source: str, now: datetime) -> Couple:
    """Uses up the invite with this code; the couple is unconfirmed. A wrong code is counted."""
    code = parse_code(typed)
    if not code:  # a slip: nothing can be found out by what cannot be a code
        count_one(MALFORMED, whom=person.id, now=now)
        raise code_unknown()
    # The count of a wrong code is committed before the refusal, which would undo it.
    with transaction.atomic():
        _refuse_the_paired(person)
        count_wrong = allow_try(person=person, source=source, now=now)
        invite = find_by_code(code, now)
        couple = _join(person, invite, now) if invite else None
        if not couple:
            count_wrong()
    if not couple:
        raise code_unknown()
    return couple


@transaction.atomic
def confirm_same(*, person: User, now: datetime) -> Couple:
    """The inviter's yes, which opens the couple. Saying it again changes nothing."""
    couple = lock_live_couple(person=person)
    if couple.seat_of(person) != "a":
        raise Refused("inviter_confirms")
    if not couple.confirmed_at:
        couple.confirmed_at = now
        couple.save(update_fields=["confirmed_at"])
    return couple


@transaction.atomic
def say_different(*, person: User) -> None:
    """Either one's no to the three words: the couple was never there."""
    couple = lock_live_couple(person=person)
    if couple.confirmed_at:
        raise Refused("already_confirmed")
    _take_back(couple)


@transaction.atomic
def undo(*, person: User, now: datetime) -> None:
    """The wrong person: removes the couple, and what hangs on it, within a day of joining."""
    couple = lock_live_couple(person=person)
    if not can_undo(couple=couple, now=now):
        raise Refused("too_late_to_undo")
    _take_back(couple)


def _take_back(couple: Couple) -> None:
    note(TakenBack.Kind.PAIRING, [couple.id])
    couple.delete()


def can_undo(*, couple: Couple, now: datetime) -> bool:
    """Whether the couple is new enough to be undone. A made-up one is nobody's wrong person."""
    return not couple.is_made_up and now < couple.made_at + Couple.UNDO_LIMIT


def _refuse_the_paired(person: User) -> None:
    if live_couple_of(person=person):
        raise Refused("already_paired")


def _join(person: User, invite: Invite, now: datetime) -> Couple | None:
    """The new couple, or None where somebody else was faster."""
    if invite.inviter_id == person.id:
        raise Refused("own_invite")
    both = [person.id, invite.inviter_id]
    # With both rows locked nobody can pair either of the two meanwhile; in one order, against deadlocks.
    people = {row.id: row for row in User.objects.select_for_update().filter(id__in=both).order_by("id")}
    is_free = not Couple.objects.filter(Q(seat_a__in=both) | Q(seat_b__in=both), ended_at=None).exists()
    if len(people) < 2 or not is_free or not outstanding(now).filter(id=invite.id).update(used_at=now):
        return None
    Invite.objects.filter(inviter__in=both, used_at=None, revoked_at=None).update(revoked_at=now)
    return Couple.objects.create(
        seat_a=people[invite.inviter_id], seat_b=people[person.id], three_words=three_words(), made_at=now
    )
