"""Levels in doubt whose words leave no doubt of their days: "32% shorter than in December, when it was 172,758".

What is told beside it is right, so that the series is known, the days stand right before or behind the figure, and the
figure is, to the last digit, what the same series gave on other days: it was looked up in the wrong row. So it was
where the days are so far before those of what is rightly told in the sentence ("from 122,213 a quarter earlier").
"""

from collections.abc import Sequence
from datetime import date

from service.judge.evidence.between_verdicts import digits_of
from service.judge.evidence.by_sentence import Around, rows_of
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.periods import Period, PeriodRole
from service.model.report import Label, Severity
from service.model.series import Nature
from service.records import replace
from service.store.interface import Store

_TELLING = 4  # digits that no two rows of a series have in common
_UNEVEN = 3  # days by which months differ
_LEADING = frozenset("when it there they the figure number was were had been stood at , (".split())
_FOLLOWING = frozenset("of in at counted recorded seen reported registered found on the a end".split())
_BASES = frozenset("than from on in at of the end".split())
_DATING = frozenset([PeriodRole.WINDOW, PeriodRole.SHIFT])
_OWNING = (["'s"], ["’s"])


def of_named_days(verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> Sequence[Verdict]:
    """The verdicts, where a level in doubt is that of other days than are named beside it.

    Args:
        verdicts: of all claims, in the order of the text.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    if not any(map(_may_be, verdicts)):
        return verdicts
    rows = rows_of(verdicts)
    wrong = {
        id(verdict)
        for at, row in enumerate(rows)
        for verdict in filter(_may_be, row)
        if _is_known(verdict, Around(rows, at)) and _is_of_another_row(verdict, store, known_at)
    }
    return [
        replace(one, label=Label.CONTRADICTED, severity=Severity.ERROR) if id(one) in wrong else one for one in verdicts
    ]


def _may_be(verdict: Verdict) -> bool:
    claim, trial = verdict.grounded.claim, verdict.trial
    if verdict.label is not Label.AMBIGUOUS or trial is None or claim.kind != "level" or claim.quantity is None:
        return False
    if claim.in_quotation or claim.period is None or claim.period.role not in _DATING or trial.option.reading.base:
        return False
    return len(digits_of(claim.quantity)) >= _TELLING and _stands_beside(claim, claim.period)


def _stands_beside(claim: Claim, period: Period) -> bool:
    """Whether nothing stands between a figure and its days but "when it was", or "counted in"."""
    assert claim.quantity is not None
    text, own = claim.block.text, claim.quantity.span
    if period.span.end <= own.start:
        ahead = text[claim.sentence.span.start : period.span.start].lower().split()[-1:]
        between = text[period.span.end : own.start].lower().replace(",", " , ").replace("(", " ( ").split()
        led = bool(between) and _LEADING.issuperset(between) and _BASES.issuperset(ahead)
        return led or between in _OWNING  # "below last June's 165,411"
    return _FOLLOWING.issuperset(text[own.end : period.span.start].lower().split())


def _is_known(verdict: Verdict, around: Around) -> bool:
    """Whether another figure near it is what the same series gives, to as many digits.

    What is of so long before another's days has that one before it in its sentence.
    """
    assert verdict.trial is not None and verdict.grounded.claim.period is not None
    series_id, own = verdict.trial.option.reading.series_id, verdict.grounded.claim
    counted = verdict.grounded.claim.period.role is PeriodRole.SHIFT
    near = [
        one for one in around.own if one.grounded.claim.span.end <= own.span.start and not one.grounded.claim.is_base
    ]
    return any(
        one.label is Label.SUPPORTED
        and one.trial is not None
        and one.trial.option.reading.series_id == series_id
        and one.grounded.claim.quantity is not None
        and len(digits_of(one.grounded.claim.quantity)) >= _TELLING
        for one in (near if counted else (*around.before, *around.near))
    )


def _is_of_another_row(verdict: Verdict, store: Store, known_at: date | None) -> bool:
    """Whether a figure is the series' own of another period, and not of the same month in another year."""
    claim, trial = verdict.grounded.claim, verdict.trial
    assert trial is not None and claim.quantity is not None and claim.period is not None
    reading = trial.option.reading
    if not trial.option.direct:
        return False
    rows, own = store.as_known(reading.series_id, known_at).observations, reading.window
    fits = [one.window for one in rows if one.value == claim.quantity.value]
    if len(fits) != 1 or (fits[0].start <= own.end and own.start <= fits[0].end):
        return False
    stock = store.series(reading.series_id).nature is Nature.STOCK
    as_long = stock or abs(fits[0].days - own.days) <= _UNEVEN
    return as_long and (claim.period.year_written or fits[0].end.month != own.end.month)
