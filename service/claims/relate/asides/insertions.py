"""Sentences read without what only fills them out: "a 12% rise in annual revenue for the year, to £684m from £611m".

The time that something took, who said so, and all but the last word of a name tell nothing about what a figure rests
on. The shapes of relations know plain sentences; a sentence in which none of them is found is read once more without
such words.
"""

from collections.abc import Iterator, Sequence

from service.claims.scene import APART, NO_COUNTS, Scene
from service.model.claims import Claim
from service.model.mentions import Item, Row

_STRETCHES = APART - NO_COUNTS
#: Prepositions that lead to the time that something took.
_LASTING = frozenset("in over within during across inside".split())
_DATING = _LASTING | {"on", "at", "for", "by"}
_LED = frozenset("the a an just only last past previous about around some little under space of barely".split())
#: Verbs of saying, and what else tells who has a figure.
_SAYING = frozenset(
    "said says say show shows showed suggest suggests suggested according reported reports told estimates estimated"
    " found finds added revealed reveals confirmed announced disclosed".split()
)
_MARKS = frozenset([",", "(", ")", "–", "—", ";", ":", ".", "“", "”", '"'])
#: Words that are no part of a name: they join, point, compare, deny or narrow down.
_JOINING = frozenset(
    "a an the this that these those it its they their them he his she her we our us you your my me i who"
    " whom whose which what and or but nor so yet than as if when while where whereas because since until"
    " although though after before"
    " in on at by to of for from with without within into onto over under above below between among against across"
    " during through towards toward per via behind beyond ahead up down off out about around near like unlike"
    " despite except excluding including"
    " less more fewer most least fewest many much few both each every either neither all any some no not none"
    " is are was were be been being am has have had having do does did will would can could may might shall should must"
    " 's ’s rather even only just still almost nearly roughly approximately now then ago earlier later back again also"
    " there here last first next seen total sum average mean median share proportion rate ratio number gap lead"
    " difference margin rest remainder balance remaining other another further extra additional same combined"
    " together altogether apart half"
    " double twice record high low peak target forecast plan limit capacity expected planned real constant organic"
    " underlying like-for-like adjusted annualised seasonally".split()
)


def filling(items: Row) -> frozenset[int]:
    """The places of what only fills a sentence out, whichever of its figures is asked for."""
    return frozenset([*_stretches(items), *_sources(items), *_attributes(items)])


def thinned(scene: Scene, at: int, filled: frozenset[int]) -> Scene | None:
    """The sentence without what only fills it out; None where there is nothing of the kind.

    Args:
        scene: the sentence.
        at: the figure for which it is read; the words that say when it was so are left out too.
        filled: the places of what fills it out, as ``filling`` gives them.
    """
    items = scene.items
    left_out = filled.union(_days_of(scene.row[at], items))
    if not left_out:
        return None
    rest = Scene(scene.row, Row(item for n, item in enumerate(items) if n not in left_out))
    rest.before = scene.before
    return rest


def _stretches(items: Row) -> Iterator[int]:
    """ "In four years", "over the past six months": the time that something took."""
    for at in items.figures:
        quantity = items[at].quantity
        assert quantity is not None
        if quantity.unit in _STRETCHES and _leads_on(items, at):
            yield from _led_by(items, at, _LASTING)


def _days_of(claim: Claim, items: Row) -> Iterator[int]:
    """ "Revenue rose 16% last year to £684m": the days that a figure itself is of."""
    for at in items.dates:
        if claim.period is not None and items[at].period is claim.period and _leads_on(items, at):
            yield from _led_by(items, at, _DATING) or (at,)


def _leads_on(items: Row, at: int) -> bool:
    """Whether a time leads on to a level: "in four years, from"; but not "from £38m, a rise of 25% over two years"."""
    behind = items.words[at + 1 : at + 3]
    return behind[:1] in (("from",), ("to",)) or behind in ((",", "from"), (",", "to"))


def _led_by(items: Row, at: int, prepositions: frozenset[str]) -> Sequence[int]:
    """The places of a time with the preposition that leads to it; none where another word does."""
    first = at - 1
    while first >= 0 and items.words[first] in _LED:
        first -= 1
    return range(first, at + 1) if first >= 0 and items.words[first] in prepositions else ()


def _sources(items: Row) -> Iterator[int]:
    """ ", the company said,", ", its annual report shows": who has it, between two marks."""
    marks = [at for at, item in enumerate(items) if item.word in _MARKS]
    for start, end in zip([-1, *marks], [*marks, len(items)], strict=True):
        part = items[start + 1 : end]
        if not part or not any(item.word in _SAYING for item in part):
            continue
        if any(item.quantity is not None or item.changes for item in part):
            continue
        yield from range(max(start, 0), end)


def _attributes(items: Row) -> Iterator[int]:
    """All but the last word of each name: "annual revenue", "new car sales"."""
    for at in range(len(items) - 1):
        if _is_of_name(items[at]) and _is_of_name(items[at + 1]):
            yield at


def _is_of_name(item: Item) -> bool:
    return item.word.isalpha() and not item.changes and item.word not in _JOINING and item.word not in _SAYING
