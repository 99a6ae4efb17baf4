"""Measures that a sentence names only in passing: inside an aside, or as the whole of a share."""

from collections.abc import Sequence

from service.claims.kind import Draft, is_predicate
from service.claims.once import once
from service.claims.subject.light_words import tells_share
from service.model.mentions import Analysis, Item, MeasureMention, Row
from service.model.quantities import PERCENT, POINTS, Form
from service.model.spans import Span

_DASHES = frozenset(["–", "—", "-"])
_COMMA = frozenset([","])
_SETTING_OFF = _DASHES | _COMMA
_LEADING = frozenset("to on of by with in for from".split())
_RELATIVE = frozenset(["which", "who", "whose", "when"])
_APPOSED = frozenset(["a", "an"])
_COMPARING = frozenset(["compare", "compares", "contrast", "contrasts"])
_SEQUENT = frozenset(["after", "before"])
_PREDICATED = frozenset("still once now long formerly used known dubbed favoured loved hated".split())
_SO = frozenset("the a an used known to by as for in among one".split())
_POSSESSED = (["'s"], ["’s"])
_INSIDE = frozenset(["in", "on", "within"])
_INDEXES = frozenset(["index", "cpi", "basket", "hicp", "cpih"])
_OF_ALL = frozenset(
    "the an this that its their same whole overall headline main full items price prices cpi cpih rpi hicp living"
    " unadjusted adjusted all-items all consumer retail consumer-price inflation cost monthly annual".split()
)
_INDEX = 9  # items of ", in the US consumer-price index,"
_ANEW = frozenset("and or but the a an its their it they he she with while as after when which who in on by".split())
_CLOSING = frozenset([")", ",", ";"])
_OF_PART = frozenset(["the", "its", "their"])
_PARTS = frozenset("item component part category element piece slice chunk constituent ingredient weight share".split())
_PART_REACH = 5  # words of "the single biggest item in"
_ITS_OWN = 3  # items of "(food,"
_BRACKETED = 2  # items from what is in brackets to the thing before them
_OPENING = 2  # items of "In May" at the head of a sentence
_PRONOUNS = frozenset(["it", "they"])
_NOT_SINCE = ("not", "since")
_EACH, _EACH_REACH = frozenset(["every", "each"]), 4  # items of "every person who was"
_LONGEST = 30  # items of an aside

#: A measure named, and what it may mean.
Usable = tuple[MeasureMention, tuple[str, ...]]


def outside_asides(draft: Draft, analysis: Analysis, usable: Sequence[Usable]) -> list[Usable]:
    """The measures of a sentence without those that it names only in passing.

    Args:
        draft: the figure; what is inside its own aside stays.
        analysis: its sentence.
        usable: the measures, with what they may mean.
    """
    if not usable:
        return []
    asides = passed_by(draft, analysis)
    told = [pair for pair in usable if not _is_shared_out(pair[0], draft, analysis)]
    told = [pair for pair in told if not _is_held_to_each(pair[0], draft, analysis)]
    told = [pair for pair in told if not _is_of_another_index(pair[0], analysis.items)]
    if not asides:
        return told
    sure = [pair for pair in told if not any(relative and span.contains(pair[0].span) for span, relative in asides)]
    return [pair for pair in sure if not any(span.contains(pair[0].span) for span, _ in asides)] or sure


def _is_of_another_index(mention: MeasureMention, items: Row) -> bool:
    """ "The food away from home index rose 0.3%": of what is named before it, and of no prices at large."""
    if mention.words != ("index",) or mention.strong:
        return False
    at = next((n for n, item in enumerate(items) if item.start >= mention.span.start), 0)
    word = items.words[at - 1] if at else ""
    return word.isalpha() and word not in _OF_ALL


def passed_by(draft: Draft, analysis: Analysis) -> Sequence[tuple[Span, bool]]:
    """The asides in front of a figure, or inside a superlative; with each, whether it is a relative clause."""
    place = analysis.items[draft.anchor if draft.rank is None else draft.last].start
    return [(span, relative) for span, relative in _asides(analysis.items) if span.end <= place]


def is_in_passing(items: Row, at: int, anchor: int) -> bool:
    """Whether a word stands in a relative clause that is over before a figure: "the index, which adds rents, fell 2%".

    Args:
        items: the sentence.
        at: the word.
        anchor: the figure.
    """
    place, figure = items[at].start, items[anchor].start
    return any(relative and span.start <= place < span.end <= figure for span, relative in _asides(items))


def before_aside(items: Row, closing: int) -> int:
    """Where the aside begins that a mark closes; the item behind the mark itself where it closes none."""
    place = items[closing].start
    opened = next((span.start for span, _ in _asides(items) if span.end == place), None)
    return next((at for at in range(closing) if items[at].start == opened), closing + 1)


def is_named_in_brackets(draft: Draft, analysis: Analysis) -> bool:
    """ "No comfort to anyone who eats (food, 10.4%)": of what stands before it in its own brackets."""
    words, at = analysis.items.words, draft.anchor
    return at > _ITS_OWN and words[at - 1] == "," and words[at - 3] == "(" and words[at + 1 : at + 2] == (")",)


def names_in_brackets(draft: Draft, analysis: Analysis) -> int | None:
    """ "… in the price of fruit (1.6%)": the place of the thing that a figure alone in brackets is of.

    None where the words before the bracket are no thing: a measure, an area, a period, a figure.
    """
    items, at = analysis.items, draft.anchor
    if items.words[at - 1] not in ("(", "+"):
        return None
    quantity = items[at].quantity
    signed = at > _BRACKETED and items[at - 1].word == "+"  # "technical consulting (+16,000)"
    at -= signed
    if at < _BRACKETED or quantity is None or not (signed or quantity.unit == PERCENT) or draft.change is not None:
        return None
    behind = draft.anchor + 1
    if items[at - 1].word != "(" or (behind < len(items) and items[behind].word not in _CLOSING):
        return None
    return at - _BRACKETED


@once
def _asides(items: Row) -> Sequence[tuple[Span, bool]]:
    """ "Food, which makes up a third of the index, rose", "CPI – a measure of what petrol costs – rose".

    So it is of what tells of the time at the head of a clause: "In May, when gas was dear, it was 3%"; and of the
    index that a part is measured in: "Food, in the consumer-price index, was 2.7% dearer". The long dash needs no room:
    "net migration—the number of people coming minus the number leaving—was 745,000".

    With each, whether it is a relative clause, whose words name nothing but what goes before it; as does what is only
    said of it: "RPI, still the basis for rail fares in England, rose".
    """
    found: list[tuple[Span, bool]] = []
    for at in [at for at in items.places(_SETTING_OFF) if 0 < at < len(items) - 2]:
        item, indexed = items[at], False
        opening, relative = items[at + 1].word, _is_relative(items, at + 1)
        if item.word == ",":
            dates = opening != "when" or (_dates_clause if items[at - 1].period else _is_resumed)(items, at)
            indexed = opening in _INSIDE and _is_of_index(items, at)
            said_of_it = opening in _PREDICATED and items[at + 2].word in _SO
            part = opening in _OF_PART and _is_part_apposed(items, at)
            gap = not opening and _goes_on_comparing(items, at)
            if not dates or not (indexed or said_of_it or relative or part or gap or opening in _APPOSED):
                continue
            relative |= gap
            marks = _COMMA
        elif item.word == "—" or _is_spaced(items, at):
            marks = _DASHES
        else:
            continue
        end = next((n for n in range(at + 2, min(len(items) - 1, at + _LONGEST)) if items[n].word in marks), None)
        if end is None or not (items[end + 1].word or indexed):
            continue
        if opening in _APPOSED and _is_sequel(items, at, end):
            continue
        if opening == "when" or items[end + 1].word not in _ANEW:
            found.append((Span(item.start, items[end].start), relative or opening in _PREDICATED))
    return found


def _goes_on_comparing(items: Row, comma: int) -> bool:
    """ "Rent rises of 3.5%, half a point above inflation's 3.0%, compare with 8.1%": of which it is."""
    gap = items[comma + 1].quantity
    end = next((n for n in range(comma + 2, min(len(items) - 1, comma + _LONGEST)) if items[n].word == ","), comma)
    return gap is not None and gap.unit == POINTS and items.words[end + 1] in _COMPARING


def _is_sequel(items: Row, comma: int, end: int) -> bool:
    """ "Cut to 3.75%, a day after inflation came in at 3.2%, down from 3.6%": a clause with a figure of its own."""
    later = not _SEQUENT.isdisjoint(items.words[comma + 2 : comma + 4])
    return later and any(comma < at < end for at in items.figures)


def _is_part_apposed(items: Row, comma: int) -> bool:
    """ "Shelter costs, the biggest item in the consumer price index, were 3.0% higher": what it is a part of."""
    near = items.words[comma + 2 : comma + 2 + _PART_REACH]
    place = next((n for n, word in enumerate(near) if word in _PARTS), len(near))
    return near[place + 1 : place + 2] != () and near[place + 1] in ("in", "of")


def _is_relative(items: Row, at: int) -> bool:
    """ "RPI, which …", "RPI, to which many rail fares and savings certificates are tied, …"."""
    return items.words[at] in _RELATIVE or (items.words[at] in _LEADING and items.words[at + 1] == "which")


def _is_resumed(items: Row, comma: int) -> bool:
    """ "Red days, when crossings are likeliest, were twice as many": whether the verb comes right behind an aside."""
    end = next((at for at in range(comma + 2, min(len(items) - 1, comma + _LONGEST)) if items.words[at] == ","), comma)
    return end > comma and is_predicate(items[end + 1])


def _dates_clause(items: Row, comma: int) -> bool:
    """Whether days before a comma are those of the clause behind the aside, whose subject was named before.

    "In May, when gas was dear, it was 3%", "few believe it, but in May, when the Bank fought inflation, it was 17%".
    So are those of "not since 2004, when the target came in, has A&E kept so many waiting".
    """
    if comma <= _OPENING:
        return True
    end = next((at for at in range(comma + 2, min(len(items) - 1, comma + _LONGEST)) if items.words[at] == ","), comma)
    return items.words[end + 1] in _PRONOUNS or (items.words[comma - 3 : comma - 1] == _NOT_SINCE and end > comma)


def _is_of_index(items: Row, comma: int) -> bool:
    """ "Petrol, in CPI terms, was dearer": whether a comma sets off the index that tells of a part of it."""
    end = next((at for at in range(comma + 2, min(len(items), comma + _INDEX)) if items.words[at] == ","), comma)
    within = items.words[comma + 1 : end]
    return items.words[comma - 1].isalpha() and not _INDEXES.isdisjoint(within) and all(within)


def _is_spaced(items: Sequence[Item], at: int) -> bool:
    return items[at - 1].end < items[at].start and items[at].end < items[at + 1].start


def _is_shared_out(mention: MeasureMention, draft: Draft, analysis: Analysis) -> bool:
    """ "Consumer spending, 70% of the economy, …": what a share before it is of is the subject of no other figure.

    But in "96% of Brent's $83.76" the second figure is that of it.
    """
    own = analysis.block.text[mention.span.end : analysis.items[draft.anchor].start].split()
    if tells_share(mention) or own in _POSSESSED:
        return False
    for at in _shares(analysis.items):
        end = analysis.items[at].end
        if end > mention.span.start:
            return False
        if at != draft.anchor and analysis.block.text[end : mention.span.start].split() in (["of"], ["of", "the"]):
            return True
    return False


def _is_held_to_each(mention: MeasureMention, draft: Draft, analysis: Analysis) -> bool:
    """ "1,912 completed the crossing, more than two for every person held back": what each of these is set to."""
    items = analysis.items
    if _EACH.isdisjoint(items.said):
        return False
    at = next((n for n, item in enumerate(items) if item.start >= mention.span.start), len(items))
    each = next((n for n in range(at - 1, max(0, at - _EACH_REACH), -1) if items.words[n] in _EACH), None)
    if each is None or items.words[each - 1] != "for":
        return False
    return any(draft.anchor < figure < each for figure in items.figures)


@once
def _shares(items: Row) -> Sequence[int]:
    """Where percentages and fractions stand."""
    told = [(at, quantity) for at in items.figures if (quantity := items[at].quantity) is not None]
    return [at for at, quantity in told if quantity.unit == PERCENT or quantity.form is Form.FRACTION]
