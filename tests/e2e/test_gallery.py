"""Every screen in every state, seen as by somebody who cannot see it well, or not at all."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser

from tests.e2e.gallery import cut_off, own_colours, screens, served, show, violations
from tests.phones import Phones
from tools.pages import build_gallery

NARROW = {"viewport": {"width": 320, "height": 568}}


@pytest.fixture(scope="module")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("gallery")
    build_gallery(folder)
    with served(folder) as address:
        yield address


@pytest.fixture
def phone(browser: Browser, gallery: str) -> Iterator[Phones]:
    phones = Phones(browser, gallery)
    phones.forgive("404")  # the gallery has no icon
    yield phones
    phones.close()
    assert phones.complaints == []


@pytest.fixture
def names(phone: Phones) -> list[str]:
    phone.forgive("ERR_FAILED")  # the board's own little phones are not loaded
    return screens(phone("Somebody"))


def found_on(names: list[str], look: Callable[[str], list[str]]) -> dict[str, list[str]]:
    """Per screen what is wrong with it; empty where nothing is."""
    return {name: found for name in names if (found := look(name))}


def test_axe_finds_nothing_by_day(phone: Phones, names: list[str]) -> None:
    page = phone("By day")

    def look(name: str) -> list[str]:
        show(page, name, scheme="light")
        return violations(page)

    assert found_on(names, look) == {}


def test_every_word_can_be_read_by_night(phone: Phones, names: list[str]) -> None:
    """The scheme changes colours alone, and axe's other rules do not look at those."""
    page = phone("By night", color_scheme="dark")

    def look(name: str) -> list[str]:
        show(page, name, scheme="dark")
        return violations(page, rules=["color-contrast"])

    assert found_on(names, look) == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_drawing_takes_the_colours_of_a_reader_who_forces_theirs(
    phone: Phones, names: list[str], scheme: str
) -> None:
    page = phone("Forced", color_scheme=scheme, forced_colors="active")

    def look(name: str) -> list[str]:
        show(page, name, scheme=scheme)
        return own_colours(page)

    assert found_on(names[::3], look) == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_who_asks_for_more_contrast_gets_seven_to_one(phone: Phones, names: list[str], scheme: str) -> None:
    page = phone("Contrast", color_scheme=scheme, contrast="more")

    def look(name: str) -> list[str]:
        show(page, name, scheme=scheme)
        return violations(page, rules=["color-contrast-enhanced"])

    assert found_on(names[::3], look) == {}


@pytest.mark.parametrize(
    ("dress", "every"),
    [({"text": "200"}, 1), ({"locale": "en-XA"}, 3), ({"locale": "ar-XB"}, 4)],
    ids=["200 % text", "long words", "right to left"],
)
def test_nothing_is_cut_off_on_a_narrow_phone(
    phone: Phones, names: list[str], dress: dict[str, str], every: int
) -> None:
    page = phone("Narrow", **NARROW)

    def look(name: str) -> list[str]:
        show(page, name, **dress)
        return cut_off(page)

    assert found_on(names[::every], look) == {}


@pytest.mark.parametrize("dress", [{"text": "200"}, {"locale": "ar-XB"}], ids=["200 % text", "right to left"])
def test_axe_finds_nothing_on_a_narrow_phone_either(
    phone: Phones, names: list[str], dress: dict[str, str]
) -> None:
    page = phone("Narrow", **NARROW)

    def look(name: str) -> list[str]:
        show(page, name, **dress)
        return violations(page)

    assert found_on(names[::8], look) == {}
