"""HTML: what is prose, where it came from, and that nothing makes it slow or wrong."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.model.document import Block
from service.model.spans import Span
from service.read import read

CASES = [
    ("<p>One.</p><p>Two.</p>", [("paragraph", "One."), ("paragraph", "Two.")]),
    ("<p>One.<p>Two.", [("paragraph", "One."), ("paragraph", "Two.")]),
    ("Bare <b>bold</b> text", [("paragraph", "Bare bold text")]),
    ("<h2>Head</h2><ul><li>a<li>b</ul>", [("heading", "Head"), ("list_item", "a"), ("list_item", "b")]),
    ("<table><tr><th>x<td>1</table>", [("cell", "x"), ("cell", "1")]),
    ("<blockquote><p>Said.</p></blockquote>", [("quotation", "Said.")]),
    ("<figure><img alt='7'><figcaption>Seen.</figcaption></figure>", [("caption", "Seen.")]),
    ("one<br>two", [("paragraph", "one"), ("paragraph", "two")]),
    ("<p>wrapped \n\t line </p>", [("paragraph", "wrapped line")]),
    ("<P CLASS=x>Loud</P>", [("paragraph", "Loud")]),
    # left out
    ("<script>var a = '<p>1</p>';</script><style>p{}</style>x", [("paragraph", "x")]),
    ("<SCRIPT>1</SCRIPT >x", [("paragraph", "x")]),
    ("<head><title>5</title></head><body>x", [("paragraph", "x")]),
    ("<p hidden>5<p>x", [("paragraph", "x")]),
    ("<div style='display: none'><p>5</p></div><p>x", [("paragraph", "x")]),
    ("a<span hidden>5</span>b", [("paragraph", "a b")]),
    ("up <del>4</del><ins>5</ins> per cent", [("paragraph", "up 5 per cent")]),
    ("25,244<sup><a href='#n1'>1</a></sup> people", [("paragraph", "25,244 people")]),
    ("25,244<sup>[12]</sup>", [("paragraph", "25,244")]),
    ("the 21<sup>st</sup> day", [("paragraph", "the 21st day")]),
    ("CO<sub>2</sub>", [("paragraph", "CO2")]),
    ("a<!-- 5 -->b<!doctype html><?xml 5 ?>c", [("paragraph", "abc")]),
    ("a<!--5", [("paragraph", "a")]),
    ("a<p title='5", [("paragraph", "a")]),
    ("a<script>5", [("paragraph", "a")]),
    # references
    ("R&amp;D &pound;5&nbsp;million", [("paragraph", "R&D £5\xa0million")]),
    ("AT&T &pound5 &#163;5 &#xA3;5 &#128; &unknown; &", [("paragraph", "AT&T £5 £5 £5 € &unknown; &")]),
    ("&#0;&#xD800;&#x110000;", [("paragraph", "\ufffd\ufffd\ufffd")]),
    ("1 < 2 <3", [("paragraph", "1 < 2 <3")]),
    # attributes
    ("<a title='>' data-x=a/b c>link</a>", [("paragraph", "link")]),
    ('<p id="a"class=b/>x</p>y', [("paragraph", "x"), ("paragraph", "y")]),
]


@pytest.mark.parametrize(("source", "expected"), CASES)
def test_prose(source: str, expected: list[tuple[str, str]]) -> None:
    assert [(block.kind.value, block.text) for block in read(source, format="html").blocks] == expected


def spelling(source: str, words: str) -> str:
    """How the source spells ``words``, as the positions of the block have it."""
    for block in read(source, format="html").blocks:
        at = block.text.find(words)
        if at >= 0:
            return block.source_span(Span(at, at + len(words))).of(source)
    raise AssertionError(words)


@pytest.mark.parametrize(
    ("source", "words", "expected"),
    [
        ("<p>😀 é <b>25</b>,244 people</p>", "25,244", "25</b>,244"),
        ("<p>of &pound;5&nbsp;million</p>", "£5\xa0million", "&pound;5&nbsp;million"),
        ("<p>of &pound;5</p>", "5", "5"),
        ("<p>of &pound;5</p>", "£", "&pound;"),
        ("<p>the\r\n   year 2024</p>", "the year", "the\r\n   year"),
        ("<p>25,244<sup>1</sup> people</p>", "25,244", "25,244"),
        ("<p>plain 2%</p>", "2%", "2%"),
    ],
)
def test_positions_lead_back_to_the_source(source: str, words: str, expected: str) -> None:
    assert spelling(source, words) == expected


def test_a_block_without_markup_is_a_plain_slice() -> None:
    block = read("<p>plain</p>", format="html").blocks[0]
    assert (block.start, block.positions, block.ends) == (3, None, None)


TAGS = ["<p>", "</p>", "<b>", "</b>", "<sup>", "</sup>", "<br>", "<li hidden>", "</li>", "<del>", "</del>"]
WORDS = ["<!--", "-->", "&amp;", "&", "&#1", "<", ">", "25", " ", "\n", "é", "😀", "<script>", "</script>", "'"]


def assert_sound(block: Block, source: str) -> None:
    """Positions run forward, and a character that is spelt as itself is found where it says."""
    spans = [block.source_span(Span(at, at + 1)) for at in range(len(block.text))]
    for character, span in zip(block.text, spans, strict=True):
        assert 0 <= span.start < span.end <= len(source)
        assert len(span) > 1 or span.of(source) == character or character == " "
    assert all(one.end <= other.start or one == other for one, other in pairwise(spans))


@given(st.lists(st.sampled_from(TAGS + WORDS), max_size=30))
@settings(deadline=None, derandomize=True, max_examples=300)
def test_any_markup_is_read_with_sound_positions(pieces: list[str]) -> None:
    source = "".join(pieces)
    for block in read(source, format="html").blocks:
        assert_sound(block, source)


@pytest.mark.parametrize("unit", ["<a ", "<!--", "<a b='", "<p>", "<b><p>", "</x>", "<sup>1", "&a", "<script>"])
def test_hostile_markup_is_read_in_linear_time(unit: str) -> None:
    # HTMLParser of the standard library would need hours for some of these
    assert len(read(unit * (200_000 // len(unit)), format="html").blocks) <= 1
