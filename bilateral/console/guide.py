"""Every setting there is and what it may be, as the page is told it; and how large files may be."""

from typing import Literal

from bilateral.console.messages import Guide, SettingShown
from bilateral.loading.guide import GUIDES
from bilateral.loading.guide import Guide as About
from bilateral.loading.importing import LARGEST_IMPORT_BYTES
from bilateral.loading.photos import LARGEST_PHOTO_BYTES
from bilateral.settings import OF_THE_ROOM

_WITHIN = 0.01
"""How far a range that excludes its ends is shown from them."""


def guide() -> Guide:
    """All settings in the order of the tree."""
    return Guide(
        settings=tuple(_shown(one) for table in GUIDES.values() for one in table.values()),
        largest_preset_bytes=LARGEST_IMPORT_BYTES,
        largest_photo_bytes=LARGEST_PHOTO_BYTES,
    )


def _shown(about: About) -> SettingShown:
    kind = _kind(about)
    inset = _WITHIN if about.limits.is_open else 0.0
    usual = about.default
    return SettingShown(
        section=about.section,
        field=about.field,
        kind=kind,
        unit=about.unit,
        lowest=about.limits.lowest + inset if kind == "number" else None,
        highest=about.limits.highest - inset if kind == "number" else None,
        is_whole=about.types == {int},
        choices=about.choices,
        usual=usual if isinstance(usual, bool | int | float | str) else None,
        is_optional=about.is_optional,
        of_the_room=(about.section, about.field) in OF_THE_ROOM,
    )


def _kind(
    about: About,
) -> Literal["switch", "number", "choice", "colour", "photo", "text"]:
    if about.types == {bool}:
        return "switch"
    if about.choices:
        return "choice"
    if about.types <= {int, float}:
        return "number"
    if about.field in {"colour", "background"}:
        return "colour"
    return "photo" if about.field == "photo" else "text"
