"""Articles in blocks: where the findings are said to be."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.api.app import create_app
from service.api.blocks import SEPARATOR, join_blocks
from service.api.schema.checks import BlockInput
from tests.api.api_fakes import FakeStore, ask, fake_check

APP = create_app(FakeStore(), fake_check)

BLOCKS = [
    {"id": "headline", "text": "Up 12%"},
    {"id": "empty", "text": ""},
    {"id": "body", "html": "<p>😀 Fish &amp; chips cost <b>14</b>.</p><p>Then 16.</p>"},
    {"id": "end", "text": "First.\n\nThen 18."},
]


@pytest.mark.parametrize("unit", ["utf16", "codepoint", "utf8"])
def test_offsets_point_into_the_blocks_as_sent(unit):
    answer = ask(APP, "POST", "/v1/checks", json={"blocks": BLOCKS, "offset_unit": unit})
    sent = {block["id"]: block.get("text") or block.get("html") for block in BLOCKS}
    coding, width = {"utf16": ("utf-16-le", 2), "codepoint": ("utf-32-le", 4), "utf8": ("utf-8", 1)}[unit]
    quotes = []
    for claim in answer.json()["claims"]:
        start, end = claim["block_offset"], claim["block_offset"] + claim["length"]
        cut = sent[claim["block_id"]].encode(coding)[start * width : end * width].decode(coding)
        quotes.append((claim["block_id"], claim["quote"], cut))
    assert quotes == [
        ("headline", "12%", "12%"),
        ("body", "14", "14"),
        ("body", "16", "16"),
        ("end", "18", "18"),
    ]


def test_offsets_point_into_the_joined_text_too():
    answer = ask(APP, "POST", "/v1/checks", json={"blocks": BLOCKS, "offset_unit": "codepoint"})
    joined = SEPARATOR.join(block.get("text") or block.get("html") or "" for block in BLOCKS)
    for claim in answer.json()["claims"]:
        assert joined[claim["offset"] :].startswith(claim["quote"])


def test_blocks_of_the_document_are_numbered_through():
    blocks = [BlockInput(id="x", text="One.\n\nTwo."), BlockInput(id="y", html="<p>Three.</p>")]
    document, starts = join_blocks(blocks, published=None, language="en-GB")
    assert [block.id for block in document.blocks] == ["b1", "b2", "b3"]
    assert [(start.id, start.offset) for start in starts] == [("x", 0), ("y", 12)]
    assert document.published_from == "none"


def test_a_suppression_follows_its_block():
    marked = "<!-- crossfoot-disable-next-line level -- checked by hand -->\n<p>12 people</p>"
    blocks = [BlockInput(id="x", text="One.\n\nTwo."), BlockInput(id="y", html=marked)]
    document, _ = join_blocks(blocks, published=None, language="en-GB")
    assert document.disabled == (("b3", "level"),)


@given(st.lists(st.text(alphabet="a 1\n\U0001f600&<", max_size=12), max_size=6))
@settings(deadline=None, derandomize=True)
def test_any_blocks_keep_their_places(texts):
    blocks = [BlockInput(id=str(number), text=text) for number, text in enumerate(texts)]
    document, starts = join_blocks(blocks, published=None, language="en-GB")
    for text, start in zip(texts, starts, strict=True):
        assert document.text[start.offset : start.offset + len(text)] == text
    for block in document.blocks:
        assert document.text[block.start :].startswith(block.text) or block.positions is not None
