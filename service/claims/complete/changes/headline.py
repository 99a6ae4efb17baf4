"""A headline's change, which the first sentence of the article tells with both its ends.

"Burglaries down 25% in a year", and below it "Burglaries fell from 2,400 to 1,800": the headline's figure rests on
the two.
"""

from collections.abc import Sequence

from service.claims.relate.changes.level_pairs import told_pair, window
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import Scene, unit_of
from service.model.claims import Claim, Mood
from service.model.quantities import MULTIPLE, PERCENT, Direction
from service.model.words import fold
from service.records import replace

_ENDINGS = (".", "!", "?", ":", ";")
_SPACES = str.maketrans("’'-–", "    ")
_LIMITING = frozenset(["in", "at", "for", "among", "of", "on", "to", "like"])
_SPANS = frozenset(["a", "the", "year", "month", "week", "quarter", "last", "this", "half", "first", "second"])
_SHORTEST = 3  # letters of a word that can name a subject


def headed(claims: Sequence[Claim], scene: Scene) -> Sequence[Claim]:
    """The claims of the article so far, a headline's change with the levels that the sentence below it gives.

    The headline must state nothing else, the sentence no change in per cent of its own, and one pair of levels that
    moved the same way; whatever the headline names before its word of change the sentence must name before its own.

    Args:
        claims: the claims before the sentence; more than one, and the headline is left alone.
        scene: the sentence.
    """
    if len(claims) != 1 or not scene.row or claims[0].block is scene.row[0].block or not _is_open(claims[0]):
        return claims
    claim = claims[0]
    if any(c.kind == "percent_change" or unit_of(c) == MULTIPLE for c in scene.row):
        return claims
    pair, subject = next(told_pair(scene, claim), None), _subject_of(claim)
    if pair is None or not subject or not subject <= _opening_words(scene, claim):
        return claims
    rose = value_of(pair[0]) > value_of(pair[1])
    if rose is not (claim.direction is Direction.UP) or not _may_be_meant(*pair):
        return claims
    return (replace(claim, inputs=(figure_of(pair[0]), figure_of(pair[1]))),)


def _may_be_meant(now: Claim, base: Claim) -> bool:
    """Whether a headline may mean two levels: not those of a week, nor of two months where it may speak of a year."""
    if any(c.quantity is None or c.quantity.per for c in (now, base)):
        return False
    later, earlier = window(now.period), window(base.period)
    return later is None or earlier is None or (later.start.month, later.days) == (earlier.start.month, earlier.days)


def _is_open(claim: Claim) -> bool:
    """Whether it is the change of a headline, without ends of its own."""
    plain = claim.kind == "percent_change" and unit_of(claim) == PERCENT and claim.mood is Mood.ASSERTED
    bare = not claim.inputs and claim.base is None and claim.direction is not None and not claim.compares
    behind = claim.block.text[claim.span.end :].lower().split()[:2]
    limited = behind[:1] != [] and behind[0] in _LIMITING and not _SPANS & set(behind[1:])  # "… in Leeds"
    return plain and bare and not limited and not claim.block.text.rstrip().endswith(_ENDINGS)


def _subject_of(claim: Claim) -> set[str]:
    """What the headline names: its words before "rise", "fall by", "are up"."""
    quantity = claim.quantity
    start = quantity.hedge_span.start if quantity is not None and quantity.hedge_span is not None else claim.span.start
    words = claim.block.text[: min(start, claim.span.start)].lower().translate(_SPACES).split()
    if words[-1:] == ["by"]:
        words.pop()
    return {fold(word) for word in words[:-1] if len(word) >= _SHORTEST}


def _opening_words(scene: Scene, claim: Claim) -> set[str]:
    """The words of the sentence before its word of change, none where it does not move as the headline says."""
    gap = scene.gaps[0]
    verbs = (n for n, item in enumerate(gap) if any(change.direction is claim.direction for change in item.changes))
    place = next(verbs, 0)
    return {fold(item.word) for item in gap[:place] if len(item.word) >= _SHORTEST}
