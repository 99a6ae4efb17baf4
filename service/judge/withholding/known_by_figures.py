"""Series that no words name, of which the figures of a sentence leave no doubt.

"July's total of 2,316 was the lowest for that month since 2018 and 58% down on the 5,454 of July last year": two
figures of so many digits are what one series gives on the days told, so that what else is said of them is of it too.
"""

from collections.abc import Sequence

from service.judge.evidence.between_verdicts import digits_of, series_of
from service.judge.fit.trials import Trial
from service.judge.verdicts import Verdict
from service.model.quantities import Hedge
from service.model.report import Label
from service.model.windows import Window

_TELLING, _SEVERAL = 3, 2  # digits of a figure, and such figures
_NEAR = 2  # words of "more than"


def is_known_by_figures(verdict: Verdict, verdicts: Sequence[Verdict]) -> bool:
    """Whether several exact figures of its sentence are what the series gives that a superlative was read of.

    For a change that says since when, more of its paragraph are: "It emitted 426.5m tonnes, 5% more than the 406.3m of
    2020. Compared with 1990 (813.4m) it has cut its output by more than half".
    """
    claim = verdict.grounded.claim
    own = [one for one in verdicts if one.grounded.claim.block is claim.block]
    alike = [one for one in own if series_of(one) == series_of(verdict)]
    if claim.rank is not None and claim.period is not None:
        alike = [one for one in alike if one.grounded.claim.sentence is claim.sentence]
        return len(_days_told(alike)) >= _SEVERAL
    since = claim.base is not None and claim.sentence.span.contains(claim.base.span)
    return since and len(_days_told(alike)) > _SEVERAL


def _days_told(verdicts: Sequence[Verdict]) -> set[Window]:
    """The days of which figures are exactly what the series gives."""
    return {trial.option.reading.window for one in verdicts if (trial := _exact(one)) is not None}


def _exact(verdict: Verdict) -> Trial | None:
    quantity = verdict.grounded.claim.quantity
    if verdict.label is not Label.SUPPORTED or quantity is None or quantity.hedge is not Hedge.EXACT:
        return None
    return verdict.trial if len(digits_of(quantity)) >= _TELLING else None


def is_tied_to_right(verdict: Verdict, verdicts: Sequence[Verdict]) -> bool:
    """ "$633.2bn in October, just 1% more than September's $632.7bn": the text's own two, do not give it."""
    claim, article = verdict.grounded.claim, verdict.article
    if not claim.compares or article is None or article.fit.label is not Label.CONTRADICTED:
        return False
    beside = [one for one in verdicts if one.grounded.claim.sentence is claim.sentence]
    at = next((n for n, one in enumerate(beside) if one.grounded.claim.span == claim.span), 0)
    pair = [*beside[max(0, at - 1) : at], *beside[at + 1 : at + 2]]
    if len(pair) != _SEVERAL or len(claim.inputs) != _SEVERAL or any(_exact(one) is None for one in pair):
        return False
    words = claim.sentence.between(claim.span.end, pair[-1].grounded.claim.span.start)
    tied = [one.grounded.claim.quantity for one in pair]
    spans = [None if one is None else one.span for one in tied]
    return "than" in words[:_NEAR] and [figure.span for figure in claim.inputs] == spans
