"""Peaks and troughs that the period right before or after goes past: "peaked at 10.1% in September", 11.1% in October.

The level is right. Where no longer time is named that the peak is of ("in the first half", "before the war"), it lies
above what stands on either side of it.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from service.ground.figures.evidence import Missing, figure
from service.judge.changes.level_after import turned
from service.judge.fit.trials import Trial, retried
from service.judge.verdicts import Verdict, in_quotation
from service.judge.vintages.revision_envelope import tolerance
from service.model.claims import Claim, Figure
from service.model.ranks import Extreme
from service.model.report import Label
from service.model.series import Nature
from service.model.windows import Window
from service.store.interface import Store

_PEAKING = frozenset("peaked peaking peaks peak crested bottomed bottoming troughed trough nadir".split())
_APART = frozenset(": ; ( ) – — and but while".split())
_FROM = frozenset("from since below above off near under than".split())
"""Before "its peak", where "of" does not follow: what is told behind it is another figure."""
#: What names a time that a peak is of, or denies it.
_WITHIN = frozenset(
    "half quarter year spring summer autumn winter before during under first pre not by thought".split()
)
_LATER = frozenset(["later", "after", "earlier", "ago"])
_LEAD = 12  # words of "peaked at the end of the third quarter of 2022, at"
_OF_A_TIME = frozenset([Nature.RATE, Nature.INDEX, Nature.STOCK])
_NEAR = timedelta(days=100)  # in which lies what comes right before a quarter's figure, and right after it


def held_to_peaks(verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> tuple[Verdict, ...]:
    """The verdicts, right levels accused that are told as peaks and are none.

    Args:
        verdicts: of all claims, in the order of the text.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    return tuple(_held_to_peak(one, store, known_at) if is_peak_told(one) else one for one in verdicts)


def is_peak_told(verdict: Verdict) -> bool:
    """Whether a level that is right is told as a peak or a trough, in so many words.

    Args:
        verdict: of any claim.
    """
    claim, trial = verdict.grounded.claim, verdict.trial
    if claim.past_perfect or _names_a_time(claim.sentence.words):
        return False
    if claim.summit is None or verdict.label is not Label.SUPPORTED or trial is None or claim.kind != "level":
        return False
    plain = trial.option.direct and len(trial.option.figures) == 1 and trial.came_from is None
    lead = claim.sentence.before(claim.span.start)[-_LEAD:]
    at = next((n for n in reversed(range(len(lead))) if lead[n] in _PEAKING), None)
    if not plain or at is None or not _APART.isdisjoint(lead[at:]):
        return False
    return lead[at + 1 : at + 2] == ["of"] or _FROM.isdisjoint(lead[max(0, at - 2) : at])


def _names_a_time(words: Sequence[str]) -> bool:
    """ "It peaked in the first half", but not "it peaked in June, and was at its lowest a year later"."""
    return any(word in _WITHIN and after not in _LATER for word, after in zip(words, (*words[1:], ""), strict=True))


def _held_to_peak(verdict: Verdict, store: Store, known_at: date | None) -> Verdict:
    trial, claim = verdict.trial, verdict.grounded.claim
    assert trial is not None
    past = [one for one in _beside(trial, store) if _goes_past(one, trial, claim, store, known_at)]
    past = [one for one in past if not _is_of_other_year(one, trial, claim)]
    return in_quotation(turned(verdict, past[-1])) if past else verdict


def _is_of_other_year(other: Figure, trial: Trial, claim: Claim) -> bool:
    """ "It peaked at 2.3% in December 2019", and was 2.5% in January: of the year that is named."""
    own = trial.option.figures[0].window
    if own is None or other.window is None or own.end.year == other.window.end.year:
        return False
    return any(str(own.end.year) == word for word in claim.sentence.words)


def _beside(trial: Trial, store: Store) -> list[Figure]:
    """The figures of the period right before, and of the one right after."""
    own, reading = trial.option.figures[0].window, trial.option.reading
    vintage = store.as_known(reading.series_id, reading.known_at)
    if own is None or vintage.series.nature not in _OF_A_TIME:
        return []
    around = vintage.overlapping(Window(own.start - _NEAR, own.end + _NEAR))
    at = next((n for n, one in enumerate(around) if one.window == own), None)
    if at is None:
        return []
    found = [figure(vintage, one.window) for one in (*around[max(0, at - 1) : at], *around[at + 1 : at + 2])]
    return [one for one in found if not isinstance(one, Missing)]


def _goes_past(other: Figure, trial: Trial, claim: Claim, store: Store, known_at: date | None) -> bool:
    series, own = store.series(trial.option.reading.series_id), trial.option.figures[0]
    room = None if other.window is None else tolerance(series, other.window, known_at, other.value / series.multiplier)
    if room is None:
        return False
    above = other.value - own.value if claim.summit is Extreme.HIGHEST else own.value - other.value
    again = retried(claim, trial.option, (other,))
    return above > room * series.multiplier and again is not None and again.fit.label is Label.CONTRADICTED
