"""What a process tells whoever runs it: whether it can serve, and figures that are about nobody."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import httpx

from tests.conftest import ServerFactory
from tests.live.phones import open_conversation, pair, reach_the_first_turn, typed
from tests.server import ROOT, Server, make_data_dir
from tests.site import Site

TOKEN = "known-to-who-runs-it"


def ready(server: Server) -> tuple[int, Any]:
    """How it answers when asked whether it can serve."""
    answer = httpx.get(f"{server.url}/readyz", trust_env=False, timeout=30)
    return answer.status_code, answer.json()


def figures(server: Server) -> dict[str, float]:
    """Every figure of ours, by name."""
    text = _metrics(server, f"Bearer {TOKEN}").text
    found = re.findall(r"^(couplesync_\S+) (\S+)$", text, re.MULTILINE)
    return {name: float(value) for name, value in found}


def _metrics(server: Server, authorization: str) -> httpx.Response:
    return httpx.get(
        f"{server.url}/metrics", headers={"Authorization": authorization}, trust_env=False, timeout=30
    )


def test_a_fresh_server_can_serve(shared_server: Server) -> None:
    assert ready(shared_server) == (200, {"missing": [], "degraded": []})


def test_a_database_that_is_older_than_the_code_is_told(migrated: Path, tmp_path: Path) -> None:
    server = Server(make_data_dir(migrated, tmp_path / "old"))
    back = [sys.executable, "manage.py", "migrate", "--verbosity=0", "sessions_app", "0002"]
    subprocess.run(back, cwd=ROOT, env={**os.environ, "DATA_DIR": str(server.data_dir)}, check=True)
    server.start()
    assert ready(server) == (503, {"missing": ["migrations"], "degraded": []})
    server.stop()


async def test_a_process_with_the_wrong_words_key_is_not_sent_people(start_server: ServerFactory) -> None:
    server = start_server()
    alex, sam = pair(server)
    open_conversation(alex)
    speaker, _ = await reach_the_first_turn(alex, sam)
    await speaker.do("say", words=typed("Sealed with the right one"))
    server.settings["WORDS_KEY"] = "0f" * 32
    server.restart()
    assert ready(server) == (503, {"missing": ["words_key"], "degraded": []})
    for phone in (alex, sam):
        await phone.close_all()


def test_a_redis_that_is_away_is_told_and_keeps_nobody_out(site: Site) -> None:
    site.servers.redis.end(signal.SIGKILL)
    assert ready(site.one) == (200, {"missing": [], "degraded": ["redis"]})
    site.servers.redis.start()
    assert ready(site.one) == (200, {"missing": [], "degraded": []})


def test_figures_are_for_who_brings_the_token(start_server: ServerFactory) -> None:
    server = start_server(METRICS_TOKEN=TOKEN)
    for authorization in ("", "Bearer", "Bearer wrong", f"Basic {TOKEN}"):
        assert _metrics(server, authorization).status_code == 404
    assert _metrics(server, f"Bearer {TOKEN}").status_code == 200


def test_where_no_token_is_set_nobody_reads_figures(shared_server: Server) -> None:
    assert _metrics(shared_server, "Bearer").status_code == 404


async def test_figures_count_what_happens_and_name_nobody(start_server: ServerFactory) -> None:
    server = start_server(METRICS_TOKEN=TOKEN)
    alex, sam = pair(server)
    open_conversation(alex)
    speaker, listener = await reach_the_first_turn(alex, sam)
    await listener.reach(await speaker.do("say", words=typed("Not a word of this")))
    await listener.enter(resume=True)
    now = figures(server)
    assert (now["couplesync_rooms"], now["couplesync_sockets"], now["couplesync_resumes_total"]) == (1, 2, 1)
    assert now["couplesync_command_seconds_count"] == 5
    assert now["couplesync_commit_decisions_sum"] == 5
    assert now["couplesync_wakes_total"] >= 5
    assert now["couplesync_overdue_seconds"] == 0
    told = _metrics(server, f"Bearer {TOKEN}").text
    for private in (alex.welcome["live_session"], alex.browser.cookies["s"], "Alex", "Not a word"):
        assert private not in told
    for phone in (alex, sam):
        await phone.close_all()
