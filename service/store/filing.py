"""Files the families and phrases of a catalogue, when a store is compiled: see ``service.store.phrases``."""

from array import array
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2b
from json import dumps
from typing import Any

from service.model.words import fold_phrase
from service.store.phrases import LETTERS, packed_numbers

CROWDED = 500
"""Phrases under one word beyond which a text asks for those that share a second word with it: it costs a look-up for
each of its words, and a thousand look-ups what reading a few hundred phrases costs."""

KINDS = ("strong", "weak", "context", "forbids")
"""The kinds of phrases that name series, in the order of the table's columns."""


class Filing:
    """Gathers the families and phrases of a catalogue, and files them when all are there.

    Attributes:
        crowded: words of so many phrases that these are filed under a second word as well; once ``phrases`` is asked.
    """

    def __init__(self) -> None:
        self.crowded: frozenset[str] = frozenset()
        self._numbers: dict[bytes, int] = {}
        self._families: list[tuple[str, str, str, set[str]]] = []
        self._gathered: dict[str, tuple[array[int], ...]] = {}

    def add(self, plain: Mapping[str, Any]) -> int:
        """Takes a series, in its plain form, and gives the number of its family; series come in order of id."""
        phrases = {kind: plain.get("phrases", {}).get(kind, ()) for kind in KINDS}
        described = dumps([plain["concept"], plain["topic"], *phrases.values()])
        key = blake2b(described.encode(), digest_size=16).digest()
        number = self._numbers.setdefault(key, len(self._families))
        if number == len(self._families):
            self._families.append((plain["id"], plain["concept"], plain["topic"], set()))
            self._gather(number, phrases)
        self._families[number][-1].add(plain["area"])
        return number

    def families(self) -> Iterator[tuple[int, str, str, str, str]]:
        """The rows of the table of families: number, id of the first series, concept, topic and areas."""
        for number, (first, concept, topic, areas) in enumerate(self._families):
            yield number, first, concept, topic, " ".join(sorted(areas))

    def phrases(self) -> Iterator[tuple[str, ...]]:
        """The rows of the table of phrases: what each is filed under, its words, and its families, by kind."""
        commonness = Counter(word for phrase in self._gathered for word in set(phrase.split(" ")))
        keys = {phrase: _key(phrase, commonness) for phrase in self._gathered}
        self.crowded = frozenset(key for key, held in Counter(keys.values()).items() if held > CROWDED)
        for phrase, found in self._gathered.items():
            key = keys[phrase]
            if key in self.crowded and (second := _rarest(phrase, commonness, beside=key)):
                key = f"{key} {second}"
            yield key, phrase, *(packed_numbers(numbers) for numbers in found)

    def _gather(self, number: int, phrases: Mapping[str, Sequence[str]]) -> None:
        for kind, name in enumerate(KINDS):
            for phrase in dict.fromkeys(" ".join(fold_phrase(written)) for written in phrases[name]):
                self._gathered.setdefault(phrase, tuple(array("I") for _ in KINDS))[kind].append(number)


def _key(phrase: str, commonness: Mapping[str, int]) -> str:
    return _rarest(phrase, commonness) or f"{max(phrase.split(' '), key=len)[:LETTERS]}*"


def _rarest(phrase: str, commonness: Mapping[str, int], beside: str = "") -> str | None:
    """The rarest whole word of a phrase, other than one; None where there is none."""
    words = [word for word in phrase.split(" ") if word != beside and not word.endswith("*")]
    return min(words, key=lambda word: (commonness[word], -len(word), word), default=None)
