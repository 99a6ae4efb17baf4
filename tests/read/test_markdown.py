"""Markdown: marks are left out, words and their places are kept."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.model.spans import Span
from service.read import read

CASES = [
    ("# Head\n\nOne *two* __three__.\n", [("heading", "Head"), ("paragraph", "One two three.")]),
    ("wrapped\nline  \nbroken", [("paragraph", "wrapped line"), ("paragraph", "broken")]),
    ("- a\n- b\n\n1. c\n", [("list_item", "a"), ("list_item", "b"), ("list_item", "c")]),
    ("> said\n> so\n", [("quotation", "said so")]),
    ("| a | b |\n|---|---|\n| 1 | 2 |\n", [("cell", "a"), ("cell", "b"), ("cell", "1"), ("cell", "2")]),
    ("[words](http://example.org/2024 'title 5') and ![alt 5](5.png)", [("paragraph", "words and")]),
    ("[words][ref]\n\n[ref]: http://example.org/5 'five'\n", [("paragraph", "words")]),
    ("```\n5\n```\n\n    5\n\nx", [("paragraph", "x")]),
    ("the `25` figure", [("paragraph", "the 25 figure")]),
    ("~~4~~ 5", [("paragraph", "5")]),
    ("Foot[^1].\n\n[^1]: Note.\n", [("paragraph", "Foot."), ("paragraph", "Note.")]),
    ("R&amp;D, \\*5\\*, 3 * 4", [("paragraph", "R&D, *5*, 3 * 4")]),
    ("<div>inside <b>5</b></div>\n\na <i>b</i>", [("paragraph", "inside 5"), ("paragraph", "a b")]),
    ("\ufeff# Head", [("heading", "Head")]),
    ("---\ndate: 2024-10-02\n---\n# Head", [("heading", "Head")]),
    ("One.\n\n---\n\nTwo.", [("paragraph", "One."), ("paragraph", "Two.")]),
]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize(("source", "expected"), CASES)
def test_prose(source: str, expected: list[tuple[str, str]], line_end: str) -> None:
    document = read(source.replace("\n", line_end), format="markdown")
    assert [(block.kind.value, block.text) for block in document.blocks] == expected


@pytest.mark.parametrize(
    ("source", "words", "expected"),
    [
        ("---\ntitle: é\n---\n😀 é **25,244** people", "25,244", "25,244"),
        ("😀 **25**,244 people", "25,244", "25**,244"),
        ("> of the\n> year 2024", "the year", "the\n> year"),
        ("about `25` people", "25", "25"),
        ("of &pound;5", "£5", "&pound;5"),
        ("of \\$5", "$5", "$5"),
    ],
)
def test_positions_lead_back_to_the_source(source: str, words: str, expected: str) -> None:
    for block in read(source, format="markdown").blocks:
        at = block.text.find(words)
        if at >= 0:
            assert block.source_span(Span(at, at + len(words))).of(source) == expected
            return
    raise AssertionError(words)


MARKS = ["*", "**", "`", "[", "](x)", "> ", "- ", "# ", "|", "~~", "\\"]
WORDS = ["\n", "\n\n", "25", " ", "é", "😀", "&amp;", "<b>", "\x00"]


@given(st.lists(st.sampled_from(MARKS + WORDS), max_size=30))
@settings(deadline=None, derandomize=True, max_examples=300)
def test_any_markdown_is_read_with_sound_positions(pieces: list[str]) -> None:
    source = "".join(pieces)
    for block in read(source, format="markdown").blocks:
        for at, character in enumerate(block.text):
            span = block.source_span(Span(at, at + 1))
            assert 0 <= span.start < span.end <= len(source)
            assert len(span) > 1 or span.of(source) == character or character in " \ufffd"
