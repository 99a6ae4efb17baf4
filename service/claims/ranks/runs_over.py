"""Runs that are over when the article tells of them: "ending 14 consecutive rises", "after two quarters of decline"."""

from service.claims.ranks.records_kept import kept_since
from service.model.mentions import Row

#: What precedes a streak that has ended ("ending two consecutive quarters of decline").
_OVER = frozenset(
    "ending ended ends after following broke breaking snapped snapping halted halting despite avoid".split()
)
_AVOIDED = frozenset(["despite", "avoid", "avoided", "avoiding"])
_REACH = 4
_BEGUN = frozenset("that which begun began beginning started starting dating stretching going".split())


def is_over(items: Row, index: int) -> bool:
    """ "Ending 14 consecutive rises", "put an end to", "after two quarters of decline in a row".

    Args:
        items: the sentence.
        index: where the phrase begins.
    """
    lead = items.words[max(0, index - _REACH) : index]
    return not _OVER.isdisjoint(lead) or ("end", "to") in (lead[-2:], lead[-3:-1])


def is_turned(items: Row, index: int, verb: int | None) -> bool:
    """ "It was up by 21% to September, having fallen for three quarters running": before it went the other way.

    Args:
        items: the sentence.
        index: where the phrase begins.
        verb: what moved.
    """
    if verb is None or verb > index or "having" not in items.words[max(0, verb - _REACH) : verb]:
        return False
    ways = {change.direction for change in items[verb].changes}
    told = [change.direction for item in items[: verb - 1] for change in item.changes]
    return bool(told) and told[-1] not in ways


def is_avoided(items: Row) -> bool:
    """ "Avoided two consecutive quarters of decline": which there were not."""
    return not _AVOIDED.isdisjoint(items.said)


def run_from(items: Row, last: int) -> int | None:
    """ "… 14 consecutive increases that began in December 2021": where the period stands, which is no figure's own.

    Args:
        items: the sentence.
        last: where the phrase ends.
    """
    return None if _BEGUN.isdisjoint(items.words[last + 1 : last + 2]) else kept_since(items, last)
