"""Where a person stands with pairing: the one thing that pairing screens ask for, again and again."""

from dataclasses import dataclass
from datetime import datetime

from accounts.couples import live_couple_of
from accounts.invites import outstanding
from accounts.models import Couple, SeatName, User
from accounts.pairing import can_undo


@dataclass(frozen=True)
class Unpaired:
    """Nobody, and no invite out."""

    state: str = "none"


@dataclass(frozen=True)
class Inviting:
    """An invite is out, until its link expires."""

    expires_at: datetime
    state: str = "inviting"


@dataclass(frozen=True)
class Joined:
    """Two people look at the same three words; the inviter's yes is missing."""

    partner_first_name: str
    three_words: str
    you_invited: bool
    state: str = "joined_unconfirmed"


@dataclass(frozen=True)
class Paired:
    """A couple."""

    partner_first_name: str
    seat: SeatName
    can_undo: bool
    state: str = "paired"


Standing = Unpaired | Inviting | Joined | Paired


def standing_of(*, person: User, now: datetime) -> Standing:
    """Where this person stands now."""
    couple = live_couple_of(person=person)
    if couple:
        return _standing_in(couple, person, now)
    invite = outstanding(now).filter(inviter=person).first()
    return Inviting(invite.expires_at) if invite else Unpaired()


def _standing_in(couple: Couple, person: User, now: datetime) -> Standing:
    partner, seat = couple.partner_of(person), couple.seat_of(person)
    # The database allows no live couple without both people.
    assert partner is not None and seat is not None
    if not couple.confirmed_at:
        return Joined(partner.first_name, couple.three_words, you_invited=seat == "a")
    return Paired(partner.first_name, seat, can_undo=can_undo(couple=couple, now=now))
