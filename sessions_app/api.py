"""REST for what is going on now, practising, and leaving: parse, call one use case, answer."""

from typing import ClassVar

from django.contrib.auth import logout
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.api import Me as MeWithoutConversations
from accounts.api import me_answer
from accounts.bearer import empty_the_browser
from accounts.couples import couple_of
from accounts.limits import Limit
from accounts.protected_view import ProtectedView, parsed, person_of
from accounts.serializers import MeOut
from couplesync.clock import now, now_ms
from couplesync.errors import Refused as NotPossible
from sessions_app import practising, services
from sessions_app.erasure import leaving
from sessions_app.erasure.keeping import shred
from sessions_app.now import now_for
from sessions_app.serializers import NowOut, OpenIn, PracticeIn


def now_answer(request: Request, status: int = 200) -> Response:
    """What is going on for this person."""
    return Response(NowOut(now_for(person=person_of(request), now=now_ms())).data, status=status)


class Now(ProtectedView):
    """The start page."""

    @extend_schema(responses=NowOut, operation_id="get_now")
    def get(self, request: Request) -> Response:
        """The open room or the time to come back, and what may be started."""
        return now_answer(request)


class Conversations(ProtectedView):
    """Beginning to talk."""

    @extend_schema(request=OpenIn, responses=NowOut, operation_id="open_conversation")
    def post(self, request: Request) -> Response:
        """Open the couple's room, or come to the one that is open. What was practised ends."""
        person, body = person_of(request), parsed(OpenIn, request.data)
        couple = couple_of(person=person)
        if couple is None:
            raise NotPossible("not_paired")
        services.open_conversation(couple, body["format_id"], by=person)
        practising.end_practice(person=person)
        return now_answer(request)


class Practice(ProtectedView):
    """Practising alone."""

    limits: ClassVar = {"POST": Limit("practices")}

    @extend_schema(request=PracticeIn, responses={201: NowOut}, operation_id="open_practice")
    def post(self, request: Request) -> Response:
        """Open a room with a made-up partner, in place of an earlier one. Nothing of it is kept."""
        body = parsed(PracticeIn, request.data)
        practising.open_practice(
            person=person_of(request), character=body["character"], speaks=body["seat"], now=now_ms()
        )
        return now_answer(request, status=201)


class Unpair(ProtectedView):
    """Being on one's own again."""

    @extend_schema(request=None, responses=MeOut, operation_id="unpair")
    def post(self, request: Request) -> Response:
        """End the couple at once. Neither sees what they shared any more."""
        leaving.unpair(person=person_of(request), now=now())
        return me_answer(person_of(request))


class Me(MeWithoutConversations):
    """Oneself, with all that one has said."""

    @extend_schema(responses={204: None}, operation_id="delete_me")
    def delete(self, request: Request) -> Response:
        """Be erased, now and for good: one's words everywhere, the couple, the person."""
        leaving.erase(person=person_of(request), now=now())
        shred()
        logout(request)
        return Response(status=204, headers=empty_the_browser(request))
