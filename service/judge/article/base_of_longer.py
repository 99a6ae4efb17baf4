"""Figures told behind a change that are no base of it: "fell by 18% to 1,140; over the five years 6,120 were built".

What came in several years, or in all, is nothing that a year's figure fell from; nor is what a later clause tells with
no word that it was before.
"""

from collections.abc import Sequence

from service.model.claims import Claim

_MOVES = frozenset(["percent_change", "difference", "multiple"])
_OVER = frozenset(["over", "across", "throughout", "during"])
_IN = frozenset(["in", "within"])
_LONG = frozenset("years decade decades months weeks days quarters parliament life lifetime century reign".split())
_STRETCHES = _LONG | {"year", "season", "term"}
_TO_STRETCH = 4  # words of "over the last five years"
_IN_ALL = (["in", "all"], ["in", "total"], ["so", "far"])
_ALL_TOLD = frozenset(["altogether", "since", "overall"])
_EARLIER = frozenset(
    "before earlier ago previous previously preceding last from against than compared versus had been was were at"
    " former then".split()
)
_BEFORE = _EARLIER - {"was", "were", "at", "been", "last", "then"}
_CLAUSES = frozenset([";", ",", ".", ":", "–", "—", "(", ")"])
_APART = frozenset([";", ".", "and", "but", "while"])
_LEAD, _BEHIND = 9, 6  # words of a clause on either side of its figure


def is_of_longer(claim: Claim, parts: Sequence[Claim]) -> bool:
    """Whether a change has no base in what two figures would make it of.

    Args:
        claim: the change.
        parts: what is now, and the base.
    """
    if claim.kind not in _MOVES or len(parts) != len(("now", "base")) or parts[1].is_base:
        return False
    now, base = parts
    ahead, behind = _clause(base)
    if _is_of_stretch(ahead, behind) and not _is_of_stretch(*_clause(now)):
        return True
    if base.sentence is not claim.sentence or base.span.start < claim.span.end or base.period is not None:
        return False
    between = claim.sentence.between(claim.span.end, base.span.start)
    return not _APART.isdisjoint(between) and _EARLIER.isdisjoint([*ahead, *behind])


def _clause(one: Claim) -> tuple[list[str], list[str]]:
    """The words before a figure and behind it, in its clause."""
    ahead, behind = one.sentence.before(one.span.start)[-_LEAD:], one.sentence.behind(one.span.end)[:_BEHIND]
    start = max((n for n, word in enumerate(ahead) if word in _CLAUSES), default=-1) + 1
    end = next((n for n, word in enumerate(behind) if word in _CLAUSES), len(behind))
    return [*ahead[start:]], [*behind[:end]]


def _is_of_stretch(ahead: Sequence[str], behind: Sequence[str]) -> bool:
    """ "Over the five years 6,120 homes", "2,000 over three years", "in all 6,120"."""
    words = [*ahead, "", *behind]
    if not _BEFORE.isdisjoint(words):
        return False
    if not _ALL_TOLD.isdisjoint(words) or any([*words[n : n + 2]] in _IN_ALL for n in range(len(words))):
        return True
    return any(
        (word in _OVER and not _STRETCHES.isdisjoint(words[at + 1 : at + 1 + _TO_STRETCH]))
        or (word in _IN and not _LONG.isdisjoint(words[at + 1 : at + 1 + _TO_STRETCH]))
        for at, word in enumerate(words)
    )
