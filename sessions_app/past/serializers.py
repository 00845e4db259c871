"""What REST takes and gives about looking back. Every time is in milliseconds since 1970, UTC."""

from typing import Any, get_args, get_type_hints

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from sessions_app.past.transcript import Progress
from sessions_app.wire import Line

SEATS = ("a", "b")
STATES = get_args(Progress)


class PastOut(serializers.Serializer[Any]):
    """One conversation. `topic` where they wrote one and agreed; `dies_at` is null where no end is set."""

    id = serializers.CharField()
    opened_at = serializers.IntegerField()
    ended_at = serializers.IntegerField(allow_null=True)
    format_id = serializers.CharField()
    topic = serializers.CharField(allow_null=True)
    state = serializers.ChoiceField(choices=STATES)
    keeping = serializers.CharField()
    dies_at = serializers.IntegerField(allow_null=True)


class PageIn(serializers.Serializer[Any]):
    """Where to go on: `next` of the page before."""

    before = serializers.CharField(required=False, default=None, max_length=64)


class PageOut(serializers.Serializer[Any]):
    """Kept conversations, the newest first; `next` is null on the last page."""

    conversations = PastOut(many=True)
    next = serializers.CharField(allow_null=True)


class NamesOut(serializers.Serializer[Any]):
    """What the two are called."""

    a = serializers.CharField(allow_blank=True)
    b = serializers.CharField(allow_blank=True)


class LineOut(serializers.Serializer[Any]):
    """One line, as the live room has it. `text` is null where nothing was written or it was removed."""

    id = serializers.CharField()
    version = serializers.IntegerField()
    at = serializers.IntegerField()
    kind = serializers.ChoiceField(choices=get_args(get_type_hints(Line)["kind"]))
    seat = serializers.ChoiceField(choices=SEATS, allow_null=True)
    form = serializers.ChoiceField(choices=["written", "aloud", "presence"], allow_null=True)
    text = serializers.CharField(allow_null=True)
    picks = serializers.ListField(child=serializers.CharField())
    about = serializers.CharField(allow_null=True)
    key = serializers.CharField(allow_null=True)
    removed_at = serializers.IntegerField(allow_null=True)


class TranscriptOut(PastOut):
    """A whole conversation. `parked` and `steps` are ids of lines."""

    you = serializers.ChoiceField(choices=SEATS)
    names = NamesOut()
    lines = LineOut(many=True)
    parked = serializers.ListField(child=serializers.CharField())
    steps = serializers.ListField(child=serializers.CharField())


class EarlierIn(serializers.Serializer[Any]):
    """Lines before this version."""

    before = serializers.IntegerField(min_value=1, max_value=2**31 - 1)


class EarlierOut(serializers.Serializer[Any]):
    """The last fifty before it, in order."""

    lines = LineOut(many=True)
    has_more = serializers.BooleanField()


@extend_schema_field(
    {"oneOf": [{"type": "array", "items": {"type": "string"}}, {"type": "string", "enum": ["all"]}]}
)
class ChosenLines(serializers.Field[Any, Any, Any, Any]):
    """Ids of lines; None stands for "all"."""

    ids = serializers.ListField(child=serializers.CharField(max_length=22), max_length=500)

    def to_internal_value(self, data: Any) -> list[str] | None:
        return None if data == "all" else self.ids.run_validation(data)


class RemoveIn(serializers.Serializer[Any]):
    """Which of one's own lines. Somebody else's are left alone."""

    lines = ChosenLines()


class SearchIn(serializers.Serializer[Any]):
    """What to look for. Sent in a body: an address would stand in logs."""

    words = serializers.CharField(max_length=100)


class OwnOut(serializers.Serializer[Any]):
    """One line of one's own."""

    conversation = serializers.CharField()
    format_id = serializers.CharField()
    line = serializers.CharField()
    at = serializers.IntegerField()
    text = serializers.CharField()


class FoundOut(serializers.Serializer[Any]):
    """At most fifty, of the newest conversation first."""

    found = OwnOut(many=True)
