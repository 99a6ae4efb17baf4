"""What the figures of a text say for the readings of one another."""

from collections import Counter
from collections.abc import Sequence

from service.judge.evidence.among_others import kin_of
from service.judge.evidence.areas_named import is_of_area
from service.judge.evidence.between_verdicts import (
    HELD,
    IN_WORDS,
    OF_WORDS,
    count_together,
    days_of,
    days_of_like,
    digits_of,
    is_as_told,
    is_bound,
    is_like,
    is_named,
    is_nearly_so,
    series_of,
    series_used,
    settled_on,
    stand_ins,
    tells_same,
)
from service.judge.evidence.continuing_sentence import (
    counts_those_before,
    goes_on,
    goes_on_of_unread,
    is_of_change_unread,
)
from service.judge.evidence.one_slip import fail_by_one_slip, failing_beside
from service.judge.evidence.set_beside_another import is_set_beside_another, is_set_beside_its_like
from service.judge.evidence.settled_days import settle_days
from service.judge.verdicts import Verdict, is_former
from service.model.claims import OUTRIGHT
from service.model.periods import PeriodRole
from service.model.report import Diagnosis, Label
from service.model.series import Frequency

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
        self._levels = {days_of(v) for v in held if tells_level(v)}
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

    def know_series(self, verdict: Verdict) -> bool:
        """Whether some figure is what the series of this one gives, or what one gives that tells the same."""
        return not self.right.isdisjoint([series_of(verdict), *stand_ins(verdict)])

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
            is_as_told(one) and not is_bound(one) and not is_former(one) and tells_same(one, verdict)
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
        """Whether the days of a figure that names none are settled: "2.3 million visits, 5.5% more than in January"."""
        return settle_days(verdict, self.beside(verdict), self._levels)

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
        a month "British inflation rose to 3.6% in June. In the euro area it was 2.0%", "3.6%, compared with 2.0% in".
        """
        own, series, claim = verdict.trial, verdict.grounded.series, verdict.grounded.claim
        if own is None or series is None or series.frequency not in _OF_AREAS:
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
        if is_set_beside_another(verdict, self.beside(verdict)):
            return False
        if claim.is_base and not is_set_beside_its_like(verdict, self.beside(verdict)):
            return False
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
        named = claim.rank is not None and claim.candidates[0].weight >= OUTRIGHT and not claim.candidates[0].carried
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
        return len(failing_beside(verdict, self.beside(verdict)))

    def missing(self, verdict: Verdict) -> int:
        """How many figures named outright of the same series are not what it gives."""
        return self._missing[series_of(verdict)]

    def mostly_miss(self, verdict: Verdict) -> bool:
        """Whether of the figures read of the same series several are not what it gives, and fewer are."""
        read = series_of(verdict)
        return self._missing[read] > max(1, self._fitting[read])

    def fail_by_one_slip(self, verdict: Verdict) -> bool:
        """Whether all that fails in the sentence fails by one slip, in words that stand there."""
        return fail_by_one_slip(verdict, self.beside(verdict), self._diagnoses)


def tells_level(verdict: Verdict) -> bool:
    """Whether a figure gives a level as it is held, and neither a bound of it nor what it was once thought to be."""
    return verdict.grounded.claim.kind == "level" and not is_bound(verdict) and not is_former(verdict)
