"""Shares in brackets behind the parts of a whole told first: "£268m next year: £121m (45%) on care, £83m (31%) on".

And the part that is called the remaining one behind them.
"""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from service.claims.relate.meant.sight import Meant, Sight, before_of, is_plain
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, agree, unit_of
from service.model.claims import Claim
from service.model.quantities import PERCENT

_OF = frozenset(["of", "its", "the", "their", "those", "all"])
_OTHERS = frozenset("than from against compared versus up down target".split())
_OTHERS_OF_LIST = frozenset(["remaining", "other"])
_ALL = Decimal(100)
_FEWEST = 3  # the whole and two parts of it
_LED = 2  # words of "of the"


def share_in_brackets(sight: Sight) -> Meant | None:
    """The part right before the brackets, and the whole that a colon, "of the" or "of them" ties it to."""
    claim, own = sight.claim, [one for one in sight.before if one.sentence is sight.claim.sentence]
    told = sight.lead == ["("] and sight.after[:1] == [")"] and claim.direction is None and len(own) > 1
    if not told or unit_of(claim) != PERCENT or not is_plain(own[-1], loosely=True):
        return None
    part, ahead = own[-1], own[:-1]
    amounts = [one for one in ahead if agree(one, part) and unit_of(one) not in APART]
    whole = amounts[0] if amounts else None
    if whole is None or not is_plain(whole, loosely=True) or value_of(whole) <= value_of(part) or part.is_base:
        return None
    if any(value_of(one) >= value_of(whole) for one in amounts[1:]) or not _OTHERS.isdisjoint(_between(whole, part)):
        return None
    tied = ":" in _between(whole, amounts[1] if len(amounts) > 1 else part) or _is_opened(whole)
    if sight.after[1:3] in (["of", "them"], ["of", "these"]):
        tied = len(amounts) == 1  # "320 (50%) are girls, 80 (25%) of them boarders"
    return ("share", (figure_of(part), figure_of(whole))) if tied and _holds_of(whole, sight) else None


def _holds_of(whole: Claim, sight: Sight) -> bool:
    """Whether another share of the list is one of the whole: not margins, "£121m (5%) in Europe, £83m (8%) in Asia"."""
    row = [one for one in (*sight.before, *sight.behind) if one.sentence is sight.claim.sentence]
    others = [(part, one) for part, one in pairwise(row) if unit_of(one) == PERCENT and before_of(one)[-1:] == ["("]]
    shares = ((value_of(part) / value_of(whole) * _ALL, value_of(one)) for part, one in others if agree(part, whole))
    return any(abs(given - told) <= 1 for given, told in shares)


def rest_in_list(sight: Sight) -> Meant | None:
    """ "£268m next year: £121m (45%) on care, £83m (31%) on schools and the remaining £64m on roads"."""
    claim, own = sight.claim, [one for one in sight.before if one.sentence is sight.claim.sentence]
    parts = [one for one in own if unit_of(one) != PERCENT]
    if sight.lead[-1:] == [] or sight.lead[-1] not in _OTHERS_OF_LIST or len(parts) < _FEWEST or len(parts) == len(own):
        return None
    alike = all(agree(one, claim) and is_plain(one, loosely=True) for one in parts)
    shares = [one for one in own if unit_of(one) == PERCENT]
    bracketed = all(before_of(one)[-1:] == ["("] for one in shares) and ":" in _between(parts[0], parts[1])
    if not alike or not bracketed or "and" in before_of(parts[-1])[-_LED:]:
        return None
    return "total", (figure_of(parts[0]), *(figure_of(one, -1) for one in parts[1:]))


def _between(one: Claim, other: Claim) -> Sequence[str]:
    return one.sentence.between(one.span.end, other.span.start)


def _is_opened(whole: Claim) -> bool:
    """ "Of the 2,400 votes cast, …"."""
    words = before_of(whole)
    return words[:1] == ["of"] and len(words) <= _LED and _OF.issuperset(words)
