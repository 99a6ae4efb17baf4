"""``crossfoot check`` around the check itself: files, options, exit codes, faults."""

import io
import json
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from service.cli import check as command
from service.cli import main
from service.model.document import Document
from service.model.errors import DataError
from service.model.quantities import Hedge
from service.model.report import Finding, Label, Report, Severity, Stated, Summary

SECRET = "Zanzibar"  # a word of the article that no fault may repeat

Run = Callable[..., tuple[int, str, str]]


def checked(document: Document, store: object, *, known_at: date | None = None) -> Report:
    """Finds the word of each severity at its first place, and stumbles over "bug"."""
    if "bug" in document.text:
        raise RuntimeError(document.text)
    findings = tuple(finding(document, severity) for severity in Severity if severity.value in document.text)
    highest = findings[-1].severity if findings else Severity.NONE
    summary = Summary(len(findings), 0, 0, 0, 0, 0, 0, 0, 0, highest)
    day, found_in = document.published, document.published_from
    return Report(document.text, "sha256:0", known_at or day, day, found_in, document.language, summary, findings)


def finding(document: Document, severity: Severity) -> Finding:
    offset = document.text.index(severity.value)
    stated = Stated(Decimal(1), "people", severity.value, 0, Hedge.EXACT, None)
    return Finding(
        id="c1", fingerprint="0", kind="level", offset=offset, length=len(severity.value), quote=severity.value,
        prefix="", suffix="", block_id="b1", block_offset=offset, line=1, column=offset + 1, sentence_offset=0,
        sentence_length=0, sentence_text="", in_quotation=False, stated=stated, verdict=Label.AMBIGUOUS,
        severity=severity, message="", short_message="",
    )  # fmt: skip


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes], tmp_path: Path) -> Run:
    """Runs the command in a folder of its own, with standard input given."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(command, "open_store", lambda **_: None)
    monkeypatch.setattr(command, "check", checked)

    def run_command(*arguments: str, stdin: bytes = b"") -> tuple[int, str, str]:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = main(arguments)
        output, errors = capsysbinary.readouterr()
        assert SECRET not in errors.decode()
        assert "Traceback" not in errors.decode()
        return code, output.decode(), errors.decode()

    return run_command


def article(name: str, content: str | bytes) -> str:
    Path(name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return name


@pytest.mark.parametrize(
    ("text", "fail_on", "expected"),
    [
        ("fine", "error", 0),
        ("an info", "warning", 0),
        ("a warning", "error", 0),
        ("a warning", "warning", 1),
        ("an error", "warning", 1),
        ("an error", "error", 1),
        ("an error", "never", 0),
    ],
)
@pytest.mark.parametrize("format_name", ["text", "json", "jsonl", "markdown"])
def test_the_exit_code_tells_what_was_found_in_any_format(
    run: Run, text: str, fail_on: str, expected: int, format_name: str
) -> None:
    assert run("check", article("a.txt", text), "--fail-on", fail_on, "--format", format_name)[0] == expected


def test_one_file_gives_one_report_and_several_an_array_with_paths(run: Run) -> None:
    first, second = article("2024-10-02-a.txt", "x"), article("b.txt", "y")
    report = json.loads(run("check", first, "--format", "json")[1])
    assert "path" not in report
    assert report["published_from"] == "file-name"
    assert report["offset_unit"] == "codepoint"
    reports = json.loads(run("check", first, second, "--format", "json")[1])
    assert [report["path"] for report in reports] == [first, second]
    lines = run("check", first, "--format", "jsonl")[1].splitlines()
    assert [json.loads(line)["path"] for line in lines] == [first]


def test_the_ending_of_the_name_or_the_option_gives_the_input_format(run: Run) -> None:
    article("a.html", '<time datetime="2024-10-02">Wednesday</time>')
    assert json.loads(run("check", "a.html", "--format", "json")[1])["published_from"] == "html-metadata"
    report = json.loads(run("check", "a.html", "--format", "json", "--input-format", "plain")[1])
    assert report["published_from"] == "none"


def test_standard_input_can_be_given_a_name(run: Run) -> None:
    _, output, _ = run("check", "-", "--format", "jsonl", stdin=b"x")
    assert json.loads(output)["path"] == "-"
    _, output, _ = run("check", "-", "--stdin-filename", "2024-10-02-a.md", "--format", "jsonl", stdin=b"x")
    report = json.loads(output)
    assert (report["path"], report["published"]) == ("2024-10-02-a.md", "2024-10-02")


def test_dates_are_passed_on(run: Run) -> None:
    dates = ("--published", "2024-10-02", "--known-at", "2024-11-01")
    _, output, errors = run("check", article("a.txt", "x"), *dates, "--format", "json")
    report = json.loads(output)
    assert (report["published"], report["data"]["known_at"], errors) == ("2024-10-02", "2024-11-01", "")


def test_offsets_count_what_was_asked_for(run: Run) -> None:
    article("a.txt", "😀 error")
    for unit, offset in (("codepoint", 2), ("utf16", 3), ("utf8", 5)):
        claim = json.loads(run("check", "a.txt", "--format", "json", "--offset-unit", unit)[1])["claims"][0]
        assert (claim["offset"], claim["column"]) == (offset, offset + 1)


def test_the_text_is_read_as_sent(run: Run) -> None:
    article("a.txt", b"\xef\xbb\xbfx\r\nerror")
    assert json.loads(run("check", "a.txt", "--format", "json")[1])["claims"][0]["offset"] == 4


def test_a_report_can_go_to_a_file(run: Run) -> None:
    article("a.txt", "é error")
    assert run("check", "a.txt", "-o", "report.json", "--format", "json") == (1, "", "")
    assert json.loads(Path("report.json").read_bytes())["claims"][0]["quote"] == "error"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["check"], "the following arguments are required: FILE; see crossfoot check --help"),
        (["check", "a.txt", "--format", "docx"], "argument --format: invalid choice: 'docx'"),
        (["check", "a.txt", "--published", "2 October"], '--published "2 October" is not a date; write it as YYYY-'),
        (["check", "a.txt", "--known-at", "2024-02-30"], '--known-at "2024-02-30" is not a date'),
        (["check", "a.txt", "--wrong"], "unrecognized arguments: --wrong"),
        (["check", "-", "-"], "standard input can be read only once"),
        (["check", "a.txt", "--stdin-filename", "b"], "--stdin-filename names standard input, which is not among"),
        (["check", "a.txt", "-o", "./a.txt"], "--output ./a.txt is one of the articles; it would be overwritten"),
        (["check", "a.txt", "-o", "missing/b"], "missing/b: No such file or directory"),
        (["chekc"], 'there is no command "chekc"; did you mean "check"?'),
        (["frobnicate"], 'there is no command "frobnicate"; use one of check, extract'),
    ],
)
def test_a_fault_of_usage_is_one_line(run: Run, arguments: list[str], message: str) -> None:
    article("a.txt", SECRET)
    code, output, errors = run(*arguments)
    assert (code, output) == (2, "")
    assert errors.startswith("crossfoot: " + message)
    assert errors.count("\n") == 1
    assert Path("a.txt").read_text() == SECRET


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("missing.txt", None, "missing.txt: No such file or directory"),
        ("folder", None, "folder: is a directory; name the files in it"),
        ("latin.txt", b"Zanzibar\nf\xfcr", "latin.txt: is not UTF-8: byte 10 (on line 2) fits no character"),
        ("wide.txt", "Zanzibar".encode("utf-16"), "wide.txt: is not UTF-8: byte 0 (on line 1)"),
        ("long.txt", "é" * 1_000_001, "long.txt: the text has 1,000,001 characters; the limit is 1,000,000"),
        ("huge.txt", b"x" * 4_000_004, "huge.txt: has more than 4,000,003 bytes; the limit is 1,000,000 characters"),
        ("bug.txt", "Zanzibar bug", "bug.txt: unexpected RuntimeError at test_check_command.py:"),
        ("\x1b[2J\n.txt", None, "\ufffd[2J .txt: No such file or directory"),
    ],
)
def test_a_file_that_fails_costs_the_others_nothing(
    run: Run, name: str, content: str | bytes | None, message: str
) -> None:
    Path("folder").mkdir()
    if content is not None:
        article(name, content)
    code, output, errors = run("check", article("a.txt", "an error"), name, article("b.txt", "x"), "--format", "jsonl")
    assert code == 2
    assert errors.startswith("crossfoot: " + message)
    assert errors.count("\n") == 1
    assert [json.loads(line)["path"] for line in output.splitlines()] == ["a.txt", "b.txt"]


def test_a_future_date_is_accepted_with_a_notice(run: Run) -> None:
    code, _, errors = run("check", article("a.txt", "x"), "--published", "9999-12-31")
    assert code == 0
    assert errors == "crossfoot: notice: --published 9999-12-31 lies in the future; checked as if it were that day\n"


def test_bad_reference_data_is_told_line_by_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(**_: object) -> None:
        raise DataError("2 problems:\na.csv line 2: x\nb.csv line 3: y")

    monkeypatch.setattr(command, "open_store", broken)
    told = "crossfoot: 2 problems:\n  a.csv line 2: x\n  b.csv line 3: y\n"
    assert run("check", article("a.txt", "x")) == (2, "", told)


@pytest.mark.parametrize(("fault", "code"), [(KeyboardInterrupt, 130), (BrokenPipeError, 2)])
def test_being_stopped_is_silent(
    run: Run, monkeypatch: pytest.MonkeyPatch, fault: type[BaseException], code: int
) -> None:
    def stopped(**_: object) -> None:
        raise fault

    monkeypatch.setattr("service.cli.faults.silence_output", lambda: None)
    monkeypatch.setattr(command, "open_store", stopped)
    assert run("check", article("a.txt", "x")) == (code, "", "")


@pytest.mark.parametrize(
    ("environment", "terminal", "coloured"),
    [({}, True, True), ({}, False, False), ({"NO_COLOR": "1"}, True, False), ({"TERM": "dumb"}, True, False)],
)
def test_colours_are_for_terminals_that_want_them(
    run: Run, monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], terminal: bool, coloured: bool
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.stdout.isatty", lambda: terminal, raising=False)
    assert ("\x1b[" in run("check", article("a.txt", "an error"))[1]) is coloured


def test_a_check_imports_nothing_heavy() -> None:
    script = (
        "import sys, service.cli, service.cli.check, service.cli.articles\n"
        "heavy = {'pandas', 'numpy', 'pydantic', 'httpx', 'fastapi', 'jinja2', 'typer', 'uvicorn', 'pyromark',"
        " 'html.entities', 'logging', 'asyncio', 'difflib', 'platformdirs', 'yaml'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True, cwd=root)
    assert (done.stdout.strip(), done.stderr) == ("[]", "")


@pytest.mark.parametrize(("argument", "start"), [("--version", "crossfoot "), ("--help", "usage: crossfoot COMMAND")])
def test_the_program_tells_what_it_is(run: Run, argument: str, start: str) -> None:
    code, output, _ = run(argument)
    assert (code, output.startswith(start)) == (0, True)
