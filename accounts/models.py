"""People, couples, invites, counts of what has a limit, and notes of what was taken back."""

from datetime import timedelta
from typing import Literal

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q
from django.utils.crypto import salted_hmac

from accounts.ids import new_id
from accounts.names import LONGEST_NAME

SeatName = Literal["a", "b"]


class Keeping(models.TextChoices):
    """How long a person lets conversations be kept; of two choices the stricter counts."""

    NONE = "none"
    DAYS30 = "days30"
    FOREVER = "forever"


class User(AbstractBaseUser):
    """A person. Provisional, with a date on which they are forgotten, until they save their place."""

    id = models.CharField(primary_key=True, max_length=22, default=new_id, editable=False)
    first_name = models.CharField(max_length=LONGEST_NAME)
    keeping = models.CharField(max_length=8, choices=Keeping, default=Keeping.DAYS30)
    accepted_ground_at = models.DateTimeField()
    provisional_since = models.DateField(null=True)
    kept_until = models.DateField(null=True, db_index=True)
    is_active = models.BooleanField(default=True)
    auth_version = models.PositiveIntegerField(default=1)
    last_login = None  # the product does not know when somebody was last here

    USERNAME_FIELD = "id"

    objects = BaseUserManager["User"]()

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(provisional_since__isnull=True, kept_until__isnull=True)
                | Q(provisional_since__isnull=False, kept_until__isnull=False),
                name="provisional_people_have_a_last_day",
            ),
        )

    @property
    def has_saved_place(self) -> bool:
        """Whether they can come back from another phone, and so may keep things without an end."""
        return self.provisional_since is None

    def get_session_auth_hash(self) -> str:
        """Binds every session to `auth_version`: raising it signs this person out everywhere."""
        return salted_hmac(
            "accounts.session", f"{self.pk}.{self.auth_version}", algorithm="sha256"
        ).hexdigest()


class Couple(models.Model):
    """Two people. Unconfirmed until the inviter, in seat A, has said that the right person joined."""

    UNDO_LIMIT = timedelta(hours=24)

    id = models.CharField(primary_key=True, max_length=22, default=new_id, editable=False)
    # Empty once that person was erased: what the other one wrote stays theirs.
    seat_a = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    seat_b = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    three_words = models.CharField(max_length=40)
    made_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    # Of the demonstration: gone a day later, and every format is open to it.
    is_made_up = models.BooleanField(default=False)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["seat_a"], condition=Q(ended_at=None), name="one_live_couple_seat_a"
            ),
            models.UniqueConstraint(
                fields=["seat_b"], condition=Q(ended_at=None), name="one_live_couple_seat_b"
            ),
            models.CheckConstraint(condition=~Q(seat_a=F("seat_b")), name="a_couple_is_two_people"),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=False) | Q(seat_a__isnull=False, seat_b__isnull=False),
                name="a_live_couple_has_both",
            ),
        )

    def seat_of(self, person: User) -> SeatName | None:
        """The seat this person has, or None for anybody else."""
        if person.id == self.seat_a_id:
            return "a"
        return "b" if person.id == self.seat_b_id else None

    def partner_of(self, person: User) -> User | None:
        """The other person, or None where they were erased."""
        return self.seat_b if person.id == self.seat_a_id else self.seat_a


class Invite(models.Model):
    """A single-use offer to form a couple, open to whoever holds its link or, for ten minutes, its code."""

    id = models.CharField(primary_key=True, max_length=22, default=new_id, editable=False)
    inviter = models.ForeignKey(User, models.CASCADE, related_name="invites")
    secret_hash = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    code_hash = models.CharField(max_length=64, unique=True)
    # A wrong code names no invite. One that starts like a live code was aimed at it, and counts against it.
    code_start_hash = models.CharField(max_length=64, db_index=True)
    code_expires_at = models.DateTimeField()
    wrong_tries = models.PositiveSmallIntegerField(default=0)
    used_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["inviter"], condition=Q(used_at=None, revoked_at=None), name="one_outstanding_invite"
            ),
        )


class Tally(models.Model):
    """How often something was done by one person, one source or anybody, until the window ends."""

    key = models.CharField(primary_key=True, max_length=64)
    times = models.PositiveIntegerField(default=0)
    window_ends_at = models.DateTimeField(db_index=True)


class TakenBack(models.Model):
    """That something was taken back for good; a backup from before does not bring it back."""

    class Kind(models.TextChoices):
        """What it was. Each but the last names it by its id."""

        SIGN_IN = "sign_in"
        PERSON = "person"
        PAIRING = "pairing"  # undone, as if it had never been
        COUPLE = "couple"  # ended
        CONVERSATION = "conversation"
        EMPTIED = "emptied"  # a conversation, of which only stays that it took place
        FEED = "feed"  # an address of somebody's calendar
        WORDS = "words"  # some lines of a conversation, with the log's own entry about it

    kind = models.CharField(max_length=12, choices=Kind)
    target = models.CharField(max_length=44)
    detail = models.TextField(default="")
    at = models.BigIntegerField(db_index=True)
