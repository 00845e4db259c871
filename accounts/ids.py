"""Ids: random, so that knowing one says nothing about another."""

import re
import secrets

_ID = re.compile(r"[A-Za-z0-9_-]{22}")


def new_id() -> str:
    """128 random bits, 22 characters that are safe in a URL."""
    return secrets.token_urlsafe(16)


def is_id(text: str) -> bool:
    """Whether the text could be an id. A database may choke on what could not."""
    return _ID.fullmatch(text) is not None
