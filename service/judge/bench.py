"""From the readings of each claim to its verdict, which those on other claims and other vintages may change."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from service.ground.grounded import Grounded
from service.judge.article.check import ArticleCheck, article_check
from service.judge.article.deciding import is_bound_of_text, is_of_other_things, only_went
from service.judge.evidence.marks_reached import with_marks_reached
from service.judge.fit.far_bounds import is_far_within
from service.judge.fit.joint_cutoffs import Key, joint_cutoffs
from service.judge.fit.trials import Trial, is_as_likely, may_tell_of_way, trials_of
from service.judge.verdicts import Verdict, earlier_estimate, in_quotation, vintage_not_held
from service.judge.vintages.excused import is_excused, is_fresh, is_strained_by_revision
from service.judge.vintages.standing import may_have_come, roomy, standing_of
from service.model.claims import Claim, Figure, Mood
from service.model.quantities import Direction
from service.model.report import Label, Reason, Severity
from service.model.series import Nature
from service.records import replace
from service.store.interface import Store

#: What the text's own figures settle where the official ones of the day are not held.
_DERIVED = frozenset(["average", "multiple", "difference", "point_change", "percent_change"])
_TIMES = 3  # that a figure may be what it should be, or the reverse, before it is taken for one of something else
PACES = frozenset(["rate", "pace", "clip", "annual", "annualised", "annualized"])
"""At which something grows."""


class Bench:
    """Judges the claims of one article.

    Args:
        store: for other vintages and histories.
        published: the publication date.
        known_at: the day whose knowledge the article is judged by.
    """

    def __init__(self, store: Store, published: date | None, known_at: date | None) -> None:
        self._store = store
        self._published = published
        self._known_at = known_at

    def judge(self, rows: Sequence[Grounded]) -> tuple[Verdict, ...]:
        """The verdicts, in the order of the claims."""
        tried = [(row, trials_of(row, self._store)) for row in rows]
        cutoffs = joint_cutoffs([(row.claim, _key(row), trials) for row, trials in tried])
        alone = [self._verdict(row, trials, cutoffs.get(_key(row))) for row, trials in tried]
        if any(one.label is Label.OUTDATED for one in alone):
            from service.judge.vintages.told_then import told_of_then  # noqa: PLC0415  (seldom asked)
            from service.judge.vintages.worked_from_outdated import outdated_alike  # noqa: PLC0415  (seldom asked)

            alone = outdated_alike(told_of_then(alone))
        if self._published is not None and any(row.unheld is Reason.OUT_OF_RANGE for row in rows):
            from service.judge.vintages.month_not_held import without_year_before  # noqa: PLC0415  (seldom asked)

            alone = without_year_before(alone, self._published)
        verdicts = with_marks_reached(self._of_their_course(alone))
        if self._published is None or not any(one.reason is Reason.VINTAGE_NOT_HELD for one in verdicts):
            return verdicts
        from service.judge.vintages.beside_open_level import left_to_the_print  # noqa: PLC0415  (seldom asked)
        from service.judge.vintages.same_vintage import of_the_print  # noqa: PLC0415
        from service.judge.vintages.told_as_held import held_to_what_is_told  # noqa: PLC0415

        verdicts = held_to_what_is_told(of_the_print(verdicts, self._store, self._known_at))
        return left_to_the_print(verdicts)

    def _verdict(self, row: Grounded, trials: Sequence[Trial], cutoff: date | None) -> Verdict:
        article = article_check(row.claim)
        official = self._official(row, trials, cutoff)
        derived = row.claim.kind in _DERIVED or row.claim.against
        not_held = derived and (official.reason is Reason.VINTAGE_NOT_HELD or _is_strained_since(official, article))
        unsettled = official.trial is None or not_held or row.claim.backward  # no series knows such a change
        if article is not None and derived and not unsettled:
            unsettled = is_of_other_things(row, official.trial, article)
            unsettled = unsettled or is_bound_of_text(row, official.trial, article)
            row = replace(row, series=None) if unsettled else row
        if unsettled and article is not None and row.claim.mood is Mood.ASSERTED and not only_went(row, article):
            decided = Verdict(
                row, article.fit.label, article.fit.severity, reverses=article.fit.reverses, article=article
            )
            if article.fit.label is Label.UNVERIFIABLE:
                decided = replace(decided, reason=Reason.TOO_COARSE)
        else:
            article = None if article is not None and article.of_way and self._moved_since(official) else article
            decided = official if article is None else replace(official, article=article)
            if article is not None and article.of_way and article.fit.reverses:
                # The level may be right, but the text says that it went the other way.
                reason = None if decided.reason is Reason.FORECAST_OR_TARGET else decided.reason
                decided = replace(
                    decided, label=Label.CONTRADICTED, severity=Severity.ERROR, reverses=True, reason=reason
                )
        return in_quotation(decided)

    def _moved_since(self, decided: Verdict) -> bool:
        """ "Fell to 4.1%, compared with 4.0% a year ago": from 4.2% the month before, as it may have been."""
        if decided.trial is None:
            return False
        from service.judge.changes.since_last_period import moved_since_last  # noqa: PLC0415  (seldom asked)

        reading = decided.trial.option.reading
        vintage = self._store.as_known(reading.series_id, reading.known_at)
        return moved_since_last(decided.grounded.claim, decided, vintage)

    def _official(self, row: Grounded, trials: Sequence[Trial], cutoff: date | None) -> Verdict:
        if not trials:
            # A reading that gives no trial is a superlative for which the series holds nothing to rank it among.
            reason = row.reason or (Reason.OUT_OF_RANGE if row.options else Reason.NO_SERIES)
            return Verdict(row, Label.UNVERIFIABLE, Severity.NONE, reason)
        here = [t for t in trials if t.option.reading.cutoff in (None, cutoff)] or list(trials)
        best = _best(here, row.claim)
        if not best.holds:
            elsewhere = next((t for t in trials if t.fit.label is Label.SUPPORTED), None)
            if elsewhere is not None:
                return Verdict(row, Label.IMPRECISE, Severity.INFO, trial=elsewhere, strained=True)
        if best.fit.label is Label.IMPRECISE and _is_for_room(row, best):
            return Verdict(row, Label.UNVERIFIABLE, Severity.NONE, Reason.TOO_COARSE, trial=best)
        if best.reason is not None:
            return Verdict(row, best.fit.label, best.fit.severity, best.reason, trial=best)
        if is_far_within(row.claim, best):
            return Verdict(row, Label.UNVERIFIABLE, Severity.NONE, Reason.NO_SERIES)
        decided = self._against_vintages(row, best)
        if decided.label is Label.SUPPORTED and may_tell_of_way(row.claim):
            decided = self._of_its_course(row.claim, decided)
        if decided.label is Label.SUPPORTED and not PACES.isdisjoint(row.claim.sentence.words):
            decided = self._of_its_growth(decided)
        if decided.label is Label.SUPPORTED and row.series is not None and row.series.nature is Nature.STEP:
            decided = self._of_its_day(decided)
        unfit = decided.label is Label.IMPRECISE and row.unheld is Reason.NO_SERIES
        if unfit or (decided.label is Label.CONTRADICTED and (row.unheld is not None or row.overdue)):
            return Verdict(row, Label.UNVERIFIABLE, Severity.NONE, row.unheld or Reason.OUT_OF_RANGE)
        if decided.label is Label.CONTRADICTED:
            from service.judge.vintages.counted_today import may_count_today  # noqa: PLC0415  (seldom asked)

            if may_count_today(row.claim, best, self._store, self._published):
                return Verdict(row, Label.UNVERIFIABLE, Severity.NONE, Reason.NOT_PUBLISHED_YET, trial=best)
            alike = (
                t
                for t in here
                if t is not best and is_as_likely(t, best, row.claim) and self._may_run(row.claim, t, best)
            )
            excused = next(
                (trial for trial in alike if is_excused(row.claim, trial, self._store, self._published)), None
            )
            if excused is None:
                return decided
            of_series = excused.option.reading.series_id == best.option.reading.series_id
            return vintage_not_held(self._against_vintages(row, excused) if of_series else decided)
        return decided

    def _may_run(self, claim: Claim, trial: Trial, best: Trial) -> bool:
        """ "Rent inflation quickened for a third month in a row": a run of the rate, and not of the index it is of."""
        one, other = (self._store.series(each.option.reading.series_id).nature for each in (trial, best))
        return claim.streak is None or one is other

    def _against_vintages(self, row: Grounded, best: Trial) -> Verdict:
        """Fold in what other vintages say: revised since, outdated, inside the revision envelope."""
        standing = standing_of(row.claim, best, self._store, self._known_at)
        decided = Verdict(
            row, best.fit.label, best.fit.severity, reverses=best.fit.reverses, trial=best, standing=standing
        )
        if best.fit.label is Label.UNVERIFIABLE:
            return replace(decided, reason=Reason.TOO_COARSE)
        if row.claim.mood is Mood.EARLIER:
            return earlier_estimate(decided)
        if best.fit.label is Label.IMPRECISE and is_strained_by_revision(row.claim, best, self._store, self._published):
            return vintage_not_held(decided)
        if best.fit.label is not Label.CONTRADICTED:
            return decided
        if standing.fits_earlier:
            return replace(decided, label=Label.OUTDATED, severity=Severity.WARNING, reverses=False)
        came = self._known_at is not None and may_have_come(row.claim, best, self._store, self._known_at)
        if came or is_excused(row.claim, best, self._store, self._published):
            return vintage_not_held(decided)
        if self._published is None or not best.option.reading.stands_in:
            return decided
        from service.judge.vintages.provisional_counts import may_be_provisional  # noqa: PLC0415  (seldom needed)

        return vintage_not_held(decided) if may_be_provisional(decided, self._store, self._published) else decided

    def _of_their_course(self, verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
        """The verdicts, where a sentence tells what a level came from: "up to 3.6% after months at 3.8%"."""
        if all(one.trial is None for one in verdicts):
            return tuple(verdicts)
        from service.judge.changes import level_after  # noqa: PLC0415  (seldom asked)
        from service.judge.changes.verb_before import way_ahead  # noqa: PLC0415

        told = [
            self._of_its_course(one.grounded.claim, one, earlier, printed=level_after.told_of_period_before(one, row))
            if (earlier := level_after.told_of_earlier(one, row))
            else self._of_its_course(one.grounded.claim, one, way=way)
            if (one is row[0] or not any(map(_is_turned, row)))
            and (way := way_ahead(one, self._store, first=one is row[0])) is not None
            else one
            for row in (list(row) for _, row in groupby(verdicts, key=_sentence_of))
            for one in row
        ]
        printed = [may_tell_of_way(one.grounded.claim) and level_after.told_of_period_before(one, told) for one in told]
        told = [
            self._of_its_course(one.grounded.claim, one, printed=True) if both else one
            for one, both in zip(told, printed, strict=True)
        ]
        return level_after.of_what_followed(level_after.from_last_told(told), self._store)

    def _of_its_course(
        self,
        claim: Claim,
        decided: Verdict,
        told: Sequence[Figure] = (),
        *,
        printed: bool = False,
        way: Direction | None = None,
    ) -> Verdict:
        """ "Picked up to 1.7%", from 2.2%, which leaves revisions no room where the text gives both (``printed``)."""
        trial = decided.trial
        if trial is None or len(trial.option.figures) != 1 or trial.option.reading.cutoff is not None:
            return decided
        reading, now = trial.option.reading, trial.option.figures[0]
        fresh = printed or (reading.known_at and self._published and is_fresh(trial, self._published))
        if self._published is not None and not fresh:
            now = roomy(now, self._store.series(reading.series_id), self._published)
        from service.judge.changes.level_after import turned  # noqa: PLC0415
        from service.judge.changes.level_before import came_from  # noqa: PLC0415  (seldom asked)
        from service.judge.changes.verb_direction import verb_told  # noqa: PLC0415
        from service.judge.changes.worth_words import praised_ahead  # noqa: PLC0415

        vintage = self._store.as_known(reading.series_id, reading.known_at)
        way = verb_told(claim, vintage, reading.window) or praised_ahead(claim, vintage.series) if told else way
        before = came_from(claim, now, vintage, told, way)
        if before is None:
            return decided
        return turned(decided, before)

    def _of_its_growth(self, decided: Verdict) -> Verdict:
        """ "Shrank at an annual rate of 4.3%", by which it grew."""
        trial = decided.trial
        if trial is None or not trial.option.direct:
            return decided
        from service.judge.changes.growth_told import grew_otherwise  # noqa: PLC0415  (seldom asked)

        series, actual = self._store.series(trial.option.reading.series_id), trial.option.figures[0]
        if self._published is not None:
            actual = roomy(actual, series, self._published)
        return grew_otherwise(decided, series, actual) or decided

    def _of_its_day(self, decided: Verdict) -> Verdict:
        """ "The cap goes up in May, to £1,849", as it did in April."""
        trial = decided.trial
        if trial is None:
            return decided
        from service.judge.changes.steps_dated import set_before  # noqa: PLC0415  (for values in force)

        reading = trial.option.reading
        vintage = self._store.as_known(reading.series_id, reading.known_at)
        since = set_before(decided.grounded.claim, reading.window, vintage)
        if since is None:
            return decided
        dated = replace(trial, came_from=since)
        return replace(decided, label=Label.CONTRADICTED, severity=Severity.ERROR, trial=dated)


def _sentence_of(verdict: Verdict) -> int:
    return id(verdict.grounded.claim.sentence)


def _best(trials: Sequence[Trial], claim: Claim) -> Trial:
    """The first reading that is supported, else the first that fits by a stretch, else the most plausible."""
    for label in (Label.SUPPORTED, Label.IMPRECISE):
        found = next((t for t in trials if t.fit.label is label), None)
        if found is not None:
            return found
    # A superlative that holds in what is held of one series is not contradicted by another.
    unsettled = next((t for t in trials if t.computation.holds and t.fit.label is Label.UNVERIFIABLE), None)
    return unsettled or _of_like_size(min(trials, key=lambda t: t.option.reading.plausibility), trials, claim)


def _of_like_size(best: Trial, trials: Sequence[Trial], claim: Claim) -> Trial:
    """ "973 migrants in 17 boats. The total has climbed to 29,612": of two that are as likely, the one it may be of."""
    if claim.kind != "level" or _is_like(best, claim):
        return best
    weights = {one.series_id: one.weight for one in claim.candidates}
    own = best.option.reading.series_id
    others = (t for t in trials if t.option.reading.series_id != own and _is_like(t, claim))
    alike = (t for t in others if weights.get(t.option.reading.series_id) == weights.get(own))
    return next(alike, best)


def _is_like(trial: Trial, claim: Claim) -> bool:
    """Whether a stated figure is not so far from the official one that it must be of something else."""
    actual = trial.computation.value
    if claim.quantity is None or actual is None:
        return True
    low, high = sorted((abs(claim.quantity.value), abs(actual)))
    return high <= _TIMES * low


def _key(row: Grounded) -> Key:
    named = row.claim.cutoff.span if row.claim.cutoff is not None else None
    return (row.series.topic if row.series is not None else "", named)


def _is_turned(verdict: Verdict) -> bool:
    """ "Fell by 0.2 points in August, to 3.1%": whether a change is accused whose word is that of another."""
    return verdict.label is Label.CONTRADICTED and verdict.grounded.claim.kind in ("point_change", "difference")


def _is_for_room(row: Grounded, trial: Trial) -> bool:
    """Whether only what the publisher may have rounded otherwise explains a rate: "down 0.5%", of -0.4 to -0.5."""
    series = row.series
    return trial.option.direct and series is not None and series.derived is not None and bool(series.derived.room)


def _is_strained_since(official: Verdict, article: ArticleCheck | None) -> bool:
    """ "616 people in 12 boats, about 51 in each", where 549 in 10 are held: right of what was counted first."""
    if article is None or official.label is not Label.IMPRECISE or official.trial is None:
        return False
    return official.trial.option.reading.stands_in and article.fit.label is Label.SUPPORTED
