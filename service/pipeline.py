"""The whole flow on one screen: document → mentions → claims → readings → verdicts → report.

A check is a function of the document, the store and ``known_at``; it reaches neither network nor clock (a deadline is
handed in as a function that says whether time is up).
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from service.claims.assemble import assemble
from service.claims.recognise import attempts
from service.claims.subject.areas.home import BRITISH, HOME, home_of
from service.extract.analyse import analyse, quantities_of
from service.extract.measures.measures import MeasureIndex
from service.ground.readings import Grounder
from service.ground.series.told_by_figures import licensed_by_figures
from service.hints import TypeVar
from service.judge.bench import Bench
from service.judge.findings.open_moves import is_open_move
from service.judge.findings.report import report_of
from service.judge.verdicts import Verdict
from service.judge.weighing import Weighed, weighed
from service.model.claims import Claim
from service.model.document import Block, Document
from service.model.mentions import Analysis
from service.model.quantities import Quantity
from service.model.report import Label, Report
from service.model.windows import Window
from service.records import dataclass
from service.store.interface import Store

T = TypeVar("T")
_OPEN = frozenset([Label.UNVERIFIABLE, Label.AMBIGUOUS])
_IN_DOUBT = _OPEN | {Label.CONTRADICTED}
_ACCUSED = frozenset([Label.CONTRADICTED, Label.OUTDATED])
_OPEN_OR_ACCUSED = frozenset([Label.UNVERIFIABLE, Label.CONTRADICTED])


@dataclass(frozen=True, slots=True)
class Extraction:
    """What would be checked: the claims, and every quantity with the block it stands in."""

    claims: tuple[Claim, ...]
    quantities: tuple[tuple[Block, Quantity], ...]


def check(
    document: Document,
    store: Store,
    *,
    known_at: date | None = None,
    expired: Callable[[], bool] | None = None,
) -> Report:
    """Check every numeric claim of a document.

    Args:
        document: the article, read.
        store: the official series.
        known_at: the day whose knowledge it is judged by; the publication date by default, today's figures without one.
        expired: asked between sentences whether the time allowed is over; what is done so far is then reported with the
            notice ``incomplete-results``.
    """
    known_at = known_at or document.published
    index = _index_of(store)
    analyses, whole = _within_time(analyse(document, index, store.events()), expired)
    judged, all_grounded = _understood(analyses, document, store, known_at, expired)
    if whole and all_grounded and any(one.verdict.label in _IN_DOUBT for one in judged):
        judged = _read_again(document, analyses, judged, store, known_at, expired)
    if any(one.verdict.label in _OPEN_OR_ACCUSED for one in judged):
        from service.judge.worked_out.weighed_workings import held_to_workings  # noqa: PLC0415  (not where all is read)

        judged = held_to_workings(judged)
    if sum(one.verdict.label is Label.CONTRADICTED for one in judged) > 1:
        from service.judge.withholding.beside_slip import with_slips_alone  # noqa: PLC0415  (seldom needed)

        judged = with_slips_alone(judged)
    if any(one.verdict.label in _ACCUSED for one in judged):
        from service.judge.company.weighed import held_to_company  # noqa: PLC0415  (not needed where nothing is accused)
        from service.judge.withholding.apart_from_others import left_open_apart  # noqa: PLC0415  (seldom needed)
        from service.judge.withholding.of_another_country import left_open_elsewhere  # noqa: PLC0415  (seldom needed)
        from service.judge.withholding.of_either_end import without_either_end  # noqa: PLC0415  (seldom needed)
        from service.judge.withholding.told_as_moves import left_open_as_moves  # noqa: PLC0415  (seldom needed)

        judged = without_either_end(left_open_as_moves(judged, store, known_at), store, known_at)
        judged = left_open_apart(judged, store, known_at)
        judged = left_open_elsewhere(judged, analyses, store, known_at, BRITISH)
        judged = held_to_company(judged)
    judged = [one for one in judged if not is_open_move(one.verdict)]
    return report_of(document, store, judged, known_at, complete=whole and all_grounded)


def _read_again(
    document: Document,
    analyses: Sequence[Analysis],
    judged: Sequence[Weighed],
    store: Store,
    known_at: date | None,
    expired: Callable[[], bool] | None,
) -> Sequence[Weighed]:
    """The verdicts, figures in doubt read once more: in barer sentences, and with the slip of a hand put right."""
    from service.judge.rereading.without_asides import read_without_asides  # noqa: PLC0415  (not needed where all holds)
    from service.judge.slips.corrected_period import days_put_right  # noqa: PLC0415
    from service.judge.slips.reread_corrected import slips_put_right  # noqa: PLC0415

    def sentences(read: Document) -> Sequence[Analysis]:
        return list(analyse(read, _index_of(store), store.events()))

    home = home_of(analyses, store, document.language)

    def judge(read: Sequence[Analysis]) -> Sequence[Weighed]:
        return _understood(read, document, store, known_at, expired, home)[0]

    def judge_claims(claims: Sequence[Claim]) -> Sequence[Verdict]:
        grounder = Grounder(store, document.published, known_at)
        return Bench(store, document.published, known_at).judge([grounder.ground(claim) for claim in claims])

    judged = read_without_asides(document, analyses, judged, sentences, judge)
    if all(one.verdict.label not in _OPEN for one in judged):
        return judged
    judged = days_put_right(judged, store, document.published, known_at, judge_claims)
    return slips_put_right(analyses, judged, store, known_at, judge)


def _understood(
    analyses: Sequence[Analysis],
    document: Document,
    store: Store,
    known_at: date | None,
    expired: Callable[[], bool] | None,
    home: tuple[str, bool] | None = None,
) -> tuple[Sequence[Weighed], bool]:
    """The verdicts on the claims that sentences make, read again where their figures tell what words do not."""
    analyses = licensed_by_figures(analyses, store)
    judged, whole = _judged(analyses, document, store, known_at, expired, home)
    again = _of_area_told(analyses, judged, store, known_at) or _told_together(
        analyses, judged, store, known_at, HOME.get(document.language, "")
    )
    return (judged, whole) if again is None else _judged(again, document, store, known_at, expired)


def _of_area_told(
    analyses: Sequence[Analysis], judged: Sequence[Weighed], store: Store, known_at: date | None
) -> Sequence[Analysis] | None:
    """The sentences as of the country whose figures they give, where they name none; None where all holds as read."""
    if all(one.areas for one in analyses) or all(one.verdict.label is Label.SUPPORTED for one in judged):
        return None
    from service.judge.rereading.area_from_figures import area_told  # noqa: PLC0415  (not needed where figures hold at home)

    return area_told(analyses, [one.verdict for one in judged], store, known_at)


def _told_together(
    analyses: Sequence[Analysis], judged: Sequence[Weighed], store: Store, known_at: date | None, home: str
) -> Sequence[Analysis] | None:
    """The sentences with what figures that could not be read tell together; None where they tell nothing."""
    if all(one.verdict.label not in _OPEN for one in judged):
        return None
    from service.judge.rereading.series_from_figures import told_together  # noqa: PLC0415  (not needed where all figures are read)

    return told_together(analyses, [one.verdict for one in judged], store, known_at, home)


def _judged(
    analyses: Sequence[Analysis],
    document: Document,
    store: Store,
    known_at: date | None,
    expired: Callable[[], bool] | None,
    home: tuple[str, bool] | None = None,
) -> tuple[tuple[Weighed, ...], bool]:
    """The claims that sentences make, with their verdicts, and whether time sufficed for all.

    ``home`` is that of the whole article where they are only some of its sentences.
    """
    claims = assemble(analyses, store, document.language, home)
    grounder = Grounder(store, document.published, known_at)
    grounded, whole = _within_time((grounder.ground(claim) for claim in claims), expired)
    verdicts = Bench(store, document.published, known_at).judge(grounded)
    verdicts = tuple(one for one in verdicts if not is_open_move(one))
    return weighed(verdicts, store, known_at, HOME.get(document.language, "")), whole


def extract(document: Document, store: Store) -> Extraction:
    """The claims of a document, and all its quantities, without checking anything."""
    index = _index_of(store)
    analyses = licensed_by_figures(list(analyse(document, index, store.events())), store)
    claims = assemble(analyses, store, document.language)
    return Extraction(claims, tuple(quantities_of(document)))


def trace(document: Document, store: Store) -> Iterator[str]:
    """Why each sentence was read as it was, line by line: its mentions, the shapes tried, the claims made."""
    index = _index_of(store)
    analyses = licensed_by_figures(list(analyse(document, index, store.events())), store)
    for analysis in analyses:
        yield from _trace_sentence(analysis, store)
    for claim in assemble(analyses, store, document.language):
        yield _trace_claim(claim)


_indices: list[MeasureIndex] = []


def _index_of(store: Store) -> MeasureIndex:
    """The phrase index of a store, kept from check to check for as long as the store is the same."""
    for index in _indices:
        if index.shelf is store:
            return index
    _indices[:] = [index := MeasureIndex(store)]
    return index


def _within_time(steps: Iterable[T], expired: Callable[[], bool] | None) -> tuple[list[T], bool]:
    found: list[T] = []
    for step in steps:
        found.append(step)
        if expired is not None and expired():
            return found, False
    return found, True


def _trace_sentence(analysis: Analysis, store: Store) -> Iterator[str]:
    yield f"sentence at {analysis.block.id}:{analysis.sentence.span.start}"
    for period in (item.period for item in analysis.items if item.period is not None):
        text = period.span.of(analysis.block.text)
        yield f"  period    {text!r}: {period.role.value} {_days(period.window)} (rule {period.rule})"
    for mention in analysis.measures:
        named = [_trace_family(family, store) for family in mention.strong]
        named += [f"{_trace_family(family, store)}?" for family in mention.weak]
        yield f"  measure   {mention.span.of(analysis.block.text)!r}: {', '.join(named)}"
    for area in analysis.areas:
        yield f"  area      {area.span.of(analysis.block.text)!r}: {area.area}"
    for at, item in enumerate(analysis.items):
        if item.quantity is None:
            continue
        quantity = item.quantity
        text = quantity.span.of(analysis.block.text)
        yield f"  quantity  {text!r}: {quantity.value:f} {quantity.unit} {quantity.hedge.value}, {item.mood.value}"
        for kind, shape, matched in attempts(analysis.items, at):
            yield f"    {'matched' if matched else 'no match'}  {kind}: {shape}"


def _trace_family(family: str, store: Store) -> str:
    """The first series of a family, and how many others go by the same words."""
    others = len(store.members(family, None)) - 1
    return f"{family} +{others}" if others else family


def _trace_claim(claim: Claim) -> str:
    period = "no period" if claim.period is None else f"{claim.period.role.value} {_days(claim.period.window)}"
    base = "" if claim.base is None else f", against {claim.base.role.value} {_days(claim.base.window)}"
    subject = claim.candidates[0] if claim.candidates else None
    series = "no series" if subject is None else f"{subject.series_id} ({subject.reason})"
    role = "; a base" if claim.is_base else ""
    return f"claim {claim.kind} {claim.span.of(claim.block.text)!r}: {series}; {period}{base}{role}"


def _days(window: Window | None) -> str:
    return "undated" if window is None else f"{window.start}..{window.end}"
