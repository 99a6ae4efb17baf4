"""The figures near a rank or a run that it may be said of: "30,107 applied, the highest total since 2001"."""

from collections.abc import Sequence

from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.report import Label

FIGURES = frozenset(["level", "average", "percent_change"])
#: Words between a rank and a figure that it stands behind, or that it has passed.
_BEATEN_BY = frozenset(
    "after behind below beneath than against ahead beating passing overtaking topping surpassing eclipsing".split()
)
_BEATING = frozenset("beat beats overtook overtakes topped tops passed surpassed exceeded eclipsed bettered".split())
_LED_TO = 2  # words of "beat the"
_POINTING = frozenset((word, verb) for word in ("that", "it", "this") for verb in ("is", "was", "'s", "’s"))


def is_figure(verdict: Verdict) -> bool:
    """Whether it is on a figure that may be ranked."""
    return verdict.grounded.claim.kind in FIGURES and verdict.grounded.claim.quantity is not None


def levels_near(claim: Claim, row: Sequence[Verdict], before: Sequence[Verdict]) -> list[Verdict]:
    """The figures of the sentence, right or wrong, those before the claim first, the nearest first.

    Of what no figure leads to, as in "It was the sixth cut in a row", those of the sentence before. A run that is over
    is at the figure nearest to it, on whichever side.

    Args:
        claim: the rank or run.
        row: the verdicts of its sentence.
        before: those of the sentence before.
    """
    found = [one for one in row if is_figure(one)]
    if claim.streak is not None and claim.streak.ended:
        return sorted(found, key=lambda one: _between(one.grounded.claim, claim))[:1]
    found = [one for one in found if not (_is_passed_by(one.grounded.claim, claim) or _is_of_then(one, claim))]
    ahead = [one for one in found if one.grounded.claim.span.start < claim.span.start]
    if not ahead and before and before[0].grounded.claim.block is not claim.block and points_back(claim):
        told = [one for one in before if is_figure(one) and not one.grounded.claim.is_base]
        found += [one for one in told[-1:] if one.label is Label.SUPPORTED]
    if not ahead and before and before[0].grounded.claim.block is claim.block:
        right = [one for one in before if one.grounded.claim.kind in FIGURES and one.label is Label.SUPPORTED]
        found += [one for one in right if claim.streak is None or not one.grounded.claim.is_base]  # "to 3.75% from 4%"
    led = any(one.label is Label.SUPPORTED for one in ahead)
    return [*reversed(ahead), *(one for one in found if one not in ahead and not (led and _is_apart(claim, one)))]


def points_back(claim: Claim) -> bool:
    """ "That is the highest rate since March", at the head of a paragraph: of what the one before it told last.

    Args:
        claim: the superlative.
    """
    words = claim.sentence.words
    return tuple(words[:2]) in _POINTING and not claim.block.text[: claim.sentence.span.start].strip()


def _is_of_then(level: Verdict, claim: Claim) -> bool:
    """ "The highest since last November, when it stood at 3.2%": what was then is no highest since."""
    since = claim.rank.since if claim.rank is not None else None
    told = level.grounded.claim.period
    if since is None or told is None or since.window is None or told.window is None:
        return False
    return told.span == since.span and level.grounded.claim.span.start > claim.span.start


def _is_apart(claim: Claim, level: Verdict) -> bool:
    """ "30,107 applied, the highest total since 2001; the record, 30,869, was set in 2022": told in another clause."""
    between = claim.sentence.between(claim.span.end, level.grounded.claim.span.start)
    return level.grounded.claim.sentence is claim.sentence and ";" in between


def _is_passed_by(base: Claim, claim: Claim) -> bool:
    """ "Up from 1.7% in September and the fastest for months", "to 1% from 0.75%, its fourth rise": not of those.

    Nor is "the highest on record, after 45,755 in 2022" of what it stands behind, or "up from 5,170".
    """
    if base.is_base and claim.streak is not None:
        return True  # "four cuts since May, taking 1.5 points off the 5.25%"
    if base.span.start >= claim.span.end:
        behind = claim.block.text[claim.span.end : base.span.start].lower().split()
        return not _BEATEN_BY.isdisjoint(behind) or (base.is_base and behind[-1:] == ["from"])
    if not _BEATING.isdisjoint(base.sentence.before(base.span.start)[-_LED_TO:]):
        return True  # "it beat the 882 of 18 June and was the highest for nearly two years"
    if not base.is_base or base.span.end > claim.span.start:
        return False
    between = claim.block.text[base.span.end : claim.span.start].lower().split()
    return between[-1:] == ["and"] or between[-2:-1] == ["and"]


def _between(one: Claim, other: Claim) -> int:
    """How far apart two claims stand, in characters."""
    return max(one.span.start, other.span.start) - min(one.span.end, other.span.end)
