"""A move and its two ends, one of them in brackets or behind "having": "has trebled in five years (from 610 to 1,790)".

"Membership rose to 9,660 from 8,400 (15%)"; "sales stand at 168, having doubled from 84 in 2019".
"""

from service.claims.relate.meant.sight import Meant, Sight, before_of, ends, is_plain, of_one_sort
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, unit_of
from service.model.quantities import PERCENT, Form

_PAIR = len(("now", "base"))
_IT_WAS = (["it", "was"], ["they", "were"], ["there", "were"], ["it", "had"], ["they", "had"])
_HAVING = frozenset(["having", "after", "by"])
_NAMED = 5  # words of "in the five years since,"


def in_brackets(sight: Sight) -> Meant | None:
    """ "Rose to 9,660 from 8,400 (15%)", "rose from 8,400 to 9,660 (15%)": of the two right before it."""
    claim, pair = sight.claim, sight.before[-_PAIR:]
    if unit_of(claim) != PERCENT or sight.lead[-1:] != ["("] or sight.after[:1] != [")"] or len(sight.lead) > 1:
        return None
    if len(pair) != _PAIR or any(one.sentence is not claim.sentence or not is_plain(one) for one in pair):
        return None
    led = [before_of(pair[0])[-1:], pair[0].sentence.between(pair[0].span.end, pair[1].span.start)[-1:]]
    now, base = pair if led == [["to"], ["from"]] else pair[::-1]
    fits = led in ([["to"], ["from"]], [["from"], ["to"]]) and of_one_sort(now, base)
    fits = fits and unit_of(now) not in APART and ends(sight.after[1:])
    return ("percent_change", (figure_of(now), figure_of(base))) if fits else None


def multiplied_beside(sight: Sight) -> Meant | None:
    """ "Has trebled in five years (from 610 to 1,790)"; "stand at 168, having doubled from 84 in 2019"."""
    claim, quantity, own = sight.claim, sight.claim.quantity, sight.claim.sentence
    if quantity is None or quantity.form is not Form.MULTIPLE:
        return None
    later = [one for one in sight.behind if one.sentence is own and unit_of(one) not in APART]
    if not later or not all(map(is_plain, later)):
        return None
    led = own.between(claim.span.end, later[0].span.start)
    if len(later) == _PAIR and led[-2:] == ["(", "from"] and len(led) <= _NAMED:
        base, now = later
        told = own.between(base.span.end, now.span.start) == ["to"] and own.behind(now.span.end)[:1] == [")"]
    elif len(later) == _PAIR and led in (["to"], [",", "to"]):
        now, base = later  # "has doubled to 2,480 in five years; in 2019 it was 1,240"
        between = own.between(now.span.end, base.span.start)
        told = ";" in between and between[-2:] in _IT_WAS and base.period is not None and now.period is None
    else:
        ahead = [one for one in sight.ahead() if unit_of(one) not in APART]
        told = len(ahead) == len(later) == 1 and led == ["from"] and not _HAVING.isdisjoint(sight.lead[-2:])
        told = told and sight.lead[:1] == [","]
        now, base = (ahead[0], later[0]) if told else (later[0], later[0])
    fits = told and of_one_sort(now, base) and value_of(now) != value_of(base)
    return ("multiple", (figure_of(now), figure_of(base))) if fits else None
