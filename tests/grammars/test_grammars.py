"""Plain English put together from parts: whichever stand beside one another, true sentences accuse nobody.

Each ``[[grammar]]`` of the files here has the ``text`` of a sentence with a place for each of its ``parts``, and the
day on which it was printed. A part is a list of ways to tell it; a pair of them is the right one and a wrong one, by
which the sentence becomes false. ``without`` names ways that no writer would put together. Sentences are drawn from all
that the parts make in a fixed way, so that each way of each part is met with many of the others; the false ones are
nearly all flagged. A way that stands out among those that are not is a word that the rules do not know.
"""

import math
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from service.model.report import Label
from tests.tables import checked, real_store

HERE = Path(__file__).parent
DRAWN = 120  # sentences of each grammar
STEP = 7919  # by which all that a grammar makes is gone through
ACCUSING = frozenset([Label.CONTRADICTED, Label.IMPRECISE, Label.OUTDATED])
MISSED = 0.05  # of the false sentences

GRAMMARS = [
    pytest.param(grammar, id=f"{file.stem}: {grammar['name']}")
    for file in sorted(HERE.glob("*.toml"))
    for grammar in tomllib.loads(file.read_text(encoding="utf-8"))["grammar"]
]


def drawn(grammar: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Ways of all parts, drawn from all there are, without those that nobody would put together."""
    parts: Mapping[str, list[Any]] = grammar["parts"]
    count = math.prod(map(len, parts.values()))
    told = 0
    for nth in range(count):
        rest, choice = (nth * STEP) % count, {}
        for name, ways in parts.items():
            rest, at = divmod(rest, len(ways))
            choice[name] = ways[at]
        if any(all(choice[name] in ways for name, ways in one.items()) for one in grammar.get("without", ())):
            continue
        yield choice
        told += 1
        if told == DRAWN:
            return


def sentence(grammar: Mapping[str, Any], choice: Mapping[str, Any], *, wrong: bool) -> str:
    """The sentence that ways of its parts make, with the wrong one of each pair if it is to be false."""
    told = {name: way[wrong] if isinstance(way, list) else way for name, way in choice.items()}
    text: str = grammar["text"]
    return text.format(**told)


def accused(text: str, grammar: Mapping[str, Any]) -> list[str]:
    """What is accused in a text."""
    report = checked(text, real_store(), grammar["published"], language=grammar.get("language", "en-GB"))
    return [finding.quote for finding in report.findings if finding.verdict in ACCUSING]


@pytest.mark.parametrize("grammar", GRAMMARS)
def test_true_sentences_accuse_nobody(grammar: Mapping[str, Any]) -> None:
    told = [sentence(grammar, choice, wrong=False) for choice in drawn(grammar)]
    found = {text: figures for text in told if (figures := accused(text, grammar))}
    assert not found, found


@pytest.mark.parametrize("grammar", GRAMMARS)
def test_false_sentences_are_flagged(grammar: Mapping[str, Any]) -> None:
    told = [(choice, sentence(grammar, choice, wrong=True)) for choice in drawn(grammar)]
    missed = [(choice, text) for choice, text in told if not accused(text, grammar)]
    ways = Counter(str(way) for choice, _ in missed for way in choice.values()).most_common(8)
    assert len(missed) <= MISSED * len(told), (len(missed), len(told), ways, [text for _, text in missed[:8]])
