"""A conversation in the tests' own database, and the two who hold it, giving commands without a socket."""

import json
import secrets
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.utils import timezone

from accounts.models import Couple, User
from accounts.people import start_person
from sessions_app import services, store
from sessions_app.codec import load_state
from sessions_app.engine import State, evolve
from sessions_app.engine.state import Talking
from sessions_app.engine.steps.round import RoundState
from sessions_app.held import Record
from sessions_app.jobs import Accepted, Answer
from sessions_app.models import LiveSession
from sessions_app.parse import parse
from sessions_app.services import open_conversation
from sessions_app.threads import in_reader
from sessions_app.wire import CommandFrame


def make_person(first_name: str) -> User:
    return start_person(first_name=first_name, accepted=True, now=timezone.now())


def make_couple() -> Couple:
    """Alex in seat A and Sam in seat B, connected."""
    alex, sam, now = make_person("Alex"), make_person("Sam"), timezone.now()
    return Couple.objects.create(seat_a=alex, seat_b=sam, three_words="", made_at=now, confirmed_at=now)


@dataclass
class Talk:
    """One conversation. `alex` and `sam` are the ids of the two."""

    live: str
    alex: str
    sam: str

    async def give(self, person: str, kind: str, **parts: Any) -> Answer:
        """Give a command as that person."""
        return await services.submit(person, self.live, frame(kind, **parts))

    async def do(self, person: str, kind: str, **parts: Any) -> int:
        """Give a command that is accepted; the version after it."""
        answer = await self.give(person, kind, **parts)
        assert isinstance(answer, Accepted), answer
        return answer.version

    async def reach_the_first_turn(self) -> tuple[str, str]:
        """Both are ready and arrive. Who speaks first, and who listens."""
        for kind in ("ready", "skip"):
            for person in (self.alex, self.sam):
                await self.do(person, kind)
        phase = (await self.state()).phase
        assert isinstance(phase, Talking) and isinstance(phase.step, RoundState)
        speaker = self.alex if phase.step.speaker == "a" else self.sam
        return speaker, self.sam if speaker == self.alex else self.alex

    async def row(self) -> LiveSession:
        return await in_reader(partial(LiveSession.objects.get, id=self.live))

    async def state(self) -> State:
        """As it stands on disk."""
        return load_state((await self.row()).state)

    async def log(self) -> list[Record]:
        return await in_reader(partial(store.list_records, self.live))

    async def kinds(self) -> list[str]:
        return [record.event.kind for record in await self.log()]

    async def folded_log(self) -> State:
        """The log folded from the very beginning."""
        state = load_state((await self.row()).opening)
        for record in await self.log():
            state = evolve(state, record.event, record.at)
        return state


def open_talk(format_id: str) -> Talk:
    """Alex and Sam in the lobby of a conversation in that format."""
    couple = make_couple()
    alex, sam = couple.seat_a, couple.seat_b
    assert alex is not None and sam is not None
    live = open_conversation(couple, format_id, by=alex)
    return Talk(live.id, alex.id, sam.id)


def frame(
    kind: str, *, command_id: str = "", on: str | None = None, exp: int | None = None, **body: Any
) -> CommandFrame:
    """A command as the socket hands it on."""
    envelope = {"type": "command", "command_id": command_id or secrets.token_urlsafe(9), "on": on, "exp": exp}
    parsed = parse(json.dumps({**envelope, "kind": kind, "body": body}))
    assert isinstance(parsed, CommandFrame)
    return parsed


def written(text: str, *picks: str) -> dict[str, Any]:
    return {"text": text, "picks": list(picks)}
