"""Who opens a socket is looked up in the database. While that is away, nobody can come in."""

from asgiref.typing import ASGI3Application, ASGIReceiveCallable, ASGISendCallable, Scope
from channels.security.websocket import WebsocketDenier

from couplesync import outage


class RefusedDuringOutage:
    """Answers HTTP 403, before the socket opens, where the database cannot say who it is."""

    def __init__(self, app: ASGI3Application) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: ASGIReceiveCallable, send: ASGISendCallable) -> None:
        try:
            await self.app(scope, receive, send)
        except outage.DATABASE_AWAY as error:
            outage.note(error)
            await WebsocketDenier()(scope, receive, send)
