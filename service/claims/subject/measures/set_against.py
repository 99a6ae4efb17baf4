"""Measures that a sentence names beside what a figure is of: what it is set against, and why it moved.

"Pay grew 5.1%, against inflation of 2.2%"; "raised interest rates to 1%, as it responds to inflation".
"""

from collections.abc import Sequence

from service.claims.kind import Draft
from service.claims.subject.light_words import LIGHT, is_bare
from service.claims.subject.measures.asides import Usable
from service.model.compared import tells_of_another
from service.model.mentions import Analysis, Row
from service.model.quantities import MULTIPLE, POINTS

_AGAINST = frozenset("against versus outpacing outstripping beating exceeding".split())
_COMPARING = frozenset(
    "above below under matching mirroring echoing shadowing beating exceeding topping outpacing outstripping outrunning"
    " dwarfing trailing lagging".split()
)
_TOLD = frozenset(["percent_change", "level"])
_SIDES = frozenset(["above", "below", "than"])
_THAN = frozenset(["than"])
_BESIDE = frozenset(["with", "when"])
_LEADING = _AGAINST | _THAN | _BESIDE
_SETTING = frozenset(["against", "versus", "with", "to"])
_SET = 2  # items of "with about"
_ENDS = frozenset([",", ";", ":", ".", "and", "but", "in"])
_AND, _JOINED = frozenset(["and"]), 7  # items of "and the Ofgem price cap by"
_PART = 4  # items of "and South Africa by"
_THE = frozenset(["the", "its", "their", "that"])
_MULTIPLYING = ("ed", "ing", "bles", "ples", "lves")  # as "doubled", "tripling" and "halves" end
_DEALING = frozenset(
    "deal deals dealt dealing met compared coping faced treated".split()
)  # "dealt with within four hours"
_CLAUSE = 6  # items of "as a 16.3% rise in"
_AS = frozenset("measured of well much many high low shown calculated recorded judged expected forecast in".split())
"""Words behind "as" with which it opens no clause: "as measured by", "as well as", "as in May"."""
_REASONS = frozenset(["as", "because", "amid", "despite", "after", "since", "while", "though", "although"])


def not_set_against(draft: Draft, analysis: Analysis, usable: list[Usable]) -> list[Usable]:
    """The measures of a sentence without what a figure is set against, and without what is set against its own.

    Args:
        draft: the figure.
        analysis: its sentence.
        usable: the measures, with what they may mean.
    """
    items = analysis.items
    for at in items.figures if usable else ():
        if at > draft.anchor and _is_multiple(items, at):
            usable = _not_multiplied(at, analysis, usable)
    usable = _not_joined_by(draft, analysis, usable)
    if not usable or (_SIDES.isdisjoint(items.said) and _LEADING.isdisjoint(items.said)):
        return usable
    opposed = told_by_clause(draft, analysis)
    if opposed is not None:
        return [pair for pair in usable if pair[0].span.start > opposed]
    usable = _past_clauses(draft, analysis, usable)
    gaps = [at for at in items.figures if at > draft.anchor and _is_gap(items, at)]
    marks = [at for at in items.places(_LEADING) if _leads(items, at, draft.anchor)] or gaps
    figures = [at for at in items.figures if at not in gaps]
    owned = [
        (items[at].start, items[figure].start)
        for at in marks
        if (figure := next((n for n in figures if n > at), None)) is not None
    ]
    owned += [span for at in figures if at > draft.anchor and (span := _named_for(items, at)) is not None]
    return [pair for pair in usable if not any(low < pair[0].span.start < high for low, high in owned)]


def _is_multiple(items: Row, at: int) -> bool:
    """ "The fund returned 9.1%, more than double inflation, which its trustees like": whether a multiple is behind."""
    told = items[at].quantity
    return told is not None and told.unit == MULTIPLE


def multiplies_another(draft: Draft, analysis: Analysis) -> bool:
    """ "RPI was 3.8%, a shade below June's 3.9% but nearly double the CPI measure": so many times something else."""
    if draft.kind != "multiple" or not analysis.measures or analysis.items[draft.anchor + 1].word == "as":
        return False  # "twice as many migrants have crossed"
    if analysis.items.words[draft.anchor + 3 : draft.anchor + 5] == ("by", "which"):
        return True  # "more than five times the 120,000 by which it led in 2023"
    within = _multiplied(draft.anchor, analysis)
    return within is not None and any(within[0] <= mention.span.start < within[1] for mention in analysis.measures)


def _not_multiplied(multiple: int, analysis: Analysis, usable: list[Usable]) -> list[Usable]:
    """ "RPI was 3.8%. That is nearly double the CPI measure, which fell": without what is multiplied."""
    within = _multiplied(multiple, analysis)
    if within is None:
        return usable
    return [pair for pair in usable if not within[0] <= pair[0].span.start < within[1]]


def _multiplied(multiple: int, analysis: Analysis) -> tuple[int, int] | None:
    """Where what is multiplied stands; None where it is the same of another time.

    "Double the jobless rate of a year ago" is so many times the same.
    """
    items, at = analysis.items, multiple + 1
    told = items[multiple].quantity
    if told is None or told.figure.of(analysis.block.text).lower().endswith(_MULTIPLYING):
        return None  # "has doubled Bank Rate to 0.5%"
    first = at + sum(items.words[n] in _THE for n in range(at, min(at + 1, len(items))))
    past = next((n for n in range(first, len(items)) if items.words[n] in _ENDS or items[n].quantity), len(items))
    if first >= past or any(items[n].period is not None for n in range(first, min(past + 2, len(items)))):
        return None
    return items[first].start, items[past - 1].end


def _named_for(items: Row, at: int) -> tuple[int, int] | None:
    """ "The rise of 6.9% compares with 5.5% for private rents": where what the second figure is of stands."""
    before, behind = items.words[max(0, at - _SET) : at], items.words[at + 1 : at + 2]
    if behind != ("for",) or _SETTING.isdisjoint(before):
        return None
    ends = next((n for n in range(at + 2, len(items)) if items.words[n] in _ENDS), len(items) - 1)
    return items[at + 1].start, items[ends].end


def _leads(items: Row, at: int, anchor: int) -> bool:
    """Whether a word leads in what another figure than the one at ``anchor`` is of.

    What one part of a list goes with is not what the next is of: "China grew by 5.2% with inflation of 0.2%, and India
    by 8.2%".
    """
    word = items.words[at]
    if word == "with" and not _DEALING.isdisjoint(items.words[max(0, at - 1) : at]):
        return False
    if at < anchor:
        first = next((n for n in items.figures if n > at), anchor)
        if "," in items.words[at:first]:
            return False  # "with the Treasury at work, GDP rose by 17.0% in the summer and by 1.4% in the autumn"
        return word == "with" and items.words[anchor - 1] == "by" and "and" in items.words[anchor - _PART : anchor]
    return word != "than" or tells_of_another(items.words, at)


def told_by_clause(draft: Draft, analysis: Analysis) -> int | None:
    """ "Faster than prices, which were up 2.9%": where "than" stands that leads in what a figure is of; None elsewhere.

    "Higher than in July, which had 2.6%" leads in other days of what was told.
    """
    items = analysis.items
    for at in items.places(_THAN):
        if at < draft.anchor and tells_of_another(items.words, at):
            comma = items.words.index(",", at)
            thing = items[comma - 1]
            area = any(mention.span.start <= thing.start < mention.span.end for mention in analysis.areas)
            named = not area and thing.period is None and thing.word not in LIGHT
            if named and "," not in items.words[comma + 1 : draft.anchor]:
                return items[at].start
    return None


def _not_joined_by(draft: Draft, analysis: Analysis, usable: list[Usable]) -> list[Usable]:
    """ "The minimum wage went up by 6.7% and Ofgem's cap by 6.4%": without what the next change has in front."""
    items = analysis.items
    if not usable or draft.kind != "percent_change" or not {"by", "and"} <= items.said:
        return usable
    joined = next((at for at in items.figures if at > draft.anchor and items.words[at - 1] == "by"), None)
    if joined is None:
        return usable
    opens = max((at for at in items.places(_AND) if draft.anchor < at < joined), default=joined)
    between = items[opens:joined]
    if not 0 < len(between) <= _JOINED or any(item.period or item.quantity or item.changes for item in between):
        return usable
    return [pair for pair in usable if not items[opens].start < pair[0].span.start < items[joined].start]


def _past_clauses(draft: Draft, analysis: Analysis, usable: list[Usable]) -> list[Usable]:
    """The measures without those of clauses that a later "than" has left behind."""
    items = analysis.items
    left = clauses_left(draft, items)
    owned = [(items[at].start, items[items.words.index(",", at)].start) for at in left]
    return [pair for pair in usable if not any(low < pair[0].span.start < high for low, high in owned)]


def clauses_left(draft: Draft, items: Row) -> list[int]:
    """Where "than" stands that led in clauses of other things, with another "than" right before a figure.

    "By 2%, less than inflation, which was 3.8% in July, and than the 10% of last autumn": that is set against what the
    sentence began with.
    """
    if _THAN.isdisjoint(items.said):
        return []
    places = [at for at in items.places(_THAN) if at < draft.anchor]
    if len(places) == 1 or not places or items.words[places[-1] + 1 : draft.anchor] != ("the",):
        return []
    return [at for at in places[:-1] if tells_of_another(items.words, at)]


def _is_gap(items: Row, at: int) -> bool:
    """ "At 4%, core inflation was 0.9 points above headline inflation (3.1%)": by how much one lies above another."""
    told, behind = items[at].quantity, items.words[at + 1 : at + 3]
    return told is not None and told.unit == POINTS and not _SIDES.isdisjoint(behind)


def not_the_reason(draft: Draft, analysis: Analysis, usable: list[Usable]) -> list[Usable]:
    """ "Raised interest rates to 1%, as it responds to inflation": what the sentence ends on is why, not what.

    So it is without a comma where what was told has its measure before: "inflation held at 2.7% as gasoline fell 9.5%".
    """
    if len(usable) < 2 or _REASONS.isdisjoint(analysis.items.said):
        return usable
    items, figure = analysis.items, draft.anchor
    named = any(pair[0].span.start < items[figure].start for pair in usable)
    told = next((at for at in range(figure + 1, len(items) - 1) if _gives_reason(items, at, named=named)), None)
    return [pair for pair in usable if told is None or pair[0].span.start < items[told].start]


def _gives_reason(items: Row, at: int, *, named: bool) -> bool:
    """Whether a word opens what the sentence gives for a reason; without a comma before it only what has a figure."""
    if items.words[at] not in _REASONS:
        return items.words[at] == "," and items.words[at + 1] in _REASONS
    if not named or items[at - 1].word == ",":
        return False
    behind = items[at + 1 : at + 1 + _CLAUSE]
    return any(item.quantity is not None or item.changes for item in behind) and items.words[at + 1] not in _AS


def not_what_is_counted(draft: Draft, analysis: Analysis, usable: list[Usable]) -> list[Usable]:
    """ "25,244 people crossed the Channel", in an article on the world's population too: what they did names them."""
    quantity = analysis.items[draft.anchor].quantity
    if quantity is None or not quantity.noun or not any(m.strong for m, _ in usable):
        return usable
    return [pair for pair in usable if pair[0].strong or not quantity.span.contains(pair[0].span)]


def only_explains(usable: Sequence[Usable], draft: Draft, analysis: Analysis) -> bool:
    """ "The pound fell by 1% as traders bet on rate cuts": measures named only behind what is said of another thing.

    So they are behind what that is set against, or does: "fares went up by 3.6%, matching July's RPI".
    """
    items, position = analysis.items, analysis.items[draft.anchor].start
    if draft.kind in _TOLD and min(m.span.start for m, _ in usable) > position and not is_bare(draft, analysis):
        comma = next((at for at in range(draft.anchor + 1, len(items) - 1) if items.words[at] == ","), None)
        if comma is not None and _compares(items.words[comma + 1], told=draft.kind == "percent_change"):
            return all(m.span.start > items[comma].start for m, _ in usable)
    if draft.kind != "percent_change" or draft.change_at is None or is_bare(draft, analysis):
        return False
    as_at = next((item.start for item in items[draft.anchor + 1 :] if item.word == "as"), None)
    return as_at is not None and position < as_at < min(m.span.start for m, _ in usable)


def _compares(word: str, *, told: bool) -> bool:
    """Whether a word behind a comma leads in what a figure is set against, or, of a change, what came of it."""
    return word in _COMPARING or (told and word.endswith("ing") and len(word) > len("being"))
