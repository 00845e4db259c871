"""From what a phone sends to what the engine may know: words become a form and a line, and stay behind."""

import re
from dataclasses import fields
from typing import Any

from accounts.ids import new_id
from couplesync.visible import is_visible
from sessions_app.engine.commands import Command
from sessions_app.engine.forms import Aloud, Heard, Presence, Written
from sessions_app.engine.variants import variant
from sessions_app.wire import COMMANDS, BeingThere, CommandFrame, SaidAloud, Typed
from sessions_app.words import Plain

_NAMES = {kind: {field.name for field in fields(command)} for kind, command in COMMANDS.items()}
_CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")


class NoWords(Exception):
    """Nothing is left once what no screen shows is gone."""


@variant
class Spoken:
    """The engine's command, and what its line says where something was written."""

    command: Command
    words: dict[str, Plain]


def spoken(frame: CommandFrame) -> Spoken:
    """The command of this frame. Raises NoWords."""
    parts: dict[str, Any] = dict(frame.body)
    words = parts.pop("words", None)
    plain: dict[str, Plain] = {}
    names = _NAMES[frame.kind]
    if "line" in names and ("form" not in names or words is not None):
        parts["line"] = new_id()
    if words is not None:
        parts["form"], said = _form(words)
        plain = {parts["line"]: said} if said else {}
    return Spoken(command=COMMANDS[frame.kind](**parts), words=plain)


def _form(words: Typed | SaidAloud | BeingThere) -> tuple[Heard, Plain | None]:
    match words:
        case Typed(text=text, picks=picks):
            clean = _clean(text)
            return Written(length=len(clean)), Plain(text=clean, picks=tuple(picks))
        case SaidAloud():
            return Aloud(), None
        case BeingThere(presence=word):
            return Presence(word=word), None


def _clean(text: str) -> str:
    """Without the blanks around it and without control characters, but for new lines."""
    lines = text.replace("\r\n", "\n").replace("\t", " ")
    kept = _CONTROLS.sub("", lines).strip()
    if not is_visible(kept):
        raise NoWords
    return kept
