"""Figures that their words call worked out, and that the figures beside them give but for one slip of the pen.

"Clearing 4,368 fly-tips cost £1.05m, which works out at £2,400 a time": a nought too many. The words say that it was
worked out, few figures are in sight to work it out from, none gives it, and one pair gives it but for a slip.
Any of these alone would accuse true prose; and where two pairs would each explain it, neither is believed.
"""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from service.claims.scene import NO_COUNTS
from service.claims.subject.light_words import NO_NAMES
from service.extract.changes import change_of
from service.judge.article.base_in_brackets import is_base_in_brackets
from service.judge.article.base_of_longer import is_of_longer
from service.judge.article.groups_counted import counts_group
from service.judge.article.level_in_front import is_past_level
from service.judge.article.named_with_change import names_something_new
from service.judge.article.of_all_named import is_of_others_named
from service.judge.article.of_what_is_told import is_of_others_told
from service.judge.article.operation_words import behind, is_called_afar, past_again
from service.judge.article.same_time_of_year import are_of_no_such_time
from service.judge.article.since_another_time import is_since_another_time
from service.judge.article.ways_to_work_out import Way, is_share_of_moves
from service.judge.fit.hedges import BOUNDS, is_whole, place_of
from service.judge.slips.digit_slips import MAGNITUDES, Slip, digits_of, slip_of_digits
from service.model.claims import Claim
from service.model.periods import PeriodRole
from service.model.quantities import PERCENT, Quantity
from service.numeric.rounding import half_up

#: How many ways of working a figure out there may be, by its digits, for a slip in one of them to prove anything: of
#: two digits one figure in ninety is another with its digits swapped.
_FEW = {2: 3, 3: 8, 4: 16}
_ONE_OFF = 3  # digits without which one that is off proves nothing
_SURELY_OFF = 4  # … where it is the last one
_ROUNDED_BY = 2  # units of the last digit
_SHARE_OF_ALL = 100
_SPREADING = frozenset(["over", "across", "among", "between", "by"])
_GROUPING = frozenset(["in", "among", "for"])
_OF_ALL = frozenset("all total fact other short these those them this that it turn a an".split())
_RATES = frozenset(["share", "proportion", "rate", "percentage"])
_MOVES = frozenset(["difference", "level"])
_TURNING = frozenset(["while", "whereas"])
_SHORT = frozenset(["weekly", "monthly", "quarterly"])
_LED = 5  # words of "quarterly rise, of just"
_OWNING = frozenset(["'s", "’s"])
_DATED, _MONTH = frozenset([PeriodRole.WINDOW]), 31  # days


def miswritten(claim: Claim, found: Iterable[Way], digits: int) -> Iterator[Way]:
    """The one way that gives the figure but for a slip of the pen, if there is just one.

    Args:
        claim: the figure, which no way gives.
        found: all the ways to work it out.
        digits: how many digits of it are written.
    """
    if behind(claim)[:1] == ["of"] and behind(claim)[1:2] not in (["them"], ["it"], ["all"]):
        return  # "or 12% of those sent abroad"
    if _is_of_days_in_front(claim):
        return
    if claim.kind == "difference" and _leads_to_level(claim):
        return  # "food brought in £256m; clothing rose by £16m to £96m": from what is not said
    if claim.kind == "level" and _is_of_group_named(claim):
        return
    if claim.kind in _MOVES and _is_of_short_time(claim):
        return
    told = [way for way in found if way.told and not (_is_of_other_days(claim, way) or is_past_level(claim, way.parts))]
    told = [way for way in told if not (_is_of_two_subjects(claim, way) or counts_group(claim, way.parts))]
    told = [way for way in told if not is_base_in_brackets(claim, way.parts)]
    told = [way for way in told if not (_mixes_move(way) or is_share_of_moves(way) or is_of_longer(claim, way.parts))]
    told = [way for way in told if not ((way.kind == "share" and is_called_afar(claim)) or _is_of_clause(claim, way))]
    told = [way for way in told if not (way.kind == "percent_change" and _is_of_another(claim, way))]
    if claim.quantity is None or claim.quantity.hedge in BOUNDS or len(told) > _FEW.get(min(digits, max(_FEW)), 0):
        return
    likely = [way for way in told if _is_slip(claim, way, digits)]
    if len({round(way.roughly, 6) for way in likely}) == 1 and not _is_of_others(claim, likely[0]):
        yield likely[0]


def _is_of_others(claim: Claim, way: Way) -> bool:
    """ "614 died in hospitals. In Wales there were 180 deaths, 23% of all deaths in Wales": of a whole not told."""
    return (way.kind == "share" and is_of_others_named(claim, way.parts[1])) or is_of_others_told(claim, way)


def _mixes_move(way: Way) -> bool:
    """ "It fell by $19.86 to $80.46. Last year it rose by $4.85, to $68.39": no move is taken from another's level."""
    moves = [part.kind in _MOVES and part.direction is not None for part in way.parts]
    return way.kind in _MOVES and any(moves) and not all(moves)


def _is_of_another(claim: Claim, way: Way) -> bool:
    """ "Wheat was £185, from £181 a week ago. Barley has risen by 21%", "it has risen by 21% since January"."""
    return names_something_new(claim, way.parts) or is_since_another_time(claim, way.parts[1])


def _is_of_clause(claim: Claim, way: Way) -> bool:
    """ "Prices rose by 2.6% in the year to June, while oil went to $85 from $107": of a clause of its own behind."""
    if any(part.sentence is not claim.sentence or part.span.start < claim.span.end for part in way.parts):
        return False
    first = min((part.span.start for part in way.parts), default=claim.span.end)
    return claim.kind == "percent_change" and not _TURNING.isdisjoint(claim.sentence.between(claim.span.end, first))


def _is_of_short_time(claim: Claim) -> bool:
    """ "It had 665 a year ago and 329 in 2020. The latest quarterly rise, of 34": of no two figures so far apart."""
    ahead = claim.sentence.before(claim.span.start)[-_LED:]
    return any(word in _SHORT and change_of(noun, "noun") is not None for word, noun in pairwise(ahead))


def _is_of_other_days(claim: Claim, way: Way) -> bool:
    """ "$3.124 on October 6 … $3.019 on October 20, down $0.125 from a year ago": from no figure of days so near."""
    base, now = claim.base, None if claim.period is None else claim.period.window
    if way.kind == "share" and now is not None:  # "7,996 of the 18,516 homes in 2020. In 2010 the share was 53.2%"
        told = [part.period.window for part in way.parts if part.period is not None]
        return len(told) == len(way.parts) and all(days is not None and not days.contains(now) for days in told)
    if are_of_no_such_time(claim, way.parts):
        return True
    if base is None or now is None or base.window is not None or not base.shift_months:
        return False
    then = now.shifted_months(base.shift_months)
    dated = [part.period.window for part in way.parts if part.period is not None and part.period.role in _DATED]
    return any(days is not None and days != now and abs((days.end - then.end).days) > _MONTH for days in dated)


def _leads_to_level(claim: Claim) -> bool:
    """ "Up £16m, or 20%, to £96m", "hires were 333,000 lower at 6.3m": whether where a change led is told behind it."""
    assert claim.quantity is not None
    words = past_again(claim, claim.sentence.behind(claim.quantity.span.end))
    if words[:1] == ["to"] or _is_dated_before_level(claim):
        return True
    return words[1:2] == ["at"] and words[2:3] != [] and words[2][:1].isdigit() and change_of(words[0]) is not None


def _is_dated_before_level(claim: Claim) -> bool:
    """ "Claims dropped by 29,000 in the week ending August 14 to 348,000": as above, the days of the move between."""
    days, sentence = claim.period, claim.sentence
    if days is None or not claim.span.end <= days.span.start < sentence.span.end:
        return False
    led, behind = sentence.between(claim.span.end, days.span.start), sentence.behind(days.span.end)
    return len(led) <= 1 and behind[:1] == ["to"] and behind[1:2] != [] and behind[1][:1].isdigit()


def _is_of_group_named(claim: Claim) -> bool:
    """ "33.6% of all; in London the share is 53.2%": of those whom its words name, whose number is not told."""
    ahead = claim.sentence.before(claim.span.start)
    lead = ahead[max((n for n, word in enumerate(ahead) if _is_number(word)), default=-1) + 1 :]
    if _RATES.isdisjoint(lead):
        return False
    named = (other for one, other in pairwise(lead) if one in _GROUPING)
    return not _OWNING.isdisjoint(lead) or any(word.isalpha() and word not in _OF_ALL for word in named)


def _is_number(word: str) -> bool:
    """Whether a word is a figure, and no age: "the over-75s"."""
    return word[:1].isdigit() and word[-1:] != "s"


def _is_of_two_subjects(claim: Claim, way: Way) -> bool:
    """ "Aviva made £1.21bn. Persimmon sold 4,820 homes at £291,000 each": of a sentence that names another than this.

    But "Takings were £1.21bn. It sold 4,820 homes, for £291,000 each" is of one.
    """
    if not _SPREADING.isdisjoint(claim.sentence.words[1:2]):
        return False  # "Spread over 23 games that is", "At £1.15m"
    first = claim.sentence.tokens[0]
    elsewhere = [part for part in way.parts if part.sentence is not claim.sentence]
    if (
        way.kind != "average"
        or not 0 < len(elsewhere) < len(way.parts)
        or not first.text[:1].isupper()
        or first.lower in NO_NAMES
    ):
        return False
    return all(first.lower not in part.sentence.words for part in elsewhere)


def _is_of_days_in_front(claim: Claim) -> bool:
    """ "The equivalent figure for 2020/21 (£1.34 billion)": what brackets behind days tell is how much it was then."""
    period, text = claim.period, claim.block.text
    if period is None or period.span.end > claim.span.start:
        return False
    between = text[period.span.end : claim.span.start]
    return between.endswith("(") and not any(map(str.isalpha, between))


def is_slip_of_tied(claim: Claim, value: Decimal, digits: int) -> bool:
    """Whether a figure is one slip away from what the two give that its sentence ties to it: "22%" for 12%."""
    quantity = claim.quantity
    assert quantity is not None
    place = place_of(quantity)
    if any(half_up(value.scaleb(power), place) == quantity.value for power in _powers(quantity)):
        return True
    one, other = digits_of(quantity.value, place), digits_of(value, place)
    shorter, longer = sorted((one, other), key=len)
    if len(longer) - len(shorter) == 1:
        return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))
    slip = slip_of_digits(quantity.value, value, place)
    if slip is Slip.WRONG:
        return digits > 1 and (one[0] != other[0] or abs(int(one[-1]) - int(other[-1])) > _ROUNDED_BY)
    return slip is not None


def _powers(quantity: Quantity) -> Sequence[int]:
    """By how many noughts a hand may be off: a percentage by one, as its point slips, and by no word of scale."""
    return (1, -1) if quantity.unit in NO_COUNTS else MAGNITUDES


def _is_slip(claim: Claim, way: Way, digits: int) -> bool:
    quantity = claim.quantity
    assert quantity is not None
    place = place_of(quantity)
    if is_whole(quantity) and place == -1:
        place = 0  # one nought at the end is a digit like the others
    value = way.roughly
    if value <= 0 or (quantity.unit == PERCENT and way.kind == "share" and quantity.value > _SHARE_OF_ALL):
        return False
    if any(half_up(value.scaleb(power), place) == quantity.value for power in _powers(quantity)):
        return True
    slip = slip_of_digits(quantity.value, value, place)
    if slip is Slip.WRONG:
        one, other = digits_of(quantity.value, place), digits_of(value, place)
        if one[:-1] == other[:-1]:  # a last digit that is off by little may be of figures less rounded
            return digits >= _SURELY_OFF and abs(int(one[-1]) - int(other[-1])) > _ROUNDED_BY
        return digits >= _ONE_OFF
    return slip is not None
