"""A claim held against the article's own figures, and against what no figure could be."""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from service.claims import KIND_BY_NAME
from service.claims.difference import formula as difference
from service.claims.multiple import is_times_more
from service.claims.relate.meant.which_was_then import says_when
from service.judge.article.of_another_pair import is_of_another_pair
from service.judge.fit.figure import IN_POINTS, Fit, fit, impossible
from service.judge.fit.without_figure import worded
from service.model.claims import Claim, Computation, Figure
from service.model.quantities import CURRENCIES, MULTIPLE, PERCENT, POINTS, Direction, Form
from service.model.report import Label, Severity
from service.numeric.conversions import MEASURED
from service.records import dataclass, replace

_STEADY = 3  # times that nothing moves which is "little changed"
_FORETOLD = frozenset("forecast forecasts expected predicted projected pencilled penciled estimated".split())
_FORETOLD_REACH = 7  # words of "that the Bank of England had forecast"
_HEADS = 1000  # so few may be of anything
_ALL = 100  # per cent, beyond which no rate is told in bare numbers
_DEAR = 100_000
_NEARLY = 5  # pounds
_LIKE = 2  # times
_HEDGES = frozenset("about around roughly some nearly almost approximately over under than least most just".split())
_HEDGE_REACH = 24  # characters of "no fewer than"
_ALL_BUT_ONE, _FIVES = 10, 5  # places that a nought at the end leaves open, and those up to the next five
_ITS_OWN = 1  # place that a digit leaves open
_SCALED = 100_000  # places from which on a figure is told in millions: "£9.6m"
_TOWARDS = frozenset(["getting on for", "approaching", "nearing", "closing in on", "not far short of", "nigh on"])
_TOWARDS_FROM = Decimal("0.85")  # of a round share, of which "nearly" leaves no less than nine tenths
_OVER_YEAR = (["over", "a", "year"], ["over", "the", "year"], ["in", "a", "year"], ["across", "a", "year"])
_SHORTER = frozenset("monthly weekly month month, week week,".split())
_OF_OTHERS = frozenset(["for", "on", "at", "by", "among", "of"])
_TIMES = frozenset(["seconds", "minutes", "hours", "days", "weeks", "months", "years"])
_STATISTICS = frozenset(["ci", "confidence", "credible"])
_EXCEPT = frozenset(["excluding", "except", "excepting", "omitting"])
_APART = frozenset([("apart", "from"), ("leave", "out"), ("leaving", "out"), ("not", "counting"), ("aside", "from")])
_MOVES = frozenset(["percent_change", "multiple", "point_change"])
_ADJUSTED = frozenset(
    (word, "for") for word in ("adjusting", "adjusted", "allowing", "controlling", "correcting", "corrected")
)
_UNSURE = frozenset(["decide", "know", "say", "sure", "answer", "respond"])  # "200 could not decide"
_DENYING = frozenset(["not", "never", "neither", "without", "nor"])
AS_POINTS = "it fits as percentage points"
#: What bears interest, the rate of which is told in "%" where it moves by points.
_INTEREST = re.compile(
    r"\b(?:mortgages?|remortgag\w+|(?:one|two|three|five|ten|seven)-year (?:fix(?:es|ed)?|bonds?|swaps?)|base rate"
    r"|bank rate|interest rates?|lenders?|savers|savings (?:account|rate)s|isas?)\b",
    re.IGNORECASE,
)
#: What can be less than nothing, so that it may fall by more than all of it.
_SIGNED = frozenset(
    "profit profits earnings income loss losses surplus deficit balance cash flow growth temperature temperatures"
    " investment migration contribution contributions ebitda".split()
)


@dataclass(frozen=True, slots=True)
class ArticleCheck:
    """A claim held against the article's own figures; ``of_way``: its word of change, not the figure itself."""

    computation: Computation
    fit: Fit
    of_way: bool = False


def article_check(claim: Claim) -> ArticleCheck | None:
    """The check of a claim by the figures of the article that it rests on; None where there is none to make."""
    if len(claim.inputs) < 2:
        return _thinkable(claim)
    if claim.inputs[0].span is not None and len({(one.span, one.value) for one in claim.inputs}) == 1:
        return None  # nothing is held against itself
    own = claim.quantity is not None and claim.inputs[0].span == claim.quantity.span
    if claim.kind == "level" or (claim.kind in ("average", "threshold") and claim.direction is not None and own):
        return _direction_check(claim)
    told = worded(claim, claim.inputs)
    if told is not None:
        return ArticleCheck(*told)
    kind = KIND_BY_NAME[claim.kind]
    if kind.formula is None or claim.quantity is None:
        return None
    if _are_points_of_amount(claim):
        return _of_an_amount()
    if _is_one_of_them(claim) or _is_in_other_unit(claim) or _is_of_rate_apiece(claim) or _is_told_otherwise(claim):
        return None
    computation = kind.formula(_as_exact(claim))
    if computation.value is None or computation.low is None or computation.high is None:
        return None
    outcome = fit(
        claim.quantity,
        claim.direction if kind.change else None,
        computation.value,
        computation.low,
        computation.high,
        exact_count=claim.quantity.unit not in (PERCENT, POINTS, MULTIPLE),
        change=kind.change,
        times_more=is_times_more(claim),
    )
    if outcome.label is Label.CONTRADICTED and (is_of_another_pair(claim) or _is_over_longer(claim)):
        return None
    if outcome.reverses and (_is_of_those_who_do_not(claim) or _is_apposed_to_compared(claim)):
        return None
    if outcome.label is Label.CONTRADICTED and _is_on_the_way(claim, abs(computation.value)):
        outcome = Fit(Label.IMPRECISE, Severity.WARNING)
    if not outcome.fits and _fits_in_points(claim):
        outcome = _in_points(claim, outcome)
    return ArticleCheck(computation, outcome)


def _is_on_the_way(claim: Claim, size: Decimal) -> bool:
    """ "Down from 16 to nine, getting on for half": what only goes towards a round share may lie some way short."""
    stated = claim.quantity
    if stated is None or stated.form is not Form.FRACTION or stated.hedge_span is None:
        return False
    hedge = stated.hedge_span.of(claim.block.text).lower()
    return hedge in _TOWARDS and stated.value * _TOWARDS_FROM <= size < stated.value


def _is_over_longer(claim: Claim) -> bool:
    """ "The monthly fee went up to £29 from £25, adding £48 over a year": of levels each of which is for less."""
    if claim.kind != "difference" or claim.quantity is None or "year" not in claim.sentence.words:
        return False
    yearly = claim.quantity.per == "year" or claim.sentence.behind(claim.span.end)[:3] in _OVER_YEAR
    return yearly and not _SHORTER.isdisjoint(claim.block.text[: claim.span.start].lower().split())


def _is_one_of_them(claim: Claim) -> bool:
    """ "The rate was cut to 2.8% from 2.9%. The 2.8% increase feeds into fares": the rate itself, no change of it."""
    rates = {abs(one.value) for one in claim.inputs if one.unit == PERCENT}
    return claim.kind == "percent_change" and claim.quantity is not None and claim.quantity.value in rates


def _is_in_other_unit(claim: Claim) -> bool:
    """ "The parcel was 1.7kg, 300g under the 2 allowed": a difference of kilograms is told in no grams."""
    told = {one.unit for one in claim.inputs} & MEASURED
    own = "" if claim.quantity is None else claim.quantity.unit
    return claim.kind == "difference" and own in MEASURED and bool(told) and own not in told


def _is_of_rate_apiece(claim: Claim) -> bool:
    """ "75 a day, six days faster than the 46 of 2019": no days are taken from so many for each."""
    times = claim.kind == "difference" and claim.quantity is not None and claim.quantity.unit in _TIMES
    return times and any(" a " in one.text or " an " in one.text for one in claim.inputs)


def _is_told_otherwise(claim: Claim) -> bool:
    """ "36% (95% CI 12 to 28)", "excluding the biggest customer, £160m from 80 clients at £1.5m each"."""
    if claim.kind in _MOVES and any(pair in _ADJUSTED for pair in pairwise(claim.sentence.words)):
        return True  # "45 had one, against 75: allowing for age, 41% fewer", "up 2%, adjusted for inflation"
    if claim.kind == "share":
        return not _STATISTICS.isdisjoint(claim.sentence.behind(claim.span.end)[:2])
    rates = any(one.unit == PERCENT for one in claim.inputs)
    if claim.kind == "point_change" and rates and claim.quantity is not None and claim.quantity.value > _ALL:
        return True  # "58% of twos, 47% overall; … for 110 points": of a game
    words = claim.sentence.words
    apart = not _EXCEPT.isdisjoint(words) or any(pair in _APART for pair in pairwise(words))
    if claim.kind == "average":
        others = claim.sentence.behind(claim.span.end)[:3] == ["for", "each", "of"] and words.count("each") > 1
        return apart or others or _is_of_an_age(claim)
    narrowed = claim.kind == "point_change" and claim.sentence.before(claim.span.start)[-1:] == ["to"]
    return narrowed and claim.sentence.behind(claim.span.end)[:1] == ["from"]


def _is_of_an_age(claim: Claim) -> bool:
    """ "Aged 30, she has won 15 titles, three a year"."""
    spans = (one.span for one in claim.inputs if one.span is not None)
    return any(claim.block.text[: span.start].rstrip().lower().endswith("aged") for span in spans)


def _as_exact(claim: Claim) -> Sequence[Figure]:
    """The figures that a change is of, as exact as the one that is told to more places says that both are."""
    hedged = [one for one in claim.inputs if one.span is not None and _is_hedged(claim, one)]
    if claim.kind == "percent_change" and not hedged and len(claim.inputs) == len(("now", "base")):
        now, base = claim.inputs
        if _ends_in_one_nought(now, base) or _ends_in_one_nought(base, now):
            return [_within_fives(now, base, _ITS_OWN), _within_fives(base, now, _ITS_OWN)]
    if claim.kind == "percent_change" or (claim.kind == "difference" and not hedged):
        return _as_prices(claim.inputs, surely=not hedged)
    return claim.inputs


def _is_hedged(claim: Claim, one: Figure) -> bool:
    """ "Above the average of about £900"."""
    assert one.span is not None
    ahead = claim.block.text[max(0, one.span.start - _HEDGE_REACH) : one.span.start].lower().split()
    return not _HEDGES.isdisjoint(ahead[-2:])


def _as_prices(figures: Sequence[Figure], *, surely: bool) -> Sequence[Figure]:
    """ "From £4,000 to £4,236": of two prices side by side the round one is told to about the pound, too."""
    now, base = figures[:2]
    if surely and _is_told_to_its_last_digit(now, base):
        return [_within_fives(one, base if one is now else now) for one in figures]
    units = {one.unit for one in figures}
    told = len(units) == 1 and units <= CURRENCIES and all(0 < one.value < _DEAR for one in figures)
    rooms = [one.high - one.value for one in figures]
    if not told or len(figures) != len(("now", "base")) or min(rooms) >= 1 or max(rooms) <= _NEARLY:
        return figures
    if max(now.value, base.value) > _LIKE * min(now.value, base.value):
        return figures
    return [
        replace(one, low=max(one.low, one.value - _NEARLY), high=min(one.high, one.value + _NEARLY)) for one in figures
    ]


def _is_told_to_its_last_digit(now: Figure, base: Figure) -> bool:
    """ "£418m, compared with £380m": of two like figures one may just end in a nought, where the other does not."""
    rooms = sorted(one.high - one.value for one in (now, base))
    same = now.unit == base.unit or "" in (now.unit, base.unit)
    return same and PERCENT not in (now.unit, base.unit) and rooms[0] > 0 and rooms[1] == _ALL_BUT_ONE * rooms[0]


def _ends_in_one_nought(one: Figure, other: Figure) -> bool:
    """ "To £96m, from £80m": of two like figures the one just ends in a nought, where the other does not."""
    place = 2 * (other.high - other.value)
    same = one.unit == other.unit or "" in (one.unit, other.unit)
    if not same or PERCENT in (one.unit, other.unit) or min(one.value, other.value) <= 0 or place < _SCALED:
        return False
    if [char for char in one.text if char.isdigit()][-1:] != ["0"]:
        return False  # "£8m", beside £9.6m
    digits, others = one.value / place, other.value / place
    return 0 < digits < _ALL and not digits % _ALL_BUT_ONE and others == int(others) and bool(others % _ALL_BUT_ONE)


def _within_fives(one: Figure, other: Figure, places: int = _FIVES) -> Figure:
    """The figure with no more room than if it were told to the next five of the places of the other."""
    room = places * (other.high - other.value)
    return replace(one, low=max(one.low, one.value - room), high=min(one.high, one.value + room))


def _is_of_those_who_do_not(claim: Claim) -> bool:
    """ "64% do not smoke. In 2011 55% did not, so smoking has fallen by nine points": what rose is its absence."""
    spans = [one.span for one in claim.inputs if one.span is not None]
    first = min((span.start for span in spans), default=claim.span.start)
    told = claim.block.text[first : claim.span.start].lower().replace("n't", " not").replace("n’t", " not").split()
    words = [word.strip(",.;") for word in told]
    return any(
        word in _DENYING and not (word == "not" and next_one in _UNSURE) for word, next_one in pairwise([*words, ""])
    )


def _is_apposed_to_compared(claim: Claim) -> bool:
    """ "That compares with 20 in 2021, 18 fewer, and 57", "against 640 for Leeds, 192 fewer": the 20, maybe."""
    ahead = claim.sentence.before(claim.span.start)
    if not claim.compares or ahead[-1:] != [","]:
        return False
    base = claim.inputs[1].span
    past = [] if base is None else claim.sentence.between(base.end, claim.span.start)[:-1]
    others = past[:1] != [] and past[0] in _OF_OTHERS and not says_when(past)
    return others or ("compares", "with") in pairwise(ahead)


def _direction_check(claim: Claim) -> ArticleCheck | None:
    """ "Rose to 5% from 4.8%": the text's own two levels against its word of change."""
    now, base = claim.inputs
    if claim.direction is None:
        return _steady_check(now, base)
    if _is_foretold(claim, base):
        return None  # "slowed to 5.7%, compared with the 5.3% that the Bank had forecast"
    low, high = sorted((abs(now.value), abs(base.value)))
    if now.unit != base.unit and low < _HEADS and high > _STEADY * low and not _is_set_against(claim, base):
        return None  # "672 boats, 23 fewer than the 695, so the load rose to 62 people"
    computation = difference(claim.inputs)
    moved = Direction.UP if now.value > base.value else Direction.DOWN
    if now.value == base.value or moved is claim.direction:
        return ArticleCheck(computation, Fit(Label.SUPPORTED, Severity.NONE), of_way=True)
    if now.unit != PERCENT and now.low < base.high and base.low < now.high:
        return None  # the noughts of "fell to 20,000 from 19,600" may hide which is the larger
    return ArticleCheck(computation, Fit(Label.CONTRADICTED, Severity.ERROR, reverses=True), of_way=True)


def _is_set_against(claim: Claim, base: Figure) -> bool:
    """ "74 people, far more than the 322 of the week before": whether a comparative leads right on to the base."""
    return base.span is not None and claim.sentence.before(base.span.start)[-2:] == ["than", "the"]


def _is_foretold(claim: Claim, base: Figure) -> bool:
    """Whether the words behind what a level is set against call it a forecast, which it need not have moved from."""
    if base.span is None or not claim.sentence.span.start <= base.span.start < claim.sentence.span.end:
        return False
    behind = claim.sentence.behind(base.span.end)[:_FORETOLD_REACH]
    return not _FORETOLD.isdisjoint(behind[: behind.index(",") if "," in behind else None])


def _steady_check(now: Figure, base: Figure) -> ArticleCheck | None:
    """ "£412m, little changed from £418bn": what hardly moved cannot have become a thousandth of what it was."""
    low, high = sorted((abs(now.value), abs(base.value)))
    if high <= low * _STEADY:
        return None
    computation = Computation(base.value, base.low, base.high, base.unit, f"{base.value:f}", (base,))
    return ArticleCheck(computation, Fit(Label.CONTRADICTED, Severity.ERROR))


def _are_points_of_amount(claim: Claim) -> bool:
    """ "Up to £168, 9 percentage points on £154": an amount has no points, nor has a count too large for a rate."""
    units = {figure.unit for figure in claim.inputs if figure.unit or figure.value <= _ALL}
    written = claim.span.of(claim.block.text).lower()
    if claim.kind != "point_change" or not units.isdisjoint(("", PERCENT, POINTS)):
        return False
    if not units and min(abs(figure.value) for figure in claim.inputs) < _HEADS:
        return "per" in written  # "the index went down half a point, from 109.1 to 108.6"
    return "per" in written or (bool(units) and units <= CURRENCIES and _fits_as_per_cent(claim))


def _fits_as_per_cent(claim: Claim) -> bool:
    """ "$4.32bn, a 20-point increase on the $3.60bn"."""
    assert claim.quantity is not None
    formula = KIND_BY_NAME["percent_change"].formula
    assert formula is not None
    given = formula(claim.inputs)
    if given.value is None:
        return False
    written = replace(claim.quantity, unit=PERCENT)
    return fit(written, claim.direction, given.value, given.low, given.high, change=True).fits


def _of_an_amount() -> ArticleCheck:
    why = "an amount rises or falls by per cent, not by percentage points"
    computation = Computation(None, None, None, PERCENT, "", (), holds=False, finding=why)
    return ArticleCheck(computation, Fit(Label.CONTRADICTED, Severity.ERROR))


def _in_points(claim: Claim, outcome: Fit) -> Fit:
    """ "Up 6%" of a share that went from 12% to 18% is loosely said of the points; "up 2.5%" is no round figure.

    "The average fix is down by 0.07%, from 2.98% to 2.91%": of rates of interest it is the common way of saying it.
    """
    assert claim.quantity is not None
    if outcome.label is Label.CONTRADICTED and _INTEREST.search(claim.block.text[: claim.sentence.span.end]):
        return Fit(Label.IMPRECISE, Severity.WARNING, note=IN_POINTS)
    if claim.quantity.decimals == 0 and outcome.label is Label.CONTRADICTED:
        return Fit(Label.AMBIGUOUS, Severity.INFO, note=AS_POINTS)
    return Fit(Label.CONTRADICTED, Severity.ERROR, note=AS_POINTS) if claim.quantity.decimals else outcome


def _fits_in_points(claim: Claim) -> bool:
    """Whether a change in per cent between two rates is what they differ by in points."""
    quantity, (now, base) = claim.quantity, claim.inputs[:2]
    if claim.kind != "percent_change" or quantity is None or {now.unit, base.unit} != {PERCENT}:
        return False
    points = KIND_BY_NAME["point_change"].formula
    assert points is not None
    computation = points(claim.inputs)
    assert computation.value is not None
    return fit(quantity, claim.direction, computation.value, computation.low, computation.high, change=True).fits


def _thinkable(claim: Claim) -> ArticleCheck | None:
    """A share of more than everybody, a fall of more than all: wrong without any figure beside it."""
    if claim.quantity is None:
        return None
    if claim.kind == "point_change" and "per" in claim.span.of(claim.block.text).lower():
        from service.judge.article.points_of_count import is_of_count  # noqa: PLC0415  (seldom needed)

        return _of_an_amount() if is_of_count(claim) else None
    people = claim.kind == "share" and claim.mark is not None and claim.mark.unit == "people"
    falls = claim.kind == "percent_change" and claim.direction is Direction.DOWN
    falls = falls and _SIGNED.isdisjoint(claim.sentence.words)
    why = impossible(claim.quantity, claim.direction, claim.kind) if people or falls else ""
    if not why:
        return None
    computation = Computation(None, None, None, PERCENT, "", (), holds=False, finding=why)
    return ArticleCheck(computation, Fit(Label.CONTRADICTED, Severity.ERROR))
