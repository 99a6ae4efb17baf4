"""Superlatives against the whole history that they are taken in."""

from datetime import date

import pytest

from service.model.report import Finding
from service.store.interface import Store
from tests.claims.corpus import days_of
from tests.ground.ground_tables import TABLES
from tests.tables import checked, store_of

YEARS = {
    "name": "acorn-crop",
    "unit": "tonnes",
    "frequency": "A",
    "lag_days": 40,
    "begins": "2015-01-01",
    "complete_from": "2015-01-01",
    "phrases": {"strong": ["acorn crop"], "nouns": ["tonnes"]},
    "values": {
        "2015": "30", "2016": "44", "2017": "51", "2018": "38", "2019": "38", "2020": "47", "2021": "38", "2022": "50",
        "2023": "29",
    },
}  # fmt: skip
LATE = {**YEARS, "name": "beech-crop", "complete_from": "2016-01-01", "phrases": {"strong": ["beech crop"]}}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return store_of(tmp_path_factory.mktemp("ranks"), (*TABLES, YEARS, LATE))


def ranked(text: str, store: Store, published: date = date(2024, 10, 2)) -> Finding:
    (finding,) = [f for f in checked(text, store, published).findings if f.kind == "rank"]
    return finding


@pytest.mark.parametrize(
    ("year", "said", "expected", "compared"),
    [
        ("2023", "the lowest on record", "supported none", "2015/2022"),
        ("2022", "the highest since 2017", "supported none", "2017/2021"),
        ("2022", "the highest since 2016", "contradicted error", "2016/2021"),  # 2017 lies between and was higher
        ("2022", "the highest since 2018", "imprecise info", "2018/2021"),  # it was so even since 2017
        ("2021", "the lowest since 2019", "supported none", "2019/2020"),  # as low as its anchor
        ("2021", "the lowest since 2018", "imprecise info", "2018/2020"),  # 2019 between was as low: a tie
        ("2020", "the lowest since 2018", "contradicted error", None),
        ("2022", "the highest on record", "contradicted error", None),
        ("2022", "the second highest on record", "supported none", None),
        ("2022", "the third highest on record", "contradicted error", None),
        ("2018", "the second lowest on record", "supported none", None),
        ("2022", "the highest in four years", "supported none", None),
        ("2022", "the highest for five years", "supported none", None),  # it was higher five years before
        ("2022", "the highest for six years", "contradicted error", None),
        ("2023", "the lowest in five years", "supported none", None),
    ],
)
def test_years(year: str, said: str, expected: str, compared: str | None, store: Store) -> None:
    finding = ranked(f"The acorn crop in {year} was {said}.", store)
    assert finding.quote == said
    assert f"{finding.verdict.value} {finding.severity.value}" == expected
    assert finding.period is not None
    assert days_of(finding.period) == year
    if compared is not None:
        assert finding.base_period is not None
        assert compared_years(finding) == compared


def compared_years(finding: Finding) -> str:
    assert finding.base_period is not None
    return f"{finding.base_period.start.year}/{finding.base_period.end.year}"


def test_a_false_superlative_is_told_the_true_one(store: Store) -> None:
    finding = ranked("The acorn crop in 2022 was the highest since 2016.", store)
    assert finding.reverses
    assert finding.diagnosis is not None
    assert finding.diagnosis.code == "false_superlative"
    assert "the highest since 2017" in finding.message


def test_a_weak_superlative_is_told_the_stronger_one(store: Store) -> None:
    finding = ranked("The acorn crop in 2022 was the highest since 2018.", store)
    assert [caution.code for caution in finding.cautions] == ["weaker_than_could_be"]
    assert "the highest since 2017" in finding.message


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("the lowest on record", "unverifiable out_of_range"),  # 2015 is not held whole: it may have been lower
        ("the highest on record", "contradicted "),  # what is held is enough to say no
        ("the lowest since 2015", "imprecise "),
        ("the lowest in five years", "supported "),
    ],
)
def test_a_record_needs_the_whole_history(said: str, expected: str, store: Store) -> None:
    finding = ranked(f"The beech crop in 2023 was {said}.", store)
    assert f"{finding.verdict.value} {finding.reason.value if finding.reason else ''}" == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Cone sales in June were the highest for the month since records began.", "supported 2024-06"),
        ("Cone sales in July were the lowest for the month on record.", "supported 2024-07"),
        ("Cone sales in June were the highest for the month since 2021.", "imprecise 2024-06"),
        ("Cone sales in August 2023 were the lowest for the month since 2020.", "imprecise 2023-08"),
        ("Cone sales in July 2022 were the lowest for the month since 2020.", "supported 2022-07"),
        ("Cone sales in August 2022 were the lowest for the month since 2020.", "supported 2022-08"),
        ("Cone sales in August 2022 were the lowest for the month since 2019.", "contradicted 2022-08"),
        ("Cone sales in June were the highest on record.", "contradicted 2024-06"),  # of all months, not of Junes
        ("Ferry passengers in September were the highest for the month since records began.", "supported 2024-09"),
        ("The queue for surgery at the end of August was the lowest since June 2023.", "supported 2024-08-31"),
        ("Inflation in August was the highest since August 2023.", "supported 2024-08"),
        ("Inflation in August was the highest since July.", "imprecise 2024-08"),
    ],
)
def test_periods_are_ranked_among_their_own(said: str, expected: str, store: Store) -> None:
    finding = ranked(said, store)
    assert finding.period is not None
    assert f"{finding.verdict.value} {days_of(finding.period)}" == expected


def test_only_what_was_known_counts(store: Store) -> None:
    said = "Cone sales in June 2023 were the highest for the month since 2021."
    assert ranked(said, store, date(2023, 7, 20)).verdict.value == "supported"
    assert ranked(said, store, date(2023, 7, 1)).verdict.value == "unverifiable"
