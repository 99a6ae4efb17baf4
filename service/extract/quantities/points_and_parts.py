"""Points and cents with a part of one behind them, as one figure: "a point and a half", "a cent and a half"."""

from decimal import Decimal

from service.extract.numbers.line import Line
from service.extract.quantities.figures import Figure
from service.model.quantities import POINTS, Form
from service.records import replace

_PARTS = {"half": (1, 2), "quarter": (1, 4), "third": (1, 3)}
_MANY = {"quarters": 4, "thirds": 3}
_HOW_MANY = {"two": 2, "three": 3}
_DECIMALS = {2: 1, 4: 2, 3: 1}
"""That write a part, by what it divides by."""
_ONE = frozenset(["a", "one"])
_SMALL = frozenset(["point", "cent", "penny"])
_MINOR = frozenset(["cent", "cents", "penny", "pence"])
_DASHES = frozenset(["-", "‐", "‑"])


def is_point_and_part(line: Line, index: int) -> bool:
    """Whether "a point and a half", "a cent and a half" begins at a token."""
    return line.words[index] == "a" and line.words[index + 1] in _SMALL and _part(line, index + 2) is not None


def with_part_behind(line: Line, figure: Figure | None) -> Figure | None:
    """A figure of whole points or cents, with the part of one that stands right behind it.

    Args:
        line: the sentence.
        figure: as read so far.
    """
    if figure is None or not _is_whole(line, figure):
        return figure
    part = _part(line, figure.past)
    if part is None:
        return figure
    above, below, past = part
    written = figure.written + Decimal(above) / below
    value = figure.value / figure.written * written
    places = figure.decimals + _DECIMALS[below]
    return replace(figure, past=past, value=value, written=written, decimals=places, form=Form.WORDS)


def _is_whole(line: Line, figure: Figure) -> bool:
    """ "A point", "two cents": of which a part may be told behind it."""
    told = figure.unit == POINTS or line.words[figure.past - 1] in _MINOR
    return told and figure.high is None and figure.written == int(figure.written) != 0


def _part(line: Line, index: int) -> tuple[int, int, int] | None:
    """The part of "and a half", "and three-quarters", with the token past it; of no more than what is told."""
    words = line.words
    if words[index] != "and":
        return None
    here = index + 2 + (words[index + 2] in _DASHES)
    if words[index + 1] in _ONE:
        above, below = _PARTS.get(words[here], (0, 0))
    else:
        above, below = _HOW_MANY.get(words[index + 1], 0), _MANY.get(words[here], 0)
    if not above or not below or words[here + 1] in ("of", "(", "the"):
        return None  # "two points and a third of the 8%"
    return above, below, here + 1
