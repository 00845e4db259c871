"""Conversations as rows: the log, the folded state beside it, sealed words apart, stored answers; set times.

Plain columns only (integer milliseconds since 1970, text ids), so that rows are the same on every database.
"""

from django.db import models
from django.db.models import Q

from accounts.ids import new_id
from accounts.models import Couple, User

PERSON_ID_LENGTH = 32


class LiveSession(models.Model):
    """One conversation. `state` is `opening` with the log folded in; `due_at` is its next deadline."""

    id = models.CharField(primary_key=True, max_length=22, default=new_id, editable=False)
    couple = models.ForeignKey(Couple, models.CASCADE, null=True, related_name="live_sessions")
    # Empty for the practice partner, and for a person who was erased.
    seat_a = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    seat_b = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    # Versions compare within one epoch only: a restored backup gets new ones.
    epoch = models.CharField(max_length=22, default=new_id)
    version = models.PositiveIntegerField(default=0)
    opening = models.TextField()
    state = models.TextField()
    due_at = models.BigIntegerField(null=True, db_index=True)
    # When the practice partner makes its move.
    partner_due_at = models.BigIntegerField(null=True, db_index=True)
    format_id = models.CharField(max_length=32)
    opened_at = models.BigIntegerField()
    # The time they had set for it, if they had.
    planned_at = models.BigIntegerField(null=True)
    ended_at = models.BigIntegerField(null=True)
    ended_how = models.CharField(max_length=12, default="")
    keeping = models.CharField(max_length=8)
    words_die_at = models.BigIntegerField(null=True, db_index=True)
    is_practice = models.BooleanField(default=False)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["couple"], condition=Q(ended_at=None), name="one_live_session_a_couple"
            ),
        )


class Event(models.Model):
    """One thing that happened: the log of a conversation, 1, 2, 3… without holes."""

    live_session = models.ForeignKey(LiveSession, models.CASCADE, related_name="events")
    version = models.PositiveIntegerField()
    at = models.BigIntegerField()
    kind = models.CharField(max_length=32)
    body = models.TextField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["live_session", "version"], name="one_event_a_version"),
        )


class Words(models.Model):
    """What one line says, sealed by its author's key for this conversation."""

    line = models.CharField(primary_key=True, max_length=22)
    live_session = models.ForeignKey(LiveSession, models.CASCADE, related_name="words")
    author = models.ForeignKey(User, models.CASCADE, null=True, related_name="+")
    ciphertext = models.BinaryField()


class WordsKey(models.Model):
    """One person's key for one conversation, wrapped. Without it their words are gone, in backups too."""

    live_session = models.ForeignKey(LiveSession, models.CASCADE, related_name="words_keys")
    person = models.ForeignKey(User, models.CASCADE, null=True, related_name="+")
    wrapped = models.BinaryField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["live_session", "person"], name="one_words_key_a_person"),
            models.UniqueConstraint(
                fields=["live_session"],
                condition=Q(person=None),
                name="one_words_key_for_the_practice_partner",
            ),
        )


class Outcome(models.Model):
    """The answer to a command, kept so that a retry is answered the same way and changes nothing."""

    live_session = models.ForeignKey(LiveSession, models.CASCADE, related_name="outcomes")
    # An id and not a row: the practice partner answers for its commands too.
    person = models.CharField(max_length=PERSON_ID_LENGTH)
    command_id = models.CharField(max_length=64)
    body_hash = models.CharField(max_length=64)
    answer = models.CharField(max_length=64)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["live_session", "person", "command_id"], name="one_outcome_a_command"
            ),
        )


class Offer(models.Model):
    """Up to three times that one of the two offers the other, on the wall clock of `zone`."""

    id = models.CharField(primary_key=True, max_length=22, default=new_id, editable=False)
    couple = models.ForeignKey(Couple, models.CASCADE, related_name="offers")
    seat = models.CharField(max_length=1)
    format_id = models.CharField(max_length=32)
    zone = models.CharField(max_length=64)
    times = models.JSONField()
    rule = models.CharField(max_length=100)
    made_at = models.BigIntegerField()
    ends_at = models.BigIntegerField()
    # Let go by the other: gone for them, and for who made it as if nobody had looked yet.
    is_let_go = models.BooleanField(default=False)
    # Gone for both; the row counts for how soon the next one may come.
    is_taken_back = models.BooleanField(default=False)


class Plan(models.Model):
    """A time or a series of times both agreed to, on the wall clock of whoever had offered it.

    `next_at` is the next one whose room has not opened. It is claimed by moving it on, once.
    """

    id = models.CharField(primary_key=True, max_length=22, default=new_id, editable=False)
    couple = models.ForeignKey(Couple, models.CASCADE, related_name="plans")
    seat = models.CharField(max_length=1)
    format_id = models.CharField(max_length=32)
    zone = models.CharField(max_length=64)
    starts = models.CharField(max_length=16)
    rule = models.CharField(max_length=100)
    # What was moved (to when) or left out (null), by the time it had in the series.
    changes = models.JSONField(default=dict)
    is_paused = models.BooleanField(default=False)
    is_ended = models.BooleanField(default=False)
    next_at = models.BigIntegerField(null=True, db_index=True)
    # Rooms up to here have opened, or had their time.
    done_until = models.BigIntegerField(default=0)
    # For some seconds whoever made the last change can take it back, by a key that nobody else is told.
    before = models.JSONField(null=True)
    undo_key = models.CharField(max_length=22, default="")
    undo_until = models.BigIntegerField(default=0)


class CalendarTitle(models.Model):
    """What a person's times are called in their own calendar."""

    person = models.OneToOneField(User, models.CASCADE, primary_key=True, related_name="+")
    title = models.CharField(max_length=60)


class Feed(models.Model):
    """An address under which a person's calendar program reads their times: a keyed hash of its secret."""

    id = models.CharField(primary_key=True, max_length=22, default=new_id, editable=False)
    person = models.OneToOneField(User, models.CASCADE, related_name="+")
    key = models.CharField(max_length=64, unique=True)


class Heartbeat(models.Model):
    """When a server process was last there. What lies between two of these is time nobody could use."""

    process = models.CharField(primary_key=True, max_length=22)
    at = models.BigIntegerField()


class Claim(models.Model):
    """Which process does something that only one has to do, until it says so again or another one may."""

    work = models.CharField(primary_key=True, max_length=32)
    holder = models.CharField(max_length=22)
    until = models.BigIntegerField()
