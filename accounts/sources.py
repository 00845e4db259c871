"""Whom an address stands for, where acts are counted or sockets are capped."""

from ipaddress import IPv6Address, ip_address, ip_network

IPV6_HOME_PREFIX = 64


def source_of(address: str) -> str:
    """Itself, or the /64 of an IPv6 address, which one home has to itself."""
    try:
        ip = ip_address(address)
    except ValueError:
        return "unknown"
    if not isinstance(ip, IPv6Address):
        return str(ip)
    return str(ip.ipv4_mapped or ip_network((ip, IPV6_HOME_PREFIX), strict=False))
