"""Accusations in a paragraph that tells of something else, of a series that other paragraphs give rightly.

"Inflation was 3.8% in September. … Rents range from £640 to £2,950, and 38 per cent of tenants renewed, against 55 per
cent then": what no slip of a hand explains, where the figures about it are not of that series and those of other
paragraphs are, was in long articles of real papers misread nine times out of ten. It is left open, in an article of
many figures or beside one that no series measures; likewise, in such an article, the only figures that would be of a
series at all. So is a superlative that stands by itself among paragraphs: which of them it sums up its words seldom
say, unless they name the measure, and the article rightly tells its level on the days that it is read of. Nor is what
stands beside a sister measure of the same days apart: "Prices rose 2.7% in the year to May. The index for rents …",
"they came in 32 boats"; nor a change of which the article rightly tells both levels, or the sentence the one that it
led to and the days that it is from: "4,192 came, 537 fewer than in the same month of 2023".
"""

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from datetime import date

from service.claims.subject.carried.implied import LOOSE
from service.judge.doubt.all_counted import is_of_all_counted
from service.judge.doubt.set_that_day import is_set_that_day
from service.judge.doubt.signs_of_misreading import TELLING
from service.judge.evidence.among_others import Kin, is_of_named_days, kin_of
from service.judge.evidence.between_verdicts import count_together, digits_of, is_bound, series_of
from service.judge.rereading.levels_ranked import points_back
from service.judge.verdicts import Verdict, days_read
from service.judge.weighing import Weighed
from service.model.claims import Reading
from service.model.document import Block, BlockKind
from service.model.periods import Period, PeriodRole
from service.model.report import Label, Reason, Severity
from service.model.windows import Window
from service.records import replace
from service.store.interface import Store

Level = tuple[str | None, Window]
"""A series, and days for which the article rightly gives it."""

_OF_A_HAND = frozenset(["digit_slip", "wrong_direction", "wrong_unit", "inverse_base", "order_of_magnitude"])
"""Slips that hardly any misreading looks like: with others it shares the days, the base or the unit."""
_ONE = 1  # right figure of the series beside it
_SEVERAL = 2  # … and in the whole article
_NAMED = 100  # the weight of what the text names outright
_LEVELS = frozenset(["level", "total"])
_YEAR = 12  # months
_OF_THEM = ["of", "them"]
_MANY = 8  # claims of an article, with more of which it tells of many things


def left_open_apart(judged: Sequence[Weighed], store: Store, known_at: date | None) -> Sequence[Weighed]:
    """The verdicts, what is accused apart from all that is of its series left ambiguous.

    Args:
        judged: the verdicts on all claims, in the order of the text.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    places = _places(judged)
    if len(set(places)) == 1:
        return judged
    right = Counter(
        (place, series_of(one.verdict))
        for place, one in zip(places, judged, strict=True)
        if one.verdict.label is Label.SUPPORTED and one.verdict.trial is not None
    )
    unread = {place for place, one in zip(places, judged, strict=True) if _is_of_no_series(one.verdict)}
    sentences = {
        (id(one.verdict.grounded.claim.sentence), series_of(one.verdict))
        for one in judged
        if one.verdict.label is Label.SUPPORTED
        and one.verdict.trial is not None
        and one.verdict.grounded.claim.kind in _LEVELS
    }
    levels = {
        (series_of(one.verdict), one.verdict.trial.option.reading.window)
        for one in judged
        if one.verdict.label is Label.SUPPORTED
        and one.verdict.trial is not None
        and one.verdict.trial.option.direct
        and not is_bound(one.verdict)
    }
    kin = {
        (place, days)
        for place, one in zip(places, judged, strict=True)
        if one.verdict.grounded.claim.period is not None and (days := kin_of(one.verdict, Label.SUPPORTED)) is not None
    }
    many = len(judged) > _MANY
    mixed = set(places) if many else unread
    whole = Counter(series for (_, series), count in right.items() for _ in range(count))
    alone = len(whole) == 1
    return [
        replace(one, verdict=_open(one.verdict))
        if (place in mixed or (right[place, series_of(one.verdict)] and _is_named_behind(one.verdict, judged)))
        and not _sums_up(one.verdict, levels, alone=alone)
        and not _is_tied(one.verdict, judged, levels)
        and not _is_beside_kin(place, one.verdict, kin)
        and not is_set_that_day(one.verdict, store, known_at)
        and _is_apart(
            one,
            right[place, series_of(one.verdict)],
            whole[series_of(one.verdict)],
            in_sentence=(id(one.verdict.grounded.claim.sentence), series_of(one.verdict)) in sentences,
            many=many,
        )
        else one
        for place, one in zip(places, judged, strict=True)
    ]


def _is_apart(one: Weighed, beside: int, all_told: int, *, in_sentence: bool, many: bool) -> bool:
    """Whether an official figure contradicts what stands apart, with so many right ones of its series beside it.

    A superlative in the sentence of one of them is of that: "4,192 was the lowest for the month since 2019".
    """
    verdict = one.verdict
    official = verdict.trial is not None and verdict.trial.fit.label is Label.CONTRADICTED
    if verdict.label is not Label.CONTRADICTED or not official:
        return False
    if one.diagnosis is not None and (one.diagnosis.code in _OF_A_HAND or is_of_named_days(verdict, one.diagnosis)):
        return False
    in_words = verdict.grounded.claim.rank is not None or verdict.grounded.claim.streak is not None
    if in_words and (not beside or in_sentence):
        return not in_sentence
    apart = beside <= _ONE and all_told >= _SEVERAL
    outright = _is_told_outright(verdict) or is_of_all_counted(verdict)
    return (apart or (many and not all_told)) and not outright


def _is_told_outright(verdict: Verdict) -> bool:
    """Whether its sentence names both what a figure is of and its days: "UK inflation rose to 3.3% in July"."""
    return _is_named(verdict) and verdict.grounded.claim.period is not None


def _is_named(verdict: Verdict) -> bool:
    best = verdict.grounded.claim.candidates[:1]
    return bool(best) and best[0].weight >= _NAMED and not best[0].carried


def _sums_up(verdict: Verdict, levels: Set[Level], *, alone: bool) -> bool:
    """ "Headline inflation is the highest since 1981", above a paragraph that rightly says how high it is.

    So is "the latest reading is the highest since May" in an article of which all right figures are of one series, and
    "that is the highest rate since May", which points back to one.
    """
    claim = verdict.grounded.claim
    if claim.rank is None or verdict.trial is None:
        return False
    if not (_is_named(verdict) or (alone and claim.current) or points_back(claim)):
        return False
    return (series_of(verdict), verdict.trial.option.reading.window) in levels


def _is_tied(verdict: Verdict, judged: Sequence[Weighed], levels: Set[Level]) -> bool:
    """Whether what its sentence rightly tells, or the levels that the article does, leave no doubt of what it is of."""
    claim, trial = verdict.grounded.claim, verdict.trial
    if verdict.label is not Label.CONTRADICTED or trial is None:
        return False
    if not claim.candidates or claim.candidates[0].weight <= LOOSE:
        return False
    read = trial.option.reading
    beside = [
        one.verdict
        for one in judged
        if one.verdict.grounded.claim.sentence is claim.sentence and one.verdict.label is Label.SUPPORTED
    ]
    if read.base is not None and not trial.option.direct:
        ends = [(read.series_id, read.window) in levels, (read.series_id, read.base) in levels]
        named = _is_named(verdict) or any(_is_of(one, read.series_id, (read.window, read.base)) for one in beside)
        to = claim.base is not None and any(_is_of(one, read.series_id, (read.window,)) for one in beside)
        same = ends[0] and claim.base is not None and _is_as_long_before(claim.base, read)
        return (all(ends) and named) or to or same  # "3% more than in the same months of 2023", behind those of now
    if claim.period is not None and any(_is_from_right(one, read.series_id) for one in beside):
        return True
    tied = (_is_part_of(verdict, one) or _changed_to(one, read) or _is_of_year_before(verdict, one) for one in beside)
    if claim.rank is None and any(tied):
        return True
    averages = [one for one in beside if one.grounded.claim.kind == claim.kind == "average" and not trial.option.direct]
    return any(count_together(one, verdict) for one in beside) or any(
        series_of(one) == read.series_id for one in averages
    )


def _is_named_behind(verdict: Verdict, judged: Sequence[Weighed]) -> bool:
    """ "The queue stood at 175,457, hotel places at 56,042": read of what stands behind it alone, of a right figure."""
    claim = verdict.grounded.claim
    words = claim.candidates[0].words.split() if claim.candidates else []
    if verdict.label is not Label.CONTRADICTED or claim.kind != "level" or not words:
        return False
    if words[0] in claim.sentence.before(claim.span.start):
        return False
    for one in judged:
        told = one.verdict.grounded.claim
        right = one.verdict.label is Label.SUPPORTED and series_of(one.verdict) == series_of(verdict)
        if right and told.sentence is claim.sentence and told.span.start > claim.span.end:
            between = claim.sentence.between(claim.span.end, told.span.start)
            return any(between[at : at + len(words)] == words for at in range(len(between)))
    return False


def _is_as_long_before(base: Period, read: Reading) -> bool:
    """ "Than in the same months of 2023", "than in March 2017": whether a base is the same days of another year."""
    if base.role is PeriodRole.SAME:
        return True
    return base.window is not None and base.window == read.base == read.window.shifted_months(-_YEAR)


def _is_of_year_before(verdict: Verdict, now: Verdict) -> bool:
    """ "The tally is 14,200, or 44% below the 25,436 at the same stage of last year": of the days of the right one."""
    claim, then = verdict.grounded.claim, days_read(verdict)
    own = days_read(now)
    if not claim.is_base or claim.period is None or claim.period.role is not PeriodRole.SAME:
        return False
    if own is None or then is None or series_of(now) != series_of(verdict) or now.grounded.claim.kind not in _LEVELS:
        return False
    years = then.end.year - own.end.year
    return years < 0 and own.shifted_years(years) == then


def _is_part_of(verdict: Verdict, whole: Verdict) -> bool:
    """ "2,862 people landed, 549 of them on 11 June": of a right figure of the same series, on a day that is named."""
    claim, one = verdict.grounded.claim, whole.grounded.claim
    if claim.period is None or series_of(whole) != series_of(verdict) or one.span.end > claim.span.start:
        return False
    return claim.sentence.behind(claim.span.end)[: len(_OF_THEM)] == _OF_THEM


def _changed_to(verdict: Verdict, read: Reading) -> bool:
    """ "23.8 million attendances, an increase of 2.0%": whether a right change is one to the days of a level."""
    if verdict.trial is None or verdict.trial.option.reading.base is None:
        return False
    own = verdict.trial.option.reading
    return (own.series_id, own.window) == (read.series_id, read.window)


def _is_from_right(verdict: Verdict, series_id: str) -> bool:
    """ "May as a whole brought 14,812, down from April's 4,432": what it is set against, in digits that tell."""
    claim = verdict.grounded.claim
    if not claim.is_base or claim.period is None or claim.quantity is None or series_of(verdict) != series_id:
        return False
    return len(digits_of(claim.quantity)) > TELLING


def _is_of(verdict: Verdict, series_id: str, windows: Sequence[Window]) -> bool:
    """Whether a verdict is on the level of a series on some days."""
    if verdict.trial is None or not verdict.trial.option.direct:
        return False
    read = verdict.trial.option.reading
    return read.series_id == series_id and read.window in windows


def _is_beside_kin(place: int, verdict: Verdict, kin: Set[tuple[int, Kin]]) -> bool:
    """ "Prices rose 2.7% in the year to May. The index for shelter was up 3%": of the same days, and named."""
    days = kin_of(verdict, Label.CONTRADICTED)
    return days is not None and _is_named(verdict) and (place, days) in kin


def _is_of_no_series(verdict: Verdict) -> bool:
    return verdict.trial is None and verdict.reason is Reason.NO_SERIES


def _open(verdict: Verdict) -> Verdict:
    return replace(verdict, label=Label.AMBIGUOUS, severity=Severity.INFO, reverses=False)


def _places(judged: Sequence[Weighed]) -> list[int]:
    """For every claim the number of what it stands in: a paragraph, with the headline or the list that goes with it."""
    blocks = {id(one.verdict.grounded.claim.block): one.verdict.grounded.claim.block for one in judged}
    numbers = dict(zip(blocks, _numbered([*blocks.values()]), strict=True))
    return [numbers[id(one.verdict.grounded.claim.block)] for one in judged]


def _numbered(blocks: Sequence[Block]) -> Iterator[int]:
    number, before = 0, BlockKind.HEADING
    for block in blocks:
        goes_on = block.kind is BlockKind.LIST_ITEM or before is BlockKind.HEADING
        number += not goes_on
        before = block.kind
        yield number
