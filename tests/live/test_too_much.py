"""Requests that carry more than anything here takes: refused as they come in, and no error of ours."""

import json
import zlib
from collections.abc import Iterator
from contextlib import closing, suppress

import httpx
import pytest

from tests.live.phones import start_person
from tests.server import Server

JSON = "application/json"
CHUNK = b" " * 8 * 1024


@pytest.fixture
def bearer(shared_server: Server) -> dict[str, str]:
    """The header of a person of the demonstration, whose requests need no token."""
    with closing(start_person(shared_server, "Visitor").browser) as browser:
        return {"Authorization": f"Bearer {browser.post('demo').json()['alex']}"}


def patch_me(server: Server, bearer: dict[str, str], body: bytes, kind: str = JSON) -> httpx.Response:
    headers = {**bearer, "Content-Type": kind}
    return httpx.patch(f"{server.url}/api/v1/me", content=body, headers=headers, trust_env=False)


def in_pieces(sent: list[bytes]) -> Iterator[bytes]:
    """A hundred times what is taken, of a length that is not told beforehand."""
    for _ in range(800):
        sent.append(CHUNK)
        yield CHUNK


def test_a_large_body_is_refused(shared_server: Server, bearer: dict[str, str]) -> None:
    answer = patch_me(shared_server, bearer, CHUNK * 9)
    assert (answer.status_code, answer.json()) == (413, {"code": "too_large"})


def test_a_body_of_no_told_length_is_refused_while_it_comes(shared_server: Server) -> None:
    url = f"{shared_server.url}/api/v1/people"
    sent: list[bytes] = []
    with suppress(httpx.WriteError, httpx.ReadError):  # cut off, with or without a last word
        assert httpx.post(url, content=in_pieces(sent), trust_env=False).status_code == 413
    assert len(sent) < 800


@pytest.mark.parametrize("charset", ["zlib", "bz2", "utf-16", "no-such-thing"])
def test_json_is_utf_8_whatever_else_a_header_says(
    shared_server: Server, bearer: dict[str, str], charset: str
) -> None:
    body = json.dumps({"first_name": "Al"}).encode()
    kind = f"{JSON}; charset={charset}"
    assert patch_me(shared_server, bearer, body, kind).status_code == 200
    packed = zlib.compress(body)
    assert patch_me(shared_server, bearer, packed, kind).json() == {"code": "parse_error"}


def test_json_that_is_too_deep_is_refused(shared_server: Server, bearer: dict[str, str]) -> None:
    answer = patch_me(shared_server, bearer, b"[" * 50_000)
    assert (answer.status_code, answer.json()) == (400, {"code": "parse_error"})
