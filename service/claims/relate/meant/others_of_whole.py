"""The rest of a whole told with one part of it: "517 of the 940 homes were sold, while the other 423 stood empty".

No third figure of the same sort stands beside the three, and nothing says that others are left as well.
"""

from collections.abc import Sequence

from service.claims.relate.meant.sight import Meant, Sight, before_of, ends, is_plain
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, NO_COUNTS, agree, unit_of
from service.model.claims import Claim
from service.model.quantities import PERCENT

_REST = frozenset(
    [
        *((conceding, "the", rest) for conceding in ("while", "whereas", "but") for rest in ("other", "remaining")),
        *(("the", rest, mark) for rest in ("remainder", "rest", "others") for mark in (",", "(")),
        *(("the", rest, "of") for rest in ("remainder", "balance")),
    ]
)
_LEFT = frozenset(
    [
        *(("left",), ("left", "over"), ("remaining",), ("outstanding",), ("to", "spare"), ("still", "to", "go")),
        *(("were", "left"), ("are", "left"), ("was", "left"), ("is", "left"), ("remain",), ("remained",), ("remains",)),
    ]
)
_PARTING = (["of"], ["half"])
_LONGEST = 3  # words of them
_LEADING = frozenset([",", "so", "with", "leaving", "that", "which", "just", "only", "and", "another", "meaning"])
_OF_WHOLE = (["of", "the"], ["of", "its"], ["of", "their"], ["of", "his"], ["of", "her"], ["of"], ["out", "of"])
_OPENS = (["of"], ["of", "the"], ["of", "its"], ["of", "their"], ["out", "of"], ["out", "of", "the"])
_AS_WELL = frozenset("another further also mostly including besides except excluding more plus third two three".split())
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
    if len(told) != _PAIR or not all(is_plain(one) and unit_of(one) not in APART for one in told):
        return None
    found = _part_and_whole(told)
    if found is None or any(_is_like(one, claim) for one in sight.behind if one.sentence is claim.sentence):
        return None
    part, whole = found
    fits = agree(part, whole) and agree(whole, claim) and value_of(part) < value_of(whole)
    said = part.sentence.between(told[1].span.end, claim.span.start) if not apart else sight.lead
    fits = fits and part.block is claim.block and _AS_WELL.isdisjoint(said) and part.period is None
    return ("total", (figure_of(whole), figure_of(part, -1))) if fits else None


def _is_rest(sight: Sight) -> bool:
    lead, after = sight.lead, sight.after
    if tuple(lead[-_LONGEST:]) in _REST:
        return after[:1] != ["of"] and ";" not in after[:1]
    left = any(tuple(after[:n]) in _LEFT and ends(after[n:]) for n in range(1, _LONGEST + 1))
    mark = max((at for at, word in enumerate(lead) if word in (",", ";", "–", "—")), default=-1) if left else -1
    return mark >= 0 and _LEADING.issuperset(lead[mark:])


def _is_part_of_rest(sight: Sight) -> bool:
    """ "720 of 900 pupils walk; half the rest, 90, come by bus", "a third of the rest, 60"."""
    ahead = sight.lead[:-_LONGEST][-1:]
    parted = not ahead and bool(sight.before) and unit_of(sight.before[-1]) == PERCENT
    return ahead in _PARTING or (parted and sight.before[-1].sentence is sight.claim.sentence)


def _part_and_whole(told: Sequence[Claim]) -> tuple[Claim, Claim] | None:
    """ "517 of the 940", "of the 940, 517 were sold"."""
    first, last = told
    if first.sentence.between(first.span.end, last.span.start) in _OF_WHOLE:
        return first, last
    return (last, first) if before_of(first) in _OPENS else None


def _is_like(one: Claim, claim: Claim) -> bool:
    return unit_of(one) not in _NO_THINGS and agree(one, claim)
