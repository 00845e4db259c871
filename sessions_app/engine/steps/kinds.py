"""The closed set of step kinds, and the one place that asks the right one.

A new kind is a new file with these seven functions and a line in each `match` here; mypy names what is missing.
"""

from typing import assert_never

from sessions_app.engine.actions import Action
from sessions_app.engine.commands import Command
from sessions_app.engine.events import StepEvent
from sessions_app.engine.seats import Seat
from sessions_app.engine.steps import bridge, close, deepen, exchange, round, settle, topic

Step = settle.Settle | exchange.Exchange | topic.Topic | round.Round | deepen.Deepen | bridge.Bridge | close.Close
StepState = (
    settle.SettleState
    | exchange.ExchangeState
    | topic.TopicState
    | round.RoundState
    | deepen.DeepenState
    | bridge.BridgeState
    | close.CloseState
)
StepScene = (
    settle.SettleScene
    | exchange.ExchangeScene
    | topic.TopicScene
    | round.RoundScene
    | deepen.DeepenScene
    | bridge.BridgeScene
    | close.CloseScene
)


def start(step: Step, first: Seat) -> StepState:
    """The step at its beginning; `first` is the seat that speaks first today."""
    match step:
        case settle.Settle():
            return settle.start(step)
        case exchange.Exchange():
            return exchange.start(step)
        case topic.Topic():
            return topic.start(step)
        case round.Round():
            return round.start(step, first)
        case deepen.Deepen():
            return deepen.start(step, first)
        case bridge.Bridge():
            return bridge.start(step)
        case close.Close():
            return close.start(step)
        case _:
            assert_never(step)


def actions(state: StepState, seat: Seat) -> tuple[Action, ...]:
    """What the seat may do in this step now."""
    match state:
        case settle.SettleState():
            return settle.actions(state, seat)
        case exchange.ExchangeState():
            return exchange.actions(state, seat)
        case topic.TopicState():
            return topic.actions(state, seat)
        case round.RoundState():
            return round.actions(state, seat)
        case deepen.DeepenState():
            return deepen.actions(state, seat)
        case bridge.BridgeState():
            return bridge.actions(state, seat)
        case close.CloseState():
            return close.actions(state, seat)
        case _:
            assert_never(state)


def decide(state: StepState, seat: Seat, command: Command) -> list[StepEvent]:
    """The events a command on offer leads to. Raises Rejected for a choice that is not."""
    match state:
        case settle.SettleState():
            return settle.decide(state, seat, command)
        case exchange.ExchangeState():
            return exchange.decide(state, seat, command)
        case topic.TopicState():
            return topic.decide(state, seat, command)
        case round.RoundState():
            return round.decide(state, seat, command)
        case deepen.DeepenState():
            return deepen.decide(state, seat, command)
        case bridge.BridgeState():
            return bridge.decide(state, seat, command)
        case close.CloseState():
            return close.decide(state, seat, command)
        case _:
            assert_never(state)


def evolve(state: StepState, event: StepEvent) -> StepState:
    """Fold one event into the step."""
    match state:
        case settle.SettleState():
            return settle.evolve(state, event)
        case exchange.ExchangeState():
            return exchange.evolve(state, event)
        case topic.TopicState():
            return topic.evolve(state, event)
        case round.RoundState():
            return round.evolve(state, event)
        case deepen.DeepenState():
            return deepen.evolve(state, event)
        case bridge.BridgeState():
            return bridge.evolve(state, event)
        case close.CloseState():
            return close.evolve(state, event)
        case _:
            assert_never(state)


def is_over(state: StepState) -> bool:
    """Whether the conversation may move on."""
    match state:
        case settle.SettleState():
            return settle.is_over(state)
        case exchange.ExchangeState():
            return exchange.is_over(state)
        case topic.TopicState():
            return topic.is_over(state)
        case round.RoundState():
            return round.is_over(state)
        case deepen.DeepenState():
            return deepen.is_over(state)
        case bridge.BridgeState():
            return bridge.is_over(state)
        case close.CloseState():
            return close.is_over(state)
        case _:
            assert_never(state)


def budget_ms(state: StepState) -> int:
    """How long the present moment is meant to take, in milliseconds."""
    match state:
        case round.RoundState():
            return round.budget_ms(state)
        case _:
            return state.rules.budget_ms


def scene(state: StepState, seat: Seat) -> StepScene:
    """What the seat sees of the step."""
    match state:
        case settle.SettleState():
            return settle.scene(state, seat)
        case exchange.ExchangeState():
            return exchange.scene(state, seat)
        case topic.TopicState():
            return topic.scene(state, seat)
        case round.RoundState():
            return round.scene(state, seat)
        case deepen.DeepenState():
            return deepen.scene(state, seat)
        case bridge.BridgeState():
            return bridge.scene(state, seat)
        case close.CloseState():
            return close.scene(state, seat)
        case _:
            assert_never(state)


def focus(state: StepState) -> str:
    """What a command given now would be about; it changes whenever an older command would be about something else."""
    match state:
        case round.RoundState(statement=None):
            return f"{state.statements}"
        case round.RoundState(statement=round.Statement() as about):
            return f"{about.line}.{state.moment}.{about.reflection or ''}.{about.resays}"
        case topic.TopicState():
            return state.proposed or ""
        case deepen.DeepenState():
            return f"{state.index}.{state.moment}.{state.retried}"
        case _:
            return ""
