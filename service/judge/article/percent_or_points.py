"""Percentages that are the points between two rates told beside them: "71.4%, from 68.9%, an improvement of 2.5%".

And points that are the percentage between two counts: "2,867, against 5,417. The fall of 47 percentage points".
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import agree, unit_of
from service.extract.changes import CHANGES, change_of
from service.judge.article.operation_words import Telling, behind, lead_of
from service.judge.evidence.chance import digits_written
from service.judge.fit.hedges import BOUNDS
from service.model.claims import Claim, Mood
from service.model.periods import PeriodRole
from service.model.quantities import PERCENT, POINTS, Direction
from service.numeric.rounding import half_up
from service.records import replace

_MARKS = frozenset([",", ";", ":", "(", "–", "—"])
#: What says of the very rates that they moved, and of nothing else.
_LIGHT = frozenset(
    "a an the of by to at in it they that this which is was has have had been so thus therefore meaning making means"
    " represents amounts amounted come came gone comes works out equal equals equivalent giving improvement"
    " deterioration difference total all altogether just only some about and but or now are were one over since when"
    " then those months years gone taken out".split()
)
_APPOSED = 5  # words of ", a further rise of"
_POINTING = frozenset(["that", "this", "it"])
_UNKNOWN = 2  # words that may name the rates again behind "so"
_RATES = frozenset(["rate", "rates", "inflation", "growth", "pace"])
#: What a rate may be called where it is told again, and what is told in per cent alone.
_NAMED = frozenset("rate rates margin margins share proportion turnout percentage ratio approval support".split())
_PARTING_SUBJECTS = frozenset("and but while whereas core food services goods".split())
_THIS = frozenset(["this", "that"])
_PRICES = frozenset(["they", "prices", "costs", "bills", "rents"])
_SO = frozenset(["so", "therefore", "thus"])
_OF_THEM = frozenset([".", ",", ";", ")", "off", "since", "on", "over", "within", "from", "altogether", "all", "to"])
_SIDES = frozenset(["below", "beneath", "above", "under", "over"])
_MOVED_ON = (["up", "on"], ["down", "on"])
_PARTING = frozenset([";", "and", "when", "while", "where", "as"])
_WHEN = ["when", "it", "was"]
_SIDE = 8  # words of "higher than the CPI, which slowed to 2.0%"
_AIMS, _NAMED_AIM = frozenset(["target", "aim", "goal", "objective", "ceiling"]), 2  # words of "target of"
_AT = 3  # words of "lower, at"
_WORTH = frozenset(["better", "worse"])
_LEADING = frozenset(
    "takes took taking brings brought bringing leaves left leaving puts put putting lifts lifted".split()
)
_UNITS = frozenset("day week month quarter year decade step cut move rise hike stage go meeting".split())
_FEW = 2  # … of those with a base that is told
_MOST = {1: 1, 2: 3, 3: 6}  # pairs of rates, by the digits of the figure


def points_meant(claim: Claim, row: Sequence[Claim], told: Telling, levels: Sequence[Claim] = ()) -> Iterator[Claim]:
    """The claim as a change of the one pair of rates that differ by just so many points.

    Args:
        claim: a percentage.
        row: the rates of its sentence and of those before, aims among them.
        told: what its words call it.
        levels: the figures of these that are of any sort.
    """
    quantity = claim.quantity
    if quantity is None or unit_of(claim) != PERCENT or not quantity.decimals or quantity.hedge in BOUNDS:
        return
    moved = claim.kind == "percent_change" and claim.direction is not None
    moved = moved and (_is_only_since(claim) or _is_pointed(claim))
    base = _set_against(claim, [one for one in row if _is_rate_or_aim(one)]) or _told_behind(claim, row)
    row = [one for one in row if one is claim or one.mood is Mood.ASSERTED]  # an aim is only what a rate lies above
    if base is None and not (moved or told.result or not _WORTH.isdisjoint(behind(claim)[:1])):
        return
    if base is None and not _is_of_rates(claim, row):
        return
    if base is None and (_is_of_level_before(claim, levels) or lead_of(claim, levels)[-2:] == [",", "or"]):
        return  # "The Dow was up about 20 points, or 0.2%": of that
    if lead_of(claim, levels) in ([",", "growth"], [";", "growth"]):
        return  # "Unemployment 4.6%, import prices 0.3%, growth 4.3%"
    rates = [one for one in row if unit_of(one) == PERCENT and one is not claim and _is_told_by(one, claim)]
    grew = any(one.kind == "percent_change" and one.sentence is not claim.sentence for one in rates)
    if base is None and grew and (_goes_on_about_prices(claim) or _is_of_days_ahead(claim)):
        return  # "prices rose 3.2%, after 3.6%. They have gone down by 0.4%": no rate went down, but prices
    pairs = [*combinations(rates, 2)] if base is None else [(one, base) for one in rates if one is not base]
    pairs = _change_told(claim, rates) or pairs
    fitting = [pair for pair in pairs if _apart(*pair) == quantity.value]
    most = _MOST[max(2 if _is_pointed(claim) else 1, min(digits_written(quantity), max(_MOST)))]
    if len(fitting) == 1 and len(pairs) <= (most if base is None else max(most, _FEW)):
        first, last = sorted(fitting[0], key=value_of)
        now, base = (first, last) if claim.direction is Direction.DOWN else (last, first)
        yield replace(claim, kind="percent_change", inputs=(figure_of(now), figure_of(base)))


def percent_meant(claim: Claim, row: Sequence[Claim], told: Telling) -> Iterator[Claim]:
    """The claim as a change of the last two counts or amounts, which differ by just so many per cent.

    Args:
        claim: a number of percentage points.
        row: the figures of its sentence and of those before.
        told: what its words call it.
    """
    quantity = claim.quantity
    if quantity is None or quantity.hedge in BOUNDS or not (told.result or claim.direction is not None):
        return
    ahead = [one for one in row if one.span.end <= claim.span.start and unit_of(one) not in (PERCENT, POINTS)]
    pair = ahead[-2:]
    if len(pair) < len(("now", "base")) or not agree(*pair) or not _leads_on(claim, row):
        return
    falls = claim.direction is Direction.DOWN
    for now, base in (pair, pair[::-1]):
        moved = value_of(now) - value_of(base)
        if value_of(base) and (moved < 0) is falls and half_up(abs(moved / value_of(base)) * 100, 0) == quantity.value:
            yield replace(claim, inputs=(figure_of(now), figure_of(base)))
            return


def _is_of_level_before(claim: Claim, levels: Sequence[Claim]) -> bool:
    """ "It is 6%, from 5.7%. … Hourly pay averaged $14.93, a rise of 0.3%": of the amount, and not of the rates."""
    ahead = [one for one in levels if one.sentence is claim.sentence and one.span.end <= claim.span.start]
    if not ahead or unit_of(ahead[-1]) == PERCENT:
        return False
    between = claim.sentence.between(ahead[-1].span.end, claim.span.start)
    return between[:1] == [","] and len(between) <= _APPOSED and _POINTING.isdisjoint(between)


def _goes_on_about_prices(claim: Claim) -> bool:
    """Whether a sentence tells what prices did, and not what became of how fast they rose: "that is a drop of"."""
    return _RATES.isdisjoint(claim.sentence.words) and not _PRICES.isdisjoint(claim.sentence.words)


def _is_of_days_ahead(claim: Claim) -> bool:
    """ "It grew by 0.3%, after 0.7%. June was strong: up 0.4%": of days of its own, and of no two rates of others."""
    period = claim.period
    return period is not None and claim.sentence.span.start <= period.span.start < claim.span.start


def _is_rate_or_aim(one: Claim) -> bool:
    """Whether a figure is of what was so, or aimed at: "1.1% above the target of 2%", and not what was foreseen."""
    words = (*one.sentence.before(one.span.start)[-_NAMED_AIM:], *one.sentence.behind(one.span.end)[:1])
    return one.mood is Mood.ASSERTED or not _AIMS.isdisjoint(words)


def _set_against(claim: Claim, row: Sequence[Claim]) -> Claim | None:
    """The rate behind a figure that lies above or below it: "1.5% below the 5.25%", "up on the 2%", "above CPI, 2%"."""
    after = behind(claim)
    more = after[:1] != [] and (change_of(after[0], "more") or after[0] in _WORTH)
    aside = after[:1] != [] and (after[0] in _SIDES or (more and after[1:2] == ["than"]) or after[:2] in _MOVED_ON)
    ahead = (one for one in row if one.sentence is claim.sentence and one.span.start >= claim.span.end)
    rate = next(ahead, None) if aside else None
    if rate is None or unit_of(rate) != PERCENT:
        return None
    between = claim.sentence.between(claim.span.end, rate.span.start)
    between = between[: -len(_WHEN)] if between[-len(_WHEN) :] == _WHEN else between
    if between[:2] in _MOVED_ON and between[2:] not in ([], ["the"], ["its"]):
        return None  # "1.2% up on the month, after 2.4% in April"
    return rate if len(between) <= _SIDE and _PARTING.isdisjoint(between) else None


def _told_behind(claim: Claim, row: Sequence[Claim]) -> Claim | None:
    """The rate that one so much away from another is at: "1.8% lower, at 6.7%"."""
    after = behind(claim)
    if after[:1] == [] or not change_of(after[0], "more") or after[1:] != [",", "at"]:
        return None
    ahead = (one for one in row if one.sentence is claim.sentence and one.span.start >= claim.span.end)
    rate = next(ahead, None)
    return rate if rate is not None and len(claim.sentence.between(claim.span.end, rate.span.start)) == _AT else None


def _is_pointed(claim: Claim) -> bool:
    """ "A bigger leap than this 0.9% rise": whether a change is the one that was told."""
    ahead, after = claim.sentence.before(claim.span.start), behind(claim)
    if claim.quantity is None or claim.quantity.span.of(claim.block.text) in claim.block.text[: claim.span.start]:
        return False  # "the pound fell by 0.2%. This 0.2% fall"
    return ahead[-1:] != [] and ahead[-1] in _THIS and after[:1] != [] and change_of(after[0], "noun") is not None


def _is_only_since(claim: Claim) -> bool:
    """ "It has come down by 1.5% since August 2024": of the days from which it moved, and of no others."""
    return claim.base is None or claim.base.role is PeriodRole.TO_DATE or claim.base.preposition == "since"


def _is_told_by(one: Claim, claim: Claim) -> bool:
    """Whether a rate is told before a figure, or behind it as that from which it moved: "since May, when it was 4%"."""
    if one.span.end <= claim.span.start:
        return True
    return one.sentence is claim.sentence and behind(claim)[:1] in (["since"], ["from"])


def _apart(one: Claim, other: Claim) -> Decimal:
    return abs(value_of(one) - value_of(other))


def _change_told(claim: Claim, rates: Sequence[Claim]) -> list[tuple[Claim, Claim]]:
    """ "It was 0.2%, down from 1% in July and 1.7% in 2019. The fall of 0.8 per cent": of the first.

    So it is where the sentence before tells one rate, and behind it what it was.
    """
    words = claim.sentence.before(claim.span.start)
    if len(words) != len(("the", "fall", "of")) or (words[0], words[2]) != ("the", "of"):
        return []
    last = [one for one in rates if one.sentence is rates[-1].sentence]
    mains = [one for one in last if not one.is_base]
    return [(last[0], last[1])] if len(mains) == 1 and mains[0] is last[0] and len(last) > 1 else []


def _leads_on(claim: Claim, row: Sequence[Claim]) -> bool:
    """Whether nothing between the rates and the figure names another subject."""
    if _is_pointed(claim):
        return True
    if _change_told(claim, [one for one in row if one.span.end <= claim.span.start and unit_of(one) == PERCENT]):
        return True
    lead = lead_of(claim, row)
    lead = lead[:-1] if lead[-1:] != [] and lead[-1] in _MARKS else lead  # "the biggest monthly increase, 0.9%, since"
    mark = max((n for n, word in enumerate(lead) if word in _MARKS), default=-1)
    said = lead[mark + 1 :]
    unknown = [word for word in said if word not in _LIGHT and word not in CHANGES and not word.isdigit()]
    if unknown[-1:] != [] and unknown[-1] in _NAMED and not _PARTING_SUBJECTS & {*said}:
        told = {word for one in row if unit_of(one) == PERCENT for word in one.sentence.words}
        unknown = [word for word in unknown[: -bool(told) or None] if word not in told]  # "the margin widened by 0.7%"
    few = len(unknown) <= (0 if _SO.isdisjoint(said) else _UNKNOWN)
    if (
        said[:1] == ["which"]
        and mark > 0
        and not any(one.sentence is claim.sentence for one in row if one is not claim)
    ):
        return False  # "ahead of Germany, which shrank 0.1%"
    return few


def _is_of_rates(claim: Claim, row: Sequence[Claim]) -> bool:
    """Whether nothing between the rates and the figure names another subject, nor anything behind it."""
    if not _leads_on(claim, row):
        return False
    after = behind(claim)
    if after[:1] and (change_of(after[0], "more") or after[0] in _WORTH):
        after = after[1:]
    if _is_pointed(claim):
        return True
    timed = after[:1] == ["in"] and after[1:2] != [] and _is_time(after[1:])
    leads = after[:1] != [] and after[0] in _LEADING and after[1:2] in (["the"], ["it"])  # "takes the rate to"
    set_off = after[:1] == ["than"] and claim.base is not None  # "3.7% lower than two years back"
    return after[:1] == [] or after[0] in _OF_THEM or after[:2] == ["in", "all"] or timed or leads or set_off


def _is_time(words: Sequence[str]) -> bool:
    return any(word.rstrip("s") in _UNITS for word in words)
