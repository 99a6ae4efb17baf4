"""So much for each, set off behind what it is worked out from: "84 witnesses over 42 days, two a day"; "120,000 each".

What is spread is the one amount before it; it is spread over the time that the sentence tells in the unit of the rate,
or over the other count of the sentence.
"""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from service.claims.relate.holding import holds
from service.claims.relate.meant.sight import Meant, Sight, ends, is_plain, rows_before
from service.claims.relate.meant.which_was_then import says_when, then_of
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, NO_COUNTS, agree, noun_of, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import CURRENCIES

_SET_OFF = ([","], [",", "or"], ["or"], ["("], ["–"], [":"], [",", "with"], [",", "making"], [",", "which", "is"])
_POINTING = frozenset(["those", "these", "they"])
_BEING = frozenset(
    "are were live lived came come make made fill filled sit sat travelled arrived occupy occupied form formed share"
    " shared stand stood slept sleep play played ran run".split()
)
_OVER = (["over"], ["in"], ["over", "the"], ["in", "the"], ["for"])
_EACH = (["each"], ["apiece"], ["to", "each"], ["for", "each"], ["on", "each"], ["in", "each"], ["per", "head"])
_ON = tuple([led, *whose] for led in ("on", "for", "across", "over") for whose in ([], ["the"], ["its"], ["their"]))
_WITHIN = frozenset(["in", "at", "for", "among", "on"])
_FOR_EACH = tuple(
    ["for", *each, "of", whose] for each in (["each"], ["every", "one"]) for whose in ("the", "its", "their")
)
_AVERAGES = frozenset(["average", "averages", "busiest", "peak", "most", "record", "usual"])
_EQUALS = frozenset(["is", "are", "or", "worth", "means", "equivalent"])
_PAIR = len(("total", "count"))
_OF_THAT, _SUMS = frozenset(["the", "this", "that"]), frozenset("money sum cash amount total haul lot".split())
_NUMBERS = {word: n for n, word in enumerate("two three four five six seven eight nine ten eleven twelve".split(), 2)}
_TELLING = frozenset("that which he she they it of from who".split())  # "the money that he earned"
_ON_AVERAGE = ["on", "average"]


def over_time_told(sight: Sight) -> Meant | None:
    """ "In nine months it lost £27m, £3m a month"; "312 cases, 78 a week over four weeks"."""
    claim, own = sight.claim, sight.claim.sentence
    per = "" if claim.quantity is None else claim.quantity.per
    if not per or unit_of(claim) in NO_COUNTS or not (_leads(sight) or sight.lead[-2:] == [f"{per}s", ","]):
        return None
    here = [one for one in (*sight.before, *sight.behind) if one.sentence is own]
    times = [one for one in here if unit_of(one) == f"{per}s" and value_of(one) > 1 and per in _written(one)]
    told = [one for one in here if one.span.end <= claim.span.start and unit_of(one) not in APART]
    after = sight.after[len(_ON_AVERAGE) :] if sight.after[: len(_ON_AVERAGE)] == _ON_AVERAGE else sight.after
    if not told and after is not sight.after:
        return _spread_again(sight, times, after)
    if len(times) != 1 or len(told) != 1 or not (is_plain(told[0]) or told[0].kind == "difference"):
        return None
    behind = times[0].span.start > claim.span.end
    closed = after in _OVER and ends(own.behind(times[0].span.end)) if behind else ends(after)
    closed = closed or (not behind and after[:2] == [",", "and"])
    total = told[0]
    same = agree(claim, total) or "" in (unit_of(claim), unit_of(total))
    plain = total.quantity is not None and not total.quantity.per and _AVERAGES.isdisjoint(_outside(own.words))
    return ("average", (figure_of(total), figure_of(times[0]))) if closed and same and plain else None


def _spread_again(sight: Sight, times: Sequence[Claim], after: Sequence[str]) -> Meant | None:
    """ "He stole £342,000. He took the money over six years, £57,000 a year on average": of the sentence before."""
    claim = sight.claim
    last = next((row for row in rows_before(sight) if row[0].sentence is not claim.sentence), [])
    told = [one for one in sight.like(last) if not one.is_base and one.block is claim.block]
    told = [one for one in told if is_plain(one) or one.kind == "difference"]
    closed = (ends(after) or after[:2] == [",", "by"]) and _AVERAGES.isdisjoint(_outside(claim.sentence.words))
    if len(told) != 1 or not closed or not agree(claim, told[0]):
        return None
    time = figure_of(times[0]) if len(times) == 1 else None if times else _time_led_by(sight)
    pair = None if time is None else (figure_of(told[0]), time)
    sure = _names_sum(claim.sentence.words)
    return ("average", pair) if pair is not None and (sure or holds(claim, "average", pair)) else None


def _time_led_by(sight: Sight) -> Figure | None:
    """ "Over eight months": a time that is no figure but the days meant."""
    per = "" if sight.claim.quantity is None else sight.claim.quantity.per
    told = [one for one, other in pairwise(sight.lead) if other == f"{per}s" and one in _NUMBERS]
    if len(told) != 1:
        return None
    value = Decimal(_NUMBERS[told[0]])
    return Figure(value, value, value, "constant", text=f"{told[0]} {per}s")


def _written(one: Claim) -> str:
    """ "Six years", and not the age of "Jane Roe, 51,"."""
    return one.span.of(one.block.text).lower()


def _outside(words: Sequence[str]) -> list[str]:
    """The words of a sentence, but for those that say that a figure is one "on average"."""
    return [word for at, word in enumerate(words) if [*words[at - 1 : at + 1]] != _ON_AVERAGE]


def _names_sum(words: Sequence[str]) -> bool:
    """ "Took the money over six years": whether words point to an amount that was told."""
    told = (words[at + 2 :] for at, pair in enumerate(pairwise(words)) if pair[0] in _OF_THAT and pair[1] in _SUMS)
    return any(_TELLING.isdisjoint(rest[:1]) for rest in told)


def to_each(sight: Sight) -> Meant | None:
    """ "8.4m passengers with 70 aircraft, 120,000 to each"; "£1.8m is £150 for each of the 12,000 customers"."""
    claim, count = sight.claim, sight.following()
    if unit_of(claim) in NO_COUNTS or not _AVERAGES.isdisjoint(claim.sentence.words):
        return None
    own = [one for one in sight.ahead() if unit_of(one) not in APART]
    if sight.after in _FOR_EACH and count is not None:
        if _EQUALS.isdisjoint(sight.lead[-2:]):
            return None  # "paid £1.8m in fines, with £150 for each of the 10,000 customers"
        told = [] if claim.sentence.words[0] in _WITHIN else sight.last()  # "in maths there are 140 for each of the 9"
        own = own or [one for one in told if unit_of(one) not in APART and noun_of(one)]
        money = [one for one in own if agree(one, claim) and one is not count]
        fits = len(money) == 1 and unit_of(count) not in CURRENCIES | APART and value_of(money[0]) > value_of(claim)
        fits = fits and (unit_of(claim) in CURRENCIES or value_of(money[0]) > value_of(count))
        return ("average", (figure_of(money[0]), figure_of(count))) if fits else None
    each = next((words for words in _EACH if sight.after[: len(words)] == words), None)
    if each is None or sight.lead not in _SET_OFF or not ends(sight.after[len(each) :]) or _is_of_list(sight):
        return None
    own = own if len(own) != 1 else [*_those_told(sight), *own]
    if len(own) != _PAIR:
        return None
    first = unit_of(claim) in CURRENCIES
    number, whole = sorted(own, key=lambda one: (unit_of(one) in CURRENCIES if first else True, value_of(one)))
    same = "" in (unit_of(claim), unit_of(whole)) or unit_of(claim) == unit_of(whole)
    same = same and unit_of(number) not in CURRENCIES | {unit_of(claim)}
    return ("average", (figure_of(whole), figure_of(number))) if same and value_of(whole) > value_of(number) else None


def _is_of_list(sight: Sight) -> bool:
    """ "The church, £90,000; the four nieces, £15,000 each": what each of some gets beside another's part."""
    own = [one for one in sight.before if one.sentence is sight.claim.sentence]
    return len(own) > 1 and ";" in sight.claim.sentence.between(own[-2].span.end, own[-1].span.start)


def _those_told(sight: Sight) -> list[Claim]:
    """ "The queue has 133,409 people. Those are 97,170 cases, with 1.4 people to each": what is told of again."""
    told = [one for one in sight.last() if unit_of(one) not in APART and not one.is_base]
    words = sight.claim.sentence.words
    if not told or words[0] not in _POINTING or words[1] not in _BEING:
        return []
    units = (unit_of(told[-1]), unit_of(sight.claim))
    return told[-1:] if "" in units or units[0] == units[1] else []


def packed_into(sight: Sight) -> Meant | None:
    """ "On average 62 of them were packed into each of the 672 boats": of those told last, and of no former number."""
    count, words = sight.following(), sight.after
    led = words[:2] == ["of", "them"] and words[-3:-1] == ["each", "of"] and not _AVERAGES.isdisjoint(sight.lead)
    if count is None or not led or unit_of(count) in CURRENCIES or unit_of(sight.claim) in NO_COUNTS:
        return None
    told = sight.like(sight.last())
    then = then_of(told) if len(told) == _PAIR else None
    total = [one for one in told if one is not then and value_of(one) > value_of(count)]
    return ("average", (figure_of(total[0]), figure_of(count))) if len(total) == 1 else None


def _leads(sight: Sight) -> bool:
    """Whether a rate is set off behind what it is of: "312 cases in June, 78 a week", not "spends, on wages, £4m"."""
    return sight.lead in _SET_OFF or (sight.lead[-1:] == [","] and says_when(sight.lead))


def on_so_many(sight: Sight) -> Meant | None:
    """ "Profit of £84m, 42p a share on 200 million shares": the one amount ahead, and the number told behind."""
    claim, count = sight.claim, sight.following()
    per = "" if claim.quantity is None else claim.quantity.per
    if not per or count is None or unit_of(claim) not in CURRENCIES or sight.lead not in _SET_OFF:
        return None
    if sight.after not in _ON or not {noun_of(count), unit_of(count)} & {per, f"{per}s"}:
        return None
    if not ends(claim.sentence.behind(count.span.end)) or not _AVERAGES.isdisjoint(claim.sentence.words):
        return None
    total = sight.before[-1] if sight.before else None
    if total is None or total.sentence is not claim.sentence or not is_plain(total):
        return None
    same = unit_of(total) == unit_of(claim) and value_of(total) > value_of(claim)
    return ("average", (figure_of(total), figure_of(count))) if same else None
