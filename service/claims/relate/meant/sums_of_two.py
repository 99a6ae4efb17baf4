"""What two numbers told side by side make: "The count found 1,840 adults and 765 children. That makes 2,605"."""

from collections.abc import Sequence

from service.claims.relate.meant.sight import Meant, Sight, before_of, ends, is_plain
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, NO_COUNTS, agree, unit_of
from service.model.claims import Claim
from service.model.quantities import CURRENCIES
from service.numeric.conversions import MEASURED

_MAKING = (
    *(["that", verb] for verb in ("makes", "made", "is", "was")),
    *(["this", verb] for verb in ("makes", "made")),
    *(["together", "that", being] for being in ("is", "was", "makes", "made")),
    *(["together", "they"], ["in", "all", ","], ["all", "told", ","], ["together", ","]),
)
_TOTAL = (
    *(
        [verb, "the", name, "to"]
        for verb in ("bringing", "taking", "lifting")
        for name in ("total", "tally", "count", "sum")
    ),
    *([",", article, name] for article in ("an", "a") for name in ("overall", "combined", "total")),
    *([verb, article, "total", "of"] for verb in ("for", ",", "–") for article in ("a", "the")),
    *(["makes"], ["make"], [",", "making"], ["equals"], ["add", "up", "to"], ["sum", "is"], ["together"], ["combined"]),
)
_TOLD = (["in", "all"], ["all", "told"], ["altogether"], ["between", "them"], ["combined"], ["in", "total"])
_JOINT = frozenset(["and", "plus"])
_PARTING = frozenset("of than from including whom which but while whereas compared against or to more fewer".split())
_CONCLUDING = frozenset("making makes made making bringing taking lifting sum total combined together".split())
_MEASURES = APART | CURRENCIES | frozenset(MEASURED)
_CLOSE = 2  # times that a total of more than the two may be of them
_PAIR = len(("one", "other"))
_REACH = 6  # words of "to the 1,840 adults it added 765"


def sum_of_two(sight: Sight) -> Meant | None:
    """The only two counts of its own sentence before it, or of the sentence before where "that" points to them."""
    claim, lead = sight.claim, sight.lead
    if unit_of(claim) in NO_COUNTS | APART or claim.direction is not None or not _ends(sight.after):
        return None
    own = [one for one in sight.before if one.sentence is claim.sentence]
    if not own:
        told = sight.last() if any(lead == words for words in _MAKING) else []
        everything = [one for one in sight.before if told and one.sentence is told[-1].sentence]
    else:
        named = (lead[-1:] == [","] and sight.after[:2] in _TOLD) or sight.after[:1] in _TOLD
        named = named or any(lead[-len(words) :] == words for words in _TOTAL)
        told, everything = (own, own) if named and _PARTING.isdisjoint(lead) else ([], [])
    if len(told) != _PAIR or len(everything) != _PAIR or any(one.inputs or one.is_base for one in told):
        return None
    if not _are_joined(told) or told[0].block is not claim.block or not _are_alike((*told, claim)):
        return None
    total, stated = sum(map(value_of, told)), value_of(claim)
    sure = not own or not _CONCLUDING.isdisjoint(lead)
    near = total < _CLOSE * stated and stated < _CLOSE * total
    return ("total", tuple(map(figure_of, told))) if near or (sure and stated > min(map(value_of, told))) else None


def _are_alike(figures: Sequence[Claim]) -> bool:
    """Whether all are of one unit, or count things under whatever names: "2,310 cars and 487 vans"."""
    things = all(_MEASURES.isdisjoint([unit_of(one)]) for one in figures)
    return things or all(agree(one, figures[0]) for one in figures[1:])


def _ends(after: Sequence[str]) -> bool:
    return ends(after) or any(after[: len(words)] == words and ends(after[len(words) :]) for words in _TOLD)


def _are_joined(told: Sequence[Claim]) -> bool:
    """ "1,840 adults and 765 children": two counts with no more than a name between them."""
    first, last = told
    between = first.sentence.between(first.span.end, last.span.start)
    plain = all(is_plain(one) and unit_of(one) not in APART | NO_COUNTS for one in told)
    if before_of(first)[-1:] == [","]:
        return False  # "a man, two women and three boys"
    if between[-3:] == ["on", "top", "of"]:
        return plain and len(between) <= _REACH  # "the 765 children came on top of the 1,840 adults"
    return plain and not _JOINT.isdisjoint(between) and len(between) <= _REACH and _PARTING.isdisjoint(between)
