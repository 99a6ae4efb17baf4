"""Changes said again behind a comma, between the same days: "11.2 million more than in 1971, a rise of a fifth"."""

from collections.abc import Sequence

from service.claims.kind import Draft
from service.claims.period_words import CHANGE_KINDS
from service.hints import Protocol
from service.model.mentions import Row
from service.model.periods import Period

_LINKING = frozenset(
    "a an or of , – — - some about nearly almost roughly around over more than just equivalent to".split()
)


class Bound(Protocol):
    """A draft's period and base, as they are bound."""

    period: Period | None
    base: Period | None


def restate(items: Row, drafts: Sequence[Draft], bindings: Sequence[Bound]) -> None:
    """Give a change said again, with a noun of change behind a comma, the days of the change before it."""
    for n in range(1, len(drafts)):
        first, second = drafts[n - 1], drafts[n]
        if not (first.kind in CHANGE_KINDS and second.kind in CHANGE_KINDS) or first.kind == second.kind:
            continue
        if bindings[n].base is not None or bindings[n - 1].base is None or second.change_at is None:
            continue
        between = [at for at in range(first.last + 1, second.anchor) if items[at].period is None]
        marks = [items[at].word for at in between if at != second.change_at]
        behind = first.last < second.change_at < second.anchor
        if behind and marks[-2:-1] != [] and "," in marks and _LINKING.issuperset(marks[marks.index(",") :]):
            bindings[n].base, bindings[n].period = bindings[n - 1].base, bindings[n - 1].period
