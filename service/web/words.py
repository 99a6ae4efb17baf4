"""How the page says what a report holds."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from service.model.report import CheckInput, Discrepancy, Label, Reason


@dataclass(frozen=True, slots=True)
class VerdictWords:
    """A verdict for readers: a mark that does not rest on colour, a short label, and what it means."""

    mark: str
    label: str
    meaning: str


VERDICTS = {
    Label.CONTRADICTED: VerdictWords("✗", "does not match", "No reading that the text allows makes it true."),
    Label.OUTDATED: VerdictWords("↻", "outdated", "It fits a figure that had been revised before publication."),
    Label.IMPRECISE: VerdictWords("≈", "imprecise", "It fits only by a stretch: truncated, or a strained hedge."),
    Label.AMBIGUOUS: VerdictWords("±", "ambiguous", "Readings of equal plausibility disagree."),
    Label.SUPPORTED: VerdictWords("✓", "fits", "It rounds to the official figure, or follows from the text."),
    Label.UNVERIFIABLE: VerdictWords("–", "not checked", "It could not be checked; the reason is given."),
}

REASONS = {
    Reason.NO_SERIES: "No stored official series counts this.",
    Reason.NO_PERIOD: "The text does not say for which period.",
    Reason.NO_PUBLICATION_DATE: "The period depends on the day of publication, which is not known. Give it above.",
    Reason.NOT_PUBLISHED_YET: "The official figure had not been published on that day.",
    Reason.OUT_OF_RANGE: "The stored series does not reach this period.",
    Reason.VINTAGE_NOT_HELD: "The figure as it stood on that day is not held, and revisions could explain the gap.",
    Reason.TOO_COARSE: "The figures are rounded too much to settle it.",
    Reason.FORECAST_OR_TARGET: "It is a forecast or a target, not a statement about the past.",
    Reason.HYPOTHETICAL: "It is a supposition, not a statement of fact.",
}


def figure_in_words(value: Decimal) -> str:
    """A figure with thousands marked and at most four decimals."""
    if value == value.to_integral_value():
        return f"{int(value):,}".replace("-", "−")
    rounded = value.quantize(Decimal("0.0001"), rounding=ROUND_HALF_UP).normalize()
    return f"{rounded:,f}".replace("-", "−")


def gap_in_words(gap: Discrepancy) -> str:
    """The signed discrepancy: how far the text lies above (+) or below (−) the figure."""
    unit = {"points": "percentage points", "percent": "per cent"}.get(gap.unit, gap.unit)
    sign = "+" if gap.absolute > 0 else ""
    places = Decimal("0.01") if abs(gap.absolute) >= 1 else Decimal("0.0001")
    size = gap.absolute.quantize(places, rounding=ROUND_HALF_UP)
    words = f"{sign}{figure_in_words(size)} {unit}".rstrip()
    if gap.relative is not None and gap.unit != "points":
        share = (gap.relative * 100).quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)
        words += f" ({'+' if share > 0 else ''}{figure_in_words(share)}% of the figure)"
    return words


def origin_in_words(figure: CheckInput) -> str:
    """Where an input of the working comes from."""
    if figure.series is not None:
        return figure.series
    return f"the text itself: “{figure.text}”" if figure.text else "the text itself"
