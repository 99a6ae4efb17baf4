"""Areas: countries, nations and unions by the names and adjectives that news uses."""

from collections.abc import Sequence
from functools import lru_cache

from service.extract.areas.area_names import NAMES
from service.extract.vocabulary import word_set
from service.model.mentions import AreaMention
from service.model.spans import Span
from service.model.tokens import Sentence, Token

_NONE = "-"  # names that hold the name of an area and mean no area
_ANY_CASE = ("WORLD", "EA", "ZZ", _NONE)

_NAMESAKES = word_set(
    "jordan chad georgia guinea mali jersey dominica grenada iceland holland montserrat samoa georgian dominican",
    "virginia montana indiana maine",
)
"""Names of people, states, shops and things as well: an area only behind a preposition and before no further name."""

_LEADING = frozenset(("in", "to", "from", "into", "across", "throughout", "of", "for", "with", "than"))
_LISTING = frozenset((",", "and", "or"))
_WARS = frozenset("war wars invasion invasions invaded invades invading".split())
_OF_WAR = frozenset("in on of against with between and the s 's ’s full scale troops forces began".split())
_WAR_REACH = 5  # words of "Russia's full scale war", "war between Russia and Ukraine"


def _by_first_word() -> dict[str, list[tuple[str, str]]]:
    """Names and their codes, by the first word; a name is cut into words only where that word occurs."""
    table: dict[str, list[tuple[str, str]]] = {}
    for line in NAMES.split():
        code, *names = line.split("|")
        for name in names:
            first = name.partition("_")[0]
            if first in table:
                table[first].append((name, code))
            else:
                table[first] = [(name, code)]
    return table


_BY_FIRST_WORD = _by_first_word()


@lru_cache(maxsize=256)  # a text names the same few
def _names_of(first: str) -> Sequence[tuple[tuple[str, ...], str]]:
    """The names that begin with a word, cut into words, and their codes."""
    return [(tuple(name.split("_")), code) for name, code in _BY_FIRST_WORD.get(first, ())]


def find_areas(sentence: Sentence) -> tuple[AreaMention, ...]:
    """The areas that a sentence names, longest names first; "us" counts only in capitals."""
    lowered: Sequence[str] = sentence.words
    if _BY_FIRST_WORD.keys().isdisjoint(lowered):
        return ()
    words: Sequence[Token] = sentence.tokens
    if "-" in lowered:
        words = [token for token in words if token.lower != "-"]
        lowered = [token.lower for token in words]
    found: list[AreaMention] = []
    past = 0
    for index in [at for at, word in enumerate(lowered) if word in _BY_FIRST_WORD]:
        if index < past:
            continue
        match = _match(words, index, listed=0 < past == index - 1 and words[past].lower in _LISTING)
        if match is None:
            continue
        length, area = match
        if area != _NONE and not is_at_war(lowered, index, index + length):
            found.append(AreaMention(Span(words[index].start, words[index + length - 1].end), area))
        past = index + length
    return tuple(found)


def is_at_war(words: Sequence[str], first: int, end: int) -> bool:
    """ "The lowest since Russia's war in Ukraine": an area that dates what is told, and that it is not about.

    Args:
        words: of a sentence, in lower case.
        first: where the name of the area begins.
        end: where it ends.
    """
    if _WARS.isdisjoint(words):
        return False
    for places in (
        range(first - 1, max(-1, first - 1 - _WAR_REACH), -1),
        range(end, min(len(words), end + _WAR_REACH)),
    ):
        for at in places:
            if words[at] in _WARS:
                return True
            if words[at] not in _OF_WAR and words[at] not in _BY_FIRST_WORD:
                break
    return False


def _match(words: Sequence[Token], index: int, *, listed: bool) -> tuple[int, str] | None:
    """How many words name an area here, and which; the longest name of those that fit.

    Args:
        words: of a sentence.
        index: where the name would begin.
        listed: whether it goes on a list of areas.
    """
    first, written = words[index].lower, words[index].text
    found: tuple[int, str] | None = None
    if first == "us" and written != "US":
        return None
    capital = written[:1].isupper()
    for names, area in _names_of(first):
        if (found is not None and len(names) <= found[0]) or not (capital or area in _ANY_CASE):
            continue
        if len(names) == 1:
            fits = first not in _NAMESAKES or listed or _stands_alone(words, index)
        else:
            fits = tuple([word.lower for word in words[index : index + len(names)]]) == names
        if fits:
            found = len(names), area
    return found


def _stands_alone(words: Sequence[Token], index: int) -> bool:
    """Whether a word that is a name of other things too stands where an area would."""
    before = words[index - 1].lower if index else ""
    after = words[index + 1].text if index + 1 < len(words) else ""
    return before in _LEADING and not after[:1].isupper()
