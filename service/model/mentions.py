"""What a sentence mentions: words of change, areas, measures; and the sentence as a row of items."""

from dataclasses import dataclass

from service.model.claims import Mood
from service.model.document import Block
from service.model.periods import Period
from service.model.quantities import Direction, Quantity
from service.model.spans import Span
from service.model.tokens import Sentence


@dataclass(frozen=True, slots=True)
class Change:
    """What a word says of change: its direction, and whether it is a verb, a noun or a comparative ("more")."""

    direction: Direction
    part: str


@dataclass(frozen=True, slots=True)
class AreaMention:
    """An area that the text names, by its code."""

    span: Span
    area: str


@dataclass(frozen=True, slots=True)
class MeasureMention:
    """Words that name one or more series.

    Attributes:
        span: the words.
        strong: the series that they name by themselves.
        weak: the series that they name where the context licenses it.
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


@dataclass(frozen=True, slots=True)
class Analysis:
    """A sentence and all that was recognised in it.

    Attributes:
        block: the block it stands in.
        sentence: its tokens and place.
        items: the sentence as a row of items.
        areas: the areas named.
        measures: the measures named.
        licensed: series whose context words occur in the paragraph.
        forbidden: series that some word of the sentence rules out.
    """

    block: Block
    sentence: Sentence
    items: tuple[Item, ...]
    areas: tuple[AreaMention, ...] = ()
    measures: tuple[MeasureMention, ...] = ()
    licensed: frozenset[str] = frozenset()
    forbidden: frozenset[str] = frozenset()
