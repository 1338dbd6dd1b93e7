"""Codes with which a page is sent away, and what it tells of them (`page-troubles-…`)."""

from collections.abc import Mapping

COME_AGAIN = 1013
"""The code of RFC 6455 for a page that is to try again: others came after it and took its place."""
NOT_UNDERSTOOD, UNKNOWN, NOT_LET_IN, WRONG_VERSION = 4400, 4401, 4403, 4406
NOT_ALLOWED, WAITED_TOO_LONG, NOT_PAIRED, DOOR_SHUT, TOO_MANY = 4405, 4408, 4409, 4410, 4429
KEY_USED = 4411
SENT_AWAY: Mapping[int, str] = {
    UNKNOWN: "unknown",
    NOT_LET_IN: "sent-away",
    NOT_ALLOWED: "not-allowed",
    WRONG_VERSION: "outdated",
    WAITED_TOO_LONG: "waited-too-long",
    NOT_PAIRED: "not-paired",
    DOOR_SHUT: "door-shut",
    KEY_USED: "key-used",
    TOO_MANY: "too-many",
}
"""For good; after any other code a page comes again by itself."""
TOKEN_ENDS = (UNKNOWN, NOT_LET_IN, NOT_PAIRED, KEY_USED)
"""With these a page's token is worth nothing any more."""
