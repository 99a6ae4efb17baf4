"""Why a figure could not be checked, in a sentence: "could not be checked: no stored series measures it"."""

from service.judge.findings.figures_in_words import day_in_words, in_words
from service.judge.verdicts import Verdict
from service.model.report import Reason
from service.model.series import Series


def why_not_checked(verdict: Verdict, series: Series | None) -> str:
    """The sentence that says why a figure could not be checked."""
    claim = verdict.grounded.claim
    words = claim.span.of(claim.block.text)
    label = "its series" if series is None else series.label
    last = verdict.grounded.last
    match verdict.reason:
        case Reason.NO_SERIES:
            return f"“{words}” could not be checked: no stored series measures it."
        case Reason.NO_PERIOD:
            return f"“{words}” could not be checked against {label}: the text does not say for which days."
        case Reason.NO_PUBLICATION_DATE:
            return f"“{words}” could not be checked: its period depends on the publication date, which was not given."
        case Reason.NOT_PUBLISHED_YET:
            return f"“{words}” could not be checked: {label} for that period was not yet published on that day."
        case Reason.OUT_OF_RANGE if claim.rank is not None and claim.rank.among and verdict.grounded.options:
            return f"“{words}” could not be settled: {label} is held, but not that of all whom it is ranked among."
        case Reason.OUT_OF_RANGE if claim.rank is not None and verdict.grounded.options:
            return f"“{words}” could not be settled: too little of the history of {label} is held to rank it in."
        case Reason.OUT_OF_RANGE:
            held = "" if last is None else f"; the last period held is the one to {day_in_words(last.end)}"
            return f"“{words}” could not be checked: {label} does not cover it{held}."
        case Reason.VINTAGE_NOT_HELD:
            within = f"it lies within the revisions of {label} since, and the figure first published is not held"
            return f"“{words}” could not be settled: {within}.{_gap(verdict)}"
        case Reason.TOO_COARSE:
            return f"“{words}” could not be settled: the figures it rests on are too rounded to tell."
        case Reason.FORECAST_OR_TARGET:
            return f"“{words}” is a forecast, target or plan, not a claim about the past."
        case _:
            return f"“{words}” is not asserted as a fact."


def _gap(verdict: Verdict) -> str:
    claim, trial = verdict.grounded.claim, verdict.trial
    if trial is None or claim.quantity is None or trial.computation.value is None:
        return ""
    return f" The figure held gives {in_words(trial.computation.value, claim.quantity)}."
