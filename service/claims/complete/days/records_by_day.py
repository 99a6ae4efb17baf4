"""Records told behind a sentence on a day: "On the busiest day 752 came. The record, 1,305, was set in September 2022".

Such a record is of a day as well, in the time that is named for it.
"""

from collections.abc import Sequence

from service.claims.scene import Scene
from service.model.claims import Claim
from service.model.mentions import Row
from service.model.windows import Grain
from service.records import replace

_RECORDS = frozenset(["record", "high", "peak"])
_DAY, _BUSIEST = frozenset(["day"]), frozenset(["busiest", "highest", "record", "biggest"])
_OPENING = frozenset(["the", "all-time", "all", "-", "time", "record", "high", "peak", ","])
_REACH = 7  # items of "the all-time high,"


def records_by_day(row: Sequence[Claim], items: Row, before: Scene) -> Sequence[Claim]:
    """The claims of a sentence that opens with a record, its figure as that of a day where a day was told of before.

    Args:
        row: the claims in order.
        items: the sentence.
        before: the sentence before.
    """
    first = items.figures[0] if items.figures else len(items)
    lead = items.words[:first]
    if first > _REACH or _RECORDS.isdisjoint(lead) or not _OPENING.issuperset(lead) or not _tells_of_day(before):
        return row
    place = items[first].start
    return [replace(one, of_day=True) if one.kind == "level" and one.span.start == place else one for one in row]


def _tells_of_day(before: Scene) -> bool:
    """Whether a sentence tells of the busiest day, and of no longer time what came in it."""
    days = [at for at in before.items.places(_DAY) if before.items.words[at - 1] in _BUSIEST]
    grains = {claim.period.grain for claim in before.row if claim.period is not None and claim.kind == "level"}
    return bool(days) and grains == {Grain.DAY}
