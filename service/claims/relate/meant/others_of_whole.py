"""The rest of a whole told with one part of it: "517 of the 940 homes were sold, while the other 423 stood empty".

No third figure of the same sort stands beside the three, and nothing says that others are left as well.
"""

from collections.abc import Sequence

from service.claims.relate.meant.sight import Meant, Sight, before_of, ends, is_plain
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, NO_COUNTS, agree, noun_of, unit_of
from service.model.claims import Claim
from service.model.quantities import CURRENCIES, PERCENT

_REST = frozenset(
    [
        *(("the", rest) for rest in ("other", "remaining")),
        *(("the", rest, mark) for rest in ("remainder", "rest", "others") for mark in (",", "(", "–", "—")),
        *(("the", rest, "of") for rest in ("remainder", "balance")),
    ]
)
_LEFT = frozenset(
    [
        *(("left",), ("left", "over"), ("remaining",), ("outstanding",), ("to", "spare"), ("still", "to", "go")),
        *(("were", "left"), ("are", "left"), ("was", "left"), ("is", "left"), ("remain",), ("remained",), ("remains",)),
    ]
)
_LEAVING = frozenset(
    [("leaving",), *((that, leaves) for that in ("that", "this", "which") for leaves in ("leaves", "left"))]
)
_BEHIND = frozenset([("others",), *(("that", remain) for remain in ("remain", "remained"))])
""" "The 368 others", "the 368 that remained"."""
_AT_LENGTH = frozenset("once after if when inside outside within under over above below short".split())
_PARTING = (["of"], ["half"])
_LONGEST = 3  # words of them
_LEADING = frozenset([",", "so", "with", "leaving", "that", "which", "just", "only", "and", "another", "meaning"])
_OF_WHOLE = (["of", "the"], ["of", "its"], ["of", "their"], ["of", "his"], ["of", "her"], ["of"], ["out", "of"])
_OF_THEM = tuple(["of", them] for them in ("which", "whom", "them", "these", "those"))
_OF_ALL = (["out", "of"], ["total", "of"])
_NEAR, _APART = 5, 12  # words of "of the school's", and of "walked to school, out of"
_JOINED = frozenset(["and", ":", ";"])
_OPENS = (
    ["among"],
    ["among", "the"],
    ["from", "a", "total", "of"],
    ["of"],
    ["of", "the"],
    ["of", "its"],
    ["of", "their"],
    ["out", "of"],
    ["out", "of", "the"],
)
_AS_WELL = frozenset("another further also mostly including besides except excluding more plus third two three".split())
_GOING_ON = frozenset("that who which still unsold empty vacant unused".split())
_DOING = frozenset(", . ) is was are were will goes go went comes came has have had must should in to".split())
_PLACED = frozenset("in at on for from to of by with abroad elsewhere last this more".split())
_VAGUE = frozenset("some several few many".split())
_NO_THINGS = NO_COUNTS | APART
_PAIR = len(("part", "whole"))


def others_of_whole(sight: Sight) -> Meant | None:
    """The whole, less the part of it that was told."""
    claim = sight.claim
    if unit_of(claim) in _NO_THINGS or claim.direction is not None or not _is_rest(sight) or _is_part_of_rest(sight):
        return None
    own = [one for one in sight.before if one.sentence is claim.sentence]
    apart = not own
    if apart:
        own = [one for one in sight.before if one.sentence is sight.before[-1].sentence]
    told = [one for one in own if unit_of(one) not in NO_COUNTS]  # "23,370 (95%) got home"
    if len(told) == 1 and before_of(told[0])[:2] in _OF_THEM:
        told = [*_before_that(sight, told[0]), *told]  # "It has 640 pupils. Of these, 272 walk. The other 368 …"
    if len(told) != _PAIR or not all(is_plain(one) and unit_of(one) not in APART for one in told):
        return None
    found = _part_and_whole(told)
    if found is None or any(_is_like(one, claim) for one in sight.behind if one.sentence is claim.sentence):
        return None
    part, whole = found
    fits = agree(part, whole) and agree(whole, claim) and value_of(part) < value_of(whole)
    said = claim.sentence.between(told[1].span.end, claim.span.start) if not apart else sight.lead
    beside = told[1].sentence.behind(told[1].span.end) if apart else sight.lead
    fits = fits and part.block is claim.block and part.period is None
    fits = fits and noun_of(claim) in ("", noun_of(whole))  # "with the remaining 150 flats to be let" of 300 homes
    fits = fits and _VAGUE.isdisjoint(beside) and _AS_WELL.isdisjoint(said)
    return ("total", (figure_of(whole), figure_of(part, -1))) if fits else None


def _before_that(sight: Sight, part: Claim) -> Sequence[Claim]:
    """The counts of the sentence before that of a part."""
    earlier = [one for one in sight.before if one.span.end < part.span.start and one.sentence is not part.sentence]
    return [one for one in earlier if one.sentence is earlier[-1].sentence and unit_of(one) not in NO_COUNTS]


def _is_rest(sight: Sight) -> bool:
    lead, after = sight.lead, sight.after
    if any(tuple(lead[-n:]) in _REST for n in (2, _LONGEST)):
        named = unit_of(sight.claim) in CURRENCIES and after[:1] != [] and after[0] not in _DOING
        return after[:1] != ["of"] and ";" not in after[:1] and not named  # "the other £25m loan falls due in May"
    if lead[-1:] == ["the"] and any(tuple(after[:n]) in _BEHIND for n in (1, 2)):
        return True
    if any(tuple(lead[-n:]) in _LEAVING for n in (1, 2)):
        return _AT_LENGTH.isdisjoint(after) and (ends(after) or not _GOING_ON.isdisjoint(after[:1]))
    left = any(tuple(after[:n]) in _LEFT and ends(after[n:]) for n in range(1, _LONGEST + 1))
    mark = max((at for at, word in enumerate(lead) if word in (",", ";", "–", "—")), default=-1) if left else -1
    return mark >= 0 and _LEADING.issuperset(lead[mark:])


def _is_part_of_rest(sight: Sight) -> bool:
    """ "720 of 900 pupils walk; half the rest, 90, come by bus", "a third of the rest, 60"."""
    ahead = sight.lead[:-_LONGEST][-1:]
    parted = not ahead and bool(sight.before) and unit_of(sight.before[-1]) == PERCENT
    return ahead in _PARTING or (parted and sight.before[-1].sentence is sight.claim.sentence)


def _part_and_whole(told: Sequence[Claim]) -> tuple[Claim, Claim] | None:
    """ "517 of the 940", "of the 940, 517 were sold", "there are 940, of which 517 …", "there are 940 and 517 …"."""
    first, last = told
    if first.sentence is not last.sentence:
        return last, first
    between = first.sentence.between(first.span.end, last.span.start)
    owned = between[:1] == ["of"] and between[-1:] in (["'s"], ["’s"]) and len(between) <= _NEAR
    if between in _OF_WHOLE or owned or (between[-2:] in _OF_ALL and len(between) <= _APART):
        return first, last
    theirs = between[-2:] in _OF_THEM or last.sentence.behind(last.span.end)[:2] in _OF_THEM
    bare = bool(noun_of(first)) and not noun_of(last) and len(between) <= _NEAR and not _JOINED.isdisjoint(between[-1:])
    bare = bare and _PLACED.isdisjoint(last.sentence.behind(last.span.end)[:1])  # "640 cars and 272 in Europe"
    return (last, first) if theirs or bare or before_of(first) in _OPENS else None


def _is_like(one: Claim, claim: Claim) -> bool:
    return unit_of(one) not in _NO_THINGS and agree(one, claim)
