"""`@variant`: a record with keyword arguments only, which nobody changes.

Most are one of a closed set, told apart by their `kind`. Outside the rules, for what commands make anew.
"""

from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, kw_only_default=True)
def variant(cls: type[T]) -> type[T]:
    """Make `cls` a slotted, keyword-only dataclass that nobody changes.

    The type checker sees to that: guarded while it runs, a record would take more than twice as long to make.
    """
    return dataclass(kw_only=True, slots=True, unsafe_hash=True)(cls)


if TYPE_CHECKING:
    # The type checker looks into calls of this one alone.
    from dataclasses import replace as replace
else:

    def replace(record: T, /, **changes: Any) -> T:
        """A copy with other values in these fields, in a tenth of the time `dataclasses.replace` takes."""
        copy = _copier(type(record))(record)
        for name, value in changes.items():
            setattr(copy, name, value)
        return copy


@cache
def _copier(cls: type[T]) -> Callable[[T], T]:
    """A function that copies field by field without a loop, as dataclasses write theirs."""
    copies = "".join(f"    copy.{field.name} = record.{field.name}\n" for field in fields(cls))  # type: ignore[arg-type]
    names: dict[str, Any] = {"new": cls.__new__, "cls": cls}
    exec(f"def copier(record):\n    copy = new(cls)\n{copies}    return copy\n", names)
    copier: Callable[[T], T] = names["copier"]
    return copier
