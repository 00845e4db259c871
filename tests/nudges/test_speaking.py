"""A speaker's drafts, each beside the twin that differs least and passes."""

import pytest

from nudges import suggest
from tests.nudges.moments import SPEAKING, answering, shown

TWINS = {
    "criticism_global": [
        ("ur just lazy, thats the whole problem", "I was just lazy, thats the whole problem"),
        (
            "You're so selfish when it comes to weekends",
            "I don't think you're selfish when it comes to weekends",
        ),
        ("You have no backbone with your mum", "It was hard for you to say no to your mum"),
        ("You're a coward, Sam.", "My boss called me a coward, Sam."),
        ("You were always a quitter, you are a quitter now", "I was a quitter then"),
    ],
    "always_never": [
        ("You never listen to me", "You said I never listen to you"),
        ("U always pick ur phone over me", "U always make me laugh"),
        ("You literally never ask how my day was", "I never told you how proud I am of you"),
        ("Nothing I do is ever good enough for you", "What you did was good enough for me"),
        (
            "every single time i bring up money you walk off",
            "On Sunday you walked off when I brought up money",
        ),
    ],
    "mind_reading": [
        ("you only said yes to shut me up", "I wonder if you said yes to shut me up. Did you?"),
        ("You don't even care that I was sick", "I thought you didn't care, and then I found your note"),
        ("You did that on purpose to make me look stupid", "You did that for me and I felt stupid"),
        ("You'd rather be at work than with us", "I'd rather be at home with you"),
    ],
    "faux_feeling": [
        ("I feel ignored and used", "I feel lonely and sad"),
        ("i feel like you dont respect me", "i feel like pizza tonight"),
        ("I feel like I'm just the maid here", "I feel like myself again when we walk"),
        ("I feel attacked every time we talk", "I feel nervous every time we talk"),
    ],
    "contempt": [
        ("you're pathetic", "he called me pathetic at school"),
        ("idiot. absolute idiot.", "I felt like an idiot in front of your sister"),
        ("do you want a medal for doing one dish", "you deserve a medal for that new job"),
        ("Are you really that stupid?", "Was that stupid of me?"),
    ],
    "should_demand": [
        ("You must stop seeing those people.", "I must stop seeing those people."),
        ("u need to stop going out on fridays", "I need to stop going out on Fridays, it isn't good for me"),
        ("You must apologise to my mother", "You don't have to apologise to my mother"),
        ("You have to come with me to church, no excuses", "Would you come with me to church?"),
    ],
    "blame_causation": [
        ("you make me feel worthless", "you make me feel so safe"),
        ("its your fault im like this", "it's my fault we were late"),
        ("U ruined my whole birthday", "the storm ruined my whole birthday"),
        ("because of you I can't sleep", "Because of you I finally called my dad. Thank you"),
    ],
    "invalidation": [
        ("ur overreacting", "I overreacted on Sunday"),
        ("You're too sensitive, it was a joke", "It was a joke but I can see it hurt you. I'm sorry"),
        ("calm down", "I need a minute to calm down"),
        ("it wasn't that bad, come on", "I told myself it wasn't that bad, but it was"),
    ],
    "why_interrogation": [
        ("Why do you have to be like this", "I don't know why I am like this"),
        ("How could you even think that was ok?", "I wonder how it could be ok"),
        ("why didnt you call?? what were you doing", "That's why I was quiet when you called"),
        ("WHY would you tell her that", "Would you like to tell her that?"),
    ],
    "kitchen_sink": [
        ("and another thing, the bins, your mum, the money", "We need milk, bread, eggs and bin bags"),
        (
            "You forgot the milk, you were late on Sunday, you left me with your sister, and now the car.",
            "You were late on Sunday and I stood there alone. That is the one I would like to talk about.",
        ),
    ],
    "stonewall_dismiss": [
        ("whatever", "whatever you choose for dinner is fine with me"),
        ("im done talking", "I'm done for today, can we pick this up tomorrow at 7?"),
        ("theres no point, forget it", "I don't know yet"),
        ("I'm not discussing this.", "I'm not sure how to say this."),
    ],
    "diagnosis_label": [
        ("you're a narcissist, google it", "My therapist thinks I might be depressed"),
        ("You're gaslighting me again", "I felt like I was going crazy with worry"),
        ("ur emotionless, like talking to a wall", "you told me your autism makes noise harder"),
    ],
    "comparison": [
        ("My ex would have remembered", "I compare myself to your ex sometimes and feel small"),
        ("why cant you be more like your brother", "I'd like us to be more like we were in the mountains"),
        ("normal couples dont do this", "My sister and her wife do a weekly walk. Want to try one?"),
    ],
    "threat_ultimatum": [
        ("if you dont change im leaving", "If the baby sleeps I'm leaving for the gym at 6"),
        ("You've got till Friday or we're over", "We've got till Friday to pay the deposit"),
        (
            "If you do that again I'm moving out",
            "If you raise your voice I'll take a break and come back in half an hour",
        ),
    ],
    "relationship_absolute": [
        ("this relationship is a joke", "Our first flat was a joke, remember the mould?"),
        ("marrying you was a mistake", "buying that car was a mistake"),
        (
            "theres nothing left between us",
            "I'm not sure about us right now and I want to be honest about it",
        ),
        ("We've never been happy", "I was never this happy before us"),
    ],
}
ROWS = [(category, *twins) for category, pairs in TWINS.items() for twins in pairs]


@pytest.mark.parametrize(("category", "hit", "twin"), ROWS, ids=[row[1] for row in ROWS])
def test_the_hit_is_shown_and_its_twin_passes(category: str, hit: str, twin: str) -> None:
    assert (shown(hit), shown(twin)) == (category, None)


CONCERN = "You shouted at me in the car and I was frightened."


@pytest.mark.parametrize(
    ("hit", "twin"),
    [
        ("What about when you shouted at my mother?", "What about trying Friday instead?"),
        ("I only yelled because you started it", "I did yell, and I'm sorry"),
        (
            "You did the same thing last week",
            "You did the same for me last week and it meant a lot, thank you",
        ),
    ],
)
def test_answering_a_concern_with_another_is_shown(hit: str, twin: str) -> None:
    assert (shown(hit, answering(CONCERN)), shown(twin, answering(CONCERN))) == ("defensive_cross", None)


def test_without_a_concern_there_is_nothing_to_counter() -> None:
    assert shown("You did the same thing last week") is None


@pytest.mark.parametrize(
    "draft",
    [
        "I won't stay in a home where I get shouted at.",
        "I want to separate. I have thought about it all winter.",
        "I am angry. Really angry about Saturday.",
        "I don't love you any more, and it hurts to say it.",
        "No. I don't want to go to your mother's.",
        "You left at nine and I cried in the kitchen.",
        "You always know what to say to me.",
        "I was selfish and stupid, and I'm sorry.",
        'He said "you are a liar" and hung up.',
        "You said I never listen, and I've been thinking about that.",
        "You forgot my birthday and I felt sad all day.",
        "I don't know yet.",
        "I need a pause. Back at 8.",
    ],
)
def test_limits_leaving_anger_disclosure_and_quotes_are_never_nudged(draft: str) -> None:
    assert shown(draft) is None


def test_the_words_marked_are_those_that_land_hard() -> None:
    draft = "I've tried to be patient about the wedding list, but U're just a LAZY person 😩, ok?"
    nudge = suggest(draft, SPEAKING)
    assert nudge is not None
    assert draft[slice(*nudge.span)] == "U're just a LAZY person"
