"""Closes what a request opened: each has a thread of its own, and so a database connection of its own."""

from collections.abc import Callable

from django.db import connection
from django.http import HttpRequest, HttpResponse


class CloseConnection:
    """Django keeps connections for the next request of a thread. Here none comes, and files stay open."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        try:
            return self.get_response(request)
        finally:
            connection.close()
