"""What a change comes to in each of the months or weeks that it took: "grown by 610,000 since 2024, or 55,000 a month".

How long it took is told by the days between which the change is right, and not by the words of the average: without
them it would be read as the change of the last month alone.
"""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from service.claims.relate.quoted import figure_of, value_of
from service.judge.article.check import ArticleCheck, article_check
from service.judge.verdicts import Verdict, in_quotation, left_open
from service.model.claims import Claim, Figure, Mood
from service.model.quantities import PERCENT, POINTS
from service.model.report import Label
from service.records import replace

_LED = frozenset(
    ", ( or about some roughly around nearly almost just only an a average of equivalent to which is that works out at"
    " averaging on mean pace rate – —".split()
)
_PARTS = frozenset(["which", "whom", "them", "these"])
_BEHIND = frozenset(". , ; : ) – — on so and but".split())
_MONTH, _YEAR = 12, 365
_APART = {"month": Decimal(_YEAR) / _MONTH, "week": Decimal(7), "year": Decimal(_YEAR), "quarter": Decimal(_YEAR) / 4}
_FEWEST = 2  # periods over which anything is spread


def spread_over_move(verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """The verdicts, averages told right behind a change held against it and the length of time that it took.

    Args:
        verdicts: of all claims, in the order of the text.
    """
    return tuple(_spread(verdicts[at - 1], one) if at else one for at, one in enumerate(verdicts))


def _spread(move: Verdict, verdict: Verdict) -> Verdict:
    claim, number = verdict.grounded.claim, _periods(move, verdict.grounded.claim)
    if number is None or not _may_be_spread(move.grounded.claim, claim):
        return verdict
    if verdict.trial is None and verdict.article is not None:
        return verdict  # the text tells itself how long it took
    if move.label is not Label.SUPPORTED:
        return left_open(verdict) if verdict.article is None else verdict
    checks = [_checked(claim, move.grounded.claim, many) for many in (number, number + 1)]
    tried = [pair for pair in checks if pair is not None]
    right = [pair for pair in tried if pair[1].fit.label is Label.SUPPORTED]
    if not tried:
        return verdict
    told, check = (right or tried)[0]
    if not right and any(one.fit.label is not Label.CONTRADICTED for _, one in tried):
        return left_open(verdict)
    grounded = replace(verdict.grounded, claim=told, series=None)
    label, severity = check.fit.label, check.fit.severity
    judged = replace(verdict, grounded=grounded, label=label, severity=severity, reason=None, trial=None, article=check)
    return in_quotation(replace(judged, reverses=False))


def _may_be_spread(move: Claim, claim: Claim) -> bool:
    """Whether an average stands right behind a change, with nothing between that says what else it is of."""
    told, quantity = move.quantity, claim.quantity
    if move.kind != "difference" or claim.kind not in ("average", "difference") or told is None or quantity is None:
        return False
    if told.per or quantity.high is not None or claim.mood is not Mood.ASSERTED or {PERCENT, POINTS} & {quantity.unit}:
        return False
    lead = claim.sentence.between(told.span.end, quantity.span.start)
    dated = move.base is not None and move.span.end <= move.base.span.start < quantity.span.start
    if dated and move.base is not None:  # "grown by 610,000 since the end of 2024, or 55,000 a month"
        lead = claim.sentence.between(move.base.span.end, quantity.span.start)
    part = any(one == "of" and other in _PARTS for one, other in pairwise(lead))  # "of which 30,000 a month"
    behind = claim.sentence.behind(max(quantity.span.end, claim.span.end))[:1]
    whole = not part and {*behind} <= _BEHIND  # not "or 30,000 a month in care homes"
    return move.sentence is claim.sentence and whole and _LED.issuperset(lead) and value_of(claim) < value_of(move)


def _periods(move: Verdict, claim: Claim) -> int | None:
    """How many months or weeks lie between the days of a change, whole ones but for a few days."""
    trial, quantity = move.trial, claim.quantity
    if trial is None or trial.option.direct or quantity is None or quantity.per not in _APART:
        return None
    reading = trial.option.reading
    if reading.base is None or reading.base.end >= reading.window.end:
        return None
    number = round((reading.window.end - reading.base.end).days / _APART[quantity.per])
    return number if number >= _FEWEST else None


def _checked(claim: Claim, move: Claim, number: int) -> tuple[Claim, ArticleCheck] | None:
    assert claim.quantity is not None
    value, unit = Decimal(number), f"{claim.quantity.per}s"
    many = Figure(value, value, value, "article", span=move.span, text=f"{number} {unit}", unit=unit)
    told = replace(claim, kind="average", inputs=(figure_of(move), many), direction=None, base=None)
    check = article_check(told)
    return None if check is None else (told, check)
