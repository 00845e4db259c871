"""REST for the demonstration: a visitor gets a world, and may start over."""

from typing import Any, ClassVar

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.bearer import find_bearer
from accounts.limits import Limit
from accounts.protected_view import ProtectedView, parsed
from couplesync.clock import now_ms
from sessions_app import demo
from sessions_app.erasure.keeping import shred


class DemoIn(serializers.Serializer[Any]):
    """To start over: a bearer of the world this one takes the place of."""

    instead_of = serializers.CharField(required=False, max_length=64)


class WorldOut(serializers.Serializer[Any]):
    """A bearer for each of the two, for `Authorization: Bearer …` and for the hello of the live room."""

    alex = serializers.CharField()
    sam = serializers.CharField()


class Demo(ProtectedView):
    """A made-up couple of one's own."""

    permission_classes = (AllowAny,)
    limits_of_senders: ClassVar = {"POST": Limit("worlds_of_source")}

    @extend_schema(request=DemoIn, responses={201: WorldOut}, operation_id="open_demo")
    def post(self, request: Request) -> Response:
        """Open a world, in place of an earlier one where that is named."""
        earlier = find_bearer(parsed(DemoIn, request.data).get("instead_of", ""))
        if earlier is not None:
            demo.end_world(earlier[0])
            shred()
        return Response(WorldOut(demo.open_world(now_ms())).data, status=201)
