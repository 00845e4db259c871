"""What a log line may hold."""

import logging

from couplesync.logs import PrivateFormatter


def test_a_log_line_names_the_error_and_the_place_but_not_what_was_said() -> None:
    record = _record_of(ValueError("I felt alone"))
    line = PrivateFormatter().format(record)
    assert "ValueError" in line
    assert "test_logs.py" in line
    assert "alone" not in line


def test_a_cause_is_no_way_around_it() -> None:
    day, said = "Sunday", "I felt alone"
    try:
        raise KeyError(day) from ValueError(said)
    except KeyError as error:
        line = PrivateFormatter().format(_record_of(error))
    assert "alone" not in line
    assert "Sunday" not in line


def _record_of(error: Exception) -> logging.LogRecord:
    try:
        raise error
    except Exception as caught:
        return logging.LogRecord(
            "x", logging.ERROR, "", 0, "went wrong", (), (type(caught), caught, caught.__traceback__)
        )
