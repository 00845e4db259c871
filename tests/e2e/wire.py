"""The way between a phone and the server, which a test can cut and mend: a plain forwarder of bytes."""

import socket
import threading
from contextlib import suppress
from types import TracebackType
from typing import Self

CHUNK = 65_536


class Wire:
    """Listens on a port of its own and forwards to the server's. Cut, it drops and refuses everything."""

    def __init__(self, to_port: int) -> None:
        self._to_port = to_port
        self._ends: set[socket.socket] = set()
        self._lock = threading.Lock()
        self._is_cut = False
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    def __enter__(self) -> Self:
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._listener.close()
        self.cut()

    def cut(self) -> None:
        """Everything that is open ends, and nothing new begins."""
        with self._lock:
            self._is_cut = True
            ends, self._ends = self._ends, set()
        for end in ends:
            _end(end)

    def mend(self) -> None:
        with self._lock:
            self._is_cut = False

    def _accept(self) -> None:
        with suppress(OSError):  # the listener was closed
            while True:
                phone, _ = self._listener.accept()
                self._join(phone)

    def _join(self, phone: socket.socket) -> None:
        with self._lock:
            if self._is_cut:
                phone.close()
                return
            try:
                server = socket.create_connection(("127.0.0.1", self._to_port))
            except OSError:
                phone.close()
                return
            self._ends |= {phone, server}
        for source, target in ((phone, server), (server, phone)):
            threading.Thread(target=_forward, args=(source, target), daemon=True).start()


def _forward(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):  # cut
        while chunk := source.recv(CHUNK):
            target.sendall(chunk)
    _end(target)
    _end(source)


def _end(end: socket.socket) -> None:
    with suppress(OSError):  # the other side was quicker
        end.shutdown(socket.SHUT_RDWR)
    end.close()
