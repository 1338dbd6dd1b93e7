"""The codes that the page says, read off its files."""

import re
from collections.abc import Iterator

from bilateral.console.doors.routes import STATIC

FRONT = (STATIC / "index.html").read_text(encoding="utf-8")
SOURCES = {
    path.name: path.read_text(encoding="utf-8")
    for path in sorted(STATIC.glob("**/*.js"))
    if path.parent.name != "vendor"
}
KINDS = ("page", "unit", "setting", "language", "notice")
"""With these words the codes begin that the page says of its own accord."""
_LITERAL = re.compile(r"""(?:"([^"\n]*)"|`([^`\n]*)`)""")
_HOLE = r"\$\{[^}]*\}"
_CODE = re.compile(rf"(?:{'|'.join(KINDS)})-(?:[\w.-]|{_HOLE})+")
_COMMENT = re.compile(r"^\s*(?://|/?\*).*$", re.MULTILINE)


def named() -> Iterator[tuple[str, str]]:
    """Every code that the page's files name, as a regular expression, and the file."""
    for code in re.findall(r'data-(?:text|label)="([^"]+)"', FRONT):
        yield re.escape(code), "index.html"
    for name, source in SOURCES.items():
        for found in _LITERAL.finditer(_COMMENT.sub("", source)):
            literal = found[1] or found[2] or ""
            if _CODE.fullmatch(literal):
                yield r"[\w-]+".join(map(re.escape, re.split(_HOLE, literal))), name
