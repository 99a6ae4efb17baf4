"""Which of two levels a change is told of: the later one of a move, of a comparison the one that is its subject."""

from collections.abc import Sequence
from itertools import pairwise

from service.claims.relate.changes.level_pairs import in_time, is_before, may_turn
from service.claims.relate.meant.when_it_was import leads_to_then
from service.claims.relate.meant.which_was_then import came_next, is_called_earlier, then_of
from service.judge.article.word_of_way import Way
from service.model.claims import Claim

_LIMITING = frozenset("on from since in for among to below above at as over against with of than between per".split())
#: What says nothing of what a change is from.
_IDLE = ("in one go", "in a year", "in all", "in total", "in 12 months", "since then", "at once", "on the year")
_TAKING, _TIMES, _STRETCH = frozenset(["in", "over", "within"]), frozenset(["years", "months", "weeks", "days"]), 3
_NUMBERS = frozenset("two three four five six seven eight nine ten eleven twelve fifteen twenty thirty".split())
_ENDS = frozenset([".", ",", ";", ":", "–", "—", ")"])
_HOLDING = frozenset("want say think back support favour oppose agree believe like use are is have now".split())
_BACK = frozenset("then that it before a an the year years ago earlier last was in of previous time this".split())
APPOSED = frozenset(
    ", or : ; – — - ( that is which so it things on average 's ’s are about some roughly and now this means"
    " meaning makes making an a i.e. today year week month time season summer winter autumn spring".split()
)
_POINTING = frozenset(
    "so it that this is are 's ’s things which now thus therefore hence means makes they we and ,".split()
)
_SUBORDINATE = frozenset("against from than versus compared having after".split())
_CLAUSES = frozenset("when where while whereas which that who ; :".split())
_THAT = frozenset(["that", "this", "which"])
_PRESENT = frozenset(["is", "are", "has", "have", "'s", "’s"])
_OPENING = frozenset(["where", "while", "whereas", "compared", "against", "if", "when"])
PRESENT_VERBS = frozenset("is are has have 's ’s costs takes stands carries charges employs".split())
_LEAD = 7  # words before a level that may set it below another
_STOPS = frozenset([";", ":", "(", "–", "—"])
_HAD_BEEN = frozenset([("had", "been"), ("used", "to")])
_AGO = frozenset("ago earlier previous previously formerly originally once".split())
_NOW = frozenset(["now", "today", "currently"])
_SPELLS = frozenset("year month week season time summer winter autumn spring term quarter decade campaign".split())
_PAST = frozenset("was were had took cost stood used did paid drew".split())
_TO_BASE = frozenset("a an the just only about some with to been as £ $ €".split())
_NEAR = 4  # words of "than the record of"
FORMER = frozenset("first earlier initial initially preliminary provisional original originally previous old".split())
CALLING = FORMER | frozenset("estimate estimated reading figure number count put reported thought published".split())
"""Words that may lead to a first estimate and call it one."""
_LEADING = frozenset("the a an last year 's ’s its previous of".split()) | CALLING
_POINTED_AT = frozenset(["it", "that", "this"])


def subject_of(change: Claim, way: Way, pair: Sequence[Claim]) -> Claim | None:
    """The level that a change is told of; None where the words leave it open.

    Args:
        change: the change.
        way: the word that says which way it goes.
        pair: the two levels, in the order of the text.
    """
    behind = _past_idle(way.behind)
    behind = behind[1:] if behind[:2] == [",", "from"] else behind  # "dropped 70 in three years, from 490"
    if behind[1:2] and behind[1] in _POINTED_AT and not behind[2].isalpha():
        return _put_right(change, pair)
    if behind[:1] == ["to"]:
        return _reached(change, way, pair)
    if behind[:1] == ["at"]:
        return _stood_at(change, pair)
    if behind[:1] and behind[0] in _LIMITING:
        return _led_to(change, way, pair, behind)
    then = then_told(pair)
    if not way.compares:
        return None if then is None else _other(pair, then)
    before = [one for one in pair if one.sentence is change.sentence and one.span.end <= change.span.start]
    if not before:
        return _pointed(way, pair, then)
    last = before[-1]
    gap = unperioded(last, change, way)
    is_told = pair[1].span.start < change.span.start
    if not is_told or not APPOSED.issuperset(gap):
        return None
    other = _other(pair, last)
    if change.sentence.behind(change.span.end)[:1] == ["too"] and is_first_estimate(last):
        return last  # "a first estimate put it at 740, 166 too low"
    if then is last:
        follows = other.sentence is last.sentence
        lead = last.sentence.between(other.span.end, last.span.start)[-_LEAD:] if follows else []
        below = follows and _is_led_below(lead)
        concluded = "so" in gap and not _PRESENT.isdisjoint(gap)
        return other if concluded or (below and "(" not in gap) else None
    if then is other:
        return last
    opened = other.sentence.words[:1]
    here = other.sentence is last.sentence
    return last if here and opened and opened[0] in _OPENING else None


def _is_led_below(lead: Sequence[str]) -> bool:
    """ "Against 640", "having been 640", and not "against the Tories' 640", "when it had 640"."""
    led = max((at for at, word in enumerate(lead) if word in _SUBORDINATE), default=-1)
    return led >= 0 and _CLAUSES.isdisjoint(lead) and _TO_BASE.issuperset(lead[led + 1 :])


def _led_to(change: Claim, way: Way, pair: Sequence[Claim], behind: Sequence[str]) -> Claim | None:
    """ "192 fewer than the 640 of 2019", "a fall of 192 on the 640", "192 more than a year ago"."""
    if behind[0] not in ("than", "on", "from", "since", "in"):
        return None
    later = [one for one in pair if one.sentence is change.sentence and one.span.start >= change.span.end]
    if len(later) == 1:
        words = change.sentence.between(change.span.end, later[0].span.start)
        if leads_to_then(words):
            now = _other(pair, later[0])
            return None if is_before(now, change, later[0]) else now
        led = words[-_LEAD:] if behind[0] in words[-_LEAD:] else []
        led = led[led.index(behind[0]) + 1 :] if led else ["?"]
        return _other(pair, later[0]) if _LEADING.issuperset(led) else None
    if behind[0] in ("since", "in"):
        return None
    then = then_told(pair)
    back = behind[1 : behind.index(",") if "," in behind else _NEAR]
    return _other(pair, then) if then is not None and not later and back and _BACK.issuperset(back) else None


def _reached(change: Claim, way: Way, pair: Sequence[Claim]) -> Claim | None:
    """ "It fell £14 to £145 from £131": the level right behind, where the other is one of then."""
    last = min((one for one in pair if one.span.start >= change.span.end), key=_place, default=None)
    if last is None or last.sentence is not change.sentence or way.compares:
        return None
    led = change.sentence.between(change.span.end, last.span.start)
    then = then_told(pair)
    return last if _TO_BASE.issuperset(led[-2:]) and then is not None and then is not last else None


def _put_right(change: Claim, pair: Sequence[Claim]) -> Claim | None:
    """ "906 were built. The old estimate was 740; better data have added 166 to it": what it was put right to be."""
    last = pair[1]
    if last.sentence is not change.sentence or last.span.end > change.span.start:
        return None
    return pair[0] if is_first_estimate(last) else None


def is_first_estimate(one: Claim) -> bool:
    """ "The old estimate for that year was 740", "it was first put at 740".

    Args:
        one: a level.
    """
    ahead = {*one.sentence.before(one.span.start)[-_LEAD:]}
    return not FORMER.isdisjoint(ahead) and not CALLING.isdisjoint(ahead - FORMER)


def _stood_at(change: Claim, pair: Sequence[Claim]) -> Claim | None:
    """ "Disapproval, 40% in the spring, is up nine points at 49%": the level right behind, of a subject told before."""
    first, last = pair
    ahead = first.sentence is change.sentence and first.span.end <= change.span.start
    here = ahead and last.sentence is change.sentence and last.span.start >= change.span.end
    return last if here and change.sentence.between(change.span.end, last.span.start) == ["at"] else None


def _place(one: Claim) -> int:
    return one.span.start


def _pointed(way: Way, pair: Sequence[Claim], then: Claim | None) -> Claim | None:
    """ "It had 640 last year. It has 832. So things are 192 fewer": what was told last, or what has become of it."""
    if then is None or not way.ahead or not _POINTING.issuperset(way.ahead):
        return None
    still = "so" in way.ahead or (_THAT.isdisjoint(way.ahead) and not _PRESENT.isdisjoint(way.ahead))
    return _other(pair, then) if still or then is not pair[1] else None


def then_told(pair: Sequence[Claim]) -> Claim | None:
    """The level of then, as its days or the words beside it say, where nothing says that the other was before it.

    Args:
        pair: the two levels, in the order of the text.
    """
    first, last = pair
    dated = next(in_time(first, last), None)
    if may_turn(first, last):
        return None
    if is_called_earlier(pair):
        return last
    if came_next(pair):
        return first
    bases = [one for one in pair if one.is_base]
    then = bases[0] if len(bases) == 1 else then_of(pair) or _by_tense(pair) or _by_year(pair)
    if then is None:
        return None
    other = _other(pair, then)
    was, now = times_of(other, then)
    present = now or not PRESENT_VERBS.isdisjoint(other.sentence.before(other.span.start)[-_LEAD:])
    if dated is not None:
        return then if dated[1] is then or (then.is_base and now and not was) else None
    if other.period is not None and other.period.year_written:
        return None
    if then.period is None and not times_of(then, other)[0]:
        return None  # "given a placebo 6% died, against 4% of those on the drug: a two-point reduction"
    together = other.sentence is then.sentence and then.span.start < other.span.start
    return then if present or not (bases or was or together) else None


def _by_tense(pair: Sequence[Claim]) -> Claim | None:
    """ "The 640 of two years ago became 832 this year", "this time, 2,560", "it used to be 1,000"."""
    told = [times_of(one, _other(pair, one)) for one in pair]
    was = [one for one, (then, now) in zip(pair, told, strict=True) if then and not now]
    over = [now or not then for then, now in told]
    if len(was) == 1:
        return was[0] if any(over) else None
    current = [one for one, (_, now) in zip(pair, told, strict=True) if now]
    other = _other(pair, current[0]) if len(current) == 1 and not was else None
    past = other is not None and not _PAST.isdisjoint(other.sentence.before(other.span.start)[-_LEAD:])
    return other if past else None


def _by_year(pair: Sequence[Claim]) -> Claim | None:
    """ "56% want it kept. In 2019 61% were for it": the one of a year that is named, where the other is of now."""
    dated = [one for one in pair if one.period is not None and one.period.year_written]
    if len(dated) != 1:
        return None
    other = _other(pair, dated[0])
    behind = [word for word in other.sentence.behind(other.span.end)[:_NEAR] if word != ")"]
    return dated[0] if other.period is None and not _HOLDING.isdisjoint(behind[:1]) else None


def times_of(one: Claim, other: Claim) -> tuple[bool, bool]:
    """Whether the words of its clause or its period call a level one of then, and one of now."""
    own = [] if one.period is None else one.period.span.of(one.block.text).lower().split()
    start = other.span.end if other.sentence is one.sentence and other.span.end <= one.span.start else 0
    taken = None if other.period is None or other.sentence is not one.sentence else other.period.span
    past = 0 if taken is None or taken.start > one.span.start else taken.end
    ahead = one.sentence.between(max(start, past), one.span.start)[-_LEAD:]
    mark = max((at for at, word in enumerate(ahead) if word in _STOPS), default=-1)
    words = [*own, *ahead[mark + 1 :]]
    pairs = {*pairwise(words)}
    behind = one.sentence.behind(one.span.end)[:_NEAR]
    behind = behind[: next((at for at, word in enumerate(behind) if not word.isalpha()), len(behind))]
    had = not pairs.isdisjoint(_HAD_BEEN) or "having" in words
    then = (
        had
        or not _AGO.isdisjoint((*words, *behind))
        or "before" in behind
        or any(first == "last" and last in _SPELLS for first, last in pairs)
    )
    now = not _NOW.isdisjoint((*words, *behind[:1]))
    return then, now or any(first == "this" and last in _SPELLS for first, last in pairs)


def _other(pair: Sequence[Claim], one: Claim) -> Claim:
    return pair[1] if one is pair[0] else pair[0]


def _past_idle(behind: Sequence[str]) -> list[str]:
    for idle in _IDLE:
        words = idle.split()
        if [*behind[: len(words)]] == words:
            return [*behind[len(words) :]]
    past = _STRETCH if _is_stretch(behind) else 0
    return [*behind[past:]]


def _is_stretch(behind: Sequence[str]) -> bool:
    """ "Grown by five points in four years": how long it took, where nothing else is told behind it."""
    told = behind[:1] != [] and behind[0] in _TAKING and {*behind[_STRETCH - 1 : _STRETCH]} & _TIMES
    return bool(told) and (behind[1].isdecimal() or behind[1] in _NUMBERS) and {*behind[_STRETCH:][:1]} <= _ENDS


def unperioded(last: Claim, change: Claim, way: Way) -> list[str]:
    """The words between a level and a change, without those of when the level was."""
    own = None if last.period is None else last.period.span
    past = len(way.ahead)
    between = change.sentence.tokens[len(change.sentence.before(last.span.end)) : past]
    return [one.lower for one in between if not (own and own.start <= one.start < own.end)]
