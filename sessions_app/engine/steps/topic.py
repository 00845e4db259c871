"""Agreeing on one topic: propose, yes, "not now, how about…" (twice at most), or no topic today."""

from typing import Literal

from sessions_app.engine import commands as c
from sessions_app.engine import events as e
from sessions_app.engine.actions import Action
from sessions_app.engine.forms import Caps
from sessions_app.engine.rejections import Code, Rejected
from sessions_app.engine.seats import Seat
from sessions_app.engine.variants import replace, variant


@variant
class Topic:
    """The step as a format writes it."""

    caps: Caps
    budget_ms: int
    counters_max: int = 2
    mark: Literal["arrive"] = "arrive"
    kind: Literal["topic"] = "topic"

    def start(self, first: Seat) -> "TopicState":
        """Nothing on the table."""
        return TopicState(rules=self)


@variant
class TopicScene:
    """What a seat sees: the topic's line and whether it is its own."""

    proposed: str | None
    yours: bool
    kind: Literal["topic"] = "topic"


@variant
class TopicState:
    """The topic on the table, whose it is, and how it went."""

    rules: Topic
    proposed: str | None = None
    by: Seat | None = None
    counters: int = 0
    outcome: Literal["open", "agreed", "left"] = "open"
    kind: Literal["topic"] = "topic"

    def actions(self, seat: Seat) -> tuple[Action, ...]:
        """Either may propose; the one asked answers; either may leave it for today."""
        leave = Action(kind="answer_topic", options=("no_topic",))
        if self.outcome != "open":
            return ()
        if self.proposed is None:
            return (Action(kind="propose_topic", caps=self.rules.caps), leave)
        if self.by is seat:
            return (leave,)
        counter = ("how_about",) if self.counters < self.rules.counters_max else ()
        return (Action(kind="answer_topic", caps=self.rules.caps, options=("yes", *counter, "no_topic")),)

    def decide(self, seat: Seat, command: c.Command) -> list[e.StepEvent]:
        """Put a topic on the table, take it, change it or leave it."""
        match command:
            case c.ProposeTopic(line=line, form=form):
                return [e.TopicProposed(seat=seat, line=line, form=form)]
            case c.AnswerTopic(answer="how_about", line=str(line), form=form) if form is not None:
                return [e.TopicProposed(seat=seat, line=line, form=form)]
            case c.AnswerTopic(answer="yes") if self.proposed is not None:
                return [e.TopicAgreed(line=self.proposed)]
            case c.AnswerTopic(answer="no_topic"):
                return [e.TopicLeft()]
            case _:
                raise Rejected(Code.WRONG_PHASE)

    def evolve(self, event: e.StepEvent) -> "TopicState":
        """Note what is on the table."""
        match event:
            case e.TopicProposed(seat=seat, line=line):
                counters = self.counters + (self.proposed is not None)
                return replace(self, proposed=line, by=seat, counters=counters)
            case e.TopicAgreed():
                return replace(self, outcome="agreed")
            case e.TopicLeft():
                return replace(self, outcome="left")
            case _:
                return self

    def is_over(self) -> bool:
        """Agreed or left."""
        return self.outcome != "open"

    def scene(self, seat: Seat) -> TopicScene:
        """This seat's picture of it."""
        return TopicScene(proposed=self.proposed, yours=self.by is seat)
