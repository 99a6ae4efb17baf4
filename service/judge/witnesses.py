"""What the figures of a text say for the readings of one another."""

from collections import Counter
from collections.abc import Iterator, Sequence

from service.claims.subject.implied import IMPLIED
from service.judge.bench import Verdict
from service.judge.hedges import BOUNDS
from service.model.periods import PeriodRole
from service.model.quantities import Quantity
from service.model.report import Diagnosis, Label
from service.model.series import Series
from service.model.windows import Grain, Window

HELD = frozenset([Label.SUPPORTED, Label.IMPRECISE])
"""The labels of figures that are what was published, or nearly."""
IN_WORDS = frozenset(["streak", "no_change", "threshold", "duration", "comparison", "rank"])
"""Kinds of claim that are told in words, with no figure of the series."""
_SEVERAL = 2  # figures that settle what a text is about
_SETTLING = 4  # … and the digits of them all
_OF_WORDS = 2  # digits that a streak or a superlative is worth


_IN = frozenset(["in", "aboard", "from", "on", "across", "using"])
_ONLY = frozenset("just only some about around a total of the".split())
_CARRYING = frozenset("carrying bringing with brought carried holding".split())
_PARTING = frozenset("while when but and as after before with including of them whom".split())
_PARTS = frozenset([Grain.MONTH, Grain.QUARTER])


class Witnesses:
    """The verdicts on a text's figures and the slips that would explain them, gone through once.

    Attributes:
        right: the series of which some figure is what they give.
        settled: the series that several figures of the text give rightly, for several days, with so many digits that
            the text is about them whatever it calls them.
        told: how many figures were looked for in a series.
    """

    __slots__ = ("_beside", "_diagnoses", "_fitting", "_levels", "_missing", "right", "settled", "told")

    def __init__(self, verdicts: Sequence[Verdict], diagnoses: Sequence[Diagnosis | None]) -> None:
        """Takes the verdicts on all claims, each with its diagnosis."""
        self.told = sum(v.grounded.series is not None and v.grounded.claim.kind not in IN_WORDS for v in verdicts)
        self._diagnoses = {id(v): diagnosis for v, diagnosis in zip(verdicts, diagnoses, strict=True)}
        self._fitting = Counter(series_of(v) for v in verdicts if v.label is Label.SUPPORTED)
        self._missing = Counter(series_of(v) for v in verdicts if v.label is Label.CONTRADICTED and is_named(v))
        self.right = {used for v in verdicts if v.label is Label.SUPPORTED for used in series_used(v)}
        self._levels = {
            _days_of(v)
            for v in verdicts
            if v.label is Label.SUPPORTED and v.grounded.claim.kind == "level" and not _is_bound(v)
        }
        self.settled = frozenset(_settled(verdicts))
        self._beside: dict[int, list[Verdict]] = {}
        for verdict in verdicts:
            self._beside.setdefault(id(verdict.grounded.claim.sentence), []).append(verdict)

    def beside(self, verdict: Verdict) -> Sequence[Verdict]:
        """The verdicts on the claims of the same sentence, this one included."""
        return self._beside[id(verdict.grounded.claim.sentence)]

    def bear_out(self, verdict: Verdict) -> bool:
        """Whether another figure of the sentence, read of the same series, is what that series gives."""
        read = series_of(verdict)
        return any(series_of(one) == read for one in self.beside(verdict) if one.label is Label.SUPPORTED)

    def give_another(self, verdict: Verdict) -> bool:
        """Whether the text gives another figure for the same days of the series, and that is the right one."""
        claim = verdict.grounded.claim
        unnamed = claim.is_base and claim.period is None  # "from 2.2 percent": of which month is not said
        return claim.kind == "level" and not unnamed and _days_of(verdict) in self._levels

    def of_same_days(self, verdict: Verdict) -> bool:
        """Whether another figure of the sentence is right in the same series, for the days that this one is read of."""
        own = None if verdict.trial is None else verdict.trial.option.reading
        held = [v.trial.option.reading for v in self.beside(verdict) if v.label in HELD and v.trial is not None]
        return own is not None and any((one.series_id, one.window) == (own.series_id, own.window) for one in held)

    def tell_it_beside(self, verdict: Verdict) -> bool:
        """Whether the sentence rightly tells the very thing: what stands beside it is then of something else.

        "41,472 people, the second highest, behind 45,755 in 2022": nobody gives two figures for one year in one breath,
        but to be more exact ("back to the 2% target: it fell to 2.0%").
        """
        return not _is_bound(verdict) and any(
            one.label is Label.SUPPORTED and not _is_bound(one) and _tells_same(one, verdict)
            for one in self.beside(verdict)
            if one is not verdict
        )

    def tell_alike(self, verdict: Verdict) -> bool:
        """Whether the sentence rightly gives a like measure, or that of another area, for the same days.

        "Food was 3.2% dearer than a year ago and shelter 3.6%", "2.7% in America, against 2.0% in the euro area".
        """
        own, series = verdict.trial, verdict.grounded.series
        if own is None or series is None:
            return False
        return any(
            one.trial is not None
            and one.label is Label.SUPPORTED
            and one.grounded.series is not None
            and one.grounded.claim.quantity is not None
            and len(digits_of(one.grounded.claim.quantity)) >= _OF_WORDS
            and one.trial.option.reading.window.end == own.option.reading.window.end
            and one.trial.option.direct is own.option.direct
            and _is_like(one.grounded.series, series)
            for one in self.beside(verdict)
        )

    def count_rightly(self, verdict: Verdict) -> bool:
        """Whether a figure tells in how many boats those came whose number, on the same days, is right.

        "1,195 people were brought ashore from 29 boats": of the days, and of what they came in, there is no doubt.
        """
        own, series = verdict.trial, verdict.grounded.series
        if own is None or series is None or not series.phrases.nouns:
            return False
        return any(
            one.trial is not None
            and one.trial.option.reading.series_id in series.siblings
            and one.trial.option.reading.window == own.option.reading.window
            and (_came_in(one, verdict) or _carried(verdict, one))
            for one in self.beside(verdict)
            if one.label is Label.SUPPORTED
        )

    def settle_days(self, verdict: Verdict) -> bool:
        """Whether the days of a figure that names none are settled: "2.3 million visits, 5.5% more than in January".

        A change told of it is right for them; or, of a change, the text rightly gives the figures at both its ends.
        """
        reading = None if verdict.trial is None else verdict.trial.option.reading
        if reading is None:
            return False
        if reading.base is not None:
            return self.know_base(verdict) and (reading.series_id, reading.window) in self._levels
        row = self.beside(verdict)
        behind = row[next(n for n, one in enumerate(row) if one is verdict) + 1 :][:1]
        return any(
            one.trial is not None
            and one.label is Label.SUPPORTED
            and one.grounded.claim.kind not in IN_WORDS
            and one.trial.option.reading.base is not None
            and (one.trial.option.reading.series_id, one.trial.option.reading.window)
            == (reading.series_id, reading.window)
            for one in behind
        )

    def lead_up_to(self, verdict: Verdict) -> bool:
        """Whether what stands before a figure, here or one sentence before, rightly tells a like measure of its days.

        "CPIH rose by 2.1% in the year to July. CPI was up 2.0%": of July, too, the latest days that the text tells of.
        """
        own, series = verdict.trial, verdict.grounded.series
        if own is None or series is None or verdict.grounded.claim.is_base:
            return False
        days, rows = own.option.reading.window, [*self._beside.values()]
        at = next(n for n, row in enumerate(rows) if row is self.beside(verdict))
        place = next(n for n, one in enumerate(rows[at]) if one is verdict)
        before = [*(rows[at - 1] if at else ()), *rows[at][:place]]
        named = verdict.grounded.claim.candidates[0].words
        others = [one for one in before if all(c.words != named for c in one.grounded.claim.candidates[:1])]
        if any(_days_of_like(one, series, days) is not None for one in others):
            told = (_days_of_like(one, series) for row in rows for one in row)
            return all(one is None or one.end <= days.end for one in told)
        return False

    def tell_of_days(self, verdict: Verdict) -> bool:
        """Whether the text rightly gives what was counted in the days that an average of each is of."""
        own, series = verdict.trial, verdict.grounded.series
        if own is None or series is None or not series.phrases.nouns:
            return False
        return any((one, own.option.reading.window) in self._levels for one in (series.id, *series.siblings))

    def know_base(self, verdict: Verdict) -> bool:
        """Whether the text rightly gives the figure from which a change is taken."""
        reading = None if verdict.trial is None else verdict.trial.option.reading
        return reading is not None and reading.base is not None and (reading.series_id, reading.base) in self._levels

    def failing(self, verdict: Verdict) -> int:
        """How many figures of the sentence are not what was published."""
        return len(self._failing(verdict))

    def mostly_miss(self, verdict: Verdict) -> bool:
        """Whether of the figures read of the same series several are not what it gives, and fewer are."""
        read = series_of(verdict)
        return self._missing[read] > max(1, self._fitting[read])

    def fail_by_one_slip(self, verdict: Verdict) -> bool:
        """Whether all that fails in the sentence fails by one slip, in words that stand there.

        "Up 40% on the same days of 2021 (9,300)", where both are of 2023; "451 boats", where people were counted;
        "the highest since January 2023, when it was 4%", where that was in 2024.
        """
        failing = self._failing(verdict)
        figures = [one for one in failing if one.grounded.claim.kind not in IN_WORDS]
        told = [one for one in failing if one.grounded.claim.kind in IN_WORDS and not _is_of_any(one, figures)]
        if told:
            return all(one.grounded.claim.is_base for one in figures)
        slips = [self._diagnoses[id(one)] for one in figures if not _is_bound(one)]
        if (
            not slips
            or None in slips
            or len({slip.fits_period or slip.code for slip in slips if slip is not None}) != 1
        ):
            return False
        if all(slip is not None and slip.code == "wrong_unit" for slip in slips):
            quantity = figures[0].grounded.claim.quantity
            return quantity is not None and bool(quantity.noun)
        periods = [None if slip is None else slip.fits_period for slip in slips]
        if None in periods or len(slips) < len(figures):
            return False
        same_year = all(_is_of_year(one, period) for one, period in zip(figures, periods, strict=True))
        return same_year or any(map(_is_dated, failing)) or _are_of_one_day(figures)

    def _failing(self, verdict: Verdict) -> Sequence[Verdict]:
        """Those that are not what was published; a subject that nothing names says nothing of one that is named."""
        told = is_named(verdict)
        return [one for one in self.beside(verdict) if one.label is Label.CONTRADICTED and is_named(one) >= told]


def _came_in(people: Verdict, boats: Verdict) -> bool:
    """ "1,195 people brought ashore from 29 boats", "1,442 people arriving last week, in just 21 boats"."""
    one, other = people.grounded.claim, boats.grounded.claim
    between = one.block.text[one.span.end : other.span.start].lower()
    lead, mark, rest = between.rpartition(",")
    words = rest.split() if mark else between.split()
    led = [word for word in words if word not in _ONLY]
    if not led or led[-1] not in _IN or (mark and len(led) > 1):
        return False
    told = lead.split() if mark else words
    return "," not in lead and not any(c.isdecimal() or c in ";:(" for c in between) and _PARTING.isdisjoint(told)


def _carried(boats: Verdict, people: Verdict) -> bool:
    """ "Some 24 boats carrying 756 people crossed the Channel"."""
    one, other = boats.grounded.claim, people.grounded.claim
    words = one.block.text[one.span.end : other.span.start].lower().replace(",", " ").split()
    return bool(words) and words[0] in _CARRYING and _ONLY.issuperset(words[1:])


def _is_like(one: Series, other: Series) -> bool:
    """Whether two series measure alike: of one topic and unit, from one publisher or of two areas."""
    alike = (one.topic, one.unit, one.growth_over) == (other.topic, other.unit, other.growth_over)
    return alike and (one.area != other.area or one.source.publisher == other.source.publisher)


def _days_of_like(verdict: Verdict, series: Series, days: Window | None = None) -> Window | None:
    """The days of a figure that is right for a like measure of the same area: these, where any are given."""
    trial, own = verdict.trial, verdict.grounded.series
    if verdict.label is not Label.SUPPORTED or trial is None or own is None or verdict.grounded.claim.kind in IN_WORDS:
        return None
    window = trial.option.reading.window
    if days is not None and (window != days or verdict.grounded.claim.period is None):
        return None
    return window if trial.option.direct and own.area == series.area and _is_like(own, series) else None


def _days_of(verdict: Verdict) -> tuple[str, Window] | None:
    """The series and the days that a verdict rests on."""
    reading = None if verdict.trial is None else verdict.trial.option.reading
    return None if reading is None else (reading.series_id, reading.window)


def _tells_same(one: Verdict, other: Verdict) -> bool:
    """Whether two figures are read of just the same days by the same words, the first no more roughly."""
    first, second = one.grounded.claim, other.grounded.claim
    if one.trial is None or other.trial is None or first.is_base or second.is_base:
        return False
    if first.quantity is None or second.quantity is None or first.quantity.per != second.quantity.per:
        return False
    reading, read = one.trial.option.reading, other.trial.option.reading
    same = (reading.series_id, reading.window, reading.base) == (read.series_id, read.window, read.base)
    by = (first.kind, first.period) == (second.kind, second.period)
    rougher = first.quantity.decimals < min(second.quantity.decimals, 1)
    return same and by and not rougher and len({option.reading.window for option in other.grounded.options}) == 1


def is_named(verdict: Verdict) -> bool:
    """Whether words name what a figure is read of, and it is not only implied."""
    candidates = verdict.grounded.claim.candidates
    return not candidates or candidates[0].weight > IMPLIED


def series_of(verdict: Verdict) -> str | None:
    """The series that a verdict rests on, None where it rests on none."""
    return None if verdict.trial is None else verdict.trial.option.reading.series_id


def _is_of_any(verdict: Verdict, figures: Sequence[Verdict]) -> bool:
    """ "November, with 5,417, was the peak month": what is said of the days of a figure stands and falls with it."""
    period = verdict.grounded.claim.period
    return period is not None and any(one.grounded.claim.period is period for one in figures)


def _is_of_year(verdict: Verdict, fits: Window | None) -> bool:
    """Whether the text names a month or quarter, and the figure is that of another one of the same year."""
    period = verdict.grounded.claim.period
    if period is None or fits is None or verdict.trial is None or period.role is not PeriodRole.WINDOW:
        return False
    read = verdict.trial.option.reading.window
    return period.grain in _PARTS and (read.start.year, read.days // 27) == (fits.start.year, fits.days // 27)


def series_used(verdict: Verdict) -> frozenset[str]:
    """The series that a verdict rests on: of two areas set against each other, both."""
    if verdict.trial is None:
        return frozenset()
    option = verdict.trial.option
    others = [figure.series_id for figure in option.figures if figure.series_id] if option.reading.beside else []
    return frozenset([option.reading.series_id, *others])


def digits_of(quantity: Quantity) -> str:
    """The digits of a figure that tell: without the noughts at its ends."""
    return f"{quantity.value:f}".replace(".", "").strip("0")


def _settled(verdicts: Sequence[Verdict]) -> Iterator[str]:
    """The series that the figures of a text settle on: two of them at least, right to four digits taken together."""
    told: dict[str, set[tuple[Window, str]]] = {}
    for verdict in verdicts:
        claim, trial = verdict.grounded.claim, verdict.trial
        if verdict.label is Label.SUPPORTED and trial is not None:
            digits = claim.kind[:_OF_WORDS] if claim.quantity is None else digits_of(claim.quantity)
            told.setdefault(trial.option.reading.series_id, set()).add((trial.option.reading.window, digits))
    for series_id, figures in told.items():
        if len(figures) >= _SEVERAL and sum(len(digits) for _, digits in figures) >= _SETTLING:
            yield series_id


def _are_of_one_day(verdicts: Sequence[Verdict]) -> bool:
    """ "Thursday, when 514 people came in 10 boats": figures of several series for a day that the text names."""
    periods = [verdict.grounded.claim.period for verdict in verdicts]
    named = all(period is not None and period.grain is Grain.DAY for period in periods)
    return named and len({series_of(verdict) for verdict in verdicts}) > 1


def _is_bound(verdict: Verdict) -> bool:
    """ "More than 3,200", "below 2%": no slip can be told by it, and no figure given."""
    quantity = verdict.grounded.claim.quantity
    return quantity is not None and quantity.hedge in BOUNDS


def _is_dated(verdict: Verdict) -> bool:
    """Whether the text writes out the year of the figure, or of what it is compared with."""
    claim = verdict.grounded.claim
    periods = [period for period in (claim.base, claim.period) if period is not None]
    return any(period.year_written and period.role is not PeriodRole.CUTOFF for period in periods)
