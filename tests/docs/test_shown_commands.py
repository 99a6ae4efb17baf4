"""Every output that a document shows is what its command prints."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.documents import DOCUMENTS, ROOT, Block, blocks, is_shown, name

HERE = Path(__file__).parent
EXAMPLE = "docs/examples/2024-10-01-small-boats.txt"
SHIMS = {
    "crossfoot": f'exec {shlex.quote(sys.executable)} -m service.cli "$@"',
    "curl": f'exec {shlex.quote(sys.executable)} {shlex.quote(str(HERE / "curl.py"))} "$@"',
    "python3": f'exec {shlex.quote(sys.executable)} "$@"',
    # The recipe of `make run`, which test_documents.py holds equal to this one.
    "make": f'[ "$1" = run ] && exec crossfoot check --fail-on never {EXAMPLE}',
}
NOT_RUN = (
    "make lint",
    "make test",
    "make check",
    "make serve",
    "crossfoot serve",
    "python3 -m pip",
    "git clone",
    "uvicorn",
)
"""They install, serve without end, or run these very tests."""

SESSIONS = [
    pytest.param(block, id=f"{name(path)}:{block.line}")
    for path in DOCUMENTS
    for block in blocks(path, "console")
    if name(path) not in ("docs/rest.md", "docs/reference-data.md")
]


@pytest.fixture(scope="module")
def shell(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An environment in which the commands of the documents are those of this checkout."""
    folder = tmp_path_factory.mktemp("bin")
    for command, line in SHIMS.items():
        (folder / command).write_text(f"#!/bin/sh\n{line}\n", "utf-8")
        (folder / command).chmod(0o755)
    return {**os.environ, "PATH": f"{folder}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}


@pytest.mark.parametrize("session", SESSIONS)
def test_a_session(session: Block, shell: dict[str, str]) -> None:
    for command, shown in commands(session):
        if command.startswith(NOT_RUN):
            assert not shown
            continue
        real = printed(command, shell, ROOT)
        assert is_shown(shown, real), f"$ {command}\n{real}"


def commands(session: Block) -> list[tuple[str, str]]:
    """The commands of a session, each with the output shown; one goes on while its quotation marks are open."""
    found: list[tuple[str, str]] = []
    lines = session.text.splitlines()
    while lines:
        line = lines.pop(0)
        if not line.startswith("$ "):
            command, shown = found.pop()
            found.append((command, f"{shown}{line}\n"))
            continue
        command = line[2:]
        while is_open(command):
            command += "\n" + lines.pop(0)
        found.append((command, ""))
    return found


def is_open(command: str) -> bool:
    """Whether a command goes on in the next line."""
    if command.endswith("\\"):
        return True
    try:
        shlex.split(command)
    except ValueError:
        return True
    return False


def printed(command: str, shell: dict[str, str], folder: Path) -> str:
    """What a command prints, standard error included."""
    finished = subprocess.run(
        ["sh", "-c", command], cwd=folder, env=shell, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    return finished.stdout.decode()
