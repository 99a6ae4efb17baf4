"""What ``crossfoot series add`` has to know of a series: given, told by the file, proposed, or missing."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from service.model.series import Frequency, Nature, PeriodKind

if TYPE_CHECKING:
    from service.sources.own_figures import Figures

TEXTS = {
    "id": ("PACKAGE/NAME", "its id; by default made of publisher and title"),
    "title": ("TEXT", "its title, such as “Ferry passengers at Holm harbour”"),
    "label": ("TEXT", "how a message names it: no article, lower case but for names; by default the title"),
    "unit": ("UNIT", "percent, index, a currency code such as GBP, or the thing counted, in the plural"),
    "multiplier": ("N", "what one unit of the file is: 1000 where it counts thousands; by default 1"),
    "area": ("CODE", "the area it covers, such as GB, GB-SCT, US, EA or WORLD"),
    "publisher": ("NAME", "who publishes it"),
    "url": ("URL", "where it can be read"),
    "licence": ("NAME", "under what licence, such as OGL-UK-3.0, or “own”"),
    "expect-low": ("N", "the least value to be believed, in the unit of the file; by default proposed from its values"),
    "expect-high": ("N", "the greatest value to be believed; by default proposed likewise"),
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
_OFFERED = {
    "multiplier": "what one unit of the file is: 1000 where it counts thousands",
    "expect_low": "the least value to be believed",
    "expect_high": "the greatest value to be believed",
}
_DEFAULTS = {"data": "newsroom", "area": "GB", "licence": "own"}
_UNTOLD = {"expect_basis", "expect_step", "multiplier"}
_NATURES = {"percent": "rate", "index": "index"}
_UNITS = {"%": "percent", "per cent": "percent", "£": "GBP", "€": "EUR", "$": "USD"}
_SCALES = {"thousand": 1_000, "k": 1_000, "million": 1_000_000, "m": 1_000_000, "billion": 1_000_000_000}
_SCALES["bn"] = _SCALES["billion"]
_SCALED_NOUN = re.compile(r"(thousand|million|billion)s?(?: of)? (.+)")
_SCALED_MONEY = re.compile(r"(£|€|\$|[A-Z]{3}) ?(k|m|bn|thousand|million|billion)s?")


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

    @property
    def inferred(self) -> dict[str, Any]:
        """What an option could have given."""
        return {name: value for name, value in self.told.items() if name not in _UNTOLD}

    def missing(self) -> list[tuple[str, str]]:
        """Names of what is needed and not known, each with what it is."""
        found = {name: what for name, what in _NEEDED.items() if not self[name]}
        if len(found) > 1:
            found.pop("id", None)  # it follows from others
        return list(found.items())

    def offered(self) -> list[tuple[str, str]]:
        """Names of what is proposed and has not been confirmed, each with what it is."""
        return [(name, what) for name, what in _OFFERED.items() if name in self.told]

    def proposal(self, name: str) -> str:
        """What a person may confirm in place of an answer; empty where there is nothing."""
        return str(self.told.get(name, "")) if name in _OFFERED else _DEFAULTS.get(name, "")

    def entry(self) -> dict[str, Any]:
        """The ``series`` object of the package."""
        package, _, name = self["id"].partition("/")
        entry = {
            "label": self["label"],
            "concept": name,
            "topic": package,
            "unit": self["unit"],
            **({} if self["multiplier"] in {None, "1"} else {"multiplier": self["multiplier"]}),
            "decimals": self["decimals"] or 0,
            "nature": self["nature"],
            "frequency": self["frequency"],
            "period_kind": self["period_kind"],
            "area": self["area"],
            "lag_days": self["lag_days"] or 0,
            "source": {name: self[name] for name in ("publisher", "url", "licence")},
            **({"expect": self._expect()} if self["expect_low"] and self["expect_high"] else {}),
        }
        nouns = {"nouns": [noun.lower() for noun in self["noun"]]} if self["noun"] else {}
        return {**entry, "phrases": {"strong": [phrase.lower() for phrase in self["phrase"]], **nouns}}

    def _expect(self) -> dict[str, str]:
        own = "expect_low" in self.given or "expect_high" in self.given
        basis = "stated by whoever added the series" if own else self.told["expect_basis"]
        step = {} if own or "expect_step" not in self.told else {"step": self.told["expect_step"]}
        return {"low": self["expect_low"], "high": self["expect_high"], **step, "basis": basis}


def facts_of(given: Mapping[str, Any], figures: "Figures") -> Facts:
    """What is known, by what was given and by the file."""
    from service.sources.own_rhythm import rhythm

    told: dict[str, Any] = {}
    unit, multiplier = _unit(given.get("unit") or figures.unit)
    if given.get("unit", unit) != unit:
        given = {"multiplier": str(multiplier), **given, "unit": unit}
    title, publisher = given.get("title", ""), given.get("publisher", "")
    nature = given.get("nature") or _NATURES.get(unit)
    frequency, kind = ("I", "step") if nature == "step" else rhythm(figures.labels, figures.kind) or (None, None)
    if nature == "stock" and kind == "interval":
        kind = "point"  # it holds on the last day of the period that the label names
    told |= {"nature": nature, "frequency": frequency, "period_kind": kind, "decimals": figures.decimals, "lag_days": 0}
    told |= {"unit": unit or None, "multiplier": "1", **_range(figures, unit)}
    if title:
        told["label"] = title if title[1:2].isupper() else title[:1].lower() + title[1:]
    if _slug(title) and _slug(publisher):
        told["id"] = f"{_slug(publisher)}/{_slug(title)}"
    if unit and unit == unit.lower() and unit not in _NATURES:
        told["noun"] = [unit]
    return Facts(given, {name: value for name, value in told.items() if value is not None and name not in given})


def _unit(written: str) -> tuple[str, int]:
    """A unit as the packages name it, and how many single units one of it is."""
    unit = written.strip()
    if match := _SCALED_NOUN.fullmatch(unit):
        return _UNITS.get(match[2], match[2]), _SCALES[match[1]]
    if match := _SCALED_MONEY.fullmatch(unit):
        return _UNITS.get(match[1], match[1]), _SCALES[match[2]]
    return _UNITS.get(unit, unit), 1


def _range(figures: "Figures", unit: str) -> dict[str, str]:
    """The proposed range; none where some value is no number, which the rules of the packages will tell."""
    from service.sources.proposed import plain, proposed

    try:
        values = [Decimal(line[1]) for line in figures.lines]
    except InvalidOperation:
        return {}
    return {f"expect_{name}": bound for name, bound in plain(proposed(values, unit)).items()}


def _slug(text: str) -> str:
    """A name for a folder or a file."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower())[:60].strip("-")
