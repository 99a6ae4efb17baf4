"""Of several publishers' series those of the one that is named: "prices rose 3.3% on the World Bank's numbers"."""

from collections.abc import Sequence

from service.claims.kind import Draft
from service.claims.subject.carried.discourse import Discourse
from service.model.claims import Candidate
from service.model.mentions import Analysis
from service.model.series import Frequency
from service.model.windows import Grain
from service.records import replace


def of_publisher(
    rows: Sequence[Candidate], draft: Draft, analysis: Analysis, discourse: Discourse
) -> tuple[Candidate, ...]:
    """ "Prices rose 3.3% on the World Bank's numbers": of several publishers' series those of the one that is named.

    Who has none but yearly figures is not meant for a month: "It was 3.8% in May. The World Bank has 7.9% for 2022".
    """
    publishers = [discourse.shelf.series(c.series_id).source.publisher for c in rows]
    if len(set(publishers)) < 2:
        return tuple(rows)
    areas = {mention.area for mention in analysis.areas}  # "the ONS said, whereas in the euro area it was 2%"
    series = [discourse.shelf.series(c.series_id) for c in rows]
    own = [c for c, name in zip(rows, publishers, strict=True) if name in analysis.block.text]
    if own and not any(discourse.shelf.series(c.series_id).area in areas for c in own):
        own += [c for c, one in zip(rows, series, strict=True) if one.area in areas]
    if own and _is_of_part_year(draft, analysis):
        own = [c for c in own if discourse.shelf.series(c.series_id).frequency is not Frequency.ANNUAL]
    return tuple(replace(c, weight=rows[0].weight) for c in own) or tuple(rows)


def _is_of_part_year(draft: Draft, analysis: Analysis) -> bool:
    """Whether the period nearest to a figure begins or ends within a year: a month, the twelve months to September."""
    items = analysis.items
    near = [at for at in items.dates if ";" not in items.words[min(at, draft.anchor) : max(at, draft.anchor)]]
    nearest = min(near, key=lambda at: abs(at - draft.anchor), default=None)
    period = None if nearest is None else items[nearest].period
    if period is None or period.window is None or period.grain not in (Grain.MONTH, Grain.QUARTER, Grain.SPAN):
        return False
    start, end = period.window.start, period.window.end
    return (start.month, start.day, end.month, end.day) != (1, 1, 12, 31)
