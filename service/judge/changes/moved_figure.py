"""Which of two figures is accused where they do not go as the words say: the one that moved, not the one it came from.

"CPIH rose by 1.0% in the year to March, down from 0.7% in February": both are right, and the word is not. A figure that
is told as growth has its own formula, so that its base was held against it; the word is still said of the growth.
"""

from collections.abc import Sequence

from service.judge.verdicts import Verdict, in_quotation
from service.model.report import Label, Severity
from service.records import replace


def accused_as_moved(verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """The verdicts, growth accused in place of the right base that it is said to have moved from the wrong way.

    Args:
        verdicts: of all claims, in the order of the text.
    """
    found = list(verdicts)
    for at, verdict in enumerate(verdicts):
        moved = _moved(verdict, verdicts) if _is_right_base(verdict) else None
        if moved is not None:
            found[at] = replace(verdict, label=Label.SUPPORTED, severity=Severity.NONE, reverses=False, article=None)
            growth = verdicts[moved]
            found[moved] = in_quotation(
                replace(
                    growth, label=Label.CONTRADICTED, severity=Severity.ERROR, reverses=True, article=verdict.article
                )
            )
    return tuple(found)


def _is_right_base(verdict: Verdict) -> bool:
    """Whether all that is wrong with a figure is which way another is said to have gone from it."""
    claim, article, trial = verdict.grounded.claim, verdict.article, verdict.trial
    if verdict.label is not Label.CONTRADICTED or article is None or not article.of_way or not article.fit.reverses:
        return False
    if trial is None or trial.fit.label is not Label.SUPPORTED or claim.quantity is None or not claim.inputs:
        return False
    return claim.inputs[-1].span == claim.quantity.span


def _moved(verdict: Verdict, verdicts: Sequence[Verdict]) -> int | None:
    """The place of the growth that is said to have moved from a base; None where it is no growth that is right."""
    base = verdict.grounded.claim
    for at, one in enumerate(verdicts):
        claim = one.grounded.claim
        if one.label is not Label.SUPPORTED or claim.kind != "percent_change" or claim.quantity is None:
            continue
        if (
            claim.sentence is base.sentence
            and claim.quantity.span == base.inputs[0].span
            and claim.span.end <= base.span.start
        ):
            return at
    return None
