from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.web.marking import marked


@dataclass(frozen=True)
class Quote:
    """As much of a finding as marking needs."""

    offset: int
    length: int


@pytest.mark.parametrize(
    ("text", "quotes", "pieces"),
    [
        ("", [], []),
        ("plain", [], ["plain"]),
        ("up 3%", [(3, 2)], ["up ", "[3%]"]),
        ("3% up", [(0, 2)], ["[3%]", " up"]),
        ("12 13", [(3, 2), (0, 2)], ["[12]", " ", "[13]"]),
        ("12345", [(0, 3), (2, 3)], ["[123]", "45"]),
        ("12345", [(0, 2), (0, 3)], ["[123]", "45"]),
        ("12", [(1, 9)], ["12"]),
        ("12", [(1, 0)], ["12"]),
    ],
)
def test_the_text_is_cut_at_its_quotes(text, quotes, pieces):
    found = marked(text, [Quote(*quote) for quote in quotes])
    assert [f"[{piece.text}]" if piece.finding else piece.text for piece in found] == pieces


@given(st.text(max_size=30), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 10))))
@settings(deadline=None, derandomize=True)
def test_the_pieces_are_the_text(text, quotes):
    found = marked(text, [Quote(*quote) for quote in quotes])
    assert "".join(piece.text for piece in found) == text
    assert all(piece.text for piece in found)
