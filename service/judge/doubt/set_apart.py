"""Figures that their own words, or their size, set apart from what is held, however well the text is understood."""

import re
from decimal import Decimal
from itertools import combinations, pairwise

from service.extract.changes import change_of
from service.judge.doubt.lookalikes import may_be_of_lookalike
from service.judge.doubt.some_left_out import leaves_some_out
from service.judge.evidence.between_verdicts import series_of
from service.judge.evidence.ranked_loads import ranks_load
from service.judge.evidence.witnesses import Witnesses
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.quantities import PERCENT
from service.model.report import Diagnosis, Label

_BODY = r"(World Bank|IMF|International Monetary Fund|OECD)"
"""Bodies that publish figures of many countries."""
_SAYING = re.compile(
    rf"{_BODY}(?:['’]s)? (?:figures|data|tables|numbers|estimates?|reckons|puts?|says|said|calculates)\b"
    rf"|(?:according to|by) (?:the )?{_BODY}"
)
_OWN = {"Office for National Statistics": ("ONS",), "Bureau of Labor Statistics": ("BLS", "Labor Department")}
"""What a publisher is called besides."""
_TURNS = re.compile(r";|,? (?:while|whereas|but|though|although)\b")
_POINTS, _TENTH = Decimal(3), Decimal("0.1")
"""How far what two bodies reckon lies apart, be it in neighbouring years: rates by points, counts by a tenth."""
_STEEP = frozenset(["steepest", "sharpest"])
_HEDGED = 3  # words of "of more than 5%", and of "a further 5% rise"
_OPENING = 5  # words of "WASHINGTON – Twelve months after"
_UNITS = frozenset("day days week weeks month months year years".split())


def is_set_apart(verdict: Verdict, diagnosis: Diagnosis | None, witnesses: Witnesses) -> bool:
    """Whether a figure that fails is of a measure, of things or of days that are not held.

    Args:
        verdict: that a figure is contradicted by its series.
        diagnosis: the slip that would explain it.
        witnesses: what the other figures of the text say.
    """
    claim = verdict.grounded.claim
    if _is_of_other_body(verdict) or _is_told_ahead(claim) or _ranks_either(claim):
        return True
    if leaves_some_out(verdict, diagnosis) or ranks_load(claim, witnesses.beside(verdict)):
        return True
    if _is_added(claim) and witnesses.give_another(verdict):
        return True
    return _lies_between_rates(verdict, witnesses) or may_be_of_lookalike(verdict, diagnosis, witnesses)


def _is_of_other_body(verdict: Verdict) -> bool:
    """ "World Bank figures put euro-area inflation at 5.8%": near what the series gives, but another's."""
    series, claim, trial = verdict.grounded.series, verdict.grounded.claim, verdict.trial
    actual = None if trial is None else trial.computation.value
    if series is None or actual is None or claim.quantity is None:
        return False
    text, own = claim.sentence.span.of(claim.block.text), claim.span.start - claim.sentence.span.start
    opens = max((mark.end() for mark in _TURNS.finditer(text[:own])), default=0)
    closes = _TURNS.search(text, own)
    clause = text[opens : closes.start() if closes else len(text)]
    told = {found[1] or found[2] for found in _SAYING.finditer(clause)}
    if not told or any(name in clause for name in (series.source.publisher, *_OWN.get(series.source.publisher, ()))):
        return False
    room = _POINTS if claim.quantity.unit == PERCENT else abs(actual) * _TENTH
    return abs(claim.quantity.value - abs(actual)) <= room


def _is_added(claim: Claim) -> bool:
    """ "They kept 1,524 off the boats. Another 1,758 got through": of others than those told just before."""
    lead = claim.sentence.before(claim.span.start)[-2:]
    return claim.kind == "level" and (lead[-1:] == ["another"] or lead == ["a", "further"])


def _ranks_either(claim: Claim) -> bool:
    """ "Climbed to 5.2%, the steepest since 1997": the level, or the climb to it."""
    lead = claim.sentence.before(claim.span.start)
    quoted = claim.span.of(claim.block.text).lower().split()
    steep = claim.rank is not None and claim.rank.of_change and not _STEEP.isdisjoint(quoted)
    steep = steep and not any(map(change_of, quoted))  # not "the sharpest rise since 1985"
    return steep and lead[-1:] == [","] and "to" in lead


def _lies_between_rates(verdict: Verdict, witnesses: Witnesses) -> bool:
    """ "Pay was 4.8% higher, beating inflation of 3.8% by a full point": what lies between two measures."""
    claim = verdict.grounded.claim
    behind = claim.base is not None and claim.base.span.start > claim.span.end  # "a full point up on September"
    if claim.kind != "point_change" or behind or claim.quantity is None:
        return False
    held = [one for one in witnesses.beside(verdict) if one.label is Label.SUPPORTED]
    rates = [(one.value, series_of(of)) for of in held if (one := of.grounded.claim.quantity) and one.unit == PERCENT]
    pairs = ((one[0], other[0]) for one, other in combinations(rates, 2) if one[1] != other[1])
    return any(abs(one - other) == claim.quantity.value for one, other in pairs)


def _is_told_ahead(claim: Claim) -> bool:
    """ "Twelve months after inflation hit 9.1%, it was 3% in June", "despite a rise of 5%, it was 3% in June".

    What such a phrase at the head of a sentence tells has the days that stand in it, and not those behind it.
    """
    words = claim.sentence.before(claim.span.start)
    if "," in words:
        return False
    after = any(word in _UNITS and behind == "after" for word, behind in pairwise(words[:_OPENING]))
    spite = words[1:] if words[:1] == ["despite"] else words[3:] if words[:3] == ["in", "spite", "of"] else []
    sized = "of" in spite[-_HEDGED:] or 0 < len(spite) < _HEDGED  # not "despite the cost it rose by 5%"
    days = claim.period or claim.base
    if not (after or sized) or days is None:
        return after or sized
    return days.span.start > claim.span.end and "," in claim.block.text[claim.span.end : days.span.start]
