"""A speaker's long silence: what is offered then is theirs alone."""

from playwright.sync_api import expect

from tests.e2e.couples import couple_in_the_room
from tests.e2e.talk import begin, box, say, see, tap
from tests.phones import Phones
from tests.server import Server

SILENCE_MS = 91_000


def test_a_lighter_question_takes_the_place_of_the_first_on_the_speakers_phone(
    phone: Phones, server: Server
) -> None:
    alex, sam = couple_in_the_room(phone)
    begin(alex, sam)
    see(alex, "Something from today that’s still with you")
    server.advance(SILENCE_MS)
    alex.reload()
    tap(alex, "A lighter question")
    see(alex, "One small thing from today")
    expect(alex.get_by_role("heading", level=1)).to_be_focused()
    expect(alex.get_by_text("Any of these is fine.")).to_have_count(0)
    alex.reload()
    see(alex, "One small thing from today")
    expect(box(alex)).to_have_value("")
    see(sam, "You’re listening")
    say(alex, "The sky was pink.")
    see(sam, "What did you hear?")
    tap(alex, "Let me say it better")
    see(alex, "Something from today that’s still with you")
