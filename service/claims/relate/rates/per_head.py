"""Rates worked out from a count and what it is spread over: so many per 100,000, so many pence in the pound."""

from decimal import Decimal

from service.claims.relate.cues import COINS
from service.claims.relate.figures_in_sight import Sight, is_plain, is_takings, names_of, told_before
from service.claims.relate.holding import holds
from service.claims.relate.quoted import figure_of, in_parts_of, value_of
from service.claims.relate.totals.words_of_sums import said_after_mark
from service.claims.scene import APART, Scene, agree, is_rate, unit_of
from service.model.claims import Claim, Figure
from service.model.periods import PeriodRole
from service.model.quantities import CURRENCIES

_LIVING = frozenset("people residents inhabitants population citizens souls islanders adults children".split())
_WORKED_OUT = frozenset(
    "or a rate of equivalent equal to that is about giving works working out at roughly some making ratio".split()
)
_COSTING = frozenset(["cost", "costs", "costing"])
_CLOSING = frozenset([",", ".", ";", ")", "–", "—"])
_MARKS = frozenset([",", ":", "(", "–", "—", "or"])
_ANEW = frozenset(["and", "but", "while", ";", "though"])
_OF_EACH = (["in", "the"], ["in", "every"], ["of", "every"], ["on", "the"], ["for", "every"], ["in", "each"])
_TIED = frozenset(["of", "on", "from"])
_OTHERS = frozenset("rival rivals arm branch unit division tax other another half".split())
_THAT_IS = (["that", "is"], [",", "that", "is"], ["that", "makes"], ["this", "is"], ["that", "means"])
_LED = 5  # items of "to growers, or"
_POPULOUS = 1_000
_FAR = 8  # items from a part to its whole
_PEOPLED = 4  # items of "a city with a population of"


def per_so_many(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "164 deaths among 1.31 million residents, or 12.5 per 100,000": the count and the hundreds of thousands."""
    quantity = scene.row[at].quantity
    if quantity is None or not quantity.per.isdecimal():
        return None
    if at == 1 and scene.words(at) in _THAT_IS and _is_population(scene, 0):
        return _of_those_before(scene.row[0], Decimal(quantity.per), before)
    if not _is_set_off(scene, at) or scene.is_narrowed(at):
        return None
    counts = [n for n in range(at) if scene.is_count(n) and not scene.is_base(n) and not is_rate(scene.row[n])]
    living = [n for n in counts if _is_population(scene, n)]
    events = [n for n in counts if n not in living and unit_of(scene.row[n]) not in CURRENCIES | APART]
    if len(events) != 1 or len(living) > 1:
        return None
    people = scene.row[living[0]] if living else _population_before(before)
    if people is None or value_of(people) <= value_of(scene.row[events[0]]):
        return None
    return figure_of(scene.row[events[0]]), in_parts_of(people, Decimal(quantity.per))


def _of_those_before(people: Claim, per: Decimal, before: Scene) -> tuple[Figure, ...] | None:
    """ "Burglaries fell from 480 to 408. With 34,000 residents that is 12 for every 1,000": of what was told last."""
    told = [n for n in range(len(before.row)) if before.is_count(n) and not is_rate(before.row[n])]
    told = [n for n in told if not _is_population(before, n) and unit_of(before.row[n]) not in CURRENCIES | APART]
    if len(told) == len(("from", "to")) and "from" in before.words(told[0])[-2:] and "to" in before.words(told[1])[-2:]:
        told = told[1:]
    if len(told) != 1 or value_of(people) <= value_of(before.row[told[0]]):
        return None
    return figure_of(before.row[told[0]]), in_parts_of(people, per)


def pence_in_the_pound(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "£71m of the club's turnover of £89m, or 80p in every pound": the part and the whole."""
    claim, after = scene.row[at], scene.words(at + 1)
    coined = after[:2] in _OF_EACH and after[2:3] != [] and after[2] in COINS
    if not at or not coined or unit_of(claim) not in CURRENCIES or value_of(claim) >= 1:
        return None
    if at == 1 or not scene.is_count(at - 2):
        return _of_takings(scene, at, before)
    part, whole, words = scene.row[at - 2], scene.row[at - 1], scene.words(at - 1)
    counted = scene.is_count(at - 1) and (scene.is_count(at - 2) or part.kind == "difference")
    tied = bool(_TIED & set(words)) and "," not in words and len(words) <= _FAR
    if not (counted and tied and agree(part, whole) and unit_of(whole) == unit_of(claim)):
        return None
    fitting = value_of(part) <= value_of(whole) and said_after_mark(scene, at, _WORKED_OUT)
    return (figure_of(part), figure_of(whole)) if fitting else None


def _of_takings(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "Sales were £1.38bn. Wages swallowed £483m, or 35p in every pound": of the one amount that was taken."""
    part, words = Sight(scene, at - 1), scene.words(at)
    led = words[-1:] in ([","], ["or"], ["–"], ["("]) and len(words) <= _LED and _ANEW.isdisjoint(words)
    if not led or not is_plain(part) or scene.is_base(at - 1):
        return None
    for row in told_before(before):
        sums = [one for one in row if is_plain(one) and is_takings(one) and not one.scene.is_base(one.at)]
        if sums:
            whole = sums[0].claim
            fitting = value_of(whole) > value_of(part.claim) and unit_of(whole) == unit_of(part.claim) in CURRENCIES
            inputs = figure_of(part.claim), figure_of(whole)
            surely = len(sums) == 1 and not _is_of_other_days(whole) and _is_of_its_own(part, at)
            return inputs if fitting and (surely or holds(scene.row[at], "average", inputs)) else None
    return None


def _is_of_other_days(whole: Claim) -> bool:
    period = whole.period
    return period is not None and (period.role is not PeriodRole.WINDOW or period.year_written)


def _is_of_its_own(part: Sight, at: int) -> bool:
    """Whether a part is a cost or a profit, of no other days or firm than its whole: "35p in every pound taken"."""
    scene = part.scene
    dated = any(item.period is not None for gap in scene.gaps[: at + 1] for item in gap)
    after = scene.words(at + 1)[3:]
    ends = after[:1] in ([], ["."], [","], [";"]) or after[:1] in (["taken"], ["earned"]) or after[:2] == ["that", "it"]
    costs = "cost" in scene.words(part.at) or bool(names_of(part))
    return ends and costs and not dated and _OTHERS.isdisjoint(scene.said)


def each_of_them(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "At £36.9bn for 150 miles, each mile will cost £246m": the sum and the number, alone in the sentence."""
    if at != len(("sum", "number")) or not {"each", "every"} & scene.said:
        return None
    words, after = scene.words(at), scene.words(at + 1)[:1]
    place = next((n for n, word in enumerate(words) if word in ("each", "every")), len(words))
    if not words or not 0 < place < len(words) - 1 or (after and after[0] not in _CLOSING):
        return None
    if words[place - 1] not in (",", "so", "that", "means", "–") or words[-1] not in _COSTING:
        return None
    counted = [n for n in range(at) if scene.is_count(n) and _is_named(scene.row[n], f"{words[place + 1]}s")]
    sums = [n for n in range(at) if scene.is_count(n) and n not in counted and agree(scene.row[n], scene.row[at])]
    if len(counted) != 1 or len(sums) != 1 or value_of(scene.row[sums[0]]) <= value_of(scene.row[at]):
        return None
    return figure_of(scene.row[sums[0]]), figure_of(scene.row[counted[0]])


def _is_named(claim: Claim, name: str) -> bool:
    quantity = claim.quantity
    return quantity is not None and name in (quantity.noun, quantity.unit) and not quantity.per


def _is_set_off(scene: Scene, at: int) -> bool:
    """ "…, or 12.5 per 100,000", ": 0.9 per 100,000", ", a rate of 71 per 100,000"; "the national rate" is not."""
    words = scene.words(at)
    mark = next((n for n in range(len(words) - 1, -1, -1) if words[n] in _MARKS), -1)
    return mark >= 0 and not _ANEW & set(words) and set(words[mark:]) <= _WORKED_OUT | _MARKS


def _is_population(scene: Scene, at: int) -> bool:
    """ "Among 1.31 million residents", "a city of 580,000 people", "a population of 90,000"."""
    quantity = scene.row[at].quantity
    if quantity is None or value_of(scene.row[at]) < _POPULOUS:
        return False
    return quantity.noun in _LIVING or "population" in scene.words(at)[-_PEOPLED:]


def _population_before(before: Scene) -> Claim | None:
    """The one population that the sentence before tells."""
    living = [n for n in range(len(before.row)) if before.is_count(n) and _is_population(before, n)]
    return before.row[living[0]] if len(living) == 1 else None
