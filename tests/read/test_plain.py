"""Plain text: lines become blocks, and every block is a slice of what was sent."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.model.spans import Span
from service.read import read


def texts(source: str) -> list[str]:
    return [block.text for block in read(source).blocks]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", []),
        (" \n\t\n", []),
        ("One.\nTwo.", ["One.", "Two."]),
        ("One.\r\n\r\n  Two.  \r\n", ["One.", "Two."]),
        ("One.\rTwo.\u2028Three.\x0cFour.", ["One.", "Two.", "Three.", "Four."]),
        ("\ufeffOne.", ["One."]),
        ("• One.\n•  Two.\n- Three, -4.\n• \n-5 is less.", ["One.", "Two.", "Three, -4.", "•", "-5 is less."]),
        ("no\xa0break\x00here", ["no\xa0break\x00here"]),
        ("half \ud83d an emoji", ["half \ufffd an emoji"]),
    ],
)
def test_lines_become_blocks(source: str, expected: list[str]) -> None:
    assert texts(source) == expected


def test_lines_wrapped_at_a_width_are_one_block() -> None:
    source = (
        "Inflation falls\n"
        "UK inflation eased to 2.0% in May from 2.3% in April, hitting the\n"
        "  Bank of England target for the first time since July 2021. It was\n"
        "8.7% a year earlier.\n"
        "Services, where wages count for most, were 5.7% dearer than in May of\n"
        "the year before.\n"
        "\n"
        "A second headline, as long as that of a newspaper's front page may be\n"
        "The paragraph under it.\n"
        "- a list item, and one that is long enough to fill the whole of a line\n"
        "of its own\n"
    )
    assert texts(source) == [
        "Inflation falls",
        "UK inflation eased to 2.0% in May from 2.3% in April, hitting the Bank of England target for the first time"
        " since July 2021. It was 8.7% a year earlier.",
        "Services, where wages count for most, were 5.7% dearer than in May of the year before.",
        "A second headline, as long as that of a newspaper's front page may be",
        "The paragraph under it.",
        "a list item, and one that is long enough to fill the whole of a line",
        "of its own",
    ]
    second = read(source).blocks[1]
    place = second.text.index("8.7%")
    assert second.source_span(Span(place, place + 4)).of(source) == "8.7%"


def test_blocks_are_numbered_in_reading_order() -> None:
    assert [block.id for block in read("a\n\nb\nc").blocks] == ["b1", "b2", "b3"]


@given(st.text(st.characters(exclude_categories=()), max_size=60))
@settings(deadline=None, derandomize=True)
def test_blocks_are_slices_of_the_text(source: str) -> None:
    document = read(source)
    assert len(document.text) == len(source)
    for block in document.blocks:
        assert block.source_span(Span(0, len(block.text))).of(document.text) == block.text


@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        ("<!-- crossfoot-disable-next-line level -- the ministry's count -->", {"level"}),
        ("<!-- crossfoot-disable-next-line level, rank -->", {"level", "rank"}),
        ("<!--crossfoot-disable-next-line-->", {"*"}),
        ("<!-- crossfoot-disable-next-line -- quoted from a play -->", {"*"}),
        ("<!-- crossfoot-disable-next-line * level -->", {"*"}),
        ("<!-- crossfoot-disable-next-lines level -->", set()),
        ("<!-- an ordinary remark -->", set()),
    ],
)
@pytest.mark.parametrize("format_name", ["plain", "markdown", "html"])
def test_a_suppression_names_the_next_block(comment: str, expected: set[str], format_name: str) -> None:
    document = read(f"<p>One.</p>\n\n{comment}\n\n<p>Two.</p>\n\n<p>Three.</p>\n", format=format_name)
    two = next(block for block in document.blocks if "Two" in block.text)
    assert set(document.disabled) == {(two.id, kind) for kind in expected}
