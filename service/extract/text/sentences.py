"""Tokens into sentences, with the stretches that stand in quotation marks."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from service.extract.text.questions import is_answered
from service.extract.vocabulary import word_set
from service.model.spans import Span
from service.model.tokens import Sentence, Token

_start, _lower = attrgetter("start"), attrgetter("lower")
_LINE_END = re.compile(r"[\n\r\x0b\x0c\x85\u2028\u2029]")
_ENDS = frozenset(".!?…。！？؟")
_CLOSERS = frozenset("\"'”’»)]")
_OPENERS = frozenset("\"'“‘«([")

# Never the end of a sentence: a name or a figure follows.
_NEVER = word_set(
    "mr mrs ms mx dr prof rev hon gen col lt sgt capt cpl maj adm sen rep gov pres messrs mme st mt ft fig figs",
    "approx ca cf vs v al sec vol pp para est prev",
)
# Not the end of a sentence before a digit or a small letter, nor before a capital unless it begins sentences.
_SELDOM = word_set(
    "inc ltd corp co plc llc jr sr bros dept etc jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed",
    "thu thur thurs fri sat sun ave rd blvd assn univ min max",
)
_SHORT_MONTHS = word_set("jan feb apr jun jul aug sept sep oct nov dec")
_AHEAD_OF_MONTHS = word_set("in since until by from to of last early late mid")
_UNITS = frozenset("CFKMBTP")
_NUMBERED = word_set("no nos nr nrs p art ch c")
_BEGINS = word_set(
    "the a an it its in on at but and or he she they we i you this that these those there as for from after before",
    "while when since although however meanwhile if his her their our some many more most according about over under",
    "by to with what why how who yet so also then now one two three four five six seven eight nine ten both each all",
    "no not last next figures data official officials ministers overall separately",
)
#: Tokens of the longest sentence that is read as one: five times the longest found in the passages of real news. A
#: table
#: pasted as one line would otherwise cost the square of its length.
LONGEST = 400
_PARTNER = {"“": "”", "‘": "’", "«": "»", '"': '"', "'": "'"}
_QUOTES = frozenset(_PARTNER) | frozenset("”’»")


def split_sentences(text: str, tokens: Sequence[Token]) -> tuple[Sentence, ...]:
    """Group tokens into sentences.

    A line end always ends a sentence. A stop ends one unless it belongs to an abbreviation, an initial or a list mark.

    Args:
        text: the text the tokens were cut from.
        tokens: all its tokens, in order.

    Returns:
        The sentences in order; every token is in exactly one.
    """
    quotes = _quotations(text, tokens)
    sentences = []
    first, quote = 0, 0
    for end in _bounded(tokens, _ends(text, tokens)):
        own = tuple(tokens[first:end])
        words = tuple(map(_lower, own))
        span = Span(own[0].start, own[-1].end)
        while quote < len(quotes) and quotes[quote].end <= span.start:
            quote += 1
        inside = []
        for other in range(quote, len(quotes)):
            if quotes[other].start >= span.end:
                break
            inside.append(Span(max(quotes[other].start, span.start), min(quotes[other].end, span.end)))
        sentences.append(Sentence(span, own, words, tuple(inside)))
        first = end
    return tuple(sentences)


def _bounded(tokens: Sequence[Token], ends: Iterable[int]) -> Iterator[int]:
    """The same ends, and one more wherever a sentence runs on: after a comma or semicolon, or in the middle."""
    first = 0
    for end in ends:
        while end - first > LONGEST:
            window = range(first + LONGEST - 1, first + LONGEST // 2, -1)
            cut = next((at + 1 for at in window if tokens[at].text in (";", ",")), first + LONGEST)
            yield cut
            first = cut
        yield end
        first = end


def _ends(text: str, tokens: Sequence[Token]) -> Iterator[int]:
    """Indices just past the last token of each sentence."""
    first = 0
    lines = _LINE_END.finditer(text)
    broken = {bisect_left(tokens, found.start(), key=_start) for found in lines}  # lines end before these tokens
    for past in sorted(broken.union(_behind_stops(tokens))):
        if first < past < len(tokens) and (past in broken or _closes(tokens, first, past - 1)):
            yield past
            first = past
    if tokens:
        yield len(tokens)


def _behind_stops(tokens: Sequence[Token]) -> Iterator[int]:
    """Where white space follows a full stop, question or exclamation mark and the closing marks that touch it."""
    stops = [index for index, token in enumerate(tokens) if token.text[-1] in _ENDS]
    for index in stops:
        text = tokens[index].text
        if len(text) == 1 or (text[-1] == "." and len(text) > 2):  # "U.S." carries its own stop
            past = index + 1
            while past < len(tokens) and tokens[past].start == tokens[past - 1].end and tokens[past].text in _CLOSERS:
                past += 1
            if past < len(tokens) and tokens[past].start != tokens[past - 1].end:
                yield past


def _closes(tokens: Sequence[Token], first: int, index: int) -> bool:
    """Whether the stop at ``index``, white space after it, ends the sentence that began at ``first``."""
    opener = tokens[index + 1]
    if opener.text in _OPENERS and index + 2 < len(tokens):
        opener = tokens[index + 2]
    initial = opener.text[0]
    if initial.islower() and not opener.text[1:2].isupper():  # "by 9 percent. iPhone sales …"
        return False
    mark = tokens[index]
    if mark.text == "?":
        answer = tokens[index + 1 : index + 3]
        return not is_answered([*map(_lower, tokens[first:index])], [*map(_lower, answer)])
    if mark.text != ".":
        return not _is_dotted(mark) or opener.lower in _BEGINS
    if index == first:
        return True
    before = tokens[index - 1]
    if before.end != mark.start:
        return True
    if index - 1 == first and before.text.isdecimal() and len(before.text) <= 3:
        return False  # "1." at the start of a list item
    if before.lower in _NUMBERED and initial.isdecimal():
        return False
    if before.lower in _NEVER:
        return False
    if _is_unit(tokens, first, index - 1):
        return True  # "by 0.16C. NOAA, …"
    if before.lower in _SELDOM or (len(before.text) == 1 and before.text.isupper()):
        return opener.lower in _BEGINS or _is_dated(tokens, first, index - 1, opener)
    return True


def _is_dated(tokens: Sequence[Token], first: int, index: int, opener: Token) -> bool:
    """ "To 128,786, from 165,411 in Sept. Hotels had 45,768 residents": but "in the Sept. Retail Sales report"."""
    if tokens[index].lower not in _SHORT_MONTHS or index - 1 <= first or not opener.text.istitle():
        return False
    return tokens[index - 1].lower in _AHEAD_OF_MONTHS


def _is_unit(tokens: Sequence[Token], first: int, index: int) -> bool:
    """Whether a letter is the unit of the number that it is written to, or its scale: "0.16C", "1.43M"."""
    if index <= first or tokens[index].text not in _UNITS:
        return False
    number = tokens[index - 1]
    return number.end == tokens[index].start and number.text[-1:].isdecimal()


def _is_dotted(token: Token) -> bool:
    return len(token.text) > 2 and token.text[-1] == "." and token.text[0].isalpha()


def _quotations(text: str, tokens: Sequence[Token]) -> list[Span]:
    """The stretches inside quotation marks, marks excluded; outer ones where they are nested.

    A mark left open counts to the end of its paragraph where the next paragraph opens with one again, as newspapers
    print a quotation of several paragraphs, and at the end of the text where it cannot be mistaken for something else.
    """
    found: list[Span] = []
    if not any(mark in text for mark in _QUOTES) or _QUOTES.isdisjoint([token.text for token in tokens]):
        return found
    opened: Token | None = None
    previous: Token | None = None
    lines = _LINE_END.search(text) is not None
    for index, token in enumerate(tokens):
        fresh = previous is None or (lines and _LINE_END.search(text, previous.end, token.start) is not None)
        if fresh and opened is not None and previous is not None:
            if token.text == opened.text and opened.text != "'":
                found.append(Span(opened.end, previous.end))
            opened = None
        if token.text in _QUOTES:
            if opened is None:
                if token.text in _PARTNER and _opens(text, token, fresh):
                    opened = token
            elif token.text == _PARTNER[opened.text] and _shuts(text, tokens, index):
                if token.start > opened.end:
                    found.append(Span(opened.end, token.start))
                opened = None
        previous = token
    if opened is not None and previous is not None and previous is not opened:
        paragraph_opens = opened.start == 0 or text[: opened.start].rstrip(" \t")[-1:] in ("", "\n")
        if opened.text == "“" or (opened.text == '"' and paragraph_opens):
            found.append(Span(opened.end, previous.end))
    return found


def _opens(text: str, token: Token, fresh: bool) -> bool:
    if token.text in "“«":
        return True
    before = " " if fresh or token.start == 0 else text[token.start - 1]
    after = text[token.end : token.end + 1]
    if token.text == "'":
        return (before.isspace() or before in "([—–") and after.isalpha()
    if token.text == "‘":
        return not before.isalnum() and after.isalnum()
    return not before.isalnum() and bool(after) and not after.isspace()


def _shuts(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Whether the mark closes; a plural's apostrophe does not where a later mark of its line can."""
    token = tokens[index]
    if token.text in '”»"':
        return True
    if text[token.end : token.end + 1].isalnum():
        return False
    if text[token.start - 1] not in "sS":
        return True
    for later in range(index + 1, min(index + 40, len(tokens))):
        mark = tokens[later]
        if mark.text in '‘“”"' or "\n" in text[tokens[later - 1].end : mark.start]:
            return True
        if mark.text == token.text and not text[mark.end : mark.end + 1].isalnum():
            return False
    return True
