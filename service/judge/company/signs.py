"""What is seen of an accusation: of its text, its paragraph, its sentence, the figure, and how it fails.

None of it says what the figure is of. It says how well what stands around it was understood, and whether the gap looks
like a slip of a hand.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from service.judge.verdicts import Verdict
from service.judge.weighing import Weighed
from service.model.claims import Computation
from service.model.quantities import CURRENCIES, MULTIPLE, PERCENT, POINTS
from service.model.report import Label
from service.model.spans import Span

Signs = Mapping[str, float]
"""Each sign with its size: a share from 0 to 1, a count, or 1 for a sign that is there; one not held is 0."""

_Place = tuple[object, ...]  # what figures are counted in, its name first
_NEAR = 2  # figures before it, and behind it
_MOST = Decimal(1_000_000)  # last places, beyond which a gap is a gap
_NAMED_UNITS = {PERCENT: "per cent", POINTS: "points", MULTIPLE: "times"}
_NOT_THERE = -1.0


class Company:
    """What became of the figures of a text, counted once: of all, and by paragraph, sentence and series.

    Args:
        judged: the verdicts on all claims, in the order of the text.
    """

    def __init__(self, judged: Sequence[Weighed]) -> None:
        self._judged = judged
        self._counts: dict[_Place, Counter[Label]] = {}
        for one in judged:
            for place in _places(one.verdict):
                self._counts.setdefault(place, Counter())[one.verdict.label] += 1

    def signs_of(self, at: int) -> Signs:
        """The signs of one accusation.

        Args:
            at: its place in the order of the text.
        """
        verdict, slip = self._judged[at].verdict, self._judged[at].diagnosis
        found = dict(self._of_company(at))
        found.update(_of_words(verdict))
        found.update(_of_reading(verdict))
        found.update(_of_figure(verdict))
        found[f"slip: {'none' if slip is None else slip.code}"] = 1.0
        return found

    def _of_company(self, at: int) -> Iterator[tuple[str, float]]:
        """What became of the others: of text, paragraph, sentence and series, and of those next to it."""
        verdict = self._judged[at].verdict
        own = Counter([verdict.label])
        for place in _places(verdict):
            yield from _became(str(place[0]), self._counts[place] - own)
        yield from _became("before", self._labels(at - _NEAR, at))
        yield from _became("behind", self._labels(at + 1, at + 1 + _NEAR))

    def _labels(self, first: int, end: int) -> Counter[Label]:
        return Counter(one.verdict.label for one in self._judged[max(0, first) : end])


def _places(verdict: Verdict) -> Iterator[_Place]:
    """What a figure is counted in."""
    claim = verdict.grounded.claim
    yield ("text",)
    yield ("paragraph", claim.block.id)
    yield ("sentence", claim.block.id, claim.sentence.span)
    if series := _series_of(verdict):
        yield ("series", series)


def _became(name: str, labels: Counter[Label]) -> Iterator[tuple[str, float]]:
    total, right, left = labels.total(), labels[Label.SUPPORTED], labels[Label.UNVERIFIABLE]
    yield f"{name}: figures", float(total)
    yield f"{name}: right", float(right)
    yield f"{name}: left open", float(left)
    yield f"{name}: wrong", float(labels[Label.CONTRADICTED])
    yield f"{name}: share right of those judged", right / max(1, total - left)
    yield f"{name}: share left open", left / max(1, total)


def _of_words(verdict: Verdict) -> Iterator[tuple[str, float]]:
    """How long its sentence is, where in it the figure stands, and how far from the days that it is told of."""
    claim = verdict.grounded.claim
    text = claim.block.text
    told = claim.sentence.span.of(text)
    yield "sentence: words", float(len(told.split()))
    yield "sentence: commas", float(told.count(","))
    yield "sentence: words before it", float(len(text[claim.sentence.span.start : claim.span.start].split()))
    yield "words to its days", _NOT_THERE if claim.period is None else _apart(claim.span, claim.period.span, text)
    yield "words to its base", _NOT_THERE if claim.base is None else _apart(claim.span, claim.base.span, text)
    yield f"kind: {claim.kind}", 1.0
    yield "a base", float(claim.is_base)
    yield "compared", float(claim.compares)
    if claim.period is not None:
        yield f"days: {claim.period.role.value}", 1.0
    if claim.direction is not None:
        yield f"way: {claim.direction.value}", 1.0


def _apart(own: Span, told: Span, text: str) -> float:
    return float(len(text[min(own.end, told.end) : max(own.start, told.start)].split()))


def _of_reading(verdict: Verdict) -> Iterator[tuple[str, float]]:
    """What it was held against: a series, named how, of what days; or the text's own figures, where they stand."""
    claim, trial = verdict.grounded.claim, verdict.trial
    yield "by the text alone", float(trial is None)
    yield "by a series alone", float(verdict.article is None)
    yield "of its word", float(verdict.reverses)
    series = claim.candidates[0] if claim.candidates else None
    yield "series: weight", _NOT_THERE if series is None else float(series.weight)
    yield "series: carried over", float(series is not None and series.carried)
    if trial is not None:
        yield "published as such", float(trial.option.direct)
        yield "readings", float(len(verdict.grounded.options))
        yield "assumptions", float(len(trial.option.reading.assumptions))
        yield "days", float(trial.option.reading.window.days)
    working = _working_of(verdict)
    own = [] if working is None else [one.text for one in working.inputs if one.basis == "article" and one.text]
    told = claim.sentence.span.of(claim.block.text)
    yield "worked out of its sentence", float(sum(text in told for text in own))
    yield "worked out of its paragraph", float(sum(text in claim.block.text for text in own))


def _of_figure(verdict: Verdict) -> Iterator[tuple[str, float]]:
    """How it is written, and by how much it fails."""
    quantity, working = verdict.grounded.claim.quantity, _working_of(verdict)
    if quantity is None:
        yield "without a figure", 1.0
        return
    yield f"form: {quantity.form.value}", 1.0
    yield f"hedge: {quantity.hedge.value}", 1.0
    yield f"unit: {'money' if quantity.unit in CURRENCIES else _NAMED_UNITS.get(quantity.unit, 'count')}", 1.0
    yield "decimals", float(quantity.decimals)
    yield "digits", float(len(str(quantity.value).replace(".", "").strip("0-")))
    if working is None or working.value is None:
        return
    actual, stated = abs(working.value), abs(quantity.value)
    gap = abs(actual - stated)
    yield "gap", float(gap / max(actual, stated)) if gap else 0.0
    yield "gap in last places", float(min(_MOST, gap.scaleb(quantity.decimals)))
    yield "overstated", float(stated > actual)


def _working_of(verdict: Verdict) -> Computation | None:
    if verdict.trial is not None:
        return verdict.trial.computation
    return None if verdict.article is None else verdict.article.computation


def _series_of(verdict: Verdict) -> str:
    if verdict.trial is not None:
        return verdict.trial.option.reading.series_id
    return "" if verdict.grounded.series is None else verdict.grounded.series.id
