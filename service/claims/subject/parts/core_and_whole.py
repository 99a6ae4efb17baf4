"""Figures that leave out food and energy, and those of the same sentence that do not.

"Excluding food and energy, prices rose 3.2%", "2.9%, or 3.2% without food and energy": the words that leave the two out
turn what is measured into its core, for the figures that they reach and for no other.
"""

from collections.abc import Sequence

from service.claims.kind import Draft
from service.claims.subject.light_words import is_general
from service.claims.subject.measures.asides import Usable
from service.model.claims import Candidate
from service.model.mentions import Analysis, MeasureMention, Row
from service.model.words import names_core

_JOINING = frozenset([";", "and", "but", "while", "whereas", "though", "although", "yet"])
_LABELLING = frozenset([":", "(", "at", "was", "is", "rate", "cpi", "inflation"])
_CORE = frozenset(["core", "underlying"])
_WHOLE = frozenset(["headline", "overall", "total", "all"])
_GOING_ON = frozenset(", . ; ) – — and but while from in after compared over than against versus last this".split())
_GAUGES = frozenset("rate measure reading gauge figure index number inflation".split())
_ARTICLES = frozenset(["the", "its", "their", "a"])
_OPENING = _JOINING | {",", "as", "with"}
_CONSUMER = "consumer"
_OTHER_PRICES = ("producer price", "wholesale price", "import price", " ppi", "pce", "personal consumption")
_CLOSED = frozenset([".", ",", ";", ")", "–", "—"])


def of_core(draft: Draft, analysis: Analysis, usable: list[Usable]) -> list[Usable]:
    """The measures of a sentence for a figure: only its core where words beside it leave food and energy out.

    Args:
        draft: the figure.
        analysis: its sentence.
        usable: the measures, with what they may mean.
    """
    usable = _of_own_core(draft, analysis, usable)
    cores = [m for m in analysis.measures if names_core(m.words)]
    if not cores:
        return usable
    text = analysis.block.text
    narrowed = [m for m in analysis.measures if any(text[m.span.end : c.span.start].isspace() for c in cores)]
    kept = [pair for pair in usable if pair[0] not in narrowed]
    for core in cores:
        if _is_part_of_name(core, narrowed, analysis):
            continue
        if not _explains(core, analysis) and _reaches(core, draft, analysis):
            return [pair for pair in kept if pair[0] is core]
        kept = [pair for pair in kept if pair[0] is not core]
    return kept


def _of_own_core(draft: Draft, analysis: Analysis, usable: list[Usable]) -> list[Usable]:
    """ "While headline CPI stayed at 3.4%, the core rate dipped to 2.4%": of what is named before that, no longer."""
    items = analysis.items
    if not usable or _CORE.isdisjoint(items.said):
        return usable
    for at in range(draft.anchor - 1, 1, -1):
        if items.words[at] in _CORE and items.words[at + 1] in _GAUGES:
            opens = items.words[at - 1 - (items.words[at - 1] in _ARTICLES)] in _OPENING
            own = [one for one in usable if one[0].span.end > items[at].start or names_core(one[0].words)]
            return own if opens else usable  # "stripping out food and energy, core inflation came to 2.9%"
    return usable


def is_labelled_core(draft: Draft, analysis: Analysis) -> bool:
    """ "CPI: 3.8%. Core: 3.8% (3.7%)": whether a core rate is named right ahead, be any held or not.

    Args:
        draft: the figure.
        analysis: its sentence.
    """
    place = analysis.items[draft.anchor].start
    ahead = [m for m in analysis.measures if m.span.end <= place]
    if not ahead or not (names_core(ahead[-1].words) or ahead[-1].words[0] in _CORE):
        return False
    between = [item for item in analysis.items if ahead[-1].span.end <= item.start < place]
    return all(item.quantity is not None or item.word in _LABELLING for item in between)


def is_core_of_another(draft: Draft, analysis: Analysis, candidate: Candidate) -> bool:
    """ "Producer prices rose 2.6%. Excluding food and energy it was 2.8%": the core of what was spoken of last.

    Of such prices no series is held, and what is left of them without food and energy is no core of consumer prices.
    """
    words = frozenset(candidate.words.split())
    stripped = "food" in words and not words.isdisjoint(("energy", "fuel"))
    if not (stripped or not _CORE.isdisjoint(words)) or not words.isdisjoint((_CONSUMER, "cpi")):
        return False
    before = analysis.block.text[: analysis.items[draft.anchor].start].lower()
    last = max(before.rfind(name) for name in _OTHER_PRICES)
    return last > max(before.rfind(name) for name in (_CONSUMER, "cpi"))


def _is_part_of_name(core: MeasureMention, narrowed: Sequence[MeasureMention], analysis: Analysis) -> bool:
    """ "Prices without food and energy rose 3.2%": named as one, like any other measure."""
    text = analysis.block.text
    return len(core.words) > len(("food", "and", "energy")) + 1 or any(
        text[m.span.end : core.span.start].isspace() for m in narrowed
    )


def _explains(core: MeasureMention, analysis: Analysis) -> bool:
    """ "Core inflation, which leaves out food and energy, rose": what the core is, to those who do not know."""
    return any(
        m is not core and m.span.end <= core.span.start and not _CORE.isdisjoint(m.words) for m in analysis.measures
    )


def _reaches(core: MeasureMention, draft: Draft, analysis: Analysis) -> bool:
    items = analysis.items
    trails = _trailed(core, items)
    if trails is not None:
        return draft.anchor <= trails <= max(draft.anchor, draft.last)
    if items[draft.anchor].start < core.span.end:
        return False
    if not _WHOLE.isdisjoint(items.words[draft.anchor + 1 : draft.anchor + 2]):
        return False  # "and 2.9% overall"
    between = [m for m in analysis.measures if core.span.end <= m.span.start < items[draft.anchor].start]
    return not any(_is_other(core, m, analysis) for m in between)


def _trailed(core: MeasureMention, items: Row) -> int | None:
    """The figure behind which the words stand that leave the two out: "3.2% without food and energy"."""
    first = next(at for at, item in enumerate(items) if item.end > core.span.start)
    past = next((at for at, item in enumerate(items) if item.start >= core.span.end), len(items))
    behind = items.words[past] if past < len(items) else "."
    dated = past < len(items) and items[past].period is not None
    if not dated and behind not in (_CLOSED if items.words[first - 1 : first] == (",",) else _GOING_ON):
        return None
    for at in range(first - 1, -1, -1):
        if items[at].quantity is not None:
            return at
        if items.words[at] in _JOINING:
            return None
    return None


def _is_other(core: MeasureMention, other: MeasureMention, analysis: Analysis) -> bool:
    """Whether a measure behind the words is the subject of a clause of its own, or is that of all items."""
    between = [item.word for item in analysis.items if core.span.end <= item.start < other.span.start]
    lead = between[:1] == [","]
    clause = between[lead + (between[lead : lead + 1] == ["and"]) :]  # "strip out food and energy, and prices rose"
    words = frozenset(analysis.block.text[other.span.start : other.span.end].lower().split())
    if not _CORE.isdisjoint(words):
        return False
    return not _WHOLE.isdisjoint(words) or not (_JOINING.isdisjoint(clause) or is_general(other, analysis))
