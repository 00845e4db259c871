"""Ids: random, so that knowing one says nothing about another."""

import secrets


def new_id() -> str:
    """128 random bits, 22 characters that are safe in a URL."""
    return secrets.token_urlsafe(16)
