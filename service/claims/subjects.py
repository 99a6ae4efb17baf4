"""Which series a claim may be about: by the nearest measure, the area, the thing counted, the subject carried over."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import accumulate, pairwise

from service.claims.asides import Usable, names_in_brackets, passed_by
from service.claims.counted import Counts
from service.claims.implied import IMPLIED, LOOSE, Fits, by_count, clause_is_bare, is_at_home, is_telling
from service.claims.kind import Draft
from service.claims.listed import listed_item, measure_of
from service.claims.not_held import is_of_another
from service.claims.own_subject import (
    LIGHT,
    is_amount_of,
    is_bare,
    is_general,
    is_narrowed,
    is_of,
    is_opinion,
    is_revision,
    is_spell,
    is_whole,
    names,
    new_subject,
    own_measures,
)
from service.claims.part_named import is_part
from service.claims.sizes import of_its_size
from service.claims.terse import is_core
from service.model.claims import Candidate
from service.model.mentions import Analysis, Item, MeasureMention, Row
from service.model.quantities import MULTIPLE, PERCENT, POINTS, Form, Quantity
from service.model.series import Nature, Series
from service.model.shelf import Shelf
from service.records import dataclass, field, replace

_STRONG, _WEAK, _CARRIED, _NAMED_ELSEWHERE = 100, 60, 40, 20
#: What a boundary counts for, in characters between a figure and the measure it may belong to.
_FAR = {";": 30, ":": 30, "(": 30, "but": 30, "while": 30, ",": 10, "and": 10}
_BEHIND = 20  # what words behind the figure are further away, in characters
_BEYOND = 80  # … and weak ones beyond a boundary
#: Two countries whose statistics go by the same words.
_ABROAD = (("US", "GB"), ("GB", "US"))
#: What is measured at a place, not on the way to it.
_OF_A_PLACE = frozenset([Nature.RATE, Nature.STOCK, Nature.INDEX])
_DURATIONS = frozenset(["days", "weeks", "months", "quarters", "years", "decades", "hours"])
_LESS_THAN_YEAR = frozenset(["day", "week", "month", "quarter"])
_APART = frozenset(",;:0123456789")  # between a figure and an area: another clause, another period
_BESIDE = 3  # words between a figure and the area right behind it: "people in the"


@dataclass(slots=True)
class Discourse:
    """What the article has been about so far."""

    shelf: Shelf
    topics: frozenset[str]
    named: frozenset[str]
    home: str
    reader: str
    areas: frozenset[str] = frozenset()
    carried: tuple[Candidate, ...] = ()
    carried_block: str = ""
    area_of_topic: dict[str, str] = field(default_factory=dict)
    area: str = ""
    guessed: bool = False
    passed: str = ""
    counts: Counts = field(default_factory=Counts)
    _clauses: "tuple[Analysis, _Clauses] | None" = None
    _whole: tuple[Analysis, Sequence[MeasureMention]] | None = None

    @property
    def area_unnamed(self) -> str:
        """The area of a sentence that names none: that spoken of, else one passed by where home is but a guess."""
        home_named = any(area.startswith(self.home) for area in self.areas)
        return self.area or (self.passed if self.guessed and not home_named else "") or self.home

    def pass_by(self, analysis: Analysis) -> None:
        """Keep the area that a sentence named last, whatever it said of it."""
        if analysis.areas:
            self.passed = analysis.areas[-1].area

    def clauses_of(self, analysis: Analysis) -> "_Clauses":
        """The clause boundaries of a sentence, worked out once."""
        if self._clauses is None or self._clauses[0] is not analysis:
            self._clauses = (analysis, _Clauses(analysis.items))
        return self._clauses[1]

    def whole_measures_of(self, analysis: Analysis) -> Sequence[MeasureMention]:
        """The measures of a sentence that no word beside them makes one of their parts, looked through once."""
        if self._whole is None or self._whole[0] is not analysis:
            self._whole = (analysis, [m for m in analysis.measures if not is_narrowed(m, analysis)])
        return self._whole[1]


def named_in(analyses: Iterable[Analysis], shelf: Shelf) -> frozenset[str]:
    """The concepts that the article names outright somewhere."""
    families = {f for a in analyses for mention in a.measures for f in mention.strong if f not in a.forbidden}
    return frozenset(shelf.family(family).concept for family in families)


def topics_of(analyses: Iterable[Analysis], shelf: Shelf) -> frozenset[str]:
    """The topics that the article names outright, or by weak words in their own context."""
    named: set[str] = set()
    for analysis in analyses:
        for mention in analysis.measures:
            allowed = set(mention.strong) - analysis.forbidden | (set(mention.weak) & analysis.licensed)
            named.update(shelf.family(family).topic for family in allowed)
    return frozenset(named)


def candidates_for(draft: Draft, analysis: Analysis, discourse: Discourse) -> tuple[Candidate, ...]:
    """The series that a draft may be about, best first; empty where the text licenses none."""
    quantity = None if draft.rank is not None else analysis.items[draft.anchor].quantity
    meant = [
        c
        for c in _meant(draft, quantity, analysis, discourse)
        if not is_part(draft, analysis, series := discourse.shelf.series(c.series_id))
        and not is_of_another(draft, analysis, series)
    ]
    return discourse.counts.either(tuple(meant), draft, analysis.items, discourse.shelf)


def fits(shelf: Shelf) -> Fits:
    """Whether a figure can be of a series of a shelf, by its unit and what it counts."""
    return lambda claim, draft, candidate: _agrees(claim.quantity, draft, shelf.series(candidate.series_id))


def _meant(draft: Draft, quantity: Quantity | None, analysis: Analysis, discourse: Discourse) -> tuple[Candidate, ...]:
    if quantity is not None and quantity.unit == PERCENT and is_opinion(draft, analysis.items):
        return ()
    if quantity is not None and quantity.form is Form.FRACTION and is_of(draft, analysis.items):
        return ()  # "Shelter costs, a third of the index, were up"
    thing = names_in_brackets(draft, analysis)
    if thing is not None and names(analysis.items[thing], analysis) and not _is_measured(thing, analysis):
        return ()
    if is_revision(draft, analysis.items):
        return ()
    if any(is_whole(m, draft, analysis) for m in analysis.measures):
        return _loosely_named(draft, quantity, analysis, discourse)  # "86.6% of A&E patients, within four hours"
    named = _named(draft, analysis, discourse)
    if named:
        _remember(_heaviest(named), analysis, discourse)
        fitting = tuple(c for c in named if _agrees(quantity, draft, discourse.shelf.series(c.series_id)))
        if not fitting and quantity is not None:
            fitting = _siblings(named, _unit_of(quantity, draft, analysis), discourse)
        if is_core(analysis.items, draft.anchor):
            fitting = tuple(c for c in fitting if "core" in c.words)
        if is_amount_of(draft, analysis.items):
            fitting = tuple(c for c in fitting if discourse.shelf.series(c.series_id).nature is not Nature.STEP)
        fitting = tuple(c for c in fitting if _fits_before(draft, analysis, discourse.shelf.series(c.series_id)))
        if draft.kind == "point_change" and not _of_percentages(draft, analysis):
            fitting = tuple(c for c in fitting if discourse.shelf.series(c.series_id).unit == PERCENT)
        fitting = _with_namesakes(_heaviest(fitting), quantity, analysis, discourse)
        return fitting or _loosely_named(draft, quantity, analysis, discourse)
    return (
        _carried(draft, quantity, analysis, discourse)
        or _loosely_named(draft, quantity, analysis, discourse)
        or _implied(draft, quantity, analysis, discourse)
    )


def _of_percentages(draft: Draft, analysis: Analysis) -> bool:
    """Whether points are said to be of per cent; a share index moves by points as well."""
    words = draft.span.of(analysis.block.text).lower()
    return "percent" in words or "basis" in words or "%" in words


def _loosely_named(
    draft: Draft, quantity: Quantity | None, analysis: Analysis, discourse: Discourse
) -> tuple[Candidate, ...]:
    """What weak words out of their context name, or words that are not the nearest: it bears a figure out, no more."""
    named = _named(draft, analysis, discourse, loosely=True)
    found = tuple(
        replace(c, weight=LOOSE, reason=f"{c.reason}, in words that may name another thing")
        for c in named
        if _agrees(quantity, draft, series := discourse.shelf.series(c.series_id))
        and _fits_before(draft, analysis, series)
        and not (series.nature is Nature.STEP and is_amount_of(draft, analysis.items))
        and is_at_home(series, analysis)
    )
    if found and not discourse.carried:
        _remember(found, analysis, discourse)
    return found


def _implied(
    draft: Draft, quantity: Quantity | None, analysis: Analysis, discourse: Discourse
) -> tuple[Candidate, ...]:
    """What the figure's noun, or what was spoken of, leaves to be understood."""
    if _names_other(draft, analysis, discourse):
        return ()
    counted = by_count(quantity, analysis, discourse.carried, discourse.shelf)
    if counted is not None:
        found = (Candidate(counted.id, IMPLIED, f"it counts {quantity.noun}" if quantity else ""),)
        if not discourse.carried:
            _remember(found, analysis, discourse)
        return found
    bare = clause_is_bare(draft, analysis)
    if not discourse.carried or not (bare or is_telling(quantity)):
        return ()
    carried = _carried(draft, quantity, analysis, discourse, loosely=True)
    return tuple(replace(c, weight=IMPLIED if bare else LOOSE) for c in carried)


def _names_other(draft: Draft, analysis: Analysis, discourse: Discourse) -> bool:
    """Whether the sentence has a subject of its own that no series measures, or an area of its own."""
    if new_subject(draft, analysis) is not None or any(m.strong for m in analysis.measures):
        return True
    areas = {discourse.shelf.series(c.series_id).area for c in discourse.carried}
    return bool(areas) and any(mention.area not in areas for mention in analysis.areas)


def _carried(
    draft: Draft, quantity: Quantity | None, analysis: Analysis, discourse: Discourse, *, loosely: bool = False
) -> tuple[Candidate, ...]:
    """What was spoken of before, as far as it can be what the figure measures."""
    if not loosely and not _may_carry(draft, analysis, discourse):
        return ()
    carried = tuple(
        replace(c, weight=min(_CARRIED, c.weight), reason=f"the subject carried over: {c.reason}", carried=True)
        for c in discourse.carried
        if not _is_forbidden(c.series_id, analysis, discourse)
        and _agrees(quantity, draft, discourse.shelf.series(c.series_id))
        and not _counts_other(quantity, discourse.shelf.series(c.series_id))
    )
    if not carried and quantity is not None:
        carried = tuple(
            c
            for c in _siblings(discourse.carried, _unit_of(quantity, draft, analysis), discourse)
            if not _is_forbidden(c.series_id, analysis, discourse)
        )
    if not carried:
        return ()
    series = [discourse.shelf.series(c.series_id) for c in carried]
    concepts = {one.concept for one in series}

    def inside(area: str | None) -> tuple[Candidate, ...]:
        return tuple(c for c, one in zip(carried, series, strict=True) if area in (None, one.area))

    return _of_area(carried[0], concepts, inside, draft, analysis, discourse)


def _is_measured(at: int, analysis: Analysis) -> bool:
    """Whether a word is one of those that name a measure."""
    place = analysis.items[at].start
    return any(m.span.start <= place < m.span.end for m in analysis.measures)


def _is_forbidden(series_id: str, analysis: Analysis, discourse: Discourse) -> bool:
    return bool(analysis.forbidden) and discourse.shelf.family_of(series_id) in analysis.forbidden


def _heaviest(rows: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Only those that the words name best; what they name less well was not meant."""
    return tuple(c for c in rows if c.weight == rows[0].weight)


def _named(draft: Draft, analysis: Analysis, discourse: Discourse, *, loosely: bool = False) -> tuple[Candidate, ...]:
    items = analysis.items
    position = items[draft.anchor].start
    counted = [q.span for at in items.figures if at != draft.anchor and (q := items[at].quantity) is not None]
    usable = [
        (m, families)
        for m in discourse.whole_measures_of(analysis)
        if (families := _allowed(m, analysis, discourse, position, loosely=loosely))
        and (m.strong or not any(span.contains(m.span) for span in counted))
    ]
    if loosely:
        usable = [pair for pair in usable if _can_be_of(pair, draft, analysis, discourse)]
    usable = own_measures(draft, analysis, usable)
    usable = _of_rates(draft, analysis, discourse, usable) or usable
    listed = listed_item(draft, analysis) if usable else None
    if listed is not None:
        own = measure_of(listed, discourse.shelf)
        usable = [] if own is None else [(own, (*own.strong, *own.weak))]
    if len(usable) > 1:
        clauses = discourse.clauses_of(analysis)
        usable.sort(key=lambda pair: _distance(pair[0], position, clauses))
    if usable and _only_explains(usable, draft, analysis):
        return ()
    if usable and _names_another(usable[0][0], draft, analysis, discourse):
        return ()
    if len(usable) == 1 and _is_only_spell(usable[0][0], draft, analysis, discourse):
        return ()  # "gasoline fell 2.2% over the month"
    for mention, families in usable:
        rows = _Rows(mention, families, analysis, discourse)
        concepts = {discourse.shelf.family(family).concept for family in families}
        chosen = _of_area(rows.first, concepts, rows.inside, draft, analysis, discourse)
        if chosen:
            return _of_publisher(sorted(chosen, key=lambda c: -c.weight), analysis, discourse)
    return ()


def _can_be_of(pair: Usable, draft: Draft, analysis: Analysis, discourse: Discourse) -> bool:
    """Whether a figure can be of what a measure names: in its unit, and not a part of it in per cent."""
    mention, families = pair
    quantity = None if draft.rank is not None else analysis.items[draft.anchor].quantity
    members = (discourse.shelf.series(i) for family in families for i in discourse.shelf.members(family, None))
    return not is_whole(mention, draft, analysis) and any(_agrees(quantity, draft, one) for one in members)


def _of_publisher(rows: Sequence[Candidate], analysis: Analysis, discourse: Discourse) -> tuple[Candidate, ...]:
    """ "Prices rose 3.3% on the World Bank's numbers": of several publishers' series those of the one that is named."""
    publishers = [discourse.shelf.series(c.series_id).source.publisher for c in rows]
    if len(set(publishers)) < 2:
        return tuple(rows)
    own = [c for c, name in zip(rows, publishers, strict=True) if name in analysis.block.text]
    return tuple(replace(c, weight=rows[0].weight) for c in own) or tuple(rows)


def _of_rates(
    draft: Draft, analysis: Analysis, discourse: Discourse, usable: list[tuple[MeasureMention, tuple[str, ...]]]
) -> list[tuple[MeasureMention, tuple[str, ...]]]:
    """ "To 2.3% from 1.7%, as the price cap rose": a level in per cent is of no amount that is named behind it."""
    item = analysis.items[draft.anchor]
    if draft.kind != "level" or item.quantity is None or item.quantity.unit != PERCENT or len(usable) < 2:
        return usable
    shelf = discourse.shelf
    return [
        (m, families)
        for m, families in usable
        if m.span.start < item.start
        or any(shelf.series(i).unit == PERCENT for family in families for i in shelf.members(family, None))
    ]


def _only_explains(usable: Sequence[Usable], draft: Draft, analysis: Analysis) -> bool:
    """ "The pound fell by 1% as traders bet on rate cuts": measures named only behind what is said of another thing."""
    if draft.kind != "percent_change" or draft.change_at is None or is_bare(draft, analysis):
        return False
    items, position = analysis.items, analysis.items[draft.anchor].start
    as_at = next((item.start for item in items[draft.anchor + 1 :] if item.word == "as"), None)
    return as_at is not None and position < as_at < min(m.span.start for m, _ in usable)


def _names_another(nearest: MeasureMention, draft: Draft, analysis: Analysis, discourse: Discourse) -> bool:
    """Whether a measure that other words of the sentence rule out stands between the nearest one and the figure."""
    position = analysis.items[draft.anchor].start
    between = [m for m in analysis.measures if nearest.span.end <= m.span.start < m.span.end <= position]
    asides = passed_by(draft, analysis) if between else ()
    return any(
        m.strong
        and not any(span.contains(m.span) for span, _ in asides)
        and not _allowed(m, analysis, discourse, position)
        and not (_topics(m, discourse) & _topics(nearest, discourse))
        for m in between
    )


def _is_only_spell(mention: MeasureMention, draft: Draft, analysis: Analysis, discourse: Discourse) -> bool:
    """Whether nothing is named but over how long something else changed."""
    if not is_spell(mention, analysis) or is_bare(draft, analysis):
        return False
    asides = passed_by(draft, analysis)
    others = [m for m in analysis.measures if m is not mention and not any(s.contains(m.span) for s, _ in asides)]
    return not any(_topics(m, discourse) & _topics(mention, discourse) for m in others)


def _topics(mention: MeasureMention, discourse: Discourse) -> set[str]:
    return {discourse.shelf.family(family).topic for family in (*mention.strong, *mention.weak)}


class _Rows:
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
        return Candidate(series_id, self._weight(family), f"“{words}” names it", words.lower())

    def _weight(self, family: str) -> int:
        """What is named outright elsewhere in the article is what a weak word there means."""
        if family in self._strong:
            return _STRONG
        elsewhere = self._discourse.shelf.family(family).concept in self._discourse.named
        return _WEAK + (_NAMED_ELSEWHERE if elsewhere else 0)


def _allowed(
    mention: MeasureMention, analysis: Analysis, discourse: Discourse, place: int, *, loosely: bool = False
) -> tuple[str, ...]:
    """The families that a mention may mean for a figure at ``place``: ruled out in neither's clause."""
    forbidden = analysis.forbidden_at(mention.span.start, place)
    strong = [f for f in mention.strong if f not in forbidden]
    weak = [
        f
        for f in mention.weak
        if f not in forbidden
        and (loosely or f in analysis.licensed or discourse.shelf.family(f).topic in discourse.topics)
    ]
    return (*strong, *weak)


def _distance(mention: MeasureMention, position: int, clauses: "_Clauses") -> int:
    """Characters between, clause boundaries counting as many, and words after the figure less near than before."""
    low, high = sorted((mention.span.start, position))
    apart = clauses.between(low, high)
    if mention.span.start <= position:
        return high - low + apart
    beyond = _BEYOND if apart and not mention.strong else 0  # "from 10.1%, the second monthly fall"
    return high - low + apart + _BEHIND + beyond


class _Clauses:
    """How far apart the clause boundaries of a sentence hold its words, summed once from its start."""

    __slots__ = ("_starts", "_sums")

    def __init__(self, items: Row) -> None:
        self._starts = [item.start for item in items]
        self._sums = [0, *accumulate([_FAR.get(word, 0) for word in items.words])]

    def between(self, low: int, high: int) -> int:
        """The boundaries strictly between two offsets, in characters."""
        return self._sums[bisect_left(self._starts, high)] - self._sums[bisect_right(self._starts, low)]


def _of_area(
    leading: Candidate,
    concepts: Collection[str],
    inside: Callable[[str | None], tuple[Candidate, ...]],
    draft: Draft,
    analysis: Analysis,
    discourse: Discourse,
) -> tuple[Candidate, ...]:
    """Keep the candidates of the area that the text means; a concept held for one area only keeps it.

    Args:
        leading: the first candidate.
        concepts: those of all candidates.
        inside: gives the candidates of an area; for None, all of them.
        draft: the figure.
        analysis: its sentence.
        discourse: what went before; what is learnt of the area is added.
    """
    position = analysis.items[draft.anchor].start
    first = discourse.shelf.series(leading.series_id)
    held = discourse.shelf.areas_of(first.concept)
    before = _areas_before(analysis, position)
    after = [m.area for m in analysis.areas if m.span.start > position]
    stated = _beside_figure(draft, analysis) or before[-1:] or after[:1]
    if not stated and _is_ours(analysis, position):
        stated = [discourse.reader]
    area = stated[0] if stated else discourse.area_of_topic.get(first.topic) or discourse.area_unnamed
    wanted = inside(area)
    if wanted and not stated and len(held) > 1 and first.topic not in discourse.area_of_topic:
        sized = of_its_size(wanted, inside(None), analysis.items[draft.anchor].quantity, draft, discourse.shelf)
        if sized and sized != wanted:
            wanted, area = sized, discourse.shelf.series(sized[0].series_id).area
            discourse.area_of_topic[first.topic] = area
    if not wanted and stated:
        discourse.area_of_topic[first.topic] = discourse.area = area  # what follows Japan's core rate is Japan's too
    if not wanted and len(held) == 1:
        own = next(iter(held))
        elsewhere = bool(leading.carried and before)  # "Italy had 30,000"
        told = _beside_figure(draft, analysis) if first.nature in _OF_A_PLACE else []  # "5.3 million in Scotland"
        return () if elsewhere or told or _is_abroad(held, leading, discourse) else inside(own)
    if not wanted:
        there = {series.id for concept in concepts for series in discourse.shelf.of_concept(concept, area)}
        wanted = tuple(
            replace(leading, series_id=series_id, reason=f"{leading.reason}, for {area}")
            for series_id in sorted(there)
            if discourse.shelf.family_of(series_id) not in analysis.forbidden_at(position)
        )
    if stated and len(held) > 1:  # remembered even where no series is held for it: what follows is about it too
        discourse.area_of_topic[first.topic] = area
        discourse.area = area
    return wanted


def _areas_before(analysis: Analysis, position: int) -> list[str]:
    """The areas named before a figure, the nearest last; "it" takes the sentence back to the first one."""
    named = [m for m in analysis.areas if m.span.start <= position]
    if len(named) > 1:
        last = named[-1].span.end
        parted = any(item.word == ";" and named[0].span.end <= item.start < last for item in analysis.items)
        if not parted and any(item.word == "it" and last <= item.start < position for item in analysis.items):
            named = named[:1]
    return [m.area for m in named]


def _is_ours(analysis: Analysis, position: int) -> bool:
    """ "America's jobless rate is 4%. Our own is 4.4%": the rate of where the article is read."""
    words = [item.word for item in analysis.items if item.start < position]
    return ("our", "own") in pairwise(words) or words[:1] == ["ours"]


def _is_abroad(held: frozenset[str], leading: Candidate, discourse: Discourse) -> bool:
    """Whether the article is about Britain and never speaks of America, or the other way round.

    Where it names neither, its language says where a weak word ("rent") is at home.
    """
    for one, other in _ABROAD:
        if held == {one} and one not in discourse.areas:
            loose = leading.weight < _STRONG or " " not in leading.words
            return other in discourse.areas or (loose and discourse.home == other)
    return False


def _beside_figure(draft: Draft, analysis: Analysis) -> list[str]:
    """ "… against 68.6 million in France": the area right behind the figure is the figure's own."""
    end = analysis.items[draft.anchor].end
    for mention in analysis.areas:
        between = analysis.block.text[end : mention.span.start].split()
        lead = between[-2] if between[-1:] == ["the"] and len(between) > 1 else between[-1] if between else ""
        if mention.span.start >= end and len(between) <= _BESIDE and lead in ("in", "for", "of", "across"):
            apart = "and" in between or not _APART.isdisjoint("".join(between))
            return [] if apart else [mention.area]
    return []


def _agrees(quantity: Quantity | None, draft: Draft, series: Series) -> bool:
    """Whether the thing counted can be what the series counts; changes in per cent fit any series."""
    if quantity is None:
        return True
    if draft.kind in ("percent_change", "multiple", "point_change", "share", "duration", "streak"):
        change_of_change = series.derived is not None and series.derived.transform == "difference"
        return not change_of_change and not (draft.counts and not series.phrases.nouns)
    if quantity.noun and quantity.per.isdecimal() and "per" not in series.unit.split():
        return False  # "8.5 people per 100,000" of a count of people
    if series.nature is Nature.STEP and quantity.per in _LESS_THAN_YEAR:
        return False  # "£145 a month" of a cap that is so much a year
    if quantity.unit == series.unit or not quantity.unit:
        return quantity.unit != "" or series.unit != PERCENT
    if quantity.unit in (PERCENT, POINTS, MULTIPLE):
        return quantity.unit == PERCENT and series.unit == PERCENT
    return bool(quantity.noun) and quantity.noun in series.phrases.nouns


def _fits_before(draft: Draft, analysis: Analysis, series: Series) -> bool:
    """ "Spent £3bn on hotels, 5% less": a change is of the count or amount before it, whatever measure is named."""
    if draft.kind not in ("percent_change", "multiple"):
        return True
    counted = [analysis.items[at] for at in analysis.items.figures if at < draft.anchor]
    if not counted or counted[-1].quantity is None:
        return True
    last, told = counted[-1], counted[-1].quantity
    if told.unit in ("", PERCENT, POINTS, MULTIPLE) or told.unit in _DURATIONS:
        return True
    position = analysis.items[draft.anchor].start
    if any(last.end <= m.span.start < position for m in analysis.measures):
        return True
    return told.unit == series.unit or (bool(told.noun) and told.noun in series.phrases.nouns)


def _counts_other(quantity: Quantity | None, series: Series) -> bool:
    """ "Some 898,000 people came", after net migration: of a balance or a change, what is counted is no more of it."""
    return quantity is not None and bool(quantity.noun) and series.nature is Nature.RATE


def _unit_of(quantity: Quantity, draft: Draft, analysis: Analysis) -> str:
    """The unit of a figure; that of a bare number is "index" where its clause says so: "the index rose to 104.8"."""
    if quantity.unit or not quantity.decimals:
        return quantity.unit
    for item in reversed(analysis.items[: draft.anchor]):
        if item.word in _FAR and item.word != "and":
            break
        if item.word == "index":
            return "index"
    return ""


def _siblings(rows: Sequence[Candidate], unit: str, discourse: Discourse) -> tuple[Candidate, ...]:
    """ "13 boats" in a sentence about arrivals: the sibling that counts boats."""
    if not unit or unit in (PERCENT, POINTS, MULTIPLE):
        return ()
    shelf = discourse.shelf
    ids = dict.fromkeys(sibling for c in rows for sibling in shelf.series(c.series_id).siblings)
    return tuple(
        replace(rows[0], series_id=series_id, reason=f"it is told in {unit}")
        for series_id in ids
        if shelf.series(series_id).unit == unit and shelf.series(series_id).area == shelf.series(rows[0].series_id).area
    )


def _with_namesakes(
    rows: tuple[Candidate, ...], quantity: Quantity | None, analysis: Analysis, discourse: Discourse
) -> tuple[Candidate, ...]:
    """ "Two crossings" may be of boats or of people: siblings that count what goes by the noun are meant as well."""
    if quantity is None or not quantity.noun or not rows:
        return rows
    shelf = discourse.shelf
    held = {c.series_id for c in rows}
    kin = dict.fromkeys(s for c in rows for s in shelf.series(c.series_id).siblings)
    return rows + tuple(
        replace(rows[0], series_id=s, reason=f"it counts {quantity.noun} as well")
        for s in kin
        if s not in held
        and not _is_forbidden(s, analysis, discourse)
        and quantity.noun in shelf.series(s).phrases.nouns
        and shelf.series(s).area == shelf.series(rows[0].series_id).area
    )


def _may_carry(draft: Draft, analysis: Analysis, discourse: Discourse) -> bool:
    """Whether the words before the figure leave its subject to what went before."""
    if not discourse.carried:
        return False
    position = analysis.items[draft.anchor].start
    for m in analysis.measures:
        told = m.strong or (m.span.start < position and not is_general(m, analysis))
        if told and not _allowed(m, analysis, discourse, position):
            return False  # it names another measure
    if new_subject(draft, analysis) is not None:
        return False  # "Rail fares jumped 7.2%"
    return is_bare(draft, analysis) and (analysis.block.id == discourse.carried_block or _continues(analysis, draft))


def _continues(analysis: Analysis, draft: Draft) -> bool:
    """Whether a paragraph goes on about the one before: by a word that points back, or by opening with the figure."""
    return _anaphoric(analysis.items) or not any(
        item.word and len(item.word) > 2 and item.word not in LIGHT for item in analysis.items[: draft.anchor]
    )


def _anaphoric(items: Sequence[Item]) -> bool:
    words = [item.word for item in items[:4] if item.word]
    return bool(
        set(words)
        & {"this", "that", "it", "figure", "total", "number", "rate", "there", "rise", "fall", "increase", "drop"}
    )


def _remember(rows: tuple[Candidate, ...], analysis: Analysis, discourse: Discourse) -> None:
    discourse.carried, discourse.carried_block = rows, analysis.block.id
    first = discourse.shelf.series(rows[0].series_id)
    if first.nature is not Nature.STEP:
        discourse.area_of_topic.setdefault(first.topic, first.area)
