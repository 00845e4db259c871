"""What there is to say about a draft follows from the conversation as it stands; in doubt, nothing is."""

import asyncio
import logging
import os
import subprocess
import sys
from functools import partial
from threading import Event as Gate
from typing import Any

import pytest

from accounts.models import Couple
from sessions_app import store
from sessions_app.engine import view_for
from sessions_app.models import LiveSession
from sessions_app.phrasing import answering
from sessions_app.services import open_conversation
from sessions_app.threads import in_reader
from sessions_app.wire import CheckDraft, Nudge
from tests.app.sockets import entered
from tests.app.talks import Talk, open_talk, written
from tests.server import ROOT

SAID = "When you went outside with your brother on Sunday, I felt alone."
INSULT = "you're pathetic"
NEVER = "You never listen to me"


@pytest.fixture
def talk(transactional_db: None) -> Talk:
    return open_talk("ten_minutes")


async def draft_of(talk: Talk, person: str, text: str, **counts: Any) -> CheckDraft:
    """That draft at this moment."""
    reading = await store.read(talk.live, person)
    assert reading is not None
    on = view_for(reading.state, reading.seat).on
    return CheckDraft(type="check_draft", check=1, on=on, text=text, **counts)


async def look(talk: Talk, person: str, text: str, **counts: Any) -> Nudge:
    return await look_as(talk, person, await draft_of(talk, person, text, **counts))


async def look_as(talk: Talk, person: str, draft: CheckDraft) -> Nudge:
    """What this person is told of that draft."""
    reading = await store.read(talk.live, person)
    return await answering.look_at(draft, reading, await answering.conversations_of(person))


async def kind_for(talk: Talk, person: str, text: str, **counts: Any) -> str | None:
    nudge = await look(talk, person, text, **counts)
    return nudge.hint.category if nudge.hint else None


def hold_three_conversations(talk: Talk) -> None:
    """This couple has been through three whole ones."""
    couple = Couple.objects.get()
    LiveSession.objects.filter(id=talk.live).update(couple=None)
    assert couple.seat_a is not None
    for _ in range(3):
        live = open_conversation(couple, "ten_minutes", by=couple.seat_a)
        LiveSession.objects.filter(id=live.id).update(ended_at=1, ended_how="complete")
    LiveSession.objects.filter(id=talk.live).update(couple=couple)


async def reach_a_reflection(talk: Talk, said: str = SAID) -> tuple[str, str]:
    """The first speaker has said that. Speaker and listener."""
    speaker, listener = await talk.reach_the_first_turn()
    await talk.do(speaker, "say", words=written(said))
    return speaker, listener


async def test_the_first_three_conversations_show_clear_kinds_only(talk: Talk) -> None:
    speaker, _ = await talk.reach_the_first_turn()
    assert await kind_for(talk, speaker, NEVER) is None
    assert await kind_for(talk, speaker, INSULT) == "contempt"
    await in_reader(partial(hold_three_conversations, talk))
    assert await kind_for(talk, speaker, NEVER) == "always_never"


async def test_a_clear_insult_brings_a_beat_and_others_none(talk: Talk) -> None:
    speaker, _ = await talk.reach_the_first_turn()
    hints = [(await look(talk, speaker, text)).hint for text in (INSULT, "You're so selfish.")]
    assert [hint and hint.beat_seconds for hint in hints] == [5, 0]


async def test_a_span_counts_as_browsers_do(talk: Talk) -> None:
    speaker, _ = await talk.reach_the_first_turn()
    draft = f"🫖🫖 Tea. Then {INSULT}. 🫖"
    hint = (await look(talk, speaker, draft)).hint
    assert hint is not None
    in_units = draft.encode("utf-16-le")
    marked = in_units[2 * hint.span.start : 2 * hint.span.end].decode("utf-16-le")
    assert marked == f"Then {INSULT}"


async def test_who_speaks_and_who_listens_comes_from_the_conversation(talk: Talk) -> None:
    await in_reader(partial(hold_three_conversations, talk))
    speaker, listener = await talk.reach_the_first_turn()
    question = "How was your day?"
    assert await kind_for(talk, speaker, question) is None
    assert await kind_for(talk, listener, question) is None  # nothing to write yet
    await talk.do(speaker, "say", words=written(SAID))
    assert await kind_for(talk, listener, question) == "L_question"
    assert await kind_for(talk, speaker, INSULT) is None  # nothing to write any more


async def test_bigger_than_said_is_measured_on_what_was_said(talk: Talk) -> None:
    await in_reader(partial(hold_three_conversations, talk))
    _, listener = await reach_a_reflection(talk, "I hate your friends. There, I said it.")
    assert await kind_for(talk, listener, "You hate my friends") is None
    assert await kind_for(talk, listener, "You hate my mother, you want a divorce") == "L_overreach"


async def test_a_listener_sees_which_parts_are_back_whose_they_are_and_whether_denied(talk: Talk) -> None:
    _, listener = await reach_a_reflection(talk, "I felt alone on Sunday. You left with your brother.")
    draft = "I felt alone on Sunday and I left"
    taken = (await look(talk, listener, draft)).pieces
    assert [piece.doubt for piece in taken] == ["whose", None]
    back = taken[0].back
    assert back is not None and draft[back.start : back.end] == "felt alone on Sunday"
    denied = await look(talk, listener, "You felt alone on Sunday, and I never left with my brother")
    assert [piece.doubt for piece in denied.pieces] == [None, "not"]


async def test_a_speaker_sees_no_pieces(talk: Talk) -> None:
    speaker, listener = await reach_a_reflection(talk)
    await talk.do(listener, "reflect", words=written("You felt alone."))
    await talk.do(speaker, "confirm", answer="mostly")
    assert (await look(talk, speaker, "And on Sunday I felt alone.")).pieces == []


async def test_what_was_added_counts_as_said_and_is_found_in_its_own_line(talk: Talk) -> None:
    speaker, listener = await reach_a_reflection(talk, "I felt alone on Sunday.")
    await talk.do(listener, "reflect", words=written("You felt alone."))
    await talk.do(speaker, "confirm", answer="mostly")
    await talk.do(speaker, "correct", gap="missing", words=written("💚 Your brother came too."))
    pieces = (await look(talk, listener, "Your brother")).pieces
    assert len({piece.line for piece in pieces}) == 2
    added = "💚 Your brother came too.".encode("utf-16-le")
    span = pieces[-1].said
    assert added[2 * span.start : 2 * span.end].decode("utf-16-le") == "Your brother came too"


async def test_words_of_distress_are_met_with_silence(talk: Talk) -> None:
    _, listener = await reach_a_reflection(talk)
    nudge = await look(talk, listener, f"{INSULT}. I want to die. You felt alone.")
    assert (nudge.hint, nudge.pieces) == (None, [])


async def test_a_draft_about_a_moment_that_is_over_is_met_with_silence(talk: Talk) -> None:
    speaker, listener = await talk.reach_the_first_turn()
    late = await draft_of(talk, speaker, INSULT)
    await talk.do(speaker, "say", words=written("Something else"))
    assert (await look_as(talk, speaker, late)).hint is None
    assert (await look_as(talk, listener, late)).hint is None


async def test_somebody_who_is_not_in_it_learns_nothing(talk: Talk) -> None:
    speaker, _ = await talk.reach_the_first_turn()
    draft = await draft_of(talk, speaker, INSULT)
    assert await look_as(talk, "a-stranger", draft) == Nudge(check=1)


async def test_what_was_shown_kept_and_muted_is_heeded(talk: Talk) -> None:
    speaker, _ = await talk.reach_the_first_turn()
    enough: list[dict[str, Any]] = [{"shown_this_turn": ["a", "b"]}, {"shown": list("abcde")}]
    assert [await kind_for(talk, speaker, INSULT, **counts) for counts in enough] == [None, None]
    quiet: list[dict[str, Any]] = [
        {"shown_this_turn": ["contempt"]},
        {"kept": {"contempt": 2}},
        {"muted": ["contempt"]},
    ]
    assert "contempt" not in [await kind_for(talk, speaker, INSULT, **counts) for counts in quiet]
    assert await kind_for(talk, speaker, INSULT, kept={"contempt": 1}) == "contempt"


HOSTILE = [
    "a" * 2_000,
    "🫖" * 2_000,
    "you " * 500,
    "\u202eyou are\u202c \x00lazy\x00",
    "\u200d" * 100,
    "'" * 2_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
async def test_a_strange_draft_is_met_with_silence_or_a_span_inside_it(talk: Talk, text: str) -> None:
    speaker, _ = await talk.reach_the_first_turn()
    hint = (await look(talk, speaker, text)).hint
    assert hint is None or 0 <= hint.span.start < hint.span.end <= len(text.encode("utf-16-le")) // 2


async def test_a_slow_answer_holds_up_no_turn_and_an_older_draft_gives_way(talk: Talk) -> None:
    speaker, _ = await talk.reach_the_first_turn()
    opens = Gate()
    answering.thread.submit(opens.wait)
    async with entered(speaker) as socket:
        first = await draft_of(talk, speaker, INSULT)
        for number in (1, 2):
            socket.send({**first.model_dump(), "check": number})
        socket.send({"type": "command", "command_id": "not-held-up", "kind": "repair", "body": {"chip": "x"}})
        while (frame := await socket.receive())["type"] != "rejected":
            assert frame["type"] != "nudge"
        assert frame["command_id"] == "not-held-up"
        opens.set()
        while (frame := await socket.receive())["type"] != "nudge":
            pass
        assert (frame["check"], frame["hint"]["category"]) == (2, "contempt")


async def test_a_mistake_of_ours_is_silence_and_a_count(talk: Talk, caplog: pytest.LogCaptureFixture) -> None:
    speaker, _ = await talk.reach_the_first_turn()
    draft = await draft_of(talk, speaker, INSULT)
    broken = draft.model_copy(update={"kept": None})  # what no frame can hold
    with caplog.at_level(logging.WARNING):
        assert await look_as(talk, speaker, broken) == Nudge(check=1)
    assert "phrasing help failed, 1 times so far" in caplog.text
    assert INSULT not in caplog.text
    assert await asyncio.wait_for(kind_for(talk, speaker, INSULT), 10) == "contempt"


# In a process of its own: in this one somebody may have asked before.
FIRST_DRAFTS = """
import re, django
django.setup()
from nudges import Moment, assess
from sessions_app.phrasing import answering
answering.warm_up()
answering.thread.submit(int).result()
compiled = []
compile_one = re._compiler.compile
re._compiler.compile = lambda *args: (compiled.append(1), compile_one(*args))[1]
assess("You never listen to me", Moment(role="speaker"))
assess("I heard you say it rained", Moment(role="listener", partner_said="It rained."))
print(len(compiled))
"""


def test_a_process_that_has_begun_has_read_the_rules_for_whoever_writes_first() -> None:
    settings = {**os.environ, "DJANGO_SETTINGS_MODULE": "couplesync.settings"}
    command = [sys.executable, "-c", FIRST_DRAFTS]
    told = subprocess.run(command, cwd=ROOT, env=settings, capture_output=True, text=True, check=True)
    assert told.stdout == "0\n"
