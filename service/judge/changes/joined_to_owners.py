"""What joins a figure to whom or what it is of, behind words that compare: "than America's, which was 2.7%".

"Than Britain's, at $3.34 trillion", "lower than in the US, where it stood at 2.7%", "higher than America's, 2.9%": what
stands between the owner and the figure says no more than that it is his.
"""

from collections.abc import Sequence

from service.extract.changes import change_of

_OWNING = frozenset(["'s", "’s"])
_WITH = frozenset(["with", "at", "on"])
_CLAUSES = frozenset(["which", "where"])
_OF_TIMES = _CLAUSES | {"when"}
_BREAKS = frozenset([",", ";", ":", "and", "but"])
_STANDING = frozenset(
    "is are was were stood stands ran runs came comes remained remains hit hits reached reaches averaged totalled"
    " totaled recorded posted printed clocked registered showed".split()
)
"""Verbs of what a figure is: "where it stood at", "which hit"."""
_NAMING = frozenset(
    "it they the this that its their rate rates figure figures level reading headline jobless unemployment inflation"
    " prices population economy output gdp equivalent comparable corresponding same latest annual number total"
    " was were stood ran in at of to just only about around some roughly still now a nearly almost over under".split()
)
"""Words that may stand beside them: "where the rate was still only"."""
_UNSETTLED = frozenset(
    "to set forecast expected predicted projected tipped due bound heading likely will would should could may might can"
    " must shall soon long once last until till ever never not no if when unless has have had been by how used often"
    " usually normally typically always almost nearly barely or".split()
)
"""Words beside one that compares that make it of another time, of a move, or of no fact."""
_LONGEST = 8  # words of such a clause


def without_joint(led: Sequence[str], *, of_times: bool = False) -> list[str]:
    """The words that lead from one that compares to a figure, but those that join it to its owner.

    Args:
        led: the words behind "than" or "below", up to the figure.
        of_times: whether the owner may be a time: "below its level in January, when it was 4.0%".
    """
    if led[-1:] == [","] and led[-2:-1] != [] and led[-2] in _OWNING:
        return [*led[:-1]]  # "higher than America's, 2.9%"
    if led[-2:-1] == [","] and led[-1] in _WITH:
        return [*led[:-2]]
    return [*led[: _clause(led, _OF_TIMES if of_times else _CLAUSES)]]


def _clause(led: Sequence[str], openers: frozenset[str]) -> int:
    """Where a clause begins that says nothing but how much it is of the owner; behind the last word without one."""
    start = next((n for n in range(len(led) - 1, 0, -1) if led[n] in openers), 0)
    told = led[start + 1 :]
    if not start or len(told) > _LONGEST or ("had" in told or "been" in told):
        return len(led)
    verbs = [word for word in told if word in _STANDING or _leads(told, word)]
    plain = len(verbs) == 1 and all(word in _NAMING or word in verbs for word in told)
    return start - (led[start - 1] == ",") if plain else len(led)


def _leads(told: Sequence[str], word: str) -> bool:
    """ "Which rose to 2.7%", "where it fell to": whether a verb of change leads to the figure."""
    change = change_of(word)
    return change is not None and change.part == "verb" and told[-1] == "to"


def tells_of_now(ahead: Sequence[str], behind: Sequence[str]) -> bool:
    """Whether a figure told in a clause is set against what is, and not what was, is to be, or moved.

    "Is set to fall below America's, which was 2.7%", "has long been lower than", "rose by less than" set nothing
    against it that the text tells.

    Args:
        ahead: the words before the one that compares or leads to the owner.
        behind: those behind it.
    """
    if _OF_TIMES.isdisjoint(behind):
        return True
    opens = max((n for n, word in enumerate(ahead) if word in _BREAKS or word[:1].isdecimal()), default=-1)
    near = ahead[opens + 1 :]
    moves = any(change_of(word, "verb") is not None and change_of(word, "more") is None for word in near)
    return not moves and _UNSETTLED.isdisjoint(near)
