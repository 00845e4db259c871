"""Conversations as rows: the log, the folded state beside it, sealed words apart, and stored answers.

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


class Heartbeat(models.Model):
    """When a server process was last there. What lies between two of these is time nobody could use."""

    process = models.CharField(primary_key=True, max_length=22)
    at = models.BigIntegerField()


class Claim(models.Model):
    """Which process does something that only one has to do, until it says so again or another one may."""

    work = models.CharField(primary_key=True, max_length=32)
    holder = models.CharField(max_length=22)
    until = models.BigIntegerField()
