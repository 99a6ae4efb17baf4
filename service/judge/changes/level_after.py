"""What became of a level that a measure is said to have gone from: all that followed lies above it, or below.

"January's rate was 2.5%. Headline inflation slowed from 2.4% in December": whatever it led to, it went the other way.
"""

from collections.abc import Sequence

from service.judge.fit.since import anchor_of
from service.judge.verdicts import Verdict
from service.model.claims import Figure
from service.model.report import Label, Severity
from service.model.windows import Window
from service.records import replace
from service.store.interface import Store


def of_what_followed(verdicts: Sequence[Verdict], store: Store) -> tuple[Verdict, ...]:
    """The verdicts, levels accused from which their measure is said to have gone the way that it did not.

    Args:
        verdicts: of all claims, in the order of the text.
        store: the series.
    """
    return tuple(_followed(one, verdicts, store) for one in verdicts)


def _followed(verdict: Verdict, told: Sequence[Verdict], store: Store) -> Verdict:
    own, claim = directly(verdict), verdict.grounded.claim
    if (
        own is None
        or own.series_id is None
        or verdict.trial is None
        or claim.kind != "level"
        or "from" not in claim.sentence.words
    ):
        return verdict
    from service.judge.changes.verb_direction import left_from  # noqa: PLC0415  (seldom needed)

    way = left_from(claim, store.series(own.series_id))
    if way is None:
        return verdict
    later = [directly(one) for one in told if own in told_of_earlier(one, [verdict])]
    last = max((one.window.start for one in later if one is not None and one.window is not None), default=None)
    if last is None:
        return verdict
    from service.judge.changes.level_before import led_to  # noqa: PLC0415  (seldom needed)

    after = led_to(way, own, store.as_known(own.series_id, verdict.trial.option.reading.known_at), last)
    return verdict if after is None else turned(verdict, after)


def from_last_told(verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """The verdicts, levels no longer accused that went as is said from what the sentence before tells last.

    "A year ago the rate was 3.5%. It slipped to 3.4% in June": that it was 3.3% in May is no matter.

    Args:
        verdicts: of all claims, in the order of the text.
    """
    found = list(verdicts)
    for at, verdict in enumerate(verdicts):
        trial = verdict.trial
        if verdict.label is not Label.CONTRADICTED or trial is None or trial.came_from is None:
            continue
        last, own = _last_before(verdicts[:at], verdict), trial.option.figures[0]
        if last is None or last.window is None or own.window is None or last.series_id != own.series_id:
            continue
        went = (own.value < last.value) is (own.value > trial.came_from.value) and own.value != last.value
        if went and last.window.end < own.window.start:
            found[at] = replace(
                verdict,
                label=Label.SUPPORTED,
                severity=Severity.NONE,
                reverses=False,
                trial=replace(trial, came_from=None),
            )
    return tuple(found)


def _last_before(before: Sequence[Verdict], verdict: Verdict) -> Figure | None:
    """The level told right before one, in another sentence of its block."""
    claim = verdict.grounded.claim
    last = before[-1] if before else None
    if last is None or last.grounded.claim.block is not claim.block or last.grounded.claim.sentence is claim.sentence:
        return None
    return directly(last)


def told_of_earlier(verdict: Verdict, row: Sequence[Verdict]) -> Sequence[Figure]:
    """The official figures that the sentence of a level gives rightly of earlier days of its series.

    Args:
        verdict: of the level.
        row: the verdicts of its sentence.
    """
    own = directly(verdict)
    if own is None or own.window is None:
        return ()
    marks = [_reached_back_to(one) for one in row if one.grounded.claim.rank is not None]
    alike = (one for one in row if _is_spread(one) is _is_spread(verdict))  # "55,000 a month, against 1.69 million"
    told = [one for one in map(directly, alike) if one is not None and one.series_id == own.series_id]
    told = [one for one in told if one.window is None or one.window not in marks]  # "the lowest since the 920 of May"
    return [one for one in told if one.window is not None and one.window.start < own.window.start]


def _is_spread(verdict: Verdict) -> bool:
    """Whether a figure is told as so much a month of what was summed up over more."""
    quantity, trial = verdict.grounded.claim.quantity, verdict.trial
    if quantity is None or trial is None or verdict.grounded.claim.kind != "average":
        return False
    return quantity.per == "month" and (trial.option.reading.window.whole_months or 1) > 1


def _reached_back_to(verdict: Verdict) -> Window | None:
    """The days back to which a superlative ranks, which are not those that its measure came from."""
    claim = verdict.grounded.claim
    since = None if claim.rank is None else claim.rank.since
    return anchor_of(since)


def told_of_period_before(verdict: Verdict, verdicts: Sequence[Verdict]) -> bool:
    """Whether the text gives the figure of the month or quarter right before that of a level, too.

    Args:
        verdict: of the level.
        verdicts: of all claims.
    """
    own = directly(verdict)
    months = None if own is None or own.window is None else own.window.whole_months
    if own is None or own.window is None or months is None:
        return False
    before = own.window.shifted_months(-months)
    told = (directly(one) for one in verdicts if one.grounded.claim.kind == "level")
    return any(one is not None and (one.series_id, one.window) == (own.series_id, before) for one in told)


def directly(verdict: Verdict) -> Figure | None:
    """The official figure that a supported claim tells, and nothing computed from it."""
    trial = verdict.trial
    if verdict.label is not Label.SUPPORTED or trial is None or not trial.option.direct:
        return None
    return trial.option.figures[0] if len(trial.option.figures) == 1 else None


def turned(verdict: Verdict, other: Figure) -> Verdict:
    """The verdict on a level that is right, but went the other way than its words say, from or to another figure."""
    assert verdict.trial is not None
    trial = replace(verdict.trial, came_from=other)
    return replace(verdict, label=Label.CONTRADICTED, severity=Severity.ERROR, reverses=True, trial=trial)
