"""What REST takes and gives about conversations now. Every time is in milliseconds since 1970, UTC."""

from typing import Any, get_args

from rest_framework import serializers

from sessions_app.practice_lines import CharacterId

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


class AheadOut(serializers.Serializer[Any]):
    """Whether the other offers times; `missed` is the set time of a conversation that did not come about."""

    next = NextOut(allow_null=True)
    is_asked = serializers.BooleanField()
    missed = serializers.IntegerField(allow_null=True)


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
