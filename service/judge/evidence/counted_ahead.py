"""Which of two sister series counts a bare figure, where the words that lead to it name the thing.

"There were fewer boats: 672 against 695", "the boats, 672 against 695, were fuller", "44 boats, fewer than half last
year's 99", "in dinghies, of which there were 672": each figure counts the noun, whatever else would bear it out.
"""

from collections.abc import Sequence, Set
from itertools import pairwise

from service.model.claims import Claim
from service.model.series import Series

_COMPARED = frozenset(["more", "fewer", "many", "most", "fewest"])
_NUMBERING = frozenset(["number", "numbers", "count", "tally", "total"])
_SORTS = frozenset("small migrant such of the these those overcrowded crowded inflatable".split())
_AGAINST = frozenset(["from", "against", "than", "on", "versus", "with", "to"])
_BETWEEN = frozenset(
    "of them , as compared down up in all by the end on and start close half or a % per cent percent monday tuesday"
    " wednesday thursday friday saturday sunday january february march april may june july august september october"
    " november december".split()
)
"""What may stand between two figures of one thing: "19,982 by the end of Monday, up 48% from"."""
_TURNS = frozenset([";", ":", "(", ")", ",", "–", "—"])
_CRAFT = frozenset("boat boats vessel vessels dinghy dinghies craft".split())
_MULTIPLES = frozenset("half third quarter twice double thrice treble triple times".split())
_LOOSE = frozenset(["bids", "arrivals", "others"])  # which may be said of either
_PLURAL = frozenset(["people", "craft"])
_OF_WHICH = (
    [",", "of", "which", "there", "were"],
    [",", "of", "which", "it", "counted"],
    [",", "there", "were"],
    [",", "numbering"],
)
_SET_APART = frozenset(["though", "however", "too", "then"])
_DATING = frozenset(["in", "of", "than", "since", "for", "during"])
_LEADING = _AGAINST | {":", "(", ",", "were", "counted", "numbering"}
_LINKING = frozenset(["and", "but", "though", "while", "yet"])
_AT_END = frozenset([",", ".", ";", ")", "not", "rather", "instead", "compared"]) | _AGAINST
_ARTICLES = frozenset(["the", "these", "those", "its", "their"])
_OPENING = 4  # words of "And the boats,"
_COMPARING = 10  # words of ", fewer than half the number of last October's"
_SORTED = 3  # words of "small boats" and what goes before
_CHAINED = 3  # figures that are told one against the other


def is_led_to_as(claim: Claim, own: Series, other: Series) -> bool:
    """Whether the words ahead of a bare figure name what one of two series counts, and not the other.

    Args:
        claim: a figure that does not say what it counts.
        own: the series that counts what the words name.
        other: the one that bears it out.
    """
    words, behind = claim.sentence.before(claim.span.start), claim.sentence.behind(claim.span.end)
    if words[-1:] == [] or (words[-1] not in _LEADING and _MULTIPLES.isdisjoint(words)):
        return False
    nouns, others = nouns_of(own, other) - _LOOSE, nouns_of(other, own)
    if nouns.isdisjoint(words) or _compares(words, others):
        return False  # "more people, fewer boats: 41,472 came in 672"
    if _is_multiple_of(words, nouns, others):
        return True
    for _ in range(_CHAINED):
        if _is_led(words, behind[:1], nouns, others):
            return True
        earlier = _set_against(words)
        if earlier is None:
            return False
        words, behind = words[:earlier], words[earlier + 1 :]
    return False


def nouns_of(series: Series, other: Series) -> frozenset[str]:
    """The last words of the nouns of a series, in the plural, that another does not have."""
    told = {noun.split()[-1] for noun in series.phrases.nouns}
    told -= {noun.split()[-1] for noun in other.phrases.nouns}
    return frozenset(noun for noun in told if noun.endswith("s") or noun in _PLURAL)


def _set_against(words: Sequence[str]) -> int | None:
    """The place of the figure that another is set against: "672, down from", "19,982, up 48% from"."""
    if words[-1:] == [] or words[-1] not in _AGAINST:
        return None
    at = len(words) - 1
    while at > 0 and (words[at - 1] in _BETWEEN or words[at - 1].endswith("%") or words[at : at + 1] == ["%"]):
        at -= 1
    return at - 1 if at and words[at - 1][:1].isdecimal() else None


def _is_led(words: Sequence[str], behind: Sequence[str], nouns: Set[str], others: Set[str]) -> bool:
    """Whether a figure stands right behind a clause that counts the nouns."""
    if words[-1:] in ([":"], ["("]):
        clause = _clause(words[:-1])
        return _is_counted_in(clause, nouns, others) or _are_compared(clause, behind, nouns, others)
    if words[-1:] == [","] and not _AGAINST.isdisjoint(behind):
        noun, ahead = words[-2:-1], words[-3:-2]
        return not (nouns.isdisjoint(noun) or _ARTICLES.isdisjoint(ahead)) and len(words) <= _OPENING
    return any([*words[-len(lead) :]] == lead and _names(words[: -len(lead)], nouns) for lead in _OF_WHICH)


def _names(words: Sequence[str], nouns: Set[str]) -> bool:
    return words[-1:] != [] and words[-1] in nouns


def _clause(words: Sequence[str]) -> Sequence[str]:
    """The words since the last turn or figure: not since "than in 2024", nor since ", though"."""
    end = len(words) - len((",", "though")) if words[-2:-1] == [","] and words[-1] in _SET_APART else len(words)
    at = end
    while at and words[at - 1] not in _TURNS and (not words[at - 1][:1].isdecimal() or _is_year(words[:at])):
        at -= 1
    return words[at:end]


def _is_year(words: Sequence[str]) -> bool:
    """ "Than in 2024", "than 2024's"."""
    return words[-2:-1] != [] and words[-2] in _DATING and len(words[-1]) == len("2024") and words[-1].isdecimal()


def _is_counted_in(clause: Sequence[str], nouns: Set[str], others: Set[str]) -> bool:
    """ "Fewer boats", "the number of boats was up by less": and nothing of what the other counts."""
    foreign = others | (_CRAFT if nouns.isdisjoint(_CRAFT) else frozenset())
    if not foreign.isdisjoint(clause):
        return False
    numbered = [at + 2 for at, (word, then) in enumerate(pairwise(clause)) if word in _NUMBERING and then == "of"]
    compared = [at + 1 for at, word in enumerate(clause) if word in _COMPARED]
    return any(_thing_at(clause[at : at + _SORTED]) in nouns for at in (*numbered, *compared))


def _are_compared(clause: Sequence[str], behind: Sequence[str], nouns: Set[str], others: Set[str]) -> bool:
    """ "Boats were fewer still: 250, not 463": whether the clause says of the nouns that there were more or fewer."""
    subject = [word for word in clause if word not in _SORTS and word not in _LINKING][:1]
    told = bool(subject) and subject[0] in nouns and _AT_END.issuperset(behind) and others.isdisjoint(clause)
    return told and not _COMPARED.isdisjoint(clause)


def _compares(words: Sequence[str], nouns: Set[str]) -> bool:
    """Whether it is said that there were more or fewer of some things."""
    return any(
        word in _COMPARED and _thing_at(words[at + 1 : at + 1 + _SORTED]) in nouns for at, word in enumerate(words)
    )


def _thing_at(words: Sequence[str]) -> str:
    return next((word for word in words if word not in _SORTS), "")


def _is_multiple_of(words: Sequence[str], nouns: Set[str], others: Set[str]) -> bool:
    """ "There were 44 boats, fewer than half last year's": so many of the one thing that the sentence counts."""
    told = max((at for at, word in enumerate(words) if word in nouns), default=0)
    between = words[told + 1 :]
    if not told or not words[told - 1][:1].isdecimal() or not others.isdisjoint(words):
        return False
    alone = not any(word[:1].isdecimal() for word in (*words[: told - 1], *between))
    return alone and len(between) <= _COMPARING and not _MULTIPLES.isdisjoint(between) and "than" in between
