"""What is one token, what is two."""

import pytest

from service.extract.text.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("It rose to 25,244.", "It|rose|to|25,244|."),
        ("£1.9bn", "£|1.9|bn"),
        ("$1.2tn", "$|1.2|tn"),
        ("10am and 9.30pm", "10|am|and|9.30|pm"),
        ("115km", "115|km"),
        ("COVID-19", "COVID|-|19"),
        ("Q2, G7 and the M20", "Q2|,|G7|and|the|M20"),
        ("the U.S. and the U.K.", "the|U.S.|and|the|U.K."),
        ("10 a.m. or 10a.m.", "10|a.m.|or|10|a.m."),
        ("2 per cent", "2|per cent"),
        ("the 22nd of the 1990s", "the|22nd|of|the|1990s"),
        ("the 1,000th", "the|1,000th"),
        ("25, 244", "25|,|244"),
        ("22,24,26", "22|,|24|,|26"),
        ("180,0000", "180|,|0000"),
        ("12,34,567.89", "12,34,567.89"),
        ("1\u202f234\u202f567", "1\u202f234\u202f567"),
        ("25.244", "25.244"),
        ("1.234.567,5", "1.234.567,5"),
        ("192.168.1.2", "192.168.1.2"),
        (".5 and 0.5", ".5|and|0.5"),
        ("No.10", "No|.|10"),
        ("27½%", "27|½|%"),
        ("ministers’ and Kent’s", "ministers|’|and|Kent|’s"),
        ("don’t", "don’t"),
        ("O'Neill's", "O'Neill|'s"),
        ("16-24", "16|-|24"),
        ("2015–16", "2015|–|16"),
        ("cafe\u0301 owners", "cafe\u0301|owners"),
        ("naïve façade", "naïve|façade"),
        ("USD200", "USD|200"),
        ("see https://example.org/a?b=1,2 now", "see|https://example.org/a?b=1,2|now"),
        ("“Yes”", "“|Yes|”"),
        ("٣٤٥ people", "٣٤٥|people"),
        ("\ud800 \x00 😀", "\ud800|\x00|😀"),
        (" \t\n ", ""),
    ],
)
def test_tokens(text: str, tokens: str) -> None:
    assert "|".join(token.text for token in tokenize(text)) == tokens


def test_lower_has_straight_apostrophes_and_no_soft_hyphens() -> None:
    assert [token.lower for token in tokenize("Don’t stop Kent’s mil\u00adlion")] == [
        "don't",
        "stop",
        "kent",
        "'s",
        "million",
    ]


def test_a_possessive_in_capitals_is_apart_too() -> None:
    assert [token.lower for token in tokenize("UK'S RATE")] == ["uk", "'s", "rate"]
