"""Moves called by a noun, of the one like level before and the base behind: "214,830 … a gain of 12% on 191,800"."""

from service.claims.relate.cues import MOVES
from service.claims.relate.meant.sight import Meant, Sight, ends, is_plain, of_one_sort
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, unit_of
from service.model.claims import Claim
from service.model.quantities import PERCENT

_BACK = (["on"], ["on", "the"], ["on", "last"], ["from"], ["from", "the"], ["from", "last"])
_BEHIND = frozenset("a the year season month week before earlier of last in previous ago".split())
_LONG = 5  # words of "on the previous season's"
_BRIEF = 4  # words of "of the year before"
_UNLIKE = 2  # times that one is of another from which it did not move
_CHANGING = frozenset(["a", "an", "the"])


def moved_on_base(sight: Sight) -> Meant | None:
    """The only plain level of its sentence, or of the one before, that may have moved from the base behind."""
    claim, base, after = sight.claim, sight.following(), sight.after
    called = sight.lead[-1:] == ["of"] and not MOVES.isdisjoint(sight.lead[-2:-1])
    called = called and not _CHANGING.isdisjoint(sight.lead[-3:-2])
    back = any(after[: len(words)] == words for words in _BACK) and len(after) <= _LONG and "," not in after
    if unit_of(claim) != PERCENT or claim.direction is None or base is None or not called or not back:
        return None
    if not _is_over(base) or unit_of(base) in APART:
        return None
    levels = sight.ahead() or (sight.last() if sight.before[-1:] and _points(sight) else [])
    now = [one for one in levels if _may_have_moved(one, base)]
    return ("percent_change", (figure_of(now[0]), figure_of(base))) if len(now) == 1 else None


def _points(sight: Sight) -> bool:
    return sight.claim.sentence.words[0] in ("that", "this", "it", "which")


def _may_have_moved(one: Claim, base: Claim) -> bool:
    low, high = sorted(map(value_of, (one, base)))
    return not one.is_base and of_one_sort(one, base) and is_plain(one) and high < _UNLIKE * low


def _is_over(base: Claim) -> bool:
    """Whether no more is said of the base than when it was."""
    behind = base.sentence.behind(base.span.end)
    end = next((at for at, word in enumerate(behind) if not word.isalpha()), len(behind))
    return ends(behind) or (end <= _BRIEF and _BEHIND.issuperset(behind[:end]))
