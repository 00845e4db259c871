"""Where other phones find this site: never the name by which a machine calls itself."""

from django.conf import settings
from django.http import HttpRequest
from django.http.request import split_domain_port

EVERY_ADDRESS = {"0.0.0.0", "::"}
LOOPBACK = {"127.0.0.1", "localhost", "::1", "[::1]"}


def name_for_phones(host: str) -> str | None:
    """The first name we answer to that leads here from elsewhere, too, where the server listens at `host`."""
    names = settings.ALLOWED_HOSTS if host in EVERY_ADDRESS else [host]
    return next((name for name in names if name not in LOOPBACK and name[0] not in "*."), None)


def url(name: str, port: int | str) -> str:
    """The address of a server by its name or its number."""
    return f"http://[{name}]:{port}/" if ":" in name else f"http://{name}:{port}/"


def elsewhere(request: HttpRequest) -> str | None:
    """What a link for another phone begins with; "" if none gets here, None if the page's own will do."""
    name, port = split_domain_port(request.get_host())
    if name not in LOOPBACK:
        return None
    there = name_for_phones(settings.HOST)
    return url(there, port or request.get_port()).rstrip("/") if there else ""
