"""Sockets that have not said who they are: so many from one address, and no more. Of this process alone."""

from collections import defaultdict

from django.conf import settings

_waiting: defaultdict[str, set[str]] = defaultdict(set)


def knock(source: str, socket: str) -> bool:
    """Count one more from there; False, and nothing is counted, where that is one too many."""
    if len(_waiting.get(source, ())) >= settings.SOCKETS_BEFORE_HELLO:
        return False
    _waiting[source].add(socket)
    return True


def pass_through(source: str, socket: str) -> None:
    """That one has said who it is, or is gone."""
    _waiting[source].discard(socket)
    if not _waiting[source]:
        del _waiting[source]
