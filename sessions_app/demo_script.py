"""The conversations Alex and Sam of the demonstration have had, move by move. Invented, like the two."""

from dataclasses import dataclass
from typing import Any, Literal

Move = tuple[Literal["a", "b"], str, dict[str, Any]]
ARRIVING: tuple[Move, ...] = (
    ("a", "choose_first", {"first": "me"}),
    ("a", "ready", {}),
    ("b", "ready", {}),
    ("a", "skip", {}),
    ("b", "skip", {}),
)
NO_STEP: tuple[Move, ...] = (("a", "skip", {}), ("b", "skip", {}))


@dataclass(frozen=True)
class Script:
    """One earlier conversation: how many days ago, in which format, and what each of them did."""

    days_ago: int
    format_id: str
    moves: tuple[Move, ...]


def _said(text: str) -> dict[str, Any]:
    return {"words": {"text": text}}


THANKS = Script(
    days_ago=12,
    format_id="thank_you",
    moves=(
        *ARRIVING,
        (
            "a",
            "say",
            _said("I noticed you warmed the car before I left. It mattered because I was running late."),
        ),
        ("b", "reflect", {"words": {"presence": "thank_you"}}),
        ("a", "done", {}),
        ("b", "say", _said("You asked about my dad on the day of his scan. I didn't have to bring it up.")),
        ("a", "reflect", _said("It meant something that I remembered the day.")),
        ("b", "done", {}),
        *NO_STEP,
    ),
)
SUNDAY = Script(
    days_ago=6,
    format_id="one_topic",
    moves=(
        *ARRIVING,
        ("a", "skip", {}),
        ("b", "skip", {}),
        ("a", "propose_topic", _said("Sunday at the parents’ house")),
        ("b", "answer_topic", {"answer": "yes"}),
        (
            "a",
            "say",
            _said(
                "When you went outside with your brother on Sunday, I felt alone. I didn’t know anyone there."
            ),
        ),
        ("b", "reflect", _said("I heard you say you felt alone because you didn’t know anyone.")),
        ("a", "confirm", {"answer": "mostly"}),
        ("a", "correct", {"gap": "missing", **_said("I wished you’d stayed near me for the first hour.")}),
        ("b", "reflect", _said("And also you wished I’d stayed near you at the start.")),
        ("a", "confirm", {"answer": "yes"}),
        ("a", "done", {}),
        ("b", "validate", _said("It makes sense to me. I know everyone there, and you don’t yet.")),
        ("a", "confirm", {"answer": "yes"}),
        (
            "b",
            "say",
            _said("I get quiet at that house. I don’t know why yet. Outside is where I can breathe."),
        ),
        ("a", "reflect", _said("I heard you say the house makes you quiet, and outside is easier.")),
        ("b", "confirm", {"answer": "yes"}),
        ("b", "more", {}),
        ("b", "say", _said("And the summer visit is too much for me to think about now.")),
        ("a", "reflect", _said("You don’t want to go there in summer.")),
        ("b", "confirm", {"answer": "not_quite"}),
        ("b", "correct", {"gap": "different"}),
        ("a", "reflect", _said("It’s not about going. It’s too much to think about today.")),
        ("b", "confirm", {"answer": "yes"}),
        ("b", "done", {}),
        ("a", "skip", {}),
        ("a", "request", _said("Stay with me for the first hour next time?")),
        ("b", "respond", {"answer": "yes"}),
        ("b", "skip", {}),
        ("a", "write", _said("Thank you for telling me about the quiet.")),
        (
            "b",
            "write",
            _said("Thank you for telling me about Sunday. I didn’t know it was like that for you."),
        ),
        ("a", "skip", {}),
        ("b", "own_step", _said("a walk, the two of us, before we go in")),
    ),
)
MORNINGS = Script(
    days_ago=2,
    format_id="ten_minutes",
    moves=(
        *ARRIVING,
        (
            "a",
            "say",
            _said("The moment that stuck was the bus leaving without me. I felt small all morning."),
        ),
        ("b", "reflect", _said("I heard you say the bus left and the whole morning felt small.")),
        ("a", "confirm", {"answer": "yes"}),
        ("a", "done", {}),
        ("b", "dont_know", {}),
        ("a", "reflect", {"words": {"presence": "thanks_for_telling"}}),
        ("b", "done", {}),
        ("a", "write", _said("Thank you for staying at the table.")),
        ("b", "skip", {}),
        *NO_STEP,
    ),
)
EARLIER = (THANKS, SUNDAY, MORNINGS)
