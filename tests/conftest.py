"""Fixtures for every kind of test: a real server, a real browser, and phones in it."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.conf import settings
from playwright.sync_api import Browser, expect, sync_playwright

from tests.phones import CHROMIUM_FLAGS, Phones
from tests.server import Server, make_data_dir, migrate
from tests.site import TEMPLATE, Site, make_site, settings_for
from tools.browser import find_browser
from tools.pages import DIST, build_pages
from tools.running import Servers
from tools.running import servers as run_servers
from tools.stamps import one_at_a_time

ServerFactory = Callable[..., Server]

# Folders whose files take long, the longest first: at the end no worker waits for another's last one.
LONG = ("e2e", "live", "faults", "api")

expect.set_options(timeout=20_000)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Workers get whole files, in this order."""

    def place(item: pytest.Item) -> int:
        folder = item.path.parent.name
        return LONG.index(folder) if folder in LONG else len(LONG)

    items.sort(key=place)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Each worker has its own database, on SQLite a file: threads would not share one in memory."""
    if settings.DATABASE_URL:
        return
    file = tmp_path_factory.mktemp("database") / "test.sqlite3"
    test_database = settings.DATABASES["default"]["TEST"]
    assert isinstance(test_database, dict)
    test_database["NAME"] = str(file)


@pytest.fixture(scope="session")
def servers() -> Iterator[Servers]:
    """A PostgreSQL and a Redis of the tests' own."""
    with run_servers() as own:
        yield own


@pytest.fixture(scope="session")
def built_pages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The pages, as `make` builds them, and a copy for the servers: another build leaves it alone."""
    with pytest.MonkeyPatch.context() as environment:
        if "FRONTEND_DIST" not in os.environ:
            pages = tmp_path_factory.mktemp("pages") / "dist"
            with one_at_a_time():
                build_pages()
                shutil.copytree(DIST, pages)
            environment.setenv("FRONTEND_DIST", str(pages))
        yield


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory, built_pages: None) -> Path:
    """A folder with an empty, migrated database to copy."""
    folder = tmp_path_factory.mktemp("migrated")
    migrate(folder)
    return folder


@pytest.fixture
def start_server(tmp_path: Path, migrated: Path) -> Iterator[ServerFactory]:
    """Starts servers of this test's own: `start_server(HOST="0.0.0.0")`. Their logs may hold no error."""
    yield from _factory(tmp_path, migrated)


@pytest.fixture
def server(start_server: ServerFactory) -> Server:
    """A server of this test's own."""
    return start_server()


@pytest.fixture(scope="module")
def shared_server(tmp_path_factory: pytest.TempPathFactory, migrated: Path) -> Iterator[Server]:
    """One server for all tests of a module: for those that neither stop it nor move its clock."""
    for start in _factory(tmp_path_factory.mktemp("shared"), migrated):
        yield start()


def _factory(folder: Path, migrated: Path) -> Iterator[ServerFactory]:
    servers: list[Server] = []

    def start(**settings: str) -> Server:
        server = Server(make_data_dir(migrated, folder / f"server-{len(servers)}"), **settings)
        servers.append(server)
        server.start()
        return server

    yield start
    for server in servers:
        server.stop()
    for server in servers:
        assert " ERROR " not in server.log, server.log


@pytest.fixture(scope="session")
def servers_with_template(
    servers: Servers, tmp_path_factory: pytest.TempPathFactory, built_pages: None
) -> Servers:
    """PostgreSQL with a migrated database to copy, and Redis."""
    servers.postgres.create(TEMPLATE)
    migrate(tmp_path_factory.mktemp("migrated"), **settings_for(servers, TEMPLATE))
    return servers


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, servers_with_template: Servers) -> Iterator[Site]:
    """Two web processes and the timers, for all tests. What a test ends, it starts again."""
    site = make_site(servers_with_template, tmp_path_factory.mktemp("site") / "data")
    site.start()
    yield site
    site.stop()
    assert " ERROR " not in site.log, site.log


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The machine's Chromium. A module's own, because Playwright keeps an event loop running meanwhile."""
    path = find_browser()
    assert path, "The tests need Chromium: make test fetches it"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=CHROMIUM_FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def phone(browser: Browser, server: Server) -> Iterator[Phones]:
    """`phone("Alex")` is a new phone with the server's pages; an error in its console fails the test."""
    phones = Phones(browser, server.url)
    yield phones
    phones.close()
    assert phones.complaints == []
