"""Changes that lie between two levels told before them, the days of which they take.

A sentence concludes them ("In 2022 it was 764,000, so the fall is 10%, or 79,000"), or tells in the present what has
become of a level of long ago ("In 1990 it was 813.4 million, and emissions have come down by 48%").
"""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from service.claims.bind.bound import LEVELS
from service.claims.bind.period_words import CHANGE_KINDS, points_back
from service.claims.complete.changes.off_the_peak import between_two, is_told_apart
from service.claims.scene import APART, Scene, agree, may_be_of_one, unit_of
from service.claims.subject.carried.implied import IMPLIED
from service.model.claims import Claim, Mood
from service.model.mentions import Item, Row
from service.model.periods import Period, PeriodRole
from service.model.quantities import CURRENCIES, MULTIPLE, PERCENT, POINTS
from service.records import replace

_SO = frozenset(["so", "thus", "therefore", "hence", "meaning"])
_BETWEEN = frozenset(["difference", "gap"])
_MAKING = frozenset(["makes", "make", "making", "made"])
"""Before a noun of change: "which makes the drop 41 per cent", "making it a rise of a fifth"."""
_NEW = frozenset(["new", "latest", "current", "present"])
_BEGINNING = _SO | {";", ":"}
_DEGREES = frozenset("far many much few little long high low".split())
_TIES = _SO | {"since"}
_CUES = _SO | _BETWEEN | _MAKING
_PERFECT = frozenset(["has", "have"])
_PRESENT = _PERFECT | frozenset(["is", "are", "will"])
_WAS = frozenset(
    "was were ran sat lay running stood had came cost hit touched reached averaged peaked bottomed dipped fell rose"
    " slipped began".split()
)
_FROM = frozenset("since from than below above off on".split())
_POINTING = frozenset(["that", "which", "this"])
_APART = frozenset([",", ";", ":", "(", "—", "–", "and", "but", "so"])
_STATED = frozenset([PERCENT, *CURRENCIES])
"""Units of levels that, told without days, are of now."""
_RELATIVE = frozenset([PERCENT, POINTS, MULTIPLE])
_SUMMITS = frozenset(["peak", "high", "low", "level", "point", "trough", "summit"])
_REACH = 13  # items from the cue to the change, or from the change to the cue


def concluded(row: Sequence[Claim], items: Row, before: Scene) -> Sequence[Claim]:
    """The claims of a sentence, changes that it concludes with the days of the two levels that they lie between.

    Args:
        row: the sentence's claims in order.
        items: its items.
        before: the sentence before.
    """
    present = not _PRESENT.isdisjoint(items.said)
    apart = is_told_apart(items)
    if not present and not apart and _CUES.isdisjoint(items.said):
        return row
    found: list[Claim] = []
    for claim in row:
        told = _since_then(claim, found, items, before) if present and _is_of_now(claim, items) else None
        if told is not None:
            found.append(told)
        elif apart and (of_two := between_two(claim, found, before)) is not None:
            found.append(of_two)
        elif _CUES.isdisjoint(items.said) or not _is_concluded(claim, items) or _is_of_so_many(claim, items):
            found.append(claim)
        elif claim.over is not None:
            now = None if _tells_now(found) else _end_of(claim, before) or _latest(claim, [*before.row, *found])
            found.append(claim if now is None else replace(claim, period=now.period, base=None))
        else:
            found.append(_between(claim, found, before, items))
    return found


def _is_of_now(claim: Claim, items: Row) -> bool:
    """Whether a change is told in the present, in a clause that names no days before it."""
    if claim.kind not in CHANGE_KINDS or claim.mood not in (Mood.ASSERTED, Mood.ANNOUNCED):
        return False
    at = next((n for n in items.figures if items[n].start >= claim.span.start), len(items))
    verb = next((n for n in range(at - 1, max(-1, at - _REACH), -1) if items.words[n] in _PRESENT), None)
    if verb is None or any(item.quantity is not None for item in items[verb:at]):
        return False
    opens = next((n for n in range(verb, -1, -1) if items.words[n] in _APART), -1)
    if verb and items.words[verb - 1] in _POINTING:
        return False  # "906,000, which is 20% more than a year before": of what was told last
    return all(item.period is None or _is_since_then(item.period) for item in items[opens + 1 : at])


def _is_since_then(period: Period) -> bool:
    """ "Since then": since the days told last."""
    return period.role is PeriodRole.TO_DATE and period.window is None and period.rule == "unknown-event"


def _since_then(claim: Claim, row: Sequence[Claim], items: Row, before: Scene) -> Claim | None:
    """ "It was 5% in October, and has come down by 4.5 points": from the level told last to the newest told before.

    "In October last year it was 2.3%, so it is still 1.3 points higher than a year ago" is of no October last year.
    """
    there = _is_from_there(claim)
    if not row and not there and _TIES.isdisjoint(items.said):
        return None  # what a sentence of its own says of the present need not be counted from what was told last
    passing = before.before is not None and (not row or not any(one.kind in LEVELS for one in before.row))
    further = before.before.row if passing and before.before is not None else ()
    told = [*further, *before.row, *row]
    levels = [one for one in told if one.kind in LEVELS and one.quantity is not None and not one.aside]
    if not levels or (levels[-1].is_base and not there) or levels[-1].period is None:
        return None
    then, begun = levels[-1], levels[-1].period
    if begun.role is PeriodRole.TO_DATE:
        return None  # "with 14,128 since January, the total is 42% lower than it was on 29 July 2025": itself of now
    named = claim.period is not None and claim.period.span.end > then.span.start and claim.period is not begun
    since = claim.period is not None and _is_since_then(claim.period)
    if named and not since:
        return None
    others = [one for one in levels[:-1] if not one.is_base and agree(one, then) and may_be_of_one(one, then)]
    now = max((one for one in others if _is_later(one, begun)), key=_end, default=None)
    if now is None and there and begun.window is not None and (not claim.candidates or may_be_of_one(claim, then)):
        return replace(claim, period=None, base=begun, over=None, current=True)
    if now is None:
        return _to_newest(claim, then) if row and then is levels[-1] and row[-1] is then else None
    if claim.candidates and not may_be_of_one(claim, now):
        return None
    own = claim.base
    if own is not None and own.span != begun.span:
        inherited = claim.period is begun
        return replace(claim, period=now.period, current=now.period is None) if inherited else None
    over = None if since else claim.over
    base = begun if over is None or _lies(over, now, then) else None
    return replace(claim, period=now.period, base=base, over=over, current=now.period is None)


def _is_from_there(claim: Claim) -> bool:
    """ "April had brought $117.29. Prices have come down by 29% from there": from the days told last."""
    behind = claim.sentence.behind(claim.span.end)[:3]
    return behind[:2] == ["from", "there"] or (behind[:2] == ["from", "that"] and behind[-1] in _SUMMITS)


def _to_newest(claim: Claim, then: Claim) -> Claim | None:
    """ "Inflation was 2.6% in June, so it has gone up by half a point in two months": to the newest, told long before.

    Where the level is the newest itself, the change is from as long before it.
    """
    if unit_of(then) not in _STATED or (claim.kind == "percent_change" and unit_of(then) == PERCENT):
        return None
    lead = claim.sentence.between(then.span.end, claim.span.start)
    if _WAS.isdisjoint(claim.sentence.before(then.span.start)) or (_PERFECT.isdisjoint(lead) and not claim.compares):
        return None  # "the cap, which goes to £1,568 in July, is to come down by 7%"
    if not _FROM.isdisjoint(claim.sentence.behind(claim.span.end)[:1]):
        return None  # "at 1.7% in September, it has fallen 8.9 points since its peak"
    lent = (claim.period is None or claim.period is then.period) and (claim.base is None or claim.base is then.period)
    of_one = bool(claim.candidates) and may_be_of_one(claim, then)
    return replace(claim, period=None, base=then.period, current=True) if of_one and lent else None


def _lies(months: int, now: Claim, then: Claim) -> bool:
    """ "It was 5% in October, and has come down by 4.5 points in five months", not "by 28% in five years"."""
    first, last = (None if one.period is None else one.period.window for one in (then, now))
    return first is None or last is None or first.shifted_months(months) == last


def _is_later(claim: Claim, begun: Period) -> bool:
    """Whether a level is of later days, or of none and so of now."""
    if claim.period is None:
        return unit_of(claim) in _STATED and not claim.peak
    if claim.period.window is None or claim.period.role is not PeriodRole.WINDOW:
        return False
    return points_back(begun) if begun.window is None else claim.period.window.end > begun.window.end


def _end(claim: Claim) -> date:
    return date.min if claim.period is None or claim.period.window is None else claim.period.window.end


def _tells_now(row: Sequence[Claim]) -> bool:
    """ "To 3.9%, after a drop of 2.1 points in October, so it has lost 2.8 points in two months": up to now.

    A level on no days is of those last published, whatever else is told before them.
    """
    return any(one.kind in LEVELS and not (one.period or one.is_base or one.aside or one.peak) for one in row)


def _between(claim: Claim, row: Sequence[Claim], before: Scene, items: Row) -> Claim:
    ends = _ends(claim, row, before)
    if ends is None:
        return claim
    now, base = ends
    last = row[-1] if row else None  # None where both ends stand in the sentence before
    newest = _newest(claim, row[-1:], before) if "since" in items.said and now is last else None
    if newest is not None:
        now, base = newest, now
    if now is last and not _NEW.isdisjoint(items.said) and _is_of_new(items):
        now, base = base, now
    named = claim.candidates and claim.candidates[0].weight > IMPLIED
    kin = claim.candidates if named else tuple(replace(c, weight=IMPLIED) for c in now.candidates)
    return replace(claim, period=now.period, base=base.period, candidates=kin)


def _newest(claim: Claim, last: Sequence[Claim], before: Scene) -> Claim | None:
    """ "At the low point there were 329,000, so the count has since grown fourfold": to the latest days told."""
    lead = claim.block.text[last[0].span.end : claim.span.start].split() if last else []
    if "since" not in lead or _PERFECT.isdisjoint(lead):
        return None
    told = [*(() if before.before is None else before.before.row), *before.row]
    newest = _latest(claim, [one for one in told if one.kind in LEVELS and not one.is_base])
    window = None if newest is None or newest.period is None else newest.period.window
    ended = None if last[0].period is None else last[0].period.window
    return newest if window is not None and ended is not None and window.end > ended.end else None


def _end_of(claim: Claim, before: Scene) -> Claim | None:
    """ "140.1 in February. In February 2021 it was 109.1. So it rose 28.4% in five years": from the days told last."""
    begun = next(
        (c.period.window for c in before.row[::-1] if c.period is not None and c.period.window is not None), None
    )
    if claim.over is None or begun is None or before.before is None:
        return None
    ended = begun.shifted_months(claim.over)
    return next((c for c in before.before.row if c.period is not None and c.period.window == ended), None)


def _latest(claim: Claim, told: Sequence[Claim]) -> Claim | None:
    """ "26.9% in August, 16.9% in August 1974, so that in a year it rose by 10 points": of the latest days told."""
    series = {c.series_id for c in claim.candidates}
    dated = [
        (one.period.window.end, one)
        for one in told
        if one.period is not None and one.period.window is not None and series & {c.series_id for c in one.candidates}
    ]
    return max(dated, key=lambda pair: pair[0])[1] if dated else None


def _is_concluded(claim: Claim, items: Row) -> bool:
    """Whether it is a change without days of its own, said to follow from what stands before it."""
    if claim.kind not in CHANGE_KINDS or claim.mood is not Mood.ASSERTED:
        return False
    if claim.base is not None and claim.base.span.start >= claim.span.start:
        between = claim.block.text[claim.span.end : claim.base.span.start]
        if ";" not in between:
            return False  # its own, and not lent by what stands before it
    at = next((n for n in items.figures if items[n].start >= claim.span.start), len(items))
    lead = _back_to_clause(items, at)
    own = next((n for n in range(len(lead) - 1, -1, -1) if lead[n].word == ","), -1) + 1
    if any(item.period is not None for item in lead[own:]):
        return False
    words = {item.word for n, item in enumerate(lead) if not _is_how_much(lead, n)}
    behind = {item.word for item in items[at + 1 : at + 1 + _REACH]}
    if not _SO.isdisjoint(words) or not _BETWEEN.isdisjoint(words | behind):
        return True
    return _is_made(lead)


def _is_of_so_many(claim: Claim, items: Row) -> bool:
    """ "So a 15-gallon fill-up costs $15.96 more": what the change of a price comes to for so many things."""
    if unit_of(claim) not in CURRENCIES:
        return False
    at = next((n for n in items.figures if items[n].start >= claim.span.start), len(items))
    told = [item.quantity for item in _back_to_clause(items, at) if item.quantity is not None]
    return any(one.unit not in APART | CURRENCIES and one.value > 1 and (one.unit or one.noun) for one in told)


def _is_made(lead: Sequence[Item]) -> bool:
    """ "Which makes the drop 41 per cent": a noun of change behind "makes", and nothing else but articles."""
    making = next((n for n in range(len(lead) - 1, -1, -1) if lead[n].word in _MAKING), None)
    if making is None:
        return False
    behind = lead[making + 1 :]
    return any(change.part == "noun" for item in behind for change in item.changes) or _is_of_new(behind)


def _is_of_new(items: Sequence[Item]) -> bool:
    """ "Which makes the new one 2.8 times as high": the one that the article is about, whatever was told since."""
    return any(item.word == "the" and after.word in _NEW for item, after in pairwise(items))


def _back_to_clause(items: Row, at: int) -> Sequence[Item]:
    begin = max(0, at - _REACH)
    stop = next((n for n in range(at - 1, begin - 1, -1) if items[n].word in _BEGINNING), begin)
    return items[stop:at]


def _is_how_much(items: Sequence[Item], n: int) -> bool:
    """ "So far 30,661 have come in 2024, up 15%": of degree, and no conclusion."""
    return items[n].word == "so" and n + 1 < len(items) and items[n + 1].word in _DEGREES


def _ends(claim: Claim, row: Sequence[Claim], before: Scene) -> tuple[Claim, Claim] | None:
    """The later and the earlier of the two levels told last that are of other days; None where these are not told."""
    told = [*before.row, *row]
    levels = [c for c in told if c.kind in LEVELS and c.period is not None and c.candidates and c.quantity is not None]
    if not levels or not (agree(claim, levels[-1]) or unit_of(claim) in _RELATIVE):
        return None
    last = levels[-1]
    others = [c for c in reversed(levels) if c.period is not last.period and _of_one_series(c, last)]
    other = next((c for c in others if not c.is_base and c.period is not None and not points_back(c.period)), None)
    if other is None or last.period is None or other.period is None:
        return None
    if last.period.role is PeriodRole.SHIFT and other.period.window is not None:
        return (other, last) if last.period.shift_months < 0 else (last, other)
    if last.period.window is None or other.period.window is None or last.period.window == other.period.window:
        return None
    ends: list[tuple[date, Claim]] = [(last.period.window.end, last), (other.period.window.end, other)]
    return (last, other) if ends[0][0] > ends[1][0] else (other, last)


def _of_one_series(one: Claim, other: Claim) -> bool:
    return agree(one, other) and one.candidates[0].series_id == other.candidates[0].series_id
