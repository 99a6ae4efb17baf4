"""Runs that are over when the article tells of them: "ending 14 consecutive rises", "after two quarters of decline"."""

from service.claims.ranks.records_kept import kept_since
from service.model.mentions import Row

#: What precedes a streak that has ended ("ending two consecutive quarters of decline").
_OVER = frozenset(
    "ending ended ends after following broke breaking snapped snapping halted halting despite avoid".split()
)
_ENDING = frozenset(["ending", "ended", "ends"])
_WITH = frozenset(["with", "on"])
_AVOIDED = frozenset(["despite", "avoid", "avoided", "avoiding"])
_IT = frozenset(["it", "they"])
_POINTED = frozenset(["price", "rate", "figure", "number", "total", "average", "index"])
_NOW = frozenset(["is", "are", "has", "have", "now", "stands", "remains"])
_REACH = 4
_CLAUSE = 9  # items of "six weeks without a break, the"
_BEGUN = frozenset("that which begun began beginning started starting dating stretching going".split())


def is_over(items: Row, index: int) -> bool:
    """ "Ending 14 consecutive rises", "put an end to", "after two quarters of decline in a row".

    What "ended the year with a second fall in a row" was over is the year.

    Args:
        items: the sentence.
        index: where the phrase begins.
    """
    lead = items.words[max(0, index - _REACH) : index]
    closed = max((at for at, word in enumerate(lead) if word in _ENDING), default=len(lead))
    told = lead[:closed] if not _WITH.isdisjoint(lead[closed:]) and _IT.isdisjoint(lead[closed:]) else lead
    return not _OVER.isdisjoint(told) or ("end", "to") in (lead[-2:], lead[-3:-1])


def participle_ahead(items: Row, index: int) -> int | None:
    """ "After falling for six weeks in a row, the price is at its lowest": where the verb stands of a run so told.

    Args:
        items: the sentence.
        index: where the phrase begins.
    """
    at = index - len(("falling", "for"))
    told = at > 0 and items.words[index - 1] == "for" and items.words[at].endswith("ing") and is_of_it_now(items, index)
    return at if told and any(change.part == "verb" for change in items[at].changes) else None


def is_of_it_now(items: Row, index: int) -> bool:
    """ "…, it is at its lowest", "the price has now": whether the sentence goes on, behind a run that it opens with.

    Args:
        items: the sentence.
        index: where the run begins.
    """
    for at in range(index + 1, min(len(items) - 2, index + _CLAUSE)):
        named = items.words[at] == "the" and items.words[at + 1] in _POINTED
        if named or items.words[at] in _IT:
            return items.words[at + 1 + named] in _NOW
    return False


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
