"""Two figures that "from" or "against" ties are of one measure: "the number waiting fell to 125,173 from 175,457".

A bare figure may be one of another series that news gives as well, of the cases where people are counted. Beside one
that is of the people it is none of the cases: nothing falls from people to cases. So it is with a running total that is
compared with several figures: "the count stands at 340, 15% down on the 18,678 of a year ago".
"""

from collections.abc import Iterator, Sequence, Set
from datetime import date

from service.judge.evidence.between_verdicts import series_of
from service.judge.evidence.counted_ahead import is_led_to_as
from service.judge.evidence.counted_as_tied import series_tied
from service.judge.evidence.counted_by_words import is_counted_as
from service.judge.verdicts import Verdict, in_quotation
from service.model.claims import Claim
from service.model.report import Label, Reason, Severity
from service.records import replace
from service.store.interface import Store

_HELD = frozenset([Label.SUPPORTED])
_JUDGED = frozenset([Label.SUPPORTED, Label.CONTRADICTED])
_CHANGES = frozenset(["percent_change", "difference"])
_REACH = 14  # words between the two
_LISTED = 4  # words of "1,843 in 2019 and 8,466"
_UNTOLD = frozenset([";", ":", "on", "aboard"])  # "2,316 on 32"
_POINTING_BACK = frozenset(["that", "this", "it", "same", "figure", "total", "number", "count", "tally"])
_APPOSED = frozenset([",", "–", "—", ":", "("])
_CRAFT = frozenset("boat boats vessel vessels dinghy dinghies craft".split())
_OPENING = 8  # words of "By the same point in 2022 it had", and of "the number of boats for the year to"
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
        if verdict.grounded.claim.rank is not None:
            found[at] = _as_ranked(verdict, verdicts[:at], store) if at else verdict
            continue
        ahead, behind = verdicts[at - 1] if at else None, verdicts[at + 1] if at + 1 < len(verdicts) else None
        counted = _said(verdict, store)
        said = counted or _from_which(verdict, ahead, store) or _listed_with(verdict, ahead, behind, store)
        if said is not None:
            found[at] = _as_named(verdict, said, store, known_at, counted=counted is not None)
            continue
        series_id = _named(verdict, store)
        if series_id is None:
            other = _compared_in(verdict, verdicts[:at], verdicts[at + 1 :], store)
            held = verdict if other is None else _as_named(verdict, other, store, known_at)
            held = _as_its_level(held, verdicts[at - 1], store, known_at) if at else held
            found[at] = held if behind is None else _as_level_behind(held, behind, store, known_at)
            continue
        beside = [verdicts[n] for n in (at - 1, at + 1) if 0 <= n < len(verdicts)]
        if any(_is_of(one, series_id) and _are_tied(verdict, one) for one in beside):
            found[at] = _as_named(verdict, series_id, store, known_at)
    return found


def counted_as_said(verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> Sequence[Verdict]:
    """The verdicts, what was found by its digits alone held against the series that counts what the words say.

    Args:
        verdicts: of all claims, in the order of the text.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    said = [
        _said(verdict, store) or (series_tied(verdict, at, verdicts, store) if _is_bare(verdict) else None)
        for at, verdict in enumerate(verdicts)
    ]
    return [
        one if series_id is None else _as_named(one, series_id, store, known_at, counted=True)
        for one, series_id in zip(verdicts, said, strict=True)
    ]


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
    """ "The backlog of cases fell to 95,252, down 28%": a change in what the level right before it is of.

    Where the words of the change may name either, it is wrong if it fits neither; so it is in place of the other's
    earlier releases, which are not held: they are no reason to leave open what is not of that other.
    """
    claim, trial, other = verdict.grounded.claim, verdict.trial, level.trial
    unsettled = verdict.label is Label.CONTRADICTED or verdict.reason is Reason.VINTAGE_NOT_HELD
    if not unsettled or claim.kind not in _CHANGES or claim.quantity is None:
        return verdict
    if trial is None or other is None or trial.option.reading.base is None or level.label is not Label.SUPPORTED:
        return verdict
    read, now = other.option.reading, trial.option.reading
    tied = level.grounded.claim.sentence is claim.sentence and level.grounded.claim.kind == "level"
    if not tied or read.series_id == now.series_id or read.window != now.window:
        return verdict
    if other.option.direct is False or read.series_id not in store.series(now.series_id).siblings:
        return verdict
    from service.judge.rereading.places import Place, fits_at, supported, tried  # noqa: PLC0415  (seldom needed)

    again = tried(claim, Place(read.series_id, now.window, now.base), store, known_at)
    if again is None:
        return verdict
    if fits_at(again, claim.quantity):
        return supported(verdict, again)
    if again.fit.label is not Label.CONTRADICTED or not _names_alike(claim, now.series_id, read.series_id):
        return verdict
    grounded = replace(verdict.grounded, series=store.series(read.series_id))
    wrong = replace(verdict, grounded=grounded, label=Label.CONTRADICTED, severity=Severity.ERROR, reason=None)
    return in_quotation(replace(wrong, trial=again, reverses=again.fit.reverses))


def _as_level_behind(verdict: Verdict, level: Verdict, store: Store, known_at: date | None) -> Verdict:
    """ "Small boats were down by 46%, at 602": right as a change in what the bare level right behind it is of."""
    quantity = level.grounded.claim.quantity
    if verdict.label is not Label.CONTRADICTED or quantity is None or quantity.unit or level.grounded.claim.is_base:
        return verdict
    again = _as_its_level(verdict, level, store, known_at)
    return again if again.label is Label.SUPPORTED else verdict


def _names_alike(claim: Claim, *series: str) -> bool:
    """ "The queue stood at 133,409, 19% shorter than in May": whether the words name several series equally."""
    weights = {candidate.weight for candidate in claim.candidates if candidate.series_id in series}
    return {*series} <= {candidate.series_id for candidate in claim.candidates} and len(weights) == 1


def _as_ranked(verdict: Verdict, ahead: Sequence[Verdict], store: Store) -> Verdict:
    """ "It brought 2,316, the fewest for a July since 2019": a rank right behind a right level is one of that."""
    claim, trial, level = verdict.grounded.claim, verdict.trial, ahead[-1].grounded.claim
    now = ahead[-1].trial
    if verdict.label is not Label.SUPPORTED or trial is None or now is None or ahead[-1].label is not Label.SUPPORTED:
        return verdict
    told, read = now.option.reading, trial.option.reading
    if level.kind != "level" or level.sentence is not claim.sentence or told.window != read.window:
        return verdict
    lead = claim.block.text[level.span.end : claim.span.start].strip()
    if lead not in _APPOSED or told.series_id not in store.series(read.series_id).siblings:
        return verdict
    if any(c.series_id == read.series_id and not c.carried for c in claim.candidates):
        return verdict  # "2,316 in 32, the fewest boats since 2020"
    from service.judge.rereading.rank_of_other_figure import rank_on  # noqa: PLC0415  (seldom needed)

    again = rank_on(verdict, replace(told, base=None), store)
    if again is None or again.fit.label is not Label.CONTRADICTED:
        return verdict
    series = store.series(told.series_id)
    wrong = replace(verdict, grounded=replace(verdict.grounded, series=series), label=Label.CONTRADICTED, trial=again)
    return in_quotation(replace(wrong, severity=again.fit.severity, reverses=again.fit.reverses))


def _compared_in(verdict: Verdict, ahead: Sequence[Verdict], behind: Sequence[Verdict], store: Store) -> str | None:
    """The series, counting something else, of all that a bare total is set against and of its change from that."""
    claim, trial = verdict.grounded.claim, verdict.trial
    if verdict.label is not Label.SUPPORTED or trial is None or claim.kind != "level" or claim.is_base:
        return None
    if claim.quantity is None or claim.quantity.unit or not trial.option.direct:
        return None
    own = [one for one in behind if one.grounded.claim.sentence is claim.sentence]
    read = [series_of(one) for one in _set_against(own)]
    other = read[0] if len(read) >= _SEVERAL and len(set(read)) == 1 else _pointed_back(verdict, behind)
    if other is None or other not in store.series(trial.option.reading.series_id).siblings:
        return None
    if any(one.grounded.claim.sentence is claim.sentence and series_of(one) == other for one in ahead):
        return None  # "99,790 people, 77,066 of them main applicants. The first figure is higher than 98,926"
    if is_counted_as(claim, store.series(trial.option.reading.series_id), store.series(other)):
        return None  # "measured in cases, it was 134,046 long. The number of people in it has quadrupled since"
    return other if store.series(other).unit != store.series(trial.option.reading.series_id).unit else None


def _pointed_back(verdict: Verdict, behind: Sequence[Verdict]) -> str | None:
    """The series of a right total in the next sentence that points back to one, of the same days of another year.

    "That leaves the tally for 2023 at 602. By the same point in 2022 it had reached 45,572".
    """
    claim, trial = verdict.grounded.claim, verdict.trial
    past = [one for one in behind if one.grounded.claim.sentence is not claim.sentence]
    level = next((one for one in past if one.grounded.claim.kind == "level"), None)
    if level is None or trial is None or level.trial is None or level.label is not Label.SUPPORTED:
        return None
    then, now, told = level.trial.option.reading.window, trial.option.reading.window, level.grounded.claim
    near = told.sentence is past[0].grounded.claim.sentence and told.block is claim.block
    points = near and not _POINTING_BACK.isdisjoint(told.sentence.words[:_OPENING])
    years = now.start.year - then.start.year
    alike = years != 0 and then.shifted_years(years) == now
    return series_of(level) if points and alike and not (_names_unit(claim) or _names_unit(told)) else None


def _names_unit(claim: Claim) -> bool:
    """ "On 13 boats, taking the total to 602", "it took 32 boats": what may be counted is said beside the figure."""
    quantity = claim.quantity
    if quantity is not None and (quantity.unit in _CRAFT or quantity.noun in _CRAFT):
        return True
    return not _CRAFT.isdisjoint(claim.sentence.before(claim.span.start)[-_OPENING:])


def _set_against(behind: Sequence[Verdict]) -> Iterator[Verdict]:
    """Of the figures behind another those that it is compared with, and its changes, as far as they are right."""
    for one in behind:
        claim = one.grounded.claim
        if claim.kind == "level" and not claim.is_base:
            return
        if one.label is Label.SUPPORTED and one.trial is not None and (claim.is_base or claim.base is not None):
            yield one


def _said(verdict: Verdict, store: Store) -> str | None:
    """The series that counts what the words ahead of a bare level say, where it fits only one that does not."""
    if not _is_bare(verdict) or verdict.trial is None:
        return None
    read, claim = store.series(verdict.trial.option.reading.series_id), verdict.grounded.claim
    for other in map(store.series, dict.fromkeys([*(c.series_id for c in claim.candidates), *read.siblings])):
        akin = (other.area, other.nature) == (read.area, read.nature) and other.unit != read.unit
        if akin and (is_counted_as(claim, other, read) or is_led_to_as(claim, other, read)):
            return other.id
    return None


def _from_which(verdict: Verdict, change: Verdict | None, store: Store) -> str | None:
    """The series of a change that holds, where what it began at fits only another: "up 12% since June, when it was"."""
    if change is None or not _is_bare(verdict) or verdict.trial is None or change.trial is None:
        return None
    read, moved = verdict.trial.option.reading, change.trial.option.reading
    claim, told = verdict.grounded.claim, change.grounded.claim
    tied = told.sentence is claim.sentence and change.label is Label.SUPPORTED
    if tied and not _CRAFT.isdisjoint(claim.sentence.between(told.span.end, claim.span.start)):
        return None  # "38% down on August 2022, as the number of boats tumbled from 192"
    if not tied or change.grounded.claim.kind not in _CHANGES or moved.base != read.window:
        return None
    own, other = store.series(moved.series_id), store.series(read.series_id)
    return own.id if own.id in other.siblings and own.unit != other.unit else None


def _listed_with(verdict: Verdict, ahead: Verdict | None, behind: Verdict | None, store: Store) -> str | None:
    """The series of the next figure, where both go on from one of its unit: "299 people. It was 1,843 and 8,466"."""
    if ahead is None or behind is None or not (_is_bare(verdict, _JUDGED) and _is_bare(behind)):
        return None
    first, last, told = verdict.grounded.claim, behind.grounded.claim, ahead.grounded.claim.quantity
    assert verdict.trial is not None
    assert behind.trial is not None
    own = store.series(behind.trial.option.reading.series_id)
    other = store.series(verdict.trial.option.reading.series_id)
    alike = own.unit == other.unit and verdict.label is Label.SUPPORTED
    if alike or told is None or told.unit != own.unit or ahead.label is not Label.SUPPORTED:
        return None
    between = first.sentence.between(first.span.end, last.span.start) if first.sentence is last.sentence else []
    if between[-1:] not in (["and"], [","]) or len(between) > _LISTED or not _UNTOLD.isdisjoint(between):
        return None
    return next((c.series_id for c in first.candidates if store.series(c.series_id).unit == own.unit), None)


def _is_bare(verdict: Verdict, labels: Set[Label] = _HELD) -> bool:
    """Whether a level holds that does not say what it counts."""
    claim, trial = verdict.grounded.claim, verdict.trial
    if verdict.label not in labels or trial is None or claim.kind != "level" or not claim.candidates:
        return False
    return claim.quantity is not None and not claim.quantity.unit and trial.option.direct


def _named(verdict: Verdict, store: Store) -> str | None:
    """The series that the words name, where a level fits only another one that counts something else."""
    claim, trial = verdict.grounded.claim, verdict.trial
    if not _is_bare(verdict) or trial is None:
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


def _as_named(
    verdict: Verdict, series_id: str, store: Store, known_at: date | None, *, counted: bool = False
) -> Verdict:
    """The verdict on a figure as one of the series that its words name, or say that it counts."""
    assert verdict.trial is not None
    from service.judge.rereading.places import Place, tried  # noqa: PLC0415  (seldom needed)

    series, claim = store.series(series_id), verdict.grounded.claim
    assert claim.quantity is not None
    noun = series.unit if counted else claim.quantity.noun
    claim = replace(claim, quantity=replace(claim.quantity, unit=series.unit, noun=noun))  # as the other one says
    trial = tried(claim, Place(series_id, verdict.trial.option.reading.window), store, known_at)
    if trial is None or trial.holds:
        return verdict
    grounded = replace(verdict.grounded, claim=claim, series=series)
    wrong = replace(verdict, grounded=grounded, label=Label.CONTRADICTED, severity=Severity.ERROR, trial=trial)
    return in_quotation(replace(wrong, reverses=trial.fit.reverses))
