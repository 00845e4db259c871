"""Reads the environment: one typed reader a kind of value, each failing loudly with the variable's name."""

import os
import re
from collections.abc import Mapping
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured


def env_str(name: str, default: str) -> str:
    """The text of a variable, or `default` where it is unset or empty."""
    return os.environ.get(name) or default


def env_bool(name: str, default: bool) -> bool:
    """A yes or no. Raises ImproperlyConfigured for anything but 1, 0, true, false, yes, no."""
    raw = os.environ.get(name, "").strip().lower()
    if not raw:
        return default
    if raw in {"1", "true", "yes"}:
        return True
    if raw in {"0", "false", "no"}:
        return False
    raise ImproperlyConfigured(f"{name} must be yes or no")


def env_choice(name: str, choices: tuple[str, ...]) -> str:
    """One of these words; the first where nothing is set. Raises ImproperlyConfigured for any other."""
    chosen = env_str(name, choices[0])
    if chosen not in choices:
        raise ImproperlyConfigured(f"{name} must be {' or '.join(choices)}")
    return chosen


def env_int(name: str, default: int) -> int:
    """A whole number. Raises ImproperlyConfigured where the variable does not hold one."""
    raw = os.environ.get(name, "").strip()
    try:
        return int(raw) if raw else default
    except ValueError as error:
        raise ImproperlyConfigured(f"{name} must be a whole number") from error


def env_float(name: str, default: float) -> float:
    """A number. Raises ImproperlyConfigured where the variable does not hold one."""
    raw = os.environ.get(name, "").strip()
    try:
        return float(raw) if raw else default
    except ValueError as error:
        raise ImproperlyConfigured(f"{name} must be a number") from error


def env_list(name: str, default: list[str]) -> list[str]:
    """A comma-separated list, blanks dropped."""
    raw = os.environ.get(name, "").strip()
    return [part.strip() for part in raw.split(",") if part.strip()] if raw else default


def env_path(name: str, default: Path) -> Path:
    """A file or folder, made absolute."""
    return Path(os.environ.get(name) or default).resolve()


def demand(patterns: Mapping[str, str], *, because: str) -> None:
    """Raises ImproperlyConfigured with the names of all variables that are unset or unlike their pattern."""
    unfit = [name for name, pattern in patterns.items() if not re.fullmatch(pattern, env_str(name, ""))]
    if unfit:
        raise ImproperlyConfigured(f"{because} needs each of these set, and fit: {', '.join(unfit)}")


def env_with(**more: str) -> dict[str, str]:
    """The environment for a program of somebody else's, with these beside it."""
    return {**os.environ, **more}
