"""How a log line looks: what happened and where, never what was said."""

import logging
import traceback


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
