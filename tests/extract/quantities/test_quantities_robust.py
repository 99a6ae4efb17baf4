"""Whatever the text, reading it never raises, and what is read lies in order inside it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.extract.quantities.quantities import scan
from service.extract.text.sentences import split_sentences
from service.extract.text.tokens import tokenize

WORDS = """
one two twenty hundred million and a an half third quarter in out of every to between from by more than about up the
per cent point points basis day year times doubled twice fold people boats or so odd May No Channel 1 2 10 25,244
1.9 .5 2024 007 ½ ¾ ( ) [ ] “ ” ‘ ’ ' " 's + ~ - – — − , . : / % £ $ € p m bn k ٣ ５ é x
"""
PIECES = st.sampled_from([*WORDS.split(), "\n", "\x00", "\ud800", "\u00ad"])
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(st.tuples(PIECES, st.sampled_from(["", " ", "\u00a0", "\n"])), max_size=60).map(
        lambda parts: "".join(piece + gap for piece, gap in parts)
    ),
)


@settings(deadline=None, derandomize=True, max_examples=400)
@given(TEXTS, st.sampled_from(["en-GB", "de", "fr-CA", ""]))
def test_quantities_lie_in_order_inside_the_text(text: str, language: str) -> None:
    end = 0
    for quantity in scan(text, language):
        assert end <= quantity.span.start <= quantity.figure.start < quantity.figure.end <= quantity.span.end
        end = quantity.span.end
        assert quantity.value >= 0
        assert quantity.high is None or quantity.high > quantity.value
    assert end <= len(text)


@settings(deadline=None, derandomize=True, max_examples=400)
@given(TEXTS)
def test_tokens_cover_everything_but_white_space(text: str) -> None:
    tokens = tokenize(text)
    assert all(text[token.start : token.end] == token.text for token in tokens)
    gaps = zip((0, *(token.end for token in tokens)), (*(token.start for token in tokens), len(text)), strict=True)
    assert all(not text[start:end].strip() and start <= end for start, end in gaps)


@settings(deadline=None, derandomize=True, max_examples=300)
@given(TEXTS)
def test_sentences_share_out_the_tokens(text: str) -> None:
    tokens = tokenize(text)
    sentences = split_sentences(text, tokens)
    assert tuple(token for sentence in sentences for token in sentence.tokens) == tokens
    assert all(sentence.span.contains(quoted) for sentence in sentences for quoted in sentence.quoted)


@settings(deadline=None, derandomize=True, max_examples=200)
@given(TEXTS)
def test_a_paragraph_in_front_moves_spans_and_nothing_else(text: str) -> None:
    before = "Nothing to read here.\n\n"
    alone = [(q.span.of(text), q.value, q.unit, q.hedge) for q in scan(text)]
    moved = before + text
    assert [(q.span.of(moved), q.value, q.unit, q.hedge) for q in scan(moved)] == alone


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("9" * 1_000_000, id="a million digits"),
        pytest.param(" ".join(str(number) for number in range(10_000)), id="ten thousand numbers in a line"),
        pytest.param("1-2 " * 10_000, id="scores"),
        pytest.param("million " * 10_000, id="scales"),
        pytest.param("a " * 20_000, id="articles"),
        pytest.param("“a " * 10_000, id="open quotation marks"),
        pytest.param("1,234," * 10_000, id="lists"),
        pytest.param("\x00\ud800\u202e٣٤٥ 5%" * 2_000, id="other scripts and broken text"),
    ],
)
def test_hostile_text_is_only_long(text: str) -> None:
    assert len(scan(text)) <= len(text)


def test_a_numeral_of_more_than_forty_digits_is_no_quantity() -> None:
    assert scan(f"It has {'7' * 41} rows.") == ()
    assert scan("It has " + "million " * 30 + "rows, two " + "million " * 30) == ()
