"""Moves between the only two levels that a sentence ties together as what is and what was.

"Profit jumped to £38.4m from £29.1m, an improvement of £9.3m"; "up by 780, or a quarter"; "a 42% premium to the closing
price of 165.5p".
"""

from collections.abc import Sequence

from service.claims.relate.holding import holds
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import agree, unit_of
from service.extract.changes import change_of
from service.judge.article.called.pairs import (
    CLAUSES,
    DAYS_BEFORE,
    MOVES,
    NEAR,
    Pair,
    are_near,
    gives,
    is_of_then,
    kind_of,
    pair_of,
    working_of,
)
from service.judge.article.called.told import (
    CLOSING,
    LIGHT,
    Told,
    Working,
    is_amount,
    is_level,
    is_of_things,
    is_slip,
    words_behind,
    words_between,
)
from service.model.claims import Claim
from service.model.quantities import PERCENT, POINTS, Direction
from service.numeric.conversions import MEASURED

_NOUNS = frozenset(
    "improvement difference change move movement turnaround addition uplift deterioration saving increase rise overrun"
    " overspend".split()
)
_EXTRA = (["an", "additional"], ["an", "extra"])
_PAYERS = frozenset(
    "passengers commuters taxpayers customers families households drivers tenants users consumers borrowers".split()
)
_ON_YEAR = (["on", "a", "year"], ["on", "the", "previous"], ["on", "last", "year"], ["on", "the", "year"])
_VANISHED = frozenset("disappeared gone vanished closed shut left".split())
_LAST_YEAR = (["last", "year"], ["over", "the"], ["in", "the"], ["on", "the"], ["in", "a"])
_STRETCHES = frozenset("years decade decades quarter months month weeks".split())
_DONE = frozenset("it they there that he she managed built made sold had did were was has have".split())
_TIME_BEFORE = (["the", "previous"], ["the", "year"], ["the", "preceding"])
_BETTER = (["worse", "off"], ["better", "off"])
_TAKING = frozenset("taking bringing lifting pushing raising sending leaving cutting reducing".split())
_AGAIN = frozenset("further another again each".split())
_LATER = frozenset(["week", "month", "year"])
_SIDES = frozenset("more fewer less higher lower larger bigger smaller dearer cheaper".split())
_TELLING = frozenset("or and ( which that meaning".split())
_OVER = frozenset([".", ",", ";", ")", "–", "—", "but", "to"])
_TO = frozenset(["to", "over", "on"])
_PRICED = frozenset(["of", "at"])
_ASKED = (["to", "the"], ["on", "the"])
_WHOSE = frozenset(["it", "he", "she", "they"])
_UNDISTURBED = frozenset(["before", "on"])
_BRIEF = 6  # words


def moved(told: Told) -> Working | None:
    """What a move lies between that is set off behind two levels, or that these are told behind."""
    if _is_called_move(told) or _is_concluded(told):
        return working_of(told.claim, pair_of(told, told.ahead))
    if _is_tied_to_levels(told):
        return working_of(told.claim, pair_of(told, (*told.ahead, *told.after)))
    return _that_led_to(told) or _of_levels_behind(told)


def told_again(told: Told) -> Working | None:
    """ "Exceeding it by £500,000, or about 15%": a move in per cent behind the same move in full, or the other way."""
    claim, last = told.claim, told.ahead[-1] if told.ahead else None
    if last is None or last.kind not in MOVES or (unit_of(last) == PERCENT) is (unit_of(claim) == PERCENT):
        return None
    lead = [word for word in told.lead if word not in (",", "–", "—")]
    if not lead or not LIGHT.union(_TELLING).issuperset(lead) or _TELLING.isdisjoint(lead) or len(lead) > _BRIEF:
        return None
    more = bool(told.behind) and told.behind[0] in _SIDES
    if not more and (_TELLING & {*lead} == {"and"} or not _is_of_same_things(told)):
        return None  # "up a quarter, and 92,000 flights"
    behind = told.behind[1:] if more else told.behind
    if behind and behind[0] not in _OVER and not _is_gone(behind):
        return None
    pair = pair_of(told, (*told.ahead, *told.after)) or _pair_before(last, told)
    if pair is None or not gives(last, pair):
        return _from_inputs(claim, last)
    return working_of(claim, pair)


def _is_gone(behind: Sequence[str]) -> bool:
    """ "A loss of 780, meaning a quarter | of the fleet has disappeared"."""
    verb = next((n for n, word in enumerate(behind[:_BRIEF]) if word in ("has", "have", "had")), 0)
    return behind[0] == "of" and behind[1:2] == ["the"] and verb > 0 and {*behind[verb + 1 : verb + 2]} <= _VANISHED


def premium(told: Told) -> Working | None:
    """ "The offer of 235p is a 42% premium to the closing price of 165.5p": the offer and the price."""
    claim = told.claim
    if unit_of(claim) != PERCENT or told.behind[:1] not in (["premium"], ["discount"]) or len(told.after) != 1:
        return None
    levels, price = [one for one in told.ahead if is_level(one) and is_amount(one)], told.after[0]
    if (
        len(levels) != 1
        or not is_level(price)
        or unit_of(levels[0]) != unit_of(price)
        or not {*told.behind[1:2]} <= _TO
    ):
        return None
    words, past = words_between(claim, price)[1:], words_behind(price)
    if not CLAUSES.isdisjoint(words) or "," in words or not are_near(value_of(levels[0]), value_of(price)):
        return None
    asked = words in _ASKED and {*past[:1]} <= _WHOSE and bool(past)
    named = words[-1] in _PRICED and not (past and past[0] not in CLOSING | _UNDISTURBED)
    return working_of(claim, (levels[0], price)) if asked or named else None


def way_of(working: Working) -> Direction | None:
    """Which way what is worked out went."""
    if working.kind not in MOVES:
        return None
    now, base = working.figures
    return Direction.UP if now.value > base.value else Direction.DOWN


def _that_led_to(told: Told) -> Working | None:
    """ "It took 41,000 calls. That rose by 12,300 to 53,300, which is 30% higher": from what the 30% is of."""
    claim = told.claim
    if claim.kind != "difference" or told.behind[:1] != ["to"] or not told.after or told.lead[-1:] != ["by"]:
        return None
    level = told.after[0]
    if words_between(claim, level) != ["to"] or not is_level(level):
        return None
    for move in told.after[1:2]:
        now = move.inputs[:1]
        if move.kind == "percent_change" and now and now[0].span == figure_of(level).span and "which" in told.behind:
            return _from_inputs(claim, move)
    return None


def _of_levels_behind(told: Told) -> Working | None:
    """ "Passengers fell by 140,000 last year. Some 1.26 million came, against 1.40 million": but for a slip of it."""
    claim, levels = told.claim, told.later
    if told.ahead or told.after or claim.direction is None or not is_amount(claim) or claim.kind not in MOVES:
        return None
    if len(levels) != len(("now", "base")) or claim.quantity is None or unit_of(claim) in MEASURED:
        return None
    if claim.over is not None or told.behind[:2] not in _LAST_YEAR or not _STRETCHES.isdisjoint(told.lead):
        return None  # "in the previous 10 years it rose by 21 ppm"
    nouns = {one.quantity.noun for one in levels if one.quantity is not None} - {claim.quantity.noun, ""}
    if words_behind(levels[-1])[:3] not in DAYS_BEFORE or nouns or not is_of_things(claim):
        return None
    working = working_of(claim, pair_of(told, levels))
    if working is None or way_of(working) is not claim.direction:
        return None
    now, base = working.figures
    return working if is_slip(claim.quantity, abs(now.value - base.value)) else None


def _pair_before(move: Claim, told: Told) -> Pair | None:
    """The only two levels before a move, the way round that gives it."""
    levels = [one for one in told.ahead[:-1] if is_level(one) and is_amount(one)]
    if len(levels) != len(("now", "base")) or not agree(*levels):
        return None
    first, last = levels
    return next((pair for pair in ((first, last), (last, first)) if gives(move, pair)), None)


def _from_inputs(claim: Claim, last: Claim) -> Working | None:
    """ "264,000, against 240,000 in 2021. That is an extra 24,000, and a tenth more": of what that rests on."""
    figures = last.inputs
    if len(figures) != len(("now", "base")) or figures[0].unit == PERCENT or not holds(last, kind_of(last), figures):
        return None
    return Working(kind_of(claim), (), figures)


def _is_called_move(told: Told) -> bool:
    """Whether the words call it one, set off behind what was told, and its clause is over behind it."""
    words = told.set_off
    if len(words) == len(told.lead) or not told.ahead:
        return False
    if not words and told.lead:
        return _is_more_than_then(told)
    if told.behind[:2] in _BETTER:
        return CLAUSES.isdisjoint(words) and len(words) <= _BRIEF and (told.behind[2:3] in ([], ["."], [","]))
    if words[-2:] in _EXTRA:
        paid = told.behind[:1] == ["for"] and {*told.behind[1:2]} <= _PAYERS
        return (told.ends or paid) and len(words) <= _BRIEF and CLAUSES.isdisjoint(words) and _is_of_same_things(told)
    named = [word for word in words if word in _NOUNS or change_of(word) is not None]
    over = told.ends or told.behind[:3] in _ON_YEAR
    return (
        over and bool(named) and words[-1:] == ["of"] and LIGHT.issuperset(word for word in words if word not in named)
    )


def _is_more_than_then(told: Told) -> bool:
    """ "From £88m to £97m, | £9m | more than in the previous twelve months"."""
    behind = told.behind
    if told.lead[-1] not in (",", "–", "—") or not behind or behind[0] not in _SIDES or told.claim.kind != "difference":
        return False
    then = behind[1:3] == ["than", "in"] and behind[3:5] in _TIME_BEFORE
    return len(behind) == 1 or behind[1] in CLOSING or then


def _is_concluded(told: Told) -> bool:
    """ "312 last year and 286 the year before, so it managed 26 more"."""
    words, behind = told.set_off, told.behind
    if told.claim.kind != "difference" or words[:1] != ["so"] or not _DONE.issuperset(words[1:]):
        return False
    return behind[:1] != [] and behind[0] in _SIDES and (not behind[1:] or behind[1] in CLOSING)


def _is_tied_to_levels(told: Told) -> bool:
    """ "£5bn larger than the £177bn it got, at £182bn"; "up by £84, or 5%, taking the bill from £1,686 to £1,770"."""
    claim, near = told.claim, (*told.lead[-_BRIEF:], *told.behind[:3])
    if claim.direction is None or claim.kind not in MOVES or not _AGAIN.isdisjoint(near):
        return False
    levels = [one for one in told.after if is_level(one) and is_amount(one)]
    if len(levels) != len(("now", "base")) or any(one.kind == claim.kind for one in (*told.ahead, *told.after)):
        return False
    words, between, past = words_between(claim, levels[0]), words_between(*levels), words_behind(levels[1])
    if not CLAUSES.isdisjoint((*words, *between)):
        return False
    if words == ["to"] and is_of_then(between, past):
        return is_amount(claim)  # "by £7m to £31m by March, having stood at £38m last spring"
    if past and past[0] not in CLOSING:
        return False
    if words[-1:] == ["from"] and between == ["to"]:
        brought = [n for n, word in enumerate(words) if word in _TAKING]
        return bool(brought) and len(words) - brought[-1] <= NEAR and _is_about_as_large(claim, *levels)
    if {*told.behind[:1]}.isdisjoint(_SIDES) or not (is_amount(claim) or unit_of(claim) == POINTS):
        return False
    above = "than" in words and between[-2:] == [",", "at"]
    return above or (words[-1:] == ["at"] and is_of_then(between) and _LATER.isdisjoint((*between, *past)))


def _is_about_as_large(claim: Claim, one: Claim, other: Claim) -> bool:
    """Whether a move in full is not far from the one of two levels: pay by the hour does not move as that of a year."""
    return is_amount(claim) and are_near(value_of(claim), abs(value_of(one) - value_of(other)))


def _is_of_same_things(told: Told) -> bool:
    """Whether the move counts what the levels before it do: not "flights …, bringing an extra 20,000 passengers"."""
    noun = told.claim.quantity.noun if told.claim.quantity is not None else ""
    return not noun or any(one.quantity is not None and one.quantity.noun == noun for one in told.ahead)
