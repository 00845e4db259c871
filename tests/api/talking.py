"""Two phones holding a conversation: opened over HTTP, held through the door that sockets use too."""

from pathlib import Path
from typing import Any

from asgiref.sync import async_to_sync
from django.db import connection

from sessions_app import services
from sessions_app.jobs import Accepted
from sessions_app.models import LiveSession
from tests.api.phone import Phone
from tests.app.talks import frame

MINUTE = 60_000
DAY = 24 * 60 * MINUTE

ALOUD = {"aloud": True}


def person_id(phone: Phone) -> str:
    """Whose phone this is."""
    person: str = phone.browser.session["_auth_user_id"]
    return person


def words(text: str) -> dict[str, str]:
    return {"text": text}


class Talk:
    """One conversation of two phones, in its lobby."""

    def __init__(self, alice: Phone, bob: Phone, format_id: str = "ten_minutes") -> None:
        self.alice, self.bob = alice, bob
        assert alice.post("conversations", {"format_id": format_id}).status_code == 200
        self.id = LiveSession.objects.get(is_practice=False, ended_at=None).id

    def begin(self, keeping: str = "days30") -> "Talk":
        """Both are ready and arrive; Alice is first to speak."""
        self.give(self.alice, "choose_first", first="me")
        if keeping != "days30":
            self.give(self.alice, "choose_keeping", keeping=keeping)
        for kind in ("ready", "skip"):
            for phone in (self.alice, self.bob):
                self.give(phone, kind)
        return self

    def give(self, phone: Phone, kind: str, **body: Any) -> None:
        """A command that is accepted."""
        answer = async_to_sync(services.submit)(person_id(phone), self.id, frame(kind, **body))
        assert isinstance(answer, Accepted), answer

    def say(self, speaker: Phone, listener: Phone, said: str, heard: str) -> None:
        """A statement that is heard at once."""
        self.give(speaker, "say", words=words(said))
        self.give(listener, "reflect", words=words(heard))
        self.give(speaker, "confirm", answer="yes")

    def lines(self, phone: Phone) -> dict[str, Any]:
        """The words that this phone reads, with the line that says them."""
        lines = phone.get(f"past/{self.id}").json()["lines"]
        return {line["text"]: line for line in lines if line["text"]}

    def finish(self) -> "Talk":
        self.give(self.bob, "finish")
        return self


def ten_minutes(alice: Phone, bob: Phone, keeping: str = "days30") -> Talk:
    """A whole one: a statement that is corrected once, an "I don't know yet", thanks, a step."""
    talk = Talk(alice, bob).begin(keeping)
    talk.give(alice, "say", words=words("I missed you on Sunday."))
    talk.give(bob, "reflect", words=words("You were alone on Sunday."))
    talk.give(alice, "confirm", answer="mostly")
    talk.give(alice, "correct", gap="missing", words=words("And I was glad on Monday."))
    talk.give(bob, "reflect", words=words("You missed me, and then you were glad."))
    talk.give(alice, "confirm", answer="yes")
    talk.give(alice, "done")
    talk.give(bob, "dont_know")
    talk.give(alice, "reflect", words={"presence": "thanks_for_telling"})
    talk.give(bob, "done")
    talk.give(alice, "write", words=words("Thank you for the soup."))
    talk.give(bob, "write", words=ALOUD)
    talk.give(alice, "skip")
    talk.give(bob, "own_step", words=words("I will call on Sunday."))
    return talk


def one_topic(alice: Phone, bob: Phone, topic: str) -> Talk:
    """As far as the agreed topic, then finished for today."""
    talk = Talk(alice, bob, "one_topic").begin()
    talk.give(alice, "skip")
    talk.give(bob, "skip")
    talk.give(bob, "propose_topic", words=words(topic))
    talk.give(alice, "answer_topic", answer="yes")
    return talk.finish()


def database_bytes() -> bytes:
    """Everything in the database's file and in the files beside it."""
    file = Path(connection.settings_dict["NAME"])
    return b"".join(part.read_bytes() for part in file.parent.glob(f"{file.name}*"))


class Clock:
    """The room's clock, which a test moves on."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def advance(self, milliseconds: int) -> None:
        moved = int(self.file.read_text()) if self.file.exists() else 0
        self.file.write_text(str(moved + milliseconds))
