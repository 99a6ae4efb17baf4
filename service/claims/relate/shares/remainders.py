"""What is left of a whole that was shared out, and shares of it: "sets aside £21m, a quarter of the total, …"."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from service.claims.relate.cues import ALL_OF_IT
from service.claims.relate.quoted import figure_of, value_of
from service.claims.relate.totals.parts_listed import LISTING, NOT_ALL
from service.claims.relate.totals.sums import may_give
from service.claims.scene import APART, Scene, agree, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import PERCENT, Hedge

_DIVIDING = frozenset(
    "sets set allots allotted devotes devoted spends earmarks earmarked provides allocates allocated assigns puts"
    " gives gave split shared divided".split()
)
_POTS = frozenset("budget plan programme program package pot fund bill kitty settlement spending grant".split())
_WHICH = frozenset([("of", "which"), ("of", "whom"), ("of", "them")])
_LED = (["the", "remaining"], ["the", "other"])
_REMAINING = (["that", "remains"], ["which", "remains"], ["left", "over"], ["that", "is"], ["still", "left"])
_FOR = frozenset([".", ",", ";", ")", "for", "to", "out", "in", "still", "short", "unpaid", "on"]) | frozenset(
    "free empty vacant unsold spare available undecided unused open".split()
)
_SHARED = 9  # items of "spending plan sets aside a record"
_TELLING = frozenset(["of", "in", "among", "at", "from", "on"])
_CONTINUING = frozenset("another further more other".split())
_MOST = 8  # parts of a whole in a sentence of news
_ALL = Decimal(100)


def share_of_pot(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "Its £84m budget sets aside £21m for schools, a quarter of the total": the part right before it, and the pot."""
    after, words = scene.words(at + 1), scene.words(at)
    told = after[:2] == ["of", "the"] and after[2:3] != [] and after[2] in ALL_OF_IT
    if at < len(("pot", "part")) or not told or words[-1:] not in ([","], ["or"], ["("]) or not _is_pot(scene):
        return None
    part, whole = scene.row[at - 1], scene.row[0]
    fitting = scene.is_count(at - 1) and unit_of(part) == unit_of(whole) and value_of(part) < value_of(whole)
    return (figure_of(part), figure_of(whole)) if fitting else None


def rest_of_pot(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "The remaining £36m goes on care", "The £8m that remains": the pot of the sentence before less its parts."""
    if at or not before.row or scene.words(1)[:1] == ["of"]:
        return None
    remains = scene.words(0) == ["the"] and scene.words(1)[:2] in _REMAINING and scene.words(1)[2:3] != ["of"]
    if not (remains or scene.words(0)[-2:] in _LED) or not (_is_pot(before) or before.is_whole(0)):
        return None
    whole, claim = before.row[0], scene.row[0]
    parts = [n for n in range(1, len(before.row)) if unit_of(before.row[n]) != PERCENT]
    counted = all(before.is_count(n) and unit_of(before.row[n]) == unit_of(whole) for n in parts)
    gaps = [before.words(n) for n in parts[1:]]
    listed = all(LISTING & set(gap) and not (NOT_ALL | {";"}) & set(gap) for gap in gaps)
    if not (counted and listed and 1 < len(parts) <= _MOST and agree(whole, claim)):
        return None
    if NOT_ALL & set(before.words(len(before.row))):
        return None
    return figure_of(whole), *(figure_of(before.row[n], -1) for n in parts)


def rest_of_which(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "£60m, of which £24m, or 40%, came from abroad; the remaining £36m": the whole less the one part told."""
    from service.claims.relate.shares.remainder_words import is_shared_on, leads_rest, leaving  # noqa: PLC0415  (seldom needed)

    words = leaving(scene.words(at))
    after = scene.words(at + 1)[:1]
    left = words[-2:] == [",", "leaving"] and not is_shared_on(scene, at) and (after == [] or after[0] in _FOR)
    if not (leads_rest(words) or left) or words[-3:-2] == ["of"]:
        return None
    if scene.words(at + 1)[:1] == ["of"] or {"once", "after", "if", "when"} & set(scene.words(at + 1)):
        return None
    parts = [n for n in range(1, at) if unit_of(scene.row[n]) != PERCENT and not _is_age(scene, n)]
    led = [n for n in parts if _WHICH & {*map(tuple, (scene.words(n)[-2:], scene.words(n + 1)[:2]))}]
    if (
        len(led) != 1
        or parts[-1] != led[0]
        or led[0] < 1
        or not (scene.is_count(led[0]) and scene.is_count(led[0] - 1))
    ):
        return None
    whole, part, claim = scene.row[led[0] - 1], scene.row[led[0]], scene.row[at]
    same = agree(whole, part) and agree(whole, claim) and value_of(part) < value_of(whole)
    return (figure_of(whole), figure_of(part, -1)) if same else None


def _is_age(scene: Scene, at: int) -> bool:
    """ "540 were under 30": a bound without a unit, which no part of a whole is told by."""
    quantity = scene.row[at].quantity
    return quantity is not None and quantity.hedge in (Hedge.LESS_THAN, Hedge.MORE_THAN) and not quantity.unit


def rest_of_all(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "23% were late and 4% were cancelled; the remaining 73% ran on time": a hundred less the shares before it."""
    words = scene.words(at)
    leaving = words[-2:] == [",", "leaving"] and not {"once", "after", "if", "when"} & set(scene.words(at + 1))
    from service.claims.relate.shares.remainder_words import leads_rest  # noqa: PLC0415  (seldom needed)

    led = leads_rest(words) or leaving
    if not led or words[-3:-2] == ["of"] or scene.words(at + 1)[:1] == ["of"]:
        return None
    here, past = (scene, at) if at else (before, len(before.row))
    if here is before and not _CONTINUING.isdisjoint(before.words(0)):
        return None  # "55% said so. Another 30% did not. The remaining 15% …"
    parts = [n for n in _rates(here) if n < past]
    plain = bool(parts) and all(here.is_rate(n) and here.row[n].direction is None for n in parts)
    if not plain or parts != list(range(past)) or len(parts) > _MOST or not _are_of_one(here, parts):
        return None
    shares = [here.row[n] for n in parts]
    told = sum(map(value_of, shares), Decimal(0))
    if told >= _ALL:
        return None  # "62% drive and 48% own a bicycle; the other 30% do neither"
    every = Figure(_ALL, _ALL, _ALL, "constant", text="100%", unit=PERCENT)
    own = (every, *(figure_of(one, -1) for one in shares))
    more = _told_before(before, told) if here is scene else []
    if not more or may_give(own, figure_of(scene.row[at])):
        return own
    whole = (every, *(figure_of(one, -1) for one in (*more, *shares)))
    alike = all(one.words(n)[-1:] == ["on"] for one, row in ((here, parts), (before, _rates(before))) for n in row)
    return whole if alike or may_give(whole, figure_of(scene.row[at])) else None


def _told_before(before: Scene, told: Decimal) -> list[Claim]:
    """ "It puts Reform on 27% and Labour on 23%. The Tories are on 19%, …": others that there may be room for."""
    shares = [n for n in _rates(before) if not before.is_base(n)]  # not "compared with 57% a year ago"
    plain = all(before.is_rate(n) and before.row[n].direction is None for n in shares)
    room = told + sum(value_of(before.row[n]) for n in shares) < _ALL
    return [before.row[n] for n in shares] if plain and room else []


def _rates(scene: Scene) -> list[int]:
    return [n for n in range(len(scene.row)) if unit_of(scene.row[n]) == PERCENT]


def _is_pot(scene: Scene) -> bool:
    """Whether a sentence begins with a sum that it shares out: "The town's £84m budget sets aside …"."""
    if len(scene.row) < len(("pot", "part")) or not scene.is_count(0) or unit_of(scene.row[0]) in APART:
        return False
    words = scene.words(1)
    return len(words) <= _SHARED and bool(_DIVIDING & set(words)) and bool(_POTS & set(words))


def _are_of_one(scene: Scene, parts: Sequence[int]) -> bool:
    """Whether shares are of one whole, which the first alone names, and are listed as its parts."""
    gaps = list(_between(scene, parts))
    named = any(scene.words(n + 1)[:1] != [] and scene.words(n + 1)[0] in _TELLING for n in parts[1:])
    listed = all((LISTING | {"while"}) & set(gap) and not NOT_ALL - {"while"} & set(gap) for gap in gaps)
    return not named and listed and not any("or" in gap or "(" in gap for gap in gaps)


def _between(scene: Scene, parts: Sequence[int]) -> Iterator[list[str]]:
    return (scene.words(n) for n in parts[1:])
