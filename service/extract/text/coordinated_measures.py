"""Where a sentence goes on to another measure with a figure of its own: "CPI was 3.0%, and the RPI rate 4.4%"."""

from collections.abc import Iterator, Sequence

from service.model.mentions import MeasureMention, Row

_JOINING = frozenset(["and", "with", "against", "compared", ",", "("])
_LEADING = frozenset("the a an its that of to for by on annual overall main wider broader older old".split())
_MOST_LEADING = 4  # words of "and on the wider" before the measure


def coordinated(items: Row, measures: Sequence[MeasureMention]) -> Iterator[int]:
    """The offsets of the conjunctions and marks behind which another measure has a figure of its own.

    Before each of them stand a measure named outright and a figure, and behind it a measure and a figure; what the
    words of one part rule out, they rule out of that part.

    Args:
        items: the sentence.
        measures: the measures that it names.
    """
    strong = [m for m in measures if m.strong]
    if len(strong) < len(("one", "another")) or len(items.figures) < len(("one", "another")):
        return
    figures = [items[at].start for at in items.figures]
    opened = 0
    for at, word in enumerate(items.words):
        if word not in _JOINING:
            continue
        here = items[at].start
        named = next((m for m in strong if m.span.start > here), None)
        if named is None or not _leads(items, at, named):
            continue
        before = any(opened <= m.span.start < here for m in strong) and any(opened <= f < here for f in figures)
        if before and any(f > here for f in figures):
            opened = here
            yield here


def _leads(items: Row, at: int, named: MeasureMention) -> bool:
    """Whether nothing but articles and the like stands between a conjunction and a measure."""
    between = [item.word for item in items[at + 1 : at + 2 + _MOST_LEADING] if item.start < named.span.start]
    return len(between) <= _MOST_LEADING and all(word in _LEADING for word in between)
