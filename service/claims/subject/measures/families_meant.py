"""The families of series that a mention of a measure may mean for a figure, and their series as candidates."""

from collections.abc import Sequence

from service.claims.kind import Draft
from service.claims.subject.carried.discourse import Discourse
from service.claims.subject.carried.implied import IN_NO_WORDS, TOLD_BY_FIGURES
from service.claims.subject.measures.asides import Usable
from service.claims.subject.measures.rates_of_length import with_yearly
from service.model.claims import OUTRIGHT, Candidate
from service.model.mentions import Analysis, MeasureMention
from service.model.words import names_core

_WEAK = 60
_NAMED_ELSEWHERE = 20
_SETTING = frozenset("against versus with to than".split())
_SET = 2  # items of "against about"


class Rows:
    """The series of the families that a mention may mean, as candidates.

    Attributes:
        first: the first of them all, those named outright before others.
    """

    __slots__ = ("_discourse", "_families", "_strong", "_words", "first")

    def __init__(
        self, mention: MeasureMention, families: Sequence[str], analysis: Analysis, discourse: Discourse
    ) -> None:
        self._words = mention.span.of(analysis.block.text)
        self._strong = mention.strong
        self._families = families
        self._discourse = discourse
        self.first = self._row(families[0], families[0])

    def inside(self, area: str | None) -> tuple[Candidate, ...]:
        """Those of an area, or of all, in order of id."""
        found = {
            series_id: family for family in self._families for series_id in self._discourse.shelf.members(family, area)
        }
        ordered = sorted(found, key=lambda series_id: (found[series_id] not in self._strong, series_id))
        return tuple(self._row(series_id, found[series_id]) for series_id in ordered)

    def _row(self, series_id: str, family: str) -> Candidate:
        words = self._words
        if not words:
            return Candidate(series_id, self._weight(family), TOLD_BY_FIGURES, IN_NO_WORDS)
        return Candidate(series_id, self._weight(family), f"“{words}” names it", words.lower())

    def _weight(self, family: str) -> int:
        """What is named outright elsewhere in the article is what a weak word there means."""
        if family in self._strong:
            return OUTRIGHT
        elsewhere = self._discourse.shelf.family(family).concept in self._discourse.named
        return _WEAK + (_NAMED_ELSEWHERE if elsewhere else 0)


def allowed_families(
    mention: MeasureMention, analysis: Analysis, discourse: Discourse, place: int, *, loosely: bool = False
) -> tuple[str, ...]:
    """The families that a mention may mean for a figure at ``place``: ruled out in neither's clause."""
    forbidden = analysis.forbidden_at(mention.span.start, place)
    strong = [f for f in mention.strong if f not in forbidden]
    if not mention.weak:
        return tuple(strong)
    core = not discourse.guessed and is_core(mention)
    weak = [
        f
        for f in mention.weak
        if f not in forbidden
        and (
            loosely
            or (core and discourse.shelf.family(f).areas == {discourse.home})
            or f in analysis.licensed
            or f in discourse.at_home
            or discourse.shelf.family(f).topic in discourse.topics
        )
    ]
    return (*strong, *with_yearly(mention, weak, forbidden, discourse))


def of_same_field(
    mention: MeasureMention, draft: Draft, analysis: Analysis, discourse: Discourse, usable: Sequence[Usable]
) -> list[Usable]:
    """A measure with what it may mean among the others; one whose words want a context has it where those are alike.

    Args:
        mention: the measure.
        draft: the figure.
        analysis: its sentence.
        discourse: what went before.
        usable: the measures that the figure may be of.
    """
    own = [pair for pair in usable if pair[0].span.overlaps(mention.span)]
    if own:
        return own
    shelf = discourse.shelf
    topics = {shelf.family(family).topic for _, families in usable for family in families}
    allowed = allowed_families(mention, analysis, discourse, analysis.items[draft.anchor].start, loosely=True)
    families = tuple(family for family in allowed if shelf.family(family).topic in topics)
    return [(mention, families)] if families else []


def is_core(mention: MeasureMention) -> bool:
    """ "Gasoline cost 27.4% more. Leave out energy and food, and consumer prices were 2.4% higher": told outright."""
    return names_core(mention.words) or (mention.words[0] == "core" and len(mention.words) > 1)


def is_for_another(draft: Draft, analysis: Analysis, discourse: Discourse) -> bool:
    """ "Brent was $83.76, against $80.46 for WTI": whether a figure is told for what its clause rules out."""
    behind = analysis.items[draft.anchor + 1 : draft.anchor + 3]
    ahead = analysis.items.words[max(0, draft.anchor - _SET) : draft.anchor]
    if len(behind) < len(("for", "WTI")) or behind[0].word != "for" or _SETTING.isdisjoint(ahead):
        return False
    place = analysis.items[draft.anchor].start
    told = [m for m in analysis.measures if m.span.start == behind[1].start]
    return bool(told) and not any(allowed_families(m, analysis, discourse, place, loosely=True) for m in told)
