"""Shares whose words name what they are of: "in Wales 180 died of flu, 23% of all deaths in Wales".

Behind "the hospitals had 614 more deaths" that is no share of the 614: the whole is one that the words name, and whose
number nobody tells. What they name may be another thing ("of all crimes recorded there", behind so many burglaries),
or lie at another place: one that stands in front of the part, and is not told of what would be the whole.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from service.model.calendar import MONTHS
from service.model.claims import Claim
from service.model.tokens import Token

_LIGHT = frozenset(["all", "the", "its", "their"])
_PLACING = frozenset(["in", "at", "on", "across", "within"])
_LEADING = _PLACING | {"for", "from"}
_THERE = frozenset(["there", "here"])
_WHO = frozenset(["that", "who", "which"])
_ENDING = frozenset(["and", "but", "or", "while", "whereas"])
_TIMES = frozenset("day days week weeks month months quarter year years season time period".split())
_REACH = 12  # words of "of all the deaths from flu that were registered in North Wales"
_STEM = 4  # letters by which a word is known again


def is_of_others_named(claim: Claim, whole: Claim) -> bool:
    """Whether a share is said to be of another thing than a figure counts, or of what there is at another place.

    Args:
        claim: the share.
        whole: the figure that it would be a share of.
    """
    tokens = claim.sentence.tokens
    first = len(tokens) - len(claim.sentence.behind(claim.span.end))
    if [one.lower for one in tokens[first : first + 1]] != ["of"]:
        return False
    words = [*takewhile(_goes_on, tokens[first + 1 : first + _REACH])]
    named = [one for one in words if one.lower not in _LIGHT]
    thing = [*takewhile(lambda one: one.lower not in _LEADING | _THERE | _WHO, named)]
    if words[:1] and words[0].lower == "all" and whole.sentence is not claim.sentence and _is_another(thing, whole):
        return True
    return _is_another_place(claim, named[len(thing) :], whole)


def _goes_on(token: Token) -> bool:
    return token.text[:1].isalpha() and token.lower not in _ENDING


def _is_another(thing: Sequence[Token], whole: Claim) -> bool:
    """ "Of all girls at the school", behind so many pupils: whether the sentence of the whole tells nothing of it."""
    words = [one.lower for one in thing]
    head = next((word for word in words if len(word) > _STEM and word.endswith("s")), words[-1] if words else "")
    return len(head) >= _STEM and head[:_STEM] not in {word[:_STEM] for word in whole.sentence.words}


def _is_another_place(claim: Claim, placed: Sequence[Token], whole: Claim) -> bool:
    """ "In Wales … of all deaths in Wales", "in Kent … there": whether it is where the whole is not told to be."""
    here = whole.sentence is claim.sentence
    if not placed or (here and whole.span.start > claim.span.start):
        return False
    end = _end_of_clause(whole) if here else whole.sentence.span.end
    names = [one.lower for one in placed if one.text[:1].isupper()]
    if not names and _points_to_place([one.lower for one in placed]):
        names = [*_places(claim, end if here else 0)]
    text = whole.block.text[:end].lower()
    return any(name not in text for name in names)


def _points_to_place(words: Sequence[str]) -> bool:
    """ "There", "in the county", "at its schools", and not "in the week"."""
    led = [word for word in words if word not in _LIGHT]
    placed = (noun for word, noun in pairwise(led) if word in _PLACING)
    return not _THERE.isdisjoint(led) or any(noun not in _TIMES and noun not in MONTHS for noun in placed)


def _end_of_clause(whole: Claim) -> int:
    """Where what is told of a whole ends, if its sentence goes on: "614 fires in barns, and in Kent 180 in homes"."""
    tokens = (one for one in whole.sentence.tokens if one.start >= whole.span.end)
    return next((one.start for one in tokens if not _goes_on(one)), whole.sentence.span.end)


def _places(claim: Claim, start: int) -> Iterator[str]:
    """The names that stand behind a word of place between an offset and a figure: "in Wales", "the farms in Kent"."""
    tokens = [one for one in claim.sentence.tokens if start <= one.start < claim.span.start]
    for at, one in enumerate(tokens[1:], start=1):
        if one.text[:1].isupper() and one.lower not in MONTHS and tokens[at - 1].lower in _PLACING:
            yield one.lower
