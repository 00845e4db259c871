"""Which lines go together when somebody takes their words away."""

from collections.abc import Sequence

from sessions_app.engine import events as e
from sessions_app.engine.forms import Aloud, Presence, Written
from sessions_app.engine.seats import Seat
from sessions_app.erasure.said_back import lines_to_blank

A, B = Seat.A, Seat.B
WORDS = Written(length=3)

ONE_TURN: Sequence[e.Event] = (
    e.Said(seat=A, line="first", form=WORDS),
    e.Reflected(seat=B, line="heard-first", form=WORDS, about="first"),
    e.Confirmed(seat=A, answer="mostly", about="heard-first"),
    e.Corrected(seat=A, gap="missing", about="heard-first", line="added", form=WORDS),
    e.Reflected(seat=B, line="heard-again", form=WORDS, about="first"),
    e.Confirmed(seat=A, answer="yes", about="heard-again"),
    e.MoreChosen(),
    e.Said(seat=A, line="second", form=WORDS),
    e.Reflected(seat=B, line="heard-second", form=WORDS, about="second"),
    e.Deepened(seat=B, part="summarise", line="summary", form=WORDS),
)
BOTH_TURNS: Sequence[e.Event] = (
    *ONE_TURN,
    e.Said(seat=B, line="theirs", form=WORDS),
    e.Reflected(seat=A, line="heard-theirs", form=WORDS, about="theirs"),
    e.Deepened(seat=A, part="summarise", line="summary-theirs", form=WORDS),
    e.StepOwned(seat=A, line="step", form=WORDS),
)


def test_a_statement_takes_every_reflection_of_it_along() -> None:
    assert lines_to_blank(ONE_TURN, A, {"first"}) == ("first", "heard-first", "heard-again", "summary")


def test_what_was_added_takes_only_what_came_after_it_along() -> None:
    assert lines_to_blank(ONE_TURN, A, {"added"}) == ("added", "heard-again", "summary")


def test_one_statement_leaves_the_next_alone() -> None:
    assert lines_to_blank(ONE_TURN, A, {"second"}) == ("second", "heard-second", "summary")


def test_a_reflection_goes_alone() -> None:
    assert lines_to_blank(ONE_TURN, B, {"heard-first"}) == ("heard-first",)


def test_nobody_takes_the_others_words_away() -> None:
    assert lines_to_blank(ONE_TURN, B, {"first", "added", "nowhere"}) == ()


def test_all_of_a_persons_words_go_with_all_that_repeats_them() -> None:
    assert set(lines_to_blank(BOTH_TURNS, B, None)) == {
        *("heard-first", "heard-again", "heard-second", "summary"),
        *("theirs", "heard-theirs", "summary-theirs"),
    }
    assert set(lines_to_blank(BOTH_TURNS, A, None)) == {
        *("first", "added", "second", "heard-theirs", "summary-theirs", "step"),
        *("heard-first", "heard-again", "heard-second", "summary"),
    }


def test_a_statement_said_better_leaves_what_was_heard_of_the_first_with_the_first() -> None:
    said_better: Sequence[e.Event] = (
        e.Said(seat=A, line="first", form=WORDS),
        e.Reflected(seat=B, line="heard-first", form=WORDS, about="first"),
        e.Confirmed(seat=A, answer="resay", about="heard-first"),
        e.Said(seat=A, line="better", form=WORDS, replaces="first"),
        e.Reflected(seat=B, line="heard-better", form=WORDS, about="better"),
    )
    assert lines_to_blank(said_better, A, {"better"}) == ("better", "heard-better")
    assert lines_to_blank(said_better, A, {"first"}) == ("first", "heard-first")


def test_the_one_line_takes_what_was_heard_of_it_along() -> None:
    one_line: Sequence[e.Event] = (
        e.Said(seat=A, line="long", form=WORDS),
        e.Reflected(seat=B, line="heard-long", form=WORDS, about="long"),
        e.StatementEnded(seat=A, how="one_line", about="long", line="line", form=WORDS),
        e.Reflected(seat=B, line="heard-line", form=WORDS, about="long"),
    )
    assert lines_to_blank(one_line, A, {"line"}) == ("line", "heard-line")


def test_lines_without_words_are_not_removed_but_what_was_said_back_of_them_is() -> None:
    aloud: Sequence[e.Event] = (
        e.DidntKnow(seat=A, line="unknown"),
        e.Reflected(seat=B, line="here", form=Presence(word="im_here"), about="unknown"),
        e.Said(seat=A, line="aloud", form=Aloud()),
        e.Reflected(seat=B, line="heard-aloud", form=WORDS, about="aloud"),
        e.Corrected(seat=A, gap="bigger", about="heard-aloud"),
    )
    assert lines_to_blank(aloud, A, None) == lines_to_blank(aloud, A, {"aloud"}) == ("heard-aloud",)


def test_nothing_is_removed_twice() -> None:
    removed = e.WordsRemoved(seat=A, lines=("second", "heard-second"))
    assert lines_to_blank((*ONE_TURN, removed), A, {"second"}) == ("summary",)
    assert lines_to_blank((*ONE_TURN, removed), A, None)[-1] == "summary"
