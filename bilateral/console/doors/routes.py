"""What is served at every door: the page's own files and its link; phones get nothing else."""

import json
from collections.abc import Awaitable, Callable
from functools import cache
from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route, WebSocketRoute
from starlette.types import ASGIApp
from starlette.websockets import WebSocket

from bilateral.console.doors.guard import Guard, ServedAddress
from bilateral.console.doors.page_bundle import bundled
from bilateral.record.report_style import STYLE
from bilateral.words.languages import CATALOGUES, KIND, named_languages

STATIC = Path(__file__).parents[1] / "static"
FRONT = "index.html"
LIST_OF_LANGUAGES = "languages.json"
KINDS = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".map": "application/json; charset=utf-8",
    ".svg": "image/svg+xml",
    KIND: "text/plain; charset=utf-8",
}


Meet = Callable[[WebSocket], Awaitable[None]]
"""Serves a page that comes to a door, until it has gone."""


def phone_routes(meet: Meet) -> list[BaseRoute]:
    """Every file by its own name, read once; nothing else of the disk can be asked for."""
    return [*_file_routes(), WebSocketRoute("/link", meet)]


def phone_site(meet: Meet, place: ServedAddress) -> ASGIApp:
    """The application at the door for phones."""
    return Guard(Starlette(routes=phone_routes(meet)), place)


@cache
def _file_routes() -> tuple[Route, ...]:
    """The page in bundles; by its own name the front page that asks for the files as they are."""
    return tuple(
        _route(f"/{place}", content, KINDS[Path(place or FRONT).suffix])
        for place, content in _files().items()
    )


@cache
def _files() -> dict[str, bytes]:
    """Every file by its place."""
    files = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for folder in (STATIC, CATALOGUES)
        for path in sorted(folder.rglob("*"))
        if path.suffix in KINDS
    }
    files[STYLE.name] = STYLE.read_bytes()
    texts = {name: content.decode() for name, content in files.items()}
    bundles = {place: text.encode() for place, text in bundled(texts[FRONT], texts).items()}
    files[LIST_OF_LANGUAGES] = json.dumps(named_languages()).encode()
    return {**bundles, **files}


def _route(place: str, content: bytes, kind: str) -> Route:
    async def serve(_request: Request) -> Response:
        return Response(content, media_type=kind)

    return Route(place, serve, methods=["GET"])
