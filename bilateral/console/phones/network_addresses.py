"""The ways into this computer from a local network."""

import socket
from ipaddress import IPv4Address, IPv4Network

import psutil

from bilateral.console.messages import AddressShown

LOCAL = tuple(IPv4Network(text) for text in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"))
"""Addresses that are never routed on the internet (RFC 1918)."""


def local_addresses() -> tuple[AddressShown, ...]:
    """Addresses of local networks that this computer is in now, by the names of its adapters."""
    states = psutil.net_if_stats()
    return tuple(
        AddressShown(address=entry.address, name=name)
        for name, entries in psutil.net_if_addrs().items()
        if name in states and states[name].isup
        for entry in entries
        if entry.family == socket.AF_INET and is_local(entry.address)
    )


def is_local(address: str) -> bool:
    """Whether an IPv4 address is one of a local network."""
    return any(IPv4Address(address) in network for network in LOCAL)
