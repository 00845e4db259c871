"""REST of the notebook: its owner's, and nobody else's."""

from typing import ClassVar

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.limits import Limit
from accounts.protected_view import ProtectedView, parsed, person_of
from couplesync.clock import now_ms
from notebook.phrasing import phrasing_of, wish_for_phrasing
from notebook.ratings import rate, ratings_of
from notebook.serializers import PhrasingIn, PhrasingOut, RatingIn, RatingOut, RatingsOut


class Ratings(ProtectedView):
    """How understood one felt."""

    limits: ClassVar = {"POST": Limit("ratings")}

    @extend_schema(responses=RatingsOut, operation_id="list_ratings")
    def get(self, request: Request) -> Response:
        """One's own, the newest first."""
        return Response(RatingsOut({"ratings": ratings_of(person=person_of(request))}).data)

    @extend_schema(request=RatingIn, responses={201: RatingOut}, operation_id="rate")
    def post(self, request: Request) -> Response:
        """Keep one of a conversation that is over, in place of an earlier one. Nobody else learns of it."""
        body = parsed(RatingIn, request.data)
        rated = rate(person=person_of(request), now=now_ms(), **body)
        return Response(RatingOut(rated).data, status=201)


class Phrasing(ProtectedView):
    """Whether one wants phrasing hints."""

    @extend_schema(responses=PhrasingOut, operation_id="get_phrasing")
    def get(self, request: Request) -> Response:
        """One's own wish. Nobody else can see it."""
        return Response(PhrasingOut(phrasing_of(person=person_of(request))).data)

    @extend_schema(request=PhrasingIn, responses=PhrasingOut, operation_id="change_phrasing")
    def patch(self, request: Request) -> Response:
        """Turn hints off or on, or name the kinds that stay quiet."""
        wish = wish_for_phrasing(person=person_of(request), **parsed(PhrasingIn, request.data))
        return Response(PhrasingOut(wish).data)
