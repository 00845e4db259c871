"""What a person asks for: one class a command, imperative. Lines are named by id; words stay outside."""

from typing import Literal

from sessions_app.engine.forms import Form, Heard
from sessions_app.engine.variants import variant

Keeping = Literal["none", "days30", "forever"]
Gap = Literal["missing", "bigger", "smaller", "different", "unclear"]


@variant
class ChooseFormat:
    """In the lobby: talk in this format."""

    format_id: str
    kind: Literal["choose_format"] = "choose_format"


@variant
class ChooseFirst:
    """In the lobby: who would you like to speak first?"""

    first: Literal["me", "other", "either"]
    kind: Literal["choose_first"] = "choose_first"


@variant
class ChooseKeeping:
    """In the lobby: how long may this conversation be kept? The more private of the two choices counts."""

    keeping: Keeping
    kind: Literal["choose_keeping"] = "choose_keeping"


@variant
class Ready:
    """In the lobby: I'm ready, or not yet after all."""

    is_ready: bool = True
    kind: Literal["ready"] = "ready"


@variant
class Skip:
    """Leave this one out: it costs nothing and leaves no mark."""

    kind: Literal["skip"] = "skip"


@variant
class Write:
    """In an exchange: my line, shown once both have written or skipped."""

    line: str
    form: Form
    kind: Literal["write"] = "write"


@variant
class ProposeTopic:
    """Could we talk about this?"""

    line: str
    form: Form
    kind: Literal["propose_topic"] = "propose_topic"


@variant
class AnswerTopic:
    """Yes; not now, how about `line`; or no topic today."""

    answer: Literal["yes", "how_about", "no_topic"]
    line: str | None = None
    form: Form | None = None
    kind: Literal["answer_topic"] = "answer_topic"


@variant
class Say:
    """The speaker's statement, said once or said better."""

    line: str
    form: Form
    kind: Literal["say"] = "say"


@variant
class DontKnow:
    """I don't know yet: a whole turn."""

    line: str
    kind: Literal["dont_know"] = "dont_know"


@variant
class PassTurn:
    """Let the turn go by."""

    kind: Literal["pass_turn"] = "pass_turn"


@variant
class Reflect:
    """I heard you say…"""

    line: str
    form: Heard
    kind: Literal["reflect"] = "reflect"


@variant
class AskSmaller:
    """Can you give it to me smaller? Once a statement, and it costs no attempt."""

    kind: Literal["ask_smaller"] = "ask_smaller"


@variant
class Confirm:
    """The speaker's answer to a reflection. Only the speaker can say."""

    answer: Literal["yes", "mostly", "not_quite", "resay"]
    kind: Literal["confirm"] = "confirm"


@variant
class Correct:
    """What kind of gap there is and, if the speaker likes, the part that should be heard."""

    gap: Gap
    line: str | None = None
    form: Form | None = None
    kind: Literal["correct"] = "correct"


@variant
class EndStatement:
    """When it has not quite landed: close enough, just this one line, or park it."""

    how: Literal["close_enough", "one_line", "park"]
    line: str | None = None
    form: Form | None = None
    kind: Literal["end_statement"] = "end_statement"


@variant
class More:
    """There is one more thing."""

    kind: Literal["more"] = "more"


@variant
class Done:
    """That's all for now."""

    kind: Literal["done"] = "done"


@variant
class Validate:
    """The part that makes sense to me."""

    line: str
    form: Form
    kind: Literal["validate"] = "validate"


@variant
class Empathise:
    """A tentative word for what the other may feel."""

    line: str
    form: Form
    kind: Literal["empathise"] = "empathise"


@variant
class Request:
    """One thing I could ask for."""

    line: str
    form: Form
    kind: Literal["request"] = "request"


@variant
class Respond:
    """An answer to a request. *No* is as good an answer as *yes*."""

    answer: Literal["yes", "not_yet", "no", "counter"]
    line: str | None = None
    form: Form | None = None
    kind: Literal["respond"] = "respond"


@variant
class OwnStep:
    """One small thing I'll try. Its author's own; nobody keeps track of it."""

    line: str
    form: Form
    kind: Literal["own_step"] = "own_step"


@variant
class RestartTurn:
    """Start my turn again, before it is confirmed."""

    kind: Literal["restart_turn"] = "restart_turn"


@variant
class Repair:
    """A kind word in the middle of it. It does not move the floor."""

    chip: str
    kind: Literal["repair"] = "repair"


@variant
class AnswerRepair:
    """One tap back."""

    answer: Literal["thanks", "not_yet"]
    kind: Literal["answer_repair"] = "answer_repair"


@variant
class Pause:
    """Stop now, come back at `until` (milliseconds since 1970, UTC; thirty minutes where none is named)."""

    until: int | None = None
    kind: Literal["pause"] = "pause"


@variant
class Extend:
    """A later time to come back, once each."""

    until: int
    kind: Literal["extend"] = "extend"


@variant
class Resume:
    """I'm ready to go on."""

    kind: Literal["resume"] = "resume"


@variant
class Leave:
    """Go, without a word and without a trace. The room stays as it is."""

    kind: Literal["leave"] = "leave"


@variant
class Finish:
    """Finish for today, for both."""

    kind: Literal["finish"] = "finish"


Command = (
    ChooseFormat
    | ChooseFirst
    | ChooseKeeping
    | Ready
    | Skip
    | Write
    | ProposeTopic
    | AnswerTopic
    | Say
    | DontKnow
    | PassTurn
    | Reflect
    | AskSmaller
    | Confirm
    | Correct
    | EndStatement
    | More
    | Done
    | Validate
    | Empathise
    | Request
    | Respond
    | OwnStep
    | RestartTurn
    | Repair
    | AnswerRepair
    | Pause
    | Extend
    | Resume
    | Leave
    | Finish
)
