"""How a draft is read: one spelling for each word, and every word where it stood."""

import pytest

from nudges.text import read


@pytest.mark.parametrize(
    ("draft", "line"),
    [
        ("U're SO lazy!!", " . you are so lazy ! "),
        ("dont — don’t", " . do not , do not . "),
        ("ur so lazy, ur phone", " . you are so lazy , your phone . "),
        ("sooooo\u0301 late…", " . so late . "),
        ("ye never\u200b said it", " . you never said it . "),
        ('he said "you liar" to me', " . he said <quote> to me . "),
        ("it's fine 🙄 lol", " . it is fine <scorn> <laugh> . "),
        ("really?!", " . really ? "),
        ("\0\u202e", ""),
    ],
)
def test_it_reads(draft: str, line: str) -> None:
    assert read(draft).line.strip() == line.strip()


def test_what_two_words_stand_for_is_marked_as_it_was_typed() -> None:
    reading = read("well, U’re sooo lazy!")
    start = reading.line.index("you are")
    assert (
        "well, U’re sooo lazy!"[slice(*reading.span(start, start + len("you are so lazy ")))]
        == "U’re sooo lazy"
    )
