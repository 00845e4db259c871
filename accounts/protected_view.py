"""The base of every REST view: no other site can make a browser ask."""

from typing import Any

from django.contrib.auth.models import AnonymousUser
from rest_framework.authentication import SessionAuthentication
from rest_framework.request import Request
from rest_framework.serializers import Serializer
from rest_framework.views import APIView

from accounts.bearer import bearer_in
from accounts.models import User


class ProtectedView(APIView):
    """A view that wants the CSRF token of everybody; DRF asks only those signed in for it."""

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        if bearer_in(request) is None:
            SessionAuthentication().enforce_csrf(request)
        super().initial(request, *args, **kwargs)


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
