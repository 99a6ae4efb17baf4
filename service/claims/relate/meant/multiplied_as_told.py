"""What multiplied over a time, told of two levels behind: "Demand has trebled in two years. … 4,380 …; in 2019, 1,460".

The two are the only dated counts of the sentence right behind, so many years apart as it is told. They refute it only
where they tell of another whole multiple.
"""

from collections.abc import Sequence
from decimal import Decimal

from service.claims.relate.meant.sight import Meant, Sight, ends, of_one_sort
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, unit_of
from service.model.claims import Claim
from service.model.quantities import CURRENCIES, Form

_SUBJECTS = frozenset("demand need use usage".split())
_MET = frozenset("gave given handed issued distributed supplied received took lent sold answered".split())
"""What is done as often as it is asked for."""
_OVER = (["in"], ["over"], ["in", "just"], ["over", "the", "past"], ["over", "the", "last"], ["in", "the", "past"])
_ROOM = Decimal("0.03")  # by which a ratio may be off a whole number
_PAIR = len(("now", "then"))
_MOST = 10  # times


def multiplied_as_told(sight: Sight) -> Meant | None:
    """The level of now and that of then in the sentence behind."""
    claim, years = sight.claim, next(iter(sight.behind[:1]), None)
    quantity = claim.quantity
    if quantity is None or quantity.form is not Form.MULTIPLE or _SUBJECTS.isdisjoint(sight.lead) or years is None:
        return None
    alone = not any(one.sentence is claim.sentence for one in sight.before) and years.sentence is claim.sentence
    if not alone or unit_of(years) != "years" or sight.after not in _OVER:
        return None
    if not ends(years.sentence.behind(years.span.end)):
        return None
    pair = _dated(sight.behind[1:], claim)
    if len(pair) != _PAIR:
        return None
    now, then = pair
    return ("multiple", (figure_of(now), figure_of(then))) if _are_apart(now, then, years, claim) else None


def _dated(behind: Sequence[Claim], claim: Claim) -> Sequence[Claim]:
    """The counts of the sentence right behind, but for rates told of them."""
    first = next(iter(behind), None)
    if first is None or first.sentence is claim.sentence or first.block is not claim.block:
        return ()
    if claim.block.text[claim.sentence.span.end : first.sentence.span.start].strip():
        return ()
    if _MET.isdisjoint(first.sentence.words):
        return ()  # "the office had 36 staff"
    row = [one for one in behind if one.sentence is first.sentence]
    return [one for one in row if not _is_told_as_rate(one)]


def _is_told_as_rate(one: Claim) -> bool:
    """ "730 a month", but not the bare "1,460" behind it."""
    per = "" if one.quantity is None else one.quantity.per
    return per != "" and any(letter.isalpha() for letter in one.span.of(one.block.text))


def _are_apart(now: Claim, then: Claim, years: Claim, claim: Claim) -> bool:
    """Whether two counts of one sort lie so many years apart, and one is a whole number of times the other."""
    windows = [None if one.period is None else one.period.window for one in (now, then)]
    if windows[0] is None or windows[1] is None or unit_of(now) in APART | CURRENCIES or not of_one_sort(now, then):
        return False
    if windows[0].start.year - windows[1].start.year != value_of(years) or not value_of(then):
        return False
    ratio = value_of(now) / value_of(then)
    return 1 < ratio < _MOST and abs(ratio - round(ratio)) <= ratio * _ROOM and value_of(claim) > 1
