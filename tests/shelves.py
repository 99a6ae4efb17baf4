"""A shelf of series that a test writes itself, without figures, filed as the compiled store files them."""

from collections.abc import Collection, Sequence

from service.model.series import Series
from service.model.shelf import Family, Phrase
from service.store.filing import KINDS, Filing
from service.store.phrases import keys_of, unpacked_numbers


class PlainShelf:
    """Series in order of id."""

    def __init__(self, *catalogue: Series) -> None:
        self._by_id = {series.id: series for series in catalogue}
        filing = Filing()
        self._family_of = {}
        for series in catalogue:
            phrases = {kind: getattr(series.phrases, kind) for kind in KINDS}
            names = {name: getattr(series, name) for name in ("id", "concept", "topic", "area")}
            self._family_of[series.id] = filing.add({**names, "phrases": phrases})
        self._families = [Family(*row, frozenset(areas.split())) for _, *row, areas in filing.families()]
        self._phrases = list(filing.phrases())
        self._crowded = filing.crowded
        self.asked: list[str] = []

    def phrases(self, words: Collection[str]) -> Sequence[Phrase]:
        ids = [family.id for family in self._families]
        keys = set(keys_of(words))
        self.asked += words
        return [
            Phrase(tuple(written.split()), *(tuple(ids[n] for n in unpacked_numbers(packed)) for packed in by_kind))
            for key, written, *by_kind in self._phrases
            if key in keys
        ]

    def crowded(self) -> frozenset[str]:
        return self._crowded

    def series(self, series_id: str) -> Series:
        return self._by_id[series_id]

    def family(self, family_id: str) -> Family:
        return self._families[self._family_of[family_id]]

    def family_of(self, series_id: str) -> str:
        return self.family(series_id).id

    def members(self, family_id: str, area: str | None) -> Sequence[str]:
        family = self._family_of[family_id]
        held = [series for series in self._by_id.values() if self._family_of[series.id] == family]
        return [series.id for series in held if area in (None, series.area)]

    def of_concept(self, concept: str, area: str) -> Sequence[Series]:
        return [series for series in self._by_id.values() if (series.concept, series.area) == (concept, area)]

    def areas_of(self, concept: str) -> frozenset[str]:
        return frozenset(series.area for series in self._by_id.values() if series.concept == concept)

    def rivals(self) -> frozenset[str]:
        everywhere = [self.areas_of(series.concept) for series in self._by_id.values()]
        return frozenset(area for areas in everywhere if len(areas) > 1 for area in areas)


EMPTY = PlainShelf()
