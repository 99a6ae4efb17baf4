"""A right difference told again in per cent: "it has come down by 740,000, or 78%", "the gain of 4,600 equals 25%".

Nothing stands between the two but words that say that they are the same, and nothing behind them that it might be of.
So the percentage lies between the ends of the difference: those of its days, or the two figures that give it.
"""

from collections.abc import Sequence

from service.claims.relate.meant.came_and_went import is_of_stock
from service.extract.changes import change_of
from service.judge.article.check import article_check
from service.judge.fit.trials import Trial, trial_of
from service.judge.rereading.places import supported
from service.judge.verdicts import Verdict, in_quotation
from service.model.claims import Claim
from service.model.quantities import PERCENT, Direction
from service.model.report import Label
from service.records import replace
from service.store.interface import Store

_MARKS = frozenset([",", ";", ":", ".", "–", "—", ")"])
_NARROWING = frozenset("of a an each per every among for".split())
#: Words that say of two figures that they come to the same, one of which stands between them …
_EQUAL = frozenset(
    "or ( is was are were being equal equals equalled equivalent works worked working out comes came coming amounts"
    " amounted amount represents represented represent means meant mean meaning makes make made making".split()
)
#: … and beside these no others.
_COMPARED = frozenset("more fewer less higher lower cheaper dearer up down larger smaller".split())
_EQUATING = (
    _EQUAL
    | _COMPARED
    | frozenset(", ; : – — - that which this it to at a an the of in other words so just only exactly some".split())
)
_EQUATED = 8  # words of "fewer; in other words, that is a fall of"
_EXTRA = frozenset(["extra", "additional", "further"])
_LED = 3  # words of "the extra"
_TWO = len(("now", "base"))


def told_again(verdicts: Sequence[Verdict], at: int, store: Store) -> Verdict | None:
    """The verdict on a percentage that tells the right difference before it again; None where it tells none.

    Args:
        verdicts: of all claims, in the order of the text.
        at: the place of the percentage.
        store: the series.
    """
    verdict, beside = verdicts[at], verdicts[at - 1] if at else None
    claim = verdict.grounded.claim
    if beside is None or beside.grounded.claim.sentence is not claim.sentence or beside.label is not Label.SUPPORTED:
        return None
    apart = beside.grounded.claim
    if apart.kind != "difference" or claim.quantity is None or claim.quantity.unit != PERCENT:
        return None
    equated = is_equated(apart, claim)
    if beside.trial is None:
        before = [one.grounded.claim for one in verdicts[:at] if one.grounded.claim.sentence is claim.sentence]
        lies_between = equated and _is_way_told(apart) and not is_of_stock(claim, before, apart.inputs)
        return _between_inputs(verdict, beside) if lies_between else None
    option = beside.trial.option
    if option.direct or option.reading.base is None or store.series(option.reading.series_id).unit == PERCENT:
        return None
    if not (equated or is_or(apart, claim)):
        return None
    told = replace(claim, kind="percent_change", direction=apart.direction, inputs=(), base=None)
    trial = trial_of(told, option)
    if trial is None or trial.holds:
        stays = trial is None or verdict.label is Label.SUPPORTED or trial.fit.label is not Label.SUPPORTED
        return verdict if stays or trial is None else supported(read_of(verdict, told, trial, store), trial)
    return verdict if verdict.label is Label.CONTRADICTED else accused_of(verdict, told, trial, store)


def _between_inputs(verdict: Verdict, beside: Verdict) -> Verdict | None:
    """The verdict by the two figures of the text that the difference lies between."""
    claim, apart = verdict.grounded.claim, beside.grounded.claim
    if len(apart.inputs) != _TWO or any(one.unit == PERCENT for one in apart.inputs):
        return None
    if verdict.label is Label.SUPPORTED:
        return None
    way = apart.direction or Direction.UP
    told = replace(claim, kind="percent_change", direction=way, inputs=apart.inputs, base=None)
    check = article_check(told)
    if check is None or check.fit.label not in (Label.SUPPORTED, Label.CONTRADICTED):
        return None
    grounded, fit = replace(verdict.grounded, claim=told, series=None), check.fit
    judged = replace(verdict, grounded=grounded, label=fit.label, severity=fit.severity, reverses=fit.reverses)
    return in_quotation(replace(judged, reason=None, trial=None, article=check))


def _is_way_told(apart: Claim) -> bool:
    """Whether it is said which way the difference is: of a mere gap it is open of which of the two it is a part."""
    return apart.direction is not None or not _EXTRA.isdisjoint(apart.sentence.before(apart.span.start)[-_LED:])


def is_or(one: Claim, other: Claim) -> bool:
    """ "By 42,048, or 24%,", "by £149 (10%)": whether the second figure tells the first again, and of nothing else.

    Args:
        one: a difference.
        other: the percentage behind it.
    """
    between, behind = _around_both(one, other)
    return between in ([",", "or"], ["or"], ["("]) and {*behind[:1]}.isdisjoint(_NARROWING)


def is_equated(one: Claim, other: Claim) -> bool:
    """ "The drop of 740,000 is equivalent to 78%": whether nothing but words that equate them stands between the two.

    Args:
        one: a difference.
        other: the percentage behind it.
    """
    between, behind = _around_both(one, other)
    if not between or len(between) > _EQUATED or _EQUAL.isdisjoint(between):
        return False
    if any(word not in _EQUATING and change_of(word, "noun") is None for word in between):
        return False
    past = behind[1:] if {*behind[:1]} <= _COMPARED else behind
    return not past or past[0] in _MARKS


def _around_both(one: Claim, other: Claim) -> tuple[Sequence[str], Sequence[str]]:
    """The words between two figures of a sentence, and those behind the second."""
    if one.quantity is None or other.quantity is None:
        return (), ()
    hedge = other.quantity.hedge_span
    start = other.quantity.span.start if hedge is None else min(hedge.start, other.quantity.span.start)
    between = other.sentence.between(one.quantity.span.end, start)
    return between, other.sentence.behind(other.quantity.span.end)


def read_of(verdict: Verdict, claim: Claim, trial: Trial, store: Store) -> Verdict:
    """The verdict as one on a claim that is read of the series of a trial."""
    series = store.series(trial.option.reading.series_id)
    return replace(verdict, grounded=replace(verdict.grounded, claim=claim, series=series), article=None)


def accused_of(verdict: Verdict, claim: Claim, trial: Trial, store: Store) -> Verdict:
    """The verdict as a trial of its claim has it, where that refutes it."""
    fit = trial.fit
    if fit.label is not Label.CONTRADICTED:
        return verdict
    told = replace(
        read_of(verdict, claim, trial, store),
        label=fit.label,
        severity=fit.severity,
        reason=None,
        reverses=fit.reverses,
        trial=trial,
    )
    return in_quotation(told)
