"""Shares of what was told right before, in turn, and what is left of all for those who gave no answer.

"18 of 900 on the drug fell ill and 36 of 900 on the placebo, or 2% and 4%"; "52% were for it, 31% against and 17% did
not know"; "52% thought it too high, 31% about right and 17% too low".
"""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from service.claims.relate.meant.sight import Meant, Sight, before_of, ends, rows_before
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import PERCENT

_OF = frozenset("of out the a its their all those these in".split())
_THAT_IS = tuple([word, being] for word in ("that", "this", "which") for being in ("is", "was", "means", "makes"))
_OPENING = ([",", "or"], ["or"], ["("], ["–"], ["—"], [",", "that", "is"], [","])
_BESIDE = (["versus"], ["v"], ["vs"], ["against"], ["and"], ["compared", "with"], ["compared", "to"])
_ANSWERLESS = frozenset("know unsure undecided sure decided decline declined refuse refused".split())
_SAYING = frozenset(["say", "saying", "answer", "view", "opinion"])
_AGAINST = frozenset(
    "against oppose opposed opposing disapprove disapproved disagree disagreed reject rejected dissatisfied unhappy"
    " rival opponent".split()
)
_OF_WHAT = frozenset("about who what when where why whom how whether if much enough".split())
"""What tells of another question: "17% did not know who would pay"."""
_ANOTHER = (["against", "a"], ["against", "an"], ["against", "any"], ["against", "higher"], ["against", "more"])
_LIMITED = (["of"], ["among"], ["in"])
_NOT = frozenset(["not", "no", "n't", "never", "without"])
_MARKS = frozenset([",", ";", "and", "while", "but", "with"])
_PAIR = len(("one", "other"))
_ALL = Decimal(100)


def in_turn(sight: Sight) -> Meant | None:
    """One of two shares that stand side by side: of the first part and its whole, or of the second."""
    claim, own = sight.claim, sight.claim.sentence
    if unit_of(claim) != PERCENT or claim.direction is not None:
        return None
    rates = [one for one in (*sight.before[-1:], *sight.behind[:1]) if unit_of(one) == PERCENT and one.sentence is own]
    joined = [other for other in rates if own.between(*_ends(claim, other)) in _BESIDE]
    if len(joined) != 1:
        return None
    first = claim if claim.span.start < joined[0].span.start else joined[0]
    earlier = [one for one in sight.before if one.span.end <= first.span.start]
    here = [one for one in earlier if one.sentence is own]
    lead = own.between(here[-1].span.end, first.span.start) if here else before_of(first)
    if not (lead[-2:] in _OPENING or lead in _OPENING or (not here and lead in _THAT_IS) or lead[-1:] == ["or"]):
        return None
    row = here or next((row for row in rows_before(sight) if row[0].sentence is not own), [])
    counts = [one for one in row if unit_of(one) not in APART]
    pairs = [(one, other) for one, other in pairwise(counts) if _is_of(one, other)]
    if len(pairs) != _PAIR or len(counts) != _PAIR * _PAIR:
        return None
    part, whole = pairs[0 if first is claim else 1]
    return "share", (figure_of(part), figure_of(whole))


def before_colon(sight: Sight) -> Meant | None:
    """ "Only one in eight applicants got a place: 2,150 out of 17,200": of the part and the whole behind the colon."""
    claim, own = sight.claim, sight.claim.sentence
    pair = [one for one in sight.behind if one.sentence is own]
    if unit_of(claim) != PERCENT or claim.direction is not None or sight.after[-1:] != [":"] or len(pair) != _PAIR:
        return None
    part, whole = pair
    told = (
        _is_of(part, whole) and {unit_of(part), unit_of(whole)}.isdisjoint(APART) and ends(own.behind(whole.span.end))
    )
    return ("share", (figure_of(part), figure_of(whole))) if told else None


def left_undecided(sight: Sight) -> Meant | None:
    """All less those on either side: of no answers that anybody may give both of, and not where some are left out."""
    claim, own = sight.claim, sight.claim.sentence
    parts = [one for one in sight.before if one.sentence is own and unit_of(one) == PERCENT]
    if not parts and sight.lead[:1] in (["that"], ["this"], ["which"]) and sight.lead[-1:] in (["leaves"], ["left"]):
        return _left_of_both_before(sight)
    if unit_of(claim) != PERCENT or len(parts) != _PAIR or any(one.direction is not None for one in (claim, *parts)):
        return None
    if any(one.sentence is own and unit_of(one) == PERCENT for one in sight.behind):
        return None
    if any(one.sentence.behind(one.span.end)[:1] in _LIMITED for one in (claim, *parts[1:])):
        return None  # "52% of men were for it, 41% of women against"
    told = [*_clause(sight.after), *sight.lead]
    silent = not _ANSWERLESS.isdisjoint(told) or not (_SAYING.isdisjoint(told) or _NOT.isdisjoint(told))
    behind = own.between(parts[0].span.end, claim.span.start)
    rest = _ALL - sum(map(value_of, parts))
    against = not _AGAINST.isdisjoint(behind) or any(one in _NOT and other in _MARKS for one, other in pairwise(behind))
    other = any(behind[at : at + 2] in _ANOTHER for at in range(len(behind))) or not _OF_WHAT.isdisjoint(told)
    apart = (silent and against and not other) or _is_end_of_scale(behind, sight.after)
    if not apart or ";" in behind or not 0 < rest < value_of(claim) + 1:
        return None
    every = Figure(_ALL, _ALL, _ALL, "constant", text="100%", unit=PERCENT)
    return "total", (every, *(figure_of(one, -1) for one in parts))


def _is_end_of_scale(behind: Sequence[str], after: Sequence[str]) -> bool:
    """ "52% of voters think it too high, 31% about right and 17% too low": of three answers that leave no other."""
    middle = any(pair == ("about", "right") for pair in pairwise(behind))
    return middle and "too" in behind and "too" in after[:2]


def _left_of_both_before(sight: Sight) -> Meant | None:
    """ "Half of them were in favour, and 38% against. That leaves 12% undecided": of the two shares told last."""
    row = next(rows_before(sight), [])
    parts = [one for one in row if unit_of(one) == PERCENT and one.direction is None]
    told = [word for one in parts for word in (*before_of(one), *one.sentence.behind(one.span.end))]
    silent = unit_of(sight.claim) == PERCENT and not _ANSWERLESS.isdisjoint(sight.after)
    if any(one.sentence.behind(one.span.end)[:1] in _LIMITED for one in parts[1:]):
        return None
    if not silent or len(parts) != _PAIR or _AGAINST.isdisjoint(told) or row[0].block is not sight.claim.block:
        return None
    every = Figure(_ALL, _ALL, _ALL, "constant", text="100%", unit=PERCENT)
    return ("total", (every, *(figure_of(one, -1) for one in parts))) if sum(map(value_of, parts)) < _ALL else None


def _ends(one: Claim, other: Claim) -> tuple[int, int]:
    first, last = (one, other) if one.span.start < other.span.start else (other, one)
    return first.span.end, last.span.start


def _is_of(part: Claim, whole: Claim) -> bool:
    between = part.sentence.between(part.span.end, whole.span.start)
    return "of" in between and _OF.issuperset(between) and value_of(part) <= value_of(whole)


def _clause(words: Sequence[str]) -> Sequence[str]:
    return words[: next((at for at, word in enumerate(words) if word in _MARKS), len(words))]
