"""Which families the words of a sentence rule out, clause by clause.

"Prices rose 0.3% on the month, and the annual rate fell to 2.1%": over how long a change is rules out only where the
sentence has not turned to a change over another time; what a figure is larger "than" rules out only for that figure and
what follows it; a measure rules out its kin only until the sentence turns to one of these; whatever else rules out
holds throughout.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from service.extract.measures.measures import Named
from service.extract.text.clauses import clauses_of, goes_on_at
from service.extract.vocabulary import word_set
from service.model.mentions import Item, Row
from service.model.quantities import PERCENT, POINTS
from service.model.spans import Span
from service.model.tokens import Sentence, Token

#: Parts of a sentence, each with the families that its words rule out.
Ruled = tuple[tuple[Span, frozenset[str]], ...]

_MONTHLY = word_set("month monthly mom")
_YEARLY = word_set("inflation annual yearly annually year 12-month twelve-month yoy")
_JOINING = word_set("and but while yet whereas though although so ;")
_TURNING = _JOINING | word_set("against versus vs compares beats beating outpacing outstripping exceeding topping")
_BESIDE = word_set("below above beneath than to with")
"""Words behind which another measure stands that one is set beside: "at $57.97, below Brent"."""
_LEADING = word_set("with after as although though while despite because since given thanks helped driven pushed")
"""What opens a clause that is told ahead of what the sentence is about: "with gasoline 40% dearer, prices rose"."""
_GAUGING = word_set("by on under for")
_TO_GAUGE = _GAUGING | word_set(
    "% percent per cent shown measured recorded registered given reported indicated gauged paid asked"
    " the older wider broader"
)
_THEY = word_set("people migrants others more also then of them were was been being got had have")
"""What may stand between a count and the verb that tells what those counted did, or what was done to them."""
_OVER = word_set("on over in the month")
_OPENING = 3  # words of "the single month"
_OWN = word_set("the its their")
_SIGNS = word_set("£ $ €")
_ALONE = 5  # words of "American benchmark following"
_UNITS = word_set("month quarter year")
_MORE = word_set("bigger larger smaller higher lower")
_PERCENT = word_set("% percent per cent")
_MORE_REACH = 8  # words of "per cent bigger in the second quarter than"
_SPELL = 6  # items of "month-on-month by"
_CONCEDING = word_set("although though while")
_SHORT = 5  # words of "and the asylum backlog ,"
_SUBJECT = 30  # characters behind a conjunction in which the measure begins that it turns to


def ruled_out(
    sentence: Sentence, named: Named, figures: Sequence[Span] = (), joints: Iterable[int] = ()
) -> tuple[Ruled, Ruled]:
    """The clauses of a sentence, each with the families that its words rule out; none where it is all one clause.

    Behind them, where the sentence turns from a change over one time to one over another, its parts, in which words of
    such a time rule out what is told over another.

    Args:
        sentence: the sentence.
        named: what its words name and rule out.
        figures: those of its figures whose words rule nothing out.
        joints: where the sentence goes on to another measure.
    """
    found: list[tuple[Span, frozenset[str]]] = []
    whole, onward = clauses_of(sentence, joints), goes_on_at(sentence)
    lengths, measures, compared = _by_length(sentence), _by_measure(sentence, named), _by_base(sentence)
    if not lengths and not measures and not compared and not onward:
        return tuple((clause, named.forbidden(clause, figures)) for clause in whole), ()
    told: list[tuple[Span, frozenset[str]]] = []
    for one in whole or (sentence.span,):
        for clause in _parts(one, onward):
            common = named.forbidden(clause, figures, sort="other")
            if clause.start > one.start:  # what was ruled out stays so
                behind = Span(one.start, clause.start)
                sorts = ["other", *([] if measures else ["kin"]), *([] if lengths or compared else ["spell", "base"])]
                common = common.union(*(named.forbidden(behind, figures, sort=sort) for sort in sorts))
            since = [(part, named.forbidden(part, figures, sort="base")) for part in _parts(clause, compared)]
            common |= since[0][1]
            told += since[1:]
            spells = _parts(clause, sorted({*lengths, *compared}))
            told += [(part, named.forbidden(part, figures, sort="spell")) for part in spells]
            for part in _parts(clause, measures):
                found.append((part, common | named.forbidden(part, figures, sort="kin")))
    return tuple(found), tuple(told)


def spells_of_moves(items: Row) -> Iterator[Span]:
    """Where words tell since when a rate moved, and not over how long it is.

    "It was 3.6%, 0.2 points up on the month", or "on the month before", "up from 3.4% on the month", "up month on month
    by 0.2 points"; "At 3.6%, was up on the month before".
    """
    if _UNITS.isdisjoint(items.said) and not any(_is_unit(items[at]) or _is_shifted(items[at]) for at in items.dates):
        return
    for at in items.figures:
        quantity = items[at].quantity
        came = quantity is not None and quantity.unit == PERCENT and at > 0 and items[at - 1].word == "from"
        side = at + 4 if quantity is not None and quantity.unit == PERCENT and _is_said_of(items, at) else 0
        if side and (last := _on_one_before(items, side)) is not None:
            yield Span(items[side].start, items[last].end)
        if quantity is None or not (came or quantity.unit == POINTS):
            continue
        behind = at + 2 if at + 1 < len(items) and items[at + 1].changes else at + 1
        places = [behind, *(range(max(0, at - _SPELL), at - 1) if items[at - 1].word == "by" else ())]
        for first in places:
            last = _on_one_before(items, first) if behind == first < len(items) else _spell(items, first)
            if last is not None and (first == behind or last == at - 2):
                yield Span(items[first].start, items[last].end)


def _on_one_before(items: Row, first: int) -> int | None:
    """Where "on the month before", which begins at ``first``, ends."""
    before = items[first].word == "on" and first + 1 < len(items) and _is_shifted(items[first + 1])
    return first + 1 if before else _spell(items, first)


def _is_said_of(items: Row, at: int) -> bool:
    """ "At 3.6%, was up": whether a level is the subject of what follows it."""
    behind = [one.word for one in items[at + 1 : at + 3]]
    led = at > 0 and items[at - 1].word == "at" and behind[:1] == [","] and behind[1:] in (["was"], ["is"])
    return led and at + 4 < len(items) and bool(items[at + 3].changes)


def _spell(items: Row, first: int) -> int | None:
    """Where "on the month", "over the year" or "month on month", which begins at ``first``, ends."""
    said = ["month" if _is_unit(one) else one.word for one in items[first : first + _SPELL]]
    told = ["unit" if word in _UNITS else word for word in said if word != "-"]
    dashes = said.count("-")
    if told[:3] in (["on", "the", "unit"], ["over", "the", "unit"]):
        return first + 2
    if told[:3] == ["unit", "on", "unit"]:
        return first + 2 + dashes
    return first + 1 if told[:2] in (["on", "unit"], ["over", "unit"]) else None


def _is_unit(item: Item) -> bool:
    return item.period is not None and item.period.rule in ("the-year", "the-month", "the-quarter")


def _is_shifted(item: Item) -> bool:
    """ "The month before"."""
    return item.period is not None and bool(item.period.shift_months)


def _parts(clause: Span, edges: Sequence[int]) -> list[Span]:
    inside = [clause.start, *(at for at in edges if clause.start < at < clause.end), clause.end]
    return [Span(low, high) for low, high in pairwise(inside)]


def _by_measure(sentence: Sentence, named: Named) -> list[int]:
    """Where the sentence turns to another measure and its figure: "Shelter was up 4.2%, and overall inflation 2.8%".

    Or sets one against another: "September's inflation rate of 3.8% compares with pay growth of 4.8%", "West Texas
    Intermediate averaged $57.97, below Brent at $62.54". Or tells one ahead: "With gasoline 40% dearer than in May, the
    consumer price index was up 4.2%".
    """
    tokens, words = sentence.tokens, sentence.words
    led = words[0] in _LEADING and "," in words
    alone = _set_off_alone(words)
    if not led and not alone and _TURNING.isdisjoint(words) and _BESIDE.isdisjoint(words):
        return []
    figured = [tokens[at].start for at, word in enumerate(words) if word[:1].isdecimal()]
    ends = next((t.start for t in tokens if t.lower == "," and t.start > figured[0]), -1) if led and figured else -1
    turns = [at for at, word in enumerate(words) if at and (word in _TURNING or word in _BESIDE or at in alone)]
    joints = sorted({*(tokens[at].start for at in _without_asides(words, turns)), *([ends] if ends > 0 else [])})
    found: list[int] = []
    for behind in map(Span, joints, [*joints[1:], sentence.span.end]):
        figures = [start for start in figured if behind.start < start < behind.end]
        mentions = named.mentions(behind) if figures and figured[0] < behind.start else ()
        ahead = any(m.span.start - behind.start <= _SUBJECT and m.span.start < figures[0] for m in mentions)
        tied = ahead or any(_is_gauged(tokens, figures[0], m.span.start) for m in mentions)
        if tied or any(_is_done(tokens, figures[0], m.span.start) for m in mentions):
            found.append(behind.start)
    return found


def _set_off_alone(words: Sequence[str]) -> frozenset[int]:
    """ "Brent averaged $83.76, the American benchmark $80.46", ", its cousin slipping to": commas before a subject."""
    found = []
    for at in range(1, len(words) - 1):
        if words[at] == "," and words[at + 1] in _OWN:
            near = words[at + 2 : at + 2 + _ALONE]
            found += [at] * any(word.endswith("ing") or word[:1].isdecimal() or word in _SIGNS for word in near)
    return frozenset(found)


def _without_asides(words: Sequence[str], turns: Sequence[int]) -> Iterator[int]:
    """ "And the backlog, although below its peak, was growing": what a subject only is told beside turns to nothing."""
    before, closed = 0, 0
    for at in turns:
        if at < closed:
            continue
        short = words[before] in _JOINING and before + 1 < at - 1 <= before + _SHORT and words[at - 1] == ","
        if short and words[at] in _CONCEDING and "," in words[at:]:
            closed = words.index(",", at)
            continue
        before = at
        yield at


def _is_gauged(tokens: Sequence[Token], figure: int, place: int) -> bool:
    """ "Above the 2.0% shown by the Consumer Prices Index", "against 1.2% on the older RPI": told behind its figure."""
    between = [token.lower for token in tokens if figure < token.start < place]
    return not _GAUGING.isdisjoint(between) and _TO_GAUGE.issuperset(between)


def _is_done(tokens: Sequence[Token], figure: int, place: int) -> bool:
    """ "712 crossed and another 199 were stopped": what was done to those whom a figure counts."""
    between = [token.lower for token in tokens if figure < token.start < place]
    return _THEY.issuperset(between)


def _by_length(sentence: Sentence) -> list[int]:
    """Where the sentence turns from a change on the month to one on the year, or the other way about."""
    words = sentence.words
    monthly, yearly = not _MONTHLY.isdisjoint(words), not _YEARLY.isdisjoint(words)
    if not (monthly or yearly) or _JOINING.isdisjoint(words):
        return []
    opened = [*_opened_by_length(sentence.tokens)]
    return sorted({*opened, *_turns(sentence.tokens)}) if monthly and yearly else opened


def _opened_by_length(tokens: Sequence[Token]) -> Iterator[int]:
    """ "Food was up 10.4%; over the month prices rose 1.3%": what opens a clause tells nothing of the one before."""
    joints = [at for at, token in enumerate(tokens) if token.lower in _JOINING]
    for joint, past in pairwise([*joints, len(tokens)]):
        first, *rest = [token.lower for token in tokens[joint + 1 : past]] or [""]
        opens = first in _OVER and not (_MONTHLY | _YEARLY).isdisjoint(rest[:_OPENING])
        if opens and all(
            any(token.lower[:1].isdecimal() for token in part) for part in (tokens[:joint], tokens[joint:past])
        ):
            yield tokens[joint].start


def _turns(tokens: Sequence[Token]) -> Iterator[int]:
    joints = [at for at, token in enumerate(tokens) if token.lower in _JOINING]
    edges = [0, *joints, len(tokens)]
    parts = [[token.lower for token in tokens[low:high]] for low, high in pairwise(edges)]
    held = frozenset[str]()
    for joint, (part, following) in zip(joints, pairwise(parts), strict=True):
        held = _length_of(_behind_last_figure(part)) or _length_of(part) or held
        if (
            held
            and not (_length_of(following) or held) <= held
            and any(t.lower[:1].isdecimal() for t in tokens[joint:])
        ):
            yield tokens[joint].start


def _behind_last_figure(words: Sequence[str]) -> Sequence[str]:
    """ "Inflation was 2.4%, with prices down 0.1% on the month": what the last length is told by, of more than one."""
    return words[max((at for at, word in enumerate(words) if word[:1].isdecimal()), default=0) :]


def _by_base(sentence: Sentence) -> list[int]:
    """Where a figure begins that is set against another time: "… and was 1.4% larger than a year before"."""
    words = sentence.words
    if "than" not in words or _MORE.isdisjoint(words):
        return []
    return [
        sentence.tokens[at].start
        for at, word in enumerate(words)
        if at and word[:1].isdecimal() and _is_more_than(words[at + 1 : at + 1 + _MORE_REACH])
    ][:1]


def _is_more_than(behind: Sequence[str]) -> bool:
    """ "% larger than", "per cent bigger in June than"; not "percentage points higher than"."""
    more = next((at for at, word in enumerate(behind) if word in _MORE), 0)
    return more > 0 and _PERCENT.issuperset(behind[:more]) and "than" in behind[more:]


def _length_of(words: Sequence[str]) -> frozenset[str]:
    """Over how long the changes of a part are: "month", "year", both, or not said."""
    found = [name for name, told in (("month", _MONTHLY), ("year", _YEARLY)) if not told.isdisjoint(words)]
    return frozenset(found)
