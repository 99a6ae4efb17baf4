"""The country, told as such beside one of its states: "Nevada's rate was 5.3 percent, a point above the nation's"."""

from collections.abc import Collection, Iterator

from service.model.mentions import NATIONALLY, AreaMention
from service.model.spans import Span
from service.model.tokens import Sentence

_NATION = "US"
_STATES = "US-"
_PLACES = frozenset(["ZZ"])  # which no list knows: towns
_NATIONAL = frozenset(["national", "countrywide"])
_COUNTRY = frozenset(["nation", "country"])
_SAID = _NATIONAL | NATIONALLY | _COUNTRY
_RATES = frozenset(
    "rate rates average figure level unemployment jobless joblessness inflation price prices number total median"
    " consumer gas payroll payrolls".split()
)
"""What "national" may stand before, unlike "national debt" or "the National Guard"."""
_OWNING = frozenset(["'s", "’s"])
_PLACED = frozenset(["worst", "most", "least", "second", "third", "fourth", "fifth", "top"])
_LEADING = frozenset(["across", "throughout", "for", "in"])


def nation_told(sentence: Sentence, named: Collection[str]) -> Iterator[AreaMention]:
    """The words of a sentence that mean the United States, in a text that has named states and no other country.

    Args:
        sentence: its tokens.
        named: the areas named so far, those of the sentence among them.
    """
    words, tokens = sentence.words, sentence.tokens
    if _SAID.isdisjoint(words) or not any(area.startswith(_STATES) for area in named):
        return
    if not all(area.startswith(_NATION) or area in _PLACES for area in named):
        return
    for at, word in enumerate(words):
        following = words[at + 1] if at + 1 < len(words) else ""
        owned = word in _COUNTRY and following in _OWNING and not any(map(_ranks, words[at + 2 : at + 4]))
        led = word in _COUNTRY and at > 1 and words[at - 1] == "the" and words[at - 2] in _LEADING
        led = led and not any(map(_ranks, words[:at]))
        if owned or led or word in NATIONALLY or (word in _NATIONAL and following in _RATES):
            yield AreaMention(Span(tokens[at].start, tokens[at].end), _NATION)


def _ranks(word: str) -> bool:
    """ "The nation's highest", "the lowest rate in the country": among whose states another is placed."""
    return word.endswith("est") or word in _PLACED
