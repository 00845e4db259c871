"""Whatever goes wrong, and wherever: a code for programs, and for people a page that names nothing."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import httpx
import pytest

from tests.live.phones import Phone, open_conversation, pair, start_person
from tests.server import Server, make_data_dir

DAY = 24 * 60 * 60_000
SAYS_TOO_MUCH = ("Django", "Error", "Bad Request", "Forbidden", "CSRF", "Traceback", "settings", "Host")


@pytest.fixture(scope="module")
def server(migrated: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that makes mistakes, and pages of its own that may go missing."""
    folder = tmp_path_factory.mktemp("mistakes")
    pages = shutil.copytree(os.environ["FRONTEND_DIST"], folder / "dist")
    server = Server(make_data_dir(migrated, folder / "server"), FRONTEND_DIST=str(pages))
    server.start()
    yield server
    server.stop()


@pytest.fixture
def alex(server: Server) -> Iterator[Phone]:
    """Somebody who begins; on the next day their cookie is renewed, outside every view."""
    phone = start_person(server, "Alex")
    server.advance(DAY)
    yield phone
    phone.browser.close()


def run(server: Server, statement: str) -> None:
    """Change the database behind its back."""
    with closing(sqlite3.connect(server.data_dir / "couplesync.sqlite3")) as database, database:
        database.execute(statement)


def ask(server: Server, path: str, method: str = "GET", **headers: str) -> httpx.Response:
    return httpx.request(method, f"{server.url}{path}", headers=headers, trust_env=False)


def names_nothing(answer: httpx.Response) -> bool:
    """Whether it is a page for people, and says nothing of what we are made of."""
    is_page = answer.headers["content-type"] == "text/html; charset=utf-8" and "To the start" in answer.text
    return is_page and not any(word in answer.text for word in SAYS_TOO_MUCH)


@contextmanager
def mistake(server: Server, does: str) -> Iterator[None]:
    """Whoever writes a session meets it."""
    run(server, f"CREATE TRIGGER mistake BEFORE UPDATE ON django_session BEGIN {does}; END")
    yield
    run(server, "DROP TRIGGER mistake")


def test_a_name_that_is_not_ours_is_answered_with_a_code_or_a_page(server: Server) -> None:
    program = ask(server, "/api/v1/me", Host="elsewhere.example")
    assert (program.status_code, program.json()) == (400, {"code": "bad_request"})
    person = ask(server, "/help", Host="elsewhere.example")
    assert person.status_code == 400 and names_nothing(person)


def test_a_form_of_another_site_is_answered_with_a_page(server: Server) -> None:
    answer = ask(server, "/help", "POST")
    assert answer.status_code == 403 and names_nothing(answer)


def test_a_mistake_outside_every_view_is_answered_with_a_code(server: Server, alex: Phone) -> None:
    with mistake(server, "SELECT RAISE(ABORT, 'a mistake')"):
        answer = alex.browser.get("me")
    assert (answer.status_code, answer.json()) == (500, {"code": "internal"})


def test_a_database_that_fails_outside_every_view_is_busy(server: Server, alex: Phone) -> None:
    with mistake(server, "INSERT INTO nowhere VALUES (1)"):
        answer = alex.browser.get("me")
    assert (answer.status_code, answer.json()) == (503, {"code": "busy"})


def test_a_mistake_in_a_view_is_answered_with_a_code(server: Server) -> None:
    alex, sam = pair(server)
    open_conversation(alex)
    run(server, f"UPDATE sessions_app_livesession SET state = 'torn', id = '{'A' * 22}'")
    answer = alex.browser.get(f"past/{'A' * 22}")
    assert (answer.status_code, answer.json()) == (500, {"code": "internal"})
    for phone in (alex, sam):
        phone.browser.close()


def test_pages_without_their_program_are_a_page_still(server: Server) -> None:
    manifest = Path(server.settings["FRONTEND_DIST"]) / "manifest.json"
    gone = manifest.rename(manifest.with_suffix(".gone"))
    answer = ask(server, "/help")
    gone.rename(manifest)
    assert answer.status_code == 500 and names_nothing(answer)
