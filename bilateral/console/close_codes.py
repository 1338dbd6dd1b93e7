"""Codes with which a page is sent away; `link.js` has words for them."""

COME_AGAIN = 1013
"""The code of RFC 6455 for a page that is to try again: others came after it and took its place."""
NOT_UNDERSTOOD, UNKNOWN, NOT_LET_IN, WRONG_VERSION = 4400, 4401, 4403, 4406
NOT_ALLOWED, WAITED_TOO_LONG, NOT_PAIRED, DOOR_SHUT, TOO_MANY = 4405, 4408, 4409, 4410, 4429
KEY_USED = 4411
