"""Ranks that can be of one figure alone: "1,072 people came on Friday. That is the busiest day of 2025"."""

from collections.abc import Sequence

from service.judge.fit.trials import Trial
from service.judge.verdicts import Verdict
from service.model.calendar import MONTHS
from service.model.claims import Claim
from service.model.quantities import PERCENT
from service.model.report import Label
from service.model.windows import Window
from service.store.interface import Store

_POINTING = frozenset(
    tuple(words.split())
    for words in "it was/it is/that was/that is/this was/this is/that made it/that makes it/which made it".split("/")
)
_MADE = (["making", "it"], ["made", "it"], ["makes", "it"], ["which", "was"], ["which", "is"])
"""Words behind a figure that a rank of it follows."""
_APPOSING = frozenset(", – — a an the its level rate figure reading high low mark pace peak".split())
_NAMING = _APPOSING | frozenset("that this it is was now which annual inflation".split())
_FROM = (("up", "from"), ("down", "from"), ("compared", "with"))
_TURNING = frozenset(
    "when since than but except apart bar barring excluding after before if though although while for until".split()
)
"""Words behind a rank that may narrow it, or tell of another time."""
_SIZES = {"day": 1, "daily": 1}
_MONTHLY = frozenset(["month", "monthly"])


def is_refuted_alone(claim: Claim, refuted: Sequence[tuple[Verdict, Trial]], store: Store) -> bool:
    """Whether a rank is of no day or month but that of the figures before it, and not so.

    The sentence tells of nothing else, the figures are all of the one time, and no revision explains it.

    Args:
        claim: the rank.
        refuted: the figures that it was tried on, with what came of it.
        store: the series.
    """
    days = {trial.option.reading.window for _, trial in refuted}
    if claim.rank is None or len(days) > 1:
        return False
    level = refuted[0][0].grounded.claim
    near = _is_right_behind(claim, level)
    rate = near and {store.series(trial.option.reading.series_id).unit for _, trial in refuted} == {PERCENT}
    if not (rate or _is_named(claim, next(iter(days)))) or not _is_told_alone(claim, rate=rate):
        return False
    led = claim.block.text[claim.sentence.span.start : claim.span.start].lower().replace(",", " , ").split()
    apposed = near and (level.sentence is claim.sentence or _NAMING.issuperset(led))
    pointing = tuple(led) in _POINTING or (led[-1:] == ["and"] and tuple(led[:2]) in _POINTING)  # "it is the … and"
    if not (apposed or pointing or led[-2:] in _MADE):
        return False
    from service.judge.vintages.first_published_rank import may_have_held  # noqa: PLC0415  (seldom asked)

    known_at = refuted[0][1].option.reading.known_at
    return all(
        trial.fit.label is Label.CONTRADICTED
        and known_at is not None
        and not may_have_held(claim.rank, trial, store, known_at, fresh=False)
        for _, trial in refuted
    )


def _is_named(claim: Claim, days: Window) -> bool:
    """Whether the rank says that it is one of days, or of months, as the figure is of one."""
    words = set(claim.span.of(claim.block.text).lower().replace("-", " ").split())
    if days.days == 1:
        return not words.isdisjoint(_SIZES)
    return days.whole_months == 1 and not words.isdisjoint(_MONTHLY)


def _is_right_behind(claim: Claim, level: Claim) -> bool:
    """ "It was 3.8% in July. The figure is the highest since 2023", "…, a level not seen since 2023": of that rate."""
    text = claim.block.text
    if level.sentence is not claim.sentence:
        return level.block is claim.block and not text[level.sentence.span.end : claim.sentence.span.start].strip()
    told = max(level.span.end, level.period.span.end if level.period is not None else 0)
    return _APPOSING.issuperset(text[told : claim.span.start].lower().replace(",", " , ").split())


def _is_told_alone(claim: Claim, *, rate: bool) -> bool:
    """ "…, the busiest day of 2025, the Home Office said", "…, up from 900 in May": whether nothing narrows it behind.

    Args:
        claim: the rank.
        rate: whether it is of a rate that is told right before it, so that figures behind it are of no matter.
    """
    behind = claim.block.text[claim.span.end : claim.sentence.span.end].lower().strip(" .")
    words = behind.replace(",", " ").split()
    if rate or tuple(words[:2]) in _FROM or words[:1] == ["against"]:
        return (_TURNING - {"when"}).isdisjoint(words)
    quiet = not any(mark.isdecimal() for mark in behind) and _TURNING.isdisjoint(words)
    return quiet and MONTHS.keys().isdisjoint(words) and behind[:1] in ("", ",")
