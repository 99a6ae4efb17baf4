"""Which series a claim may be about: by the nearest measure, the area, the thing counted, the subject carried over."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate

from service.claims.kind import Draft
from service.model.claims import Candidate
from service.model.mentions import Analysis, Item, MeasureMention
from service.model.quantities import MULTIPLE, PERCENT, POINTS, Quantity
from service.model.series import Nature, Series

#: The area that an article means when it names none, by language.
HOME: dict[str, str] = {"en-GB": "GB", "en-US": "US"}

_STRONG, _WEAK, _CARRIED, _NAMED_ELSEWHERE = 100, 60, 40, 20
#: What a boundary counts for, in characters between a figure and the measure it may belong to.
_FAR = {";": 30, ":": 30, "(": 30, "but": 30, "while": 30, ",": 10, "and": 10}
_BESIDE = 3  # words between a figure and the area right behind it: "people in the"
_LIGHT = frozenset(
    (
        "this that it they there these those which he she we the a an figure figures total totals number numbers "
        "count tally rate reading level was were is are been be being had has have stood came come compares compared "
        "compare with up down higher lower more less fewer than from at to in on for of by and but or as so still "
        "just only also even against about around nearly almost some over under above below year month week quarter "
        "day annual monthly quarterly previous earlier last same period its their rise rose fell fall increase "
        "decrease drop dropped increased climbed jumped when not while after before equivalent peak , ( ) - – — ' \" "
        "'s : then now again since until one pace alone further another brought bring brings taking took takes "
        "bringing record average slightly sharply well far means meant would making makes made data show shows showed "
        "report said official home office ons statistics according latest separate provisional government"
    ).split()
)


@dataclass(slots=True)
class Discourse:
    """What the article has been about so far."""

    series: Mapping[str, Series]
    topics: frozenset[str]
    named: frozenset[str]
    home: str
    carried: tuple[Candidate, ...] = ()
    carried_block: str = ""
    area_of_topic: dict[str, str] = field(default_factory=dict)
    area: str = ""
    _clauses: "tuple[Analysis, _Clauses] | None" = None

    def clauses_of(self, analysis: Analysis) -> "_Clauses":
        """The clause boundaries of a sentence, worked out once."""
        if self._clauses is None or self._clauses[0] is not analysis:
            self._clauses = (analysis, _Clauses(analysis.items))
        return self._clauses[1]


def named_in(analyses: Iterable[Analysis], series: Mapping[str, Series]) -> frozenset[str]:
    """The concepts that the article names outright somewhere."""
    ids = {s for a in analyses for mention in a.measures for s in mention.strong if s not in a.forbidden}
    return frozenset(series[series_id].concept for series_id in ids)


def topics_of(analyses: Iterable[Analysis], series: Mapping[str, Series]) -> frozenset[str]:
    """The topics that the article names outright, or by weak words in their own context."""
    named: set[str] = set()
    for analysis in analyses:
        for mention in analysis.measures:
            allowed = set(mention.strong) - analysis.forbidden | (set(mention.weak) & analysis.licensed)
            named.update(series[series_id].topic for series_id in allowed)
    return frozenset(named)


def home_of(analyses: Iterable[Analysis], series: Mapping[str, Series], language: str) -> str:
    """The area that the article means where a sentence names none.

    It is the one named most, itself or by a measure of one area only, up to the first measure that several areas have;
    where none is named by then, the language decides.
    """
    areas_of: dict[str, set[str]] = {}
    for one in series.values():
        areas_of.setdefault(one.concept, set()).add(one.area)
    rivals = {area for areas in areas_of.values() if len(areas) > 1 for area in areas if area not in ("WORLD", "EU")}
    counts: Counter[str] = Counter()
    for analysis in analyses:
        counts.update(mention.area for mention in analysis.areas if mention.area in rivals)
        measured = False
        for mention in analysis.measures:
            own = {series[series_id].area for series_id in mention.strong}
            measured = measured or len(own) > 1
            counts.update(own & rivals if len(own) == 1 else ())
        if measured:
            break
    return counts.most_common(1)[0][0] if counts else HOME.get(language, "GB")


def candidates_for(draft: Draft, analysis: Analysis, discourse: Discourse) -> tuple[Candidate, ...]:
    """The series that a draft may be about, best first; empty where the text licenses none."""
    quantity = analysis.items[draft.anchor].quantity
    named = _named(draft, analysis, discourse)
    if named:
        _remember(_heaviest(named), analysis, discourse)
        fitting = tuple(c for c in named if _agrees(quantity, draft, discourse.series[c.series_id]))
        if not fitting and quantity is not None:
            fitting = _siblings(named, quantity, discourse)
        return _with_namesakes(_heaviest(fitting), quantity, analysis, discourse)
    if not _may_carry(draft, analysis, discourse):
        return ()
    carried = tuple(
        replace(c, weight=_CARRIED, reason="the subject carried over from the sentence before", carried=True)
        for c in discourse.carried
        if c.series_id not in analysis.forbidden and _agrees(quantity, draft, discourse.series[c.series_id])
    )
    if not carried and quantity is not None:
        carried = tuple(
            c for c in _siblings(discourse.carried, quantity, discourse) if c.series_id not in analysis.forbidden
        )
    return _of_area(carried, draft, analysis, discourse)


def _heaviest(rows: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Only those that the words name best; what they name less well was not meant."""
    return tuple(c for c in rows if c.weight == rows[0].weight)


def _named(draft: Draft, analysis: Analysis, discourse: Discourse) -> tuple[Candidate, ...]:
    position = analysis.items[draft.anchor].start
    counted = [i.quantity.span for i in analysis.items if i.quantity is not None and i.start != position]
    usable = [
        (m, ids)
        for m in analysis.measures
        if (ids := _allowed(m, analysis, discourse))
        and (m.strong or not any(span.contains(m.span) for span in counted))
    ]
    clauses = discourse.clauses_of(analysis)
    usable.sort(key=lambda pair: _distance(pair[0], position, clauses))
    for mention, ids in usable:
        words = mention.span.of(analysis.block.text)
        rows = tuple(
            Candidate(series_id, _weight(series_id, mention, discourse), f"“{words}” names it", words.lower())
            for series_id in ids
        )
        chosen = _of_area(rows, draft, analysis, discourse)
        if chosen:
            return tuple(sorted(chosen, key=lambda c: -c.weight))
    return ()


def _weight(series_id: str, mention: MeasureMention, discourse: Discourse) -> int:
    """What is named outright elsewhere in the article is what a weak word there means."""
    if series_id in mention.strong:
        return _STRONG
    return _WEAK + (_NAMED_ELSEWHERE if discourse.series[series_id].concept in discourse.named else 0)


def _allowed(mention: MeasureMention, analysis: Analysis, discourse: Discourse) -> tuple[str, ...]:
    strong = [s for s in mention.strong if s not in analysis.forbidden]
    weak = [
        s
        for s in mention.weak
        if s not in analysis.forbidden and (s in analysis.licensed or discourse.series[s].topic in discourse.topics)
    ]
    return (*strong, *weak)


def _distance(mention: MeasureMention, position: int, clauses: "_Clauses") -> int:
    """Characters between, clause boundaries counting as many, and words after the figure less near than before."""
    low, high = sorted((mention.span.start, position))
    return high - low + clauses.between(low, high) + (20 if mention.span.start > position else 0)


class _Clauses:
    """How far apart the clause boundaries of a sentence hold its words, summed once from its start."""

    __slots__ = ("_starts", "_sums")

    def __init__(self, items: Sequence[Item]) -> None:
        self._starts = [item.start for item in items]
        costs = (_FAR.get(item.word, 0) for item in items)
        self._sums = [0, *accumulate(costs)]

    def between(self, low: int, high: int) -> int:
        """The boundaries strictly between two offsets, in characters."""
        return self._sums[bisect_left(self._starts, high)] - self._sums[bisect_right(self._starts, low)]


def _of_area(
    rows: Sequence[Candidate], draft: Draft, analysis: Analysis, discourse: Discourse
) -> tuple[Candidate, ...]:
    """Keep the candidates of the area that the text means; a concept held for one area only keeps it."""
    if not rows:
        return ()
    position = analysis.items[draft.anchor].start
    first = discourse.series[rows[0].series_id]
    held = {s.area for s in discourse.series.values() if s.concept == first.concept}
    before = [m.area for m in analysis.areas if m.span.start <= position]
    after = [m.area for m in analysis.areas if m.span.start > position]
    stated = _beside_figure(draft, analysis) or before[-1:] or after[:1]
    area = stated[0] if stated else discourse.area_of_topic.get(first.topic) or discourse.area or discourse.home
    wanted = tuple(c for c in rows if discourse.series[c.series_id].area == area)
    if not wanted and len(held) == 1:
        return tuple(rows)
    if not wanted:
        concepts = {discourse.series[c.series_id].concept for c in rows}
        wanted = tuple(
            replace(rows[0], series_id=s.id, reason=f"{rows[0].reason}, for {area}")
            for s in discourse.series.values()
            if s.area == area and s.concept in concepts
        )
    if stated and len(held) > 1:  # remembered even where no series is held for it: what follows is about it too
        discourse.area_of_topic[first.topic] = area
        discourse.area = area
    return wanted


def _beside_figure(draft: Draft, analysis: Analysis) -> list[str]:
    """ "… against 68.6 million in France": the area right behind the figure is the figure's own."""
    end = analysis.items[draft.anchor].end
    for mention in analysis.areas:
        between = analysis.block.text[end : mention.span.start].split()
        lead = between[-2] if between[-1:] == ["the"] and len(between) > 1 else between[-1] if between else ""
        if mention.span.start >= end and len(between) <= _BESIDE and lead in ("in", "for", "of", "across"):
            return [] if "and" in between or "," in "".join(between) else [mention.area]
    return []


def _agrees(quantity: Quantity | None, draft: Draft, series: Series) -> bool:
    """Whether the thing counted can be what the series counts; changes in per cent fit any series."""
    if quantity is None:
        return True
    if draft.kind in ("percent_change", "multiple", "point_change", "share", "duration", "streak"):
        change_of_change = series.derived is not None and series.derived.transform == "difference"
        return not change_of_change and not (draft.counts and not series.phrases.nouns)
    if quantity.unit == series.unit or not quantity.unit:
        return quantity.unit != "" or series.unit != PERCENT
    if quantity.unit in (PERCENT, POINTS, MULTIPLE):
        return quantity.unit == PERCENT and series.unit == PERCENT
    return bool(quantity.noun) and quantity.noun in series.phrases.nouns


def _siblings(rows: Sequence[Candidate], quantity: Quantity, discourse: Discourse) -> tuple[Candidate, ...]:
    """ "13 boats" in a sentence about arrivals: the sibling that counts boats."""
    if not quantity.unit or quantity.unit in (PERCENT, POINTS, MULTIPLE):
        return ()
    ids = dict.fromkeys(
        sibling for c in rows for sibling in discourse.series[c.series_id].siblings if sibling in discourse.series
    )
    return tuple(
        replace(rows[0], series_id=series_id, reason=f"it counts {quantity.unit}")
        for series_id in ids
        if discourse.series[series_id].unit == quantity.unit
        and discourse.series[series_id].area == discourse.series[rows[0].series_id].area
    )


def _with_namesakes(
    rows: tuple[Candidate, ...], quantity: Quantity | None, analysis: Analysis, discourse: Discourse
) -> tuple[Candidate, ...]:
    """ "Two crossings" may be of boats or of people: siblings that count what goes by the noun are meant as well."""
    if quantity is None or not quantity.noun or not rows:
        return rows
    held = {c.series_id for c in rows}
    kin = dict.fromkeys(s for c in rows for s in discourse.series[c.series_id].siblings if s in discourse.series)
    return rows + tuple(
        replace(rows[0], series_id=s, reason=f"it counts {quantity.noun} as well")
        for s in kin
        if s not in held
        and s not in analysis.forbidden
        and quantity.noun in discourse.series[s].phrases.nouns
        and discourse.series[s].area == discourse.series[rows[0].series_id].area
    )


def _may_carry(draft: Draft, analysis: Analysis, discourse: Discourse) -> bool:
    """Whether the words before the figure leave its subject to what went before."""
    if not discourse.carried:
        return False
    if any(m.strong and not _allowed(m, analysis, discourse) for m in analysis.measures):
        return False  # it names another measure
    quantity = analysis.items[draft.anchor].quantity
    heavy = sum(
        1
        for item in analysis.items[: draft.anchor]
        if item.word and item.word not in _LIGHT and not item.changes and len(item.word) > 2
    )
    if analysis.block.id != discourse.carried_block and not _anaphoric(analysis.items):
        return heavy == 0
    if quantity is not None and quantity.unit not in ("", PERCENT, POINTS, MULTIPLE):
        return heavy <= 1
    return heavy <= 2


def _anaphoric(items: Sequence[Item]) -> bool:
    words = [item.word for item in items[:4] if item.word]
    return bool(
        set(words)
        & {"this", "that", "it", "figure", "total", "number", "rate", "there", "rise", "fall", "increase", "drop"}
    )


def _remember(rows: tuple[Candidate, ...], analysis: Analysis, discourse: Discourse) -> None:
    discourse.carried, discourse.carried_block = rows, analysis.block.id
    first = discourse.series[rows[0].series_id]
    if first.nature is not Nature.STEP:
        discourse.area_of_topic.setdefault(first.topic, first.area)
