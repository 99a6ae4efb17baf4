"""Shares set off behind a part of a whole that was told: "The poll asked 1,240 people; 806 (65%) were in favour".

The words make sure that it is a part of just that: it is included or apposed ("deaths, 186 (15%) in care homes"), is
what was found of those who were asked or examined, or is what a budget gives to somebody.
"""

from collections.abc import Sequence

from service.claims.relate.cues import CLOSING, LOSING
from service.claims.relate.meant.sight import Meant, Sight, before_of, is_plain
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, NO_COUNTS, agree, noun_of, unit_of
from service.model.claims import Claim
from service.model.quantities import CURRENCIES, PERCENT

_SET_OFF = (["("], [",", "or"])
_INCLUDING = (["including"], ["including", "some"], ["includes"], ["included"])
_PLACED = frozenset("with in from aged under over at on by for among who which".split())
_EXAMINED = frozenset(
    "asked polled surveyed questioned interviewed quizzed canvassed tested screened examined checked inspected stopped"
    " searched sampled survey poll".split()
)
_JOINED = ([";"], [",", "and"], ["and"], [":"], [",", "of", "whom"])
_POTS = frozenset("budget spending fund pot package programme program".split())
_TAKING = frozenset("takes take took gets get got receives receive received absorbs absorb absorbed swallows".split())
_ALL_TOLD = frozenset(["else", "rest", "other", "remaining"])
_GOING = frozenset(["goes", "go", "went", "will"])
_LEADS: tuple[list[str], ...] = ([], ["some"], ["about"], ["just"], ["only"])
_NEAR = 6  # words of "the survey of more than"
_MORE = frozenset("more fewer less higher lower up down than of".split())


def of_whole(sight: Sight) -> Meant | None:
    """The part right before a share, and the one whole that it is a part of."""
    own = [one for one in sight.before if one.sentence is sight.claim.sentence]
    after = [word for word in sight.after if word not in (")", ",")]
    if unit_of(sight.claim) != PERCENT or sight.claim.direction is not None or sight.lead not in _SET_OFF or not own:
        return None
    part = own[-1]
    if not is_plain(part) or unit_of(part) in APART or (after and after[0] in _MORE) or len(sight.after) < 1:
        return None
    others = [one for one in own[:-1] if unit_of(one) not in NO_COUNTS]
    if others:
        whole = others[0] if len(others) == 1 and _is_whole(others[0], part) else None
        return _share(part, whole) if whole is not None and _is_of(part, whole, sight.after) else None
    told = [one for one in sight.last() if unit_of(one) not in NO_COUNTS]
    whole = told[0] if len(told) == 1 and _is_whole(told[0], part) and not told[0].is_base else None
    if whole is None:
        return None
    found = _is_examined(whole) and not noun_of(part) and before_of(part) in _LEADS and not _is_placed(sight.after)
    return _share(part, whole) if found or _is_given(part, whole, sight.after) else None


def _share(part: Claim, whole: Claim) -> Meant:
    return "share", (figure_of(part), figure_of(whole))


def _is_whole(whole: Claim, part: Claim) -> bool:
    """Whether a figure may be all of what another is a part of: larger, and of no other things."""
    named = noun_of(part) in ("", noun_of(whole)) and agree(whole, part)
    return is_plain(whole) and named and value_of(whole) > value_of(part)


def _is_of(part: Claim, whole: Claim, after: Sequence[str]) -> bool:
    """Whether the words between a whole and a part of it say that it is one."""
    gap = part.sentence.between(whole.span.end, part.span.start)
    if not (LOSING | CLOSING).isdisjoint(before_of(whole)):
        return False  # "it shut 412 branches, 103 (35%) in Wales": it may be of the branches there
    if gap[-2:] in _INCLUDING or gap[-1:] in _INCLUDING:
        return True
    if gap == [","] and after[:1] == [")"]:
        return _is_placed(after)
    return gap in _JOINED and not noun_of(part) and _is_examined(whole) and not _is_placed(after)


def _is_placed(after: Sequence[str]) -> bool:
    """ "186 (15%) in care homes": of which of them a share is, or where; "861 (52%) in the north" is of those there."""
    return not _PLACED.isdisjoint(after[1:2])


def _is_examined(whole: Claim) -> bool:
    """ "We asked 800 members", "the survey of 2,050 adults": of all of whom something was found out."""
    ahead = before_of(whole)[-_NEAR:]
    return unit_of(whole) not in CURRENCIES and not _EXAMINED.isdisjoint(ahead)


def _is_given(part: Claim, whole: Claim, after: Sequence[str]) -> bool:
    """ "A budget of £212m. Care takes £96m (45%)", "Some £96m (45%) goes on care": what a budget gives to somebody."""
    pot = unit_of(whole) in CURRENCIES and not _POTS.isdisjoint(whole.sentence.words)
    pot = pot and _ALL_TOLD.isdisjoint(part.sentence.words)  # of all of its parts it may be the whole that is wrong
    return pot and (not _TAKING.isdisjoint(before_of(part)[-1:]) or not _GOING.isdisjoint(after[1:2]))
