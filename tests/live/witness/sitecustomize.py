"""Loaded by every Python that finds this folder first: notes where it reaches out to, and what it starts."""

import os
import socket
import sys
from typing import Any

FILE = os.environ["WITNESS"]
WATCHED = {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "os.posix_spawn"}
WATCHED |= {"socket.sendmsg", "subprocess.Popen", "os.system", "os.exec", "urllib.Request"}


def _note(event: str, args: tuple[Any, ...]) -> None:
    if event not in WATCHED:
        return
    picks_a_route = event == "socket.connect" and args[0].type == socket.SOCK_DGRAM
    with open(FILE, "a") as file:
        print("route" if picks_a_route else event, *args[1:], file=file)


sys.addaudithook(_note)
