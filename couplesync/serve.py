"""Serves the product on uvicorn, from a socket that is open before anything is promised."""

import gc
import socket
from collections.abc import Callable

import uvicorn
from django.conf import settings

from sessions_app import lifespan

# New objects after which those are looked through that nobody holds any more. A command makes hundreds.
GARBAGE_AFTER = 50_000


class Server(uvicorn.Server):
    """Uvicorn, which tells once it can be reached."""

    def __init__(self, config: uvicorn.Config, *, on_ready: Callable[[], None]) -> None:
        super().__init__(config)
        self.on_ready = on_ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        _look_less_for_garbage()
        self.on_ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        await lifespan.say_goodbye()  # uvicorn closes every socket before it says that it stops
        await super().shutdown(sockets)


def _look_less_for_garbage() -> None:
    """What is there by now stays: looking through it again and again took a sixth of the processor's time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(GARBAGE_AFTER)


def open_socket(host: str, port: int) -> socket.socket:
    """A socket bound there. Raises OSError where the port is taken or the address is not this machine's."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    if settings.REDIS_URL:  # several processes may serve at one port, and the system shares visitors out
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    try:
        listener.bind((host, port))
    except OSError:
        listener.close()
        raise
    return listener


def serve(listener: socket.socket, *, on_ready: Callable[[], None]) -> None:
    """Serve until SIGTERM or SIGINT, then finish what is under way."""
    config = uvicorn.Config(
        "couplesync.asgi:application",
        ws="websockets-sansio",
        ws_max_size=settings.FRAME_MAX_BYTES,
        ws_ping_interval=None,  # the room's own heartbeat is the only one
        ws_per_message_deflate=False,  # compressed lengths tell about contents
        lifespan="on",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=bool(settings.TRUSTED_PROXIES),
        forwarded_allow_ips=settings.TRUSTED_PROXIES,
        timeout_graceful_shutdown=5,
    )
    Server(config, on_ready=on_ready).run(sockets=[listener])
