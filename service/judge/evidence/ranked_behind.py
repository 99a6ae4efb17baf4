"""A figure right behind which its rank is told, which holds: "paid 3.8% more in May, the most since April 2023".

A rank with a bound ("since April 2023") fits hardly any other series or days by chance. So where it holds, what it
ranks is known, and the figure that stands right before it is of that, or wrong.
"""

from collections.abc import Sequence

from service.judge.evidence.between_verdicts import days_of, series_of
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.report import Label

_FIGURES = frozenset(["level", "percent_change", "average"])
_MARKS = frozenset([",", "–", "—", "(", ":"])
_TURNING = frozenset("but while whereas with as though although after when where who compared against".split())
_PARTING = frozenset("but while whereas though although where who".split())
_LONG = 14  # words between the two


def is_ranked_behind(verdict: Verdict, told: Sequence[Verdict]) -> bool:
    """Whether a figure that fails is followed by its rank, of the same series and days, and that holds.

    Args:
        verdict: of the figure, as judged by itself.
        told: the verdicts on all claims, in the order of the text.
    """
    claim, own, trial = verdict.grounded.claim, days_of(verdict), verdict.trial
    if claim.kind not in _FIGURES or claim.quantity is None or own is None or trial is None or not trial.option.direct:
        return False
    at = next((n for n, one in enumerate(told) if one is verdict), len(told))
    behind = next((one for one in told[at + 1 :] if not _is_its_base(one, verdict)), None)
    if behind is None or behind.label is not Label.SUPPORTED or days_of(behind) != own:
        return False
    return behind.grounded.claim.sentence is claim.sentence and _ranks(behind.grounded.claim, claim)


def ranks_what_is_right(verdict: Verdict, told: Sequence[Verdict]) -> bool:
    """ "5,417 came, nearly three times 1,869 and the most since May": whether a rank is of a right figure.

    All that stands between the two is right as well, and of the same series.

    Args:
        verdict: on the rank, which fails.
        told: the verdicts on all claims, in the order of the text.
    """
    claim, own = verdict.grounded.claim, days_of(verdict)
    if claim.rank is None or claim.rank.since is None or claim.rank.among or claim.rank.of_change or own is None:
        return False
    if "per" in claim.span.of(claim.block.text).lower().split():
        return False  # "the most per boat since May"
    at = next((n for n, one in enumerate(told) if one is verdict), 0)
    for one in reversed(told[:at]):
        if one.grounded.claim.sentence is not claim.sentence or one.label is not Label.SUPPORTED:
            return False
        if one.grounded.claim.kind in _FIGURES and days_of(one) == own:
            return _PARTING.isdisjoint(claim.sentence.between(one.grounded.claim.span.end, claim.span.start))
        if one.trial is not None and series_of(one) != series_of(verdict):
            return False
    return False


def _is_its_base(verdict: Verdict, main: Verdict) -> bool:
    """ "CPI reached 2.1%, from 1.5%, its first reading over 2% since July 2019": what it came from, which is right."""
    claim, base = main.grounded.claim, verdict.grounded.claim
    led = base.sentence.before(base.span.start)[-1:] == ["from"] and base.sentence is claim.sentence
    return led and verdict.label is Label.SUPPORTED and series_of(verdict) == series_of(main)


def _ranks(rank: Claim, claim: Claim) -> bool:
    """Whether a rank with a bound stands behind a mark and nothing else that a figure could be of."""
    told = rank.rank
    if told is None or told.since is None or told.among or (told.of_change and claim.kind == "level"):
        return False
    between = claim.sentence.between(claim.span.end, rank.span.start)
    return not _MARKS.isdisjoint(between) and len(between) <= _LONG and _TURNING.isdisjoint(between)
