"""What every refusal is held to: whole, harmless to a terminal, in a therapist's words."""

from pathlib import Path

import pytest

from bilateral.loading import SettingsRefused, check_file
from bilateral.words.catalogue import say
from bilateral.words.languages import FALLBACK

PROGRAMMERS_WORDS = (
    "Traceback",
    "pydantic",
    "validation",
    "float_type",
    "Input should",
    "tomllib",
    "Error",
    "NoneType",
    "Enum",
    "dict",
    "<class",
    "object at",
)


def sentence(refused: SettingsRefused) -> str:
    """What is told, held to be free of words only a programmer knows."""
    told = whole_sentence(refused)
    assert not [word for word in PROGRAMMERS_WORDS if word in told]
    return told


def whole_sentence(refused: SettingsRefused) -> str:
    """What is told, held to be complete and harmless to a terminal."""
    told = str(refused)
    assert told
    assert all(line.isprintable() for line in told.split("\n"))
    for refusal in refused.refusals:
        assert say(refusal.where, FALLBACK)
        assert say(refusal.problem, FALLBACK).endswith(".")
        assert say(refusal.remedy, FALLBACK)
    return told


def refusal_of(path: Path) -> str:
    with pytest.raises(SettingsRefused) as refused:
        check_file(path)
    return sentence(refused.value)
