"""The page in a few bundles, not in over a hundred files, of which each takes its time.

A module stands in a bundle line by line as it was written, in a function of its own; only how it
takes from others and gives to them is put in other words. So a fault is seen in what was written,
and a source map names file and line. What one view alone needs stands in the bundle of that view:
one that no browser can read fails alone.
"""

import json
import posixpath
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

PLACE = "bundle/"
"""A folder of their own, beside which every file can be had as it is."""
OF_PAGE, OF_VIEWS = "of-page.js", "of-views.js"
"""What the page itself needs, and what several views do."""
STYLE = "page.css"
PAGE = "page.js"
_VIEW = re.compile(r"<([a-z]+)-view\b")
_SHEETS = re.compile(r'(?:<link rel="stylesheet" [^>]*>\n)+')
_SHEET = re.compile(r'href="([^"]+)"(?: media="(\w+)")?')
_PAGE = re.compile(rf'<script type="module" src="{re.escape(PAGE)}"></script>')
_TAKES = re.compile(r'^import \{ ([\w, ]+) \} from "(\.[\w/.-]+)";$', re.MULTILINE)
_GIVES = re.compile(r"^export (?=(?:const|class) (\w+))", re.MULTILINE)
_GIVES_AT_THE_END = re.compile(r"^export \{([\w\s,]+)\};$", re.MULTILINE)
_UNKNOWN = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)
_WHERE_IT_WAS = ("AAAA", "AACA")
"""In a source map: the first line is the first one; each further line is the next one."""


class UnknownForm(ValueError):
    """A module takes or gives in a way that no rule here knows."""


@dataclass(frozen=True, slots=True)
class _Module:
    name: str
    text: str
    takes_from: list[str]

    @classmethod
    def of(cls, name: str, text: str) -> "_Module":
        return cls(name, text, [_place(found[2], name) for found in _TAKES.finditer(text)])

    def lines(self) -> list[str]:
        """As written but for taking and giving. Raises UnknownForm."""
        given = _GIVES.findall(self.text)
        for found in _GIVES_AT_THE_END.finditer(self.text):
            given += re.findall(r"\w+", found[1])
        text = _GIVES.sub("", _TAKES.sub(self._taken, self.text))
        text = _GIVES_AT_THE_END.sub(lambda found: "\n" * found[0].count("\n"), text)
        if strange := _UNKNOWN.search(text):
            raise UnknownForm(f"{self.name}: {strange[0]}")
        # The page alone waits for something before it is there; nobody takes from it.
        begin = "await (async " if self.name == PAGE else f"const {_value(self.name)} = ("
        end = [f"return {{ {', '.join(given)} }};", "})();"]
        return [f"{begin}() => {{", *_lines(text), *end]

    def _taken(self, found: re.Match[str]) -> str:
        values = found[1].replace(" as ", ": ")
        return f"const {{ {values} }} = {_value(_place(found[2], self.name))};"


@dataclass(frozen=True, slots=True)
class _Bundle:
    name: str
    modules: list[_Module]
    takes: Mapping[str, list[str]]
    """What stands in other bundles, by the bundle."""

    def answers(self) -> Iterator[tuple[str, str]]:
        """The bundle and its source map, by their places."""
        lines = [
            f'import {{ {", ".join(map(_value, names))} }} from "./{bundle}";'
            for bundle, names in self.takes.items()
        ]
        sections = []
        for module in self.modules:
            sections.append(_section(len(lines) + 1, module))
            lines += module.lines()
        given = ", ".join(_value(module.name) for module in self.modules if module.name != PAGE)
        lines += [f"export {{ {given} }};", f"//# sourceMappingURL={self.name}.map", ""]
        yield f"{PLACE}{self.name}", "\n".join(lines)
        yield f"{PLACE}{self.name}.map", json.dumps({"version": 3, "sections": sections})


def bundled(front: str, files: Mapping[str, str]) -> dict[str, str]:
    """Each bundle by its place; by "" the front page that asks for bundles where it did for files.

    `files` are all that it may ask for, by their names. Raises UnknownForm.
    """
    style, sheets = f"{PLACE}{STYLE}", _SHEETS.search(front)
    if sheets is None:
        raise UnknownForm("a front page without a style")
    bundles = _bundles(front, files)
    front = _SHEETS.sub(f'<link rel="stylesheet" href="{style}">\n', front, count=1)
    ahead = (f'<link rel="modulepreload" href="{PLACE}{bundle.name}">' for bundle in bundles)
    page = f'<script type="module" src="{PLACE}{PAGE}"></script>'
    answers = dict(answer for bundle in bundles for answer in bundle.answers())
    answers[style] = "\n".join(_styles(sheets[0], files))
    return {**answers, "": _PAGE.sub("\n".join([*ahead, page]), front)}


def _bundles(front: str, files: Mapping[str, str]) -> list[_Bundle]:
    """Each module in one of them, after all that it takes from."""
    modules = {name: _Module.of(name, text) for name, text in files.items() if name.endswith(".js")}
    *of_page, page = _in_order(PAGE, modules, {})
    views = {posixpath.basename(name): name for name in modules}
    needed = {
        f"{view}.js": [
            name for name in _in_order(views[f"{view}.js"], modules, {}) if name not in of_page
        ]
        for view in _VIEW.findall(front)
    }
    times = Counter(name for names in needed.values() for name in names)
    of_views = dict.fromkeys(name for names in needed.values() for name in names if times[name] > 1)
    inside = {OF_PAGE: of_page, PAGE: [page], OF_VIEWS: [*of_views]}
    for view, names in needed.items():
        inside[view] = [name for name in names if name not in of_views]
    place_of = {name: bundle for bundle, names in inside.items() for name in names}
    made = []
    for bundle, names in inside.items():
        taken = [other for name in names for other in modules[name].takes_from]
        # A view that others need stands among what they share.
        if bundle in needed and views[bundle] not in names:
            taken.append(views[bundle])
        takes: dict[str, list[str]] = {}
        for name in dict.fromkeys(taken):
            if place_of[name] != bundle:
                takes.setdefault(place_of[name], []).append(name)
        made.append(_Bundle(bundle, [modules[name] for name in names], takes))
    return made


def _in_order(
    name: str, modules: Mapping[str, _Module], found: dict[str, None], asking: tuple[str, ...] = ()
) -> dict[str, None]:
    """A module, after all that it takes from, as browsers order them. Raises UnknownForm."""
    if name in asking:
        raise UnknownForm(f"a circle: {', '.join((*asking, name))}")
    if name not in found:
        for other in modules[name].takes_from:
            _in_order(other, modules, found, (*asking, name))
        found[name] = None
    return found


def _lines(text: str) -> list[str]:
    """As browsers count them."""
    return text.removesuffix("\n").split("\n")


def _place(taken: str, name: str) -> str:
    """Of a module from which the one of that name takes."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), taken))


def _value(name: str) -> str:
    """What all that a module gives is called in a bundle."""
    return "$" + re.sub(r"\W", "_", name.removesuffix(".js"))


def _section(line: int, module: _Module) -> dict[str, object]:
    """For a source map: the lines from this one on are those of a module."""
    first, further = _WHERE_IT_WAS
    mappings = ";".join([first, *[further] * (len(_lines(module.text)) - 1)])
    sources = {"sources": [f"../{module.name}"], "names": [], "mappings": mappings}
    return {"offset": {"line": line, "column": 0}, "map": {"version": 3, **sources}}


def _styles(sheets: str, files: Mapping[str, str]) -> Iterator[str]:
    """Every sheet in its order, those of a medium for that alone."""
    for name, medium in _SHEET.findall(sheets):
        yield f"@media {medium} {{\n{files[name]}}}" if medium else files[name]
