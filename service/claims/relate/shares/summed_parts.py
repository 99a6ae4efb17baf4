"""Shares of what several figures come to together, and wholes that their parts exceed."""

from collections.abc import Iterator, Sequence

from service.claims.relate.cues import GAPS
from service.claims.relate.holding import holds
from service.claims.relate.quoted import figure_of, quotes, value_of
from service.claims.relate.totals.parts_listed import LISTING, NOT_ALL
from service.claims.scene import Scene, agree, noun_of, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import CURRENCIES, PERCENT, Hedge
from service.records import replace

_TOGETHER = frozenset(["together", "combined", "altogether"])
_MAKING = frozenset(
    "make makes made account accounts accounted represent represented comprise comprised have had hold held home form"
    " forms formed constitute constituted contain contained house housed".split()
)
_TAKING = frozenset("provide provided supply supplied produce produced own owned take took share cover covered".split())
_BOTH = frozenset("together between combined the they them these those both two pair that of are is was".split()) | {""}
_BEING = frozenset(["that", "is", "was", "comes", "came", "to", "makes"])
_OPENING = frozenset(["together", "between", "combined"])
_COSTING = frozenset("cost costs costing spend spends spent raised raises gave gives totals totalled".split())
_BILLS = frozenset("bill fund package plan programme program grant cost budget total".split())
_BOUNDS = frozenset([Hedge.MORE_THAN, Hedge.AT_LEAST, Hedge.LESS_THAN, Hedge.AT_MOST])
_AT_A_LEVEL = (["at"], ["to"])
_MOST = 8  # parts
_FEWEST = 2
_ENDS = ("value", "low", "high")
_APPOSED = 9  # words of "of the world's people, which the bank puts at"
_BRIEF = 5  # words of "of the council's total"


def share_of_parts(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "£4.2m and £1.4m; between them they make up 70% of the £8m budget": what they come to, and the whole."""
    if "them" not in scene.said and _TOGETHER.isdisjoint(scene.said):
        return None
    words = [*(scene.words(0) if at == 1 else []), *scene.words(at)]
    named = bool(_TOGETHER & set(words)) or any(words[n : n + 2] == ["between", "them"] for n in range(len(words)))
    said = bool((_MAKING | _TAKING) & set(words)) or _BEING.issuperset(words[2:])
    if unit_of(scene.row[at]) != PERCENT or not named or not said:
        return None
    whole = _whole(scene, at)
    if whole is None:
        return None
    parts = [one for n, one in enumerate(scene.row[:at]) if one is not whole and scene.is_count(n)]
    like = all(unit_of(one) == unit_of(whole) for one in parts)
    if _opens_with_both(scene) and [*map(value_of, parts)] in ([], [_FEWEST]):
        parts = _both_before(before, whole)  # "Together the two account for a third of the 8bn": those told before
        like = len(parts) == _FEWEST
    like = like and all(one.quantity and one.quantity.hedge not in _BOUNDS for one in parts)
    limited = scene.row[1:2] != [whole] and bool(NOT_ALL & {*scene.words(1)})
    if not like or len(parts) < _FEWEST or len(parts) > _MOST or limited:
        return None
    total = _sum(parts)
    surely = not _MAKING.isdisjoint(words) or _TAKING.isdisjoint(words)
    if total.value > value_of(whole) or (_opens_with_both(scene) and _names_others(scene, at)):
        return None
    inputs = total, figure_of(whole)
    return inputs if _are_of_one(parts, whole, surely=surely) or holds(scene.row[at], "share", inputs) else None


def _are_of_one(parts: Sequence[Claim], whole: Claim, *, surely: bool) -> bool:
    """Whether parts count what the whole does: not "Ford has 61,200 staff and Fiat 40,100, and take 41% of 2.4m"."""
    told = {noun_of(one) for one in parts} - {""}
    units = {unit_of(one) for one in parts} - {""}
    if not surely and unit_of(whole) in CURRENCIES:
        return False  # "One earned £41,000 and the other £52,000. Together they own a third of the £3m farm"
    same = noun_of(whole) in told or unit_of(whole) in units
    return same or (not (told and noun_of(whole)) and (surely or not (told or noun_of(whole))))


def _opens_with_both(scene: Scene) -> bool:
    """ "Together the two", "Between them", "The two combined"."""
    words = scene.words(0)
    if "with" in words:
        return False
    last = scene.words(1) if len(scene.row) > 1 and words[-1:] == ["the"] else words
    return bool(_OPENING & {*words[:1]}) or (words[:1] == ["the"] and "combined" in last[:1])


def _names_others(scene: Scene, at: int) -> bool:
    """ "Together the cities of the north made up 70%": others than the two that were told."""
    words = [word for n in range(at + 1) for word in scene.words(n)]
    verb = next((n for n, word in enumerate(words) if word in _MAKING | _TAKING | _BEING - {"that"}), len(words))
    names = [word for word in words[:verb] if word.isalpha() and word not in _BOTH]
    return len(names) > (at == 1)


def _both_before(before: Scene | None, whole: Claim) -> list[Claim]:
    """The two figures, of the nearest sentence before that tells any, that may be parts of a whole.

    "India had 1.45 billion people. China had 1.41 billion. Together …": of the nearest two, where each tells one.
    """
    nearest: list[Claim] = []
    while before is not None:
        found = [n for n in range(len(before.row)) if before.is_count(n) and agree(before.row[n], whole)]
        parts = [before.row[n] for n in found if value_of(before.row[n]) != _FEWEST]
        if nearest:
            levels = [one for one in parts if one.kind == "level"]
            both = len(levels) == len(nearest) and _are_of_two_series(levels[0], nearest[0], whole)
            return [*levels, *nearest] if both else nearest
        passing = len(parts) == 1 and not GAPS.isdisjoint(before.said)  # "The gap has widened to 42m people"
        if (len(parts) > 1 and not passing) or before.before is None:
            return parts
        alone = sum(before.is_count(n) for n in range(len(before.row))) == 1  # not "1.451 billion, ahead by 42 million"
        nearest = [] if passing else parts
        if nearest and not alone:
            return parts
        before = before.before
    return nearest


def _are_of_two_series(one: Claim, other: Claim, whole: Claim) -> bool:
    """Whether two figures and their whole are all published: not "the fair drew 40,000. York has 12,000"."""
    published = [claim.candidates[0].series_id for claim in (one, other, whole) if claim.candidates]
    return len({*published}) == len((one, other, whole))


def exceeded(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "The plan costs £6m: £2.5m this year, £2.1m next year and £1.8m in 2027": money that is less than its parts."""
    if ":" not in scene.said:
        return None
    claim, after = scene.row[at], scene.words(at + 1)
    if unit_of(claim) not in CURRENCIES or claim.quantity is None or claim.quantity.per or after[:1] != [":"]:
        return None
    words = scene.words(at)
    costing = words[-1:] != [] and words[-1] in _COSTING
    if not costing and not (words[-1:] == ["of"] and bool(_BILLS & set(words[-2:]))):
        return None
    rest = range(at + 1, len(scene.row))
    parts = [scene.row[n] for n in rest]
    listed = all(LISTING & set(scene.words(n)) and not NOT_ALL & set(scene.words(n)) for n in rest[1:])
    plain = all(scene.is_count(n) and unit_of(scene.row[n]) == unit_of(claim) and _is_plain(scene.row[n]) for n in rest)
    if not (listed and plain and _FEWEST <= len(parts) <= _MOST and "and" in scene.words(len(scene.row) - 1)):
        return None
    if max(map(value_of, parts)) >= value_of(claim):
        return None
    figures = tuple(map(figure_of, parts))
    return figures if sum(figure.low for figure in figures) > figure_of(claim).high else None


def with_sums(claim: Claim, scene: Scene, at: int) -> Iterator[tuple[Figure, ...]]:
    """What figure ``at`` may rest on where it is said of a list together, or of the end of it.

    "Some 31 people died in Leeds and 28 in York, 38% of the 156 killed in the storm."

    Args:
        claim: the figure with what it rests on.
        scene: its sentence.
        at: its place.
    """
    last = next((n for n in range(1, at) if claim.inputs and quotes(scene.row[n], claim.inputs[0])), 0)
    first = last
    wholes = [n for n in range(last) for figure in claim.inputs[1:] if quotes(scene.row[n], figure)]
    while first and first - 1 not in wholes and _is_listed(scene, first, last):
        first -= 1
    parts = scene.row[first : last + 1]
    if first == last:
        return
    for sums in (parts[n:] for n in range(len(parts) - 1)):
        yield _sum(sums), *claim.inputs[1:]


def _is_listed(scene: Scene, at: int, last: int) -> bool:
    """Whether figure ``at`` goes on with a list that ends with figure ``last``."""
    words, end = scene.words(at), scene.row[last]
    if words[-1:] == ["the"]:
        return False  # "the rate was 11.7, and the 16.9 for men was twice the 8.4 for women"
    if words[-1:] in _AT_A_LEVEL:
        return False  # "leapt to 2.9 million and topped out at 6.1 million, 27 times the 224,000 of now"
    told = all(_may_be_added(scene, n) and agree(scene.row[n], end) and not scene.is_base(n) for n in (at - 1, at))
    return told and not LISTING.isdisjoint(words) and NOT_ALL.isdisjoint(words) and "and" in scene.words(last)


def _may_be_added(scene: Scene, at: int) -> bool:
    """ "It cut 400 jobs in May and 200 in June, a third of its 1,800": amounts as well as levels."""
    return scene.is_level(at) or scene.is_amount(at)


def _is_plain(claim: Claim) -> bool:
    quantity = claim.quantity
    return quantity is not None and not quantity.per and quantity.hedge not in _BOUNDS and not claim.is_base


def _whole(scene: Scene, at: int) -> Claim | None:
    """The whole of a share: "of the £8m budget" behind it, or "out of a total of £8m" before it."""
    words = scene.words(at + 1)
    apposed = "which" in words and words[-1:] == ["at"] and len(words) <= _APPOSED  # "of mankind, which it puts at 8bn"
    if words[:1] == ["of"] and (len(words) <= _BRIEF or apposed) and scene.is_count(at + 1):
        return scene.row[at + 1]
    told = [n for n in range(at) if scene.words(n)[-2:] == ["total", "of"] and scene.is_count(n)]
    closed = words[:1] in ([], ["."], [","], [";"])
    return scene.row[told[0]] if closed and len(told) == 1 and "out" in scene.words(told[0]) else None


def _sum(parts: Sequence[Claim]) -> Figure:
    figures = [figure_of(one) for one in parts]
    value, low, high = (sum((getattr(one, end) for one in figures[1:]), getattr(figures[0], end)) for end in _ENDS)
    return replace(figures[0], value=value, low=low, high=high, text=" + ".join(one.text for one in figures))
