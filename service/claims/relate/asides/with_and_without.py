"""What a figure rests on where the sentence can be read with and without its asides.

"There were 61 accidents, nine of them serious, 12 fewer than the 73 of 2023": read straight on, the 12 is said of the
nine; without the aside, of the 61. The reading whose figures give the one stated is meant; where none does, the one of
the whole in front of the aside is.
"""

from collections.abc import Callable, Iterator, Sequence

from service.claims.relate.asides.asides import Aside, Telling, asides_of, without
from service.claims.relate.asides.insertions import filling, thinned
from service.claims.relate.asides.middle_levels import is_over_row, middles_of
from service.claims.relate.asides.settings import settings_of
from service.claims.relate.changes.level_pairs import CHANGES
from service.claims.relate.changes.moved_in_all import opens_in_all
from service.claims.relate.comparisons.named_anew import names_next
from service.claims.relate.holding import holds, may_give
from service.claims.relate.quoted import quotes, value_of
from service.claims.relate.shares.summed_parts import with_sums
from service.claims.scene import Scene, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import PERCENT
from service.records import replace

_BEHIND = CHANGES | {"average"}
"""Kinds that are told behind what they are worked out from."""
Relating = Callable[[Claim, Scene, int, Scene], Claim]


class Skimming:
    """The figures of a sentence and of the one before it, and their asides, found when first asked for."""

    def __init__(self, scene: Scene, before: Scene, related: Relating) -> None:
        self._scene = scene
        self._before = before
        self._related = related
        self._asides: tuple[Aside, ...] | None = None
        self._skimmed_before: tuple[Scene, ...] | None = None
        self._filling: frozenset[int] | None = None

    @property
    def asides(self) -> tuple[Aside, ...]:
        """The asides of the sentence."""
        if self._asides is None:
            self._asides = asides_of(self._scene)
        return self._asides

    def _before_skimmed(self) -> tuple[Scene, ...]:
        """The sentence before without the rates that tell its figures again, and without any of its asides."""
        if self._skimmed_before is None:
            told = asides_of(self._before)
            rates = [aside for aside in told if aside.tells is Telling.RATE]
            left_out = [one for one in (rates, told) if one]
            self._skimmed_before = tuple(without(self._before, one) for one in left_out)
        return self._skimmed_before

    def related(self, at: int) -> Claim:
        """The claim of figure ``at`` with the figures that it rests on."""
        claim = self._scene.row[at]
        told = self._related(claim, self._scene, at, self._before)
        if told.inputs and (holds(told, told.kind, told.inputs, rounded=False) or self._is_of_step(told, at)):
            return told
        if told.inputs and told.kind == "share" and " + " in told.inputs[0].text:
            return told  # "a third of them from Leeds (600) and York (400)": of both, though each stands in an aside
        others = [other for other in self._others(claim, told.kind, at) if self._may_be_meant(other, at)]
        over_row = [other for other in self._over_rows(claim, at) if other.inputs] if told.inputs else []
        sums = [replace(told, inputs=inputs, candidates=()) for inputs in self._sums(told, at)]
        placed = self._without_settings(claim, told, at) if told.inputs else []
        readings = [*([told] if told.inputs else []), *others, *over_row, *sums, *placed]
        likely = (
            others or (over_row if is_over_row(self._scene, at) else []) or (placed if told.kind in CHANGES else [])
        )
        if told.kind in CHANGES and not told.inputs and self._is_behind_part(at):
            likely = []
        found = _fitting(readings) or next(iter(likely), None)
        if found is None and told.kind == "average" and self._is_of_part(told, at):
            return claim  # "£41m, £12m of it for the deck, over six years, an average of £6.8m"
        if found is None and not told.inputs and told.kind in CHANGES:
            found = self._thinned(claim, at)
        return found or told

    def _thinned(self, claim: Claim, at: int) -> Claim | None:
        """The claim as it reads without what only fills the sentence out, where it then rests on others."""
        if self._filling is None:
            self._filling = filling(self._scene.items)
        thin = thinned(self._scene, at, self._filling)
        if thin is None or claim not in thin.row or names_next(self._scene.words(at)):
            return None  # "from £1m – the brewer blames hops, 30% dearer": blames is no mere word of saying
        found = self._related(claim, thin, thin.row.index(claim), self._before)
        return found if found.inputs else None

    def _is_of_step(self, told: Claim, at: int) -> bool:
        """ "It beats the 3,897 of then by 371, or 9.5%": of the two that the step before lies between."""
        step = self._scene.row[at - 1] if at else None
        alike = step is not None and told.kind == "percent_change" and told.inputs == step.inputs
        return alike and step is not None and holds(step, "difference", step.inputs, rounded=False)

    def _is_of_part(self, told: Claim, at: int) -> bool:
        """Whether a figure would rest on one that stands in an aside before it."""
        parts = [one for one in self.asides if one.tells is Telling.PARTS and not one.first <= at < one.past]
        inside = [self._scene.row[n] for one in parts for n in range(one.first, one.past)]
        return any(quotes(one, figure) for one in inside for figure in told.inputs)

    def _may_be_meant(self, read: Claim, at: int) -> bool:
        """Whether a claim read without asides rests on others, and not on what the last part may have come from.

        "Rose 12% to 560, with 200 from overseas, up from 160": from 160 all have come only where that makes 12%.
        """
        if not read.inputs or not self._is_from_base_of_part(read, at):
            return bool(read.inputs)
        return holds(read, read.kind, read.inputs, rounded=False) and may_give(read, read.kind, read.inputs)

    def _is_from_base_of_part(self, read: Claim, at: int) -> bool:
        """Whether a claim rests on the base right behind a part, of which that can be the base.

        Or on what tells a base again: "700, or 35%, up from 25%, or 450 of 1,800".
        """
        for aside in self.asides:
            if at >= aside.first or aside.past >= len(self._scene.row):
                continue
            part, base = self._scene.row[aside.past - 1], self._scene.row[aside.past]
            words = self._scene.words(aside.past)
            if not any(quotes(base, figure) for figure in read.inputs):
                continue
            if aside.tells is Telling.BEFORE and words == [",", "or"]:
                return True
            if aside.tells is Telling.PARTS and ("up" not in words or value_of(base) < value_of(part)):
                return True
        return False

    def _is_behind_part(self, at: int) -> bool:
        """ "840 patients, up from 790, and 120 of them were children, a third more": more of these, or of all."""
        return any(one.tells is Telling.PARTS and one.past == at and one.first > 0 for one in self.asides)

    def _others(self, claim: Claim, kind: str, at: int) -> Iterator[Claim]:
        """The claim as it reads without the asides that it does not itself stand in, the likeliest reading first."""
        around = [aside for aside in self.asides if not aside.first <= at < aside.past]
        kept = {Telling.BEFORE, Telling.RATE} if kind == "average" else {Telling.BEFORE}
        parts = [aside for aside in around if aside.tells not in kept]
        places = [aside for aside in parts if aside.tells is Telling.PLACES and aside.of == at]
        plain = unit_of(claim) == PERCENT and claim.direction is None
        told = ([around] if plain else []) + ([parts] if plain or kind in _BEHIND else [])
        for n, left_out in enumerate(told := [*told, places]):
            if left_out and left_out not in told[:n]:
                yield self._read_without(claim, left_out)
        for before in self._before_skimmed() if claim.kind in CHANGES and not opens_in_all(self._scene) else ():
            yield self._related(claim, self._scene, at, before)

    def _without_settings(self, claim: Claim, told: Claim, at: int) -> list[Claim]:
        """The claim as it reads without what is only the setting of others, where it would rest on that or past it."""
        settings = [one for one in settings_of(self._scene) if one.first != at]
        if not settings:
            return []
        resting = [one for one in settings if any(quotes(self._scene.row[one.first], figure) for figure in told.inputs)]
        asides = [one for one in self.asides if not one.first <= at < one.past and one.tells is not Telling.BEFORE]
        ways = [*([one] for one in (*resting, *settings)), settings, [*settings, *asides]]
        return [read for way in ways if (read := self._read_without(claim, way)).inputs]

    def _sums(self, told: Claim, at: int) -> Iterator[tuple[Figure, ...]]:
        """What a figure may rest on that is said of a list, not of a whole and its parts."""
        if told.kind != "average" and not any(
            quotes(self._scene.row[n], figure)
            for aside in self.asides
            for n in range(aside.first, aside.past)
            for figure in told.inputs[:1]
        ):
            yield from with_sums(told, self._scene, at)

    def _over_rows(self, claim: Claim, at: int) -> Iterator[Claim]:
        for middles in middles_of(self._scene, at):
            yield self._read_without(claim, middles)

    def _read_without(self, claim: Claim, left_out: Sequence[Aside]) -> Claim:
        less = without(self._scene, left_out)
        at = next(n for n, one in enumerate(less.row) if one is claim)
        return self._related(claim, less, at, self._before)


def _fitting(readings: Sequence[Claim]) -> Claim | None:
    """The first of some readings whose figures give the one stated, else the first whose rounded figures may."""
    for rounded in (False, True):
        found = next((one for one in readings if holds(one, one.kind, one.inputs, rounded=rounded)), None)
        if found is not None:
            return found
    return None
