"""`bilateral record`: the passphrase is asked for on the terminal, and nothing else gives it."""

import json
import os
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bilateral.cli import asking
from bilateral.cli.main import app
from bilateral.processes.giving_way import NICER
from bilateral.record.vault import Vault
from bilateral.words.notice import Notice, Told
from tests.record.making import PASSPHRASE, a_client, made, quickly

ROOT = Path(__file__).parents[2]


class Typist:
    """Types what is asked for; nothing else is typed."""

    def __init__(self) -> None:
        self.answers = dict[str, str]()
        self.asked: list[str] = []

    def __call__(self, question: Notice) -> str:
        self.asked.append(question.code)
        return self.answers[question.code]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    quickly(monkeypatch)
    monkeypatch.setenv("BILATERAL_RECORD_FOLDER", str(tmp_path / "record"))
    monkeypatch.setenv("BILATERAL_PAGE_LANGUAGE", "en")
    monkeypatch.setattr(os, "nice", lambda _: None)
    return tmp_path / "record"


@pytest.fixture
def typist(monkeypatch: pytest.MonkeyPatch) -> Typist:
    typist = Typist()
    typist.answers = {
        "record-ask-passphrase": PASSPHRASE,
        "record-ask-passphrase-only": PASSPHRASE,
        "record-ask-new-passphrase": PASSPHRASE,
        "record-ask-again": PASSPHRASE,
    }
    monkeypatch.setattr(asking, "ask_hidden", typist)
    monkeypatch.setattr(asking, "ask", typist)
    return typist


def done(*words: str) -> str:
    result = CliRunner().invoke(app, ["record", *words], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


def refused(*words: str) -> str:
    result = CliRunner().invoke(app, ["record", *words])
    assert isinstance(result.exception, Told), result.output
    return result.exception.notice.code


def test_from_the_first_passphrase_to_a_restored_backup(
    folder: Path, typist: Typist, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert refused("verify") == "record-none"
    told = done("create")
    code = next(word for word in told.split() if word.count("-") == 6)
    assert "switched off" in told
    assert refused("create") == "record-there"
    store = Vault(folder).open(PASSPHRASE)
    store.add(a_client("K1") + a_client("K2"))
    store.close()
    backup = str(tmp_path / "one.backup")
    assert "entry" in done("backup", backup)
    assert "of this record" in done("verify", "--backup", backup)
    typist.answers["record-ask-passphrase"] = code
    done("export", str(tmp_path / "all.json"), "--notes")
    assert refused("export", str(tmp_path / "all.json")) == "record-export-there"
    nicer: list[int] = []
    monkeypatch.setattr(os, "nice", nicer.append)
    done("export", str(tmp_path / "csv"), "--client", "K2", "--pseudonymise")
    assert nicer == [NICER], "a session's frames go first"
    assert refused("export", str(tmp_path / "x"), "--client", "K9") == "record-no-client"
    assert refused("export", str(tmp_path / "x"), "--notes", "--pseudonymise").endswith("name")
    assert len(json.loads((tmp_path / "all.json").read_text())["clients"]) == 2
    assert sorted(path.name for path in (tmp_path / "csv").iterdir()) == [
        "columns.csv",
        "ratings.csv",
        "sets.csv",
    ]
    monkeypatch.setenv("BILATERAL_RECORD_FOLDER", str(tmp_path / "elsewhere"))
    assert "whole" in done("restore", backup)
    assert "0 entries" in done("import", str(tmp_path / "all.json"))


def test_statistics_and_their_pictures(folder: Path, typist: Typist, tmp_path: Path) -> None:
    made(folder, a_client("K1"))
    told = done("stats", "--client", "K1", "--plots", str(tmp_path / "plots"))
    assert "10 → 6" in told or "8 → 6" in told
    for name in ("passes", "change-by-speed", "last-sud"):
        ET.fromstring((tmp_path / "plots" / f"{name}.svg").read_text())  # noqa: S314  # our own
    assert typist.asked == ["record-ask-passphrase"]
    assert "K1" in told
    assert "2023-11-14" in told
    told = done("stats", "--client", "K1", "--pseudonymise", "--plots", str(tmp_path / "nameless"))
    drawn = "".join(path.read_text() for path in (tmp_path / "nameless").iterdir())
    assert "P-" in told
    assert "+0 d" in told
    assert "+0 d" in drawn
    assert not [word for word in ("K1", "2023") if word in told.partition("nameless")[0] + drawn]


def test_until_when_and_deletion(folder: Path, typist: Typist) -> None:
    made(folder, a_client("K1") + a_client("K2"))
    assert "K1: kept until 2033-11-14" in done("due")
    assert "was to be kept until 2023-11-14" in done("due", "--client", "K2", "--years", "0")
    assert refused("due", "--years", "3") == "record-years-of-whom"
    typist.answers["record-ask-delete"] = "K2"
    assert refused("delete", "K1") == "record-not-deleted"
    told = CliRunner().invoke(app, ["record", "delete", "K2"])
    assert "gone" in told.output
    assert refused("delete", "K2") == "record-no-client"
    assert "K2" not in done("due")


def test_a_report_is_written_and_a_sitting_moved_to_the_right_code(
    folder: Path, typist: Typist, tmp_path: Path
) -> None:
    made(folder, a_client("K1") + a_client("K11"))
    paper = tmp_path / "K1.html"
    assert "not encrypted" in done("report", "K1", str(paper), "--notes")
    text = paper.read_text(encoding="utf-8")
    assert "Report on K1" in text
    assert "a word 3" in text
    assert refused("report", "K1", str(paper)) == "record-export-there"
    assert refused("report", "K9", str(tmp_path / "x.html")) == "record-no-client"
    assert not (tmp_path / "x.html").exists()
    assert refused("move", "K11", "K11") == "record-same-code"
    assert refused("move", "K11", "K1", "--day", "2020-01-01") == "record-no-sitting-that-day"
    assert "moved to K1" in done("move", "K11", " K1 ", "--day", "2023-11-14")
    assert "K11" not in done("due")
    typist.answers["record-ask-move"] = "K2"
    assert refused("move", "K1", "K3") == "record-not-moved"
    assert "2 sittings" in done("move", "K1", "K2")
    assert "whole" in done("verify")


def test_passphrase_and_code_are_changed(folder: Path, typist: Typist) -> None:
    made(folder)
    typist.answers["record-ask-code-end"] = "nothing"
    assert refused("code") == "record-code-unchanged"
    new = "other water under trees"
    typist.answers |= {"record-ask-new-passphrase": new, "record-ask-again": new}
    done("passphrase")
    Vault(folder).open(new).close()
    typist.answers["record-ask-again"] = "differs"
    typist.answers["record-ask-passphrase"] = new
    assert refused("passphrase") == "record-passphrases-differ"


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    return {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "HOME": str(tmp_path),
        "BILATERAL_RECORD_FOLDER": str(tmp_path / "record"),
        "BILATERAL_PAGE_LANGUAGE": "en",
    }


@pytest.mark.skipif(os.name == "nt", reason="has other terminals")
def test_a_real_terminal_is_asked_and_shows_nothing(
    environment: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import pty  # noqa: PLC0415  # not there on Windows

    command = [sys.executable, "-m", "bilateral", "record", "verify"]
    quickly(monkeypatch)
    made(tmp_path / "record")
    without = subprocess.run(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert without.returncode == 2
    assert "terminal" in without.stderr
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        command, env=environment, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True
    ) as child:
        os.close(theirs)
        shown, typed = b"", False
        try:
            while more := os.read(ours, 4096):
                shown += more
                if not typed and b"shown):" in shown:
                    typed = True
                    os.write(ours, f"{PASSPHRASE}\n".encode())
        except OSError:  # the terminal is gone with its program
            pass
    os.close(ours)
    assert child.returncode == 0, shown
    assert b"whole" in shown
    assert PASSPHRASE.encode() not in shown


def test_nobody_else_imports_the_record() -> None:
    asked = "import sys, bilateral.cli.main, bilateral.console.process; print(*sys.modules)"
    told = subprocess.run(
        [sys.executable, "-c", asked],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    assert "bilateral.cli.record" in told
    assert not [
        name for name in told if name.startswith(("sqlcipher3", "nacl", "bilateral.record"))
    ]
