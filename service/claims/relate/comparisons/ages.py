"""Ages told of two people and how far they lie apart: "At 81 he is 12 years older than his co-star, who is 69"."""

from decimal import Decimal

from service.claims.relate.cues import JUNIORS, OLDER
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import Scene, unit_of
from service.model.claims import Figure
from service.records import replace

_OWNING = frozenset(["his", "her", "their", "its", "'s"])
_OLDEST = 120
_BEING = frozenset(["is", "was", "turned", "turns", "aged", "at", "now", "only", "just"])
_CLOSING = frozenset([",", ".", ";", ")"])
_YEAR = Decimal(1)


def ages_apart(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The two ages, the higher first, that ``at`` says lie so many years apart; each is that of the last birthday."""
    if unit_of(scene.row[at]) != "years" or not _compares(scene.words(at + 1)):
        return None
    past = next((n for n in range(at + 1, len(scene.row)) if ";" in scene.words(n)), len(scene.row))
    told = [n for n in range(past) if n != at and unit_of(scene.row[n]) in ("", "years")]
    if len(told) != len(("one", "other")) or not told[0] < at < told[1] or not all(_is_age(scene, n) for n in told):
        return None
    high, low = sorted((_age(scene, n) for n in told), key=lambda figure: -figure.value)
    return high, low


def _compares(words: list[str]) -> bool:
    if words[:1] != [] and words[0] in OLDER:
        return words[1:2] == ["than"]
    return words[:1] != [] and words[0] in _OWNING and words[1:2] != [] and words[1] in JUNIORS


def _is_age(scene: Scene, at: int) -> bool:
    """ "At 81", "who is 69", "his wife Ann, 69, …"."""
    quantity, words, after = scene.row[at].quantity, scene.words(at), scene.words(at + 1)
    if quantity is None or quantity.per or quantity.decimals > 0 or not 0 < value_of(scene.row[at]) <= _OLDEST:
        return False
    if words[-1:] != [] and words[-1] in _BEING:
        return scene.is_level(at)
    return words[-1:] == [","] and after[:1] != [] and after[0] in _CLOSING


def _age(scene: Scene, at: int) -> Figure:
    """An age with the months since the birthday."""
    figure = figure_of(scene.row[at])
    return replace(figure, low=figure.value, high=figure.value + _YEAR)
