"""Levels borne out by a sister series alone, where the change told right behind them is of the one that words name.

"99,790 people asked for asylum. July to September brought 23,614, up 21% on April to June": so many applied themselves,
with no children counted, and those grew by 27%; the people, of whom all else is told, were 30,107, which is 21% more.
"""

from collections.abc import Sequence
from datetime import date

from service.judge.evidence.between_verdicts import digits_of, series_of, window_of
from service.judge.evidence.counted_ahead import nouns_of
from service.judge.rereading.places import Place, tried
from service.judge.verdicts import Verdict, in_quotation
from service.model.claims import Mood
from service.model.quantities import Hedge
from service.model.report import Label, Severity
from service.records import replace
from service.store.interface import Store

_TELLING = 3  # digits of a level that no two sisters have in common by chance
_APPOSED = frozenset(", ( or up down a an rise fall increase drop decrease jump of".split())


def held_to_change_behind(verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> Sequence[Verdict]:
    """The verdicts, levels of another series than the right change told right behind them accused.

    Args:
        verdicts: of all claims, in the order of the text.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    found = list(verdicts)
    for at in range(len(verdicts) - 1):
        if _is_of_sister(verdicts[at]) and _goes_with(verdicts[at], verdicts[at + 1]):
            found[at] = _held(verdicts[at], verdicts[at + 1], store, known_at)
    return found


def _is_of_sister(verdict: Verdict) -> bool:
    """Whether a bare level holds, and of another series than the likeliest that its words name.

    Args:
        verdict: on the level.
    """
    claim, trial = verdict.grounded.claim, verdict.trial
    if verdict.label is not Label.SUPPORTED or trial is None or claim.kind != "level" or not claim.candidates:
        return False
    plain = claim.quantity is not None and not claim.quantity.unit and claim.quantity.hedge is Hedge.EXACT
    told = plain and claim.mood is Mood.ASSERTED and not claim.is_base and trial.option.direct
    return told and trial.option.reading.series_id != claim.candidates[0].series_id


def _goes_with(level: Verdict, change: Verdict) -> bool:
    """Whether the next figure says by how much the level moved, and does so rightly of the series that was named."""
    claim, told, trial = level.grounded.claim, change.grounded.claim, change.trial
    if change.label is not Label.SUPPORTED or trial is None or told.kind != "percent_change" or told.direction is None:
        return False
    if told.sentence is not claim.sentence or trial.option.direct or trial.option.reading.base is None:
        return False
    if series_of(change) != claim.candidates[0].series_id or window_of(change) != window_of(level):
        return False
    between = claim.sentence.between(claim.span.end, told.span.start)
    return between[:1] in ([","], ["("]) and _APPOSED.issuperset(between)


def _held(level: Verdict, change: Verdict, store: Store, known_at: date | None) -> Verdict:
    claim, trial, moved = level.grounded.claim, level.trial, change.trial
    if trial is None or moved is None or claim.quantity is None or len(digits_of(claim.quantity)) < _TELLING:
        return level
    read = moved.option.reading
    own, other = store.series(read.series_id), store.series(trial.option.reading.series_id)
    if other.id not in own.siblings or other.area != own.area:
        return level
    if not nouns_of(other, own).isdisjoint(claim.sentence.before(claim.span.start)):
        return level  # "the number of cases in the backlog hit 132,182, a 60% increase" in people, which they are not
    again = tried(change.grounded.claim, Place(other.id, read.window, read.base), store, known_at)
    meant = tried(claim, Place(own.id, read.window), store, known_at)
    if again is None or meant is None or again.holds or meant.fit.label is not Label.CONTRADICTED:
        return level
    accused = replace(level, grounded=replace(level.grounded, series=own), label=Label.CONTRADICTED, trial=meant)
    return in_quotation(replace(accused, severity=Severity.ERROR, reason=None))
