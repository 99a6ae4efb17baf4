"""The command as a process: what it leaves behind when it ends without taking itself down."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEXT = (
    "In 2023, 29,437 people crossed the Channel in small boats, 36% fewer than in 2022. In May 2024 inflation was 3.1%."
)

Start = Callable[..., "subprocess.Popen[bytes]"]


@pytest.fixture
def start(tmp_path: Path) -> Start:
    """Starts the command in a folder with an article in it."""
    (tmp_path / "article.txt").write_text(TEXT, "utf-8")

    def start(*arguments: str, **streams: int) -> "subprocess.Popen[bytes]":
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-m", "service.cli", *arguments]
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **streams}
        return subprocess.Popen(command, cwd=tmp_path, env=environment, **pipes)  # type: ignore[call-overload,no-any-return]

    return start


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["check", "--published", "2024-10-02", "article.txt"], 1, b""),
        (["check", "--published", "2024-10-02", "--fail-on", "never", "article.txt"], 0, b""),
        (["check", "--published", "2024-10-02", "missing.txt"], 2, b"crossfoot: missing.txt: "),
        (["chek"], 2, b'crossfoot: there is no command "chek"'),
        (["--version"], 0, b""),
        (["series", "inflation"], 0, b""),
    ],
)
def test_everything_is_written_and_the_code_kept(start: Start, arguments: list[str], code: int, told: bytes) -> None:
    process = start(*arguments)
    output, errors = process.communicate()
    assert (process.returncode, errors[: len(told)] or errors) == (code, told)
    assert output.endswith(b"\n") is (code < 2)


def test_a_long_report_arrives_whole(start: Start, tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(f"{TEXT}\n\n" * 200, "utf-8")
    output, errors = start("check", "--published", "2024-10-02", "--format", "json", "article.txt").communicate()
    assert errors == b""
    assert output.count(b'"quote": "29,437 people"') == 200
    assert output.endswith(b"\n")


def test_whoever_stops_reading_is_not_told_off(start: Start) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    process = start("series", stdout=writer)
    os.close(writer)
    assert (process.communicate()[1], process.returncode) == (b"", 2)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no /dev/full, a disk that is always full")
@pytest.mark.parametrize("command", [["series"], ["check", "article.txt"], ["--version"]])
def test_a_full_disk_is_told(start: Start, command: list[str]) -> None:
    full = os.open("/dev/full", os.O_WRONLY)
    process = start(*command, stdout=full)
    os.close(full)
    assert (process.communicate()[1], process.returncode) == (b"crossfoot: No space left on device\n", 2)


def test_what_others_do_at_the_end_is_done() -> None:
    script = (
        "import atexit, sys; atexit.register(print, 'done'); sys.argv = ['crossfoot', '--version'];"
        " from service.cli.__main__ import run; run()"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert (done.stdout.splitlines()[-1], done.stderr) == ("done", "")
