"""Claims made in words alone, completed from the figures beside them."""

import re
from collections.abc import Sequence
from itertools import pairwise

from service.claims.bind.bound import LEVELS
from service.claims.bind.earlier_times.clauses_of_then import time_of_clause
from service.claims.bind.period_words import CHANGE_KINDS
from service.claims.complete.neighbours.lulls_of_bases import time_of_base
from service.claims.kind import FORMER
from service.claims.ranks.superlatives import OF_TRAFFIC
from service.claims.relate.quoted import figure_of
from service.claims.scene import Scene, agree, unit_of
from service.claims.subject.measures.standing_at import thing_at
from service.model.claims import Claim, Figure
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.model.quantities import CURRENCIES
from service.model.shelf import Shelf
from service.model.windows import Grain
from service.records import replace

WORDED = frozenset(["streak", "no_change", "comparison"])
"""The kinds that state no figure of their own; a day on which a mark was reached is a threshold without a figure."""
_LIGHT = 3  # letters of words that name nothing
_ANYBODY = frozenset(["anyone", "anybody", "any", "one", "them", "none", "nobody", "nothing"])
_TURNS = frozenset(["after", "following"])
_CONTRASTS = frozenset(["yet", "but", "though", "although", "while", "whereas"])
_PRONOUNS = frozenset(["it", "this", "that"])
_RELATIVE = frozenset(["which", "where", "that", "it", "they"])
_OPENS = 6  # words of ", the level to which"
_NOW = frozenset(["is", "are", "has", "have", "remains", "remain", "stays", "that's", "it's"])
_THEN = frozenset(["was", "were", "stood", "had", "came", "cost", "averaged"])
_JOINING = frozenset(["and", "or", "nor"])
_OF_BASE = frozenset("the than average mean of rate level figure".split())
_TIMES = frozenset(["year", "half", "quarter", "month", "week", "day", "decade"])


def completed(row: Sequence[Claim], items: Row, before: Scene, shelf: Shelf) -> tuple[Claim, ...]:
    """A sentence's claims, those in words with the subject and period of the figure that they are about.

    A claim in words that nothing could check is left out: it states no figure that a reader would miss.

    Args:
        row: the sentence's claims in order.
        items: its items.
        before: the figures of the sentence before.
        shelf: the catalogue.
    """
    found: list[Claim] = []
    counted = [claim for claim in row if claim.tally is not None and claim.mark is not None]
    bounds = [
        claim.mark for claim in counted if claim.tally is not None and (claim.tally.ongoing or not claim.tally.running)
    ]
    for at, claim in enumerate(row):
        if claim.rank is not None and not claim.candidates:
            found.append(_of_neighbour(claim, row, items))
        elif (
            claim.rank is not None
            and at
            and row[at - 1].kind == "percent_change"
            and _is_of_unknown(claim, row[at - 1])
        ):
            found.append(replace(claim, candidates=()))  # "while food prices rose 5.1%, the most since January 2024"
        elif claim.rank is not None and _is_performance(claim, shelf):
            found.append(replace(claim, candidates=()))
        elif claim.rank is not None and claim.candidates[0].carried and at and _is_apposed(claim, row[at - 1]):
            found.append(replace(claim, candidates=row[at - 1].candidates))  # "672 boats, the fewest since 2023"
        elif claim.rank is not None and at and _is_of_move_before(claim, row[at - 1], items):
            found.append(replace(claim, period=row[at - 1].period))
        elif claim.kind in WORDED or (claim.kind == "threshold" and claim.mark is not None):
            told = _completed(claim, at, row, items, before)
            if told.inputs or _checkable(told, shelf):
                found.append(told)
        elif claim.kind == "duration" and not claim.candidates and _is_of_none(claim):
            told = next((c for c in row if c.kind == "level" and _lends_to_lull(c)), claim)
            found.append(replace(claim, candidates=told.candidates, period=claim.period or told.period))
        elif claim.kind == "duration" and claim.tally is None and _is_without_another(claim, shelf):
            found.append(replace(claim, candidates=()))
        elif claim.kind == "duration" and claim.mark is None and claim.period is None:
            then = time_of_base(claim, row[:at])
            # "After 14 days without a crossing, 2,121 came last week"
            found.append(_dated(claim, at, row, before) if then is None else replace(claim, period=then))
        elif any(mark is claim.quantity for mark in bounds):
            found.append(replace(claim, peak=True))  # "six days on which more than 1,000 came": no total
        else:
            found.append(claim)
    return tuple(found)


def _is_without_another(claim: Claim, shelf: Shelf) -> bool:
    """ "After 14 days without rain 756 people crossed": what there was none of is not what was counted."""
    behind = claim.block.text[claim.span.end : claim.sentence.span.end].lower().replace("-", " ")
    words = [word.strip(".,;:()–—") for word in re.split(r"[,;:(–—]", behind)[0].split()]
    if not claim.candidates or words[:1] not in (["without"], ["with"], ["of"]):
        return False
    phrases = shelf.series(claim.candidates[0].series_id).phrases
    known = {w for text in (*phrases.nouns, *phrases.strong, *phrases.weak) for w in text.split() if len(w) > _LIGHT}
    told = {form for word in words[1:] for form in (word, word.removesuffix("s"), f"{word}s")}
    return told.isdisjoint(known | _ANYBODY)


def _completed(claim: Claim, at: int, row: Sequence[Claim], items: Row, before: Scene) -> Claim:
    marked = next((c for c in row if claim.mark is not None and c.quantity is claim.mark), None)
    if claim.kind == "comparison" and marked is not None:
        return replace(claim, candidates=(), inputs=_compared(marked, row, items, before))
    if marked is not None and marked.candidates:
        claim = replace(claim, candidates=marked.candidates)
    then = _of_then(claim, items)
    if then is not None:
        return then
    if claim.period is not None or (claim.streak is not None and claim.current):
        return claim
    if marked is not None and claim.kind == "no_change" and _dates_relative(claim, marked):
        return claim
    if marked is not None and claim.kind == "no_change":
        return replace(claim, period=marked.period, cutoff=marked.cutoff)
    return _dated(claim, at, row, before)


def _dates_relative(claim: Claim, marked: Claim) -> bool:
    """ "Has left it at 3.75%, to which it was lowered in December": when it came there, and not when it was left so."""
    period = marked.period
    if period is None or period.span.start < marked.span.end or period.span.start >= claim.sentence.span.end:
        return False
    if period.preposition == "since":
        return False  # "where it has been since August"
    words = claim.block.text[marked.span.end : period.span.start].lower().replace(",", " , ").split()
    return words[:1] == [","] and not _RELATIVE.isdisjoint(words[1:_OPENS])


def _of_then(claim: Claim, items: Row) -> Claim | None:
    """ "From 3.4% in December, which had been the first rise for five months": of what the clause is about."""
    if claim.streak is None or (claim.period is not None and claim.period.span.start > claim.span.start):
        return None
    period = time_of_clause(items, next((n for n, item in enumerate(items) if item.start >= claim.span.start), 0))
    return None if period is None else replace(claim, period=period)


def _is_performance(claim: Claim, shelf: Shelf) -> bool:
    """ "The pound had its best half-year since 2009": what is best of a price is how far it moved in that time."""
    if claim.rank is None or not claim.rank.either or claim.rank.of_change:
        return False
    words = claim.span.of(claim.block.text).lower().replace("-", " ").split()
    units = {shelf.series(candidate.series_id).unit for candidate in claim.candidates}
    return not _TIMES.isdisjoint(words) and units <= CURRENCIES


def _is_of_move_before(claim: Claim, before: Claim, items: Row) -> bool:
    """ "Added 64,000 jobs in November after losing 105,000 in October, the steepest loss since 2020": of October."""
    if claim.rank is None or not claim.rank.of_change or claim.period is not None or before.period is None:
        return False
    own = [item for item in items if claim.span.start <= item.start < claim.span.end]
    alike = any(way.part == "noun" and way.direction is before.direction for item in own for way in item.changes)
    behind = claim.block.text[before.period.span.end : claim.span.start].strip() == ","
    return alike and behind and before.kind in CHANGE_KINDS


def _is_apposed(claim: Claim, before: Claim) -> bool:
    between = claim.block.text[before.span.end : claim.span.start].strip()
    counted = before.kind == "level" and before.quantity is not None and bool(before.quantity.noun)
    return counted and bool(before.candidates) and between == ","


def _of_neighbour(claim: Claim, row: Sequence[Claim], items: Row) -> Claim:
    """ "October was the busiest month of the year, with 5,417 arrivals": a rank is of what a figure of its days is."""
    at = next((n for n, other in enumerate(row) if other is claim), 0)
    if at and _is_itself(claim, row[at - 1]):
        return replace(claim, candidates=row[at - 1].candidates, period=row[at - 1].period, is_base=row[at - 1].is_base)
    anchor = next((n for n, item in enumerate(items) if item.start >= claim.span.start), 0)
    if (at and _is_of_unknown(claim, row[at - 1])) or thing_at(items, anchor) is not None:
        return claim
    lent: list[Claim] = []
    for other in row:
        same = other.period is claim.period is not None and not other.is_base and other.kind == "level"
        if same and other.candidates and other.quantity is not None and (other.quantity.noun or _follows(claim, other)):
            lent.append(other)
    if len(lent) > 1 and not OF_TRAFFIC.isdisjoint(claim.span.of(claim.block.text).lower().split()):
        lent.sort(key=lambda one: unit_of(one) != "people")  # "nine boats landed 752 people, the busiest day of 2026"
    return replace(claim, candidates=lent[0].candidates) if lent else claim


def _is_of_unknown(claim: Claim, before: Claim) -> bool:
    """ "… while core inflation climbed to 7.1%, the highest since 1992": of a figure that no series holds."""
    between = claim.block.text[before.span.end : claim.span.start].strip(" ,–—-()")
    return before.kind in ("level", "percent_change") and not before.candidates and between in ("", "itself")


def _is_itself(claim: Claim, before: Claim) -> bool:
    """ "Less than half of last year's 4,586, itself a record for the month"."""
    between = claim.block.text[before.span.end : claim.span.start].lower().replace(",", " ").split()
    return between[:1] in (["itself"], ["themselves"]) and before.kind == "level" and bool(before.candidates)


def _follows(claim: Claim, other: Claim) -> bool:
    """ "534 of them on Sunday, the highest daily number of the year": of the figure before it, whose day it has."""
    between = claim.block.text[other.span.end : claim.span.start]
    return other.span.end <= claim.span.start and between.count(",") == 1 and not set(";:") & set(between)


def _dated(claim: Claim, at: int, row: Sequence[Claim], before: Scene) -> Claim:
    """The claim with the period of the nearest figure of its sentence that is about the same."""
    text = claim.block.text
    behind = [
        c
        for c in row[at + 1 :]
        if not _is_apart(text[claim.span.end : c.span.start], c) and not _is_its_base(claim, c, before)
    ]
    beside = [c for c in (*row[:at][::-1], *behind) if _lends(c, claim)]
    return replace(claim, period=beside[0].period) if beside else claim


def _is_apart(between: str, behind: Claim) -> bool:
    """ "The second fall in a row, after peaking at 4.2% in May": whether what follows is told of another time.

    So it may be of an earlier move: "It is the second rise in a row: it went up by £22 in July", "…, adding to a rise
    of 0.3 points in July".
    """
    words = between.split()
    if ":" in between and behind.kind in CHANGE_KINDS:
        return True
    since = any(word == "since" and next_to.endswith("ing") for word, next_to in pairwise(words))
    if since or ";" in between or not _TURNS.isdisjoint(words):
        return True
    if "when" in words and not _CONTRASTS.isdisjoint(words):
        return True  # "Six cuts took it to 3.75%, yet a mortgage, which cost 2.5% when the rate was 0.1%"
    return "," in between and not FORMER.isdisjoint(between[between.rindex(",") :].split())


def _is_its_base(claim: Claim, behind: Claim, before: Scene) -> bool:
    """ "It is lower than a year ago: in August 2025 it was 3.8%": what is so now is compared with what was then.

    So is what is of earlier days than the sentence before told of: "It is higher than in early summer: 2.6% in June".
    """
    if claim.kind != "comparison" or claim.base is None or behind.kind not in LEVELS:
        return False
    own = claim.block.text[claim.sentence.span.start : claim.span.start].lower().split()
    colon = re.split(r"[:;(–—]", claim.block.text[claim.span.end : behind.span.start].lower())
    if len(colon) < len(("own", "behind")):
        return False
    now = not _NOW.isdisjoint(own)
    told = [one.period.window for one in before.row if one.period is not None and _are_alike(one, behind)]
    then = behind.period.window if behind.period is not None else None
    later = [one for one in told if one is not None and then is not None and one.end > then.end]
    shift = claim.base.shift_months
    shifted = any(one.shifted_months(shift) == then for one in later) if shift < 0 else now
    return bool(later and shifted) or (now and not _THEN.isdisjoint(colon[-1].split()))


def _are_alike(one: Claim, other: Claim) -> bool:
    return one.kind in LEVELS and [c.series_id for c in one.candidates] == [c.series_id for c in other.candidates]


def _lends(other: Claim, claim: Claim) -> bool:
    """Whether a claim of the sentence is about the same series, and so of the same period."""
    if other.period is None or other.is_base or other.period.role in (PeriodRole.SAME, PeriodRole.SHIFT):
        return False
    if other.period.preposition == "since":
        return False  # "has not moved since August of last year: 13 months in a row"
    if claim.base is not None and other.period.span == claim.base.span:
        return False  # "higher than in 2021, when 28,561 came"
    if claim.kind == "comparison" and claim.base is not None and _is_another_base(claim.base, claim, other):
        return False
    if claim.rank is not None and claim.rank.outside is not None and other.period.span == claim.rank.outside.span:
        return False  # "second only to the 45,755 of 2022"
    ids = {c.series_id for c in claim.candidates}
    if claim.kind == "duration" and ids and _lends_to_lull(other):
        return True  # "11 days without a boat when 172 people came on Wednesday"
    return any(c.series_id in ids for c in other.candidates)


def _is_another_base(base: Period, claim: Claim, other: Claim) -> bool:
    """ "Higher than the 2024 average of 4.0% or the 3.6% averaged in 2022": a second that it is compared with."""
    if not claim.span.end <= base.span.start < base.span.end <= other.span.start:
        return False
    between = claim.sentence.between(base.span.end, other.span.start)
    joint = next((n for n, word in enumerate(between) if word in _JOINING), len(between))
    led = between[joint + 1 :]
    return bool(between[joint:]) and all(word in _OF_BASE or word.isdecimal() for word in led)


def _lends_to_lull(other: Claim) -> bool:
    return bool(other.candidates) and other.period is not None and other.period.grain is Grain.DAY


def _is_of_none(claim: Claim) -> bool:
    """ "Ended a spell of 28 days with none": of what the sentence counts."""
    return claim.sentence.behind(claim.span.end)[:2] in (["with", "none"], ["with", "nobody"])


def _compared(base: Claim, row: Sequence[Claim], items: Row, before: Scene) -> tuple[Figure, ...]:
    """The two figures of "69.2 million …; it is larger than that of France (68.6 million)"."""
    scene = Scene(row, items)
    at = next((n for n, claim in enumerate(scene.row) if claim.quantity is base.quantity), None)
    if at is None:
        return ()
    here = [n for n in range(at) if scene.is_level(n) and agree(scene.row[n], base)]
    if here:
        return (figure_of(scene.row[here[-1]]), figure_of(base)) if scene.unbroken(here[-1], at) else ()
    opening = next((item.word for item in scene.gaps[0] if item.word), "")
    there = [c for n, c in enumerate(before.row) if before.is_level(n) and agree(c, base) and not c.is_base]
    return (figure_of(there[-1]), figure_of(base)) if there and opening in _PRONOUNS else ()


def _checkable(claim: Claim, shelf: Shelf) -> bool:
    if claim.kind == "threshold":
        return any(shelf.series(c.series_id).accumulates for c in claim.candidates)
    return bool(claim.candidates)
