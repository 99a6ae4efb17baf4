"""Days that words count from what the text rightly told, and that no others may stand in for.

"19,982, 48% higher than in the same period of 2022": not so, because it is of 2024. "10,274 fewer than three months
earlier. Over the same quarter the queue shortened from 175,457 to 128,786": it came from what it was three months
earlier, and not from what it was before that.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from service.judge.fit.trials import Trial, retried
from service.judge.rereading.own_days import is_of_other_base
from service.judge.rereading.places import Place, fits_at, tried
from service.judge.verdicts import Verdict
from service.judge.vintages.excused import is_excused
from service.judge.vintages.standing import widened
from service.model.claims import Claim
from service.model.periods import PeriodRole
from service.model.report import Label
from service.model.series import Nature
from service.store.interface import Store

_POINTING = frozenset(["same", "those", "these", "that"])
_LED_IN = frozenset(["over", "during", "in", "within", "across", "throughout", "through"])
_STRETCH = frozenset("quarter period months month year time weeks span stretch spell".split())
_COUNTED = 3  # words of "those three months"
_FROM_TO = 4  # words of "people in hotels to"


def as_said(
    claim: Claim, place: Place, verdicts: Sequence[Verdict], store: Store, known_at: date | None
) -> Trial | None:
    """The figure tried on the days that its words count, where it was found on others; None where they count none.

    Args:
        claim: the figure.
        place: where it was found.
        verdicts: on all figures of the text.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    meant = _of_base_named(claim, place, verdicts) or _of_same_stretch(claim, place, verdicts, store)
    if meant is None or claim.quantity is None:
        return None
    trial = tried(claim, meant, store, known_at)
    if trial is None or fits_at(trial, claim.quantity) or known_at is None:
        return trial
    if trial.fit.label is not Label.CONTRADICTED or is_excused(claim, trial, store, known_at):
        return None
    roomy = retried(claim, trial.option, widened(trial, store.series(meant.series_id), known_at))
    return trial if roomy is not None and roomy.fit.label is Label.CONTRADICTED else None


def _of_base_named(claim: Claim, place: Place, verdicts: Sequence[Verdict]) -> Place | None:
    """ "48% higher than in the same period of 2022": of those days of the year named, beside what is right of now."""
    base = claim.base
    if base is None or base.window is None or base.role is not PeriodRole.SAME or place.base is None:
        return None
    if not is_of_other_base(place, claim) or not _is_told(claim, place, verdicts):
        return None
    return Place(place.series_id, place.now, place.now.shifted_years(base.window.end.year - place.now.end.year))


def _is_told(claim: Claim, place: Place, verdicts: Sequence[Verdict]) -> bool:
    """Whether the level of the days that are compared is right in the same sentence."""
    here = (one for one in verdicts if one.grounded.claim.sentence is claim.sentence and one.label is Label.SUPPORTED)
    return any(
        one.trial is not None
        and one.trial.option.direct
        and (one.trial.option.reading.series_id, one.trial.option.reading.window) == (place.series_id, place.now)
        for one in here
    )


def _of_same_stretch(claim: Claim, place: Place, verdicts: Sequence[Verdict], store: Store) -> Place | None:
    """ "Over the same quarter the queue shortened from 175,457 to 128,786": of when the change before began."""
    if not claim.is_base or place.base is not None or not _points_back(claim):
        return None
    at = next((n for n, one in enumerate(verdicts) if one.grounded.claim is claim), None)
    if at is None or at + 1 == len(verdicts):
        return None
    now, end = verdicts[at + 1].grounded.claim, verdicts[at + 1].trial
    if end is None or verdicts[at + 1].label is not Label.SUPPORTED or now.sentence is not claim.sentence:
        return None
    between = claim.sentence.between(claim.span.end, now.span.start)
    if between[-1:] != ["to"] or len(between) > _FROM_TO or end.option.reading.series_id != place.series_id:
        return None
    ends = store.series(place.series_id).nature is Nature.STOCK
    for then in _changes_before(claim, verdicts[:at]):
        read, last = then.option.reading, end.option.reading.window
        if read.base is None or (read.window.end != last.end if ends else read.window != last):
            return None
        same = place.now.end == read.base.end if ends else place.now == read.base
        return None if same else Place(place.series_id, read.base)
    return None


def _points_back(claim: Claim) -> bool:
    """ "Over the same quarter", "during those three months": whether its stretch is one that was told of before."""
    words = claim.sentence.before(claim.span.start)
    return any(
        first in _LED_IN and _is_stretch_pointed(words[at + 1 :]) for at, (first, _) in enumerate(pairwise(words))
    )


def _is_stretch_pointed(words: Sequence[str]) -> bool:
    told = words[1:] if words[:1] == ["the"] else words
    return told[:1] != [] and told[0] in _POINTING and not _STRETCH.isdisjoint(told[1:_COUNTED])


def _changes_before(claim: Claim, before: Sequence[Verdict]) -> Iterator[Trial]:
    """The changes that hold before a figure in its paragraph, the nearest first."""
    for one in reversed(before):
        if one.grounded.claim.block is not claim.block:
            return
        if one.trial is not None and one.label is Label.SUPPORTED and one.trial.option.reading.base is not None:
            yield one.trial
