"""What an article has been about so far, and how far apart the clauses of a sentence hold its words."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from service.claims.kind import Draft
from service.claims.subject.areas.area_roles import is_compared
from service.claims.subject.areas.home import STATE
from service.claims.subject.counted.people_or_boats import Counts
from service.claims.subject.parts.narrowed import is_narrowed
from service.claims.subject.parts.what_goods_have import only_names_what_is_of_it
from service.model.claims import Candidate
from service.model.mentions import Analysis, MeasureMention, Row
from service.model.series import Nature, Series
from service.model.shelf import Shelf
from service.model.tokens import Sentence
from service.records import dataclass, field

#: What a boundary counts for, in characters between a figure and the measure it may belong to.
_AREAS_KEPT = 3
FAR = {";": 30, ":": 30, "(": 30, "but": 30, "while": 30, ",": 10, "and": 10}


@dataclass(slots=True)
class Discourse:
    """What the article has been about so far.

    Attributes:
        areas: all that the article names.
        carried: what was spoken of last.
        earlier: what the paragraph spoke of before that.
        near: those that this paragraph names.
        carried_from: the sentence that spoke of it.
        before: the sentence before.
        passed: the area that a sentence named last.
        shown: the area that the sentence before named, if it told no figure and named nothing else, or that opens it.
        told: by concept, the areas that figures were of, the last one last.
        compares: whether this sentence, and the one before, compares areas.
        at_home: families of the one area where the article is at home, that a word of any paragraph is a context of.
        led: by topic, the area that a sentence named first, with the sentence.
        share: where a share was told last: the sentence, the series of its part and that of its whole.
    """

    shelf: Shelf
    topics: frozenset[str]
    named: frozenset[str]
    home: str
    reader: str
    areas: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    carried: tuple[Candidate, ...] = ()
    earlier: tuple[Candidate, ...] = ()
    carried_block: str = ""
    carried_from: Analysis | None = None
    before: Analysis | None = None
    main: tuple[Candidate, ...] = ()
    area_of_topic: dict[str, str] = field(default_factory=dict)
    area: str = ""
    guessed: bool = False
    at_home: frozenset[str] = frozenset()
    passed: str = ""
    shown: str = ""
    counts: Counts = field(default_factory=Counts)
    told: dict[str, tuple[str, ...]] = field(default_factory=dict)
    compares: tuple[bool, bool] = (False, False)
    share: tuple[Analysis, str, str] | None = None
    led: dict[str, tuple[Sentence, str]] = field(default_factory=dict)
    _clauses: "tuple[Analysis, Clauses] | None" = None
    _whole: tuple[Analysis, Sequence[MeasureMention]] | None = None

    @property
    def area_unnamed(self) -> str:
        """The area of a sentence that names none: that spoken of, else one passed by where home is but a guess."""
        home_named = any(area.startswith(self.home) and not area.startswith(STATE) for area in self.areas)
        return self.area or (self.passed if self.guessed and not home_named else "") or self.home

    def pass_by(self, analysis: Analysis) -> None:
        """Keep a sentence, and the area that it named last, whatever it said of it."""
        self.before = analysis
        if analysis.areas:
            self.passed = analysis.areas[-1].area
        named = () if analysis.items.figures else analysis.areas
        if len(named) > 1:  # "India overtook China. Its …", "Is India's economy bigger than China's? Its …"
            own = [one for one in named if not is_compared(one, analysis)]
            heads = analysis.items[0].start == named[0].span.start
            self.shown = own[0].area if len(own) == 1 else named[0].area if heads else ""
        else:
            self.shown = named[0].area if named and not analysis.measures else ""

    def tell(self, rows: tuple[Candidate, ...]) -> None:
        """Keep the area that a figure was of, as the last one told of its measure."""
        for concept, area in {series.concept: series.area for series in map(self._series_of, rows[::-1])}.items():
            before = tuple(other for other in self.told.get(concept, ()) if other != area)
            self.told[concept] = (*before[-_AREAS_KEPT:], area)

    def _series_of(self, candidate: Candidate) -> Series:
        return self.shelf.series(candidate.series_id)

    def clauses_of(self, analysis: Analysis) -> "Clauses":
        """The clause boundaries of a sentence, worked out once."""
        if self._clauses is None or self._clauses[0] is not analysis:
            self._clauses = (analysis, Clauses(analysis.items))
        return self._clauses[1]

    def whole_measures_of(self, analysis: Analysis) -> Sequence[MeasureMention]:
        """The measures of a sentence that no word beside them makes one of their parts, looked through once."""
        if self._whole is None or self._whole[0] is not analysis:
            whole = [m for m in analysis.measures if not is_narrowed(m, analysis)]
            self._whole = (analysis, [m for m in whole if not only_names_what_is_of_it(m, analysis, self.shelf)])
        return self._whole[1]


def named_in(analyses: Iterable[Analysis], shelf: Shelf) -> frozenset[str]:
    """The concepts that the article names outright somewhere."""
    families = {f for a in analyses for mention in a.measures for f in mention.strong if f not in a.forbidden}
    return frozenset(shelf.family(family).concept for family in families)


def at_home_in(area: str, analyses: Iterable[Analysis], shelf: Shelf) -> frozenset[str]:
    """The families held for the one area that an article is at home in, and that a word of some paragraph licenses.

    "The Labor Department said …" licenses "energy" in the paragraphs that follow, too.
    """
    families = frozenset[str]().union(*{analysis.licensed for analysis in analyses})
    return frozenset(name for name in families if shelf.family(name).areas == {area})


def topics_of(analyses: Iterable[Analysis], shelf: Shelf) -> frozenset[str]:
    """The topics that the article names outright, or by weak words in their own context."""
    named: set[str] = set()
    for analysis in analyses:
        for mention in analysis.measures:
            allowed = set(mention.strong) - analysis.forbidden | (set(mention.weak) & analysis.licensed)
            named.update(shelf.family(family).topic for family in allowed)
    return frozenset(named)


class Clauses:
    """How far apart the clause boundaries of a sentence hold its words, summed once from its start."""

    __slots__ = ("_starts", "_sums")

    def __init__(self, items: Row) -> None:
        self._starts = [item.start for item in items]
        self._sums = [0, *accumulate([FAR.get(word, 0) for word in items.words])]

    def between(self, low: int, high: int) -> int:
        """The boundaries strictly between two offsets, in characters."""
        return self._sums[bisect_left(self._starts, high)] - self._sums[bisect_right(self._starts, low)]


def remember(rows: tuple[Candidate, ...], analysis: Analysis, discourse: Discourse) -> None:
    """Keep what was spoken of last, and the area of its topic."""
    first = discourse.shelf.series(rows[0].series_id)
    if analysis.block.id != discourse.carried_block:
        discourse.earlier = ()
    elif first.concept != discourse.shelf.series(discourse.carried[0].series_id).concept:
        discourse.earlier = discourse.carried
    discourse.carried, discourse.carried_block, discourse.carried_from = rows, analysis.block.id, analysis
    discourse.main = discourse.main or rows
    if first.nature is not Nature.STEP:
        discourse.area_of_topic.setdefault(first.topic, first.area)


def is_forbidden(series_id: str, draft: Draft, analysis: Analysis, discourse: Discourse) -> bool:
    """Whether words of a sentence rule a series out for a figure: not those of a later clause than its own.

    "A year ago it was $3.006; diesel is dearer": of what was spoken of before, whatever the second clause is about.
    """
    if not analysis.forbidden:
        return False
    place = analysis.items[draft.anchor].start
    clauses = [span.start for span, _ in analysis.clauses if span.start <= place]
    return discourse.shelf.family_of(series_id) in analysis.forbidden_at(*clauses, place)
