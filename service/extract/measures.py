"""Words that name what some series measures.

All phrases of the catalogue stand in one trie of words, so a look-up costs the same for ten phrases or ten thousand.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from service.extract.words import fold, fold_phrase
from service.model.mentions import MeasureMention
from service.model.series import Series
from service.model.spans import Span
from service.model.tokens import Token


@dataclass(slots=True)
class _Node:
    words: dict[str, "_Node"] = field(default_factory=dict)
    prefixes: list[tuple[str, "_Node"]] = field(default_factory=list)
    strong: list[str] = field(default_factory=list)
    weak: list[str] = field(default_factory=list)


class MeasureIndex:
    """The phrases of a catalogue, ready to be found in text."""

    def __init__(self, catalogue: Iterable[Series]) -> None:
        self.series = {series.id: series for series in catalogue}
        self._root = _Node()
        self._context: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._forbids: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for series in self.series.values():
            for phrase in series.phrases.strong:
                self._node(fold_phrase(phrase)).strong.append(series.id)
            for phrase in series.phrases.weak:
                self._node(fold_phrase(phrase)).weak.append(series.id)
            _index(self._context, series.phrases.context, series.id)
            _index(self._forbids, series.phrases.forbids, series.id)

    def find(self, tokens: Sequence[Token]) -> tuple[MeasureMention, ...]:
        """The mentions in a row of tokens: at each place the longest phrase, none overlapping."""
        words = _words(tokens)
        found: list[MeasureMention] = []
        index = 0
        while index < len(words):
            end, node = self._longest(words, index)
            if node is None:
                index += 1
                continue
            span = Span(words[index][0].start, words[end - 1][0].end)
            phrase = tuple(word for _, word in words[index:end])
            found.append(MeasureMention(span, tuple(node.strong), tuple(node.weak), phrase))
            index = end
        return tuple(found)

    def licensed(self, tokens: Sequence[Token]) -> frozenset[str]:
        """The series whose context words occur among the tokens."""
        return frozenset(_occurring(self._context, tokens))

    def forbidden(self, tokens: Sequence[Token]) -> frozenset[str]:
        """The series that some word among the tokens rules out."""
        return frozenset(_occurring(self._forbids, tokens))

    def _node(self, words: tuple[str, ...]) -> _Node:
        node = self._root
        for word in words:
            if word.endswith("*"):
                prefix = word[:-1]
                following = next((child for known, child in node.prefixes if known == prefix), None)
                if following is None:
                    following = _Node()
                    node.prefixes.append((prefix, following))
                node = following
            else:
                node = node.words.setdefault(word, _Node())
        return node

    def _longest(self, words: Sequence[tuple[Token, str]], index: int) -> tuple[int, _Node | None]:
        best: tuple[int, _Node | None] = (index, None)
        front = [self._root]
        for at in range(index, len(words)):
            word = words[at][1]
            front = [child for node in front for child in _children(node, word)]
            if not front:
                break
            whole = next((node for node in front if node.strong or node.weak), None)
            if whole is not None:
                best = (at + 1, whole)
        return best


def _children(node: _Node, word: str) -> list[_Node]:
    found = [child for prefix, child in node.prefixes if word.startswith(prefix)]
    exact = node.words.get(word)
    return found if exact is None else [exact, *found]


def _words(tokens: Sequence[Token]) -> list[tuple[Token, str]]:
    return [(token, fold(token.lower)) for token in tokens if token.lower not in ("-", "'s", "‑", "–")]


def _index(table: dict[str, list[tuple[tuple[str, ...], str]]], phrases: Iterable[str], series_id: str) -> None:
    for phrase in phrases:
        words = fold_phrase(phrase)
        table.setdefault(words[0], []).append((words, series_id))


def _occurring(table: dict[str, list[tuple[tuple[str, ...], str]]], tokens: Sequence[Token]) -> Iterable[str]:
    words = [word for _, word in _words(tokens)]
    for index, word in enumerate(words):
        for phrase, series_id in table.get(word, ()):
            if tuple(words[index : index + len(phrase)]) == phrase:
                yield series_id
