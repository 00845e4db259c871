"""Private help with phrasing: a draft and its moment in, at most one hint out. Nothing is kept or sent."""

from nudges.assessing import assess
from nudges.moment import Assessment, Echo, Moment, Nudge, Unit
from nudges.policy import suggest, suggest_from

__all__ = ["Assessment", "Echo", "Moment", "Nudge", "Unit", "assess", "suggest", "suggest_from"]
