"""Percentage points told of a count: "2.17 million people came, 6 percentage points more than a year before".

So many more people come by per cent. Nothing in the sentence may tell of a rate or a share, of which they may be.
"""

from collections.abc import Sequence

from service.model.claims import Claim

_MORE = (["more", "than"], ["fewer", "than"])
_RATES = frozenset(
    "% percent cent pc rate rates share shares turnout proportion vote votes voted voters support margin lead majority"
    " swing poll polls approval score average half third quarter two-thirds three-quarters fifth most ratio chance odds"
    " percentage likely probability penetration occupancy ownership participation index own owns owned use uses using"
    " used smoke smokes smokers households homes adults".split()
)
_SCALES = frozenset(["million", "billion", "thousand", "m", "bn"])
_LARGE = 4  # digits of a number that is no rate


def is_of_count(claim: Claim) -> bool:
    """Whether so many percentage points are said to be more than a count that is told right before them.

    Args:
        claim: the points.
    """
    sentence = claim.sentence
    ahead, behind = sentence.before(claim.span.start), sentence.behind(claim.span.end)
    if behind[:2] not in _MORE or ahead[-1:] != [","] or not _RATES.isdisjoint(_outside(claim)):
        return False
    numbers = [at for at, word in enumerate(ahead) if word[:1].isdigit()]
    return bool(numbers) and _is_count(ahead, numbers[-1])


def _outside(claim: Claim) -> Sequence[str]:
    """The words of its sentence before and behind a figure."""
    return [*claim.sentence.before(claim.span.start), *claim.sentence.behind(claim.span.end)]


def _is_count(words: Sequence[str], at: int) -> bool:
    """ "2.17 million people", "12,400 cars": and no year, nor so much of a currency by itself."""
    digits = [letter for letter in words[at] if letter.isdigit()]
    scaled = not _SCALES.isdisjoint(words[at + 1 : at + 2])
    return scaled or ("," in words[at] and len(digits) >= _LARGE)
