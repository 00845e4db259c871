"""How a log line looks: what happened and where, never what was said."""

import json
import logging
import traceback
from datetime import UTC, datetime


class PrivateFormatter(logging.Formatter):
    """
    Prints an error's type and the lines of code it went through, and leaves out its message.

    A validation or database error quotes the value it met, which may be somebody's words.
    """

    def __init__(self) -> None:
        super().__init__("{asctime} {levelname} {name}: {message}", style="{")

    def formatException(self, ei: "logging._SysExcInfoType") -> str:
        kind, _, trace = ei
        return "".join([*traceback.format_tb(trace), kind.__name__ if kind else ""])


class JsonFormatter(PrivateFormatter):
    """The same, one JSON object a line, for programs that collect logs."""

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "says": record.getMessage(),
        }
        if record.exc_info:
            line["error"] = self.formatException(record.exc_info)
        return json.dumps(line)


def by_route(record: logging.LogRecord) -> bool:
    """Names the kind of address and not the address, which may be the key to somebody's calendar."""
    request = getattr(record, "request", None)
    if request is not None and isinstance(record.args, tuple):
        match = request.resolver_match
        route = match.route if match else "an unknown address"
        record.args = tuple(route if each == request.path else each for each in record.args)
    return True


def is_failure(record: logging.LogRecord) -> bool:
    """Whether a request failed. A 503 is an answer we chose: nothing can be stored, or we are not ready."""
    return getattr(record, "status_code", None) != 503
