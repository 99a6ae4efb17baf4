"""Percentage points told of what is no rate: "gas cost 28.4 percentage points more", "rents went up by 5.0 …".

What is bought, sold, counted or made moves in per cent. Where words that name a rate stand nowhere near ("inflation",
"the share of", "turnout"), and the figure is to its last digit how far that moved in per cent, it was meant so.
"""

from service.claims.bind.clause_boundaries import BOUNDARIES
from service.claims.relate.changes.told_as_per_cent import RATES
from service.claims.subject.carried.implied import LOOSE
from service.extract.changes import change_of
from service.judge.evidence.chance import digits_written
from service.judge.evidence.measure_named import names_something
from service.judge.fit.trials import Trial, plain, tried_as_told
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.quantities import MULTIPLE, PERCENT, POINTS
from service.model.report import Label, Severity
from service.model.series import months_of_growth
from service.records import replace
from service.store.interface import Store

#: What moves in points though it goes by other names, or moves something else by so many.
_IN_POINTS = RATES | frozenset(
    "pace gap target unemployment joblessness jobless employment participation inactivity contribution contributions"
    " contributed contributing contribute added adding adds add knocked knocking shaved shaving lopped subtracted off"
    " spread chances forecast forecasts expected predicted pencilled poll polls polled tax duty vat risk would could"
    " might pushed pushing push boosted boosting boost lifted lifting lift dragged dragging drag pulled pulling pull"
    " held raised raising raise cut lowered lowering reduced reducing took taking trimmed brought bringing drove"
    " driving accounted accounts account outpaced outstripped outpacing exceeded lagged trailed undershot overshot beat"
    " due responsible".split()
)
#: How the verbs begin that tell of a rate and not of what has it.
_PACED = ("slow", "cool", "eas", "moderat", "decelerat", "accelerat", "quicken", "picked", "sped", "speed")
_REACH = 4  # words behind a figure
_NO_AMOUNTS = frozenset([PERCENT, POINTS, MULTIPLE])
_ENDS_TOLD = 2  # levels that a change lies between
_CLAUSE = BOUNDARIES - {"and", "or", "-"}
_TELLING = 2  # digits, which no other change is likely to have as well
_CLOSING = ".,;:()“”"
_ENDS = frozenset(["to", "from"])
_ON = frozenset("than on in over for at from and but this last a again still now year its their the where".split())
_PARTS = frozenset(["of", "because", "thanks"])
_MOVING = frozenset(["by", "up", "down", "a", "further", "another", "just", "only", "some", "about"])
_LIGHT = frozenset(", ( ; – — by up down a an the or and of which that is was some about just only further".split())
"""What stands between a rate and what it is compared by: "prices rose 3.5%, up 0.3 percentage points"."""


def may_be_of_no_rate(claim: Claim) -> bool:
    """Whether points are told far from every word for a rate, so that they may be of what moves in per cent.

    Args:
        claim: a figure.
    """
    points = claim.kind == "point_change" and claim.quantity is not None and claim.quantity.unit == POINTS
    return points and "per" in claim.span.of(claim.block.text).lower() and _is_far_from_rates(claim)


def is_of_no_rate(claim: Claim, meant: Verdict, store: Store) -> bool:
    """Whether points are told of what moved by so many per cent, and of nothing that moves in points.

    Args:
        claim: the figure in points, as it is told.
        meant: the verdict that supports it as a percentage.
        store: the series.
    """
    if meant.grounded.claim.kind != "percent_change" or not may_be_of_no_rate(claim):
        return False
    if meant.trial is None:
        amounts = [one.unit for one in meant.grounded.claim.inputs]
        told = meant.article is not None and len(amounts) == _ENDS_TOLD and _NO_AMOUNTS.isdisjoint(amounts)
        return told and not names_something(
            claim, claim.span.start
        )  # "sales went up to £12m, and she gained 20 points"
    series = store.series(meant.trial.option.reading.series_id)
    if months_of_growth(series) is None:
        return series.unit != PERCENT
    return not _is_set_beside_rate(claim)


def tried_as_points(read: Claim, meant: Verdict, store: Store) -> Trial | None:
    """A figure as it is written held against what it is of: growth that is published has no points either.

    Args:
        read: the figure in the unit in which it is written.
        meant: the verdict that supports it in the other.
        store: the series.
    """
    if meant.trial is None:
        return None
    if read.kind == "point_change" and meant.trial.option.direct:
        return replace(meant.trial, fit=plain(Label.CONTRADICTED, Severity.ERROR))
    return tried_as_told(read, meant.trial.option, store)


def _is_far_from_rates(claim: Claim) -> bool:
    """Whether no word that may be of a rate stands in front of the figure or close behind it.

    Of what was spoken of in a sentence before, in all of the paragraph so far; of what has digits enough to be no
    chance, in its own clause.
    """
    lead = claim.sentence.before(claim.span.start)
    lead = lead[:-2] if lead[-2:] == ["growth", "of"] else lead
    own = any(one.weight > LOOSE and not one.carried for one in claim.candidates[:1])
    if claim.quantity is not None and digits_written(claim.quantity) >= _TELLING:
        lead = lead[max((at for at, word in enumerate(lead) if word in _CLAUSE), default=0) :]
    elif not own:
        told = claim.block.text[: claim.sentence.span.start].lower().split()
        lead = [*(word.strip(_CLOSING) for word in told), *lead]
    behind = claim.sentence.behind(claim.span.end)[:_REACH]
    more = behind[:1] and change_of(behind[0], "more") is not None
    if more and not _ON.issuperset(word for word in behind[1:2] if word.isalpha()):
        return False  # "20 percentage points more of the seats", "more popular"
    words = [*lead, *behind]
    return _IN_POINTS.isdisjoint(words) and not any(word.startswith(_PACED) for word in words)


def _is_set_beside_rate(claim: Claim) -> bool:
    """ "Prices rose 3.5%, up 0.3 percentage points", "rose 0.3 points to 3.5%": of how fast they rise.

    What words of its own tell is not: "prices fell 0.4% in June after going up 0.5 percentage points in May".
    """
    behind = claim.sentence.behind(claim.span.end)[:_REACH]
    lead = claim.sentence.before(claim.span.start)
    verb = next((word for word in reversed(lead) if word not in _MOVING), "")
    more = next((change_of(word, "more") for word in behind[:1]), None)
    if not _PARTS.isdisjoint(behind[:1]) or (more is not None and change_of(verb, "verb") is not None):
        return True  # "rents rose 0.8 percentage points more than prices", "0.3 percentage points of the rise"
    if not _ENDS.isdisjoint(behind[:1]) and "%" in behind:
        return True
    if "%" not in lead:
        return False
    between = lead[len(lead) - lead[::-1].index("%") :]
    return all(word in _LIGHT or change_of(word, "noun") is not None for word in between)
