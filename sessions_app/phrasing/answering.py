"""Private help with phrasing: a draft in, an answer for its author out. Nothing of it is kept.

Whose draft it is, at which moment and in answer to what comes from the conversation; only the counts of
earlier hints come from the phone. The rules have a thread of their own: a slow answer holds up nothing.
"""

import asyncio
import logging
from concurrent.futures import ThreadPoolExecutor
from itertools import count

from accounts.couples import with_seat
from sessions_app.codec import load_event
from sessions_app.engine import Seat
from sessions_app.engine.events import Said
from sessions_app.engine.room import focus
from sessions_app.models import Event, LiveSession
from sessions_app.phrasing.writing import Context, Writing, writing_of
from sessions_app.store import Reading
from sessions_app.threads import in_reader
from sessions_app.wire import CheckDraft, Nudge
from sessions_app.words import read_words

LOOK_BACK = 10

logger = logging.getLogger(__name__)

thread = ThreadPoolExecutor(1, thread_name_prefix="phrasing")
_failures = count(1)


def warm_up() -> None:
    """Read the rules of both roles before anybody asks: that takes a moment."""
    draft = CheckDraft(type="check_draft", check=0, on="", text="I felt alone.")
    said = (("line", "I felt alone."),)
    for writing in (
        Writing(role="speaker", phase="speaking"),
        Writing(role="listener", phase="reflecting", said_back=("line",)),
    ):
        thread.submit(
            _answer, draft, Context(writing=writing, said=said, ideas_welcome=False, conversations=0)
        )


async def conversations_of(person: str) -> int:
    """How many whole ones this person has been through."""
    held = LiveSession.objects.filter(with_seat(person), ended_how="complete", is_practice=False)
    return await in_reader(held.count)


async def look_at(draft: CheckDraft, reading: Reading | None, conversations: int) -> Nudge:
    """What there is to say about this draft now. Where anything is in the way, that is nothing."""
    if reading is None or focus(reading.state, reading.seat) != draft.on:
        return Nudge(check=draft.check)
    writing = writing_of(reading.state, reading.seat)
    if writing is None:
        return Nudge(check=draft.check)
    context = Context(
        writing=writing,
        said=await _said(reading, writing),
        ideas_welcome=reading.state.ideas_welcome,
        conversations=conversations,
    )
    return await asyncio.get_running_loop().run_in_executor(thread, _answer, draft, context)


async def _said(reading: Reading, writing: Writing) -> tuple[tuple[str, str], ...]:
    """What a draft answers. What was said just now, this process remembers, and no database is asked."""
    words = reading.recent.words
    if not writing.said_back or not set(writing.said_back) <= set(words):
        return await in_reader(lambda: _read_said(reading, writing))
    return tuple((line, words[line].text) for line in writing.said_back)


def _read_said(reading: Reading, writing: Writing) -> tuple[tuple[str, str], ...]:
    lines = writing.said_back or _last_statement(reading.live, reading.seat.other)
    words = read_words(reading.live, lines, reading.keys)
    return tuple((line, words[line].text) for line in lines if line in words)


def _last_statement(live: str, seat: Seat) -> tuple[str, ...]:
    """The last thing that seat said, not too long ago."""
    rows = Event.objects.filter(live_session_id=live, kind="said").order_by("-version")
    said = (load_event(body) for body in rows.values_list("body", flat=True)[:LOOK_BACK])
    return next(((event.line,) for event in said if isinstance(event, Said) and event.seat is seat), ())


def _answer(draft: CheckDraft, context: Context) -> Nudge:
    """A mistake of ours is silence. The log learns how many there were: an error's text may quote a draft."""
    try:
        # Here and not above: a package whose tables are missing cannot be imported, and the room goes on.
        from sessions_app.phrasing import hints

        return hints.answer(draft, context)
    except Exception:
        logger.warning("phrasing help failed, %d times so far", next(_failures))
        return Nudge(check=draft.check)
