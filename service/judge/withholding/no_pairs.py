"""Pairs of figures that a change, a share or a multiple is surely not worked out from: of two units, or two topics."""

from collections.abc import Sequence
from decimal import Decimal

from service.claims.relate.quoted import quotes
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.quantities import CURRENCIES, Form
from service.model.report import Label

_CHANGES = frozenset(["difference", "percent_change", "point_change"])
_ROUGHLY = Decimal("0.15")
_NOUGHTS = (10, 100, 1000, 1_000_000)
_FAR = 1000  # times as much
_NEVER = 100_000  # times as much: "18.4 million, 3% more than in the twelve months before"


def is_of_two_units(claim: Claim) -> bool:
    """ "At $4.46tn, and its people, 83.5 million, a fifth more": an amount of money is no so many times of a count.

    Args:
        claim: what was worked out from two figures.
    """
    if claim.kind == "average":
        return False  # "£3.6m for 12 schools, or £500,000 each"
    money, *others = sorted(claim.inputs, key=lambda one: one.unit not in CURRENCIES)
    low, high = sorted(abs(one.value) for one in claim.inputs)
    if low and high > _NEVER * low:
        return True
    if money.unit not in CURRENCIES or others[0].unit in CURRENCIES:
        return False
    scaled = any(map(str.isalpha, others[0].text))  # "£1.2m of the 3.4m"
    return high > _FAR * low or (claim.kind == "share" and not scaled)  # "It cost £350,000. Some 110,000 of them, 54%"


def is_of_two_topics(claim: Claim, own: Sequence[Verdict]) -> bool:
    """ "Participation was 62.5%, and the fed funds rate 4.64%, 69 basis points lower": of what is told of neither.

    Args:
        claim: what was worked out from two figures.
        own: the verdicts of its sentence.
    """
    topics = {
        one.grounded.series.topic
        for one in own
        if one.label is Label.SUPPORTED
        and one.trial is not None
        and one.grounded.series is not None
        and any(quotes(one.grounded.claim, figure) for figure in claim.inputs)
    }
    return claim.kind in _CHANGES and len(topics) > 1


def is_noughts_off(verdict: Verdict) -> bool:
    """ "For 130,000 people, nearly twice the 690,000": a word has no noughts to lose, and what it is said of has.

    Args:
        verdict: of a multiple.
    """
    claim, article = verdict.grounded.claim, verdict.article
    if claim.kind != "multiple" or claim.quantity is None or claim.quantity.form is Form.DIGITS or article is None:
        return False
    worked, stated = article.computation.value, claim.quantity.value
    times = max(abs(worked / stated), abs(stated / worked)) if worked and stated else Decimal(1)
    return any(abs(times - nought) <= nought * _ROUGHLY for nought in _NOUGHTS)
