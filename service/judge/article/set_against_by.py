"""Words that set one level against another by so much: "the 11,433 ran ahead of last year's 12,747 by 10%".

Which of the two is told to be the larger stands between them: the first is, or is not, past the one right behind the
words. What is better may be less of it ("a loss of £12m beat last year's £15m"), so words of beating tell of no side
where what is told may be better so.
"""

from collections.abc import Sequence
from itertools import pairwise

from service.claims.scene import agree
from service.judge.article.word_of_way import Way
from service.model.claims import Claim
from service.model.quantities import Direction

_PAST = (
    "exceed exceeds exceeded exceeding overtake overtakes overtook overtaking surpass surpasses surpassed surpassing"
    " outstrip outstrips outstripped outstripping outpace outpaces outpaced outpacing outnumber outnumbers outnumbered"
    " outnumbering top tops topped topping overshoot overshoots overshot overshooting dwarf dwarfed"
)
_BETTER = "beat beats beating outdo outdoes outdid outdoing eclipse eclipses eclipsed eclipsing better betters bettered"
_SHORT = "trail trails trailed trailing undershoot undershoots undershot undershooting lag lags lagged lagging behind"
_BETTERING = frozenset(_BETTER.split())
_VERBS = dict.fromkeys([*_PAST.split(), *_BETTERING], Direction.UP) | dict.fromkeys(_SHORT.split(), Direction.DOWN)
_PHRASES = {("ahead", "of"): Direction.UP, ("clear", "of"): Direction.UP}
_PHRASES |= {("short", "of"): Direction.DOWN, ("shy", "of"): Direction.DOWN}
_OPENING = frozenset([*_VERBS, *(one[0] for one in _PHRASES)])
_FEWER_IS_BETTER = frozenset(
    "loss losses deficit deficits debt shot shots strokes round par handicap cost costs cost spending spent emissions"
    " target budget forecast time times record deaths unemployment inflation rank ranked place seconds minutes".split()
)
_BEING = frozenset("was were is are been be being not never".split())
_LEADING = frozenset(
    "the its their his her a an last this previous prior year month quarter week season summer winter spring autumn 's"
    " ’s s old former record peak high level total figure count tally best mark of just only some about".split()
)
_OF_BASE = frozenset("of in for from at a the year month quarter week season before earlier ago previous same".split())
_HEDGES = frozenset("about around some roughly just only over almost nearly exactly more than".split())
_POINTING = frozenset(["it", "that", "this", "they", "which"])
_NAMED = 8  # words from the verb to the figure


def sets_none_against(words: Sequence[str]) -> bool:
    """Whether a sentence holds none of the words that set one level against another "by" so much.

    Args:
        words: of the sentence.
    """
    return "by" not in words or _OPENING.isdisjoint(words)


def set_against(claim: Claim, levels: Sequence[Claim]) -> tuple[Way, tuple[Claim, Claim]] | None:
    """Which way a figure says that one level lies from another, and the two; None where it says nothing of the kind.

    Args:
        claim: the figure, of how far they lie apart.
        levels: those around it, in the order of the text.
    """
    own = [one for one in levels if one.sentence is claim.sentence and one.span.end <= claim.span.start]
    if not own or not _is_by(claim, own[-1]):
        return None
    base = own[-1]
    way = _way(claim, base)
    if way is None:
        return None
    alike = [one for one in own[:-1] if agree(one, base)]
    if not own[:-1] and not _POINTING.isdisjoint(claim.sentence.words[:1]):
        told = [one for one in levels if one.sentence is not claim.sentence and one.span.end <= base.span.start]
        alike = [one for one in told if agree(one, base) and one.sentence is told[-1].sentence]
    return (way, (alike[0], base)) if len(alike) == 1 else None


def _is_by(claim: Claim, base: Claim) -> bool:
    """ "12,747 by 10%", "12,747 of a year before by 10%"."""
    quantity = claim.quantity
    assert quantity is not None
    start = quantity.span.start if quantity.hedge_span is None else min(quantity.span.start, quantity.hedge_span.start)
    between = [*claim.sentence.between(base.span.end, start)]
    while between and between[-1] in _HEDGES:
        between.pop()
    return between[-1:] == ["by"] and all(word in _OF_BASE or word.isdigit() for word in between[:-1])


def _way(claim: Claim, base: Claim) -> Way | None:
    """What the words right before a level say of the one ahead of them."""
    ahead = claim.sentence.before(base.span.start)
    place = len(ahead) - 1
    while place >= 0 and len(ahead) - place <= _NAMED and (ahead[place] in _LEADING or ahead[place].isdigit()):
        place -= 1
    if place < 0:
        return None
    word = ahead[place]
    phrase = next((_PHRASES[one] for one in pairwise(ahead[place - 1 : place + 2]) if one in _PHRASES), None)
    side = _VERBS.get(word) or phrase
    if side is None or not _BEING.isdisjoint(ahead[place - 1 : place] if word in _VERBS and word != "behind" else []):
        return None
    if word in _BETTERING and not _FEWER_IS_BETTER.isdisjoint(claim.sentence.words):
        return None
    return Way(side, compares=True, ahead=[*ahead], behind=[*claim.sentence.behind(claim.span.end)])
