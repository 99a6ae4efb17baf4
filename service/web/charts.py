"""The charts beside an outcome: for each judged claim with a series, the figures around its period.

They stand in the page itself. An address would hold the stated figure, which is a piece of the text, and addresses end
up in logs.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from service.model.report import Finding, Report, Severity
from service.report.chart import Chart, chart_of
from service.report.chart.svg import svg
from service.store.interface import Store

_MOST = 24  # of a page, those on the graver findings first: each takes some milliseconds and ten kilobytes
_GRAVEST_FIRST = tuple(reversed(Severity))


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart for a page.

    Attributes:
        svg: the element, safe to be shown as it is.
        chart: what it shows, for the table of its figures.
    """

    svg: Markup
    chart: Chart

    @property
    def ranged(self) -> bool:
        """Whether any of its figures was published with more than one value."""
        return any(point.revised for point in self.chart.points)


def pictures(report: Report, store: Store) -> Mapping[str, Picture]:
    """The charts of a report, by the ids of its findings."""
    shown = [finding for finding in report.findings if finding.series is not None and finding.period is not None]
    shown.sort(key=lambda finding: _GRAVEST_FIRST.index(finding.severity))
    found = {}
    for finding in shown[:_MOST]:
        assert finding.series is not None
        chart = chart_of(
            store,
            finding.series.id,
            window=finding.period,
            base=finding.base_period,
            stated=_stated(finding),
            known_at=report.known_at,
        )
        if any(point.value is not None for point in chart.points):
            drawn = svg(chart, prefix=f"chart-{finding.id}", alone=False)
            found[finding.id] = Picture(Markup(drawn), chart)  # written by ElementTree, which escapes
    return found


def _stated(finding: Finding) -> Decimal | None:
    """The figure of the text as a level of the series, signed; None where it is none, such as a percentage change."""
    stated, actual, gap = finding.stated, finding.actual, finding.discrepancy
    if finding.kind != "level" or stated.value is None or stated.value_high is not None:
        return None
    if actual is None or gap is None:
        return stated.value
    return actual.value + gap.absolute if actual.unit == stated.unit else None
