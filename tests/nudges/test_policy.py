"""What is shown of what is found: one hint at most, rarely, and nothing where it has been kept away."""

from dataclasses import replace

import pytest

from nudges import Moment, suggest
from nudges.assessing import LEARNED
from nudges.moment import Assessment, Finding
from nudges.policy import A_CONVERSATION, A_TURN, choose
from tests.nudges.moments import SPEAKING, shown

NEVER = "You never listen to me"
INSULT = "you're pathetic"


def test_the_gravest_of_several_is_shown_alone() -> None:
    assert shown(f"{NEVER}, {INSULT}.") == "contempt"


def test_what_a_rule_can_name_is_shown_before_what_is_only_learned() -> None:
    learned = Finding("contempt", 0.95, ((0, 3),), (LEARNED,))
    named = Finding("always_never", 0.85, ((0, 3),), ("always.you_never", LEARNED))
    found = {finding.category: finding for finding in (learned, named)}
    assert choose(Assessment(found, None, None), SPEAKING) is named
    assert choose(Assessment({"contempt": learned}, None, None), SPEAKING) is learned


def test_two_hints_are_enough_for_a_turn() -> None:
    assert shown(NEVER, replace(SPEAKING, shown_this_turn=("contempt",) * (A_TURN - 1))) == "always_never"
    assert shown(NEVER, replace(SPEAKING, shown_this_turn=("contempt",) * A_TURN)) is None


def test_five_hints_are_enough_for_a_conversation() -> None:
    assert shown(NEVER, replace(SPEAKING, shown=("contempt",) * (A_CONVERSATION - 1))) == "always_never"
    assert shown(NEVER, replace(SPEAKING, shown=("contempt",) * A_CONVERSATION)) is None


def test_a_hint_does_not_come_twice_in_a_turn() -> None:
    assert shown(NEVER, replace(SPEAKING, shown_this_turn=("always_never",))) is None


def test_a_kind_kept_twice_is_muted() -> None:
    assert shown(NEVER, replace(SPEAKING, kept={"always_never": 1})) == "always_never"
    assert shown(NEVER, replace(SPEAKING, kept={"always_never": 2})) is None


def test_a_muted_kind_lets_the_next_one_be_seen() -> None:
    assert shown(f"{NEVER}, {INSULT}.", replace(SPEAKING, muted=frozenset({"contempt"}))) == "always_never"


@pytest.mark.parametrize(
    ("draft", "early"), [(NEVER, None), (INSULT, "contempt"), ("ur just lazy", "criticism_global")]
)
def test_the_first_three_conversations_show_the_clear_ones_only(draft: str, early: str | None) -> None:
    assert [shown(draft, Moment("speaker", conversations=held)) for held in range(3)] == [early] * 3
    assert shown(draft, Moment("speaker", conversations=3)) is not None


def test_a_thin_reflection_is_mentioned_once_a_conversation() -> None:
    listening = Moment("listener", partner_said="I was sad about my dad.", conversations=9)
    assert shown("ok", listening) == "L_thin"
    assert shown("ok", replace(listening, shown=("L_thin",))) is None


def test_a_listener_who_is_not_reflecting_is_not_asked_to_mirror() -> None:
    assert shown("ok", Moment("listener", phase="bridge", partner_said="I was sad.", conversations=9)) is None


def test_distress_and_harm_silence_every_hint() -> None:
    assert shown(f"{NEVER}, and last night you pushed me down the stairs") is None


@pytest.mark.parametrize(("draft", "seconds"), [(INSULT, 5), (NEVER, 0)])
def test_only_the_gravest_kind_waits_a_breath(draft: str, seconds: int) -> None:
    nudge = suggest(draft, SPEAKING)
    assert nudge is not None and nudge.beat_seconds == seconds


@pytest.mark.parametrize(
    ("draft", "topic"),
    [
        ("You never help with the dishes.", "the dishes"),
        ("you never ask about MY sister", "my sister"),
        ("You never listen to me", None),
        ("You never say the same thing", None),
    ],
)
def test_a_hint_keeps_the_person_s_own_noun_for_a_starter(draft: str, topic: str | None) -> None:
    nudge = suggest(draft, SPEAKING)
    assert nudge is not None and nudge.topic == topic
