"""The demonstration over HTTP: one browser, two made-up people, a world of its own."""

import json
from datetime import timedelta
from typing import Any

import pytest
from asgiref.sync import async_to_sync
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pytest_django import Settings

from accounts.models import Couple, User
from couplesync.clock import now_ms
from sessions_app import demo, services
from sessions_app.models import LiveSession
from tests.api.phone import Phone, said
from tests.api.talking import MINUTE, Clock
from tests.app.talks import frame


class Frame:
    """One of the two frames: the browser's cookies, and a bearer that says who it is."""

    def __init__(self, phone: Phone, bearer: str) -> None:
        self.phone = phone
        self.bearer = bearer
        self.header = {"Authorization": f"Bearer {bearer}"}

    def get(self, path: str) -> Any:
        return self.phone.browser.get(f"/api/v1/{path}", headers=self.header)

    def post(self, path: str, body: Any = None) -> Any:
        return self.phone.raw("POST", path, json.dumps(body or {}), headers=self.header)

    def delete(self, path: str) -> Any:
        return self.phone.raw("DELETE", path, "", headers=self.header)


@pytest.fixture
def visitor(transactional_db: None) -> Phone:
    return Phone("192.0.2.9")


@pytest.fixture
def world(visitor: Phone) -> tuple[Frame, Frame]:
    told = visitor.post("demo").json()
    return Frame(visitor, told["alex"]), Frame(visitor, told["sam"])


def test_each_frame_is_one_of_the_two(world: tuple[Frame, Frame]) -> None:
    alex, sam = world
    assert alex.get("me").json()["first_name"] == "Alex"
    assert sam.get("me").json()["couple"]["partner_first_name"] == "Alex"


def test_they_have_talked_before(world: tuple[Frame, Frame]) -> None:
    past = world[0].get("past").json()["conversations"]
    assert [one["format_id"] for one in past] == ["ten_minutes", "one_topic", "thank_you"]
    assert past[1]["topic"] == "Sunday at the parents’ house"
    assert all(one["ended_at"] < now_ms() - timedelta(days=1) / timedelta(milliseconds=1) for one in past)


def test_every_format_is_open_to_them(world: tuple[Frame, Frame]) -> None:
    assert "deep_listen" in world[0].get("now").json()["formats"]


def test_the_browser_itself_stays_who_it_was(alice: Phone) -> None:
    frame = Frame(alice, alice.post("demo").json()["alex"])
    assert frame.get("me").json()["first_name"] == "Alex"
    assert frame.post("sign-out").status_code == 204
    assert frame.get("me").status_code == 401
    assert alice.get("me").json()["first_name"] == "Alice"


def test_a_cookie_is_no_bearer(alice: Phone) -> None:
    cookie = alice.browser.cookies["s"].value
    assert Frame(alice, cookie).get("me").status_code == 401


def test_starting_over_forgets_the_world_before(world: tuple[Frame, Frame]) -> None:
    alex, sam = world
    assert alex.phone.post("demo", {"instead_of": alex.bearer}).status_code == 201
    assert sam.get("me").status_code == 401
    assert Couple.objects.filter(is_made_up=True).count() == 1
    assert User.objects.count() == 2
    assert LiveSession.objects.count() == 3


def test_two_visitors_never_meet(world: tuple[Frame, Frame], alice: Phone) -> None:
    alice.post("demo")
    alex = world[0]
    alex.phone.raw("POST", "conversations", '{"format_id": "one_topic"}', headers=alex.header)
    assert Frame(alice, alice.post("demo").json()["alex"]).get("now").json()["live"] is None


@pytest.mark.parametrize("way_out", ["couple/undo", "couple/unpair", "couple/different"])
def test_neither_of_the_two_gets_away_to_be_paired_with_somebody_real(
    world: tuple[Frame, Frame], alice: Phone, way_out: str
) -> None:
    sam = world[1]
    assert sam.get("me").json()["couple"]["can_undo"] is False
    assert sam.post(way_out).status_code == 409
    secret = alice.post("invites").json()["secret"]
    assert said(sam.post("join", {"secret": secret})) == (409, {"code": "already_paired"})


def test_whoever_is_erased_takes_their_world_along(world: tuple[Frame, Frame]) -> None:
    assert world[1].delete("me").status_code == 204
    assert world[0].get("me").status_code == 401
    assert (User.objects.count(), LiveSession.objects.count()) == (0, 0)


def test_what_a_frame_ends_leaves_the_visitors_browser_as_it_is(world: tuple[Frame, Frame]) -> None:
    alex, sam = world
    assert not alex.post("sign-out").has_header("Clear-Site-Data")
    assert not sam.delete("me").has_header("Clear-Site-Data")
    assert alex.phone.post("sign-out")["Clear-Site-Data"] == '"cache", "storage"'


def test_a_world_is_gone_a_day_later(world: tuple[Frame, Frame]) -> None:
    Couple.objects.update(made_at=timezone.now() - timedelta(hours=25))
    demo.end_old_worlds(now_ms())
    assert User.objects.count() == 0
    assert LiveSession.objects.count() == 0


def test_while_all_worlds_are_in_use_another_is_refused_kindly(
    world: tuple[Frame, Frame], visitor: Phone, settings: Settings
) -> None:
    settings.WORLDS_MAX = 1
    answer = visitor.post("demo")
    assert (answer.status_code, answer.json()) == (503, {"code": "demo_full"})
    assert int(answer["Retry-After"]) == settings.WORLD_IDLE_SECONDS
    assert world[0].get("me").status_code == 200


def test_the_oldest_world_that_nobody_plays_with_makes_room(
    transactional_db: None, clock: Clock, settings: Settings
) -> None:
    settings.WORLDS_MAX = 3
    visitors = [Phone(f"192.0.2.{n}") for n in range(4)]
    worlds = []
    for visitor in visitors[:3]:
        worlds.append(Frame(visitor, visitor.post("demo").json()["alex"]))
        clock.advance(MINUTE)
    worlds[0].post("conversations", {"format_id": "one_topic"})
    clock.advance(settings.WORLD_IDLE_SECONDS * 1_000)
    room = LiveSession.objects.get(ended_at=None)
    async_to_sync(services.submit)(str(room.seat_a_id), room.id, frame("ready"))
    assert visitors[3].post("demo").status_code == 201
    assert [world.get("me").status_code for world in worlds] == [200, 401, 200]


def test_one_address_cannot_fill_the_place(transactional_db: None, settings: Settings) -> None:
    greedy = Phone("192.0.2.1")
    most = settings.LIMITS["worlds_of_source"][0]
    assert most * 3 <= settings.WORLDS_MAX
    settings.LIMITS = {**settings.LIMITS, "worlds_of_source": (2, 24 * 3_600)}
    assert [greedy.post("demo").status_code for _ in range(3)] == [201, 201, 429]
    assert Phone("192.0.2.2").post("demo").status_code == 201


def test_a_world_is_stored_in_a_few_statements(visitor: Phone) -> None:
    with CaptureQueriesContext(connection) as caught:
        visitor.post("demo")
    inserts = [query for query in caught.captured_queries if query["sql"].startswith("INSERT")]
    assert len(inserts) <= 12
