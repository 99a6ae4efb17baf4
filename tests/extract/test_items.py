"""A sentence as a row of words, quantities and periods."""

from datetime import date
from itertools import pairwise

from service.extract.items import items_of
from service.extract.periods import find_periods
from service.extract.quantities.quantities import find_quantities
from service.extract.text.sentences import split_sentences
from service.extract.text.tokens import tokenize
from service.model.mentions import Item


def items(text: str) -> tuple[Item, ...]:
    (sentence,) = split_sentences(text, tokenize(text))
    periods = find_periods(sentence, text, date(2024, 10, 2), previous=None, events=(), language="en-GB")
    return items_of(sentence, find_quantities(sentence, text, [period.span for period in periods]), periods)


def shown(text: str) -> list[str]:
    """Words as they are, quantities in angles, periods in brackets."""
    row = []
    for item in items(text):
        piece = text[item.start : item.end]
        row.append(f"<{piece}>" if item.quantity else f"[{piece}]" if item.period else item.word)
    return row


def test_quantities_and_periods_are_one_item_each() -> None:
    assert shown("Some pies rose by £1.20 in May 2024.") == [
        "some",
        "pies",
        "rose",
        "by",
        "<£1.20>",
        "in",
        "[May 2024]",
        ".",
    ]


def test_what_ends_without_a_mark_ends_with_a_full_stop() -> None:
    assert shown("In May it sold 40 pies") == ["in", "[May]", "it", "sold", "<40 pies>", "."]
    assert shown("It sold 40 pies in May") == ["it", "sold", "<40 pies>", "in", "[May]", "."]


def test_words_of_a_hedge_are_left_out() -> None:
    assert shown("It sold more than 40 pies.") == ["it", "sold", "<40 pies>", "."]
    assert shown("It sold at least 40 pies.") == ["it", "sold", "<40 pies>", "."]


def test_but_not_the_verb_that_hedges() -> None:
    assert shown("Sales passed 400.") == ["sales", "passed", "<400>", "."]
    assert shown("Sales topped £4m.") == ["sales", "topped", "<£4m>", "."]
    assert "above" in shown("It was 3 degrees above 40%.")


def test_words_are_lower_case_and_know_their_change() -> None:
    found = {item.word: [change.direction.value for change in item.changes] for item in items("Sales Rose, then fell.")}
    assert found == {"sales": [], "rose": ["up"], ",": [], "then": [], "fell": ["down"], ".": []}


def test_items_are_in_order_and_do_not_overlap() -> None:
    row = items("In 2023, 29,437 people came (45,755 in 2022), a fall of about a third, or 36%.")
    assert all(one.end <= two.start for one, two in pairwise(row))
