"""Shares of numbers each of which is a part of the last: "Of 900, 540 voted, and 459 of them for it: 60% and 85%".

"A turnout of 60% and a majority of 85%", "or 60% and 85%": the first share is of the first part and the whole, the
second of the second part and the first. Both follow what they are of, in one sentence or the next.
"""

from collections.abc import Sequence

from service.claims.relate.meant.sight import Meant, Sight, before_of, ends, is_plain, rows_before
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, unit_of
from service.model.claims import Claim
from service.model.quantities import CURRENCIES, PERCENT

_POINTING = frozenset(["those", "these", "them", "whom"])
_OPENED = frozenset(["of", "from", "among", "out"])
_GONE_TO = frozenset("went sent posted issued to asked invited".split())
_FIRST = frozenset("turnout uptake response take-up attendance participation".split())
_SECOND = frozenset("majority vote mandate support approval favour favor yes backing".split())
"""What the two shares are called where they are of votes or answers."""
_LIGHT = frozenset(
    "a an the of and or to in is was are were that which this making makes means with meaning giving gives for about"
    " some just nearly almost rate : , ; – — (".split()
)
_IN_FAVOUR = (["in", "favour"], ["in", "favor"])
_STEPS, _PAIR = len(("whole", "part", "part of it")), len(("first", "second"))
_OPENING = 4  # words of "Ballots went to the", "Of the"


def share_of_step(sight: Sight) -> Meant | None:
    """The part and what it is a part of, for one of two shares behind three such numbers."""
    claim = sight.claim
    if unit_of(claim) != PERCENT or claim.direction is not None:
        return None
    shares = [one for one in (*sight.before, claim, *sight.behind) if _is_share_of(one, claim)]
    if len(shares) != _PAIR or claim not in shares:
        return None
    first, last = shares
    row = [one for one in sight.before if one.sentence is claim.sentence and one.span.end <= first.span.start]
    row = row or next((row for row in rows_before(sight) if row[0].sentence is not claim.sentence), [])
    if len(row) != _STEPS:
        return None
    last_told = row[-1]
    row = [row[1], row[0], row[2]] if _is_out_of(*row[:2]) else row
    if not _are_steps(row):
        return None
    here = last_told.sentence is claim.sentence
    led = claim.sentence.between(last_told.span.end, first.span.start) if here else None
    if not _are_named(before_of(first) if led is None else led, first, last):
        return None
    place = shares.index(claim)
    return "share", (figure_of(row[place + 1]), figure_of(row[place]))


def _is_share_of(one: Claim, claim: Claim) -> bool:
    return one.sentence is claim.sentence and unit_of(one) == PERCENT and one.direction is None


def _are_steps(row: Sequence[Claim]) -> bool:
    """ "Of 2,400 balloted, 1,560 voted and 1,092 of those …": each less, and the third one of the second."""
    whole, part, last = row
    plain = all(is_plain(one) and unit_of(one) not in APART | CURRENCIES for one in row)
    behind = last.sentence.behind(last.span.end)
    ahead = last.sentence.between(max(part.span.end, whole.span.end), last.span.start)
    pointed = behind[:1] == ["of"] and not _POINTING.isdisjoint(behind[1:2])
    pointed = pointed or (ahead[-2:-1] == ["of"] and not _POINTING.isdisjoint(ahead[-1:]))
    opened = before_of(whole)
    led = len(opened) <= _OPENING and not (_OPENED | _GONE_TO).isdisjoint(opened)
    led = led or _is_out_of(part, whole)
    return plain and pointed and led and value_of(whole) > value_of(part) > value_of(last)


def _is_out_of(part: Claim, whole: Claim) -> bool:
    """ "980 of the 1,400 members"."""
    return part.sentence.between(part.span.end, whole.span.start)[:1] == ["of"] and value_of(part) < value_of(whole)


def _are_named(lead: Sequence[str], first: Claim, last: Claim) -> bool:
    """ ": a turnout of … and a majority of …", ", or 65% and 70%": whether no more is said than what the two are."""
    between = first.sentence.between(first.span.end, last.span.start)
    mark = max((at for at, word in enumerate(lead) if word in (":", ",", ";", "–", "—", "(")), default=-1)
    own, behind = lead[mark + 1 :], last.sentence.behind(last.span.end)
    named = next((n for n, word in enumerate(behind) if word not in _SECOND), len(behind))  # "an 85% yes vote"
    called = not _FIRST.isdisjoint((*own, *between)) and not _SECOND.isdisjoint((*between, *behind[:named]))
    behind = behind[named:]
    bare = {*own} <= {"or", "that", "is", "which", ""} and between == ["and"]
    known = _LIGHT | _FIRST | _SECOND
    told = mark >= 0 or {*own[:1]} <= {"that", "this", "it"} or own in (["turnout", "was"], ["turnout", "is"])
    light = known.issuperset(own) and known.issuperset(between) and "and" in between[:_PAIR]
    closed = ends(behind) or (behind[:2] in _IN_FAVOUR and ends(behind[2:]))
    return told and closed and (bare or (called and light))
