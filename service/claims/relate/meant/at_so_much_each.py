"""So many litres, shares or games at so much each: "Diesel is 150.4p a litre. A 60-litre tank costs £90.24 to fill"."""

from collections.abc import Iterator, Sequence

from service.claims.relate.meant.sight import Meant, Sight, before_of, ends, rows_before
from service.claims.relate.meant.which_was_then import THEN, then_of
from service.claims.relate.quoted import figure_of, value_of
from service.claims.relate.rates.products_as_totals import rounded
from service.claims.scene import noun_of, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import CURRENCIES, PERCENT
from service.numeric.conversions import MEASURED
from service.records import replace

_COSTING = frozenset("cost costs costing runs run comes sets pay pays bill worth fetches fetch".split())
_EACH = frozenset(["a", "an", "per", "each"])
_NET = frozenset("after before less minus plus with including discount extra".split())
_LOST = frozenset("wiped wiping wipes smoke erased erasing knocked knocking lopped vanished".split())
_WORTH = frozenset("values valued valuing value worth capitalisation capitalization".split())
_PARTS = frozenset("stake stakes holding holdings owns owned owner founder flotation floated float".split())
_MARKS = frozenset([",", ";", ":", "–", "—", "("])
_SHARES = frozenset(["share", "shares"])
_OCCASIONS = frozenset(
    "game games match matches show shows night nights performance performances date dates concert concerts day days"
    " race races round rounds session sessions".split()
)
_SO = frozenset(["so", "making", "giving", "or"])
ELSEWHERE = frozenset(
    "motorway motorways elsewhere abroad supermarket supermarkets premium airport rural remote"
    " cheapest dearest half halfway quarter partly nearly three-quarters halves".split()
)
"""What says that another price or another amount is meant."""
_LED, _BRIEF = 6, 3  # words from a number to what it costs, and from occasions to their total
_LARGE = 1_000_000  # in money, from which it may be that of all shares


def at_unit_price(sight: Sight) -> Meant | None:
    """ "An average fill-up of 12 gallons costs $33.73": at the one price of a gallon that was told last."""
    claim, number = sight.claim, right_before(sight)
    if number is None or unit_of(number) not in MEASURED or not is_amount(claim) or len(sight.lead) > _LED:
        return None
    words = claim.sentence.words
    told = not _COSTING.isdisjoint(sight.lead) and _NET.isdisjoint(before_of(claim)) and ELSEWHERE.isdisjoint(words)
    if not told or not (ends(sight.after) or _fills(sight.after)):
        return None
    prices = next(filter(None, _prices(sight, unit_of(number).removesuffix("s"))), [])
    then = then_of(prices) if len(prices) == len(("now", "then")) else None
    prices = [one for one in prices if one is not then]
    return _times(figure_of(prices[0]), number) if len({*map(value_of, prices)}) == 1 else None


def _fills(words: Sequence[str]) -> bool:
    """ "Costs £45 to fill", "$33.73 to fill up", and at no other time or place: "£45 to fill last year"."""
    past = words[2:3] if words[:2] not in (["to", "fill"], ["to", "buy"]) else words[2:]
    past = past[1:] if past[:1] == ["up"] else past
    return words[:1] == ["to"] and words[1:2] in (["fill"], ["buy"], ["refill"]) and ends(past)


def of_shares(sight: Sight) -> Meant | None:
    """ "A loss of 37p. With 1.5 billion shares in issue, £555m went up in smoke"; "at 320p a share …, it is worth"."""
    claim, behind = sight.claim, sight.claim.sentence.behind(sight.claim.span.end)
    words = {*before_of(claim), *behind[: next((at for at, word in enumerate(behind) if word in _MARKS), len(behind))]}
    number = [one for one in (*sight.before, *sight.behind) if one.sentence is claim.sentence and _is_of_shares(one)]
    if not is_amount(claim) or value_of(claim) < _LARGE or len(number) != 1:
        return None
    gone, worth = not _LOST.isdisjoint(words), not _WORTH.isdisjoint(words)
    part = any(unit_of(one) == PERCENT for one in sight.before if one.sentence is claim.sentence)
    if not (gone or worth) or part or not (_PARTS | THEN).isdisjoint(words) or any(map(is_amount, sight.ahead())):
        return None
    for row in rows_before(sight):
        if row[0].sentence is claim.sentence:
            continue
        money = [one for one in row if unit_of(one) == unit_of(claim) and value_of(one) < _LARGE]
        prices = [one for one in money if (one.kind == "difference") is gone and not one.is_base]
        return _times(figure_of(prices[0]), number[0]) if len({*map(value_of, prices)}) == 1 else None
    return None


def in_so_many(sight: Sight) -> Meant | None:
    """ "An average of 31,240 watched the 19 home games, so 594,000 went through the turnstiles": of the two before."""
    claim, number = sight.claim, right_before(sight)
    own = [one for one in sight.before if one.sentence is claim.sentence]
    if number is None or len(own) != len(("average", "number")) or own[0].kind != "average" or own[0].inputs:
        return None
    led = [word for word in sight.lead if word not in _OCCASIONS]
    told = led[:1] == [","] and {*led[1:2]} <= _SO and led[1:] != [] and len(led) <= _BRIEF
    closed = led[1:2] != ["or"] or sight.after[:2] in (["in", "all"], ["in", "total"], ["altogether"])
    named = noun_of(number) in _OCCASIONS or not _OCCASIONS.isdisjoint(sight.lead[:2])
    same = noun_of(claim) in ("", noun_of(own[0])) and unit_of(claim) in ("", unit_of(own[0]))
    counted = claim.quantity is not None and not claim.quantity.per and unit_of(number) not in CURRENCIES
    return _times(rounded(own[0]), number) if told and closed and named and same and counted else None


def right_before(sight: Sight) -> Claim | None:
    """The figure right before one in its sentence."""
    told = [one for one in sight.before[-1:] if one.sentence is sight.claim.sentence]
    return told[0] if told and told[0].quantity is not None and told[0].quantity.high is None else None


def _prices(sight: Sight, one: str) -> Iterator[Sequence[Claim]]:
    """What each sentence before tells that a gallon costs: "$2.81 a gallon", "a gallon averaged $2.81"."""
    for row in rows_before(sight):
        told = [price for price in row if unit_of(price) == unit_of(sight.claim) and price.kind != "difference"]
        told = [price for price in told if not price.is_base]
        if row[0].sentence is not sight.claim.sentence:
            yield told if any(is_for_each(price, one) for price in told) else []


def is_for_each(price: Claim, one: str) -> bool:
    """Whether a price is told for each of something: "$2.81 a gallon", "a gallon averaged $2.81"."""
    words = before_of(price)
    told = words.count(one) == 1 and words[words.index(one) - 1] in _EACH
    return told or (price.quantity is not None and price.quantity.per == one)


def _is_of_shares(one: Claim) -> bool:
    return noun_of(one) in _SHARES and unit_of(one) not in CURRENCIES


def is_amount(claim: Claim) -> bool:
    """Whether a figure is money, and no price or wage of so much each."""
    return unit_of(claim) in CURRENCIES and claim.quantity is not None and not claim.quantity.per


def _times(each: Figure, number: Claim) -> Meant:
    return "total", (each, replace(figure_of(number), text=f"× {value_of(number):f}"))
