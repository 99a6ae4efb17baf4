"""What a change led to, over as long: "gasoline cost 27.4% more than a year before, which dragged the index up 16.3%".

The clause behind tells what the move of the first came to for the whole, and so is of the same length of time, unless
it names one of its own ("which pushed prices up 0.4% on the month", "… up 0.4% in August alone").
"""

from collections.abc import Sequence
from itertools import pairwise

from service.model.claims import Claim
from service.model.mentions import Row
from service.model.periods import PeriodRole
from service.records import replace

_YEAR = 12  # months
_LEADING = frozenset(
    "pushing pushes pushed lifting lifts lifted dragging drags dragged sending sends sent driving drives drove"
    " pulling pulls pulled hauling hauled propelling propelled".split()
)
_JOINED = frozenset(["which", "that", "and", "so"])


def led_on_to(row: Sequence[Claim], items: Row) -> Sequence[Claim]:
    """A sentence's claims, changes that one on the year led to taken over the year as well.

    Args:
        row: the claims in order.
        items: the sentence.
    """
    if len(row) < 2 or _LEADING.isdisjoint(items.said):
        return row
    return [row[0], *(_as_led(last, claim, items) for last, claim in pairwise(row))]


def _as_led(last: Claim, claim: Claim, items: Row) -> Claim:
    if claim.kind != "percent_change" or last.kind != "percent_change" or claim.over is not None:
        return claim
    own = claim.period is not None and claim.period is not last.period
    if own or claim.base is not None or not claim.candidates or not _is_yearly(last):
        return claim
    return replace(claim, base=last.base, over=_YEAR) if _is_outcome(last, claim, items) else claim


def _is_yearly(claim: Claim) -> bool:
    base = claim.base
    return base is not None and base.role is PeriodRole.SHIFT and base.window is None and base.shift_months == -_YEAR


def _is_outcome(last: Claim, claim: Claim, items: Row) -> bool:
    """Whether a comma and a verb of what something led to, or "which" before it, stand between two figures."""
    for at in range(1, len(items)):
        if items[at].word not in _LEADING or not last.span.end < items[at].start < claim.span.start:
            continue
        lead = items.words[at - 1]
        if lead == "," or (lead in _JOINED and items.words[at - 2 : at - 1] == (",",)):
            return True
    return False
