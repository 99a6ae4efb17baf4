"""Words that name a series: at each place the longest phrase, strong by itself, weak where the context licenses it."""

from dataclasses import replace

import pytest

from service.extract.measures import MeasureIndex
from service.extract.tokens import tokenize
from service.model.mentions import MeasureMention
from service.model.series import Frequency, Nature, PeriodKind, Phrases, Series, Source

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
    (
        named(
            "swimmers", strong=("pool visits", "swimmers"), weak=("swim*", "swam"), context=("pool", "swimming club")
        ),
        named("library", strong=("library visits",), weak=("visits",), context=("library",), forbids=("online",)),
        named("prices", strong=("inflation", "consumer price inflation"), forbids=("core", "food price")),
        named("core", strong=("core inflation",)),
        named("boats", strong=("small boat",)),
    )
)


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
        ("Nothing of the kind", []),
        ("", []),
    ],
)
def test_mentions(text: str, expected: list[str]) -> None:
    found = shown(INDEX.find(tokenize(text)), text)
    assert [" ".join(sorted(row.split(" "))) for row in found] == [" ".join(sorted(row.split(" "))) for row in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The pool opened.", "swimmers"),
        ("The Swimming Clubs met at the library.", "library swimmers"),
        ("A swimming lesson for the club", ""),  # a phrase, not its words
        ("A spooling library-book", "library"),
    ],
)
def test_context_licenses(text: str, expected: str) -> None:
    assert " ".join(sorted(s.removeprefix("board/") for s in INDEX.licensed(tokenize(text)))) == expected


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
    assert " ".join(sorted(s.removeprefix("board/") for s in INDEX.forbidden(tokenize(text)))) == expected


def test_an_empty_catalogue_names_nothing() -> None:
    empty = MeasureIndex(())
    assert (empty.find(tokenize("inflation")), empty.licensed(tokenize("pool"))) == ((), frozenset())
