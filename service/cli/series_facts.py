"""What ``crossfoot series add`` has to know of a series: given, told by the file, or missing."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from service.model.series import Frequency, Nature, PeriodKind

if TYPE_CHECKING:
    from service.sources.own_figures import Figures

TEXTS = {
    "id": ("PACKAGE/NAME", "its id; by default made of publisher and title"),
    "title": ("TEXT", "its title, such as “Ferry passengers at Holm harbour”"),
    "label": ("TEXT", "how a message names it: no article, lower case but for names; by default the title"),
    "unit": ("UNIT", "percent, index, a currency code such as GBP, or the thing counted, in the plural"),
    "area": ("CODE", "the area it covers, such as GB, GB-SCT, US, EA or WORLD"),
    "publisher": ("NAME", "who publishes it"),
    "url": ("URL", "where it can be read"),
    "licence": ("NAME", "under what licence, such as OGL-UK-3.0, or “own”"),
}
"""Options that take any text: what stands for it in the help, and what it is."""

CHOICES = {
    "nature": tuple(word.value for word in Nature),
    "frequency": tuple(word.value for word in Frequency),
    "period_kind": tuple(word.value for word in PeriodKind),
}
"""Answers that are one of a few words."""

_NEEDED = {
    "data": "the folder of your own series",
    "title": TEXTS["title"][1],
    "unit": TEXTS["unit"][1],
    "nature": "how values combine: flow adds up, stock holds on a day, rate belongs to its period, index, or step",
    "frequency": f"one of {', '.join(CHOICES['frequency'])}",
    "period_kind": f"one of {', '.join(CHOICES['period_kind'])}",
    "area": TEXTS["area"][1],
    "publisher": TEXTS["publisher"][1],
    "url": TEXTS["url"][1],
    "licence": TEXTS["licence"][1],
    "phrase": "words by which news names it, parted by commas",
    "id": TEXTS["id"][1],
}
_NATURES = {"percent": "rate", "index": "index"}


@dataclass(frozen=True, slots=True)
class Facts:
    """All that is known of the series.

    Attributes:
        given: by option, or as an answer.
        told: worked out from the file and from what was given.
    """

    given: Mapping[str, Any]
    told: Mapping[str, Any]

    def __getitem__(self, name: str) -> Any:
        """The value of a fact; None where it is not known."""
        return self.given.get(name) or self.told.get(name)

    def missing(self) -> list[tuple[str, str]]:
        """Names of what is needed and not known, each with what it is."""
        found = {name: what for name, what in _NEEDED.items() if not self[name]}
        if len(found) > 1:
            found.pop("id", None)  # it follows from others
        return list(found.items())

    def entry(self) -> dict[str, Any]:
        """The ``series`` object of the package."""
        package, _, name = self["id"].partition("/")
        entry = {
            "label": self["label"],
            "concept": name,
            "topic": package,
            "unit": self["unit"],
            "decimals": self["decimals"] or 0,
            "nature": self["nature"],
            "frequency": self["frequency"],
            "period_kind": self["period_kind"],
            "area": self["area"],
            "lag_days": self["lag_days"] or 0,
            "source": {name: self[name] for name in ("publisher", "url", "licence")},
        }
        nouns = {"nouns": [noun.lower() for noun in self["noun"]]} if self["noun"] else {}
        return {**entry, "phrases": {"strong": [phrase.lower() for phrase in self["phrase"]], **nouns}}


def facts_of(given: Mapping[str, Any], figures: "Figures") -> Facts:
    """What is known, by what was given and by the file."""
    from service.sources.own_figures import rhythm

    told: dict[str, Any] = {}
    unit, title, publisher = (given.get(name, "") for name in ("unit", "title", "publisher"))
    nature = given.get("nature") or _NATURES.get(unit)
    frequency, kind = ("I", "step") if nature == "step" else rhythm(figures.labels) or (None, None)
    if nature == "stock" and kind == "interval":
        kind = "point"  # it holds on the last day of the period that the label names
    told |= {"nature": nature, "frequency": frequency, "period_kind": kind, "decimals": figures.decimals, "lag_days": 0}
    if title:
        told["label"] = title if title[1:2].isupper() else title[:1].lower() + title[1:]
    if _slug(title) and _slug(publisher):
        told["id"] = f"{_slug(publisher)}/{_slug(title)}"
    if unit and unit == unit.lower() and unit not in _NATURES:
        told["noun"] = [unit]
    return Facts(given, {name: value for name, value in told.items() if value is not None and name not in given})


def _slug(text: str) -> str:
    """A name for a folder or a file."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower())[:60].strip("-")
