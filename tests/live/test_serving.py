"""The server as a process: how it starts, refuses, stops, and who may open a socket on it."""

import os
import signal
import socket
import subprocess
import sys

import httpx
import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect
from websockets.typing import Origin

from couplesync.lan import lan_addresses
from tests.conftest import ServerFactory
from tests.server import ROOT, Server


def test_it_says_where_it_can_be_reached(server: Server) -> None:
    assert f"http://127.0.0.1:{server.port}/" in server.log


def test_a_phone_on_the_same_network_reaches_it_by_address(start_server: ServerFactory) -> None:
    server = start_server(HOST="0.0.0.0")
    for address in lan_addresses():
        assert httpx.get(f"http://{address}:{server.port}/livez", trust_env=False).text == "ok"


def test_a_name_that_is_not_ours_is_refused(shared_server: Server) -> None:
    answer = httpx.get(f"{shared_server.url}/", headers={"Host": "elsewhere.example"}, trust_env=False)
    assert answer.status_code == 400


def test_a_busy_port_gets_a_sentence_with_the_way_out(server: Server) -> None:
    env = {**os.environ, "HOST": "127.0.0.1", "PORT": str(server.port), "DATA_DIR": str(server.data_dir)}
    second = subprocess.run(
        [sys.executable, "manage.py", "run"], cwd=ROOT, env=env, capture_output=True, text=True
    )
    assert second.returncode == 1
    assert f"Port {server.port} is in use" in second.stderr
    assert "PORT=" in second.stderr
    assert "Traceback" not in second.stderr


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_it_stops_when_asked_to(server: Server, how: signal.Signals) -> None:
    server.signal(how)
    with pytest.raises(httpx.ConnectError):
        httpx.get(f"{server.url}/livez", trust_env=False)


def test_it_comes_back_on_the_same_port_after_a_power_cut(server: Server) -> None:
    server.kill()
    server.start()
    assert httpx.get(f"{server.url}/livez", trust_env=False).text == "ok"


@pytest.mark.parametrize(
    "origin",
    [
        None,
        "null",
        "http://elsewhere.example",
        "https://127.0.0.1:{port}",
        "http://127.0.0.1:1",
        "http://127.0.0.1",
        "http://localhost:{port}",
        "http://127.0.0.1:{port}.elsewhere.example",
    ],
)
def test_another_sites_page_cannot_open_a_socket(shared_server: Server, origin: str | None) -> None:
    asked = Origin(origin.format(port=shared_server.port)) if origin else None
    with pytest.raises(InvalidStatus) as refusal, connect(shared_server.socket_url, origin=asked):
        pass
    assert refusal.value.response.status_code == 403


def test_a_page_that_points_its_own_name_here_cannot_open_a_socket(shared_server: Server) -> None:
    # Both headers agree; the name is not one of ours.
    own_name = f"elsewhere.example:{shared_server.port}"
    with socket.create_connection(("127.0.0.1", shared_server.port)) as line:
        line.sendall(_upgrade(host=own_name, origin=f"http://{own_name}"))
        assert b"403" in line.recv(1024).splitlines()[0]


def _upgrade(*, host: str, origin: str) -> bytes:
    lines = ["GET /ws/room HTTP/1.1", f"Host: {host}", f"Origin: {origin}", "Connection: Upgrade"]
    lines += [
        "Upgrade: websocket",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
    ]
    return "\r\n".join([*lines, "", ""]).encode()
