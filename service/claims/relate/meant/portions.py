"""Shares of what words point to, and so much for each: "£1.8m of that came from the NHS, a third of the total"."""

from collections.abc import Sequence

from service.claims.relate.meant.sight import Meant, Sight, before_of, ends, is_plain
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, NO_COUNTS, agree, noun_of, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import CURRENCIES, PERCENT
from service.numeric.conversions import MEASURED

_POINTING = frozenset("that them those these which it this".split())
_AVERAGES = frozenset("average averaged averages mean usual".split())  # of which nothing is a part
_WHOLES = frozenset("total whole fleet collection budget lot".split())
_AGAIN = ([","], [",", "or"], ["or"], ["("])
_MEANING = frozenset("which that is was means meaning equal equivalent to or".split())
_REACH, _OPENING = 3, 5  # words of "of the total", and of "of this year's,"
_WORKING = frozenset("works work working worked yield equivalent equal equals so average".split())
_THAT = (["that", "is"], ["which", "is"], ["this", "is"], ["it", "is"])
_TIMES = frozenset("hour day week month year".split())
_ENDING = frozenset(["of", "them", "one", ".", ",", ";"])


def shared(sight: Sight) -> Meant | None:
    """The part right before a share, and what its words or those of the share point to as the whole."""
    own = [one for one in sight.before if one.sentence is sight.claim.sentence]
    if unit_of(sight.claim) != PERCENT or sight.claim.direction is not None or not own or not _is_set_off(sight):
        return None
    if not (ends(sight.after) or _points(sight.after)):
        return None
    part = own[-1]
    if unit_of(part) in APART or part.quantity is None or part.quantity.per or part.quantity.high is not None:
        return None
    if before_of(part)[-2:-1] == ["of"] and len(own) > 1:  # "64 of its 800 paintings, or 8%"
        fits = is_plain(own[-2]) and is_plain(part) and value_of(own[-2]) < value_of(part)
        return ("share", (figure_of(own[-2]), figure_of(part))) if fits and agree(own[-2], part) else None
    whole = _whole_of_last_share(sight, part) if sight.lead in _AGAIN and "of" not in sight.after[:2] else None
    if whole is None and (_points(sight.after) or _points_from(part)):
        whole = _whole(sight, part)
    return None if whole is None else ("share", (figure_of(part), whole))


def spread(sight: Sight) -> Meant | None:
    """ "Made £126m. That works out at £20 for each passenger": what there is in all, and how many share it."""
    noun, lead = _each(sight), sight.lead
    told = any(lead[at : at + 2] in _THAT for at in range(len(lead))) or not _WORKING.isdisjoint(lead)
    told = told or lead[-1:] == ["or"] or (lead == [","] and sight.after[:1] == ["for"])
    told = told or (unit_of(sight.claim) != "" and "comes" in lead)
    if noun is None or unit_of(sight.claim) in NO_COUNTS or not told:
        return None
    count = _count(sight, noun)
    amounts = [one for one in sight.like([*sight.last(), *sight.ahead()]) if one is not count]
    amounts = [one for one in amounts if unit_of(one) == unit_of(sight.claim) or noun_of(one)]
    own = [one for one in amounts if one.sentence is sight.claim.sentence] or amounts
    if count is None or len({value_of(one) for one in own}) != 1 or unit_of(count) == unit_of(own[0]) != "":
        return None
    return "average", (figure_of(own[0]), figure_of(count))


def _is_set_off(sight: Sight) -> bool:
    """Whether a share tells the part before it again."""
    lead = sight.lead
    own = lead[max((at for at, word in enumerate(lead) if word == ","), default=len(lead)) + 1 :]
    return lead in _AGAIN or (lead[-1:] == [","] and _points(sight.after)) or (own != [] and _MEANING.issuperset(own))


def _points(words: Sequence[str]) -> bool:
    """ "Of them", "of the total", "of its workforce": and no more, as in "of those with children"."""
    told = words[1:_REACH]
    if [*words[:1]] != ["of"] or not told:
        return False
    return ends(words[2:]) if told[0] in _POINTING else bool(_WHOLES & {*told[1:]}) and ends(words[_REACH:])


def _points_from(part: Claim) -> bool:
    """ "£1.8m of that"; "of those, 86"; "of the cats, 26"; "of this year's, 86"."""
    behind, ahead = part.sentence.behind(part.span.end), before_of(part)
    opens = ahead[:1] == ["of"] and {*ahead[1:2]} <= _POINTING | {"the"} and len(ahead) <= _OPENING
    return opens or (behind[:1] == ["of"] and bool(_POINTING & {*behind[1:2]}))


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


def _whole(sight: Sight, part: Claim) -> Figure | None:
    """The larger figure of its unit in the nearest sentence that has one; of two the one named, or no base."""
    ahead = before_of(part)
    last = sight.last() if unit_of(part) not in CURRENCIES or _points_from(part) else ()
    for row in (sight.ahead(), last):
        told = [one for one in row if value_of(one) > value_of(part) and unit_of(one) not in APART and agree(one, part)]
        told = [one for one in told if one.block is part.block and _AVERAGES.isdisjoint(before_of(one))]
        named = [one for one in told if ahead[:2] == ["of", "the"] and noun_of(one) in ahead[2:3]]
        now = named or [one for one in told if not one.is_base] or told
        if now:
            beside = now[0] in sight.ahead() and "and" in part.sentence.between(now[0].span.end, part.span.start)
            is_part = beside or now[0].sentence.behind(now[0].span.end)[:1] == ["("]  # "180 (60%) do"
            return figure_of(now[0]) if len({value_of(one) for one in now}) == 1 and not is_part else None
    return None


def _each(sight: Sight) -> str | None:
    """What a figure is told for each of; empty where only a word points to it, None where it is none such."""
    quantity, after = sight.claim.quantity, sight.after
    if quantity is not None and quantity.per:
        return quantity.per if ends(after) else None
    if after[:1] in (["each"], ["apiece"]):
        return "" if ends(after[1:]) else None
    if after[1:2] not in (["each"], ["every"]) or not (ends(after[2:]) or ends(after[3:]) or after[2:3] == ["of"]):
        return None
    return "" if _ENDING.issuperset(after[2:3]) else after[2]


def _count(sight: Sight, noun: str) -> Claim | None:
    """The one number of those that share; of hours and days that of its own sentence only."""
    if noun in _TIMES:
        told = [one for one in sight.ahead() if unit_of(one) == f"{noun}s"]
        return told[0] if len(told) == 1 else None
    told = [one for one in sight.before if is_plain(one) and unit_of(one) not in CURRENCIES | NO_COUNTS]
    told = [one for one in told if not noun or {noun_of(one), unit_of(one)} & {noun, f"{noun}s"}]
    if not noun:
        told = [one for one in told if noun_of(one) and unit_of(one) not in MEASURED | {unit_of(sight.claim)}]
        told = [one for one in told if one in sight.ahead()][-1:] or [one for one in told if one in sight.last()]
    return told[0] if len(told) == 1 else None
