"""Levels that were but foreseen: "5% to £210m, against the £205m that analysts had expected"."""

from service.model.claims import Claim

_FORESEEN = frozenset(["expected", "forecast", "predicted", "pencilled", "anticipated"])
_THOUGHT = 4  # words of "the OBR had expected"


def is_foreseen(claim: Claim, end: int) -> bool:
    """Whether the words behind a level say that somebody had thought so.

    Args:
        claim: a figure of its sentence.
        end: where the level ends.
    """
    return not _FORESEEN.isdisjoint(claim.sentence.behind(end)[:_THOUGHT])
