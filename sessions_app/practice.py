"""The practice partner: what it does at any moment of any format, in either seat. Pure and scripted."""

from collections.abc import Sequence
from typing import Any, assert_never

from sessions_app import practice_lines as script
from sessions_app.engine import Seat, State, view_for
from sessions_app.engine.actions import find_action
from sessions_app.engine.steps.bridge import BridgeScene
from sessions_app.engine.steps.close import CloseScene
from sessions_app.engine.steps.deepen import WRITES, DeepenScene
from sessions_app.engine.steps.exchange import ExchangeScene
from sessions_app.engine.steps.round import RoundScene
from sessions_app.engine.steps.settle import SettleScene
from sessions_app.engine.steps.topic import TopicScene
from sessions_app.engine.view import LobbyScene, OverScene, PausedScene, View
from sessions_app.practice_lines import CharacterId
from sessions_app.wire import Line

# The kind of a command and its body, as a phone would send them.
Reply = tuple[str, dict[str, Any]]

FIRST_WORD_MS = 30_000  # how long it leaves the topic to the person before it names one


def partner_id(character: CharacterId) -> str:
    """The id under which it sits in a conversation, where a person has theirs."""
    return f"practice:{character}"


PARTNERS = {partner_id(character): character for character in script.CHARACTERS}


def reply(view: View, lines: Sequence[Line], character: CharacterId) -> Reply | None:
    """What the partner does now, always something that `view` offers; None while it is the person's move."""
    if _may(view, "answer_repair"):
        return "answer_repair", {"answer": "thanks"}
    match view.scene:
        case LobbyScene(is_ready=is_ready):
            return None if is_ready else ("ready", {})
        case PausedScene():
            return _if_offered(view, "resume")
        case OverScene():
            return None
        case SettleScene():
            return _if_offered(view, "skip")
        case ExchangeScene() as scene:
            return _exchange(scene, character)
        case TopicScene() as scene:
            return _topic(scene)
        case RoundScene() as scene:
            return _turn(view, scene, lines, character)
        case DeepenScene() as scene:
            return _deepen(view, scene, lines)
        case BridgeScene():
            return _bridge(view, character)
        case CloseScene():
            return _own_step(view, character)
        case _:
            assert_never(view.scene)


def wait_ms(view: View, version: int, character: CharacterId) -> int:
    """How long the partner takes over its reply at this version."""
    if isinstance(view.scene, TopicScene) and view.scene.proposed is None:
        return FIRST_WORD_MS
    who = script.CHARACTERS[character]
    return who.least_wait + version * 1_777 % (who.most_wait - who.least_wait + 1)


def partner_in(state: State) -> tuple[Seat, CharacterId] | None:
    """Where a practice partner sits, and which; None where two people talk."""
    for seat, person in zip(Seat, state.people, strict=True):
        if person in PARTNERS:
            return seat, PARTNERS[person]
    return None


def partner_due_at(state: State, version: int) -> int | None:
    """When a practice partner will act, in milliseconds since 1970; None while it is not its move."""
    partner = partner_in(state)
    if partner is None:
        return None
    seat, character = partner
    view = view_for(state, seat)
    # What there is to do does not depend on the lines, only what is said does.
    if reply(view, (), character) is None:
        return None
    return state.acted_at + wait_ms(view, version, character)


def _may(view: View, kind: str) -> bool:
    return find_action(view.actions, kind) is not None


def _if_offered(view: View, kind: str) -> Reply | None:
    return (kind, {}) if _may(view, kind) else None


def _typed(text: str) -> dict[str, Any]:
    return {"text": text}


def _exchange(scene: ExchangeScene, character: CharacterId) -> Reply | None:
    if scene.done:
        return None
    thanked = script.THANKED_IN_FEW if character == "quiet" else script.THANKED
    return "write", {"words": _typed(thanked[scene.prompt])}


def _topic(scene: TopicScene) -> Reply | None:
    if scene.proposed is None:
        return "propose_topic", {"words": _typed(script.TOPIC)}
    return None if scene.yours else ("answer_topic", {"answer": "yes"})


def _bridge(view: View, character: CharacterId) -> Reply | None:
    if _may(view, "respond"):
        return "respond", {"answer": "yes"}
    if not _may(view, "request"):
        return None
    return ("skip", {}) if character == "quiet" else ("request", {"words": _typed(script.ASKED)})


def _own_step(view: View, character: CharacterId) -> Reply | None:
    if not _may(view, "own_step"):
        return None
    return ("skip", {}) if character == "quiet" else ("own_step", {"words": _typed(script.OWN_STEP)})


def _turn(view: View, scene: RoundScene, lines: Sequence[Line], character: CharacterId) -> Reply | None:
    is_speaker = scene.speaker is view.you
    match scene.moment:
        case "speaking" if is_speaker:
            return _speak(view, scene, lines, character)
        case "reflecting" if not is_speaker:
            return "reflect", {"words": _heard(view, scene, lines, character)}
        case "checking" if is_speaker:
            return "confirm", {"answer": "mostly" if _misses_a_piece(scene, character) else "yes"}
        case "correcting" if is_speaker:
            return "correct", {"gap": "missing", "words": _typed(script.LEFT_OUT)}
        case "anchor" if is_speaker:
            return "end_statement", {"how": "close_enough"}
        case "more" if is_speaker:
            # Whoever did not know yet has had time to find a few words.
            return ("more" if scene.asked == "unknown" else "done"), {}
        case _:
            return None


def _misses_a_piece(scene: RoundScene, character: CharacterId) -> bool:
    """The first time a statement is said back, in either seat."""
    return character == "correct" and scene.gap is None


def _speak(view: View, scene: RoundScene, lines: Sequence[Line], character: CharacterId) -> Reply:
    if scene.resaying:
        return "say", {"words": _typed(script.SMALLER)}
    if character == "quiet" and not _own(view, lines, "dont_know"):
        return "dont_know", {}
    sentences = (script.SAID_IN_FEW if character == "quiet" else script.SAID)[scene.prompt]
    return "say", {"words": _typed(sentences[len(_own(view, lines, "said")) % len(sentences)])}


def _own(view: View, lines: Sequence[Line], kind: str) -> list[Line]:
    return [line for line in lines if line.seat is view.you and line.kind == kind]


def _heard(view: View, scene: RoundScene, lines: Sequence[Line], character: CharacterId) -> dict[str, Any]:
    """One tap where that is on offer, else the person's own words given back."""
    offer = find_action(view.actions, "reflect")
    for word in ("thanks_for_telling", "thank_you"):
        if offer is not None and word in offer.options:
            return {"presence": word}
    words, added = _text(lines, scene.statement), _text(lines, scene.correction)
    if scene.asked == "one_line":
        words, added = added, None
    if words and _misses_a_piece(scene, character):
        words = _first_part(words)
    return _typed(_fit(_say_back(words, added), view, "reflect"))


def _say_back(words: str | None, added: str | None) -> str:
    if words is None:
        return script.HEARD_ALOUD
    return (script.HEARD_TOO if added else script.HEARD).format(words=words, added=added)


def _text(lines: Sequence[Line], line_id: str | None) -> str | None:
    """What a line says; None where it was said aloud or taken away."""
    return next((line.text for line in lines if line.id == line_id), None)


def _first_part(text: str) -> str:
    """The first half of the words."""
    words = text.split()
    return " ".join(words[: (len(words) + 1) // 2]) + "…"


def _fit(text: str, view: View, kind: str) -> str:
    """The text, cut at the end where the format has no room for all of it."""
    offer = find_action(view.actions, kind)
    if offer is None or offer.caps is None or len(text) <= offer.caps.hard:
        return text
    return text[: offer.caps.hard - 2] + "…”"


def _deepen(view: View, scene: DeepenScene, lines: Sequence[Line]) -> Reply | None:
    if scene.speaker is view.you:
        return ("confirm", {"answer": "yes"}) if scene.moment == "checking" else None
    if scene.moment == "checking":
        return None
    kind = WRITES[scene.part]
    more_like = _text(lines, scene.correction)
    if more_like is not None:
        return kind, {"words": _typed(_fit(_say_back(more_like, None), view, kind))}
    return kind, {"words": _typed(_part(view, scene, lines))}


def _part(view: View, scene: DeepenScene, lines: Sequence[Line]) -> str:
    match scene.part:
        case "summarise":
            said = [line.text for line in lines if line.kind == "said" and line.seat is scene.speaker]
            return _fit(_say_back(" ".join(filter(None, said)) or None, None), view, "reflect")
        case "validate":
            return script.MAKES_SENSE
        case "empathise":
            return script.MAYBE_A_FEELING
