"""A document's sentences with everything that is recognised in them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from service.extract.areas import find_areas
from service.extract.items import items_of
from service.extract.measures import MeasureIndex
from service.extract.moods import mood_of
from service.extract.periods import find_periods
from service.extract.quantities import find_quantities
from service.extract.sentences import split_sentences
from service.extract.tokens import tokenize
from service.model.document import Block, Document
from service.model.events import Event
from service.model.mentions import Analysis, Item
from service.model.quantities import Quantity
from service.model.tokens import Sentence
from service.model.windows import Window


def analyse(document: Document, index: MeasureIndex, events: Sequence[Event] = ()) -> Iterator[Analysis]:
    """The sentences of ``document`` in order, each with its items, areas and measures.

    A sentence without a digit, a number word or a superlative costs little more than its tokens.
    """
    previous: Window | None = None
    for block in document.blocks:
        tokens = tokenize(block.text)
        licensed = index.licensed(tokens)
        for sentence in split_sentences(block.text, tokens):
            periods = find_periods(
                sentence, block.text, document.published, previous=previous, events=events, language=document.language
            )
            previous = next((p.window for p in reversed(periods) if p.window is not None), previous)
            taken = [period.span for period in periods]
            quantities = find_quantities(sentence, block.text, taken, document.language)
            items = _with_moods(items_of(sentence, quantities, periods))
            yield Analysis(
                block,
                sentence,
                items,
                find_areas(sentence.tokens),
                index.find(sentence.tokens),
                licensed,
                index.forbidden(sentence.tokens),
            )


def quantities_of(document: Document) -> Iterator[tuple[Block, Quantity]]:
    """Every quantity recognised in the document, claim or not, with its block."""
    for block in document.blocks:
        for sentence in split_sentences(block.text, tokenize(block.text)):
            taken = [period.span for period in _periods(sentence, block, document)]
            for quantity in find_quantities(sentence, block.text, taken, document.language):
                yield block, quantity


def _periods(sentence: Sentence, block: Block, document: Document) -> Sequence:  # type: ignore[type-arg]
    return find_periods(sentence, block.text, document.published, language=document.language)


def _with_moods(items: tuple[Item, ...]) -> tuple[Item, ...]:
    return tuple(
        replace(item, mood=mood_of(items, index)) if item.quantity is not None else item
        for index, item in enumerate(items)
    )
