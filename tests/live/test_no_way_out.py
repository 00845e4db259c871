"""The product calls nobody: what people say goes to their two phones and nowhere else."""

from pathlib import Path

from couplesync.lan import SOMEWHERE_ELSE
from tests.conftest import ServerFactory
from tests.live.phones import draft, open_conversation, pair, reach_the_first_turn, typed

WITNESS = Path(__file__).parent / "witness"
PICKS_A_ROUTE = f"route ('{SOMEWHERE_ELSE}', 9)"  # a datagram socket that sends nothing


async def test_a_whole_talk_opens_no_connection_and_starts_no_program(
    start_server: ServerFactory, tmp_path: Path
) -> None:
    seen = tmp_path / "seen"
    server = start_server(PYTHONPATH=str(WITNESS), WITNESS=str(seen), HOST="0.0.0.0")
    alex, sam = pair(server)
    open_conversation(alex)
    speaker, listener = await reach_the_first_turn(alex, sam)
    await speaker.send(draft(speaker, "you always forget, you're pathetic"))
    assert (await speaker.next("nudge"))["hint"]
    await listener.reach(await speaker.do("say", words=typed("The evening was long")))
    await speaker.reach(await listener.do("reflect", words=typed("I heard you say it was long")))
    await speaker.do("confirm", answer="yes")
    await speaker.do("finish")
    for path in ("past", "my-words", "now"):
        speaker.browser.get(path).raise_for_status()
    for phone in (alex, sam):
        await phone.close_all()
    server.stop()
    assert set(seen.read_text().splitlines()) == {PICKS_A_ROUTE}
