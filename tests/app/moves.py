"""Any move that a view offers, made up by chance: what two people might do, in no sensible order."""

from random import Random
from typing import Any

from sessions_app.engine.actions import Action
from sessions_app.engine.view import View

# These end or hold up a conversation; a walk that should get somewhere does without them.
NOT_ON_A_WALK = {"finish", "leave", "pause", "choose_format", "ready"}
ALOUD = {"aloud": True}
CHOICES = {
    "choose_format": "format_id",
    "choose_first": "first",
    "choose_keeping": "keeping",
    "confirm": "answer",
    "correct": "gap",
    "end_statement": "how",
    "answer_topic": "answer",
    "respond": "answer",
    "repair": "chip",
    "answer_repair": "answer",
}
# The choices that are nothing without words.
NEED_WORDS = {"how_about", "one_line", "counter"}


def any_move(view: View, chance: Random, text: str) -> tuple[str, dict[str, Any]] | None:
    """The kind and body of a command on offer; None where this seat has nothing to do but wait."""
    offers = [action for action in view.actions if action.kind not in NOT_ON_A_WALK]
    if not offers:
        return None
    action = chance.choice(offers)
    return action.kind, _body(action, chance, text)


def _body(action: Action, chance: Random, text: str) -> dict[str, Any]:
    said = chance.choice([ALOUD, {"text": text, "picks": ["hurt"]}])
    if action.kind == "reflect":
        option = chance.choice(action.options or ("written",))
        ways = {"written": {"text": text}, "aloud": ALOUD}
        return {"words": ways.get(option, {"presence": option})}
    choice = chance.choice(action.options) if action.options else None
    body: dict[str, Any] = {CHOICES[action.kind]: choice} if choice else {}
    if action.caps is not None and (choice is None or choice in NEED_WORDS or action.kind == "correct"):
        body["words"] = said
    return body
