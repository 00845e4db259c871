"""What `run` says on the terminal: where to point a browser, and a QR code to point a phone's camera at."""

import io

import segno
from django.conf import settings

EVERY_ADDRESS = {"0.0.0.0", "::"}
LOOPBACK = {"127.0.0.1", "localhost", "::1", "[::1]"}
WHITE_ON_BLACK, PLAIN = "\x1b[97;40m", "\x1b[0m"


def welcome(host: str, port: int, *, is_terminal: bool) -> str:
    """The lines to print once the server can be reached."""
    here = _url("localhost" if host in EVERY_ADDRESS else host, port)
    lines = ["", "CoupleSync is ready.", f"  On this computer  {here}"]
    if name := _name_for_phones(host):
        phone = _url(name, port)
        lines += [f"  On a phone        {phone}", "", _qr(phone, is_terminal=is_terminal)]
    else:
        lines.append("  Phones cannot reach it: HOST or ALLOWED_HOSTS keeps them out.")
    return "\n".join([*lines, "Ctrl+C stops it.", ""])


def _name_for_phones(host: str) -> str | None:
    """The first name we answer to that leads here from elsewhere, too."""
    names = settings.ALLOWED_HOSTS if host in EVERY_ADDRESS else [host]
    return next((name for name in names if name not in LOOPBACK and name[0] not in "*."), None)


def _url(host: str, port: int) -> str:
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


def _qr(url: str, *, is_terminal: bool) -> str:
    drawing = io.StringIO()
    segno.make(url, error="l", micro=False).terminal(drawing, compact=True)
    if not is_terminal:
        return drawing.getvalue()
    # A light terminal theme would draw the code inside out, which some cameras do not read.
    return "".join(f"{WHITE_ON_BLACK}{line}{PLAIN}\n" for line in drawing.getvalue().splitlines())
