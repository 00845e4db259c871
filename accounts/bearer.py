"""A session without a cookie: in the demonstration two share one browser, and each frame says who it is.

A bearer is the key of a session that was made for this and is marked so; a cookie's session is never one.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY, get_user_model
from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import constant_time_compare
from rest_framework.authentication import BaseAuthentication
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request

from accounts.sign_ins import SessionStore
from couplesync.clock import now

# REST framework reads its settings, and so this, while the models are still being loaded.
if TYPE_CHECKING:
    from accounts.models import User

MARK = "is_bearer"
SCHEME = "Bearer "


def make_bearer(person: User, *, lasts: timedelta) -> str:
    """A bearer for this person, good for that long."""
    session = SessionStore()
    session[SESSION_KEY] = person.pk
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = person.get_session_auth_hash()
    session[MARK] = True
    session.set_expiry(now() + lasts)
    session.create()
    assert session.session_key is not None
    return session.session_key


def find_bearer(bearer: str) -> tuple[User, SessionStore] | None:
    """Whose bearer this is, and its session; None for any other text."""
    session = SessionStore(bearer)
    if not session.get(MARK):
        return None
    person = get_user_model().objects.filter(pk=session[SESSION_KEY], is_active=True).first()
    if person is None or not constant_time_compare(session[HASH_SESSION_KEY], person.get_session_auth_hash()):
        return None
    return person, session


def bearer_in(request: Request | HttpRequest) -> str | None:
    """What this request says it is, if it says so."""
    header = request.META.get("HTTP_AUTHORIZATION", "")
    return header.removeprefix(SCHEME) if header.startswith(SCHEME) else None


def empty_the_browser(request: Request) -> dict[str, str]:
    """The header that has a browser forget this site. One frame of two must not: the visitor is there too."""
    return {} if bearer_in(request) else {"Clear-Site-Data": '"cache", "storage"'}


class BearerAuthentication(BaseAuthentication):
    """For requests that name a bearer. No other site can make a browser send one: no CSRF token is needed."""

    def authenticate(self, request: Request) -> tuple[User, SessionStore] | None:
        """The person and the session. Raises AuthenticationFailed for a bearer that is not one (any more)."""
        bearer = bearer_in(request)
        if bearer is None:
            return None
        found = find_bearer(bearer)
        if found is None:
            raise AuthenticationFailed
        # Signing out has to end this session, and must not touch the cookie's.
        request._request.session = found[1]
        return found

    def authenticate_header(self, request: Request) -> str:
        """What a refused request is told to bring."""
        return SCHEME.strip()


class Sessions(SessionMiddleware):
    """Django's, but that a bearer's session is never written into a cookie, nor does its end delete one."""

    def process_response(self, request: HttpRequest, response: Any) -> HttpResponse:
        """Leave cookies alone where a bearer spoke."""
        if bearer_in(request) is not None:
            return response  # type: ignore[no-any-return]
        return super().process_response(request, response)
