"""Figures drawn for templates: seeded numbers of which the relation is true, and how news writes them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from random import Random

Words = Mapping[str, str]
#: What fills a template, and what of it is written otherwise in the wrong copy.
Draw = Callable[[Random], tuple[Words, Words]]
Write = Callable[[Decimal], str]

#: Words of a change: what they are called in a template, and what stands there when it went up and when it went down.
_CHANGES = (
    ("rose", "rose", "fell"),
    ("risen", "risen", "fallen"),
    ("a_rise", "a rise", "a fall"),
    ("rise", "rise", "fall"),
    ("rising", "rising", "falling"),
    ("up", "up", "down"),
    ("grew", "grew", "shrank"),
    ("an_increase", "an increase", "a decrease"),
    ("higher", "higher", "lower"),
    ("less", "more", "less"),
    ("fewer", "more", "fewer"),
    ("above", "above", "below"),
    ("climbed", "climbed", "dropped"),
    ("dearer", "dearer", "cheaper"),
)


@dataclass(frozen=True)
class Family:
    """Templates filled by one draw; of those in ``paired`` the copy with the slip written in must be flagged."""

    draw: Draw
    paired: tuple[str, ...]
    unpaired: tuple[str, ...] = ()


def change(went_up: bool) -> dict[str, str]:
    return {name: upward if went_up else downward for name, upward, downward in _CHANGES}


def rounded(value: Decimal, decimals: int = 0) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def plain(value: Decimal, decimals: int = 0) -> str:
    """The figure rounded, with its thousands parted: “1,240”."""
    return f"{rounded(value, decimals):,f}"


def money(sign: str, mark: str, decimals: int = 1) -> Write:
    """Amounts such as “£5.6m”, without the nought of “£5.0m”."""
    return lambda value: f"{sign}{plain(value, decimals).removesuffix('.0')}{mark}"


def percent(value: Decimal) -> str:
    """A percentage as news rounds it, with one decimal below ten: “12%”, “4.5%”."""
    return f"{plain(value)}%" if value >= 10 else f"{plain(value, 1).removesuffix('.0')}%"


def between(random: Random, low: float, high: float, decimals: int = 0) -> Decimal:
    return rounded(Decimal(str(random.uniform(low, high))), decimals)


def moved(random: Random, low: float, high: float, decimals: int = 0) -> tuple[Decimal, Decimal]:
    """What it was and what it is, apart by between 6% and 60%."""
    was = between(random, low, high, decimals)
    step = random.choice((random.uniform(0.06, 0.6), -random.uniform(0.06, 0.4)))
    return was, rounded(was * Decimal(str(1 + step)), decimals)


def off(value: Decimal) -> Decimal:
    """A percentage that nobody can take for the one given: half as much again and four, or well below a large one."""
    return value * Decimal("1.5") + 4 if value < 60 else value * Decimal("0.6")
