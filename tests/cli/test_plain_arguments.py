"""A command line that is read without argparse says what argparse would read in it; for any other argparse is asked."""

from types import SimpleNamespace

import pytest

from service.cli.argparser import ArgumentParser
from service.cli.options import day
from service.cli.plain_arguments import Declared, read_plain

DECLARED: tuple[Declared, ...] = (
    (("files",), {"nargs": "+"}),
    (("--published",), {"type": day("--published")}),
    (("--format",), {"choices": ("text", "json"), "default": "text"}),
    (("-o", "--output"), {}),
    (("--fail-on",), {"choices": ("error", "never"), "default": "error"}),
    (("--limit",), {"type": int, "default": 9}),
    (("--all",), {"action": "store_true"}),
    (("--phrase",), {"action": "append"}),
)
PLAIN = (
    "a.txt",
    "a.txt b.txt -",
    "-",
    "--all a.txt",
    "a.txt --all",
    "--published 2024-10-02 a.txt b.txt --format json",
    "-o out.json a.txt",
    "--output - a.txt",
    "--fail-on never --fail-on error a.txt",
    "--limit 3 a.txt",
)
OTHER = (
    "",
    "--all",
    "a.txt --all b.txt",
    "--help",
    "a.txt --unknown",
    "a.txt --format",
    "a.txt --format xml",
    "a.txt --format --all",
    "a.txt --form json",
    "a.txt --format=json",
    "a.txt -oout.json",
    "a.txt --limit many",
    "a.txt --published 2024-02-30",
    "a.txt --phrase word",
    "-- a.txt",
)


@pytest.mark.parametrize("line", PLAIN)
def test_a_plain_line_says_what_argparse_reads(line: str) -> None:
    parser = ArgumentParser("check", "")
    for names, settings in DECLARED:
        parser.add_argument(*names, **settings)
    assert read_plain(DECLARED, line.split()) == parser.parse_args(line.split(), SimpleNamespace())


@pytest.mark.parametrize("line", OTHER)
def test_any_other_line_is_left_to_argparse(line: str) -> None:
    assert read_plain(DECLARED, line.split()) is None


def test_a_command_of_other_words_is_left_to_argparse() -> None:
    assert read_plain([(("query",), {"nargs": "*"})], ["births"]) is None
    assert read_plain([(("first",), {}), (("files",), {"nargs": "+"})], ["a", "b"]) is None
