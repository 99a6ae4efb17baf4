"""A total over periods that the sentence lists: "2020, 2021 and 2022 produced 40,360 between them"."""

from collections.abc import Sequence
from itertools import pairwise

from service.claims.bind.period_words import CHANGE_KINDS
from service.claims.scene import Scene
from service.model.claims import Claim
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.model.windows import DAY, Grain, Window
from service.records import replace

_TOGETHER = (
    ("between", "them"),
    ("taken", "together"),
    ("put", "together"),
    ("added", "together"),
)
_ONE_WORD = frozenset(["together", "combined", "jointly", "altogether"])
_LISTING = frozenset(["and", ",", "the", "years", "quarters", "months", "both", "in"])
_SUMMED = (["in", "all", ","], ["in", "total", ","], ["altogether", ","], ["together", ","])
_GRAINS = frozenset([Grain.YEAR, Grain.QUARTER, Grain.MONTH, Grain.HALF])
_COMPARING = frozenset(["than", "against", "from"])
_REACH = 7  # items from the list to the words that put its periods together, and from those to the figure
_BESIDE = 3  # items behind or before both in which those words stand
_UNITS = {"quarters": Grain.QUARTER, "months": Grain.MONTH, "years": Grain.YEAR, "halves": Grain.HALF}
_LEAD = 4  # items of "the two quarters' "


def over_listed_periods(row: Sequence[Claim], items: Row, before: Scene) -> Sequence[Claim]:
    """The claims of a sentence, a level of several periods in a row that its words put together with all of them.

    Args:
        row: the sentence's claims in order.
        items: its items.
        before: the sentence before.
    """
    row = [_over_the_last(claim, items, before) for claim in row]
    return _over_list([_past_sum(claim, row[:at], before) for at, claim in enumerate(row)], items)


def _past_sum(claim: Claim, row: Sequence[Claim], before: Scene) -> Claim:
    """ "10,454, 5,446 and 7,541: 23,441 in all, 34% more than …": of the days of all that was summed up.

    Where these leave gaps, or cannot be told, it is of none that can be.
    """
    if claim.kind not in CHANGE_KINDS or not row or row[-1].kind != "level":
        return claim
    between = claim.block.text[row[-1].span.end : claim.span.start].replace(",", " ,").split()
    if between not in _SUMMED:
        return claim
    windows = [c.period.window for c in (*before.row, *row[:-1]) if c.kind == "level" and c.period is not None]
    run: list[Window] = []
    for window in reversed(windows):
        if window is None or (run and run[0].start - window.end != DAY):
            break
        run.insert(0, window)
    if len(run) < 2:
        return replace(claim, candidates=())
    period = Period(row[-1].span, PeriodRole.WINDOW, Grain.SPAN, "periods-listed", Window(run[0].start, run[-1].end))
    return replace(claim, period=period)


def _over_the_last(claim: Claim, items: Row, before: Scene) -> Claim:
    """ "The two quarters' 52,078 grants": of the two periods that the sentence before gave figures for."""
    if claim.kind not in ("level", "difference") or "the" not in items.said:
        return claim
    at = next((n for n in items.figures if items[n].start == claim.span.start), 0)
    lead = items[max(0, at - _LEAD) : at]
    if not lead or lead[0].word != "the":
        return claim
    told = [q for item in lead if (q := item.quantity) is not None]
    if len(told) != 1 or told[0].unit not in _UNITS or lead[-1].word not in ("'s", "'", "’", "total", "together"):
        return claim
    count = int(told[0].value)
    levels = [c for c in before.row if c.kind == "level" and c.period is not None][-count:]
    windows = [c.period.window for c in levels if c.period is not None and c.period.window is not None]
    if len(windows) != count or any(later.start - earlier.end != DAY for earlier, later in pairwise(windows)):
        return claim
    window = Window(windows[0].start, windows[-1].end)
    span = replace(claim.span, start=lead[0].start, end=lead[-1].end)
    period = Period(span, PeriodRole.WINDOW, Grain.SPAN, "periods-listed", window)
    return replace(claim, period=period, base=None, candidates=claim.candidates or levels[-1].candidates)


def _over_list(row: Sequence[Claim], items: Row) -> Sequence[Claim]:
    if _ONE_WORD.isdisjoint(items.said) and "them" not in items.said:
        return row
    listed = _listed(items)
    if listed is None:
        return row
    first, last, window = listed
    places = {items[at].start: at for at in items.figures}
    found: list[Claim] = []
    for claim in row:
        at = places.get(claim.span.start, -1)
        if claim.kind in ("level", "threshold") and _is_of_all(items, first, last, at):
            span = replace(claim.span, start=items[first].start, end=items[last].end)
            claim = replace(claim, period=Period(span, PeriodRole.WINDOW, Grain.SPAN, "periods-listed", window))  # noqa: PLW2901
        found.append(claim)
    return found


def _listed(items: Row) -> tuple[int, int, Window] | None:
    """Where the list of periods begins and ends, and the days covered without a gap; None where there is none."""
    dates = [at for at in items.dates if _is_whole(items[at].period)]
    run = dates[:1]
    for before, at in pairwise(dates):
        between = [*items.words[before + 1 : at]]
        if between and _LISTING.issuperset(between):
            run.append(at)
        elif len(run) > 1:
            break
        else:
            run = [at]
    windows = [period.window for at in run if (period := items[at].period) is not None and period.window is not None]
    if len(windows) < 2 or any(later.start - earlier.end != DAY for earlier, later in pairwise(windows)):
        return None
    return run[0], run[-1], Window(windows[0].start, windows[-1].end)


def _is_whole(period: Period | None) -> bool:
    return period is not None and period.role is PeriodRole.WINDOW and period.grain in _GRAINS


def _is_of_all(items: Row, first: int, last: int, at: int) -> bool:
    """Whether words that put periods together stand between the list and the figure, or beside one of them."""
    if at < 0:
        return False
    low, high = (last, at) if at > last else (at, first)
    if high - low > 2 * _REACH or any(low < n < high for n in items.figures):
        return False
    between = items.words[low + 1 : high]
    if not _COMPARING.isdisjoint(between):
        return False  # "the 52,078 grants were more than 2020 and 2021 produced between them"
    end = next((n for n in items.figures if n > max(last, at)), len(items))
    behind = items.words[max(last, at) + 1 : min(max(last, at) + 1 + _BESIDE, end)]
    ahead = items.words[max(0, min(first, at) - _BESIDE) : min(first, at)]
    return any(_puts_together(words) for words in (between, behind, ahead))


def _puts_together(words: Sequence[str]) -> bool:
    return not _ONE_WORD.isdisjoint(words) or any(pair in _TOGETHER for pair in pairwise(words))
