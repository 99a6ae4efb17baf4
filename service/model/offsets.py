"""Positions in a text, counted in code points, in UTF-16 units or in UTF-8 bytes."""

import re
from bisect import bisect_left

from service.model.errors import UsageError

OFFSET_UNITS = ("codepoint", "utf16", "utf8")

_WIDER = {"utf16": r"[\U00010000-\U0010ffff]", "utf8": r"[^\x00-\x7f]"}
"""Patterns of the characters that take more than one unit; nothing is wider than one code point."""


class Offsets:
    """Converts positions of one text between code points and another unit.

    One pass over the text notes the characters that take more than one unit; a position is then one bisection. A text
    without such characters costs nothing. Lone surrogates count as U+FFFD would: one UTF-16 unit, three bytes.
    """

    def __init__(self, text: str, unit: str) -> None:
        """Notes where ``text`` has characters wider than one ``unit``.

        Args:
            text: the text that the positions lie in.
            unit: ``codepoint``, ``utf16`` or ``utf8``.

        Raises:
            UsageError: the unit is not one of ``OFFSET_UNITS``.
        """
        if unit not in OFFSET_UNITS:
            raise UsageError(f'offset unit "{unit}" is not known; use one of {", ".join(OFFSET_UNITS)}')
        self._wide: list[int] = []  # code point positions of the wider characters
        self._extra: list[int] = [0]  # surplus units before each of them, and after the last
        self._wide_in_units: list[int] = []
        surplus = 0
        for match in re.finditer(_WIDER[unit], text) if unit in _WIDER else ():
            self._wide.append(match.start())
            self._wide_in_units.append(match.start() + surplus)
            surplus += 1 if unit == "utf16" else _surplus_bytes(match.group())
            self._extra.append(surplus)

    def units(self, codepoint: int) -> int:
        """The position, counted in the unit, of the code point at ``codepoint``."""
        return codepoint + self._extra[bisect_left(self._wide, codepoint)]

    def codepoint(self, units: int) -> int:
        """The code point at a position counted in the unit; inside a character, the next one."""
        index = bisect_left(self._wide_in_units, units)
        if index == 0:
            return units
        return max(units - self._extra[index], self._wide[index - 1] + 1)


def _surplus_bytes(character: str) -> int:
    code = ord(character)
    return 1 if code < 0x800 else 2 if code < 0x10000 else 3
