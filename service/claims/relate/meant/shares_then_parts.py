"""Shares that a sentence tells before their part: "More than half of them came in one week, the last (1,320)".

The whole is what "them", "the total" or "this year's" points to, or what the sentence opened with: "Of the 2,400
visits, …". What the part came in may stand ahead of the share: "March supplied 59% of this year's, 3,180".
"""

from collections.abc import Sequence

from service.claims.relate.changes.level_pairs import window
from service.claims.relate.meant.sight import Meant, Sight, before_of, ends, is_plain, of_one_sort
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, unit_of
from service.model.claims import Claim
from service.model.quantities import PERCENT

_OPENING = frozenset(["and", "but", "well", "some", "about", "yet", ","])
_POINTING = frozenset(["them", "these", "those", "that", "it"])
_TOTALS = frozenset(["total", "tally", "whole"])
_REACH = 5  # words of "of last month's total"
_LIMITING = frozenset("who whose with aged under over above from".split())
_PARTING = frozenset("; : and but while than whereas".split())
_SET_OFF = ([","], ["("], [",", "when"], ["–"], [":"])
_AGAIN = frozenset("did so came arrived landed crossed were was got it people of them in all".split())
_VERB = 4  # words of "did so"
_SUPPLYING = (
    *(["supplied"], ["brought"], ["provided"], ["contributed"], ["produced"], ["yielded"], ["saw"], ["delivered"]),
    *(["accounted", "for"], ["made", "up"], ["brought", "in"], ["accounts", "for"], ["makes", "up"], ["added"]),
)
_SUBJECT = 4  # words of "the first week alone"
_SPELLS = frozenset("year month quarter week season half summer winter spring autumn".split())
_OWNING = frozenset(["'s", "’s"])
_WITH = frozenset(["with", "including", "after"])


def share_then_part(sight: Sight) -> Meant | None:
    """The part that closes the sentence of a share, and the whole that the share is of."""
    part = _closing_part(sight)
    if part is None or unit_of(sight.claim) != PERCENT or sight.claim.direction is not None:
        return None
    whole = _opened_with(sight) or _pointed_to(sight)
    fits = whole is not None and of_one_sort(part, whole) and value_of(part) < value_of(whole)
    if _owner(sight.after) and whole is not None and _is_of_other_time(part, whole):
        return None
    return ("share", (figure_of(part), figure_of(whole))) if whole is not None and fits else None


def _closing_part(sight: Sight) -> Claim | None:
    """The one level behind, where it ends the sentence and is set off: "…, 1,320", "(1,320)", "when 1,320 did so"."""
    own = [one for one in sight.behind if one.sentence is sight.claim.sentence and unit_of(one) not in APART]
    words = sight.after
    if not own or not is_plain(own[0]) or not _PARTING.isdisjoint(words[:-1]):
        return None
    part = own[0]
    told = part.sentence.between(sight.claim.span.end, part.span.start)
    behind = part.sentence.behind(part.span.end)
    if len(own) > 1 and not (told[-1:] == [","] == behind[:1] and not _WITH.isdisjoint(behind[1:2])):
        return None  # "…, 3,180, with 442 people on Sunday" tells what the part was
    closed = ends(behind) or (told[-1:] == ["when"] and len(behind) <= _VERB and _is_again(behind))
    return part if closed and (told[-1:] in _SET_OFF or told[-2:] in _SET_OFF) else None


def _is_again(words: Sequence[str]) -> bool:
    return _AGAIN.issuperset(word for word in words if word != ".")


def _opened_with(sight: Sight) -> Claim | None:
    """ "Of the 2,400 visits in May, more than half …"."""
    own = [one for one in sight.before if one.sentence is sight.claim.sentence]
    opens = len(own) == 1 and before_of(own[0]) in (["of", "the"], ["of"]) and sight.lead[-1:] == [","]
    return own[0] if opens and is_plain(own[0]) and _LIMITING.isdisjoint(sight.lead) else None


def _pointed_to(sight: Sight) -> Claim | None:
    """ "More than half of them", "a fifth of the month's total": the one level of the sentence before."""
    words = sight.after
    if not (_OPENING.issuperset(sight.lead) or _supplies(sight.lead)) or words[:1] != ["of"]:
        return None
    total = next((at for at in range(1, min(_REACH, len(words))) if words[at] in _TOTALS), 0)
    total = total or _owner(words)
    behind = words[total + 1 :] if total else words[2:]
    if not total and not _POINTING.issuperset(words[1:2]):
        return None
    told = [one for one in sight.last() if not one.is_base]
    return told[0] if len(told) == 1 and _LIMITING.isdisjoint(behind[:1]) else None


def _is_of_other_time(part: Claim, whole: Claim) -> bool:
    """ "840 pupils in 2019. Maths took 39% of this year's, 310": whether a part lies outside the days of a whole."""
    own, told = window(part.period), window(whole.period)
    return own is not None and told is not None and (own.start > told.end or own.end < told.start)


def _supplies(lead: Sequence[str]) -> bool:
    """ "March alone supplied", "the first week accounted for"."""
    verb = next((verb for verb in _SUPPLYING if [*lead[-len(verb) :]] == verb), None)
    return verb is not None and 0 < len(lead) - len(verb) <= _SUBJECT and all(map(str.isalpha, lead))


def _owner(words: Sequence[str]) -> int:
    """Where "of this year's," or "of the quarter's," ends, which names nothing else; 0 where no such words stand."""
    at = next((at for at in range(2, min(_REACH, len(words))) if words[at] in _OWNING), 0)
    return at if at and words[at - 1] in _SPELLS and words[at + 1 : at + 2] == [","] else 0
