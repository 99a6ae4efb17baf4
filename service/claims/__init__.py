"""The kinds of claim, and how a sentence's assertions are told from one another.

Adding a kind: one file like the others, its corpus beside the tests, one line in ``KINDS``. The folders are the steps
from what a sentence mentions to claims: docs/architecture.md.
"""

from service.claims import (
    average,
    comparison,
    conversion,
    difference,
    duration,
    level,
    multiple,
    no_change,
    percent_change,
    point_change,
    rank,
    share,
    streak,
    threshold,
    total,
)
from service.claims.kind import ClaimKind

#: Every kind, in the order in which they are tried on a quantity: specific kinds first, the plain level last.
KINDS: tuple[ClaimKind, ...] = (
    rank.KIND,
    streak.KIND,
    no_change.KIND,
    comparison.KIND,
    duration.KIND,
    share.KIND,
    point_change.KIND,
    percent_change.KIND,
    difference.KIND,
    multiple.KIND,
    total.KIND,
    average.KIND,
    conversion.KIND,
    threshold.KIND,
    level.KIND,
)

KIND_BY_NAME: dict[str, ClaimKind] = {kind.name: kind for kind in KINDS}
