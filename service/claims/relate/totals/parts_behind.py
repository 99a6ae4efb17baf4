"""Totals whose parts follow them, where the words do not say that those are all of it.

"Grants of £92,000: £41,000 for the choir, £27,500 for the bells and £23,500 for the roof." Parts that come to the
total bear it out; parts that come to more than it cannot be right. Where they come to less, some may be left out, but
not of "9,400 visitors in three days", where there are three of them.
"""

from collections.abc import Sequence
from itertools import pairwise

from service.claims.relate.quoted import figure_of, value_of
from service.claims.relate.totals.parts_listed import LISTING, NOT_ALL, is_part
from service.claims.relate.totals.places_listed import is_carrier
from service.claims.scene import APART, Scene, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import CURRENCIES, PERCENT
from service.numeric.intervals import Interval, total

_SHARING = frozenset(["up", "to", "than", "against", "from", "compared", "or"])
_FEWEST = 3
_MOST = 12  # a longer list is a table
_TRAILING = 7  # items behind the last part
_OVER = frozenset("in over within across during for".split())
_MARKS = frozenset([":", "–", "—", "("])
_DATING = frozenset(["", *_OVER, "the"])  # and the days themselves
_ARTICLES = frozenset("the those these just only a mere".split())
_DID = frozenset("said chose had have own use like read saw did were was gave felt thought took went put say".split())
_ANEW = frozenset("still another further extra both also each again alike".split())


def filled(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The parts behind total ``at`` that come to it or to more; None where they come to less."""
    claim = scene.row[at]
    first = None if is_carrier(scene, at) or _is_span(scene, at) else _first_part(scene, at)
    if first is None or unit_of(claim) == PERCENT:
        return None
    parts = range(first, _end_of_list(scene, first))
    if not _FEWEST <= len(parts) <= _MOST or not all(_is_listed(scene, n, first, claim) for n in parts):
        return None
    trailing = scene.words(len(scene.row)) if parts[-1] + 1 == len(scene.row) else []
    if "and" not in scene.words(parts[-1]) or len(trailing) > _TRAILING:
        return None
    if any(_is_apart(scene, n, first) for n in parts) or _are_of_other_years(claim, [scene.row[n] for n in parts]):
        return None
    if _ANEW & set(trailing):
        return None  # "80 about noise, 60 about parking and 20 about both"
    figures = tuple(figure_of(scene.row[n]) for n in parts)
    sums, stated = total([Interval(part.low, part.high) for part in figures]), figure_of(claim)
    overfull = sums.low > stated.high and _of_one_thing([claim, *(scene.row[n] for n in parts)])
    overfull = overfull and not _may_be_told_twice(scene, parts)
    full = overfull or any(_is_span(scene, n) and _are_all_of(scene, n, parts) for n in range(at + 1, first))
    full = full or _are_of_its_days(claim, [scene.row[n] for n in parts])
    return figures if full or (sums.high >= stated.low and sums.low <= stated.high) else None


def _end_of_list(scene: Scene, first: int) -> int:
    """Where a list that a dash opens is closed by another: "£84m – £46m from television, … – and pay at £63m"."""
    mark = scene.words(first)[-1:]
    closing = [n for n in range(first + 1, len(scene.row)) if mark in (["–"], ["—"]) and mark[0] in scene.words(n)]
    return min(closing, default=len(scene.row))


def _is_apart(scene: Scene, at: int, first: int) -> bool:
    """ "157 doctors and 120 of them men", "(418 in 2019, 157 in 2020 and …)": one of the others, or of another year."""
    period = scene.row[at].period
    dated = scene.words(first)[-1:] == ["("] and period is not None and period.year_written
    return dated or scene.words(at + 1)[:2] == ["of", "them"]


def _are_of_other_years(claim: Claim, parts: Sequence[Claim]) -> bool:
    """ "With 529 in 2017, with 388 in 2016, five in 2015 and 314 in 2014": a year each, and no parts of the first."""
    told = [one.period.window for one in (claim, *parts) if one.period is not None and one.period.window is not None]
    own = told[0] if told else None
    return len(told) > len(parts) and all(own and (one.end < own.start or own.end < one.start) for one in told[1:])


def _first_part(scene: Scene, at: int) -> int | None:
    """Where the list begins: behind a colon, a bracket or ", with", past the whole and the share of the total."""
    for n in range(at + 1, len(scene.row)):
        words = scene.words(n)
        if words[-1:] != [] and words[-1] in _MARKS and _DATING.issuperset(words[:-1]):
            if len(words) > 1 and scene.row[at].candidates:
                return None  # "63.7 million in mid-2012: 53.5 million in England", which a series measures
            return n if n == at + 1 or _is_of_total(scene, at, n) else None
        if words[-2:] == [",", "with"] and not NOT_ALL & set(words):
            return n if _is_of_total(scene, at, n) else None
        if not _is_of_total(scene, n - 1, n + 1):
            return None
    return None


def _is_of_total(scene: Scene, at: int, first: int) -> bool:
    """Whether nothing stands between a total and its list but the whole that it is a part of, its share, its places."""
    between = range(at + 1, first)
    return all(
        scene.words(n)[:1] == ["of"] or _is_share(scene, n) or is_carrier(scene, n) or _is_span(scene, n)
        for n in between
    )


def _is_span(scene: Scene, at: int) -> bool:
    """ "A thousand people in three days: 537, 28 and 472": the time that a total took is no total."""
    led = [word for word in scene.words(at) if word not in _ARTICLES]
    return at > 0 and unit_of(scene.row[at]) in APART and led[-1:] != [] and led[-1] in _OVER


def _are_all_of(scene: Scene, span: int, parts: Sequence[int]) -> bool:
    """ "In three days: 537 on Saturday, 28 on Sunday and 472 on Monday": as many parts, one for each of the days."""
    unit = unit_of(scene.row[span]).removesuffix("s")
    days = [scene.row[n].period for n in parts]
    alike = all(one is None or one.grain.value == unit for one in days)
    return alike and value_of(scene.row[span]) == len(parts)


def _are_of_its_days(claim: Claim, parts: Sequence[Claim]) -> bool:
    """ "4,050 in the autumn: 1,260 in September, 1,310 in October, 1,480 in November": one for each of its months."""
    whole = None if claim.period is None else claim.period.window
    told = [None if one.period is None else one.period.window for one in parts]
    windows = [one for one in told if one is not None]
    if whole is None or len(windows) < len(told):
        return False
    meeting = all(one.meets(after) for one, after in pairwise(windows))
    return meeting and (windows[0].start, windows[-1].end) == (whole.start, whole.end)


def _of_one_thing(row: Sequence[Claim]) -> bool:
    """Whether no two figures count things of two names: "300 houses: 900 people, 2 shops and a school"."""
    return len({unit_of(one) for one in row} - {""}) < len(("one", "other"))


def _may_be_told_twice(scene: Scene, parts: Sequence[int]) -> bool:
    """ "300 were asked: 210 named the price, 150 the taste and 120 the service": who did one may have done another."""
    did = scene.words(parts[0] + 1)[:1]
    money = unit_of(scene.row[parts[0]]) in CURRENCIES
    return not money and did != [] and (did[0].endswith("ed") or did[0] in _DID)


def _is_share(scene: Scene, at: int) -> bool:
    return unit_of(scene.row[at]) == PERCENT and scene.words(at)[:1] in ([","], ["or"], ["("])


def _is_listed(scene: Scene, at: int, first: int, claim: Claim) -> bool:
    words = scene.words(at)
    if at > first and (not LISTING & set(words) or ";" in words or _ANEW & set(words)):
        return False
    listed = at == first or not (NOT_ALL | _SHARING) & set(_behind_mark(words))
    quantity = scene.row[at].quantity
    return listed and quantity is not None and not quantity.per and scene.is_count(at) and is_part(scene, at, claim)


def _behind_mark(words: Sequence[str]) -> Sequence[str]:
    """The words behind the last comma or "and", which lead to the part."""
    place = max((n for n, word in enumerate(words) if word in LISTING), default=-1)
    return words[place + 1 :]
