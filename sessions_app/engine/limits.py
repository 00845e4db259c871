"""Lengths of time the room keeps, in milliseconds, each with the rule it comes from."""

MINUTE = 60_000
HOUR = 60 * MINUTE

LOBBY_LASTS = 30 * MINUTE  # an empty lobby closes by itself
PAUSE_MIN = 20 * MINUTE  # calming down takes at least that long
PAUSE_DEFAULT = 30 * MINUTE
PAUSE_MAX = 24 * HOUR  # longer is not a pause any more
ABANDONED_AFTER = 24 * HOUR  # after the last act or the return time, whichever is later
ACTIVE_FACTOR = 2  # a conversation closes at the end of a turn after twice its budget

IDEAS_WELCOME = "ideas_welcome"
REPAIR_CHIPS = (
    "start_again",
    "getting_defensive",
    "i_hear_you",
    "were_okay",
    "my_part",
    "more_softly",
    "hand_squeeze",
    "tell_me_youre_here",
    IDEAS_WELCOME,
)
