"""Positions in other units agree with encoding the text itself."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.model.errors import UsageError
from service.model.offsets import Offsets

ENCODINGS = {"utf16": ("utf-16-le", 2), "utf8": ("utf-8", 1), "codepoint": ("utf-32-le", 4)}


@given(st.text("aé€😀\u0301\r\n", max_size=20), st.sampled_from(sorted(ENCODINGS)))
@settings(deadline=None, derandomize=True)
def test_units_count_what_the_encoding_counts(text: str, unit: str) -> None:
    encoding, size = ENCODINGS[unit]
    offsets = Offsets(text, unit)
    for at in range(len(text) + 1):
        units = len(text[:at].encode(encoding)) // size
        assert offsets.units(at) == units
        assert offsets.codepoint(units) == at


def test_a_position_inside_a_character_is_taken_to_its_end() -> None:
    assert [Offsets("😀a", "utf8").codepoint(units) for units in range(6)] == [0, 1, 1, 1, 1, 2]


def test_an_unknown_unit_is_refused() -> None:
    with pytest.raises(UsageError, match='"bytes" is not known; use one of codepoint, utf16, utf8'):
        Offsets("", "bytes")
