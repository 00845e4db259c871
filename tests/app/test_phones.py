"""The address a page on this machine gives to other phones."""

import pytest
from django.test import Client
from pytest_django import Settings

pytestmark = pytest.mark.usefixtures("built_pages")


def page_at(host: str) -> str:
    return Client(headers={"host": host}).get("/").content.decode()


def test_a_page_at_localhost_sends_phones_to_the_address_that_leads_here(settings: Settings) -> None:
    settings.HOST, settings.ALLOWED_HOSTS = "0.0.0.0", ["localhost", "192.0.2.7"]
    assert '<meta name="phones" content="http://192.0.2.7:8123">' in page_at("localhost:8123")


def test_a_page_of_a_server_for_this_machine_alone_sends_phones_nowhere(settings: Settings) -> None:
    settings.HOST = "127.0.0.1"
    assert '<meta name="phones" content="">' in page_at("127.0.0.1:8123")


def test_a_page_that_is_reached_from_elsewhere_gives_its_own_address(settings: Settings) -> None:
    settings.ALLOWED_HOSTS = ["localhost", "192.0.2.7"]
    assert 'name="phones"' not in page_at("192.0.2.7:8123")
