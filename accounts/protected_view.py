"""The base of every REST view: no other site can make a browser ask, and nobody asks without end."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django.contrib.auth.models import AnonymousUser
from rest_framework.authentication import SessionAuthentication
from rest_framework.request import Request
from rest_framework.serializers import Serializer
from rest_framework.views import APIView

from accounts.bearer import bearer_in
from accounts.limits import Limit, count_one
from accounts.models import User
from accounts.sources import source_of
from couplesync.clock import now


class ProtectedView(APIView):
    """A view that wants the CSRF token of everybody; DRF asks only those signed in for it.

    What has a limit names it by its method: a person's own, or that of wherever a request comes from.
    """

    limits: ClassVar[Mapping[str, Limit]] = {}
    limits_of_senders: ClassVar[Mapping[str, Limit]] = {}

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        if bearer_in(request) is None:
            SessionAuthentication().enforce_csrf(request)
        super().initial(request, *args, **kwargs)
        method = request.method or ""
        if method in self.limits:
            count_one(self.limits[method], whom=person_of(request).id, now=now())
        if method in self.limits_of_senders:
            count_one(self.limits_of_senders[method], whom=sender_of(request), now=now())


def sender_of(request: Request) -> str:
    """Where it comes from. Never X-Forwarded-For, which anybody can write: the server knows its proxies."""
    return source_of(request.META.get("REMOTE_ADDR", ""))


def person_of(request: Request) -> User:
    """The person signed in; only for views that nobody else reaches."""
    user: User | AnonymousUser = request.user
    assert isinstance(user, User)
    return user


def parsed(kind: type[Serializer[Any]], sent: Any) -> dict[str, Any]:
    """What was sent in a body or an address, checked. Raises ValidationError with codes."""
    serializer = kind(data=sent)
    serializer.is_valid(raise_exception=True)
    return dict(serializer.validated_data)
