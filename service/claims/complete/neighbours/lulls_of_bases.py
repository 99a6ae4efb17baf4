"""Days without anybody in the time that another is set against: "than in January 2024, which had begun with 12"."""

from collections.abc import Sequence

from service.model.claims import Claim
from service.model.periods import Period

_RELATIVE = frozenset(["which", "that", "itself"])


def time_of_base(claim: Claim, told: Sequence[Claim]) -> Period | None:
    """The days of the base right before, of which a relative clause tells how long nobody came; None where it does not.

    "18% fewer than the 1,335 of January 2024, itself a month that had started with 12 days without a boat".

    Args:
        claim: the stretch of days.
        told: the claims of its sentence before it.
    """
    base = told[-1] if told else None
    if base is None or not base.is_base or base.period is None:
        return None
    last = max(base.span.end, base.period.span.end)
    between = claim.block.text[last : claim.span.start].lower().replace(",", " , ").split()
    relative = between[:1] == [","] and "had" in between and not _RELATIVE.isdisjoint(between)
    return base.period if relative else None
