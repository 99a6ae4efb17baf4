"""What an area is named for: as the subject, as what the subject is compared with, or in passing.

"India, which overtook China in 2023, had 1.45 billion people, 42 million more than China": the subject is India, China
is named in passing first, and then as what India is compared with.
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import dropwhile, pairwise
from operator import attrgetter

from service.claims.kind import Draft
from service.claims.ranks.superlatives import is_superlative
from service.claims.subject.measures.asides import passed_by
from service.model.mentions import Analysis, AreaMention, Item, Row
from service.model.quantities import MULTIPLE, PERCENT
from service.model.spans import Span

_end = attrgetter("end")
#: What a comparison has right before the area compared with, small words between them left out.
_COMPARING = frozenset(
    "unlike than overtook overtaken overtaking overtakes surpassed surpassing surpasses outstripped outstrips"
    " outnumbered outnumbers exceeded exceeding exceeds topped topping tops beat beats outpaced outpaces eclipsed"
    " dwarfed dwarfs trailed trails overtake surpass outran outruns outrunning outstripping outpacing matched matches"
    " matching equalled equaled equals equalling mirrored mirroring".split()
)
_LEVEL = (("up", "with"), ("level", "with"))  # "caught up with America's", "drew level with"
_CATCHING = frozenset("caught catch catches catching kept keep keeps keeping drew draw draws drawing drawn".split())
_AHEAD = frozenset(["ahead", "behind", "above", "below", "short"])
_BEHIND_AHEAD = frozenset(["of", "the", "that", "its", "inflation"])
_SKIPPED = frozenset(
    "the a an in that those of for among across it its was were is are did does by what size population economy level"
    " figure number rate total output gdp people equivalent comparable corresponding inflation average".split()
)
_WHEN = (["the", "year"], ["the", "month"], ["the", "day"], ["the", "week"], ["the", "quarter"])
_POINTING = frozenset(["that", "size", "population", "economy", "gdp", "output"])
_HAVING = frozenset(
    ["with", "where", "which", "whose", "had", "has", "have", "at", "on", "of", "having", "stood", "counts"]
)
_OF_A_MEASURE = frozenset(
    "rate rates figure level reading inflation unemployment jobless economy population prices output gdp total one"
    " annual headline average".split()
)
_JOINED = frozenset(["to", "against", "versus", "v", "and", "compared", "with"])
_SETTING = frozenset(["against", "versus", "vs", "compared", "compares", "than", "while", "whereas"])
_BESIDE = 3  # words between a figure and the area right behind it: "people in the"
_AGAINST = frozenset(["against", "versus", "compared"])
_DATING = frozenset(["in", ","])
_STOPS = frozenset([",", ";", ":", "(", ")", "—", "–"])
_CLOSING = frozenset([",", ";", ".", ")", "and", "but"])
_LEAD = 8  # items from a comparison to the area
_BRACKET = 7  # items from an area to a figure in brackets: "the American one in 2023 ($27.4 trillion)"
_STATES = frozenset("economy economies country countries nation nations state power producer exporter emitter".split())
_FIELD = 7  # items of "'s third - largest economy"
_SHARE = 5  # items of "11.8% of the world"
_NEXT_CLAUSE = frozenset(["and", "but", "while", "yet", ";"])
_OWNED_BY = frozenset(["'s", "’s", "'"])
_CLAUSES = frozenset([";", "and", "but", "while", ":"])
_PRONOUNS = frozenset(["it", "they"])
_WITH = frozenset(["at", "with"])
_BEING = frozenset(["was", "were", "is", "are", "at", "stood", "had"])
_OPENING = frozenset("and while but whereas though although ;".split())
_AT_A_TIME = frozenset(["when", "as", "with"])  # "it had been 2.9%, when the British rate was 3.8%"
_VERBS = _BEING | frozenset("remains remained stands stays stayed runs ran came has".split()) - {"at"}
_HAS = frozenset("had has have saw received counted registered recorded got took".split())
_THERE = (("there", "were"), ("there", "was"), ("there", "are"), ("there", "is"))
_PAIR = 5  # items between "as" and "as"
_NEAR = 4  # items from an area to a figure that it owns
_CLAUSE = 8  # … where they are a clause of its own: "than in America, where the annual rate was 8.2%"


def area_before(draft: Draft, analysis: Analysis) -> str:
    """The area that a figure is of, by those named before it; empty where none is, or only one compared with.

    Args:
        draft: the figure.
        analysis: its sentence.
    """
    position = analysis.items[draft.anchor].start
    named = named_before(draft, analysis)
    if not named:
        return ""
    last = named[-1]
    if not is_compared(last, analysis) or _owns(last, analysis.items, position):
        return last.area
    own = [m for m in named if not is_compared(m, analysis)]
    if own and _is_second(analysis.items, last, position):
        return last.area
    return own[-1].area if own else ""


def named_before(draft: Draft, analysis: Analysis) -> Sequence[AreaMention]:
    """The areas named before a figure, but for those in passing: "India, which overtook China in 2023, had …"."""
    if not analysis.areas:
        return ()
    position = analysis.items[draft.anchor].start
    asides = [span for span, relative in passed_by(draft, analysis) if relative]
    named = [
        m
        for m in analysis.areas
        if m.span.start <= position
        and not any(span.contains(m.span) for span in asides)
        and not _tells_time(_place(m, analysis.items), analysis.items, draft.anchor)
    ]
    if len(named) > 1 and "of" in analysis.items.said:
        named = [m for m in named if not _is_whole_before(m, analysis.items, draft.anchor)]
    if _STATES.isdisjoint(analysis.items.said):
        return named
    return [m for m in named if not _is_field(m, analysis.items)]


def had_abroad(own: str, draft: Draft, analysis: Analysis) -> bool:
    """ "France had far more claims: 31,000", "in Germany there were 41,000": what another area has is its own.

    Args:
        own: the area that the measure is held for.
        draft: the figure.
        analysis: its sentence.
    """
    words = analysis.items.words
    for mention in reversed(named_before(draft, analysis)):
        at = _place(mention, analysis.items)
        behind = words[at + 1 : at + 3]
        has = behind[:1] != () and behind[0] in _HAS
        there = behind in _THERE and words[at - 1 : at] == ("in",)
        if has or there:
            return mention.area[:2] != own[:2]
    return False


def _is_whole_before(mention: AreaMention, items: Row, anchor: int) -> bool:
    """ "They had 357.7 million people, or 11.8% of humanity; last year they had 450.2 million": the whole of a share.

    What "it" or "they" of the next clause goes back to is what had that share; so it is in "40% of America's; by 2023,
    with $17.8 trillion, it had 65%".
    """
    at = _place(mention, items)
    lead = next((n for n in range(at - 1, max(-1, at - _SHARE), -1) if items[n].quantity is not None), None)
    share = None if lead is None else items[lead].quantity
    if lead is None or share is None or share.unit != PERCENT or items.words[lead + 1 : lead + 2] != ("of",):
        return False
    behind = items.words[at + 1 : anchor]
    joint = next((n for n, word in enumerate(behind) if word in _CLAUSES), len(behind))
    ahead_of_it = items.words[anchor - 1] in _WITH and items.words[anchor + 1 : anchor + 2] == (",",)
    told = (
        (*behind[joint:], *items.words[anchor + 2 : anchor + 3])
        if ahead_of_it and joint < len(behind)
        else behind[joint:]
    )
    return not _PRONOUNS.isdisjoint(told)


def _tells_time(at: int, items: Row, anchor: int) -> bool:
    """ "In 2022, the year Russia invaded Ukraine, it was 9.1%": what only tells when is of no area."""
    opens = next((n for n in range(at - 1, 0, -1) if items[n].word == ","), 0)
    led = [*items.words[opens + 1 : opens + 3]] in _WHEN if opens else False
    if not led or items[opens - 1].period is None or any(item.quantity is not None for item in items[opens:at]):
        return False
    return any(item.word == "," for item in items[at + 1 : anchor])


def compares_areas(analysis: Analysis) -> bool:
    """Whether a sentence compares one area with another."""
    return any(is_compared(mention, analysis) for mention in analysis.areas)


def is_compared(mention: AreaMention, analysis: Analysis) -> bool:
    """Whether an area is what the subject is compared with: "than France", "five times that of Britain"."""
    items = analysis.items
    at = _place(mention, items)
    pointed = False
    for place in range(at - 1, max(-1, at - _LEAD), -1):
        item = items[place]
        if item.word in _COMPARING or (item.word == "as" and _is_correlative(items, place)):
            return True
        if place > 1 and items.words[place - 1 : place + 1] in _LEVEL:
            return items.words[place - 2] in _CATCHING
        if item.word in _AHEAD:
            return items[place + 1].word in _BEHIND_AHEAD or place + 1 == at
        if item.quantity is not None:  # "twice that of Britain", "five times Britain's", "half the size of China"
            return pointed or (item.quantity.unit == MULTIPLE and place + 1 == at)
        pointed = pointed or item.word in _POINTING
        if item.word not in _SKIPPED and item.period is None:
            return False
    return False


def set_against_from(mention: AreaMention, analysis: Analysis) -> int:
    """ "It averaged 4.0%, against 3.6% in America": from which item on figures are of the area behind them; else -1."""
    items = analysis.items
    told = next((at for at in reversed(items.figures) if items[at].start < mention.span.start), None)
    if told is None or len(analysis.block.text[items[told].end : mention.span.start].split()) > _BESIDE:
        return -1
    return next((at for at in range(told - 1, 0, -1) if items.words[at] in _SETTING), -1)


def has_figure(mention: AreaMention, items: Row) -> bool:
    """ "5.9%, against France's 4.9%", "China's was $17.8tn": whether the figure right behind an area is its own.

    Or one that its clause goes on to: "a year ago it was 10.6%, and Britain's rate is still 4.6%".
    """
    at = _place(mention, items) + 1
    if _opens_clause_with_figure(mention, items):
        return True
    if items.words[at : at + 1] != ("'s",):
        return False
    told = next((item for item in items[at + 1 :] if item.word not in _BEING), None)
    if told is None:
        return False  # "grew 0.9% to 1.451 billion, whereas China's shrank", "while Britain's came to $3.34 trillion"
    return told.quantity is not None or bool(told.changes) or told.word in _VERBS


def moves_its_own(mention: AreaMention, items: Row) -> bool:
    """ "At 1.7% for September, on the day that the Federal Reserve lowered its own range": what another did besides."""
    at = _place(mention, items)
    behind = items.words[at + 1 : at + 1 + _NEAR]
    return ("its", "own") in pairwise(behind) and behind[0] not in ("its", "'s")


def _opens_clause_with_figure(mention: AreaMention, items: Row) -> bool:
    """Whether an area opens a clause of its own, with a verb and a figure behind it: "…, while in Spain it is 3.5%"."""
    at = next((n for n, item in enumerate(items) if item.start >= mention.span.start), 0)
    lead = [word for word in items.words[max(0, at - 3) : at] if word not in ("in", "the")][-1:]
    if not lead or (lead[0] not in _OPENING and not _is_at_a_time(items, at, lead[0])):
        return False
    behind = items[at : at + _CLAUSE]
    told = next((n for n, item in enumerate(behind) if item.quantity is not None), None)
    between = [] if told is None else [item.word for item in behind[:told]]
    return not _VERBS.isdisjoint(between) and (_CLAUSES | {",", "which"}).isdisjoint(between)


def _is_at_a_time(items: Row, at: int, word: str) -> bool:
    """ "It had been 2.9%, when the British rate was 3.8%"; not "than in 2000, when the world's population was"."""
    if word not in _AT_A_TIME:
        return False
    opens = next((n for n in range(at - 1, 0, -1) if items.words[n] == word), 0)
    before = opens - 1 - (items.words[opens - 1] == ",")
    return opens > 1 and items[before].quantity is not None


def _is_field(mention: AreaMention, items: Row) -> bool:
    """ "Germany had the world's third-largest economy": the area only says among whom it is so."""
    at = _place(mention, items) + 1
    if at >= len(items) or items[at].word != "'s":
        return False
    words = [*items.words[at + 1 : at + _FIELD]]
    return any(map(is_superlative, words)) and not _STATES.isdisjoint(words)


def _is_correlative(items: Sequence[Item], place: int) -> bool:
    """ "A quarter as many people as China": the second "as" of a pair."""
    return any(item.word == "as" for item in items[max(0, place - _PAIR) : place - 1])


def _owns(mention: AreaMention, items: Row, position: int) -> bool:
    """Whether a figure is told of an area compared with: "Britain's $3.3 trillion", "France (68 million)"."""
    first = next((n for n, item in enumerate(items) if item.start >= mention.span.end), len(items))
    last = next((n for n, item in enumerate(items) if item.start >= position), len(items))
    between = [*items.words[first:last]]
    if between[-1:] == ["("]:
        return len(between) <= _BRACKET
    if between in (["'s", ","], [","]):
        behind = items[last + 1 : last + 3]
        dated = len(behind) > 1 and behind[0].word == "in" and behind[1].period is not None
        if _CLOSING.issuperset(item.word for item in behind[:1]) or (dated and len(between) > 1):
            return True  # "lower than America's, 2.9%", "than in the euro zone, 2.4%, and"
    if "which" in between:
        between = [*dropwhile(_OF_A_MEASURE.__contains__, between)]  # "above the US rate, which was 2.7%"
    owned = between[:2] == ["'s", ","]
    if owned or between[:2] == [",", "at"]:
        if not any(item.quantity is not None for item in items[:first]):
            return False  # "India's population is larger than China's, at 1.45 billion", or "than in China, at …"
        between = between[owned:]  # "France's 68.6 million is smaller than Britain's, at 69.2 million"
    if between[:1] in ([","], ["in"]) and not _HAVING.isdisjoint(between[1:2]):
        between = between[1:]
    near = _CLAUSE if between[:1] in (["where"], ["whose"]) else _NEAR
    if len(between) > near or not _STOPS.isdisjoint(between):
        return False
    return not between or between == ["'s"] or between[0] in _HAVING or between[-1] in _HAVING


def _is_second(items: Sequence[Item], last: AreaMention, position: int) -> bool:
    """ "Higher in Britain than in Germany, 3.3% to 2.3%": the second figure is of the area compared with."""
    figures = [n for n, item in enumerate(items) if item.quantity is not None and item.start >= last.span.end]
    place = next((n for n in figures if items[n].start == position), None)
    if place is None or len(figures) < 2 or figures[1] != place:
        return False
    between = [item.word for item in items[figures[0] + 1 : place] if item.period is None]
    if any(item.period is not None for item in items[figures[0] + 1 : place]):
        return not _AGAINST.isdisjoint(between) and (_JOINED | _DATING).issuperset(between)  # "9.1% in June against"
    return bool(between) and _JOINED.issuperset(between)


def _place(mention: AreaMention, items: Sequence[Item]) -> int:
    return min(bisect_right(items, mention.span.start, key=_end), len(items) - 1)


def opens_next_clause(area: Span, analysis: Analysis) -> bool:
    """ "Inflation was 2.7%; Britain's Bank Rate was cut to 3.75%": a foreign owner behind what is told at home."""
    items = analysis.items
    opens = max((at for at in items.places(_NEXT_CLAUSE) if items[at].start < area.start), default=0)
    lead = {item.word for item in items[opens + 1 :] if item.start < area.start}
    behind = [item.word for item in items if item.start >= area.end][:1]
    measured = any(one.span.end <= items[opens].start for one in analysis.measures)
    told = any(at < opens for at in items.figures) and measured
    return opens > 0 and not lead and told and behind[:1] != [] and behind[0] in _OWNED_BY
