"""Words that praise a figure or blame it: "an improvement of 2.4 points on February", "0.2 points worse than then"."""

from collections.abc import Sequence

from service.extract.changes import OTHER_WAY
from service.judge.verdicts import Verdict, in_quotation
from service.model.claims import Claim
from service.model.quantities import Direction
from service.model.report import Label, Severity
from service.model.series import Series
from service.records import replace
from service.store.interface import Store

GOOD = frozenset("better improvement improved improves improving".split())
"""Words that praise a figure."""
WORTH = GOOD | frozenset("worse deterioration deteriorated deteriorating worsening worsened worsens".split())
"""Words that praise a figure or blame it."""
_CHANGES = frozenset(["point_change", "percent_change", "difference"])
_LIGHT = frozenset("of by a an the further another full about around some roughly nearly almost just over".split())
_DENYING = frozenset(["no", "not", "never", "any", "little"])
_PERFORMANCE = frozenset(["performance", "performances", "waits", "times", "picture", "position"])
_WAITS = frozenset(["waits", "times", "queues"])
_BECAME = frozenset("got grew became were are have grown".split())
_SHORTER = frozenset(["shorter", "better"])
_GROWN = _SHORTER | {"longer", "worse"}
_ADVERBS = frozenset("still again then even nevertheless also slightly a little bit much".split())
_HEDGES = frozenset("some about around roughly nearly almost just only".split())
_OPENING = frozenset([",", ";", "and", "but", "while", "as"])
_CLAUSE = 10  # words of "waits in England's A & E departments got longer"
_AHEAD = 5  # words of "an improvement of just over 2.4 points"


def better_way(verdict: Verdict, store: Store) -> Direction | None:
    """Which way a figure goes that gets better, where the sentence speaks of that and the catalogue tells.

    Args:
        verdict: on the figure.
        store: the series.
    """
    if verdict.trial is None or WORTH.isdisjoint(verdict.grounded.claim.sentence.words):
        return None
    return store.series(verdict.trial.option.reading.series_id).better


def praised_ahead(claim: Claim, series: Series) -> Direction | None:
    """Which way praise or blame right ahead of a level says that it went: "waits got longer: 86.6% were seen in time".

    Args:
        claim: the level.
        series: what it is of.
    """
    better = series.better
    if better is None or claim.quantity is None or ":" not in claim.sentence.words:
        return None
    words = [word for word in claim.sentence.before(claim.quantity.span.start) if word not in _HEDGES]
    if words[-1:] != [":"]:
        return None
    opens = max((at for at, word in enumerate(words) if word in _OPENING), default=-1) + 1
    clause = [word for word in words[opens:-1] if word not in _ADVERBS and not word.endswith("ly")]
    subject, end = clause[-_CLAUSE:-1], clause[-1:]
    good = None
    if end and end[0] in WORTH and not _PERFORMANCE.isdisjoint(subject):
        good = end[0] in GOOD
    elif end and end[0] in _GROWN and not _WAITS.isdisjoint(subject) and subject[-1] in _BECAME:
        good = end[0] in _SHORTER
    if good is None or not _DENYING.isdisjoint(words[opens:]):
        return None
    return better if good else OTHER_WAY[better]


def held_to_praise(verdict: Verdict, store: Store) -> Verdict:
    """The verdict on a change, accused where it is called one for the better and was for the worse, or the other way.

    Args:
        verdict: on any claim.
        store: the series.
    """
    better = better_way(verdict, store) if verdict.label is Label.SUPPORTED else None
    if better is None or not _is_praised_wrongly(verdict, better):
        return verdict
    return in_quotation(replace(verdict, label=Label.CONTRADICTED, severity=Severity.ERROR, reverses=True))


def _is_praised_wrongly(verdict: Verdict, better: Direction) -> bool:
    claim, trial = verdict.grounded.claim, verdict.trial
    if claim.kind not in _CHANGES or claim.direction is not None or trial is None or trial.option.direct:
        return False
    if not trial.computation.value:
        return False
    word = _worth_of(claim)
    rose = trial.computation.value > 0
    return bool(word) and (word in GOOD) is not (rose is (better is Direction.UP))


def _worth_of(claim: Claim) -> str:
    """The word of praise or blame that a change belongs to, right behind it or before; none where that is denied."""
    assert claim.quantity is not None
    behind = claim.sentence.behind(max(claim.span.end, claim.quantity.span.end))[:1]
    ahead = claim.sentence.before(claim.span.start)[-_AHEAD:]
    if behind and behind[0] in WORTH:
        return behind[0]
    end = _led(ahead)
    denied = not _DENYING.isdisjoint(ahead[max(0, end - 3) : end])
    return ahead[end - 1] if end and ahead[end - 1] in WORTH and not denied else ""


def _led(ahead: Sequence[str]) -> int:
    """Where the words before a figure end, but for those that lead to it."""
    end = len(ahead)
    while end and ahead[end - 1] in _LIGHT:
        end -= 1
    return end
