"""Moments in which everything may be shown, for tests of what the rules find."""

from nudges import Moment, Nudge, suggest

SPEAKING = Moment("speaker", conversations=9)


def answering(partner_said: str) -> Moment:
    """The speaker's next statement, after the partner's."""
    return Moment("speaker", partner_said=partner_said, conversations=9)


def reflecting(partner_said: str, *, ideas_welcome: bool = False) -> Moment:
    return Moment(
        "listener",
        phase="reflecting",
        partner_said=partner_said,
        ideas_welcome=ideas_welcome,
        conversations=9,
    )


def shown(draft: str, moment: Moment = SPEAKING) -> str | None:
    """The kind of nudge shown for a draft."""
    nudge: Nudge | None = suggest(draft, moment)
    return nudge.category if nudge else None
