"""Before it begins: agreeing on a format, on who speaks first and on what is kept, and being ready."""

import pytest

from sessions_app.engine import Code
from sessions_app.engine import commands as c
from sessions_app.engine.view import LobbyScene, OverScene
from tests.engine.table import MINUTE, A, B, Table, kinds_of


def scene(table: Table) -> LobbyScene:
    lobby = table.view(A).scene
    assert isinstance(lobby, LobbyScene)
    return lobby


def test_it_begins_once_both_are_ready() -> None:
    table = Table()
    assert kinds_of(table.play(A, c.Ready())) == ["ready_changed"]
    assert table.step() == "lobby"
    assert kinds_of(table.play(B, c.Ready())) == ["ready_changed", "started"]
    assert table.step() == "settle"


def test_ready_can_be_taken_back() -> None:
    table = Table()
    table.play(A, c.Ready())
    table.play(A, c.Ready(is_ready=False))
    table.play(B, c.Ready())
    assert table.step() == "lobby"


def test_nobody_sees_whether_the_other_is_ready() -> None:
    table = Table()
    before = table.view(B)
    table.play(A, c.Ready())
    assert table.view(B) == before
    assert scene(table).is_ready


def test_nobody_sees_whom_the_other_would_like_to_speak_first() -> None:
    table = Table()
    before = table.view(B)
    table.play(A, c.ChooseFirst(first="other"))
    assert table.view(B) == before
    assert scene(table).first == "other"


def test_another_format_asks_both_again() -> None:
    table = Table()
    table.play(A, c.Ready())
    table.play(B, c.ChooseFormat(format_id="thank_you"))
    assert not scene(table).is_ready
    table.play(B, c.Ready())
    assert table.step() == "lobby"


def test_choosing_the_format_that_is_chosen_asks_nobody_again() -> None:
    table = Table()
    table.play(A, c.Ready())
    table.play(B, c.ChooseFormat(format_id="ten_minutes"))
    assert scene(table).is_ready


def test_ready_for_one_format_is_not_ready_for_another() -> None:
    table = Table()
    seen = table.view(A).on
    table.play(B, c.ChooseFormat(format_id="deep_listen"))
    assert table.refuses(A, c.Ready(), on=seen) == Code.STALE_TARGET


def test_a_format_that_is_not_open_yet_is_no_choice() -> None:
    assert Table().refuses(A, c.ChooseFormat(format_id="chess")) == Code.BAD_CHOICE


@pytest.mark.parametrize(
    ("of_a", "of_b", "speaks"),
    [
        ("me", "other", A),
        ("me", "either", A),
        ("either", "me", B),
        ("other", "me", B),
        ("either", "other", A),
        ("other", "either", B),
    ],
)
def test_the_first_speaker_is_the_one_they_agree_on(of_a: str, of_b: str, speaks: object) -> None:
    for coin in (A, B):
        table = Table(coin=coin)
        table.play(A, FIRSTS[of_a])
        table.play(B, FIRSTS[of_b])
        table.both(c.Ready())
        table.both(c.Skip())
        assert table.speaker is speaks


@pytest.mark.parametrize(("of_a", "of_b"), [("me", "me"), ("other", "other"), ("either", "either")])
def test_the_coin_decides_where_their_wishes_do_not(of_a: str, of_b: str) -> None:
    for coin in (A, B):
        table = Table(coin=coin)
        table.play(A, FIRSTS[of_a])
        table.play(B, FIRSTS[of_b])
        table.both(c.Ready())
        table.both(c.Skip())
        assert table.speaker is coin


def test_the_more_private_choice_of_what_is_kept_counts_for_both() -> None:
    table = Table(keeping=("forever", "days30"))
    assert table.view(A).keeping == table.view(B).keeping == "days30"
    table.play(A, c.ChooseKeeping(keeping="none"))
    assert table.view(A).keeping == table.view(B).keeping == "none"


def test_a_choice_of_what_is_kept_that_changes_nothing_for_both_stays_with_its_seat() -> None:
    table = Table(keeping=("days30", "forever"))
    before = table.view(A)
    table.play(B, c.ChooseKeeping(keeping="days30"))
    assert table.view(A) == before


def test_nothing_is_kept_longer_than_both_may_choose() -> None:
    table = Table(keepings=("none", "days30"))
    assert table.offers(A)["choose_keeping"].options == ("none", "days30")
    assert table.refuses(A, c.ChooseKeeping(keeping="forever")) == Code.BAD_CHOICE


def test_an_empty_lobby_closes_after_half_an_hour() -> None:
    table = Table()
    table.wait(30 * MINUTE - 1)
    assert table.step() == "lobby"
    table.wait(1)
    assert table.view(A).scene == OverScene(how="not_today")


def test_a_pause_in_the_lobby_keeps_it_open_for_as_long_as_it_lasts() -> None:
    table = Table()
    table.wait(10 * MINUTE)
    table.play(A, c.Pause())
    table.wait(25 * MINUTE)
    table.both(c.Resume())
    table.wait(20 * MINUTE - 1)
    assert table.step() == "lobby"
    table.wait(1)
    assert table.step() == "over"


def test_a_lobby_nobody_came_back_to_never_began() -> None:
    table = Table()
    table.play(A, c.Pause())
    table.wait(30 * MINUTE + 24 * 60 * MINUTE)
    assert table.view(A).scene == OverScene(how="not_today")


def test_finishing_in_the_lobby_is_not_today() -> None:
    table = Table()
    table.play(B, c.Finish())
    assert table.view(A).scene == OverScene(how="not_today")


def test_there_is_nothing_to_repair_before_anything_was_said() -> None:
    assert "repair" not in Table().offers(A)


FIRSTS = {
    "me": c.ChooseFirst(first="me"),
    "other": c.ChooseFirst(first="other"),
    "either": c.ChooseFirst(first="either"),
}
