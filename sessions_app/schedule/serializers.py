"""What REST takes and gives about times. Moments are in milliseconds since 1970, UTC."""

from typing import Any, get_args

from rest_framework import serializers

from sessions_app.schedule.rules.series import DAYS, Part, Repeat

REPEATS = get_args(Repeat)
PARTS = get_args(Part)
TIMES_MAX = 3


class OfferIn(serializers.Serializer[Any]):
    """Times on one's own wall clock, `2026-11-26T20:15`, and the zone it hangs in.

    `days` of the week (Monday is 0) where it repeats by weekdays; `until` is the last day of a series;
    `instead_of` the other's offer that this one answers.
    """

    format_id = serializers.CharField(max_length=32)
    times = serializers.ListField(
        child=serializers.CharField(max_length=16), min_length=1, max_length=TIMES_MAX
    )
    zone = serializers.CharField(max_length=64)
    repeat = serializers.ChoiceField(choices=REPEATS, default="once")
    days = serializers.ListField(
        child=serializers.IntegerField(min_value=0, max_value=len(DAYS) - 1),
        max_length=len(DAYS),
        default=list,
    )
    until = serializers.DateField(allow_null=True, default=None)
    instead_of = serializers.CharField(max_length=22, allow_null=True, default=None)


class WishIn(serializers.Serializer[Any]):
    """One time on one's own wall clock, and the zone it hangs in."""

    time = serializers.CharField(max_length=16)
    zone = serializers.CharField(max_length=64)


class AcceptIn(serializers.Serializer[Any]):
    """Which of the times."""

    at = serializers.IntegerField()


class SkipIn(serializers.Serializer[Any]):
    """Which one of a series."""

    planned = serializers.IntegerField()


class MoveIn(SkipIn):
    """Which one, and to when."""

    at = serializers.IntegerField()


class PauseIn(serializers.Serializer[Any]):
    """Whether the series rests."""

    is_paused = serializers.BooleanField()


class UndoIn(serializers.Serializer[Any]):
    """The key that came with the change."""

    key = serializers.CharField(max_length=22)


class CalendarIn(serializers.Serializer[Any]):
    """What times are called in one's own calendar."""

    title = serializers.CharField(max_length=60)


class CalendarOut(CalendarIn):
    """That, and whether there is an address to subscribe to."""

    is_subscribed = serializers.BooleanField()


class FeedOut(serializers.Serializer[Any]):
    """The secret part of that address, told this once."""

    secret = serializers.CharField()


class TimeOut(serializers.Serializer[Any]):
    """A moment; `planned` names it in its series. `part`: of the other's day, if it was they who offered."""

    at = serializers.IntegerField()
    planned = serializers.IntegerField()
    part = serializers.ChoiceField(choices=PARTS, allow_null=True)


class SetOut(serializers.Serializer[Any]):
    """An offer, or what was agreed to. A series that rests has no times."""

    id = serializers.CharField()
    format_id = serializers.CharField()
    repeat = serializers.ChoiceField(choices=REPEATS)
    until = serializers.DateField(allow_null=True)
    times = TimeOut(many=True)
    is_paused = serializers.BooleanField()


class TimesOut(serializers.Serializer[Any]):
    """What was agreed to, the other's offers and one's own; `undo` takes back the change just made."""

    plans = SetOut(many=True)
    theirs = SetOut(many=True)
    mine = SetOut(many=True)
    may_offer_at = serializers.IntegerField(allow_null=True)
    is_full = serializers.BooleanField()
    suggested = serializers.CharField()
    formats = serializers.ListField(child=serializers.CharField())
    undo = serializers.CharField(allow_null=True)
