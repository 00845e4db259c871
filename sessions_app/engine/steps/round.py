"""One seat's turn: speak, "I heard you say…", the speaker's yes, and perhaps one thing more.

    SPEAKING -> REFLECTING -> CHECKING -> (CORRECTING -> REFLECTING)* -> ANCHOR? -> MORE -> SPEAKING | over

The floor is the speaker's from the first word to the last. Every loop is bounded: reflections by
`reflect_max`, re-sayings by RESAY_MAX, smaller pieces and second tries by one a statement.
"""

from typing import Literal

from sessions_app.engine import commands as c
from sessions_app.engine import events as e
from sessions_app.engine.actions import Action
from sessions_app.engine.forms import Caps
from sessions_app.engine.rejections import Code, Rejected
from sessions_app.engine.seats import Seat, Turn, seat_of_turn
from sessions_app.engine.variants import replace, variant

RESAY_MAX = 2
GAPS = ("missing", "bigger", "smaller", "different", "unclear")
ANCHORS = ("close_enough", "one_line", "park")
PRESENCE = ("im_here",)
THANKS_FOR_TELLING = ("thanks_for_telling", "im_here")

Moment = Literal["speaking", "reflecting", "checking", "correcting", "anchor", "more", "over"]
# whole: the statement · one_line: the one line the speaker chose · unknown: "I don't know yet"
Asked = Literal["whole", "one_line", "unknown"]


@variant
class Round:
    """The turn as a format writes it. Budgets in milliseconds only set "wrap up when you're ready"."""

    turn: Turn
    prompt: str
    statements_max: int
    reflect_max: int
    said: Caps
    heard: Caps
    added: Caps = Caps(soft=160, hard=200)
    one_line: Caps = Caps(soft=100, hard=120)
    speak_ms: int
    reflect_ms: int
    check_ms: int
    # False: a statement is received with a word of thanks and needs no yes.
    is_checked: bool = True
    mark: Literal["turn"] = "turn"
    kind: Literal["round"] = "round"

    def start(self, first: Seat) -> "RoundState":
        """The turn of the first or of the second speaker."""
        return RoundState(rules=self, speaker=seat_of_turn(self.turn, first))


@variant
class Statement:
    """The statement being heard, by the ids of its lines."""

    line: str
    asked: Asked = "whole"
    reflection: str | None = None
    correction: str | None = None
    gap: c.Gap | None = None
    reflections: int = 0
    resays: int = 0
    smaller_asked: bool = False
    retried: bool = False


@variant
class RoundScene:
    """What a seat sees of the turn: the moment and the lines it is about."""

    moment: Moment
    speaker: Seat
    prompt: str
    asked: Asked
    statement: str | None
    reflection: str | None
    correction: str | None
    gap: c.Gap | None
    resaying: bool
    again: bool
    kind: Literal["round"] = "round"


@variant
class RoundState:
    """Where the turn is. `heard` and `unheard` count statements; not knowing yet is no statement."""

    rules: Round
    speaker: Seat
    moment: Moment = "speaking"
    statement: Statement | None = None
    statements: int = 0
    heard: int = 0
    unheard: int = 0
    kind: Literal["round"] = "round"

    def actions(self, seat: Seat) -> tuple[Action, ...]:
        """What this seat may do at this moment of the turn."""
        return _speaker_actions(self) if seat is self.speaker else _listener_actions(self)

    def decide(self, seat: Seat, command: c.Command) -> list[e.StepEvent]:
        """The event this command leads to. The command is on offer to this seat: the room has made sure."""
        statement = self.statement
        match command:
            case c.Say(line=line, form=form):
                replaces = statement.line if statement else None
                return [e.Said(seat=seat, line=line, form=form, replaces=replaces)]
            case c.DontKnow(line=line):
                return [e.DidntKnow(seat=seat, line=line)]
            case c.PassTurn():
                return [e.TurnPassed(seat=seat)]
            case c.RestartTurn():
                return [e.TurnRestarted(seat=seat)]
            case c.AskSmaller():
                return [e.SmallerAsked()]
            case c.More():
                return [e.MoreChosen()]
            case c.Done():
                return [e.TurnDone()]
            case _ if statement is not None:
                return [_about(statement, seat, command)]
            case _:
                raise Rejected(Code.WRONG_PHASE)

    def evolve(self, event: e.StepEvent) -> "RoundState":
        """Fold one event of the turn. Total: what does not belong to the turn leaves it as it is."""
        match event:
            case e.Said(line=line):
                return replace(self, moment="reflecting", statement=_said(self.statement, line))
            case e.DidntKnow(line=line):
                unknown = Statement(line=line, asked="unknown")
                return replace(_let_go(self), moment="reflecting", statement=unknown)
            case e.TurnPassed():
                return replace(_let_go(self), moment="over")
            case e.MoreChosen():
                return replace(self, moment="speaking", statement=None)
            case e.TurnDone():
                return replace(self, moment="over", statement=None)
            case _ if self.statement is not None:
                return _evolve_about(self, self.statement, event)
            case _:
                return self

    def is_over(self) -> bool:
        """The floor may go on."""
        return self.moment == "over"

    def was_understood(self) -> bool:
        """At least one statement, and every one of them heard."""
        return self.heard > 0 and self.unheard == 0

    def scene(self, seat: Seat) -> RoundScene:
        """The picture of the turn: the same for both, but for what each may do."""
        statement = self.statement
        return RoundScene(
            moment=self.moment,
            speaker=self.speaker,
            prompt=self.rules.prompt,
            asked=statement.asked if statement else "whole",
            statement=statement.line if statement else None,
            reflection=statement.reflection if statement else None,
            correction=statement.correction if statement else None,
            gap=statement.gap if statement else None,
            resaying=self.moment == "speaking" and statement is not None,
            again=self.moment == "reflecting" and statement is not None and statement.gap is not None,
        )

    def moment_key(self) -> str:
        """Tells this moment from every other of the turn."""
        about = self.statement
        if about is None:
            return f"{self.statements}"
        return f"{about.line}.{self.moment}.{about.reflection or ''}.{about.resays}"

    def budget_ms(self) -> int:
        """How long this moment is meant to take, in milliseconds."""
        match self.moment:
            case "speaking":
                return self.rules.speak_ms
            case "reflecting":
                return self.rules.reflect_ms
            case _:
                return self.rules.check_ms


# ---- what may be done --------------------------------------------------------------------------------------


def _speaker_actions(state: RoundState) -> tuple[Action, ...]:
    match state.moment:
        case "speaking":
            say = Action(kind="say", caps=state.rules.said)
            return (say, Action(kind="dont_know"), Action(kind="pass_turn"))
        case "reflecting":
            restart = (Action(kind="restart_turn"),) if _may_resay(state) else ()
            return (*restart, Action(kind="pass_turn"))
        case "checking":
            return (_confirm(state),)
        case "correcting":
            return (Action(kind="correct", caps=state.rules.added, options=GAPS), _confirm(state))
        case "anchor":
            return (Action(kind="end_statement", caps=state.rules.one_line, options=ANCHORS),)
        case "more":
            return (Action(kind="more"), Action(kind="done"))
        case "over":
            return ()


def _listener_actions(state: RoundState) -> tuple[Action, ...]:
    statement = state.statement
    match state.moment:
        case "reflecting" if statement is not None:
            may_ask = statement.asked == "whole" and not statement.smaller_asked
            smaller = (Action(kind="ask_smaller"),) if may_ask else ()
            return (_reflect(state.rules, statement), *smaller)
        case "checking" if statement is not None and not statement.retried:
            return (Action(kind="restart_turn"),)
        case _:
            return ()


def _reflect(rules: Round, statement: Statement) -> Action:
    if statement.asked == "unknown":
        return Action(kind="reflect", options=THANKS_FOR_TELLING)
    presence = PRESENCE if rules.is_checked else ("thank_you", *PRESENCE)
    return Action(kind="reflect", caps=rules.heard, options=("written", "aloud", *presence))


def _confirm(state: RoundState) -> Action:
    resay = ("resay",) if _may_resay(state) else ()
    return Action(kind="confirm", options=("yes", "mostly", "not_quite", *resay))


def _may_resay(state: RoundState) -> bool:
    statement = state.statement
    return statement is not None and statement.asked == "whole" and statement.resays < RESAY_MAX


def _about(statement: Statement, seat: Seat, command: c.Command) -> e.StepEvent:
    """An event that says something about the statement or about what was said back."""
    reflection = statement.reflection or statement.line
    match command:
        case c.Reflect(line=line, form=form):
            return e.Reflected(seat=seat, line=line, form=form, about=statement.line)
        case c.Confirm(answer=answer):
            return e.Confirmed(seat=seat, answer=answer, about=reflection)
        case c.Correct(gap=gap, line=line, form=form):
            return e.Corrected(seat=seat, gap=gap, about=reflection, line=line, form=form)
        case c.EndStatement(how=how, line=line, form=form):
            return e.StatementEnded(seat=seat, how=how, about=statement.line, line=line, form=form)
        case _:
            raise Rejected(Code.WRONG_PHASE)


# ---- what it makes of the turn -----------------------------------------------------------------------------


def _said(before: Statement | None, line: str) -> Statement:
    """A new statement, or the same one said better: its counts stay, what was said back does not."""
    if before is None:
        return Statement(line=line)
    return replace(before, line=line, asked="whole", reflection=None, correction=None, gap=None)


def _let_go(state: RoundState) -> RoundState:
    """Go on from a statement that was said and never heard to its end."""
    statement = state.statement
    was_said = statement is not None and statement.asked != "unknown"
    return replace(state, statement=None, unheard=state.unheard + was_said)


def _evolve_about(state: RoundState, statement: Statement, event: e.StepEvent) -> RoundState:
    match event:
        case e.Reflected(line=line):
            heard = replace(statement, reflection=line, reflections=statement.reflections + 1)
            if statement.asked == "whole" and state.rules.is_checked:
                return replace(state, moment="checking", statement=heard)
            return _end(state, heard, is_heard=True)
        case e.SmallerAsked():
            return replace(state, moment="speaking", statement=replace(statement, smaller_asked=True))
        case e.TurnRestarted(seat=seat) if seat is state.speaker:
            again = replace(statement, resays=statement.resays + 1)
            return replace(state, moment="speaking", statement=again)
        case e.TurnRestarted():
            again = replace(statement, reflections=statement.reflections - 1, retried=True)
            return replace(state, moment="reflecting", statement=again)
        case e.Confirmed(answer=answer):
            return _answered(state, statement, answer)
        case e.Corrected(gap=gap, line=line):
            return replace(state, moment="reflecting", statement=replace(statement, gap=gap, correction=line))
        case e.StatementEnded(how="one_line", line=line):
            asked = replace(statement, asked="one_line", correction=line, gap=None)
            return replace(state, moment="reflecting", statement=asked)
        case e.StatementEnded(how=how):
            return _end(state, statement, is_heard=how == "close_enough")
        case _:
            return state


def _answered(state: RoundState, statement: Statement, answer: str) -> RoundState:
    if answer == "yes":
        return _end(state, statement, is_heard=True)
    if answer == "resay":
        # Said better, not heard worse: that reflection does not count.
        again = replace(statement, resays=statement.resays + 1, reflections=statement.reflections - 1)
        return replace(state, moment="speaking", statement=again)
    if statement.reflections < state.rules.reflect_max:
        return replace(state, moment="correcting")
    return replace(state, moment="anchor")


def _end(state: RoundState, statement: Statement, *, is_heard: bool) -> RoundState:
    """The statement is through: room for one thing more, if the format has any, else the turn is over."""
    counts = statement.asked != "unknown"
    statements = state.statements + 1
    return replace(
        state,
        moment="more" if statements < state.rules.statements_max else "over",
        statement=statement,
        statements=statements,
        heard=state.heard + (counts and is_heard),
        unheard=state.unheard + (counts and not is_heard),
    )
