"""A report with every kind of field filled, on a text with characters that each unit counts differently."""

from datetime import date
from decimal import Decimal

from service.model.quantities import Hedge
from service.model.report import (
    Actual,
    Caution,
    Check,
    CheckInput,
    Dated,
    Diagnosis,
    Discrepancy,
    Finding,
    Label,
    Notice,
    Reason,
    Replacement,
    Report,
    SeriesRef,
    Severity,
    SourceRef,
    Stated,
    Summary,
)
from service.model.windows import Window

TEXT = (
    "Dépêche 😀\nIn all, 25,424 people crossed — 3% more than by then in 2023. The *site* cost £9m | \x1b[31m5 tents.\n"
)
SERIES = "home-office/small-boat-people-daily"
THIS_YEAR = Window(date(2024, 1, 1), date(2024, 9, 30))
LAST_YEAR = Window(date(2023, 1, 1), date(2023, 9, 30))
DAY = date(2024, 10, 1)


def place(quote: str) -> tuple[int, int, int]:
    """Offset, line and column of a quote."""
    offset = TEXT.index(quote)
    return offset, TEXT.count("\n", 0, offset) + 1, offset - (TEXT.rfind("\n", 0, offset) + 1) + 1


def finding(number: int, quote: str, stated: Stated, verdict: Label, severity: Severity, **fields: object) -> Finding:
    """A finding at the place of ``quote``."""
    offset, line, column = place(quote)
    defaults: dict[str, object] = {
        "id": f"c{number}",
        "fingerprint": f"{number:016x}",
        "kind": "level",
        "offset": offset,
        "length": len(quote),
        "quote": quote,
        "prefix": TEXT[max(0, offset - 8) : offset],
        "suffix": TEXT[offset + len(quote) : offset + len(quote) + 8],
        "block_id": "b2",
        "block_offset": offset - TEXT.index("In all"),
        "line": line,
        "column": column,
        "sentence_offset": TEXT.index("In all"),
        "sentence_length": len("In all, 25,424 people crossed — 3% more than by then in 2023."),
        "sentence_text": "In all, 25,424 people crossed — 3% more than by then in 2023.",
        "in_quotation": False,
        "stated": stated,
        "verdict": verdict,
        "severity": severity,
    }
    return Finding(**{**defaults, **fields})  # type: ignore[arg-type]


CONTRADICTED = finding(
    1,
    "25,424 people",
    Stated(Decimal(25424), "people", "25,424 people", 0, Hedge.EXACT, None),
    Label.CONTRADICTED,
    Severity.ERROR,
    message="Small-boat arrivals to 30 September 2024 were 25,244 (Home Office, 1 October 2024), not 25,424.",
    short_message="25,244",
    series=SeriesRef(SERIES, "Small boat arrivals", "Home Office"),
    period=THIS_YEAR,
    actual=Actual(Decimal(25244), "people", "25,244 people", "25,244"),
    discrepancy=Discrepancy(Decimal(180), Decimal("0.00713040"), "people", "overstated", within_rounding=False),
    checks=(
        Check(
            "official",
            Label.CONTRADICTED,
            "25244",
            Decimal("25244.0"),
            (Decimal(25244), Decimal(25244)),
            (CheckInput(Decimal(25244), "official", SERIES, THIS_YEAR, DAY, provisional=True),),
            ("counted through 30 September, the latest day published",),
        ),
    ),
    as_published=Dated(Decimal(25244), DAY),
    latest=Dated(Decimal(25245), None),
    diagnosis=Diagnosis("digit_slip", "two digits of 25,244 are transposed", THIS_YEAR, Decimal(25244)),
    replacements=(Replacement("25,244", place("25,424")[0], 6),),
    sources=(SourceRef("Home Office", "Small boats", "https://example.org/x", "OGL-UK-3.0", DAY, None),),
)
IMPRECISE = finding(
    2,
    "3%",
    Stated(Decimal(3), "percent", "3%", 0, Hedge.ABOUT, "up"),
    Label.IMPRECISE,
    Severity.WARNING,
    kind="percent_change",
    message="They were 2.39% above the same days of 2023.",
    short_message="2.39%",
    period=THIS_YEAR,
    base_period=LAST_YEAR,
    reverses=True,
    checks=(
        Check(
            "article",
            Label.IMPRECISE,
            "(25424 − 24830) ÷ 24830 × 100",
            Decimal("2.392267418445429"),
            None,
            (CheckInput(Decimal(24830), "article", text="24,830"),),
        ),
    ),
    cautions=(Caution("small_base", "the base is small"),),
)
UNVERIFIABLE = finding(
    3,
    "£9m",
    Stated(Decimal(9000000), "GBP", "£9m", -6, Hedge.EXACT, None),
    Label.UNVERIFIABLE,
    Severity.NONE,
    message="No stored series counts this.",
    short_message="no series",
    reason=Reason.NO_SERIES,
)
HOSTILE = finding(
    4,
    "| \x1b[31m5 tents",
    Stated(None, "rank", "| \x1b[31m5 tents", 0, Hedge.EXACT, None),
    Label.AMBIGUOUS,
    Severity.INFO,
    kind="rank",
    message="Readings <b>disagree</b> on *this*.",
    short_message="?",
    in_quotation=True,
)

REPORT = Report(
    TEXT,
    "sha256:0123",
    DAY,
    date(2024, 10, 2),
    "file-name",
    "en-GB",
    Summary(4, 3, 3, 0, 1, 0, 1, 1, 1, Severity.ERROR),
    (CONTRADICTED, IMPRECISE, UNVERIFIABLE, HOSTILE),
    (Notice("incomplete-results", "time ran out"),),
)
EMPTY = Report("", "sha256:0123", None, None, "none", "en-GB", Summary(0, 0, 0, 0, 0, 0, 0, 0, 0, Severity.NONE), ())
