"""This computer as it calls itself; what comes from here comes over no network."""

LOOPBACK = "127.0.0.1"
LOOPBACK_NAMES = (LOOPBACK, "localhost")
