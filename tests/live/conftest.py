"""Two people with phones, and a conversation open. Whatever a test opened is closed behind it."""

from collections.abc import AsyncIterator, Callable

import pytest

from tests.live.phones import Phone, open_conversation, pair, start_person
from tests.server import Server

Couple = tuple[Phone, Phone]


@pytest.fixture
async def people(shared_server: Server) -> AsyncIterator[Callable[[str], Phone]]:
    """`people("Mallory")` is one more person with a phone."""
    phones: list[Phone] = []

    def start(first_name: str) -> Phone:
        phones.append(start_person(shared_server, first_name))
        return phones[-1]

    yield start
    for phone in phones:
        await phone.close_all()


async def _couple(server: Server) -> AsyncIterator[Couple]:
    alex, sam = pair(server)
    open_conversation(alex)
    yield alex, sam
    for phone in (alex, sam):
        await phone.close_all()


@pytest.fixture
async def couple(shared_server: Server) -> AsyncIterator[Couple]:
    """Alex and Sam, neither of them in the room yet, on a server that other tests use too."""
    async for pair_of_phones in _couple(shared_server):
        yield pair_of_phones


@pytest.fixture
async def own_couple(server: Server) -> AsyncIterator[Couple]:
    """Alex and Sam on a server of their own, which may be stopped and whose clock may be moved."""
    async for pair_of_phones in _couple(server):
        yield pair_of_phones
