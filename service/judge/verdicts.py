"""The verdict on a claim, and what it becomes where its reading, its vintage or a quotation leaves it open."""

from service.ground.grounded import Grounded
from service.judge.article.check import ArticleCheck
from service.judge.fit.trials import Trial
from service.judge.vintages.standing import NO_OTHERS, Standing
from service.model.report import Label, Reason, Severity
from service.model.windows import Window
from service.records import dataclass, replace


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one claim.

    Attributes:
        grounded: the claim and its readings.
        label: the verdict.
        severity: how much it matters.
        reason: why it could not be checked, else None.
        reverses: whether the conclusion flips, not just the digits.
        trial: the reading that decided, None where no official check was made.
        article: the check against the article's own figures, None where none was made.
        standing: how the figure stands to other vintages.
        strained: whether it fits only under another admissible cut-off.
        told_of: days of which no figure was out, told with that of the days of the trial; None elsewhere.
    """

    grounded: Grounded
    label: Label
    severity: Severity
    reason: Reason | None = None
    reverses: bool = False
    trial: Trial | None = None
    article: ArticleCheck | None = None
    standing: Standing = NO_OTHERS
    strained: bool = False
    told_of: Window | None = None


def left_open(verdict: Verdict) -> Verdict:
    """The verdict without its reading: no series is known that the figure is of."""
    return replace(
        verdict,
        label=Label.UNVERIFIABLE,
        severity=Severity.NONE,
        reason=Reason.NO_SERIES,
        reverses=False,
        trial=None,
    )


def earlier_estimate(decided: Verdict) -> Verdict:
    """The verdict on what is told as an earlier estimate: right where some release before gave it."""
    if decided.standing.fits_earlier or decided.label in (Label.SUPPORTED, Label.IMPRECISE):
        return replace(decided, label=Label.SUPPORTED, severity=Severity.NONE, reverses=False)
    return vintage_not_held(decided)


def is_former(verdict: Verdict) -> bool:
    """Whether a figure is rightly told as an earlier estimate: "revised up to 906,000 from 740,000"."""
    if verdict.label is not Label.SUPPORTED or verdict.trial is None or not verdict.standing.fits_earlier:
        return False
    return verdict.trial.fit.label is Label.CONTRADICTED


def vintage_not_held(decided: Verdict) -> Verdict:
    """The verdict where no vintage of the day is held by which the figure could be told wrong."""
    return replace(
        decided, label=Label.UNVERIFIABLE, severity=Severity.NONE, reason=Reason.VINTAGE_NOT_HELD, reverses=False
    )


def days_read(verdict: Verdict) -> Window | None:
    """The days by which a verdict reads its figure, None where no series was asked."""
    return None if verdict.trial is None else verdict.trial.option.reading.window


def in_quotation(verdict: Verdict) -> Verdict:
    """The editor may not change a quotation: advice at most."""
    if verdict.grounded.claim.in_quotation and verdict.severity in (Severity.WARNING, Severity.ERROR):
        return replace(verdict, severity=Severity.INFO)
    return verdict
