"""The application both servers run: pages and REST by Django, the live room by Channels."""

import os
from typing import cast

from asgiref.typing import ASGI3Application
from channels.routing import ProtocolTypeRouter, URLRouter
from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "couplesync.settings")
pages = get_asgi_application()  # loads the apps, which everything below needs

from couplesync.bodies import SmallBodiesOnly  # noqa: E402
from couplesync.lifespan import WithLifespan  # noqa: E402
from couplesync.origin import SameOriginOnly  # noqa: E402
from sessions_app.routing import websocket_urlpatterns  # noqa: E402

application = WithLifespan(
    ProtocolTypeRouter(
        {
            "http": SmallBodiesOnly(cast(ASGI3Application, pages)),
            "websocket": SameOriginOnly(URLRouter(websocket_urlpatterns)),
        }
    )
)
