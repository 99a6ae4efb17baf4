"""Single things that a list counts without a number: "two men and a woman were held, and four men, seven in all"."""

from collections.abc import Sequence
from decimal import Decimal

from service.claims.relate.quoted import figure_of
from service.claims.scene import Scene, unit_of
from service.model.claims import Claim, Figure
from service.model.mentions import Item
from service.model.quantities import CURRENCIES
from service.numeric.conversions import MEASURED

_ARTICLES = frozenset(["a", "an"])
_JOINTS = frozenset([",", "and", "plus", "&", ""])
_NO_THINGS = frozenset(
    "total combined record further quarter half third fifth tenth day week month year night hour minute dozen hundred"
    " thousand lot number few handful series score grand little bit quarter-final new peak high low".split()
)
_TWOS = frozenset(["couple", "pair"])
_MOST = 100  # of things that are counted one by one
_NEAR = 4  # items of "a mother and her" before the first figure of a list


def singles(scene: Scene, run: Sequence[Claim], at: int) -> tuple[Figure, ...]:
    """A figure of one for each single thing in the list that a total sums up.

    Args:
        scene: the sentence.
        run: the figures of the list.
        at: the total.
    """
    claim, places = scene.row[at], [n for n, one in enumerate(scene.row) if any(one is part for part in run)]
    if _ARTICLES.isdisjoint(scene.said) or not places or unit_of(claim) in CURRENCIES | MEASURED:
        return ()
    if figure_of(claim).value >= _MOST:
        return ()
    found = [*_named(scene.gaps[places[0]][-_NEAR:], opening=True)]
    for n in range(places[0] + 1, at + 1):
        found.extend(_named(scene.gaps[n], opening=False))
    if at < places[0]:
        found = [name for n in range(at + 1, len(scene.gaps)) for name in _named(scene.gaps[n], opening=False)]
    values = [Decimal(1 + (name.split()[1] in _TWOS)) for name in found]
    return tuple(Figure(n, n, n, "constant", text=name) for n, name in zip(values, found, strict=True))


def _named(gap: Sequence[Item], *, opening: bool) -> list[str]:
    """The things of a gap: "a woman" of ", and a woman on Friday and", "a mother" of "a mother and her"."""
    found = list[str]()
    for n in range(len(gap) - 2):
        article, noun, after = gap[n], gap[n + 1], gap[n + 2].word
        if article.word not in _ARTICLES or noun.word in _NO_THINGS or noun.changes or not noun.word.isalpha():
            continue
        joined = after in ("and", ",") if opening else not n or gap[n - 1].word in _JOINTS
        if joined and (opening or after != "of"):
            found.append(f"{article.word} {noun.word}")
    return found
