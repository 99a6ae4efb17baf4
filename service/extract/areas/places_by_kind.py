"""Places told by no more than what they are: "across the county", "the city's jobless rate", "statewide", "round here".

What is measured there is not what is measured in the whole country.
"""

from collections.abc import Iterator, Sequence

from service.model.mentions import BY_KIND, AreaMention
from service.model.spans import Span
from service.model.tokens import Sentence

_KINDS = frozenset(
    "county borough city town village district state metro province constituency parish municipality capital suburbs"
    " valleys island neighbourhood neighborhood region area".split()
)
_ALONE = frozenset("statewide citywide countywide county-wide city-wide locally hereabouts".split())
_HERE = (("round", "here"), ("around", "here"), ("these", "parts"))
_THIS = frozenset(["this", "our"])
_TOPIC = "area"  # "in this area"
_LEADING = frozenset(["in", "across", "throughout", "around"])
_LOCAL = "local"
#: Words of a union of countries, which is a region, too: "inflation in the region", of the euro zone.
_UNIONS = frozenset("euro eurozone ecb bloc currency".split())
#: What may follow a place that stands for itself: "in the state of the economy" is none, nor is "the city centre".
_FOLLOWING = frozenset(
    "is was were are has had have the a an there it they rose fell stood at on by to from and but while where which"
    " itself alone overall as".split()
)
_MARKS = frozenset(",.;:)–—")
_OWNING = frozenset(["'s", "’s"])
_WORDS = _KINDS | _ALONE | {_LOCAL, *(word for _, word in _HERE)}


def places_by_kind(sentence: Sentence, measures: Sequence[Span]) -> Iterator[AreaMention]:
    """The places that a sentence tells so, where it names a measure.

    Args:
        sentence: its tokens.
        measures: the names of measures in it.
    """
    words, tokens = sentence.words, sentence.tokens
    if not measures or _WORDS.isdisjoint(words):
        return
    starts = {span.start for span in measures}
    figures = [token.start for token in tokens if token.text[0].isdigit()]
    for at, word in enumerate(words):
        if word not in _WORDS or (at and tokens[at].text[0].isupper()):
            continue  # "the City had pencilled in 0.1 per cent"
        place = tokens[at]
        if all(_parted(place.start, span.start, figures) for span in measures):
            continue  # "bus fares in the city rose by 4.5%, which compares with 3.8% for consumer prices"
        if word == "region" and not _UNIONS.isdisjoint(words):
            continue
        behind = tokens[at + 1] if at + 1 < len(tokens) else None
        measured = behind is not None and behind.start in starts
        if word in _ALONE or (word == _LOCAL and measured):
            yield AreaMention(Span(tokens[at].start, tokens[at].end), BY_KIND)
        if (*words[at - 1 : at + 1],) in _HERE:
            yield AreaMention(Span(tokens[at - 1].start, tokens[at].end), BY_KIND)
        if word not in _KINDS or at < 1 or (words[at - 1] != "the" and (word == _TOPIC or words[at - 1] not in _THIS)):
            continue
        owns = (
            behind is not None and behind.lower in _OWNING and at + 2 < len(tokens) and tokens[at + 2].start in starts
        )
        leads = words[at - 1] in _THIS or (at > 1 and words[at - 2] in _LEADING)
        stands = behind is None or measured or behind.lower in _FOLLOWING or behind.text[0] in _MARKS
        stands = stands or (word == "metro" and behind is not None and behind.lower == "area")
        if owns or (leads and stands):
            yield AreaMention(Span(tokens[at].start, tokens[at].end), BY_KIND)


def _parted(place: int, measure: int, figures: Sequence[int]) -> bool:
    """Whether a figure stands between a place and a measure."""
    first, last = sorted((place, measure))
    return any(first < figure < last for figure in figures)
