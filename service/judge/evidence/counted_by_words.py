"""Which of two sister series counts a bare figure, where the words around it say what is counted.

"The number of people waiting fell to 95,252", "it shrank by 10,046 people to 125,173", "counted as cases, the backlog
is 134,046": a figure of people that only the cases bear out is none that holds.
"""

from collections.abc import Sequence
from itertools import pairwise

from service.model.claims import Claim
from service.model.series import Series

_TOTALS = frozenset("total totals tally tallies count counts".split())
_COUNTS = _TOTALS | {"number", "numbers"}
_POINTING = frozenset(["that", "those"])  # "the number of people rose, that of boats went from 602"
_COUNTED = frozenset("counted measured expressed reckoned counting measuring".split())
_IN = frozenset(["in", "as", "by"])
_TURNS = frozenset([";", ":", "(", ")", "while", "whereas", "but", "yet", "though", "although"])
_LEADS_ON = frozenset([",", "and", "as", "with"])  # "the number of boats fell to 602, and arrivals to 29,437"
_PLURAL = frozenset(["people", "craft"])
_PASSENGERS = frozenset(["aboard", "passengers", "occupants"])
_REACH = 3  # words of "the number of asylum seekers", "the number of these people"


def is_counted_as(claim: Claim, own: Series, other: Series) -> bool:
    """Whether the words ahead of a bare figure say that it counts what one of two series does, and not the other.

    Args:
        claim: a figure that does not say what it counts.
        own: the series that its words name.
        other: the one that bears it out.
    """
    words = claim.sentence.before(claim.span.start)
    turned = max((at for at, word in enumerate(words) if word in _TURNS), default=-1)
    clause = words[turned + 1 :]
    nouns, others = _nouns(own, other), _nouns(other, own)
    told = [
        (at, noun)
        for at, word in enumerate(clause)
        for noun in _named(clause[at : at + _reach(clause[:at])], nouns | others)
        if _counts(clause, at, word)
    ]
    if not told or told[-1][1] not in nouns:
        return _says_in_full(clause, own, other)
    behind = clause[told[-1][0] + 1 :]
    if not _PASSENGERS.isdisjoint(behind) or ("on", "board") in pairwise(behind):
        return False  # "the number of boats, to 672, and a rise in those aboard them, to"
    return not any(word in others and before in _LEADS_ON for before, word in pairwise(behind))


def _reach(ahead: Sequence[str]) -> int:
    """ "The total of boats", but "the count of attempted crossings stopped" is of no crossings."""
    return 1 if not _TOTALS.isdisjoint(ahead[-2:-1]) else _REACH


def _says_in_full(clause: Sequence[str], own: Series, other: Series) -> bool:
    """ "The number of main applicants fell from 84,132": by words of which the last alone may mean either."""
    said = " ".join(clause)
    nouns = (noun for noun in {*own.phrases.nouns}.difference(other.phrases.nouns) if " " in noun)
    return any(f"{count} of {noun}" in said for noun in nouns for count in _COUNTS)


def _counts(clause: Sequence[str], at: int, word: str) -> bool:
    """Whether at a place in a clause it begins to say what its figures count."""
    ahead = clause[max(0, at - 2) : at]
    if clause[at + 1 : at + 2] == ["themselves"]:  # "the people themselves went from"
        return True
    if len(ahead) < len(("number", "of")):
        return False
    of_number = ahead[1] == "of" and ahead[0] in _COUNTS | _POINTING
    counted = ahead[0] in _COUNTED and ahead[1] in _IN
    by = ahead[0] == "by" and ahead[1][:1].isdigit() and clause[at + 1 :] == ["to"]  # "by 10,046 people to"
    return of_number or counted or by


def _named(words: Sequence[str], nouns: frozenset[str]) -> Sequence[str]:
    return [word for word in words if word in nouns][:1]


def _nouns(series: Series, other: Series) -> frozenset[str]:
    """The last words of the nouns of a series that the other does not have; not the "boat" of "boat arrivals".

    Nor the "applicants" of "main applicants", where the other counts applicants.
    """
    nouns = {noun.split()[-1] for noun in {*series.phrases.nouns}.difference(other.phrases.nouns)}
    return frozenset(noun for noun in nouns.difference(other.phrases.nouns) if noun.endswith("s") or noun in _PLURAL)
