"""What some of several steps came to: "the first five had come to 1.15 points between them", of no move that is told.

Which days they fell on the words leave open, so that nothing the series or the text tells of is the sum.
"""

from collections.abc import Sequence

from service.model.claims import Claim

_KINDS = frozenset(["point_change", "difference", "percent_change", "multiple"])
_SOME = frozenset("first last other next previous earlier remaining latest final preceding initial".split())
_SUMMING = frozenset("come came comes amounted amounts add adds added totalled totaled sum summed summing".split())
_LINKING = frozenset("to up about around some just only nearly almost a an barely little more less than no".split())
_TIMES = frozenset("day days week weeks month months quarter quarters year years".split())
_CLOSED = frozenset([";", ":", "."])
_SEVERAL = frozenset("two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split())
_REACH = 18  # words of "the first five, beginning last December at 0.1, had come to just"


def without_some_steps(row: Sequence[Claim]) -> Sequence[Claim]:
    """The claims of a sentence without those that sum up some of several steps.

    Args:
        row: the claims in order.
    """
    if all(claim.kind not in _KINDS for claim in row):
        return row
    return [claim for claim in row if claim.kind not in _KINDS or not _is_of_some(claim)]


def _is_of_some(claim: Claim) -> bool:
    lead = claim.sentence.before(claim.span.start)[-_REACH:]
    closed = max((at for at, word in enumerate(lead) if word in _CLOSED), default=-1)
    clause = lead[closed + 1 :]
    end = len(clause)
    while end and clause[end - 1] in _LINKING:
        end -= 1
    if end in (0, len(clause)) or clause[end - 1] not in _SUMMING:
        return False
    return any(
        clause[at] == "the" and clause[at + 1] in _SOME and _are_several(clause, at + 2) for at in range(end - 3)
    )


def _are_several(clause: Sequence[str], at: int) -> bool:
    """ "The first five", "the last 3 cuts"; not "the first two months"."""
    several = clause[at] in _SEVERAL or (clause[at].isdecimal() and len(clause[at]) <= len("10"))
    return several and clause[at + 1] not in _TIMES
