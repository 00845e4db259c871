"""A listener's drafts: what says it back, what does not, and what a reflection gives back so far."""

import pytest

from nudges import assess
from tests.nudges.moments import SPEAKING, answering, reflecting, shown

SAID = "You left the party early, and I felt lonely and small. I would like a word from you before you go."

TWINS = {
    "L_own_view": [
        (
            "You felt lonely when I left, but I was working all week",
            "You felt lonely when I left, but you liked the music",
        ),
        ("You felt small at the party. Me too.", "You felt small at the party. Did I get that?"),
    ],
    "L_rebuttal": [
        ("That's not what happened, we left at nine", "It didn't go the way you had hoped, we left at nine"),
        ("I literally asked you twice", "You would like me to ask you"),
    ],
    "L_judging": [
        ("You felt lonely at a party, which is childish", "You felt lonely at a party, which is hard"),
        ("You felt small. Kind of silly.", "You felt small. Kind of lonely."),
    ],
    "L_question": [
        ("When was this??", "You felt lonely. When was this?"),
        ("Who did you talk to after?", "Which part did I miss?"),
    ],
    "L_parrot_insult": [
        ("So I'm the monster now", "So I left, and you felt lonely"),
        ("Oh great, I'm your jailer now", "Oh. You were alone then."),
    ],
    "L_thin": [
        ("ok", "Lonely. Small."),
        ("yeah i hear u", "i hear u felt lonely"),
        ("👍", "A word before I go."),
    ],
    "L_overreach": [
        ("You hate my friends", "You felt lonely among my friends"),
        ("You want a divorce.", "You want a word from me."),
    ],
    "advice_listening": [
        ("You should go to bed earlier then", "You want me to say a word before I go"),
        ("If I were you I'd talk to them", "You said nobody talked to you"),
        ("Just tell your boss no", "A word from me next time, that is what you want"),
    ],
    "invalidation": [("You're overreacting", "You said you were overreacting, and that it hurt")],
    "contempt": [("you're pathetic", "You said you felt pathetic")],
    "why_interrogation": [("Why do you always do this", "You asked yourself why")],
}
ROWS = [(category, *twins) for category, pairs in TWINS.items() for twins in pairs]


@pytest.mark.parametrize(("category", "hit", "twin"), ROWS, ids=[row[1] for row in ROWS])
def test_the_hit_is_shown_and_its_twin_passes(category: str, hit: str, twin: str) -> None:
    assert (shown(hit, reflecting(SAID)), shown(twin, reflecting(SAID))) == (category, None)


def test_ideas_pass_where_they_are_welcome() -> None:
    said, idea = "My boss calls me every Sunday.", "You should talk to your boss"
    assert shown(idea, reflecting(said)) == "advice_listening"
    assert shown(idea, reflecting(said, ideas_welcome=True)) is None


def test_a_verdict_the_partner_gave_themself_is_only_said_back() -> None:
    said = reflecting("I was jealous. Childish, I know.")
    assert shown("You were jealous, and you call it childish.", said) is None
    assert shown("You were jealous, which is childish.", said) == "L_judging"


def test_what_counts_in_a_listening_turn_does_not_in_a_speaking_one() -> None:
    assert shown("ok", SPEAKING) is None
    assert shown("When was this?", answering(SAID)) is None


def test_units_that_came_back_stand_above_those_that_did_not() -> None:
    echo = assess("You felt so alone, and small.", reflecting(SAID)).echo
    assert echo is not None
    heard = {SAID[slice(*unit.span)]: unit.is_heard for unit in echo.units}
    assert heard["I felt lonely"] and not heard["I would like a word from you before you go"]


def test_a_feeling_given_to_the_wrong_person_shows_as_a_swap() -> None:
    mirror = assess("You felt lonely and small.", reflecting(SAID)).echo
    swapped = assess("I felt lonely and small.", reflecting(SAID)).echo
    assert mirror and swapped and swapped.swap > mirror.swap


def test_where_every_word_is_the_wrong_persons_the_encoder_talks_none_of_it_down() -> None:
    echo = assess("I felt alone on Sunday", reflecting("I felt alone on Sunday. You left.")).echo
    assert echo and echo.units[0].is_swapped


def test_a_denied_word_shows_as_a_negation() -> None:
    mirror = assess("You were lonely.", reflecting(SAID)).echo
    denied = assess("You were not lonely.", reflecting(SAID)).echo
    assert mirror and denied and denied.negation > mirror.negation


def test_a_unit_tells_where_its_words_stand_and_what_turned_on_the_way() -> None:
    draft = "I left early, and you were not lonely."
    echo = assess(draft, reflecting(SAID)).echo
    assert echo is not None
    left, lonely = echo.units[:2]
    assert left.back and draft[slice(*left.back)] == "left early"
    assert (left.is_swapped, left.is_denied) == (False, False)
    assert lonely.back and draft[slice(*lonely.back)] == "lonely"
    assert (lonely.is_swapped, lonely.is_denied) == (False, True)
    mine = assess("I felt lonely.", reflecting(SAID)).echo
    assert mine and mine.units[1].is_swapped


def test_a_speaker_gives_nothing_back() -> None:
    assert assess("You felt lonely.", answering(SAID)).echo is None
