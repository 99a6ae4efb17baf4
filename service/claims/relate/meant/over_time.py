"""So much a month since a month that is named: "It has lost 1,190 jobs since April, or about 170 a month"."""

from decimal import Decimal

from service.claims.relate.meant.sight import Meant, Sight, ends
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import NO_COUNTS, agree, unit_of
from service.model.claims import Figure
from service.model.periods import PeriodRole
from service.model.windows import Grain

_JOINED = ([",", "or"], ["or"], [","], ["("], ["–"])
_GRAINS = frozenset([Grain.DAY, Grain.WEEK, Grain.MONTH])
_DAYS = {"month": Decimal("30.4375"), "week": Decimal(7)}
_LATE = 62  # days that a count may end before it is told, or begin behind the first of the month named
_LONG = 90  # days over which it must be told


def since_named(sight: Sight) -> Meant | None:
    """The count right before a rate, and the months since: as many as come nearest to it, of all that there can be.

    Counts are told late, and "since April" may be with that month or without it.
    """
    quantity, claim = sight.claim.quantity, sight.claim
    one = _DAYS.get("" if quantity is None else quantity.per)
    joined = sight.lead[-2:] in _JOINED or sight.lead[-1:] in _JOINED
    if quantity is None or one is None or not joined or not ends(sight.after) or not sight.before:
        return None
    total = sight.before[-1]
    period = total.period or total.base
    told = total.sentence is claim.sentence and agree(total, claim) and unit_of(total) not in NO_COUNTS
    if not told or period is None or period.role is not PeriodRole.TO_DATE or period.window is None:
        return None
    since = claim.sentence.between(total.span.end, claim.span.start)[:1] == ["since"]
    if not since or period.grain not in _GRAINS or period.window.days < _LONG or value_of(total) <= value_of(claim):
        return None
    last = int(period.window.days / one) + 1
    first = max(1, int((period.window.days - _LATE) / one))
    number = min(range(first, last + 1), key=lambda n: abs(value_of(total) / n - value_of(claim)))
    least, value, most = map(Decimal, (max(first, number - 1), number, min(last, number + 1)))
    return "average", (figure_of(total), Figure(value, least, most, "constant", text=f"{number} {quantity.per}s"))
