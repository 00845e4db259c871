"""What `run` says on the terminal: where to point a browser, and a QR code to point a phone's camera at."""

import io

import segno

from couplesync.lan import lan_addresses

EVERY_ADDRESS = {"0.0.0.0", "::"}
THIS_MACHINE_ALONE = {"127.0.0.1", "localhost", "::1"}
WHITE_ON_BLACK, PLAIN = "\x1b[97;40m", "\x1b[0m"


def welcome(host: str, port: int, *, is_terminal: bool) -> str:
    """The lines to print once the server can be reached."""
    if host in EVERY_ADDRESS:
        here, phones = "localhost", lan_addresses()[:1]
    else:
        here, phones = host, [host] if host not in THIS_MACHINE_ALONE else []
    lines = ["", "CoupleSync is ready.", f"  On this computer  {_url(here, port)}"]
    for phone in phones:
        lines += [
            f"  On a phone        {_url(phone, port)}",
            "",
            _qr(_url(phone, port), is_terminal=is_terminal),
        ]
    if not phones:
        lines.append("  Phones cannot reach it from here. HOST=0.0.0.0 lets those on the same network in.")
    return "\n".join([*lines, "Ctrl+C stops it.", ""])


def _url(host: str, port: int) -> str:
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


def _qr(url: str, *, is_terminal: bool) -> str:
    drawing = io.StringIO()
    segno.make(url, error="l", micro=False).terminal(drawing, compact=True)
    if not is_terminal:
        return drawing.getvalue()
    # A light terminal theme would draw the code inside out, which some cameras do not read.
    return "".join(f"{WHITE_ON_BLACK}{line}{PLAIN}\n" for line in drawing.getvalue().splitlines())
