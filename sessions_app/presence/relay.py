"""Tells the other processes which conversations have news: names and versions, and no content.

One message takes along whatever waited while the last one was sent. Any of them may be lost: a look at the
database every two seconds finds what it would have told.
"""

import asyncio
import logging

from channels.layers import get_channel_layer
from redis.exceptions import RedisError

from accounts.ids import new_id
from sessions_app import hub
from sessions_app.presence import attendance

GROUP = "news"
PATIENCE_SECONDS = 1

logger = logging.getLogger(__name__)

_process = new_id()
_versions: dict[str, int] = {}
_came_or_went: set[str] = set()
_more = asyncio.Event()


def tell(live: str, version: int) -> None:
    """Soon; `version` as the hub has it."""
    if version:
        _versions[live] = max(version, _versions.get(live, 0))
    else:
        _came_or_went.add(live)
    _more.set()


async def send() -> None:
    """Tell the others, for as long as this process runs."""
    hub.relay_by(tell)
    while True:
        await _more.wait()
        _more.clear()
        news = {
            "type": "news",
            "from": _process,
            "versions": dict(_versions),
            "came_or_went": list(_came_or_went),
        }
        _versions.clear()
        _came_or_went.clear()
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                await get_channel_layer("relay").group_send(GROUP, news)
        except (RedisError, OSError):
            logger.warning("other processes could not be told of news")


async def listen() -> None:
    """Hear what the others tell, for as long as this process runs."""
    while True:
        try:
            await _listen()
        except (RedisError, OSError):
            logger.warning("other processes cannot be heard")
            await asyncio.sleep(PATIENCE_SECONDS)


async def _listen() -> None:
    layer = get_channel_layer("relay")
    channel = await layer.new_channel()
    await layer.group_add(GROUP, channel)
    while True:
        news = await layer.receive(channel)
        if news["from"] != _process:
            for live, version in news["versions"].items():
                hub.wake_here(live, version)
            await attendance.look_again(news["came_or_went"])
