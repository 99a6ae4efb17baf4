"""What a change is told of that is named right ahead of it, behind the two levels of something else.

"Butter is £2.40, against £1.60 then; the margarine, 45% less"; "profit of £700,000 from £1m – the brewer blames hops,
30% dearer".
"""

from collections.abc import Sequence

_ARTICLES = frozenset(["the", "a", "an", "its", "their", "his", "her"])
_SAME = frozenset("latter former second first last other difference gap".split())
_BLAMING = frozenset("blame blames blamed blaming cite cites cited citing fault faults faulted".split())


def names_next(words: Sequence[str]) -> bool:
    """Whether a clause of its own, or one that tells a cause, names what a change is told of.

    Args:
        words: those between the change and the figure before it.
    """
    named = words[words.index(";") + 1 :] if ";" in words else []
    if named[-1:] == [","] and len(named) > len(("the", ",")) and named[0] in _ARTICLES and _SAME.isdisjoint(named):
        return True
    blamed = max((n for n, word in enumerate(words) if word in _BLAMING), default=len(words))
    mark = next((n for n in range(blamed + 1, len(words)) if words[n] == ","), 0)
    return mark > blamed + 1 and mark >= len(words) - len((",", "up", "by"))
