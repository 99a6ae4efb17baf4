"""Which of two levels was then, by its days or by the words beside it: "where last year it carried 60"."""

from collections.abc import Iterator, Sequence

from service.claims.relate.changes.level_pairs import in_time
from service.model.calendar import MONTHS
from service.model.claims import Claim

THEN = frozenset("ago earlier last previous previously before then once past having opened began started when".split())
_PLANNED = frozenset("announced planned budgeted promised quoted forecast expected estimated".split())
_WISHED = frozenset(["should", "ought", "would", "could"])
_AGAINST = frozenset("from against than versus vs compared opposed comparison".split())
_NOW = frozenset("is are has have takes costs now today currently".split())
_TODAY = frozenset(["now", "today"])
_WAS = frozenset("was were had did took cost used".split())
_MARKS = frozenset([",", ";", ":", "–", "—"])
_PLAIN = (
    THEN
    | _AGAINST
    | _NOW
    | _TODAY
    | _WAS
    | frozenset(MONTHS)
    | frozenset(
        "the a an and in on at of to with up down it that this they there where which year years month months week"
        " weeks quarter season decade day days same time point stage spring summer autumn winter half first second"
        " third fourth only just some about nearly almost over under around more less than earlier s been had still per"
        " cent percent points placebo control controls one two three four five six seven eight nine ten twelve".split()
    )
)
"""Words beside a level that say when it was, and nothing of whose it is."""
_YEAR_BEFORE = (("the", "year", "before"), ("a", "year", "earlier"), ("the", "previous", "year"))
_NEXT = ((",", "then"), ("and", "then"), (";", "then"))
_BESIDE = 4  # words that say of when a level is


def is_called_earlier(pair: Sequence[Claim]) -> bool:
    """ "It killed 36 last year. The year before, 51": whether the latter is told of the time before the former's."""
    ahead = [word for word in _beside(pair[1], pair)[0] if word not in _MARKS]
    return tuple(ahead[-len(_YEAR_BEFORE[0]) :]) in _YEAR_BEFORE


def came_next(pair: Sequence[Claim]) -> bool:
    """ "It sold 192 in May, then 237": whether the latter is told as what followed the former.

    Args:
        pair: two levels, in the order of the text.
    """
    ahead = [word for word in _beside(pair[1], pair)[0] if word not in ("to", "on")]
    return pair[0].sentence is pair[1].sentence and tuple(ahead[-len(_NEXT[0]) :]) in _NEXT


def then_of(pair: Sequence[Claim]) -> Claim | None:
    """Which of two levels was then, by its days or by words that lead to it or follow it."""
    bases = [one for one in pair if one.is_base]
    if len(bases) == 1:
        return bases[0]
    if is_called_earlier(pair):
        return pair[1]
    if _had_been(pair[1], pair) and not _had_been(pair[0], pair):
        return pair[1]  # "3,450 in December, having been 3,000 in January": whichever January
    order = next(in_time(pair[0], pair[1]), None)
    if order is not None:
        return order[1]
    if came_next(pair):
        return pair[0]
    told = [one for one in pair if _is_told_of_then(one, pair)] or [*_told_in_past(pair)] or [*_beside_now(pair)]
    return told[0] if len(told) == 1 else None


def then_alone(pair: Sequence[Claim]) -> Claim | None:
    """Which of two levels was then, where its words say no more of it: "against 40,000 in May", and not "at Ford".

    Nor is it one that was aimed at, or that somebody else has: "against a capacity of 6,000", "against 54% in France".
    """
    base = then_of(pair)
    if base is None:
        return None
    ahead, behind = _beside(base, pair)
    behind = behind[: next((at for at, word in enumerate(behind) if word in _MARKS | {".", "and", "but"}), len(behind))]
    other = pair[1] if base is pair[0] else pair[0]
    mark = max((at for at, word in enumerate(ahead) if word in _MARKS), default=-1)
    follows = other.sentence is base.sentence and other.span.end <= base.span.start
    said = [*(ahead[mark + 1 :] if follows else ahead[-_BESIDE:]), *behind]
    timed = not (THEN | _AGAINST | _NOW | _TODAY).isdisjoint(said) or other.sentence is not base.sentence
    return base if timed and says_when(said if follows else behind) else None


def says_when(words: Sequence[str]) -> bool:
    """Whether words only tell of when something is, or lead to it."""
    return all(word in _PLAIN or not word.isalpha() for word in words)


def _had_been(one: Claim, pair: Sequence[Claim]) -> bool:
    return _beside(one, pair)[0][-2:] == ["having", "been"]


def _told_in_past(pair: Sequence[Claim]) -> Iterator[Claim]:
    """ "It takes 36 minutes where it took 48"."""
    words = [frozenset(_beside(one, pair)[0]) for one in pair]
    for one, own, others in zip(pair, words, words[::-1], strict=True):
        if own & _WAS and others & _NOW and not own & _NOW:
            yield one


def _beside_now(pair: Sequence[Claim]) -> Iterator[Claim]:
    """ "45 families now, 90 in the spring": the one that is not called that of now."""
    told = [not _TODAY.isdisjoint((*ahead[-1:], *behind[:1])) for ahead, behind in (_beside(one, pair) for one in pair)]
    if sum(told) == 1:
        yield pair[told.index(False)]


def _beside(one: Claim, pair: Sequence[Claim]) -> tuple[list[str], list[str]]:
    """The words of its sentence before one of two levels, and those behind it, none of them past the other."""
    other, own = pair[1] if one is pair[0] else pair[0], one.sentence
    here = other.sentence is own
    start = other.span.end if here and other.span.end <= one.span.start else 0
    past = other.span.start if here and other.span.start >= one.span.end else own.span.end
    return own.between(start, one.span.start), own.between(one.span.end, past)


def _is_told_of_then(one: Claim, pair: Sequence[Claim]) -> bool:
    """ "Where last year it carried 60", "£1,200 when she took it", "having been 3,000", "a year ago it had 200"."""
    ahead, behind = _beside(one, pair)
    behind = behind[: next((at for at, word in enumerate(behind) if word in _MARKS), len(behind))]
    in_brackets = ahead[-3:-2] == ["("] and ahead[-2].isdecimal() and ahead[-1] == ":"  # "£14.8m (2017: £16.1m)"
    wished = not _WISHED.isdisjoint(one.sentence.before(one.span.start))  # "should be £400, not £480": what it is now
    planned = ("not" in ahead[-_BESIDE + 1 :] and not wished) or not _PLANNED.isdisjoint(behind[:_BESIDE])
    mark = max((at for at, word in enumerate(ahead) if word in _MARKS or word in ("and", "but")), default=-1)
    led = not (THEN | _AGAINST).isdisjoint(ahead[mark + 1 :][-2 * _BESIDE :])
    return in_brackets or planned or led or not THEN.isdisjoint(behind[:_BESIDE])
