"""What a log line may hold."""

import json
import logging

import pytest
from django.test import RequestFactory
from django.urls import Resolver404, resolve

from couplesync.logs import JsonFormatter, PrivateFormatter, by_route

FORMATTERS = [PrivateFormatter(), JsonFormatter()]


@pytest.mark.parametrize("formatter", FORMATTERS)
def test_a_log_line_names_the_error_and_the_place_but_not_what_was_said(formatter: logging.Formatter) -> None:
    line = formatter.format(_record_of(ValueError("I felt alone")))
    assert "ValueError" in line
    assert "test_logs.py" in line
    assert "alone" not in line


@pytest.mark.parametrize("formatter", FORMATTERS)
def test_a_cause_is_no_way_around_it(formatter: logging.Formatter) -> None:
    day, said = "Sunday", "I felt alone"
    try:
        raise KeyError(day) from ValueError(said)
    except KeyError as error:
        line = formatter.format(_record_of(error))
    assert "alone" not in line
    assert "Sunday" not in line


def test_a_program_reads_a_line_as_one_object() -> None:
    line = json.loads(JsonFormatter().format(_record_of(ValueError("I felt alone"))))
    assert set(line) == {"at", "level", "logger", "says", "error"}
    assert (line["level"], line["says"]) == ("ERROR", "went wrong")
    assert line["at"].endswith("+00:00")


def _record_of(error: Exception) -> logging.LogRecord:
    try:
        raise error
    except Exception as caught:
        return logging.LogRecord(
            "x", logging.ERROR, "", 0, "went wrong", (), (type(caught), caught, caught.__traceback__)
        )


@pytest.mark.parametrize("path", ["/api/v1/calendar/a-secret.ics", "/a-secret"])
def test_a_failure_names_the_kind_of_address_and_not_the_address(path: str) -> None:
    request = RequestFactory().get(path)
    try:
        request.resolver_match = resolve(path)
    except Resolver404:
        request.resolver_match = None
    record = logging.LogRecord("django.request", logging.ERROR, "", 0, "%s: %s", ("Failed", path), None)
    record.request = request
    assert by_route(record)
    for formatter in FORMATTERS:
        assert "a-secret" not in formatter.format(record)
        assert "Failed" in formatter.format(record)
