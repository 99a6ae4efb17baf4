"""Days told in an aside on the subject ("the rate, just 3.5% in February, hit 14.8%"), and days told behind one."""

from service.claims.bind.clause_boundaries import BOUNDARIES
from service.claims.kind import is_predicate
from service.model.mentions import Row

_LED = 4  # items of ", which was only"
_MARKS = frozenset([",", "–", "—"])
_REACHED = frozenset(["hit", "reached", "topped", "touched", "peaked", "stood", "came"])
_ENDS = {",": ",", "–": "–", "—": "—", "(": ")"}
_LONGEST = 10  # items of an aside on who they were
_DID = frozenset(
    "asked applied claimed crossed came arrived landed reached made sought were was had got entered lodged waited died"
    " filed lost left turned went took started joined moved queued put".split()
)


def closes_aside(items: Row, before: int, anchor: int) -> bool:
    """Whether a figure stands behind the verb of a sentence whose subject an aside with a figure of its own parts.

    Args:
        items: the sentence.
        before: the place of the aside's figure, the first of the sentence.
        anchor: the place of the one behind the verb.
    """
    if items.figures[:1] != (before,) or not any(before < at < anchor for at in items.dates):
        return False
    opens = next((at for at in range(before - 1, max(0, before - _LED) - 1, -1) if items.words[at] in _MARKS), 0)
    closes = next((at for at in range(before + 1, anchor) if items.words[at] in _MARKS), 0)
    if not opens or not closes or items.dates[0] > closes or items.dates[0] < before:
        return False
    verb = items[closes + 1]
    return anchor > closes + 1 and (is_predicate(verb) or verb.word in _REACHED)


def stands_past_aside(items: Row, last: int, index: int) -> bool:
    """ "5,969 people, dependants included, asked for asylum in the spring of 2020": days behind what they did then.

    Args:
        items: the sentence.
        last: where the figure of people or things ends.
        index: where the period stands.
    """
    between = items.words[last + 1 : index]
    close = _ENDS.get(between[0]) if between else None
    quantity = items[last].quantity
    counted = quantity is not None and bool(quantity.noun or quantity.unit)
    if close is None or not counted or close not in between[2 : 2 + _LONGEST]:
        return False
    ends = between.index(close, 2)
    rest = between[ends + 1 :]
    return (
        "" not in between[:ends]
        and rest[:1] != ()
        and rest[0] in _DID
        and "" not in rest
        and BOUNDARIES.isdisjoint(rest)
    )
