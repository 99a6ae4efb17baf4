"""Sums of what was told and what came on top of it: "5,160 got the first. Another 540 got the second, so 5,700 …"."""

from collections.abc import Iterator, Sequence

from service.claims.relate.figures_in_sight import Sight, in_sight, is_plain
from service.claims.relate.holding import holds
from service.claims.relate.quoted import figure_of, value_of
from service.claims.relate.totals.parts_listed import opening_sum
from service.claims.scene import Scene
from service.model.claims import Claim, Figure
from service.model.periods import PeriodRole
from service.model.quantities import CURRENCIES
from service.records import replace

_AGAIN = (["another"], ["a", "further"], ["and", "another"], ["and", "a", "further"])
_SUMMED = ([",", "so"], [",", "making"], [",", "giving"], [",", "making", "it"], [",", "which", "makes"])
_LEFT = frozenset(
    "now left still remain remains remained remaining fewer more not were was lost each only just".split()
)
_ANEW = frozenset([",", ";", "but", "while", "than", "left", "lost", "not", "died", "closed", "went"])
_ADDING = (["add"], ["adding"], ["include"], ["including"])
_EXTRA = frozenset(["extra", "further", "additional", "another"])
_JOINING = frozenset(["and", ","])
_BEHIND = 3  # items of "now have"
_SLIP = 2  # times what both come to, from which on it is something else


def with_another(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The figure that another is said to come on top of, and that one, where total ``at`` follows from both.

    A figure of the sentence before that is the whole of something ("of the city's 6,000") is none that is added to.
    """
    claim, after = scene.row[at], scene.words(at + 1)
    joint = next((joint for joint in _SUMMED if scene.words(at)[-len(joint) :] == joint), None)
    if not at or joint is None or not _LEFT.isdisjoint(after[:_BEHIND]):
        return None
    told = scene.words(at)[: -len(joint)]
    if not _ANEW.isdisjoint(told) or (joint != [",", "so"] and not opening_sum(after)):
        return None
    words, more = scene.words(at - 1), Sight(scene, at - 1)
    led = any(words[-len(lead) :] == lead for lead in _AGAIN) and (at > 1 or words in _AGAIN)
    if not led or not is_plain(more) or not scene.is_count(at) or scene.is_base(at - 1):
        return None
    first = _first(scene, at - 1, before)
    if first is None or not _is_of_same(first, claim) or not _is_of_same(first, more.claim):
        return None
    added = value_of(first) + value_of(more.claim)
    if not max(value_of(first), value_of(more.claim)) < value_of(claim) < added * _SLIP:
        return None
    return figure_of(first), figure_of(more.claim)


def with_added(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "1,773 came in February. Add January's 1,180 and the year has brought 2,953": that and the rest."""
    opening, joint = scene.words(0), scene.words(1)
    then = next((joint[n + 1 :] for n, word in enumerate(joint) if word in _JOINING), None)
    if at != 1 or opening[:1] not in _ADDING or not then or not _ANEW.isdisjoint(then):
        return None
    more, claim = Sight(scene, 0), scene.row[1]
    if (
        not is_plain(more)
        or not scene.is_count(1)
        or scene.is_base(1)
        or not _LEFT.isdisjoint(scene.words(2)[:_BEHIND])
    ):
        return None
    extras = [Sight(before, n) for n in range(len(before.row)) if _is_extra(before, n, claim)]
    told = [Sight(before, n) for n in range(len(before.row)) if not before.is_base(n)]
    told = [one for one in told if is_plain(one) and not _is_of_earlier(one.claim) and one not in extras]
    if len(told) != 1 or not _is_of_same(told[0].claim, claim) or not _is_of_same(told[0].claim, more.claim):
        return None
    parts = tuple(figure_of(one.claim) for one in (*extras, told[0], more))
    if extras and _without_articles(before.words(told[0].at))[-3:] != ["on", "top", "of"]:
        plain = replace(claim, direction=None)
        likely = [(one, rounded) for rounded in (False, True) for one in (parts, parts[len(extras) :])]
        return next((one for one, rounded in likely if holds(plain, "total", one, rounded=rounded)), None)
    values = [part.value for part in parts]
    return parts if max(values) < value_of(claim) < sum(values) * _SLIP else None


def _is_extra(scene: Scene, at: int, claim: Claim) -> bool:
    """ "An extra £57,500 on top of the £230,000", "members gave £30,000, the rebate another £7,500": added already."""
    if scene.words(at)[-1:] == [] or scene.words(at)[-1] not in _EXTRA or not scene.is_amount(at):
        return False
    return not scene.is_base(at) and _is_of_same(scene.row[at], claim)


def _without_articles(words: Sequence[str]) -> Sequence[str]:
    return [word for word in words if word not in ("the", "its", "their")]


def _is_of_earlier(claim: Claim) -> bool:
    """ "1,773 people, where a year ago there were 143"."""
    return claim.period is not None and claim.period.role in (PeriodRole.SAME, PeriodRole.SHIFT)


def _first(scene: Scene, at: int, before: Scene) -> Claim | None:
    """The one count of the nearest sentence that tells any; the one right before, in a sentence that tells both."""
    for number, row in enumerate(_rows(scene, at, before)):
        plain = [one for one in row if is_plain(one) and not one.scene.is_base(one.at)]
        told = [one.claim for one in plain if not one.scene.is_whole(one.at)]
        if plain:
            return told[0] if len(told) == 1 and (not number or len(plain) <= _SLIP) else None
    return None


def _is_of_same(first: Claim, other: Claim) -> bool:
    """Whether another figure has the name of the first, or none, and is money where that is."""
    one, told = first.quantity, other.quantity
    assert one is not None and told is not None
    if CURRENCIES & {one.unit, told.unit}:
        return one.unit == told.unit
    named = told.noun in ("", one.noun) or one.unit == "people"  # "1,773 people … 2,953 arrivals"
    return named and told.unit in ("", one.unit)


def _rows(scene: Scene, at: int, before: Scene) -> Iterator[Sequence[Sight]]:
    for row in in_sight(scene, at, before):
        if row:
            yield row
