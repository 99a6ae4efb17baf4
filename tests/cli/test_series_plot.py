"""``crossfoot series show --plot``."""

import io
import sys

import pytest

from service.cli import main
from service.cli.plot import _ascii_only

BOATS = ["series", "show", "home-office/small-boat-people-daily", "--plot"]
AUTUMN = [*BOATS, "--period", "2024-09", "--stated", "4600", "--known-at", "2024-10-02"]


@pytest.fixture(autouse=True)
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("COLUMNS", "LC_ALL", "LC_CTYPE", "LANG"):
        monkeypatch.delenv(name, raising=False)


def test_the_period_and_the_stated_figure_are_marked(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(AUTUMN) == 0
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith("> Sep 2024  4,192  ██") for line in lines)
    assert any(line.startswith("  stated    4,600  ") and line.endswith("◆") for line in lines)
    assert "◆ Stated: 4,600 people, 408 above (9.7%)" in lines
    assert max(map(len, lines)) <= 80
    assert "\x1b" not in "".join(lines)


def test_it_is_as_wide_as_the_terminal(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    for columns in (50, 120):
        monkeypatch.setenv("COLUMNS", str(columns))
        assert main(AUTUMN) == 0
        lines = capsys.readouterr().out.splitlines()
        assert columns - 12 < max(map(len, lines)) <= columns


def test_what_is_piped_does_not_depend_on_the_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    assert main(AUTUMN) == 0
    assert max(map(len, capsys.readouterr().out.splitlines())) <= 80


def test_a_terminal_shows_the_marked_rows_in_bold(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert main(AUTUMN) == 0
    assert capsys.readouterr().out.count("\x1b[1m") == 2
    monkeypatch.setenv("NO_COLOR", "1")
    assert main(AUTUMN) == 0
    assert "\x1b" not in capsys.readouterr().out


def test_an_ascii_locale_gets_ascii(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    assert main(AUTUMN) == 0
    output = capsys.readouterr().out
    assert output.isascii()
    assert "> Sep 2024  4,192  ###" in output


@pytest.mark.parametrize(
    ("locale", "ascii_only"),
    [
        ({}, False),
        ({"LANG": "en_GB.UTF-8"}, False),
        ({"LANG": "en_GB.utf8"}, False),
        ({"LC_CTYPE": "UTF-8"}, False),
        ({"LC_CTYPE": "C.UTF-8"}, False),
        ({"LANG": "C"}, True),
        ({"LANG": "C", "LC_CTYPE": "C.UTF-8"}, True),
        ({"LC_ALL": "POSIX", "LANG": "en_GB.UTF-8"}, True),
        ({"LANG": "en_GB.ISO-8859-1"}, True),
    ],
)
def test_the_locale_says_what_can_be_shown(
    locale: dict[str, str], ascii_only: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in locale.items():
        monkeypatch.setenv(name, value)
    assert _ascii_only() is ascii_only


def test_an_ascii_stream_gets_ascii(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO(), encoding="ascii"))
    assert _ascii_only()


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        (["--period", "2024-13"], '--period "2024-13": the period is not one; write it as 2024, 2024-Q3'),
        (["--stated", "many"], '--stated "many": the stated figure is not a number'),
        (["--known-at", "soon"], "--known-at"),
    ],
)
def test_what_cannot_be_read_is_a_fault(options: list[str], complaint: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*BOATS, *options]) == 2
    assert complaint in capsys.readouterr().err


def test_marks_need_a_plot(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*BOATS[:-1], "--period", "2024-09"]) == 2
    assert "add --plot" in capsys.readouterr().err
