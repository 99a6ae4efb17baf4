"""Averages of figures that the text lists one by one: "31,200, 28,900 and 33,500, an average of 31,200"."""

from collections.abc import Sequence
from decimal import Decimal

from service.claims.relate.holding import holds
from service.claims.relate.quoted import figure_of, quotes, value_of
from service.claims.relate.totals.parts_listed import LISTING, NOT_ALL
from service.claims.scene import Scene, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import PERCENT, Form
from service.records import replace

_FEWEST = 2
_MEANS = frozenset(["average", "averaging", "averages", "averaged", "mean", "median"])
_DATING = frozenset(["", "in", "on", "at", "for", "the"])


def mean_of_list(scene: Scene, at: int) -> tuple[Figure, ...] | None:
    """The sum and the number of the figures listed before average ``at``, where these alone can be what it is of.

    They are where the words count just as many ("the three home games"). Else some may weigh more than others, and
    the average can but lie between them; one that does not is of them all the same.
    """
    listed = list_before(scene, at)
    if len(listed) < _FEWEST or _is_aside_of_last(scene, at):
        return None
    claim, values = scene.row[at], [value_of(one) for one in listed]
    outside = not min(values) <= value_of(claim) <= max(values)
    if outside and (_is_set_apart(scene, at) or _is_of_another(scene, at)):
        return None
    counted = unit_of(claim) != PERCENT and any(_counts(one, len(listed)) for one in scene.row if one not in listed)
    return summed_up([figure_of(one) for one in listed]) if counted or outside else None


def list_before(scene: Scene, at: int) -> Sequence[Claim]:
    """The like figures right before figure ``at`` that commas and "and" join, a count of them passed over."""
    claim, run = scene.row[at], list[Claim]()
    end = at - 1
    if end > 0 and unit_of(scene.row[end]) != unit_of(claim) and scene.row[end].quantity is not None:
        quantity = scene.row[end].quantity
        end -= quantity is not None and quantity.form is Form.WORDS
    for n in range(end, -1, -1):
        if not (scene.is_count(n) or scene.is_rate(n)) or not _is_like(scene.row[n], claim, run):
            if run and unit_of(scene.row[n]) == unit_of(claim) and (LISTING | _DATING).issuperset(scene.words(n + 1)):
                return ()  # "rose by 1.1%, 2.3% and 2.6%": a list that begins with a change
            break
        if scene.words(n + 1)[:1] == ["of"] and not (NOT_ALL | {"it"}).isdisjoint(scene.words(n + 1)[1:2]):
            return ()  # "2,700 homes, 900 of them for a week": a whole and its part
        run.insert(0, scene.row[n])
        words = scene.words(n)  # ", and in July £77,000"
        if not LISTING & set(words) or not (LISTING | _DATING).issuperset(words):
            break
    return run


def of_whole_list(scene: Scene, at: int, spread: tuple[Figure, ...]) -> tuple[Figure, ...] | None:
    """What average ``at`` is spread over, where its total is but the last of several told side by side.

    "In three years it sold 9,000, 12,000 and 15,000 cups, or 12,000 a year" is of all three, as many as the years;
    where it is that of no list, its total is as it was: "£5m on roads and £12m on 60 parks, or £200,000 a park".
    """
    claim, (whole, number) = scene.row[at], spread[:2]
    last = next((n for n in range(at) if quotes(scene.row[n], whole)), 0)
    run = _told_beside(scene, last)
    if len(run) < _FEWEST or holds(claim, "average", spread):
        return spread
    mean = summed_up([figure_of(one) for one in run])
    if number.value == len(run) or holds(claim, "average", mean):
        return mean
    return None if any(quotes(one, number) for one in run) else spread


def _told_beside(scene: Scene, last: int) -> Sequence[Claim]:
    """The like figures that end with the one at ``last``, each of its own: "25 goals, Jones 35 and Brown 60"."""
    run = [scene.row[last]]
    for n in range(last - 1, -1, -1):
        if not scene.is_count(n) or not _is_like(scene.row[n], scene.row[last], run):
            break
        if LISTING.isdisjoint(scene.words(n + 1)) or not NOT_ALL.isdisjoint(scene.words(n + 1)):
            break
        run.insert(0, scene.row[n])
    return run


def summed_up(figures: Sequence[Figure]) -> tuple[Figure, Figure]:
    """The sum of some figures and their number, as an average takes them."""
    number = Decimal(len(figures))
    value, low, high = (sum((getattr(one, end) for one in figures), number * 0) for end in ("value", "low", "high"))
    whole = replace(figures[0], value=value, low=low, high=high, text=" + ".join(one.text for one in figures))
    return whole, Figure(number, number, number, "constant", text=f"{number}")


def _is_like(one: Claim, claim: Claim, run: Sequence[Claim]) -> bool:
    """Whether a figure may stand in the list: the unit or the noun need be told with the last of them only."""
    units = {unit_of(one), *map(unit_of, run[:1]), unit_of(claim)} - {""}
    return len(units) <= 1 and one.quantity is not None and not one.quantity.per


def _counts(one: Claim, number: int) -> bool:
    quantity = one.quantity
    return quantity is not None and quantity.form is Form.WORDS and quantity.value == number


def _is_aside_of_last(scene: Scene, at: int) -> bool:
    """ "Averaging 2.5% in 2026 (previously 2%) and 2% in 2027 (previously 1.75%)": told of the figure before it."""
    words = scene.words(at)
    return "(" in words and _MEANS.isdisjoint(words[words.index("(") :])


def _is_of_another(scene: Scene, at: int) -> bool:
    """ "Fell to 6.26% from 6.35% last week and 6.09% a year ago; the 15-year rate averaged 5.41%": of no such list."""
    words = scene.words(at)
    clause = words[words.index(";") + 1 :] if ";" in words else []
    return clause[-1:] == ["averaged"] and clause[:1] == ["the"]


def _is_set_apart(scene: Scene, at: int) -> bool:
    """ "Crowds of 8,120 and 8,210 made for an average of 7,940 over the season": of more than those listed."""
    behind = scene.gaps[at + 1][:2]
    return bool(behind) and (behind[0].period is not None or behind[0].word not in (",", ".", ";", ")", "–", "—"))
