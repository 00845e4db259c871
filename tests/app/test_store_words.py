"""Words at rest: sealed, bound to their place, and gone when they are removed."""

from functools import partial
from pathlib import Path

import pytest
from django.db import connection
from pytest_django import Settings

from sessions_app import held, services, store
from sessions_app.engine import State
from sessions_app.engine.events import Event, WordsRemoved
from sessions_app.jobs import Job, Refused
from sessions_app.models import Words, WordsKey
from sessions_app.spoken import NoWords, spoken
from sessions_app.sync import first_sync, next_sync
from sessions_app.threads import in_reader, in_writer
from sessions_app.wire import Line
from sessions_app.words import Keys, Plain, load_keys, open_words
from tests.app.talks import Talk, frame, open_talk, written

MARKER = "marmalade-on-the-moon"


@pytest.fixture
def talk(transactional_db: None) -> Talk:
    return open_talk("ten_minutes")


async def lines_of(talk: Talk, person: str) -> list[Line]:
    """What a phone is told that has just come."""
    reading = await store.read(talk.live, person)
    assert reading is not None
    return (await first_sync(reading, None)).lines


async def say_and_hear(talk: Talk) -> tuple[str, str]:
    """One statement and what was heard of it. Who spoke, and who listened."""
    speaker, listener = await talk.reach_the_first_turn()
    await talk.do(speaker, "say", words=written(MARKER, "hurt.lonely"))
    await talk.do(listener, "reflect", words=written("I heard you say that"))
    return speaker, listener


async def test_both_read_what_was_said(talk: Talk) -> None:
    for person in await say_and_hear(talk):
        said, heard = await lines_of(talk, person)
        assert (said.text, said.picks) == (MARKER, ["hurt.lonely"])
        assert (heard.text, heard.about) == ("I heard you say that", said.id)


@pytest.mark.sqlite
async def test_no_word_stands_in_the_database_file(talk: Talk) -> None:
    await say_and_hear(talk)
    file = Path(connection.settings_dict["NAME"])
    bytes_held = await in_reader(
        lambda: b"".join(part.read_bytes() for part in file.parent.glob(f"{file.name}*"))
    )
    assert talk.live.encode() in bytes_held
    for secret in (MARKER, "hurt.lonely", "I heard you"):
        assert secret.encode() not in bytes_held


async def _one_row(talk: Talk) -> tuple[Words, Words, Keys]:
    await say_and_hear(talk)
    rows = await in_reader(lambda: list(Words.objects.filter(live_session=talk.live).order_by("pk")))
    keys = await in_reader(partial(load_keys, talk.live))
    said = next(row for row in rows if open_words(row, keys) == Plain(text=MARKER, picks=("hurt.lonely",)))
    return said, next(row for row in rows if row is not said), keys


async def test_sealed_words_open_in_their_own_place_only(talk: Talk) -> None:
    said, heard, keys = await _one_row(talk)
    for field, value in [
        ("line", heard.line),
        ("live_session_id", "another-conversation"),
        ("author_id", heard.author_id),
        ("ciphertext", bytes(said.ciphertext)[:-1] + bytes([bytes(said.ciphertext)[-1] ^ 1])),
        ("ciphertext", bytes(said.ciphertext)[:20]),
        ("ciphertext", b""),
    ]:
        was = getattr(said, field)
        setattr(said, field, value)
        assert open_words(said, keys) is None
        setattr(said, field, was)


async def test_under_another_outer_key_nothing_opens_and_nothing_is_said(
    talk: Talk, settings: Settings
) -> None:
    speaker, listener = await say_and_hear(talk)
    right = settings.WORDS_KEY
    settings.WORDS_KEY = "ab" * 32
    held.forget(talk.live)
    assert [(line.form, line.text) for line in await lines_of(talk, listener)] == [("written", None)] * 2
    await talk.do(speaker, "confirm", answer="mostly")
    assert await talk.give(speaker, "correct", gap="missing", words=written("More")) == Refused("busy")
    settings.WORDS_KEY = right
    held.forget(talk.live)
    await talk.do(speaker, "correct", gap="missing", words=written("More"))
    assert [line.text for line in await lines_of(talk, listener)] == [
        MARKER,
        "I heard you say that",
        None,
        "More",
    ]


async def test_each_person_has_a_key_of_their_own_for_each_conversation(talk: Talk) -> None:
    speaker, listener = await say_and_hear(talk)
    keys = await in_reader(partial(load_keys, talk.live))
    assert set(keys) == {speaker, listener}
    assert len(set(keys.values())) == 2


async def test_without_their_key_a_persons_words_are_gone_and_the_others_are_not(talk: Talk) -> None:
    speaker, listener = await say_and_hear(talk)
    await in_writer(WordsKey.objects.filter(live_session=talk.live, person=speaker).delete)
    held.forget(talk.live)
    said, heard = await lines_of(talk, listener)
    assert (said.text, heard.text) == (None, "I heard you say that")


async def test_words_of_a_refused_command_are_not_kept(talk: Talk) -> None:
    _, listener = await talk.reach_the_first_turn()
    assert isinstance(await talk.give(listener, "say", words=written(MARKER)), Refused)
    assert not await in_reader(Words.objects.filter(live_session=talk.live).exists)


async def test_what_was_said_aloud_is_kept_nowhere(talk: Talk) -> None:
    speaker, _ = await talk.reach_the_first_turn()
    await talk.do(speaker, "say", words={"aloud": True})
    [said] = await lines_of(talk, speaker)
    assert (said.form, said.text) == ("aloud", None)
    assert not await in_reader(Words.objects.filter(live_session=talk.live).exists)


async def test_removed_words_are_told_to_a_phone_that_had_them(talk: Talk) -> None:
    speaker, listener = await say_and_hear(talk)
    said, heard = await lines_of(talk, listener)
    version = (await talk.row()).version

    def removed(state: State, now: int) -> list[Event]:
        seat = state.seat_of(speaker)
        assert seat is not None
        return [WordsRemoved(seat=seat, lines=(said.id, heard.id))]

    def delete() -> None:
        Words.objects.filter(line__in=[said.id, heard.id]).delete()
        WordsKey.objects.filter(live_session=talk.live, person=speaker).delete()

    await store.run(talk.live, Job(decide=removed, also=delete))
    reading = await store.read(talk.live, listener, at_least=version + 1)
    assert reading is not None
    for line in (await next_sync(reading, version)).lines:
        assert line.id in {said.id, heard.id}
        assert line.text is None and line.removed_at is not None
    assert [line.removed_at is None for line in await lines_of(talk, speaker)] == [False, False]


async def test_after_their_key_is_destroyed_a_person_speaks_under_a_new_one(talk: Talk) -> None:
    speaker, listener = await say_and_hear(talk)
    before = await in_reader(partial(load_keys, talk.live))

    def destroy() -> None:
        Words.objects.filter(live_session=talk.live, author=speaker).delete()
        WordsKey.objects.filter(live_session=talk.live, person=speaker).delete()

    await store.run(talk.live, Job(decide=lambda state, now: [], also=destroy))
    await talk.do(speaker, "confirm", answer="mostly")
    await talk.do(speaker, "correct", gap="missing", words=written("And it hurt"))
    after = await in_reader(partial(load_keys, talk.live))
    assert after[speaker] != before[speaker]
    assert (await lines_of(talk, listener))[-1].text == "And it hurt"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  around  ", "around"),
        ("two\r\nlines\tand a tab", "two\nlines and a tab"),
        ("nul\x00bell\x07escape\x1bdelete\x7f", "nulbellescapedelete"),
        ("é 👩‍👩‍👧 שלום", "é 👩‍👩‍👧 שלום"),
    ],
)
def test_text_is_kept_without_what_no_screen_shows(typed: str, kept: str) -> None:
    said = spoken(frame("say", words=written(typed)))
    [plain] = said.words.values()
    assert plain.text == kept
    assert said.command.form.length == len(kept)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "nothing",
    [
        "   ",
        "\n\t\n",
        "\x00\x01",
        "\u200b\u200d \u2060\ufeff",
        "\u202e\u2066",
        "\u3164\uffa0\u2800",
        "\u034f\ufe0f\u0301",
    ],
)
async def test_nothing_to_see_is_no_statement(talk: Talk, nothing: str) -> None:
    with pytest.raises(NoWords):
        await services.submit(talk.alex, talk.live, frame("say", words=written(nothing)))
