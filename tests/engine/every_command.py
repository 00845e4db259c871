"""One command of every class and every choice, each as a phone would send it."""

from collections.abc import Iterator
from typing import get_args

from sessions_app.engine import commands as c
from sessions_app.engine.actions import Action
from sessions_app.engine.formats import FORMATS
from sessions_app.engine.forms import Aloud, Heard, Presence, Written
from sessions_app.engine.limits import REPAIR_CHIPS

WRITTEN, ALOUD = Written(length=1), Aloud()
HEARD: tuple[Heard, ...] = (
    WRITTEN,
    ALOUD,
    Presence(word="im_here"),
    Presence(word="thanks_for_telling"),
    Presence(word="thank_you"),
)
# Where a command's choice is found, for those that have one.
CHOICES = {
    "choose_format": "format_id",
    "choose_first": "first",
    "choose_keeping": "keeping",
    "answer_topic": "answer",
    "confirm": "answer",
    "correct": "gap",
    "end_statement": "how",
    "respond": "answer",
    "repair": "chip",
    "answer_repair": "answer",
}


def every_command(line: str, extend_to: int) -> Iterator[c.Command]:
    """Everything anybody could send now; a new line is called `line`, a later return is `extend_to`."""
    yield from _about_the_room(extend_to)
    yield from _about_the_turn(line)
    yield from (c.Skip(), c.Write(line=line, form=WRITTEN), c.Write(line=line, form=ALOUD))
    yield from (c.ProposeTopic(line=line, form=WRITTEN), c.AnswerTopic(answer="yes"))
    yield c.AnswerTopic(answer="how_about", line=line, form=WRITTEN)
    yield c.AnswerTopic(answer="no_topic")
    yield from (c.Validate(line=line, form=WRITTEN), c.Empathise(line=line, form=WRITTEN))
    yield from (c.Request(line=line, form=WRITTEN), c.OwnStep(line=line, form=WRITTEN))
    yield from (c.Respond(answer="yes"), c.Respond(answer="not_yet"), c.Respond(answer="no"))
    yield c.Respond(answer="counter", line=line, form=WRITTEN)


def _about_the_room(extend_to: int) -> Iterator[c.Command]:
    yield from (c.ChooseFormat(format_id=format_id) for format_id in (*FORMATS, "chess"))
    yield from (c.ChooseFirst(first="me"), c.ChooseFirst(first="other"), c.ChooseFirst(first="either"))
    yield from (c.ChooseKeeping(keeping=keeping) for keeping in get_args(c.Keeping))
    yield from (c.Ready(), c.Ready(is_ready=False))
    yield from (c.Repair(chip=chip) for chip in (*REPAIR_CHIPS, "wink"))
    yield from (c.AnswerRepair(answer="thanks"), c.AnswerRepair(answer="not_yet"))
    yield from (c.Pause(), c.Extend(until=extend_to), c.Resume(), c.Leave(), c.Finish())


def _about_the_turn(line: str) -> Iterator[c.Command]:
    yield from (c.Say(line=line, form=WRITTEN), c.Say(line=line, form=ALOUD))
    yield from (c.DontKnow(line=line), c.PassTurn(), c.RestartTurn(), c.AskSmaller(), c.More(), c.Done())
    yield from (c.Reflect(line=line, form=form) for form in HEARD)
    yield from (c.Confirm(answer="yes"), c.Confirm(answer="mostly"))
    yield from (c.Confirm(answer="not_quite"), c.Confirm(answer="resay"))
    for gap in get_args(c.Gap):
        yield from (c.Correct(gap=gap), c.Correct(gap=gap, line=line, form=WRITTEN))
    yield from (c.EndStatement(how="close_enough"), c.EndStatement(how="park"))
    yield c.EndStatement(how="one_line", line=line, form=WRITTEN)


def is_on_offer(actions: tuple[Action, ...], command: c.Command) -> bool:
    """Whether a phone that draws these actions could send this command."""
    action = next((action for action in actions if action.kind == command.kind), None)
    if action is None:
        return False
    return not action.options or _choice(command) in action.options


def _choice(command: c.Command) -> object:
    if isinstance(command, c.Reflect):
        return command.form.word if isinstance(command.form, Presence) else command.form.kind
    return getattr(command, CHOICES[command.kind])
