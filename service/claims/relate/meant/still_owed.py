"""What is still owed of what was told before: "moved £412,500 … She has repaid £99,000, and £313,500 is still owing".

"The bill is £27m. The lottery fund met 40% of it, £10.8m" and "48,600 came over three days … The daily average of
16,200" are of the one amount told before as well.
"""

from collections.abc import Sequence

from service.claims.relate.meant.sight import Meant, Sight, apart, ends, is_plain, rows_before
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, NO_COUNTS, agree, noun_of, unit_of
from service.model.claims import Claim
from service.model.quantities import CURRENCIES, PERCENT
from service.records import replace

_BEING = frozenset("is are was were remains remain".split())
_STILL = frozenset(["still", "yet", "now"])
_OWED = frozenset("owing owed outstanding missing unpaid unrepaid unaccounted".split())
_BACK = frozenset("repaid returned recovered back refunded paid handed got".split())
_BESIDES = frozenset("interest fees costs year month week more another further loan separate".split())
_WHOLES = (
    *(["of", "the", name] for name in ("bill", "cost", "price", "total", "money", "sum", "budget")),
    *(["of", name] for name in ("it", "that", "this")),
)
_DAILY = {"daily": "days", "weekly": "weeks", "monthly": "months", "nightly": "nights"}
_MET = frozenset("met meets paid pays covered covers contributed provided funded fund funds put".split())
_ALL = 100  # per cent


def still_owed(sight: Sight) -> Meant | None:
    """What was taken, in the nearest sentence that tells an amount, and what its own says was paid back."""
    claim = sight.claim
    after = [word for word in sight.after if word not in _STILL]
    told = after[:1] != [] and after[0] in _BEING and after[1:2] != [] and after[1] in _OWED and ends(after[2:])
    if not told or unit_of(claim) not in CURRENCIES or _BACK.isdisjoint(claim.sentence.words):
        return None
    here = [one for one in sight.ahead() if agree(one, claim)]
    whole = _only_one(sight)
    if len(here) != 1 or whole is None or value_of(whole) <= value_of(here[0]):
        return None
    if here[0].period is not None or not _BESIDES.isdisjoint(claim.sentence.words):
        return None  # "paid back £99,000 this year, and £250,000 is still owed": the rest was paid before
    return apart((here[0], whole))


def part_met(sight: Sight) -> Meant | None:
    """ "It cost £27m. The fund met 40% of the bill, £10.8m": so much of the one amount told before."""
    claim, own = sight.claim, [one for one in sight.before if one.sentence is sight.claim.sentence]
    if unit_of(claim) not in CURRENCIES or not own or unit_of(own[-1]) != PERCENT or sight.lead[-1:] != [","]:
        return None
    share, whole = own[-1], _only_one(sight)
    met = sight.lead[:-1] in _WHOLES and not _MET.isdisjoint(claim.sentence.words)
    if whole is None or len(own) > 1 or not met or not (ends(sight.after) and is_plain_share(share)):
        return None
    part = figure_of(share)
    part = replace(part, value=part.value / _ALL, low=part.low / _ALL, high=part.high / _ALL, text=f"× {part.text}")
    return "total", (figure_of(whole), part)


def average_by_days(sight: Sight) -> Meant | None:
    """ "48,600 came over its three days. The daily average of 16,200": what came in all, and on how many days."""
    claim, lead = sight.claim, sight.lead
    unit = _DAILY.get(lead[1]) if lead[:1] == ["the"] and lead[2:] == ["average", "of"] else None
    if unit is None or unit_of(claim) in NO_COUNTS | APART or claim.sentence.words[:1] != ("the",):
        return None
    last = next(rows_before(sight), [])
    spans = [one for one in last if noun_of(one) == unit or unit_of(one) == unit]
    told = [one for one in last if one not in spans and is_plain(one) and unit_of(one) not in NO_COUNTS]
    whole = max(told, key=value_of, default=None)
    if whole is None or len(spans) != 1 or not spans[0].quantity or whole is not told[0]:
        return None
    parts = [value_of(one) for one in told if one is not whole]
    if parts and sum(parts) != value_of(whole):
        return None
    return "average", (figure_of(whole), figure_of(spans[0]))


def is_plain_share(share: Claim) -> bool:
    """Whether a share is told as it is, as no bound and no range."""
    quantity = share.quantity
    return quantity is not None and quantity.high is None and quantity.hedge_span is None and quantity.value > 0


def _only_one(sight: Sight) -> Claim | None:
    """The one amount in the unit of the figure in the nearest sentence before it that tells any."""
    rows: Sequence[list[Claim]] = [
        alike
        for row in rows_before(sight)
        if row[0].sentence is not sight.claim.sentence
        and (alike := [one for one in row if agree(one, sight.claim) and unit_of(one) == unit_of(sight.claim)])
    ]
    told = [one for one in rows[0] if one.quantity is not None and not one.quantity.per] if rows else []
    return told[0] if len(told) == 1 and is_plain(told[0]) else None
