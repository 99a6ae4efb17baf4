"""What is said of the only two levels in sight: "Since that low it has trebled", "or about a quarter of the peak".

Words point to what was told ("of the peak", "of them have gone", "as many"), or say of the same thing how far it has
moved; one level stands in the sentence and one in the sentence before, or both in one of them. Where any two figures in
sight give the one stated, that is left to the data and to ``service.judge.article.last_resort``; where none does, and
no other base is named, the two are held against it.
"""

from collections.abc import Sequence, Set
from itertools import pairwise, permutations

from service.claims.relate.across_sentences.words_of_two_levels import (
    BRIEF,
    HAVING,
    ITSELF,
    LACKING,
    LOST,
    MARKS,
    OUTDONE,
    SUMMITS,
    TOLD,
    said_of_two,
)
from service.claims.relate.changes.level_pairs import CHANGES, in_time
from service.claims.relate.figures_in_sight import Sight, in_sight, names_of, sums_of, told_before
from service.claims.relate.holding import may_give
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, NO_COUNTS, Scene, agree, is_light, unit_of
from service.model.claims import Claim, Figure, Mood
from service.model.mentions import Item
from service.model.periods import Period, PeriodRole
from service.model.quantities import CURRENCIES, PERCENT, Direction, Hedge
from service.records import replace

_GOING = frozenset(
    "was were had has have been be stood stands at came come comes to measured cost costs paid put averaged numbered"
    " held counted made set just only some topped topping out having peaked peaking bottomed bottoming after from when"
    " so in not since top did followed following next later earlier year years month months season week day time"
    " summer winter spring autumn"
    " will still yet than or as about all by up down since then now today ago mark record best old previous".split()
)
_UNKNOWN = 3  # words that name the thing anew, where others point to what was told
_BEST = frozenset(["record", "best"])
_OWN, _PREVIOUS = (["its"], ["their"], ["his"], ["her"]), frozenset(["previous", "old", "former", "earlier"])
_FAR, _FAR_OFF = 10, 1000  # times that one level may be the other, for a change and for a multiple
_BOUNDS = frozenset([Hedge.MORE_THAN, Hedge.AT_LEAST, Hedge.LESS_THAN, Hedge.AT_MOST])
_DEGREES = frozenset(["degrees", "celsius", "fahrenheit"])
_NEAR = 3  # words of "not the"
_STEM = 4  # letters that "lent" has not, and "passed" and "pass" have in common
_SEVERAL = 3  # levels of one sentence of which the first is what it is about
_LENGTHS = frozenset(["monthly", "quarterly", "annual", "yearly", "month-on-month", "year-on-year"])
_BASES = frozenset(["basis", "terms"])
_EACH_MONTH = frozenset((unit, joint) for unit in ("month", "quarter", "year") for joint in ("on", "by"))
_TWO = len(("one", "other"))
Pair = tuple[Claim, Claim]


def told_of_two(claim: Claim, scene: Scene, at: int, before: Scene) -> Claim:
    """The claim, which nothing else relates to others, held against the two levels that its words leave alone.

    Args:
        claim: the figure.
        scene: its sentence.
        at: its place among the figures of it.
        before: the sentence before.
    """
    quantity = claim.quantity
    if quantity is None or quantity.high is not None or quantity.per or claim.mood is not Mood.ASSERTED:
        return claim
    kind, pointing = said_of_two(scene, at, claim)
    if not kind or _is_over_length(scene, at):
        return claim
    if kind == LOST:
        claim, kind = replace(claim, kind="percent_change", direction=Direction.DOWN, candidates=()), "percent_change"
        way: Direction | None = Direction.DOWN
    else:
        way = None
    pair = _the_two(scene, at, before, claim, kind, pointing=pointing)
    if pair is None or not _is_of_same_thing(scene, at, pair, before, pointing) or not _is_up_to_now(scene, at, pair):
        return claim
    if kind == "percent_change" and (_are_whole_and_part(pair) or _is_of_level_aside(scene, at, pair, before)):
        return claim
    if _is_of_own_past(scene, at, pair) or (claim.kind in CHANGES and not pointing and not _goes_with(claim, pair)):
        return claim
    if not _is_since_then(claim, pair) or _is_of_year_before(claim, pair) or _is_of_the_same_days(claim, pair):
        return claim
    low, high = (figure_of(one) for one in sorted(pair, key=value_of))
    ways = [(low, high), (high, low)] if claim.direction is Direction.DOWN else [(high, low), (low, high)]
    ways = ways if kind == "percent_change" else [(low, high) if kind == "share" else (high, low)]
    fitting = next((inputs for inputs in ways if may_give(claim, kind, inputs)), None)
    if fitting is not None and pointing and not claim.candidates:
        return replace(claim, kind=kind, inputs=fitting, direction=way, base=None)
    if fitting is not None or _is_given(claim, kind, pair, scene, before):
        return claim
    if kind == claim.kind == "percent_change" and not claim.compares:
        way = claim.direction  # "the increase is 43%"
    return replace(claim, kind=kind, inputs=ways[0], direction=way, base=None, candidates=())


def _are_whole_and_part(pair: Pair) -> bool:
    """ "Of the £117, £74 is for gas, which has risen 17 per cent": a part of a whole did not move from it."""
    whole, part = sorted(pair, key=lambda one: one.span.start)
    if whole.sentence is not part.sentence or whole.sentence.words[0] != "of":
        return False
    return whole.sentence.between(whole.span.end, part.span.start) == [","]


def _is_of_level_aside(scene: Scene, at: int, pair: Pair, before: Scene) -> bool:
    """ "Sales were £240m, down 10%. In the first half, at £100m, they were down 17%": each on its own year before."""
    own = next((n for n in range(at - 1, -1, -1) if scene.row[n] in pair), None)
    if own is None or scene.words(own)[-2:] != [",", "at"] or scene.words(own + 1)[:1] != [","]:
        return False
    told = [*scene.row[:at], *(one.claim for row in told_before(before) for one in row)]
    others = [one.sentence for one in pair if one is not scene.row[own]]
    return any(one.kind in CHANGES and one.sentence in others for one in told)


def _is_of_own_past(scene: Scene, at: int, pair: Pair) -> bool:
    """ "In all 16.8 million filed. Georgia alone had 388,175, three times its previous high": which is not told."""
    words = scene.words(at + 1)
    if words[:1] not in _OWN or not {*words[1:2]} & _PREVIOUS or pair[0].sentence is pair[1].sentence:
        return False
    first = min(pair, key=lambda one: one.span.start)
    return (SUMMITS | _BEST).isdisjoint(first.sentence.words)


def _is_of_the_same_days(claim: Claim, pair: Pair) -> bool:
    """ "So far this year 25,052. Compared with 2022, in which 45,755 came, it is down 21%": or with its first months.

    Which of the two is meant the data tell.
    """
    roles = {one.period.role for one in pair if one.period is not None}
    return bool(claim.candidates) and claim.base is not None and roles == {PeriodRole.TO_DATE, PeriodRole.WINDOW}


def _is_over_length(scene: Scene, at: int) -> bool:
    """ "The annual rate was 0.7%, from 0.4%; on a monthly basis it had risen by 0.3%": by no such rates."""
    words = scene.words(at)
    return any(
        (word in _LENGTHS and following in _BASES) or (word, following) in _EACH_MONTH
        for word, following in pairwise(words)
    )


def _the_two(scene: Scene, at: int, before: Scene, claim: Claim, kind: str, *, pointing: bool) -> Pair | None:
    """The only two levels of the sentence and of the nearest before it that tells any; None where there are more."""
    own = [Sight(scene, n) for n in range(len(scene.row)) if n != at and _may_be_end(scene, n, claim, kind)]
    own = [one for one in own if one.at < at or _is_led_to(scene, at, one.at)]
    if len(own) > _TWO:
        return None
    found = list(own)
    for row in told_before(before) if len(own) < _TWO else ():
        told = [one for one in row if _may_be_end(one.scene, one.at, claim, kind)]
        told = [one for one in told if _are_alike(one, own[0], kind)] if own else told
        plain = [one for one in told if not one.scene.is_base(one.at)] or told
        if len(told) > (_SEVERAL if own else _TWO) or (own and len(plain) > 1 and not pointing):
            return None
        found += plain[:1] if own else told
        if told and len(found) >= _TWO:
            break
    if len(found) != _TWO or value_of(found[0].claim) == value_of(found[1].claim):
        return None
    first, last = found
    return (first.claim, last.claim) if _are_alike(first, last, kind) else None


def _may_be_end(scene: Scene, at: int, claim: Claim, kind: str) -> bool:
    one = scene.row[at]
    quantity = one.quantity
    if quantity is None or quantity.high is not None or quantity.hedge in _BOUNDS or not quantity.value:
        return False
    grown = kind == "multiple" and unit_of(one) == PERCENT and one.kind == "percent_change"
    if not (scene.is_level(at) or grown) or one.inputs or unit_of(one) in NO_COUNTS - {PERCENT}:
        return False
    if "not" in scene.words(at)[-_NEAR:]:
        return False  # "906,000, not the 740,000 that they had reported"
    if unit_of(one) in APART - {PERCENT} and kind != "difference":
        return False
    if kind == "point_change":
        return unit_of(one) == PERCENT
    return kind != "difference" or agree(one, claim) or {unit_of(one), unit_of(claim)} <= _DEGREES


def _is_led_to(scene: Scene, at: int, other: int) -> bool:
    """ "Nearly quadrupled, to 12,100", "three times that pace: 8.9%"."""
    return other == at + 1 and scene.words(other)[-1:] in (["to"], [":"]) and len(scene.words(other)) <= BRIEF


def _are_alike(one: Sight, other: Sight, kind: str) -> bool:
    """Whether two levels may be of one thing: of one unit and noun, and of a like size."""
    first, last = one.claim.quantity, other.claim.quantity
    assert first is not None and last is not None
    if not agree(one.claim, other.claim) or (first.per and last.per and first.per != last.per):
        return False
    series = [{c.series_id for c in c.candidates} for c in (one.claim, other.claim)]
    if first.noun and last.noun and first.noun != last.noun and not series[0] & series[1]:
        return False
    if {first.unit, last.unit} & CURRENCIES and (
        first.unit != last.unit or _are_unlike(names_of(one), names_of(other))
    ):
        return False
    if all(series) and not series[0] & series[1]:
        return False
    far = _FAR_OFF if kind == "multiple" else _FAR
    low, high = sorted((first.value, last.value))
    return high <= low * far


def _is_up_to_now(scene: Scene, at: int, pair: Pair) -> bool:
    """Whether what "has since doubled" is told of now: not "7,200 in May and 7,900 in June; it has since fallen"."""
    if {"has", "have"}.isdisjoint(scene.words(at)) or scene.row[at].kind not in CHANGES:
        return True
    now = [one for one in pair if one.period is None or one.period.rule == "today"]
    apart = pair[0].sentence is not pair[1].sentence
    if not apart and pair[0].sentence is not scene.row[at].sentence:
        return False  # "61% in the east, against 58% in the west. Since then it has dropped 12 points"
    return bool(now) or (apart and any(one.period is not None and not one.period.year_written for one in pair))


def _goes_with(claim: Claim, pair: Pair) -> bool:
    """Whether the two may have moved as a change says: not "£91,000. The year before £130,000. The rise of £4,000"."""
    order = next(in_time(*pair), None)
    if order is None:
        now = [one for one in pair if one.period is None or one.period.rule == "today"]
        if len(now) != 1:  # "640 in May, 720 in June. The fall of a third": which is now is not said
            return pair[0].sentence is not pair[1].sentence or pair[0].sentence is claim.sentence
        order = (now[0], pair[0] if now[0] is pair[1] else pair[1])
    rose = value_of(order[0]) > value_of(order[1])
    return claim.direction is None or rose is (claim.direction is Direction.UP)


def _is_since_then(claim: Claim, pair: Pair) -> bool:
    """Whether a change may be counted from one of the two: not "4,120, from 3,900 a year before; since March, 300"."""
    since, told = claim.period, [one for one in pair if one.period is not None]
    if since is None or since.role is not PeriodRole.TO_DATE or len(told) < _TWO:
        return True
    if since.window is None:  # a month of no year, in a text of no day
        name = _words_of(claim, since)
        return since.rule != "month" or any(
            one.period is not None and name & _words_of(one, one.period) for one in told
        )
    days = [one.period.window for one in told if one.period is not None and one.period.window is not None]
    return any(window.start <= since.window.start <= window.end for window in days)


def _is_of_year_before(claim: Claim, pair: Pair) -> bool:
    """ "430.5 last year, now 432.3. That is half the rise of the year before, which was 3.6": of other levels."""
    own = claim.period
    if claim.kind not in CHANGES or own is None or own.role is not PeriodRole.SHIFT or own.shift_months >= 0:
        return False
    return all(one.period is not own for one in pair)


def _words_of(claim: Claim, period: Period) -> frozenset[str]:
    return frozenset(period.span.of(claim.block.text).lower().split())


def _are_unlike(one: frozenset[int], other: frozenset[int]) -> bool:
    return bool(one and other) and one.isdisjoint(other)


def _is_of_same_thing(scene: Scene, at: int, pair: Pair, before: Scene, pointing: bool) -> bool:
    """Whether a sentence goes on about the thing that the sentence before told of."""
    told = {word for row in told_before(before) for one in row[:1] for word in one.scene.said}
    told |= {one.quantity.noun for one in pair if one.quantity is not None}
    stems = {word[:_STEM] for word in told if word}
    places = [n for n, one in enumerate(scene.row[:at]) if any(one is level for level in pair)]
    if len(places) == _TWO:  # "the vacancy rate now stands at 11.2%; it has shed": what leads up to the second
        gap = scene.gaps[places[1]]
        mark = max((n for n, item in enumerate(gap) if item.word in MARKS), default=-1)
        return len(_unknown([*gap[mark + 1 :], *scene.gaps[at]], stems)) <= 1
    unknown = _unknown([item for gap in scene.gaps[: at + 1] for item in gap], stems)
    return len(unknown) <= (_UNKNOWN if pointing else 0)


def _unknown(items: Sequence[Item], stems: Set[str]) -> Sequence[str]:
    """The words that name something of which nothing was told."""
    known = ITSELF | _GOING | HAVING | SUMMITS | OUTDONE | LACKING | TOLD
    words = [item.word for item in items if item.word.isalpha() and not item.changes and not is_light(item)]
    return [word for word in words if word not in known and word[:_STEM] not in stems]


def _is_given(claim: Claim, kind: str, pair: Pair, scene: Scene, before: Scene) -> bool:
    """Whether any two figures in sight give the figure, as this one would be worked out."""
    assert claim.quantity is not None
    figures: list[Figure] = []
    for row in in_sight(scene, len(scene.row), before):
        told = [one for one in row if one.claim.quantity is not None]
        told = [one for one in told if one.claim.quantity.span != claim.quantity.span]  # type: ignore[union-attr]
        figures += [figure_of(one.claim) for one in told]
        levels = [one for one in told if one.claim.kind not in CHANGES and unit_of(one.claim) not in APART]
        joined = len(levels) == _TWO and not all(one.claim in pair for one in levels)
        joined = joined and levels[1].scene.words(levels[1].at)[:4].count("and") > 0
        if joined and agree(levels[0].claim, levels[1].claim):
            figures.append(sums_of(one.claim for one in levels))  # "1,240 staff in Leeds and 600 in York"
    return any(may_give(claim, kind, ends) for ends in permutations(figures, _TWO))
