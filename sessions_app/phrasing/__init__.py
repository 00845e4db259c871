"""Private help with phrasing, on its way between a draft's author and the rules."""
