"""Only the two: pairing two phones by a link and by a code, and keeping a third one out."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.people import (
    CODE,
    code_on,
    invite,
    link_on,
    pair,
    say_the_words_are_the_same,
    say_who,
    type_code,
)
from tests.phones import Phones
from tests.server import Server

NOT_FOUND = r"status of 404"


@pytest.fixture
def server(shared_server: Server) -> Server:
    """One for all of these: nobody here stops it or moves its clock."""
    return shared_server


def words_on(page: Page) -> list[str]:
    return page.get_by_role("list", name="Three words").get_by_role("listitem").all_inner_texts()


def all_text(page: Page) -> str:
    return page.locator("body").inner_text()


def test_two_phones_pair_by_a_link(phone: Phones) -> None:
    alex, sam = phone("Alex"), phone("Sam")
    invite(alex, "Alex")
    sam.goto(link_on(alex))
    expect(sam.get_by_role("heading", name="Alex would like to talk with you here")).to_be_visible()
    say_who(sam, "Sam", button="Come in")
    expect(alex.get_by_text("Sam is here.")).to_be_visible()
    expect(alex.get_by_role("heading", name="Do you both see the same three words?")).to_be_visible()
    assert words_on(alex) == words_on(sam)
    say_the_words_are_the_same(alex, sam)
    for page in (alex, sam):
        expect(page.get_by_text("Alex", exact=True)).to_be_visible()
        expect(page.get_by_text("Sam", exact=True)).to_be_visible()


def test_two_phones_pair_by_a_code_typed_the_way_people_type(phone: Phones) -> None:
    alex, sam = phone("Alex"), phone("Sam")
    invite(alex, "Alex")
    sam.goto("/")
    sam.get_by_role("link", name="I have a code").click()
    say_who(sam, "Sam")
    type_code(sam, code_on(alex).lower().replace("-", " "))
    expect(sam.get_by_role("heading", name="Read these to Alex")).to_be_visible()
    say_the_words_are_the_same(alex, sam)


def test_the_address_of_an_invited_phone_no_longer_shows_the_secret(phone: Phones) -> None:
    alex, sam = phone("Alex"), phone("Sam")
    invite(alex, "Alex")
    sam.goto(link_on(alex))
    expect(sam.get_by_role("heading", name="Alex would like")).to_be_visible()
    assert sam.evaluate("location.pathname + location.hash") == "/j"
    sam.reload()
    expect(sam.get_by_role("heading", name="Alex would like")).to_be_visible()


def test_an_invitation_outlives_a_reload_of_the_phone_that_sent_it(phone: Phones) -> None:
    alex, sam = phone("Alex"), phone("Sam")
    invite(alex, "Alex")
    before = link_on(alex), code_on(alex)
    alex.reload()
    assert (link_on(alex), code_on(alex)) == before
    sam.goto(before[0])
    expect(sam.get_by_role("heading", name="Alex would like")).to_be_visible()


def test_nobody_goes_on_without_saying_that_they_are_an_adult(phone: Phones) -> None:
    alex = phone("Alex")
    alex.goto("/#pair")
    alex.get_by_role("textbox", name="call you").fill("Alex")
    alex.get_by_role("button", name="Go on").click()
    expect(alex.get_by_role("alert")).to_have_text("To go on, this needs your tick.")
    expect(alex.get_by_role("checkbox")).to_be_focused()


def test_what_somebody_wants_kept_is_chosen_before_pairing(phone: Phones) -> None:
    alex = phone("Alex")
    alex.goto("/#pair")
    alex.get_by_role("radio", name="Nothing").check()
    say_who(alex, "Alex")
    expect(alex.get_by_role("heading", name="Bring your partner")).to_be_visible()
    alex.goto("/settings")
    expect(alex.get_by_role("link", name="What is kept Nothing")).to_be_visible()


def test_a_third_phone_finds_the_same_behind_a_used_link_as_behind_one_that_never_was(phone: Phones) -> None:
    phone.forgive(NOT_FOUND)
    alex, sam, mallory = phone("Alex"), phone("Sam"), phone("Mallory")
    invite(alex, "Alex")
    used = link_on(alex)
    sam.goto(used)
    say_who(sam, "Sam", button="Come in")
    expect(sam.get_by_role("heading", name="Read these to Alex")).to_be_visible()
    seen = []
    for link in (used, "/j#AAAAAAAAAAAAAAAAAAAAAA"):
        mallory.goto("/")
        mallory.goto(link)
        expect(mallory.get_by_role("heading", name="open anything.")).to_be_visible()
        seen.append(all_text(mallory))
    assert seen[0] == seen[1]


def test_a_third_phone_hears_the_same_of_a_used_code_as_of_a_wrong_one(phone: Phones) -> None:
    phone.forgive(NOT_FOUND)
    alex, sam, mallory = phone("Alex"), phone("Sam"), phone("Mallory")
    invite(alex, "Alex")
    used = code_on(alex)
    sam.goto(link_on(alex))
    say_who(sam, "Sam", button="Come in")
    expect(sam.get_by_role("heading", name="Read these to Alex")).to_be_visible()
    mallory.goto("/#code")
    say_who(mallory, "Mallory")
    seen = []
    for code in (used, "2222-2222"):
        type_code(mallory, code)
        expect(mallory.get_by_role("alert")).to_be_visible()
        seen.append(all_text(mallory))
    assert seen[0] == seen[1]


@pytest.mark.parametrize("who", ["inviter", "joiner"])
def test_different_words_undo_what_was_begun_whoever_says_so(phone: Phones, who: str) -> None:
    alex, sam = phone("Alex"), phone("Sam")
    invite(alex, "Alex")
    sam.goto(link_on(alex))
    say_who(sam, "Sam", button="Come in")
    for page in (alex, sam):
        expect(page.get_by_role("button", name="different")).to_be_visible()
    (alex if who == "inviter" else sam).get_by_role("button", name="different").click()
    for page in (sam, alex):
        expect(page.get_by_text("Nothing was shared.")).to_be_visible()


def test_a_link_that_came_to_nothing_is_not_offered_any_longer(phone: Phones) -> None:
    alex, sam = phone("Alex"), phone("Sam")
    invite(alex, "Alex")
    # Alex's phone misses how Sam comes and goes.
    alex.context.set_offline(True)
    phone.forgive("ERR_INTERNET_DISCONNECTED")
    sam.goto(link_on(alex))
    say_who(sam, "Sam", button="Come in")
    sam.get_by_role("button", name="different").click()
    expect(sam.get_by_text("Nothing was shared.")).to_be_visible()
    alex.context.set_offline(False)
    expect(alex.get_by_text("That link was used, and came to nothing.")).to_be_visible()
    alex.get_by_role("button", name="Make a new link").click()
    expect(alex.get_by_text(CODE)).to_be_visible()


def test_the_wrong_person_is_undone_in_one_tap_and_the_other_is_told_no_reason(phone: Phones) -> None:
    alex, sam = phone("Alex"), phone("Sam")
    pair(alex, sam)
    alex.get_by_role("button", name="Wrong person?").click()
    expect(alex.get_by_text("Undone. Nothing was shared.")).to_be_visible()
    expect(alex.get_by_role("link", name="Start with my partner")).to_be_visible()
    sam.reload()
    expect(sam.get_by_role("link", name="Start with my partner")).to_be_visible()
    assert "Alex" not in all_text(sam)


def test_an_invitation_that_is_taken_back_opens_nothing(phone: Phones) -> None:
    phone.forgive(NOT_FOUND)
    alex, sam = phone("Alex"), phone("Sam")
    invite(alex, "Alex")
    link = link_on(alex)
    alex.get_by_role("button", name="Take the invitation back").click()
    expect(alex.get_by_text("The link and the code no longer work.")).to_be_visible()
    sam.goto(link)
    expect(sam.get_by_role("heading", name="open anything.")).to_be_visible()


def test_not_now_tells_nobody_anything(phone: Phones) -> None:
    alex, sam = phone("Alex"), phone("Sam")
    invite(alex, "Alex")
    sam.goto(link_on(alex))
    sam.get_by_role("button", name="Not now").click()
    expect(sam.get_by_role("heading", name="All right. You can close this page.")).to_be_visible()
    alex.reload()
    expect(alex.get_by_role("heading", name="Bring your partner")).to_be_visible()
