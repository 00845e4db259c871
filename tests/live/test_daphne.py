"""Channels' own development server serves the same product."""

import os
import subprocess
import sys

import httpx

from tests.server import ROOT, Server, wait_for


def test_runserver_serves_the_pages(server: Server) -> None:
    server.stop()
    address = f"127.0.0.1:{server.port}"
    env = {**os.environ, "DATA_DIR": str(server.data_dir)}
    command = [sys.executable, "manage.py", "runserver", "--noreload", address]
    daphne = subprocess.Popen(
        command, cwd=ROOT, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        wait_for(f"http://{address}/livez", process=daphne)
        assert '<div id="app">' in httpx.get(f"http://{address}/room", trust_env=False).text
    finally:
        daphne.terminate()
        daphne.wait()
