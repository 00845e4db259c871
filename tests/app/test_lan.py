"""Where a phone finds this machine."""

import socket
from ipaddress import ip_address

from pytest_django import Settings

from couplesync.lan import lan_addresses
from couplesync.welcome import welcome


def test_every_address_found_is_this_machines_own() -> None:
    for address in lan_addresses():
        with socket.socket() as listener:
            listener.bind((address, 0))


def test_no_phone_is_sent_to_its_own_loopback() -> None:
    assert not any(ip_address(address).is_loopback for address in lan_addresses())


def test_django_answers_at_every_address_a_phone_may_use(settings: Settings) -> None:
    assert set(lan_addresses()) <= set(settings.ALLOWED_HOSTS)


def test_a_server_for_all_shows_a_phone_the_way_by_a_name_it_answers_to(settings: Settings) -> None:
    settings.ALLOWED_HOSTS = ["localhost", "192.0.2.7"]
    lines = welcome("0.0.0.0", 8000, is_terminal=False)
    assert "On a phone        http://192.0.2.7:8000/" in lines
    assert "█" in lines


def test_a_server_for_this_computer_alone_shows_no_code_to_scan() -> None:
    lines = welcome("127.0.0.1", 8000, is_terminal=False)
    assert "█" not in lines
    assert "HOST" in lines
