"""What can be told of a claim before any figure is looked up: that it cannot be checked, and why."""

import re
from collections.abc import Sequence
from datetime import date

from service.claims import KIND_BY_NAME
from service.claims.bind.changes.span_ends import ends_of
from service.claims.scene import unit_of
from service.extract.changes import change_of
from service.ground.bases.bases import months_between
from service.ground.days.peaks import is_of_day, may_peak
from service.ground.days.shares_of_years import is_of_year
from service.ground.days.windows import Target, targets_of
from service.ground.figures.totals_spread import is_own_pace, spread_over, total_of
from service.ground.grounded import Grounded
from service.ground.series.former_bases import is_on_former_base
from service.ground.series.market_prices import is_of_no_average
from service.ground.series.moves_ranked import ranks_unread_move
from service.ground.series.related import states_growth
from service.ground.values_in_force.announced import is_announced, is_superseded
from service.model.claims import Claim, Mood
from service.model.periods import ENDED, PeriodRole
from service.model.quantities import CURRENCIES, PERCENT, Direction, Form
from service.model.report import Reason
from service.model.series import Frequency, Nature, Series, months_of_growth
from service.model.windows import Grain
from service.records import replace
from service.store.interface import Store, Vintage

_YEAR = 12  # months
#: Kinds that only the text's own figures can settle.
_BRIEF = 7  # words of "It had been 0.5%."
_ONE = frozenset(["single", "one", "a"])
_MONTHS = frozenset(["month", "months", "monthly"])
_TO_PASS = (["to"], ["with"], ["above"], ["over"], ["below"], ["under"])
_BOUNDS = frozenset("least above over below under exceed exceeding more than less most".split())
_LIKENED = frozenset([("the", "size"), ("the", "pace"), ("the", "rate"), ("of", "that"), ("of", "what")])
_AT_ITS = (("at", "its"), ("at", "the"))
_PEAKS = (("peak",), ("height",), ("top",), ("lowest",), ("highest",), ("trough",))
_NOUN = 4  # words of "as large a fall", "a drop being about"
_BEING = frozenset(["being", "is", "was", "some", "about", "nearly", "almost", "around", "roughly", "more", "than"])
_WAS = frozenset(["was", "were", "had", "stood"])
_BACK = frozenset(["from", "against", "after", "than"])
_MARK = 5  # words of "to manage at least"
_RANKED_YEAR = re.compile(r"(?:est|ever|costly|expensive) year\b")
_OF_THE_TEXT = frozenset(["share", "total", "conversion"])
_UNTRUE = frozenset([Mood.HYPOTHETICAL, Mood.DENIED])


def refused(claim: Claim, store: Store) -> Grounded | None:
    """What can be told without looking at any figure."""
    if claim.mood is Mood.FORECAST or (claim.mood is Mood.ANNOUNCED and not _may_step(claim, store)):
        return Grounded(claim, reason=Reason.FORECAST_OR_TARGET)
    if claim.mood in _UNTRUE:
        return Grounded(claim, reason=Reason.HYPOTHETICAL)
    over = total_of(claim, store)
    spread = spread_over(claim) and over is None and not _is_own_pace(claim, store)
    only_told = claim.kind in _OF_THE_TEXT and not claim.against and not is_of_year(claim)
    if not claim.candidates or spread or only_told or _is_yearly_pace(claim):
        named = claim.period is not None and claim.period.role is PeriodRole.WINDOW and not claim.peak
        days = claim.period.window if named and claim.period is not None else None
        ends = ends_of(claim.period, days) if KIND_BY_NAME[claim.kind].compares and claim.base is None else None
        days = days if ends is None else ends[0]
        return Grounded(claim, reason=Reason.NO_SERIES, window=days)
    series = store.series(claim.candidates[0].series_id)
    if claim.rank is not None and claim.rank.scope == "occasion":
        return Grounded(claim, reason=Reason.NO_SERIES)  # "the least for the holiday since 2021": on what days it fell
    if claim.rank is not None and _is_of_years(claim, series):
        return Grounded(claim, reason=Reason.NO_SERIES)
    on_day = claim.period is not None and claim.period.grain is Grain.DAY
    # "It was not until 22 September that 25,000 was reached" is of a running total, not of that day.
    crossed = claim.kind == "threshold" and claim.mark is None and on_day and series.accumulates
    crossed = crossed and not _is_of_one_day(claim)
    if (
        over is None
        and claim.kind == "average"
        and series.nature is Nature.FLOW
        and unit_of(claim) in ("", series.unit)
    ):
        return Grounded(claim, reason=Reason.NO_SERIES)  # "on average 53 people": not the total
    if claim.streak is not None and _counts_other_steps(claim, series):
        return Grounded(claim, reason=Reason.NO_SERIES)
    if is_of_no_average(claim, series) or _is_part_of_another(claim, series) or _is_of_moves(claim, series):
        return Grounded(replace(claim, candidates=()), reason=Reason.NO_SERIES)
    if claim.streak is not None and claim.streak.ended:
        return Grounded(claim, reason=Reason.NO_PERIOD, series=series)
    if claim.said is not None and claim.said.days > 1 and claim.period is None:
        return Grounded(claim, reason=Reason.NO_PERIOD, series=series)  # "it was 3.2%, the ONS said last month"
    turning = claim.turn and series.nature is Nature.STEP
    if series.nature is Nature.STEP and _is_at_peak(claim):
        return Grounded(claim, reason=Reason.NO_PERIOD, series=series)
    left = claim.peak and not turning and not may_peak(claim, series) and not is_of_day(claim, series)
    if left or crossed:
        return Grounded(claim, reason=Reason.NO_PERIOD, series=series)
    return None


def _counts_other_steps(claim: Claim, series: Series) -> bool:
    """ "Sterling is set for a third straight loss this Friday", "the fifth in a row to manage at least 4%".

    What is traded by the day is not held by its days, and no move is counted that only passes a mark.
    """
    words = claim.sentence.words
    daily = series.unit in CURRENCIES and series.frequency is Frequency.MONTHLY and _MONTHS.isdisjoint(words)
    behind = claim.sentence.behind(claim.span.end)
    return daily or (behind[:1] in _TO_PASS and not _BOUNDS.isdisjoint(behind[:_MARK]))


def _is_part_of_another(claim: Claim, series: Series) -> bool:
    """ "Bank Rate is 5.25%, the latest rise being half as long as June's": a bare part, which no rate in force is."""
    quantity = claim.quantity
    if quantity is None or quantity.form is not Form.FRACTION or claim.kind != "level" or series.unit != PERCENT:
        return False
    if "cent" in quantity.span.of(claim.block.text).lower():
        return False  # "half a per cent"
    likened = tuple(claim.sentence.behind(quantity.span.end)[:2])
    return series.nature is Nature.STEP or likened[:1] == ("as",) or likened in _LIKENED


def _is_at_peak(claim: Claim) -> bool:
    """ "At its peak the cap was 2.5 times as high as now": of some time that no words tell."""
    words = claim.sentence.words
    if claim.kind != "multiple" or claim.period is not None or claim.base is not None or "at" not in words:
        return False
    return any(words[at : at + 2] in _AT_ITS and words[at + 2 : at + 3] in _PEAKS for at in range(len(words)))


def _is_of_moves(claim: Claim, series: Series) -> bool:
    """ "It fell to 6.8%, a drop 1.4 times as big as June's", "twice as large a fall as in June": no two levels of it.

    Of growth a rise is the level: "prices rose by 6.8%, a rise twice as big as a year before".
    """
    quantity = claim.quantity
    if claim.kind != "multiple" or quantity is None:
        return False
    ahead = [word for word in claim.sentence.before(quantity.span.start)[-_NOUN:] if word not in _BEING]
    behind = (*claim.sentence.behind(quantity.span.end)[:_NOUN],)
    noun = change_of(ahead[-1], "noun") if ahead else None
    if noun is None and behind[:1] == ("as",) and behind[2:3] in (("a",), ("an",)):
        noun = change_of(behind[3], "noun") if behind[3:] else None
    return noun is not None and (series.growth_over is None or noun.direction is Direction.DOWN)


def _is_yearly_pace(claim: Claim) -> bool:
    """ "Since 2015 it has climbed by 2.6ppm a year": no difference of two levels; "£117 a year more" is one."""
    quantity = claim.quantity
    if claim.kind != "difference" or quantity is None or quantity.unit in CURRENCIES:
        return False
    return quantity.per == "year"


def _had_been_just_before(claim: Claim) -> bool:
    """ "It was raised to 0.75% on 2 August. It had been 0.5%.": until then, where the sentence says no more."""
    return (
        claim.is_base
        and claim.period is None
        and claim.sentence.words[:2] == ("it", "had")
        and (len(claim.sentence.words) <= _BRIEF)
    )


def _is_counted_back(claim: Claim) -> bool:
    period = claim.period
    return period is not None and period.role is PeriodRole.SHIFT and period.window is None


def unfit(
    claim: Claim,
    series: Series,
    vintage: Vintage,
    mains: Sequence[Target],
    published: date | None,
    told: Target | None,
) -> Grounded | None:
    """Why the series cannot be asked for these days, if it cannot.

    Args:
        claim: what is said of them.
        series: what it is said of.
        vintage: its figures as known on the day.
        mains: the days that may be meant.
        published: the publication date.
        told: the days spoken of before; None where there are none.
    """
    if published is not None and published < (series.published_since or date.min):
        return Grounded(claim, reason=Reason.VINTAGE_NOT_HELD, series=series)
    if is_on_former_base(claim, series, published):
        return Grounded(claim, reason=Reason.NO_SERIES, series=series)
    moved = claim.period is None or claim.period.rule.endswith("-moved")
    stays = claim.streak is not None and claim.streak.stay is not None
    if claim.past_perfect and moved and not stays and series.nature is Nature.STEP and not _had_been_just_before(claim):
        return Grounded(claim, reason=Reason.NO_PERIOD, series=series)
    mark = None if claim.rank is None else claim.rank.mark
    if mark is not None and not mark.value and series.nature is Nature.INDEX:
        return Grounded(claim, reason=Reason.NO_SERIES, series=series)  # of its growth, which may pass nought
    if ranks_unread_move(claim, series):
        return Grounded(claim, reason=Reason.NO_SERIES, series=series)
    if states_growth(claim, series) and not _spans_as_said(claim, series, mains, published):
        return Grounded(claim, reason=Reason.NO_SERIES, series=series)
    if not mains:
        undated = published is None or (claim.period is not None and claim.period.needs_date)
        why = Reason.NO_PUBLICATION_DATE if undated else Reason.NO_PERIOD
        why = Reason.NOT_PUBLISHED_YET if claim.mood is Mood.ANNOUNCED else why
        return Grounded(claim, reason=why, series=series)
    counted = told is None and _is_counted_back(claim)  # "134,000 two years ago", of which the newest is not held
    if (counted or not mains[0].named) and is_superseded(series, vintage, published):
        last = vintage.last()
        held = None if last is None else last.window
        return Grounded(claim, reason=Reason.OUT_OF_RANGE, series=series, last=held)
    until = claim.period is not None and claim.period.role is PeriodRole.CUTOFF  # "4.25% until August"
    until = until and claim.period is not None and claim.period.preposition != "by"  # "put at 3.5% by next August"
    coming = claim.kind == "level" and not until and published is not None and mains[0].window.start > published
    told_back = claim.is_base or (coming and claim.mood is not Mood.ANNOUNCED and _is_told_back(claim))
    ahead = (claim.mood is Mood.ANNOUNCED or coming) and not told_back  # "a cut to 3.75% next week is likely"
    if ahead and not is_announced(series, vintage, mains[0], published):
        return Grounded(claim, reason=Reason.NOT_PUBLISHED_YET, series=series, window=mains[0].window)
    return None


def _is_told_back(claim: Claim) -> bool:
    """ "Up from £1,663 over the summer and £1,641 in the spring", "in the spring it was £1,641": of a time gone by."""
    told = claim.span.start if claim.quantity is None else (claim.quantity.hedge_span or claim.quantity.span).start
    ahead = claim.sentence.before(told)
    return not _WAS.isdisjoint(ahead) or (ahead[-1:] == ["and"] and not _BACK.isdisjoint(ahead))


def _is_of_one_day(claim: Claim) -> bool:
    """ "The first time since November 2022 that four figures have been reached in a single day"."""
    words = claim.block.text[claim.sentence.span.start : claim.sentence.span.end].lower().replace("-", " ").split()
    led = [words[at - 1] for at, word in enumerate(words) if at and word.strip(".,;:)") == "day"]
    return claim.rank is not None and claim.rank.mark is not None and not _ONE.isdisjoint(led)


def _is_own_pace(claim: Claim, store: Store) -> bool:
    return bool(claim.candidates) and is_own_pace(claim, store.series(claim.candidates[0].series_id))


def _may_step(claim: Claim, store: Store) -> bool:
    return any(store.series(c.series_id).nature is Nature.STEP for c in claim.candidates)


def _spans_as_said(claim: Claim, series: Series, mains: Sequence[Target], published: date | None) -> bool:
    """Whether a published rate of growth is over the months that the words, or the base they name, ask for."""
    months = months_of_growth(series)
    if claim.over is not None:
        return claim.over == months
    if claim.compares and claim.base is None:
        ended = claim.period is not None and claim.period.preposition in ENDED
        return ended and months == _YEAR  # "ended 2024 2.9% higher"; not "4.4% bigger than before the pandemic"
    if claim.period is not None and claim.period.window is not None and claim.period.window.whole_months == 2:
        return months == 1  # "between January and February"
    if claim.base is None or not mains:
        return True
    bases = targets_of(claim.base, series, published, mains[0])
    return not bases or any(months_between(base.window, mains[0].window) == months for base in bases)


def _is_of_years(claim: Claim, series: Series) -> bool:
    """ "The costliest year ever to fill a tank": by what it came to in the year, which no month or week tells."""
    if series.nature is Nature.FLOW or series.frequency is Frequency.ANNUAL:
        return False
    return _RANKED_YEAR.search(claim.span.of(claim.block.text).lower()) is not None
