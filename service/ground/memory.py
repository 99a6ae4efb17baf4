"""What the article has been about so far, for "the same period last year" and for figures without a period."""

from dataclasses import dataclass, field, replace

from service.claims import KIND_BY_NAME
from service.ground.windows import Target
from service.model.claims import Claim
from service.model.periods import PeriodRole
from service.model.series import Nature, Series
from service.model.spans import Span


@dataclass(slots=True)
class Memory:
    """The days last spoken of, by topic, and the base last named in the sentence at hand."""

    _last: dict[str, Target] = field(default_factory=dict)
    _last_span: dict[str, Target] = field(default_factory=dict)
    _base: tuple[str, Span, str, Target] | None = None

    def antecedent(self, claim: Claim, series: Series) -> Target | None:
        """The days that a claim without days of its own goes on about."""
        if claim.current and series.nature is not Nature.FLOW:
            return None
        last = self._last.get(series.topic)
        if claim.base is not None and claim.base.role is PeriodRole.SAME:
            # "The same period" points to a span of days, not to the one day mentioned in passing.
            return self._last_span.get(series.topic, last)
        return last

    def base(self, claim: Claim, series: Series) -> Target | None:
        """The base that the claim's own sentence named before it, of the same series."""
        if self._base is not None and self._base[:3] == (claim.block.id, claim.sentence.span, series.id):
            return self._base[3]
        return None

    def remember(self, claim: Claim, series: Series, target: Target) -> None:
        """Keep what a claim was about; a base, or a period that only points elsewhere, is kept as a base."""
        pointing = claim.period is not None and (
            claim.period.role in (PeriodRole.SAME, PeriodRole.SHIFT) or claim.period.rule.endswith("-moved")
        )
        if claim.is_base or (pointing and not KIND_BY_NAME[claim.kind].compares):
            self._base = (claim.block.id, claim.sentence.span, series.id, target)
            return
        self._last[series.topic] = replace(target, plausibility=0, assumption="")
        if target.running or target.window.days > 1:
            self._last_span[series.topic] = self._last[series.topic]
