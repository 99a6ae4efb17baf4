"""What figures of two areas are read with: the measure that both have, the areas, and what was found."""

from collections.abc import Sequence

from service.claims.kind import Draft
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
_SIZES = frozenset([("the", "size"), ("as", "big"), ("as", "large")])
_BEING = frozenset(
    ", at worth is was are were remains now still today more less than nearly almost about around roughly just over"
    " well only some".split()
)
_MANKIND = ("world", "people")
_GOING_ON = frozenset("and but while against compared in as up down today now".split())
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
    plain = any(m.words == _MANKIND and _ends_there(m, analysis) for m in own)
    families = [f for f in families if plain or f in analysis.licensed or shelf.family(f).topic in discourse.topics]
    rows = [*(c.series_id for c in discourse.carried if not own), *families]
    if families and named and named[0].span.start > position:
        rows = rows[::-1]
    for series_id in rows:
        series = shelf.series(series_id)
        if _is_extensive(series) and len(shelf.areas_of(series.concept)) > 1:
            return series
    return None


def _ends_there(mention: MeasureMention, analysis: Analysis) -> bool:
    """ "18% of the world's people", and not "28% of the world's people living in poverty"."""
    behind = next((item for item in analysis.items if item.start >= mention.span.end), None)
    return behind is None or not behind.word.isalpha() or behind.word in _GOING_ON


def sized(draft: Draft, analysis: Analysis, discourse: Discourse, area: str) -> Series | None:
    """ "German GDP was $4.46 trillion. America's economy is six times the size of Germany's": of what was told of that.

    Args:
        draft: the figure.
        analysis: its sentence, which must name something of the same topic.
        discourse: what was spoken of before.
        area: the one that it is compared with.
    """
    shelf, items = discourse.shelf, analysis.items
    if items.words[draft.anchor + 1 : draft.anchor + 3] not in _SIZES:
        return None
    ahead = [m for m in analysis.measures if m.span.end <= items[draft.anchor].start]
    between = [item for item in items[: draft.anchor] if ahead and item.start >= ahead[-1].span.end]
    if not all(item.quantity is not None or item.word in _BEING for item in between):
        return None  # "America's economy carries a debt twice the size of Germany's"
    named = {shelf.family(one).topic for m in ahead[-1:] for one in (*m.strong, *m.weak)}
    told = (
        one for concept, areas in discourse.told.items() if area in areas for one in shelf.of_concept(concept, area)
    )
    return next((one for one in told if _is_extensive(one) and named == {one.topic}), None)


def _is_extensive(series: Series) -> bool:
    return series.nature in _EXTENSIVE and series.unit not in (PERCENT, POINTS)


def spoken_of(measure: Series, discourse: Discourse) -> str:
    """The area that a measure was told of last; empty where it was told of none."""
    told = discourse.told.get(measure.concept, ())
    return told[-1] if told else ""
