"""The same conversation with the two seats changed round."""

from dataclasses import fields, is_dataclass, replace
from typing import Any

from sessions_app.engine import Seat


def mirrored(thing: Any) -> Any:
    """`thing` with every seat turned into the other, and what is kept for A and for B changed over."""
    if isinstance(thing, Seat):
        return thing.other
    if isinstance(thing, tuple):
        return tuple(mirrored(part) for part in thing)
    if not is_dataclass(thing) or isinstance(thing, type):
        return thing
    parts = {part.name: mirrored(getattr(thing, part.name)) for part in fields(thing) if part.init}
    if "a" in parts:
        parts["a"], parts["b"] = parts["b"], parts["a"]
    return replace(thing, **parts)
