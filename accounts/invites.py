"""Invites: a link that lasts three days, and a code that lasts ten minutes. One outstanding a person."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F, QuerySet

from accounts.codes import START, new_code, show_code
from accounts.couples import live_couple_of
from accounts.fingerprints import fingerprint
from accounts.ids import new_id
from accounts.models import Invite, User
from couplesync.errors import Refused

LINK_LIFE = timedelta(hours=72)
CODE_LIFE = timedelta(minutes=10)
WRONG_TRIES_THAT_KILL_A_CODE = 10

_SECRET = re.compile(r"[A-Za-z0-9_-]{22}")


@dataclass(frozen=True)
class FreshCode:
    """A code, known in the clear only in the answer that made it."""

    code: str
    code_expires_at: datetime


@dataclass(frozen=True)
class FreshInvite(FreshCode):
    """An invite, its secret and code known in the clear only in the answer that made it."""

    secret: str
    expires_at: datetime


def code_unknown() -> Refused:
    """The one answer to a wrong, used, expired, revoked or malformed code or link."""
    return Refused("code_unknown", status=404)


@transaction.atomic
def make_invite(*, person: User, now: datetime) -> FreshInvite:
    """A new link and code; an earlier invite of theirs ends. Raises Refused for somebody in a live couple."""
    User.objects.select_for_update().get(id=person.id)
    if live_couple_of(person=person):
        raise Refused("already_paired")
    revoke_invite(person=person, now=now)
    secret, code = new_id(), new_code()
    invite = Invite(inviter=person, secret_hash=fingerprint("secret", secret), expires_at=now + LINK_LIFE)
    _set_code(invite, code, now)
    invite.save(force_insert=True)
    return FreshInvite(
        secret=secret,
        expires_at=invite.expires_at,
        code=show_code(code),
        code_expires_at=invite.code_expires_at,
    )


@transaction.atomic
def renew_code(*, person: User, now: datetime) -> FreshCode:
    """Another code for the outstanding invite, whose link stays good. Raises Refused where there is none."""
    invite = outstanding(now).select_for_update().filter(inviter=person).first()
    if not invite:
        raise Refused("no_invite")
    code = new_code()
    _set_code(invite, code, now)
    invite.save(update_fields=["code_hash", "code_start_hash", "code_expires_at", "wrong_tries"])
    return FreshCode(code=show_code(code), code_expires_at=invite.code_expires_at)


def revoke_invite(*, person: User, now: datetime) -> None:
    """Ends the outstanding invite of this person, if there is one."""
    Invite.objects.filter(inviter=person, used_at=None, revoked_at=None).update(revoked_at=now)


def look_at_invite(*, secret: str, now: datetime) -> str:
    """The inviter's first name, for the page behind the link. Uses nothing up."""
    invite = find_by_secret(secret, now)
    if not invite:
        raise code_unknown()
    return invite.inviter.first_name


def outstanding(now: datetime) -> QuerySet[Invite]:
    """Invites that a link can still use."""
    return Invite.objects.filter(used_at=None, revoked_at=None, expires_at__gt=now)


def find_by_secret(secret: str, now: datetime) -> Invite | None:
    """The outstanding invite of a link."""
    if not _SECRET.fullmatch(secret):
        return None
    return (
        outstanding(now).select_related("inviter").filter(secret_hash=fingerprint("secret", secret)).first()
    )


def find_by_code(code: str, now: datetime) -> Invite | None:
    """The outstanding invite of a live code. A miss counts against the live code it begins like."""
    live = outstanding(now).filter(code_expires_at__gt=now, wrong_tries__lt=WRONG_TRIES_THAT_KILL_A_CODE)
    invite = live.filter(code_hash=fingerprint("code", code)).first()
    if not invite:
        aimed_at = live.filter(code_start_hash=fingerprint("code_start", code[:START]))
        aimed_at.update(wrong_tries=F("wrong_tries") + 1)
    return invite


def _set_code(invite: Invite, code: str, now: datetime) -> None:
    invite.code_hash = fingerprint("code", code)
    invite.code_start_hash = fingerprint("code_start", code[:START])
    invite.code_expires_at = min(now + CODE_LIFE, invite.expires_at)
    invite.wrong_tries = 0
