"""REST for one's own calendar, and the one address that a calendar program reads by itself."""

from dataclasses import asdict
from typing import ClassVar

from django.http import HttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.limits import Limit
from accounts.protected_view import ProtectedView, parsed, person_of, sender_of
from couplesync.clock import now_ms
from sessions_app.schedule import calendars
from sessions_app.schedule.serializers import CalendarIn, CalendarOut, FeedOut

TEXT = {(200, "text/calendar"): OpenApiTypes.STR}


def calendar_file(text: bytes) -> HttpResponse:
    """As calendar programs take it."""
    return HttpResponse(text, content_type="text/calendar; charset=utf-8")


class OwnCalendar(ProtectedView):
    """What times are called in one's own calendar."""

    limits: ClassVar = {"PATCH": Limit("changes_of_times")}

    @extend_schema(responses=CalendarOut, operation_id="get_calendar")
    def get(self, request: Request) -> Response:
        """What one chose, and whether an address is out."""
        return Response(CalendarOut(asdict(calendars.own_calendar(person=person_of(request)))).data)

    @extend_schema(request=CalendarIn, responses=CalendarOut, operation_id="name_times")
    def patch(self, request: Request) -> Response:
        """Call them something else."""
        calendars.name_times(person=person_of(request), **parsed(CalendarIn, request.data))
        return self.get(request)


class OwnFeed(ProtectedView):
    """An address to subscribe to."""

    limits: ClassVar = {"POST": Limit("changes_of_times")}

    @extend_schema(request=None, responses={201: FeedOut}, operation_id="open_feed")
    def post(self, request: Request) -> Response:
        """A new address; an earlier one opens nothing any more."""
        secret = calendars.open_feed(person=person_of(request))
        return Response(FeedOut({"secret": secret}).data, status=201)

    @extend_schema(responses={204: None}, operation_id="close_feed")
    def delete(self, request: Request) -> Response:
        """Have no address any more."""
        calendars.close_feed(person=person_of(request))
        return Response(status=204)


class ReadByPrograms(ProtectedView):
    """A view for calendar programs, which get a calendar whatever they say that they accept."""

    def perform_content_negotiation(self, request: Request, force: bool = False) -> tuple[JSONRenderer, str]:
        return JSONRenderer(), JSONRenderer.media_type


class PlanFile(ReadByPrograms):
    """One plan as a file."""

    @extend_schema(responses=TEXT, operation_id="get_event")
    def get(self, request: Request, plan: str) -> HttpResponse:
        """What is to come of it."""
        return calendar_file(calendars.one_plan(person=person_of(request), plan=plan, now=now_ms()))


class Feed(ReadByPrograms):
    """What is subscribed to."""

    authentication_classes = ()
    permission_classes = ()

    @extend_schema(responses=TEXT, operation_id="read_feed", auth=[])
    def get(self, request: Request, secret: str) -> HttpResponse:
        """Everything that is set for whoever opened this address."""
        return calendar_file(calendars.read_feed(secret=secret, source=sender_of(request), now=now_ms()))
