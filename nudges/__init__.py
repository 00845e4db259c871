"""Private help with phrasing: a draft and its moment in, at most one hint out. Nothing is kept or sent."""

from nudges.assessing import assess
from nudges.moment import Assessment, Moment, Nudge
from nudges.policy import suggest, suggest_from

__all__ = ["Assessment", "Moment", "Nudge", "assess", "suggest", "suggest_from"]
