"""Totals and what is left of them, where all their parts are told.

"The overspend is £23.4m: £15.1m in care, £5.9m in schools and £2.4m on transport"; "£92m of its income of £230m, with
the other £138m coming from grants".
"""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import unit_of
from service.judge.article.called.told import (
    Told,
    Working,
    is_amount,
    is_level,
    is_part_of,
    is_slip,
    words_behind,
    words_between,
)
from service.judge.evidence.chance import digits_written
from service.judge.fit.hedges import place_of
from service.judge.slips.digit_slips import Slip, slip_of_digits
from service.model.claims import Claim
from service.model.quantities import Form

_FEWEST, _MOST = 3, 8  # parts
_NOT_ALL = frozenset(
    "including among mostly notably mainly chiefly which whom them these those also each still both alone another"
    " further than from against compared up down more less fewer".split()
)
_TRAILING = 8  # words behind the last part
_LEAVING = frozenset(["leaving", "left", "leaves"])
_OUT = frozenset("out left leaving away died deaths closed shut withdrew withdrawn emigrated".split())
_FLOWS = frozenset("outflow outflows inflow inflows gain gains loss withdrawals increase reduction".split())
_NEAR = 3  # words
_LEFT = (["the", "other"], ["the", "remaining"], ["leaving"])
_GOING = frozenset("coming came comes from going went being is was are were".split())


def listed(told: Told) -> Working | None:
    """The parts that a colon leads to, which are not far from the total, but for a digit or two."""
    claim, parts = told.claim, told.after
    if not is_amount(claim) or not _FEWEST <= len(parts) <= _MOST or claim.quantity is None:
        return None
    led = words_between(claim, parts[0])
    if (
        not _is_led_by_colon(claim, parts[0])
        or not _NOT_ALL.isdisjoint(led)
        or any(word in _NOT_ALL for word in _from_first(parts))
    ):
        return None
    alike = all(is_level(one) and unit_of(one) in (unit_of(claim), "") and not one.inputs for one in parts)
    if not alike or "and" not in words_between(parts[-2], parts[-1]):
        return None
    total = sum(map(value_of, parts), Decimal(0))
    if not _is_slip(claim, total, parts):
        return None
    return Working("total", parts, tuple(map(figure_of, parts)))


def _is_led_by_colon(claim: Claim, first: Claim) -> bool:
    """ "77,000 homes, it said: 31,000 in …"."""
    assert claim.quantity is not None and first.quantity is not None
    return claim.block.text[claim.quantity.span.end : first.quantity.span.start].rstrip("£$€ ").endswith(":")


def _is_slip(claim: Claim, total: Decimal, parts: Sequence[Claim]) -> bool:
    """Whether a total is a slip away from the sum of its parts, so that none of them is left out.

    Of two digits one that is off proves it only of places: "£45,000: £20,000 for the winner, …" may have other prizes.
    """
    quantity = claim.quantity
    assert quantity is not None
    slip = slip_of_digits(quantity.value, total, place_of(quantity))
    if slip is not Slip.WRONG:
        return slip is not None
    placed = all(words_behind(one)[:1] == ["in"] for one in parts)
    return placed or digits_written(quantity) >= _FEWEST or total > quantity.value


def _from_first(parts: Sequence[Claim]) -> Sequence[str]:
    sentence, last = parts[0].sentence, parts[-1]
    assert last.quantity is not None
    behind = sentence.behind(last.quantity.span.end)
    trailing = behind[: _TRAILING + 1] if len(behind) <= _TRAILING else [*behind, *_NOT_ALL]
    return [
        *(word for pair in pairwise(parts) for word in words_between(*pair)),
        *trailing,
    ]


def left(told: Told) -> Working | None:
    """What is left of the one whole of which the one part stands before it."""
    claim = told.claim
    levels = [one for one in told.ahead if is_level(one) and is_amount(one)]
    if len(levels) != len(("part", "whole")) or levels[-1] is not told.ahead[-1] or not is_amount(claim):
        return None
    if claim.quantity is None or claim.quantity.form is not Form.DIGITS:
        return None
    if told.lead[-2:] not in _LEFT and told.lead[-1:] not in _LEFT:
        return None
    if not told.ends and told.behind[0] not in _GOING:
        return None  # "the other £25m loan"
    part, whole = levels
    if not is_part_of(part, whole):
        return None
    names = {_name(one) for one in levels} | {""}
    if len(names) > len(("", "homes")) or _name(claim) not in names:
        return None
    return Working("total", (whole, part), (figure_of(whole), figure_of(part, -1)))


def left_of_whole(told: Told) -> Working | None:
    """ "Interest took £31m, leaving it with £47m of its £78m profit": of the whole behind it, but for a slip."""
    claim, wholes = told.claim, told.after[:1]
    if len(told.ahead) != 1 or not wholes or _LEAVING.isdisjoint(told.lead) or not is_level(told.ahead[0]):
        return None
    if "after" in told.lead:
        return None  # "£2.4m left after giving £3.6m of the £7m …": the first is what is left
    part, whole = told.ahead[0], wholes[0]
    if not is_level(whole) or not is_part_of(claim, whole) or not {*told.behind[:1]} <= {"of"}:
        return None
    same = unit_of(part) == unit_of(whole) == unit_of(claim) and is_amount(claim)
    if not same or claim.quantity is None or not is_slip(claim.quantity, abs(value_of(whole) - value_of(part))):
        return None  # "leaving it with £12m of its £78m overdraft"
    return Working("total", (whole, part), (figure_of(whole), figure_of(part, -1)))


def netted(told: Told) -> Working | None:
    """ "Net migration was 4,300: 11,900 people moved in and 7,600 moved out"."""
    claim, sides = told.claim, told.after
    if "net" not in told.lead or len(sides) != len(("in", "out")) or told.ahead or not is_amount(claim):
        return None
    if not _is_led_by_colon(claim, sides[0]) or not all(is_amount(one) for one in sides):
        return None
    out = _OUT.isdisjoint(words_between(*sides)) and not _OUT.isdisjoint(words_behind(sides[1])[:_NEAR])
    units = {unit_of(one) for one in (claim, *sides)} - {""}
    if not out or len(units) > 1 or value_of(sides[0]) == value_of(sides[1]):
        return None
    high, low = sorted(sides, key=value_of, reverse=True)
    return Working("total", (high, low), (figure_of(high), figure_of(low, -1)))


def net(told: Told) -> Working | None:
    """ "Savers put in £310m and withdrew £470m. Net outflows came to £160m"."""
    claim, sides = told.claim, told.ahead
    if (
        not any(pair[0] == "net" and pair[1] in _FLOWS for pair in pairwise(told.lead))
        or not is_amount(claim)
        or not told.ends
    ):
        return None
    if not sides and told.earlier:
        sides = [one for one in told.earlier if one.sentence is told.earlier[-1].sentence]
    sides = sides[-len(("in", "out")) :]
    if len(sides) != len(("in", "out")) or not all(is_amount(one) for one in sides):
        return None
    high, low = sorted(sides, key=value_of, reverse=True)
    units = {unit_of(one) for one in (claim, *sides)} - {""}
    if len(units) > 1 or _OUT.isdisjoint(words_between(*sides)) or value_of(high) == value_of(low):
        return None
    return Working("total", (high, low), (figure_of(high), figure_of(low, -1)))


def left_of_all(told: Told) -> Working | None:
    """ "£6.3m of its £14m income. Grants added £4.9m, the remaining £2.8m": what two parts leave, but for a slip."""
    claim, own, last = told.claim, told.ahead, told.earlier[-1:]
    if told.lead[-2:] != ["the", "remaining"] or len(own) != 1 or not last or claim.quantity is None:
        return None
    before = [one for one in told.earlier if one.sentence is last[0].sentence and is_level(one) and is_amount(one)]
    if len(before) != len(("part", "whole")) or not is_amount(own[0]):
        return None
    part, whole = before
    units = {unit_of(one) for one in (part, whole, own[0], claim)}
    if not is_part_of(part, whole) or len(units) > 1:
        return None
    rest = value_of(whole) - value_of(part) - value_of(own[0])
    if rest <= 0 or not is_slip(claim.quantity, rest):
        return None
    return Working("total", (whole, part, own[0]), (figure_of(whole), figure_of(part, -1), figure_of(own[0], -1)))


def _name(one: Claim) -> str:
    """What a figure counts: "£", "homes"."""
    return "" if one.quantity is None else one.quantity.noun or one.quantity.unit
