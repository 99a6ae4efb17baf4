"""What a figure that no word of change belongs to may be derived from, a line for each relation.

The file of a relation is read when a sentence first holds a word that it has need of.
"""

from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module

from service.claims.relate import cues
from service.claims.scene import Scene
from service.model.claims import Claim, Figure
from service.records import dataclass

Finder = Callable[[Scene, int, Scene], tuple[Figure, ...] | None]


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation, and when it is asked.

    Attributes:
        kind: of the claims that it makes.
        place: the module of this folder that holds it, and the function's name.
        said: words one of which the sentence must hold; none where it needs no word.
        behind: behind how many figures of the sentence it stands at least.
        per: whether it is of figures that are told a day, a head or a boat.
    """

    kind: str
    place: str
    said: frozenset[str] = frozenset()
    behind: int = 0
    per: bool = False

    def find(self, scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
        """The figures that figure ``at`` of a scene rests on; None where its words tell of no such relation."""
        return _finder(self.place)(scene, at, before)


@cache  # for as many relations as there are
def _finder(place: str) -> Finder:
    module, _, name = place.partition(".")
    found: Finder = getattr(import_module(f"service.claims.relate.{module}"), name)
    return found


class Relations:
    """Relations in the order in which they are asked."""

    __slots__ = ("_last", "_relations")

    def __init__(self, *relations: Relation) -> None:
        self._relations = relations
        self._last: tuple[frozenset[str], Sequence[Relation]] = frozenset(), ()

    def of(self, *places: str) -> "Relations":
        """Some of them, in another order."""
        by_place = {one.place: one for one in self._relations}
        return Relations(*map(by_place.__getitem__, places))

    def asked(self, scene: Scene, at: int, claim: Claim) -> Sequence[Relation]:
        """Those that a figure may be of."""
        said, relations = self._last  # one sentence's figures are asked for one after another
        if said is not scene.said:
            said = scene.said
            relations = [one for one in self._relations if not one.said or not one.said.isdisjoint(said)]
            self._last = said, relations
        rate = claim.quantity is not None and claim.quantity.per != ""
        return [one for one in relations if one.behind <= at and (rate or not one.per)]


DERIVED = Relations(
    Relation("average", "per_heads.per_so_many", behind=1, per=True),
    Relation("average", "per_heads.pence_in_the_pound", cues.COINS, behind=2),
    Relation("average", "speeds.distance_and_time", cues.AVERAGES, behind=2),
    Relation("average", "stretches.over_stretch", behind=2, per=True),
    Relation("average", "stretches.over_months_between", per=True),
    Relation("average", "shared_out.each_carried", cues.EACH),
    Relation("average", "per_heads.each_of_them", cues.EACH, behind=2),
    Relation("average", "shared_out.each_share", cues.EACH),
    Relation("average", "ratios.ratio_of", frozenset(["ratio"]), behind=2),
    Relation("average", "ratios.of_every", cues.EACH),
    Relation("average", "loads.people_to_a_boat", per=True),
    Relation("difference", "echoed.by_to_from", frozenset(["by"])),
    Relation("difference", "now_then.added_since", behind=1),
    Relation("difference", "only_two.the_extra", cues.EXTRA),
    Relation("difference", "gaps.ends_of_gap", cues.GAPS | {"net", "loss", "profit"}, behind=1),
    Relation("difference", "two_sides.gap_of_before", cues.GAPS),
    Relation("difference", "two_sides.gap_then", frozenset(["when"])),
    Relation("difference", "two_sides.behind_other", cues.TRAILING, behind=1),
    Relation("difference", "accounts.in_less_out", cues.LEFT | {"black", "red"}),
    Relation("difference", "contests.ends_of_lead", cues.LEADS),
    Relation("difference", "contests.lead_explained", cues.LEADS),
    Relation("difference", "apart.outdone_by", frozenset(["by"]), behind=2),
    Relation("difference", "apart.bought_and_sold", frozenset(["loss", "profit", "gain"]), behind=2),
    Relation("difference", "apart.saved", cues.SAVES | cues.SAVINGS | cues.PREMIUMS, behind=2),
    Relation("total", "products.so_many_at", cues.RESULTING | {"all", "total", "giving"}, behind=2),
    Relation("total", "shared_out.all_of_each", cues.IN_ALL, behind=2),
    Relation("total", "contests.total_of_sides", frozenset(["voted", "voting", "cast"])),
    Relation("total", "together.total_of_two", cues.TOGETHER),
    Relation("total", "gaps.rest_of", cues.RESTS | cues.OWED),
    Relation("total", "remainders.rest_of_pot", cues.RESTS | {"that"}),
    Relation("total", "needs.short_of_need", cues.LACKING, behind=1),
    Relation("total", "parts_summed.exceeded", frozenset([":"])),
    Relation("total", "remainders.rest_of_which", cues.RESTS, behind=2),
    Relation("total", "turnarounds.swing", cues.SWINGS, behind=2),
    Relation("total", "overfilled.filled", frozenset([":", "–", "—", "with"])),
    Relation("total", "rests_in_sight.rest_in_sight", cues.RESTS),
    Relation("total", "spread_in_sight.product_in_sight", frozenset(["average", "each", "apiece"]), behind=1),
    Relation("average", "spread_in_sight.spread_in_sight", behind=1),
    Relation("difference", "went_from.from_to_behind", frozenset(["from"])),
    Relation("difference", "ages.ages_apart", cues.OLDER | cues.JUNIORS, behind=1),
    Relation("difference", "side_by_side.lag_of", cues.TRAILING | cues.TIMED | cues.BEATING, behind=2),
)

PLANNED = DERIVED.of(
    "per_heads.each_of_them",
    "shared_out.each_share",
    "needs.short_of_need",
    "products.so_many_at",
    "gaps.rest_of",
    "shared_out.all_of_each",
    "spread_in_sight.spread_in_sight",
    "went_from.from_to_behind",
)
"""What a plan may be worked out from."""
