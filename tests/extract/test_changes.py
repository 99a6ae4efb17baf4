"""Words of change: which way, and as what part of speech."""

import pytest

from service.extract.changes import CHANGES, change_of, turned
from service.model.quantities import Direction


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("rose", "up verb"),
        ("climbed", "up verb"),
        ("widened", "up verb"),
        ("shed", "down verb"),
        ("eased", "down verb"),
        ("plummeted", "down verb"),
        ("uptick", "up noun"),
        ("shortfall", "down noun"),
        ("more", "up more"),
        ("higher", "up more"),
        ("fewer", "down more"),
        ("below", "down more"),
        ("fall", "down verb, down noun"),
        ("increase", "up verb, up noun"),
        ("lower", "down verb, down more"),  # "to lower rates", "2% lower"
    ],
)
def test_directions(word: str, expected: str) -> None:
    assert ", ".join(f"{change.direction.value} {change.part}" for change in CHANGES[word]) == expected


def test_a_part_of_speech_may_be_asked_for() -> None:
    noun = change_of("fall", "noun")
    assert noun is not None
    assert (noun.direction, noun.part) == (Direction.DOWN, "noun")
    assert change_of("fall") == change_of("fall", "verb")
    assert change_of("fall", "more") is None
    assert change_of("stood") is None


def test_no_word_goes_both_ways() -> None:
    for word, changes in CHANGES.items():
        assert len({change.direction for change in changes}) == 1, word
        assert len({change.part for change in changes}) == len(changes), word
        assert word == word.lower()


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("fewer", "more"),
        ("more", "fewer"),
        ("below", "above"),
        ("climbed", "fell"),  # of a verb without a pair the commonest
        ("gained", "lost"),
        ("shortfall", "rise"),
    ],
)
def test_turned(word: str, other: str) -> None:
    said, changes = turned(word)
    assert said == other
    assert [one.part for one in changes] == [one.part for one in CHANGES[word]]
    assert all(one.direction is not CHANGES[word][0].direction for one in changes)
