"""A measurement given in two units: the figure that the one in parentheses was put over from."""

from collections.abc import Iterator
from decimal import Decimal

from service.claims.relate.changes.level_pairs import CHANGES
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import Scene, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import Hedge
from service.numeric.conversions import MEASURED, Conversion, conversions
from service.numeric.rounding import unit_of as unit_of_place
from service.records import replace

_JOINED = (["("], [",", "or"], ["or"], ["(", "or"], ["/"])
_SIZES = frozenset("high tall long wide deep thick across away off heavy".split())  # "84 metres high, or 276 feet"
_COMPARING = frozenset("above below warmer cooler hotter colder higher lower more less rise fall increase".split())
_DEGREES = frozenset(["celsius", "fahrenheit"])
_POUNDS_IN_STONE = 14
_EACH = frozenset("a an per each every apiece to".split())
_BEHIND = 3  # items behind the second figure: ") above the"
_TENTHS, _ROOM = 1, Decimal("0.05")  # decimals of the temperatures of places, and what they leave open
_SHOWN = 6  # decimals of a factor in a working


def converted(scene: Scene, at: int) -> tuple[Figure, ...] | None:
    """The figure that ``at`` gives in another unit, with the factor and the offset; None where it restates none.

    Of the British and the American gallon, pint or ton the one under which the two figures agree best is taken.
    """
    claim = scene.row[at]
    words = scene.words(at)
    joined = words in _JOINED or (not _SIZES.isdisjoint(words[:1]) and words[1:] in _JOINED)
    joined = joined or (words == [","] and _is_roughly_put_over(scene, at))
    if at == 0 or unit_of(claim) not in MEASURED or not joined or _is_compound(scene, at + 1):
        return None
    after = scene.words(at + 1)[:2]
    if after[1:] == ["than"] and unit_of(claim) not in _DEGREES:
        return None  # "3 metres (5 feet less than the old one)"
    own = scene.row[at - 1]
    assert own.quantity is not None and claim.quantity is not None
    if own.quantity.high is not None or claim.quantity.high is not None or own.quantity.per != claim.quantity.per:
        return None
    apart = own.kind in CHANGES or _is_apart(scene, at)
    found = conversions(unit_of(own), unit_of(claim), difference=apart)
    if not found:
        return None
    figure = _whole_of(scene, at - 1)
    fitting = [c for c in found if _reaches(figure, c, claim)]
    if not fitting and unit_of(own) in _DEGREES:  # "land took first place, at 1.03°C (1.85°F) over the norm"
        other = conversions(unit_of(own), unit_of(claim), difference=not apart)
        fitting = [c for c in other if _reaches(figure, c, claim)]
    if not fitting and after[:1] and after[0] in _EACH:
        return None  # "1,600 trees bore 56 tonnes, or 35kg a tree"
    best = min(fitting, key=lambda c: abs(figure.value * c.factor + c.offset - value_of(claim)), default=found[0])
    if best.offset and own.quantity.decimals > _TENTHS:
        figure = _summed(figure)
    return (figure, *_constants(best))


def _is_roughly_put_over(scene: Scene, at: int) -> bool:
    """ "45,000 acres, about 70 square miles, and was": set off behind it, of the same dimension, and only about so."""
    quantity, own = scene.row[at].quantity, scene.row[at - 1]
    hedged = quantity is not None and quantity.hedge is not Hedge.EXACT
    return hedged and unit_of(own) != unit_of(scene.row[at]) and scene.words(at + 1)[:1] in ([","], ["."], [";"], [])


def _summed(figure: Figure) -> Figure:
    """ "16.61C (61.86F)": an average told to tenths and what the month lay above it, added up on either scale."""
    return replace(figure, low=min(figure.low, figure.value - _ROOM), high=max(figure.high, figure.value + _ROOM))


def _is_apart(scene: Scene, at: int) -> bool:
    """ "1.69°F (0.94°C) above the average": so many degrees more, not a temperature."""
    return not _COMPARING.isdisjoint(scene.words(at + 1)[:_BEHIND])


def _whole_of(scene: Scene, at: int) -> Figure:
    """Figure ``at``, with the larger unit that it belongs to: the inches of "6ft 2in" with their feet."""
    figure = _measured(scene.row[at])
    stones = _stones_before(scene.row[at])
    if stones:
        text = f"{stones}st {figure.text}"
        more = stones * _POUNDS_IN_STONE
        return replace(figure, value=figure.value + more, low=figure.low + more, high=figure.high + more, text=text)
    if not _is_compound(scene, at):
        return figure
    larger = _measured(scene.row[at - 1])
    factor = conversions(unit_of(scene.row[at - 1]), unit_of(scene.row[at]))[0].factor
    value = figure.value + larger.value * factor
    room = figure.high - figure.value
    return Figure(value, value - room, value + room, "article", span=figure.span, text=f"{larger.text} {figure.text}")


def _is_compound(scene: Scene, at: int) -> bool:
    """Whether figure ``at`` is the smaller unit of the one right before it."""
    if not 0 < at < len(scene.row) or scene.words(at) not in ([], ["and"]):
        return False
    return bool(conversions(unit_of(scene.row[at - 1]), unit_of(scene.row[at])))


def _stones_before(claim: Claim) -> int:
    """The stones of "16st 7lb", which look like an ordinal."""
    words = claim.block.text[: claim.span.start].split()
    last = words[-1].lower().removesuffix("st") if words and unit_of(claim) == "pounds" else ""
    return int(last) if last.isdecimal() and words[-1].lower().endswith("st") else 0


def _measured(claim: Claim) -> Figure:
    """A measurement is rounded to its last digit, however small: "10 miles" is 9.5 to 10.5."""
    figure, quantity = figure_of(claim), claim.quantity
    assert quantity is not None
    half = figure.high - figure.value
    if quantity.decimals >= 0:  # noughts may hide no more than they do elsewhere: "100mph" is 95 to 105
        half = max(half, unit_of_place(quantity.decimals) / 2)
    return Figure(figure.value, figure.value - half, figure.value + half, "article", span=figure.span, text=figure.text)


def _reaches(figure: Figure, conversion: Conversion, claim: Claim) -> bool:
    stated = _measured(claim)
    low, high = (end * conversion.factor + conversion.offset for end in (figure.low, figure.high))
    return low <= stated.high and stated.low <= high


def _constants(conversion: Conversion) -> Iterator[Figure]:
    factor, offset = conversion.factor, conversion.offset
    yield Figure(factor, factor, factor, "constant", text=f"× {round(factor, _SHOWN).normalize():f}")
    if offset:
        yield Figure(offset, offset, offset, "constant", text=f"+ {offset:f}" if offset > 0 else f"− {-offset:.3f}")
