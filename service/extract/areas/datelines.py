"""The country that a dateline tells: "WASHINGTON (AP) — Consumer prices rose", "FRANKFURT, Jan 7 (Reuters) - ".

Where a report is filed from is where what it tells was measured, unless its words name another place. Agencies file
about everything from London, so that London tells nothing.
"""

from collections.abc import Sequence

from service.model.mentions import AreaMention
from service.model.spans import Span
from service.model.tokens import Sentence, Token

_CITIES = {
    ("washington",): "US",
    ("new", "york"): "US",
    ("chicago",): "US",
    ("san", "francisco"): "US",
    ("los", "angeles"): "US",
    ("atlanta",): "US",
    ("frankfurt",): "EA",
    ("luxembourg",): "EA",
    ("brussels",): "EA",
    ("berlin",): "DE",
    ("paris",): "FR",
    ("beijing",): "CN",
    ("shanghai",): "CN",
    ("new", "delhi"): "IN",
    ("mumbai",): "IN",
    ("tokyo",): "JP",
    ("ottawa",): "CA",
    ("sydney",): "AU",
}
_LONGEST = 2  # words of a city
_OPENING = frozenset(["—", "–", "-", "(", ",", ":"])
_DASHES = frozenset(["—", "–", "-"])
_REACH = 12  # tokens of ", Feb. 13 , 2026 (Reuters) -"


def dateline_of(sentence: Sentence) -> tuple[AreaMention, ...]:
    """The area of a dateline that a sentence opens with; none where it opens with none.

    Args:
        sentence: the first of a text or of a paragraph.
    """
    tokens = sentence.tokens
    for length in range(1, _LONGEST + 1):
        area = _CITIES.get(tuple(sentence.words[:length]))
        if area is not None and _is_capital(tokens[:length]) and _is_dateline(tokens[length : length + _REACH]):
            return (AreaMention(Span(tokens[0].start, tokens[length - 1].end), area),)
    return ()


def _is_capital(city: Sequence[Token]) -> bool:
    return all(token.text.isupper() for token in city)


def _is_dateline(behind: Sequence[Token]) -> bool:
    """Whether a dash ends what stands behind a city, at once or behind the day and the agency."""
    if not behind or behind[0].lower not in _OPENING:
        return False
    return any(token.lower in _DASHES for token in behind)
