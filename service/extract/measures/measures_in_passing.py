"""Words that name measures but are not what a figure is of: what it leaves out, what drove it, what it is set against.

"Pay rose 1.2% after inflation", "adjusted for rising prices"; "Gasoline drove consumer prices up by 0.6%"; "Led by
grocery prices, inflation rose to 2.6%"; "$11.75 less than Brent".
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import attrgetter

from service.extract.measures.verbs_of_paying import paying
from service.extract.numbers.number_words import NUMBER_WORDS
from service.extract.vocabulary import word_set
from service.model.compared import tells_of_another
from service.model.spans import Span
from service.model.tokens import Token

_lower = attrgetter("lower")
_PRICES = word_set("inflation prices price")
_DRIVEN = _PRICES | {"deaths", "toll"}
_NAMED_WHY = _PRICES | word_set("wage wages pay earnings")
_PAYING = word_set("pay pays")
_LEADS = (
    ("after",), ("adjusted", "for"), ("adjusting", "for"), ("adjustment", "for"), ("allowing", "for"),
    ("accounting", "for"), ("corrected", "for"), ("correcting", "for"), ("account", "of"), ("net", "of"),
    ("allowance", "for"), ("discounting",),
)  # fmt: skip
_MOVES = ("fall", "drop", "rise", "jump", "increase", "decrease", "surge", "decline", "slump", "spike", "dip")
_REASONS = (
    *((first, "a", move, "in") for first in ("after", "following") for move in _MOVES),
    ("driven", "by"), ("led", "by"), ("fuelled", "by"), ("fueled", "by"), ("helped", "by"), ("boosted", "by"),
    ("pushed", "up", "by"), ("because", "of"), ("due", "to"), ("owing", "to"), ("thanks", "to"),
    ("on", "the", "back", "of"), ("amid",), ("reflecting",), ("despite",), ("in", "spite", "of"),
    ("put", "down", "to"), ("attributed", "to"), ("attributing", "it", "to"), ("blamed", "on"), ("ascribed", "to"),
)  # fmt: skip
_LED_BY = {first: [lead for lead in _REASONS if lead[0] == first] for first in [*(lead[0] for lead in _REASONS), "as"]}
_FIRST_OF_REASONS = frozenset(_LED_BY)
_ENDING = frozenset([",", ".", ";", ")", "–", "—", "and", ""])
_IS = frozenset(["is", "are", "was", "were", "being"])
_ALLOWED_FOR = frozenset(
    "taken accounted stripped removed factored considered adjusted deducted allowed subtracted netted included".split()
)
_BEING = 2  # words of "after inflation is taken into account"
_JOINED = word_set(
    "adjusted linked indexed proof proofed protected busting beating fighting targeting matching related driven fuelled"
    " fueled hit weary plus based"
)
"""Joined to "inflation" by a hyphen they make of it a word that tells of something else."""
_RISING = word_set("the rising higher rises changes in increases consumer")
_DRIVING = word_set(
    "drove drives driving pushed pushes pushing lifted lifts dragged drags pulled pulls sent sends kept took brought"
    " carried"
)
_TO_DRIVE = word_set("drive push lift drag pull send keep take bring carry nudge")
_HELPED = word_set("helped help helps")
_WAYS = word_set("up down higher lower to above below over")
_GROWING = word_set("grew growth has had")
_INSIDE = word_set("in across throughout")
_CRISES = word_set("crisis crunch shock emergency")
_FEELING = word_set("concerned worried anxious optimistic pessimistic nervous fretting worrying worry concern")
_FEEDING = word_set("feed feeds feeding fed goes flow flows")
_DETERMINERS = word_set("the its a official quarterly monthly annual overall headline")
_OF_CRISES = word_set("energy fuel oil gas housing")
_LIGHT = word_set(
    "a an the in at on of for that those these it they any ever last this year month week day before usual"
)
_NAMES = 3  # words of "West Texas Intermediate"
_MARKS = frozenset([",", ".", ";", ":", "(", ")", "–", "—"])
_OPENING = frozenset([".", ",", ";", ":", "–", "—", "“", '"'])
_OBJECT = 11  # tokens from "drove" to "up", "pushed the weekly death toll in England and Wales to"
_SUBJECT = 8  # tokens of "a jump in the price of gasoline"
_REACH = 4  # tokens of "for rises in consumer prices"


def left_out(tokens: Sequence[Token]) -> tuple[Span, ...]:
    """The places where a block names measures only as what a figure is freed from, what moves it or is set against it.

    Args:
        tokens: the block.
    """
    lowered = list(map(_lower, tokens))
    words = set(lowered)
    compared = tuple(_compared(tokens, lowered)) if "than" in words else ()
    if not _FEEDING.isdisjoint(words):
        compared += tuple(_fed(tokens, lowered))
    if "about" in words and not _FEELING.isdisjoint(words):
        compared += tuple(_worried_about(tokens, lowered))
    if not _PAYING.isdisjoint(words):
        compared += tuple(paying(tokens, lowered))
    if not _GROWING.isdisjoint(words):
        compared += tuple(_places(tokens, lowered))
    if not (_CRISES.isdisjoint(words) or _OF_CRISES.isdisjoint(words)):
        compared += tuple(_crises(tokens, lowered))
    if _DRIVEN.isdisjoint(words):
        return compared
    drives = not _DRIVING.isdisjoint(words) or not (_TO_DRIVE.isdisjoint(words) or _HELPED.isdisjoint(words))
    driving = tuple(_drivers(tokens, lowered)) if drives else ()
    if _PRICES.isdisjoint(words):
        return (*compared, *driving)
    reasons = () if _FIRST_OF_REASONS.isdisjoint(words) else _reasons(tokens, lowered)
    return (*compared, *_found(tokens, lowered), *driving, *reasons)


def _compared(tokens: Sequence[Token], lowered: Sequence[str]) -> Iterator[Span]:
    """ "$11.75 less than Brent": the measure that another is set against, at the end of a clause.

    Where a clause of its own follows, it is what that is of: "faster than inflation, which was 2.9%".
    """
    for at in [at for at, word in enumerate(lowered) if word == "than"]:
        end = next((n for n in range(at + 1, len(tokens)) if lowered[n] in _MARKS), len(tokens))
        said = lowered[at + 1 : end]
        named = 0 < len(said) <= _NAMES and all(map(str.isalpha, said)) and _LIGHT.isdisjoint(said)
        if named and said[0] not in NUMBER_WORDS and not tells_of_another(lowered, at):
            yield Span(tokens[at + 1].start, tokens[end - 1].end)


def _worried_about(tokens: Sequence[Token], lowered: Sequence[str]) -> Iterator[Span]:
    """ "Fewer firms are concerned about inflation, down from 84%": what they think of, and not what is told."""
    for at in [at for at, word in enumerate(lowered) if word == "about" and at and lowered[at - 1] in _FEELING]:
        end = next((n for n in range(at + 1, len(tokens)) if lowered[n] in _MARKS), len(tokens))
        yield Span(tokens[at].start, tokens[end - 1].end)


def _fed(tokens: Sequence[Token], lowered: Sequence[str]) -> Iterator[Span]:
    """ "The control group that feeds into GDP rose 0.6%": what something is a part of, and not what rose."""
    for at in [at for at, word in enumerate(lowered) if word in _FEEDING and lowered[at + 1 : at + 2] == ["into"]]:
        end = next((n for n in range(at + 2, len(tokens)) if lowered[n] not in _DETERMINERS), len(tokens) - 1)
        yield Span(tokens[at + 1].start, tokens[end].end)


def _places(tokens: Sequence[Token], lowered: Sequence[str]) -> Iterator[Span]:
    """ "Private rents in the UK grew by 6.7%": where they are, which is not what grew."""
    for at in [at for at, word in enumerate(lowered) if at > 1 and word in _GROWING]:
        first = at - 2 if lowered[at - 2] == "the" else at - 1
        if lowered[first - 1] in _INSIDE and tokens[at - 1].text[:1].isupper():
            yield Span(tokens[at - 1].start, tokens[at].end)


def _crises(tokens: Sequence[Token], lowered: Sequence[str]) -> Iterator[Span]:
    """ "At the worst moment of the energy crisis the index rose by 10.6%": a time, and no price of energy."""
    for first, (what, when) in enumerate(pairwise(lowered)):
        if what in _OF_CRISES and when in _CRISES:
            yield Span(tokens[first].start, tokens[first + 1].end)


def _drivers(tokens: Sequence[Token], lowered: Sequence[str]) -> Iterator[Span]:
    """ "A jump in gasoline pushed up consumer prices by 0.6%": what drives the prices that the figure is of.

    Likewise "clothing helped to drag inflation down to 1.7%", "flu pushed the weekly death toll to 15,050".
    """
    for at in [at for at, word in enumerate(lowered) if word in _DRIVING or _is_to_drive(lowered, at)]:
        behind = lowered[at + 1 : at + _OBJECT]
        if _DRIVEN.isdisjoint(behind) or _WAYS.isdisjoint(behind):
            continue
        first = at
        while first and at - first < _SUBJECT and tokens[first - 1].lower.isalpha():
            first -= 1
        if first < at and (first == 0 or tokens[first - 1].lower in _OPENING):
            yield Span(tokens[first].start, tokens[at - 1].end)


def _is_to_drive(lowered: Sequence[str], at: int) -> bool:
    """ "Helped to drag", "helped drag"; "set to push" and "is expected to drag" tell what is to come."""
    if lowered[at] not in _TO_DRIVE or at < len(("helped", "to")) - 1:
        return False
    led = at - 1 - (lowered[at - 1] == "to")
    return lowered[led] in _HELPED


def _reasons(tokens: Sequence[Token], lowered: Sequence[str]) -> Iterator[Span]:
    """ "Led by grocery prices, inflation rose to 2.6%": prices named, without a figure, as why something moved.

    So is pay: "inflation fell to 1.2%, which was put down to low wage growth".
    """
    for at in [at for at, word in enumerate(lowered) if word in _FIRST_OF_REASONS]:
        lead = next((lead for lead in _LED_BY[lowered[at]] if tuple(lowered[at : at + len(lead)]) == lead), None)
        opens = at == 0 or lowered[at - 1] in _OPENING
        if lead is None and not (lowered[at] == "as" and opens):
            continue
        end = next((n for n in range(at, len(tokens)) if lowered[n] in _MARKS or lowered[n][:1].isdecimal()), None)
        closed = end is None or lowered[end] in _MARKS
        if closed and (lead is not None or (end is not None and lowered[end] == ",")):
            told = tokens[at:end]
            if not _NAMED_WHY.isdisjoint(map(_lower, told)):
                yield Span(told[0].start, told[-1].end)


def _found(tokens: Sequence[Token], lowered: Sequence[str]) -> Iterator[Span]:
    for at in [at for at, word in enumerate(lowered) if word in _PRICES]:
        first = at
        while first and at - first < _REACH and tokens[first - 1].lower in _RISING:
            first -= 1
        if lowered[at + 1 : at + 2] == ["-"] and not _JOINED.isdisjoint(lowered[at + 2 : at + 3]):
            yield Span(tokens[first].start, tokens[at].end)  # "an inflation-adjusted 4.3%"
            continue
        before = [one.lower for one in tokens[max(0, first - 2) : first]]
        lead = next((lead for lead in _LEADS if tuple(before[-len(lead) :]) == lead), None)
        if lead is None:
            continue
        if lead != ("after",) or _is_taken_out(lowered[at + 1 : at + 1 + _BEING]):
            yield Span(tokens[first].start, tokens[at].end)


def _is_taken_out(behind: Sequence[str]) -> bool:
    """ "1.2% after inflation", "after inflation is taken into account"; not "after inflation hit 11%", "was 3.2%"."""
    word = behind[0] if behind else ""
    return word in _ENDING or word[:1].isdecimal() or (word in _IS and not _ALLOWED_FOR.isdisjoint(behind[1:]))
