"""What is set apart in a sentence and tells nothing of its figures.

"Germany, the most populous country in the EU, had 83.5 million", "More than 700 people crossed, two of whom died":
whoever looks for the words about a figure sees past what stands between two commas, dashes or brackets, or behind the
last of them, where that names no measure for certain, no area, no days, nothing that moves or compares, and no figure
but of some of those just spoken of. What stands right behind an area or days tells of these, whatever it names,
and a clause right behind the subject of the subject alone ("Gasoline, which averaged $5 in June, cost 59.9% more").
What opens a new clause tells what that is about ("…, yet a mortgage, which cost 2.5%").
"""

from collections.abc import Iterator, Sequence

from service.extract.vocabulary import word_set
from service.model.mentions import Analysis, Item
from service.model.spans import Span
from service.model.tokens import Token

_DASHES = frozenset(["–", "—"])
_ENDING = frozenset([".", ";", ":", "?", "!"])
_OPENING = _DASHES | {",", "("}
_LONGEST = 16  # tokens of what is set apart
_MARK = 3  # characters of " – "
_OF_NEXT = frozenset(["at", "by"])
_PARTS = frozenset(["whom", "which", "them", "those"])
#: What no figure can be read without: what is left out, how often, on what terms, what it is set against.
_TELLING = word_set(
    "excluding including except without stripping leaving adjusted unadjusted annualised annualized before once unless"
    " if not nor no never per each every average averaged mean median total totals together combined alone respectively"
    " than compared against versus from above below over under up down out more less fewer most least same equal half"
    " double twice previous earlier later then since until annual annually monthly quarterly weekly daily yearly year"
    " gauge gauges measure measured index yardstick metric basis definition"
    " month quarter week day revised forecast expected expect target goal all other another and or but former latter at"
    " while whereas yet though although"
)
_CORES = frozenset(["core", "underlying"])  # ", even as core inflation, which leaves out food, ticked up to 3.7%"
_CAME_FROM = (["up", "from"], ["down", "from"])
_COMPARING = frozenset(["against", "compared", "from", "versus", "having"])
_RELATIVES = frozenset(["which", "who", "whose", "where"])
_BY_WHICH = frozenset(["on", "by", "to", "upon", "from", "for", "with", "against"])
_VERBS = word_set(
    "was were is are has have had stood fell rose came reached cost costs climbed jumped dropped grew increased"
    " decreased declined slipped edged eased accelerated slowed numbered totalled averaged remained gained lost"
)
_NAMED = 6  # tokens of "the price of gasoline"
_OF_NAME = frozenset(["the", "a", "an", "its", "when", "where", "which", "who"])
_GOING_ON = word_set("in on to by of for during within was were is are has had have stood fell rose came reached made")


def set_apart(analysis: Analysis) -> Iterator[Span]:
    """What of a sentence is set apart and tells nothing of its figures, with the marks that go with it.

    Args:
        analysis: the sentence, with all that was recognised in it.
    """
    tokens = analysis.sentence.tokens
    at = 0 if not _OPENING.isdisjoint(analysis.sentence.words) else len(tokens)
    while at < len(tokens) - 1:
        end = _closed_at(tokens, at)
        nothing = end is not None and (_relates(tokens, at, end) or _tells_nothing(analysis, tokens[at + 1 : end]))
        if end is None or _is_of_next(tokens, end) or not nothing:
            at += 1
            continue
        past = end + _goes_with(tokens, at, end)
        yield Span(tokens[at].start, tokens[past - 1].end)
        at = max(past, end)


def _closed_at(tokens: Sequence[Token], at: int) -> int | None:
    """Where the mark stands that closes what the one at ``at`` sets apart; None where it sets nothing apart."""
    opening = tokens[at].lower
    if opening not in _OPENING:
        return None
    for place in range(at + 1, min(len(tokens), at + _LONGEST + 2)):
        word = tokens[place].lower
        if opening == "(":
            if word == ")":
                return place if place > at + 1 else None
        elif word in _ENDING or word == opening or (word in _DASHES and opening in _DASHES):
            return place if place > at + 1 else None
        elif word in _OPENING or word == ")":
            return None
    return len(tokens) if len(tokens) - at <= _LONGEST and opening != "(" else None


def _is_of_next(tokens: Sequence[Token], end: int) -> bool:
    """ "With transport, at 0.44 points, the largest": whether what is set apart is what the next words tell of."""
    return (
        end < len(tokens)
        and tokens[end].lower == ","
        and any(token.lower in _OF_NEXT for token in tokens[end + 1 : end + 2])
    )


def _relates(tokens: Sequence[Token], at: int, end: int) -> bool:
    """ "Gasoline, which averaged $5 in June, cost 59.9% more": a clause on the subject alone, whatever it tells.

    So is "the July RPI number, on which January's fares are based, was 2.8%".
    """
    behind = [token.lower for token in tokens[end : end + 2]]
    begins = next((place + 1 for place in range(at - 1, -1, -1) if tokens[place].lower in _ENDING), 0)
    led = 0 < at - begins <= _NAMED and tokens[at - 1].text[0].isalpha()
    opens = at + 1 + (tokens[at + 1].lower in _BY_WHICH)
    relative = led and opens < len(tokens) and tokens[opens].lower in _RELATIVES
    return relative and behind[:1] == [","] and not _VERBS.isdisjoint(behind[1:])


def _tells_nothing(analysis: Analysis, tokens: Sequence[Token]) -> bool:
    """Whether some words of a sentence name nothing that a figure outside them could be of."""
    if all(token.text.isdecimal() for token in tokens):
        return False  # "on June 13, 2021, it was $5.006"
    if _is_of_name(analysis, tokens):
        return True
    renames = tokens[0].lower == "the" or tokens[0].text[:1].isupper()  # "its favoured gauge, the PCE index, rose"
    if renames or not _TELLING.isdisjoint(token.lower for token in tokens):
        return False
    span = Span(tokens[0].start, tokens[-1].end)
    inside = [item for item in analysis.items if span.start <= item.start < span.end]
    if any(item.period is not None or item.changes for item in inside):
        return False
    if any(item.quantity is not None for item in inside) and not _is_of_some(analysis, inside, tokens):
        return False
    certain = [one.span for one in analysis.measures if one.strong or one.words[0] in _CORES]
    named = certain + [one.span for one in analysis.areas]
    return not any(one.overlaps(span) for one in named)


def _is_of_name(analysis: Analysis, tokens: Sequence[Token]) -> bool:
    """ "Germany, the largest economy in the EU, …", "in May, a month before the vote, …": of the name ahead alone."""
    start, end = tokens[0].start, tokens[-1].end
    named = [one.span.end for one in analysis.areas] + [one.end for one in analysis.items if one.period is not None]
    if tokens[0].lower not in _OF_NAME or not any(0 < start - place <= _MARK for place in named):
        return False
    figures = any(start <= item.start < end and item.quantity is not None for item in analysis.items)
    return not figures and not any(start <= one.span.start < end and one.strong for one in analysis.measures)


def _is_of_some(analysis: Analysis, inside: Sequence[Item], tokens: Sequence[Token]) -> bool:
    """ "Two of whom died": whether the words are of a number of those just spoken of, and give no other figure.

    Not where the next words tell what that was: ", 15 of them cyclists, down from 20".
    """
    figures = [item for item in inside if item.quantity is not None]
    behind = [token.lower for token in tokens if token.start >= figures[0].end]
    past = [token.lower for token in analysis.sentence.tokens if token.start >= tokens[-1].end]
    compared = past[:1] == [","] and (past[1:3] in _CAME_FROM or not _COMPARING.isdisjoint(past[1:2]))
    return len(figures) == 1 and behind[:1] == ["of"] and not (_PARTS.isdisjoint(behind[1:2]) or compared)


def _goes_with(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether the closing mark is left out as well: what follows it goes on with what stands before the first."""
    if end >= len(tokens) or tokens[end].lower in _ENDING:
        return False
    return tokens[end].lower == ")" or (end + 1 < len(tokens) and tokens[end + 1].lower in _GOING_ON)
