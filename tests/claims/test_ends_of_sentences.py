"""A rule that looks at the words behind another finds none at the end of a sentence, and nothing happens."""

from datetime import date

import pytest

from tests.tables import checked, real_store


@pytest.mark.parametrize("last", ["only", "the first", "the first negative", "not since", "the last", "last only in"])
def test_a_sentence_may_end_with_any_word_of_order(last: str) -> None:
    report = checked(f"Prices rose by 3.4% in May, {last}", real_store(), date(2024, 6, 20))
    assert [finding.quote for finding in report.findings] == ["3.4%"]
