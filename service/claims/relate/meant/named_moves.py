"""Moves of what an earlier sentence named with its level, from a level told behind: "Bell 39%. … Bell lost two points".

"Hart has climbed six points since March, when she was at 30%": from what she was at to the one level that stands beside
her name. "A third of its £592m revenue. … Group revenue grew 4% from £571m": to the one that the same noun is told of.
"""

from collections.abc import Iterator, Sequence

from service.claims.relate.cues import MOVED
from service.claims.relate.meant.sight import Meant, Sight, before_of, ends, is_plain, of_one_sort
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import NO_COUNTS, unit_of
from service.model.claims import Claim
from service.model.quantities import PERCENT, POINTS

_MOVING = MOVED | frozenset("gained lost added shed slid climbed rallied picked put".split())
_GIVEN = frozenset(["has", "have", "had", "is", "are", "on", "at", "with", "polls", "gets", "stands", ":"])
_PRONOUNS = frozenset("it they he she the that this these those which support turnout backing approval".split())
_WHEN = frozenset(["when", "where"])
_STOOD = frozenset("stood was were polled had on at with the figure it they he she their its her his".split())
_SINCE = 6  # words of "since the start of March, when"
_WHOLE = frozenset("group total overall its the company firm their our annual and by some about".split())
"""What may stand before a noun that is told of all of it: no "online", "like-for-like" or "half-year"."""
_VERBS = MOVED | frozenset("went goes rises grows falls drops climbs increases is are was has have been up".split())
_COMPARED = frozenset("than against compared versus from rival rivals 's ’s until if".split())
_LONG, _LED = 4, 5  # letters of a noun that is known again; words from the start to a move
_OWNED = 2  # words of "of its"
_BEHIND = 3  # words of "a year earlier"
_THEN = frozenset("a the year before earlier ago last in previous previously".split())
_UNLIKE = 3  # times that one is of another from which it did not move


def gained_since_named(sight: Sight) -> Meant | None:
    """ "The Greens are on 14%, Labour on 31%. Labour has gained three points since May, when it was at 28%"."""
    base, words = sight.following(), sight.after
    if unit_of(sight.claim) != POINTS or sight.claim.direction is None or base is None or unit_of(base) != PERCENT:
        return None
    at = next((n for n, word in enumerate(words) if word in _WHEN), len(words))
    told = words[:1] == ["since"] and at <= _SINCE and words[at:] != [] and _STOOD.issuperset(words[at + 1 :])
    opening = [word for word in sight.claim.sentence.words[:_LED] if word != "the"]
    led = before_of(sight.claim) and not _MOVING.isdisjoint(before_of(sight.claim)[:_LED])
    if not told or not led or not opening or opening[0] in _PRONOUNS or not ends(base.sentence.behind(base.span.end)):
        return None
    levels = [*_beside_name(sight, opening[0])]
    return ("point_change", (figure_of(levels[0]), figure_of(base))) if len(levels) == 1 else None


def _beside_name(sight: Sight, name: str) -> Iterator[Claim]:
    """The rates of sentences before that stand right behind a name: "Labour on 31%", "has Bell at 39%"."""
    for one in sight.before:
        if one.sentence is sight.claim.sentence or unit_of(one) != PERCENT:
            continue
        ahead = [word for word in before_of(one)[-2:] if word not in _GIVEN]
        if ahead[-1:] == [name] and is_plain(one) and not one.is_base and one.block is sight.claim.block:
            yield one


def moved_from_named(sight: Sight) -> Meant | None:
    """ "Its £592m revenue. … Group revenue grew 3.7% from £571m": to what the noun that moved was told of before."""
    base, claim = sight.following(), sight.claim
    if base is None or sight.after != ["from"] or claim.direction is None or unit_of(claim) in NO_COUNTS - {PERCENT}:
        return None
    noun = _moved_noun(before_of(claim))
    closed = ends(base.sentence.behind(base.span.end)) or _is_closed(base.sentence.behind(base.span.end))
    alone = not any(one.sentence is claim.sentence for one in sight.before)
    if not noun or not closed or not alone or unit_of(base) in NO_COUNTS:
        return None
    told = [one for one in sight.before if _is_told_of(one, noun) and one.block is claim.block]
    if len(told) != 1 or not is_plain(told[0]) or told[0].is_base or not of_one_sort(told[0], base):
        return None
    low, high = sorted(map(value_of, (told[0], base)))
    kind = "percent_change" if unit_of(claim) == PERCENT else "difference"
    return (kind, (figure_of(told[0]), figure_of(base))) if high < _UNLIKE * low else None


def _moved_noun(words: Sequence[str]) -> str:
    """ "Group revenue grew": the noun that all words before a verb of change tell of."""
    at = next((n for n, word in enumerate(words) if word in _VERBS), len(words))
    moved = words[at:]
    if not 0 < at <= _LED or not moved or not _VERBS.issuperset([word for word in moved if word != "by"]):
        return ""
    noun, own = words[at - 1], words[: at - 1]
    return noun if len(noun) >= _LONG and noun.isalpha() and _WHOLE.issuperset(own) else ""


def _is_told_of(one: Claim, noun: str) -> bool:
    """ "Its £592m revenue", "on revenue of £592m", "revenue was £592m": of nobody else, and of no other time."""
    ahead, behind = before_of(one)[-_LED:], one.sentence.behind(one.span.end)
    led = ahead[-2:] in ([noun, "of"], [noun, "was"], [noun, "is"])
    named, ahead = led or behind[:1] == [noun], ahead if led else ahead[-_OWNED:]
    dated = any(word.isdecimal() and len(word) == len("2019") for word in one.sentence.words)
    return named and not dated and _COMPARED.isdisjoint(ahead)


def _is_closed(words: Sequence[str]) -> bool:
    """ "From £571m a year earlier."."""
    end = next((n for n, word in enumerate(words) if not word.isalpha()), len(words))
    return end <= _BEHIND and _THEN.issuperset(words[:end])
