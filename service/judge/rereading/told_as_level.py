"""Levels that words tell as such, and that are no size of a change then, though one fits.

"Ofgem puts the cap up by 6.4%, to £111", "October's total of 2,550 was 47% lower than a year before", "the backlog
stood at 18,400": what something went to, stood at, or came to in all is a level. "The increase came to £111" is none,
nor "a total of 2,550 jobs were lost" or "the lead narrowed to 1,200".
"""

from collections.abc import Sequence
from itertools import takewhile

from service.extract.changes import change_of
from service.judge.evidence.measure_named import CLOSING
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.report import Label

_HEDGING = frozenset("just about some around only nearly almost roughly over under exactly approximately a an".split())
_TOTALS = frozenset("total totals tally count level headcount".split())
_STOOD = frozenset("stood stands stand standing set fixed peaked pegged capped".split())
_BEING = frozenset(["was", "were", "is", "are"])
_LEVELS = frozenset("level mean average cap tally total stock backlog queue headcount population".split())
_LEADING = frozenset("up down back brought bringing brings took taking takes goes went go gone going".split())
_NO_MOVES = frozenset(
    "up amount amounts amounted amounting come comes came coming equal equals equivalent close closer next according"
    " compared relative similar due worth added adding adds add sum sums summed addition".split()
)
"""Words before "to" that make it lead nowhere, or only to what a change comes to."""
_GOING_UP = [[verb, "up"] for verb in "goes went go going moved moves rises rose put pushed taken".split()]
_GAPS = frozenset(
    "gap gaps lead margin difference differences disparity swing change changes net inflow outflow surplus deficit"
    " excess additional extra saving savings balance movement turnover pace".split()
)
_SIZES = _GAPS | frozenset("growth growing grew added adds adding gained lost step steps size".split())
_OR, _PER_CENT, _AGAIN = [",", "or"], ["per", "cent"], 7  # words of "nearly a 5 per cent of"
_PARTS = frozenset("half third quarter fifth sixth eighth tenth".split())
_CLAUSE = 12  # words ahead of a figure in which its verb stands
_NEAR = 2  # figures before it
_BEHIND = 6
_NAMED = 6  # words of "the cap a year earlier was"
_SIGNS = frozenset("+-−–±")
_THEN = frozenset(["before", "earlier", "ago", "previously"])
_LED = 3  # words of "went up again by"
_FIGURE_AND_TO = 2


def may_be_change(claim: Claim) -> bool:
    """Whether anything in its sentence may name what a bare figure is the size of: "growth was 361,000".

    Args:
        claim: the figure, read as a level.
    """
    behind = claim.sentence.behind(claim.span.end)[:_BEHIND]
    start = claim.span.start
    signed = not _SIGNS.isdisjoint(claim.block.text[max(0, start - 1) : start + 1])
    if signed or any(change_of(word, "more") for word in behind):
        return True  # "2,742 (-2,428)", "£111 or 6.4 per cent more than now"
    words = (*claim.sentence.before(claim.span.start), *behind)
    sized = not _SIZES.isdisjoint(words) or any(change_of(word, "noun") for word in words)
    return sized or any(
        word == "by" and any(map(change_of, words[max(0, n - _LED) : n])) for n, word in enumerate(words)
    )


def is_told_in_per_cent(claim: Claim) -> bool:
    """ "The rise of 2021 stood out by its size: 20.2 million tonnes, or 5 per cent", ", or a quarter"; none "of"."""
    behind = claim.sentence.behind(claim.span.end)[: len(_OR) + _AGAIN]
    told = behind[len(_OR) :] if behind[: len(_OR)] == _OR else []
    while told and told[0] in _HEDGING:
        told = told[1:]
    past = 1 + (len(_PER_CENT) if told[1:3] == _PER_CENT else told[1:2] == ["%"])
    sized = told[:1] != [] and (told[0] in _PARTS or (told[0][:1].isdigit() and past > 1))
    return sized and told[past : past + 1] != ["of"]


def is_compared_level(words: Sequence[str]) -> bool:
    """ "769 more than a year before (3,898)", "9.4% more than last spring's £1,690": what that is so much more than.

    Args:
        words: those ahead of a figure in its sentence.
    """
    if words[-1:] == ["("]:
        return not _THEN.isdisjoint(words[-2:-1])
    at = max((n for n, word in enumerate(words) if word == "than"), default=0)
    counted = at > 1 and (words[at - 2][:1].isdigit() or words[at - 2] == "%")
    return counted and change_of(words[at - 1], "more") is not None


def follows_change(claim: Claim, before: Sequence[Verdict]) -> bool:
    """ "Grew by 2.74 ppm in 2025. The year before it was 3.53": whether what is right before it tells of a change.

    Args:
        claim: the figure, read as a level.
        before: the verdicts on the figures before it.
    """
    near = (one for one in before[-_NEAR:] if one.grounded.claim.block is claim.block)
    return any(one.grounded.claim.kind == "difference" and one.label is Label.SUPPORTED for one in near)


def is_told_as_level(claim: Claim) -> bool:
    """Whether the words right before a figure say that it is what something went to, stood at, or came to in all.

    Args:
        claim: the figure, read as a level.
    """
    words = claim.sentence.before(claim.span.start)
    while words and words[-1] in _HEDGING:
        words = words[:-1]
    if not words or not _GAPS.isdisjoint(words) or _is_moved_behind(claim):
        return False
    if words[-1] == "to":
        return _leads(words[-_CLAUSE:-1])
    if words[-1] == "of":
        return words[-2:-1] != [] and words[-2] in _TOTALS and not _is_of_change(words)
    if words[-1] in _BEING:
        named = words[-2:-1] == ["there"] or not _LEVELS.isdisjoint(words[-_NAMED:])
        return named and not _is_of_change(words)
    return words[-1] == "at" and words[-2:-1] != [] and words[-2] in _STOOD and not _is_of_change(words)


def _leads(ahead: Sequence[str]) -> bool:
    """ "Is putting the cap up by 6.4% in April, to": whether something moves there, and no change does."""
    if not ahead or (ahead[-1] in _NO_MOVES and [*ahead[-2:]] not in _GOING_UP):
        return False
    if ahead[-1][:1].isdigit() and ahead[-_FIGURE_AND_TO:][0] in ("by", "between", "of", "from"):
        return False  # "by 100 to 111"
    moving = [at for at, word in enumerate(ahead) if word in _LEADING or change_of(word, "verb")]
    return bool(moving) and not any(change_of(word, "noun") for word in ahead[: moving[-1]])


def _is_of_change(words: Sequence[str]) -> bool:
    """ "The rise in the total of", "the fall stood at": whether a change is told of ahead of a figure."""
    return any(change_of(word, "noun") for word in words[-_CLAUSE:])


def _is_moved_behind(claim: Claim) -> bool:
    """ "To £111 more than last year", "a total of 2,550 jobs were lost": whether it is said to be a change behind."""
    clause = takewhile(lambda word: word not in CLOSING, claim.sentence.behind(claim.span.end)[:_BEHIND])
    behind = takewhile(lambda word: not word[:1].isdigit(), clause)
    return any(change_of(word) for word in behind)
