"""Lets a socket in only from our own pages: no other page in the same browser speaks for a person."""

from asgiref.typing import ASGI3Application, ASGIReceiveCallable, ASGISendCallable, WebSocketScope
from channels.security.websocket import WebsocketDenier
from django.conf import settings
from django.http.request import split_domain_port, validate_host


class SameOriginOnly:
    """
    Refuses (HTTP 403, before the socket opens) unless `Origin` is exactly this site: scheme, host and port.

    The host is the one the socket asked for, and it must be one of ours: a page that points its own name at
    this machine would otherwise agree with itself. A client that is not a browser sends the same header.
    """

    def __init__(self, app: ASGI3Application) -> None:
        self.app = app

    async def __call__(
        self, scope: WebSocketScope, receive: ASGIReceiveCallable, send: ASGISendCallable
    ) -> None:
        gate = self.app if _is_same_origin(dict(scope["headers"])) else WebsocketDenier()
        await gate(scope, receive, send)


def _is_same_origin(headers: dict[bytes, bytes]) -> bool:
    host = headers.get(b"host", b"").decode("latin-1").lower()
    origin = headers.get(b"origin", b"").decode("latin-1").lower()
    scheme = "https" if settings.SITE_IS_SECURE else "http"
    name, _ = split_domain_port(host)
    return origin == f"{scheme}://{host}" and validate_host(name, settings.ALLOWED_HOSTS)
