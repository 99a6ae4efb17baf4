"""Averages over days, weeks or months: "on average 114 came every day", "a daily average of 114, up from 101 in 2024".

"114 a day" says so itself; here the words stand apart from the figure, or a figure is set against such a one.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from service.claims.complete.rates.people_per_boat import is_same
from service.model.claims import Candidate, Claim
from service.model.mentions import Item, Row
from service.model.series import Nature
from service.model.shelf import Shelf
from service.model.windows import Grain
from service.records import replace

_TIMES = frozenset(["day", "week", "month"])
_DAILY = {"daily": "day", "weekly": "week", "monthly": "month"}
_EACH = frozenset(["each", "every", "per"])
_MEANS = frozenset(["average", "mean", "averaging", "averaged"])
_SIGNS = _EACH | _DAILY.keys() | _MEANS
_TWO_MONTHS = 62  # days, at most
_BEHIND = 5  # items from a figure to "every day"
_BEFORE = 6  # items from "a daily average" to its figure
_THAT_IS = (["that", "is"], ["that", "'s"], ["that", "’s"], ["that's", "a"], ["that", "makes"], ["that", "comes"])
_OF_MOVE = frozenset(["difference", "level"])
_SINGLE = frozenset([Grain.DAY, Grain.MONTH])  # of which a rate is no average, but the one that was published
_FAR = 10  # times that an average hardly moves
_SIZES = frozenset(["multiple", "share"])  # which say how far apart two averages are
_ENDS = frozenset(["end-of", "start-of"])
_MOMENTS = frozenset("hit hitting reached reaching touched touching seen recorded registered peaked".split())
"""What leads to, or follows, a figure that something had at one moment."""


def over_time(row: Sequence[Claim], items: Row, shelf: Shelf) -> Sequence[Claim]:
    """The claims of a sentence, averages told per day, week or month made so.

    Args:
        row: the claims.
        items: the sentence.
        shelf: the catalogue: only what comes as it is counted is spread over time, no rate and no price.
    """
    row = _in_time_fronted(row)
    timed = any(claim.quantity is not None and claim.quantity.per in _TIMES for claim in row)
    if not timed and _SIGNS.isdisjoint(items.said):
        return row
    places = {items[at].start: at for at in items.figures}
    found: list[Claim] = []
    for claim in row:
        at = places.get(claim.span.start)
        flows = not claim.candidates or shelf.series(claim.candidates[0].series_id).nature is Nature.FLOW
        plain = (
            flows and at is not None and claim.quantity is not None and claim.rank is None and not claim.quantity.per
        )
        own = next(_per(items, at), "") if plain and at is not None and claim.kind in ("level", "average") else ""
        if not own and plain and found and claim.kind == "level":
            own = _as_before(claim, found[-1], items)
        if own and claim.quantity is not None:
            told = replace(claim.quantity, per=own)
            found.append(replace(claim, kind="average", quantity=told, candidates=claim.candidates or _lent(found)))
        elif _is_pace_over(claim, shelf):
            found.append(replace(claim, kind="average", direction=None))
        elif _is_of_mean(claim, next((one for one in reversed(found) if one.kind not in _SIZES), None)):
            found.append(replace(claim, kind="average"))
        else:
            found.append(claim)
    return found


def _in_time_fronted(row: Sequence[Claim]) -> Sequence[Claim]:
    """ "In a month that is a little over £9 more": its first figure is spread over the time before it."""
    first = row[0] if row else None
    if first is None or first.quantity is None or first.quantity.per or first.kind not in _OF_MOVE:
        return row
    words = first.sentence.words
    if [*words[:2]] != ["in", "a"] or _TIMES.isdisjoint(words[2:3]) or [*words[3:5]] not in _THAT_IS:
        return row
    told = replace(first.quantity, per=words[2])
    return [replace(first, kind="average", quantity=told, direction=None), *row[1:]]


def _is_pace_over(claim: Claim, shelf: Shelf) -> bool:
    """ "Over the past year payrolls have grown by 78,000 a month": the mean of what each month added, in so long."""
    quantity, period = claim.quantity, claim.period
    if claim.kind != "difference" or quantity is None or quantity.per != "month" or not claim.candidates:
        return False
    if claim.inputs or claim.base is not None or period is None or period.window is None:
        return False
    series = shelf.series(claim.candidates[0].series_id)
    added = series.derived is not None and series.derived.transform == "difference"
    return added and period.window.days > _TWO_MONTHS


def _per(items: Row, at: int) -> Iterator[str]:
    """The time that the words around a figure spread it over."""
    averaged = not _MEANS.isdisjoint(items.words[max(0, at - _BEFORE) : at + _BEHIND])
    behind = items.words[at + 1 : at + 1 + _BEHIND]
    for word, following in pairwise(behind):
        if word in _EACH and following in _TIMES and (averaged or behind[0] in _EACH or behind[:2] == ("for", word)):
            yield following
    for word, following in pairwise(items.words[max(0, at - _BEFORE) : at]):
        if word in _DAILY and following in _MEANS:
            yield _DAILY[word]


def _as_before(claim: Claim, before: Claim, items: Sequence[Item]) -> str:
    """ "125 a day, up from 78 in 2021": the time that the figure it is set against is spread over."""
    one, other = claim.quantity, before.quantity
    if one is None or other is None or other.per not in _TIMES or one.noun or not one.value or not other.value:
        return ""
    between = [item for item in items if before.span.end <= item.start < claim.span.start]
    near = max(one.value / other.value, other.value / one.value) < _FAR
    return other.per if near and is_same(between) else ""


def _is_of_mean(claim: Claim, before: Claim | None) -> bool:
    """ "It averaged 7.3% in 2023, against 9.1% the year before": what an average is set against is one as well.

    So it is in "averaged 9.1%, three and a half times the 2.6% of 2021"; "after hitting 14.8% in 2020" is of a month.
    """
    if before is None or claim.kind != "level" or not claim.is_base or before.kind != "average":
        return False
    one, other = claim.quantity, before.quantity
    if one is None or other is None or _is_of_moment(claim):
        return False
    return one.unit == other.unit and not one.per and not other.per and claim.rank is None


def _is_of_moment(claim: Claim) -> bool:
    """ "Against 5.4% at the end of 2021", "the 14.8% reached in 2020", "from a peak of 9.1%": of a day or a month."""
    if claim.summit is not None or claim.peak:
        return True
    if claim.period is not None and (claim.period.grain in _SINGLE or claim.period.rule in _ENDS):
        return True
    sentence = claim.sentence
    behind = sentence.between(claim.span.end, sentence.span.end)[:2]  # "it touched"
    return not _MOMENTS.isdisjoint((*sentence.before(claim.span.start)[-2:], *behind))


def _lent(found: Sequence[Claim]) -> tuple[Candidate, ...]:
    return found[-1].candidates if found else ()
