"""What was worked out of the text's own figures, of the days that these are of.

"97,170 cases were waiting at the end of September … That is 28% down from the 134,046 of June 2023": no words tell of
which days the change is, but the two levels that give it were both found right, each on its own day. So the change is
of those days and of that series, and the official figures give it as well, or alone where those of the text are too
rounded to ("7.67 million, as opposed to 7.62 million, a difference of 55,000"). One that names no way ("4,667, lacking
84 to the 4,751 of 2017") is of the later of the two, whichever is the larger.
"""

from collections.abc import Sequence

from service.extract.changes import change_of
from service.ground.grounded import Option
from service.judge.article.claims_of_inputs import ToldBy
from service.judge.article.days_of_parts import days_read, is_ruled_out
from service.judge.evidence.between_verdicts import AGAINST_BASE, HELD
from service.judge.fit.trials import trial_of
from service.judge.verdicts import Verdict, in_quotation, left_open
from service.judge.withholding.other_pairs import PAIR
from service.model.claims import Claim, Figure, Reading
from service.model.report import Label, Reason, Severity
from service.model.windows import Window
from service.records import replace

_LEVELS = frozenset(["level", "total", "average", "threshold"])
_LEAD = 3  # words of "fall by another"
_CUTOFFS = 7  # days by which the last days of one running total may lie apart
_MOVES = frozenset(["difference", "point_change", "percent_change"])


def of_their_days(verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """The verdicts, those that only the text's own figures decide held against the data where both ends are right.

    Args:
        verdicts: in the order of the text.
    """
    found, told_by = list(verdicts), ToldBy(verdicts)
    for at, verdict in enumerate(verdicts):
        moves = verdict.grounded.claim.kind in AGAINST_BASE and len(verdict.grounded.claim.inputs) == PAIR
        told = verdict.label in HELD or verdict.reason is Reason.TOO_COARSE
        if verdict.article is None or not moves or not told:
            continue
        if verdict.trial is None:
            found[at] = _officially(verdict, verdicts, told_by)
        elif verdict.article.fit.label is Label.CONTRADICTED and verdict.trial.option.reading.base is not None:
            found[at] = _by_one_cutoff(verdict, verdicts, told_by)
    return tuple(found)


def _officially(verdict: Verdict, verdicts: Sequence[Verdict], told_by: ToldBy) -> Verdict:
    """The verdict by the official figures of both ends, where they are of one series and give it as well."""
    now, base = (_reading_of(figure, verdict, verdicts, told_by) for figure in verdict.grounded.claim.inputs)
    if now is None or base is None or verdict.article is None or verdict.article.of_way:
        return verdict
    own, other = now.reading, base.reading
    parts = [verdicts[told_by.of(figure, verdict)[0]] for figure in verdict.grounded.claim.inputs]
    if is_ruled_out(
        verdict.grounded.claim,
        verdict.grounded.claim.kind,
        [one.grounded.claim for one in parts],
        days_read(parts),
    ):
        unread = replace(verdict.grounded, claim=replace(verdict.grounded.claim, inputs=()))
        return replace(left_open(verdict), grounded=unread, article=None)
    if own.series_id != other.series_id or own.window == other.window:
        return verdict
    goes_back = other.window.start > own.window.end
    if goes_back and is_move(verdict.grounded.claim):
        return _moved_otherwise(verdict, base, now)
    if names_no_way(verdict.grounded.claim) and goes_back:
        turned = _compared(verdict, base, now)
        if turned is not verdict:
            return turned
    return _compared(verdict, now, base)


def _by_one_cutoff(verdict: Verdict, verdicts: Sequence[Verdict], told_by: ToldBy) -> Verdict:
    """ "13,489 came by the end of June, 15% more than the 11,433 of 2023": of the days of both, not a few days fewer.

    Where its sentence tells both levels rightly, a change is between these, though with another last day it were right.
    """
    now, base = (_reading_of(figure, verdict, verdicts, told_by) for figure in verdict.grounded.claim.inputs)
    read = None if verdict.trial is None else verdict.trial.option.reading
    if now is None or base is None or read is None or read.base is None or verdict.article is None:
        return verdict
    ends = ((now.reading, read.window), (base.reading, read.base))
    alike = all(one.series_id == read.series_id and _end_apart(one.window, days) for one, days in ends)
    if verdict.article.of_way or not alike or (now.reading.window, base.reading.window) == (read.window, read.base):
        return verdict
    reading = Reading(read.series_id, now.reading.window, base.reading.window, read.known_at)
    trial = trial_of(verdict.grounded.claim, Option(reading, (now.figures[0], base.figures[0]), direct=False))
    if trial is None or trial.fit.label is not Label.CONTRADICTED:
        return verdict
    wrong = replace(verdict, trial=trial, article=None, label=Label.CONTRADICTED, severity=Severity.ERROR)
    return in_quotation(replace(wrong, reverses=trial.fit.reverses))


def _end_apart(one: Window, other: Window) -> bool:
    """Whether two periods begin on one day, and end within a week of each other."""
    return one.start == other.start and abs((one.end - other.end).days) <= _CUTOFFS


def is_move(claim: Claim) -> bool:
    """Whether a verb or a noun tells a change, which leads from then to now: "it is to fall by £94"."""
    if claim.direction is None or claim.kind not in _MOVES or claim.quantity is None or claim.compares:
        return False
    words = claim.sentence.before(claim.quantity.span.start)[-_LEAD:]
    told = [one for word in words if (one := change_of(word)) is not None]
    return bool(told) and told[-1].part == "verb" and told[-1].direction is claim.direction


def _moved_otherwise(verdict: Verdict, now: Option, base: Option) -> Verdict:
    """The verdict on a move that the text's figures give only back from the later of two to the earlier."""
    own = now.reading
    reading = Reading(own.series_id, own.window, base.reading.window, own.known_at)
    trial = trial_of(verdict.grounded.claim, Option(reading, (now.figures[0], base.figures[0]), direct=False))
    if trial is None or not trial.fit.reverses:
        return verdict
    accused = replace(
        verdict, trial=trial, article=None, label=Label.CONTRADICTED, severity=Severity.ERROR, reverses=True
    )
    return in_quotation(accused)


def names_no_way(claim: Claim) -> bool:
    """Whether a change is told by its size alone: "lacking 84", "beaten by 0.16 degrees", "a gap of 16,318"."""
    return claim.direction is None and claim.kind in _MOVES


def _compared(verdict: Verdict, now: Option, base: Option) -> Verdict:
    """The verdict by two official figures where they give it; as it was where they do not."""
    own = now.reading
    reading = Reading(own.series_id, own.window, base.reading.window, own.known_at)
    trial = trial_of(verdict.grounded.claim, Option(reading, (now.figures[0], base.figures[0]), direct=False))
    if trial is None or trial.fit.label is not Label.SUPPORTED:
        return verdict
    return replace(verdict, trial=trial, label=Label.SUPPORTED, severity=trial.fit.severity, reason=None)


def _reading_of(figure: Figure, verdict: Verdict, verdicts: Sequence[Verdict], told_by: ToldBy) -> Option | None:
    """What a figure of the text was read as, where that is right; None where it was not read, or is wrong."""
    one = next((verdicts[at] for at in told_by.of(figure, verdict)), None)
    if one is None or one.label is not Label.SUPPORTED or one.trial is None:
        return None
    option = one.trial.option
    return option if option.reading.base is None and one.grounded.claim.kind in _LEVELS else None
