"""Which of two moves was the faster, told where neither is: "rents rose 5.2%, more slowly than in July, when 5.1%".

So is "a slump (2.1%) harsher than that of 2009, when the economy shrank by 2.6%", and of stretches of time "41 minutes,
longer than in May, when they averaged 44".
"""

from collections.abc import Sequence

from service.claims.complete.changes.sides import SIDED
from service.claims.relate.quoted import figure_of
from service.claims.scene import APART, NO_COUNTS, Scene, unit_of
from service.model.claims import Claim, Figure, Mood
from service.model.mentions import Row
from service.model.quantities import PERCENT, Direction, Hedge
from service.model.spans import Span
from service.records import replace

_FAST = frozenset("faster quicker steeper sharper deeper harsher".split())
_SLOW = frozenset("slower milder shallower gentler".split())
_LONG, _SHORT = frozenset(["longer"]), frozenset(["shorter"])
_MANNERS = frozenset("quickly rapidly steeply sharply strongly slowly gently mildly weakly".split())
_MILD = frozenset("slowly gently mildly weakly".split())
_COMPARING = _FAST | _SLOW | _MANNERS | _LONG | _SHORT
_DEGREES = frozenset(["more", "less"])
_THEN = frozenset(", than in that of the a during last just it did had been over".split())
_UNSURE = frozenset("no not never n't if would could may might should will expected whether though".split())
_KINDS = frozenset(["level", "average", "percent_change"])
_PLAIN = frozenset("it they was were averaged had been by at about some only the rate stood rose fell grew".split())
"""Words from "when" to what it was then, of the same."""
_TIMES = APART - NO_COUNTS
_REACH = 8  # items from "than" to "when"
_BEHIND = 7  # items from "when" to what was then


def told_apart(row: Sequence[Claim], items: Row) -> tuple[Claim, ...]:
    """The claims of a sentence, with the word that calls a move faster or slower than the one that it tells of then.

    Args:
        row: the sentence's claims in order.
        items: its items.
    """
    if not {"when", "than"} <= items.said or _COMPARING.isdisjoint(items.said):
        return tuple(row)
    scene, found = Scene(row, items), list[Claim]()
    for than in items.places(frozenset(["than"])):
        side = _side(items, than)
        when = next((n for n in range(than + 1, min(len(items), than + _REACH)) if items.words[n] == "when"), 0)
        between = items[than:when]
        dated = any(item.period is not None for item in between)
        light = all(item.period is not None or item.word in _THEN for item in between)
        if side is None or not (dated and light):
            continue
        first, way = side
        then = next((n for n, at in enumerate(scene.places) if at > when), 0)
        if not then or scene.places[then] > when + _BEHIND or scene.places[then - 1] >= first:
            continue
        if not _PLAIN.issuperset(word for word in items.words[when + 1 : scene.places[then]] if word):
            continue  # "longer than in May, when the longest was 44 minutes"
        if items.words[scene.places[then] + 1 : scene.places[then] + 2] not in ((), (".",), (",",), (";",)):
            continue  # "faster than in 2009, when it fell 4.2% over the year"
        now, base, timed = scene.row[then - 1], scene.row[then], items.words[than - 1] in _LONG | _SHORT
        told = [one for one in scene.row[:then] if _are_alike(one, base, timed=timed)]
        if told[-1:] == [now] and all(_lies_otherwise(one, base, way) for one in told):
            span = Span(items[first].start, items[than - 1].end)
            found.append(_said(base, span, (_size(now), _size(base)), way))
    return tuple(sorted([*row, *found], key=lambda claim: claim.span.start)) if found else tuple(row)


def _side(items: Row, than: int) -> tuple[int, Direction] | None:
    """Where the comparative before "than" begins, and whether it says faster or slower; None where it is denied."""
    at, word = than - 1, items.words[than - 1]
    fast: bool | None = word in _FAST | _LONG if word in _FAST | _SLOW | _LONG | _SHORT else None
    if word in _MANNERS and items.words[at - 1] in _DEGREES:
        at -= 1
        fast = (word not in _MILD) is (items.words[at] == "more")
    if fast is None or not _UNSURE.isdisjoint(items.words[max(0, at - _BEHIND) : at]):
        return None
    return at, Direction.UP if fast else Direction.DOWN


def _are_alike(now: Claim, base: Claim, *, timed: bool) -> bool:
    """Whether two figures tell moves in per cent the same way, or how long something took."""
    if any(one.mood is not Mood.ASSERTED or one.kind not in _KINDS for one in (now, base)) or now.is_base:
        return False
    if any(one.quantity is None or one.quantity.hedge is not Hedge.EXACT for one in (now, base)):
        return False
    if None not in (now.direction, base.direction) and now.direction is not base.direction:
        return False
    if timed:
        return unit_of(now) in _TIMES and unit_of(base) in (unit_of(now), "")
    moved = now.kind == "percent_change" or (now.quantity is not None and now.quantity.negative)
    return unit_of(now) == unit_of(base) == PERCENT and moved  # not "fell to 5.2%, more slowly than in July"


def _size(one: Claim) -> Figure:
    negative = one.quantity is not None and one.quantity.negative
    return figure_of(one, -1 if negative else 1)


def _lies_otherwise(now: Claim, base: Claim, way: Direction) -> bool:
    one, other = _size(now), _size(base)
    return one.high <= other.low if way is Direction.UP else one.low >= other.high


def _said(claim: Claim, span: Span, inputs: tuple[Figure, Figure], way: Direction) -> Claim:
    """The word itself, which is what is wrong where both figures are right."""
    return replace(
        claim, kind="comparison", shape=SIDED, span=span, quantity=None, direction=way, inputs=inputs, candidates=(),
        is_base=False,
    )  # fmt: skip
