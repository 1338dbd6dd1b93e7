"""Pages that are none of ours, and a browser to which another name means this computer."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from playwright.sync_api import Browser, Playwright

from tests.rig.browser import chromium

EVIL = "evil.example"
HERE = "127.0.0.1"


class _Page(BaseHTTPRequestHandler):
    """Another page that is served from this very computer."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(b"<!doctype html><title>Elsewhere</title>")

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def stranger() -> Iterator[int]:
    """The port of a page that is served by somebody else."""
    with ThreadingHTTPServer((HERE, 0), _Page) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join()


@contextmanager
def deceived(playwright: Playwright) -> Iterator[Browser]:
    """A browser that takes `EVIL` for a name of this computer."""
    with chromium(playwright, f"--host-resolver-rules=MAP {EVIL} {HERE}") as opened:
        yield opened
