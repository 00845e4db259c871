"""The screens outside the room, which are not in the gallery: axe finds nothing on them."""

import pytest
from playwright.sync_api import Page

from tests.e2e.couples import couple, couple_in_the_room, person
from tests.e2e.gallery import cut_off, violations
from tests.e2e.talk import begin, skip_to_the_end, turn
from tests.phones import Phones
from tests.server import Server

ALONE = ["/", "/#pair", "/#code", "/#practice", "/settings", "/help", "/times", "/past"]
PAIRED = [
    "/",
    "/#talk",
    "/times",
    *(f"/settings#{step}" for step in ("who", "rules", "look", "name", "kept", "hints", "leaving")),
]


@pytest.fixture
def server(shared_server: Server) -> Server:
    return shared_server


def faults(page: Page, address: str) -> list[str]:
    """What is wrong with the screen of that address."""
    page.goto("about:blank")
    page.goto(address)
    page.get_by_role("heading", level=1).wait_for()
    page.wait_for_load_state("networkidle")
    return [*violations(page), *cut_off(page)]


def test_axe_finds_nothing_before_anybody_is_known(phone: Phones) -> None:
    page = phone("Somebody")
    assert {address: found for address in ("/", "/#pair", "/help") if (found := faults(page, address))} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_the_screens_of_a_person(phone: Phones, scheme: str) -> None:
    page = person(phone, "Alex", color_scheme=scheme)
    assert {address: found for address in ALONE if (found := faults(page, address))} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_the_screens_of_a_couple(phone: Phones, scheme: str) -> None:
    page, _ = couple(phone, color_scheme=scheme)
    assert {address: found for address in PAIRED if (found := faults(page, address))} == {}


def test_axe_finds_nothing_on_what_is_kept(phone: Phones) -> None:
    alex, sam = couple_in_the_room(phone)
    begin(alex, sam)
    turn(alex, sam, "The bus was late.", "Your bus was late.")
    turn(sam, alex, "I made soup.", "You made soup.")
    skip_to_the_end(alex, sam)
    assert faults(alex, "/past") == []
    alex.get_by_role("link", name="Ten Minutes").click()
    alex.get_by_role("list", name="What has been said").wait_for()
    assert [*violations(alex), *cut_off(alex)] == []
