"""What happened: one class a fact, past tense. The log of these is the truth; no event holds words of theirs.

Shapes are for ever: an old log must still fold. Add a field with a default, or add a class; never rename.
"""

from typing import Literal

from sessions_app.engine.commands import Gap, Keeping
from sessions_app.engine.forms import Form, Heard
from sessions_app.engine.seats import Seat
from sessions_app.engine.variants import variant

# complete: every step was reached · finished: one of them finished for today · not_today: it never began
# lapsed: nobody came back · unpaired: they are no longer connected
How = Literal["complete", "finished", "not_today", "lapsed", "unpaired"]


@variant
class FormatChosen:
    """The format was changed; whoever was ready is asked again."""

    format_id: str
    kind: Literal["format_chosen"] = "format_chosen"


@variant
class FirstChosen:
    """A seat's own wish about who speaks first."""

    seat: Seat
    first: Literal["me", "other", "either"]
    kind: Literal["first_chosen"] = "first_chosen"


@variant
class KeepingChosen:
    """A seat's own wish about what is kept."""

    seat: Seat
    keeping: Keeping
    kind: Literal["keeping_chosen"] = "keeping_chosen"


@variant
class ReadyChanged:
    """A seat is ready, or not yet."""

    seat: Seat
    is_ready: bool
    kind: Literal["ready_changed"] = "ready_changed"


@variant
class Started:
    """Both were ready."""

    first: Seat
    kind: Literal["started"] = "started"


@variant
class StepEntered:
    """The conversation moved to the step at `index` of its format."""

    index: int
    kind: Literal["step_entered"] = "step_entered"


@variant
class WrapUpDue:
    """The soft time of this moment is over. Nothing stops."""

    kind: Literal["wrap_up_due"] = "wrap_up_due"


@variant
class Skipped:
    """A seat left this one out."""

    seat: Seat
    kind: Literal["skipped"] = "skipped"


@variant
class LineWritten:
    """A seat wrote its line of an exchange; the other does not see it yet."""

    seat: Seat
    line: str
    form: Form
    kind: Literal["line_written"] = "line_written"


@variant
class Revealed:
    """Both have written or skipped: what there is of `a` and `b` is shown to both at once."""

    a: str | None = None
    b: str | None = None
    prompt: str = ""
    kind: Literal["revealed"] = "revealed"


@variant
class TopicProposed:
    """A topic was offered, at first or in place of another."""

    seat: Seat
    line: str
    form: Form
    kind: Literal["topic_proposed"] = "topic_proposed"


@variant
class TopicAgreed:
    """They will talk about `line`."""

    line: str
    kind: Literal["topic_agreed"] = "topic_agreed"


@variant
class TopicLeft:
    """No topic today. Whose word that was is not recorded."""

    kind: Literal["topic_left"] = "topic_left"


@variant
class Said:
    """The speaker's statement; it replaces the one before where they said it better."""

    seat: Seat
    line: str
    form: Form
    replaces: str | None = None
    kind: Literal["said"] = "said"


@variant
class DidntKnow:
    """I don't know yet, as a whole turn."""

    seat: Seat
    line: str
    kind: Literal["didnt_know"] = "didnt_know"


@variant
class TurnPassed:
    """The speaker let the turn, or what was left of it, go by."""

    seat: Seat
    kind: Literal["turn_passed"] = "turn_passed"


@variant
class Reflected:
    """The listener said back what they heard of the statement `about`."""

    seat: Seat
    line: str
    form: Heard
    about: str
    kind: Literal["reflected"] = "reflected"


@variant
class SmallerAsked:
    """The listener would like it in a smaller piece."""

    kind: Literal["smaller_asked"] = "smaller_asked"


@variant
class Confirmed:
    """The speaker answered a reflection."""

    seat: Seat
    answer: Literal["yes", "mostly", "not_quite", "resay"]
    about: str
    kind: Literal["confirmed"] = "confirmed"


@variant
class Corrected:
    """The speaker named the gap and, perhaps, the part that should be heard."""

    seat: Seat
    gap: Gap
    about: str
    line: str | None = None
    form: Form | None = None
    kind: Literal["corrected"] = "corrected"


@variant
class StatementEnded:
    """The speaker chose how to go on with a statement that had not quite landed."""

    seat: Seat
    how: Literal["close_enough", "one_line", "park"]
    about: str
    line: str | None = None
    form: Form | None = None
    kind: Literal["statement_ended"] = "statement_ended"


@variant
class MoreChosen:
    """There was one more thing."""

    kind: Literal["more_chosen"] = "more_chosen"


@variant
class TurnDone:
    """That was all of this turn."""

    kind: Literal["turn_done"] = "turn_done"


@variant
class TurnRestarted:
    """A seat took its own last act back, before it was confirmed."""

    seat: Seat
    kind: Literal["turn_restarted"] = "turn_restarted"


@variant
class Deepened:
    """The listener wrote a part that goes deeper: a summary, what makes sense, a tentative feeling."""

    seat: Seat
    part: Literal["summarise", "validate", "empathise"]
    line: str
    form: Heard
    kind: Literal["deepened"] = "deepened"


@variant
class DeepeningConfirmed:
    """The speaker said yes to it."""

    seat: Seat
    kind: Literal["deepening_confirmed"] = "deepening_confirmed"


@variant
class DeepeningCorrected:
    """More like…"""

    seat: Seat
    gap: Gap
    line: str | None = None
    form: Form | None = None
    kind: Literal["deepening_corrected"] = "deepening_corrected"


@variant
class Requested:
    """One thing a seat could ask for."""

    seat: Seat
    line: str
    form: Form
    kind: Literal["requested"] = "requested"


@variant
class Responded:
    """A seat's answer to the other's request, or to their counter-offer."""

    seat: Seat
    answer: Literal["yes", "not_yet", "no", "counter"]
    about: str
    line: str | None = None
    form: Form | None = None
    kind: Literal["responded"] = "responded"


@variant
class StepOwned:
    """One small thing its author will try."""

    seat: Seat
    line: str
    form: Form
    kind: Literal["step_owned"] = "step_owned"


@variant
class RepairOffered:
    """A kind word."""

    seat: Seat
    chip: str
    kind: Literal["repair_offered"] = "repair_offered"


@variant
class RepairAnswered:
    """The tap back."""

    seat: Seat
    answer: Literal["thanks", "not_yet"]
    kind: Literal["repair_answered"] = "repair_answered"


@variant
class PauseBegan:
    """A pause with a time to come back. Who asked for it is recorded nowhere."""

    until: int
    kind: Literal["pause_began"] = "pause_began"


@variant
class PauseExtended:
    """A later time to come back."""

    seat: Seat
    until: int
    kind: Literal["pause_extended"] = "pause_extended"


@variant
class ReturnReady:
    """A seat is ready to go on."""

    seat: Seat
    kind: Literal["return_ready"] = "return_ready"


@variant
class Resumed:
    """The pause is over: the same turn, the same floor."""

    kind: Literal["resumed"] = "resumed"


@variant
class TimeGivenBack:
    """Time in which no server was there for them is given back to the running turn, in milliseconds."""

    milliseconds: int
    kind: Literal["time_given_back"] = "time_given_back"


@variant
class WordsRemoved:
    """Lines whose words were taken away for good: their author's, and what was said back to them."""

    seat: Seat
    lines: tuple[str, ...]
    kind: Literal["words_removed"] = "words_removed"


@variant
class Ended:
    """The conversation is over."""

    how: How
    kind: Literal["ended"] = "ended"


StepEvent = (
    Skipped | LineWritten | Revealed | TopicProposed | TopicAgreed | TopicLeft | Said | DidntKnow
    | TurnPassed | Reflected | SmallerAsked | Confirmed | Corrected | StatementEnded | MoreChosen
    | TurnDone | TurnRestarted | Deepened | DeepeningConfirmed | DeepeningCorrected | Requested | Responded
    | StepOwned
)  # fmt: skip
RoomEvent = (
    FormatChosen | FirstChosen | KeepingChosen | ReadyChanged | Started | StepEntered | WrapUpDue
    | RepairOffered | RepairAnswered | PauseBegan | PauseExtended | ReturnReady | Resumed | TimeGivenBack
    | WordsRemoved | Ended
)  # fmt: skip
Event = StepEvent | RoomEvent
