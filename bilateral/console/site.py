"""The web application: the page's files, one WebSocket, and the doors around both."""

from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route, WebSocketRoute
from starlette.types import ASGIApp

from bilateral.console.doors import Doors
from bilateral.console.pages import Audience

STATIC = Path(__file__).with_name("static")
FRONT = "index.html"
KINDS = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".svg": "image/svg+xml",
}


def routes(audience: Audience) -> list[BaseRoute]:
    """Every file by its own name, read once; nothing else of the disk can be asked for."""
    files = [_file_route(path) for path in sorted(STATIC.iterdir()) if path.suffix in KINDS]
    return [*files, WebSocketRoute("/link", audience.receive)]


def site(audience: Audience, port: int) -> ASGIApp:
    """The application as the server gets it."""
    return Doors(Starlette(routes=routes(audience)), port)


def _file_route(path: Path) -> Route:
    content, kind = path.read_bytes(), KINDS[path.suffix]

    async def serve(_request: Request) -> Response:
        return Response(content, media_type=kind)

    return Route("/" if path.name == FRONT else f"/{path.name}", serve, methods=["GET"])
