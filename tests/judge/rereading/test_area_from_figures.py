"""An article that names no country is of home where its figures are what home published, whatever it says of them."""

from datetime import date

from service.model.report import Label
from tests.tables import checked, real_store


def test_a_wrong_word_of_direction_moves_no_article_abroad() -> None:
    # In both months the euro area had the same rates as Britain.
    text = "CPI inflation was 1.7% in September, up from a rate of 2.2% in August."
    found = checked(text, real_store(), date(2024, 10, 16)).findings
    assert {finding.series.id for finding in found if finding.series} == {"ons/cpi-annual-rate"}
    assert [finding.quote for finding in found if finding.verdict is Label.CONTRADICTED] == ["1.7%"]
