"""Changes left open by what may have been revised, settled by the figures that the text itself prints.

"Net migration was 204,000, on the first estimate, down 39% from the 649,000 of the year before": what the 649,000 may
have been on the day is no question any more, since the text says it, and it is right. Nor is it what a change was of
which the text tells rightly how many per cent it is, nor what a level was whose
change the text tells as it is of the figure held: "222,000, down 6,000 from the 238,000", where 228,000 is held. And
"more than 1,000 crossed on Saturday" is no first count, where the text says itself that they were 973.
"""

from collections.abc import Mapping, Sequence, Set
from datetime import date

from service.claims import KIND_BY_NAME
from service.claims.relate.quoted import figure_of
from service.judge.fit.trials import as_set, retried
from service.judge.verdicts import Verdict, in_quotation
from service.judge.vintages.standing import may_have_come, roomy
from service.model.claims import Figure, Mood
from service.model.quantities import Hedge
from service.model.report import Label, Reason, Severity
from service.model.windows import Window
from service.records import replace
from service.store.interface import Store

_LEVELS = frozenset(["level", "average"])
_EARLY = frozenset(
    "estimated estimates estimate believed thought feared expected initial initially early earlier first reported"
    " reports reportedly unconfirmed originally provisional provisionally charities witnesses said up already".split()
)
"""Words by which a count is another one than the official: "first reports spoke of more than 1,000"."""
_Place = tuple[str, Window]


def pinned(verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> tuple[Verdict, ...]:
    """The verdicts, where a change that the vintage of the day was missing for is held against the levels printed.

    Args:
        verdicts: of all claims, in the order of the text.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    if known_at is None:
        return tuple(verdicts)
    printed = {place: figure_of(v.grounded.claim) for v in verdicts if (place := _place(v)) is not None}
    verdicts = [_told_with_rate(v, verdicts) if _is_open(v) else v for v in verdicts]
    if not printed:
        return tuple(verdicts)
    verdicts = [_gone_with(v, verdicts, printed, store) if _is_open_level(v) else v for v in verdicts]
    if not any(_is_open(verdict) for verdict in verdicts):
        return tuple(verdicts)
    beside: dict[int, set[_Place]] = {}
    for verdict in verdicts:
        if (place := _place(verdict)) is not None:
            beside.setdefault(id(verdict.grounded.claim.sentence), set()).add(place)
    return tuple(_settled(v, printed, beside, store, known_at) if _is_open(v) else v for v in verdicts)


def held_to_print(verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """The verdicts, hedged levels left open contradicted that do not go with what the text gives outright.

    Args:
        verdicts: of all claims, in the order of the text.
    """
    printed = {place: figure_of(v.grounded.claim) for v in verdicts if (place := _place(v)) is not None}
    return tuple(_held_to_print(v, printed) if printed and _is_open_level(v, hedged=True) else v for v in verdicts)


def _is_open_level(verdict: Verdict, *, hedged: bool = False) -> bool:
    claim, trial = verdict.grounded.claim, verdict.trial
    if verdict.reason is not Reason.VINTAGE_NOT_HELD or claim.kind != "level" or claim.mood is not Mood.ASSERTED:
        return False
    told = claim.quantity is not None and claim.quantity.high is None
    plain = told and claim.quantity is not None and (claim.quantity.hedge is not Hedge.EXACT) == hedged
    return plain and trial is not None and trial.option.direct and trial.fit.label is Label.CONTRADICTED


def _held_to_print(verdict: Verdict, printed: Mapping[_Place, Figure]) -> Verdict:
    """A hedged level by the figure that the text gives; what is told as an early count, or as others', may differ."""
    claim, trial = verdict.grounded.claim, verdict.trial
    assert trial is not None
    own = trial.option.reading
    told = printed.get((own.series_id, own.window))
    if told is None or not _EARLY.isdisjoint(claim.sentence.words):
        return verdict
    figures = (replace(trial.option.figures[0], value=told.value, low=told.low, high=told.high),)
    again = retried(claim, trial.option, figures)
    if again is None or again.fit.label is not Label.CONTRADICTED:
        return verdict
    return in_quotation(replace(verdict, label=Label.CONTRADICTED, severity=Severity.ERROR, reason=None))


def _gone_with(
    verdict: Verdict, verdicts: Sequence[Verdict], printed: Mapping[_Place, Figure], store: Store
) -> Verdict:
    """A level that may have been revised, contradicted where a change right beside it is that of the figure held.

    As it was first printed the change would have been another; what else the change is of, the text tells rightly.
    """
    assert verdict.trial is not None
    own = verdict.trial.option
    for one in verdicts:
        claim, trial = one.grounded.claim, one.trial
        if claim.sentence is not verdict.grounded.claim.sentence or trial is None or one.label is not Label.SUPPORTED:
            continue
        days = [figure.window for figure in trial.option.figures]
        if trial.option.reading.series_id != own.reading.series_id or own.reading.window not in days:
            continue
        exact = claim.quantity is not None and claim.quantity.hedge is Hedge.EXACT and claim.rank is None
        if not exact or trial.option.direct or len(set(days)) != len(("now", "base")):
            continue  # "an average of 40 aboard each" is of two series on the same days
        told = figure_of(verdict.grounded.claim)
        ends = [told if day == own.reading.window else printed.get((own.reading.series_id, day)) for day in days if day]
        if None in ends or len(ends) < len(days):
            continue
        figures = tuple(
            replace(figure, value=end.value, low=end.low, high=end.high)
            for figure, end in zip(trial.option.figures, ends, strict=True)
            if end is not None
        )
        again = retried(as_set(claim, trial.option, store), trial.option, figures)
        if again is not None and again.fit.label is Label.CONTRADICTED:
            wrong = replace(verdict, label=Label.CONTRADICTED, severity=Severity.ERROR, reason=None)
            return in_quotation(wrong)
    return verdict


def _told_with_rate(verdict: Verdict, verdicts: Sequence[Verdict]) -> Verdict:
    """ "Grew by 7.8 million, or 1%", of 8.06 billion: no print of the level makes 1% of that, and the 1% is right."""
    claim, trial = verdict.grounded.claim, verdict.trial
    assert trial is not None
    if claim.kind != "difference" or claim.quantity is None or len(trial.option.figures) != len(("now", "base")):
        return verdict
    own, told, base = trial.option.reading, figure_of(claim), trial.option.figures[-1]
    for one in verdicts:
        rate = one.trial
        if one.grounded.claim.sentence is not claim.sentence or rate is None or one.label is not Label.SUPPORTED:
            continue
        reading, exact = rate.option.reading, one.grounded.claim.quantity
        same = (reading.series_id, reading.window, reading.base) == (own.series_id, own.window, own.base)
        if (
            not same
            or one.grounded.claim.kind != "percent_change"
            or rate.option.direct
            or rate.computation.value is None
        ):
            continue
        if exact is None or exact.hedge is not Hedge.EXACT or exact.high is not None:
            continue
        way = 1 if rate.computation.value > 0 else -1
        low, high = sorted((base.value + way * told.low, base.value + way * told.high))
        now = replace(base, value=base.value + way * told.value, low=low, high=high)
        again = retried(one.grounded.claim, rate.option, (now, base))
        if again is not None and again.fit.label is Label.CONTRADICTED:
            return in_quotation(replace(verdict, label=Label.CONTRADICTED, severity=Severity.ERROR, reason=None))
    return verdict


def _is_open(verdict: Verdict) -> bool:
    claim, trial = verdict.grounded.claim, verdict.trial
    told = claim.rank is None and claim.mood in (Mood.ASSERTED, Mood.EARLIER)
    change = told and (KIND_BY_NAME[claim.kind].compares or bool(claim.against))
    return verdict.reason is Reason.VINTAGE_NOT_HELD and change and trial is not None and not trial.option.direct


def _place(verdict: Verdict) -> _Place | None:
    """The series and the days of a plain level that holds; "$31.76 an hour on average" is one, of what is averaged."""
    claim, trial = verdict.grounded.claim, verdict.trial
    if verdict.label is not Label.SUPPORTED or trial is None or claim.kind not in _LEVELS or claim.quantity is None:
        return None
    plain = claim.quantity.hedge is Hedge.EXACT and claim.quantity.high is None
    figures = trial.option.figures
    published = claim.kind == "level" or (trial.option.direct and figures[0].low == figures[0].high)
    window = figures[0].window if len(figures) == 1 and plain and published else None
    return None if window is None else (trial.option.reading.series_id, window)


def _settled(
    verdict: Verdict,
    printed: Mapping[_Place, Figure],
    beside: Mapping[int, Set[_Place]],
    store: Store,
    known_at: date,
) -> Verdict:
    """The change worked out from what is printed and, at an end that is not, with the room of revisions.

    Where one end is not printed, and the sentence gives a figure of still other days, it may be of those. What is told
    of two areas, "two-thirds the size of Germany's", is held against both of them or neither.
    """
    claim, trial = verdict.grounded.claim, verdict.trial
    assert trial is not None
    series = store.series(trial.option.reading.series_id)
    told = [
        None if f.window is None else printed.get((f.series_id or series.id, f.window)) for f in trial.option.figures
    ]
    if not any(told) or (claim.against and not all(told)):
        return verdict
    if not all(told):
        ends = {(series.id, one.window) for one in trial.option.figures if one.window is not None}
        others = beside.get(id(claim.sentence), set()) - ends
        if others or may_have_come(claim, trial, store, known_at):
            return verdict
    figures = tuple(
        roomy(own, series, known_at) if one is None else replace(own, low=one.low, high=one.high)
        for own, one in zip(trial.option.figures, told, strict=True)
    )
    again = retried(as_set(claim, trial.option, store), trial.option, figures)
    if again is None or again.fit.label is not Label.CONTRADICTED:
        return verdict
    return in_quotation(
        replace(verdict, label=Label.CONTRADICTED, severity=Severity.ERROR, reason=None, reverses=again.fit.reverses)
    )
