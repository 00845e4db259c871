"""From text to a frame. What is not plainly one of our frames is refused, with a code and nothing else."""

import json
import re
from typing import Any, NoReturn

from django.conf import settings
from pydantic import TypeAdapter, ValidationError

from sessions_app.wire import FRAMES, CheckDraft, CommandFrame, Hello, Pong

DEPTH_MAX = 6
COMMAND_ID = re.compile(r"[A-Za-z0-9_-]{8,64}")

ClientFrame = Hello | Pong | CheckDraft | CommandFrame

_HELLO = TypeAdapter(Hello)
_PONG = TypeAdapter(Pong)
_CHECK_DRAFT = TypeAdapter(CheckDraft)
_COMMANDS = {kind: TypeAdapter(frame) for kind, frame in FRAMES.items()}


class BadFrame(Exception):
    """Why a frame was refused, and the id of the command it would have been, where that can be read."""

    def __init__(self, code: str, command_id: str | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.command_id = command_id


def parse(text: str | None) -> ClientFrame:
    """The frame that this text is. Raises BadFrame."""
    if text is None:
        raise BadFrame("bad_request")
    size = _size(text)
    if size > settings.FRAME_MAX_BYTES:
        raise BadFrame("too_large")
    frame = _object(text)
    command_id = _command_id(frame)
    if frame.get("type") == "command" and size > settings.COMMAND_MAX_BYTES:
        raise BadFrame("too_large", command_id)
    try:
        parsed: ClientFrame = _adapter(frame).validate_python(frame)
        return parsed
    except ValidationError as error:
        raise BadFrame(_code(error), command_id) from None


def _size(text: str) -> int:
    try:
        return len(text.encode())
    except UnicodeEncodeError:  # half of a character, which no database would take
        raise BadFrame("bad_request") from None


def _object(text: str) -> dict[str, Any]:
    try:
        frame = _DECODER.decode(text)
        if "\\u" in text:
            json.dumps(frame, ensure_ascii=False).encode()  # half of one can also be spelt out
    except (ValueError, RecursionError):
        raise BadFrame("bad_request") from None
    is_deep = text.count("{") + text.count("[") > DEPTH_MAX and not _is_shallow(frame, DEPTH_MAX)
    if is_deep or not isinstance(frame, dict):
        raise BadFrame("bad_request")
    return frame


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A name that stands twice means two things to two readers."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError
    return found


def _refuse(_: str) -> NoReturn:
    """NaN and the infinities are no JSON."""
    raise ValueError


_DECODER = json.JSONDecoder(object_pairs_hook=_unique, parse_constant=_refuse)


def _is_shallow(value: Any, levels: int) -> bool:
    if not isinstance(value, (dict, list)):
        return True
    parts = value.values() if isinstance(value, dict) else value
    return levels > 0 and all(_is_shallow(part, levels - 1) for part in parts)


def _command_id(frame: dict[str, Any]) -> str | None:
    command_id = frame.get("command_id")
    return command_id if isinstance(command_id, str) and COMMAND_ID.fullmatch(command_id) else None


def _adapter(frame: dict[str, Any]) -> TypeAdapter[Any]:
    match frame:
        case {"type": "hello"}:
            return _HELLO
        case {"type": "pong"}:
            return _PONG
        case {"type": "check_draft"}:
            return _CHECK_DRAFT
        case {"type": "command", "kind": str(kind)} if kind in _COMMANDS:
            return _COMMANDS[kind]
        case _:
            raise BadFrame("bad_request", _command_id(frame))


def _code(error: ValidationError) -> str:
    """A text that is too long is worth its own sentence; everything else is the same mistake."""
    lengths = [e for e in error.errors() if e["type"] == "string_too_long" and e["loc"][-1] == "text"]
    return "too_long" if lengths else "bad_request"
