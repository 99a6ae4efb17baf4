"""What so many things at so much each come to: "8,000 mugs at £6 each, taking £48,000"."""

from service.claims.relate.cues import PRICED_APART, RESULTING
from service.claims.relate.quoted import figure_of, value_of
from service.claims.relate.rates.products_as_totals import rounded
from service.claims.relate.totals.parts_listed import opening_sum
from service.claims.scene import Scene, agree, is_rate, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import CURRENCIES
from service.records import replace

_EACH = frozenset(["each", "apiece"])
_OF_ANYBODY = frozenset(["head", "person", "piece", "time"])
_CLOSING = frozenset([",", ".", ";", ")", "–", "—", ""])
_ANEW = frozenset(["and", "but", "while", ";", "than"])
_OVERALL = (["a", "year"], ["in", "all"], ["in", "total"])
_TIMES = frozenset("hour day night week weekend month quarter year".split())
_MAKING = ([",", "making"], [",", "giving"], [",", "or"], ["or"], [",", "which", "makes"], [",", "which", "is"])
_OVER = (["over"], ["in"], ["across"], ["at"], ["for"], ["over", "the"], ["in", "the"], ["across", "the"], ["after"])
_AVERAGED = frozenset(["average", "averaged", "averages", "averaging", "mean"])
_FILLED = 5  # words of "for repairs,", which say what each gets it for
_NEAR = 4  # words of "bringing in a total of"
_AVERAGE = 8  # words of "the average pay of its"


def so_many_at(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The price and the number that amount ``at`` was worked out from, both told right before it in the sentence."""
    claim = scene.row[at]
    told = _seats_in_each(scene, at) or _average_over(scene, at)
    if told is not None:
        return told
    if at != len(("number", "price")) or unit_of(claim) not in CURRENCIES or not _results(scene, at):
        return None
    prices = [n for n in range(at) if scene.is_level(n) and unit_of(scene.row[n]) == unit_of(claim)]
    numbers = [n for n in range(at) if scene.is_count(n) and unit_of(scene.row[n]) not in CURRENCIES]
    if len(prices) != 1 or len(numbers) != 1 or value_of(claim) <= value_of(scene.row[prices[0]]):
        return None
    price, number = scene.row[prices[0]], scene.row[numbers[0]]
    if not PRICED_APART.isdisjoint(word for n in range(prices[0] + 1) for word in scene.words(n)):
        return None  # "3,600 visitors came. Adults paid £5 each"
    if number.quantity is None or not number.quantity.noun or not _is_of_each(scene, prices[0], number):
        return None
    times = figure_of(number)
    return figure_of(price), replace(times, text=f"× {times.value:f}")


def _seats_in_each(scene: Scene, at: int) -> tuple[Figure, ...] | None:
    """ "Each of the 26 trams seats 186, giving the fleet 4,836 seats": so many of each, which no money is."""
    if at != len(("number", "of each")) or not all(scene.is_count(n) for n in range(at + 1)):
        return None
    number, each = scene.row[0], scene.row[1]
    led = scene.words(0)[:2] == ["each", "of"] and number.quantity is not None and bool(number.quantity.noun)
    counted = not any(unit_of(scene.row[n]) in CURRENCIES or is_rate(scene.row[n]) for n in range(at + 1))
    words = scene.words(at)
    if not (led and counted and words[:1] == [","] and words[1:2] != [] and words[1] in ("giving", "making")):
        return None
    times = figure_of(number)
    fitting = value_of(scene.row[at]) > value_of(each)
    return (figure_of(each), replace(times, text=f"× {times.value:f}")) if fitting else None


def _average_over(scene: Scene, at: int) -> tuple[Figure, ...] | None:
    """ "Over 23 matches the average crowd was 24,612, making 566,076 in all": an average may be rounded to a whole."""
    number, each, claim = scene.row[at - 2], scene.row[at - 1], scene.row[at]
    led = scene.words(at) in _MAKING and opening_sum(scene.words(at + 1)) != []
    over = scene.words(at - 2)[-1:] in _OVER and number.quantity is not None
    averaged = not _AVERAGED.isdisjoint(scene.words(at - 1)) and scene.words(at - 1)[-1:] != ["for"]
    if not (led and over and averaged and scene.is_count(at - 1) and agree(each, claim) and _are_alike(each, claim)):
        return None
    if unit_of(number) in CURRENCIES or value_of(claim) <= value_of(each) or value_of(number) <= 1:
        return None
    times = figure_of(number)
    return rounded(each), replace(times, text=f"× {times.value:f}")


def _are_alike(each: Claim, claim: Claim) -> bool:
    """Whether a total has the name of what was averaged, or none."""
    nouns = [one.quantity.noun for one in (each, claim) if one.quantity is not None]
    return nouns[-1] in ("", nouns[0])


def _results(scene: Scene, at: int) -> bool:
    """Whether the amount is told as what the two come to, of all of it and for no other stretch of time."""
    quantity, words, after = scene.row[at].quantity, scene.words(at), scene.words(at + 1)
    words = words[words[:1] != [] and words[0] in _EACH :]
    if words == [",", "a", "total", "of"] and quantity is not None and not quantity.per:
        return after[:1] in ([], ["."], [","], [";"])
    filled = words[-1:] == [","] and len(words) <= _FILLED and _ANEW.isdisjoint(words) and "," not in words[:-1]
    summed = (words == [",", "or"] or filled) and after[:2] in (["in", "all"], ["in", "total"])
    summed = summed and (words == [",", "or"] or after[2:3] in ([], ["."], [","], [";"]))
    if summed and quantity is not None and not quantity.per:
        return True
    told = bool(RESULTING & set(words[-_NEAR:])) and quantity is not None and not quantity.per
    if after[:2] in _OVERALL:
        after = after[2:]
    closed = after[:1] == [] or after[0] in _CLOSING or after[1:2] == [""]
    return told and closed and _ANEW.isdisjoint(words)


def _is_of_each(scene: Scene, price: int, number: Claim) -> bool:
    """Whether a price is of each of the things numbered: "£6 each", "£12 a head", "each of the 1,500 pays £24"."""
    quantity, after = scene.row[price].quantity, scene.words(price + 1)
    assert quantity is not None and number.quantity is not None
    if number.quantity.noun == "times" or (after[:1] != [] and after[0] in _EACH):
        return True
    per = quantity.per or (after[1] if after[:1] in (["a"], ["an"], ["per"]) and len(after) > 1 else "")
    if per and per not in _TIMES:
        return per in _OF_ANYBODY or f"{per}s" == number.quantity.noun
    ahead = [word for word in scene.words(price + 1) if word not in ("the", "its")]
    if ahead[-2:] in (["each", "of"], ["every", "one"]) and scene.row[price + 1] is number:
        return True  # "£36 a year on each of 21,500 homes"
    led = [word for n in range(price + 1) for word in scene.words(n)]
    return led[:1] == ["each"] or led[:2] == ["for", "each"] or ("average" in led[:_AVERAGE] and "of" in led)
