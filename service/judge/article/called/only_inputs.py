"""Figures that their words call worked out of others which they point to, and that these do not give.

"Winds of 92mph on the coast, 24mph faster than the 78mph inland": what stands in front of a comparison and what stands
behind it are all there is to take the difference of. "22,400 extra hours, and with 280 nurses that comes to 60 hours
each": one sum and one count are told, and no others. Such a figure is wrong where they do not give it; whatever else
beside it gives it was tried before.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from service.claims.relate.holding import may_give
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, NO_COUNTS, agree, alike, noun_of, unit_of
from service.extract.changes import change_of
from service.judge.article.called.only_pairs import (
    are_levels,
    behind,
    between,
    ends_there,
    extra_beside,
    first_and_second,
    for_every,
    from_each,
    gone_and_still,
    left_after,
    over_limit,
    per_counted,
    profit_of,
    share_met,
    share_of_staff,
    share_of_such,
    so_many_more,
    taken_to,
    turnout,
)
from service.judge.article.check import ArticleCheck, article_check
from service.judge.article.derivations import Figures, as_they_are, so_many
from service.judge.article.opposite_change import period_words
from service.judge.fit.hedges import BOUNDS
from service.model.claims import Claim, Mood
from service.model.mentions import Change
from service.model.quantities import CURRENCIES, PERCENT, Direction, Form
from service.model.report import Label
from service.records import replace

_BESIDE = frozenset("over above under below beyond".split())
_MARKS = frozenset("target limit maximum threshold".split())
_OVER = Change(Direction.UP, "more")
_NUMBERS = frozenset([Form.DIGITS, Form.WORDS])
_ARTICLES = frozenset("the a an its their his her of some about around just nearly over last this".split())
_DONE_SO = frozenset("waited scored won sold drew made took received recorded raised saw".split())
_THEY = frozenset("it they he she we patients people visitors fans drivers".split())
_FAR = 3  # times
_BEYOND = 40  # times: more than a point that slipped
_BEING = frozenset("was were had stood".split())
_WAS = frozenset("when which who where it they there figure number total was were had stood at came to".split())
_SET_OFF = frozenset([",", "(", "–", "—", "-", "or", ":"])
_LEADING = _SET_OFF | frozenset("which is was that are were and so about some around nearly almost just a".split())
_MOVED = frozenset("improvement increase rise gain jump drop fall reduction decrease decline".split())
_ON = frozenset(["on", "over", "from"])
_COMING = frozenset(
    [
        ("comes", "to"),
        ("came", "to"),
        ("works", "to"),
        ("out", "at"),
        ("which", "is"),
        ("that", "is"),
        ("amounts", "to"),
    ]
)
_ADDING = frozenset("with and plus more other others another further".split())
_EACH = frozenset(["each", "apiece"])
_NEEDING = frozenset("needs need needed target goal wants wanted required requires asked sought".split())
_DONE = frozenset(
    "reconnected restored repaid sold filled paid raised spent collected returned rehoused repaired reopened"
    " completed settled cleared resolved".split()
)
_TO_GO = (
    ["to", "find"],
    ["to", "go"],
    ["to", "raise"],
    ["to", "sell"],
    ["to", "fill"],
    ["to", "pay"],
    ["to", "collect"],
)
_STILL = frozenset("still unsold unfilled unpaid outstanding over".split())
_LEAVING = frozenset(["leaving", "leaves"])
_RESULTING = frozenset("brought bringing raised raising made making earned earning netted grossed took".split())
_FEES = frozenset("fee fees entry entries admission admissions ticket tickets subscriptions".split())
_OF_THEM = (["of", "them"], ["of", "these"], ["of", "those"])
_PRICED = (["each"], ["apiece"], ["a", "head"], ["per", "person"], ["a", "ticket"])
_CLOSING = frozenset([".", ",", ";", ":", ")", "–", "—"])
_THAN = 11  # words of "more than the winter before, when the figure was"
_LED = 4  # words of "entry fees alone brought the hospice"
_TWO = 2

Told = tuple[Claim, ArticleCheck]


def refuted_by_only(claim: Claim, before: Sequence[Claim], later: Sequence[Claim]) -> Told | None:
    """The claim as the figures make it that its words point to, with the check that refutes it; None without one.

    Args:
        claim: the figure, which no figures beside it give.
        before: the figures before it, of its own sentence and of a few before, in the order of the text.
        later: those behind it.
    """
    quantity = claim.quantity
    if quantity is None or quantity.form not in _NUMBERS or quantity.hedge in BOUNDS or claim.inputs:
        return None
    if claim.rank is not None or not (before or later):
        return None
    own = [one for one in before if one.sentence is claim.sentence]
    told = _pointed_to(claim, own, before, later) if claim.mood is Mood.ASSERTED else _planned(claim, own, later)
    for kind, inputs in told:
        one = replace(claim, kind=kind, inputs=inputs, direction=None)
        check = article_check(one)
        wrong = check is not None and check.fit.label is Label.CONTRADICTED and not check.fit.cautions
        if check is not None and wrong and _is_of_its_size(quantity.value, check.computation.value):
            return one, check
    return None


def _is_of_its_size(stated: Decimal, given: Decimal | None) -> bool:
    """ "To 18.4 million, a 3% increase on the twelve before": what lies so far off is worked out of something else."""
    return given is None or not given or stated / _BEYOND < abs(given) < stated * _BEYOND


def _planned(claim: Claim, own: Sequence[Claim], later: Sequence[Claim]) -> Iterator[tuple[str, Figures]]:
    if own and later and later[0].sentence is claim.sentence and unit_of(claim) == PERCENT:
        yield from share_met(claim, own, later[0])


def _pointed_to(
    claim: Claim, own: Sequence[Claim], before: Sequence[Claim], later: Sequence[Claim]
) -> Iterator[tuple[str, Figures]]:
    """What each manner of speaking that the words of a claim are in makes of the figures that it points to."""
    said, percent = claim.sentence.words, unit_of(claim) == PERCENT
    then = later[0] if later and later[0].sentence is claim.sentence else None
    if own and then is not None:
        yield from _than(claim, own, then)
        if percent:
            yield from _moved_on(claim, own, then)
            yield from share_met(claim, own, then)
        elif "total" in said:
            yield from taken_to(claim, own, then)
    if then is not None and "left" in said:
        yield from left_after(claim, later)
    if then is not None and percent and "turnout" in said:
        yield from turnout(claim, later)
    if len(own) == 1 and before[0] is not own[0]:
        yield from so_many_more(claim, own, before)
        yield from gone_and_still(claim, own, before)
        if unit_of(claim) in CURRENCIES and not _RESULTING.isdisjoint(said):
            yield from _of_priced(claim, own, before)
    if len(own) == _TWO:
        yield from _of_two(claim, own)


def _of_two(claim: Claim, own: Sequence[Claim]) -> Iterator[tuple[str, Figures]]:
    """What is concluded from the only two figures that stand before one in its sentence."""
    if unit_of(claim) == PERCENT:
        yield from share_of_such(claim, own)
        yield from share_of_staff(claim, own)
    else:
        yield from _each(claim, own)
        yield from per_counted(claim, own)
        yield from for_every(claim, own)
        yield from _left(claim, own)
        yield from extra_beside(claim, own)
        yield from over_limit(claim, own)
        yield from from_each(claim, own)
    yield from profit_of(claim, own)
    yield from first_and_second(claim, own)


def _than(claim: Claim, own: Sequence[Claim], then: Claim) -> Iterator[tuple[str, Figures]]:
    """ "62 days, 18 days longer than the 44 planned", "14,700, 2,100 more than the year before, when it was 12,600"."""
    now, words = own[-1], between(claim, then)
    place = words.index("than") if "than" in words[1 : _TWO + 1] else 0
    change = change_of(words[place - 1], "more") if place else None
    if not place and words[:1] != [] and words[0] in _BESIDE and _MARKS & {*behind(then)[:1]} and ends_there(then, 1):
        change = change_of(words[0], "more") or _OVER  # "11 minutes over the 30-minute target"
    if change is None or len(words) > _THAN or unit_of(claim) in NO_COUNTS:
        return
    told = words[place + 1 :]
    clause = "," in told
    led = _ARTICLES | (_WAS if clause else _ARTICLES) | {","} | period_words(claim, (then,))
    if (
        clause
        and ends_there(then)
        and told[-1] in _DONE_SO
        and "when" in told
        and value_of(then) * _FAR > value_of(now)
    ):
        told = [*told[: told.index("when")], "was"] if len(own) == 1 else told  # "…, when patients waited 14"
    if clause and told[told.index(",") + 1 :][:1] == ["who"]:
        told = told[told.index(",") :] if ends_there(then) else told  # "eight more than his nearest rival, who had 13"
    if not led.issuperset(told) or (clause and _BEING.isdisjoint(told)) or not _is_led(claim, now):
        return  # "62 finished, 20 fewer than in 2023, when 84 started"
    if not (are_levels(now, then) and alike(now, then) and (agree(claim, now) or agree(claim, then))):
        return
    if not _are_of_one_name(claim, now, then):
        return
    beside = [one for one in own if alike(one, then) or alike(then, one)]
    ordered = (value_of(now) > value_of(then)) is (change.direction is Direction.UP)
    if value_of(now) != value_of(then) and (ordered or len(own) == 1):
        high, low = sorted((now, then), key=value_of, reverse=True)
        others = [figure_of(one) for one in beside if one is not now]
        if not any(may_give(replace(claim, direction=None), "difference", (one, figure_of(then))) for one in others):
            yield "difference", as_they_are((high, low))


def _moved_on(claim: Claim, own: Sequence[Claim], then: Claim) -> Iterator[tuple[str, Figures]]:
    """ "It rehomed 1,104 dogs, a 15% improvement on the 960 of last year"."""
    now, words = own[-1], between(claim, then)
    if len(words) < _TWO or words[0] not in _MOVED or words[1] not in _ON or not _ARTICLES.issuperset(words[2:]):
        return
    alike = agree(now, then) and unit_of(now) not in NO_COUNTS and value_of(now) != value_of(then)
    if are_levels(now, then) and alike and _are_of_one_name(now, then) and _is_led(claim, now, {"a", "an"}):
        yield "percent_change", as_they_are((now, then))


def _each(claim: Claim, own: Sequence[Claim]) -> Iterator[tuple[str, Figures]]:
    """ "22,400 extra hours, and with 280 nurses on the wards that comes to 80 hours each"."""
    after, lead = behind(claim), between(own[-1], claim)
    if not _EACH & {*after[:1]} or not after[1:] or after[1] not in _CLOSING:
        return
    total, count = own
    if _COMING.isdisjoint(pairwise(lead)) or not _ADDING.isdisjoint(lead) or not are_levels(total, count):
        return
    counts = unit_of(count) not in APART | CURRENCIES and noun_of(count) and noun_of(count) != noun_of(total)
    if counts and agree(total, claim) and unit_of(total) not in NO_COUNTS and value_of(total) > value_of(count):
        yield "average", as_they_are((total, count))


def _left(claim: Claim, own: Sequence[Claim]) -> Iterator[tuple[str, Figures]]:
    """ "64,000 homes lost power and 51,000 were reconnected, leaving 13,000 still cut off", "… and so is 165 short"."""
    whole, part = own[-2:]
    after, lead, done = behind(claim), between(part, claim), between(whole, part)
    closed = not after[1:] or after[1] in _CLOSING
    short = (
        after[:1] == ["short"]
        and closed
        and "so" in lead
        and bool(_NEEDING & {*claim.sentence.before(whole.span.start)})
    )
    rest = lead[-1:] != [] and lead[-1] in _LEAVING and unit_of(whole) != "people"
    rest = rest and (bool(_STILL & {*after[:1]}) or after[:2] in _TO_GO) and bool(_DONE & {*lead})
    if not (short or rest) or not are_levels(whole, part) or "of" in done[-_TWO:]:
        return
    nouns = {noun_of(one) for one in (claim, whole, part)} - {""}
    alike = (
        agree(whole, part) and agree(whole, claim) and unit_of(whole) not in NO_COUNTS and (short or len(nouns) <= 1)
    )
    if alike and max(value_of(part), value_of(claim)) < value_of(whole):
        yield "total", (figure_of(whole), figure_of(part, -1))


def _of_priced(claim: Claim, own: Sequence[Claim], before: Sequence[Claim]) -> Iterator[tuple[str, Figures]]:
    """ "Walkers paid £20 each. With 1,150 of them on the route, entry fees alone brought the hospice £23,000"."""
    earlier = [one for one in before if one.sentence is not claim.sentence]
    if len(own) != 1 or not earlier or own[0].sentence.behind(own[0].span.end)[:2] not in _OF_THEM:
        return
    told = [one for one in earlier if one.sentence is earlier[-1].sentence]
    price, number, lead = told[-1], own[0], between(own[0], claim)
    after = behind(price)
    priced = len(told) == 1 and any(after[: len(words)] == words for words in _PRICED)
    taken = not (_RESULTING.isdisjoint(lead[-_LED:]) or _FEES.isdisjoint(lead)) and unit_of(price) == unit_of(claim)
    counted = unit_of(number) not in APART | CURRENCIES and value_of(number) > 1
    if priced and taken and counted and value_of(claim) > value_of(price) and _CLOSING & {*behind(claim)[:1]}:
        yield "total", so_many((price, number))


def _is_led(claim: Claim, now: Claim, also: frozenset[str] | set[str] = frozenset()) -> bool:
    """Whether nothing but a mark and light words stand before a figure, back to one or to what that counts."""
    lead = between(now, claim)
    mark = next((n for n in range(len(lead) - 1, -1, -1) if lead[n] in _SET_OFF - {"or"}), -1)
    return mark >= 0 and (_LEADING | also).issuperset(lead[mark:])


def _are_of_one_name(*ones: Claim) -> bool:
    return len({noun_of(one) for one in ones} - {""}) <= 1
