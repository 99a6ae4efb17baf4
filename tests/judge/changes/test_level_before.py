"""A right level whose words say that it went the other way: what it came from is told, and nothing is suggested."""

from datetime import date

from service.model.report import Label
from tests.tables import checked, real_store


def test_the_figure_that_it_came_from_is_told() -> None:
    (finding,) = checked("UK inflation picked up to 1.7% in September.", real_store(), date(2024, 10, 16)).findings
    assert finding.verdict is Label.CONTRADICTED
    assert "to which it fell: in August 2024 it was 2.2%" in finding.message
    assert [f"{used.value:f}" for used in finding.checks[0].inputs] == ["1.7", "2.2"]
    assert finding.diagnosis is not None
    assert finding.diagnosis.code == "wrong_direction"
    assert finding.replacements == ()
