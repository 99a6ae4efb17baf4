"""Changes borne out from another base than the words right behind them name: the accusation by that base stands.

"24.4 ppm above the same month of 2025", told of May 2026 with "ten years ago it was 407.9" behind it: so much lies
between now and ten years ago, and what the words say outright comes before what happens to fit. That the change is of
now, and of that series, the pair that gives it says as well; only where it began is another.
"""

from collections.abc import Sequence

from service.judge.article.claims_of_inputs import ToldBy
from service.judge.article.days_of_parts import is_elsewhen
from service.judge.evidence.between_verdicts import AGAINST_BASE
from service.judge.verdicts import Verdict
from service.model.claims import Reading
from service.model.report import Label

_PAIR = len(("now", "base"))


def held_to_base_said(verdicts: Sequence[Verdict], alone: Sequence[Verdict]) -> Sequence[Verdict]:
    """The verdicts, those accused again that were borne out from a base that their words rule out.

    Args:
        verdicts: of all claims, in the order of the text.
        alone: the same, as each was judged by itself.
    """
    borne_out = [at for at, one in enumerate(verdicts) if one is not alone[at] and _is_borne_out(one, alone[at])]
    if not borne_out:
        return verdicts
    found, told_by = list(verdicts), ToldBy(verdicts)
    for at in borne_out:
        if _is_from_another(verdicts[at], alone[at], verdicts, told_by):
            found[at] = alone[at]
    return found


def _is_borne_out(verdict: Verdict, before: Verdict) -> bool:
    """Whether a change from a named base that failed by itself was found to hold.

    Not one that points to what was told right before: "35,651, compared with 56,042. That is 20,391 less than …".
    """
    claim = before.grounded.claim
    failed = before.label is Label.CONTRADICTED and before.trial is not None and claim.kind in AGAINST_BASE
    points = [*claim.sentence.words[:2]] == ["that", "is"]
    return failed and verdict.label is Label.SUPPORTED and claim.base is not None and not points


def _is_from_another(verdict: Verdict, before: Verdict, verdicts: Sequence[Verdict], told_by: ToldBy) -> bool:
    """Whether it was found to be of the same days and series, but from others than its words name."""
    assert before.trial is not None
    own, claim = before.trial.option.reading, before.grounded.claim
    ends = _ends(verdict, verdicts, told_by)
    if ends is None or own.base is None:
        return False
    now, base = ends
    same = (now.series_id, now.window) == (own.series_id, own.window) and base.series_id == own.series_id
    other = now.base or base.window
    return same and other != own.base and is_elsewhen(claim, other, own.window)


def _ends(verdict: Verdict, verdicts: Sequence[Verdict], told_by: ToldBy) -> tuple[Reading, Reading] | None:
    """What the two ends of a change were read as, by the reading or the figures of the text that bear it out."""
    if verdict.trial is not None:
        reading = verdict.trial.option.reading
        return None if reading.base is None else (reading, reading)
    inputs = verdict.grounded.claim.inputs
    if len(inputs) != _PAIR:
        return None
    told = [next((verdicts[at] for at in told_by.of(figure, verdict)), None) for figure in inputs]
    trials = [one.trial for one in told if one is not None and one.label is Label.SUPPORTED]
    readings = [one.option.reading for one in trials if one is not None and one.option.reading.base is None]
    return (readings[0], readings[1]) if len(readings) == _PAIR else None
