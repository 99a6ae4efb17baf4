"""A sentence as a row of items: its words, with the quantities and periods found in it as one item each."""

from collections.abc import Sequence

from service.extract.changes import CHANGES
from service.model.mentions import Item
from service.model.periods import Period
from service.model.quantities import Quantity
from service.model.tokens import Sentence

#: Verbs that hedge a figure and are the verb of its sentence as well; other hedges leave no item.
_TELLING = frozenset(
    "passed passes past topped tops surpassed surpasses exceeded exceeds crossed breached broke hit hits reached"
    " reaches"
    " above below over under up".split()
)


def items_of(sentence: Sentence, quantities: Sequence[Quantity], periods: Sequence[Period]) -> tuple[Item, ...]:
    """The sentence's items in order; a token inside a quantity, a period or a hedge gives none of its own."""
    mentions = sorted(
        [Item(q.span.start, q.span.end, quantity=q) for q in quantities]
        + [Item(p.span.start, p.span.end, period=p) for p in periods],
        key=lambda item: item.start,
    )
    hedges = [q.hedge_span for q in quantities if q.hedge_span is not None]
    items: list[Item] = []
    upcoming = iter(mentions)
    mention = next(upcoming, None)
    for token in sentence.tokens:
        start, end, word = token.start, token.end, token.lower
        while mention is not None and mention.end <= start:
            items.append(mention)
            mention = next(upcoming, None)
        if mention is not None and end > mention.start:
            continue
        if hedges and word not in _TELLING and any(s.start <= start < s.end for s in hedges):
            continue
        changes = CHANGES.get(word)
        items.append(Item(start, end, word) if changes is None else Item(start, end, word, changes=changes))
    if mention is not None:
        items.append(mention)
    items.extend(upcoming)
    return tuple(items)
