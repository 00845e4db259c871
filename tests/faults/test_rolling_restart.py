"""Processes that are replaced one after the other while couples talk, as a new version is brought in."""

import asyncio
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

import pytest

from tests.faults.kills import LIFTED, talk_through
from tests.faults.people import Person
from tests.server import Server
from tests.site import Site, make_site
from tools.running import Servers

COUPLES = 2


@pytest.fixture
def lifted_site(servers_with_template: Servers, tmp_path: Path) -> Iterator[Site]:
    """A site whose people may be fast."""
    site = make_site(servers_with_template, tmp_path / "site", **LIFTED)
    site.start()
    yield site
    site.stop()
    assert " ERROR " not in site.log, site.log


async def test_a_rolling_restart_loses_no_command_and_says_goodbye_to_everybody(lifted_site: Site) -> None:
    web = [lifted_site.one, lifted_site.other]
    for process in web:

        async def restart(chance: Random, people: Sequence[Person], process: Server = process) -> None:
            await asyncio.gather(*(person.was_answered.wait() for person in people))
            await asyncio.to_thread(process.restart)

        counts = await talk_through(restart, web, seed=1, couples=COUPLES)
        assert counts["commands accepted"] > 0
        assert counts["closed with 4000"] == COUPLES, counts  # one phone of each couple was there
        assert counts["reconnects"] >= COUPLES
