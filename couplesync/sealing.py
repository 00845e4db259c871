"""Sealed bytes: AES-GCM under a key of somebody's own, kept wrapped by a key from outside the database.

Whoever destroys a wrapped key has destroyed whatever it sealed, in every copy of the database ever made.
"""

import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

KEY_BITS = 256
NONCE_BYTES = 12

Stored = bytes | memoryview  # PostgreSQL gives the second


class Unreadable(Exception):
    """These bytes were not sealed by this key for this place. Carries nothing of either."""


def new_key() -> bytes:
    """A fresh random key."""
    return AESGCM.generate_key(KEY_BITS)


def wrap_key(key: bytes, *place: str) -> bytes:
    """The key as it may be stored; `place` says whose it is and what for."""
    return seal(_outer_key(), key, *place)


def unwrap_key(wrapped: Stored, *place: str) -> bytes:
    """The key again. Raises Unreadable where `place` is another one or the outer key has changed."""
    return unseal(_outer_key(), wrapped, *place)


def seal(key: bytes, plain: bytes, *place: str) -> bytes:
    """The bytes sealed by `key` for `place`: they open nowhere else."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, plain, _bound_to(place))


def unseal(key: bytes, sealed: Stored, *place: str) -> bytes:
    """The plain bytes. Raises Unreadable for another key, another place or bytes that were changed."""
    nonce, rest = bytes(sealed[:NONCE_BYTES]), bytes(sealed[NONCE_BYTES:])
    try:
        return AESGCM(key).decrypt(nonce, rest, _bound_to(place))
    except (InvalidTag, ValueError):
        # The cause is cut off: an error must not carry what it could not read.
        raise Unreadable from None


def _bound_to(place: tuple[str, ...]) -> bytes:
    return "\0".join(place).encode()


def _outer_key() -> bytes:
    return bytes.fromhex(settings.WORDS_KEY)
