"""The pieces the encoder reads, and the places they stand for."""

from nudges import Moment
from nudges.learned import FOLDER
from nudges.model.wordpiece import LONGEST_DRAFT, LONGEST_STATEMENT, Encoding, Vocabulary
from nudges.text import tokens_of
from tests.nudges.moments import SPEAKING, reflecting

VOCABULARY = Vocabulary(FOLDER / "vocab.txt")


def encoded(draft: str, moment: Moment = SPEAKING) -> Encoding:
    return VOCABULARY.encode(tokens_of(draft), tokens_of(moment.partner_said or ""), moment)


def test_every_piece_of_a_draft_stands_where_its_word_was_typed() -> None:
    draft = "U're SOOO unromantically “late”"
    encoding = encoded(draft)
    places = [place for place in encoding.places if place]
    assert {draft[start:end] for start, end in places} == {"U're", "SOOO", "unromantically", "“", "late", "”"}
    assert places == sorted(places)


def test_spelling_and_case_change_no_piece() -> None:
    assert encoded("u dont listen").ids == encoded("You don’t LISTEN").ids


def test_the_role_and_what_was_said_come_before_the_draft() -> None:
    encoding = encoded("you were tired", reflecting("I was tired", ideas_welcome=True))
    assert encoding.ids[:4] == encoded("", reflecting("", ideas_welcome=True)).ids[:4]
    assert encoding.segments == (0,) * encoding.draft_from + (1,) * 4
    assert encoded("you were tired", reflecting("I was tired")).ids != encoding.ids


def test_a_word_it_has_no_pieces_for_is_one_unknown() -> None:
    assert encoded("\u4e00\u9fa5x" * 9).ids.count(VOCABULARY.unknown) == 1


def test_long_texts_lose_their_end() -> None:
    words = " ".join(f"word{number}" for number in range(200))
    encoding = encoded(words, reflecting(words))
    assert len(encoding.ids) == 2 + 1 + LONGEST_STATEMENT + LONGEST_DRAFT + 1
