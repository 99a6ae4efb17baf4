"""Figures whose decimal point is out of its place: "£6.2m, a 24% improvement on the £0.5m of the year before"."""

from decimal import Decimal

from service.judge.article.check import article_check
from service.model.claims import Claim, Figure
from service.model.report import Label
from service.records import replace

_POWERED = frozenset(["percent_change", "share", "average"])
_POWERS = (10, 100, 1000)


def is_point_put_wrong(claim: Claim) -> bool:
    """ "£6.2m, a 24% improvement on the £0.5m of the year before": of ten or a tenth of one of the two it is right."""
    if claim.kind not in _POWERED or len(claim.inputs) != len(("now", "base")):
        return False
    now, base = claim.inputs
    for power in map(Decimal, _POWERS):
        for ends in ((now, _times(base, power)), (_times(now, power), base)):
            check = article_check(replace(claim, inputs=ends))
            if check is not None and check.fit.label is Label.SUPPORTED and not check.fit.cautions:
                return True
    return False


def _times(figure: Figure, power: Decimal) -> Figure:
    return replace(figure, value=figure.value * power, low=figure.low * power, high=figure.high * power)
