"""Levels set against one that is right, of the same series: "only 32 boats were counted, down from 82".

Who tells one end of such a pair rightly tells of the same thing at the other, so that no other reading is to be feared.
"""

from collections.abc import Sequence

from service.judge.evidence.between_verdicts import series_of, window_of
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.report import Label

_SETTING = frozenset(["from", "against", "compared", "versus", "after"])
_FEW = 9  # words between the two


def is_paired_with_right(verdict: Verdict, here: Sequence[Verdict]) -> bool:
    """Whether a level that fails is one end of a pair whose other end holds; what is compared with names its days.

    Args:
        verdict: on the level.
        here: those on all figures of its sentence.
    """
    claim = verdict.grounded.claim
    if not _is_level(verdict) or (claim.is_base and claim.period is None):
        return False
    right = [one for one in here if one.label is Label.SUPPORTED and _is_level(one)]
    right = [one for one in right if series_of(one) == series_of(verdict)]
    if any(window_of(one) == window_of(verdict) for one in right):
        return False  # "the CPI to 2.0% from 2.5, its cousin to 2.1 from 2.4"
    return any(
        one.grounded.claim.is_base is not claim.is_base
        and _are_set_together(claim, one.grounded.claim)
        and _are_in_order(*((one, verdict) if claim.is_base else (verdict, one)))
        for one in right
    )


def _is_level(verdict: Verdict) -> bool:
    trial = verdict.trial
    return trial is not None and verdict.grounded.claim.kind == "level" and trial.option.reading.base is None


def _are_in_order(now: Verdict, base: Verdict) -> bool:
    """Whether the days of what is set against another come after those of that."""
    return window_of(base).end < window_of(now).end


def _are_set_together(one: Claim, other: Claim) -> bool:
    first, last = sorted((one, other), key=lambda claim: claim.span.start)
    between = one.sentence.between(first.span.end, last.span.start)
    if first.is_base or _decimals(one) != _decimals(other):
        return False  # "slowed from 3.2% to 1.9%" may tell of two measures, and "5.07%, up from 1.8%" of two lands
    return len(between) <= _FEW and not _SETTING.isdisjoint(between) and not any(map(_is_number, between))


def _decimals(claim: Claim) -> int | None:
    return None if claim.quantity is None else claim.quantity.decimals


def _is_number(word: str) -> bool:
    return word[:1].isdecimal() and len(word) != len("2024")
