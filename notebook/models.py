"""Private notes, sealed with a key of their owner's own, and what a person wants of the phrasing hints."""

from django.db import models

from accounts.ids import new_id
from accounts.models import User


class NotebookKey(models.Model):
    """The one key of a person's notebook, wrapped. It goes with the person."""

    person = models.OneToOneField(User, models.CASCADE, primary_key=True, related_name="+")
    wrapped = models.BinaryField()


class Rating(models.Model):
    """How understood somebody felt after a conversation. `at` in milliseconds since 1970."""

    id = models.CharField(primary_key=True, max_length=22, default=new_id, editable=False)
    person = models.ForeignKey(User, models.CASCADE, related_name="+")
    # An id and no foreign key: conversations do not know that anybody rates them.
    live_session = models.CharField(max_length=22)
    sealed = models.BinaryField()
    at = models.BigIntegerField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["person", "live_session"], name="one_rating_a_conversation"),
        )


class PhrasingWish(models.Model):
    """Whether a person wants hints, and which kinds stay quiet for good. Without a row: all of them."""

    person = models.OneToOneField(User, models.CASCADE, primary_key=True, related_name="+")
    is_on = models.BooleanField(default=True)
    muted = models.JSONField(default=list)
