"""All verdicts of a text weighed together: the slips that would explain them, what each says for the others."""

from collections.abc import Sequence
from datetime import date

from service.judge import passes
from service.judge.article.total_and_parts import parted
from service.judge.article.wrong_of_two import cleared
from service.judge.changes.direction_words import held_to_words
from service.judge.rereading.one_month_meant import of_one_month
from service.judge.rereading.same_measure import of_same_measure
from service.judge.rereading.same_span import over_same_span
from service.judge.verdicts import Verdict
from service.model.report import Diagnosis, Label
from service.records import dataclass
from service.store.interface import Store


@dataclass(frozen=True, slots=True)
class Weighed:
    """A verdict as it stands when all others are known, with the slip that explains it, None where none does."""

    verdict: Verdict
    diagnosis: Diagnosis | None


def weighed(verdicts: Sequence[Verdict], store: Store, known_at: date | None, home: str) -> tuple[Weighed, ...]:
    """The verdicts on all claims, weighed together.

    Of two figures of the text that do not go together the wrong one is told; what could not be checked is borne out by
    what stands beside it; what may have been misread is doubted; what was not read is looked for among what was.

    Args:
        verdicts: each as judged by itself, in the order of the text.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
        home: the area at home with the article's language.
    """
    dated = of_one_month(over_same_span(cleared(verdicts), store, known_at), store, known_at)
    dated = passes.ON_DAYS_OF_WEEK(passes.HELD_TO_COMPANY(dated, store, known_at), store, known_at)
    tied = passes.OF_BOATS_TOLD(of_same_measure(dated, store, known_at), store, known_at)
    tied = passes.OF_STEPS_ANNOUNCED(passes.SPREAD_OVER_MOVE(tied), store, known_at)
    tied = passes.OF_STEP_BESIDE_HIGH(tied, store, known_at)
    first = parted(passes.ACQUITTED(passes.PINNED(tied, store, known_at)))
    told = passes.BORNE_OUT(first)
    questioned = [(verdict, None) for verdict in told] if all(map(_stands, told)) else _questioned(told, first, store)
    doubted = [one for one, _ in questioned]
    slips = [diagnosis for _, diagnosis in questioned]
    freed = passes.WITHOUT_WHAT_IS_GIVEN(doubted, slips)
    found = passes.LOOKED_UP(passes.READ_OTHERWISE(freed, store, known_at, home), store, known_at, told)
    found = [as_read if now is free else now for as_read, free, now in zip(doubted, freed, found, strict=True)]
    held = held_to_words(_with_their_levels(found, store, known_at), store)
    sure = passes.OF_NAMED_DAYS(_without_doubt(told, slips, held, store, known_at), store, known_at)
    sure = passes.READ_OTHERWISE(sure, store, known_at, home)  # what was doubted may be of another area
    sure = passes.NOT_YET_OUT(passes.OF_THEIR_DAYS(sure), store, known_at)
    sure = passes.OVER_DAYS_LISTED(passes.OF_DAYS_BESIDE(sure, store, known_at), store, known_at)
    found_slips = [
        slip if after is before else _slip_found(after, store)
        for before, after, slip in zip(told, sure, slips, strict=True)
    ]
    weighed_so_far = passes.WITHOUT_WHAT_IS_GIVEN(passes.WITHHELD(sure, found_slips), found_slips)
    sure = _held_to_one_another(passes.WITHOUT_STRAINED(weighed_so_far), store, known_at)
    sure = passes.HELD_TO_LEVEL_REACHED(passes.HELD_TO_RIGHT_CHANGE(_held_to_base_said(sure, verdicts)))
    sure = passes.HELD_TO_AREA(passes.OF_DAYS_TOLD_WITH(sure, store, known_at))
    sure = passes.OF_THE_OTHER_COUNT(passes.PAST_MARK(sure, store), store, known_at)
    sure = passes.RECONSIDERED(sure, told, doubted, slips)
    sure = passes.OF_WEEK_BY_THEN(passes.NOT_YET_OUT(sure, store, known_at), store, known_at)
    return tuple(
        Weighed(one, slip if one is before else slip or _slip_found(one, store))
        for one, before, slip in zip(sure, weighed_so_far, found_slips, strict=True)
    )


def _held_to_one_another(sure: Sequence[Verdict], store: Store, known_at: date | None) -> Sequence[Verdict]:
    """The verdicts, each with what those that are now known give for it: its end, its days, its level, its whole."""
    sure = passes.OF_ENDS_BESIDE(sure, store, known_at)
    sure = passes.FROM_BEFORE(sure, store, known_at)
    sure = passes.DAYS_TOLD(sure, known_at)
    sure = passes.GIVEN(sure)
    sure = passes.GIVEN_OTHERWISE(sure)
    sure = passes.BETWEEN_TWO(sure, store)
    sure = passes.AHEAD_OF_LEVELS(sure, store, known_at)
    sure = passes.BOTH_OF_WORLD(sure, store, known_at)
    sure = passes.MOVES_TOLD_AGAIN(sure)
    sure = passes.HELD_TO_PRINT(passes.HELD_TO_BRACKETS(sure))
    sure = passes.WHOLES_BY_SHARES(sure)
    sure = passes.OF_RIGHT_LEVELS(sure)
    sure = passes.SHARED_AMONG(sure)
    sure = passes.ACCUSED_AS_MOVED(sure)
    sure = passes.HELD_TO_BASE(sure)
    sure = passes.MOVED_ON(sure, store)
    sure = passes.HELD_TO_PEAKS(sure, store, known_at)
    sure = passes.WITHOUT_NO_SUMS(sure)
    sure = passes.WITHOUT_OTHER_MOVES(sure)
    sure = passes.HELD_TO_WHOLES(sure, store, known_at)
    sure = passes.HELD_TO_CHANGE_BEHIND(sure, store, known_at)
    sure = passes.HELD_TO_MOVING(passes.HELD_TO_EDGING(sure))
    sure = passes.HELD_TO_DATES(sure)
    sure = passes.HELD_TO_CALLING(passes.HELD_TO_REVISION(passes.HELD_TO_POINTED(sure)))
    sure = passes.TOLD_THE_WRONG_WAY(passes.HELD_TO_ESTIMATE_MOVED(sure))
    sure = passes.TOLD_WITH_LEVELS(sure)
    return passes.COUNTED_AS_SAID(sure, store, known_at)


def _without_doubt(
    told: Sequence[Verdict],
    diagnoses: Sequence[Diagnosis | None],
    found: Sequence[Verdict],
    store: Store,
    known_at: date | None,
) -> Sequence[Verdict]:
    """The verdicts, what was doubted accused all the same where the text is understood."""
    if not passes.any_accused(told):
        return found
    from service.judge.doubt.lifted import without_doubt  # noqa: PLC0415  (not needed where nothing is accused)

    return without_doubt(told, diagnoses, found, store, known_at)


def _held_to_base_said(found: Sequence[Verdict], verdicts: Sequence[Verdict]) -> Sequence[Verdict]:
    """The verdicts, changes held to the base that their words name where they failed by it."""
    if not passes.any_accused(verdicts):
        return found
    from service.judge.withholding.base_said_outright import held_to_base_said  # noqa: PLC0415  (seldom needed)

    return held_to_base_said(found, verdicts)


def _slip_found(verdict: Verdict, store: Store) -> Diagnosis | None:
    """The slip by which a figure was found among the others; of what else became of a verdict none tells."""
    if verdict.label is not Label.CONTRADICTED or verdict.article is not None:
        return None
    from service.judge.slips.diagnosis_of_verdict import diagnosis_of  # noqa: PLC0415  (seldom needed)

    return diagnosis_of(verdict, store)


def _with_their_levels(verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> Sequence[Verdict]:
    """The verdicts, ranks and streaks that are refuted or unread tried on the other figures near them."""
    if all(one.label is Label.SUPPORTED for one in verdicts if _is_in_words(one)):
        return verdicts
    from service.judge.rereading.rank_reached_lately import reached_lately  # noqa: PLC0415
    from service.judge.rereading.reread_ranks import of_their_levels  # noqa: PLC0415  (seldom needed)
    from service.judge.rereading.runs_on_the_year import run_on_the_year  # noqa: PLC0415

    found = of_their_levels(run_on_the_year(verdicts, store, known_at), store)
    return reached_lately(found, store, known_at)


def _is_in_words(verdict: Verdict) -> bool:
    claim = verdict.grounded.claim
    return claim.rank is not None or claim.streak is not None or claim.tally is not None


def _stands(verdict: Verdict) -> bool:
    """Whether a verdict can be neither explained nor doubted: what holds, and what no figures were held against."""
    return verdict.label is Label.SUPPORTED or verdict.trial is None


def _questioned(
    told: Sequence[Verdict], first: Sequence[Verdict], store: Store
) -> list[tuple[Verdict, Diagnosis | None]]:
    """The verdicts, each doubted where the slip that would explain it and the other figures leave it in doubt."""
    from service.judge.doubt.doubted import doubted  # noqa: PLC0415  (not needed where all figures hold)
    from service.judge.evidence.witnesses import Witnesses  # noqa: PLC0415
    from service.judge.slips.diagnosis_of_verdict import diagnosis_of  # noqa: PLC0415
    from service.judge.slips.shared_period import moved_together  # noqa: PLC0415

    diagnoses = moved_together(told, [diagnosis_of(verdict, store) for verdict in told], store)
    witnesses = Witnesses(told, diagnoses)
    doubts = [doubted(verdict, diagnosis, witnesses) for verdict, diagnosis in zip(told, diagnoses, strict=True)]
    return [*zip(passes.BORNE_OUT(doubts, first), diagnoses, strict=True)]
