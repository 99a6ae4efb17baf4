"""Totals of all that was counted since a start told before, and not of this year alone.

"Arrivals since 2018 have passed 100,000. Thursday's 756 took the running count to 100,712": of those years, too. Where
no days are told of the mark, none are of the total.
"""

from collections.abc import Sequence
from decimal import Decimal

from service.claims.scene import Scene
from service.model.claims import Claim
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.records import replace

_BRINGING = frozenset(
    "bringing brings brought bring taking takes took take lifting lifts lifted lift pushing pushes pushed raising"
    " raises raised carrying carries carried driving drove putting puts put making makes made sent sends leaving leaves"
    " left stands stood is was".split()
)
_MAKING = frozenset(["made", "makes", "making", "make"])
_TALLIES = frozenset("total tally number count figure sum toll".split())
_ANNUAL = frozenset("annual yearly year year's month monthly week weekly day daily season".split())
_REACHING = frozenset("to past above over beyond at is was stands stood".split())
_REACHED = frozenset(["reach", "pass", "hit", "top"])
_TOTALS = frozenset(["level", "threshold"])
_MOST = Decimal("1.1")  # times the mark that was just passed
_ROUND = -2  # decimals of a mark that stands for itself
_OWNING = frozenset(["'s", "’s"])
_REACH = 9  # items from "took" to the total
_OWNED = 2  # items from "2023's" to the total
_LAST = 3  # items of "to just over"


def of_all_counted(row: Sequence[Claim], items: Row, before: Scene) -> Sequence[Claim]:
    """The claims of a sentence, totals a little beyond a mark of several years' count made of the same years.

    Args:
        row: the sentence's claims in order.
        items: its items.
        before: the figures of the sentence before.
    """
    if _BRINGING.isdisjoint(items.said) or (_TALLIES.isdisjoint(items.said) and "it" not in items.said):
        return row
    found: list[Claim] = []
    for claim in row:
        mark = next((one for one in (*found[::-1], *before.row[::-1]) if _is_past(claim, one)), None)
        earlier = next((one for one in found if _is_reached_before(claim, one)), None)
        if earlier is not None:
            claim = replace(claim, period=earlier.period)  # noqa: PLW2901
        elif mark is not None and _is_brought(claim, items):
            claim = replace(claim, period=mark.period, cutoff=claim.cutoff or mark.cutoff)  # noqa: PLW2901
        found.append(claim)
    return found


def _is_past(claim: Claim, mark: Claim) -> bool:
    """Whether a total lies right behind a mark that a count of several years has passed."""
    one, other = claim.quantity, mark.quantity
    if one is None or other is None or not {claim.kind, mark.kind} <= _TOTALS:
        return False
    if not _is_of_years(mark.period) and not _is_undated_mark(mark):
        return False
    return other.value <= one.value <= other.value * _MOST


def _is_undated_mark(mark: Claim) -> bool:
    """ "The number to have crossed has gone past 100,000": since when, it does not say."""
    return mark.period is None and mark.quantity is not None and mark.quantity.decimals < _ROUND


def _is_reached_before(claim: Claim, mark: Claim) -> bool:
    """ "Since 2018 it has passed 200,000; it took until August 2023 to reach 100,000": a mark on the way to another."""
    one, other = claim.quantity, mark.quantity
    own, since = claim.period, mark.period
    if one is None or other is None or claim.cutoff is None or since is None:
        return False
    if own is not None and own.role is not PeriodRole.CUTOFF:
        return False
    reached = not _REACHED.isdisjoint(claim.sentence.before(claim.span.start)[-_LAST:])
    of_years = since.preposition == "since" or _is_of_years(since)
    return reached and {claim.kind, mark.kind} <= _TOTALS and one.value < other.value and of_years


def _is_of_years(period: Period | None) -> bool:
    if period is None:
        return False
    years = period.window is not None and period.window.start.year < period.window.end.year
    return period.role is PeriodRole.HISTORY or (period.role is PeriodRole.TO_DATE and years)


def _is_brought(claim: Claim, items: Row) -> bool:
    """ "Took the running count to", "the total now stands at": and names no year or month of its own."""
    lead = [item for item in items if item.start < claim.span.start][-_REACH:]
    words = [item.word for item in lead]
    if words[-1:] == ["it"]:
        return words[-2:-1] != [] and words[-2] in _MAKING  # "196 people on Saturday made it 200,186"
    verb = max((at for at, word in enumerate(words) if word in _BRINGING), default=None)
    tally = max((at for at, word in enumerate(words) if word in _TALLIES), default=None)
    if verb is None or tally is None or _REACHING.isdisjoint(words[-_LAST:]):
        return False
    owner = next((at - 1 for at in range(max(1, tally - _OWNED), tally) if words[at] in _OWNING), tally)
    own = [lead[owner], *lead[min(verb, tally) :]]
    return _ANNUAL.isdisjoint(item.word for item in own) and all(
        item.period is None and item.quantity is None for item in own
    )
