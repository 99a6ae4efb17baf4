"""Figures that their own words, or their size, set apart from what is held, however well the text is understood."""

import re
from decimal import Decimal
from itertools import pairwise

from service.judge.doubt.lookalikes import may_be_of_lookalike
from service.judge.doubt.some_left_out import leaves_some_out
from service.judge.evidence.witnesses import Witnesses
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.quantities import PERCENT
from service.model.report import Diagnosis

_BODIES = ("World Bank", "IMF", "International Monetary Fund", "OECD")
"""Bodies that publish figures of many countries, one of them among the publishers of the catalogue."""
_TURNS = re.compile(r";|,? (?:while|whereas|but)\b")
_POINTS, _TENTH = Decimal(3), Decimal("0.1")
"""How far what two bodies reckon lies apart, be it in neighbouring years: rates by points, counts by a tenth."""
_STEEP = frozenset(["steepest", "sharpest"])
_LEVEL = 5  # words of "to about 5.2%,"
_HEDGED = 3  # words of "of more than 5%", and of "a further 5% rise"
_UNITS = frozenset("day days week weeks month months year years".split())


def is_set_apart(verdict: Verdict, diagnosis: Diagnosis | None, witnesses: Witnesses) -> bool:
    """Whether a figure that fails is of a measure, of things or of days that are not held.

    Args:
        verdict: that a figure is contradicted by its series.
        diagnosis: the slip that would explain it.
        witnesses: what the other figures of the text say.
    """
    claim = verdict.grounded.claim
    if is_of_other_body(verdict) or leaves_some_out(verdict) or is_told_ahead(claim) or ranks_either(claim):
        return True
    return may_be_of_lookalike(verdict, diagnosis, witnesses)


def is_of_other_body(verdict: Verdict) -> bool:
    """ "World Bank figures put euro-area inflation at 5.8%": near what the series gives, but another's."""
    series, claim, trial = verdict.grounded.series, verdict.grounded.claim, verdict.trial
    actual = None if trial is None else trial.computation.value
    if series is None or actual is None or claim.quantity is None:
        return False
    text, own = claim.sentence.span.of(claim.block.text), claim.span.start - claim.sentence.span.start
    opens = max((mark.end() for mark in _TURNS.finditer(text[:own])), default=0)
    closes = _TURNS.search(text, own)
    clause = text[opens : closes.start() if closes else len(text)]
    if not any(name in clause and series.source.publisher != name for name in _BODIES):
        return False
    room = _POINTS if claim.quantity.unit == PERCENT else abs(actual) * _TENTH
    return abs(claim.quantity.value - abs(actual)) <= room


def ranks_either(claim: Claim) -> bool:
    """ "Climbed to 5.2%, the steepest since 1997": the level, or the climb to it."""
    lead = claim.sentence.before(claim.span.start)
    quoted = claim.span.of(claim.block.text).lower().split()
    steep = claim.rank is not None and claim.rank.of_change and not _STEEP.isdisjoint(quoted)
    return steep and lead[-1:] == [","] and "to" in lead[-_LEVEL:]


def is_told_ahead(claim: Claim) -> bool:
    """ "Twelve months after inflation hit 9.1%, it was 3% in June", "despite a rise of 5%, it was 3% in June".

    What such a phrase at the head of a sentence tells has the days that stand in it, and not those behind it.
    """
    words = claim.sentence.before(claim.span.start)
    if "," in words or claim.sentence.span.end == claim.span.end:
        return False
    after = any(word in _UNITS and behind == "after" for word, behind in pairwise(words))
    spite = words[1:] if words[:1] == ["despite"] else words[3:] if words[:3] == ["in", "spite", "of"] else None
    sized = spite is not None and (
        "of" in spite[-_HEDGED:] or len(spite) < _HEDGED
    )  # not "despite the cost it rose by 5%"
    ahead = after or sized
    days = claim.period or claim.base
    return ahead and (days is None or days.span.start > claim.span.end)
