"""Days that nothing bears out, where all that is told of them is of other days near by.

"September's arrivals by small boat, 5,170, were a record for the month, ahead of 3,823 in 2023": June's were, and a
record, and so were those of June 2023; and "inflation hit 11.1% in November", told before the month was over, is what
had just come out for October. One figure may be that of other days by chance; what is told of some days all being of
certain others is the slip of a writer, where the sentence says itself that it is of those days.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from service.judge.evidence.between_verdicts import HELD
from service.judge.findings.figures_in_words import days_in_words
from service.judge.fit.hedges import BOUNDS, place_of
from service.judge.rereading.places import Place, tried
from service.judge.rereading.unread_figures import found_of
from service.judge.slips.days_between import is_taken_by_others
from service.judge.slips.days_instead import (
    DATES,
    MOST_MONTHS,
    TOLD_SO,
    YEAR,
    instead_of,
    is_of_no_three,
    is_of_what_else_was,
    is_to_come,
    is_written,
    stretches,
)
from service.judge.verdicts import Verdict, in_quotation
from service.judge.weighing import Weighed
from service.model.claims import Claim, Mood
from service.model.periods import Period, PeriodRole
from service.model.quantities import Quantity
from service.model.report import Diagnosis, Label, Reason, Severity
from service.model.windows import Window
from service.numeric.rounding import significant_digits
from service.records import replace
from service.store.interface import Store

JudgeClaims = Callable[[Sequence[Claim]], Sequence[Verdict]]

_CLEARLY, _SPOKEN_OF = 60, 40  # the weight of a measure whose words hardly name another, or that was named before
_SEVERAL, _TELLING, _MANY, _SURE = 2, 3, 4, 5  # digits and words
_AS_PEAK, _PEAKS = 2, frozenset(["peak", "record", "high", "low", "trough", "summit"])
_NEAR, _AROUND = 12, 24  # words between a figure and its days; figures on either side
_TO_GO = timedelta(days=3)  # that a period has to run on the day of publication, for no figure of it to be out
#: What makes a month the time of something else, and what is of now.
_SETTING = frozenset(["that", "with", "by", ","])
_OF_NOW = frozenset("is are stands remains still now latest this".split())
_NAMING = frozenset([PeriodRole.WINDOW, PeriodRole.CUTOFF])
_UNREAD = frozenset([Reason.NOT_PUBLISHED_YET, Reason.OUT_OF_RANGE])
_ISSUED = frozenset("published released issued announced reported said out since until before after by".split())
_RUNNING_TO = frozenset(["by", "until"])
_ISSUES = frozenset("report reports figures data release statistics numbers bulletin estimates meeting budget".split())


def days_put_right(
    judged: Sequence[Weighed], store: Store, published: date | None, known_at: date | None, judge: JudgeClaims
) -> Sequence[Weighed]:
    """The verdicts, figures in doubt accused that are all of other days than those that their sentence names.

    Args:
        judged: the verdicts on the claims of an article.
        store: the series.
        published: the publication date.
        known_at: the day whose knowledge the article is judged by.
        judge: judges claims of one block by themselves.
    """
    found = list(judged)
    for told in _told_of_days(judged, store, known_at):
        meant = _meant(told, judged, published, judge) or _found(told, judged, published, store, known_at)
        lead = next((at for at in told if at in meant and _is_open(judged[at].verdict)), None)
        if lead is not None:
            found = [_as_meant(one, meant.get(at)) for at, one in enumerate(found)]
            found[lead] = _accused(judged[lead], meant[lead], store, known_at)
    return found


def _as_meant(weighed: Weighed, meant: Verdict | None) -> Weighed:
    """What is accused for the days that another names: "hit 11.1% in November. A year earlier it was 4.2%"."""
    accused = weighed.verdict.label is Label.CONTRADICTED
    return weighed if meant is None or not accused else Weighed(meant, None)


def _told_of_days(judged: Sequence[Weighed], store: Store, known_at: date | None) -> Iterator[list[int]]:
    """The places of what is told of the same named days, where none of it holds and some of it is in doubt."""
    rows: dict[tuple[int, int], list[int]] = {}
    for at, one in enumerate(judged):
        claim = one.verdict.grounded.claim
        if claim.period is not None and claim.mood is Mood.ASSERTED and claim.period.role in _NAMING:
            rows.setdefault((id(claim.block), claim.period.span.start), []).append(at)
    yield from (read for row in rows.values() if (read := _in_doubt(row, judged, store, known_at)))


def _in_doubt(row: Sequence[int], judged: Sequence[Weighed], store: Store, known_at: date | None) -> list[int]:
    """What is told of some days, none of which holds or is accused, where the sentence says what it is."""
    verdicts = {at: judged[at].verdict for at in row}
    if any(_is_past_the_end(one, store, known_at) for one in verdicts.values()):
        return []
    read = [at for at, one in verdicts.items() if one.trial is not None or _is_open(one)]
    if not read or any(_holds_there(one) or one.label is Label.CONTRADICTED for one in verdicts.values()):
        return []
    told = _says_so(verdicts[read[0]].grounded.claim)
    return read if told and any(_is_open(verdicts[at]) for at in read) else []


def _holds_there(verdict: Verdict) -> bool:
    """Whether something holds of the days that it is told of.

    A rank holds of its own: "eclipsing the 711 of 1 June, to become the busiest day".
    """
    if verdict.trial is None or verdict.label not in HELD:
        return False
    claim = verdict.grounded.claim
    of_other = claim.period is not None and verdict.trial.option.reading.window != claim.period.window
    return claim.rank is None or not of_other


def _is_past_the_end(verdict: Verdict, store: Store, known_at: date | None) -> bool:
    """Whether days lie behind all that is held, though it was out by then: nothing tells what was."""
    series, period = verdict.grounded.series, verdict.grounded.claim.period
    if verdict.reason is not Reason.OUT_OF_RANGE or series is None or period is None or period.window is None:
        return False
    last = store.as_known(series.id, known_at).last()
    return last is None or last.window.end < period.window.end


def _is_open(verdict: Verdict) -> bool:
    """Whether no figure of the days was read, or one that is not theirs: "711 recorded on 14 April"."""
    if verdict.label is Label.AMBIGUOUS or verdict.reason in _UNREAD:
        return True
    claim = verdict.grounded.claim
    if claim.period is None or claim.period.window is None or verdict.reason is not Reason.NO_SERIES:
        return False
    if claim.period.window.days > 1 and not is_written(claim, claim.period):
        return False
    if not claim.candidates:
        return _told_with(claim) >= _SURE
    return claim.period.window.days == 1 or _told_with(claim) >= _TELLING


def _says_so(claim: Claim) -> bool:
    """Whether a sentence says beside the figure of which days it is, and what it is, or its digits tell that."""
    period, sentence = claim.period, claim.sentence
    if period is None or period.window is None or not sentence.span.contains(period.span):
        return False
    named = any(one.weight >= _CLEARLY and not one.carried for one in claim.candidates[:1])
    spoken = any(one.weight >= _SPOKEN_OF for one in claim.candidates[:1])
    least = _SURE
    if period.window.days == 1 or is_written(claim, period):  # few days had just so many, of those near by
        least = _TELLING if spoken or period.window.days == 1 else _MANY
    if not named and (claim.quantity is None or _digits(claim.quantity) < least):
        return False
    if period.role is PeriodRole.CUTOFF and period.rule not in DATES:
        return False
    issued = _ISSUED if period.role is PeriodRole.WINDOW else _ISSUED - _RUNNING_TO
    if is_of_what_else_was(claim, period) or not issued.isdisjoint(sentence.before(period.span.start)[-_SEVERAL:]):
        return False
    ends = sorted([(claim.span.start, claim.span.end), (period.span.start, period.span.end)])
    between = claim.block.text[ends[0][1] : ends[1][0]]
    return len(between.split()) <= _NEAR and _ISSUES.isdisjoint(sentence.behind(period.span.end)[:_TELLING])


def _meant(
    told: Sequence[int], judged: Sequence[Weighed], published: date | None, judge: JudgeClaims
) -> Mapping[int, Verdict]:
    """What fits other days than those that it is told of, each with its verdict by the days that all of it fits."""
    lead = judged[told[0]].verdict.grounded.claim
    period = lead.period
    assert period is not None
    assert period.window is not None
    block = [at for at, one in enumerate(judged) if one.verdict.grounded.claim.block is lead.block]
    if _may_be_out(period.window, [judged[at].verdict for at in told], published) or is_to_come(lead, published):
        return {}
    for window in instead_of(period, published):
        alone = judge([_moved(lead, period, window)])
        newest = _is_newest(period, window, published, alone)
        if newest and not _is_plainly_of(lead, period):
            return {}
        if alone[0].label is not Label.SUPPORTED:
            if newest:
                return {}  # what had come out last is not what is told
            continue
        claims = [judged[at].verdict.grounded.claim for at in block]
        moved = [_moved(one, period, window) for one in claims]
        again = dict(zip(block, judge(moved), strict=True))
        fits = {at for at in block if again[at].label is Label.SUPPORTED}
        touched = {at for at, one, other in zip(block, claims, moved, strict=True) if one is not other}
        spoilt = any(_is_right_there(judged[at].verdict) for at in touched if at not in fits)
        cured = {at: again[at] for at in fits if judged[at].verdict.label is not Label.SUPPORTED}
        together = _told_with(lead) >= _MANY or fits.issuperset(told)
        if window in stretches(period) and _fits_all(lead, period, judge):
            return {}
        few = newest or is_of_no_three(lead, window)
        telling = _is_telling(list(cured.values()), _SEVERAL if few else _TELLING)
        if told[0] in fits and together and not spoilt and telling:
            return cured
    return {}


def _found(
    told: Sequence[int], judged: Sequence[Weighed], published: date | None, store: Store, known_at: date | None
) -> Mapping[int, Verdict]:
    """What would be found of other days, whatever words name: "more than the 118,882 of March", which are June's."""
    lead = judged[told[0]].verdict.grounded.claim
    start, period = max(0, told[0] - _AROUND), lead.period
    verdicts = [one.verdict for one in judged[start : told[0] + _AROUND]]
    if period is None or period.role is not PeriodRole.WINDOW or period.window is None or _told_with(lead) < _SURE:
        return {}
    if verdicts[told[0] - start].reason is Reason.NOT_PUBLISHED_YET:
        return {}  # "in December there are 35,651 of them in hotels", as the last figure said
    if _may_be_out(period.window, [judged[at].verdict for at in told], published):
        return {}
    for window in instead_of(period, published):
        found = found_of(_moved(lead, period, window), told[0] - start, verdicts, store, known_at)
        if found is not None and found.trial is not None and found.trial.option.reading.window.end == window.end:
            return {told[0]: found}
    return {}


def _fits_all(claim: Claim, period: Period, judge: JudgeClaims) -> bool:
    """ "4.7% between March and June", as it was from March to May and from April to June."""
    told = judge([_moved(claim, period, window) for window in stretches(period)])
    return all(one.label is Label.SUPPORTED for one in told)


def _is_right_there(verdict: Verdict) -> bool:
    """Whether a figure is right of its days, not by others of the text alone: "$1.92 under May's record of $5.006"."""
    return verdict.label is Label.SUPPORTED and verdict.trial is not None


def _is_plainly_of(claim: Claim, period: Period) -> bool:
    """ "Hit 11.1% in November"; not "in November the chancellor spoke with inflation at 11.1%", "it is 3.8% now"."""
    lead = claim.sentence.before(claim.span.start)
    first, last = sorted((claim.span, period.span), key=lambda span: span.start)
    between = claim.sentence.between(first.end, last.start)
    if not _SETTING.isdisjoint(between) or not _OF_NOW.isdisjoint(claim.sentence.words):
        return False
    return not TOLD_SO.isdisjoint(lead[-1:]) or lead[-2:] == ["stood", "at"]


def _is_newest(period: Period, window: Window, published: date | None, again: Sequence[Verdict]) -> bool:
    """Whether some days are the last of which a figure was out, where those that are named were not over.

    "The rate was 3.2% in September", told on the 15th: no month of the sort could have been meant but August.
    """
    named = period.window
    assert named is not None
    if published is None or any(one.reason is Reason.NOT_PUBLISHED_YET for one in again):
        return False
    if not period.year_written and named.end < published:
        named = named.shifted_months(YEAR)
    ahead = named.months_after(window) if window.end < named.end else 0
    return named.end >= published + _TO_GO and 0 < ahead <= MOST_MONTHS


def _may_be_out(window: Window, told: Sequence[Verdict], published: date | None) -> bool:
    """Whether a figure that is not held may have come out all the same: the days were over."""
    if all(one.reason is not Reason.NOT_PUBLISHED_YET for one in told):
        return False
    return published is None or window.end < published + _TO_GO


def _moved(claim: Claim, period: Period, window: Window) -> Claim:
    """A claim with other days for some that it names."""
    own, base = claim.period, claim.base
    if own is not None and own.span == period.span and own.role in _NAMING:
        claim = replace(claim, period=replace(own, window=window, others=()))
    if base is not None and base.span == period.span and base.role in _NAMING:
        claim = replace(claim, base=replace(base, window=window, others=()))
    return claim


def _told_with(claim: Claim) -> int:
    """How many digits a figure is told with; none where it is a bound, more where it is told as a peak, as few are."""
    if claim.quantity is None or claim.quantity.hedge in BOUNDS:
        return 0
    digits = _digits(claim.quantity)
    return digits + _AS_PEAK if digits >= _TELLING and _is_called_peak(claim) else digits


def _is_called_peak(claim: Claim) -> bool:
    """ "Far below the peak of 12.1 million in March 2022"."""
    lead = claim.sentence.before(claim.span.start)
    return lead[-1:] == ["of"] and lead[-2:-1] != [] and lead[-2] in _PEAKS


def _is_telling(meant: Sequence[Verdict], needed: int) -> bool:
    """Whether figures have digits enough for it to be no chance that they are all those of certain days."""
    return sum(_told_with(one.grounded.claim) for one in meant) >= needed


def _digits(quantity: Quantity) -> int:
    return significant_digits(quantity.value, place_of(quantity))


def _accused(weighed: Weighed, meant: Verdict, store: Store, known_at: date | None) -> Weighed:
    """A figure accused for the days that it is told of, where those are in doubt.

    Args:
        weighed: the verdict on it.
        meant: the same, of other days.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    verdict, claim = weighed.verdict, weighed.verdict.grounded.claim
    trial = meant.trial
    if trial is None or (claim.quantity is None and verdict.trial is None):
        return weighed
    window = trial.option.reading.window
    if verdict.trial is None:
        assert claim.period is not None
        assert claim.period.window is not None
        there = tried(claim, Place(trial.option.reading.series_id, claim.period.window), store, known_at)
        if there is not None and there.fit.label is not Label.CONTRADICTED:
            return weighed
        if there is None and is_taken_by_others(claim.period.window, store.series(trial.option.reading.series_id)):
            return weighed
        told_of = claim.period.window if there is None else None
        verdict = replace(meant, grounded=replace(meant.grounded, claim=claim), trial=there or trial, told_of=told_of)
    verdict = replace(verdict, label=Label.CONTRADICTED, severity=Severity.ERROR, reason=None)
    what = "is the figure" if claim.quantity is not None else "is so"
    detail = f"“{claim.span.of(claim.block.text)}” {what} {days_in_words(window)}."
    return Weighed(in_quotation(verdict), Diagnosis("wrong_period", detail, window, trial.computation.value))
