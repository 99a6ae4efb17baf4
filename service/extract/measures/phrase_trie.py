"""The phrases that name series as a trie of words: a look-up costs the same for ten phrases or ten thousand."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import compress

from service.model.shelf import Phrase
from service.model.tokens import Token
from service.records import dataclass


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A phrase where it stands in a text."""

    start: int
    end: int
    phrase: Phrase


class _Node:
    __slots__ = ("phrase", "prefixes", "words")

    def __init__(self) -> None:
        self.words: dict[str, _Node] = {}
        self.prefixes: dict[str, _Node] = {}
        self.phrase: Phrase | None = None


class PhraseTrie:
    """Phrases by their words.

    Attributes:
        root: where every phrase begins.
        known: the words, and pairs of words, whose phrases it holds.
        longest: the words of the longest phrase.
    """

    __slots__ = ("_starts", "known", "longest", "root")

    def __init__(self) -> None:
        self.root = _Node()
        self.known: set[str] = set()
        self.longest = 0
        self._starts: dict[str, list[_Node]] = {}

    def add(self, phrase: Phrase) -> None:
        """Adds a phrase, or the same once more."""
        node = self.root
        for word in phrase.words:
            starred = word[-1:] == "*"
            following, name = node.prefixes if starred else node.words, word[:-1] if starred else word
            if name not in following:
                following[name] = _Node()
            node = following[name]
        node.phrase = phrase
        self.longest = max(self.longest, len(phrase.words))
        self._starts = {}

    def starts_of(self, words: Sequence[str]) -> Mapping[str, list[_Node]]:
        """The nodes behind the root that words lead to; for nearly every word there are none."""
        starts = self._starts  # another thread may begin a new one meanwhile
        for word in set(words) - starts.keys():
            starts[word] = _following([self.root], word)
        return starts


def occurrences_of(
    starts: Mapping[str, list[_Node]], tokens: Sequence[Token], words: Sequence[str], near: Sequence[int] | None = None
) -> Iterator[Occurrence]:
    """The phrases that begin at some places of a row of words, or anywhere in it."""
    size = len(words)
    begins = compress(range(size), map(starts.__getitem__, words)) if near is None else near
    for first in begins:
        front: Sequence[_Node] = starts[words[first]]
        only = front[0] if len(front) == 1 and not front[0].prefixes else None
        if only is not None and only.phrase is None and (first + 1 == size or words[first + 1] not in only.words):
            continue  # as for most words that begin some phrase
        last = first
        while front:
            for node in front:
                if node.phrase is not None:
                    yield Occurrence(tokens[first].start, tokens[last].end, node.phrase)
            last += 1
            if last == size:
                break
            if len(front) > 1 or front[0].prefixes:
                front = _following(front, words[last])
            else:  # as nearly always
                onward = front[0].words.get(words[last])
                front = () if onward is None else (onward,)


def _following(front: Sequence[_Node], word: str) -> list[_Node]:
    """The nodes to which a word leads on from any of some nodes."""
    found = [node.words[word] for node in front if word in node.words]
    for node in front:
        if node.prefixes:
            found += [child for prefix, child in tuple(node.prefixes.items()) if word.startswith(prefix)]
    return found
