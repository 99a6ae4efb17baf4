"""Shares of what words point to, and so much for each: "£1.8m of that came from the NHS, a third of the total"."""

from collections.abc import Sequence

from service.claims.relate.holding import holds
from service.claims.relate.meant.given_each import is_priced_apart
from service.claims.relate.meant.members import PEOPLE, members_now, those_who_did
from service.claims.relate.meant.sight import Meant, Sight, before_of, ends, ends_list, is_measured_from, is_plain
from service.claims.relate.meant.which_was_then import then_of
from service.claims.relate.meant.wholes_by_name import whole_by_name, whole_of_survey
from service.claims.relate.quoted import figure_of, quotes, value_of
from service.claims.relate.shares.wholes import tell_a_part
from service.claims.scene import APART, NO_COUNTS, agree, noun_of, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import CURRENCIES, PERCENT
from service.numeric.conversions import MEASURED

_POINTING = frozenset("that them those these which it this".split())
_AVERAGES = frozenset("average averaged averages mean usual".split())  # of which nothing is a part
_WHOLES = frozenset("total whole fleet collection budget lot".split())
_AGAIN = ([","], [",", "or"], ["or"], ["("])
_A_SHARE = (["a", "share", "of"], ["a", "proportion", "of"], ["a", "vote", "share", "of"])
_MEANING = frozenset("which that is was are were make made makes means meaning equal equivalent to or".split())
_LIMITING = frozenset("who whose with in at on from aged that which under over".split())
_NARROWED = frozenset("with in at on from aged under over given taking without for by".split())
_LIST = 3  # figures that a sentence tells side by side
_PAIR = len(("part", "whole"))
_OUT_OF = 6  # words of "out of annual takings of"
_REACH, _OPENING = 3, 5  # words of "of the total", and of "of this year's,"
_WORKING = frozenset("works work working worked yield equivalent equal equals so average".split())
_SET_AGAINST = frozenset("compared against than versus yearly annual".split())  # "against a yearly average of 66"
_THAT = tuple([one, being] for one in ("that", "which", "this", "it") for being in ("is", "makes"))
_NET = frozenset("after before less minus plus".split())
_TIMES = frozenset("hour day week month year".split())
_BY_TIME = {
    "hourly": "hour",
    "daily": "day",
    "nightly": "night",
    "weekly": "week",
    "monthly": "month",
    "yearly": "year",
}
_BROUGHT_IN = (["brought", "in"], ["took", "in"], ["brings", "in"], ["came", "to"], ["comes", "to"])
_PRICED = tuple(["the", "average", price, being] for price in ("price", "cost", "fee") for being in ("was", "is"))
_LEAVING = frozenset(["leaving", "leaves", "left"])
_HAVING = frozenset("have has had get gets got".split())
_PUBLISHED = frozenset("interest growth inflation unemployment jobless tax annual monthly mortality".split())
_ENDING = frozenset(["of", "them", "one", ".", ",", ";"])


def shared(sight: Sight) -> Meant | None:
    """The part right before a share, and what its words or those of the share point to as the whole."""
    own = [one for one in sight.before if one.sentence is sight.claim.sentence]
    if unit_of(sight.claim) != PERCENT or sight.claim.direction is not None or not own or not _is_set_off(sight):
        return None
    if not (ends(sight.after) or _points(sight.after)):
        return None
    part = next((one for one in reversed(own) if unit_of(one) not in APART - NO_COUNTS), own[-1])
    if unit_of(part) in APART or part.quantity is None or part.quantity.per or part.quantity.high is not None:
        return None
    if len(own) > 1 and part is own[-1] and _is_whole_of(part, own[-2]):
        plain = all(is_plain(one, loosely=True) for one in (own[-2], part))
        fits = plain and value_of(own[-2]) < value_of(part)
        return ("share", (figure_of(own[-2]), figure_of(part))) if fits and agree(own[-2], part) else None
    if sight.lead == ["("] and sight.after[:2] == [")", "of"] and _points_alone(sight.after[2:]):
        held = [one for one in own[: own.index(part)] if agree(one, part) and value_of(one) > value_of(part)]
        whole = figure_of(held[0]) if len(held) == 1 and is_plain(held[0]) else _whole(sight, part)
        return None if whole is None else ("share", (figure_of(part), whole))  # "5,400 parcels, 1,900 (35%) of them"
    again = sight.lead in _AGAIN and "of" not in sight.after[:2]
    whole = (_whole_of_last_share(sight, part) or _whole_of_list(sight, part)) if again else None
    whole = whole or those_who_did(sight, part) or whole_of_survey(sight, part) or whole_by_name(sight, part)
    if whole is None and (_points(sight.after) or (_points_from(part) and not _is_parted_before(sight))):
        whole = _whole(sight, part)
    return None if whole is None else ("share", (figure_of(part), whole))


def _is_parted_before(sight: Sight) -> bool:
    earlier = [one for one in sight.before if one.sentence is not sight.claim.sentence]
    return tell_a_part(one for one in earlier if one.sentence is earlier[-1].sentence)


def rated(sight: Sight) -> Meant | None:
    """ "The unit has 24 beds, and on a typical day 18 are taken, an occupancy rate of 75%": of the only two counts."""
    marks = [at for at, word in enumerate(sight.lead) if word == ","]
    own = sight.lead[marks[-1] + 1 :] if marks else []
    named = own[-2:] == ["rate", "of"] and not _PUBLISHED & {*own} and len(own) <= _OPENING
    if unit_of(sight.claim) != PERCENT or not named or not ends(sight.after):
        return None
    ahead = [one for one in sight.ahead(loosely=True) if unit_of(one) not in APART | CURRENCIES]
    told = len(ahead) == _PAIR and not noun_of(ahead[1]) and then_of(ahead) is None
    told = told and (noun_of(ahead[0]) != "" or before_of(ahead[0])[-1:] in (["of"], ["with"]))  # "also of 420"
    fits = told and value_of(ahead[1]) < value_of(ahead[0])
    return ("share", (figure_of(ahead[1]), figure_of(ahead[0]))) if fits else None


def spread(sight: Sight) -> Meant | None:
    """ "Made £126m. That works out at £20 for each passenger": what there is in all, and how many share it."""
    noun, lead = _each(sight), sight.lead
    told = any(lead[at : at + 2] in _THAT for at in range(len(lead))) or not _WORKING.isdisjoint(lead)
    told = told or lead[-1:] == ["or"] or (lead == [","] and sight.after[:1] == ["for"])
    told = told or (unit_of(sight.claim) != "" and "comes" in lead) or _is_got_by_each(lead) or _is_got(sight)
    if noun is None or unit_of(sight.claim) in NO_COUNTS or not told or not _SET_AGAINST.isdisjoint(lead):
        return None
    sorts = {*map(unit_of, sight.ahead(loosely=True))}
    if _is_got_by_each(lead) and (not _NET.isdisjoint(sight.claim.sentence.words) or sorts & APART):
        return None  # "split among six after tax, so that each got", "among ten over four years"
    count = _count(sight, noun)
    amounts = [one for one in sight.like([*sight.last(), *sight.ahead()]) if one is not count]
    amounts = [one for one in amounts if unit_of(one) == unit_of(sight.claim) or noun_of(one)]
    amounts = _split_up(sight, [one for one in amounts if not one.is_base] or amounts)
    own = [one for one in amounts if one.sentence is sight.claim.sentence] or amounts
    if count is None or len({value_of(one) for one in own}) != 1 or unit_of(count) == unit_of(own[0]) != "":
        return None
    found = figure_of(own[0]), figure_of(count)
    return (
        None
        if is_priced_apart(sight, own[0], count) and not holds(sight.claim, "average", found)
        else ("average", found)
    )


def _split_up(sight: Sight, amounts: list[Claim]) -> list[Claim]:
    """ "£86,500: £52,300 online, … . The money will be split between five": of several, what they add up to."""
    if len({value_of(one) for one in amounts}) <= 1:
        return amounts
    total, told = sum(map(value_of, amounts)), [one for one in sight.like(sight.before) if is_plain(one)]
    return [one for one in told if value_of(one) == total] or amounts


def _is_got_by_each(lead: Sequence[str]) -> bool:
    """ "So that each gets", "giving each of them", "each making", "The average price was": what every one has."""
    if lead in _PRICED:
        return True
    at = lead.index("each") if lead.count("each") == 1 else len(lead)
    got, led = lead[at + 1 :], lead[max(0, at - 1) : at]
    return len(got) == 1 or got in _BROUGHT_IN or (led == ["giving"] and got in ([], ["of", "them"]))


def _is_got(sight: Sight) -> bool:
    """ "Three men share £2.7m: they take home £900,000 each"."""
    lead, after = sight.lead, sight.after
    return (
        lead[:1] in ([":"], [";"], [","]) and lead[1:2] == ["they"] and len(lead) <= _OPENING and after[:1] == ["each"]
    )


def _is_set_off(sight: Sight) -> bool:
    """Whether a share tells the part before it again."""
    lead = sight.lead
    if lead[:1] == ["of"] and not _POINTING.isdisjoint(lead[1:2]) and lead[2:] in _AGAIN:
        return True  # "in 46 of these, one in five"
    own = lead[max((at for at, word in enumerate(lead) if word == ","), default=len(lead)) + 1 :]
    out_of = [word for word in before_of(sight.before[-1])[-_REACH:] if word not in ("a", "an", "the", "its")]
    if len(lead) == _PAIR and lead[1] == "," and out_of[-2:] == ["out", "of"]:
        return True  # "£0.8m out of a £3.2m budget, a quarter of what they have"
    if lead[-1:] == [":"] and before_of(sight.before[-1])[-2:] == ["out", "of"]:
        return True  # "the 46 beds, out of 575, that … : 8%"
    return (
        (_is_plainly_led(lead) and _points(sight.after))
        or lead in _AGAIN
        or (lead[-1:] == [","] and _points(sight.after))
        or (own != [] and (_MEANING.issuperset(own) or own in _A_SHARE))
    )


def _is_plainly_led(lead: Sequence[str]) -> bool:
    """ "The profit of £2.31m was 6% of that"."""
    return len(lead) > 0 and _MEANING.issuperset(lead)


def _is_whole_of(whole: Claim, part: Claim) -> bool:
    """ "64 of its 800 paintings, or 8%"; "the 46 beds, out of 575, that …: 8%"; "£61m, out of takings of £150m"."""
    ahead = before_of(whole)
    if ahead[-1:] == ["of"] and whole.sentence is part.sentence:
        between = part.sentence.between(part.span.end, whole.span.start)
        between = between[1:] if between[:1] == [","] else between
        return between[:2] == ["out", "of"] and "," not in between and len(between) <= _OUT_OF
    return ahead[-2:-1] == ["of"] or (ahead[-2:] == ["out", "of"] and part.sentence is whole.sentence)


def _points(words: Sequence[str]) -> bool:
    """ "Of them", "of the total", "of its workforce": and no more, as in "of those with children"."""
    told = words[1:_REACH]
    if [*words[:1]] != ["of"] or not told:
        return False
    if told in (["what", "it"], ["what", "they"]):
        return not _HAVING.isdisjoint(words[_REACH : _REACH + 1]) and ends(
            [word for word in words[4:] if word != "now"]
        )
    return ends(words[2:]) if told[0] in _POINTING else bool(_WHOLES & {*told[1:]}) and ends(words[_REACH:])


def _points_alone(words: Sequence[str]) -> bool:
    """ "(35%) of them to children", "(a half) of it in legacies", not "(35%) of those who paid"."""
    if [*words[:1]] == ["it"]:
        return words[1:2] != ["which"]
    return not _POINTING.isdisjoint(words[:1]) and _LIMITING.isdisjoint(words[1:2])


def _points_from(part: Claim) -> bool:
    """ "£1.8m of that"; "of those, 86"; "of the cats, 26"; "of this year's, 86"."""
    behind, ahead = part.sentence.behind(part.span.end), before_of(part)
    opens = ahead[:1] == ["of"] and {*ahead[1:2]} <= _POINTING | {"the"} and len(ahead) <= _OPENING
    return opens or (behind[:1] == ["of"] and bool(_POINTING & {*behind[1:2]}) and _NARROWED.isdisjoint(behind[2:3]))


def _whole_of_last_share(sight: Sight, part: Claim) -> Figure | None:
    """ "91 of the 260 flats, 35%. In 39, 15%, it was bad": of a count without a name, the whole told right before."""
    told = [one for one in sight.before if one.sentence is not sight.claim.sentence]
    shares = [one.inputs for one in told if one.sentence is told[-1].sentence and one.kind == "share"]
    wholes = {inputs[1] for inputs in shares if len(inputs) == len(("part", "whole"))}
    ahead = before_of(part)
    if len(wholes) != 1 or noun_of(part) or unit_of(part) in CURRENCIES or ahead not in ([], ["in"], ["on"]):
        return None
    whole = wholes.pop()
    return whole if unit_of(part) in ("", whole.unit) and whole.value > value_of(part) else None


def _whole_of_list(sight: Sight, part: Claim) -> Figure | None:
    """ "A budget of £212m. Care takes £96m (45%) and schools £40m (19%)": what the others of a list are shares of."""
    own = [one for one in (*sight.before, *sight.behind) if one.sentence is part.sentence]
    rows = [one for one in own if one.kind == "share" and one.direction is None and len(one.inputs) == _PAIR]
    rows = [one for one in rows if one.inputs[0].unit == unit_of(part) and holds(one, "share", one.inputs)]
    told = [one for one in rows if _follows(one, [other for other in own if quotes(other, one.inputs[0])], sight.lead)]
    wholes = {one.inputs[1] for one in told}
    whole = wholes.pop() if len(wholes) == 1 else None
    return whole if whole is not None and value_of(part) < whole.value and whole.unit == unit_of(part) else None


def _follows(share: Claim, part: Sequence[Claim], lead: Sequence[str]) -> bool:
    """Whether a share is set off behind its part by the same words as another."""
    return len(part) == 1 and share.sentence.between(part[0].span.end, share.span.start) == [*lead]


def _whole(sight: Sight, part: Claim) -> Figure | None:
    """The larger figure of its unit in the nearest sentence that has one; of two the one named, or no base."""
    ahead = before_of(part)
    last = sight.last() if unit_of(part) not in CURRENCIES or _points_from(part) else ()
    if not _WHOLES.isdisjoint(sight.after[:_REACH]) and len(last) >= _LIST:
        last = ()  # "the north has 53,500, the south 5,300 and the west 3,100": none of a list is the total
    for row in (sight.ahead(), last):
        told = [one for one in row if value_of(one) > value_of(part) and unit_of(one) not in APART and agree(one, part)]
        told = [one for one in told if one.block is part.block and _AVERAGES.isdisjoint(before_of(one))]
        named = [one for one in told if ahead[:2] == ["of", "the"] and noun_of(one) in ahead[2:3]]
        left = [one for one in told if not _LEAVING.isdisjoint(before_of(one)[-1:])]  # "… dropped out, leaving 230"
        now = [one for one in told if not one.is_base and not is_measured_from(sight, one)]
        now = named or left or now or told
        if not named and now and ahead[:2] == ["of", "the"] and noun_of(now[0]) and unit_of(now[0]) != "people":
            return None  # "checked 640 kitchens. Of the cafés, 48 failed, or 30%"
        if now:
            beside = (
                not _is_plainly_led(sight.lead)
                and now[0] in sight.ahead()
                and "and" in part.sentence.between(now[0].span.end, part.span.start)
            )
            is_part = beside or now[0].sentence.behind(now[0].span.end)[:1] == ["("]  # "180 (60%) do"
            if len({value_of(one) for one in now}) == 1 and not is_part:
                return figure_of(now[0])
            break
    return _opened_with(sight, part) if not _WHOLES.isdisjoint(sight.after[:_REACH]) else None


def _opened_with(sight: Sight, part: Claim) -> Figure | None:
    """ "Of the 11,400 who came, … . Some 684 waited, 6% of the total": the one that a sentence opened with."""
    told = [one for one in sight.before if before_of(one) == ["of", "the"] and is_plain(one) and agree(one, part)]
    larger = len(told) == 1 and value_of(told[0]) > value_of(part) and told[0].sentence is not part.sentence
    return figure_of(told[0]) if larger else None


def _each(sight: Sight) -> str | None:
    """What a figure is told for each of; empty where only a word points to it, None where it is none such."""
    quantity, after = sight.claim.quantity, sight.after
    if quantity is not None and quantity.per:
        return quantity.per if ends(after) else None
    if after[:1] in (["each"], ["apiece"]):
        return "" if ends(after[1:]) else None
    if after[:1] != [] and after[0] in _BY_TIME and ends(after[1:]):
        return _BY_TIME[after[0]]  # "an average of £110,000 weekly"
    if _is_got_by_each(sight.lead):
        return "" if ends(after) or (after[:2] == ["on", "average"] and ends(after[2:])) else None
    if after[1:2] not in (["each"], ["every"]) or not (ends(after[2:]) or ends(after[3:]) or after[2:3] == ["of"]):
        return None
    return "" if _ENDING.issuperset(after[2:3]) else after[2]


def _count(sight: Sight, noun: str) -> Claim | None:
    """The one number of those that share; of hours and days that of its own sentence only."""
    if noun in _TIMES:
        told = [one for one in sight.ahead() if unit_of(one) == f"{noun}s"]
        return told[0] if len(told) == 1 else None
    told = [one for one in sight.before if is_plain(one, loosely=_is_got_by_each(sight.lead))]
    told = [one for one in told if unit_of(one) not in CURRENCIES | NO_COUNTS]
    told = [one for one in told if noun in ("", *PEOPLE) or {noun_of(one), unit_of(one)} & {noun, f"{noun}s"}]
    if any(ends_list(one, sight.before) for one in told):
        return None
    if noun in PEOPLE:
        return members_now(sight)
    if not noun:
        told = [one for one in told if (noun_of(one) or _is_of_them(one)) and unit_of(one) not in MEASURED]
        told = [one for one in told if unit_of(one) != unit_of(sight.claim) or _is_of_them(one)]
        own = [one for one in told if one.sentence is sight.claim.sentence]
        told = (own if _is_got_by_each(sight.lead) else own[-1:]) or [one for one in told if one in sight.last()]
    return told[0] if len(told) == 1 else None


def _is_of_them(one: Claim) -> bool:
    """ "There were 208 of them"."""
    return one.sentence.behind(one.span.end)[:2] == ["of", "them"]
