"""What is said of the only two levels that were told: "up to £1,932 from £1,840. The extra £92 …", "the 20% fall"."""

from collections.abc import Iterator

from service.claims.relate.changes.level_pairs import CHANGES, Pair, in_time, is_from_to, may_be_now, may_end
from service.claims.relate.changes.now_and_then import ends_there, is_led, now_and
from service.claims.relate.cues import EXTRA, EXTRAS
from service.claims.relate.holding import holds
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, Scene, agree, is_light, unit_of
from service.model.claims import Claim, Figure, Mood
from service.model.mentions import Item
from service.model.periods import PeriodRole
from service.model.quantities import MULTIPLE, PERCENT, POINTS, Direction
from service.records import replace

_WAS = (["where", "it", "was"], ["when", "it", "was"], ["where", "they", "were"], ["where", "it", "had", "been"])
_SO = frozenset(["so", "making", "makes", "which", "meaning", "means"])
_OTHER_WORDS = (
    ["in", "other", "words"],
    ["put", "another", "way"],
    ["put", "differently"],
    ["expressed", "differently"],
)
_ITSELF = frozenset(["it", "they", "that", "this"])
_GONE = frozenset(
    "has have had risen grown fallen dropped shrunk gone is was been now up down by a an of become made makes means"
    " lost gained since today it they costs".split()
)
_NOW = frozenset(["now", "today", "since"])
_MARKS = frozenset([",", ":", ";", "–", "—"])
_WHAT_WAS = (
    *(["as", much, "as", word] for much in ("much", "many") for word in ("planned", "budgeted", "intended")),
    *([one, "original", "budget"] for one in ("the", "its")),
    *([one, "budget"] for one in ("the", "its")),
    *(["what", "the", old, "one"] for old in ("old", "last", "previous", "former")),
)
_PLANNED = frozenset(
    "budgeted estimated planned put priced meant due supposed projected expected costed open bought sold paid".split()
)
_LIMITING = frozenset(["in", "of", "for", "among"])
_BRIEF = 6  # words of ", which makes a day ticket"
_FAR = 10  # times that a slip hardly moves a figure
_LED = 4  # words of "Officers put the"
_COMING_TO = frozenset(["amount", "amounted", "represent", "represented", "mean", "meant", "equal", "equalled"])
_TWO = len(("now", "base"))


def of_the_two(scene: Scene, at: int, before: Scene) -> Iterator[Pair]:
    """The level now and the one before that a change is said of, where the text tells no others.

    Args:
        scene: the sentence.
        at: the change.
        before: the sentence before.
    """
    claim = scene.row[at]
    if claim.base is not None:
        return
    if at == _TWO and (_is_so(scene, at) or _is_of_itself(scene, at) or _is_bare(scene, at)) and ends_there(scene, at):
        yield from (pair for pair in _pair(scene, claim, at) if _goes_with(claim, *pair))
    elif at == 1 and is_led(scene, 1):
        yield from (pair for pair in _then_now(scene, before, claim) if _goes_with(claim, *pair))
    elif at == 0 and (_is_named(scene) or (_is_put_again(scene) and ends_there(scene, 0))):
        found = next(_pair(before, claim, len(before.row)), None)
        if found is not None and _is_of_one_before(before.before, claim, found):
            return
        if found is None and before.before is not None:
            found = _told_in_turn(before, before.before, claim)
        if found is not None and _goes_with(claim, *found):
            yield found
    elif at == 0 and claim.kind == "multiple" and _is_of_what_was(scene):
        ends = [n for n in range(len(before.row)) if may_end(before, claim, n)]
        planned = {word for n in range(len(before.row)) for word in before.words(n)} & _PLANNED
        if planned and len(ends) == _TWO and agree(before.row[ends[0]], before.row[ends[1]]):
            low, high = sorted((before.row[n] for n in ends), key=value_of)
            yield high, low


def _is_of_one_before(scene: Scene | None, claim: Claim, pair: Pair) -> bool:
    """ "It stands at 1,240. In 2019 it was 620, and last year 310. It has quadrupled": of what it is, not of those."""
    told = [] if scene is None else [n for n in range(len(scene.row)) if may_end(scene, claim, n)]
    same = scene is not None and any(agree(scene.row[n], pair[0]) for n in told)
    return same and not holds(claim, claim.kind, (figure_of(pair[0]), figure_of(pair[1])))


def _told_in_turn(scene: Scene, before: Scene, claim: Claim) -> Pair | None:
    """ "It stood at 1,240 in 2019. Last year the figure was 2,480. It has doubled": the later one is what it became."""
    found = next(now_and(scene, before, claim), None)
    return None if found is None else next(in_time(*found), found)


def the_extra(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "To £1,932 from £1,840. The extra £92 …": what no word of change names."""
    claim = scene.row[at]
    if (claim.kind in CHANGES and claim.kind != "difference") or unit_of(claim) in (PERCENT, POINTS, MULTIPLE):
        return None
    words = scene.words(0)
    led = words[:1] == ["the"] and len(words) == _TWO and words[1] in EXTRA
    if at or not (led or _are_extra(scene)):
        return None
    pair = next(_pair(before, claim, len(before.row)), None)
    if pair is None or not all(agree(one, claim) for one in pair):
        return None
    if not (_is_called_so(claim, pair) if led else _holds_of_one(scene, pair)):
        return None
    apart = abs(value_of(pair[0]) - value_of(pair[1]))
    if not apart / _FAR < value_of(claim) < apart * _FAR:
        return None  # "The extra £29m pays for": of all bills
    return tuple(figure_of(one) for one in sorted(pair, key=value_of, reverse=True))


def rise_of_extra(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "To 1,842 from 614. The 1,228 extra gripes amount to a rise of 200%": the two it lies between."""
    closed = scene.words(at + 1)[:1] in ([], ["."], [","], [";"])  # not "a rise of 12% in the workload"
    plain = scene.words(at)[-3:-2] in (["a"], ["an"])  # nor "a budget rise of 12%"
    if at != 1 or not closed or not plain or not _are_extra(scene):
        return None
    pair = next(_pair(before, scene.row[at], len(before.row)), None)
    return (figure_of(pair[0]), figure_of(pair[1])) if pair is not None and _holds_of_one(scene, pair) else None


def _holds_of_one(scene: Scene, pair: Pair) -> bool:
    """Whether two levels give the number or the percentage: not "to 1,842 from 614. The 300 extra seats mean 12%"."""
    figures, (number, share) = (figure_of(pair[0]), figure_of(pair[1])), scene.row[:_TWO]
    told = replace(number, direction=None)
    fits = holds(told, "difference", figures) or holds(told, "difference", figures[::-1])
    return fits or holds(share, "percent_change", figures)


def _are_extra(scene: Scene) -> bool:
    """ "The 1,228 extra gripes amount to a rise of 200%": whether a number is told as the size of a move."""
    words = scene.words(1)
    moved = len(scene.row) > 1 and scene.row[1].kind == "percent_change" and unit_of(scene.row[1]) == PERCENT
    told = words[:1] != [] and words[0] in EXTRA | EXTRAS and not _COMING_TO.isdisjoint(words[1:_LED])
    return moved and told and scene.words(0) == ["the"] and words[-1:] == ["of"]


def _pair(scene: Scene, claim: Claim, past: int) -> Iterator[Pair]:
    """The only two levels of a sentence that a change may lie between, the one now first."""
    told = [n for n in range(past) if may_end(scene, claim, n) and unit_of(scene.row[n]) not in APART - {PERCENT}]
    if len(told) != _TWO or not agree(scene.row[told[0]], scene.row[told[1]]):
        return
    first, last = (scene.row[n] for n in told)
    if any(one.mood not in (Mood.ASSERTED, Mood.ANNOUNCED) for one in (first, last)):
        return
    shifted = last.period is not None and last.period.role is PeriodRole.SHIFT and last.period.shift_months < 0
    if is_from_to(scene, told[0]):
        yield last, first
    elif scene.is_base(told[1]) or shifted or any(scene.words(told[1])[-len(was) :] == was for was in _WAS):
        if may_be_now(scene, told[0], last):
            yield first, last
    elif first.period is not None and scene.words(told[1] + 1)[:1] in (["now"], ["today"]):
        yield last, first
    else:
        yield from in_time(first, last)


def _then_now(scene: Scene, before: Scene, claim: Claim) -> Iterator[Pair]:
    """ "In 2012 it cost £36. It now costs £54, so …": the one level of each sentence, what it was told first."""
    told = [n for n in range(len(before.row)) if may_end(before, claim, n)]
    if len(told) != 1 or not may_end(scene, claim, 0) or not agree(before.row[told[0]], scene.row[0]):
        return
    then, now, words = before.row[told[0]], scene.row[0], set(scene.words(0))
    past = then.period is not None and (then.period.role is PeriodRole.WINDOW or then.period.shift_months < 0)
    moved = now.direction is not None and scene.words(0)[-1] == "to"
    unknown = [item for item in scene.gaps[0] if item.word not in _GONE | _ITSELF and not is_light(item)]
    same = bool(words & (_ITSELF | {"figure", "number", "total", "rate", "price", "bill"}))
    later = now.period is None or then.period is None or then.period.window != now.period.window
    if past and later and same and len(unknown) <= _TWO and (moved or words & _NOW or _is_today(now)):
        yield now, then


def _is_today(claim: Claim) -> bool:
    return claim.period is not None and claim.period.rule == "today"


def _is_of_itself(scene: Scene, at: int) -> bool:
    """ ": it has lost", "; it has gone up by": of the very thing that the two were told of."""
    gap = scene.gaps[at]
    mark = max((n for n, item in enumerate(gap) if item.word in _MARKS), default=len(gap))
    words = gap[mark + 1 :]
    return bool(words) and words[0].word in _ITSELF and all(_is_going(item) for item in words[1:])


def _is_bare(scene: Scene, at: int) -> bool:
    """ "To 1,520 after 1,900 in the year before, a fifth less": set off, with the word of change behind it."""
    behind = scene.gaps[at + 1][:1]
    return scene.words(at)[-1:] == [","] and any(change.part == "more" for item in behind for change in item.changes)


def _is_going(item: Item) -> bool:
    return item.word in _GONE or is_light(item) or bool(item.changes)


def _is_so(scene: Scene, at: int) -> bool:
    """ ", so drinkers got through", ", making the journey": briefly, and of no other days."""
    gap = scene.gaps[at]
    comma = max((n for n, item in enumerate(gap) if item.word == ","), default=len(gap))
    words = [item.word for item in gap[comma + 1 :]]
    return bool(words) and words[0] in _SO and len(words) <= _BRIEF and all(words)


def _is_called_so(claim: Claim, pair: Pair) -> bool:
    """Whether what there is more of has the name of what there was, or none."""
    nouns = {one.quantity.noun for one in pair if one.quantity is not None} - {""}
    own = "" if claim.quantity is None else claim.quantity.noun
    return not own or own in nouns


def _is_put_again(scene: Scene) -> bool:
    """ "Put another way, each gives", "It has risen by": of the very same thing."""
    words = scene.words(0)
    for told in _OTHER_WORDS:
        if words[: len(told)] == told:
            own = [word for word in words[len(told) :] if word != ","]
            return own[:1] != [] and own[0] in _ITSELF | {"each"} and len(own) <= _BRIEF
    gap = scene.gaps[0][1:] if words[:1] in (["so"], ["thus"]) else scene.gaps[0]
    return bool(gap) and gap[0].word in _ITSELF and all(map(_is_going, gap[1:]))


def _is_named(scene: Scene) -> bool:
    """ "Officers put the 20% fall down to new locks": the change by its noun, and nothing that limits it."""
    words, behind = scene.words(0), scene.gaps[1][:_TWO]
    noun = bool(behind) and any(change.part == "noun" for change in behind[0].changes)
    limited = len(behind) > 1 and behind[1].word in _LIMITING
    return words[-1:] == ["the"] and len(words) <= _LED and noun and not limited


def _is_of_what_was(scene: Scene) -> bool:
    after = scene.words(1)
    return any(after[: len(told)] == told and after[len(told) :][:1] != ["of"] for told in _WHAT_WAS)


def _goes_with(claim: Claim, now: Claim, base: Claim) -> bool:
    """Whether the word of change goes the way of the two; else it may be said of something else."""
    rose = value_of(now) > value_of(base)
    return claim.direction is None or rose is (claim.direction is Direction.UP)
