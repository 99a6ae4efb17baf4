"""What two figures give is told once: "739, from 649, a rise of 14%. … and harassment by 41%" is of something else."""

from collections.abc import Iterable

from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.report import Label


def is_told_already(accused: Verdict, verdicts: Iterable[Verdict]) -> bool:
    """Whether another figure tells rightly what the figures give that one is accused by.

    Args:
        accused: the verdict on a figure that no words tie to those.
        verdicts: on the figures near it.
    """
    claim = accused.grounded.claim
    if accused.label is not Label.CONTRADICTED or len(claim.inputs) < len(("one", "other")):
        return False
    right = (one.grounded.claim for one in verdicts if one.label is Label.SUPPORTED)
    return any(one.kind == claim.kind and one.span != claim.span and _inputs(one) == _inputs(claim) for one in right)


def _inputs(claim: Claim) -> frozenset[object]:
    return frozenset(figure.span for figure in claim.inputs)
