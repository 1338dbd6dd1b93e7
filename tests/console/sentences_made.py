"""Every sentence that can reach the page, read off the sources that make it.

A template is what is written in the source, with `{}` for what is filled in. What is filled in is
written out where it can only be one of a few texts of the same module. The rule:

* SENTENCES: arguments of these calls are sentences, wherever they are made;
* PHRASES: arguments of these calls stand within sentences, or in front of one;
* RETURNED, RETURNED_SENTENCES: so do, or are, the texts that these functions return;
* PROBLEMS: whatever is assigned to one of these names is a sentence;
* ROWS: tables of texts, with the places of the texts in each row.

So is the first line of each preset that comes with Bilateral.

What the terminal alone shows is said by other calls (`console.print`, OutputRequired,
OpenAlready), or in the modules FOR_TERMINALS.
"""

import ast
import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = ("bilateral", "audio", "hardware")
GAP = re.compile(r"\{\w*\}")
FOR_TERMINALS = re.compile(r"bilateral.(commands_|cli|render)")
"""What these say stays in the terminal."""

SENTENCES: Mapping[str, tuple[int | str, ...]] = {
    "tell": (0,),
    "_tell": (0,),
    "_news.append": (0,),
    "SoundMissing": (0,),
    "HandsMissing": (0,),
    "DisplayMissing": (0,),
    "LimitError": (0,),
    "PhotoUnread": (0,),
    "NotImported": (1,),
    "Refusal": (1, 2),
    "refused": (1, 2),
    "Refused": ("text",),
}
"""By the last name of what is called: places or names of the arguments."""
PHRASES: Mapping[str, tuple[int | str, ...]] = {
    "Refusal": (0,),
    "refused": (0,),
    "failures_told": (0,),
    "Clash": (4,),
    "Contact": (3,),
}
RETURNED = {"where", "allowed", "told", "described", "__str__", "called"}
RETURNED_SENTENCES = {"instead", "mistake_in"}
PROBLEMS = {"problem", "_problem"}
ROWS: Mapping[str, tuple[bool, tuple[int, ...]]] = {
    "rules": (False, (1,)),
    "_MISTAKES": (True, (1, 2)),
}
"""Whether the texts of a table are whole sentences, and which ones of each row."""


class _Module:
    """One source, and what its names stand for."""

    def __init__(self, path: Path) -> None:
        self.tree = ast.parse(path.read_text(encoding="utf-8"))
        self.functions = {
            node.name: node for node in self.tree.body if isinstance(node, ast.FunctionDef)
        }
        self.constants = _assigned(self.tree.body)

    def scopes(self) -> Iterator[tuple[ast.AST, dict[str, list[ast.expr]]]]:
        """Every function with its own names; then what is outside of functions."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield node, _assigned(ast.walk(node))
        outside = ast.Module([one for one in self.tree.body if isinstance(one, ast.Assign)], [])
        yield outside, {}

    def texts(  # noqa: PLR0911  # one for each kind of expression
        self, node: ast.expr, names: Mapping[str, list[ast.expr]]
    ) -> list[str]:
        """The templates that an expression can come to; `{}` for what is not known here."""
        match node:
            case ast.Constant(value=str(text)):
                return [GAP.sub("{}", text)]
            case ast.JoinedStr(values=parts):
                return _joined([self.texts(part, names) for part in parts])
            case ast.FormattedValue(value=value, conversion=-1, format_spec=None):
                return self._filled_in(value, names)
            case ast.BinOp(left=left, op=ast.Add(), right=right):
                return _joined([self.texts(left, names), self.texts(right, names)])
            case ast.IfExp(body=body, orelse=orelse):
                return [*self.texts(body, names), *self.texts(orelse, names)]
            case ast.BoolOp(values=values):
                return [text for value in values for text in self.texts(value, names)]
            case ast.Name(id=name):
                known = names.get(name) or self.constants.get(name, [])
                rest = {key: found for key, found in names.items() if key != name}
                return [text for value in known for text in self.texts(value, rest)] or ["{}"]
            case ast.Call(func=ast.Attribute(value=template, attr="format")):
                return self.texts(template, names)
            case ast.Call(func=ast.Name(id=name)) if name in self.functions:
                return self.returned(self.functions[name])
        return ["{}"]

    def _filled_in(self, node: ast.expr, names: Mapping[str, list[ast.expr]]) -> list[str]:
        """What can stand in a gap; `{}` for what a function makes, or what has no words."""
        known = names.get(node.id, []) if isinstance(node, ast.Name) else []
        if any(isinstance(one, ast.Call) for one in [node, *known]):
            return ["{}"]
        return [
            text if not text or re.search("[A-Za-z]", GAP.sub("", text)) else "{}"
            for text in self.texts(node, names)
        ]

    def returned(self, function: ast.FunctionDef | ast.AsyncFunctionDef) -> list[str]:
        """The templates that a function can return."""
        names = _assigned(ast.walk(function))
        values = [node.value for node in ast.walk(function) if isinstance(node, ast.Return)]
        parts = [
            part
            for value in values
            if value is not None
            for part in (value.elts if isinstance(value, ast.Tuple) else [value])
        ]
        return [text for part in parts for text in self.texts(part, names)]


def sources() -> Iterator[Path]:
    """Every module whose sentences can reach the page."""
    found = (path for name in PACKAGES for path in sorted((ROOT / name).rglob("*.py")))
    return (path for path in found if not FOR_TERMINALS.match(str(path.relative_to(ROOT))))


def made() -> tuple[set[str], set[str]]:
    """Templates of all sentences, and of the phrases that stand within them."""
    sentences: set[str] = set()
    phrases: set[str] = set()
    for path in sources():
        module = _Module(path)
        for scope, names in module.scopes():
            for is_sentence, node in _told_in(scope):
                (sentences if is_sentence else phrases).update(module.texts(node, names))
            if isinstance(scope, ast.FunctionDef) and scope.name in RETURNED_SENTENCES:
                sentences.update(module.returned(scope))
            if isinstance(scope, ast.FunctionDef) and scope.name in RETURNED:
                phrases.update(module.returned(scope))
    sentences.update(_presets_told())
    return _with_words(sentences), _with_words(phrases)


def _presets_told() -> Iterator[str]:
    """What the presets that come with Bilateral say of themselves."""
    for path in (ROOT / "configs").glob("*.toml"):
        if path.stem != "default":
            yield path.read_text(encoding="utf-8").splitlines()[0].removeprefix("# ")


def _told_in(scope: ast.AST) -> Iterator[tuple[bool, ast.expr]]:
    """Expressions that are told, and whether as a sentence."""
    for node in ast.walk(scope):
        if isinstance(node, ast.Call):
            called = _called(node.func)
            for is_sentence, calls in ((True, SENTENCES), (False, PHRASES)):
                for place in calls.get(called, ()):
                    if (found := _argument(node, place)) is not None:
                        yield is_sentence, found
        elif isinstance(node, ast.Assign):
            for target, value in _pairs(node):
                if target in PROBLEMS:
                    yield True, value
                if target in ROWS and isinstance(value, ast.Tuple):
                    is_sentence, places = ROWS[target]
                    for row in value.elts:
                        if isinstance(row, ast.Tuple):
                            yield from ((is_sentence, row.elts[place]) for place in places)


def _called(function: ast.expr) -> str:
    match function:
        case ast.Name(id=name):
            return name
        case ast.Attribute(value=ast.Attribute(attr="_news"), attr="append"):
            return "_news.append"
        case ast.Attribute(attr=name):
            return name
    return ""


def _argument(call: ast.Call, place: int | str) -> ast.expr | None:
    if isinstance(place, int):
        return call.args[place] if place < len(call.args) else None
    return next((word.value for word in call.keywords if word.arg == place), None)


def _assigned(nodes: Iterable[ast.AST]) -> dict[str, list[ast.expr]]:
    found: dict[str, list[ast.expr]] = {}
    for node in nodes:
        if isinstance(node, ast.Assign):
            for name, value in _pairs(node):
                found.setdefault(name, []).append(value)
    return found


def _pairs(node: ast.Assign) -> Iterator[tuple[str, ast.expr]]:
    """Names and what they are given, one by one where several are given at once."""
    for target in node.targets:
        if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
            pairs = list(zip(target.elts, node.value.elts, strict=False))
        else:
            pairs = [(target, node.value)]
        for one, value in pairs:
            if isinstance(one, ast.Name):
                yield one.id, value
            elif isinstance(one, ast.Attribute):
                yield one.attr, value


def _joined(parts: list[list[str]]) -> list[str]:
    return ["".join(choice) for choice in itertools.product(*parts)]


def _with_words(texts: set[str]) -> set[str]:
    return {text.strip() for text in texts if re.search(r"[A-Za-z]{2}", GAP.sub("", text))}
