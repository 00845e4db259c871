"""REST for times: parse, call one use case, answer with everything about times as it is then."""

from collections.abc import Callable
from dataclasses import asdict
from typing import Any, ClassVar

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.limits import Limit
from accounts.protected_view import ProtectedView, parsed, person_of
from couplesync.clock import now_ms
from sessions_app.schedule import offers, plans
from sessions_app.schedule.serializers import (
    AcceptIn,
    MoveIn,
    OfferIn,
    PauseIn,
    SkipIn,
    TimesOut,
    UndoIn,
    WishIn,
)
from sessions_app.schedule.times import times_of


def times_answer(request: Request, *, undo: str | None = None, status: int = 200) -> Response:
    """Everything about this person's times."""
    times = times_of(person=person_of(request), now=now_ms())
    return Response(TimesOut({**asdict(times), "undo": undo}).data, status=status)


def change_answer(request: Request, change: Callable[..., str], plan: str, **body: Any) -> Response:
    """The same after a change to a plan, with the key that takes it back."""
    return times_answer(request, undo=change(person=person_of(request), plan=plan, now=now_ms(), **body))


class TimesView(ProtectedView):
    """A view of times. Who changes them again and again has to wait."""

    limits: ClassVar = {method: Limit("changes_of_times") for method in ("POST", "DELETE")}


class Times(TimesView):
    """What is set, and what is offered."""

    @extend_schema(responses=TimesOut, operation_id="get_times")
    def get(self, request: Request) -> Response:
        """Everything one may see of it."""
        return times_answer(request)


class Offers(TimesView):
    """Offering times."""

    @extend_schema(request=OfferIn, responses={201: TimesOut}, operation_id="offer_times")
    def post(self, request: Request) -> Response:
        """Offer up to three. The other accepts one, offers others instead, or lets them go."""
        body = parsed(OfferIn, request.data)
        offers.offer_times(person=person_of(request), now=now_ms(), **body)
        return times_answer(request, status=201)


class Wish(TimesView):
    """A time for the next one."""

    @extend_schema(request=WishIn, responses=TimesOut, operation_id="wish_for_time")
    def post(self, request: Request) -> Response:
        """Wish for it. Where the other did as well it is set; else it is an offer like any other."""
        offers.wish_for(person=person_of(request), now=now_ms(), **parsed(WishIn, request.data))
        return times_answer(request)


class Offered(TimesView):
    """One offer."""

    @extend_schema(responses=TimesOut, operation_id="drop_offer")
    def delete(self, request: Request, offer: str) -> Response:
        """Take one's own back, or let the other's go, of which they learn nothing."""
        offers.drop(person=person_of(request), offer=offer, now=now_ms())
        return times_answer(request)


class Accept(TimesView):
    """Saying yes."""

    @extend_schema(request=AcceptIn, responses=TimesOut, operation_id="accept_offer")
    def post(self, request: Request, offer: str) -> Response:
        """Agree to one of the other's times."""
        at = parsed(AcceptIn, request.data)["at"]
        offers.accept(person=person_of(request), offer=offer, at=at, now=now_ms())
        return times_answer(request)


class Planned(TimesView):
    """A time, or a series, that was agreed to."""

    @extend_schema(responses=TimesOut, operation_id="end_plan")
    def delete(self, request: Request, plan: str) -> Response:
        """End it for both. Nobody is told who did."""
        return change_answer(request, plans.end, plan)


class Move(TimesView):
    """Another time for one."""

    @extend_schema(request=MoveIn, responses=TimesOut, operation_id="move_time")
    def post(self, request: Request, plan: str) -> Response:
        """Move it, for both."""
        return change_answer(request, plans.move, plan, **parsed(MoveIn, request.data))


class Skip(TimesView):
    """One time less."""

    @extend_schema(request=SkipIn, responses=TimesOut, operation_id="skip_time")
    def post(self, request: Request, plan: str) -> Response:
        """Leave one out, for both."""
        return change_answer(request, plans.skip, plan, **parsed(SkipIn, request.data))


class Pause(TimesView):
    """A rest."""

    @extend_schema(request=PauseIn, responses=TimesOut, operation_id="pause_plan")
    def post(self, request: Request, plan: str) -> Response:
        """Let the series rest, or go on, for both."""
        return change_answer(request, plans.pause, plan, **parsed(PauseIn, request.data))


class Undo(TimesView):
    """Ten seconds to think again."""

    @extend_schema(request=UndoIn, responses=TimesOut, operation_id="undo_change")
    def post(self, request: Request) -> Response:
        """Take back the change one has just made."""
        plans.undo(person=person_of(request), now=now_ms(), **parsed(UndoIn, request.data))
        return times_answer(request)
