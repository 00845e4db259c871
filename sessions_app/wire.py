"""Every frame of the live room, defined once: parsed here, exported as JSON Schema, made into TypeScript.

Command bodies are made from the engine's command classes: where the engine names a line, they carry words.
"""

from dataclasses import field, fields
from typing import Annotated, Any, Literal, get_args, get_type_hints

import msgspec
from pydantic import BaseModel, ConfigDict, Field, create_model

from sessions_app.engine import commands
from sessions_app.engine.seats import Seat
from sessions_app.engine.variants import variant
from sessions_app.engine.view import View
from sessions_app.practice_lines import CharacterId

PROTOCOL = 1
TEXT_MAX = 2_000


class Frame(BaseModel):
    """A frame or a part of one. Unknown fields are refused: they are a misunderstanding, not an extension."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


# ---- words -------------------------------------------------------------------------------------------------


class Typed(Frame):
    """Written words. `picks` are the keys of the feelings, places or stems they were tapped together from."""

    text: str = Field(min_length=1, max_length=TEXT_MAX)
    picks: list[Annotated[str, Field(max_length=40, pattern=r"^[a-z0-9_.]+$")]] = Field(
        default=[], max_length=8
    )


class SaidAloud(Frame):
    """Said across the room."""

    aloud: Literal[True]


class BeingThere(Frame):
    """One tap in place of a reflection."""

    presence: Literal["im_here", "thanks_for_telling", "thank_you"]


Words = Typed | SaidAloud
HeardWords = Typed | SaidAloud | BeingThere


# ---- from the phone ----------------------------------------------------------------------------------------

CommandId = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{8,64}$")]


class Cursor(Frame):
    """How far this phone has come. Versions compare within one epoch only."""

    epoch: str = Field(max_length=64)
    version: int = Field(ge=0)


class Hello(Frame):
    """The first frame, within five seconds. `bearer`: for two people who share a browser's cookies."""

    type: Literal["hello"]
    resume: Cursor | None = None
    bearer: str | None = Field(default=None, max_length=128)


class Pong(Frame):
    """The answer to a ping."""

    type: Literal["pong"]


class CommandFrame(Frame):
    """A command, with the id that makes a retry harmless. `on` names what it is about, as the view gave it;
    after `exp` (server time, milliseconds since 1970) it is not meant any more."""

    type: Literal["command"]
    command_id: CommandId
    on: str | None = Field(default=None, max_length=256)
    exp: int | None = None
    kind: str
    body: Any


HintKind = Annotated[str, Field(pattern=r"^[A-Za-z_]{1,40}$")]
HintKinds = Annotated[list[HintKind], Field(max_length=40)]


class CheckDraft(Frame):
    """A draft to be looked at, for its author alone. `check` is the phone's own number, which the answer
    repeats; `on` names the moment, as the view gave it; the rest counts what was shown, kept and muted."""

    type: Literal["check_draft"]
    check: int = Field(ge=0)
    on: str = Field(max_length=256)
    text: str = Field(min_length=1, max_length=TEXT_MAX)
    shown: HintKinds = []
    shown_this_turn: HintKinds = []
    kept: dict[HintKind, Annotated[int, Field(ge=0, le=100)]] = Field(default={}, max_length=40)
    muted: HintKinds = []


def _wire_field(command: type, name: str, hint: Any) -> tuple[Any, Any]:
    """The pydantic field for one field of an engine command; a `form` becomes words."""
    default = next(each.default for each in fields(command) if each.name == name)
    if name != "form":
        return hint, default if isinstance(default, (str, bool, int, type(None))) else ...
    if command is commands.Reflect:
        return HeardWords, ...
    return (Words | None, None) if default is None else (Words, ...)


def _frame_class(command: type) -> type[CommandFrame]:
    hints = get_type_hints(command)
    parts = {("words" if name == "form" else name): _wire_field(command, name, hint)
             for name, hint in hints.items() if name not in {"kind", "line"}}  # fmt: skip
    body = create_model(f"{command.__name__}Body", __base__=Frame, __doc__=command.__doc__, **parts)  # type: ignore[call-overload]
    return create_model(
        f"{command.__name__}Command",
        __base__=CommandFrame,
        __doc__=command.__doc__,
        kind=(hints["kind"], ...),
        body=(body, ...),
    )


COMMANDS: dict[str, type] = {
    get_args(get_type_hints(cls)["kind"])[0]: cls for cls in get_args(commands.Command)
}
FRAMES: dict[str, type[CommandFrame]] = {kind: _frame_class(cls) for kind, cls in COMMANDS.items()}


# ---- to the phone ------------------------------------------------------------------------------------------
# Plain records: what we say ourselves needs no validation, only to be written down fast.


@variant
class Names:
    """What the two are called."""

    a: str
    b: str


@variant
class Welcome:
    """The answer to hello. Times in milliseconds."""

    type: Literal["welcome"] = "welcome"
    protocol: int = PROTOCOL
    epoch: str
    live_session: str
    server_time: int
    ping_every: int
    you: Seat
    names: Names
    practice: CharacterId | None = None  # whom they practise with, where it is not a person


@variant
class Line:
    """One line of the transcript. `text` is null where nothing was written, and where it was removed."""

    id: str
    version: int
    at: int
    kind: Literal[
        "said", "dont_know", "passed", "heard", "smaller", "answer", "added", "ended", "deepened",
        "exchanged", "topic", "topic_agreed", "topic_left", "asked", "answered", "step",
        "kind_word", "kind_word_answer", "pause",
    ]  # fmt: skip
    seat: Seat | None
    form: Literal["written", "aloud", "presence"] | None
    text: str | None
    picks: list[str]
    about: str | None
    key: str | None
    removed_at: int | None


@variant
class Sync:
    """This seat's whole picture, and the lines that changed since the version this phone had."""

    type: Literal["sync"] = "sync"
    epoch: str
    version: int
    server_time: int
    view: View
    lines: list[Line]
    is_first: bool


@variant
class Accepted:
    """The command happened; `version` is the conversation's after it."""

    type: Literal["accepted"] = "accepted"
    command_id: str
    version: int


@variant
class RejectedFrame:
    """It did not happen, nothing has changed. `retry`: with the same id, as a new command, or not at all."""

    type: Literal["rejected"] = "rejected"
    command_id: str | None
    code: str
    retry: Literal["same", "new", "never"]


@variant
class Span:
    """A part of a text, in UTF-16 units, as browsers count."""

    start: int
    end: int


@variant
class Hint:
    """What may land hard: its kind, the words of the draft it is about, and a noun of the draft's own for the
    starter. After `beat_seconds` more, it goes as it is."""

    category: str
    span: Span
    topic: str | None
    beat_seconds: int


@variant
class Piece:
    """A part of what the partner said in `line`, and the words of the draft that stand for it. `doubt`: they
    may have become somebody else's, or a "not" may have come or gone."""

    line: str
    said: Span
    back: Span | None
    doubt: Literal["whose", "not"] | None


@variant
class Nudge:
    """What there is to say about a draft: nothing, often. Its author's own socket alone gets it."""

    type: Literal["nudge"] = "nudge"
    check: int
    hint: Hint | None = None
    pieces: list[Piece] = field(default_factory=list)


@variant
class Presence:
    """Whether the other's phone is connected, in two words. `since` is when that word became true."""

    type: Literal["presence"] = "presence"
    other: Literal["here", "catching_up"]
    since: int


@variant
class Ping:
    """Still here? Carries the version, so that a quiet phone finds what it missed."""

    type: Literal["ping"] = "ping"
    version: int
    server_time: int


@variant
class Bye:
    """The last frame before a close: 4000-4499 come back, 4500-4999 do not."""

    type: Literal["bye"] = "bye"
    code: int
    why: str


CLIENT_FRAMES: list[type[Frame]] = [Hello, Pong, CheckDraft, *FRAMES.values()]
ServerFrame = Welcome | Sync | Accepted | RejectedFrame | Presence | Nudge | Ping | Bye
SERVER_FRAMES = get_args(ServerFrame)


def written(frame: ServerFrame) -> str:
    """The frame as text."""
    return msgspec.json.encode(frame).decode()
