"""What `run` says on the terminal: where to point a browser, and a QR code to point a phone's camera at."""

import io

from couplesync.phones import EVERY_ADDRESS, name_for_phones, url

WHITE_ON_BLACK, PLAIN = "\x1b[97;40m", "\x1b[0m"


def welcome(host: str, port: int, *, is_terminal: bool) -> str:
    """The lines to print once the server can be reached."""
    here = url("localhost" if host in EVERY_ADDRESS else host, port)
    lines = ["", "CoupleSync is ready.", f"  On this computer  {here}", f"  Both phones on it {here}demo"]
    if name := name_for_phones(host):
        phone = url(name, port)
        lines += [f"  On a phone        {phone}", "", _qr(phone, is_terminal=is_terminal)]
    else:
        lines.append("  Phones cannot reach it: HOST or ALLOWED_HOSTS keeps them out.")
    return "\n".join([*lines, "Ctrl+C stops it.", ""])


def _qr(url: str, *, is_terminal: bool) -> str:
    import segno  # here and not above: most starts have no code to draw

    drawing = io.StringIO()
    segno.make(url, error="l", micro=False).terminal(drawing, compact=True)
    if not is_terminal:
        return drawing.getvalue()
    # A light terminal theme would draw the code inside out, which some cameras do not read.
    return "".join(f"{WHITE_ON_BLACK}{line}{PLAIN}\n" for line in drawing.getvalue().splitlines())
