"""Rates of a part that is named behind their days: "inflation was 4.7% in June for services and 2.4% for goods"."""

from service.judge.verdicts import Verdict
from service.model.quantities import PERCENT
from service.model.report import Label
from service.model.series import Nature

_FOR = frozenset(["for", "among", "amongst", "in", "on", "of"])
_LEADING = frozenset("the a those all people poorest richest poorer richer lowest highest middle young old".split())
_PARTS = frozenset(
    "services goods food drink drinks groceries energy fuel fuels petrol gas electricity housing shelter rent rents"
    " clothing clothes hospitality restaurants hotels transport travel airfares furniture alcohol tobacco manufacturing"
    " construction retail households household families family pensioners retirees renters tenants homeowners workers"
    " earners men women adults graduates teenagers children youth youngsters students tenth fifth quintile decile aged"
    " under over black white hispanic asian".split()
)
_REACH = 3  # words of "the poorest tenth"


def is_of_part_behind(verdict: Verdict) -> bool:
    """Whether what stands behind an accused rate and its days makes it that of a part.

    Args:
        verdict: the accusation.
    """
    claim, series = verdict.grounded.claim, verdict.grounded.series
    if verdict.label is not Label.CONTRADICTED or series is None or claim.kind != "level":
        return False
    if series.unit != PERCENT or series.nature is not Nature.RATE:
        return False
    days = claim.period.span if claim.period is not None else claim.span
    behind = [one for one in claim.sentence.tokens if one.start >= claim.span.end]
    behind = [one for one in behind if not days.start <= one.start < days.end]
    words = [one.lower for one in behind]
    words = words[1:] if words[:1] == ["in"] and claim.period is not None and days.start > claim.span.end else words
    if not words or words[0] not in _FOR:
        return False
    named = [word for word in words[1 : 1 + _REACH + 1] if word not in _LEADING]
    return named[:1] != [] and named[0] in _PARTS and named[0] not in claim.candidates[0].words.split()
