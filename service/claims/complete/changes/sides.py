"""On which side of another figure one is said to lie: "41,472 people came, higher than the 36,816 of 2024".

"It is 41 minutes, a little over the 44 of last winter"; "there were 11.7 a head, up from 9.5. That is still above the
12.4 of 2018": of the one figure of the sentence before that is no base.
"""

from collections.abc import Sequence

from service.claims.relate import cues
from service.claims.relate.across_sentences.pointed_level import is_of_those
from service.claims.relate.quoted import figure_of
from service.claims.scene import NO_COUNTS, Scene, agree, is_light, unit_of
from service.model.claims import Claim, Mood
from service.model.mentions import Item, Row
from service.model.quantities import MULTIPLE, Direction, Form, Hedge
from service.model.spans import Span
from service.records import replace

SIDED = "set on one side"
"""The shape of words that set one figure above or below another."""

_UP = frozenset("more higher larger bigger greater above over up".split())
_DOWN = frozenset("fewer less lower smaller below beneath under short down".split())
_COMPARATIVES = _UP | _DOWN
_ALONE = frozenset(["above", "below", "beneath", "under"])  # that need no "than"
_LED_ON = {"short": ("of",), "up": ("from", "on"), "down": ("from", "on"), "over": ("the",)}
"""Words that set a figure on one side of another only before certain others: "well short of the 400"."""
_SKIPPED = frozenset(
    "the a 's its their record previous old peak high low level total figure tally of all-time from on".split()
)
_MOVED = frozenset(["up", "down"])
_NEXT = frozenset(["of", "in", "at", "a", "recorded", "seen", "", ".", ",", ";", "–", "—"])
"""What may stand behind a figure that another sentence's is set against: not "the £40 that each of the three paid"."""
_POINTING = frozenset(["that", "this", "it"])
_BEING = frozenset(["is", "was", "'s", "still", "well", "far", "just", "only", "even", "way"])
_UNSURE = frozenset("no not never nor if whether would could might may should will rather expected instead".split())
_BREAKS = frozenset([",", "and", "but", "though", "although", "yet", "—", "–", "-"])
_DEGREES = frozenset(
    "slightly somewhat significantly considerably marginally much a little rather just well still far".split()
)
_ITSELF = frozenset(["itself", "themselves"])
_SIZES = frozenset(["bigger", "larger", "greater", "smaller"])
_MOVES = frozenset(["difference", "percent_change", "point_change"])
_SET_BESIDE = _BEING | _DEGREES | {","}
_LED_BY = 6  # words of "the rise on the year,"
_STOPS = frozenset([";", ":", ".", "(", "“"])
_ABBREVIATED = 3  # items of "(ppm)"
_OF = frozenset(["of", "the", "its", "their"])
_REACH = 7  # items from the comparative to the figure
_DENIED = 6  # items before the comparative in which it may be denied


def sided(row: Sequence[Claim], items: Row, before: Scene) -> tuple[Claim, ...]:
    """The claims of a sentence, with the words that set one figure above or below another where neither lies so.

    Where any level told before lies on that side nothing is added: the words leave open which of them is meant.

    Args:
        row: the sentence's claims in order.
        items: its items.
        before: the figures of the sentence before it.
    """
    if _COMPARATIVES.isdisjoint(items.said):
        return tuple(row)
    scene = Scene(row, items)
    places = {item.start: at for at, item in enumerate(items) if item.quantity is not None}
    found: list[Claim] = []
    for at, claim in enumerate(scene.row):
        place = None if claim.inputs or claim.direction else _comparative(items, places.get(claim.span.start, 0))
        if place is None or claim.kind != "level" or claim.mood is not Mood.ASSERTED or _is_bound(claim):
            continue
        side = Direction.UP if items[place].word in _UP else Direction.DOWN
        behind = scene.words(at + 1)[:1]
        if not cues.MOVES.isdisjoint(behind):
            continue  # "2.74 ppm above 2024: well short of the 3.53 ppm leap of the year before"
        pointed = _pointed_to(claim, items, place, before) if at == 0 and _NEXT.issuperset(behind) else None
        if items[place].word in _MOVED and not claim.candidates:
            pointed = None  # which is told of the figure itself, where no series gives it
        if pointed is not None and not _lies(pointed, claim, side):
            found.append(_said(claim, items[place], pointed, side))
        if at and _is_size_of_move(scene, at - 1, items, place):
            if _agree(scene.row[at - 1], claim) and not _lies(scene.row[at - 1], claim, side):
                found.append(_said(claim, items[place], scene.row[at - 1], side))
            continue
        levels = [
            n
            for n in range(at)
            if scene.is_level(n)
            and not scene.is_base(n)
            and not _is_multiplied(scene, n)
            and _comparable(scene.row[n], claim)
        ]
        if _is_itself(items, place):
            levels = [at - 1] if at and scene.is_level(at - 1) and _comparable(scene.row[at - 1], claim) else []
        if not levels or any(_lies(scene.row[n], claim, side) for n in (*levels, *_paces(scene, levels[-1], at))):
            continue
        if scene.unbroken(levels[-1], at) or _joined(items, place):
            found.append(_said(claim, items[place], scene.row[levels[-1]], side))
    return tuple(sorted([*row, *found], key=lambda claim: claim.span.start)) if found else tuple(row)


def _paces(scene: Scene, level: int, at: int) -> Sequence[int]:
    """ "With 4.6% out of work, prices rose by 3.4%, less than the 3.5% of April": nearer changes in the same unit."""
    between = range(level + 1, at)
    return [n for n in between if scene.row[n].kind == "percent_change" and agree(scene.row[n], scene.row[at])]


def _said(claim: Claim, word: Item, told: Claim, side: Direction) -> Claim:
    """The word itself, which is what is wrong where both figures are right."""
    return replace(
        claim,
        kind="comparison",
        shape=SIDED,
        span=Span(word.start, word.end),
        quantity=None,
        direction=side,
        inputs=(figure_of(told), figure_of(claim)),
        candidates=(),
        is_base=False,
    )


def _comparative(items: Sequence[Item], figure: int) -> int | None:
    """The comparative before a figure that names a side of it, if it says no more than that."""
    for at in range(figure - 1, max(-1, figure - _REACH), -1):
        item = items[at]
        if item.word in _ALONE or (item.word in _COMPARATIVES and items[at + 1].word == "than") or _leads(items, at):
            return None if _sized(items, at) else at
        if item.word not in _SKIPPED and item.word != "than" and item.period is None:
            return None
    return None


def _leads(items: Sequence[Item], at: int) -> bool:
    """Whether a word sets a figure aside with those around it: "well short of the", "just over the"."""
    word = items[at].word
    if word not in _LED_ON or items[at + 1].word not in _LED_ON[word]:
        return False
    return word not in ("over", "up", "down") or (at > 0 and items[at - 1].word in _DEGREES)


def _pointed_to(claim: Claim, items: Sequence[Item], place: int, before: Scene) -> Claim | None:
    """ "That is still a little under the 11.9 of 2018": the only figure of the sentence before that is no base."""
    lead = [item.word for item in items[:place]]
    told = [one for n, one in enumerate(before.row) if not before.is_base(n)]
    same = [one for one in told if _comparable(one, claim) or (one.kind == "percent_change" and agree(one, claim))]
    if lead[:1] == [] or lead[0] not in _POINTING or not (_BEING | _DEGREES).issuperset(lead[1:]):
        return None
    if not len(told) == len(same) == 1 or told[0].block is not claim.block:
        return None
    return None if is_of_those(told[0]) else told[0]


def _is_itself(items: Sequence[Item], place: int) -> bool:
    """ "Double the 5.5% of July, itself well down on the 8.3% of last year": said of the figure right before it."""
    ahead = (item.word for item in reversed(items[:place]) if item.word not in _DEGREES)
    return next(ahead, "") in _ITSELF


def _joined(items: Sequence[Item], place: int) -> bool:
    """Whether the words before a comparative go on about the same thing: "but slightly fewer", "and is still below"."""
    for item in reversed(items[:place]):
        if item.word in _BREAKS:
            return True
        if item.word not in _DEGREES and not is_light(item):
            return False
    return False


def _sized(items: Sequence[Item], at: int) -> bool:
    """Whether a figure says by how much, as in "13% higher than", or the comparative is denied."""
    at_unit = at > _ABBREVIATED and items[at - 1].word == ")" and items[at - _ABBREVIATED].word == "("
    at -= at_unit * _ABBREVIATED  # "3.5 parts per million (ppm) higher than"
    if at and (items[at - 1].quantity is not None or items[at - 1].word in ("times", "points", "by")):
        return True
    if at > 1 and items[at - 1].word in ("or", "and") and items[at - 2].quantity is not None:
        return True
    for item in reversed(items[max(0, at - _DENIED) : at]):
        if item.word in _STOPS:
            return False
        if item.word in _UNSURE:
            return True
    return False


def _is_bound(claim: Claim) -> bool:
    return claim.quantity is None or claim.quantity.hedge is not Hedge.EXACT


def _is_multiplied(scene: Scene, at: int) -> bool:
    """ "A third of the 14% of 2012, and below the 9% of 2020": what another is so many times of."""
    told = scene.row[at - 1].quantity if at else None
    times = told is not None and (told.unit == MULTIPLE or told.form is Form.FRACTION)
    return times and _OF.issuperset(scene.words(at))


def _comparable(now: Claim, base: Claim) -> bool:
    return _agree(now, base) and now.kind in ("level", "average")


def _agree(now: Claim, base: Claim) -> bool:
    bare = unit_of(base) == "" and unit_of(now) not in NO_COUNTS
    return (agree(now, base) or bare) and now.mood is Mood.ASSERTED


def _is_size_of_move(scene: Scene, at: int, items: Row, place: int) -> bool:
    """ "The rise on the year, 2.7 ppm, was bigger than 2024's 3.3": whether a move is what is set beside another."""
    claim = scene.row[at]
    if claim.kind not in _MOVES or items[place].word not in _SIZES:
        return False
    lead = scene.gaps[at][-_LED_BY:]
    moved = any(change.part == "noun" for item in lead for change in item.changes)
    between = [item.word for item in items[:place] if item.start >= claim.span.end]
    return moved and lead[-1].word in (",", "of") and _SET_BESIDE.issuperset(between)


def _lies(now: Claim, base: Claim, side: Direction) -> bool:
    """Whether a figure may lie on the side of the other, as far as both are rounded."""
    one, other = figure_of(now), figure_of(base)
    return one.high > other.low if side is Direction.UP else one.low < other.high
