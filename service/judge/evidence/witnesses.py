"""What the figures of a text say for the readings of one another."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from service.judge.evidence.among_others import kin_of
from service.judge.evidence.areas_named import is_of_area
from service.judge.evidence.between_verdicts import (
    AGAINST_BASE,
    HELD,
    IN_WORDS,
    OF_WORDS,
    are_of_one_day,
    count_together,
    days_of,
    days_of_like,
    digits_of,
    is_as_told,
    is_bound,
    is_dated,
    is_like,
    is_named,
    is_nearly_so,
    is_of_any,
    is_of_its_year,
    is_of_year,
    series_of,
    series_used,
    settled_on,
    tells_same,
)
from service.judge.evidence.continuing_sentence import (
    counts_those_before,
    goes_on,
    goes_on_of_unread,
    is_of_change_unread,
)
from service.judge.verdicts import Verdict
from service.model.claims import Reading
from service.model.periods import PeriodRole
from service.model.report import Diagnosis, Label
from service.model.series import Frequency

_ALL_BUT = Decimal("0.05")
_OUTRIGHT = 100  # the weight of a measure that words name, and no other
_YEAR, _MONTH = 12, 28  # months, days
_OF_AREAS = frozenset([Frequency.ANNUAL, Frequency.MONTHLY])


class Witnesses:
    """The verdicts on a text's figures and the slips that would explain them, gone through once.

    Attributes:
        right: the series of which some figure is what they give.
        settled: the series that several figures of the text give rightly, for several days, with so many digits that
            the text is about them whatever it calls them.
        told: how many figures were looked for in a series.
        held: the verdicts on figures that are as told.
        labels: how many figures of the text have each label.
    """

    __slots__ = (
        "_beside",
        "_diagnoses",
        "_fitting",
        "_levels",
        "_missing",
        "held",
        "labels",
        "right",
        "settled",
        "told",
    )

    def __init__(self, verdicts: Sequence[Verdict], diagnoses: Sequence[Diagnosis | None]) -> None:
        """Takes the verdicts on all claims, each with its diagnosis."""
        self.told = sum(v.grounded.series is not None and v.grounded.claim.kind not in IN_WORDS for v in verdicts)
        self._diagnoses = {id(v): diagnosis for v, diagnosis in zip(verdicts, diagnoses, strict=True)}
        self.labels = Counter(v.label for v in verdicts)
        self.held = held = [v for v in verdicts if is_as_told(v)]
        self._fitting = Counter(map(series_of, held))
        self._missing = Counter(series_of(v) for v in verdicts if v.label is Label.CONTRADICTED and is_named(v))
        self.right = {used for v in verdicts if is_as_told(v) or is_nearly_so(v) for used in series_used(v)}
        self._levels = {days_of(v) for v in held if v.grounded.claim.kind == "level" and not is_bound(v)}
        self.settled = frozenset(settled_on(verdicts))
        self._beside: dict[int, list[Verdict]] = {}
        for verdict in verdicts:
            self._beside.setdefault(id(verdict.grounded.claim.sentence), []).append(verdict)

    def beside(self, verdict: Verdict) -> Sequence[Verdict]:
        """The verdicts on the claims of the same sentence, this one included."""
        return self._beside[id(verdict.grounded.claim.sentence)]

    def told_on(self, verdict: Verdict) -> bool:
        """Whether a figure only goes on about what was rightly told before: "A year earlier it was 4.0%"."""
        return goes_on(verdict, [*self._beside.values()])

    def told_of_unread(self, verdict: Verdict) -> bool:
        """Whether a figure goes on about what could not be read: "Food rose by 14.9%. A year earlier it was 12.8%"."""
        if is_of_change_unread(verdict, self.beside(verdict)):
            return True
        return verdict.grounded.claim.candidates[0].carried and goes_on_of_unread(verdict, [*self._beside.values()])

    def bear_out(self, verdict: Verdict) -> bool:
        """Whether another figure of the sentence, read of the same series, is what that series gives."""
        read = series_of(verdict)
        return any(series_of(one) == read for one in self.beside(verdict) if is_as_told(one))

    def give_another(self, verdict: Verdict) -> bool:
        """Whether the text gives another figure for the same days of the series, and that is the right one."""
        claim = verdict.grounded.claim
        unnamed = claim.is_base and claim.period is None  # "from 2.2 percent": of which month is not said
        return claim.kind == "level" and not unnamed and days_of(verdict) in self._levels

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
        return not is_bound(verdict) and any(
            is_as_told(one) and not is_bound(one) and tells_same(one, verdict)
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
            and is_as_told(one)
            and one.grounded.series is not None
            and one.grounded.claim.quantity is not None
            and len(digits_of(one.grounded.claim.quantity)) >= OF_WORDS
            and one.trial.option.reading.window.end == own.option.reading.window.end
            and one.trial.option.direct is own.option.direct
            and is_like(one.grounded.series, series)
            for one in self.beside(verdict)
        )

    def count_rightly(self, verdict: Verdict) -> bool:
        """Whether a figure tells in how many boats those came whose number, on the same days, is right; or who in them.

        "1,195 people were brought ashore from 29 boats": of the days, and of what they came in, there is no doubt.
        """
        beside = (one for one in self.beside(verdict) if one.label is Label.SUPPORTED)
        return any(count_together(one, verdict) for one in beside) or counts_those_before(
            verdict, self.told_before(verdict)
        )

    def stand_apart(self, verdict: Verdict) -> bool:
        """Whether a figure stands alone in its sentence, or beside what those of its own days came in, told rightly."""
        others = [one for one in self.beside(verdict) if one is not verdict]
        return all(one.label is Label.SUPPORTED and count_together(one, verdict) for one in others)

    def settle_days(self, verdict: Verdict) -> bool:
        """Whether the days of a figure that names none are settled: "2.3 million visits, 5.5% more than in January".

        A change told of it is right for them ("it fell by 20% in the year to June and stands at 728,000"); or, of a
        change, the text rightly gives the figures at both its ends; or it is one end of a change whose other end is
        rightly told: "29,585, down 14.3% in a quarter (from 34,530)".
        """
        reading = None if verdict.trial is None else verdict.trial.option.reading
        if reading is None:
            return False
        if reading.base is not None:
            return self.know_base(verdict) and (reading.series_id, reading.window) in self._levels
        if self._is_end_of_change(verdict, reading):
            return True
        row = self.beside(verdict)
        at = next(n for n, one in enumerate(row) if one is verdict)
        before = [one for one in row[max(0, at - 1) : at] if one.grounded.claim.period is not None]
        return any(
            one.trial is not None
            and one.label is Label.SUPPORTED
            and one.grounded.claim.kind not in IN_WORDS
            and one.trial.option.reading.base is not None
            and (one.trial.option.reading.series_id, one.trial.option.reading.window)
            == (reading.series_id, reading.window)
            for one in (*before, *row[at + 1 : at + 2])
        )

    def _is_end_of_change(self, verdict: Verdict, reading: Reading) -> bool:
        ends = [
            (one.trial.option.reading.base, one.trial.option.reading.window)
            for one in self.beside(verdict)
            if one.trial is not None
            and one.label in HELD
            and one.grounded.claim.kind in AGAINST_BASE
            and one.trial.option.reading.series_id == reading.series_id
        ]
        before = verdict.grounded.claim.is_base
        return any(
            base is not None
            and reading.window == (base if before else now)
            and (reading.series_id, now if before else base) in self._levels
            for base, now in ends
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
        if any(days_of_like(one, series, days) is not None for one in others):
            told = (days_of_like(one, series) for row in rows for one in row)
            return all(one is None or one.end <= days.end for one in told)
        return False

    def tell_of_one_area(self, area: str) -> bool:
        """Whether all that the text tells is of one area, or of the world."""
        told = {v.grounded.series.area for row in self._beside.values() for v in row if v.grounded.series is not None}
        return told <= {area, "WORLD"}

    def tell_of_days(self, verdict: Verdict) -> bool:
        """Whether the text rightly gives what was counted in the days that an average of each is of."""
        own, series = verdict.trial, verdict.grounded.series
        if own is None or series is None or not series.phrases.nouns:
            return False
        return any((one, own.option.reading.window) in self._levels for one in (series.id, *series.siblings))

    def tell_of_one_time(self, verdict: Verdict) -> bool:
        """Whether all figures that name their days are of those that one which names none is read of, one like it too.

        "In January there were 2,112,000 visits … Just 84.4% were seen within four hours … The rest rose to 15.6% in
        January".
        """
        own, series, claim = verdict.trial, verdict.grounded.series, verdict.grounded.claim
        if own is None or series is None or claim.is_base or claim.kind != "level" or claim.period is not None:
            return False
        dated = [one for row in self._beside.values() for one in row if one.trial and one.grounded.claim.period]
        named = {one.trial.option.reading.window for one in dated if one.trial is not None}
        like = {used for one in dated if one.label is Label.SUPPORTED for used in series_used(one)}
        return len(dated) > 1 and named == {own.option.reading.window} and not like.isdisjoint(series.siblings)

    def tell_of_other_areas(self, verdict: Verdict) -> bool:
        """Whether the text rightly tells the same of other areas, all of the days that a figure of its own is read of.

        "In 2023 India's GDP was $3.55 trillion. France had $3.03 trillion", where the words beside it name the area; of
        a month "British inflation rose to 3.6% in June. In the euro area it was 2.0%".
        """
        own, series, claim = verdict.trial, verdict.grounded.series, verdict.grounded.claim
        if own is None or series is None or series.frequency not in _OF_AREAS or claim.is_base:
            return False
        like = {
            one.trial.option.reading.window
            for row in self._beside.values()
            for one in row
            if one.trial is not None
            and one.label is Label.SUPPORTED
            and not one.grounded.claim.is_base
            and one.grounded.series is not None
            and one.grounded.series.concept == series.concept
        }
        return claim.kind == "level" and like == {own.option.reading.window} and is_of_area(claim, series.area)

    def know_base(self, verdict: Verdict) -> bool:
        """Whether the text rightly gives the figure from which a change is taken."""
        reading = None if verdict.trial is None else verdict.trial.option.reading
        return reading is not None and reading.base is not None and (reading.series_id, reading.base) in self._levels

    def know_both_ends(self, verdict: Verdict) -> bool:
        """Whether the text rightly gives the figure that a change led to, and names the days that it is taken from.

        "25,244 crossed in nine months. That is 3% more than in the same months of 2023."
        """
        reading, base = None if verdict.trial is None else verdict.trial.option.reading, verdict.grounded.claim.base
        if (
            reading is None
            or reading.base is None
            or base is None
            or (reading.series_id, reading.window) not in self._levels
        ):
            return False
        return base.role is PeriodRole.SAME or (base.role is PeriodRole.WINDOW and base.window is not None)

    def tell_its_level(self, verdict: Verdict) -> bool:
        """ "Inflation is the highest since 1981", above what rightly says how high: of a measure named outright."""
        claim = verdict.grounded.claim
        named = claim.rank is not None and claim.candidates[0].weight >= _OUTRIGHT and not claim.candidates[0].carried
        own = days_of(verdict)
        return named and any(
            one.trial is not None and one.trial.option.direct and days_of(one) == own and not is_bound(one)
            for one in self.held
        )

    def stand_beside_kin(self, verdict: Verdict) -> bool:
        """ "Prices rose 2.7% in the year to May. Shelter was up 3%": right before it, of the same days."""
        kin, before = kin_of(verdict, verdict.label), self.told_before(verdict)
        near = [one for one in before if one.grounded.claim.block is verdict.grounded.claim.block][-1:]
        return kin is not None and any(
            one.grounded.claim.period is not None and kin_of(one, Label.SUPPORTED) == kin for one in near
        )

    def told_before(self, verdict: Verdict) -> Sequence[Verdict]:
        """The verdicts on the claims before one, in their order."""
        told = [one for row in self._beside.values() for one in row]
        return told[: next((at for at, one in enumerate(told) if one is verdict), len(told))]

    def failing(self, verdict: Verdict) -> int:
        """How many figures of the sentence are not what was published."""
        return len(self._failing(verdict))

    def missing(self, verdict: Verdict) -> int:
        """How many figures named outright of the same series are not what it gives."""
        return self._missing[series_of(verdict)]

    def mostly_miss(self, verdict: Verdict) -> bool:
        """Whether of the figures read of the same series several are not what it gives, and fewer are."""
        read = series_of(verdict)
        return self._missing[read] > max(1, self._fitting[read])

    def fail_by_one_slip(self, verdict: Verdict) -> bool:
        """Whether all that fails in the sentence fails by one slip, in words that stand there.

        "Up 40% on the same days of 2021 (9,300)", where both are of 2023; "451 boats", where people were counted;
        "the highest since January 2023, when it was 4%", where that was in 2024.
        """
        if _follows(verdict):
            return False  # what is worked out rightly from figures of other days is not what slipped
        failing = self._failing(verdict)
        if is_of_its_year(verdict, [one for one in failing if one is not verdict]):
            return True
        figures = [one for one in failing if one.grounded.claim.kind not in IN_WORDS and not _follows(one)]
        told = [one for one in failing if one.grounded.claim.kind in IN_WORDS and not is_of_any(one, figures)]
        if told:
            return all(one.grounded.claim.is_base for one in figures)
        bare = [one for one in figures if not is_bound(one)]
        slips = [self._diagnoses[id(one)] for one in bare]
        if not slips or None in slips:
            return False
        pairs = [(one, slip) for one, slip in zip(bare, slips, strict=True) if slip is not None]
        if min(len({slip.fits_period or slip.code for _, slip in pairs}), len({_moved(*pair) for pair in pairs})) > 1:
            return False
        if all(slip is not None and slip.code == "wrong_unit" for slip in slips):
            quantity = figures[0].grounded.claim.quantity
            return quantity is not None and bool(quantity.noun)
        periods = [None if slip is None else slip.fits_period for slip in slips]
        if None in periods or len(slips) < len(figures):
            return False
        named = [(one, period) for one, period in zip(figures, periods, strict=True) if not _is_relative(one)]
        same_year = bool(named) and all(is_of_year(one, period) for one, period in named)
        return same_year or any(map(is_dated, failing)) or are_of_one_day(figures, failing)

    def _failing(self, verdict: Verdict) -> Sequence[Verdict]:
        """Those that are not what was published; a subject that nothing names says nothing of one that is named."""
        told, wrong = is_named(verdict), [one for one in self.beside(verdict) if one.label is Label.CONTRADICTED]
        wrong = [one for one in wrong if is_named(one) >= told and not _rests_on(one, verdict)]
        return [one for one in wrong if not _is_named_less(one, verdict)]


def _is_named_less(one: Verdict, verdict: Verdict) -> bool:
    """ "Inflation was 9.1%, the highest since 1975, when milk cost $2.20": of another thing, which no word is sure of.

    What is wrong with the price of milk, read of that of petrol, says nothing of inflation.
    """
    own, other = verdict.grounded.claim.candidates[:1], one.grounded.claim.candidates[:1]
    if one is verdict or not own or not other or one.grounded.series is None or verdict.grounded.series is None:
        return False
    period = verdict.grounded.claim.period
    dated = period is not None and not period.rule.startswith(("last", "this", "moved"))
    sure = own[0].weight >= _OUTRIGHT > other[0].weight and not own[0].carried
    sure = sure and (dated or verdict.grounded.claim.kind in IN_WORDS)
    return sure and not is_like(one.grounded.series, verdict.grounded.series)


def _rests_on(one: Verdict, verdict: Verdict) -> bool:
    """ "At 2,232, less than half as many as the 4,432 of last March": wrong by the other figure, if that is wrong.

    So it is where that is of days of its own, and all but right: one that was misread is further off.
    """
    claim, trial = verdict.grounded.claim, verdict.trial
    value = None if trial is None else trial.computation.value
    if claim.quantity is None or value is None or one is verdict or one.trial is not None or one.article is None:
        return False
    near = abs(claim.quantity.value - value) <= _ALL_BUT * value
    own = claim.period is not None and claim.period.role is PeriodRole.WINDOW
    return near and own and any(figure.span == claim.quantity.span for figure in one.grounded.claim.inputs)


def _follows(one: Verdict) -> bool:
    """Whether a figure is worked out from those of the text, and stands or falls with them: "an average of 61".

    "Up 51% on the same point in 2022 (16,842)", as it was in 2024, says itself of which year it is.
    """
    claim, article = one.grounded.claim, one.article
    if article is None or article.fit.label not in HELD or claim.kind == "level":
        return False
    return claim.base is None or not claim.base.year_written


def _is_relative(one: Verdict) -> bool:
    """ "Than in the same month last year (3,041)": days that move with those that are named."""
    period = one.grounded.claim.period
    return period is None or period.role in (PeriodRole.SAME, PeriodRole.SHIFT)


def _moved(one: Verdict, slip: Diagnosis) -> object:
    """How far off the days are that a figure fits, in months or days; without any, what the slip is called."""
    reading = None if one.trial is None else one.trial.option.reading
    own = None if reading is None else reading.base if slip.code == "wrong_base" else reading.window
    if slip.fits_period is None or own is None:
        return slip.code
    start, fits = own.start, slip.fits_period.start
    months = (fits.year - start.year) * _YEAR + fits.month - start.month
    return months if fits.day == start.day else (fits - start).days, slip.fits_period.days // _MONTH
