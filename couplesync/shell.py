"""The page around every screen, painted before the program arrives: a slow phone shows the room at once."""

import json
from dataclasses import dataclass, replace
from typing import Any, Literal

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from couplesync.phones import elsewhere

ENTRY = "src/main.tsx"
WORDS = "src/words/en/{part}.json"
Manifest = dict[str, dict[str, Any]]


@dataclass(frozen=True, kw_only=True)
class Ground:
    """What stands on a screen before the program does: its light and, where it is known, its heading."""

    light: Literal["lit", "even", "low"] = "even"
    heading: str = ""  # a key of the words
    module: str = ""  # what draws the screen
    words: tuple[str, ...] = ()  # the parts of the words that it says
    opens_socket: bool = False


START = Ground(light="lit", module="src/outer/start/HomeScreen.tsx", words=("start",))


@require_safe
@gzip_page  # safe here: the page repeats nothing a visitor sent, and holds no secret
@ensure_csrf_cookie
def shell(request: HttpRequest, ground: Ground, status: int = 200, **_: str) -> HttpResponse:
    """The page of one address. What the address names (a conversation, say) is the program's to fetch."""
    page = {
        "ground": ground,
        "heading": sentences()[ground.heading] if ground.heading else "",
        "elsewhere": elsewhere(request),
        "no_script": sentences()["app.no_script"],
        **_built(ground),
    }
    return render(request, "shell.html", page, status=status)


def start(request: HttpRequest) -> HttpResponse:
    """The front door. Whoever was here before is not shown the newcomers' heading."""
    is_newcomer = settings.SESSION_COOKIE_NAME not in request.COOKIES
    heading = "start.title" if is_newcomer else ""
    return shell(request, replace(START, heading=heading))


def sentences() -> dict[str, str]:
    """What the pages say, by key."""
    files = sorted(settings.WORDS.glob("*.json"))
    return {key: sentence for file in files for key, sentence in json.loads(file.read_text()).items()}


def _built(ground: Ground) -> dict[str, Any]:
    """The hashed names of the files an address needs, and the entry's styles to stand in the page itself."""
    manifest: Manifest = json.loads((settings.FRONTEND_DIST / "manifest.json").read_text())
    entry = manifest.pop(ENTRY)
    words = [WORDS.format(part=part) for part in ("everywhere", *ground.words)]
    ahead = [manifest[name] for name in _needed(manifest, [*entry.get("imports", []), ground.module, *words])]
    return {
        "entry": entry["file"],
        "modules": [chunk["file"] for chunk in ahead],
        "later_styles": [name for chunk in ahead for name in chunk.get("css", [])],
        "styles": _styles(entry.get("css", [])),
    }


def _needed(manifest: Manifest, names: list[str]) -> list[str]:
    """These chunks and all they import, each once. The entry is not among them."""
    found: list[str] = []
    waiting = list(names)
    while waiting:
        name = waiting.pop(0)
        if name in manifest and name not in found:
            found.append(name)
            waiting += manifest[name].get("imports", [])
    return found


def _styles(names: list[str]) -> SafeString:
    # Our own build's output, in which no style element can end: there is no "<" in it.
    return mark_safe("".join((settings.FRONTEND_DIST / name).read_text() for name in names))
