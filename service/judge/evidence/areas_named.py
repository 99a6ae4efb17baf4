"""The areas that a sentence names of one of its figures."""

from collections.abc import Iterator, Sequence

from service.extract.areas.areas import find_areas
from service.extract.text.sentences import split_sentences
from service.extract.text.tokens import tokenize
from service.model.claims import Claim
from service.model.mentions import AreaMention
from service.model.tokens import Sentence

_OF = frozenset(["in", "for", "across"])
_LEVELS = frozenset("rate average level figure reading pace recorded seen reported registered posted".split())
"""What may stand between a figure and the area behind it: "the 2% average across the euro area"."""


def is_of_area(claim: Claim, area: str) -> bool:
    """Whether the words beside a figure name just this area."""
    return areas_beside(claim, find_areas(claim.sentence)) == {area}


def is_only_of(claim: Claim, area: str) -> bool:
    """Whether the paragraph of a figure names no other area than this one; "Sweden's bank cut. Inflation is 1.7%"."""
    named = (mention for sentence in sentences_with_areas(claim) for mention in find_areas(sentence))
    return all(mention.area[:2] == area[:2] for mention in named)


def sentences_with_areas(claim: Claim) -> Iterator[Sentence]:
    """The sentences of a claim's paragraph that name an area, figures or none."""
    text = claim.block.text
    return (sentence for sentence in split_sentences(text, tokenize(text)) if find_areas(sentence))


def areas_beside(claim: Claim, mentions: Sequence[AreaMention]) -> set[str]:
    """The areas named right behind a figure ("2.9% in France", "the 2.9% rate in France").

    Or else those between it and the number before it.

    Args:
        claim: the figure.
        mentions: the areas that its sentence names.
    """
    if not mentions:
        return set()
    behind = {one.area for one in mentions if _is_behind(one, claim)}
    numbers = [one.end for one in claim.sentence.tokens if one.end <= claim.span.start and one.text[:1].isdecimal()]
    start = max(numbers, default=claim.sentence.span.start)
    return behind or {one.area for one in mentions if start <= one.span.start < claim.span.start}


def _is_behind(mention: AreaMention, claim: Claim) -> bool:
    words = claim.block.text[claim.span.end : mention.span.start].split()
    words = words[words[:1] != [] and words[0] in _LEVELS :]
    return words[:1] != [] and words[0] in _OF and words[1:] in ([], ["the"])
