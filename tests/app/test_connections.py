"""Database connections of requests, whose threads end with them."""

from django.db import connection
from django.test import Client


def test_a_request_leaves_no_connection_open(client: Client, transactional_db: None) -> None:
    assert client.get("/api/v1/me").status_code == 200
    assert connection.connection is None
