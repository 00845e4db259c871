"""Every format from the first tap to the last."""

import pytest

from sessions_app.engine import Seat
from sessions_app.engine import commands as c
from sessions_app.engine.forms import Presence
from sessions_app.engine.view import Mark, OverScene
from tests.engine.table import TYPED, A, B, Table


def is_complete(table: Table) -> bool:
    return table.view(A).scene == table.view(B).scene == OverScene(how="complete")


@pytest.mark.parametrize("first", [A, B])
def test_ten_minutes(first: Seat) -> None:
    table = Table("ten_minutes").begin(first)
    assert table.speaker is first
    table.hear()
    table.play(first, c.More())
    table.hear()
    assert table.speaker is first.other
    table.turn()
    table.write(first.other)
    table.write(first)
    assert table.step() == "close"
    table.play(A, c.OwnStep(line="x", form=TYPED))
    table.play(B, c.Skip())
    assert is_complete(table)


def test_ten_minutes_in_which_both_pass_is_complete() -> None:
    table = Table("ten_minutes").begin()
    table.play(A, c.PassTurn())
    table.play(B, c.PassTurn())
    table.both(c.Skip())
    table.both(c.Skip())
    assert is_complete(table)


def test_one_topic() -> None:
    table = Table("one_topic").begin()
    table.write(A)
    table.write(B)
    topic = table.agree_on_a_topic()
    for speaker in (A, B):
        assert table.speaker is speaker
        table.turn()
        table.play(speaker.other, c.Validate(line=table.line(), form=TYPED))
        table.play(speaker, c.Confirm(answer="yes"))
    assert table.step() == "bridge"
    table.both(c.Request(line=table.line(), form=TYPED))
    table.both(c.Respond(answer="not_yet"))
    table.both(c.Skip())
    assert table.view(A).topic == topic
    table.both(c.Skip())
    assert is_complete(table)


def test_thank_you() -> None:
    table = Table("thank_you").begin()
    for speaker in (A, B):
        assert table.speaker is speaker
        table.say()
        assert table.offers(table.listener)["reflect"].options == ("written", "aloud", "thank_you", "im_here")
        table.reflect(Presence(word="thank_you"))
        assert table.moment() == "more"
        table.play(speaker, c.More())
        table.say()
        table.reflect()
    table.both(c.Skip())
    assert is_complete(table)


def test_deep_listen() -> None:
    table = Table("deep_listen").begin()
    table.agree_on_a_topic()
    for speaker in (A, B):
        assert table.speaker is speaker
        for _ in range(4):
            table.hear()
            table.play(speaker, c.More())
        table.hear()
        deepened: tuple[c.Command, ...] = (
            c.Reflect(line=table.line(), form=TYPED),
            c.Validate(line=table.line(), form=TYPED),
            c.Empathise(line=table.line(), form=TYPED),
        )
        for command in deepened:
            table.play(speaker.other, command)
            table.play(speaker, c.Confirm(answer="yes"))
    table.both(c.Skip())
    table.both(c.Skip())
    assert is_complete(table)


def test_the_path_shows_where_they_are_and_never_how_often() -> None:
    table = Table("one_topic").begin()
    assert table.view(A).path == (
        Mark(mark="arrive", state="now"),
        Mark(mark="turn", seat=A, state="todo"),
        Mark(mark="turn", seat=B, state="todo"),
        Mark(mark="bridge", state="todo"),
        Mark(mark="close", state="todo"),
    )
    table.both(c.Skip())
    table.agree_on_a_topic()
    table.turn()
    assert [mark.state for mark in table.view(A).path] == ["done", "now", "todo", "todo", "todo"]
