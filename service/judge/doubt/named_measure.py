"""Figures of a measure that words name, behind what rightly tells a like one: "Inflation was 4.2% in May. Core: 2.9%".

Of what and when such a figure is leaves no doubt, so that one which does not fit is wrong.
"""

from collections.abc import Sequence
from decimal import Decimal

from service.judge.doubt.far_off import misses_by
from service.judge.evidence.between_verdicts import IN_WORDS
from service.judge.evidence.witnesses import Witnesses
from service.judge.rereading.candidates import CLEARLY
from service.judge.verdicts import Verdict
from service.model.claims import OUTRIGHT, Claim
from service.model.report import Diagnosis
from service.model.series import Nature

_FAR = Decimal("0.5")
_YEAR = 12  # months
_OF_OTHERS = frozenset(["for", "among", "in", "at", "of"])
OPENING = frozenset(
    "the a and while but uk us u.s. american british britain's costs, meanwhile, however, hand, (".split()
)
"""What may stand right before a measure without making it a part of itself."""
_GAUGES = frozenset("that which rate measure gauge index version".split())
_CORE = "core"
_THEN = frozenset(["then", "once", "had", "previously", "there"])
_TO_FIGURE = frozenset(["at", "of", "by", "to"])
_ELSEWHEN = _OF_OTHERS | frozenset(
    "from since than over on after before excluding without if annualised annualized alone so there here".split()
)
"""Words behind a figure that may make it one of a part, or of other days."""
_CLAUSES = frozenset([",", ".", ";", ":", "and", "but", "while", "with", "as", "(", ")", "–", "—"])


def is_led_up_to(verdict: Verdict, diagnosis: Diagnosis | None, witnesses: Witnesses) -> bool:
    """ "Inflation slid to 1.8% in January. RPI was 3.5%": named outright, and of the days that a like measure is of.

    Words that may name another thing will do where nothing behind the figure says more of it: "Food was 3.9% dearer".

    Args:
        verdict: of the figure.
        diagnosis: the slip that would explain it.
        witnesses: what the other figures of the text say.
    """
    claim, series = verdict.grounded.claim, verdict.grounded.series
    named = claim.candidates[0]
    if series is None or series.nature is not Nature.RATE or claim.kind in IN_WORDS or named.carried or not named.words:
        return False
    lead, _, behind = claim.block.text[claim.sentence.span.start : claim.span.start].lower().rpartition(named.words)
    between = behind.split()
    between = between[:-1] if between[-1:] and between[-1] in _TO_FIGURE else between
    bare = not any(letter.isdecimal() for letter in lead)
    lead = lead if bare else lead.rpartition(",")[2]  # "… 2.7% in July, and core"
    if not _THEN.isdisjoint(between) or not _OF_OTHERS.isdisjoint(lead.split() + between):
        return False  # "Core inflation was then 3.2%", "For pensioners RPI was 4.2%"
    if not (set(lead.split()[-1:]) <= OPENING or _is_gauge(lead.split())):
        return False  # "Core RPI was 3.1%"
    if (named.weight < CLEARLY and _CORE not in named.words.split()) or not witnesses.lead_up_to(verdict):
        return False  # "Core inflation was 3.2%" may be of other prices, but not behind those of consumers
    if named.weight < OUTRIGHT and not witnesses.tell_of_one_area(series.area):
        return False  # "2.7% in America and 3.6% in Britain. Core inflation was 3.7%"
    if (bare or witnesses.tell_alike(verdict)) and says_no_more(claim):
        return True  # not "food has risen 26% since 2020 and shelter 30%"
    explained = diagnosis is not None and diagnosis.code == "wrong_measure"
    return named.weight >= OUTRIGHT and (explained or (diagnosis is None and not misses_by(verdict, _FAR)))


def _is_gauge(lead: Sequence[str]) -> bool:
    """ "The CPI rate including …", "the measure that takes in …": a gauge that is named by what it measures."""
    return set(lead[-1:]) <= _GAUGES and _CORE not in lead


def says_no_more(claim: Claim) -> bool:
    """Whether nothing behind the figure, but for its days, makes it that of a part or of another time.

    Args:
        claim: the figure.
    """
    told = [one.span for one in (claim.period, claim.base, claim.frame) if one is not None]
    behind = [token for token in claim.sentence.tokens if token.start >= claim.span.end]
    for at, token in enumerate(behind):
        if token.lower in _CLAUSES:
            return True
        dated = any(span.start <= one.start < span.end for span in told for one in behind[at : at + 2])
        yearly = claim.over == _YEAR and any(one.lower in ("year", "months") for one in behind[at : at + 4])
        if token.lower in _ELSEWHEN and not (dated or yearly):
            return False
    return True
