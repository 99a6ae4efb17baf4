"""Shares whose words say that they are of what was first: "of the original budget", "£12, or a third, off the £36".

An overrun is a share of what was budgeted, and a reduction of what it is taken off, though other levels stand nearer.
"""

from collections.abc import Sequence

from service.claims.relate.meant.sight import Meant, Sight, before_of, is_plain, of_one_sort
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import unit_of
from service.model.claims import Claim
from service.model.quantities import CURRENCIES, PERCENT, Form

_FIRST = frozenset(["first", "original", "initial", "earliest"])
_PLANS = frozenset("estimate estimates budget price cost sum figure forecast quote bid tender costing".split())
_PLANNED = frozenset(
    "priced budgeted estimated costed planned quoted forecast expected projected estimate budget price quote".split()
)
_OVER = frozenset(["overrun", "overspend", "overspending", "extra", "excess", "increase", "rise", "additional"])
_BEING = frozenset("is was are equals amounts amounted comes to at or about some which nearly just , %".split())
_CLOSING = frozenset([".", ",", ";", ":", ")", "–", "—", "and", "but"])
_OR = (["or"], [",", "or"])
_OFF = (["off", "the"], [",", "off", "the"], ["off"], [",", "off"], ["off", "a"], [",", "off", "its"])
_MONEY = frozenset("£$€")
_LED = 6  # words from an overrun to its share
_WISHED = ("to", "cost")  # "was to cost"


def share_of_first_plan(sight: Sight) -> Meant | None:
    """ "Priced at £545m, it cost £776m. The overrun of £231m is 42% of the first estimate": what it went over."""
    if unit_of(sight.claim) != PERCENT or not _is_of_plan(sight.after):
        return None
    over = next(iter(sight.before[-1:]), None)
    if over is None or over.sentence is not sight.claim.sentence or unit_of(over) not in CURRENCIES:
        return None
    if len(sight.lead) > _LED or not (_BEING | _OVER).issuperset(sight.lead) or _OVER.isdisjoint(_near(over)):
        return None
    levels = [one for one in (*sight.ahead(loosely=True), *sight.last(loosely=True)) if of_one_sort(one, over)]
    planned = [one for one in levels if one is not over and _is_planned(one)]
    return ("share", (figure_of(over), figure_of(planned[0]))) if len(planned) == 1 else None


def share_taken_off(sight: Sight) -> Meant | None:
    """ "That is £1,206, or more than a third, off the £3,280 now in force": of what it is taken off."""
    if not _is_fraction(sight.claim):
        return None
    part, whole = next(iter(sight.before[-1:]), None), sight.following()
    if unit_of(sight.claim) != PERCENT or sight.lead not in _OR or sight.after not in _OFF or part is None:
        return None
    if whole is None or part.sentence is not sight.claim.sentence or not of_one_sort(part, whole):
        return None
    if unit_of(part) not in CURRENCIES or (not is_plain(part, loosely=True) and part.kind != "difference"):
        return None
    return ("share", (figure_of(part), figure_of(whole))) if value_of(part) < value_of(whole) else None


def is_of_other_whole(claim: Claim, whole: Claim) -> bool:
    """Whether words name what a share is of, and it is not some level that would give it.

    Args:
        claim: the share.
        whole: the level.
    """
    words = claim.sentence.behind(claim.span.end)
    if _is_of_plan(words):
        return not _is_planned(whole)
    if not _is_fraction(claim):
        return False
    off = next((led for led in _OFF if words[: len(led)] == led and words[len(led) :][:1] != []), None)
    if off is None or not (words[len(off)][:1].isdecimal() or words[len(off)][:1] in _MONEY):
        return False
    return whole.sentence is not claim.sentence or claim.sentence.between(claim.span.end, whole.span.start) != off


def _is_fraction(claim: Claim) -> bool:
    return claim.quantity is not None and claim.quantity.form is Form.FRACTION


def _is_of_plan(words: Sequence[str]) -> bool:
    """ "Of the first estimate", "of the original budget"."""
    named = [*words[:2]] == ["of", "the"] and not _FIRST.isdisjoint(words[2:3]) and not _PLANS.isdisjoint(words[3:4])
    return named and _CLOSING.issuperset(words[4:5])


def _near(one: Claim) -> Sequence[str]:
    """The words right beside a figure."""
    return (*before_of(one)[-3:], *one.sentence.behind(one.span.end)[:1])


def _is_planned(one: Claim) -> bool:
    """ "Priced at £545m", "was to cost £40m", "a budget of £40m": whether words right ahead call a level planned."""
    ahead = before_of(one)[-3:]
    return not _PLANNED.isdisjoint(ahead) or tuple(ahead[-2:]) == _WISHED
