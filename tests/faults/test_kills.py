"""A server that is killed in the middle of everything, again and again."""

from tests.conftest import ServerFactory
from tests.faults.kills import LIFTED, kill_again_and_again


async def test_what_was_accepted_outlives_every_kill(start_server: ServerFactory) -> None:
    server = start_server(**LIFTED)
    counts = await kill_again_and_again(server, seed=1, couples=4, kills=8)
    assert counts["commands accepted"] > 0
    assert counts["reconnects"] > 0
