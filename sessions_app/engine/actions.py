"""What a seat may do now. The view shows these and `decide` accepts these: one list, never two."""

from sessions_app.engine import commands as c
from sessions_app.engine.forms import Caps, Presence, Written
from sessions_app.engine.rejections import Code, Rejected
from sessions_app.engine.variants import variant

# The choices that are made with words; any other choice of the same commands is a tap.
WITH_WORDS = ("how_about", "one_line", "counter")


@variant
class Action:
    """A command a seat may give now, with its lengths and its choices, if it has any."""

    kind: str
    caps: Caps | None = None
    options: tuple[str, ...] = ()


def find_action(actions: tuple[Action, ...], kind: str) -> Action | None:
    """The action of that kind, if it is on offer."""
    return next((action for action in actions if action.kind == kind), None)


def check_fits(offer: Action, command: c.Command) -> None:
    """Raise Rejected unless the command's choice, its words and their length are what the offer allows."""
    if offer.options and _choice(command) not in offer.options:
        raise Rejected(Code.BAD_CHOICE)
    if not _has_its_words(command):
        raise Rejected(Code.BAD_CHOICE)
    form = getattr(command, "form", None)
    if isinstance(form, Written) and offer.caps is not None and form.length > offer.caps.hard:
        raise Rejected(Code.TOO_LONG)


def _choice(command: c.Command) -> str | None:
    match command:
        case c.Reflect(form=form):
            return form.word if isinstance(form, Presence) else form.kind
        case c.AnswerTopic(answer=choice) | c.Respond(answer=choice) | c.EndStatement(how=choice):
            return choice
        case c.Confirm(answer=choice) | c.AnswerRepair(answer=choice) | c.Correct(gap=choice):
            return choice
        case c.ChooseFormat(format_id=choice) | c.ChooseFirst(first=choice) | c.Repair(chip=choice):
            return choice
        case c.ChooseKeeping(keeping=choice):
            return choice
        case _:
            return None


def _has_its_words(command: c.Command) -> bool:
    """A line comes with its form, where the choice is made with words and nowhere else."""
    match command:
        case c.AnswerTopic(line=line, form=form) | c.Respond(line=line, form=form):
            needs_words = command.answer in WITH_WORDS
        case c.EndStatement(line=line, form=form):
            needs_words = command.how in WITH_WORDS
        case c.Correct(line=line, form=form):
            needs_words = line is not None
        case _:
            return True
    return (line is not None) == (form is not None) == needs_words
