"""What REST takes and gives about conversations now. Every time is in milliseconds since 1970, UTC."""

from typing import Any, get_args

from rest_framework import serializers

from sessions_app.practice_lines import CharacterId
from sessions_app.schedule.ahead import Missed

ROOM_STATES = ("open", "paused")


class OpenRoomOut(serializers.Serializer[Any]):
    """The conversation one may go to; `return_at` where it is paused."""

    format_id = serializers.CharField()
    state = serializers.ChoiceField(choices=ROOM_STATES)
    return_at = serializers.IntegerField(allow_null=True)
    is_practice = serializers.BooleanField()


class NextOut(serializers.Serializer[Any]):
    """The next time they have set."""

    at = serializers.IntegerField()
    format_id = serializers.CharField()


class AgainOut(serializers.Serializer[Any]):
    """Two times that could be next: so many days after `since`, at its time of day on one's own clock."""

    since = serializers.IntegerField()
    days = serializers.ListField(child=serializers.IntegerField(), min_length=2, max_length=2)


class AheadOut(serializers.Serializer[Any]):
    """What lies ahead; `is_asked`: the other offers times, `offered_at`: the next of one's own that are out.

    `missed` tells both alike what did not come about; `again` proposes where nothing is set or offered.
    """

    next = NextOut(allow_null=True)
    is_asked = serializers.BooleanField()
    offered_at = serializers.IntegerField(allow_null=True)
    missed = serializers.ChoiceField(choices=get_args(Missed), allow_null=True)
    again = AgainOut(allow_null=True)


class NowOut(serializers.Serializer[Any]):
    """What is going on now. Formats that are missing open after a few lighter conversations."""

    live = OpenRoomOut(allow_null=True)
    may_start = serializers.BooleanField()
    formats = serializers.ListField(child=serializers.CharField())
    ahead = AheadOut(allow_null=True)


class OpenIn(serializers.Serializer[Any]):
    """The format to begin with; it can be changed in the lobby."""

    format_id = serializers.CharField(max_length=32)


class PracticeIn(serializers.Serializer[Any]):
    """Whom to practise with, and when to speak."""

    character = serializers.ChoiceField(choices=get_args(CharacterId))
    seat = serializers.ChoiceField(choices=["first", "second"], default="first")
