"""A fraction set off behind a number: "There were 2,460 complaints. Noise was the cause of 820, a third".

In words only: "500,000, or 14%" and "one in seven" may as well be a rate of their own. The number is the only
one of its sentence, and the whole the only larger one of its sort that the sentence right before tells; the days of a
part lie in those of its whole.
"""

from collections.abc import Sequence

from service.claims.relate.meant.sight import Meant, Sight, ends, is_plain, of_one_sort
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, noun_of, unit_of
from service.model.claims import Claim
from service.model.quantities import CURRENCIES, PERCENT, Form

_PARTING = frozenset([",", ";", ":", "but", "and", "though", "although"])
_INSIDE = frozenset(["in", "at", "among", "on", "of"])
_SET_OFF = ([","], [",", "or"], ["or"], ["("], ["–"], ["—"])
_AVERAGES = frozenset("average averaged averages mean usual typical record capacity target".split())
"""Of which nothing is a part."""


def share_set_off(sight: Sight) -> Meant | None:
    """The number before a fraction, and the whole."""
    claim, quantity = sight.claim, sight.claim.quantity
    fraction = quantity is not None and quantity.form is Form.FRACTION and unit_of(claim) == PERCENT
    if (
        not fraction
        or "in" in claim.span.of(claim.block.text).split()
        or claim.direction is not None
        or sight.lead not in _SET_OFF
        or not ends(sight.after)
        or sight.after[1:2] == ["of"]
    ):
        return None
    own = [one for one in sight.before if one.sentence is claim.sentence]
    later = [one for one in sight.behind if one.sentence is claim.sentence]
    part = own[0] if len(own) == 1 else None
    if part is None or not _is_number(part) or part.inputs or part.is_base or claim.sentence.words[0] in _INSIDE:
        return None  # "It has 2,460 members. In the ballot 820, two thirds, were for it"
    if not _PARTING.isdisjoint(claim.sentence.before(part.span.start)):
        return None  # "few voted, but the strike was backed by 300, or half"
    last = [one for one in sight.before[: -len(own)] if one.sentence is sight.before[-len(own) - 1].sentence]
    if not last or not _stands_right_before(last[0], part) or any(one.direction is not None for one in last):
        return None
    told = [one for one in last if _is_number(one) and of_one_sort(one, part)]
    if later and not (told and _are_further_parts(later, part, told[0])):
        return None
    if len(told) != 1 or not value_of(part) < value_of(told[0]) or not _may_be_of(part, told[0]):
        return None
    return "share", (figure_of(part), figure_of(told[0]))


def _are_further_parts(later: Sequence[Claim], part: Claim, whole: Claim) -> bool:
    """ "Main roads get £1.9m, just over half, and residential streets £1.1m": of what is left of the whole."""
    left = value_of(whole) - value_of(part)
    like = all(_is_number(one) and of_one_sort(one, part) and one.direction is None for one in later)
    return like and sum(map(value_of, later)) <= left


def _is_number(one: Claim) -> bool:
    return is_plain(one) and unit_of(one) not in APART


def _stands_right_before(whole: Claim, part: Claim) -> bool:
    text = whole.block.text
    between = text[whole.sentence.span.end : part.sentence.span.start]
    return whole.block is part.block and whole.sentence is not part.sentence and not between.strip()


def _may_be_of(part: Claim, whole: Claim) -> bool:
    """Whether a number may be a part of another: of no other days, and of people only where both are called so."""
    if not _AVERAGES.isdisjoint(whole.sentence.words):
        return False
    if unit_of(whole) in CURRENCIES and unit_of(part) != unit_of(whole):
        return False
    named = {noun_of(part), noun_of(whole)} - {""}
    days, own = whole.period, part.period
    if own is None or own == days:
        return len(named) < len(("part", "whole"))
    around, inside = None if days is None else days.window, own.window
    return around is not None and inside is not None and around.contains(inside)
