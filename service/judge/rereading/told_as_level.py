"""Levels that words tell as such, and that are no size of a change then, though one fits.

"Ofgem puts the cap up by 6.4%, to £111", "October's total of 2,550 was 47% lower than a year before", "the backlog
stood at 18,400": what something went to, stood at, or came to in all is a level. "The increase came to £111" is none,
nor "a total of 2,550 jobs were lost" or "the lead narrowed to 1,200".
"""

from collections.abc import Sequence
from itertools import takewhile

from service.extract.changes import change_of
from service.judge.evidence.measure_named import CLOSING
from service.model.claims import Claim

_HEDGING = frozenset("just about some around only nearly almost roughly over under exactly approximately a an".split())
_TOTALS = frozenset("total totals tally count level headcount".split())
_STOOD = frozenset("stood stands stand standing set fixed peaked pegged capped".split())
_LEADING = frozenset("up down back brought bringing brings took taking takes goes went go gone going".split())
_NO_MOVES = frozenset(
    "up amount amounts amounted amounting come comes came coming equal equals equivalent close closer next according"
    " compared relative similar due worth added adding adds add sum sums summed addition".split()
)
"""Words before "to" that make it lead nowhere, or only to what a change comes to."""
_GAPS = frozenset(
    "gap gaps lead margin difference differences disparity swing change changes net inflow outflow surplus deficit"
    " excess additional extra saving savings balance movement turnover pace".split()
)
_CLAUSE = 12  # words ahead of a figure in which its verb stands
_BEHIND = 5
_FIGURE_AND_TO = 2


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
    return words[-1] == "at" and words[-2:-1] != [] and words[-2] in _STOOD and not _is_of_change(words)


def _leads(ahead: Sequence[str]) -> bool:
    """ "Is putting the cap up by 6.4% in April, to": whether something moves there, and no change does."""
    if not ahead or ahead[-1] in _NO_MOVES:
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
