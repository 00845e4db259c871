"""What a new room starts from: who would speak first, and what may be kept of it."""

import pytest

from accounts.models import User
from couplesync.clock import now_ms
from sessions_app.codec import load_state
from sessions_app.engine import Seat, State, view_for
from sessions_app.engine.actions import find_action
from sessions_app.erasure.pruning import prune_due
from sessions_app.models import LiveSession
from tests.api.phone import Phone
from tests.api.talking import MINUTE, Talk, ten_minutes


def lobby(alice: Phone, bob: Phone) -> State:
    """A room of theirs that is opened and, once it was looked at, not used."""
    talk = Talk(alice, bob)
    state = load_state(LiveSession.objects.get(id=talk.id).state)
    talk.finish()
    return state


def keepings(couple: tuple[Phone, Phone]) -> tuple[str, ...]:
    offer = find_action(view_for(lobby(*couple), Seat.A).actions, "choose_keeping")
    assert offer is not None
    return offer.options


@pytest.mark.usefixtures("many_openings")
def test_who_listened_first_speaks_first_the_next_time_though_nothing_was_kept(
    couple: tuple[Phone, Phone],
) -> None:
    ten_minutes(*couple, keeping="none")
    prune_due(now_ms() + 11 * MINUTE)
    # Nine times, because chance would say so every second time.
    assert {lobby(*couple).coin for _ in range(9)} == {Seat.B}


def test_keeping_without_an_end_is_offered_once_both_have_saved_their_place(
    couple: tuple[Phone, Phone],
) -> None:
    assert keepings(couple) == ("none", "days30")
    User.objects.filter(first_name="Bob").update(provisional_since=None, kept_until=None)
    assert keepings(couple) == ("none", "days30")
    User.objects.update(provisional_since=None, kept_until=None)
    assert keepings(couple) == ("none", "days30", "forever")
