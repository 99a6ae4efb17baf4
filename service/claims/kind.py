"""What a kind of claim is made of."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from service.claims.scene import Scene
from service.claims.shapes import Shape
from service.model.claims import Computation, Figure
from service.model.mentions import Analysis, Change, Item
from service.model.periods import Period, PeriodRole
from service.model.ranks import Rank, Streak, Tally
from service.model.spans import Span
from service.model.windows import Grain
from service.numeric.intervals import Interval
from service.records import dataclass


@dataclass(frozen=True, slots=True)
class Draft:
    """An assertion as its kind recognised it, before periods and subjects are bound.

    Attributes:
        kind: name of the kind.
        span: the quote (block offsets).
        shape: the shape that matched.
        anchor: item index of the stated quantity, or of the first word of a rank.
        last: item index of the last item that the shape used.
        change: the word of change, None for a level.
        change_at: its item index.
        slots: item indices of the other slots.
        rank: what a superlative asserts.
        streak: what a streak asserts.
        tally: how many periods past a mark are counted.
        period: the period it is about, where its kind has read it itself.
        base: the period it is compared with, likewise.
        counts: whether a multiple is of things counted ("twice as many").
    """

    kind: str
    span: Span
    shape: str
    anchor: int
    last: int
    change: Change | None = None
    change_at: int | None = None
    slots: tuple[tuple[str, int], ...] = ()
    rank: Rank | None = None
    counts: bool = False
    streak: Streak | None = None
    tally: Tally | None = None
    period: Period | None = None
    base: Period | None = None

    def slot(self, name: str) -> int | None:
        """The item index that fills a slot."""
        for key, index in self.slots:
            if key == name:
                return index
        return None


BEING = frozenset(
    "was were is are stood stands cost costs averaged totalled totaled came hit reached fetched recorded posted"
    " registered".split()
)
#: Verbs of what has come to rest: "and pay growth has settled at 5%".
RESTING = frozenset(
    "held stayed remained stuck settled steadied stabilised stabilized levelled plateaued hovered".split()
)
SAYING = (
    BEING
    | RESTING
    | frozenset("kept sat did has had have went goes edged crept ticked inched put saw ran runs moved".split())
)
HELPING = frozenset(["has", "have", "had", "been", "being", "also", "then", "now", "already"])
_WHERE_REACH = 4  # items of "where it stood in"
_CLAUSES = frozenset([";", ":", "while", "whereas", "but", "yet", "although", "though"])
_TURNS = frozenset(["and", "after", "following"])
_THEN = frozenset(["after", "before", "since", "when", "because", "as"])
_SUBJECTS = frozenset(["it", "they", "he", "she", "which"])
FORMER = frozenset(
    "after following having had reversing undoing adding building top than against versus compared matching".split()
)
"""Words by which a part of a sentence tells of what went before."""
_SIDES = frozenset(["above", "below", "under", "beneath"])
_PARTING = frozenset([",", ";", ":", "(", ")", "—", "–"])

#: From the figures that a kind needs (its own, then the base or the parts) to the working.
Formula = Callable[[Sequence[Figure]], Computation]

#: From the figures of a sentence, the place of the stated one among them, and those of the sentence before, to the
#: figures of the article that it is worked out from; None where the text gives none.
Finder = Callable[[Scene, int, Scene], tuple[Figure, ...] | None]


@dataclass(frozen=True, slots=True)
class ClaimKind:
    """A kind of claim: its name, its manual page, its shapes and its formula.

    Attributes:
        name: as in the report.
        manual: the manual page, which is the docstring of the kind's file.
        shapes: the sentence shapes, specific ones first.
        formula: the computation; None for kinds that are judged by comparing periods (ranks).
        find: recognises claims that are anchored on words, not on a quantity.
        inputs: how many figures the formula needs.
        change: whether the stated figure is the size of a change, so that a direction applies to it.
        compares: whether it compares a period with a base, so that both must be found.
        derive: finds the figures of the article that the stated one is worked out from. It is asked of every plain
            figure, so it must insist on its own words.
    """

    name: str
    manual: str
    shapes: tuple[Shape, ...] = ()
    formula: Formula | None = None
    find: Callable[[Analysis], Sequence[Draft]] | None = None
    inputs: int = 1
    change: bool = False
    compares: bool = False
    derive: Finder | None = None

    @property
    def summary(self) -> str:
        """The first line of the manual page."""
        return self.manual.strip().split("\n", 1)[0].rstrip(".")


def window_near(items: Sequence[Item], first: int, last: int, taken: int | None = None) -> Period | None:
    """The period that names the days of an assertion in words: the nearest before it in its clause, else behind it.

    Args:
        items: the sentence.
        first: the item that the words begin with.
        last: the item that they end with.
        taken: a period that is something else, such as the base compared with.
    """
    for places in (range(first - 1, -1, -1), range(last + 1, len(items))):
        for at in places:
            period = items[at].period
            if items[at].word in _CLAUSES or (_turns(items, at) if at > last else _tells_of_then(items, at)):
                break  # "the first cut since March, and follows four rises from June to May", "after peaking in May"
            if (
                period is not None
                and at != taken
                and not _of_base(items, at)
                and not (_is_of_before(items, at, first) and not _is_apposed(items, at, first))
                and period.role is PeriodRole.WINDOW
                and period.preposition != "since"
            ):
                return period
    return None


def is_former(items: Sequence[Item], at: int) -> bool:
    """Whether a period is of what went before: "…, after rising by 0.3 points in July", "on top of July's rise".

    Args:
        items: the sentence.
        at: where the period stands.
    """
    opens = next((n for n in range(at - 1, -1, -1) if items[n].word in _PARTING), -1)
    return any(item.word in FORMER for item in items[opens + 1 : at])


def _is_apposed(items: Sequence[Item], at: int, first: int) -> bool:
    """ "After a rise in December, the first since the summer": whether the assertion is put to what has the period."""
    set_off = at < first <= at + len((",", "the", "first")) and items[at + 1].word == ","
    return set_off and not _goes_on(items, at)


def _goes_on(items: Sequence[Item], at: int) -> bool:
    """ "Fell 0.3% in the spring after slipping 0.1% in the winter, its second fall running": told of both, the last."""
    turn = next((n for n in range(at - 1, -1, -1) if items[n].word in FORMER), 0)
    ways = [
        {change.direction for item in part for change in item.changes[:1]} for part in (items[:turn], items[turn:at])
    ]
    return ways[0] == ways[1] and len(ways[0]) == 1 and any(item.period is not None for item in items[:turn])


def _is_of_before(items: Sequence[Item], at: int, first: int) -> bool:
    """Whether a period is of what went before; not in the clause that tells of it: "after it rose in May for a …"."""
    if not is_former(items, at):
        return False
    opened = next((n for n in range(first - 1, -1, -1) if _tells_of_then(items, n)), at)
    return opened >= at or any(one.word in FORMER and one.word not in HELPING for one in items[opened + 1 : at])


def _tells_of_then(items: Sequence[Item], at: int) -> bool:
    """ "It meets in November, after it lowered rates for the first time in four years": a clause of its own days."""
    return items[at].word in _THEN and items[at + 1].word in _SUBJECTS


def _turns(items: Sequence[Item], at: int) -> bool:
    """ "And …", "after …", "since peaking at 4.2% in May"; not "since March in the second quarter"."""
    word = items[at].word
    return word in _TURNS or (word == "since" and at + 1 < len(items) and items[at + 1].word.endswith("ing"))


def _of_base(items: Sequence[Item], at: int) -> bool:
    """ "… to 9.2% from 10.1% in November": whether the period is that of a figure compared with."""
    if any(item.word == "where" for item in items[max(0, at - _WHERE_REACH) : at]):
        return True  # "above the low of 0.1% where it stood last December"
    if at and items[at - 1].word in ("than", "as", "against", "versus"):
        return True  # "the ninth in a row, was smaller than November's"
    if at > 1 and items[at - 1].word == "in" and items[at - 2].word == "than":
        return True  # "fewer crossed in 2023 than in 2022, the first fall since 2018"
    if at and items[at - 1].word in _SIDES:
        return True  # "three cents below the week before, the sixth fall in a row"
    period = items[at].period
    if at > 1 and items[at - 1].word == "on" and period is not None and period.grain is not Grain.DAY:
        return items[at - 2].quantity is not None or bool(items[at - 2].changes)  # "down 3% on the week before"
    if at and items[at - 1].word in ("from", "since") and items[at + 1 : at + 2] and items[at + 1].word == "'s":
        return True  # "for the second month running, from June's 2.6% to 3.1%"
    for figure in (at - 1, at - 2):
        if figure > 0 and items[figure].quantity is not None:
            lead = figure - 2 if items[figure - 1].word in ("the", "a", "its", "their") else figure - 1
            return items[lead].word in ("from", "than", "against", "with", "on")
    return False


def working(
    value: Decimal | None, reach: Interval | None, unit: str, formula: str, figures: Sequence[Figure]
) -> Computation:
    """A computation over ``figures``; no value where the formula has none (a base of zero)."""
    if value is None or reach is None:
        return Computation(None, None, None, unit, formula, tuple(figures))
    return Computation(value, reach.low, reach.high, unit, formula, tuple(figures))


def reach_of(figure: Figure) -> Interval:
    """What a figure may stand for."""
    return Interval(figure.low, figure.high)


def plain(value: Decimal) -> str:
    """A number as a working shows it, without an exponent or idle zeros after a whole number."""
    return f"{value.normalize():f}" if value == value.to_integral_value() else f"{value:f}"


def is_verb(item: Item) -> bool:
    """Whether a word is a verb of change: "rose"."""
    return any(change.part == "verb" for change in item.changes)


def is_predicate(item: Item) -> bool:
    """Whether a word is a verb that says something of a measure: "rose", "was", "came" in at."""
    return item.word in SAYING or is_verb(item)
