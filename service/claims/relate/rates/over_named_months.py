"""Rates of a total that was told over so many months or years: "4,368 complaints over 12 months, or 364 a month"."""

from decimal import Decimal

from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import Scene, agree, opening_of
from service.model.claims import Figure

_SPANS = frozenset(["month", "year", "week", "day"])
_OVER = frozenset(["over", "in", "across", "within"])
_AROUND = frozenset("the a past last first its their".split())
_WORKED_OUT = frozenset(
    "average averaging works working out comes coming equivalent roughly about some or mean over in within across the a"
    " an of at to which is was that this it just only on rate , ( – — :".split()
)
_NARROWING = frozenset("with without excluding over in during before after since at from more less fewer".split())
_POINTING = frozenset(["that", "this", "it"])
_FULL_YEAR = ["the", "full", "year"]
_IN_A_YEAR = {"month": Decimal(12), "quarter": Decimal(4)}
_NEAR = 2  # items behind a rate in which it may be narrowed down


def over_named_months(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The total and the months, where the two are told together and the rate alone is concluded from them.

    Args:
        scene: the sentence.
        at: the rate.
        before: the sentence before, to which "that is" points back.
    """
    claim = scene.row[at]
    per = "" if claim.quantity is None else claim.quantity.per
    if per not in _SPANS or not _NARROWING.isdisjoint(scene.words(at + 1)[:_NEAR]):
        return None
    here, past = (scene, at) if at else (before, len(before.row))
    plain = all(not word or word in _WORKED_OUT for word in scene.words(at))
    if past != 1 or not plain or (not at and opening_of(scene) not in _POINTING):
        return None
    total = here.row[0]
    if not here.is_count(0) or here.is_base(0) or not agree(total, claim) or value_of(total) <= value_of(claim):
        return None
    months = _months(here, per) or _of_full_year(here, per)
    return None if months is None else (figure_of(total), months)


def _of_full_year(scene: Scene, per: str) -> Figure | None:
    """ "For the full year the tally was 1.25 million, an average of 104,000 a month": the months of a year."""
    number = _IN_A_YEAR.get(per)
    words = [*scene.words(0), *scene.words(1)[: len(_FULL_YEAR) + 1]]
    told = any(words[n : n + len(_FULL_YEAR)] == _FULL_YEAR for n in range(len(words)))
    if number is None or not told:
        return None
    return Figure(number, number, number, "article", text=f"{number:f} {per}s", unit=f"{per}s")


def _months(scene: Scene, per: str) -> Figure | None:
    """The one stretch of time around a total, where its words tell how many of the rate's own it is."""
    told = [(gap, n) for gap in scene.gaps[:2] for n, item in enumerate(gap) if not item.word]
    if len(told) != 1:
        return None
    gap, at = told[0]
    quantity, led = gap[at].quantity, [item.word for item in gap[:at] if item.word not in _AROUND]
    if quantity is None or quantity.unit != f"{per}s" or quantity.value <= 1 or quantity.high is not None:
        return None  # a stretch that the calendar knows has its days
    if not _OVER.intersection(led[-1:]):
        return None
    number = quantity.value
    return Figure(number, number, number, "article", span=quantity.span, text=f"{number:f} {per}s", unit=f"{per}s")
