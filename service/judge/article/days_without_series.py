"""The days of figures that no series tells, as the text gives them.

They are those that their words name, those of what they were worked out of, else those that the text goes on about.

"The trust carried out 3,210 operations in October, 14% fewer than the 3,730 of October 2022. Of these 1,124, or 35%,
were hip replacements": nothing official is held, yet the text says of which days all five are.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from service.claims import KIND_BY_NAME
from service.claims.bind.changes.span_ends import ends_of
from service.judge.article.claims_of_inputs import ToldBy
from service.judge.article.days_of_derived import names_no_way
from service.judge.evidence.between_verdicts import IN_WORDS
from service.judge.verdicts import Verdict
from service.model.claims import Claim, Figure, Mood
from service.model.periods import Period, PeriodRole
from service.model.quantities import CURRENCIES
from service.model.report import Label
from service.model.windows import Window
from service.records import dataclass, field, replace

_READ = frozenset([Label.SUPPORTED, Label.IMPRECISE, Label.OUTDATED, Label.CONTRADICTED])
_POINTING = frozenset([PeriodRole.SAME, PeriodRole.SHIFT])


@dataclass(slots=True)
class _Told:
    """The days that the text goes on about, whether an official figure told them, in what, and those of each figure."""

    last: Window | None = None
    official: bool = False
    unit: str = ""
    found: dict[int, Window] = field(default_factory=dict)


def days_told(verdicts: Sequence[Verdict], known_at: date | None) -> tuple[Verdict, ...]:
    """The verdicts, those for which no series was asked told of their days.

    Args:
        verdicts: in the order of the text.
        known_at: the day of the article, on which what it calls "this year" had not ended.
    """
    told, told_by = _Told(), ToldBy(verdicts)
    for at, verdict in enumerate(verdicts):
        if told.official and (
            _is_foreign(verdict.grounded.claim, told) or _rests_on_others(verdict, told, told_by, verdicts)
        ):
            told.last = None
        days = _days_of(verdict, told, known_at)
        if days is not None:
            told.found[at] = days
            _go_on(verdict, days, told)
    for at, verdict in enumerate(verdicts):
        days = None if verdict.trial is not None else _of_inputs(verdict, told_by, told.found)
        if days is not None:
            told.found[at] = days
    return tuple(
        replace(one, grounded=replace(one.grounded, window=told.found[at])) if _is_untold(one, at, told) else one
        for at, one in enumerate(verdicts)
    )


def _is_untold(verdict: Verdict, at: int, told: _Told) -> bool:
    """Whether a verdict is to be told of days: it rests on no official figure, and says something of the past."""
    claim = verdict.grounded.claim
    asked = verdict.trial is not None or (verdict.grounded.window is not None and verdict.grounded.series is not None)
    return at in told.found and not asked and claim.mood is Mood.ASSERTED and claim.kind not in IN_WORDS


def _go_on(verdict: Verdict, days: Window, told: _Told) -> None:
    """Keep the days of a figure for those behind it, unless it is what another is compared with."""
    claim, period = verdict.grounded.claim, verdict.grounded.claim.period
    pointing = period is not None and (period.role in _POINTING or period.rule.endswith("-moved"))
    passing = claim.is_base or claim.aside or claim.peak or claim.summit is not None or claim.backward
    if not passing and not pointing and claim.kind not in IN_WORDS:
        told.last, told.official = days, verdict.trial is not None
        told.unit = "" if claim.quantity is None else claim.quantity.unit


def _days_of(verdict: Verdict, told: _Told, known_at: date | None) -> Window | None:
    claim = verdict.grounded.claim
    if verdict.trial is not None:
        return verdict.trial.option.reading.window if verdict.label in _READ else None
    period = claim.period or claim.frame
    if period is not None and period.role is not PeriodRole.HISTORY:
        return _named(claim, period, told.last, known_at)
    return None if claim.is_base else told.last


def _is_foreign(claim: Claim, told: _Told) -> bool:
    """ "Inflation was 2.3% in August. The mayor bought 40 chairs", "for £162": what no series counts."""
    if claim.quantity is None or claim.candidates or claim.period is not None:
        return False
    return bool(claim.quantity.noun) or (claim.quantity.unit in CURRENCIES and claim.quantity.unit != told.unit)


def _rests_on_others(verdict: Verdict, told: _Told, told_by: ToldBy, verdicts: Sequence[Verdict]) -> bool:
    """ "Bank Rate was 0.25% on 11 March. Revenue rose 12% to £684m from £611m": of what no series tells."""
    claim = verdict.grounded.claim
    if verdict.article is None or not claim.inputs or claim.period is not None or claim.frame is not None:
        return False
    if any(one.unit == told.unit for one in claim.inputs):
        return False  # "Services inflation eased to 4.4% from 5%", behind the rate of December
    tellers = [at for one in claim.inputs for at in told_by.of(one, verdict)]
    return bool(tellers) and all(verdicts[at].trial is None for at in tellers)


def _named(claim: Claim, period: Period, last: Window | None, known_at: date | None) -> Window | None:
    """The days that a period means, those that it points to counted from what was told before."""
    if period.role in _POINTING:
        behind = KIND_BY_NAME[claim.kind].compares and period.span.start > claim.span.end
        return last if behind else _pointed(period, last)  # "15% below the number at this point last year"
    window = period.window
    if window is None or period.role is PeriodRole.HISTORY:
        return None
    ends = ends_of(period, window) if KIND_BY_NAME[claim.kind].compares and claim.base is None else None
    return ends[0] if ends is not None else _so_far(window, last, known_at)


def _so_far(window: Window, last: Window | None, known_at: date | None) -> Window:
    """ "Saturday's total was 1,195. The count for 2025 is 14,812": as far as the text has told of the year."""
    running = known_at is not None and window.start < known_at <= window.end
    return window.to(last.end) if running and last is not None and window.contains(last) else window


def _pointed(period: Period, last: Window | None) -> Window | None:
    """ "The year before", "the same month of 2023": counted from the days told last."""
    if last is None:
        return None
    if period.window is not None and period.role is PeriodRole.SAME:
        return last.shifted_years(period.window.end.year - last.end.year)
    return last.shifted_months(period.shift_months) if period.shift_months else None


def _of_inputs(verdict: Verdict, told_by: ToldBy, found: dict[int, Window]) -> Window | None:
    """The days of what the text's own figures give: of a change the later one's, of a sum all of its parts'."""
    claim, article = verdict.grounded.claim, verdict.article
    if article is None or article.of_way or not claim.inputs:
        return None
    if names_no_way(claim):
        both = [_days_in(one, verdict, told_by, found) for one in claim.inputs]
        return max((one for one in both if one is not None), key=lambda one: one.end, default=None)
    if KIND_BY_NAME[claim.kind].compares:
        return _days_in(claim.inputs[0], verdict, told_by, found)
    days = [told for one in claim.inputs if (told := _days_in(one, verdict, told_by, found)) is not None]
    return _spanned(days) if claim.kind == "total" else next(iter(days), None)


def _days_in(figure: Figure, verdict: Verdict, told_by: ToldBy, found: dict[int, Window]) -> Window | None:
    """The days of the claim that tells a figure, the nearest one where it is told more than once."""
    return next((found[at] for at in told_by.of(figure, verdict) if at in found), None)


def _spanned(days: Iterable[Window]) -> Window | None:
    """From the first to the last of the days of all parts."""
    told = list(days)
    return Window(min(one.start for one in told), max(one.end for one in told)) if told else None
