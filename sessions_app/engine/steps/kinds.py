"""The closed set of step kinds, and the few questions that only some of them answer for themselves.

Every kind brings a row for formats to fill in, with `start(first)`, and a state with `actions(seat)`,
`decide(seat, command)`, `evolve(event)`, `is_over()` and `scene(seat)`. The rest of the engine calls these on
the unions below, so a new kind is a new file and its three names here: mypy asks for whatever it lacks.
"""

from sessions_app.engine.seats import Seat
from sessions_app.engine.steps.bridge import Bridge, BridgeScene, BridgeState
from sessions_app.engine.steps.close import Close, CloseScene, CloseState
from sessions_app.engine.steps.deepen import Deepen, DeepenScene, DeepenState
from sessions_app.engine.steps.exchange import Exchange, ExchangeScene, ExchangeState
from sessions_app.engine.steps.round import Round, RoundScene, RoundState
from sessions_app.engine.steps.settle import Settle, SettleScene, SettleState
from sessions_app.engine.steps.topic import Topic, TopicScene, TopicState

Step = Settle | Exchange | Topic | Round | Deepen | Bridge | Close
StepState = SettleState | ExchangeState | TopicState | RoundState | DeepenState | BridgeState | CloseState
StepScene = SettleScene | ExchangeScene | TopicScene | RoundScene | DeepenScene | BridgeScene | CloseScene


def floor_holder(state: StepState) -> Seat | None:
    """Whose floor it is, where somebody has it."""
    match state:
        case RoundState() | DeepenState():
            return state.speaker
        case _:
            return None


def budget_ms(state: StepState) -> int:
    """How long the present moment is meant to take, in milliseconds."""
    match state:
        case RoundState():
            return state.budget_ms()
        case _:
            return state.rules.budget_ms


def moment_key(state: StepState) -> str:
    """Tells one moment of a step from the next, which has a time of its own."""
    match state:
        case RoundState():
            return state.moment_key()
        case DeepenState(index=index, moment=moment, retried=retried):
            return f"{index}.{moment}.{retried}"
        case TopicState(proposed=proposed):
            return proposed or ""
        case _:
            return ""


def focus(state: StepState, seat: Seat) -> str:
    """What a command of this seat given now is about: another where an older one would mean something else.

    Nothing in it tells of the other seat's private part.
    """
    return state.awaits(seat) if isinstance(state, BridgeState) else moment_key(state)
