"""Words that name a series: at each place the longest phrase, strong by itself, weak where the context licenses it."""

from dataclasses import replace

import pytest

from service.extract.measures.measures import MeasureIndex, Named
from service.extract.text.tokens import tokenize
from service.model.mentions import MeasureMention
from service.model.series import Frequency, Nature, PeriodKind, Phrases, Series, Source
from service.model.spans import Span
from tests.shelves import EMPTY, PlainShelf

PLAIN = Series(
    id="board/plain",
    title="Plain",
    label="plain",
    concept="plain",
    topic="plain",
    unit="people",
    nature=Nature.FLOW,
    frequency=Frequency.MONTHLY,
    period_kind=PeriodKind.INTERVAL,
    area="GB",
    decimals=0,
    source=Source("Board of Counting", "Plain", "https://example.org", "OGL-UK-3.0", None, None),
)


def named(name: str, **phrases: tuple[str, ...]) -> Series:
    return replace(PLAIN, id=f"board/{name}", phrases=Phrases(**phrases))


INDEX = MeasureIndex(
    PlainShelf(
        named(
            "swimmers", strong=("pool visits", "swimmers"), weak=("swim*", "swam"), context=("pool", "swimming club")
        ),
        named("library", strong=("library visits",), weak=("visits",), context=("library",), forbids=("online",)),
        named("prices", strong=("inflation", "consumer price inflation"), forbids=("core", "food price")),
        named("core", strong=("core inflation",)),
        named("boats", strong=("small boat",)),
        named("walks", strong=("long walk*", "long walking", "night* walks")),
        named("nights", strong=("night walk*", "night*"), weak=("nig*",), context=("torch*",)),
    )
)


def named_in(text: str, index: MeasureIndex = INDEX) -> Named:
    return index.named(tokenize(text))


def shown(mentions: tuple[MeasureMention, ...], text: str) -> list[str]:
    return [
        f"{mention.span.of(text)}: "
        + " ".join([*(s.removeprefix("board/") for s in mention.strong), *(f"{s[6:]}?" for s in mention.weak)])
        for mention in mentions
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Library visits fell.", ["Library visits: library"]),
        ("A library visit costs nothing.", ["library visit: library"]),  # singular and plural alike
        ("Pool Visits and INFLATION", ["Pool Visits: swimmers", "INFLATION: prices"]),
        ("There were more visits.", ["visits: library?"]),
        ("They swam often.", ["swam: swimmers?"]),
        ("It was fit for swimming.", ["swimming: swimmers?"]),  # any ending
        ("Consumer price inflation", ["Consumer price inflation: prices"]),  # the longest phrase
        ("core inflation", ["core inflation: core"]),
        ("small-boat and small boats", ["small-boat: boats", "small boats: boats"]),
        ("Swimmers’ hats", ["Swimmers: swimmers"]),
        ("A small, leaky boat", []),  # not one phrase
        ("long walks, a long walking day", ["long walks: walks", "long walking: walks"]),
        ("a night walk", ["night walk: nights"]),  # of two as long, the one with more letters of its own
        ("nights", ["nights: nights"]),
        ("Nothing of the kind", []),
        ("", []),
    ],
)
def test_mentions(text: str, expected: list[str]) -> None:
    found = shown(named_in(text).mentions(Span(0, len(text))), text)
    assert [" ".join(sorted(row.split(" "))) for row in found] == [" ".join(sorted(row.split(" "))) for row in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The pool opened.", "swimmers"),
        ("The Swimming Clubs met at the library.", "library swimmers"),
        ("A swimming lesson for the club", ""),  # a phrase, not its words
        ("A spooling library-book", "library"),
        ("by torchlight", "nights"),
    ],
)
def test_context_licenses(text: str, expected: str) -> None:
    assert " ".join(sorted(s.removeprefix("board/") for s in named_in(text).licensed)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Online visits", "library"),
        ("core inflation", "prices"),
        ("Food prices rose", "prices"),
        ("hard-core", "prices"),
    ],
)
def test_words_rule_out(text: str, expected: str) -> None:
    assert " ".join(sorted(s.removeprefix("board/") for s in named_in(text).forbidden(Span(0, len(text))))) == expected


def test_a_sentence_is_asked_for_alone() -> None:
    text = "The pool opened. Core inflation of library visits online."
    named = named_in(text)
    first, second = Span(0, 16), Span(17, len(text))
    assert shown(named.mentions(first), text) == []
    assert shown(named.mentions(second), text) == ["Core inflation: core", "library visits: library"]
    assert (named.forbidden(first), named.forbidden(second)) == (frozenset(), {"board/library", "board/prices"})
    assert named.licensed == {"board/library", "board/swimmers"}  # anywhere in the paragraph


def test_a_phrase_across_the_end_of_a_sentence_is_none() -> None:
    text = "core inflation"
    named = named_in(text)
    assert shown(named.mentions(Span(0, 4)), text) == []
    assert shown(named.mentions(Span(5, 14)), text) == ["inflation: prices"]


def test_each_word_is_asked_of_the_shelf_once() -> None:
    shelf = PlainShelf(named("boats", strong=("small boat",)))
    index = MeasureIndex(shelf)
    for text in ("A boat and a small boat", "the small boats", "a boat"):
        index.named(tokenize(text))
    assert sorted(shelf.asked) == ["a", "and", "boat", "small", "the"]


def test_an_index_that_has_met_too_many_words_begins_afresh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("service.extract.measures.measures._KEPT", 3)
    index = MeasureIndex(INDEX.shelf)
    for text in ("inflation in the long walk", "swimmers", "inflation"):
        (mention, *_) = named_in(text, index).mentions(Span(0, len(text)))
        assert mention.span == Span(0, len(text.split()[0]))


def test_an_empty_catalogue_names_nothing() -> None:
    named = named_in("inflation at the pool", MeasureIndex(EMPTY))
    assert (named.mentions(Span(0, 21)), named.licensed) == ((), frozenset())
