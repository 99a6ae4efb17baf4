"""What figures of two areas are read with: the measure that both have, the areas, and what was found."""

from collections.abc import Sequence

from service.claims.subject.carried.discourse import Discourse
from service.model.claims import Candidate
from service.model.mentions import Analysis, AreaMention, Item, MeasureMention
from service.model.quantities import PERCENT, POINTS, Direction
from service.model.series import Nature, Series
from service.records import dataclass

WORLD = "WORLD"
SHARED = 80
"""The weight of a share's series: the whole is named, the measure perhaps only spoken of."""
PARTS = frozenset(["level", "share"])
STOPS = frozenset([",", ";", ":", "(", ")", "—", "–"])
LIVING = frozenset("live lives lived living dwell dwells reside are is were was".split())
SPAN = 12  # items from "share" to its figures
_EXTENSIVE = frozenset([Nature.STOCK, Nature.FLOW])


@dataclass(frozen=True, slots=True)
class Across:
    """A figure that says how two areas stand to each other.

    Attributes:
        kind: the kind of claim that it is.
        candidates: the series of the area that it is of; empty where no series is held for one of the two.
        against: the series of the areas that it may be compared with, or of the whole that it is a part of.
        direction: on which side of the other area it lies, where the words about it say so.
    """

    kind: str
    candidates: tuple[Candidate, ...] = ()
    against: tuple[str, ...] = ()
    direction: Direction | None = None


def mention_at(item: Item, analysis: Analysis) -> AreaMention | None:
    """The area that an item is part of the name of, if any."""
    return next((m for m in analysis.areas if m.span.start <= item.start < m.span.end), None)


def additive(
    analysis: Analysis, position: int, discourse: Discourse, own: Sequence[MeasureMention] = ()
) -> Series | None:
    """A measure of amounts or counts, held for several areas, that the sentence names or that was spoken of.

    Args:
        analysis: the sentence.
        position: where the figure stands.
        discourse: what was spoken of before.
        own: the words that name it, where the figure has some of its own; nothing else is then meant.
    """
    shelf = discourse.shelf
    forbidden = analysis.forbidden_at(position)
    named = sorted(own or analysis.measures, key=lambda m: abs(m.span.start - position))
    families = [f for m in named for f in (*m.strong, *m.weak) if f not in forbidden]
    families = [f for f in families if f in analysis.licensed or shelf.family(f).topic in discourse.topics]
    rows = [*(c.series_id for c in discourse.carried if not own), *families]
    if families and named and named[0].span.start > position:
        rows = rows[::-1]
    for series_id in rows:
        series = shelf.series(series_id)
        extensive = series.nature in _EXTENSIVE and series.unit not in (PERCENT, POINTS)
        if extensive and len(shelf.areas_of(series.concept)) > 1:
            return series
    return None


def spoken_of(measure: Series, discourse: Discourse) -> str:
    """The area that a measure was told of last; empty where it was told of none."""
    told = discourse.told.get(measure.concept, ())
    return told[-1] if told else ""
