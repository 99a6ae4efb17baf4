"""Slips of the unit of a change, put right: per cent that are points, and points that are per cent.

"86.6% were seen in time, 2.4 per cent more than in February": no share moved by so many per cent, and so it cannot be
told what the figure is of until it is read as the points that lie between two rates.
"""

from collections.abc import Sequence

from service.claims.subject.carried.implied import LOOSE
from service.judge.evidence.between_verdicts import series_of
from service.judge.evidence.chance import digits_written
from service.judge.evidence.measure_named import names_something, tells_a_number
from service.judge.fit.hedges import BOUNDS
from service.judge.fit.trials import Trial
from service.judge.slips.corrected_figure import Slip, with_quantity
from service.judge.slips.points_of_no_rate import is_of_no_rate, tried_as_points
from service.judge.verdicts import Verdict
from service.judge.weighing import Weighed
from service.model.claims import Claim, Figure
from service.model.quantities import PERCENT, POINTS, Form, Quantity
from service.model.report import Label
from service.model.series import months_of_growth
from service.records import replace
from service.store.interface import Store

_KINDS = frozenset(["level", "percent_change", "point_change"])
_AS = {PERCENT: "percent_change", POINTS: "point_change"}
_OTHER = {PERCENT: POINTS, POINTS: PERCENT}
_MOVES = frozenset("drop fall decline decrease dip slowdown rise increase jump climb".split())
_FORESEEN = frozenset("expected forecast predicted forecasts pencilled".split())
_PAIR = 2  # levels between which a change lies
_TELLING, _SURE = 2, 3  # digits, and where something is assumed
#: Words behind which a rate stands, and no change of one.
_ONWARD = (["to"], [",", "to"])
_LEADING = frozenset("to at from of was is were are the reached hit".split())


def exchanged(claim: Claim) -> Claim | None:
    """A figure in per cent as one in points, and the other way about; None where it cannot be such a slip."""
    quantity = claim.quantity
    if quantity is None or claim.kind not in _KINDS or quantity.unit not in _OTHER or quantity.hedge in BOUNDS:
        return None
    if quantity.form is not Form.DIGITS or quantity.high is not None or not _may_be_points(claim, quantity):
        return None
    if (
        quantity.unit == PERCENT
        and not (_names(claim) or _goes_back(claim))
        and names_something(claim, claim.span.start)
    ):
        return None  # "the pound fell 0.7%"
    if tells_a_number(claim):
        return None
    unit = _OTHER[quantity.unit]
    return replace(claim, kind=_AS[unit], quantity=replace(quantity, unit=unit))


def with_unit_of(other: Claim, claim: Claim, judged: Sequence[Weighed], store: Store) -> Slip:
    """A figure with its unit exchanged.

    Args:
        other: the figure with the unit that it may be meant in.
        claim: the figure as it is told.
        judged: the verdicts on all claims.
        store: the series.
    """
    assert claim.quantity is not None and other.quantity is not None
    quantity, right, kind = claim.quantity, other.quantity, _AS[claim.quantity.unit]

    def holds(meant: Verdict) -> bool:
        if meant.label is not Label.SUPPORTED or meant.grounded.claim.kind != other.kind:
            return False
        if _lies_between(meant, claim, judged, store) or is_of_no_rate(claim, meant, store):
            return True
        if meant.trial is None:
            return False
        if _leads_to(meant.trial, claim, judged):
            return True
        growth = months_of_growth(store.series(meant.trial.option.reading.series_id)) is not None
        if growth and meant.grounded.claim.base is None:
            return False  # "prices rose 0.3%": of their own month
        if _is_named(meant) and not growth and _is_plain(meant):
            return True
        return (_is_named(meant) or not names_something(claim, quantity.span.start)) and _are_told(
            meant.trial, claim, judged
        )

    return Slip(
        claim,
        lambda analysis: with_quantity(right, claim, analysis),
        holds,
        lambda meant: replace(meant, quantity=quantity, kind=kind),
        lambda read, meant: tried_as_points(read, meant, store),
    )


def _leads_to(trial: Trial, claim: Claim, judged: Sequence[Weighed]) -> bool:
    """ "Joblessness went up by 0.1% to 5.1%": whether a change leads on to the rate that it is of, rightly told."""
    for one in (weighed.verdict for weighed in judged):
        other = one.grounded.claim
        if other.block is not claim.block or one.label is not Label.SUPPORTED or one.trial is None:
            continue
        onward = claim.sentence.between(claim.span.end, other.span.start) in _ONWARD
        if other.span.start > claim.span.end and onward and other.kind == "level":
            return one.trial.option.reading.series_id == trial.option.reading.series_id
    return False


def _may_be_points(claim: Claim, quantity: Quantity) -> bool:
    """Whether a percentage may be meant as points: it has decimals, and does not stand where a rate stands."""
    if quantity.unit == POINTS:
        return True
    led = not _LEADING.isdisjoint(claim.sentence.before(claim.span.start)[-1:])
    return bool(quantity.decimals) and (not led or _goes_back(claim))


def _is_named(meant: Verdict) -> bool:
    """Whether words name the series of a change, so that it cannot be of another thing: "the pound fell 0.7%"."""
    claim, trial = meant.grounded.claim, meant.trial
    return trial is not None and _names(claim) and claim.candidates[0].series_id == trial.option.reading.series_id


def _names(claim: Claim) -> bool:
    return any(one.weight > LOOSE and not one.carried for one in claim.candidates[:1])


def _is_plain(meant: Verdict) -> bool:
    """Whether words tell both days of a change, and it has digits enough to be no chance."""
    claim, trial = meant.grounded.claim, meant.trial
    if trial is None or claim.quantity is None or claim.base is None or trial.option.direct:
        return False
    least = _SURE if trial.option.reading.assumptions else _TELLING
    return trial.option.reading.base is not None and digits_written(claim.quantity) >= least


def _lies_between(meant: Verdict, claim: Claim, judged: Sequence[Weighed], store: Store) -> bool:
    """ "It was 4.2% a year earlier, so the jobless rate has gone up by 0.9%", to 5.1%: between two right levels of it.

    One of them stands in its sentence. Of growth only "the drop of 0.5%" is such a change, which goes back to what was
    told right before: "prices rose 0.3%" tells of a month.
    """
    ends = [[one.verdict for one in judged if _is_rate(one.verdict, figure)] for figure in meant.grounded.claim.inputs]
    if len(ends) != _PAIR:
        return False
    common = {series_of(one) for one in ends[0]} & {series_of(one) for one in ends[1]}
    series_id = next(iter(common), None)
    if series_id is None or len(common) > 1:
        return False
    told = [one.grounded.claim for each in ends for one in each if series_of(one) == series_id]
    if months_of_growth(store.series(series_id)) is not None:
        again = any(_is_told_again(one.verdict.grounded.claim, claim) for one in judged)
        return _goes_back(claim) and not again and any(_stands_right_before(one, claim) for one in told)
    named = _names(claim) and claim.candidates[0].series_id == series_id
    beside = any(one.sentence is claim.sentence for one in told)
    return beside and (named or not names_something(claim, claim.span.start))


def _is_rate(verdict: Verdict, figure: Figure) -> bool:
    """Whether a figure of the text is the one that a verdict is on, which rightly tells a rate."""
    claim, trial = verdict.grounded.claim, verdict.trial
    if (
        verdict.label is not Label.SUPPORTED
        or claim.quantity is None
        or trial is None
        or claim.quantity.unit != PERCENT
    ):
        return False
    rate = claim.kind == "level" or trial.option.direct
    return rate and claim.quantity.span == figure.span and claim.quantity.span.of(claim.block.text) == figure.text


def _is_told_again(one: Claim, claim: Claim) -> bool:
    """ "Prices rose by 0.1% on the month. Rents were behind the rise of 0.1%": of what is told in per cent before."""
    if one.quantity is None or claim.quantity is None or one.span == claim.span:
        return False
    return (one.quantity.value, one.quantity.unit) == (claim.quantity.value, claim.quantity.unit)


def _stands_right_before(level: Claim, claim: Claim) -> bool:
    """Whether nothing stands between the sentences of two figures, or only what had been expected."""
    text, past, start = level.block.text, level.sentence.span.end, claim.sentence.span.start
    if level.block is claim.block:
        between = text[past:start] if past <= start else "?"
    else:
        between = text[past:] + claim.block.text[:start]
    words = between.lower().split()
    return not words or not _FORESEEN.isdisjoint(words)


def _goes_back(claim: Claim) -> bool:
    """ "Cheaper petrol was behind the drop of 0.5%": a move that was told before, with nothing that it would be in."""
    lead, behind = (
        claim.sentence.before(claim.span.start),
        claim.sentence.between(claim.span.end, claim.sentence.span.end),
    )
    return lead[-3:-2] == ["the"] and lead[-2] in _MOVES and lead[-1] == "of" and behind[:1] in ([], ["."], [","])


def _are_told(trial: Trial, claim: Claim, judged: Sequence[Weighed]) -> bool:
    """Whether both levels that a change lies between are told near it, or its base in its own sentence."""
    reading = trial.option.reading
    told = [
        (one.trial.option.reading.window, one.grounded.claim)
        for one in (weighed.verdict for weighed in judged)
        if one.trial is not None
        and one.label is Label.SUPPORTED
        and one.grounded.claim.kind == "level"
        and one.trial.option.reading.series_id == reading.series_id
    ]
    own = any(window == reading.base and level.sentence is claim.sentence for window, level in told)
    days = {window for window, level in told if own or level.block is claim.block}
    return reading.base in days and reading.window in days
