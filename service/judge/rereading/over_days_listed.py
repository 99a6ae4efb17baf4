"""Totals of so many days that the sentences beside them list one by one.

"More than 2,000 people have come in four days. There were 621 on Thursday, 648 on Friday, 503 on Saturday and 349 on
Sunday": of those four, though the words for the total name none. So it is with "1,295 came on Monday, 187 on Tuesday
and 915 on Saturday. In all, 3,733 came over the six days": of those from the first day told to the last.
"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from service.judge.doubt.far_off import misses_by
from service.judge.evidence.by_sentence import rows_of
from service.judge.rereading.places import Place, tried
from service.judge.verdicts import Verdict, in_quotation
from service.model.claims import Claim, Mood
from service.model.report import Label, Reason
from service.model.windows import Window
from service.records import replace
from service.store.interface import Store

_AHEAD = 2  # sentences in which the days are listed
_LEADING = frozenset(["in", "over", "within", "during"])
_SPANNING = frozenset("the just only last past space of a period barely under".split())
_MANY = range(2, 8)  # days
_BEFORE = 4  # sentences in which the days of a total "over the six days" are told
_POINTING = frozenset(["the", "those", "these"])
_IN_ALL = (("in", "all"), ("in", "total"), ("all", "told"))
_COMING = frozenset("came come crossed arrived landed reached made picked brought intercepted recorded counted".split())
_VERB = 4  # words of "had made the journey"
_ALTOGETHER = frozenset(["altogether", "together"])
_OF_SOME = frozenset(["who", "that", "which", "of", "from", ",", "("])
_OUTRIGHT = 80  # the weight of words that name a series
_FAR = Decimal("0.5")  # what misses by more is of some of them


def over_days_listed(verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> tuple[Verdict, ...]:
    """The verdicts, totals of days that they only count held against those that are listed behind them.

    Args:
        verdicts: of all claims, in the order of the text.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    rows = rows_of(verdicts)
    found: list[Verdict] = []
    for at, row in enumerate(rows):
        for verdict in row:
            listed = rows[at + 1 : at + 1 + _AHEAD] if _is_open(verdict) else ()
            held = _of_listed(verdict, row, listed, store, known_at) if listed else verdict
            before = rows[max(0, at - _BEFORE) : at] if held is verdict and _is_summed(verdict) else ()
            found.append(_of_told(verdict, row, before, store, known_at) if before else held)
    return tuple(found)


def _of_told(
    verdict: Verdict, row: Sequence[Verdict], before: Sequence[Sequence[Verdict]], store: Store, known_at: date | None
) -> Verdict:
    """ "In all, 3,733 people came over the six days": of the days told before, if they span so many."""
    claim, days = verdict.grounded.claim, _days_before(before)
    many = _days_counted(claim, row) if days else 0
    series_id, first, last = days or ("", None, None)
    if not many or first is None or last is None or not _points_back(claim, row):
        return verdict
    span = Window(first, last)
    one = replace(claim, kind="level", inputs=(), direction=None)
    trial = tried(one, Place(series_id, span), store, known_at) if span.days == many else None
    if trial is None:
        return verdict
    if trial.fit.label is Label.CONTRADICTED and not _is_surely_summed(replace(verdict, trial=trial)):
        return verdict
    grounded = replace(verdict.grounded, claim=one, series=store.series(series_id), window=span)
    told = replace(
        verdict, label=trial.fit.label, severity=trial.fit.severity, reverses=trial.fit.reverses, article=None
    )
    return in_quotation(replace(told, grounded=grounded, reason=trial.reason, trial=trial))


def _is_summed(verdict: Verdict) -> bool:
    """Whether a count of all is only a sum of the text, or could not be checked for want of days."""
    claim = verdict.grounded.claim
    if claim.period is not None or claim.mood is not Mood.ASSERTED or claim.quantity is None or claim.is_base:
        return False
    if not _OF_SOME.isdisjoint(claim.sentence.behind(claim.span.end)[:1]):
        return False
    by_text = verdict.label is Label.SUPPORTED and verdict.article is not None and verdict.trial is None
    undated = verdict.label is Label.UNVERIFIABLE and verdict.reason in (Reason.NO_PERIOD, Reason.NO_SERIES)
    return (by_text and claim.kind in ("total", "level")) or (undated and claim.kind == "level")


def _is_surely_summed(verdict: Verdict) -> bool:
    """Whether words open the sentence that leave no doubt of what the total is of: "In all, 4,377 people"."""
    claim = verdict.grounded.claim
    opening = claim.sentence.words[:2]
    if _COMING.isdisjoint(claim.sentence.behind(claim.span.end)[:_VERB]):
        return False  # "in all, 1,100 people were asked over the three days what they thought"
    summed = tuple(opening) in _IN_ALL or not _ALTOGETHER.isdisjoint(opening)
    return summed and verdict.label is Label.UNVERIFIABLE and not misses_by(verdict, _FAR)


def _points_back(claim: Claim, row: Sequence[Verdict]) -> bool:
    """Whether the days are "the six days", and the total opens its sentence: "In all, 3,733 people"."""
    spell = next(one.grounded.claim for one in row if one.grounded.claim.span.start >= claim.span.end)
    led = claim.sentence.before(spell.span.start)[-1:]
    return not _POINTING.isdisjoint(led) and row[0].grounded.claim is claim


def _days_before(before: Sequence[Sequence[Verdict]]) -> tuple[str, date, date] | None:
    """The series, the first and the last day of the single days that the sentences before rightly tell figures of."""
    told = [one for row in before for one in row if one.grounded.claim.kind == "level" and one.label is Label.SUPPORTED]
    read = [one.trial.option.reading for one in told if one.trial is not None]
    series_id = read[0].series_id if read else ""
    days = [one.window for one in read if one.series_id == series_id and one.window.days == 1]
    if len({*days}) < _AHEAD:
        return None
    return series_id, min(day.start for day in days), max(day.end for day in days)


def _is_open(verdict: Verdict) -> bool:
    claim = verdict.grounded.claim
    if verdict.label is not Label.UNVERIFIABLE or verdict.reason is not Reason.NO_PERIOD or claim.kind != "level":
        return False
    if claim.period is not None or claim.mood is not Mood.ASSERTED or claim.quantity is None or not claim.candidates:
        return False
    # "600 Eritreans", "700 people who came in two days": of some of them
    whole = bool(claim.quantity.noun) and _OF_SOME.isdisjoint(claim.sentence.behind(claim.span.end)[:1])
    return whole and not claim.candidates[0].carried


def _of_listed(
    verdict: Verdict, row: Sequence[Verdict], ahead: Sequence[Sequence[Verdict]], store: Store, known_at: date | None
) -> Verdict:
    """The verdict on a total, where the days that it is of are listed in one of the sentences behind."""
    claim, many = verdict.grounded.claim, _days_counted(verdict.grounded.claim, row)
    series_id = claim.candidates[0].series_id
    spans = [_days_listed(one, series_id) for one in ahead] if many else []
    listed = next((span for span in spans if span is not None and span.days == many), None)
    trial = None if listed is None else tried(claim, Place(series_id, listed), store, known_at)
    if trial is None or (trial.fit.label is Label.CONTRADICTED and not _is_sure(replace(verdict, trial=trial))):
        return verdict
    fit = trial.fit
    told = replace(
        verdict, label=fit.label, severity=fit.severity, reverses=fit.reverses, reason=trial.reason, trial=trial
    )
    grounded = replace(verdict.grounded, series=store.series(series_id), window=listed)
    return in_quotation(replace(told, grounded=grounded))


def _is_sure(verdict: Verdict) -> bool:
    """Whether a total that does not hold is of all who came; "60 people were rescued in two days" is of some."""
    return verdict.grounded.claim.candidates[0].weight >= _OUTRIGHT and not misses_by(verdict, _FAR)


def _days_counted(claim: Claim, row: Sequence[Verdict]) -> int:
    """How many days a total is said to be of: "in four days", "over the past three days"; 0 where it is not said."""
    behind = [one.grounded.claim for one in row if one.grounded.claim.span.start >= claim.span.end]
    spell = behind[0] if behind else None
    if spell is None or spell.quantity is None or spell.quantity.unit != "days" or spell.quantity.value not in _MANY:
        return 0
    words = claim.sentence.between(claim.span.end, spell.span.start)
    while words and words[-1] in _SPANNING:
        words.pop()
    return int(spell.quantity.value) if words[-1:] and words[-1] in _LEADING else 0


def _days_listed(row: Sequence[Verdict], series_id: str) -> Window | None:
    """The days in a row of which a sentence rightly tells one figure each; None where it does not."""
    levels = [one for one in row if one.grounded.claim.kind == "level" and one.label is Label.SUPPORTED]
    read = [one.trial.option.reading for one in levels if one.trial is not None]
    days = [one.window for one in read if one.series_id == series_id and one.window.days == 1]
    if len(set(days)) != len(days) or not days:
        return None
    whole = Window(min(day.start for day in days), max(day.end for day in days))
    return whole if whole.days == len(days) else None
