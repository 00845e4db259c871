"""Every screen in every state, seen as by somebody who cannot see it well, or not at all."""

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from playwright.sync_api import Browser, Page

from tests.e2e.gallery import Light, cut_off, own_colours, screens, served, show, violations
from tests.phones import Phones
from tools.pages import build_gallery

seven_to_one = partial(violations, rules=["color-contrast-enhanced"])
LOOKS: dict[str, tuple[Light, Callable[[Page], list[str]]]] = {
    "by day": (Light(), violations),
    "by night": (Light("dark"), partial(violations, rules=["color-contrast"])),
    "more contrast by day": (Light(contrast="more"), seven_to_one),
    "more contrast by night": (Light("dark", contrast="more"), seven_to_one),
    "forced by day": (Light(forced_colors="active"), own_colours),
    "forced by night": (Light("dark", forced_colors="active"), own_colours),
}
EVERY_SCREEN = ["by day", "by night"]
EVERY_THIRD = [look for look in LOOKS if look not in EVERY_SCREEN]
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


Findings = dict[str, dict[str, list[str]]]


@pytest.fixture(scope="module")
def findings(browser: Browser, gallery: str) -> Findings:
    """What is wrong, by way of looking and by screen. Each is drawn once and looked at in every light."""
    phones = Phones(browser, gallery)
    phones.forgive("404|ERR_FAILED")
    page = phones("Somebody")
    found: Findings = {look: {} for look in LOOKS}
    for number, name in enumerate(screens(phones("The board"))):
        show(page, name)
        for look in [*EVERY_SCREEN, *(EVERY_THIRD if number % 3 == 0 else [])]:
            light, judge = LOOKS[look]
            light.falls_on(page)
            if wrong := judge(page):
                found[look][name] = wrong
    phones.close()
    assert phones.complaints == []
    return found


def found_on(names: list[str], look: Callable[[str], list[str]]) -> dict[str, list[str]]:
    """Per screen what is wrong with it; empty where nothing is."""
    return {name: found for name in names if (found := look(name))}


def test_axe_finds_nothing_by_day(findings: Findings) -> None:
    assert findings["by day"] == {}


def test_every_word_can_be_read_by_night(findings: Findings) -> None:
    """The scheme changes colours alone, and axe's other rules do not look at those."""
    assert findings["by night"] == {}


@pytest.mark.parametrize("scheme", ["day", "night"])
def test_every_drawing_takes_the_colours_of_a_reader_who_forces_theirs(
    findings: Findings, scheme: str
) -> None:
    assert findings[f"forced by {scheme}"] == {}


@pytest.mark.parametrize("scheme", ["day", "night"])
def test_who_asks_for_more_contrast_gets_seven_to_one(findings: Findings, scheme: str) -> None:
    assert findings[f"more contrast by {scheme}"] == {}


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
