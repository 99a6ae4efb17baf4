"""What is said of two areas with the figures that the text itself gives for both."""

from collections.abc import Sequence
from datetime import date

from service.claims.relate.quoted import figure_of
from service.claims.scene import Scene
from service.model.claims import Claim, Mood
from service.model.periods import PeriodRole
from service.model.windows import Grain
from service.records import replace

_OF_RATES = frozenset(
    "higher lower greater more less than above below over ahead behind clear short in excess of that those the it was"
    " is for across its as whole rate rates figure reading level number average equivalent comparable corresponding"
    " inflation annual headline cpi hicp 's ’s euro area zone eurozone single currency bloc block -".split()
)
"""What follows a gap between the rates of two areas that is of nothing but these; names begin with a capital."""
_CLOSING = frozenset([".", ",", ";", ":", ")", "–", "—", "and", "but"])
_POINTING = frozenset(["that", "this", "it"])
_ONE_MONTH = (Grain.MONTH, PeriodRole.WINDOW)
_BACK = 60  # claims among which a rate of the other area may stand: the newest may be told first


def worked_out(row: Sequence[Claim], before: Scene, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """A sentence's claims; what is said of two areas with the figures that the text itself gives for both.

    Args:
        row: the sentence's claims in order.
        before: the sentence before.
        claims: all claims of the sentences before.
    """
    return tuple(_worked_out(claim, row, before, claims) if _is_of_two(claim) else claim for claim in row)


def _is_of_two(claim: Claim) -> bool:
    return bool(claim.against and claim.candidates) and not claim.inputs


def _worked_out(claim: Claim, row: Sequence[Claim], before: Scene, claims: Sequence[Claim]) -> Claim:
    at = next(n for n, one in enumerate(row) if one is claim)
    told = [*reversed(row[:at]), *row[at + 1 :], *reversed(before.row)]
    rates = _publisher(claim.candidates[0].series_id) not in map(_publisher, claim.against)
    if rates:
        return _with_rates(claim, [*told, *reversed(claims[-_BACK:])])
    own = _level(claim.candidates[0].series_id, claim, told)
    others = [found for series_id in claim.against if (found := _level(series_id, claim, told)) is not None]
    if own is None or len(others) != 1 or len(claim.against) != 1 or claim.kind == "comparison":
        return claim
    return replace(claim, inputs=(figure_of(own), figure_of(others[0])))


def _with_rates(claim: Claim, told: Sequence[Claim]) -> Claim:
    """ "American inflation was 2.7% in June. The British rate is 0.9 points above that": of June, or as told."""
    unread = replace(claim, candidates=(), against=())
    days = claim.period
    if len(claim.against) != 1 or (days is not None and days.role is not PeriodRole.WINDOW):
        return unread
    other, own = (
        _newest(one, told) if days is None else _level(one, claim, told)
        for one in (claim.against[0], claim.candidates[0].series_id)
    )
    if other is None:
        month = days or (own.period if own is not None and claim.sentence.words[0] in _POINTING else None)
        known = own is not None and month is not None and (month.grain, month.role) == _ONE_MONTH
        return replace(claim, period=month) if known and _is_of_rates_alone(claim) else unread  # both are looked up
    if own is not None:
        return replace(claim, inputs=(figure_of(own), figure_of(other)))
    return unread if other.period is None else replace(claim, period=days or other.period)


def _is_of_rates_alone(claim: Claim) -> bool:
    """ "1.6 points higher than the euro area's rate", and not "than the euro area's core rate", "than its target"."""
    for token in claim.sentence.tokens:
        if token.start < claim.span.end:
            continue
        if token.lower in _CLOSING:
            return True
        if token.lower not in _OF_RATES and not token.text[:1].isupper():
            return False
    return True


def _publisher(series_id: str) -> str:
    """Who publishes a series: what two of them publish is compared only as the text has it, of whatever month each."""
    return series_id.partition("/")[0]


def _newest(series_id: str, told: Sequence[Claim]) -> Claim | None:
    """The figure that the text gives of a series for the latest days."""
    levels = [one for one in told if _is_of_series(one, series_id) and not (one.is_base or one.peak)]
    levels = [one for one in levels if one.period is None or one.period.role is PeriodRole.WINDOW]
    return max(levels, key=_end, default=None)


def _end(claim: Claim) -> date:
    """The last of the days told; what is told without any is of now."""
    return date.max if claim.period is None or claim.period.window is None else claim.period.window.end


def _level(series_id: str, claim: Claim, told: Sequence[Claim]) -> Claim | None:
    """The figure that the text gives of a series for the days of a claim, the nearest before it first.

    None where it is one of two for the same days: "worth $3.34 trillion. It is ahead of France, at $3.03 trillion".
    """
    levels = [one for one in told if _is_of_series(one, series_id)]
    if not levels:
        return None
    days = {period.window for period in (claim.period, levels[0].period) if period is not None}
    values = {one.quantity.value for one in levels if one.quantity is not None}
    twice = levels[0].period is None and len(values) > 1
    return None if len(days) > 1 or twice else levels[0]


def _is_of_series(one: Claim, series_id: str) -> bool:
    of_series = one.kind == "level" and any(c.series_id == series_id for c in one.candidates[:1])
    return of_series and one.quantity is not None and one.mood is Mood.ASSERTED
