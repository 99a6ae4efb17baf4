"""Prices that doubled or trebled since a year: "Prices have trebled since 2003, when the same house fetched £130,000".

What they are now is the one amount of the sentence before that can have come of the old one.
"""

from collections.abc import Sequence, Set
from itertools import pairwise

from service.claims.relate.meant.sight import Meant, Sight, ends, is_plain
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import is_rate, unit_of
from service.model.claims import Claim
from service.model.quantities import CURRENCIES, Form

_PRICES = frozenset("price prices cost costs fare fares fee fees rent rents bill bills value values it they".split())
_AGAIN = frozenset("it they one same was were cost sold fetched went changed paid costing sell".split())
_LEADING = frozenset(
    "the a an same it they one that this was were cost sold fetched for went at changed hands you paid could be bought"
    " had would have set back just only about some to of figure stood price average typical".split()
)
"""Words between "when" and what something cost then, of the thing that was told of."""
_OTHERS = frozenset("profit profits loss debt debts salary salaries".split())
_FAR = 20  # times that a price is of what it was, at most
_LONG = 14  # words of "since 2003, when the same house fetched"
_FALLING = frozenset(["halved"])


def price_multiplied(sight: Sight) -> Meant | None:
    """The amount of now, and that of then."""
    claim, quantity, base = sight.claim, sight.claim.quantity, sight.following()
    if quantity is None or quantity.form is not Form.MULTIPLE or base is None or unit_of(base) not in CURRENCIES:
        return None
    last = sight.last(loosely=True)
    alone = not any(one.sentence is claim.sentence for one in sight.before) and last
    if not alone or not _is_told_of_then(sight.after, {*last[0].sentence.words}):
        return None
    if _PRICES.isdisjoint(sight.lead) or not ends(base.sentence.behind(base.span.end)):
        return None
    falls = not _FALLING.isdisjoint(claim.span.of(claim.block.text).lower().split())
    now = _amounts_now(last, base, falls=falls)
    return ("multiple", (figure_of(now[0]), figure_of(base))) if len(now) == 1 and not is_rate(base) else None


def _is_told_of_then(words: Sequence[str], named: Set[str]) -> bool:
    """ "Since 2003, when the same house fetched": nothing but when it was, and that it was told of the same thing."""
    if words[:1] != ["since"] or "when" not in words or len(words) > _LONG:
        return False
    told = words[words.index("when") + 1 :]
    named = {*named, *(then for word, then in pairwise(told) if word == "same")}
    return bool(told) and (_LEADING | named).issuperset(told) and not _AGAIN.isdisjoint(told)


def _amounts_now(row: Sequence[Claim], base: Claim, *, falls: bool) -> list[Claim]:
    """The amounts of a sentence that lie on the side of another to which it moved."""
    told = [one for one in row if unit_of(one) == unit_of(base) and is_plain(one) and one.block is base.block]
    told = [one for one in told if _OTHERS.isdisjoint(one.sentence.words)]
    return [one for one in told if _is_near(one, base) and (value_of(one) < value_of(base)) is falls]


def _is_near(one: Claim, base: Claim) -> bool:
    low, high = sorted((value_of(one), value_of(base)))
    return low < high < _FAR * low
