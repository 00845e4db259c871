"""REST for looking back: parse, call one use case, answer."""

from typing import Any, ClassVar

from django.http import HttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.ids import is_id
from accounts.limits import Limit
from accounts.protected_view import ProtectedView, parsed, person_of
from couplesync.clock import now_ms
from couplesync.errors import Refused as NotPossible
from sessions_app.erasure.keeping import shred
from sessions_app.erasure.removal import remove_conversation, remove_words
from sessions_app.past.own_words import find_own, own_copy
from sessions_app.past.serializers import (
    EarlierIn,
    EarlierOut,
    FoundOut,
    PageIn,
    PageOut,
    RemoveIn,
    SearchIn,
    TranscriptOut,
)
from sessions_app.past.transcript import earlier_lines, list_past, look, read_transcript


class PastList(ProtectedView):
    """What was kept."""

    @extend_schema(parameters=[PageIn], responses=PageOut, operation_id="list_past")
    def get(self, request: Request) -> Response:
        """The conversations one may look back at, the newest first."""
        before = parsed(PageIn, request.query_params)["before"]
        page = list_past(person=person_of(request), now=now_ms(), before=before)
        return Response(PageOut(page).data)


class PastSearch(ProtectedView):
    """Looking for something one has said."""

    limits: ClassVar = {"POST": Limit("searches")}

    @extend_schema(request=SearchIn, responses=FoundOut, operation_id="search_own_words")
    def post(self, request: Request) -> Response:
        """One's own lines with these words. The partner's words are not looked through."""
        words = parsed(SearchIn, request.data)["words"]
        found = find_own(person=person_of(request), now=now_ms(), words=words)
        return Response(FoundOut({"found": found}).data)


class OfConversation(ProtectedView):
    """A view of one conversation. What cannot be its id is like an id of nothing."""

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        if not is_id(kwargs["conversation"]):
            raise NotPossible("not_found", status=404)


class PastOne(OfConversation):
    """One conversation."""

    @extend_schema(responses=TranscriptOut, operation_id="get_transcript")
    def get(self, request: Request, conversation: str) -> Response:
        """All of it, for either of the two while both are a couple and it is kept."""
        transcript = read_transcript(person=person_of(request), live=conversation, now=now_ms())
        return Response(TranscriptOut(transcript).data)

    @extend_schema(responses={204: None}, operation_id="remove_conversation")
    def delete(self, request: Request, conversation: str) -> Response:
        """Take it out for both. Only once it is over."""
        remove_conversation(person=person_of(request), live=conversation)
        shred()
        return Response(status=204)


class PastLines(OfConversation):
    """What was said earlier."""

    @extend_schema(parameters=[EarlierIn], responses=EarlierOut, operation_id="list_earlier_lines")
    def get(self, request: Request, conversation: str) -> Response:
        """Earlier lines, also of the open room, whose first picture holds the newest fifty."""
        before = parsed(EarlierIn, request.query_params)["before"]
        earlier = earlier_lines(person=person_of(request), live=conversation, now=now_ms(), before=before)
        return Response(EarlierOut(earlier).data)


class PastRemove(OfConversation):
    """Taking one's words away."""

    @extend_schema(request=RemoveIn, responses=TranscriptOut, operation_id="remove_words")
    def post(self, request: Request, conversation: str) -> Response:
        """Take lines of one's own away for good, and what was said back of them. A mark with a date stays."""
        person, chosen = person_of(request), parsed(RemoveIn, request.data)["lines"]
        reading = look(person=person, live=conversation, now=now_ms())
        remove_words(person=person, live=conversation, seat=reading.seat, chosen=chosen)
        shred()
        transcript = read_transcript(person=person, live=conversation, now=now_ms())
        return Response(TranscriptOut(transcript).data)


class MyWords(ProtectedView):
    """A copy of one's own words."""

    # A script that empties a borrowed phone again and again has to wait.
    limits: ClassVar = {"GET": Limit("copies")}

    @extend_schema(responses={(200, "text/plain"): OpenApiTypes.STR}, operation_id="get_my_words")
    def get(self, request: Request) -> HttpResponse:
        """Everything one has said and not removed, as a text file. Nobody is told."""
        text = own_copy(person=person_of(request), now=now_ms())
        return HttpResponse(
            text,
            content_type="text/plain; charset=utf-8",
            headers={"Content-Disposition": 'attachment; filename="my-words.txt"'},
        )
