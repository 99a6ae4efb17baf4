"""A change that falls short of its bound did not go the other way, and its message does not say so."""

from datetime import date

import pytest

from service.model.report import Finding, Label
from tests.tables import checked, real_store


def _change(text: str) -> Finding:
    (found,) = [one for one in checked(text, real_store(), date(2025, 1, 1)).findings if "%" in one.quote]
    assert found.verdict is Label.CONTRADICTED
    return found


@pytest.mark.parametrize(
    "text", ["There was a drop of more than 20%, to £42m from £48m.", "Sales rose by at least 30%, to £48m from £42m."]
)
def test_short_of_a_bound(text: str) -> None:
    assert "the other way" not in _change(text).message


def test_the_other_way() -> None:
    assert "as it went the other way" in _change("There was a drop of 14%, to £48m from £42m.").message
