"""True, but…: each caution where it belongs, and never more than two."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from service.judge.findings import cautions
from service.judge.fit.figure import Fit
from service.model.report import Caution, Label, Severity
from service.model.series import Frequency, Nature, PeriodKind, Series, Source
from service.model.windows import Window

D = Decimal
SERIES = Series(
    id="office/sales",
    title="Sales",
    label="sales",
    concept="sales",
    topic="retail",
    unit="items",
    nature=Nature.FLOW,
    frequency=Frequency.MONTHLY,
    period_kind=PeriodKind.INTERVAL,
    area="GB",
    decimals=0,
    source=Source("Office", "Sales", "https://example.org", "OGL-UK-3.0", None, None),
    adjustment="N",
)
JULY = Window.month(2024, 7)


def test_never_more_than_two_and_the_heaviest_first() -> None:
    light, heavy = cautions.provisional("Office"), cautions.revised_since("25,250 people", date(2025, 1, 9))
    middle = cautions.weaker_than_could_be("the lowest since 2019")
    assert cautions.most_relevant([light, None, middle, heavy]) == (heavy, middle)
    assert cautions.most_relevant([light, light]) == (light,)


def test_every_code_has_a_weight() -> None:
    assert cautions.most_relevant([Caution(code, "") for code in ("nominal", "provisional")])[0].code == "nominal"


def test_what_the_fit_gives_rise_to() -> None:
    far = Fit(Label.SUPPORTED, Severity.NONE, cautions=("understated",))
    assert cautions.of_fit(far, "31,000 people") == (
        Caution("understated", "true, but far from the figure, which is 31,000 people"),
    )


def test_the_sign_flips_against_the_usual_base() -> None:
    usual, chosen = JULY.shifted_years(-1), JULY.shifted_years(-2)
    found = cautions.baseline_sensitive(D(-24), D(2), usual, chosen)
    assert found is not None
    assert found.detail == "a rise on the figure in July 2023, a fall only on the one in July 2022"
    assert cautions.baseline_sensitive(D(-24), D(-2), usual, chosen) is None
    assert cautions.baseline_sensitive(D(-24), D(2), usual, usual) is None
    assert cautions.baseline_sensitive(D(-24), None, usual, chosen) is None


def test_neighbouring_months_of_an_unadjusted_series() -> None:
    assert cautions.seasonal(SERIES, JULY, JULY.shifted_months(-1)) is not None
    assert cautions.seasonal(SERIES, JULY, JULY.shifted_years(-1)) is None
    assert cautions.seasonal(replace(SERIES, adjustment="S"), JULY, JULY.shifted_months(-1)) is None


def test_a_percentage_of_few() -> None:
    assert cautions.small_base(D(12), counted=True) is not None
    assert cautions.small_base(D(12), counted=False) is None
    assert cautions.small_base(D(1200), counted=True) is None


def test_cash_while_prices_moved() -> None:
    cash = replace(SERIES, unit="GBP")
    found = cautions.nominal(cash, D("24.6"))
    assert found is not None
    assert "25%" in found.detail
    assert cautions.nominal(cash, D(3)) is None
    assert cautions.nominal(SERIES, D(30)) is None


def test_a_part_against_a_whole() -> None:
    half = Window.months(2024, 6, 6)
    assert cautions.partial_period(SERIES, half, Window.year(2023)) is not None
    assert cautions.partial_period(SERIES, Window.month(2024, 2), Window.month(2024, 1)) is None
    assert cautions.partial_period(replace(SERIES, nature=Nature.RATE), half, Window.year(2023)) is None
