"""What the rules of phrasing have to say about a draft, as the frame its author gets."""

from collections.abc import Sequence

from nudges import Echo, Moment, Unit, assess, suggest_from
from nudges import Nudge as Suggestion
from sessions_app.phrasing.writing import Context
from sessions_app.wire import CheckDraft, Hint, Nudge, Piece, Span

PIECES_SHOWN = 3

Lines = Sequence[tuple[str, str]]


def answer(draft: CheckDraft, context: Context) -> Nudge:
    """At most one hint, and what a reflection gives back so far. Words of distress are met with silence."""
    moment = _moment(draft, context)
    assessment = assess(draft.text, moment)
    if assessment.safety:
        return Nudge(check=draft.check)
    suggestion = suggest_from(assessment, draft.text, moment)
    mirrors = assessment.echo if context.writing.said_back else None
    return Nudge(
        check=draft.check,
        hint=_hint(draft.text, suggestion) if suggestion else None,
        pieces=_pieces(draft.text, mirrors, context.said) if mirrors else [],
    )


def _moment(draft: CheckDraft, context: Context) -> Moment:
    return Moment(
        context.writing.role,
        phase=context.writing.phase,
        partner_said="\n".join(text for _, text in context.said) or None,
        ideas_welcome=context.ideas_welcome,
        shown=tuple(draft.shown),
        shown_this_turn=tuple(draft.shown_this_turn),
        kept=draft.kept,
        muted=frozenset(draft.muted),
        conversations=context.conversations,
    )


def _hint(draft: str, suggestion: Suggestion) -> Hint:
    return Hint(
        category=suggestion.category,
        span=_as_browsers_count(draft, *suggestion.span),
        topic=suggestion.topic,
        beat_seconds=suggestion.beat_seconds,
    )


def _pieces(draft: str, echo: Echo, said: Lines) -> list[Piece]:
    """The parts with most in them, in their order, less what seems to be back in other words."""
    told = [unit for unit in echo.units if unit.back or not unit.is_heard]
    most = sorted(told, key=lambda unit: -unit.weight)[:PIECES_SHOWN]
    return [_piece(draft, unit, said) for unit in told if unit in most]


def _piece(draft: str, unit: Unit, said: Lines) -> Piece:
    line, text, begins = _line_at(unit.span[0], said)
    return Piece(
        line=line,
        said=_as_browsers_count(text, unit.span[0] - begins, unit.span[1] - begins),
        back=_as_browsers_count(draft, *unit.back) if unit.back else None,
        doubt="whose" if unit.is_swapped else "not" if unit.is_denied else None,
    )


def _line_at(position: int, said: Lines) -> tuple[str, str, int]:
    """The line at this position of all of them, joined by new lines; its text, and where it begins."""
    begins = 0
    for line, text in said:
        if position <= begins + len(text):
            return line, text, begins
        begins += len(text) + 1
    raise ValueError(position)


def _as_browsers_count(text: str, start: int, end: int) -> Span:
    """Python counts characters, browsers count the halves of rarer ones."""
    return Span(start=_units(text[:start]), end=_units(text[:end]))


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
