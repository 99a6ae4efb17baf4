"""So much for each, set off behind what it is worked out from: "84 witnesses over 42 days, two a day"; "120,000 each".

What is spread is the one amount before it; it is spread over the time that the sentence tells in the unit of the rate,
or over the other count of the sentence.
"""

from collections.abc import Sequence

from service.claims.relate.meant.sight import Meant, Sight, ends, is_plain
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, NO_COUNTS, agree, unit_of
from service.model.claims import Claim
from service.model.quantities import CURRENCIES

_SET_OFF = ([","], [",", "or"], ["or"], ["("], ["–"], [":"])
_OVER = (["over"], ["in"], ["over", "the"], ["in", "the"], ["for"])
_EACH = (["each"], ["apiece"], ["to", "each"], ["for", "each"], ["on", "each"], ["per", "head"])
_AVERAGES = frozenset(["average", "averages", "busiest", "peak", "most", "record", "usual"])
_PAIR = len(("total", "count"))


def over_time_told(sight: Sight) -> Meant | None:
    """ "In nine months it lost £27m, £3m a month"; "312 cases, 78 a week over four weeks"."""
    claim, own = sight.claim, sight.claim.sentence
    per = "" if claim.quantity is None else claim.quantity.per
    if not per or unit_of(claim) in NO_COUNTS or not _leads(sight):
        return None
    here = [one for one in (*sight.before, *sight.behind) if one.sentence is own]
    times = [one for one in here if unit_of(one) == f"{per}s" and value_of(one) > 1]
    told = [one for one in here if one.span.end <= claim.span.start and unit_of(one) not in APART]
    if len(times) != 1 or len(told) != 1 or not (is_plain(told[0]) or told[0].kind == "difference"):
        return None
    behind = times[0].span.start > claim.span.end
    closed = sight.after in _OVER and ends(own.behind(times[0].span.end)) if behind else ends(sight.after)
    closed = closed or (not behind and sight.after[:2] == [",", "and"])
    total = told[0]
    same = agree(claim, total) or "" in (unit_of(claim), unit_of(total))
    plain = total.quantity is not None and not total.quantity.per and _AVERAGES.isdisjoint(own.words)
    return ("average", (figure_of(total), figure_of(times[0]))) if closed and same and plain else None


def to_each(sight: Sight) -> Meant | None:
    """ "8.4m passengers with 70 aircraft, 120,000 to each"; "£1.8m is £150 for each of the 12,000 customers"."""
    claim, count = sight.claim, sight.following()
    if unit_of(claim) in NO_COUNTS or not _AVERAGES.isdisjoint(claim.sentence.words):
        return None
    own = [one for one in sight.ahead() if unit_of(one) not in APART]
    if sight.after in (["for", "each", "of", "the"], ["for", "each", "of", "its"]) and count is not None:
        money = [one for one in own if agree(one, claim)]
        fits = len(money) == 1 and unit_of(count) not in CURRENCIES | APART and unit_of(claim) in CURRENCIES
        return ("average", (figure_of(money[0]), figure_of(count))) if fits else None
    each = next((words for words in _EACH if sight.after[: len(words)] == words), None)
    if each is None or sight.lead not in _SET_OFF or not ends(sight.after[len(each) :]) or len(own) != _PAIR:
        return None
    whole, number = sorted(own, key=lambda one: value_of(one) / (1 if unit_of(one) not in CURRENCIES else _LARGE))[::-1]
    if unit_of(claim) in CURRENCIES:
        whole, number = _money_first(own)
    same = unit_of(claim) in ("", unit_of(whole)) and unit_of(number) not in CURRENCIES
    return ("average", (figure_of(whole), figure_of(number))) if same and value_of(whole) > value_of(number) else None


_LARGE = 10**12


def _money_first(pair: Sequence[Claim]) -> tuple[Claim, Claim]:
    one, other = pair
    return (one, other) if unit_of(one) in CURRENCIES else (other, one)


def _leads(sight: Sight) -> bool:
    return sight.lead in _SET_OFF or sight.lead[-1:] == [","]
