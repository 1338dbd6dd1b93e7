"""`bilateral record`: make, let out, back up, restore and prove the private record.

The record and its libraries are imported by the commands that need them.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Annotated

import typer

from bilateral.cli.help import SpokenCommand, SpokenGroup
from bilateral.processes.giving_way import give_way
from bilateral.processes.interpreter import importing
from bilateral.words.notice import Notice, Told

record_app = typer.Typer(cls=SpokenGroup, no_args_is_help=True)
Client = Annotated[str, typer.Option("--client")]
ClientCode = Annotated[str, typer.Argument()]
Notes = Annotated[bool, typer.Option("--notes")]
Pseudonymise = Annotated[bool, typer.Option("--pseudonymise")]
BackupFile = Annotated[Path, typer.Argument()]


@record_app.command(cls=SpokenCommand)
def create() -> None:
    """Make an empty record and print its recovery code."""
    _work().create()


@record_app.command(cls=SpokenCommand)
def export(
    to: Annotated[Path, typer.Argument(metavar="TO")],
    client: Client = "",
    notes: Notes = False,
    pseudonymise: Pseudonymise = False,
) -> None:
    """Write JSON to a file that ends in .json, or CSV into a new folder."""
    _work().export_record(to, client, notes, pseudonymise)


@record_app.command("import", cls=SpokenCommand)
def import_record(json_file: Annotated[Path, typer.Argument()]) -> None:
    """Take in what was exported as JSON."""
    _work().import_record(json_file)


@record_app.command(cls=SpokenCommand)
def backup(backup_file: BackupFile) -> None:
    """Write an encrypted backup once the record has proved whole."""
    _work().backup(backup_file)


@record_app.command(cls=SpokenCommand)
def restore(backup_file: BackupFile) -> None:
    """Put a backup where no record is."""
    _work().restore_record(backup_file)


@record_app.command(cls=SpokenCommand)
def verify(
    compared: Annotated[Path | None, typer.Option("--backup")] = None,
) -> None:
    """Prove every page, the audit and each row; and that a backup is of this record."""
    _work().verify_record(compared)


@record_app.command(cls=SpokenCommand)
def stats(
    client: Client = "",
    plots: Annotated[Path | None, typer.Option("--plots")] = None,
    pseudonymise: Pseudonymise = False,
) -> None:
    """Say what sittings had, and how ratings changed at which speed."""
    _work().stats(client, plots, pseudonymise)


@record_app.command(cls=SpokenCommand)
def passphrase() -> None:
    """Have another passphrase open the record."""
    _work().passphrase()


@record_app.command(cls=SpokenCommand)
def code() -> None:
    """Take the power of the recovery code away, and print another."""
    _work().code()


@record_app.command(cls=SpokenCommand)
def due(
    client: Client = "",
    years: Annotated[int | None, typer.Option("--years", min=0, max=100)] = None,
) -> None:
    """List until when each client's record is kept, or set the years of one."""
    _of_client().due(client, years)


@record_app.command(cls=SpokenCommand)
def delete(client_code: ClientCode) -> None:
    """Delete all that there is of a client."""
    _of_client().delete(client_code)


@record_app.command(cls=SpokenCommand)
def report(
    client_code: ClientCode,
    html_file: Annotated[Path, typer.Argument()],
    notes: Notes = False,
) -> None:
    """Write a report on a client as HTML, to be printed from a browser."""
    _of_client().report(client_code, html_file, notes)


@record_app.command(cls=SpokenCommand)
def move(
    client_code: ClientCode,
    right_code: Annotated[str, typer.Argument()],
    day: Annotated[str, typer.Option("--day")] = "",
) -> None:
    """Move sittings that were recorded under a wrong code to the right one."""
    _of_client().move(client_code, right_code, day)


def _work() -> ModuleType:
    """What the commands do, in their own time. Raises Told where a library is missing."""
    with _library():
        from bilateral.cli import record_work  # noqa: PLC0415  # only where it is wanted
    return record_work


def _of_client() -> ModuleType:
    """What those do that are about one client. Raises Told likewise."""
    with _library():
        from bilateral.cli import record_of_client  # noqa: PLC0415  # as above
    return record_of_client


@contextmanager
def _library() -> Iterator[None]:
    give_way()
    try:
        with importing():
            yield
    except ImportError as missing:
        raise Told(Notice("record-library-missing", name=str(missing.name))) from missing
