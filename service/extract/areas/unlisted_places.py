"""Places that no list of areas names: "in Lagos", "in Threadneedle", by their capital letter behind "in".

Or by where they lie from here: "across the Atlantic", "on the other side of the Channel", "north of the border". What
is measured there is not what is measured at home. Such a place has the area ``ZZ``, CLDR's "unknown region", of which
no series is held.
"""

from collections.abc import Iterator, Sequence

from service.extract.areas.areas import is_at_war
from service.extract.changes import CHANGES
from service.model.mentions import AreaMention
from service.model.spans import Span
from service.model.tokens import Sentence, Token

UNKNOWN = "ZZ"

_IN = frozenset(["in", "across", "throughout"])
#: What is capitalised behind "in" without being a place of its own: seasons, faiths, offices, languages, …
_NO_PLACES = frozenset(
    "christmas easter lent ramadan advent passover covid covid-19 brexit parliament congress english french german"
    " chinese god i mr mrs ms sir dr president prime chancellor a the number no downing whitehall threadneedle".split()
)
#: Words of a place where somebody speaks, or has a feeling about it, not where something was measured.
_SPEAKING = frozenset(
    "speaking told tells said says speech conference meeting meetings met visit visiting rally summit reporters"
    " interview forum briefing testifying hearing based headquartered published born relief alarm jitters cheer cheers"
    " cheered dismay consternation celebration celebrations celebrated rejoicing nerves unease panic delight eyebrows"
    " sigh sighs corks anxiety nervousness concern disappointment satisfaction confidence trust faith belief".split()
)
_HEARD = 6  # words before the place in which somebody may speak
#: What may follow a place that stands for itself: "in Leeds figures" is something else.
_FOLLOWING = frozenset(
    "in is was were are has had have and by to last this while but between during from since at where which rose fell"
    " it they on as than for until over after before yesterday today".split()
)
_GOING = frozenset("went goes stood came ran hit reached stayed remained held will picked".split())
_LEADING = _IN | {"of"}
#: What follows a name that opens a sentence and is no place: "In Home Office figures".
_OF_NAMES = frozenset(
    "figures data statistics numbers report reports survey surveys poll polls forecasts estimates terms times year"
    " years era days style fashion circles speak parlance".split()
)
_OWNING = frozenset(["'s", "’s"])
#: Owners of a measure that publish it, set it or are held to it, and days: not places.
_TELLING = frozenset(
    "bank england reserve fed treasury ofgem eurostat government office department bureau administration agency"
    " statistics chancellor labour conservatives tories republicans democrats minister president today yesterday"
    " monday tuesday wednesday thursday friday saturday sunday nation country world economy committee board ministry"
    " this last".split()
)
_MARKS = frozenset(",.;:)–—")


#: Where a place lies that is told from here, by the words ahead of what lies between.
_SEEN_FROM = {
    ("across", "the"): frozenset(["pond", "channel", "border", "tasman"]),
    ("other", "side", "of", "the"): frozenset(["pond", "atlantic", "channel", "border"]),
    ("north", "of", "the"): frozenset(["border"]),
    ("south", "of", "the"): frozenset(["border"]),
    ("on", "the"): frozenset(["continent"]),
}
_BETWEEN = frozenset().union(*_SEEN_FROM.values())
_STATESIDE = frozenset(["stateside"])
_AMERICA = "US"
_OVERSEAS = "pond"
_CROSSING = frozenset("cross crossed crossing crossings boat boats dinghies migrants sailed brought came flow".split())
"""Words of what goes to the place, and is not measured there."""


def places_from_here(sentence: Sentence, language: str) -> Iterator[AreaMention]:
    """ "Across the Atlantic inflation was 2.7%": places told by where they lie, of which few say which they are.

    Args:
        sentence: its tokens.
        language: of the text: "the pond" lies between a British reader and America.
    """
    words, tokens = sentence.words, sentence.tokens
    if _BETWEEN.isdisjoint(words) and _STATESIDE.isdisjoint(words):
        return
    for at, word in enumerate(words):
        if word in _STATESIDE:
            yield AreaMention(Span(tokens[at].start, tokens[at].end), _AMERICA)
        if word not in _BETWEEN or not _CROSSING.isdisjoint(words):
            continue
        for lead, between in _SEEN_FROM.items():
            if word in between and tuple(words[max(0, at - len(lead)) : at]) == lead:
                area = _AMERICA if word == _OVERSEAS and language == "en-GB" else UNKNOWN
                yield AreaMention(Span(tokens[at - len(lead)].start, tokens[at].end), area)


def find_places(sentence: Sentence, taken: Sequence[Span], measures: Sequence[Span] = ()) -> Iterator[AreaMention]:
    """The places that a sentence names and that no list knows.

    Args:
        sentence: its tokens.
        taken: what is known to be something else: periods, measures, areas.
        measures: the names of measures among them, which may be of a place: "the unemployment rate of Bradford".
    """
    yield from _owners(sentence, taken, measures)
    ends = {span.end for span in measures}
    if _IN.isdisjoint(sentence.words) and not (ends and "of" in sentence.words):
        return
    tokens = sentence.tokens
    for at in [at for at, word in enumerate(sentence.words[:-1]) if word in _LEADING]:
        leads = sentence.words[at] in _IN or (at and tokens[at - 1].end in ends)
        if not leads or not _is_name(tokens[at + 1]) or (at and tokens[at].text[0].isupper()):
            continue
        past = at + 2
        while past < len(tokens) and (_is_name(tokens[past]) or _joins(tokens, past)):
            past += 1
        span = Span(tokens[at + 1].start, tokens[past - 1].end)
        behind = tokens[past] if past < len(tokens) else None
        stands = behind is None or behind.lower in _FOLLOWING or behind.text[0] in _MARKS or behind.text[0].isdigit()
        measured = bool(at) and tokens[at - 1].end in ends
        stands = stands or (measured and behind is not None and _is_of_move(behind.lower))
        if not at and behind is not None and behind.text.isalpha():
            stands = behind.lower not in _OF_NAMES  # "In Lagos inflation was 32%"
        if is_at_war(sentence.words, at + 1, past):
            continue
        heard = {one.lower for one in tokens[max(0, at - _HEARD) : at]}
        if stands and _SPEAKING.isdisjoint(heard) and not any(span.overlaps(other) for other in taken):
            yield AreaMention(span, UNKNOWN)


def _owners(sentence: Sentence, taken: Sequence[Span], measures: Sequence[Span]) -> Iterator[AreaMention]:
    """ "Bradford's jobless rate", "Tesco's inflation": names that no list knows, of what a measure is said to be of."""
    if _OWNING.isdisjoint(sentence.words):
        return
    starts = {span.start for span in measures}
    tokens = sentence.tokens
    for at, token in enumerate(tokens[1:-1], start=1):
        owner = tokens[at - 1]
        if token.lower not in _OWNING or tokens[at + 1].start not in starts or not _is_name(owner):
            continue
        span = Span(owner.start, owner.end)
        if owner.lower not in _TELLING and not any(span.overlaps(other) for other in taken):
            yield AreaMention(span, UNKNOWN)


def _is_of_move(word: str) -> bool:
    """ "Inflation in Catalonia went up", "unemployment in Bradford rose": what tells how something went there."""
    return word in _GOING or any(one.part == "verb" for one in CHANGES.get(word, ()))


def _joins(tokens: Sequence[Token], at: int) -> bool:
    """ "North Rhine-Westphalia": a hyphen between two names."""
    return tokens[at].text == "-" and at + 1 < len(tokens) and _is_name(tokens[at + 1])


def _is_name(token: Token) -> bool:
    text = token.text
    return text[0].isupper() and not text.isupper() and token.lower not in _NO_PLACES
