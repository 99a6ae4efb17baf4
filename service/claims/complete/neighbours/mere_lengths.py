"""Lengths of time that state no figure: "in six months it fell from £45 to £40", "published every three months".

Nor does "into one month" in "nobody should read too much into one month", or "the two" in "the larger of the two", or
what is part of a measure's name: "86.6% were seen within four hours", "four-hour performance".
"""

from collections.abc import Sequence

from service.claims.length_lead import lead_of
from service.claims.ranks.superlatives import is_superlative
from service.claims.relate.quoted import quotes
from service.model.claims import Claim
from service.model.mentions import MeasureMention, Row
from service.model.quantities import Form

_UNITS = frozenset(["hours", "days", "weeks", "months", "quarters", "years"])
_OVER = frozenset(["in", "over", "within", "inside", "during"])
_LEAD = 5  # items from where a move led to "in the space of"
_OPENERS = frozenset([",", ";", ":", "that", "and", "but", "so", "where", "while", "—", "–", "“", '"'])
_CLOSING = frozenset([",", ".", ";", ":", ")", "—", "–", "”", '"', "and", "but", "while"])
_TAKING = frozenset(["took", "takes", "taken"])
_OF_BOTH = frozenset(["of", "between", "in"])
_GOING_ON = frozenset(["is", "was", "were", "are", "in", "comes", "came", "before", "had", "has"])
_FEW = 12
_FROM = (["from"], ["an", "average", "of"], ["a", "mean", "of"])
_REACH = 16  # items from the length to "from", or from "to" to the length


def without_mere_lengths(row: Sequence[Claim], items: Row, measures: Sequence[MeasureMention]) -> Sequence[Claim]:
    """The claims of a sentence without those that only tell how long a move took, or how often something is done.

    Args:
        row: the claims in order.
        items: the sentence.
        measures: those that it names.
    """
    told = [claim for claim in row if _is_length(claim) or _is_pointing(claim)]
    if not told:
        return row
    at = {items[n].start: n for n in items.figures}
    told = [one for one in told if _is_unknown(one) or _is_one_of(items, at.get(one.span.start, 0))]
    if not told:
        return row
    bare = [c for c in told if c.span.start in at and _is_mere(items, at[c.span.start]) and not _is_used(c, row)]
    bare += [c for c in told if _is_in_name(c, measures)]
    return [claim for claim in row if not any(claim is one for one in bare)] if bare else row


def _is_length(claim: Claim) -> bool:
    """Whether a claim states a length of time of which nothing is known."""
    quantity = claim.quantity
    return _is_unknown(claim) and quantity is not None and quantity.unit in _UNITS and not quantity.per


def _is_in_name(claim: Claim, measures: Sequence[MeasureMention]) -> bool:
    return _is_length(claim) and any(
        one.strong and one.span.start <= claim.span.start < one.span.end for one in measures
    )


def _is_pointing(claim: Claim) -> bool:
    """Whether a claim may be no more than "the two"."""
    quantity = claim.quantity
    if quantity is None or quantity.unit or claim.kind != "level" or claim.inputs:
        return False
    return quantity.form is Form.WORDS and quantity.value <= _FEW


def _is_one_of(items: Row, at: int) -> bool:
    """ "Sunday was the busiest of the three, with 1,160 people": one of what was told, whatever is counted there."""
    return items.words[max(0, at - 2) : at] == ("of", "the") and at > 2 and is_superlative(items.words[at - 3])


def _is_unknown(claim: Claim) -> bool:
    return claim.kind == "level" and not claim.candidates and not claim.inputs and claim.tally is None


def _is_used(claim: Claim, row: Sequence[Claim]) -> bool:
    return any(quotes(claim, figure) for one in row for figure in one.inputs)


def _is_mere(items: Row, at: int) -> bool:
    quantity, before = items[at].quantity, items.words[at - 1] if at else ""
    if before == "every" or (before == "into" and quantity is not None and quantity.form is Form.WORDS):
        return True
    if quantity is not None and not quantity.unit:
        return _points_back(items, at)
    if before in _TAKING and items.words[at + 1 : at + 2] == ("for",):
        return True  # "it took one year for the GDP of Britain to rise by"
    lead = lead_of(items, at)
    if lead is None or lead.word not in _OVER:
        return False
    behind = items.words[at + 1] if at + 1 < len(items) else "."
    if behind == "from" and items.words[at - 1] == "the":
        return True  # "over the three months from December to February"
    if (not lead.at or items.words[lead.at - 1] in _OPENERS) and _moves_from(items, at):
        return True
    return behind in _CLOSING and _moved_to(items, lead.at)


def _points_back(items: Row, at: int) -> bool:
    """ "The larger of the two", "the difference between the two is", "fewer than in the seven before"."""
    if items.words[at - 1 : at] != ("the",) or items.words[at - 2] not in _OF_BOTH:
        return False
    behind = items.words[at + 1] if at + 1 < len(items) else "."
    return behind in _CLOSING or behind in _GOING_ON


def _moves_from(items: Row, at: int) -> bool:
    """Whether the first two figures behind a length are "from 45 to 40"."""
    ends = [n for n in items.figures if at < n][:2]
    return len(ends) == len(("from", "to")) and ends[0] - at <= _REACH and _are_ends(items, *ends)


def _moved_to(items: Row, lead: int) -> bool:
    """Whether the last two figures before a length are "from 45 to 40"."""
    ends = [n for n in items.figures if n < lead][-2:]
    return len(ends) == len(("from", "to")) and lead - ends[1] <= _LEAD and _are_ends(items, *ends)


def _are_ends(items: Row, first: int, last: int) -> bool:
    one, other = items[first].quantity, items[last].quantity
    led = any(list(items.words[first - len(words) : first]) == words for words in _FROM)
    led = led and "from" in items.words[max(0, first - len(_FROM[1]) - 1) : first]
    return (
        led
        and "to" in items.words[first + 1 : last]
        and one is not None
        and other is not None
        and one.unit == other.unit
    )
