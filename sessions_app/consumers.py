"""A phone's socket: frames in, frames out, and no rules. A frame nobody understands gets an answer too."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from typing import Any

from channels.consumer import get_handler_name
from channels.exceptions import StopConsumer
from channels.generic.websocket import AsyncWebsocketConsumer
from django.conf import settings

from accounts.bearer import find_bearer
from accounts.cookies import find_signed_in
from accounts.ids import new_id
from accounts.models import User
from accounts.sources import source_of
from couplesync.clock import now_ms
from couplesync.outage import DATABASE_AWAY
from sessions_app import byes, hub, services, store
from sessions_app.access import Room, find_room
from sessions_app.answers import answer_frame, rejected
from sessions_app.byes import Goodbye
from sessions_app.hub import Listener
from sessions_app.jobs import Accepted
from sessions_app.meters import COMMAND_SECONDS, RESUMES
from sessions_app.parse import BadFrame, ClientFrame, parse
from sessions_app.phrasing.drafts import Drafts
from sessions_app.practice import PARTNERS
from sessions_app.presence import attendance, door, limits
from sessions_app.pump import Pump
from sessions_app.slow_reader import SlowReader
from sessions_app.spoken import NoWords
from sessions_app.store import Reading
from sessions_app.sync import first_sync
from sessions_app.threads import in_reader
from sessions_app.wire import Bye, CheckDraft, CommandFrame, Hello, Pong, ServerFrame, Welcome, written

Message = dict[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]

HELLO_SECONDS = 5
BAD_FRAMES_MAX = 20
TOO_FAST_MAX = 100

logger = logging.getLogger(__name__)

# What every open socket tells, so that a server that stops can wait for the last words.
talking: set[asyncio.Task[None]] = set()


class RoomConsumer(AsyncWebsocketConsumer):  # type: ignore[misc]
    """One connection: a hello, then commands, and whatever its pump has to tell."""

    def __init__(self) -> None:
        super().__init__()
        self.id = new_id()
        self.source = ""
        self.is_closed = False
        self.bad_frames = 0
        self.too_fast = 0
        self.person: str | None = None
        self.listener: Listener | None = None
        self.pump: Pump | None = None
        self.drafts: Drafts | None = None
        self.greeted = asyncio.Event()
        self.entered = asyncio.Event()
        self.talk: asyncio.Task[None] | None = None
        self.reader = SlowReader(self._give_up)

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Channels would make a task a message here, to hear of its layer too, which we have no use for."""
        self.task = asyncio.current_task()
        self.scope, self.base_send = scope, send
        try:
            while True:
                await self.dispatch(await receive())
        except StopConsumer:
            pass
        except asyncio.CancelledError:
            if not self.is_closed:  # else we gave up on a phone that reads nothing
                raise
        finally:
            self._let_go()

    async def dispatch(self, message: Message) -> None:
        """Channels would look after database connections here, in a thread that all sockets wait for."""
        if message["type"] == "websocket.receive":  # nearly every one
            await self.receive(message.get("text"))
        else:
            await getattr(self, get_handler_name(message))(message)

    async def connect(self) -> None:
        """Let every socket in, so that a refusal can say why; but only so many strangers from one address."""
        self.source = source_of((self.scope.get("client") or ("",))[0])
        if not door.knock(self.source, self.id):
            await self.close()  # before it is open: HTTP 403
            return
        await self.accept()
        self.talk = asyncio.create_task(self._talk())
        talking.add(self.talk)
        self.talk.add_done_callback(talking.discard)

    async def receive(self, text_data: str | None = None, bytes_data: bytes | None = None) -> None:
        """Take one frame. Whatever is wrong with it, the socket stays open."""
        if self.is_closed:
            return
        if self.pump is not None:
            self.pump.heard()
        try:
            frame = parse(text_data)
        except BadFrame as bad:
            await self._refuse(bad)
            return
        try:
            await self._take(frame)
        except BadFrame as bad:
            await self._refuse(bad)
        except DATABASE_AWAY:
            await self._fail(frame, "busy")
        except Exception:
            logger.exception("a frame could not be handled")
            await self._fail(frame, "internal")

    async def tell(self, frame: ServerFrame) -> None:
        """Send it, unless the phone is gone; one that has read nothing for so long is as good as gone."""
        if self.is_closed:
            return
        message = {"type": "websocket.send", "text": written(frame)}
        self.reader.begin()
        try:
            await self.base_send(message)
        except (OSError, RuntimeError):
            # Servers complain of a frame that was still on its way when either side closed.
            self.is_closed = True
        finally:
            self.reader.end()

    def _give_up(self) -> None:
        self.is_closed = True
        if self.task is not None:
            self.task.cancel()

    async def _talk(self) -> None:
        try:
            goodbye = await self._converse()
        except DATABASE_AWAY:
            goodbye = byes.INTERNAL
        except Exception:
            logger.exception("a socket could not go on")
            goodbye = byes.INTERNAL
        await self._close(goodbye)

    async def _converse(self) -> Goodbye:
        try:
            async with asyncio.timeout(HELLO_SECONDS):
                await self.greeted.wait()
        except TimeoutError:
            return byes.SILENCE
        await self.entered.wait()
        assert self.pump is not None  # it is there before `entered` is set
        return await self.pump.run()

    async def _close(self, goodbye: Goodbye) -> None:
        await self.tell(Bye(code=goodbye.code, why=goodbye.why))
        if not self.is_closed:
            self.is_closed = True
            await self.close(goodbye.code)

    async def _fail(self, frame: ClientFrame, code: str) -> None:
        await self.tell(rejected(code, _command_id(frame)))
        if self.pump is None:
            await self._close(byes.INTERNAL)

    async def _refuse(self, bad: BadFrame) -> None:
        self.bad_frames += 1
        await self.tell(rejected(bad.code, bad.command_id))
        if self.bad_frames >= BAD_FRAMES_MAX:
            await self._close(byes.BAD_FRAMES)

    async def _take(self, frame: ClientFrame) -> None:
        match frame:
            case Hello() if not self.greeted.is_set():
                self.greeted.set()
                goodbye = await self._enter(frame)
                if goodbye is not None:
                    await self._close(goodbye)
            case Pong() if self.pump is not None and self.pump.take_pong():
                pass
            case CommandFrame() if self.pump is not None:
                await self._submit(frame, self.pump)
            case CheckDraft() if self.drafts is not None:
                await self._check(frame, self.drafts)
            case _:
                raise BadFrame("bad_request", _command_id(frame))

    async def _enter(self, hello: Hello) -> Goodbye | None:
        """Let the person in, or say why not."""
        found = await self._who(hello)
        if found is None:
            return byes.SIGNED_OUT
        user, session = found
        if not await limits.open_socket(user.id, self.id):
            return byes.TOO_MANY_SOCKETS
        self.person = user.id
        door.pass_through(self.source, self.id)
        room = await find_room(user.id, now_ms())
        if room is None:
            return byes.NO_CONVERSATION
        self.listener = self._listen(user, session, room)
        reading = await store.read(room.live, user.id)
        if reading is None:
            return byes.NOT_MEMBER
        await self._welcome(room, reading, hello)
        return None

    async def _who(self, hello: Hello) -> tuple[User, str] | None:
        """The person and the key of their session. A bearer never falls back on the cookie beside it."""
        if hello.bearer is not None:
            bearer = hello.bearer
            found = await in_reader(lambda: find_bearer(bearer))
            return (found[0], bearer) if found else None
        return await in_reader(lambda: find_signed_in(dict(self.scope["headers"]).get(b"cookie", b"")))

    def _listen(self, user: User, session: str, room: Room) -> Listener:
        """Listening begins before reading: nothing that happens in between is missed."""
        listener = Listener(live=room.live, person=user.id, session=session, auth_version=user.auth_version)
        hub.join(listener)
        return listener

    async def _welcome(self, room: Room, reading: Reading, hello: Hello) -> None:
        assert self.listener is not None
        await self.tell(
            Welcome(
                epoch=reading.epoch,
                live_session=reading.live,
                server_time=now_ms(),
                ping_every=int(settings.PING_EVERY_SECONDS * 1_000),
                you=reading.seat,
                names=room.names,
                practice=PARTNERS.get(reading.state.people[1]),
            )
        )
        RESUMES.times += hello.resume is not None
        first = await first_sync(reading, hello.resume)
        await self.tell(first)
        self.pump = Pump(self.listener, first, is_practice=room.is_practice, tell=self.tell)
        self.drafts = Drafts(self.listener, self.tell)
        await attendance.hold(room.live, reading.seat, self.id)
        self.entered.set()

    async def _submit(self, frame: CommandFrame, pump: Pump) -> None:
        live, person = pump.listener.live, pump.listener.person
        if not await limits.take(person):
            await self._slow_down(frame)
            return
        self.too_fast = 0
        began = time.perf_counter()
        try:
            answer = await services.submit(person, live, frame)
        except NoWords:
            raise BadFrame("bad_request", frame.command_id) from None
        COMMAND_SECONDS.note(time.perf_counter() - began)
        if frame.kind == "leave" and isinstance(answer, Accepted):
            await attendance.leave(live, pump.seat)
        else:
            await attendance.hold(live, pump.seat, self.id)
        await self.tell(answer_frame(frame.command_id, answer))
        if isinstance(answer, Accepted):
            pump.answered(answer.version)

    async def _check(self, draft: CheckDraft, drafts: Drafts) -> None:
        if await limits.take_draft(drafts.listener.person):
            drafts.check(draft)
        else:
            await self._slow_down(draft)

    async def _slow_down(self, frame: ClientFrame) -> None:
        self.too_fast += 1
        await self.tell(rejected("rate_limited", _command_id(frame)))
        if self.too_fast >= TOO_FAST_MAX:
            await self._close(byes.TOO_FAST)

    def _let_go(self) -> None:
        """However it ended, nothing of this socket stays behind."""
        self.reader.stop()
        door.pass_through(self.source, self.id)
        if self.talk is not None:
            self.talk.cancel()
        if self.drafts is not None:
            self.drafts.stop()
        if self.listener is not None:
            hub.leave(self.listener)
        if self.pump is not None:
            attendance.release(self.pump.listener.live, self.pump.seat, self.id)
        if self.person is not None:
            limits.close_socket(self.person, self.id)


def _command_id(frame: ClientFrame) -> str | None:
    return frame.command_id if isinstance(frame, CommandFrame) else None
