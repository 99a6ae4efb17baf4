"""How far one of two is ahead of another, both told: "with 5,246 residents it is 1,677 ahead of Thorne (3,569)".

The other stands in brackets behind its name, or is what it is on; "312 ahead of the 624 he made last season" names it
by its level.
"""

from collections.abc import Sequence

from service.claims.relate.meant.sight import Meant, Sight, apart, is_plain, of_one_sort
from service.claims.relate.quoted import value_of
from service.claims.scene import NO_COUNTS, unit_of
from service.model.claims import Claim

_ABOVE = (["clear", "of"], ["ahead", "of"])
_BELOW = (["behind"], ["adrift", "of"])
_NAMED = 4  # words of a rival's name
_OWN = (["the"], ["its"], ["his"], ["her"], ["their"])
_APART = frozenset([";", ":", ".", "while", "whereas", "but", "against"])
_TELLING = frozenset("is are was were has have had now he she it they already still".split())


def ahead_of_rival(sight: Sight) -> Meant | None:
    """The only level before it, and that of the one that it is ahead of or behind."""
    base, side = sight.following(), _side(sight.after)
    ahead = sight.ahead(loosely=True)
    if base is None or side is None or len(ahead) != 1 or unit_of(sight.claim) in NO_COUNTS:
        return None
    (now,), (length, above) = ahead, side
    if not _is_named(sight.after[length:], base) or not _goes_on(sight.lead) or now.is_base:
        return None
    fits = of_one_sort(now, base) and of_one_sort(sight.claim, now) and is_plain(now) and not now.inputs
    return apart((now, base)) if fits and (value_of(now) > value_of(base)) is above else None


def _side(after: Sequence[str]) -> tuple[int, bool] | None:
    """How many words say on which side of the rival it is, and whether it is above."""
    sides = ((words, above) for told, above in ((_ABOVE, True), (_BELOW, False)) for words in told)
    return next(((len(words), above) for words, above in sides if [*after[: len(words)]] == words), None)


def _is_named(words: Sequence[str], base: Claim) -> bool:
    """Whether a rival is named and its level right behind, or the level alone."""
    if [*words] in _OWN:
        return True
    name, behind = words[:-1], base.sentence.behind(base.span.end)
    told = words[-1:] == ["on"] or (words[-1:] == ["("] and behind[:1] == [")"])
    return told and 0 < len(name) <= _NAMED and all(word.isalpha() and word != "and" for word in name)


def _goes_on(lead: Sequence[str]) -> bool:
    """Whether nothing between the level and the figure begins to tell of something else."""
    if not _APART.isdisjoint(lead):
        return False
    at = next((n for n, word in enumerate(lead) if word in ("and", "with")), None)
    return at is None or not _TELLING.isdisjoint(lead[at + 1 : at + 2])
