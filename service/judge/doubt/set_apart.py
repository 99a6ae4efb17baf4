"""Figures that their own words, or their size, set apart from what is held, however well the text is understood."""

from itertools import pairwise

from service.judge.doubt.lookalikes import may_be_of_lookalike
from service.judge.doubt.some_left_out import leaves_some_out
from service.judge.evidence.witnesses import Witnesses
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.report import Diagnosis

_BODIES = ("World Bank", "IMF", "International Monetary Fund", "OECD")
"""Bodies that publish figures of many countries, one of them among the publishers of the catalogue."""
_UNITS = frozenset("day days week weeks month months year years".split())


def is_set_apart(verdict: Verdict, diagnosis: Diagnosis | None, witnesses: Witnesses) -> bool:
    """Whether a figure that fails is of a measure, of things or of days that are not held.

    Args:
        verdict: that a figure is contradicted by its series.
        diagnosis: the slip that would explain it.
        witnesses: what the other figures of the text say.
    """
    if is_of_other_body(verdict) or leaves_some_out(verdict) or is_told_ahead(verdict.grounded.claim):
        return True
    return may_be_of_lookalike(verdict, diagnosis, witnesses)


def is_of_other_body(verdict: Verdict) -> bool:
    """ "World Bank figures put euro-area inflation at 5.8%": by another body's reckoning than that of the series."""
    series, claim = verdict.grounded.series, verdict.grounded.claim
    if series is None:
        return False
    said = claim.sentence.span.of(claim.block.text)
    return any(name in said and series.source.publisher != name for name in _BODIES)


def is_told_ahead(claim: Claim) -> bool:
    """ "Twelve months after inflation hit 9.1%, it was 3% in June", "despite a rise of 5%, it was 3% in June".

    What such a phrase at the head of a sentence tells has the days that stand in it, and not those behind it.
    """
    words = claim.sentence.before(claim.span.start)
    if "," in words or claim.sentence.span.end == claim.span.end:
        return False
    after = any(word in _UNITS and behind == "after" for word, behind in pairwise(words))
    ahead = after or words[:1] == ["despite"] or words[:3] == ["in", "spite", "of"]
    days = claim.period or claim.base
    return ahead and (days is None or days.span.start > claim.span.end)
