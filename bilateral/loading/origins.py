"""Where a layer of settings comes from, and how one writes there."""

from dataclasses import dataclass
from typing import Protocol

from bilateral.loading.rules import SETTING_RULES
from bilateral.loading.spelling import literal, printable
from bilateral.loading.toml_text import TomlText
from bilateral.settings.section import Flag
from bilateral.words.notice import Notice

ENVIRONMENT_PREFIX = "BILATERAL_"


class Origin(Protocol):
    """Where a layer comes from, and how one writes there."""

    @property
    def is_text(self) -> bool:
        """Whether numbers and yes or no come as text."""

    def where(self, section: str, field: str | None = None) -> Notice:
        """The place of a setting or a section, as it is told."""

    def instead(self, section: str, field: str, value: object) -> Notice:
        """What to write for a setting to have `value`."""


@dataclass(frozen=True, slots=True)
class FileOrigin:
    """A settings file."""

    file: TomlText
    is_shipped: bool = False
    is_text: bool = False

    def where(self, section: str, field: str | None = None) -> Notice:
        """The file and the line."""
        return self.file.where(section, field)

    def instead(self, section: str, field: str, value: object) -> Notice:
        """A line for the file, or a flag where the file is not the therapist's own."""
        if self.is_shipped:
            return _outside_of_shipped(section, field, value)
        return Notice("instead-in-file", field=field, value=literal(value))


@dataclass(frozen=True, slots=True)
class EnvironmentOrigin:
    """The environment variables of the program."""

    is_text: bool = True

    def where(self, section: str, field: str | None = None) -> Notice:
        """The variable."""
        return Notice("where-variable", variable=variable_name(section, field or ""))

    def instead(self, section: str, field: str, value: object) -> Notice:
        """The variable with its value."""
        variable = variable_name(section, field)
        return Notice("instead-of-variable", variable=variable, value=_plain(value))


@dataclass(frozen=True, slots=True)
class FlagOrigin:
    """What was typed behind the command."""

    is_text: bool = True

    def where(self, section: str, field: str | None = None) -> Notice:
        """The flag."""
        return Notice("where-flag", flag=printable(flag_name(section, field or section)))

    def instead(self, section: str, field: str, value: object) -> Notice:
        """The flag with its value."""
        flag = flag_name(section, field)
        if isinstance(value, bool):
            return Notice("instead-of-flag", flag=flag if value else f"--no-{flag[2:]}")
        return Notice("instead-of-flag", flag=f"{flag} {_plain(value)}")


def variable_name(section: str, field: str) -> str:
    """The environment variable of a setting."""
    return f"{ENVIRONMENT_PREFIX}{section}_{field}".upper()


def flag_name(section: str, field: str) -> str:
    """The flag of a setting."""
    flag = _flag(section, field)
    return f"--{field}".replace("_", "-") if flag is None else flag.name


def _flag(section: str, field: str) -> Flag | None:
    rule = SETTING_RULES.get(section, {}).get(field)
    return None if rule is None else rule.declared.flag


def _outside_of_shipped(section: str, field: str, value: object) -> Notice:
    """Where to write a setting that a preset gives which is not the therapist's own."""
    if _flag(section, field) is None:
        return Notice("instead-in-own-file", section=section, field=field, value=literal(value))
    return FlagOrigin().instead(section, field, value)


def _plain(value: object) -> str:
    if isinstance(value, str):
        return f'"{printable(value)}"' if " " in value else printable(value)
    return literal(value)
