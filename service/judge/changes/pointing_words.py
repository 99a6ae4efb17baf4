"""Words that point to two levels told before, and name nothing else: "the rise over that time", "have since gone"."""

from collections.abc import Iterator, Sequence

from service.extract.changes import change_of
from service.model.claims import Claim
from service.model.quantities import Direction

_MARKS = frozenset([",", ";", ":", ".", "–", "—", "(", ")"])
_GONE = frozenset("gone vanished disappeared evaporated lost closed cut shed wiped".split())
#: Words that say of a change no more than that it is one, of what was told, and how large.
_PLAIN = frozenset(
    "the a an that this it they its their which there so and has have had is was are were be been being comes came come"
    " to amounts amounted works worked working out at of by some about around roughly nearly almost just over under"
    " more less than well therefore thus hence since then now up down makes making made means meaning put puts puts as"
    " in all total overall altogether figure number level price rate index count size scale extent meanwhile still"
    " already full whole only a still".split()
)
_POINTING = frozenset(["since", "therefore", "thus", "hence", "altogether"])
_TIMES = frozenset("time period years months weeks days decade decades interval span stretch year".split())
_POINTERS = frozenset(["that", "this", "those", "these", "same", "whole"])
_OVER = frozenset(["over", "in", "during", "across"])
_NUMBERS = frozenset("two three four five six seven eight nine ten eleven twelve fifteen twenty half a and".split())
_ON_YEAR = (["on", "the", "year"], ["over", "the", "year"], ["on", "a", "year", "earlier"], ["year", "on", "year"])
_SUBJECT = 4  # letters by which a word is known again: "prices", "the price"
_HAVING = frozenset(["has", "have", "had"])


def words_around(claim: Claim, before: Sequence[Claim]) -> tuple[list[str], list[str]]:
    """The words of its clause before a figure, and those behind it up to the next mark.

    Args:
        claim: the figure.
        before: the figures before it.
    """
    quantity = claim.quantity
    assert quantity is not None
    start = min(quantity.span.start, quantity.hedge_span.start if quantity.hedge_span else quantity.span.start)
    own = [one.quantity for one in before if one.sentence is claim.sentence and one.quantity is not None]
    ends = [one.span.end for one in own if one.span.end <= start]
    words = claim.sentence.between(max(ends, default=0), start)
    mark = max((n for n, word in enumerate(words) if word in _MARKS), default=-1)
    after = claim.sentence.behind(max(quantity.span.end, claim.span.end))
    past = next((n for n, word in enumerate(after) if word in _MARKS or word == "or"), len(after))
    return words[mark + 1 :], after[:past]


def way_told(lead: Sequence[str], behind: Sequence[str]) -> Direction | None:
    """Which way the words say that it went: "the drop comes to", "it has since climbed by", "of those have gone"."""
    if not _GONE.isdisjoint(behind) and not _HAVING.isdisjoint(behind) and "since" in behind:
        return Direction.DOWN
    noun = next((change for word in lead if (change := change_of(word, "noun")) is not None), None)
    if noun is not None and not {"the", "that", "this"}.isdisjoint(lead):
        return noun.direction
    verb = next((change for word in lead if (change := change_of(word, "verb")) is not None), None)
    pointing = not _POINTING.isdisjoint((*lead, *behind)) or _is_over_time(lead) or _is_over_time(behind)
    return verb.direction if verb is not None and pointing and not _HAVING.isdisjoint(lead) else None


def _is_over_time(words: Sequence[str]) -> bool:
    """ "Over that time", "in those five years"."""
    at = next((n for n, word in enumerate(words) if word in _OVER and {*words[n + 1 : n + 2]} <= _POINTERS), -1)
    return at >= 0 and not _TIMES.isdisjoint(words[at + 2 : at + 5])


def is_on_year(words: Sequence[str]) -> bool:
    """ "The fall on the year"."""
    return any([*words[n : n + 3]] in _ON_YEAR for n in range(len(words)))


def unknown(words: Sequence[str], levels: Sequence[Claim]) -> Iterator[str]:
    """The words that name something else than was told of, or a part of it."""
    known = {word[:_SUBJECT] for one in levels for word in one.sentence.words if len(word) >= _SUBJECT}
    timed = _is_over_time(words) or is_on_year(words)
    for at, word in enumerate(words):
        if not word.isalpha() or word in _PLAIN or word in _GONE or change_of(word) is not None:
            continue
        if timed and word in _OVER | _POINTERS | _TIMES | _NUMBERS | {"on"}:
            continue
        pointed = words[at - 1 : at] in (["those"], ["these"]) or word in ("those", "these", "them")
        subject = not _HAVING.isdisjoint(words[at + 1 : at + 3])
        if pointed or (subject and word[:_SUBJECT] in known):
            continue
        yield word
