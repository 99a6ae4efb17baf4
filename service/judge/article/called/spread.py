"""So much for each of the only things in sight that are counted.

"Its 480 hectares gave 3,840 tonnes of barley, a yield of eight tonnes a hectare".
"""

from decimal import Decimal

from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import unit_of
from service.judge.article.called.told import (
    LIGHT,
    Told,
    Working,
    is_amount,
    is_level,
    is_of_things,
    is_slip,
    words_between,
)
from service.judge.article.derivations import so_many
from service.model.claims import Claim, Figure
from service.model.quantities import CURRENCIES

_CALLING = frozenset(
    "equivalent average mean yield cost bill works working worked out comes coming rate price or".split()
)
_EACH = frozenset(["a", "an", "per", "each", "every"])
_BEING = (["was"], ["is"], ["of"])
_COMING = (["out", "at"], ["comes", "to"], ["come", "to"], ["came", "to"], ["amount", "to"], ["amounts", "to"])
_TAKINGS = frozenset("sales turnover revenue revenues takings".split())
_GIVING = frozenset(["giving"])
_CAPACITY = frozenset(["capacity", "total"])
_ANY = frozenset(["animal", "head", "bird"])
_HOMES = frozenset(["home", "homes", "household", "households", "family", "families"])
_MONTHS = 12
_TIMES = frozenset("hour day night week month quarter year season hours".split())
_STEM, _BRIEF = 4, 8
_BREAKS = frozenset([";", "but", "while", "after", "including"])


def spread(told: Told) -> Working | None:
    """The amount right before a rate, and the only things in its sentence that it may be spread over."""
    claim, noun = told.claim, _noun(told)
    lead = told.lead
    if not noun or noun in _TIMES or len(lead) > _BRIEF or _CALLING.isdisjoint(lead):
        return None
    words = [word for word in told.set_off if word not in _CALLING]
    if len(told.set_off) == len(lead) or not LIGHT.issuperset(words):
        return None
    levels = [one for one in told.ahead if is_level(one) and is_amount(one)]
    totals = [one for one in levels if unit_of(one) == unit_of(claim)]
    counts = [one for one in levels if one not in totals]
    if len(totals) != 1 or len(counts) != 1 or totals[0] is not told.ahead[-1] or told.after:
        return None
    total, count = totals[0], counts[0]
    if unit_of(count) in CURRENCIES or not _BREAKS.isdisjoint(words_between(count, total)) or not _counts(count, noun):
        return None
    return Working("average", (total, count), (figure_of(total), figure_of(count)))


def by_the_month(told: Told) -> Working | None:
    """ "It spends £7.2m a year, or £600,000 a month"."""
    claim, last = told.claim, told.ahead[-1] if told.ahead else None
    if last is None or claim.quantity is None or last.quantity is None or [*told.lead][-1:] != ["or"] or not told.ends:
        return None
    timed = (last.quantity.per, claim.quantity.per) == ("year", "month")
    if not timed or unit_of(last) != unit_of(claim) or len(told.lead) > len((",", "or")):
        return None
    months = Decimal(_MONTHS)
    return Working("average", (last,), (figure_of(last), Figure(months, months, months, "constant", text=f"{months}")))


def spread_before(told: Told) -> Working | None:
    """ "It has 47 cafes. Turnover was £84.6m. Sales per cafe work out at £1.8m": of the only such things and amount."""
    claim, lead = told.claim, told.lead
    if "average" in lead[:-1]:
        return _of_each_kind(told)
    if told.ahead or not told.ends or "per" not in lead[:-1] or lead[-2:] not in _COMING:
        return None
    noun, named = lead[lead.index("per") + 1], {*lead[: lead.index("per")]}
    counts = [one for one in told.earlier if is_level(one) and noun not in _TIMES and _counts(one, noun)]
    totals = [one for one in told.earlier if is_amount(one) and unit_of(one) == unit_of(claim)]
    if len(counts) != 1 or len(totals) != 1 or not is_level(totals[0]) or unit_of(claim) not in CURRENCIES:
        return None
    said = {*totals[0].sentence.words}
    if not (said & _TAKINGS and named & _TAKINGS) or "one" in said:
        return None  # "Turnover was £84.6m. Profit per cafe came to £120,000"
    return Working("average", (totals[0], counts[0]), (figure_of(totals[0]), figure_of(counts[0])))


def multiplied(told: Told) -> Working | None:
    """ "It will have 60 turbines of 14 megawatts, giving a capacity of 840 megawatts"."""
    claim, row = told.claim, told.ahead
    if len(row) != len(("count", "each")) or told.after or not told.ends or not all(is_level(one) for one in row):
        return None
    count, each = row
    lead = told.set_off
    if len(lead) == len(told.lead) or _GIVING.isdisjoint(lead) or _CAPACITY.isdisjoint(lead) or lead[-1:] != ["of"]:
        return None
    if unit_of(each) != unit_of(claim) or not unit_of(claim) or not is_of_things(count):
        return None
    if words_between(count, each)[-1:] != ["of"] or len(lead) > _BRIEF:
        return None
    return Working("total", row, so_many((each, count)))


def _of_each_kind(told: Told) -> Working | None:
    """ "They filled 3,864 bags at 42 beaches. The average haul was 92 bags": of the only two told, but for a slip."""
    claim, lead = told.claim, told.lead
    last = [one for one in told.earlier if one.sentence is told.earlier[-1].sentence]
    row = [*last, *told.ahead]
    if not told.ends or lead[-1:] not in _BEING or len(row) != len(("total", "count")) or told.after:
        return None
    assert claim.quantity is not None
    totals = [one for one in row if claim.quantity.noun and _counts(one, claim.quantity.noun)]
    counts = [one for one in row if one not in totals and is_of_things(one) and one.quantity is not None]
    if len(totals) != 1 or len(counts) != 1 or not all(is_level(one) for one in row):
        return None
    total, count = totals[0], counts[0]
    named = count.quantity is not None and bool(count.quantity.noun)
    if not named or not is_slip(claim.quantity, value_of(total) / value_of(count)):
        return None  # "The nine schools have 3,864 pupils. The average class was 27 pupils"
    return Working("average", (total, count), (figure_of(total), figure_of(count)))


def _noun(told: Told) -> str:
    """What there is so much for each of; nothing where it is no rate, or its clause goes on."""
    quantity = told.claim.quantity
    assert quantity is not None
    behind = [*told.behind]
    if quantity.per:
        return quantity.per if told.ends else ""
    if behind[:1] == ["for"] and {*behind[1:2]} <= {"each", "every"}:
        behind = behind[1:]
    skipped = 1 if behind[1:2] and behind[1] in _EACH else 0  # "nine tonnes | a hectare", "30 litres | per animal"
    if skipped:
        behind = behind[1:]
    if not behind or behind[0] not in _EACH or len(behind) < len(("a", "hectare")):
        return ""
    closed = len(behind) == len(("a", "hectare")) or behind[2] in (".", ",", ";", ")")
    return behind[1] if closed else ""


def _counts(count: Claim, noun: str) -> bool:
    """Whether a figure counts such things."""
    assert count.quantity is not None
    names = [unit_of(count), *count.quantity.noun.split(" ")]
    return (
        noun in _ANY
        or (noun in _HOMES and not _HOMES.isdisjoint(names))
        or any(name[:_STEM] == noun[:_STEM] for name in names if name)
    )
