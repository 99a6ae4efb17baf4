"""Marks that nothing is said to have come to: "none had reached 1.1C", "at no time did it get as high as $3.25"."""

from service.model.mentions import Row

_DENYING = frozenset(["no", "none", "not", "never"])
_CLOSED = frozenset([",", ";", ":", "(", ")", "–", "—", "but", "while", "that", "when", "as", "because", "if", "after"])
_OPENED = frozenset([".", ",", ";", ":", "and", "but", "–", "—", "was", "were", "is", "been", "had", "has", "until"])
_AT_NO = frozenset(["at", "in", "on"])
_TIMES = frozenset("time point stage moment day week month quarter season winter summer year".split())
#: Words before which "no" denies nothing that came to be: "there is no doubt", "no fewer than", "no longer".
_NOT_OF_THEM = frozenset("doubt wonder surprise matter longer fewer less more sooner better worse wiser".split())
_NEGATED = (("not", "a", "single"), ("not", "one"), ("not", "a"))
_REACHING = frozenset(
    "reached reach hit touched touch seen crossed breached got get gone go come came risen rise rose climbed climb"
    " exceeded exceed passed pass topped top surpassed surpass averaged average fallen fall fell dropped drop sunk sink"
    " dipped dip slipped slip".split()
)
_UP_TO = frozenset(
    "even as much many high low far little beyond above past over below under beneath to the mark of quite at".split()
)
_CLAUSE = 18  # items of "there was not a single month in which the funds rate averaged as much as"
_LED = 5  # items of "got as high as"


def none_did(items: Row, index: int) -> bool:
    """ "No earlier year had got beyond 1.02C": what nothing told of came to, or nothing at the time.

    Not "in no other year has it reached the 45,755 of 2022", which came.

    Args:
        items: the sentence.
        index: the figure.
    """
    if _DENYING.isdisjoint(items.said) or items.words[index - 1 : index] == ("the",):
        return False
    quantity = items[index].quantity
    start = index
    if quantity is not None and quantity.hedge_span is not None:
        start = next(
            (at for at in range(max(0, index - _LED), index) if items[at].start >= quantity.hedge_span.start), index
        )
    verb = start - 1
    while verb > max(0, start - _LED) and items.words[verb] in _UP_TO:
        verb -= 1
    if verb < 1 or items.words[verb] not in _REACHING:
        return False
    for at in range(verb - 1, max(-1, verb - _CLAUSE), -1):
        if items.words[at] in _CLOSED or items[at].quantity is not None:
            return False
        if items.words[at] in _DENYING:
            return _denies(items, at)
    return False


def _denies(items: Row, at: int) -> bool:
    word, opened = items.words[at], not at or items.words[at - 1] in _OPENED or items[at - 1].period is not None
    if word == "none":
        return opened
    if word == "not":
        return any(items.words[at : at + len(one)] == one for one in _NEGATED)
    if word == "no":
        timed = at > 0 and items.words[at - 1] in _AT_NO and items.words[at + 1] in _TIMES
        return (opened or timed) and items.words[at + 1] not in _NOT_OF_THEM
    return False
