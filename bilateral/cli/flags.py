"""The flags for settings, made from their declarations and given to the commands that have them."""

import inspect
from collections.abc import Callable, Mapping
from functools import wraps
from types import MappingProxyType
from typing import Annotated, Any

import typer
from typer.core import TyperOption

from bilateral.cli.help import SpokenCommand
from bilateral.cli.speaking import in_words
from bilateral.loading.rules import SETTING_RULES, SettingRule
from bilateral.loading.spelling import literal
from bilateral.settings.section import Command
from bilateral.words.notice import Notice

PresetName = Annotated[str, typer.Argument()]
Flags = Mapping[str, Mapping[str, object]]
"""Settings given by flags, by section and field; a text stays one, for whoever refuses it."""
NO_FLAGS: Flags = MappingProxyType({})
HERE = "flags"
"""The parameter of a command in place of which the flags stand."""


class SettingsCommand(SpokenCommand):
    """A command whose flags say what they mean, what they may be and what is usual.

    The words are only looked for where somebody asks for help.
    """

    def format_help(self, ctx: Any, formatter: Any) -> None:  # as typer has them
        """Find the words, and print them."""
        rules = {_parameter(rule): rule for rule in _with_flags()}
        for option in self.params:
            if isinstance(option, TyperOption) and option.name in rules and not option.help:
                option.help = _help(rules[option.name])
        super().format_help(ctx, formatter)


def takes_settings(command: Command) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Give a command the flags it has, in place of its own parameter `flags`."""

    def with_flags(function: Callable[..., None]) -> Callable[..., None]:
        rules = {_parameter(rule): rule for rule in _with_flags(command)}

        @wraps(function)
        def called(**given: Any) -> None:
            flags: dict[str, dict[str, object]] = {}
            for name, rule in rules.items():
                if (value := given.pop(name, None)) is not None:
                    flags.setdefault(rule.section, {})[rule.field] = value
            function(**given, **{HERE: flags})

        own = inspect.signature(function, eval_str=True)
        parameters: list[inspect.Parameter] = []
        for name, parameter in own.parameters.items():
            parameters += map(_option, rules.values()) if name == HERE else [parameter]
        spoken = [one.replace(kind=inspect.Parameter.KEYWORD_ONLY) for one in parameters]
        called.__signature__ = own.replace(parameters=spoken)  # type: ignore[attr-defined]
        called.__annotations__ = {one.name: one.annotation for one in spoken}
        return called

    return with_flags


def _with_flags(command: Command | None = None) -> list[SettingRule]:
    return [
        rule
        for rules in SETTING_RULES.values()
        for rule in rules.values()
        if (flag := rule.declared.flag) and (command is None or command in flag.commands)
    ]


def _parameter(rule: SettingRule) -> str:
    flag = rule.declared.flag
    return "" if flag is None else flag.name.removeprefix("--").replace("-", "_")


def _option(rule: SettingRule) -> inspect.Parameter:
    name = _parameter(rule)
    flag = f"--{name.replace('_', '-')}"
    if rule.types == {bool}:
        kind: Any = bool | None
        option = typer.Option(f"{flag}/--no-{flag.removeprefix('--')}")
    else:
        kind = str | None  # it is for our refusals to say what is wrong with it
        option = typer.Option(flag, metavar=_metavar(rule))
    return inspect.Parameter(
        name, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=Annotated[kind, option]
    )


def _metavar(rule: SettingRule) -> str:
    if rule.types <= {int, float}:
        return "NUMBER"
    return "WORD" if rule.choices else (rule.declared.text or "text").upper()


def _help(rule: SettingRule) -> str:
    told = [rule.meaning]
    if rule.choices:
        told.append(Notice("flag-choices", choices=list(rule.choices)))
    elif rule.types <= {int, float}:
        told.append(Notice("flag-range", range=rule.limits.told(rule.unit)))
    if rule.default is not None:
        told.append(Notice("flag-usual", value=literal(rule.default)))
    return " ".join(map(in_words, told))
