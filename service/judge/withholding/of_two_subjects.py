"""Figures accused of one of two things that a sentence tells of together: which figure is whose the words leave open.

"Claims and grants both rose, to 30,107 from 24,825 and to 7,541 from 5,446"; "the backlog fell by 32,002 people, the
number in hotels by 20,391": the first is of no hotels.
"""

import re
from collections.abc import Sequence

from service.extract.changes import change_of
from service.judge.evidence.between_verdicts import AGAINST_BASE, series_of
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.report import Label

_PAIRED = re.compile(r"(?:^|[\s(])and (?:(?:the|its|their|of|in) )*(?:[a-z][\w-]* )?$")
_SEVERAL = 3  # figures of a pair of things that went from one to another


def is_of_two_subjects(at: int, verdicts: Sequence[Verdict]) -> bool:
    """Whether an accused figure may be of the other of two things, or is told ahead of the one that it was read of.

    Args:
        at: the place of the figure.
        verdicts: of all claims, in the order of the text.
    """
    claim = verdicts[at].grounded.claim
    named = claim.candidates[0] if claim.candidates else None
    if named is None or named.carried or not named.words or claim.quantity is None:
        return False
    beside = [one for one in verdicts if one.grounded.claim.sentence is claim.sentence]
    return _are_joined(claim, named.words, beside) or _is_of_the_next(verdicts[at], named.words, beside)


def _are_joined(claim: Claim, words: str, beside: Sequence[Verdict]) -> bool:
    """ "CPI and RPI inflation both slowed, to 2.0% from 2.5% and to 3.8% from 3.9%": named together, ahead of all."""
    figures = [one.grounded.claim for one in beside if _counts_as(one.grounded.claim, claim)]
    text = claim.block.text.lower()
    start = claim.sentence.span.start
    place = text.find(words, start, min((one.span.start for one in figures), default=start))
    if place < 0 or len(figures) < _SEVERAL or text.find(words, place + len(words), claim.span.start) >= 0:
        return False
    ahead = text[start:place]
    joined = _PAIRED.search(ahead)
    told = re.findall(r"[a-z]+", ahead if joined is None else ahead[: joined.start()])
    both = "both" in told  # "slowed on both the CPI and the RPI measures"
    return joined is not None and (both or not any(change_of(word, "verb") for word in told))


def _counts_as(one: Claim, claim: Claim) -> bool:
    return one.quantity is not None and claim.quantity is not None and one.quantity.unit == claim.quantity.unit


def _is_of_the_next(verdict: Verdict, words: str, beside: Sequence[Verdict]) -> bool:
    """ "The backlog fell by 32,002 people, the number in hotels by 20,391": named behind, ahead of its own figure."""
    claim = verdict.grounded.claim
    text = claim.block.text.lower()
    place = text.find(words, claim.span.end, claim.sentence.span.end)
    if place < 0 or words in text[claim.sentence.span.start : claim.span.start]:
        return False
    if "," not in text[claim.span.end : place] or claim.kind not in AGAINST_BASE:
        return False  # "at 4.0% in June, inflation is"
    return any(
        one.label is Label.SUPPORTED
        and one.grounded.claim.kind == claim.kind
        and one.grounded.claim.span.start > place
        and series_of(one) == series_of(verdict)
        for one in beside
    )
