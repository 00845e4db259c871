"""Practising: a room of one's own with a made-up partner, of which nothing is kept."""

from random import Random
from typing import Any, get_args

import pytest
from asgiref.sync import async_to_sync

from sessions_app import practising, services, store
from sessions_app.engine import Seat, View, view_for
from sessions_app.erasure.pruning import prune_due
from sessions_app.models import Event, LiveSession, Outcome, Words, WordsKey
from sessions_app.practice_lines import CharacterId
from tests.api.phone import Phone, said
from tests.api.talking import MINUTE, Clock, database_bytes, person_id, ten_minutes
from tests.app.moves import any_move
from tests.app.talks import frame

LONGEST_WAIT = 6_000
MOVES_MAX = 150


class Alone:
    """One person's practice."""

    def __init__(
        self, phone: Phone, clock: Clock, character: CharacterId = "easy", seat: str = "first"
    ) -> None:
        self.phone, self.clock = phone, clock
        answer = phone.post("practice", {"character": character, "seat": seat})
        assert answer.status_code == 201, answer.json()
        self.id = LiveSession.objects.get(ended_at=None).id

    @property
    def view(self) -> View:
        reading = async_to_sync(store.read)(self.id, person_id(self.phone))
        assert reading is not None
        return view_for(reading.state, reading.seat)

    @property
    def version(self) -> int:
        return LiveSession.objects.get(id=self.id).version

    def give(self, kind: str, **body: Any) -> None:
        async_to_sync(services.submit)(person_id(self.phone), self.id, frame(kind, **body))

    def let_partner_act(self, wait: int = LONGEST_WAIT) -> bool:
        """Whether it did something once that time had passed."""
        before = self.version
        self.clock.advance(wait)
        async_to_sync(practising.act_due)()
        return self.version > before

    def arrive(self) -> "Alone":
        self.give("ready")
        while self.let_partner_act():
            pass
        self.give("skip")
        return self


def practise_to_the_end(alone: Alone, text: str) -> None:
    """The person makes any move, and the partner whatever it is for."""
    chance = Random(4)
    alone.arrive()
    for _ in range(MOVES_MAX):
        if alone.view.scene.kind == "over":
            return
        move = any_move(alone.view, chance, text)
        if not alone.let_partner_act() and move is not None:
            alone.give(move[0], **move[1])
    raise AssertionError("it did not come to an end")


@pytest.mark.parametrize("seat", ["first", "second"])
@pytest.mark.parametrize("character", get_args(CharacterId))
def test_a_whole_conversation_is_held_alone(
    character: CharacterId, seat: str, alice: Phone, clock: Clock
) -> None:
    alone = Alone(alice, clock, character, seat)
    assert alice.get("now").json()["live"]["is_practice"] is True
    practise_to_the_end(alone, "I was alone.")
    row = LiveSession.objects.get()
    assert (row.ended_how, row.keeping) == ("complete", "none")
    assert alice.get("past").json()["conversations"] == []


@pytest.mark.parametrize(("seat", "speaker"), [("first", Seat.A), ("second", Seat.B)])
def test_one_chooses_who_speaks_first(seat: str, speaker: Seat, alice: Phone, clock: Clock) -> None:
    scene = Alone(alice, clock, seat=seat).arrive().view.scene
    assert scene.kind == "round"
    assert scene.speaker is speaker


def test_the_partner_waits_like_a_person_and_answers_once(alice: Phone, clock: Clock) -> None:
    alone = Alone(alice, clock).arrive()
    alone.give("say", words={"text": "A long day."})
    assert not alone.let_partner_act(wait=1_000)
    assert alone.let_partner_act(wait=3_000)
    assert not alone.let_partner_act(wait=MINUTE)


def test_a_partner_that_is_asked_twice_at_once_acts_once(alice: Phone, clock: Clock) -> None:
    alone = Alone(alice, clock)
    clock.advance(LONGEST_WAIT)
    reading = async_to_sync(store.read)(alone.id, "practice:easy")
    assert reading is not None
    for _ in range(2):
        async_to_sync(practising.act)(reading, "practice:easy", "easy")
    assert list(Event.objects.values_list("kind", flat=True)) == ["ready_changed"]


def test_a_new_practice_takes_the_place_of_the_old_one(alice: Phone, clock: Clock) -> None:
    old = Alone(alice, clock)
    new = Alone(alice, clock, "quiet")
    assert LiveSession.objects.get(id=old.id).ended_at is not None
    assert alice.get(f"past/{new.id}").status_code == 200
    assert alice.get(f"past/{old.id}").status_code == 404


def test_practice_leaves_no_trace_ten_minutes_after_its_end(alice: Phone, clock: Clock) -> None:
    alone = Alone(alice, clock)
    practise_to_the_end(alone, "the-marker-of-this-test")
    assert Words.objects.exists()
    assert b"the-marker-of-this-test" not in database_bytes()
    now = LiveSession.objects.get().ended_at or 0
    prune_due(now + 10 * MINUTE - 1)
    assert LiveSession.objects.exists()
    prune_due(now + 10 * MINUTE)
    for rows in (LiveSession, Event, Words, WordsKey, Outcome):
        assert not rows.objects.exists()


def test_practice_gives_way_to_the_partner(couple: tuple[Phone, Phone], clock: Clock) -> None:
    alone = Alone(couple[0], clock)
    couple[0].post("conversations", {"format_id": "ten_minutes"})
    assert couple[0].get("now").json()["live"]["is_practice"] is False
    assert LiveSession.objects.get(id=alone.id).ended_at is not None
    assert said(couple[0].post("practice", {"character": "easy"})) == (409, {"code": "already_talking"})
    assert said(couple[1].post("practice", {"character": "easy"})) == (409, {"code": "already_talking"})


def test_practising_is_the_persons_own_business(couple: tuple[Phone, Phone], clock: Clock) -> None:
    before = couple[1].get("now").json()
    alone = Alone(couple[0], clock)
    assert couple[1].get("now").json() == before
    assert couple[1].get(f"past/{alone.id}").status_code == 404


def test_practice_counts_as_no_conversation(couple: tuple[Phone, Phone], clock: Clock) -> None:
    practise_to_the_end(Alone(couple[0], clock), "Hello.")
    for _ in range(3):
        ten_minutes(*couple)
    assert "deep_listen" not in couple[0].get("now").json()["formats"]


@pytest.mark.parametrize("body", [{}, {"character": "rude"}, {"character": "easy", "seat": "third"}])
def test_a_partner_that_is_none_is_a_bad_request(body: object, alice: Phone) -> None:
    assert alice.post("practice", body).json()["code"] == "bad_request"
    assert not LiveSession.objects.exists()
