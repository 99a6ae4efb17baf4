"""Averages of other years, told as what the last one was: "over 2025 the average was $3.10. It was $3.30 in 2024"."""

from collections.abc import Sequence

from service.claims.scene import Scene
from service.model.claims import Claim
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.model.quantities import CURRENCIES
from service.model.windows import Grain
from service.records import replace

_LED = 3  # words of "the average was"
_NEARLY_A_YEAR = 360  # days
_IT = frozenset([("it", "was"), ("it", "had"), ("it", "stood"), ("that", "was"), ("this", "was"), ("it", "is")])


def averages_gone_on(row: Sequence[Claim], items: Row, before: Scene) -> Sequence[Claim]:
    """The claims of a sentence, prices of whole years made averages where "it" points back to one.

    Args:
        row: the claims.
        items: the sentence.
        before: the figures of the last sentence that states any.
    """
    told = [one for one in before.row if one.quantity is not None]
    if not told or items.words[:2] not in _IT or not _is_of_year(told[-1]):
        return row
    unit = told[-1].quantity.unit if told[-1].quantity is not None else ""
    if unit not in CURRENCIES:
        return row
    return [replace(one, kind="average") if _goes_on(one, unit) else one for one in row]


def _goes_on(claim: Claim, unit: str) -> bool:
    alike = claim.quantity is not None and claim.quantity.unit == unit
    return alike and claim.kind == "level" and _is_year(claim.period)


def _is_of_year(claim: Claim) -> bool:
    days = None if claim.period is None else claim.period.window
    meant = claim.kind == "average" or "average" in claim.sentence.before(claim.span.start)[-_LED:]
    return meant and claim.quantity is not None and (days is None or days.days >= _NEARLY_A_YEAR)


def _is_year(period: Period | None) -> bool:
    return period is not None and period.role is PeriodRole.WINDOW and period.grain is Grain.YEAR
