"""Where a sentence falls into clauses, marked by a bar."""

import pytest

from service.extract.text.clauses import clauses_of
from service.extract.text.sentences import split_sentences
from service.extract.text.tokens import tokenize

SAID = [
    "The rate was 5%.",
    "The rate fell to 3.9%, |as petrol prices fell.",
    "The rate, as measured by the index, was 3.9%.",
    "Prices, as well as rents, were up.",
    "Prices rose by 5%, |while rents fell |because tenants left.",
    "Prices rose by 5%, |driven by food.",
    "He was driven by food.",
    "Prices rose |but rents did not|; wages stood still.",
    "Such as it was, it fell.",
]


@pytest.mark.parametrize("said", SAID)
def test_clauses(said: str) -> None:
    text = said.replace("|", "")
    (sentence,) = split_sentences(text, tokenize(text))
    wanted = said.split("|")
    assert [span.of(text) for span in clauses_of(sentence)] == (wanted if len(wanted) > 1 else [])
