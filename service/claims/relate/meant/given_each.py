"""What each of so many gave or cost, and what it came to: "£18,900 … came from 756 people, an average gift of £25"."""

from service.claims.relate.meant.sight import Meant, Sight, ends
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import NO_COUNTS, unit_of
from service.model.claims import Claim
from service.model.quantities import CURRENCIES
from service.records import replace

_GIFTS = frozenset("gift donation payment order price bill sum stake pledge fine".split())
_POINTING = frozenset(["it", "they"])
_SPENT = frozenset("profit profits spent paid lost loss debt debts cost costs owed owes budget".split())
_MONEY = frozenset("money sum total cash haul takings amount proceeds".split())
_TOTALS = frozenset("bill total sum cost outlay price".split())
_EACH = (["at", "an", "average", "of"], ["at", "an", "average", "price", "of"], ["at"])
_BESIDES = frozenset(["last", "year", "each"])
_GIVEN = len([",", "an", "average", "gift", "of"])


def average_of_told(sight: Sight) -> Meant | None:
    """ "… £18,900. The money came from 756 people, an average gift of £25": the last amount, and how many gave it."""
    claim, words = sight.claim, sight.claim.sentence.words
    told = sight.lead[:3] == [",", "an", "average"] and len(sight.lead) == _GIVEN and sight.lead[-1] == "of"
    if unit_of(claim) not in CURRENCIES or not told or sight.lead[3] not in _GIFTS or not ends(sight.after):
        return None
    here, last = sight.ahead(), [one for one in sight.last() if unit_of(one) == unit_of(claim)]
    came = words[0] in _POINTING and words[1:3] == ("came", "from")
    pointed = (came or (words[0] == "the" and words[1] in _MONEY)) and all(map(_is_taken_in, last))
    if not pointed or len(here) != 1 or len(last) != 1 or not _is_number(here[0]):
        return None
    return "average", (figure_of(last[0]), figure_of(here[0]))


def averaged_by_so_many(sight: Sight) -> Meant | None:
    """ "Siphoned off £326,400. The money went in 136 transfers averaging £2,400": the last amount by how many."""
    claim, words = sight.claim, sight.claim.sentence.words
    here, last = sight.ahead(), [one for one in sight.last(loosely=True) if unit_of(one) == unit_of(claim)]
    told = sight.lead == ["averaging"] and words[0] == "the" and words[1] in _MONEY and ends(sight.after)
    if unit_of(claim) not in CURRENCIES or not told or len(here) != 1 or len(last) != 1 or not _is_number(here[0]):
        return None
    return "average", (figure_of(last[0]), figure_of(here[0]))


def bill_for_all(sight: Sight) -> Meant | None:
    """ "Bought 1,200 chairs at an average of £31, for a bill of £37,200": so many, at so much each."""
    claim, lead = sight.claim, sight.lead
    told = lead[:3] == [",", "for", "a"] and lead[-1:] == ["of"] and not _TOTALS.isdisjoint(lead[3:-1])
    own = [one for one in sight.before if one.sentence is claim.sentence]
    if not told or len(own) != len(("number", "price")) or unit_of(claim) not in CURRENCIES or not ends(sight.after):
        return None
    number, price = own
    between = [w for w in claim.sentence.between(number.span.end, price.span.start) if w not in _BESIDES]
    if not _is_number(number) or unit_of(price) != unit_of(claim) or between not in _EACH:
        return None
    if price.quantity is None or price.quantity.per:
        return None  # "200 drivers at £150 a day"
    return "total", (figure_of(price), replace(figure_of(number), text=f"× {value_of(number):f}"))


def is_priced_apart(sight: Sight, amount: Claim, number: Claim) -> bool:
    """ "A dividend of £340m; sold 6,580 homes at an average of £253,000 each": whether no more is said than a price.

    Args:
        sight: the price.
        amount: what there is in all of something.
        number: how many were sold.
    """
    if sight.lead[:1] != ["at"] or sight.lead[-1:] != ["of"] or "average" not in sight.lead:
        return False
    if amount.sentence is not number.sentence:
        return True
    first, last = sorted((amount, number), key=lambda one: one.span.start)
    return ";" in first.sentence.between(first.span.end, last.span.start)


def _is_taken_in(one: Claim) -> bool:
    """Whether nothing says of an amount that it was spent, owed, or what was left."""
    return _SPENT.isdisjoint(one.sentence.words)


def _is_number(one: Claim) -> bool:
    quantity = one.quantity
    return quantity is not None and not quantity.per and unit_of(one) not in NO_COUNTS | CURRENCIES
