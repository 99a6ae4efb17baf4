"""Gaps with the two figures that they lie between, and what is left of a whole, where the text gives them all."""

from collections.abc import Sequence

from service.claims.bind.changes.several_steps import STEPS
from service.claims.relate.comparisons.against_others import LEADS, are_of_one
from service.claims.relate.comparisons.rest_in_pence import in_the_pound, rest_by_pence
from service.claims.relate.comparisons.votes_and_leads import is_over_another
from service.claims.relate.cues import GAPS, OWED
from service.claims.relate.quoted import ends_of_range, figure_of, value_of
from service.claims.relate.shares.remainder_words import is_off_mark, is_shared_on, leads_rest, leaving
from service.claims.relate.totals.parts_listed import LISTING, NOT_ALL, is_part
from service.claims.relate.totals.sums import may_give
from service.claims.relate.totals.words_of_sums import said_after_mark
from service.claims.scene import Scene, agree, alike, noun_of, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import CURRENCIES, PERCENT, POINTS, Direction

_GAPPING = GAPS | frozenset("a an of leave leaves leaving left is that net giving him her them it".split()).union(
    "with putting commanded commands commanding fetched fetching carrying puts".split()
)
_TWO = (["them", "."], ["them", ","], ["them", ";"], ["them"], ["the", "two"], ["the", "pair"])
_PRICED = frozenset(["premium", "discount"])
_LEAVING = frozenset(
    "close closed shut lost left shed sold demolished departed cut cancelled scrapped axed retired spent paid".split()
)
_ONCE = frozenset(["once", "after", "when", "if"])
_SOME_OF = frozenset(
    "most many some half all several few none each majority third quarter part both bulk handful dozens any".split()
)
_OUT_OF = 2  # words
_OF_ALL = 4  # items of "of the club's"
_VAGUE = frozenset(["some", "several", "others", "another", "many", "few", "more"])
_WHO = (["who"], ["that"], ["which"])
_LIKE = 2  # times that parts come to more or less than what they make up, at most, where it may be another
_ASKED = 9  # items of "who answered the survey,"
_BEING = (("is",), ("was",), ("being",), ("stands", "at"), ("stood", "at"), ("comes", "to"), ("came", "to"))
_EARNING = frozenset(["made", "earned", "gained", "profit", "surplus"])


def ends_of_gap(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The two figures between which gap ``at`` lies, the larger first: "66% against 44%, a gap of 22 points"."""
    claim, words = scene.row[at], scene.words(at)
    if scene.words(at + 1)[:1] != [] and scene.words(at + 1)[0] in _ONCE:
        return None  # "a deficit of $3bn once services are counted"
    if scene.words(at + 1)[:1] in (["over"], ["to"], ["on"]) and not _PRICED.isdisjoint(words[-2:]):
        return None  # "a premium of £80 over what her neighbour pays"
    of_lead = not LEADS.isdisjoint(words[-2:])
    if of_lead and is_over_another(scene, at):
        return None
    told = {*scene.words(at - 1), *scene.words(at - 2)} if at > 1 else set()
    net = words[-3:-2] == ["net"] and bool(_LEAVING & told)
    net = net or (words[-2:-1] in (["loss"], ["profit"]) and "lost" in told and bool(_EARNING & told))
    if not at or not (is_gap(scene, at) or (net and words[-1:] == ["of"])):
        return None
    between = ends_of_range(scene.row[at - 1])
    if between is not None:  # "from £22 to £78, a gap of £56"
        alone = all(ends_of_range(scene.row[n]) is None for n in range(at - 1))
        fitting = alone and agree(claim, scene.row[at - 1]) and said_after_mark(scene, at, _GAPPING)
        return between[::-1] if fitting else None
    if at == 1:
        return _between_sentences(scene, before)
    first, last = scene.row[at - 2], scene.row[at - 1]
    if any(scene.is_level(n) and agree(scene.row[n], last) for n in range(at - 2)):
        return None  # of three figures the text does not say which two
    if unit_of(claim) in CURRENCIES and noun_of(first) and unit_of(last) not in CURRENCIES:
        return None  # "closed 26 branches and opened nine, a net gain of £17m": so many things are no money
    if are_of_one(scene, (first, last), of_lead=of_lead):
        return None  # "14,206 votes in 2010 and 12,000 in 2015, a majority of 4,000": nobody leads himself
    fitting = alike(first, last) and (alike(claim, last) or agree(claim, last) or unit_of(claim) == POINTS)
    levels = all(
        scene.is_level(n) or (net and scene.row[n].kind == "difference") or _is_rate_of_change(claim, scene.row[n])
        for n in (at - 1, at - 2)
    )
    if not (fitting and levels and said_after_mark(scene, at, _GAPPING)):
        return None
    listed = "," in scene.words(at - 1) and at == len(("rents 4.0%", "prices 3.4%"))
    if not (listed or {"and", "against", "to", "while", "from", "compared"} & set(scene.words(at - 1))):
        return None
    if unit_of(claim) == POINTS and _is_fall(first) is not _is_fall(last):
        rise, fall = (last, first) if _is_fall(first) else (first, last)
        return figure_of(rise), figure_of(fall, -1)
    return tuple(figure_of(c) for c in sorted((first, last), key=value_of, reverse=True))


def _is_fall(claim: Claim) -> bool:
    """ "Consumer prices were rising at 2.3%, retail prices were 1.2% lower: a gap of 3.5 points": below nought."""
    quantity = claim.quantity
    told = claim.kind == "percent_change" and claim.direction is Direction.DOWN
    return told and quantity is not None and not quantity.negative


def _says_again(scene: Scene, at: int) -> bool:
    """ "378, or three in ten, …": a share of the part before it."""
    return unit_of(scene.row[at]) == PERCENT and scene.words(at) in ([",", "or"], ["or"], ["("], [","])


def _between_sentences(scene: Scene, before: Scene) -> tuple[Figure, ...] | None:
    """ "In March it was 63.1%. Before that it had been 64.4%: a gap of 1.3 points": between two of one series.

    Or of two on the same days: "Arabica fetched $2.40 in May. Robusta, at $1.90, was at a discount of $0.50".
    """
    gap, last = scene.row[1], scene.row[0]
    levels = [c for n, c in enumerate(before.row) if before.is_level(n) and agree(c, last) and not c.past_perfect]
    if len(levels) != 1 or not scene.is_level(0) or not (agree(gap, last) or unit_of(gap) == POINTS):
        return None
    first = levels[0]
    series = {c.series_id for c in first.candidates[:1]} & {c.series_id for c in last.candidates[:1]}
    apart = first.period is not None and last.period is not None and first.period.window != last.period.window
    named = bool(first.candidates and last.candidates)
    if not named or bool(series) is not apart or not said_after_mark(scene, 1, _GAPPING):
        return None
    return tuple(figure_of(c) for c in sorted((first, last), key=value_of, reverse=True))


def is_gap(scene: Scene, at: int) -> bool:
    """Whether figure ``at`` is said to lie between two others: "a gap of", "the difference is", "the gap stands at"."""
    words, after = scene.words(at), scene.words(at + 1)
    if words[-1:] == ["of"]:
        return not GAPS.isdisjoint(words[-2:])
    if words[-1:] in (["a"], ["an"]) and after[:1] == ["gap"] and after[1:2] in ([], ["."], [","], [";"]):
        return True  # "61% among women and 47% among men, a 14-point gap"
    if words == [","] and after[:1] == ["apart"] and after[1:2] in ([], ["."], [","], [";"]):
        return True  # "the west has 7.1% and the east 3.4%, 3.7 points apart"
    if unit_of(scene.row[at]) != POINTS:
        return False  # counts have a shape of their own for it
    if after[:1] == ["between"] and after[1:3] in _TWO:
        return True  # "3.4% in Britain and 1.9% in the euro area, leaving 1.5 points between the two"
    told = next((tail for tail in _BEING if words[-len(tail) :] == [*tail]), ())
    return bool(told) and not GAPS.isdisjoint(words[-len(told) - 1 : -len(told)])


def _is_rate_of_change(gap: Claim, claim: Claim) -> bool:
    """ "Rents rose 4.0% and prices 3.4%": rates of change, between which a gap in points lies."""
    return unit_of(gap) == POINTS and unit_of(claim) == PERCENT and claim.kind == "percent_change"


def _rest_named(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "It sold 900 looms. France bought 400, Spain 300 and Italy the rest, 200"; "£90m: Europe £40m, …, the rest"."""
    colon = next((n for n in range(at) if scene.words(n + 1)[:1] == [":"] and scene.is_count(n)), None)
    told = [one for n, one in enumerate(before.row) if before.is_amount(n) and agree(one, scene.row[at])]
    first = 0 if colon is None else colon + 1
    parts = [n for n in range(first, at) if not _says_again(scene, n)]
    whole = _shared_out(told, [scene.row[n] for n in (*parts, at)]) if colon is None else scene.row[colon]
    if whole is None:
        return None
    same = all(scene.is_amount(n) and agree(scene.row[n], whole) and not scene.is_base(n) for n in parts)
    listed = all(LISTING & set(scene.words(n)) and not NOT_ALL & set(scene.words(n)) for n in parts[1:])
    if not parts or not (same and listed) or sum(value_of(scene.row[n]) for n in parts) >= value_of(whole):
        return None
    return figure_of(whole), *(figure_of(scene.row[n], -1) for n in parts)


def _shared_out(told: Sequence[Claim], parts: Sequence[Claim]) -> Claim | None:
    """ "Up by £83.16 to £1,746.30. Of that, £51.20 … and the remaining £31.96": the one that they make up.

    It is the only one told, or the only one that the parts come near to; not all, as of "900 rugs and 21 quilts".
    """
    if len(told) == 1:
        return told[0]
    total, every = sum(map(value_of, parts)), sum(value_of(one) for one in told if one.kind != "difference")
    near = {value for value in (*map(value_of, told), every) if value < _LIKE * total and total < _LIKE * value}
    return next((one for one in told if near == {value_of(one)}), None)


def _left_of_those(scene: Scene, at: int) -> tuple[Figure, ...] | None:
    """ "After three of its eight shops shut it was left with five", "238 of the 270 that he needs: 32 more to go"."""
    if at != len(("part", "whole")) or not OWED & scene.said:
        return None
    after = [word for word in scene.words(at + 1) if word not in ("more", "still")]
    led = scene.words(at)[-2:] == ["left", "with"] and after[:1] in ([], ["."], [","], [";"])
    gone = after[:2] == ["to", "go"] and after[2:3] in ([], ["."], [","], [";"])
    quantity = scene.row[at].quantity
    owed = scene.words(at) == [",", "so"] and bool(OWED & set(after[:_ASKED])) and bool(quantity and not quantity.per)
    if not (led or gone or owed):
        return None
    part, whole, words = scene.row[at - 2], scene.row[at - 1], scene.words(at - 1)
    counted = scene.is_count(at - 1) and scene.is_count(at - 2) and alike(whole, part) and alike(whole, scene.row[at])
    if not counted or words[:1] != ["of"] or len(words) != len(("of", "its")):
        return None
    return (figure_of(whole), figure_of(part, -1)) if value_of(part) < value_of(whole) else None


def rest_of(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The whole and the parts, as losses, that leave ``at``: "Of the 500, 310 are here and the other 190 there"."""
    words = leaving(scene.words(at))
    left = _left_of_those(scene, at)
    if left is not None:
        return left
    if (words[-1:] != ["leaving"] and not leads_rest(words)) or (words[-1:] == ["leaving"] and is_shared_on(scene, at)):
        return None
    if _ONCE & set(scene.words(at + 1)) or scene.words(at + 1)[:1] == ["of"] or is_off_mark(scene.words(at + 1)):
        return None  # "leaving 700 for sale once 182 are let", "the remaining £30m of the loan"
    whole = next((n for n in range(at - 1, -1, -1) if scene.is_count(n) and scene.is_whole(n)), at)
    if whole == at - 1 and at > 1 and words[-1:] == ["leaving"] and scene.words(whole)[:1] == ["of"]:
        part = scene.row[at - 2]  # "£385,000 of the £900,000 that it needs, leaving £515,000 to find"
        told = scene.is_count(at - 2) and agree(part, scene.row[whole]) and agree(scene.row[whole], scene.row[at])
        alone = not any(scene.is_count(n) and agree(scene.row[n], part) for n in range(at - 2))
        alone = alone and noun_of(part) not in STEPS  # "in three rounds of 50, leaving 750"
        smaller = value_of(part) < value_of(scene.row[whole])
        return (figure_of(scene.row[whole]), figure_of(part, -1)) if told and alone and smaller else None
    if 0 < whole < at and "of" not in scene.words(whole)[:_OUT_OF] and agree(scene.row[whole - 1], scene.row[whole]):
        return None  # "profits of £9m made up for losses of £3m and £2m, leaving £4m"
    if whole == at and words[-1:] == ["leaving"] and at > 1 and _LEAVING & set(scene.words(at - 1)):
        whole = at - 2 if scene.is_count(at - 2) else at  # "It had 14 libraries and closed five, leaving nine"
    if whole == at and words[-2:] != ["the", "other"] and words[-1] != "leaving":
        return _rest_named(scene, at, before)
    parts = [n for n in range(whole + 1, at) if not _says_again(scene, n)]
    told = bool(parts) and all(scene.is_count(n) and is_part(scene, n, scene.row[at]) for n in parts)
    gaps = [*map(scene.words, parts), words]
    mark = max((n for n, word in enumerate(gaps[-1]) if word == ";"), default=0)
    gaps[-1] = gaps[-1][mark:]  # "444 were against it; the remaining …"
    if gaps[0][:1] in _WHO and gaps[0][-1] == "," and len(gaps[0]) <= _ASKED:
        gaps[0] = [","]  # "of 1,240 residents who answered, 806 …"
    if not told or any((NOT_ALL | _VAGUE) & set(gap) for gap in gaps) or any(";" in gap[1:] for gap in gaps[:-1]):
        return None
    if not all(not gap or LISTING & set(gap) for gap in gaps) or not (agree(scene.row[whole], scene.row[at])):
        return None
    return rest_by_pence(scene, whole, parts) if in_the_pound(scene, parts) else _less(scene, whole, parts, at)


def _less(scene: Scene, whole: int, parts: list[int], at: int) -> tuple[Figure, ...] | None:
    """A whole less the parts behind it, and less the one told with it: "won 14 of 19, drawing three and losing the …".

    Where it is that one which was shared out ("36 of the 120 left, 20 in May and the other 16 in June"), it is the
    whole; where it may be either or has no figure ("most of their 19"), nothing is held against the text.
    """
    every, losses = figure_of(scene.row[whole]), tuple(figure_of(scene.row[n], -1) for n in parts)
    words = scene.words(whole)
    if sum(one.value for one in losses) + every.value < 0:
        return None  # "it opened 50 shops and shut 71, leaving 1,650"
    if not (whole and words[:1] == ["of"] and len(words) <= _OF_ALL):
        return None if _SOME_OF & set(words) else (every, *losses)
    first = scene.row[whole - 1]
    if not (scene.is_count(whole - 1) and agree(first, scene.row[whole]) and value_of(first) < every.value):
        return None
    stated, one = figure_of(scene.row[at]), figure_of(first)
    readings = ((every, figure_of(first, -1), *losses), (one, *losses), (every, *losses))
    return next((figures for figures in readings if may_give(figures, stated)), readings[0])
