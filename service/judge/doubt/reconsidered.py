"""Doubts weighed once more when all else in the text is known.

What fails beside a figure makes its reading doubtful. Where that was put right since, read of other days or worked out
from figures beside it, nothing speaks against the reading any more: "July brought 2,316, 58% down and the lowest for
the month on record", where the 58% was first taken to be from June. Nor does a superlative that is not accused
itself, where the text names the days of a level: "it was 4.0% in January, and the last time it was higher was in 2021".
"""

from collections.abc import Sequence

from service.claims.scene import unit_of
from service.judge.doubt.doubted import doubted
from service.judge.doubt.signs_of_misreading import SURE
from service.judge.evidence.between_verdicts import IN_WORDS, days_of
from service.judge.evidence.witnesses import Witnesses
from service.judge.verdicts import Verdict
from service.judge.withholding.withheld import withheld
from service.model.claims import OUTRIGHT
from service.model.quantities import PERCENT
from service.model.report import Diagnosis, Label

_OPEN = frozenset([Label.AMBIGUOUS, Label.UNVERIFIABLE])
_READ = frozenset(["level", "average", "streak"])
"""Kinds of claim whose days no base adds to."""
_SURE = SURE - {"wrong_direction"}
"""Slips that leave no doubt of what is meant, where the way that something went may be that of something else."""


def reconsidered(
    verdicts: Sequence[Verdict],
    told: Sequence[Verdict],
    first: Sequence[Verdict],
    diagnoses: Sequence[Diagnosis | None],
) -> Sequence[Verdict]:
    """The verdicts, those accused after all that only the company which they were in made doubtful.

    Args:
        verdicts: of all claims as they stand at last, in the order of the text.
        told: the same before any was doubted.
        first: the same when they first were; what anything else has made ambiguous since stays so.
        diagnoses: the slips that would explain them.
    """
    pairs = [*zip(verdicts, told, strict=True)]
    right = Witnesses(verdicts, diagnoses)
    readable = {
        at: _is_named(then, right)
        for at, (now, then) in enumerate(pairs)
        if first[at].label is Label.AMBIGUOUS and _is_doubted(now, then) and _is_readable(then, diagnoses[at], right)
    }
    if not readable:
        return verdicts
    found = list(verdicts)
    for named in (True, False):
        meant = [at for at, one in readable.items() if one is named]
        known = [
            then if at in readable or not (_is_put_right(now, then) or (named and _is_left(now))) else now
            for at, (now, then) in enumerate(pairs)
        ]
        witnesses = Witnesses(known, diagnoses)
        for at in meant:
            if doubted(told[at], diagnoses[at], witnesses).label is Label.CONTRADICTED:
                found[at] = told[at]
    held = withheld(found, diagnoses)
    return [now if one is now else sure for now, one, sure in zip(verdicts, found, held, strict=True)]


def _is_doubted(now: Verdict, then: Verdict) -> bool:
    """Whether nothing came of a figure that its series refutes but that it was doubted."""
    ambiguous = now.label is Label.AMBIGUOUS and then.label is Label.CONTRADICTED
    return ambiguous and then.trial is not None and now.trial is then.trial


def _is_left(now: Verdict) -> bool:
    """Whether a claim in words is not accused itself, so that it may well have been misread."""
    return now.label in _OPEN and now.grounded.claim.kind in IN_WORDS


def _is_put_right(now: Verdict, then: Verdict) -> bool:
    return now.label is Label.SUPPORTED or then.label is not Label.CONTRADICTED


def _is_readable(verdict: Verdict, diagnosis: Diagnosis | None, witnesses: Witnesses) -> bool:
    """Whether a figure's series is known to be meant, and its days are its own or those of a level that is right.

    "Averaged over the year it was 4.0%, the highest since 2021": of the year, and not of the last month told.
    """
    claim = verdict.grounded.claim
    if not _is_of_known_series(verdict, witnesses):
        return False
    if claim.kind in IN_WORDS and claim.kind not in _READ:
        own = days_of(verdict)
        return any(one.label is Label.SUPPORTED and days_of(one) == own for one in witnesses.beside(verdict))
    if claim.kind in _READ and (claim.kind == "average" or unit_of(claim) == PERCENT):
        return True
    return diagnosis is not None and (claim.kind in _READ or diagnosis.code in _SURE)


def _is_of_known_series(verdict: Verdict, witnesses: Witnesses) -> bool:
    named = verdict.grounded.claim.candidates[0]
    return (named.weight >= OUTRIGHT and not named.carried) or witnesses.know_series(verdict)


def _is_named(verdict: Verdict, witnesses: Witnesses) -> bool:
    """Whether a level names its days, of a series that is known to be meant."""
    claim = verdict.grounded.claim
    return claim.kind == "level" and claim.period is not None and _is_of_known_series(verdict, witnesses)
