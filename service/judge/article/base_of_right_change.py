"""Levels told as what a right change was from, and that are not: "£1,690, 12% down on the previous quarter's £1,834".

The change is right of the days that stand right beside the level, £1,928 was the cap on these, and from £1,834 it is
no 12%. That the level is right of some other days, or in another count, proves nothing: the relation speaks. So it does
of a level without any days that the words tie to such a change: "the drop in boats was 47%: 182 against 434".
"""

from collections.abc import Sequence
from decimal import Decimal

from service.ground.grounded import Option
from service.judge.article.claims_of_inputs import ToldBy
from service.judge.article.days_of_parts import meet
from service.judge.evidence.between_verdicts import AGAINST_BASE, days_of, digits_of
from service.judge.fit.trials import Trial, trial_of
from service.judge.verdicts import Verdict, in_quotation
from service.model.claims import Claim, Mood, Reading
from service.model.periods import Period
from service.model.report import Label, Severity
from service.records import replace

_PAIR = len(("now", "base"))
_TELLING = 2  # digits of a level that no other days give by chance
_EDITIONS = Decimal("1.05")  # by how many times two editions of a count lie apart
_LEVELS = frozenset(["level", "average"])
_SETTING = frozenset(["against", "from", "versus", "with"])
_SET_AGAINST = _SETTING | frozenset(["as", "down", "up", "compared", ","])
_OPEN = frozenset([Label.AMBIGUOUS, Label.UNVERIFIABLE])
#: What may stand between days and the level of these: "'s", "when it was", "the end of" …
_OWNED = frozenset(
    "' ’ 's ’s figure total level rate price cap count tally average of when it they there was were stood at , ( the"
    " had been number numbers reading mark".split()
)
#: … and between a level and the days behind it.
_DATED = frozenset(
    "a an the in of at on for end seen recorded reached registered counted reported set during ( , level".split()
)


def held_to_right_change(verdicts: Sequence[Verdict]) -> Sequence[Verdict]:
    """The verdicts, with levels accused that a right change is said to be from and is not.

    Args:
        verdicts: of all claims, in the order of the text.
    """
    changes = [one for one in verdicts if _is_right_and_tied(one)]
    if not changes:
        return verdicts
    found, told_by = list(verdicts), ToldBy(verdicts)
    for change in changes:
        now = next((verdicts[at] for at in told_by.of(change.grounded.claim.inputs[0], change)), None)
        if now is None or now.label is not Label.SUPPORTED:
            continue  # what does not go with it is what is wrong itself
        for at in [*told_by.of(change.grounded.claim.inputs[1], change)][:1]:
            beside = _is_open(verdicts[at]) and _are_set_side_by_side(now, verdicts[at])
            beside = beside and days_of(now) == days_of(change)
            found[at] = _put_right(verdicts[at], change) if beside else _held(verdicts[at], change)
    return found


def _is_right_and_tied(verdict: Verdict) -> bool:
    """Whether a change is right by its series, and not by the two levels that the text ties to it."""
    claim, trial, article = verdict.grounded.claim, verdict.trial, verdict.article
    if verdict.label is not Label.SUPPORTED or trial is None or article is None or claim.kind not in AGAINST_BASE:
        return False
    refuted = article.fit.label is Label.CONTRADICTED and not article.of_way and len(claim.inputs) == _PAIR
    return refuted and trial.option.reading.base is not None and not trial.option.direct


def _held(level: Verdict, change: Verdict) -> Verdict:
    """The verdict on a level by what the series gave on the days that the change is right from."""
    claim, trial, base = level.grounded.claim, level.trial, change.grounded.claim.base
    if level.label is not Label.SUPPORTED or trial is None or claim.kind not in _LEVELS or change.trial is None:
        return level
    own, told = trial.option.reading, change.trial.option.reading
    if base is None or told.base is None or own.base is not None or claim.quantity is None:
        return level
    if (meet(own.window, told.base) and _is_same_count(trial, change.trial)) or not _stands_beside(claim, base):
        return level
    return _put_right(level, change)


def _is_open(level: Verdict) -> bool:
    """Whether nothing was found that a level without days is of: "182 against 434"."""
    claim = level.grounded.claim
    return level.label in _OPEN and claim.kind in _LEVELS and claim.period is None and claim.mood is Mood.ASSERTED


def _are_set_side_by_side(now: Verdict, level: Verdict) -> bool:
    """ "182 as against 434"; not "averaged 427.35 ppm. The rise, 2.7, was smaller than the record 3.5"."""
    ends, start = now.grounded.claim.span.end, level.grounded.claim.span.start
    sentence = level.grounded.claim.sentence
    same = now.grounded.claim.sentence is sentence and ends < start
    return same and not _SETTING.isdisjoint(told := sentence.between(ends, start)) and _SET_AGAINST.issuperset(told)


def _put_right(level: Verdict, change: Verdict) -> Verdict:
    """The verdict on a level by the figure that the change is right from; as it was where that is no contradiction."""
    claim, trial = level.grounded.claim, change.trial
    base = None if trial is None else trial.option.reading.base
    if trial is None or base is None or claim.quantity is None:
        return level
    if len(digits_of(claim.quantity)) < _TELLING or claim.in_quotation:
        return level
    told = trial.option.reading
    reading = Reading(told.series_id, base, None, told.known_at)
    meant = trial_of(claim, Option(reading, (trial.option.figures[1],), direct=True))
    if meant is None or meant.fit.label is not Label.CONTRADICTED:
        return level
    wrong = replace(level, trial=meant, article=None, label=Label.CONTRADICTED, severity=Severity.ERROR)
    accused = replace(wrong, grounded=replace(level.grounded, series=change.grounded.series), reason=None)
    return in_quotation(accused)


def _is_same_count(level: Trial, change: Trial) -> bool:
    """Whether a level is that of the change's base, or as another edition of the count has it ("45,774")."""
    if level.option.reading.series_id == change.option.reading.series_id:
        return True
    low, high = sorted(abs(one.value) for one in (level.option.figures[0], change.option.figures[1]))
    return high <= low * _EDITIONS


def _stands_beside(claim: Claim, period: Period) -> bool:
    """Whether the days that a change is from stand right beside the level: "the previous quarter's £1,834"."""
    assert claim.quantity is not None
    own, sentence = claim.quantity.span, claim.sentence
    if not sentence.span.start <= period.span.start < sentence.span.end:
        return False
    if period.span.end <= own.start:
        return _OWNED.issuperset(sentence.between(period.span.end, own.start))
    return _DATED.issuperset(sentence.between(own.end, period.span.start))
