"""Two figures that "from" or "against" ties are of one measure: "the number waiting fell to 125,173 from 175,457".

A bare figure may be one of another series that news gives as well, of the cases where people are counted. Beside one
that is of the people it is none of the cases: nothing falls from people to cases. So it is with a running total that is
compared with several figures: "the count stands at 340, 15% down on the 18,678 of a year ago".
"""

from collections.abc import Iterator, Sequence
from datetime import date

from service.judge.evidence.between_verdicts import series_of
from service.judge.verdicts import Verdict, in_quotation
from service.model.report import Label, Severity
from service.records import replace
from service.store.interface import Store

_CHANGES = frozenset(["percent_change", "difference"])
_REACH = 14  # words between the two
_SEVERAL = 2  # figures that a total is set against, or one and the change from it


def of_same_measure(verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> Sequence[Verdict]:
    """The verdicts, a figure that fits only in another unit than the one that it is tied to held against that one's.

    Args:
        verdicts: of all claims, in the order of the text.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    found = list(verdicts)
    for at, verdict in enumerate(verdicts):
        series_id = _named(verdict, store)
        if series_id is None:
            other = _compared_in(verdict, verdicts[at + 1 :], store)
            held = verdict if other is None else _as_named(verdict, other, store, known_at)
            found[at] = _as_its_level(held, verdicts[at - 1], store, known_at) if at else held
            continue
        beside = [verdicts[n] for n in (at - 1, at + 1) if 0 <= n < len(verdicts)]
        if any(_is_of(one, series_id) and _are_tied(verdict, one) for one in beside):
            found[at] = _as_named(verdict, series_id, store, known_at)
    return found


def is_compared_alike(verdict: Verdict, beside: Sequence[Verdict]) -> bool:
    """ "The total is 340, compared with 18,678 in the same stretch of 2022": what it is set against is of its series.

    Args:
        verdict: on a figure.
        beside: those on the figures of its sentence.
    """
    at = next((n for n, one in enumerate(beside) if one is verdict), len(beside))
    read = series_of(verdict)
    return any(series_of(one) == read for one in _set_against(beside[at + 1 :]) if one.grounded.claim.is_base)


def _as_its_level(verdict: Verdict, level: Verdict, store: Store, known_at: date | None) -> Verdict:
    """ "The backlog of cases fell to 95,252, down 28%": a change in what the level right before it is of."""
    claim, trial, other = verdict.grounded.claim, verdict.trial, level.trial
    if verdict.label is not Label.CONTRADICTED or claim.kind not in _CHANGES or claim.quantity is None:
        return verdict
    if trial is None or other is None or trial.option.reading.base is None or level.label is not Label.SUPPORTED:
        return verdict
    read, now = other.option.reading, trial.option.reading
    tied = level.grounded.claim.sentence is claim.sentence and level.grounded.claim.kind == "level"
    if not tied or read.series_id == now.series_id or read.window != now.window:
        return verdict
    if other.option.direct is False or read.series_id not in store.series(now.series_id).siblings:
        return verdict
    from service.judge.rereading.candidates import Place, fits_at, supported, tried  # noqa: PLC0415  (seldom needed)

    again = tried(claim, Place(read.series_id, now.window, now.base), store, known_at)
    return verdict if again is None or not fits_at(again, claim.quantity) else supported(verdict, again)


def _compared_in(verdict: Verdict, behind: Sequence[Verdict], store: Store) -> str | None:
    """The series, counting something else, of all that a bare total is set against and of its change from that."""
    claim, trial = verdict.grounded.claim, verdict.trial
    if verdict.label is not Label.SUPPORTED or trial is None or claim.kind != "level" or claim.is_base:
        return None
    if claim.quantity is None or claim.quantity.unit or not trial.option.direct:
        return None
    own = [one for one in behind if one.grounded.claim.sentence is claim.sentence]
    read = [series_of(one) for one in _set_against(own)]
    other = read[0] if len(read) >= _SEVERAL else None
    if other is None or len(set(read)) > 1 or other not in store.series(trial.option.reading.series_id).siblings:
        return None
    return other if store.series(other).unit != store.series(trial.option.reading.series_id).unit else None


def _set_against(behind: Sequence[Verdict]) -> Iterator[Verdict]:
    """Of the figures behind another those that it is compared with, and its changes, as far as they are right."""
    for one in behind:
        claim = one.grounded.claim
        if claim.kind == "level" and not claim.is_base:
            return
        if one.label is Label.SUPPORTED and one.trial is not None and (claim.is_base or claim.base is not None):
            yield one


def _named(verdict: Verdict, store: Store) -> str | None:
    """The series that the words name, where a level fits only another one that counts something else."""
    claim, trial = verdict.grounded.claim, verdict.trial
    if verdict.label is not Label.SUPPORTED or trial is None or claim.kind != "level" or not claim.candidates:
        return None
    if claim.quantity is None or claim.quantity.unit or not trial.option.direct:
        return None
    own, read = claim.candidates[0].series_id, trial.option.reading.series_id
    if any(c.series_id == read for c in claim.candidates) or store.series(own).unit == store.series(read).unit:
        return None
    return own


def _is_of(verdict: Verdict, series_id: str) -> bool:
    claim, trial = verdict.grounded.claim, verdict.trial
    held = verdict.label is Label.SUPPORTED and trial is not None and claim.kind == "level"
    return held and trial is not None and trial.option.reading.series_id == series_id


def _are_tied(one: Verdict, other: Verdict) -> bool:
    """Whether one of two figures of a sentence is what the other is compared with."""
    first, last = sorted((one.grounded.claim, other.grounded.claim), key=lambda claim: claim.span.start)
    if first.sentence is not last.sentence or first.is_base is last.is_base:
        return False
    between = first.sentence.between(first.span.end, last.span.start)
    return len(between) <= _REACH and ";" not in between


def _as_named(verdict: Verdict, series_id: str, store: Store, known_at: date | None) -> Verdict:
    """The verdict on a figure as one of the series that its words name."""
    assert verdict.trial is not None
    from service.judge.rereading.candidates import Place, tried  # noqa: PLC0415  (seldom needed)

    series, claim = store.series(series_id), verdict.grounded.claim
    assert claim.quantity is not None
    claim = replace(claim, quantity=replace(claim.quantity, unit=series.unit))  # which the other one says for both
    trial = tried(claim, Place(series_id, verdict.trial.option.reading.window), store, known_at)
    if trial is None or trial.holds:
        return verdict
    grounded = replace(verdict.grounded, claim=claim, series=series)
    wrong = replace(verdict, grounded=grounded, label=Label.CONTRADICTED, severity=Severity.ERROR, trial=trial)
    return in_quotation(replace(wrong, reverses=trial.fit.reverses))
