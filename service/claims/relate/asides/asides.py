"""Sentences read without their asides: "There were 61 accidents, nine of them serious, 12 fewer than the 73 of 2023".

What follows an aside is said of the whole in front of it: of the 61, not of the nine. An aside tells parts of the whole
("of whom 12 were boys", "with £52m from abroad", a list that comes to it), or what it was before ("up from 22").
"""

from collections.abc import Iterable, Iterator
from enum import Enum, auto

from service.claims.relate.changes.level_pairs import CHANGES
from service.claims.relate.quoted import figure_of, value_of
from service.claims.relate.shares.parts_of_shares import points_to_share
from service.claims.relate.totals.parts_listed import LISTING, is_part
from service.claims.relate.totals.places_listed import is_carrier
from service.claims.relate.totals.sums import may_give
from service.claims.scene import Scene, is_light
from service.model.claims import Claim
from service.model.mentions import Row
from service.records import dataclass

_OPENING = frozenset([",", "(", "–", "—", ":"])
_CLOSING = frozenset([",", ")", "–", "—", ";", "."])
_DASHES = frozenset(["–", "—"])
_THEM = frozenset(["them", "it", "these", "those", "whom", "which"])
_NAMING = frozenset("including include includes among with notably mostly mainly chiefly".split())
_BEING = frozenset("is was are were has have had will would".split())
_TIMES = frozenset(["hour", "day", "night", "week", "month", "quarter", "year"])
_RATED = ([","], [",", "or"], ["or"], ["("])
_LED = 5  # words of "including a record"
_MOST = 12  # parts of a list
_FEWEST = 2


class Telling(Enum):
    """What an aside tells of the figure in front of it."""

    PARTS = auto()
    PLACES = auto()  # "74 arrests at nine stations: …"
    BEFORE = auto()  # what it was, or by how much it moved
    RATE = auto()  # how much that is a day


@dataclass(frozen=True, slots=True)
class Aside:
    """Figures that stand in an aside, and its items.

    Attributes:
        tells: what it tells.
        of: the figure in front of it that it tells of.
        first: its first figure.
        past: the figure behind its last.
        start: its first item.
        end: the item behind its last.
    """

    tells: Telling
    of: int
    first: int
    past: int
    start: int
    end: int


def without(scene: Scene, asides: Iterable[Aside]) -> Scene:
    """The sentence as it stands without some of its asides."""
    left_out = {n for aside in asides for n in range(aside.start, aside.end)}
    rest = Scene(scene.row, Row(item for n, item in enumerate(scene.items) if n not in left_out))
    rest.before = scene.before
    return rest


def asides_of(scene: Scene) -> tuple[Aside, ...]:
    """The asides of a sentence, in order."""
    return tuple(_asides(scene)) if len(scene.row) > 1 else ()


def _asides(scene: Scene) -> Iterator[Aside]:
    whole, at = 0, 1
    while at < len(scene.row):
        aside = _carrier(scene, at) or _rate(scene, at) or _list(scene, whole, at) or _parts(scene, whole, at)
        aside = aside or _comparison(scene, at)
        if aside is None:
            whole, at = at, at + 1
            continue
        yield aside
        at = aside.past


def _parts(scene: Scene, whole: int, at: int) -> Aside | None:
    """ ", nine of them serious,", ", of whom 2,990 were nurses,", ", including 3 at home,", "(4 of them new)"."""
    if not _may_be_part(scene, whole, at):
        return None
    words, after = scene.words(at), scene.words(at + 1)
    mark = _last_mark(words)
    lead = words[mark + 1 :]
    theirs = after[:1] == ["of"] and after[1:2] != [] and after[1] in _THEM and len(lead) <= _LED
    whose = "of" in lead and not _THEM.isdisjoint(lead) and len(lead) <= _LED
    named = mark >= 0 and lead[:1] != [] and lead[0] in _NAMING and len(lead) <= _LED
    alone = lead == [] and "alone" in after  # "41,472 came last year, 5,170 in June alone, 13% more than"
    if not (whose or (mark >= 0 and (theirs or named or alone or words[mark:] == ["("]))):
        return None
    start = lead.index("of") + mark + 1 if mark < 0 else mark
    past = at + 1
    while past < len(scene.row) and _goes_on(scene, whole, at, past):
        past += 1
    return _closed(scene, whole, at, past, start)


def _may_be_part(scene: Scene, whole: int, at: int) -> bool:
    one, other = scene.row[whole], scene.row[at]
    counted = scene.is_amount(whole) and scene.is_count(at) and not scene.is_base(at)
    return counted and is_part(scene, at, one) and value_of(other) <= value_of(one)


def _goes_on(scene: Scene, whole: int, first: int, at: int) -> bool:
    """Whether the parts go on with figure ``at``: "310 of them by post and 60 by proxy", "310 …, 830 in person"."""
    words = scene.words(at)
    if not _may_be_part(scene, whole, at):
        return False
    if _CLOSING.isdisjoint(words):
        return "and" in words
    parts = tuple(figure_of(scene.row[n]) for n in range(first, at + 1))
    theirs = scene.words(at + 1)[:1] == ["of"] and not _THEM.isdisjoint(scene.words(at + 1)[1:2])
    return words[-1:] in ([","], ["and"]) and (theirs or may_give(parts, figure_of(scene.row[whole])))


def _list(scene: Scene, whole: int, at: int) -> Aside | None:
    """ ", 420 in Leeds, 310 in York and 180 in Hull,", ": £4.2m on wages, £3.1m on buildings and £1.8m on the rest"."""
    words = scene.words(at)
    mark = _last_mark(words)
    led = mark >= 0 and (words[mark] == ":" or words[mark + 1 :] in ([], ["with"]))
    if not led or len(words) - mark > _LED or not scene.is_amount(whole):
        return None
    past = _past_parts(scene, whole, at)
    if past - at < _FEWEST:
        return None
    return _closed(scene, whole, at, past, mark)


def _past_parts(scene: Scene, whole: int, at: int) -> int:
    """The figure behind a list that comes to the whole in front of it, or behind all that stands behind its colon."""
    claim, past = scene.row[whole], at
    while past < len(scene.row) and past - at < _MOST and _is_listed(scene, claim, at, past):
        past += 1
        parts = tuple(figure_of(scene.row[n]) for n in range(at, past))
        if past - at >= _FEWEST and may_give(parts, figure_of(claim)):
            return past
    return past if ":" in scene.words(at) and "and" in scene.words(past - 1) else at


def _is_listed(scene: Scene, claim: Claim, first: int, at: int) -> bool:
    joined = at == first or not LISTING.isdisjoint(scene.words(at))
    return joined and scene.is_count(at) and not scene.is_base(at) and is_part(scene, at, claim)


def _carrier(scene: Scene, at: int) -> Aside | None:
    """ "74 arrests at nine stations: 31 for assault, …": where so many were, in front of the list of them."""
    if not is_carrier(scene, at):
        return None
    start = scene.places[at] - len(scene.words(at))
    return Aside(Telling.PLACES, at - 1, at, at + 1, start, scene.places[at] + 1)


def _rate(scene: Scene, at: int) -> Aside | None:
    """ "Fell to 310, ten a day, from 434, or 14 a day": the total in front of it told again."""
    told, own = scene.row[at - 1].quantity, scene.row[at].quantity
    if not is_timed(scene, at) or told is None or own is None or told.per == own.per or not scene.is_amount(at - 1):
        return None
    words = scene.words(at)
    return _closed(scene, at - 1, at, at + 1, 0, Telling.RATE) if words in _RATED else None


def is_timed(scene: Scene, at: int) -> bool:
    """Whether figure ``at`` says how much there is a day, a week or a year."""
    quantity = scene.row[at].quantity
    return quantity is not None and quantity.per in _TIMES


def _comparison(scene: Scene, at: int) -> Aside | None:
    """ ", up from 22 in 2023,", ", 300 lower than in May,", " was down from £61m and ".

    ", so it has gained 15 points or, on the count, 213" is none, but a clause that concludes.
    """
    told = scene.is_level(at - 1) or scene.is_amount(at - 1)
    if not (scene.is_base(at) or scene.row[at].kind in CHANGES) or not told or scene.is_base(at - 1):
        return None
    words = scene.words(at)
    mark = _last_mark(words)
    if words[mark + 1 : mark + 2] == ["so"] or points_to_share(words):
        return None
    if words[mark] == ":" if mark >= 0 else not all(map(is_light, scene.gaps[at])):
        return None
    past = at + 1
    while past < len(scene.row) and _CLOSING.isdisjoint(scene.words(past)):
        if not (scene.is_base(past) or scene.row[past].kind in CHANGES):
            break
        past += 1
    past += _is_told_again(scene, past)
    return _closed(scene, at - 1, at, past, max(mark, 0), Telling.BEFORE)


def _is_told_again(scene: Scene, past: int) -> bool:
    """ "One in two, compared with 8 of the control rats, or 21 per cent": whether the next tells the base again."""
    words = scene.words(past)
    return past < len(scene.row) and words[:1] == ["of"] and words[-2:] == [",", "or"] and scene.is_base(past - 1)


def _closed(scene: Scene, of: int, at: int, past: int, start: int, tells: Telling = Telling.PARTS) -> Aside | None:
    """An aside from item ``start`` of the gap before figure ``at`` to the mark that closes it behind figure ``past``.

    A comma that closes it stands for the words behind it, unless these go on with the verb: "£310m, £52m of it abroad,
    were up 11%".
    """
    words, opening = scene.words(past), scene.words(at)[start : start + 1]
    closing = frozenset([")"]) if opening == ["("] else _CLOSING
    end = next((n for n, word in enumerate(words) if word in closing), None)
    if end is None and tells is Telling.BEFORE:
        end = next((n for n, word in enumerate(words) if word in ("and", "or")), None)
    if end is None and past < len(scene.row):
        return None
    end = len(words) if end is None else end
    resumed = words[end + 1 : end + 2]
    paired = words[end : end + 1] == opening and opening[0] in _DASHES if opening else False
    verbal = words[end : end + 1] in ([","], ["and"]) and resumed != [] and resumed[0] in _BEING
    end += opening == ["("] or paired or verbal
    before = scene.places[at] - len(scene.words(at))
    return Aside(tells, of, at, past, before + start, scene.places[past - 1] + 1 + end)


def _last_mark(words: list[str]) -> int:
    return -1 if _OPENING.isdisjoint(words) else max(n for n, word in enumerate(words) if word in _OPENING)
