"""Places at the head of a sentence whose words name a measure elsewhere: "Across the Channel, inflation was 3.6%"."""

from collections.abc import Sequence

from service.model.mentions import MeasureMention
from service.model.quantities import MULTIPLE, PERCENT, Quantity


def without_places(
    measures: tuple[MeasureMention, ...], start: int, quantities: Sequence[Quantity]
) -> tuple[MeasureMention, ...]:
    """The measures of a sentence, but for the words that only say where it goes on: no figure of it is a count.

    Args:
        measures: those named in it.
        start: where the sentence begins.
        quantities: its figures.
    """
    first = measures[0] if measures else None
    if first is None or first.words[0] != "across" or first.span.start != start or not quantities:
        return measures
    counts = any(one.unit not in (PERCENT, MULTIPLE) for one in quantities)
    return measures if counts else measures[1:]
