"""An article is judged by what was published on its day, and told what the figure is now."""

from datetime import date
from typing import Any

import pytest

from service.model.report import Finding, Reason
from service.store.interface import Store
from tests.tables import checked, real_store, store_of

VANS: dict[str, Any] = {
    "name": "van-sales",
    "unit": "vans",
    "frequency": "M",
    "lag_days": 20,
    "phrases": {"strong": ["van sales", "vans sold"], "nouns": ["vans"]},
    "values": {
        "2022-05": [{"value": "900", "released": "2022-06-20"}],
        "2023-05": [
            {"value": "1013", "released": "2023-06-20"},
            {"value": "1047", "released": "2023-07-20"},
            {"value": "1109", "released": "2024-01-15"},
        ],
        "2023-06": [{"value": "1200", "released": "2023-07-20"}],
    },
}
#: Counts of which only late captures are held.
CARTS: dict[str, Any] = {
    **VANS,
    "name": "cart-sales",
    "unit": "carts",
    "phrases": {"strong": ["cart sales", "carts sold"], "nouns": ["carts"]},
    "envelope": {
        "basis": "figures printed at the time",
        "rows": [
            {"published_before": "2023-01-01", "month": "0.10", "longer": "0.05"},
            {"month": "0.02", "longer": "0.01", "at_least": "2"},
        ],
    },
    "values": {
        "2022-05": [{"value": "1000", "released_by": "2024-03-01"}],
        "2023-05": [
            {"value": "1003", "released_by": "2024-03-01"},
            {"value": "1067", "released": "2024-05-01"},
        ],
        "2024-05": [{"value": "1500", "released": "2024-06-20"}],
    },
}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return store_of(tmp_path_factory.mktemp("vintages"), [VANS, CARTS])


def only(text: str, store: Store, published: str, known_at: str | None = None) -> Finding:
    day = date.fromisoformat(published)
    known = date.fromisoformat(known_at) if known_at else None
    (finding,) = checked(text, store, day, known_at=known).findings
    return finding


def told(finding: Finding) -> str:
    reason = f" {finding.reason.value}" if finding.reason else ""
    cautions = "".join(f" {caution.code}" for caution in finding.cautions)
    return f"{finding.verdict.value}{reason}{cautions}"


@pytest.mark.parametrize(
    ("published", "figure", "expected"),
    [
        ("2023-06-19", "1,013", "unverifiable not_published_yet"),
        ("2023-06-20", "1,013", "supported revised_since"),  # the day's own releases count
        ("2023-07-19", "1,013", "supported revised_since"),
        ("2023-07-20", "1,013", "outdated"),
        ("2023-07-20", "1,047", "supported revised_since"),
        ("2023-07-20", "1,109", "contradicted"),  # today's figure, not that day's
        ("2024-01-15", "1,109", "supported"),
        ("2024-01-15", "1,047", "outdated"),
        ("2024-01-15", "1,013", "outdated"),
        ("2024-01-15", "1,400", "contradicted"),
    ],
)
def test_vintages(published: str, figure: str, expected: str, store: Store) -> None:
    found = told(only(f"Van sales came to {figure} in May 2023.", store, published))
    assert found.partition(" ")[0] == "outdated" if expected == "outdated" else found == expected


def test_an_article_may_be_judged_by_another_days_knowledge(store: Store) -> None:
    text = "Van sales came to 1,109 in May 2023."
    assert told(only(text, store, "2023-07-20", known_at="2024-02-01")) == "supported"


def test_without_a_date_todays_figures_count(store: Store) -> None:
    report = checked("Van sales came to 1,109 in May 2023.", store)
    assert [told(finding) for finding in report.findings] == ["supported"]
    assert [notice.code for notice in report.warnings] == ["no-publication-date"]
    assert report.known_at is None


def test_the_report_tells_the_figure_of_the_day_and_todays(store: Store) -> None:
    finding = only("Van sales came to 1,013 in May 2023.", store, "2023-07-01")
    assert finding.as_published is not None
    assert finding.latest is not None
    assert (str(finding.as_published.value), finding.as_published.released) == ("1013", date(2023, 6, 20))
    assert (str(finding.latest.value), finding.latest.released) == ("1109", date(2024, 1, 15))
    late = only("Van sales came to 1,109 in May 2023.", store, "2023-07-20")
    assert "Today's figure does fit" in late.message


def test_outdated_is_a_warning_that_offers_the_newer_figure(store: Store) -> None:
    finding = only("Van sales came to 1,013 in May 2023.", store, "2023-07-25")
    assert finding.severity.value == "warning"
    assert [replacement.value for replacement in finding.replacements] == ["1,047"]


def test_a_change_never_mixes_vintages(store: Store) -> None:
    """1,047 on 900, not 1,109 on 900, nor 1,013."""
    finding = only("Van sales rose by 16.3% in May 2023 on a year earlier.", store, "2023-07-25")
    assert told(finding) == "supported revised_since"
    assert told(only("Van sales rose by 23.2% in May 2023 on a year earlier.", store, "2023-07-25")) == "contradicted"


@pytest.mark.parametrize(
    ("published", "figure", "expected"),
    [
        ("2023-07-01", "1,003", "supported"),  # the oldest value held stands in, and fits
        ("2023-07-01", "1,015", "unverifiable vintage_not_held"),  # a revision may explain it
        ("2023-07-01", "985", "unverifiable vintage_not_held"),
        ("2023-07-01", "1,035", "contradicted"),  # beyond the envelope
        ("2022-07-01", "1,035", "unverifiable vintage_not_held"),  # the earlier era was revised more
        ("2022-07-01", "1,190", "contradicted"),
        ("2024-04-01", "1,015", "contradicted"),  # the vintage of the day is held: no envelope
        ("2024-04-01", "1,003", "supported"),
        ("2024-06-01", "1,003", "outdated"),
    ],
)
def test_the_envelope_excuses_only_where_the_vintage_is_not_held(
    published: str, figure: str, expected: str, store: Store
) -> None:
    year = "2022" if published < "2023" else "2023"
    found = told(only(f"Cart sales came to {figure} in May {year}.", store, published))
    assert found.removesuffix(" revised_since") == expected


def test_no_statement_no_envelope(tmp_path_factory: pytest.TempPathFactory) -> None:
    bare = {key: value for key, value in CARTS.items() if key != "envelope"}
    store = store_of(tmp_path_factory.mktemp("bare"), [bare])
    assert told(only("Cart sales came to 1,015 in May 2023.", store, "2023-07-01")) == "contradicted"


RECORD = "Some 1,295 people crossed the Channel in small boats on 22 August 2022."


def test_a_day_later_re_dated_was_true_when_printed() -> None:
    assert told(only(RECORD, real_store(), "2022-08-23")).startswith("supported revised_since")


def test_and_is_not_true_today() -> None:
    finding = only(RECORD, real_store(), "2026-08-01")
    assert finding.verdict.value in ("outdated", "contradicted")
    assert finding.actual is not None
    assert str(finding.actual.value) == "1137"


def test_a_running_total_a_few_people_off_is_no_accusation() -> None:
    text = "In 2024 to the end of September {} people crossed the Channel in small boats."
    findings = [only(text.format(total), real_store(), "2024-10-02") for total in ("25,244", "25,251", "25,424")]
    assert [finding.verdict.value for finding in findings] == ["supported", "unverifiable", "contradicted"]
    assert findings[1].reason is Reason.VINTAGE_NOT_HELD


A_RECORD = "A record 1,295 people crossed the Channel in small boats on 22 August 2022."


def test_a_record_of_its_day_is_told_that_it_is_none_today() -> None:
    record, number = checked(A_RECORD, real_store(), date(2022, 8, 23)).findings
    assert [told(finding) for finding in (record, number)] == ["supported revised_since provisional"] * 2
    assert "1,137, the highest since 16 November 2021; the record until then was" in record.cautions[0].detail
    assert record.base_period is not None
    assert record.base_period.start.year == 2018  # the whole history, of which the working shows what decides
    assert len(record.checks[0].inputs) < 8


def test_a_record_that_has_been_revised_away_is_none_in_a_later_article() -> None:
    record, number = checked(A_RECORD, real_store(), date(2026, 8, 1)).findings
    assert told(record) == "contradicted"
    assert "it was the highest since 16 November 2021" in record.message
    assert told(number).startswith("outdated")


@pytest.mark.parametrize(
    ("published", "expected", "figure"),
    [
        ("2023-06-01", "supported revised_since provisional", "872,000"),  # the newest later figure that is held
        ("2023-12-05", "outdated provisional", "745,000"),
        ("2024-12-05", "outdated provisional", "872,000"),
    ],
)
def test_net_migration_of_2022_by_the_day_of_the_article(published: str, expected: str, figure: str) -> None:
    finding = only("Net migration to the UK was 606,000 in 2022, official figures show.", real_store(), published)
    assert told(finding) == expected
    assert figure in f"{finding.message} {finding.cautions[0].detail}"


def test_a_record_in_a_history_too_short_to_tell() -> None:
    record, _ = checked(
        "Net migration to the UK reached a record 606,000 in 2022.", real_store(), date(2023, 6, 1)
    ).findings
    assert told(record) == "unverifiable out_of_range"
    assert "too little of the history" in record.message


@pytest.mark.parametrize(
    ("published", "growth", "expected"),
    [
        ("2024-07-20", "shrank by 0.1%", "supported revised_since"),
        ("2024-07-20", "shrank by 0.2%", "contradicted"),
        ("2025-12-01", "shrank by 0.1%", "outdated"),
        ("2025-12-01", "shrank by 0.2%", "supported"),
    ],
)
def test_growth_of_a_quarter_is_judged_by_the_vintage_of_the_day(published: str, growth: str, expected: str) -> None:
    finding = only(f"UK GDP {growth} in the third quarter of 2023.", real_store(), published)
    assert told(finding) == expected
