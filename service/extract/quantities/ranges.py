"""Ranges: "between 4 and 5 per cent", "10% to 12%", "£4-5bn", and what only looks like one.

"Rose 2% to 3,400" and "fell by 11,000 to 207,000" give a change and the level it led to; "from 3.9% to 4.1%" gives two
levels; "2-1" is a score. A range has its lower end first, one unit, and no verb of change in front.
"""

from decimal import Decimal

from service.extract.changes import CHANGES
from service.extract.numbers.line import Line
from service.extract.numbers.numeral import Numeral, scaled_by
from service.extract.numbers.numerals import read_numeral
from service.extract.quantities.figures import Figure, measure
from service.extract.units.units import read_sign, read_unit, sign_width
from service.extract.vocabulary import word_set
from service.model.quantities import PERCENT
from service.records import replace

_TIES = frozenset("-–—‐‑")
_TO = ("to", "or")
_BETWEEN = ("and", "to")
_CHANGES = ("up", "down", "by", "from", "off", "to")
_PASSED_OVER = word_set("about around nearly almost roughly some a the further another £ $ € - − – minus")
_RANGING = word_set(
    "ranging range ranges ranged vary varies varied varying anywhere stretching spanning spans run runs priced cost",
    "costs costing charging charges fines aged sums amounts sizes",
)
_WIDEST = 3  # "10 to 30 boats" may be a range, "11,000 to 207,000" is a change and a level
_WIDEST_OF_ONE = 10  # behind an article, so that both ends are of one thing
_OWNING = frozenset(["'s", "current", "present", "existing", "previous", "old", "earlier"])
_OWNED = 4  # tokens of "from last June's"
_WIDEST_BY = Decimal("1.5")  # "by 10% to 12%"


def after_between(line: Line, index: int, floor: int) -> bool:
    """Whether "between" stands before the numeral at ``index``, "about" or a currency sign aside."""
    sign = read_sign(line, index)
    here = _introduced(line, sign[0] if sign else index)
    return here >= floor and line.words[here] == "between"


_VOTES = frozenset("vote votes voted voting ballot division divided".split())
_VOTE_REACH = 4  # words of "the vote was by"


def read_range(
    line: Line, index: int, low: Figure | None, numeral: Numeral, *, between: bool
) -> tuple[Figure | None, int]:
    """Join a figure with the upper end of a range, where one follows.

    Args:
        line: the sentence.
        index: the token of the lower numeral.
        low: the lower figure, None where it is a name or a date by itself.
        numeral: the lower numeral.
        between: whether "between" stands before it.

    Returns:
        The range, the lower figure alone, or None for a score; and the index to read on from.
    """
    alone = low, low.past if low else numeral.past
    if numeral.spelled and line.words[index - 2 : index] == ["between", "the"]:
        return None, numeral.past  # "which narrows the gap between the two to five points"
    for end in dict.fromkeys((numeral.past, alone[1])):
        tied = line.words[end] in _TIES and line.glued(end - 1) and line.glued(end)
        tied = tied or _spaced(line, numeral, low, end)
        if not tied and line.words[end] not in (_BETWEEN if between else _TO):
            continue
        start = end + 1 + sign_width(line, end + 1)
        money = start > end + 1 or (low is not None and low.first < index)
        other = None if line.words[start] in ("a", "an") else read_numeral(line, start, money=money)
        if other is None or (tied and other.spelled != numeral.spelled):
            continue
        high = _upper(line, end, start, other, tied=tied)
        joined = None
        if low is not None and high is not None and line.words[end] != "or":
            joined = _join(line, low, numeral, high, other, tied=tied, between=between)
        if joined is not None:
            return joined, joined.past
        if tied or (line.words[end] == "to" and _odds(line, index, low, numeral, high, other)):
            return None, other.past
        if low is not None and high is not None:
            return _sharing(line, low, numeral, high, other), alone[1]
    return alone


def _spaced(line: Line, numeral: Numeral, low: Figure | None, end: int) -> bool:
    """``25 – 40 minutes``: the dash apart from both, where a unit of measurement follows and the first has none."""
    if line.words[end] not in _TIES or line.glued(end - 1) or line.glued(end) or low is None or low.unit:
        return False
    other = read_numeral(line, end + 1)
    fits = other is not None and numeral.value < other.value <= numeral.value * _WIDEST
    return fits and other is not None and not other.spelled and read_unit(line, other.past) is not None


def _sharing(line: Line, low: Figure, numeral: Numeral, high: Figure, other: Numeral) -> Figure:
    """The first of two figures that are no range, with what it shares with the second: "from 3.9 to 4.1 per cent".

    A scale is shared where both numbers are of one size: "from $10 to $15 billion", "from 52 to 69 million", not
    "from 700 to 1.2 million".
    """
    if line.words[_introduced(line, low.first)] != "from" and not _either(line, numeral, other):
        return low
    scaled = other.power > 0 and not numeral.power
    if low.past != numeral.past or (low.unit and low.unit != high.unit) or not (high.unit or scaled):
        return low
    if line.words[numeral.past] == "or" and high.unit == PERCENT and not low.value < high.value <= 2 * low.value:
        return low  # "a fall of 3,940 or 34%": the same told twice, where "15 or 20%" leaves a choice
    if scaled:
        size = other.value.scaleb(-other.power)
        if not size / 10 < numeral.value < size * 10:
            return low
        low = replace(
            low, value=scaled_by(low.value, other.power), written=scaled_by(low.written, other.power),
            decimals=numeral.places - other.power,
        )  # fmt: skip
    shift = -2 if high.value < high.written else 0
    return replace(low, value=low.value.scaleb(shift) if shift else low.value, unit=high.unit, noun=high.noun)


def _either(line: Line, numeral: Numeral, other: Numeral) -> bool:
    """ "2 or 3 per cent", not "3,940 or 34 per cent", which tells one change twice."""
    return line.words[numeral.past] == "or" and numeral.value < other.value <= numeral.value * _WIDEST


def _odds(line: Line, index: int, low: Figure | None, numeral: Numeral, high: Figure | None, other: Numeral) -> bool:
    """``3 to 1``: odds and scores have their larger number first and no unit."""
    bare = low is not None and high is not None and low.unit == high.unit == ""
    if not _VOTES.isdisjoint(line.words[max(0, index - _VOTE_REACH) : index]):
        return False  # "the vote was 31 to 22, a majority of nine"
    return bare and other.value < numeral.value <= 100 and line.words[index - 1] not in _CHANGES


def _upper(line: Line, end: int, start: int, other: Numeral, *, tied: bool) -> Figure | None:
    """The upper figure, read with the dash hidden, so that it does not look like part of a compound."""
    joint = line.words[end]
    line.words[end] = "" if tied else joint
    high = measure(line, start, end + 1, other)
    line.words[end] = joint
    return high


def _join(
    line: Line, low: Figure, numeral: Numeral, high: Figure, other: Numeral, *, tied: bool, between: bool
) -> Figure | None:
    if low.unit and high.unit and low.unit != high.unit:
        return None
    if low.unit == PERCENT and not high.unit and other.power:
        return None  # "fell by 1.2% to 1.70 million"
    bottom, written, decimals = low.value, low.written, low.decimals
    if not low.unit and high.value < high.written:  # cents and basis points are a hundredth of their unit
        bottom, decimals = bottom.scaleb(-2), numeral.places + 2
    if other.power and not numeral.power and numeral.value < other.value.scaleb(-other.power):
        bottom, written = scaled_by(bottom, other.power), scaled_by(written, other.power)
        decimals = numeral.places - other.power if numeral.pointed else -other.power
    unit = high.unit or low.unit
    fits = (
        bottom < high.value if between else _is_range(line, low.first, bottom, high.value, tied=tied, unit=bool(unit))
    )
    if not fits:
        return None
    decimals = max(decimals, high.decimals)
    return replace(
        low, past=high.past, number=(low.number[0], high.number[1]), value=bottom, written=written, decimals=decimals,
        unit=unit, noun=high.noun or low.noun, per=high.per or low.per, high=high.value, hedge=high.hedge,
        form=high.form if high.unit else low.form,
    )  # fmt: skip


def _is_range(line: Line, first: int, low: Decimal, high: Decimal, *, tied: bool, unit: bool) -> bool:
    if not 0 <= low < high:
        return False
    if tied:
        return unit
    here = _introduced(line, first)
    if low == 0 and line.words[here - 1] not in CHANGES:
        return unit  # "0 to 62mph"
    if line.words[first - 1] in ("a", "an", "the") and high <= low * _WIDEST_OF_ONE:
        return unit  # "a 5% to 20% rebound", "the 1.5 to 2 degree range"
    if line.words[here] == "by":
        return unit and high <= low * _WIDEST_BY
    if line.words[here] == "from" and line.words[here - 1] in _RANGING:
        return True
    changed = line.words[here] in _CHANGES or any(change.part != "more" for change in CHANGES.get(line.words[here], ()))
    changed = changed or (line.words[here] in _OWNING and "from" in line.words[max(0, here - _OWNED) : here])
    return not changed and high <= low * _WIDEST


def _introduced(line: Line, first: int) -> int:
    """The index of the word that introduces a figure, up to three adverbs, articles and signs aside."""
    here = first - 1
    while line.words[here] in _PASSED_OVER and here > first - 4:
        here -= 1
    return here
