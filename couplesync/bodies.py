"""How much a request may carry, and what counts as JSON. What goes beyond is refused as it comes in."""

from collections.abc import Mapping
from typing import Any

from asgiref.typing import ASGI3Application, ASGIReceiveCallable, ASGIReceiveEvent, ASGISendCallable, Scope
from django.conf import settings
from rest_framework.exceptions import ParseError
from rest_framework.parsers import JSONParser


class TooLarge(Exception):
    """More has come than a request may carry."""


class SmallBodiesOnly:
    """
    Answers 413 to a body larger than BODY_MAX_BYTES, once that much of it is here.

    Django would write all of it to a disk first; a length that is told beforehand proves nothing.
    """

    def __init__(self, app: ASGI3Application) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: ASGIReceiveCallable, send: ASGISendCallable) -> None:
        taken = 0

        async def receive_no_more() -> ASGIReceiveEvent:
            nonlocal taken
            message = await receive()
            if message["type"] == "http.request":
                taken += len(message["body"])
            if taken > settings.BODY_MAX_BYTES:
                raise TooLarge
            return message

        try:
            await self.app(scope, receive_no_more, send)
        except TooLarge:
            await _refuse(send)


async def _refuse(send: ASGISendCallable) -> None:
    headers = [(b"content-type", b"application/json"), (b"connection", b"close")]
    await send({"type": "http.response.start", "status": 413, "headers": headers, "trailers": False})
    await send({"type": "http.response.body", "body": b'{"code":"too_large"}', "more_body": False})


class PlainJSON(JSONParser):
    """UTF-8 and nothing else: a charset of "bz2" would unpack a hundred bytes into as many megabytes."""

    def parse(
        self, stream: Any, media_type: str | None = None, parser_context: Mapping[str, Any] | None = None
    ) -> dict[str, Any]:
        """The value. Raises ParseError, also where it is too deep to be read."""
        try:
            return super().parse(stream, media_type, {**(parser_context or {}), "encoding": "utf-8"})
        except RecursionError:
            raise ParseError from None
