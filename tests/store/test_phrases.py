"""The phrases of a catalogue: what a text's words fetch of them, and the series that they lead to."""

from datetime import date
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.extract.measures.measures import MeasureIndex
from service.extract.text.tokens import tokenize
from service.model.errors import DataError, UnknownNameError
from service.model.series import Nature
from service.model.spans import Span
from service.store.filing import Filing
from service.store.interface import Holding
from service.store.packed import PackedStore
from service.store.phrases import keys_of, packed_numbers, unpacked_numbers

ENGINES = ("sqlite", "postgres")
LETTERS_SENT = {"strong": ["letters sent", "number of letters"], "weak": ["post*"], "context": ["royal mail"]}
MINT = {"publisher": "US Mint", "url": "https://example.org", "licence": "PD", "released": "2024-03-01"}


@pytest.fixture
def store(reference: Any) -> PackedStore:
    reference.series("letters", "2024-01,1", concept="letters", phrases=LETTERS_SENT)
    reference.series("letters-fr", "2024-01,1", concept="letters", phrases=LETTERS_SENT, area="FR")
    reference.series("letters-wales", "2024-01,1", concept="letters", phrases={"strong": ["welsh letters"]})
    reference.series("prices", "2024-01,1", concept="prices", topic="prices", nature="index", unit="index")
    reference.series("stamps", "2024-01,1", concept="stamps", phrases={"strong": ["stamps"], "forbids": ["old letter"]})
    reference.series("coins", "2024-01,1", "mint", concept="coins", area="US", source=MINT)
    reference.derived("stamps-growth", "post/stamps", "growth", 12, concept="stamps-growth")
    return reference.open()  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("letter", []),  # in four phrases, so that none is filed under it
        ("number", ["number of letter"]),
        ("the number of old letter", ["number of letter", "old letter"]),
        ("posting", ["post*"]),
        ("position", ["post*"]),  # more than can fit: the reader compares all words
        ("royal", ["royal mail"]),
        ("parcel", []),
        ("", []),
    ],
)
def test_what_words_fetch(store: PackedStore, words: str, found: list[str]) -> None:
    assert sorted(" ".join(phrase.words) for phrase in store.phrases(words.split())) == found


def test_a_phrase_is_fetched_by_its_own_words(store: PackedStore) -> None:
    for words in ("letter sent", "number of letter", "old letter", "welsh letter", "stamp", "royal mail"):
        (phrase,) = (found for found in store.phrases(words.split()) if " ".join(found.words) == words)
        named = {*phrase.strong, *phrase.weak, *phrase.context, *phrase.forbids}
        assert len(named) == 1


def test_series_that_go_by_the_same_words_are_one_family(store: PackedStore) -> None:
    phrases = {" ".join(phrase.words): phrase for phrase in store.phrases(("sent", "old", "letter"))}
    assert phrases["letter sent"].strong == ("post/letters",)  # named by the first of them
    assert phrases["old letter"].forbids == ("post/stamps",)
    family = store.family("post/letters")
    assert (family.concept, family.topic, family.areas) == ("letters", "post", {"GB", "FR"})
    assert store.members("post/letters", None) == ("post/letters", "post/letters-fr")
    assert store.members("post/letters", "FR") == ("post/letters-fr",)
    assert store.members("post/letters", "DE") == ()
    assert store.family_of("post/letters-fr") == "post/letters"
    assert store.family_of("post/letters-wales") == "post/letters-wales"  # other words, though of one concept
    with pytest.raises(UnknownNameError, match="nearest"):
        store.family_of("post/lettuce")


def test_kin(store: PackedStore) -> None:
    assert [series.id for series in store.of_concept("letters", "GB")] == ["post/letters", "post/letters-wales"]
    assert list(store.of_concept("letters", "DE")) == []
    assert (store.areas_of("letters"), store.areas_of("milk")) == ({"GB", "FR"}, frozenset())
    assert store.rivals() == {"GB", "FR"}
    assert [series.id for series in store.derived_from("post/stamps")] == ["post/stamps-growth"]
    assert list(store.derived_from("post/letters")) == []
    first = store.first_stored("prices", Nature.INDEX, "GB")
    assert first is not None
    assert first.id == "post/prices"
    assert store.first_stored("prices", Nature.INDEX, "FR") is None


def test_series_of_an_area(store: PackedStore) -> None:
    british = store.of_area("GB", 100)
    assert {series.area for series in british} == {"GB"}
    assert [series.id for series in british] == sorted(series.id for series in british)
    assert store.of_area("GB", 2) == british[:2]
    assert not store.of_area("XX", 2)


def test_publishers(store: PackedStore) -> None:
    assert list(store.publishers()) == [Holding("Post Office", 6, None), Holding("US Mint", 1, date(2024, 3, 1))]


@pytest.mark.parametrize("phrase", ["us*", "rise of a*", "*"])
def test_a_wildcard_for_half_the_language_is_refused(reference: Any, phrase: str) -> None:
    reference.series("letters", "2024-01,1", phrases={"weak": [phrase]})
    with pytest.raises(DataError, match=r"weak.*at least 3 letters before each \*"):
        reference.open()


WORDS = st.lists(st.sampled_from("rate of job work* price house* new".split()), min_size=1, max_size=4).map(" ".join)
PHRASES = st.lists(
    st.fixed_dictionaries({"strong": st.lists(WORDS, max_size=3), "forbids": st.lists(WORDS, max_size=3)})
)


@settings(derandomize=True, deadline=None)
@given(PHRASES)
def test_whatever_is_filed_is_found_by_the_words_of_a_text_that_holds_it(phrases: list[dict[str, list[str]]]) -> None:
    filing = Filing()
    for number, written in enumerate(phrases):
        filing.add({"id": f"{number}", "concept": f"{number}", "topic": "", "area": "GB", "phrases": written})
    with patch("service.store.filing.CROWDED", 1):
        rows = list(filing.phrases())
    for key, words, *_ in rows:
        text = {word.replace("*", "ing") for word in words.split()}
        pairs = {f"{word} {other}" for word in text & filing.crowded for other in text}
        assert key in keys_of(text | pairs)


def test_a_crowded_word_is_asked_for_with_a_second_one(reference: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("service.store.filing.CROWDED", 1)
    phrases = ["exports", "exports of cheese", "cheese exports", "cheese", "exports of chee*"]
    store = reference.series("trade", "2024-01,1", phrases={"strong": phrases}).open()
    assert store.crowded() == {"cheese", "of"}
    index = MeasureIndex(store)
    named = []
    for text in ("exports", "Cheese", "exports of cheese", "the exports of cheer", "wine and cheese exports", "milk"):
        named.append([found.span.of(text) for found in index.named(tokenize(text)).mentions(Span(0, len(text)))])
    assert named == [["exports"], ["Cheese"], ["exports of cheese"], ["exports of cheer"], ["cheese exports"], []]


@settings(derandomize=True, deadline=None)
@given(st.sets(st.integers(0, 2_000_000)))
def test_packed_numbers(numbers: set[int]) -> None:
    assert unpacked_numbers(packed_numbers(sorted(numbers))) == sorted(numbers)
