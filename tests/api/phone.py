"""A phone's browser as REST sees it: own cookies, own address, and the CSRF token with every write."""

import json
from typing import Any, Protocol

from rest_framework.test import APIClient


class Answer(Protocol):
    """What a test looks at in a response."""

    @property
    def status_code(self) -> int: ...
    @property
    def content(self) -> bytes: ...
    @property
    def cookies(self) -> Any: ...
    def __getitem__(self, header: str, /) -> str: ...
    def json(self) -> Any: ...


class Phone:
    """Speaks to the API the way the pages do."""

    def __init__(self, address: str = "192.0.2.1") -> None:
        self.browser = APIClient(enforce_csrf_checks=True, REMOTE_ADDR=address)
        self.get("me")  # sets the CSRF cookie

    def get(self, path: str) -> Answer:
        answer: Answer = self.browser.get(f"/api/v1/{path}")
        return answer

    def post(self, path: str, body: Any = None, **headers: str) -> Answer:
        return self._write("POST", path, body, **headers)

    def patch(self, path: str, body: Any) -> Answer:
        return self._write("PATCH", path, body)

    def delete(self, path: str) -> Answer:
        return self._write("DELETE", path)

    def start(self, first_name: str) -> "Phone":
        answer = self.post("people", {"first_name": first_name, "accepted_ground": True})
        assert answer.status_code == 201, answer.json()
        return self

    @property
    def couple(self) -> Any:
        """Where this person stands, as the pairing screens ask for it."""
        return self.get("me").json()["couple"]

    def raw(self, method: str, path: str, sent: str, **headers: Any) -> Answer:
        """Sends text as it is, with these headers and no other."""
        answer: Answer = self.browser.generic(
            method, f"/api/v1/{path}", sent, content_type="application/json", **headers
        )
        return answer

    def token(self) -> dict[str, str]:
        """The header that goes with every write."""
        return {"HTTP_X_CSRFTOKEN": self.browser.cookies["csrf"].value}

    def _write(self, method: str, path: str, body: Any = None, **headers: str) -> Answer:
        sent = "" if body is None else json.dumps(body)
        return self.raw(method, path, sent, **self.token(), **headers)


def said(answer: Answer) -> tuple[int, Any]:
    """Status and body: all that an answer tells."""
    return answer.status_code, answer.json()


UNKNOWN = (404, {"code": "code_unknown"})
TOO_MANY = (429, {"code": "too_many_tries"})
CODES_OFF = (429, {"code": "codes_off"})
