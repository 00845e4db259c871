"""What holds for every draft whatsoever."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nudges import Moment, assess, suggest
from nudges.assessing import categories
from tests.nudges.moments import SPEAKING, reflecting

LISTENING = reflecting("I felt lonely at the party, because you left me there.")
WORDS = ["you", "never", "i", "are", "lazy", "if", "leave", "me", "not", "said", "so", "U", "don't", "the"]
SIGNS = ["!", "?", ".", ",", "'", '"', "🙄", "ur\u0301", "\u202e", "\x00"]
DRAFTS = st.one_of(st.text(max_size=300), st.lists(st.sampled_from(WORDS + SIGNS), max_size=60).map(" ".join))


@settings(max_examples=300, deadline=None)
@given(draft=DRAFTS, moment=st.sampled_from([SPEAKING, LISTENING]))
def test_every_draft_is_read_and_every_span_lies_within_it(draft: str, moment: Moment) -> None:
    assessment = assess(draft, moment)
    for name, finding in assessment.findings.items():
        assert moment.role in categories()[name].roles
        assert 0 < finding.score < 1
        assert all(0 <= start < end <= len(draft) for start, end in finding.spans)


@settings(max_examples=100, deadline=None)
@given(draft=DRAFTS)
def test_the_same_draft_is_always_judged_the_same(draft: str) -> None:
    assert suggest(draft, SPEAKING) == suggest(draft, SPEAKING)


@settings(max_examples=100, deadline=None)
@given(statement=DRAFTS, reflection=DRAFTS)
def test_every_reflection_is_measured_within_bounds(statement: str, reflection: str) -> None:
    echo = assess(reflection, reflecting(statement)).echo
    assert echo is not None
    assert 0 <= echo.coverage <= 1 and 0 <= echo.swap < 1 and 0 <= echo.negation < 1
    assert all(0 <= unit.span[0] < unit.span[1] <= len(statement) for unit in echo.units)


@pytest.mark.parametrize(
    "draft",
    [
        "you are lazy " * 5_000,
        "a" * 65_536,
        "you," * 900,
        "😀" * 4_000,
        "\u202eyou never listen" * 200,
        "\0" * 4_000,
        '"' * 4_000,
        "u\u0301" * 2_000,
        "?!." * 1_300,
        "",
        " \n\t ",
    ],
    ids=[
        "64 kB",
        "no spaces",
        "commas",
        "emoji",
        "bidi",
        "nul",
        "quotes",
        "marks",
        "stops",
        "empty",
        "blank",
    ],
)
@pytest.mark.parametrize("moment", [SPEAKING, LISTENING], ids=["speaker", "listener"])
def test_hostile_drafts_meet_silence(draft: str, moment: Moment) -> None:
    assert suggest(draft, moment) is None
