"""The only two figures that some manners of speaking point to, one for each function.

"126 witnesses over 42 days, an average of five a day": of the days told; "eight more than his rival, who had 13"; "has
£2.4m left after spending £3.6m of the £6m". ``only_inputs.py`` holds figures against them.
"""

from collections.abc import Iterator, Sequence

from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, NO_COUNTS, agree, noun_of, unit_of
from service.judge.article.derivations import Figures, as_they_are
from service.judge.fit.hedges import BOUNDS
from service.model.claims import Claim, Mood
from service.model.quantities import CURRENCIES, PERCENT

Found = Iterator[tuple[str, Figures]]

_LEVELS = frozenset(["level", "total", "threshold", "average"])
_REACHING = frozenset(["reached", "hit"])
_MEANING = (["average", "of"], ["out", "at"], ["comes", "to"], ["which", "is"], ["that", "is"], [",", "or"])
_EVERY = frozenset(["each", "every"])
_MORE = frozenset(["more", "fewer", "less"])
_DROPS = frozenset("drop fall decline decrease reduction rise increase jump change difference".split())
_ORDER = (("first", "second"), ("first", "next"), ("first", "last"))
_COSTING = frozenset("cost costs spent paid".split())
_TAKING = frozenset("took made raised earned brought grossed".split())
_MARGINS = frozenset(["profit", "loss", "surplus", "deficit"])
_SPENDING = frozenset("spending using giving paying losing selling".split())
_OF = (["of", "the"], ["of", "its"], ["of", "their"], ["of", "his"], ["of", "her"])
_MEETING = frozenset("meet meets met cover covers covered fund funds funded provide provides provided".split())
_ALL_OF_THEM = frozenset(
    "collection total whole sample lot fleet workforce staff electorate membership stock squad estate intake pot"
    " budget money sum roll".split()
)
_CONCLUDING = (
    [",", "which", "means", "that"],
    [",", "which", "means"],
    [",", "meaning", "that"],
    [",", "meaning"],
    [",", "so"],
    [",", "so", "that"],
)
_SO = ([",", "so"], [";", "so"], [",", "which", "means"], [",", "meaning"], [",", "meaning", "that"])
_CLOSING = frozenset([".", ",", ";", ":", ")", "–", "—"])
_TWO = 2
_STAFF = frozenset(["workforce", "staff"])
_EMPLOYED = frozenset("staff workers employees".split())
_EXTRA = ([",", "an", "extra"], [",", "an", "additional"])
_ZONES = frozenset("zone limit area".split())
_GONE = frozenset(["home", "discharged"])
_PEOPLE = frozenset(["people"])
_REGISTERED = frozenset("register registered eligible entitled electorate".split())
_VOTING = frozenset("people voters electors adults residents".split())


def per_counted(claim: Claim, own: Sequence[Claim]) -> Found:
    """ "126 witnesses over 42 days, an average of three a day": a total, and what the rate is per."""
    assert claim.quantity is not None
    lead, per = between(own[-1], claim), claim.quantity.per
    if not per or len(own) != _TWO or not any(lead[-len(words) :] == words for words in _MEANING):
        return
    total, count = own
    named = f"{per}s" in (unit_of(count), noun_of(count)) and _is_plain(count)
    told = unit_of(total) not in APART and agree(total, claim) and total.kind in _LEVELS and not _is_bound(total)
    if (
        named
        and told
        and ends_there(claim)
        and value_of(total) > value_of(claim)
        and not (total.quantity and total.quantity.per)
    ):
        yield "average", as_they_are((total, count))


def for_every(claim: Claim, own: Sequence[Claim]) -> Found:
    """ "1,820 people applied for the 140 places, 13 for every one": so many of these to each of those."""
    after, lead = behind(claim), between(own[-1], claim)
    if len(own) != _TWO or after[:1] != ["for"] or not _EVERY & {*after[1:2]} or lead[-1:] not in ([","], ["or"]):
        return
    many, few = own
    named = {*after[2:3]} <= {"one", "place", noun_of(few).removesuffix("s")} and bool(after[2:3])
    told = _is_plain(many) and _is_plain(few) and len(lead) <= _TWO
    if (
        named
        and told
        and ends_there(claim, 3)
        and noun_of(few)
        and noun_of(many) != noun_of(few)
        and value_of(many) > value_of(few)
    ):
        yield "average", as_they_are((many, few))


def so_many_more(claim: Claim, own: Sequence[Claim], before: Sequence[Claim]) -> Found:
    """ "There were 212 deaths last year. The year before there were 184, so 28 more people died"."""
    lead, after = between(own[-1], claim), behind(claim)
    if len(own) != 1 or lead not in _SO or not _MORE & {*after[:1]} or "than" in after or after[1:2] == ["of"]:
        return
    earlier = [one for one in before if one.sentence is not claim.sentence]
    last = [one for one in earlier if one.sentence is earlier[-1].sentence]
    told = [one for one in last if one.quantity is not None and unit_of(one) not in APART]
    if len(told) != 1 or len(last) != 1 or not (_is_plain(told[0]) and _is_plain(own[0])):
        return
    if own[0].period is None or {noun_of(one) for one in (*own, *told)} - {"", noun_of(told[0])}:
        return
    high, low = sorted((told[0], own[0]), key=value_of, reverse=True)
    counted = {noun_of(one) for one in (*own, *told)} | (_PEOPLE if "deaths" in map(noun_of, told) else frozenset())
    named = ends_there(claim, 1) or {*after[1:2]} <= counted
    if named and agree(high, low) and value_of(high) != value_of(low):
        yield "difference", as_they_are((high, low))


def first_and_second(claim: Claim, own: Sequence[Claim]) -> Found:
    """ "2,100 fines in the first week and 1,470 in the second, a drop of 30%"."""
    lead = between(own[-1], claim)
    first, last = own[-_TWO:]
    told, then = between(first, last), lead[: lead.index(",")] if "," in lead else []
    ordered = any(one in told and other in then for one, other in _ORDER)
    apposed = lead[len(then) : len(then) + 2] in ([",", "a"], [",", "an"]) and {*lead[len(then) + 2 : -1]} <= _DROPS
    if len(own) != _TWO or not (ordered and apposed and ends_there(claim)) or lead[-1:] != ["of"] or ";" in told:
        return
    if _is_plain(first) and _is_plain(last) and agree(first, last) and noun_of(last) in ("", noun_of(first)):
        percent = unit_of(claim) == PERCENT
        if percent or agree(claim, first):
            yield "percent_change" if percent else "difference", as_they_are((last, first))


def profit_of(claim: Claim, own: Sequence[Claim]) -> Found:
    """ "The show cost £45,000 to stage and took £63,000 at the door, a profit of £18,000"."""
    lead = between(own[-1], claim)
    if len(own) != _TWO or lead[-1:] != ["of"] or not _MARGINS & {*lead[-2:-1]} or lead[-4:-2] != [",", "a"]:
        return
    cost, takings = own
    spent, took = claim.sentence.before(cost.span.start)[-1:], between(cost, takings)
    told = ends_there(claim) and bool(_COSTING & {*spent}) and bool(_TAKING & {*took[-1:]}) and ";" not in took
    if told and all(_is_plain(one) and unit_of(one) == unit_of(claim) for one in own):
        high, low = sorted(own, key=value_of, reverse=True)
        yield "difference", as_they_are((high, low))


def left_after(claim: Claim, later: Sequence[Claim]) -> Found:
    """ "The fund has £2.4m left after spending £3.6m of the £6m that it was given"."""
    here = [one for one in later if one.sentence is claim.sentence]
    if len(here) != _TWO or between(here[0], here[1]) not in _OF or "and" in behind(here[1]):
        return
    lead, (part, whole) = between(claim, here[0]), here[:_TWO]
    if lead[:2] != ["left", "after"] or not _SPENDING & {*lead[2:3]} or len(lead) != _TWO + 1:
        return
    told = all(_is_plain(one) and agree(one, claim) for one in (part, whole))
    if told and value_of(part) < value_of(whole) and value_of(claim) < value_of(whole):
        yield "total", (figure_of(whole), figure_of(part, -1))


def taken_to(claim: Claim, own: Sequence[Claim], later: Claim) -> Found:
    """ "Sunday's crowd of 41,200 took the weekend's total to 79,800, after 38,600 had come on Saturday"."""
    lead, then = between(own[-1], claim), between(claim, later)
    if (
        len(own) != 1
        or lead[-2:] != ["total", "to"]
        or "weekend" not in lead
        or then[:2] != [",", "after"]
        or len(then) > _TWO + 1
    ):
        return
    parts = own[0], later
    told = all(_is_plain(one) and agree(one, claim) and value_of(one) < value_of(claim) for one in parts)
    if told and own[0].period is not None and later.period is not None:
        yield "total", as_they_are(parts)


def share_of_such(claim: Claim, own: Sequence[Claim]) -> Found:
    """ "It lent 64 of its 800 paintings, which means that 8% of the collection was on the road"."""
    after, (part, whole) = behind(claim), own[-_TWO:]
    if len(own) != _TWO or between(part, whole) not in _OF or after[:1] != ["of"]:
        return
    named = [word for word in after[1:3] if word not in ("the", "its", "all")][:1]
    alike = bool(named) and (named[0] in _ALL_OF_THEM or named[0] == noun_of(whole))
    told = between(whole, claim) in _CONCLUDING and _is_plain(part) and _is_plain(whole)
    if alike and told and value_of(part) < value_of(whole):
        yield "share", as_they_are((part, whole))


def share_of_staff(claim: Claim, own: Sequence[Claim]) -> Found:
    """ "The trust has 5,800 staff and 464 vacancies, which is equivalent to 8% of its workforce"."""
    after, (whole, part) = behind(claim), own[-_TWO:]
    lead = [word for word in between(part, claim) if word not in ("equivalent", "equal", "to")]
    led = lead in ([",", "which", "is"], [",", "or"], ["or"]) and between(whole, part) == ["and"]
    of_all = after[:1] == ["of"] and {*after[1:3]} & _STAFF and ends_there(claim, len(("of", "its", "workforce")))
    if led and of_all and noun_of(whole) in _EMPLOYED and _is_plain(part) and _is_plain(whole):
        yield "share", as_they_are((part, whole))


def extra_beside(claim: Claim, own: Sequence[Claim]) -> Found:
    """ "It helps 7,500 families, compared with 6,000 before the pandemic, an extra 1,500"."""
    now, then = own[-_TWO:]
    lead, told = between(then, claim), between(now, then)
    against = told[-2:] in (["compared", "with"], ["compared", "to"], ["up", "from"]) or told[-1:] == ["against"]
    if lead[-3:] not in _EXTRA or not (against and ends_there(claim)) or ";" in lead:
        return
    same = noun_of(then) in ("", noun_of(now)) and noun_of(claim) in ("", noun_of(now))
    if same and all(_is_plain(one) and agree(one, claim) for one in own) and value_of(now) > value_of(then):
        yield "difference", as_they_are((now, then))


def over_limit(claim: Claim, own: Sequence[Claim]) -> Found:
    """ "It was doing 74mph in a 40mph zone, 34mph above the limit"."""
    now, limit = own[-_TWO:]
    after, lead = behind(claim), between(limit, claim)
    told = after[:2] in (["above", "the"], ["over", "the"]) and after[2:3] == ["limit"] and ends_there(claim, 3)
    within = between(now, limit)[-2:] == ["in", "a"] and bool(_ZONES & {*lead[:1]}) and lead[-1:] == [","]
    if told and within and are_levels(now, limit) and unit_of(now) == unit_of(limit) == unit_of(claim):
        high, low = sorted(own, key=value_of, reverse=True)
        yield "difference", as_they_are((high, low))


def from_each(claim: Claim, own: Sequence[Claim]) -> Found:
    """ "He took £96,000 from 16 pensioners, or £6,000 from each of them"."""
    total, count = own[-_TWO:]
    after, joint = behind(claim), between(total, count)[-1:]
    ended = after[:1] == joint and after[1:2] == ["each"] and (ends_there(claim, 2) or after[2:4] == ["of", "them"])
    led = between(count, claim) in ([",", "or"], ["or"], [",", "which", "is"], [",", "that", "is"])
    money = unit_of(total) == unit_of(claim) in CURRENCIES and unit_of(count) not in APART | CURRENCIES
    if ended and led and money and _is_plain(total) and _is_plain(count) and noun_of(count):
        yield "average", as_they_are((total, count))


def gone_and_still(claim: Claim, own: Sequence[Claim], before: Sequence[Claim]) -> Found:
    """ "The blast hurt 47 people. Thirty-one have gone home, and 16 are still in hospital"."""
    earlier = [one for one in before if one.sentence is not claim.sentence]
    last = [one for one in earlier if one.sentence is earlier[-1].sentence]
    if len(last) != 1 or len(own) != 1 or behind(claim)[1:3] != ["still", "in"]:
        return
    whole, gone, lead = last[0], own[0], between(own[0], claim)
    home = bool(_GONE & {*lead}) and lead[-1:] == ["and"] and claim.sentence.before(gone.span.start) == []
    told = unit_of(whole) == "people" and _is_plain(whole) and _is_plain(gone) and not unit_of(gone)
    if home and told and max(value_of(gone), value_of(claim)) < value_of(whole):
        yield "total", (figure_of(whole), figure_of(gone, -1))


def share_met(claim: Claim, own: Sequence[Claim], whole: Claim) -> Found:
    """ "A grant of £75,000 will meet 60% of the £125,000 cost"."""
    lead, part = between(own[-1], claim), own[-1]
    led = bool(_MEETING & {*lead[-1:]}) and len(lead) <= _TWO and between(claim, whole) in _OF
    led = led and "and" not in behind(whole)
    money = unit_of(part) == unit_of(whole) and unit_of(part) in CURRENCIES
    if led and money and _is_plain(part) and _is_plain(whole) and value_of(part) < value_of(whole):
        yield "share", as_they_are((part, whole))


def turnout(claim: Claim, later: Sequence[Claim]) -> Found:
    """ "Turnout was 42%, with 18,900 of the 45,000 people on the register casting a vote"."""
    here = [one for one in later if one.sentence is claim.sentence]
    if len(here) != _TWO or between(claim, here[0]) not in ([",", "with"], [":"], ["("]):
        return
    lead, (part, whole) = claim.sentence.before(claim.span.start), here
    led = lead[-2:] in (["turnout", "was"], ["turnout", "of"]) and between(part, whole) in _OF
    told = bool(_REGISTERED & {*behind(whole)[:4]}) and "by" not in behind(whole)
    if led and told and noun_of(whole) in _VOTING and _is_plain(part) and _is_plain(whole):
        yield "share", as_they_are((part, whole))


def ends_there(claim: Claim, skipped: int = 0) -> bool:
    """Whether nothing more is said of a figure: not "a profit of £9,000 after tax", "£60,000 a shop in 2019"."""
    after = behind(claim)[skipped:]
    return not after or after[0] in _CLOSING


def _is_plain(one: Claim) -> bool:
    return are_levels(one) and unit_of(one) not in NO_COUNTS and one.quantity is not None and not one.quantity.per


def are_levels(*ones: Claim) -> bool:
    """Whether all tell how much there is of something, alike by the hour or the head, and none as a bound."""
    plain = all(one.quantity is not None and one.quantity.high is None for one in ones)
    plain = plain and len({one.quantity.per for one in ones if one.quantity is not None}) == 1
    exact = all(not _is_bound(one) for one in ones)
    return plain and exact and all(one.kind in _LEVELS and one.mood is not Mood.DENIED for one in ones)


def _is_bound(one: Claim) -> bool:
    """Whether a figure is told as a bound; "winds reached 92mph" tells how much there was."""
    quantity = one.quantity
    if quantity is None or quantity.hedge not in BOUNDS:
        return False
    return quantity.hedge_span is None or quantity.hedge_span.of(one.block.text).lower() not in _REACHING


def between(one: Claim, other: Claim) -> list[str]:
    """The words between two figures, without the hedge of the second."""
    assert one.quantity is not None
    assert other.quantity is not None
    hedge, start = other.quantity.hedge_span, other.quantity.span.start
    return one.sentence.between(max(one.span.end, one.quantity.span.end), min(start, hedge.start if hedge else start))


def behind(claim: Claim) -> list[str]:
    """The words behind a figure, to the end of its sentence."""
    assert claim.quantity is not None
    return claim.sentence.behind(max(claim.span.end, claim.quantity.span.end))
