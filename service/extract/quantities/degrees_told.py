"""Degrees whose scale the sentence has told already: "1.17 degrees Celsius, topping the 1.01 degrees of 2016"."""

from collections.abc import Sequence

from service.model.quantities import Quantity
from service.records import replace

_SCALES = frozenset(["celsius", "fahrenheit"])
_BARE = "degrees"


def with_scales(text: str, found: Sequence[Quantity]) -> Sequence[Quantity]:
    """The quantities, bare degrees as those of the one scale that figures before them are told in.

    What stands in brackets may tell the same in the other scale: "40 degrees Celsius (104 degrees)".

    Args:
        text: the paragraph.
        found: the quantities of a sentence, in order.
    """
    scales = {one.unit for one in found} & _SCALES
    if len(scales) != 1 or not any(one.unit == _BARE for one in found):
        return found
    scale = scales.pop()
    first = next(n for n, one in enumerate(found) if one.unit == scale)
    return [
        replace(one, unit=scale) if n > first and one.unit == _BARE and not _is_in_brackets(text, one) else one
        for n, one in enumerate(found)
    ]


def _is_in_brackets(text: str, one: Quantity) -> bool:
    return text[: one.span.start].rstrip().endswith("(")
