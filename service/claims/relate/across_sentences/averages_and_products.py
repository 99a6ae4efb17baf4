"""Averages and products over sentences: "It has 250 flats. It cost £60m, £240,000 each"; "the fare, £2, raised £6m"."""

from collections.abc import Iterator, Sequence

from service.claims.relate.cues import PRICED_APART
from service.claims.relate.figures_in_sight import (
    Sight,
    goes_on,
    in_sight,
    is_of_then,
    is_plain,
    told_before,
)
from service.claims.relate.holding import holds
from service.claims.relate.quoted import figure_of, value_of
from service.claims.relate.rates.rate_of_total import in_own_days
from service.claims.relate.rates.which_rate import is_of_all
from service.claims.scene import APART, Scene, agree, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import CURRENCIES
from service.records import replace

_MARKS = frozenset([",", "or", "(", "–", ":"])
_LED = frozenset(
    "or which is was that about some just nearly almost roughly an a average of outlay cost bill works working work out"
    " at averages averaging averaged comes came coming to equal equivalent equals making meaning so spending on the"
    " means".split()
)
_EACH = (["each"], ["apiece"])
_FOR_EACH = (["for", "each"], ["for", "every"], ["to", "each"], ["to", "every"], ["per"], ["a"], ["an"])
_CLOSING = frozenset([",", ".", ";", ")", "–", "—", ":", "it", "they", "he", "she", "we"])
_UNITS = {"km": ("kilometre", "kilometer"), "miles": ("mile",), "MW": ("megawatt",), "hectares": ("hectare",)}
_PEOPLE = frozenset("head person visitor guest spectator fan customer resident patient pupil member passenger".split())
_GAMES = frozenset("match game test outing appearance start fixture".split())
_ANYBODY = frozenset(["head", "person"])
_CROWDS = frozenset("crowd attendance gate audience turnout".split())
_BROUGHT = frozenset(
    "brought bring brings bringing raised raise raises raising earned earning grossed took taking".split()
)
_NET = frozenset(["after", "net", "less", "minus"])
_WAS = frozenset(["was", "were", "had"])
_FAR = 3  # words of "in cash,"


def spread_in_sight(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The total right before average ``at`` and the things that it is spread over, or these and the total in sight."""
    if not at or scene.is_base(at) or value_of(scene.row[at]) == 0:
        return None
    claim, near = scene.row[at], Sight(scene, at - 1)
    things, after = _thing(scene, at)
    if not things or not _ends(after) or not _is_led(scene.words(at)):
        return None
    if _is_total(near, claim) and not is_of_all(scene, at - 1):
        chosen = _chosen(claim, [(near, one) for one in _counts(scene, at, before, things)], scene, before)
        return in_own_days(chosen, scene, at, before)
    if is_plain(near) and _is_named(near, things) and unit_of(claim) in CURRENCIES:
        totals = [one for row in told_before(before) for one in row if _is_sum(one, claim)]
        return _chosen(claim, [(one, near) for one in totals], scene, before)
    return None


def product_in_sight(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "It carried 2.6 million people. The average fare, at £24, brought in £62m": the price and those before it."""
    claim = scene.row[at]
    if at != 1 or unit_of(claim) not in CURRENCIES or unit_of(scene.row[0]) != unit_of(claim):
        return None
    quantity, words = claim.quantity, scene.words(1)
    each = "average" in (*scene.words(0), *words[:2]) or "each" in scene.words(0) or words[:1] in _EACH
    if quantity is None or quantity.per or not each or _BROUGHT.isdisjoint(words) or not _ends(scene.words(2)):
        return None
    dated = any(item.period is not None for gap in scene.gaps for item in gap)
    if value_of(claim) <= value_of(scene.row[0]) or dated or not (_NET | PRICED_APART).isdisjoint(scene.said):
        return None
    for row in told_before(before):
        counts = [one for one in row if is_plain(one) and _noun(one) and unit_of(one.claim) not in CURRENCIES]
        counts = [one for one in counts if not one.scene.is_base(one.at)]
        if counts:
            pairs = [(figure_of(scene.row[0]), _times(one)) for one in counts]
            fitting = next((pair for pair in pairs if holds(claim, "total", pair)), None)
            others = [one for one in row if one not in counts and one.scene.words(one.at)[-1:] == ["and"]]
            return fitting or (pairs[0] if len(pairs) == 1 and not others else None)
    return None


def _times(one: Sight) -> Figure:
    figure = figure_of(one.claim)
    return replace(figure, text=f"× {figure.value:f}")


def _chosen(
    claim: Claim, pairs: Sequence[tuple[Sight, Sight]], scene: Scene, before: Scene
) -> tuple[Figure, ...] | None:
    """The pair that gives the average; where none does, the only one that stands near."""
    figures = [(figure_of(total.claim), figure_of(count.claim)) for total, count in pairs]
    fitting = next((pair for pair in figures if holds(claim, "average", pair)), None)
    if fitting is not None or not pairs or not all(goes_on(scene, one) for one in pairs[0]):
        return fitting
    if any(_is_parted(one.scene, scene, before) for one in pairs[0]):
        return None
    dated = any(item.period is not None for gap in scene.gaps[: scene.row.index(claim) + 1] for item in gap)
    if dated and any(one.scene is not scene for one in pairs[0]):
        return None
    sentences = [{id(one.claim.sentence) for one in pair} for pair in pairs]
    if len(pairs) > 1 and _is_part_of(pairs[0][1], pairs[1][1]):
        return figures[0]  # "18 of its 150 stores, with the loss of 540 jobs, 30 per store"
    nearest = [pair for pair, told in zip(figures, sentences, strict=True) if told == sentences[0]]
    return nearest[0] if len(nearest) == 1 else None


def _is_parted(told: Scene, scene: Scene, before: Scene) -> bool:
    """ "2.02m cars were sold. … In December it was 146,249. … £5bn, or £11,000 a car": of other days."""
    between: Scene | None = None if told is scene else before
    while between is not None and between is not told:
        dated = any(item.period is not None for gap in between.gaps for item in gap)
        if dated and any(between.is_count(n) for n in range(len(between.row))):
            return True
        between = between.before
    return False


def _counts(scene: Scene, at: int, before: Scene, things: str) -> Iterator[Sight]:
    """What is counted by a name, the nearest first; of "18 of its 150 stores" the 18 are such, too."""
    for row in in_sight(scene, at - 1, before):
        named = [one for one in row if is_plain(one) and not one.scene.is_base(one.at)]
        named = [one for one in named if _is_named(one, things) or _is_of_them(one, things, before)]
        for one in named:
            if is_of_then(one) and _WAS & one.scene.said:
                continue  # "Last year it was 2,800"
            if one.at and _is_part_of(part := Sight(one.scene, one.at - 1), one) and one.scene.is_count(part.at):
                yield part
            yield one


def _is_of_them(one: Sight, things: str, before: Scene) -> bool:
    """ "103 are convenience stores. It will shut 14 of them": of things that the sentence before names."""
    return one.scene.words(one.at + 1)[:2] == ["of", "them"] and f"{things}s" in before.said


def _is_part_of(one: Sight, other: Sight) -> bool:
    return one.scene is other.scene and one.at == other.at - 1 and other.scene.words(other.at)[:1] == ["of"]


def _thing(scene: Scene, at: int) -> tuple[str, list[str]]:
    """What figure ``at`` is told for each of, and the words behind that."""
    quantity, after = scene.row[at].quantity, scene.words(at + 1)
    if quantity is not None and quantity.per:
        return quantity.per, after
    if after[:1] in _EACH:
        return _noun(Sight(scene, at - 1)).removesuffix("s"), after[1:]
    led = next((len(told) for told in _FOR_EACH if after[: len(told)] == told), 0)
    words = scene.words(at)
    if not led and "average" in words[:-1] and scene.words(at)[:2] == [",", "so"]:
        return words[words.index("average") + 1], after
    return (after[led], after[led + 1 :]) if led and len(after) > led else ("", [])


def _is_led(words: Sequence[str]) -> bool:
    """Whether the average is told of the figure before it: ", or", " in cash,", ", which works out at"."""
    if words[:2] == [",", "so"] and "average" in words:
        return True
    mark = next((n for n, word in enumerate(words) if word in _MARKS), len(words))
    return mark <= _FAR and mark < len(words) and _LED.issuperset(words[mark + 1 :])


def _ends(words: Sequence[str]) -> bool:
    return not words or words[0] in _CLOSING


def _noun(one: Sight) -> str:
    return "" if one.claim.quantity is None else one.claim.quantity.noun


def _is_named(one: Sight, thing: str) -> bool:
    """Whether a figure counts such things: "visitors", any people for "a head", "a crowd of 24,600"."""
    noun, unit = _noun(one), unit_of(one.claim)
    if unit in CURRENCIES:
        return False
    if noun in (f"{thing}s", f"{thing}es", thing) or thing in _UNITS.get(unit, ()):
        return True
    if unit == "people" and (thing in _ANYBODY or (thing in _PEOPLE and noun == "people")):
        return True
    if thing in _GAMES and noun.removesuffix("es" if noun[-4:] == "ches" else "s") in _GAMES:
        return True
    return thing in _PEOPLE and not noun and not unit and not _CROWDS.isdisjoint(one.scene.words(one.at)[-_FAR:])


def _is_total(one: Sight, claim: Claim) -> bool:
    """Whether the figure right before an average may be what was spread: of its unit, and larger."""
    jobs = one.claim.kind == "difference" and one.claim.base is None and unit_of(one.claim) not in CURRENCIES | APART
    if not (is_plain(one) or jobs) or value_of(one.claim) <= value_of(claim):
        return False
    if unit_of(claim) in CURRENCIES or unit_of(one.claim) in CURRENCIES:
        return unit_of(claim) == unit_of(one.claim)
    return agree(one.claim, claim) and bool(_noun(one))


def _is_sum(one: Sight, claim: Claim) -> bool:
    money = is_plain(one) and unit_of(one.claim) == unit_of(claim) and not one.scene.is_base(one.at)
    return money and value_of(one.claim) > value_of(claim)
