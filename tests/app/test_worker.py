"""What makes the product installable, and what its worker may keep."""

import json

import pytest
from django.test import Client

pytestmark = pytest.mark.usefixtures("built_pages")


def test_the_home_screen_shows_a_name_and_a_lamp_and_nothing_else(client: Client) -> None:
    told = client.get("/manifest.webmanifest").json()
    assert (told["name"], told["start_url"], told["display"]) == ("CoupleSync", "/", "standalone")
    assert all(client.get(icon["src"]).status_code == 200 for icon in told["icons"])


def test_the_worker_keeps_the_programs_files_and_the_page_of_a_stranger(client: Client) -> None:
    program = client.get("/sw.js").content.decode()
    files = json.loads(program.split("const FILES = ")[1].split(";\n")[0])
    assert files
    assert all(file.startswith("/static/") and client.get(file).status_code == 200 for file in files)
    assert 'credentials: "omit"' in program
