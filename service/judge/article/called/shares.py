"""Shares of the one whole in sight that their words name.

"It will take £168m of the £412m budget, equal to 41% of everything it spends"; "It employs 8,400 people. It will cut
630 posts, or 7.5% of the workforce".
"""

from collections.abc import Sequence

from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import unit_of
from service.judge.article.called.told import (
    CLOSING,
    LIGHT,
    Told,
    Working,
    are_alike,
    is_amount,
    is_level,
    is_of_things,
    is_part_of,
    words_ahead,
    words_behind,
    words_between,
)
from service.model.claims import Claim
from service.model.quantities import PERCENT

_TELLING = frozenset("or which that equal equivalent equals representing making ( meaning".split())
_LEADING = LIGHT | _TELLING
_ALL_OF = frozenset("everything all it them those these".split())
_WHOLES = frozenset(["total", "whole", "lot"])
_OWN = frozenset(["the", "its", "their", "total", "entire", "whole", "current"])
_WORKFORCE = frozenset("workforce staff employees payroll headcount workers personnel jobs".split())
_EMPLOYING = _WORKFORCE | frozenset("employs employ employed employing".split())
_PLANNING = frozenset("will plans plan planning would could may proposes proposing risk intends aims".split())
_GONE = frozenset("after now left since".split())
_FILLED = frozenset("taken filled sold occupied booked let".split())
_LOST = frozenset("posts jobs roles positions staff workers employees people redundancies".split())
_OF_THEM = (["of", "whom"], ["of", "which"])
_ALL = 100
_NEAR, _BRIEF = 4, 7  # words


def shared(told: Told) -> Working | None:
    """The part right before a share, and the whole that it is told to be of."""
    claim = told.claim
    if unit_of(claim) != PERCENT or claim.direction is not None or not told.ahead:
        return None
    if told.behind[:1] == ["full"] and {*told.lead[-1:]} <= {"is", "was", "are", "were"}:
        return _of_places(told)
    lead = [word for word in told.lead if word != ","]
    named = lead[next((n for n, word in enumerate(told.lead) if word in (",", "(", "or")), 0) :]
    if not 0 < len(named) <= _BRIEF or not _LEADING.issuperset(named) or _TELLING.isdisjoint(named):
        return None
    return _of_whole_named(told) or _of_workforce(told)


def _of_places(told: Told) -> Working | None:
    """ "With 340 of the 400 places taken, the college is 85% full"."""
    levels = [one for one in told.ahead if is_level(one) and is_amount(one)]
    if len(levels) != len(("part", "whole")) or told.behind[1:2] not in ([], ["."]):
        return None
    part, whole = levels
    first, mark = [*words_behind(whole)[:2], "", ""][:2]
    if told.claim.sentence.words[0] != "with" or first not in _FILLED or mark != ",":
        return None
    if not (is_part_of(part, whole) and are_alike(part, whole)):
        return None
    return Working("share", (part, whole), (figure_of(part), figure_of(whole)))


def of_turnover(told: Told) -> Working | None:
    """ "£218m here and £207m there, for a total of £425m. That means 51% of turnover …": a part of what has two."""
    claim, last = told.claim, told.earlier[-1:]
    told_so = told.lead in (["that", "means"], ["this", "means"], ["it", "means"])
    if unit_of(claim) != PERCENT or told.ahead or not told_so or told.behind[:1] != ["of"] or not last:
        return None
    row = [one for one in told.earlier if one.sentence is last[0].sentence]
    if len(row) != len(("one", "other", "total")) or not all(is_level(one) and is_amount(one) for one in row):
        return None
    *parts, total = row
    if len({unit_of(one) for one in row}) > 1 or sum(map(value_of, parts)) != value_of(total):
        return None
    shares = [(abs(value_of(one) / value_of(total) - value_of(claim) / _ALL), n) for n, one in enumerate(parts)]
    part = parts[min(shares)[1]]
    return Working("share", (part, total), (figure_of(part), figure_of(total)))


def _of_whole_named(told: Told) -> Working | None:
    """ "£168m of the authority's £412m budget, equal to 41% of everything it spends"."""
    levels = [one for one in told.ahead if is_level(one) and is_amount(one)]
    if len(levels) != len(("part", "whole")) or levels[-1] is not told.ahead[-1]:
        return None
    behind = told.behind
    over = behind[1:2] == ["everything"] or _over(behind[2:])
    pointed = {*behind[1:2]} <= _ALL_OF and over
    of_all = behind[:1] == ["of"] and (pointed or (behind[1:2] == ["the"] and {*behind[2:3]} <= _WHOLES))
    if not (told.ends or of_all):
        return None
    part, whole = levels
    if value_of(part) > value_of(whole) and words_between(part, whole)[-2:] in _OF_THEM:
        part, whole = whole, part  # "640, of whom 448, or seven in ten"
    elif not is_part_of(part, whole):
        return None
    return Working("share", (part, whole), (figure_of(part), figure_of(whole))) if are_alike(part, whole) else None


def _of_workforce(told: Told) -> Working | None:
    """ "Employs 8,400 people. It plans to cut 630 posts, or 7.5% of the workforce"."""
    behind = told.behind
    named = behind[1 : next((n for n, word in enumerate(behind) if n and word not in _OWN), 0)] if behind else []
    after = behind[1 + len(named) :]
    if behind[:1] != ["of"] or not named or not {*after[:1]} <= _WORKFORCE or not _over(after[1:]):
        return None
    part = told.ahead[-1]
    said = {*part.sentence.words}
    if said.isdisjoint(_PLANNING) or not said.isdisjoint(_GONE):
        return None  # "It lost 390 jobs, or 12% of its workforce, and now has 2,860 staff": of what it had then
    known = {part.quantity.noun.split(" ")[-1]} if part.quantity is not None else set()
    wholes = [one for one in (*told.earlier, *told.ahead[:-1]) if _is_workforce(one)]
    counts = is_amount(part) and is_of_things(part) and bool(known & _LOST)
    if len({value_of(one) for one in wholes}) != 1 or not counts or value_of(part) >= value_of(wholes[0]):
        return None
    return Working("share", (part, wholes[0]), (figure_of(part), figure_of(wholes[0])))


def _over(words: Sequence[str]) -> bool:
    return not words or words[0] == "by" or (words[0] in CLOSING and words[1:2] not in (["in"], ["at"]))


def _is_workforce(one: Claim) -> bool:
    """ "Employs 8,400 people", "its 8,400 staff", "a workforce of 8,400": how many work there."""
    if not is_level(one) or not is_of_things(one) or one.quantity is None:
        return False
    past = words_behind(one)
    if past and past[0] not in CLOSING:
        return False  # "8,400 people in Britain"
    return not _EMPLOYING.isdisjoint(words_ahead(one, _NEAR)) or one.quantity.noun in _WORKFORCE - {"jobs"}
