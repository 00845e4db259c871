"""What REST takes and gives of the notebook."""

from typing import Any, get_args

from rest_framework import serializers

from accounts.ids import is_id
from notebook.ratings import Understood, Uneasy


def _must_be_an_id(text: str) -> None:
    if not is_id(text):
        raise serializers.ValidationError("no id", code="invalid")


class RatingIn(serializers.Serializer[Any]):
    """One word on how understood one felt and, if one likes, whether anything left one uneasy."""

    live_session = serializers.CharField(validators=[_must_be_an_id])
    understood = serializers.ChoiceField(choices=get_args(Understood))
    uneasy = serializers.ChoiceField(choices=get_args(Uneasy), required=False, allow_null=True, default=None)


class RatingOut(RatingIn):
    """A rating; `at` in milliseconds since 1970, UTC."""

    at = serializers.IntegerField()


class RatingsOut(serializers.Serializer[Any]):
    """One's own ratings, the newest first."""

    ratings = RatingOut(many=True)


def _kinds(*, required: bool = True) -> serializers.ListField:
    kind = serializers.RegexField(r"^[A-Za-z_]{1,40}$")
    return serializers.ListField(child=kind, max_length=40, required=required)


class PhrasingOut(serializers.Serializer[Any]):
    """Whether hints are wanted, and the kinds that stay quiet."""

    is_on = serializers.BooleanField()
    muted = _kinds()


class PhrasingIn(serializers.Serializer[Any]):
    """Changes to it; what is absent stays."""

    is_on = serializers.BooleanField(required=False)
    muted = _kinds(required=False)
