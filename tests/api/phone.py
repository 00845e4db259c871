"""A phone's browser as REST sees it: its own cookies, its own address, and the CSRF token with every write."""

from typing import Any

from rest_framework.response import Response
from rest_framework.test import APIClient


class Phone:
    """Speaks to the API the way the pages do."""

    def __init__(self, address: str = "192.0.2.1") -> None:
        self.browser = APIClient(enforce_csrf_checks=True, REMOTE_ADDR=address)
        self.get("me")  # sets the CSRF cookie

    def get(self, path: str) -> Response:
        return self.browser.get(f"/api/v1/{path}")

    def post(self, path: str, body: Any = None, **headers: str) -> Response:
        return self.browser.post(f"/api/v1/{path}", body, format="json", **self._token(), **headers)

    def patch(self, path: str, body: Any) -> Response:
        return self.browser.patch(f"/api/v1/{path}", body, format="json", **self._token())

    def delete(self, path: str) -> Response:
        return self.browser.delete(f"/api/v1/{path}", **self._token())

    def start(self, first_name: str) -> "Phone":
        answer = self.post("people", {"first_name": first_name, "accepted_ground": True})
        assert answer.status_code == 201, answer.json()
        return self

    @property
    def couple(self) -> Any:
        """Where this person stands, as the pairing screens ask for it."""
        return self.get("me").json()["couple"]

    def _token(self) -> dict[str, str]:
        return {"HTTP_X_CSRFTOKEN": self.browser.cookies["csrf"].value}


def said(answer: Response) -> tuple[int, Any]:
    """Status and body: all that an answer tells."""
    return answer.status_code, answer.json()


UNKNOWN = (404, {"code": "code_unknown"})
TOO_MANY = (429, {"code": "too_many_tries"})
CODES_OFF = (429, {"code": "codes_off"})
