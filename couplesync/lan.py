"""Finds the addresses at which a phone on the same network reaches this machine. Sends nothing."""

import socket
import struct
import sys
from fcntl import ioctl
from functools import cache
from ipaddress import ip_address

# A documentation address (RFC 5737). Nobody is there, and connecting a datagram socket only picks a route.
SOMEWHERE_ELSE = "198.51.100.1"
SIOCGIFADDR = 0x8915  # Linux: "the address of this interface"


@cache
def lan_addresses() -> list[str]:
    """This machine's IPv4 addresses but the loopback, the one of its default route first."""
    found = dict.fromkeys([*_default_route_address(), *_interface_addresses()])
    return [address for address in found if not ip_address(address).is_loopback]


def _default_route_address() -> list[str]:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect((SOMEWHERE_ELSE, 9))
        except OSError:  # no network at all
            return []
        return [probe.getsockname()[0]]


def _interface_addresses() -> list[str]:
    """Every interface's address: a machine that is itself a hotspot has several. Only Linux tells."""
    if sys.platform != "linux":
        return []
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        return [address for _, name in socket.if_nameindex() for address in _address_of(probe, name)]


def _address_of(probe: socket.socket, interface: str) -> list[str]:
    try:
        answer = ioctl(probe, SIOCGIFADDR, struct.pack("256s", interface.encode()))
    except OSError:  # it has none
        return []
    return [socket.inet_ntoa(answer[20:24])]
