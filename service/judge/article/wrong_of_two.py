"""Of two figures that do not go together the one that is wrong by itself is accused, not the one taken from it."""

from collections.abc import Mapping, Sequence, Set

from service.claims import KIND_BY_NAME
from service.claims.subject.carried.implied import LOOSE
from service.judge.article.check import article_check
from service.judge.evidence.between_verdicts import AGAINST_BASE
from service.judge.verdicts import Verdict, left_open
from service.model.claims import Claim, Figure, Mood
from service.model.report import Label, Reason, Severity
from service.model.spans import Span
from service.records import replace

#: Where a figure stands, and how it is written.
Place = tuple[Span, str]


def cleared(verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """The verdicts, where a contradiction in the text rests on a figure that official data contradict themselves.

    "1,595 people came in 19 boats, or 63 a boat", where 1,195 came: the 63 goes with the official 1,195. A level that
    "climbed to 3.6% from 3.7%" is what the official figures make of it where the 3.7% is wrong.

    Args:
        verdicts: of all claims, in the order of the text.
    """
    if any(_is_coarse(verdict) for verdict in verdicts):
        levels = [v for v in verdicts if v.grounded.claim.kind == "level" and v.grounded.claim.mood is not Mood.EARLIER]
        exact = {place_of(v.grounded.claim): v for v in levels if _officially_right(v)}
        verdicts = [_sharpened(verdict, exact) if _is_coarse(verdict) else verdict for verdict in verdicts]
    wrong = wrong_of(verdicts)
    if not wrong:
        return tuple(verdicts)
    right = {place_of(v.grounded.claim) for v in verdicts if _officially_right(v)}
    return tuple(_follows(_cleared(verdict, wrong), right) for verdict in verdicts)


def wrong_of(verdicts: Sequence[Verdict]) -> dict[Place, Verdict]:
    """The verdicts on the figures that are wrong by themselves, by where they stand.

    Args:
        verdicts: of all claims.
    """
    return {place_of(v.grounded.claim): v for v in verdicts if _officially_wrong(v) or _wrong_by_text(v)}


def goes_with_official(verdict: Verdict, verdicts: Sequence[Verdict]) -> bool:
    """ "At 1.7%, 8.9 points lower than the 11.1% of October 2022": whether what is worked out from it is of the 10.6%.

    Args:
        verdict: on a level that is not what was published.
        verdicts: of all claims.
    """
    wrong = {place_of(verdict.grounded.claim): verdict}
    for claim in (one.grounded.claim for one in verdicts if one.grounded.claim.kind in AGAINST_BASE):
        mended = tuple(put_right(figure, wrong) for figure in claim.inputs)
        if mended != claim.inputs:
            check = article_check(replace(claim, inputs=mended))
            if check is not None and check.fit.label is Label.SUPPORTED and not check.fit.cautions:
                return True
    return False


def _is_coarse(verdict: Verdict) -> bool:
    """Whether the text's own figures tell nothing, or contradict what official ones of other days do as well."""
    article, claim = verdict.article, verdict.grounded.claim
    if article is None or len(claim.inputs) < len(("now", "base")) or article.of_way:
        return False
    both = verdict.label is Label.CONTRADICTED and article.fit.label is Label.CONTRADICTED and claim.base is None
    return article.fit.reason is Reason.TOO_COARSE or both


def _sharpened(verdict: Verdict, exact: Mapping[Place, Verdict]) -> Verdict:
    """ "It was 5%; it is 0.5%, so 5.5 points have gone": rates too round to tell, but exact as published."""
    claim = verdict.grounded.claim
    inputs = tuple(put_right(figure, exact) for figure in claim.inputs)
    if any(figure.low != figure.high for figure in inputs):
        return verdict
    check = article_check(replace(claim, inputs=inputs))
    if check is None or check.fit.label is not Label.CONTRADICTED:
        return verdict
    told = replace(verdict.grounded, series=None)
    fit = check.fit
    return replace(
        verdict, grounded=told, label=fit.label, severity=fit.severity, reason=None, trial=None, article=check
    )


def _follows(verdict: Verdict, right: Set[Place]) -> Verdict:
    """ "7,443 came, 44% fewer than the 13,340 of a year ago": what follows from figures that are right is right."""
    inputs, article = verdict.grounded.claim.inputs, verdict.article
    if verdict.label is not Label.CONTRADICTED or article is None:
        return verdict
    if article.fit.label not in (Label.SUPPORTED, Label.IMPRECISE):
        return verdict
    if not inputs or any(figure.span is None or (figure.span, figure.text) not in right for figure in inputs):
        return verdict
    return replace(verdict, label=article.fit.label, severity=article.fit.severity, reverses=False, trial=None)


def _cleared(verdict: Verdict, wrong: Mapping[Place, Verdict]) -> Verdict:
    claim = verdict.grounded.claim
    if verdict.label is not Label.CONTRADICTED or verdict.article is None or len(claim.inputs) < 2:
        return verdict
    others = {place: other for place, other in wrong.items() if not _is_taken_from(other, claim)}
    mended = tuple(put_right(figure, others) for figure in claim.inputs)
    if mended == claim.inputs:
        return verdict
    check = article_check(replace(claim, inputs=mended))
    if check is None or check.fit.label is Label.CONTRADICTED:
        return verdict
    if verdict.trial is None or (claim.base is None and KIND_BY_NAME[claim.kind].compares):  # what it is of is guessed
        return replace(left_open(verdict), article=None)
    fit = verdict.trial.fit
    if verdict.reason is Reason.VINTAGE_NOT_HELD:  # it may be right as it was first published
        return replace(verdict, label=Label.UNVERIFIABLE, severity=Severity.NONE, reverses=False, article=None)
    if fit.label is Label.CONTRADICTED:
        sure = check.fit.label is Label.SUPPORTED and not check.fit.cautions
        return replace(left_open(verdict), article=None) if sure and _is_of_its_base(claim, others) else verdict
    return replace(verdict, label=fit.label, severity=fit.severity, reverses=fit.reverses, article=None)


def _is_of_its_base(claim: Claim, wrong: Mapping[Place, Verdict]) -> bool:
    """ "8.9 points lower than at its height, the 11.1% of October 2022": read of the days of what it is taken from."""
    base = claim.inputs[1]
    verdict = None if base.span is None or claim.kind not in AGAINST_BASE else wrong.get((base.span, base.text))
    return verdict is not None and claim.period is not None and claim.period == verdict.grounded.claim.period


def _is_taken_from(verdict: Verdict, claim: Claim) -> bool:
    """ "5,200 members: 3,100 voted yes and the remaining 2,700 no": of two that rest on each other the last."""
    other = verdict.grounded.claim
    rests = verdict.trial is None and any((figure.span, figure.text) == place_of(claim) for figure in other.inputs)
    return rests and other.span.start < claim.span.start


def put_right(figure: Figure, wrong: Mapping[Place, Verdict]) -> Figure:
    """A figure of the text, with the official value where it is wrong.

    Args:
        figure: as the text gives it.
        wrong: the verdicts on what is wrong by itself, by ``place_of`` their claims.
    """
    verdict = None if figure.span is None else wrong.get((figure.span, figure.text))
    if verdict is None:
        return figure
    if _wrong_by_text(verdict):
        assert verdict.article is not None
        worked = verdict.article.computation
        if worked.value is None or worked.low is None or worked.high is None or figure.value < 0 or worked.low < 0:
            return figure
        return replace(figure, value=worked.value, low=worked.low, high=worked.high)
    computation = None if verdict.trial is None else verdict.trial.computation
    if computation is None or computation.value is None:
        return figure
    value = abs(computation.value) if figure.value >= 0 else computation.value
    return replace(figure, value=value, low=value, high=value)


def _officially_right(verdict: Verdict) -> bool:
    return verdict.label is Label.SUPPORTED and verdict.trial is not None


def _officially_wrong(verdict: Verdict) -> bool:
    trial, candidates = verdict.trial, verdict.grounded.claim.candidates
    if trial is None or (candidates and candidates[0].weight <= LOOSE) or verdict.reason is Reason.VINTAGE_NOT_HELD:
        return False  # of a reading that accuses nobody, or of a print that is not held
    return verdict.label is Label.CONTRADICTED and trial.fit.label is Label.CONTRADICTED


def _wrong_by_text(verdict: Verdict) -> bool:
    """ "180 miles in two hours, an average of 60mph (145km/h)": what the text's own figures do not give."""
    article = verdict.article
    if verdict.label is not Label.CONTRADICTED or verdict.trial is not None or article is None:
        return False
    return article.fit.label is Label.CONTRADICTED and not article.of_way and not article.fit.reverses


def place_of(claim: Claim) -> Place:
    """Where the figure of a claim stands, and how it is written."""
    quantity = claim.quantity
    span = claim.span if quantity is None else quantity.span
    return span, span.of(claim.block.text)
