"""Two countries' rates that are right, and set the wrong way: "inflation is lower in America (4.2%) than in Britain".

Each figure stands behind its country, or both behind a colon: "prices in Britain are rising more slowly than America's:
3.4%, against 2.7%". Prices that rise more slowly have the lower rate.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from service.extract.areas.areas import find_areas
from service.extract.changes import OTHER_WAY, change_of
from service.judge.changes.two_right import TOLD, is_right, is_told, lies_otherwise
from service.judge.verdicts import Verdict
from service.model.quantities import Direction
from service.model.tokens import Token
from service.records import dataclass
from service.store.interface import Store

_UP, _DOWN = Direction.UP, Direction.DOWN
_LEVELS = {"higher": _UP, "lower": _DOWN}
_SIDES = {"above": _UP, "below": _DOWN}
_SETTING = frozenset(["than", *_SIDES])
_PACES = {"faster": _UP, "quicker": _UP, "slower": _DOWN}
_MANNERS = dict.fromkeys("quickly rapidly fast steeply sharply briskly strongly".split(), _UP) | {"slowly": _DOWN}
_RISING = frozenset(
    "rising growing climbing increasing rise rises grow grows grew rose expanding expanded climbed up advancing".split()
)
_WHAT_RISES = frozenset(
    "prices price cost costs living economy economies output gdp wages pay earnings rents bills goods".split()
)
_RATES = frozenset("inflation rate rates unemployment joblessness".split())
_FALLING = frozenset(
    "falling fell fall falls fallen dropping dropped drop declining declined shrinking shrank contracting contracted"
    " slowed slowing easing eased cooling cooled down".split()
)
_UNSURE = frozenset(
    "not no never nor neither longer if whether would could might may should will expected forecast until once had"
    " unless than more less as been long set due bound likely soon often usually normally always used then to".split()
)
_BEING = frozenset("is are was were remains remained stays stayed stands stood ,".split())
_DEGREES = frozenset("well far just still slightly comfortably".split())
_AGAINST = frozenset(["against", "versus", "v", "vs", "compared", "with", "to", "and", "there"])
_OPENING = frozenset([":", "(", "–", "—", ","])
_TURNING = frozenset("but though although while whereas however yet and as when where which who ;".split())
_SUBJECT = 8  # words ahead of "rising", as in "prices in the United Kingdom are"
_REACH = 16  # words from the comparative to "than", with a country and its figure between


@dataclass(frozen=True, slots=True)
class _Side:
    """A word that sets two things against one another.

    Attributes:
        at: its place among the tokens.
        than: that of the word behind it that leads to what is set against.
        way: on which side the first lies.
    """

    at: int
    than: int
    way: Direction


def compared_otherwise(row: Sequence[Verdict], store: Store) -> tuple[Verdict, Verdict] | None:
    """The rate of what is compared and that of what it is set against, where they lie the other way than is said.

    Args:
        row: the verdicts on a sentence.
        store: the series, for their measures and areas.
    """
    sentence = row[0].grounded.claim.sentence
    if _SETTING.isdisjoint(sentence.words):
        return None
    told = [one for one in row if one.grounded.claim.quantity is not None]
    pairs = [pair for pair in pairwise(told) if _are_of_two_areas(*pair, store)]
    side = _side_told(sentence.tokens) if len(pairs) == 1 else None
    if side is None:
        return None
    main, base = pairs[0]
    placed = _are_beside_their_areas(main, base, side, store) or _are_behind_both(main, base, side, store)
    return (main, base) if placed and lies_otherwise(main, base, side.way) else None


def _are_of_two_areas(main: Verdict, base: Verdict, store: Store) -> bool:
    """Whether two figures of a sentence are both right, of one measure and time, and of two areas."""
    if not all(is_right(one) and is_told(one) and one.grounded.claim.mood in TOLD for one in (main, base)):
        return False
    assert main.trial is not None
    assert base.trial is not None
    claims = main.grounded.claim, base.grounded.claim
    if any(claim.direction is Direction.DOWN or claim.inputs for claim in claims):
        return False
    now, then = main.trial.option, base.trial.option
    one, other = store.series(now.reading.series_id), store.series(then.reading.series_id)
    alike = one.concept == other.concept and one.area != other.area and now.direct and then.direct
    return alike and now.reading.window == then.reading.window


def _side_told(tokens: Sequence[Token]) -> _Side | None:
    """The one word of a sentence that sets two things against one another; None where there are several."""
    words = [token.lower for token in tokens]
    thans = [at for at, word in enumerate(words) if word == "than"]
    if len(thans) > 1:
        return None
    found = [*_before_than(words, thans[0])] if thans else [*_beside(words)]
    if len(found) != 1 or not _UNSURE.isdisjoint(words[max(0, found[0].at - _SUBJECT) : found[0].at]):
        return None
    return None if words[found[0].at - 1 : found[0].at] in (["points"], ["point"], ["%"]) else found[0]


def _beside(words: Sequence[str]) -> Iterator[_Side]:
    """ "Is below", "stayed well above": not "set to fall below"."""
    for at, word in enumerate(words):
        led = next((one for one in reversed(words[:at]) if one not in _DEGREES), "")
        if word in _SIDES and led in _BEING:
            yield _Side(at, at, _SIDES[word])


def _before_than(words: Sequence[str], than: int) -> Sequence[_Side]:
    """ "Higher in America (4.2%) than", "rising more slowly than"."""
    found = []
    for at in range(max(0, than - _REACH), than):
        if words[at] in _LEVELS:
            found.append(_Side(at, than, _LEVELS[words[at]]))
        elif words[at] in _PACES and _is_rise(words, at):
            found.append(_Side(at, than, _PACES[words[at]]))
        elif words[at] in _MANNERS and words[at - 1] in ("more", "less") and _is_rise(words, at - 1):
            way = _MANNERS[words[at]]
            found.append(_Side(at - 1, than, way if words[at - 1] == "more" else OTHER_WAY[way]))
    return found


def _is_rise(words: Sequence[str], at: int) -> bool:
    """ "Prices are rising slower": not "inflation fell faster", nor "the rate rose faster", which tell of no level."""
    ahead = words[max(0, at - _SUBJECT) : at]
    if ahead[-1:] == [] or ahead[-1] not in _RISING or not _FALLING.isdisjoint(words):
        return False
    return not _WHAT_RISES.isdisjoint(ahead) and _RATES.isdisjoint(ahead)


def _are_beside_their_areas(main: Verdict, base: Verdict, side: _Side, store: Store) -> bool:
    """ "In America (4.2%) than in Britain (2.8%)"."""
    sentence = main.grounded.claim.sentence
    than = sentence.tokens[side.than]
    if not main.grounded.claim.span.end <= than.start < base.grounded.claim.span.start:
        return False
    ahead, behind = _areas(main, 0, than.start), _areas(main, than.end, base.grounded.claim.span.start)
    return behind == [_area_of(base, store)] and _area_of(base, store) not in ahead


def _are_behind_both(main: Verdict, base: Verdict, side: _Side, store: Store) -> bool:
    """ "Than America's: 3.4% in the year to December, against 2.7%"."""
    claim, other = main.grounded.claim, base.grounded.claim
    than = claim.sentence.tokens[side.than]
    if than.end > claim.span.start:
        return False
    led = claim.sentence.between(than.end, claim.span.start)
    if not _TURNING.isdisjoint(led) or any(change_of(word, "more") is not None for word in led):
        return False  # "unemployment is lower than in Britain, though inflation is higher: 4.2%, against 2.8%"
    set_against = not _AGAINST.isdisjoint(claim.sentence.between(claim.span.end, other.span.start))
    named = _areas(main, than.end, claim.span.start)
    return set_against and not _OPENING.isdisjoint(led) and named == [_area_of(base, store)]


def _area_of(verdict: Verdict, store: Store) -> str:
    assert verdict.trial is not None
    return store.series(verdict.trial.option.reading.series_id).area


def _areas(verdict: Verdict, start: int, end: int) -> list[str]:
    """The areas that the sentence of a figure names between two places."""
    named = find_areas(verdict.grounded.claim.sentence)
    return [one.area for one in named if start <= one.span.start and one.span.end <= end]
