"""All verdicts of a text weighed together: the slips that would explain them, what each says for the others."""

from collections.abc import Sequence
from datetime import date

from service.judge.article.total_and_parts import parted
from service.judge.article.wrong_of_two import cleared
from service.judge.changes.direction_words import held_to_words
from service.judge.rereading.same_measure import of_same_measure
from service.judge.rereading.same_span import over_same_span
from service.judge.verdicts import Verdict
from service.model.report import Diagnosis, Label, Reason
from service.records import dataclass
from service.store.interface import Store

_SETTLED = frozenset([Label.SUPPORTED, Label.IMPRECISE])
_IN_DOUBT = frozenset([Label.CONTRADICTED, Label.AMBIGUOUS])
_DIFFERENCES = frozenset(["difference", "point_change"])
_OPEN = frozenset([Label.UNVERIFIABLE, Label.AMBIGUOUS])


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
    tied = of_same_measure(over_same_span(cleared(verdicts), store, known_at), store, known_at)
    tied = _of_boats_told(tied, store, known_at)
    first = parted(_settled(tied, store, known_at))
    told = _borne_out(first)
    questioned = [(verdict, None) for verdict in told] if all(map(_stands, told)) else _questioned(told, first, store)
    doubted = [one for one, _ in questioned]
    freed = _without_what_is_given(doubted, [slip for _, slip in questioned])
    found = _looked_up(_read_otherwise(freed, store, known_at, home), told, store, known_at)
    found = [as_read if now is free else now for as_read, free, now in zip(doubted, freed, found, strict=True)]
    held = held_to_words(_with_their_levels(found, store, known_at), store)
    slips = [diagnosis for _, diagnosis in questioned]
    sure = _of_named_days(_without_doubt(told, slips, held, store, known_at), store, known_at)
    sure = _read_otherwise(sure, store, known_at, home)  # what was doubted may be of home, though named nowhere
    sure = _of_days_beside(_not_yet_out(_of_their_days(sure), store, known_at), store, known_at)
    found_slips = [
        diagnosis if after is before else _slip_found(after, store)
        for before, after, (_, diagnosis) in zip(told, sure, questioned, strict=True)
    ]
    sure = _without_what_is_given(_without_what_lacks(sure, found_slips), found_slips)
    sure = _of_ends_beside(sure, store, known_at)
    sure = _shared_among(_of_right_levels(_between_two(_given(_days_told(sure, known_at)), store)))
    sure = _held_to_base(_accused_as_moved(sure))
    return tuple(Weighed(one, slip) for one, slip in zip(sure, found_slips, strict=True))


def _of_boats_told(verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> Sequence[Verdict]:
    """The verdicts, averages behind the boats that people came in held against these."""
    if not any(one.grounded.claim.kind == "average" for one in verdicts):
        return verdicts
    from service.judge.rereading.load_of_boats import of_boats_beside  # noqa: PLC0415  (seldom needed)

    return of_boats_beside(verdicts, store, known_at)


def _borne_out(verdicts: Sequence[Verdict], seen: Sequence[Verdict] = ()) -> Sequence[Verdict]:
    """The verdicts, figures that could not be checked borne out by those beside them."""
    if not any(one.label in _OPEN for one in verdicts):
        return verdicts
    from service.judge.article.corroborated import borne_out  # noqa: PLC0415  (not needed where all could be checked)

    return borne_out(verdicts, seen)


def _looked_up(
    verdicts: Sequence[Verdict], told: Sequence[Verdict], store: Store, known_at: date | None
) -> Sequence[Verdict]:
    """The verdicts, figures that could not be read looked for among what the text is known to speak of."""
    if not any(one.label in _OPEN for one in verdicts):
        return verdicts
    from service.judge.rereading.unread_figures import second_look  # noqa: PLC0415  (not needed where all could be read)

    return second_look(verdicts, store, known_at, told)


def _of_named_days(verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> Sequence[Verdict]:
    """The verdicts, bases in doubt that are those of other days accused."""
    if not any(one.label is Label.AMBIGUOUS for one in verdicts):
        return verdicts
    from service.judge.doubt.base_of_named_days import of_named_days  # noqa: PLC0415  (not needed where nothing is in doubt)

    return of_named_days(verdicts, store, known_at)


def _of_their_days(verdicts: Sequence[Verdict]) -> Sequence[Verdict]:
    """The verdicts, what the text's own figures give held against the data as well, where both its ends are right."""
    if all(one.article is None or one.trial is not None for one in verdicts):
        return verdicts
    from service.judge.article.days_of_derived import of_their_days  # noqa: PLC0415  (not needed where the data decide all)

    return of_their_days(verdicts)


def _given(verdicts: Sequence[Verdict]) -> Sequence[Verdict]:
    """The verdicts, what nothing could check supported where the figures beside it give it whatever the words."""
    if not any(one.label in _OPEN for one in verdicts):
        return verdicts
    from service.judge.article.last_resort import given  # noqa: PLC0415  (not needed where all could be checked)

    return given(verdicts)


def _between_two(verdicts: Sequence[Verdict], store: Store) -> Sequence[Verdict]:
    """The verdicts, changes that point to two right levels of one series held against both."""
    if all(one.trial is not None and one.label in _SETTLED for one in verdicts):
        return verdicts
    from service.judge.changes.between_told_levels import between_two  # noqa: PLC0415  (not needed where the data decide all)

    return between_two(verdicts, store)


def _shared_among(verdicts: Sequence[Verdict]) -> Sequence[Verdict]:
    """The verdicts, what each of some things is said to have held held against what they held on their days."""
    if not any(one.grounded.claim.kind == "average" for one in verdicts):
        return verdicts
    from service.judge.article.shared_among_things import shared_among  # noqa: PLC0415  (seldom needed)

    return shared_among(verdicts)


def _days_told(verdicts: Sequence[Verdict], known_at: date | None) -> Sequence[Verdict]:
    """The verdicts, figures that no series tells told of the days that the text gives them."""
    if all(one.trial is not None for one in verdicts):
        return verdicts
    from service.judge.article.days_without_series import days_told  # noqa: PLC0415  (not needed where the data decide all)

    return days_told(verdicts, known_at)


def _not_yet_out(verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> Sequence[Verdict]:
    """The verdicts, levels of the release before in doubt where the last may not have come out."""
    if not any(one.label is Label.CONTRADICTED and one.grounded.claim.period is None for one in verdicts):
        return verdicts
    from service.judge.vintages.release_due import not_yet_out  # noqa: PLC0415  (seldom needed)

    return not_yet_out(verdicts, store, known_at)


def _of_days_beside(verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> Sequence[Verdict]:
    """The verdicts, what fails on days told loosely supported where it is right of days told beside it."""
    if not any(one.label in (Label.CONTRADICTED, Label.AMBIGUOUS) for one in verdicts):
        return verdicts
    from service.judge.rereading.levels_of_days_beside import of_days_beside  # noqa: PLC0415  (not needed where nothing is accused)

    return of_days_beside(verdicts, store, known_at)


def _accused_as_moved(verdicts: Sequence[Verdict]) -> Sequence[Verdict]:
    """The verdicts, growth accused in place of the base that it did not move from as is said."""
    if not any(one.article is not None and one.article.of_way and one.reverses for one in verdicts):
        return verdicts
    from service.judge.changes.moved_figure import accused_as_moved  # noqa: PLC0415  (seldom needed)

    return accused_as_moved(verdicts)


def _held_to_base(verdicts: Sequence[Verdict]) -> Sequence[Verdict]:
    """The verdicts, differences accused that are told of the wrong one of their two levels."""
    if all(one.grounded.claim.kind not in _DIFFERENCES for one in verdicts):
        return verdicts
    from service.judge.changes.told_of_base import held_to_base  # noqa: PLC0415  (not needed where nothing is counted from another)

    return held_to_base(verdicts)


def _of_ends_beside(verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> Sequence[Verdict]:
    """The verdicts, changes that fail between days told loosely supported where they are right between others told."""
    if not any(one.label is Label.CONTRADICTED for one in verdicts):
        return verdicts
    from service.judge.rereading.changes_of_days_beside import of_ends_beside  # noqa: PLC0415  (not needed where nothing is accused)

    return of_ends_beside(verdicts, store, known_at)


def _of_right_levels(verdicts: Sequence[Verdict]) -> Sequence[Verdict]:
    """The verdicts, changes in doubt supported where two right levels of the text lie so far apart."""
    if not any(one.label in _IN_DOUBT for one in verdicts):
        return verdicts
    from service.judge.withholding.right_levels import of_right_levels  # noqa: PLC0415  (not needed where nothing is in doubt)

    return of_right_levels(verdicts)


def _without_doubt(
    told: Sequence[Verdict],
    diagnoses: Sequence[Diagnosis | None],
    found: Sequence[Verdict],
    store: Store,
    known_at: date | None,
) -> Sequence[Verdict]:
    """The verdicts, what was doubted accused all the same where the text is understood."""
    if not any(one.label is Label.CONTRADICTED for one in told):
        return found
    from service.judge.doubt.lifted import without_doubt  # noqa: PLC0415  (not needed where nothing is accused)

    return without_doubt(told, diagnoses, found, store, known_at)


def _without_what_lacks(verdicts: Sequence[Verdict], slips: Sequence[Diagnosis | None]) -> Sequence[Verdict]:
    """The verdicts, accusations withheld that lack what one that can be trusted has."""
    if not any(one.label is Label.CONTRADICTED for one in verdicts):
        return verdicts
    from service.judge.withholding.withheld import withheld  # noqa: PLC0415  (not needed where nothing is accused)

    return withheld(verdicts, slips)


def _without_what_is_given(verdicts: Sequence[Verdict], slips: Sequence[Diagnosis | None]) -> Sequence[Verdict]:
    """The verdicts, levels left unread that the text gives rightly elsewhere."""
    if not any(one.label in _IN_DOUBT for one in verdicts):
        return verdicts
    from service.judge.doubt.level_given_elsewhere import without_what_is_given  # noqa: PLC0415  (seldom needed)

    return without_what_is_given(verdicts, slips)


def _slip_found(verdict: Verdict, store: Store) -> Diagnosis | None:
    """The slip by which a figure was found among the others; of what else became of a verdict none tells."""
    if verdict.label is not Label.CONTRADICTED or verdict.article is not None:
        return None
    from service.judge.slips.diagnosis_of_verdict import diagnosis_of  # noqa: PLC0415  (seldom needed)

    return diagnosis_of(verdict, store)


def _settled(verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> Sequence[Verdict]:
    """The verdicts, held against the levels printed where a vintage is missing, and acquitted by other pairs."""
    if any(verdict.reason is Reason.VINTAGE_NOT_HELD for verdict in verdicts):
        from service.judge.vintages.levels_printed import pinned  # noqa: PLC0415  (seldom needed)

        verdicts = pinned(verdicts, store, known_at)
    if not any(verdict.label is Label.CONTRADICTED for verdict in verdicts):
        return verdicts
    from service.judge.withholding.acquitted import acquitted  # noqa: PLC0415  (not needed where nothing is accused)

    return acquitted(verdicts)


def _read_otherwise(verdicts: Sequence[Verdict], store: Store, known_at: date | None, home: str) -> Sequence[Verdict]:
    """The verdicts, levels that are contradicted and are exactly what another reading gives read so."""
    if not any(one.label is Label.CONTRADICTED and one.grounded.claim.kind == "level" for one in verdicts):
        return verdicts
    from service.judge.rereading.contradicted_levels import read_otherwise  # noqa: PLC0415  (not needed where nothing is accused)

    return read_otherwise(verdicts, store, known_at, home)


def _with_their_levels(verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> Sequence[Verdict]:
    """The verdicts, ranks and streaks that are refuted or unread tried on the other figures near them."""
    if all(one.label is Label.SUPPORTED for one in verdicts if _is_in_words(one)):
        return verdicts
    from service.judge.rereading.rank_reached_lately import reached_lately  # noqa: PLC0415
    from service.judge.rereading.reread_ranks import of_their_levels  # noqa: PLC0415  (seldom needed)

    return reached_lately(of_their_levels(verdicts, store), store, known_at)


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
    return [*zip(_borne_out(doubts, first), diagnoses, strict=True)]
