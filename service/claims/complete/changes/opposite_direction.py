"""Levels whose word of change points the other way: "picked up from 2.2% to 1.9%", "3.8%, down from 3.6%"."""

from collections.abc import Sequence

from service.claims.complete.changes.more_or_fewer import DISTANCES, Move, more_of, more_than
from service.claims.complete.changes.moved_things import is_name_of_rate, moved_from
from service.claims.complete.neighbours.bases_listed import is_of_other_place
from service.claims.interposed import opens_aside
from service.claims.relate.asides.asides import Telling, asides_of
from service.claims.relate.changes.starting_level import is_end_of_spread
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, Scene, agree, is_light, noun_of, unit_of
from service.claims.subject.carried.implied import LOOSE
from service.model.claims import Claim, Mood
from service.model.mentions import Item, Row
from service.model.quantities import PERCENT, Direction
from service.records import replace

_LEVELS = frozenset(["level", "average", "threshold"])
_UNSURE = frozenset("no not never nor if whether would could might may should instead without didn't".split())
_ORDERED = frozenset("rank ranking rankings ranked league table place places placed position seed chart odds".split())
_CURRENCY = ("strengthen", "weaken", "firm")  # a currency that weakens may be dearer to buy
_REVISED = frozenset(["revised", "revises", "revising", "restated", "corrected"])
_GONE = frozenset(["went", "goes", "gone", "moved", "shifted"])
_BREAKS = frozenset([";", ":", "“", '"', "but", "while", "whereas", "and"])
_AGAINST = frozenset("from against compared versus rather instead after than on has have".split())
_LISTED = (["and"], [","], [",", "and"])
_YEAR = 12  # months
_REACH = 9  # items before "from" or "to" in which the word of change stands
_HOURS = 24
_RATES = frozenset(["rate", "level", "reading", "figure", "total", "pace"])
_DETERMINERS = frozenset(["a", "an", "the", "its"])
_CALLED = len(("a", "rate", "of"))
_DENIED = 5  # items before the word of change in which it may be denied
_TIMING = frozenset("again month year last quarter over during through throughout between".split())
_SOLD_BY = frozenset("barrel gallon litre tonne therm ounce".split())
_OF_OTHERS = frozenset("where which who whose with as after when since its their his her than if".split())
"""Words behind a count that bring in another thing, which what follows may be of."""
_MOST_BETWEEN = 7  # items between the two figures
_MOST_APPOSED = 14  # … where a comma sets the second apart
_NEAR = 2  # times
_TOLD = frozenset([Mood.ASSERTED, Mood.ANNOUNCED, Mood.FORECAST])  # "is expected to fall from 1,928 to 1,834"
_FARTHEST = 10  # times: two levels that lie further apart are of different things


def turned(row: Sequence[Claim], items: Row) -> tuple[Claim, ...]:
    """The claims of a sentence, levels that moved against their word of change with both ends and the way told.

    Where they moved as told nothing is added: that bears neither of them out.

    Args:
        row: the sentence's claims in order.
        items: its items.
    """
    if _AGAINST.isdisjoint(items.said) or not _ORDERED.isdisjoint(items.said) or not any(one.changes for one in items):
        return tuple(row)
    scene = Scene(row, items)
    found: dict[int, Claim] = {}
    for at in range(len(scene.row) - 1):
        than = more_than(scene, at)
        move = more_of(scene, at) if than is None else (at, at + 1, than)
        if move is None and "from" in items.said:
            move = _from_to(scene, at) or _down_from(scene, at) or _to_from(scene, at)
        if move is None:
            continue
        now, base, way = scene.row[move[0]], scene.row[move[1]], move[2]
        if _is_growth(now, base) and _against(now, base, way):
            found[base.span.start] = replace(base, direction=way, inputs=(figure_of(now), figure_of(base)))
            continue
        if (
            now.inputs
            or "or" in scene.words(move[0])[-2:]
            or not _comparable(now, base)
            or not _against(now, base, way)
            or _is_of_whole(scene, *move[:2])
            or is_of_other_place(base, now)
            or is_end_of_spread(scene, move[1])
            or _is_of_level_ahead(scene, move)
            or _are_in_lists(scene, *move[:2])
        ):
            continue
        told = now if than is None else base  # right before which the word stands
        found[told.span.start] = replace(told, direction=way, inputs=(figure_of(now), figure_of(base)))
    return tuple(found.get(c.span.start, c) if c.rank is None and c.quantity is not None else c for c in row)


def _is_of_whole(scene: Scene, now: int, base: int) -> bool:
    """ "41,472 came, 5,454 of them in July, up from 36,816": whether a base is that of the whole in front of a part."""
    parts = (one for one in asides_of(scene) if one.tells is Telling.PARTS)
    return any(one.first <= now < one.past <= base for one in parts)


def _is_of_level_ahead(scene: Scene, move: Move) -> bool:
    """ "Profit was £11.2m on sales of £96m, down from £11.8m": of one before, which is nearer to it and went so."""
    now, base, way = scene.row[move[0]], scene.row[move[1]], move[2]
    then, far = value_of(base), abs(value_of(now) - value_of(base))
    ahead = [one for one in scene.row[: min(move[:2])] if one.kind in _LEVELS and agree(one, base)]
    return any(not _against(one, base, way) and abs(value_of(one) - then) <= far for one in ahead)


def _from_to(scene: Scene, at: int) -> Move | None:
    """ "Slowed from 2.2 per cent in April to 1.9 per cent"."""
    if scene.words(at)[-1:] != ["from"] or "to" not in scene.words(at + 1)[-2:] or not _plain(scene.gaps[at + 1]):
        return None
    ahead = _without_aside(scene.gaps[at][:-1])
    if _is_size_of_move(ahead):
        return None
    way = _way(ahead)
    if way is None and not (_may_be_hour(scene.row[at]) and _may_be_hour(scene.row[at + 1])):
        way = moved_from(ahead)
    return None if way is None else (at + 1, at, way)


def _is_size_of_move(ahead: Sequence[Item]) -> bool:
    """ "April's gain went from 294,000 to 217,000": it is the size of a move that went so, whichever way that was."""
    gone = next((at for at, item in enumerate(ahead) if item.word in _GONE), 0)
    behind = ahead[gone + 1 :]
    return any(item.changes for item in ahead[:gone]) and not any(item.changes for item in behind)


def _may_be_hour(claim: Claim) -> bool:
    """ "Rain fell in the valley from 9 to 11"."""
    quantity = claim.quantity
    return quantity is not None and not quantity.unit and not quantity.decimals and quantity.value <= _HOURS


def _down_from(scene: Scene, at: int) -> Move | None:
    """ "3.8%, up from 3.6%", "4% (down from 4.25% in July)"."""
    words, gap = _without_rate(scene.words(at + 1)), scene.gaps[at + 1]
    gap = gap[: len(words)]
    if words[-1:] != ["from"] or words[-2:-1] not in (["up"], ["down"]):
        return None
    if not _plain(gap):
        return _told(at, gap) if _is_apposed(scene, at) else None
    if not {",", "(", "-", "–", "—"} & set(words) and any(scene.words(at)):
        return None if any(item.changes for item in scene.gaps[at]) else _told(at, gap)
    return _told(at, gap)


def _without_rate(words: Sequence[str]) -> Sequence[str]:
    """ "Up from a rate of 2.2%": what leads up to a figure, but for what it is called."""
    named = len(words) > _CALLED and words[-1] == "of" and words[-2] in _RATES and words[-_CALLED] in _DETERMINERS
    return words[:-_CALLED] if named else words


def _is_apposed(scene: Scene, at: int) -> bool:
    """ "Stopped 744 people from setting off last week, up from 191": two figures that one series gives, set apart.

    Or, of what no series measures, a count and what it came from: "412 visitors walked through the gates, up from 398".
    """
    gap, words = scene.gaps[at + 1], scene.words(at + 1)
    told = [[c for c in scene.row[n].candidates[:1] if c.weight > LOOSE] for n in (at, at + 1)]
    now, base = ([c.series_id for c in row] for row in told)
    plain = not any(item.changes for item in gap[:-2]) and _BREAKS.isdisjoint(words) and words[-3:-2] == [","]
    if not plain or len(gap) > _MOST_APPOSED:
        return False
    counted = bool(noun_of(scene.row[at])) and not noun_of(scene.row[at + 1])
    return now == base if now else counted and not base and _OF_OTHERS.isdisjoint(words)


def _told(at: int, gap: Sequence[Item]) -> Move:
    return at, at + 1, Direction.UP if gap[-2].word == "up" else Direction.DOWN


def _to_from(scene: Scene, at: int) -> Move | None:
    """ "Picked up in August, to 3.1 per cent from 2.9"."""
    gap = scene.gaps[at + 1]
    if scene.words(at + 1)[-1:] != ["from"] or not _plain(gap) or any(item.changes for item in gap):
        return None
    if "to" not in scene.words(at)[-2:]:
        return None
    ahead = _without_aside([item for item in scene.gaps[at] if item.word not in ("to", "a", "an")])
    way = _way(ahead)
    return None if way is None else (at, at + 1, way)


def _without_aside(ahead: Sequence[Item]) -> Sequence[Item]:
    """What a clause says before it goes on, but for an aside: "it rose in August, as the shops reopened, to"."""
    opens = opens_aside(ahead)
    return ahead if opens is None else ahead[:opens]


def _way(before: Sequence[Item]) -> Direction | None:
    """Which way the nearest word of change points, with nothing but light words behind it."""
    for at in range(len(before) - 1, max(-1, len(before) - 1 - _REACH), -1):
        item = before[at]
        if item.word in _BREAKS or item.word == "growth":  # "and total pay growth to 3.8% from 4.1%", having slowed
            return None
        if item.changes and is_name_of_rate(before, at):
            return None
        if item.changes and item.word not in ("above", "below", "beneath", "under", "short", "more", "less"):
            if _REVISED & {other.word for other in before[: max(0, at - 1)]}:
                return None  # "revised September's job growth from": which way the estimate went is not said
            denied = _UNSURE & {other.word for other in before[max(0, at - _DENIED) : at]}
            if item.changes[0].part == "more" and any(one.word == "than" or one.word in DISTANCES for one in before):
                return None  # "the fall was bigger than June's, to 2,742 from 5,170": how far it went, not which way
            return None if denied or item.word.startswith(_CURRENCY) else item.changes[0].direction
        if not is_light(item) and not item.word.endswith("ly") and item.word not in _TIMING:
            return None
    return None


def _plain(gap: Sequence[Item]) -> bool:
    """Whether two figures stand close, with no new statement between."""
    light = all(is_light(item) or item.word in ("month", "year", "earlier", "last", "before") for item in gap)
    return light and len(gap) <= _MOST_BETWEEN and _BREAKS.isdisjoint([item.word for item in gap])


def _comparable(now: Claim, base: Claim) -> bool:
    if now.quantity is None or base.quantity is None:
        return False
    one, other = sorted((now.quantity.value, base.quantity.value))
    if now.quantity.per != base.quantity.per and {now.quantity.per, base.quantity.per}.isdisjoint(_SOLD_BY):
        # "$1.98 a share", "$388 million"; but "$75.63 a barrel", "$90.60", "from £1,834 a year to £1,928"
        yearly = {now.quantity.per, base.quantity.per} == {"year", ""} and unit_of(now) == unit_of(base) != ""
        if not yearly or other > one * _NEAR:
            return False
    if other > one * _FARTHEST:
        return False
    kinds = {now.kind, base.kind} <= _LEVELS and now.mood is base.mood and now.mood in _TOLD
    return (
        kinds and agree(now, base) and unit_of(now) not in APART - {"percent"} and not (_signed(now) or _signed(base))
    )


def _are_in_lists(scene: Scene, now: int, base: int) -> bool:
    """ "Both grew, by 6.5% and 6.1%, up from 6.3% and 6.0%": the last of some, and the first of others."""
    listed = now > 0 and not scene.is_base(now - 1) and base + 1 < len(scene.row) and scene.words(base + 1) in _LISTED
    return listed and agree(scene.row[now - 1], scene.row[now]) and agree(scene.row[base], scene.row[base + 1])


def _is_growth(now: Claim, base: Claim) -> bool:
    """ "Climbed 4.2% from a year before, down from 3.8%": two rises over the same stretch of time."""
    percent = unit_of(now) == unit_of(base) == PERCENT and now.mood is base.mood is Mood.ASSERTED
    rises = now.kind == "percent_change" and now.direction is Direction.UP and not now.inputs
    rises = rises and (now.base is None or now.base.shift_months == -_YEAR)
    return percent and rises and base.kind == "level" and not base.inputs and not (_signed(now) or _signed(base))


def _signed(claim: Claim) -> bool:
    return claim.quantity is None or claim.quantity.negative or claim.quantity.high is not None


def _against(now: Claim, base: Claim, way: Direction) -> bool:
    one, other = figure_of(now).value, figure_of(base).value
    return one != other and (one > other) is (way is Direction.DOWN)
