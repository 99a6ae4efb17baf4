"""A share and a number side by side: "One in four, 421 in total, would"; "95,400 were pupils, three in ten".

The whole is the one count that was told before, or that a sentence opened with: "Of 2,104 parents who replied, …".
"""

from collections.abc import Sequence

from service.claims.relate.meant.sight import Meant, Sight, before_of, ends, is_measured_from, is_plain, rows_before
from service.claims.relate.meant.told_last import goes_on_about
from service.claims.relate.quoted import figure_of, quotes, value_of
from service.claims.scene import APART, agree, noun_of, unit_of
from service.model.claims import Claim
from service.model.quantities import CURRENCIES, PERCENT

_POINTING = frozenset(["them", "these", "those", "it"])
_SUMMED = (["in", "all"], ["in", "total"], ["altogether"])
_LIGHT = frozenset(
    "some about just only and but of these them those the a total nearly almost around another further as many".split()
)
_OPENED = (["of"], ["of", "the"], ["of", "its"], ["of", "their"], ["among"], ["among", "the"])
_WERE = frozenset("were was are is had have did do said never always live work were came went voted".split())
_WORDS = 6  # from a number to its share, "were children under five"
_VOTING = frozenset("voted for against opposed backed".split())
_NAMED, _PAIR = 4, 2  # words of "of the pupils,"; a share and its part
_HELD = frozenset("prisoners inmates men women".split())
_HELD_IN = frozenset("jail prison wing wings cells jailed".split())
_NARROWED = frozenset("half third quarter fifth".split())


def share_before_number(sight: Sight) -> Meant | None:
    """ "One in four, 421 in total, would allow them"; "Four in ten of them, 391 in all, are under 18"."""
    part, words = sight.following(), sight.after
    if unit_of(sight.claim) != PERCENT or sight.claim.direction is not None or part is None:
        return None
    pointed = words[:1] == ["of"] and not _POINTING.isdisjoint(words[1:2])
    named = words[2] if words[:2] == ["of", "the"] and len(words) == _NAMED else ""
    length = _NAMED if named else 3 if pointed else 1
    if words[-1:] != [","] or len(words) != length or not _LIGHT.issuperset(sight.lead):
        return None
    behind = part.sentence.behind(part.span.end)
    behind = next((behind[len(told) :] for told in _SUMMED if behind[: len(told)] == told), behind)
    if noun_of(part) or not _is_count(part) or not (behind[:1] == [","] and behind[1:2] != ["or"]):
        return None
    whole = _whole_named(sight, part, named) if named else _whole(sight, part)
    return None if whole is None else ("share", (figure_of(part), figure_of(whole)))


def share_in_row(sight: Sight) -> Meant | None:
    """ "46% of it, £14.2bn, was bound for France, and 15%, £4.6bn, for Spain": of what the share before it is of."""
    claim, part = sight.claim, sight.following()
    own = [one for one in sight.before if one.sentence is claim.sentence]
    if unit_of(claim) != PERCENT or claim.direction is not None or part is None or sight.after != [","]:
        return None
    joined = sight.lead[-1:] == ["and"] or sight.lead[-1:] in ([","], [";"])
    rows = [one for one in own if one.kind == "share" and len(one.inputs) == len(("part", "whole"))]
    if not rows or not joined or not ends(part.sentence.behind(part.span.end)) or len(own) < _PAIR:
        return None
    share, first = own[-_PAIR:]
    if share is not rows[-1]:
        return None
    apposed = quotes(first, share.inputs[0])
    between = share.sentence.between(share.span.end, first.span.start)
    built = apposed and between[-1:] == [","] and (between[:1] == ["of"] or between == [","])
    closed = first.sentence.behind(first.span.end)[:1] == [","]
    whole = share.inputs[1]
    same = built and closed and unit_of(part) == unit_of(first) and value_of(part) < whole.value
    return ("share", (figure_of(part), whole)) if same else None


def number_before_share(sight: Sight) -> Meant | None:
    """ "Some 95,400 were schoolchildren, three in ten"; "140 did not, 28%, and 60 were unsure"."""
    own = [one for one in sight.before if one.sentence is sight.claim.sentence]
    lead, after = sight.lead, sight.after
    if unit_of(sight.claim) != PERCENT or sight.claim.direction is not None or not own or lead[-1:] != [","]:
        return None
    if "," in lead[:-1] or not 1 < len(lead) <= _WORDS or _WERE.isdisjoint(lead[:1]) or not ends(after):
        return None
    part, opened = own[-1], before_of(own[0])
    if not _VOTING.isdisjoint(lead):
        return None  # "1,200 voted yes, 60%": of those who voted
    if not _is_count(part) or noun_of(part) or not _LIGHT.issuperset(opened) or _is_of(part):
        return None
    whole = _whole(sight, part) if len(own) == 1 or all(one.inputs or _is_count(one) for one in own[:-1]) else None
    return None if whole is None else ("share", (figure_of(part), figure_of(whole)))


def _is_of(part: Claim) -> bool:
    return part.sentence.behind(part.span.end)[:1] == ["of"]


def _is_count(one: Claim) -> bool:
    plain = is_plain(one, loosely=True) or (
        one.kind in ("difference", "total") and one.inputs != () and one.direction is None
    )
    return plain and unit_of(one) not in APART | CURRENCIES


def _whole(sight: Sight, part: Claim) -> Claim | None:
    """The one larger count of the nearest sentence before that tells any; of several the one that it opens with."""
    for row in rows_before(sight):
        if row[0].sentence is sight.claim.sentence:
            continue
        told = [one for one in row if _is_count(one) and agree(one, part) and one.block is part.block]
        told = [one for one in told if value_of(one) > value_of(part)]
        opened = [one for one in told if before_of(one) in _OPENED]
        told = opened or [one for one in told if not _is_set_beside(sight, one)]
        if told:
            only = len({*map(value_of, told)}) == 1 and not _has_groups(told[0].sentence.words)
            return told[0] if only and (opened or goes_on_about(told[0], part)) else None
    return None


def _whole_named(sight: Sight, part: Claim, named: str) -> Claim | None:
    """ "1,100 pupils. More than half of the pupils, 610, …": the only one of that name that was told, and larger."""
    told = [one for one in sight.before if one.sentence is not sight.claim.sentence and _is_count(one)]
    told = [one for one in told if one.block is part.block and _is_so_named(one, named)]
    if len(told) != 1 or value_of(told[0]) <= value_of(part) or told[0].is_base:
        return None
    return None if any(_may_be_all(one, told[0], part) for one in sight.before) else told[0]


def _may_be_all(one: Claim, whole: Claim, part: Claim) -> bool:
    """ "900 of the 1,100 pupils were asked. More than half of the pupils, 510, …": of those asked, or told since."""
    if one is whole or not _is_count(one) or not agree(one, part) or value_of(one) <= value_of(part):
        return False
    tied = one.sentence is whole.sentence and one.sentence.between(one.span.end, whole.span.start)[:1] == ["of"]
    return tied or (one.sentence is not whole.sentence and one.span.start > whole.span.end)


def _is_so_named(one: Claim, named: str) -> bool:
    held = {named, noun_of(one)} <= _HELD and not _HELD_IN.isdisjoint(one.sentence.words)
    return noun_of(one) == named or held


def _is_set_beside(sight: Sight, one: Claim) -> bool:
    return one.is_base or one.kind == "difference" or is_measured_from(sight, one)


def _has_groups(words: Sequence[str]) -> bool:
    """ "We asked 2,000 adults, half of them parents": of whom the next sentence may tell."""
    return not _NARROWED.isdisjoint(words)
