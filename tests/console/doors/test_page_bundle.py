"""The page's bundles are its modules and styles, each once and as written."""

import json
import posixpath
import re
from collections import Counter

import pytest

from bilateral.console.doors.page_bundle import PLACE, UnknownForm, bundled
from bilateral.console.doors.routes import STATIC
from bilateral.record.report_style import STYLE
from bilateral.words.catalogue import say
from bilateral.words.languages import CATALOGUES, languages, named_languages
from bilateral.words.notice import Notice

FRONT = (STATIC / "index.html").read_text()
FILES = {
    path.relative_to(STATIC).as_posix(): path.read_text()
    for path in STATIC.rglob("*")
    if path.suffix in {".js", ".css"}
}
FILES |= {STYLE.name: STYLE.read_text()}
BUNDLES = bundled(FRONT, FILES)
BY_THEMSELVES = {"app.js", "paper/print-tab.js"}
"""Names alone, and a tab of its own."""
SMALL_FRONT = """<link rel="stylesheet" href="style.css">
<script type="module" src="page.js"></script>
<set-view></set-view><calm-view></calm-view>
"""
SMALL = {
    "style.css": "p {}\n",
    "page.js": "",
    "set.js": "",
    "calm.js": "",
}


def sources(bundle: str) -> list[str]:
    """The modules that stand in a bundle, in their order."""
    sections = json.loads(BUNDLES[f"{bundle}.map"])["sections"]
    return [section["map"]["sources"][0].removeprefix("../") for section in sections]


def scripts() -> list[str]:
    """The bundles of modules."""
    return [place for place in BUNDLES if place.endswith(".js")]


def test_every_module_stands_in_one_bundle() -> None:
    times = Counter(source for bundle in scripts() for source in sources(bundle))
    assert {name for name in FILES if name.endswith(".js")} == {*times} | BY_THEMSELVES
    assert {*times.values()} == {1}


def test_a_module_stands_after_all_that_it_takes_from() -> None:
    for bundle in scripts():
        before: set[str] = set()
        inside = sources(bundle)
        for name in inside:
            taken = re.findall(r'^import .* from "(\..*)";$', FILES[name], re.MULTILINE)
            places = {
                posixpath.normpath(posixpath.join(posixpath.dirname(name), place))
                for place in taken
            }
            assert places <= {*FILES}
            assert places & {*inside} <= before, name
            before.add(name)


def test_a_source_map_leads_to_the_very_line() -> None:
    for bundle in scripts():
        lines = BUNDLES[bundle].split("\n")
        for section in json.loads(BUNDLES[f"{bundle}.map"])["sections"]:
            source = FILES[section["map"]["sources"][0].removeprefix("../")]
            written = source.removesuffix("\n").split("\n")
            begin = section["offset"]["line"]
            assert section["map"]["mappings"].count(";") == len(written) - 1
            for line, there in zip(written, lines[begin:], strict=False):
                if not re.match(r"import |export \{|  Fluent\w+,?$|\};$", line):
                    assert there == line.removeprefix("export ")


def test_the_front_page_asks_for_bundles_all_at_once() -> None:
    front = BUNDLES[""]
    asked = re.findall(r'(?:href|src)="(bundle/[^"]+)"', front)
    assert {*asked} == {place for place in BUNDLES if place and not place.endswith(".map")}
    assert re.findall(r'href="(?!bundle/)([^"]+\.(?:css|js))"', front) == []
    assert front.partition("<body>")[2] == FRONT.partition("<body>")[2]


def test_the_sheets_are_joined_in_their_order_each_for_its_medium() -> None:
    style = BUNDLES[f"{PLACE}page.css"]
    assert "@media print {\n" + FILES["paper/paper.css"] + "}" in style
    named = re.findall(r'<link rel="stylesheet" href="([^"]+)"', FRONT)
    assert [*named] == sorted(named, key=lambda name: style.index(FILES[name]))


def test_what_two_views_take_stands_in_neither() -> None:
    takes = 'import { a as b } from "./shared.js";\n'
    files = {**SMALL, "set.js": takes, "calm.js": takes, "shared.js": "export const a = 1;\n"}
    found = bundled(SMALL_FRONT, files)
    for view in ("set", "calm"):
        assert 'import { $shared } from "./of-views.js";' in found[f"{PLACE}{view}.js"]
        assert "const { a: b } = $shared;" in found[f"{PLACE}{view}.js"]
    assert "const $shared = (() => {\nconst a = 1;\nreturn { a };" in found[f"{PLACE}of-views.js"]


@pytest.mark.parametrize(
    "line",
    [
        'import * as all from "./calm.js";',
        'import "./calm.js";',
        'import a from "./calm.js";',
        'export { a } from "./calm.js";',
        "export default 1;",
        "export let a = 1;",
    ],
)
def test_a_form_that_no_rule_knows_is_refused(line: str) -> None:
    with pytest.raises(UnknownForm, match=re.escape(line)):
        bundled(SMALL_FRONT, {**SMALL, "set.js": f"// First.\n{line}\n"})


def test_modules_that_need_each_other_are_refused() -> None:
    circle = {
        "set.js": 'import { b } from "./other.js";\nexport const a = 1;\n',
        "other.js": 'import { a } from "./set.js";\nexport const b = 1;\n',
    }
    with pytest.raises(UnknownForm, match="circle"):
        bundled(SMALL_FRONT, {**SMALL, **circle})


def test_a_front_page_without_a_style_is_refused() -> None:
    with pytest.raises(UnknownForm):
        bundled("<set-view></set-view>", SMALL)


def test_each_language_is_called_as_it_calls_itself() -> None:
    own = {language: say(Notice("language-name"), language) for language in languages()}
    assert named_languages() == own
    assert {path.stem for path in CATALOGUES.glob("*.ftl")} == {*own}
