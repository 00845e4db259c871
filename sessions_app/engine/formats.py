"""The formats as rows of data: a format is a tuple of steps. `docs/adding-a-format.md` shows how to add one.

Budgets and lengths follow the design of each format; a budget only ever says "wrap up when you're ready".
"""

from sessions_app.engine.forms import Caps
from sessions_app.engine.seats import Turn
from sessions_app.engine.steps.bridge import Bridge
from sessions_app.engine.steps.close import Close
from sessions_app.engine.steps.deepen import Deepen, Part
from sessions_app.engine.steps.exchange import Exchange
from sessions_app.engine.steps.kinds import Step
from sessions_app.engine.steps.round import Round
from sessions_app.engine.steps.settle import Settle
from sessions_app.engine.steps.topic import Topic
from sessions_app.engine.variants import variant

SECOND = 1_000
MINUTE = 60 * SECOND


@variant
class Format:
    """A shape of conversation. Level 0 is open from the start, a higher one after some conversations held."""

    id: str
    level: int
    budget_ms: int
    steps: tuple[Step, ...]


def _ten_minutes_round(turn: Turn) -> Round:
    return Round(
        turn=turn,
        prompt="ten_minutes",
        statements_max=2,
        reflect_max=2,
        said=Caps(soft=220, hard=400),
        heard=Caps(soft=200, hard=350),
        speak_ms=90 * SECOND,
        reflect_ms=60 * SECOND,
        check_ms=30 * SECOND,
    )


TEN_MINUTES = Format(
    id="ten_minutes",
    level=0,
    budget_ms=10 * MINUTE,
    steps=(
        Settle(budget_ms=45 * SECOND),
        _ten_minutes_round("first"),
        _ten_minutes_round("second"),
        Exchange(prompt="thanks", caps=Caps(soft=160, hard=280), budget_ms=60 * SECOND),
        Close(caps=Caps(soft=100, hard=120), budget_ms=45 * SECOND),
    ),
)


def _one_topic_round(turn: Turn) -> Round:
    return Round(
        turn=turn,
        prompt="one_topic",
        statements_max=3,
        reflect_max=3,
        said=Caps(soft=280, hard=500),
        heard=Caps(soft=240, hard=400),
        speak_ms=3 * MINUTE,
        reflect_ms=2 * MINUTE,
        check_ms=60 * SECOND,
    )


def _makes_sense(turn: Turn) -> Deepen:
    return Deepen(
        turn=turn,
        parts=(Part(name="validate", caps=Caps(soft=200, hard=300), is_optional=True),),
        budget_ms=60 * SECOND,
    )


ONE_TOPIC = Format(
    id="one_topic",
    level=0,
    budget_ms=30 * MINUTE,
    steps=(
        Settle(budget_ms=60 * SECOND),
        Exchange(prompt="warm", caps=Caps(soft=160, hard=280), budget_ms=90 * SECOND, mark="arrive"),
        Topic(caps=Caps(soft=60, hard=80), budget_ms=120 * SECOND),
        _one_topic_round("first"),
        _makes_sense("first"),
        _one_topic_round("second"),
        _makes_sense("second"),
        Bridge(caps=Caps(soft=100, hard=120), budget_ms=120 * SECOND),
        Exchange(prompt="thanks", caps=Caps(soft=160, hard=280), budget_ms=60 * SECOND),
        Close(caps=Caps(soft=100, hard=120), budget_ms=60 * SECOND),
    ),
)


def _thank_you_round(turn: Turn) -> Round:
    return Round(
        turn=turn,
        prompt="thank_you",
        statements_max=2,
        reflect_max=1,
        said=Caps(soft=220, hard=400),
        heard=Caps(soft=160, hard=280),
        speak_ms=60 * SECOND,
        reflect_ms=30 * SECOND,
        check_ms=15 * SECOND,
        is_checked=False,
    )


THANK_YOU = Format(
    id="thank_you",
    level=0,
    budget_ms=6 * MINUTE,
    steps=(
        Settle(budget_ms=30 * SECOND),
        _thank_you_round("first"),
        _thank_you_round("second"),
        Close(caps=Caps(soft=100, hard=120), budget_ms=30 * SECOND),
    ),
)


def _deep_round(turn: Turn) -> Round:
    return Round(
        turn=turn,
        prompt="deep_listen",
        statements_max=5,
        reflect_max=3,
        said=Caps(soft=240, hard=400),
        heard=Caps(soft=240, hard=400),
        speak_ms=2 * MINUTE,
        reflect_ms=90 * SECOND,
        check_ms=30 * SECOND,
    )


def _deeper(turn: Turn) -> Deepen:
    return Deepen(
        turn=turn,
        parts=(
            Part(name="summarise", caps=Caps(soft=500, hard=700), is_optional=False),
            Part(name="validate", caps=Caps(soft=200, hard=300), is_optional=False),
            Part(name="empathise", caps=Caps(soft=60, hard=80), is_optional=False),
        ),
        budget_ms=90 * SECOND,
    )


DEEP_LISTEN = Format(
    id="deep_listen",
    level=2,
    budget_ms=40 * MINUTE,
    steps=(
        Settle(budget_ms=60 * SECOND),
        Topic(caps=Caps(soft=60, hard=80), budget_ms=120 * SECOND),
        _deep_round("first"),
        _deeper("first"),
        _deep_round("second"),
        _deeper("second"),
        Exchange(prompt="thanks", caps=Caps(soft=160, hard=280), budget_ms=90 * SECOND),
        Close(caps=Caps(soft=100, hard=120), budget_ms=60 * SECOND),
    ),
)

FORMATS = {row.id: row for row in (TEN_MINUTES, ONE_TOPIC, THANK_YOU, DEEP_LISTEN)}
