"""The page every address answers with."""

import json
import re

import pytest
from django.conf import settings
from django.test import Client
from django.urls import URLPattern, resolve

from couplesync.shell import START, Ground
from couplesync.urls import urlpatterns

SCREENS = ["/", "/j", "/room", "/past", "/past/abc", "/times", "/settings", "/help", "/demo"]
pytestmark = pytest.mark.usefixtures("built_pages")


@pytest.fixture
def visitor() -> Client:
    return Client()


@pytest.mark.parametrize("address", SCREENS)
def test_every_screen_has_an_address(visitor: Client, address: str) -> None:
    page = visitor.get(address)
    assert page.status_code == 200
    assert '<div id="app">' in page.content.decode()


@pytest.mark.parametrize("address", SCREENS)
def test_the_title_tells_nobody_what_is_open(visitor: Client, address: str) -> None:
    assert "<title>CoupleSync</title>" in visitor.get(address).content.decode()


def test_a_heading_is_there_before_the_program_is(visitor: Client) -> None:
    assert f'<h1 class="ask">{_words()["help.title"]}</h1>' in visitor.get("/help").content.decode()


def test_a_newcomer_is_shown_what_this_is(visitor: Client) -> None:
    assert "<h1" in visitor.get("/").content.decode()


def test_whoever_was_here_before_is_not_shown_the_newcomers_heading(visitor: Client) -> None:
    visitor.cookies[settings.SESSION_COOKIE_NAME] = "anything"
    assert "<h1" not in visitor.get("/").content.decode()


def test_only_the_room_opens_a_socket_early(visitor: Client) -> None:
    early = {address for address in SCREENS if "new WebSocket" in visitor.get(address).content.decode()}
    assert early == {"/room"}


def test_the_page_may_write_without_asking_for_a_token_first(visitor: Client) -> None:
    assert settings.CSRF_COOKIE_NAME in visitor.get("/").cookies


def test_no_cache_keeps_a_page(visitor: Client) -> None:
    assert visitor.get("/room").headers["Cache-Control"] == "no-store"


def test_inline_code_runs_only_with_this_answers_own_nonce(visitor: Client) -> None:
    first, second = visitor.get("/room"), visitor.get("/room")
    nonces = re.findall(r"'nonce-([^']+)'", first.headers["Content-Security-Policy"])
    assert len(set(nonces)) == 1
    assert set(re.findall(r'nonce="([^"]+)"', first.content.decode())) == {nonces[0]}
    assert nonces[0] not in second.headers["Content-Security-Policy"]


def test_nothing_comes_from_another_site(visitor: Client) -> None:
    policy = visitor.get("/").headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy


def test_the_camera_and_the_microphone_are_off(visitor: Client) -> None:
    policy = visitor.get("/").headers["Permissions-Policy"]
    assert {"camera=()", "microphone=()", "geolocation=()"} <= set(policy.split(", "))


def test_a_mistyped_address_gets_the_page_with_a_way_on(visitor: Client) -> None:
    page = visitor.get("/rom")
    assert page.status_code == 404
    assert '<div id="app">' in page.content.decode()


def test_a_program_gets_a_code_for_a_mistyped_address(visitor: Client) -> None:
    answer = visitor.get("/api/v1/rom")
    assert (answer.status_code, answer.json()) == (404, {"code": "not_found"})


def test_every_heading_is_one_of_our_words() -> None:
    assert {ground.heading for ground in _grounds()} - {""} <= _words().keys()


def test_the_server_sends_ahead_what_the_program_will_ask_for() -> None:
    routes = (settings.BASE_DIR / "frontend" / "src" / "routes.ts").read_text()
    asked = {
        (f"src/{module}.tsx", tuple(re.findall(r'"(\w+)"', words)))
        for module, words in re.findall(r'screen\(\(\) => import\("\./([\w/]+)"\)((?:, "\w+")+)\)', routes)
    }
    assert {(ground.module, ground.words) for ground in _grounds()} == asked


@pytest.mark.parametrize("address", ["/", "/help", "/room"])
def test_a_page_names_its_program_and_its_words_and_all_they_take(visitor: Client, address: str) -> None:
    built = json.loads((settings.FRONTEND_DIST / "manifest.json").read_text())
    ground = resolve(address).kwargs.get("ground", START)
    words = [f"src/words/en/{part}.json" for part in ("everywhere", *ground.words)]
    named = [ground.module, *built[ground.module]["imports"], *words]
    page = visitor.get(address).content.decode()
    wanted = [built[name]["file"] for name in named if name != "src/main.tsx"]
    assert all(f'<link rel="modulepreload" href="/static/{file}">' in page for file in wanted)


def _words() -> dict[str, str]:
    files = settings.WORDS.glob("*.json")
    return {key: sentence for file in files for key, sentence in json.loads(file.read_text()).items()}


def _grounds() -> list[Ground]:
    options = [pattern.default_args for pattern in urlpatterns if isinstance(pattern, URLPattern)]
    return [START, *(option["ground"] for option in options if "ground" in option)]
