"""The codes that the sources tell, read off the calls of `Notice`."""

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = ("bilateral", "audio", "hardware")
PART = r"[\w-]+"
"""What may stand for a gap in a code that is put together."""


@dataclass(frozen=True, slots=True)
class Used:
    """Codes at one place of the sources, as regular expressions, and the values given there."""

    place: str
    codes: tuple[str, ...]
    """Empty where the sources do not show which code it is."""
    values: frozenset[str] | None
    """None where the sources do not show which."""

    def matches(self, code: str) -> bool:
        """Whether `code` may be told here."""
        return any(_compiled(one).fullmatch(code) for one in self.codes)


@cache  # Python's own has too little room for so many
def _compiled(expression: str) -> re.Pattern[str]:
    return re.compile(expression)


def used() -> list[Used]:
    """Every notice that the sources make."""
    return [one for path in _sources() for one in used_in(path, path.read_text(encoding="utf-8"))]


def used_in(path: Path, text: str) -> Iterator[Used]:
    """The same of one source."""
    if "Notice" not in text:
        return
    nodes = [*ast.walk(ast.parse(text))]
    known = _assigned(nodes)
    for node in nodes:
        if isinstance(node, ast.Call) and _called(node.func) == "Notice" and node.args:
            if ast.unparse(node.args[0]) == "self.code":
                continue  # what came over the wire: whoever sent it has told it
            names = [word.arg for word in node.keywords if word.arg not in {"severity", "about"}]
            yield Used(
                place=f"{path.relative_to(ROOT)}:{node.lineno}",
                codes=tuple(sorted(set(_codes(node.args[0], known)))),
                values=None if None in names else frozenset(filter(None, names)),
            )


def _sources() -> Iterator[Path]:
    return (path for name in PACKAGES for path in sorted((ROOT / name).rglob("*.py")))


def _called(function: ast.expr) -> str:
    match function:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def _codes(node: ast.expr, known: Mapping[str, list[ast.expr]]) -> Iterator[str]:
    """What an expression can come to, as far as its module shows."""
    match node:
        case ast.Constant(value=str(code)):
            yield re.escape(code)
        case ast.JoinedStr(values=parts):
            yield "".join(
                re.escape(str(part.value)) if isinstance(part, ast.Constant) else PART
                for part in parts
            )
        case ast.IfExp(body=one, orelse=other):
            yield from _codes(one, known)
            yield from _codes(other, known)
        case ast.Dict(values=values) | ast.Tuple(elts=values) | ast.List(elts=values):
            for value in values:
                yield from _codes(value, known)
        case ast.Subscript(value=table) | ast.Call(func=ast.Attribute(value=table, attr="get")):
            yield from _codes(table, known)
        case ast.Name(id=name) | ast.Attribute(attr=name):
            rest = {key: found for key, found in known.items() if key != name}
            for value in known.get(name, []):
                yield from _codes(value, rest)


def _assigned(nodes: Iterable[ast.AST]) -> Mapping[str, list[ast.expr]]:
    """What the names of a module are given, wherever in it."""
    found: dict[str, list[ast.expr]] = {}
    for node in nodes:
        match node:
            case ast.Assign(targets=targets, value=value):
                for target in targets:
                    _pair(target, value, found)
            case ast.AnnAssign(target=target, value=ast.expr() as value):
                _pair(target, value, found)
            case ast.For(target=target, iter=value) | ast.comprehension(target=target, iter=value):
                for row in value.elts if isinstance(value, ast.Tuple | ast.List) else [value]:
                    _pair(target, row, found)
    return found


def _pair(target: ast.expr, value: ast.expr, found: dict[str, list[ast.expr]]) -> None:
    match target, value:
        case ast.Name(id=name) | ast.Attribute(attr=name), _:
            found.setdefault(name, []).append(value)
        case ast.Tuple(elts=targets), ast.Tuple(elts=values):
            for one, its in zip(targets, values, strict=False):
                _pair(one, its, found)
        case ast.Tuple(elts=targets), _:
            for one in targets:
                _pair(one, value, found)
