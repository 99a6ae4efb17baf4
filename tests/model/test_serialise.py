"""How figures become JSON numbers."""

import json
from decimal import Decimal

import pytest

from service.model.serialise import json_number


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("25244", "25244"),
        ("25244.0", "25244"),
        ("7.5E+7", "75000000"),
        ("-0.0", "0"),
        ("2.0", "2"),
        ("1.6673", "1.6673"),
        ("1.66734999", "1.6673"),
        ("0.10", "0.1"),
        ("-23.5696", "-23.5696"),
        ("33.33333333333333333333333333", "33.3333"),
        ("0.00004", "0"),
        ("123456789012345678901234567890123456789.5", "123456789012345678901234567890123456789"),
        ("9007199254740993", "9007199254740993"),
    ],
)
def test_a_number_is_printed_with_its_digits(value: str, printed: str) -> None:
    assert json.dumps(json_number(Decimal(value))) == printed
