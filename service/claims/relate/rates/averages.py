"""Averages with the total and the count that they spread it over, where the text gives them all."""

from service.claims.relate.meant.members import PEOPLE
from service.claims.relate.quoted import figure_of, quotes, value_of
from service.claims.relate.rates.rate_of_total import in_own_days
from service.claims.relate.rates.rest_shared_out import is_of_rest, rest_shared_out
from service.claims.relate.rates.spread_over import may_be_spread, spread_over
from service.claims.relate.rates.which_rate import is_of_some, is_other_rate, thing_each
from service.claims.relate.totals.words_of_sums import said_after_mark
from service.claims.scene import Scene, agree, opening_of, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import CURRENCIES

_SPREADING = frozenset(
    "who got get received average averaging mean works working out comes coming worth equals making means".split()
)
_RECEIVING = frozenset(["gets", "receives", "got", "received", "given", "getting", "receiving"])
_LEADING = frozenset(["so", "giving", "making", "meaning", "means"])
#: What an average of money is of, whatever it was that the text counted.
_PRICED = frozenset("basket price cost order sale value bill spend payment award gift donation amount fee".split())
_PAIR = 2
_FAR = 10  # times that a rate is of what two figures give that it is not of
_NAMED = 4  # words of "average basket came to"
_AMONG = (["of"], ["in"], ["across"])
_OF_A_PLACE = (["the"], ["its"], ["that"])
_POINTING = frozenset(["this", "that", "it", "together", "altogether", "combined", "with"])


def total_and_count(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The total and the count that average ``at`` spreads it over; None where the text gives no two."""
    if is_other_rate(scene, at) or _is_of_part(scene, at):
        return None
    if is_of_rest(scene, at):
        return rest_shared_out(scene, at, before) if _is_spread(scene, at) and _is_average(scene, at) else None
    spread = in_own_days(_total_and_count(scene, at, before), scene, at, before)
    if spread is None or is_of_some(scene, spread) or any(_is_added(one, spread[1]) for one in (before, scene)):
        return None
    whole, number = spread[:2]
    if whole.value * _FAR < number.value * value_of(scene.row[at]) and whole.value < number.value:
        return None  # "34 of its 136 shops, with the loss of 612 jobs, 18 a shop": of the 612
    from service.claims.relate.rates.average_of_list import of_whole_list  # noqa: PLC0415  (for articles that tell of averages)
    from service.claims.relate.rates.whole_or_part import of_whole_told  # noqa: PLC0415  (likewise)

    told = of_whole_told(scene, at, spread, before)
    return None if told is None else of_whole_list(scene, at, told)


def _is_added(scene: Scene, number: Figure) -> bool:
    """ "It opened six shops to make 78": whether a count was only added to what the next one is."""
    at = next((n for n, one in enumerate(scene.row) if quotes(one, number)), len(scene.row))
    return at + 1 < len(scene.row) and scene.words(at + 1)[-2:] in (["to", "make"], [",", "making"])


def _is_of_part(scene: Scene, at: int) -> bool:
    """ "4 a week in each room", "£1,200 a home on heating, the rest on roofs", "£60,000 a shop once rent is paid"."""
    quantity, words = scene.row[at].quantity, scene.words(at + 1)
    if quantity is None or not quantity.per:
        return False
    among = quantity.per in PEOPLE and words[:1] in _AMONG and words[1:2] in _OF_A_PLACE  # "£12 a head of the town"
    return among or words[:2] == ["in", "each"] or words[:1] == ["once"] or (words[:1] == ["on"] and "rest" in words)


def _total_and_count(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    claim = scene.row[at]
    behind = scene.gaps[at + 1][:2]
    rate = claim.quantity is not None and claim.quantity.per != ""
    if (
        len(behind) > 1
        and behind[0].word == "for"
        and behind[1].word not in ("each", "every", "the")[: 2 if rate else 3]
    ):
        return None  # "an average of £1,100 for small firms": of some of those that the text counts
    places = _told_around(scene, at)
    if places is not None:
        return figure_of(scene.row[places[0]]), figure_of(scene.row[places[1]])
    if _is_handed_out(scene, at):
        return spread_over(claim, scene.words(at)[-2], scene, at, before)
    if at > 1 and _is_led_to(scene, at):
        whole, number = scene.row[at - 1], scene.row[at - 2]
        if unit_of(number) == unit_of(claim):
            whole, number = number, whole
        told = scene.is_count(at - 1) and scene.is_count(at - 2) and scene.unbroken(at - 2, at - 1)
        if told and unit_of(whole) == unit_of(claim) in CURRENCIES and unit_of(number) not in CURRENCIES:
            return figure_of(whole), figure_of(number)
    if not _is_spread(scene, at):
        return None
    per = thing_each(scene, at)
    if per:
        return spread_over(claim, per, scene, at, before)
    if claim.kind != "average" or not _is_average(scene, at):
        return None
    from service.claims.relate.rates.average_of_list import list_before, mean_of_list  # noqa: PLC0415  (for articles that tell of averages)

    if len(list_before(scene, at)) > 1:
        return mean_of_list(scene, at)
    here, opening = scene, at
    if at == 0 and opening_of(scene) in _POINTING:
        here, opening = before, len(before.row)
    for whole_at, count_at in ((opening - 2, opening - 1), (opening - 1, opening - 2)):
        if opening > 1 and here.is_count(whole_at) and here.is_count(count_at):
            whole, number = _of_the_parts(here, whole_at, claim), here.row[count_at]
            fitting = may_be_spread(whole, claim) and _is_number(number, claim) and not _is_turned(whole, number, claim)
            fitting = fitting and not here.is_base(whole_at)
            if fitting and here.unbroken(opening - 2, opening - 1):
                return figure_of(whole), figure_of(number)
    return None


def _of_the_parts(scene: Scene, at: int, claim: Claim) -> Claim:
    """ "2.4m tonnes at two plants, 1.5m and 0.9m, with 3,000 staff: 800 tonnes each": what the last part is one of."""
    last = scene.row[at]
    listed = at > 1 and unit_of(last) == "" and {"and"} >= set(scene.words(at)) and scene.words(at - 1)[-1:] == [","]
    named = [one for n, one in enumerate(scene.row[:at]) if scene.is_count(n) and unit_of(one) == unit_of(claim) != ""]
    return named[0] if listed and len(named) == 1 else last


def _told_apart(scene: Scene, at: int) -> tuple[int, int] | None:
    """ "92m kilometres, up from 88m, with 1,540 buses: 60,000 kilometres each": the only two but for a base."""
    told = [n for n in range(at) if scene.is_count(n) and not scene.is_base(n)]
    if len(told) != _PAIR or told == [at - _PAIR, at - 1] or not (_is_spread(scene, at) and _is_average(scene, at)):
        return None
    whole, number, claim = scene.row[told[0]], scene.row[told[1]], scene.row[at]
    own = unit_of(whole) == unit_of(claim) != "" and may_be_spread(whole, claim) and _is_number(number, claim)
    return (told[0], told[1]) if own else None


def _told_around(scene: Scene, at: int) -> tuple[int, int] | None:
    """Where the total and the count stand that the words around average ``at`` point to."""
    if scene.is_count(at - 1) and _is_each_from(scene, at):
        return at + 1, at - 1
    if at and _is_for_each_of(scene, at):
        return at - 1, at + 1
    if _is_told_first(scene, at):
        return at + 2, at + 1
    if at > 1 and _is_for_each(scene, at):
        return at - 2, at - 1
    if at > 1 and _is_for_each_one(scene, at):
        return at - 2, at - 1
    if at > 1 and _is_led_to(scene, at) and _is_of_total(scene, at):
        return at - 1, at - 2
    things = [n for n in range(at - 1) if scene.is_count(n) and _is_number(scene.row[n], scene.row[at])]
    if len(things) == 1 and _is_said_again(scene, at):
        return at - 1, things[0]
    return _told_apart(scene, at) if scene.row[at].kind == "average" else None


def _is_said_again(scene: Scene, at: int) -> bool:
    """ "The 1.2m visitors were a record and brought £6m, or £5 each"."""
    led = scene.words(at) in ([",", "or"], ["or"], ["("]) and scene.words(at + 1)[:1] in (["each"], ["apiece"])
    return led and scene.is_count(at - 1) and may_be_spread(scene.row[at - 1], scene.row[at])


def _is_number(claim: Claim, average: Claim) -> bool:
    """Whether the figure counts things, other than those that are averaged."""
    quantity = claim.quantity
    assert quantity is not None
    return bool(quantity.noun) and not (unit_of(average) and agree(claim, average)) and not quantity.per


def _is_turned(whole: Claim, number: Claim, average: Claim) -> bool:
    """ "320 gangs filled 4,800 holes, 15 each": of two counts of things the larger is what was spread."""
    things = unit_of(whole) not in CURRENCIES and value_of(average) >= 1
    return things and value_of(whole) < value_of(number)


def _is_average(scene: Scene, at: int) -> bool:
    words, after = scene.words(at), scene.words(at + 1)[:2]
    return (
        {"average", "averages", "averaged", "averaging", "mean"} & set(words[-3:]) != set()
        or after[:1] in (["each"], ["apiece"])
        or after == ["on", "average"]
    )


def _is_for_each(scene: Scene, at: int) -> bool:
    """ "£4.5m for 1,500 homes, £3,000 for each of them"."""
    after = scene.words(at + 1)[:4]
    told = after == ["for", "each", "of", "them"] or after[:2] == ["each", "for"]
    told = scene.words(at) == [","] and (told or after[:3] in (["for", "each"], ["for", "each", "."]))
    total, count = scene.row[at - 2], scene.row[at - 1]
    led = scene.words(at - 1)[-1:] in (["for"], ["to"], ["from"])
    shared = scene.is_count(at - 1) and scene.is_count(at - 2) and led
    return told and shared and may_be_spread(total, scene.row[at]) and _is_number(count, scene.row[at])


def _is_for_each_one(scene: Scene, at: int) -> bool:
    """ "1,320 applications for 240 places, or 5.5 for each": of the former to each of the latter."""
    after, total, count = scene.words(at + 1), scene.row[at - 2], scene.row[at - 1]
    closed = after[:2] in (["for", "each"], ["to", "each"]) and (after[2:3] == [] or after[2] in (",", ".", ";", ")"))
    led = scene.words(at) in ([",", "or"], ["or"], ["("], [":"]) and scene.words(at - 1)[-1:] in (
        ["for"],
        ["to"],
        ["and"],
    )
    counted = scene.is_count(at - 1) and scene.is_count(at - 2) and _is_number(count, scene.row[at])
    return closed and led and counted and value_of(total) > value_of(scene.row[at])


def _is_for_each_of(scene: Scene, at: int) -> bool:
    """ "The bill is £46bn, which is £700 for each of the 66m people"."""
    after = scene.words(at + 1)
    if at + 1 >= len(scene.row) or after[:3] not in (["for", "each", "of"], ["for", "every", "one"]):
        return False
    led = scene.words(at) in ([","], [",", "or"], ["or"], [",", "which", "is"], [",", "equal", "to"], ["–"], [":"])
    told = scene.is_count(at - 1) and scene.is_count(at + 1) and unit_of(scene.row[at + 1]) not in CURRENCIES
    return led and told and len(after) <= 2 * _NAMED and may_be_spread(scene.row[at - 1], scene.row[at])


def _is_told_first(scene: Scene, at: int) -> bool:
    """ "Crowds averaged 31,250 over the 16 matches, which drew 500,000 in all"."""
    if scene.row[at].kind != "average" or at + 2 >= len(scene.row) or not _is_average(scene, at):
        return False
    led = scene.words(at + 1)[:1] in (["over"], ["in"], ["for"], ["across"], ["from"])
    summed = scene.words(at + 3)[:2] in (["in", "all"], ["in", "total"]) or scene.words(at + 3)[:1] == ["altogether"]
    counted = scene.is_count(at + 1) and scene.is_count(at + 2) and _is_number(scene.row[at + 1], scene.row[at])
    return led and summed and counted and may_be_spread(scene.row[at + 2], scene.row[at])


def _is_handed_out(scene: Scene, at: int) -> bool:
    """ "£640m for 32 towns; each town gets £20m": one sum, shared out to all of what the text counts."""
    words = scene.words(at)[-3:]
    shared = len(words) == 3 and words[0] == "each" and words[2] in _RECEIVING
    sums = [c for c in scene.row[:at] if agree(c, scene.row[at]) and c.quantity is not None and not c.quantity.per]
    return shared and unit_of(scene.row[at]) in CURRENCIES and len(sums) == 1


def _is_led_to(scene: Scene, at: int) -> bool:
    """ "3.6 million orders, worth £126m, so the average basket came to £35"."""
    words = scene.words(at)
    place = words.index("average") if "average" in words else 0
    if place < 2 or words[place - 2] not in _LEADING or len(words) - place > _NAMED:
        return False
    return {"came", "was", "is", "of", "comes"} & set(words[place + 1 : place + 2]) != set() or words[
        place + 1
    ] in _PRICED


def _is_of_total(scene: Scene, at: int) -> bool:
    """ "The total gate for 22 home games was 184,800, so the average was 8,400"."""
    total, number = scene.row[at - 1], scene.row[at - 2]
    named = "total" in scene.words(at - 2) and scene.words(at - 2)[-1:] == ["for"]
    counted = number.quantity is not None and bool(number.quantity.noun) and not agree(number, total)
    named = named and scene.is_count(at - 1) and scene.is_count(at - 2)
    return named and (counted or unit_of(total) == "") and may_be_spread(total, scene.row[at])


def _is_spread(scene: Scene, at: int) -> bool:
    return said_after_mark(scene, at, _SPREADING)


def _is_each_from(scene: Scene, at: int) -> bool:
    """ "Each of the 1,250 growers received an average of £3,600 from the £4.5m fund"."""
    if "each" not in scene.words(at - 1) or not scene.is_count(at + 1) or scene.words(at + 1)[:1] != ["from"]:
        return False
    return may_be_spread(scene.row[at + 1], scene.row[at])
