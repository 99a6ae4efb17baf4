"""Tables of relations: when each is asked, and where it is held.

The file of a relation is read when a sentence first holds a word that it cannot do without.
"""

from collections.abc import Callable, Iterator, Sequence, Set
from functools import cache, lru_cache
from importlib import import_module

from service.claims.scene import Scene
from service.model.claims import Figure
from service.records import dataclass

Figures = tuple[Figure, ...]
Finder = Callable[[Scene, int, Scene], Figures | None]


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation, and when it is asked.

    Attributes:
        kind: of the claims that it makes.
        place: the module below this folder that holds it, and the function's name.
        said: words one of which the sentence must hold; none where it needs no word.
        behind: behind how many figures of the sentence it stands at least.
        per: whether it is of figures that are told a day, a head or a boat.
    """

    kind: str
    place: str
    said: frozenset[str] = frozenset()
    behind: int = 0
    per: bool = False


class Relations:
    """Relations in the order in which they are asked."""

    __slots__ = ("_always", "_by_signs", "_relations", "_said")

    def __init__(self, *relations: Relation) -> None:
        self._relations = relations
        self._always = [one for one in relations if not one.said]
        self._said = frozenset[str]().union(*[one.said for one in relations])
        self._by_signs = lru_cache(maxsize=256)(self._told)  # a sentence holds few of the words asked for

    def of(self, *places: str) -> "Relations":
        """Some of them, in another order."""
        by_place = {one.place: one for one in self._relations}
        return Relations(*map(by_place.__getitem__, places))

    def found(
        self, scene: Scene, at: int, before: Scene, kinds: Set[str] | None = None
    ) -> Iterator[tuple[str, Figures]]:
        """The figures that one may rest on, by each relation that its words tell of, with the kind of claim.

        Args:
            scene: the sentence.
            at: the figure.
            before: the sentence before.
            kinds: those asked for; all where it is None.
        """
        quantity = scene.row[at].quantity
        rate = quantity is not None and quantity.per != ""
        for one in self._of(scene.said):
            if at < one.behind or (one.per and not rate) or (kinds is not None and one.kind not in kinds):
                continue
            inputs = _finder(one.place)(scene, at, before)
            if inputs is not None:
                yield one.kind, inputs

    def first(self, scene: Scene, at: int, before: Scene) -> Figures | None:
        """The figures that the first relation gives of which the words tell; None where they tell of none."""
        found = next(self.found(scene, at, before), None)
        return None if found is None else found[1]

    def _of(self, said: frozenset[str]) -> Sequence[Relation]:
        """Those that a sentence of such words may hold."""
        return self._always if self._said.isdisjoint(said) else self._by_signs(self._said & said)

    def _told(self, signs: frozenset[str]) -> Sequence[Relation]:
        return [one for one in self._relations if not one.said or not one.said.isdisjoint(signs)]


@cache  # for as many relations as there are
def _finder(place: str) -> Finder:
    module, _, name = place.rpartition(".")
    found: Finder = getattr(import_module(f"service.claims.relate.{module}"), name)
    return found
