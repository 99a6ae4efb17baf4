"""Figures of a release that has been superseded, told as what was said then and not as what is held now.

"In May the ONS had said that 606,000 more people came than left; it now thinks it was 745,000": nothing is out of date.
"""

import re
from calendar import month_name
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from service.claims.relate.quoted import figure_of
from service.judge.verdicts import Verdict, earlier_estimate
from service.model.report import Label

_TELLING = frozenset(
    "said reported estimated thought put believed reckoned told gave given calculated published announced suggested"
    " showed shown".split()
)
_TENSES = frozenset("had having first initially originally previously once earlier".split())
_FIRST = frozenset(["first", "initial", "original", "initially", "originally"])
_ESTIMATES = frozenset("figure figures estimate estimates number count reading tally".split()) | _TELLING
_TENSE = 2  # words of "had first"
_AGO = "ago"
_STOP = ". "
_SIGHT = 120  # characters in which that clause is looked for
_BEHIND = 4  # words of "that was reported in May"
_CLAUSE = 12  # words of "which the Office for National Statistics had first announced"
_RELATIVE = frozenset(["which", "that"])
_MARK = re.compile("[,;.]")


def told_of_then(verdicts: Sequence[Verdict]) -> list[Verdict]:
    """The verdicts, where an outdated figure is told as what it was once thought to be, or beside what it became.

    Args:
        verdicts: of all claims, in the order of the text.
    """
    return [
        earlier_estimate(one)
        if one.label is Label.OUTDATED and (_is_told_beside(one, verdicts) or _was_said_then(one))
        else one
        for one in verdicts
    ]


def _is_told_beside(one: Verdict, verdicts: Sequence[Verdict]) -> bool:
    """ "The ONS had put it at 740,000 and now says 906,000": whether the text tells what an outdated figure became."""
    beside = [
        other for other in verdicts if other is not one and other.grounded.claim.block is one.grounded.claim.block
    ]
    return any(_is_of_the_same(other, one) or _tells_what_is_held(other, one) for other in beside)


def _is_of_the_same(other: Verdict, one: Verdict) -> bool:
    """Whether another figure, and not what words say of one, is right of the very thing that one is outdated of."""
    in_words = other.grounded.claim.quantity is None or other.grounded.claim.rank is not None  # "a record 740,000"
    if one.trial is None or other.trial is None or other.label is not Label.SUPPORTED or in_words:
        return False
    return other.trial.option.figures == one.trial.option.figures and other.trial.fit.label is Label.SUPPORTED


def _tells_what_is_held(other: Verdict, one: Verdict) -> bool:
    """Whether another figure is what is held of that thing, whatever it was read as."""
    held = None if one.trial is None else one.trial.computation.value
    ours, theirs = one.grounded.claim, other.grounded.claim
    if held is None or ours.quantity is None or theirs.quantity is None or theirs.kind != ours.kind:
        return False
    figure = figure_of(theirs)
    return figure.low <= held <= figure.high and not figure.low <= ours.quantity.value <= figure.high


def _was_said_then(one: Verdict) -> bool:
    """ "It was first put at 606,000", "in May, when that came out, it was said to be 606,000"."""
    claim, came = one.grounded.claim, one.standing.fits_earlier
    ahead, behind = claim.block.text[: claim.span.start], claim.block.text[claim.span.end :]
    lead = _words(
        ahead[ahead.rfind(_STOP) + 1 :]
    )  # a sentence that was told as a statement begins behind its "said that"
    near = [*lead, *_told_behind(behind)]
    if _is_of_first_figure(behind):
        return True
    told = [at for at, word in enumerate(near) if word in _TELLING]
    tenses = (near[max(0, at - _TENSE) : at] for at in told)
    if any(not _TENSES.isdisjoint(words) and "than" not in words for words in tenses):
        return True  # but not "higher than previously thought"
    return bool(told) and came is not None and (_AGO in near or _names_month(near, came))


def _is_of_first_figure(behind: str) -> bool:
    """ "606,000 when the first figure for 2022 was unveiled", "in the first estimate": as the clause behind says."""
    clause = re.split(r"[.,;:(–—]", behind[:_SIGHT])[0].lower().split()[:_CLAUSE]
    return any(one in _FIRST and two in _ESTIMATES for one, two in pairwise(clause))


def _told_behind(behind: str) -> list[str]:
    """The words right behind a figure, and all of a clause on it: "the 728,000 which the office had given".

    Not what a semicolon sets apart: "revised up to 740,000; when first published it was 672,000".
    """
    words = _words(behind.partition(_STOP)[0].partition(";")[0])
    clause = _words(_MARK.split(behind, maxsplit=1)[0]) if words[:1] and words[0] in _RELATIVE else []
    return max(words[:_BEHIND], clause[:_CLAUSE], key=len)


def _words(text: str) -> list[str]:
    return [word.strip("\u201c\u201d\"',;:()") for word in text.lower().split()]


def _names_month(words: Sequence[str], came: date) -> bool:
    """ "In May", of what came out in May: but for the month, it may as well be told of what has come out since."""
    month = month_name[came.month].lower()
    return any(
        word == month and (at == 0 or words[at - 1] in ("in", "last", "on", "since")) for at, word in enumerate(words)
    )
