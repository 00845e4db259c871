"""`@variant`: a frozen record with keyword arguments only, one of a closed set told apart by its `kind`."""

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, kw_only_default=True)
def variant(cls: type[T]) -> type[T]:
    """Make `cls` a frozen, slotted, keyword-only dataclass."""
    return dataclass(frozen=True, kw_only=True, slots=True)(cls)
