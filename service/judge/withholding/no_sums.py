"""Figures accused as sums of a list that they are not likely to be meant as.

"It had 48 members, lost 12 and has since gained 20, for a total of 56" nets what came and went, "averaged 15 goals,
with 12, 14 and 19" gives the mean, and "income was £90,000, of which £60,000 came from fees, and spending £84,000" adds
up nothing. A sum that is put wrong is off by a little, by a part that was left out, or by a slip of the pen.
"""

from collections.abc import Sequence
from decimal import Decimal
from itertools import product
from operator import mul

from service.claims.relate.quoted import figure_of
from service.judge.slips.digit_slips import Slip, slip_of_digits
from service.judge.verdicts import Verdict, left_open
from service.model.claims import Claim, Figure
from service.model.report import Label

_NEAR = (Decimal("0.68"), Decimal("1.45"))  # times the sum
_POINT = (10, 1000)
_HARDLY = Decimal("0.03")  # by which a figure with its point slipped may miss the sum
_SEVERAL = 3  # parts, of which one may be left out
_MOST = 8  # parts whose signs are tried
_ALL = (["in", "all"], ["in", "total"])
_SWINGS = frozenset(["swing", "turnaround", "turnround", "reversal"])


def without_no_sums(verdicts: Sequence[Verdict]) -> Sequence[Verdict]:
    """The verdicts, in the order of the text, those left open that are accused as a sum and are hardly one.

    Args:
        verdicts: of all claims.
    """
    return [
        left_open(one) if is_sum_accused(one) and _is_no_sum(one.grounded.claim, verdicts) else one for one in verdicts
    ]


def _is_no_sum(claim: Claim, verdicts: Sequence[Verdict]) -> bool:
    return not _is_likely(claim) or _goes_further_back(claim, verdicts)


def _goes_further_back(claim: Claim, verdicts: Sequence[Verdict]) -> bool:
    """ "It raised £1,840 in May. It was £2,675 in June and £3,920 in July, making £8,435 in all"."""
    parts, spans = claim.inputs, {part.span for part in claim.inputs}
    several = [part.value for part in parts if part.text.isalpha()]  # "the three together make"
    whole = sum((part.value for part in parts), Decimal(0))
    told = (verdict.grounded.claim for verdict in verdicts)
    further = [one for one in told if one.block is claim.block and one.span.end < claim.sentence.span.start]
    values = [figure_of(one).value for one in further if one.quantity is not None and figure_of(one).span not in spans]
    sums = (whole, whole - sum(several, Decimal(0)))
    return any(one + value == figure_of(claim).value for one in sums for value in values)


def is_sum_accused(verdict: Verdict) -> bool:
    """Whether a figure is accused as the sum of others that the text tells."""
    accused = verdict.label is Label.CONTRADICTED and verdict.article is not None and verdict.trial is None
    return accused and verdict.grounded.claim.kind == "total" and len(verdict.grounded.claim.inputs) > 1


def _is_likely(claim: Claim) -> bool:
    """Whether a figure may be the sum of those that it is worked out from, put wrong."""
    parts, stated = claim.inputs, figure_of(claim)
    values = [part.value for part in parts]
    if min(values) <= 0 or any(part.text.startswith("×") for part in parts):
        return True  # what is left of a whole, so many at so much each
    if not _SWINGS.isdisjoint(claim.sentence.words):
        return True
    whole, told = sum(values, Decimal(0)), stated.value
    if _is_net(values, stated) or _is_told(whole / len(values), stated) or told == len(values):
        return False
    if _is_near(values, told) or (told > max(values) and _is_called_all(claim)):
        return True
    decimals = 0 if claim.quantity is None else claim.quantity.decimals
    if slip_of_digits(told, whole, decimals) in (Slip.SWAPPED, Slip.MISSING, Slip.ADDED):
        return True
    if any(abs(told / whole * scale - 1) < _HARDLY for power in _POINT for scale in (power, 1 / Decimal(power))):
        return True
    several = len(values) >= _SEVERAL
    if several and values[0] == max(values) and _is_near(values[1:], told):
        return True  # "of the budget of £412.6m, £158.2m goes on care and £74.3m on schools, together £242.5m"
    return several and told > max(values) and any(_is_told(whole - value, stated) for value in values)


def _is_called_all(claim: Claim) -> bool:
    """ "5.1 million in the first quarter, … and 5.3 million in the fourth: 24 million in all"."""
    return claim.sentence.before(claim.span.start)[-1:] == [":"] and claim.sentence.behind(claim.span.end)[:2] in _ALL


def _is_near(values: Sequence[Decimal], told: Decimal) -> bool:
    return told > max(values) and _NEAR[0] <= told / sum(values, Decimal(0)) <= _NEAR[1]


def _is_net(values: Sequence[Decimal], stated: Figure) -> bool:
    """ "Had 48 members, lost 12 and gained 20, for a total of 56"."""
    if len(values) > _MOST:
        return False
    signed = (sum(map(mul, each, values), Decimal(0)) for each in product((1, -1), repeat=len(values)) if -1 in each)
    return any(_is_told(abs(one), stated) for one in signed)


def _is_told(value: Decimal, stated: Figure) -> bool:
    return min(stated.low, stated.value) <= value <= max(stated.high, stated.value)
