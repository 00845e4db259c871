"""Codes and words that people read out to each other."""

from hypothesis import given
from hypothesis import strategies as st

from accounts.codes import LENGTH, SYMBOLS, new_code, parse_code, show_code
from accounts.three_words import WORDS, three_words

codes = st.text(alphabet=SYMBOLS, min_size=LENGTH, max_size=LENGTH)
gaps = st.text(alphabet=" -\t\n\u00a0\u2013\u2014\u2011", max_size=2)
SLIPS = {"0": "0Oo", "1": "1IiLl"}


@st.composite
def typings(draw: st.DrawFn) -> tuple[str, str]:
    """A code, and one of the many ways to type it."""
    code = draw(codes)
    typed = draw(gaps)
    for symbol in code:
        typed += draw(st.sampled_from(SLIPS.get(symbol, symbol + symbol.lower()))) + draw(gaps)
    return code, typed


@given(typings())
def test_a_code_is_understood_in_any_case_with_any_gaps_and_usual_slips(typing: tuple[str, str]) -> None:
    code, typed = typing
    assert parse_code(typed) == code


@given(codes)
def test_a_shown_code_is_read_back(code: str) -> None:
    assert parse_code(show_code(code)) == code
    assert [len(part) for part in show_code(code).split("-")] == [4, 4]


@given(st.text(max_size=80))
def test_whatever_is_typed_is_a_code_or_none(typed: str) -> None:
    code = parse_code(typed)
    assert code is None or (len(code) == LENGTH and set(code) <= set(SYMBOLS))


@given(codes, st.integers(0, LENGTH - 1), st.sampled_from("Uu*$~=.,é"))
def test_a_symbol_that_no_code_has_makes_it_none(code: str, at: int, stranger: str) -> None:
    assert parse_code(code[:at] + stranger + code[at + 1 :]) is None


@given(codes.flatmap(lambda code: st.sampled_from([code[:-1], code + "0", code * 9, ""])))
def test_a_code_of_another_length_is_none(typed: str) -> None:
    assert parse_code(typed) is None


def test_new_codes_use_every_symbol_and_do_not_repeat() -> None:
    made = [new_code() for _ in range(2000)]
    assert set("".join(made)) == set(SYMBOLS)
    assert len(set(made)) == 2000


def test_there_are_enough_words_and_all_are_short_and_plain() -> None:
    assert len(WORDS) >= 256
    assert all(word.isascii() and word.isalpha() and word.islower() and 3 <= len(word) <= 8 for word in WORDS)


def test_no_two_words_are_one_letter_apart() -> None:
    blanked = [f"{word[:at]}_{word[at + 1 :]}" for word in WORDS for at in range(len(word))]
    cut = {word[:at] + word[at + 1 :] for word in WORDS for at in range(len(word))}
    assert len(blanked) == len(set(blanked))
    assert not cut & set(WORDS)


def test_three_words_are_three_different_ones() -> None:
    shown = [three_words().split() for _ in range(500)]
    assert all(len(set(words)) == 3 and set(words) <= set(WORDS) for words in shown)
