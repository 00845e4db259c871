"""Every address of the API, and what it says to whom. An address that is not in the table fails the test."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.urls import URLPattern, URLResolver, get_resolver
from rest_framework.views import APIView

from tests.api.phone import Answer, Phone
from tests.api.talking import Talk
from tests.api.times import agree
from tests.api.times import offer as offer_times

NAME = {"first_name": "Alex"}
BEGIN = {**NAME, "accepted_ground": True}
NO_SECRET = {"secret": "A" * 22}
FORMAT = {"format_id": "ten_minutes"}
EASY = {"character": "easy"}
ALL = {"lines": "all"}
LOOK_FOR = {"words": "words"}
RATING = {"live_session": "the conversation asked about", "understood": "mostly"}
OFFER = {"format_id": "ten_minutes", "times": ["tonight"], "zone": "UTC"}
AT = {"planned": 1, "at": 1}

# Asked one after the other: somebody who has not begun, somebody of another couple, the owner's
# former partner (about what those two said once), the partner, the owner.
TABLE: dict[tuple[str, str], tuple[Any, tuple[int, int, int, int, int]]] = {
    ("POST", "people"): (BEGIN, (201, 409, 409, 409, 409)),
    ("GET", "me"): (None, (200, 200, 200, 200, 200)),
    ("PATCH", "me"): (NAME, (401, 200, 200, 200, 200)),
    ("DELETE", "me"): (None, (401, 204, 204, 204, 204)),
    ("POST", "sign-out"): (None, (204, 204, 204, 204, 204)),
    ("POST", "invites"): (None, (401, 409, 201, 409, 409)),
    ("DELETE", "invites"): (None, (401, 204, 204, 204, 204)),
    ("POST", "invites/code"): (None, (401, 409, 409, 409, 409)),
    ("POST", "invites/look"): (NO_SECRET, (404, 404, 404, 404, 404)),
    ("POST", "join"): (NO_SECRET, (401, 409, 404, 409, 409)),
    ("POST", "couple/same"): (None, (401, 200, 409, 409, 200)),
    ("POST", "couple/different"): (None, (401, 409, 409, 409, 409)),
    ("POST", "couple/undo"): (None, (401, 200, 409, 200, 409)),
    ("POST", "couple/unpair"): (None, (401, 200, 409, 200, 409)),
    ("GET", "now"): (None, (401, 200, 200, 200, 200)),
    ("POST", "conversations"): (FORMAT, (401, 200, 409, 200, 200)),
    ("POST", "practice"): (EASY, (401, 201, 201, 201, 201)),
    ("POST", "demo"): (None, (201, 201, 201, 201, 201)),
    ("GET", "past"): (None, (401, 200, 200, 200, 200)),
    ("POST", "past/search"): (LOOK_FOR, (401, 200, 200, 200, 200)),
    ("GET", "past/<str:conversation>"): (None, (401, 404, 404, 200, 200)),
    ("DELETE", "past/<str:conversation>"): (None, (401, 404, 404, 204, 404)),
    ("GET", "past/<str:conversation>/lines"): (None, (401, 404, 404, 200, 200)),
    ("POST", "past/<str:conversation>/remove"): (ALL, (401, 404, 404, 200, 200)),
    ("GET", "times"): (None, (401, 200, 409, 200, 200)),
    ("POST", "times/offers"): (OFFER, (401, 400, 409, 400, 400)),
    ("DELETE", "times/offers/<str:offer>"): (None, (401, 404, 409, 200, 200)),
    ("POST", "times/offers/<str:offer>/accept"): (AT, (401, 404, 409, 404, 404)),
    ("POST", "times/wish"): ({"time": "tonight", "zone": "UTC"}, (401, 400, 409, 400, 400)),
    ("POST", "times/undo"): ({"key": "A" * 22}, (401, 404, 409, 404, 404)),
    ("GET", "times/calendar"): (None, (401, 200, 200, 200, 200)),
    ("PATCH", "times/calendar"): ({"title": "Swimming"}, (401, 200, 200, 200, 200)),
    ("POST", "times/calendar/feed"): (None, (401, 201, 201, 201, 201)),
    ("DELETE", "times/calendar/feed"): (None, (401, 204, 204, 204, 204)),
    ("GET", "times/<str:plan>/event.ics"): (None, (401, 404, 409, 200, 200)),
    ("GET", "calendar/<str:secret>.ics"): (None, (404, 404, 404, 404, 404)),
    ("DELETE", "times/<str:plan>"): (None, (401, 404, 409, 200, 404)),
    ("POST", "times/<str:plan>/move"): (AT, (401, 404, 409, 404, 404)),
    ("POST", "times/<str:plan>/skip"): (AT, (401, 404, 409, 404, 404)),
    ("POST", "times/<str:plan>/pause"): ({"is_paused": True}, (401, 404, 409, 200, 200)),
    ("GET", "my-words"): (None, (401, 200, 200, 200, 200)),
    ("GET", "notebook/ratings"): (None, (401, 200, 200, 200, 200)),
    ("POST", "notebook/ratings"): (RATING, (401, 404, 404, 201, 201)),
    ("GET", "notebook/phrasing"): (None, (401, 200, 200, 200, 200)),
    ("PATCH", "notebook/phrasing"): ({"is_on": False}, (401, 200, 200, 200, 200)),
}
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")


def routes() -> Iterator[tuple[str, str]]:
    """Every method of every address under /api/v1/."""
    for included in get_resolver().url_patterns:
        if isinstance(included, URLResolver) and str(included.pattern) == "api/v1/":
            for route in included.url_patterns:
                assert isinstance(route, URLPattern)
                yield from ((method, str(route.pattern)) for method in _methods(route))


def _methods(route: URLPattern) -> list[str]:
    view: type[APIView] = getattr(route.callback, "cls")  # noqa: B009  DRF notes it there
    return [method for method in METHODS if hasattr(view, method.lower())]


@dataclass
class World:
    """Alice talked with Eve and parted, then with Bob. Mallory talks with Nick. What each said is marked."""

    nobody: Phone
    mallory: Phone
    eve: Phone
    bob: Phone
    alice: Phone
    old: str
    new: str
    offer: str
    plan: str


def paired(inviter: Phone, joiner: Phone) -> None:
    joiner.post("join", {"secret": inviter.post("invites").json()["secret"]})
    assert inviter.post("couple/same").status_code == 200


def talked(inviter: Phone, joiner: Phone, said: str, heard: str) -> str:
    """They are a couple, and have talked."""
    paired(inviter, joiner)
    talk = Talk(inviter, joiner).begin()
    talk.say(inviter, joiner, said, heard)
    return talk.finish().id


@pytest.fixture
def world(transactional_db: None) -> World:
    alice, bob, eve, mallory, nick = (
        Phone().start(name) for name in ("Alice", "Bob", "Eve", "Mallory", "Nick")
    )
    old = talked(alice, eve, "first-words", "eves-words")
    alice.post("couple/unpair")
    new = talked(alice, bob, "alices-words", "bobs-words")
    plan = agree(alice, bob)["id"]
    offer = offer_times(alice).json()["mine"][0]["id"]
    talked(mallory, nick, "mallorys-words", "nicks-words")
    return World(Phone(), mallory, eve, bob, alice, old, new, offer, plan)


def ask(phone: Phone, method: str, route: str, world: World, body: Any) -> Answer:
    conversation = world.old if phone is world.eve else world.new
    named = {"conversation": conversation, "offer": world.offer, "plan": world.plan, "secret": "A" * 22}
    path = re.sub(r"<str:(\w+)>", lambda name: named[name[1]], route)
    path += "?before=99" if path.endswith("/lines") else ""
    if body is RATING:
        body = {**RATING, "live_session": conversation}
    match method:
        case "GET":
            return phone.get(path)
        case "PATCH":
            return phone.patch(path, body)
        case "DELETE":
            return phone.delete(path)
        case _:
            return phone.post(path, body)


def test_every_address_is_in_the_table() -> None:
    assert set(routes()) == set(TABLE)


@pytest.mark.parametrize(("method", "route"), TABLE)
def test_an_address_tells_each_person_what_is_theirs_and_no_more(
    method: str, route: str, world: World
) -> None:
    body, expected = TABLE[method, route]
    asked = [
        ask(phone, method, route, world, body)
        for phone in (world.nobody, world.mallory, world.eve, world.bob, world.alice)
    ]
    assert tuple(answer.status_code for answer in asked) == expected
    told = [answer.content.decode() for answer in asked]
    for private in ("alices-words", "bobs-words", "Alice", "Bob", world.new, world.offer, world.plan):
        assert not any(private in text for text in told[:3])
    for private in ("mallorys-words", "nicks-words", "Mallory", "Nick", "eves-words", "Eve", world.old):
        assert private not in told[0] + told[3] + told[4]
    assert "first-words" not in told[0] + told[1] + told[2] + told[3]
