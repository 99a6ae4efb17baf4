"""Days told in an aside on the subject ("the rate, last seen in May at 3.5%, hit 14.8%"), and days told behind one."""

from service.claims.bind.clause_boundaries import BOUNDARIES
from service.claims.kind import is_predicate
from service.model.mentions import Row

_LED = 4  # items of ", which was only"
_MARKS = frozenset([",", "–", "—"])
_PLACING = frozenset(["in", "for", "on", "at"])
_CLAUSES = frozenset([";", ":", "and", "but", "while", "whereas"])
_REACHED = frozenset("hit reached topped touched peaked stood came went moved edged".split())
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
    if not any(at < anchor for at in items.dates):
        return False
    opens = _opening(items, before)
    closes = next((at for at in range(before + 1, anchor) if items.words[at] in _MARKS), 0)
    inside = [at for at in items.dates if opens < at < closes]
    if not opens or not closes or not inside or not _is_behind_subject(items, opens):
        return False
    verb = items[closes + 1]
    return anchor > closes + 1 and (is_predicate(verb) or verb.word in _REACHED)


def closes_last_told(items: Row, anchor: int) -> bool:
    """ "The rate, last measured in September at 4.4%, went up to 4.6%": whether a figure is newer than the last told.

    Args:
        items: the sentence.
        anchor: the place of the figure.
    """
    before = max((at for at in items.figures if at < anchor), default=0)
    opens = _opening(items, before)
    return opens > 0 and items.words[opens + 1] == "last" and closes_aside(items, before, anchor)


def _opening(items: Row, before: int) -> int:
    """Where the mark stands that opens the aside of a figure; nought where none does: ", last measured in May at"."""
    told = 0
    for at in range(before - 1, 0, -1):
        if items.words[at] in _MARKS:
            return at
        told += items[at].period is None and items.words[at] not in _PLACING
        if told >= _LED:
            return 0
    return 0


def _is_behind_subject(items: Row, opens: int) -> bool:
    """Whether nothing but the subject of a clause stands before an aside: no days, and no figure."""
    for at in range(opens - 1, -1, -1):
        if items[at].quantity is not None or items[at].period is not None:
            return False
        if items.words[at] in _CLAUSES:
            return True
    return True


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
