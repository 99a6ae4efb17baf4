"""Days on which a figure of a month or a quarter was told: "under fire last night as the queue swelled to …"."""

from datetime import date

from service.claims.bind.period_words import RECENT_RULES
from service.model.claims import Claim
from service.model.periods import PeriodRole
from service.model.series import Frequency, Nature, Series
from service.records import replace

_SELDOM = frozenset([Frequency.MONTHLY, Frequency.QUARTERLY, Frequency.ANNUAL])
_RULES = RECENT_RULES | {"last-night"}
_JOINING = frozenset(["as", "after", "amid", "because", "when"])


def told_that_day(claim: Claim, series: Series, published: date | None) -> Claim:
    """A claim without the day just gone that its sentence opens with, where its series has no figures of days.

    What there was on a day ("35,000 were in hotels last night") may have been told by others than the publisher.
    """
    period = claim.period
    if published is None or period is None or period.window is None or series.frequency not in _SELDOM:
        return claim
    if series.nature not in (Nature.RATE, Nature.INDEX, Nature.STOCK) or period.rule not in _RULES:
        return claim
    if period.role is not PeriodRole.WINDOW or period.window.end > published or period.span.end > claim.span.start:
        return claim
    behind = claim.block.text[period.span.end : claim.span.start].lower().split()[:1]
    return replace(claim, period=None) if behind and behind[0] in _JOINING else claim
