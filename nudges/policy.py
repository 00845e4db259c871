"""Whether anything is shown, and what: one hint at most, rarely, and silence where there is doubt."""

from collections.abc import Iterable

from nudges.assessing import LEARNED, assess, categories
from nudges.moment import Assessment, Finding, Moment, Nudge
from nudges.topics import topic

A_TURN = 2
A_CONVERSATION = 5
KEPT_UNTIL_MUTED = 2
WARM_UP_CONVERSATIONS = 3
WARM_UP_TIER = 2
BAR = 0.8
# Being told one of these by mistake hurts more.
BARS = {"contempt": 0.84, "threat_ultimatum": 0.84, "mind_reading": 0.84}
ONCE_A_CONVERSATION = frozenset({"L_thin"})


def suggest(draft: str, moment: Moment) -> Nudge | None:
    """The one hint for this draft now, or none."""
    return suggest_from(assess(draft, moment), draft, moment)


def suggest_from(assessment: Assessment, draft: str, moment: Moment) -> Nudge | None:
    """The same, for a draft that has been assessed."""
    found = choose(assessment, moment)
    return _nudge(draft, found) if found else None


def choose(assessment: Assessment, moment: Moment) -> Finding | None:
    """The finding to show: the first in the categories' order, but first of all what a rule can name."""
    has_had_enough = len(moment.shown_this_turn) >= A_TURN or len(moment.shown) >= A_CONVERSATION
    if assessment.safety or has_had_enough:
        return None
    ordered = [assessment.findings[name] for name in categories() if name in assessment.findings]
    ordered.sort(key=lambda finding: finding.rules == (LEARNED,))
    return next((finding for finding in ordered if may_show(finding, moment)), None)


def may_show(finding: Finding, moment: Moment) -> bool:
    """Whether this finding is sure enough, and its kind neither muted, nor too early, nor shown already."""
    name = finding.category
    quiet = name in _quiet(moment) or moment.kept.get(name, 0) >= KEPT_UNTIL_MUTED
    early = moment.conversations < WARM_UP_CONVERSATIONS and categories()[name].tier < WARM_UP_TIER
    return not quiet and not early and finding.score >= bar_of(name)


def bar_of(category: str) -> float:
    """The score from which on a kind is worth showing."""
    return BARS.get(category, BAR)


def _quiet(moment: Moment) -> Iterable[str]:
    once = ONCE_A_CONVERSATION.intersection(moment.shown)
    return moment.muted | once | frozenset(moment.shown_this_turn)


def _nudge(draft: str, finding: Finding) -> Nudge:
    name = finding.category
    return Nudge(name, categories()[name].tier, finding.spans[0], topic(draft), finding.rules)
