"""Shares told with their number, of the one count of the sentence before: "More than half, 3,370, came by bus".

So are those with a subject of their own ("Women made up two in five (5,040)") and the others of such a row. The
sentence before tells of no other count, but for what its own was set against: "6,480 calls, twice the 3,240 of 2019".
"""

from collections.abc import Iterator, Sequence

from service.claims.relate.meant.sight import Meant, Sight, ends, is_measured_from, is_plain
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, agree, noun_of, unit_of
from service.model.claims import Claim
from service.model.quantities import CURRENCIES, PERCENT, POINTS

_LIGHT = frozenset("some about just only and but nearly almost around exactly roughly well fully a another".split())
_THEM = frozenset(["them", "these", "those"])
_SUMMED = (["in", "all"], ["in", "total"], ["altogether"], ["of", "them"])
_MADE = (
    *(["made", "up"], ["make", "up"], ["accounted", "for"], ["account", "for"], ["formed"], ["comprised"]),
    *(["were"], ["are"], ["numbered"]),
)
_GROUPS = frozenset(
    "women men girls boys children pupils students adults pensioners teenagers locals foreigners residents members"
    " newcomers beginners families commuters cyclists pedestrians juniors seniors veterans visitors tourists".split()
)
_OF_SOME = frozenset(
    "many most some few half third quarter fifth part several others rest mostly mainly who whose whom which"
    " among including excluding each every another".split()
)
_PEOPLE = frozenset(["people"])
_WERE = frozenset("were was are is came come had have did said went voted lived live wanted chose got will".split())
_ROW, _BRIEF = len(("share", "part")), 4  # words of "were for driving offences"


def share_of_those_told(sight: Sight) -> Meant | None:
    """The number behind a share and the count that both are of."""
    part, claim = sight.following(), sight.claim
    if unit_of(claim) != PERCENT or claim.direction is not None or part is None or not _is_count(part):
        return None
    bracketed = sight.after[-1:] == ["("]
    told = _told_of(sight.after[:-1], part)
    pointed = told[:1] == ["of"] and not _THEM.isdisjoint(told[1:]) and len(told) == len(("of", "them"))
    if sight.after[-1:] not in ([","], ["("]) or not (told == [] or pointed) or not _is_closed(part, bracketed):
        return None
    own = [one for one in sight.before if one.sentence is claim.sentence]
    if not (_is_led(sight.lead, own, claim) and noun_of(part) == ""):
        return None
    whole = next(iter(_whole(sight, part, pointed=pointed)), None)
    return None if whole is None else ("share", (figure_of(part), figure_of(whole)))


def _told_of(words: Sequence[str], part: Claim) -> Sequence[str]:
    """What stands between the two; of "seven in ten were driving offences, 2,025 in all" no more than a mark."""
    summed = part.sentence.behind(part.span.end)[:2] in _SUMMED
    return [] if summed and len(words) <= _BRIEF and {"of", ","}.isdisjoint(words) else words


def _is_count(one: Claim) -> bool:
    return is_plain(one, loosely=True) and unit_of(one) not in APART | CURRENCIES


def _is_closed(part: Claim, bracketed: bool) -> bool:
    """ "(5,040),", "2,025 in all, and", "3,370, came": and not "(5,040) of those who"."""
    behind = part.sentence.behind(part.span.end)
    behind = next((behind[len(told) :] for told in _SUMMED if behind[: len(told)] == told), behind)
    if bracketed:
        return behind[:1] == [")"] and (ends(behind[1:]) or not _WERE.isdisjoint(behind[1:2]))
    return behind[:1] in ([","], ["."], [";"]) and behind[1:2] not in (["or"], ["of"])


def _is_led(lead: Sequence[str], own: Sequence[Claim], claim: Claim) -> bool:
    """Whether it opens its sentence, with a group of people or none; or follows another share with its number."""
    if not own:
        verb = next((verb for verb in _MADE if [*lead[-len(verb) :]] == verb), [])
        subject = lead[: len(lead) - len(verb)]
        group = len(subject) == 1 and not _GROUPS.isdisjoint(subject) and verb != []
        return group or _LIGHT.issuperset(lead)
    joined = lead[-1:] == ["and"] and _GROUPS.isdisjoint(lead)
    row = len(own) == _ROW and unit_of(own[0]) == PERCENT and own[0].direction is None and _is_count(own[1])
    return joined and row and "of" not in claim.sentence.between(own[0].span.end, claim.span.start)


def _whole(sight: Sight, part: Claim, *, pointed: bool) -> Iterator[Claim]:
    """The one count of the sentence right before it, of which nothing tells that only some are meant."""
    told = [one for one in sight.before if one.sentence is not sight.claim.sentence]
    last = [one for one in told if one.sentence is told[-1].sentence]
    if not last or last[0].block is not part.block:
        return
    between = part.block.text[last[0].sentence.span.end : part.sentence.span.start]
    rates = any(unit_of(one) == POINTS or (unit_of(one) == PERCENT and not _is_set_against(one)) for one in last)
    counts = [one for one in last if _is_count(one) and not one.is_base and not is_measured_from(sight, one)]
    if pointed and len(counts) > 1:
        counts = [one for one in counts if unit_of(one) in _PEOPLE]
    if between.strip() or rates or len(counts) != 1 or not _OF_SOME.isdisjoint(_words_beside(counts[0])):
        return
    if agree(counts[0], part) and value_of(counts[0]) > value_of(part):
        yield counts[0]


def _words_beside(one: Claim) -> Iterator[str]:
    """The words of its sentence on either side of a figure, without those of its hedge: "Some 12,600 ran"."""
    hedge = None if one.quantity is None else one.quantity.hedge_span
    yield from one.sentence.before(one.span.start if hedge is None else min(hedge.start, one.span.start))
    yield from one.sentence.behind(one.span.end)


def _is_set_against(one: Claim) -> bool:
    """ "16% more than", "40% over its limit": a change, and no share."""
    return one.direction is not None or one.kind == "percent_change"
