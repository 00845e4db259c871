"""Reading again what was said, taking one's own words back, and taking the whole of it out."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.couples import couple_in_the_room
from tests.e2e.talk import begin, pick, say, say_back, see, skip_to_the_end, tap, tap_row, turn
from tests.phones import Phones
from tests.server import Server

SAID = "I was late and did not ring."
HEARD = "You were late without a ring."
UNDO_MS = 10_000
THEIRS = "I waited with the soup."


@pytest.fixture
def server(shared_server: Server) -> Server:
    return shared_server


@pytest.fixture
def kept(phone: Phones) -> tuple[Page, Page]:
    """Alex and Sam after a whole conversation, with it open on both phones."""
    alex, sam = couple_in_the_room(phone)
    begin(alex, sam)
    turn(alex, sam, SAID, HEARD)
    turn(sam, alex, THEIRS, "You waited with the soup.")
    skip_to_the_end(alex, sam)
    for page in (alex, sam):
        page.goto("/past")
        page.get_by_role("link", name="Ten Minutes").click()
        expect(page.get_by_text(SAID)).to_be_visible()
    return alex, sam


def remove(page: Page, words: str) -> None:
    tap_row(page, "Remove words of mine")
    line = page.get_by_role("listitem").filter(has_text=words)
    line.get_by_role("button", name="Remove these words").click()
    tap(page, "Remove them")


def test_removed_words_leave_a_dated_place_on_both_phones(kept: tuple[Page, Page]) -> None:
    alex, sam = kept
    remove(alex, SAID)
    expect(alex.get_by_text("You removed these words on")).to_have_count(2)
    sam.reload()
    expect(sam.get_by_text("Alex removed these words on")).to_have_count(2)
    for page in (alex, sam):
        expect(page.get_by_text(SAID)).to_have_count(0)
        expect(page.get_by_text(HEARD)).to_have_count(0)
        expect(page.get_by_text(THEIRS)).to_be_visible()


def test_nobody_is_offered_to_remove_the_others_words(kept: tuple[Page, Page]) -> None:
    alex, _ = kept
    tap_row(alex, "Remove words of mine")
    theirs = alex.get_by_role("listitem").filter(has_text=THEIRS)
    expect(theirs.get_by_role("button", name="Remove these words")).to_have_count(0)
    expect(alex.get_by_role("button", name="Remove these words")).to_have_count(2)


def test_a_conversation_taken_out_is_gone_for_both(kept: tuple[Page, Page]) -> None:
    alex, sam = kept
    alex.clock.install()
    tap_row(alex, "Take this conversation out")
    expect(alex.get_by_text("It’s out for both of you.")).to_be_visible()
    expect(alex.get_by_text("Nothing here yet.")).to_be_visible()
    with alex.expect_response(lambda answer: answer.request.method == "DELETE") as deleted:
        alex.clock.fast_forward(UNDO_MS)
    assert deleted.value.ok
    sam.goto("/past")
    expect(sam.get_by_text("Nothing here yet.")).to_be_visible()


def test_for_ten_seconds_it_can_be_brought_back(kept: tuple[Page, Page]) -> None:
    alex, _ = kept
    tap_row(alex, "Take this conversation out")
    expect(alex.get_by_role("link", name="Ten Minutes")).to_have_count(0)
    tap(alex, "Bring it back")
    alex.reload()
    alex.get_by_role("link", name="Ten Minutes").click()
    expect(alex.get_by_text(SAID)).to_be_visible()


def test_somebody_finds_their_own_words_and_not_the_others(kept: tuple[Page, Page]) -> None:
    alex, _ = kept
    alex.goto("/past")
    find = alex.get_by_role("searchbox", name="Find in your own words")
    find.fill("late")
    expect(alex.get_by_text("One line of yours")).to_be_visible()
    find.fill("waited with the soup")
    expect(alex.get_by_text("One line of yours")).to_be_visible()
    find.fill("I waited")
    expect(alex.get_by_text("Nothing of yours with these words.")).to_be_visible()


def test_a_conversation_that_is_not_kept_is_not_there_to_look_back_at(phone: Phones) -> None:
    alex, sam = couple_in_the_room(phone)
    tap_row(sam, "Afterwards")
    pick(sam, "Nothing")
    tap(sam, "Close")
    begin(alex, sam)
    say(alex, SAID)
    say_back(sam, HEARD)
    tap(alex, "Yes, that’s it")
    tap(alex, "Menu")
    tap_row(alex, "Finish for today")
    tap(alex, "Finish for today")
    for page in (alex, sam):
        see(page, "The conversation has ended for today.")
        expect(page.get_by_text("These words go in ten minutes.")).to_be_visible()
        page.goto("/past")
        expect(page.get_by_text("Nothing here yet.")).to_be_visible()
