"""One person and a practice partner at a table: rules, transcript and words, without a database."""

from typing import Any

from sessions_app.engine import Seat, State, View, decide, evolve, fire_due, open_room, view_for
from sessions_app.engine.commands import Keeping
from sessions_app.engine.events import Event
from sessions_app.engine.formats import FORMATS
from sessions_app.held import Record
from sessions_app.lines import join_words, lines_of
from sessions_app.practice import reply
from sessions_app.practice_lines import CharacterId
from sessions_app.spoken import spoken
from sessions_app.wire import FRAMES, Line
from sessions_app.words import Plain

NOTHING: Keeping = "none"


class Table:
    """Time stands still but for a second a move; what is sent is parsed as if it came from a phone."""

    def __init__(self, format_id: str, character: CharacterId, partner: Seat) -> None:
        self.character = character
        self.partner = partner
        self.now = 0
        self.state: State = open_room(
            people=("person", "practice"),
            keeping=(NOTHING, NOTHING),
            coin=Seat.A,
            formats=tuple(FORMATS),
            keepings=(NOTHING,),
            format_id=format_id,
            now=self.now,
        )
        self.records: list[Record] = []
        self.words: dict[str, Plain] = {}

    @property
    def lines(self) -> list[Line]:
        return join_words(lines_of(self.records), self.words)

    def view(self, seat: Seat) -> View:
        return view_for(self.state, seat)

    def give(self, seat: Seat, kind: str, body: dict[str, Any]) -> None:
        """A command of that seat. Raises Rejected."""
        self.now += 1_000
        frame = FRAMES[kind].model_validate(
            {"type": "command", "command_id": "of-the-test", "kind": kind, "body": body}
        )
        said = spoken(frame)
        self._happen(decide(self.state, seat, said.command, self.now))
        self.words |= said.words

    def let_partner_act(self) -> bool:
        """The partner's move, if it is one."""
        answer = reply(self.view(self.partner), self.lines, self.character)
        if answer is None:
            return False
        self.give(self.partner, *answer)
        return True

    def wait(self, milliseconds: int) -> None:
        """Time goes by, and does what it does by itself."""
        self.now += milliseconds
        while events := fire_due(self.state, self.now):
            self._happen(events)

    def _happen(self, events: list[Event]) -> None:
        for event in events:
            self.state = evolve(self.state, event, self.now)
            self.records.append(Record(version=len(self.records) + 1, at=self.now, event=event))
