"""Percentages that are the points between two rates told beside them: "71.4%, from 68.9%, an improvement of 2.5%"."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import unit_of
from service.extract.changes import CHANGES, change_of
from service.judge.chance import digits_written
from service.judge.hedges import BOUNDS
from service.judge.telling import Telling, behind, lead_of
from service.model.claims import Claim
from service.model.quantities import PERCENT, Direction
from service.records import replace

_MARKS = frozenset([",", ";", ":", "(", "–", "—"])
#: What says of the very rates that they moved, and of nothing else.
_LIGHT = frozenset(
    "a an the of by to at in it they that this which is was has have had been so thus therefore meaning making means"
    " represents amounts amounted comes works out equal equals equivalent giving improvement deterioration difference"
    " total all altogether just only some about and but or now".split()
)
_UNKNOWN = 2  # words that may name the rates again behind "so"
_OF_THEM = frozenset([".", ",", ";", ")", "off", "since", "on", "over", "within", "from", "altogether", "all"])
_MOST = {1: 1, 2: 3, 3: 6}  # pairs of rates, by the digits of the figure


def points_meant(claim: Claim, row: Sequence[Claim], told: Telling) -> Iterator[Claim]:
    """The claim as a change of the one pair of rates that differ by just so many points.

    Args:
        claim: a percentage.
        row: the figures of its sentence and of those before.
        told: what its words call it.
    """
    quantity = claim.quantity
    if quantity is None or unit_of(claim) != PERCENT or not quantity.decimals or quantity.hedge in BOUNDS:
        return
    moved = claim.kind == "percent_change" and claim.direction is not None and claim.base is None
    if not (moved or told.result) or not _is_of_rates(claim, row):
        return
    rates = [one for one in row if unit_of(one) == PERCENT and one.span.end <= claim.span.start and one is not claim]
    pairs = [*combinations(rates, 2)]
    fitting = [pair for pair in pairs if _apart(*pair) == quantity.value]
    if len(fitting) == 1 and len(pairs) <= _MOST[min(digits_written(quantity), max(_MOST))]:
        first, last = sorted(fitting[0], key=value_of)
        now, base = (first, last) if claim.direction is Direction.DOWN else (last, first)
        yield replace(claim, kind="percent_change", inputs=(figure_of(now), figure_of(base)))


def _apart(one: Claim, other: Claim) -> Decimal:
    return abs(value_of(one) - value_of(other))


def _is_of_rates(claim: Claim, row: Sequence[Claim]) -> bool:
    """Whether nothing between the rates and the figure names another subject."""
    lead, after = lead_of(claim, row), behind(claim)
    mark = max((n for n, word in enumerate(lead) if word in _MARKS), default=-1)
    said = lead[mark + 1 :]
    unknown = [word for word in said if word not in _LIGHT and word not in CHANGES]
    few = len(unknown) <= (_UNKNOWN if "so" in said else 0)
    after = after[1:] if after[:1] and change_of(after[0], "more") else after
    timed = after[:1] == ["in"] and after[1:2] != [] and _is_time(after[1:])
    if (
        said[:1] == ["which"]
        and mark > 0
        and not any(one.sentence is claim.sentence for one in row if one is not claim)
    ):
        return False  # "ahead of Germany, which shrank 0.1%"
    return few and (after[:1] == [] or after[0] in _OF_THEM or timed)


def _is_time(words: Sequence[str]) -> bool:
    return any(word.rstrip("s") in ("day", "week", "month", "quarter", "year", "decade") for word in words)
