"""What there was for each of something that is named ahead: "revenue per passenger was $195, on sales of $3.69bn"."""

from service.claims.relate.figures_in_sight import in_sight, is_plain
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import NO_COUNTS, Scene, agree, noun_of, unit_of
from service.model.claims import Figure
from service.model.quantities import CURRENCIES

_REACH = 6  # words of "per passenger therefore worked out at"
_SUMS = (
    frozenset("sales revenue revenues turnover takings income receipts spending spend".split()),
    frozenset("spending spend budget cost costs expenditure outlay".split()),
    frozenset("profit profits earnings".split()),
)
"""Names of one sum: revenue per passenger is that of sales, and the cost of fuel per passenger is not."""
_OPENING = frozenset(["the", "its", "average", "and", ",", "that", "made", "meant"])


def per_named_thing(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The sum right behind such an average, and the only number of those things in the nearest sentence that tells any.

    Args:
        scene: the sentence.
        at: the average.
        before: the sentence before.
    """
    claim, words, after = scene.row[at], scene.words(at), scene.words(at + 1)
    place = next((n for n in range(len(words) - 2, -1, -1) if words[n] == "per"), -1)
    if place < 0 or len(words) - place > _REACH or at + 1 >= len(scene.row) or scene.is_base(at):
        return None
    led = after[-1:] == ["of"] and after[:1] in (["on"], ["from"]) and _are_of_one_name(words[:place], after)
    whole, thing = scene.row[at + 1], words[place + 1]
    if not led or unit_of(claim) not in CURRENCIES or not agree(claim, whole) or value_of(whole) <= value_of(claim):
        return None
    for row in in_sight(scene, at, before):
        named = [one.claim for one in row if is_plain(one) and unit_of(one.claim) not in NO_COUNTS | CURRENCIES]
        counts = [one for one in named if {thing, f"{thing}s"} & {noun_of(one), unit_of(one)} and not one.is_base]
        if counts:
            return (figure_of(whole), figure_of(counts[0])) if len(counts) == 1 else None
    return None


def _are_of_one_name(lead: list[str], after: list[str]) -> bool:
    """Whether what is told for each is all of a sum: "revenue per passenger", "sales of"; not "fuel costs per"."""
    bare = lead[-1:] and (len(lead) < len(("and", "revenue")) or lead[-2] in _OPENING)
    return bool(bare) and any(lead[-1] in names and not names.isdisjoint(after) for names in _SUMS)
