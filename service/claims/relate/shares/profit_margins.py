"""Profit margins with the profit and the sales that they were worked out from."""

from collections.abc import Sequence

from service.claims.relate.asides.concluding import without_concluding
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import Scene, agree, unit_of
from service.model.claims import Claim, Figure
from service.model.periods import PeriodRole
from service.model.quantities import CURRENCIES, PERCENT, POINTS

_SALES = frozenset(["sales", "revenue", "revenues", "turnover", "takings"])
_PROFITS = frozenset(["profit", "profits", "surplus", "earnings", "made", "earned", "makes"])
_INCOME = "income"  # that is left behind a word for a kind of profit, else what came in
_KINDS = frozenset(["gross", "net", "operating", "pretax", "pre-tax", "underlying", "adjusted", "ebitda", "trading"])
"""Which profit is meant; a margin that names one is of that one."""
_NARROWING = frozenset(["in", "at", "on", "for", "among"])
_NEAR = 4  # words of "The operating margin widened to"


def profit_and_sales(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The profit and the sales of margin ``at``; None where the sentence and the one before name no two, or several.

    "Operating profit rose to £48m from £43m, on turnover of £311m. The margin widened to 15.4%."
    """
    words = _words_ahead(scene, at)
    said = [*words[-_NEAR:], *scene.words(at + 1)[:1]]
    if unit_of(scene.row[at]) != PERCENT or "margin" not in said or scene.row[at].is_base:
        return None
    if any(item.period is not None and item.period.role is PeriodRole.SHIFT for item in scene.gaps[at]):
        return None  # "the margin a year ago was 7.3%"
    if scene.words(at + 1)[:1] in (["before"], ["previously"], ["earlier"], ["then"]):
        return None  # "the margin, 6.5% before, is 7%"
    if scene.is_narrowed(at, _NARROWING) and not _SALES & set(scene.words(at + 1)[1:2]):
        return None
    here, there = range(min(at + 2, len(scene.row))), range(len(before.row))
    profits = _amounts(scene, here, _PROFITS, _SALES) or _amounts(before, there, _PROFITS, _SALES)
    sales = _amounts(scene, here, _SALES, _PROFITS) or _amounts(before, there, _SALES, _PROFITS)
    if len(profits) != 1 or len(sales) != 1:
        return None
    (part, kinds), (whole, _) = profits[0], sales[0]
    margin = _KINDS & set(said)
    fitting = agree(part, whole) and value_of(part) < value_of(whole) and margin <= kinds
    return (figure_of(part), figure_of(whole)) if fitting else None


def _words_ahead(scene: Scene, at: int) -> Sequence[str]:
    """The words that lead to a margin, over the points that it moved by: "took the margin down by two points to 7%"."""
    words = without_concluding(scene.words(at))
    if words != ["to"] or not at or unit_of(scene.row[at - 1]) != POINTS:
        return words
    ahead = without_concluding(scene.words(at - 1))
    return words if not (_NARROWING | {"'s", "’s"}).isdisjoint(ahead) else ahead[:-1]  # "in Europe the margin fell by"


def _amounts(
    scene: Scene, places: Sequence[int], wanted: frozenset[str], other: frozenset[str]
) -> Sequence[tuple[Claim, frozenset[str]]]:
    """The amounts of money, none of them a base, whose own words name one thing alone, with the kinds that they name.

    An amount that is joined to one by "and" and names nothing is of the same thing, and there are then two.
    """
    found: list[tuple[Claim, frozenset[str]]] = []
    for at in places:
        if not scene.is_count(at) or scene.is_base(at) or unit_of(scene.row[at]) not in CURRENCIES:
            continue
        if scene.words(at)[-1:] == ["from"] and at + 1 < len(scene.row) and scene.words(at + 1) == ["to"]:
            continue  # "on sales up from £196m to £212m"
        own = _own_words(scene, at)
        if own == ["to"] and at and scene.words(at - 1)[-1:] == ["from"]:
            own = _own_words(scene, at - 1)
        said = {_meant(own, n) for n in range(len(own))}
        joined = bool(found) and not said & (wanted | other) and own[-1:] == ["and"]
        if joined or (said & wanted and not said & other and scene.words(at)[-1:] != ["by"]):
            found.append((scene.row[at], _KINDS & frozenset(own)))
    return found


def _meant(words: Sequence[str], at: int) -> str:
    if words[at] != _INCOME:
        return words[at]
    return "profit" if at and words[at - 1] in _KINDS else "revenue"


def _own_words(scene: Scene, at: int) -> Sequence[str]:
    """The words between amount ``at`` and the amount before it: "operating profit climbed 12.6% to"."""
    said = list(scene.words(at))
    for n in range(at - 1, -1, -1):
        if unit_of(scene.row[n]) in CURRENCIES:
            break
        said = [*scene.words(n), *said]
    return said
