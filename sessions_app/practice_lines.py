"""Everything a practice partner ever says. Made up, and the same every time; nothing here is generated.

Where a row has several sentences they are said in turn. `{words}` is what the person said, word for word.
"""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

# easy: hears everything at once · quiet: few words, later · correct: to be corrected once, in either seat
CharacterId = Literal["easy", "quiet", "correct"]


@dataclass(frozen=True)
class Character:
    """A made-up partner: how long it takes to answer, in milliseconds."""

    least_wait: int
    most_wait: int


CHARACTERS: dict[CharacterId, Character] = {
    "easy": Character(2_000, 4_000),
    "quiet": Character(4_000, 6_000),
    "correct": Character(2_000, 5_000),
}

SAID = MappingProxyType(
    {
        "ten_minutes": (
            "Today the moment that stuck was the quiet ten minutes after lunch. I felt rested.",
            "I noticed I was tense on the way home. I was thinking about tomorrow.",
        ),
        "one_topic": (
            "When the evenings fill up with errands, I feel a bit lonely: our time together matters.",
            "When we plan the week on Sunday, I feel calmer, because I know what is coming.",
            "What matters most to me in this is that we look at it together.",
        ),
        "thank_you": (
            "You made tea yesterday without being asked. It told me you were thinking of me.",
            "You listened to the long story about the bus. I felt looked after.",
        ),
        "deep_listen": (
            "When a day goes by without us talking, I feel far away from you.",
            "When you ask how it was, I feel that I belong somewhere.",
            "What I would love is one quiet hour a week with you.",
        ),
    }
)
SAID_IN_FEW = MappingProxyType(
    {
        "ten_minutes": ("Tired today. A bit lonely.",),
        "one_topic": ("It is a lot for me.", "I would like less of it."),
        "thank_you": ("Thanks for waiting for me.",),
        "deep_listen": ("I miss you.", "That is all of it."),
    }
)
SMALLER = "In one line: it was a long day, and I missed you."
LEFT_OUT = "And also: I was glad that you asked."
TOPIC = "Our evenings"
THANKED = MappingProxyType(
    {
        "thanks": "Thank you for taking this time with me.",
        "warm": "I noticed that you made room for this today.",
    }
)
THANKED_IN_FEW = MappingProxyType({"thanks": "Thanks for the time.", "warm": "You waited for me."})

HEARD = "What I heard is: “{words}”"
HEARD_TOO = "What I heard is: “{words}” And also: “{added}”"
HEARD_ALOUD = "You said it aloud. A made-up partner has no ears, so picture it said back to you."

MAKES_SENSE = "It makes sense to me that this matters to you."
MAYBE_A_FEELING = "Hopeful, and a bit tired?"
ASKED = "Could we have one evening a week without phones?"
OWN_STEP = "I will ask how your day was before anything else."
