"""What a sentence mentions: words of change, areas, measures; and the sentence as a row of items."""

from collections.abc import Iterable, Set
from operator import attrgetter

from service.hints import Any
from service.model.claims import Mood
from service.model.document import Block
from service.model.periods import Period
from service.model.quantities import Direction, Quantity
from service.model.spans import Span
from service.model.tokens import Sentence
from service.model.windows import Window
from service.records import dataclass

_word = attrgetter("word")


@dataclass(frozen=True, slots=True)
class Change:
    """What a word says of change: its direction, and whether it is a verb, a noun or a comparative ("more")."""

    direction: Direction
    part: str


BY_KIND = "ZZ-"
"""The area of a place that is told by no more than what it is, "the county": of it no series is held."""


NATIONALLY = frozenset(["nationally", "nationwide", "countrywide"])
"""What says behind a figure, or ahead of it, that it is of the whole country."""


@dataclass(frozen=True, slots=True)
class AreaMention:
    """An area that the text names, by its code."""

    span: Span
    area: str


@dataclass(frozen=True, slots=True)
class MeasureMention:
    """Words that name one or more families of series.

    Attributes:
        span: the words.
        strong: the families (see ``service.model.shelf``) that they name by themselves.
        weak: the families that they name where the context licenses it.
        words: the folded phrase.
    """

    span: Span
    strong: tuple[str, ...]
    weak: tuple[str, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """One word, quantity or period of a sentence.

    Attributes:
        start: offset in the block's text.
        end: offset just past it.
        word: the word in lower case; empty for a quantity or a period.
        quantity: the quantity, if it is one.
        period: the period, if it is one.
        changes: what the word says of change, if anything.
        mood: of a quantity: whether it is asserted.
    """

    start: int
    end: int
    word: str = ""
    quantity: Quantity | None = None
    period: Period | None = None
    changes: tuple[Change, ...] = ()
    mood: Mood = Mood.ASSERTED


class Row(tuple[Item, ...]):
    """The items of a sentence in order, with what most rules ask of them laid out once.

    Attributes:
        words: their words, in the same order; empty for a quantity or a period.
        said: the same as a set, for a cheap test whether a rule can apply at all.
        figures: the places of the quantities.
        dates: the places of the periods.
        worked_out: what rules about the items alone have found, by rule (see ``service.claims.once``).
    """

    words: tuple[str, ...]
    said: frozenset[str]
    figures: tuple[int, ...]
    dates: tuple[int, ...]
    worked_out: dict[object, Any]

    def __new__(cls, items: Iterable[Item]) -> "Row":
        """Lays ``items`` out."""
        row = super().__new__(cls, items)
        row.words = tuple(map(_word, row))
        row.said = frozenset(row.words)
        mentions = [at for at, word in enumerate(row.words) if not word] if "" in row.said else []
        row.figures = tuple([at for at in mentions if row[at].quantity is not None])
        row.dates = tuple([at for at in mentions if row[at].period is not None])
        row.worked_out = {}
        return row

    def places(self, words: Set[str]) -> list[int]:
        """Where any of some words stand; that of a quantity or a period is empty."""
        if words.isdisjoint(self.said):
            return []
        if len(signs := self.said & words) == 1 and self.words.count(sign := next(iter(signs))) == 1:
            return [self.words.index(sign)]
        return [at for at, word in enumerate(self.words) if word in words]


@dataclass(frozen=True, slots=True)
class Analysis:
    """A sentence and all that was recognised in it.

    Attributes:
        block: the block it stands in.
        sentence: its tokens and place.
        items: the sentence as a row of items.
        areas: the areas named.
        measures: the measures named.
        licensed: families whose context words occur in the paragraph.
        forbidden: families that some word of the sentence rules out.
        clauses: for a sentence of several clauses, each with the families that its own words rule out.
        spells: where a sentence tells of changes over several lengths of time, its parts with those that the length
            rules out.
        said: when it was said, where that was before the day of the article: a day of the last week, or long ago.
    """

    block: Block
    sentence: Sentence
    items: Row
    areas: tuple[AreaMention, ...] = ()
    measures: tuple[MeasureMention, ...] = ()
    licensed: frozenset[str] = frozenset()
    forbidden: frozenset[str] = frozenset()
    clauses: tuple[tuple[Span, frozenset[str]], ...] = ()
    spells: tuple[tuple[Span, frozenset[str]], ...] = ()
    said: Window | None = None

    def forbidden_at(self, *places: int) -> frozenset[str]:
        """The families ruled out by the clauses that the places lie in; by a spell, of that of the last place alone.

        "Prices fell 0.4% on the month but were 3.5% higher than a year before": "month" tells nothing of the 3.5%.
        """
        if not self.clauses:
            return self.forbidden
        found = [ids for span, ids in self.clauses for place in places if span.start <= place < span.end]
        found += [ids for span, ids in self.spells if span.start <= places[-1] < span.end]
        return frozenset[str]().union(*found)
