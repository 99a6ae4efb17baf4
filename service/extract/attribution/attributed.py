"""The words of a sentence that tell who says it and when, which are no part of what it says.

"It emerged on Thursday that", "LONDON (Reuters) - ", "…, the agency said in a statement on Wednesday": readers of
figures see the sentence without them. A day of report is no figure's day; it is kept for totals that run to it.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from service.extract.attribution.report_days import DAYS_TOLD, PAST_TIMES, THEN, is_past_time, is_undated, past_day
from service.extract.attribution.speakers import STATING, ended_at, is_fact, past_print, past_source, told_from
from service.extract.attribution.void_words import opening
from service.extract.changes import change_of
from service.extract.vocabulary import word_set
from service.model.calendar import MONTHS
from service.model.spans import Span
from service.model.tokens import Sentence, Token
from service.model.windows import DAY
from service.records import dataclass, replace

_EMERGED = word_set(
    "emerged emerges revealed announced confirmed reported disclosed learned learnt understood noted admitted claimed"
)
_AUXILIARIES = word_set("was is has been also have had later further today yesterday")
_LEADING_ON = word_set("but and yet so meanwhile however separately also still then now")
_JOINING = word_set("and but while whereas though although yet")
_SPEAKING = word_set("speaking asked responding reacting commenting writing addressing")
_ISSUED = word_set("statement report speech interview briefing bulletin post note letter article release update")
_FRONTED = 14  # tokens of "Speaking to reporters in Downing Street on Thursday"
_SHOWN = word_set("see pictured chart graph below above right left")
_AGENCIES = word_set("reuters ap afp bloomberg pa dpa xinhua upi ansa marketwatch cnn nytimes")
_OFFICES = word_set("ons obr bls ecb imf oecd eurostat ofgem rics fed")
_STAMPS = word_set("breaking update updated live exclusive just latest watch analysis revealed")
_TIMES = DAYS_TOLD | word_set("week month quarter year morning daily weekly monthly quarterly annual yearly")
_BEFORE_DAY = frozenset(["on", "this", "last"])
_WEEK = 8  # days, the last one included
_HOURS = word_set("am pm gmt bst in at")
_PLACE = 3  # words of "NEW YORK CITY —", of which one is longer than "GDP"
_SLUG = 10  # tokens of "WASHINGTON, Nov 26 (Reuters) -"
_DASHES = frozenset(["-", "–", "—"])
_MARKS = frozenset([",", ";", ":", "–", "—", "-", "”", '"', "’"])
_TURNING = _MARKS | {"(", "according"}
"""What a report may begin with inside a sentence."""
_GOING_ON = (("in",), ("during",), ("for",))
_BEING = word_set("was were is are has had have been stood hit reached came remained averaged stayed")
CUES = (
    STATING
    | _EMERGED
    | _SHOWN
    | _AGENCIES
    | _STAMPS
    | _OFFICES
    | word_set("according released published issued put puts am pm — “")
)
"""Words one of which a sentence must hold for any of its words to tell who says it."""


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence, parted.

    Attributes:
        sentence: without the words that tell who says it and when.
        report: those words; None where there are none.
        spans: their places.
        times: those of the words among them that tell when it was said, or where, and how often such reports come out.
        foreseen: whether forecasters are named, and what is told may be what they expect: "2% by April, analysts said".
        long_ago: whether they put it further back than the last week: "the ONS said last month".
    """

    sentence: Sentence
    report: Sentence | None = None
    spans: tuple[Span, ...] = ()
    times: tuple[Span, ...] = ()
    long_ago: bool = False
    foreseen: bool = False


def parted(sentence: Sentence, published: date | None, named: Sequence[Span] = ()) -> Told:
    """The sentence parted into what it tells, and who says it and when.

    Args:
        sentence: the sentence.
        published: the day of the article; a date within the week before is a day of report like "on Thursday".
        named: where it names measures.
    """
    opened = opening(sentence, named)
    if not opened and CUES.isdisjoint(sentence.words) and not sentence.tokens[0].text.isupper():
        return Told(sentence)
    tokens, words = sentence.tokens, _with_days(sentence.words, published)
    reports, long_ago = [*_reports(tokens, words, opened)], False
    if not PAST_TIMES.isdisjoint(words):
        past_words = tuple([THEN if is_past_time(words, at) else word for at, word in enumerate(words)])
        then = [*_reports(tokens, past_words, opened)] if THEN in past_words else []
        long_ago = any(THEN in past_words[first:past] for first, past in then)
        reports = then if long_ago else reports
    hidden = {at for first, past in reports for at in range(first, past)}
    hidden.update(at for report in reports for at in _around(words, *report))
    if not hidden or len(hidden) == len(tokens):
        return Told(sentence)
    spans = tuple(Span(tokens[first].start, tokens[past - 1].end) for first, past in reports)
    kept = [token for at, token in enumerate(tokens) if at not in hidden]
    told, report = _of(sentence, kept), _of(sentence, [tokens[at] for at in sorted(hidden)])
    times = tuple(
        Span(before.start if before.lower in _BEFORE_DAY else token.start, token.end)
        for before, token in zip((report.tokens[0], *report.tokens), report.tokens, strict=False)
        if token.lower in _TIMES
    )
    times += tuple(span for span, (_, past) in zip(spans, reports, strict=True) if tokens[past - 1].text in _DASHES)
    return Told(told, report, spans, times, long_ago, foreseen=not is_fact(report.words, told.words))


def _around(words: Sequence[str], first: int, past: int) -> Iterator[int]:
    """The commas around a report behind which the clause goes on: "was up 16.3%, the agency said, in August"."""
    behind = past + (words[past : past + 1] == (",",))
    if (
        first
        and words[behind : behind + 1] in _GOING_ON
        and not MONTHS.keys().isdisjoint(words[behind + 1 : behind + 2])
    ):
        yield from (at for at in (first - 1, past) if words[at] == ",")


def names_place(told: Told, span: Span, text: str) -> bool:
    """Whether words stand in an agency's "LONDON (Reuters) -", which tells where a report was written."""
    return any(one.contains(span) and text[one.end - 1] in _DASHES for one in told.spans)


def _of(sentence: Sentence, tokens: Sequence[Token]) -> Sentence:
    return replace(sentence, tokens=tuple(tokens), words=tuple(token.lower for token in tokens))


def _with_days(words: tuple[str, ...], published: date | None) -> tuple[str, ...]:
    """The words, with "today" for each of those that give a date of the last week: "on 2 October", "on October 2"."""
    if published is None or published.toordinal() <= _WEEK or MONTHS.keys().isdisjoint(words):
        return words
    days = {(str(day.day), day.month) for day in (published - back * DAY for back in range(_WEEK))}
    found = list(words)
    for at in [at for at, word in enumerate(words) if word in MONTHS]:
        month = MONTHS[words[at]]
        if at and (words[at - 1], month) in days:
            found[at - 1] = found[at] = "today"
        if at + 1 < len(words) and (words[at + 1], month) in days:
            found[at] = found[at + 1] = "today"
    return tuple(found)


def _reports(tokens: Sequence[Token], words: Sequence[str], opened: int) -> Iterator[tuple[int, int]]:
    """The first token of each report, and that behind its last; the first ``opened`` tokens tell nothing."""
    begins = opened or _past_slug(tokens)
    if begins:
        yield 0, begins
    first = begins + (words[begins : begins + 1] != () and words[begins] in _LEADING_ON)
    first += first > begins and words[first : first + 1] == (",",)
    past = _told_from(words, first)
    past += past > first and words[past : past + 1] == ("“",)
    if past > first:
        yield first, past
    for at in [at for at, word in enumerate(words) if word in _TURNING]:
        if at < past:
            continue
        past = at
        if words[past] in _MARKS and past + 1 < len(words):
            first, last = _closing(words, past)
            if last <= past:
                joined = words[past + 1] in _JOINING
                first = past + 1 + joined
                last = _told_from(words, first)
                turns = (joined or words[past] == ";") and not DAYS_TOLD.isdisjoint(words[first:last])
                last = past if last == first or turns else last  # "a year ago it was 2%; on Friday it said it was 3%"
        elif words[past] == "(" and words[past + 1 : past + 2] and words[past + 1] in _SHOWN:
            first, last = past, _past_bracket(words, past)
        elif words[past] == "according":
            first, last = past, past_source(words, past)
        else:
            last = past
        if last > past:
            yield first, last
        past = max(last, past + 1)


def _told_from(words: Sequence[str], first: int) -> int:
    """Where what is told begins behind words that open it; ``first`` where no such words do."""
    if first >= len(words):
        return first
    if words[first] == "according":
        end = past_source(words, first)
        return end + 1 if end and words[end : end + 1] == (",",) else first
    if words[first] == "as":
        end = ended_at(words, first + 1)
        return end + 1 if end and words[end : end + 1] == (",",) else first
    if words[first] == "it" and (past := _emerged(words, first)) > first:
        return past
    at = _past_front(words, first)
    begins = told_from(words, at, dated=at > first)
    return begins if begins > at else first


def _emerged(words: Sequence[str], first: int) -> int:
    """Behind "It emerged on Thursday that", "It was revealed that"."""
    at = first + 1
    while at < len(words) and words[at] in _AUXILIARIES:
        at += 1
    if at >= len(words) or words[at] not in _EMERGED:
        return first
    past = past_day(words, at + 1)
    return past + 1 if words[past : past + 1] == ("that",) else first


def _past_front(words: Sequence[str], first: int) -> int:
    """Behind "On Thursday", "Speaking to reporters on Friday,", "In a statement on Thursday,"; else ``first``."""
    past = past_day(words, first)
    if past > first:
        return past + (words[past : past + 1] == (",",))
    if words[first] == "in" and words[first + 1 : first + 2] == (THEN,) and words[first + 2 : first + 3] != (",",):
        return first + 2  # "In December the ONS said"; "In December, the ONS said, it was 3%" may be of that month
    head = words[first : first + _FRONTED]
    if "," not in head:
        return first
    comma = head.index(",")
    issued = head[0] == "in" and not _ISSUED.isdisjoint(head[:comma])
    if (issued or head[0] in _SPEAKING) and is_undated(head, 0, comma):
        return first + comma + 1
    return first


def _closing(words: Sequence[str], mark: int) -> tuple[int, int]:
    """The report that stands behind a mark and ends at another: ", the agency said in a statement on Wednesday"."""
    first = mark + 1
    end = past_source(words, first) or past_print(words, first) or _told_in_passing(words, first)
    end = end or _office_at(words, first) or ended_at(words, first)
    if words[first] == "as":
        end = end or ended_at(words, first + 1)
    if not end:
        return mark, mark
    if words[mark] in ("”", '"', "’"):
        return mark - (words[mark - 1] == ","), end
    if words[end : end + 1] == (words[mark],) and _goes_on(words, end + 1):
        return mark, end + 1
    return mark, end


def _office_at(words: Sequence[str], first: int) -> int:
    """The end of a headline's "… - ONS", "…: ONS"; else 0."""
    past = first + 1
    return past if words[first] in _OFFICES and (past == len(words) or words[past:] == (".",)) else 0


def _told_in_passing(words: Sequence[str], first: int) -> int:
    """The end of "it emerged on Thursday", "it was announced"; else 0."""
    if words[first] != "it":
        return 0
    at = first + 1
    while at < len(words) and words[at] in _AUXILIARIES:
        at += 1
    if at >= len(words) or words[at] not in _EMERGED:
        return 0
    past = past_day(words, at + 1)
    return past if past == len(words) or words[past] in _MARKS or words[past] in (".", "!", "?") else 0


def _goes_on(words: Sequence[str], at: int) -> bool:
    """Whether the verb of what stood before the report follows: "Inflation, the ONS said, rose to 3.4%"."""
    if at >= len(words):
        return False
    moved = change_of(words[at], "verb") is not None and not words[at].endswith("ing")  # ", he said, quickening from"
    return words[at] in _BEING or moved or words[at] in _DASHES


def _past_bracket(words: Sequence[str], first: int) -> int:
    end = words.index(")", first) if ")" in words[first : first + _SLUG] else 0
    return end + 1 if end and not any(word[:1].isdecimal() for word in words[first:end]) else first


def _past_slug(tokens: Sequence[Token]) -> int:
    """Behind "LONDON (Reuters) -", "WASHINGTON —", "BREAKING:", "Updated 10.30am:", an opening “; else 0."""
    head = tokens[:_SLUG]
    words = [token.lower for token in head]
    if words[0] == "“":
        return 1
    if ":" in words and (words[0] in _STAMPS or words[0][0].isdecimal()):
        colon = words.index(":")
        timed = words[0] in _STAMPS or words[colon - 1] in _HOURS
        stamp = all(word in _STAMPS or word in _HOURS or word[0].isdecimal() for word in words[:colon])
        return colon + 1 if stamp and timed else 0
    if not head[0].text.isupper():
        return 0
    at = next((n for n in range(1, len(head)) if words[n] in _DASHES and head[n - 1].end < head[n].start), 0)
    past = at + 1 + (words[at + 1 : at + 2] == ["-"])
    before, named = words[max(0, at - 1)], max(len(one.text) for one in head[:at] if one.text.isupper()) if at else 0
    if named <= _PLACE or not tokens[past : past + 1] or tokens[past].text[0].islower():
        return 0
    agency = before == ")" and "(" in words[:at]
    dated = words[at - 2] in MONTHS and before.isdecimal()
    place = words[at] == "—" and at <= _PLACE and all(one.text.isupper() for one in head[:at])
    return past if agency or dated or place else 0
