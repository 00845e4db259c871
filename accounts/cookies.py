"""Who a browser's cookies say is there, for what comes in past Django's own middleware."""

from django.conf import settings
from django.contrib.auth import get_user
from django.http import HttpRequest
from django.http.cookie import parse_cookie

from accounts.models import User
from accounts.sign_ins import SessionStore


def find_signed_in(header: bytes) -> tuple[User, str] | None:
    """The person who is signed in with this `Cookie` header, and the key of their session."""
    key = parse_cookie(header.decode("latin-1")).get(settings.SESSION_COOKIE_NAME)
    request = HttpRequest()
    request.session = SessionStore(key)
    user = get_user(request)
    if not isinstance(user, User) or request.session.session_key is None:
        return None
    return user, request.session.session_key
