"""How a REST error looks: {"code": machine code, "fields": {...}} and nothing else."""

from typing import Any

from rest_framework.exceptions import APIException, ValidationError
from rest_framework.response import Response
from rest_framework.views import exception_handler

from couplesync import outage


class Refused(APIException):
    """An expected refusal of a use case. `code` is for machines; the sentence is the client's."""

    status_code = 409

    def __init__(self, code: str, status: int = 409, *, wait: int | None = None) -> None:
        super().__init__(code, code)
        self.status_code = status
        self.wait = wait  # told as Retry-After


def answer_error(error: Exception, context: dict[str, Any]) -> Response | None:
    """DRF's exception handler: a code a client can look up, never a sentence and never what was sent."""
    if isinstance(error, outage.DATABASE_AWAY):
        outage.note(error)
        error = Refused("busy", status=503)
    response = exception_handler(error, context)
    if response is None:
        return None
    if isinstance(error, ValidationError):
        response.data = {"code": "bad_request", "fields": error.get_codes()}
    elif isinstance(error, APIException):
        response.data = {"code": error.get_codes()}
    else:
        response.data = {"code": "not_found" if response.status_code == 404 else "forbidden"}
    return response
