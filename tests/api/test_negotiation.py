import pytest

from service.api.negotiation import entity_tag, holds, preferred

OFFERED = ("application/json", "text/csv")


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        ("", "application/json"),
        ("*/*", "application/json"),
        ("text/csv", "text/csv"),
        ("TEXT/CSV", "text/csv"),
        ("text/*", "text/csv"),
        ("text/html, text/csv;q=0.9, */*;q=0.1", "text/csv"),
        ("application/json;q=0.2, text/csv;q=0.3", "text/csv"),
        ("application/json, text/csv", "application/json"),
        ("*/*, application/json;q=0", "text/csv"),
        ("text/csv;q=0", None),
        ("text/csv;q=often", None),
        ("image/png", None),
        ("text/csv; header=present; q=0.5", "text/csv"),
    ],
)
def test_preferred(accept, expected):
    assert preferred(accept, OFFERED) == expected


@pytest.mark.parametrize(
    ("header", "held"),
    [('"a"', True), ('W/"a"', True), ('"b", "a"', True), ("*", True), ('"b"', False), ("", False), ("a", False)],
)
def test_holds(header, held):
    assert holds(header, '"a"') is held


def test_a_tag_is_made_of_all_its_parts():
    assert entity_tag("a", "b") != entity_tag("a", "c")
    assert entity_tag("ab", "") != entity_tag("a", "b")
    assert entity_tag("a", "b") == entity_tag("a", "b")
