"""Figures told again to the unit: "almost 1.3 million posts were open: 1,295,000 to be exact"."""

from decimal import Decimal

from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import NO_COUNTS, Scene, unit_of
from service.model.claims import Figure, Mood
from service.model.quantities import Hedge

_TO_BE = (["to", "be", "exact"], ["to", "be", "precise"], [",", "to", "be", "exact"], [",", "to", "be", "precise"])
_LEADING = ([":"], [",", "or"], ["–"], ["—"], ["("], [";"], ["or"])
_APART = frozenset("of than from against to by not each per and times out all".split())
_PARTING = frozenset(["and", "but", "while", "all", "as", ",", ";", "than", "though"])
_LEAST = 10  # of what is counted: "in ten games, nine to be exact"
_CLOSE = 4  # items of "worth of books (", behind which both are of one thing, hedged or not
_NEAR = Decimal("0.2")  # by which a figure told loosely may be off
_ONCE = Figure(Decimal(1), Decimal(1), Decimal(1), "constant", text="× 1")
_SLIPS = tuple(Decimal(10) ** places for places in range(-3, 4))


def told_exactly(scene: Scene, at: int, _before: Scene) -> tuple[Figure, ...] | None:
    """The figure right behind count ``at`` that tells it "to be exact"; None where none does.

    What is far off in its digits is the size of something else: "it has some 120 members: 80, to be exact, sing".
    """
    if at + 1 >= len(scene.row) or not any(scene.words(at + 2)[: len(one)] == one for one in _TO_BE):
        return None
    claim, again, after = scene.row[at], scene.row[at + 1], scene.words(at + 1)
    led = any(after[-len(lead) :] == lead for lead in _LEADING)
    if not led or not _APART.isdisjoint([*scene.words(at)[-2:], *after[:1]]) or not _PARTING.isdisjoint(after[:-2]):
        return None
    assert claim.quantity is not None
    if claim.quantity.hedge is Hedge.EXACT and len(after) > _CLOSE:
        return None
    levels = scene.is_level(at) and scene.is_level(at + 1)
    units = {unit_of(claim), unit_of(again)} - {""}
    if not levels or len(units) > 1 or not units.isdisjoint(NO_COUNTS) or value_of(claim) < _LEAST:
        return None
    if {claim.mood, again.mood} != {Mood.ASSERTED} or not value_of(again):
        return None
    ratio = value_of(claim) / value_of(again)
    near = any(abs(ratio / slip - 1) <= _NEAR for slip in _SLIPS)
    return (figure_of(again), _ONCE) if near else None
