"""What a figure is said of, where its clause or apposition has a subject of its own."""

from collections.abc import Sequence

from service.claims.kind import BEING, Draft, is_predicate
from service.claims.subject.counted.given_to_people import not_of_recipients
from service.claims.subject.light_words import is_general, names
from service.claims.subject.measures.asides import Usable, outside_asides, passed_by
from service.claims.subject.measures.real_terms import without_inflation
from service.claims.subject.own_subjects.clauses_behind import (
    before_contrast,
    before_the_next_listed,
    before_time_clause,
)
from service.claims.subject.own_subjects.relative_clauses import of_relative_head, without_relatives
from service.claims.subject.own_subjects.subject_of_clause import holds_area, subject_of_clause
from service.claims.subject.parts.core_and_whole import of_core
from service.claims.subject.parts.where_clauses import of_thing_before
from service.model.mentions import Analysis, Item, MeasureMention, Row
from service.model.spans import Span
from service.model.words import names_core

_REASONS = frozenset(["as", "because", "after", "since", "with"])
_AHEAD = frozenset(["while", "whereas", "but", "and", "though", "although", "yet", "as", "because", "after", ":"])
"""Words that open another clause."""
_JOINTS = _AHEAD | {"with"}
_CONCEDING = frozenset(["while", "whereas", "although", "though"])
_AHEAD_REACH = 14  # items from the word that opens a clause to its verb
_LEADS_TO = (("to",), ("at",), ("by",))
_LED = 4  # … and from the verb, or from that word where there is no verb, to the figure
_HAVING = frozenset(["has", "had", "about", "some", "nearly", "almost", "over", "just"])
_SUBJECT = 4  # items of a subject and its conjunction
_APPOSED = 6  # items from "a rise" or a superlative back to the comma before it
_OWNERS = frozenset(["its", "their"])
_RUNS = frozenset("row succession running trot consecutive successive straight".split())
_STEPS = frozenset(["monthly", "quarterly", "annual", "yearly", "weekly"])
_TO_RUN = 5  # items of "rise in a row"
_BASKETS = frozenset(["prices", "price", "cost", "costs"])
_OF_ALL = frozenset([("inflation",), ("price",), ("prices",), ("consumer", "price"), ("consumer", "prices")])
_CONNECTING = frozenset(["though", "however", "instead", "entirely", "altogether", "too"])
_BY = frozenset(["by"])
_AGENTS = frozenset("employers retailers builders households consumers drivers motorists shoppers".split())
_DETERMINERS = frozenset(["the", "a", "an", "most", "one"])
_LEADING = frozenset("led did pulled took bore made went played provided".split())
"""Verbs of which what follows names nothing that is measured: "led the way", "did the damage"."""


def own_measures(draft: Draft, analysis: Analysis, usable: list[Usable]) -> list[Usable]:
    """Those of the measures of a sentence that a figure's own clause or apposition leaves it."""
    if not usable:
        return usable
    usable = without_inflation(draft, analysis, of_core(draft, analysis, usable))
    usable = _without_possessed(draft, analysis, _without_agents(analysis, usable))
    usable = _of_apposed(draft, analysis, _without_steps(analysis, usable))
    usable = of_thing_before(draft, analysis, _on_this_side(draft, analysis, usable))
    usable = outside_asides(draft, analysis, usable)
    usable = before_contrast(draft, analysis, _before_the_next(draft, analysis, usable))
    usable = before_the_next_listed(draft, analysis, usable)
    usable = of_relative_head(draft, analysis, before_time_clause(draft, analysis, usable))
    usable = not_of_recipients(analysis, without_relatives(draft, analysis, usable))
    return _said_of(draft, analysis, _behind_conjunction(draft, analysis, usable))


def _without_possessed(draft: Draft, analysis: Analysis, usable: list[Usable]) -> list[Usable]:
    """ "Food rose 0.4%, leaving its prices 1.6% above …": of what was named before, not of all prices."""
    items = analysis.items
    if not usable or _OWNERS.isdisjoint(items.said) or _BASKETS.isdisjoint(items.said):
        return usable
    behind = [items[at + 1] for at in items.places(_OWNERS) if at + 1 < len(items)]
    owned = {item.start for item in behind if item.word in _BASKETS}
    first = min((m.span.start for m in analysis.measures), default=0)
    place = items[draft.anchor].start
    return [
        pair
        for pair in usable
        if pair[0].span.start not in owned or len(pair[0].words) > 1 or not first < pair[0].span.start < place
    ]


def _without_agents(analysis: Analysis, usable: list[Usable]) -> list[Usable]:
    """ "Vacancies posted by employers numbered 7.67 million": who did it is not what is counted."""
    if "by" not in analysis.items.said or _AGENTS.isdisjoint(analysis.items.said):
        return usable
    items = analysis.items
    behind = [items[at + 1] for at in items.places(_BY) if at + 1 < len(items)]
    agents = {item.start for item in behind if item.word in _AGENTS}
    return [pair for pair in usable if pair[0].span.start not in agents]


def _of_apposed(draft: Draft, analysis: Analysis, usable: list[Usable]) -> list[Usable]:
    """ "September's CPI rate, since pay, up 2.8%, lagged": what is up is the noun that stands before the comma."""
    items, at = analysis.items, draft.change_at
    if at is None or at < len(("pay", ",")) or items[at].word not in ("up", "down") or items[at - 1].word != ",":
        return usable
    noun = items[at - 2]
    if draft.anchor != at + 1 or not names(noun, analysis) or _is_said_of_subject(items, at - 2):
        return usable
    return [pair for pair in usable if pair[0].span.start <= noun.start < pair[0].span.end]


def _is_said_of_subject(items: Row, noun: int) -> bool:
    """ "Energy was the main culprit, up 23.5%", "gasoline led the way, up 40.5%": what is up is the subject."""
    led = next((at for at in range(noun - 1, max(0, noun - _SUBJECT), -1) if items.words[at] in _DETERMINERS), 0)
    return led > 0 and items.words[led - 1] in BEING | _LEADING


def _on_this_side(draft: Draft, analysis: Analysis, usable: list[Usable]) -> list[Usable]:
    """Without the measures that stand beyond a semicolon behind the figure, before a figure of their own."""
    items = analysis.items
    if ";" not in items.said:
        return usable
    mark = next((at for at in range(draft.anchor + 1, len(items)) if items[at].word == ";"), None)
    figures = [] if mark is None else [item.start for item in items[mark:] if item.quantity is not None]
    if mark is None or not figures:
        return usable
    kept = [pair for pair in usable if not items[mark].start < pair[0].span.start < figures[-1]]
    return kept or (usable if _is_had(draft, analysis) else kept)


def _before_the_next(draft: Draft, analysis: Analysis, usable: list[Usable]) -> list[Usable]:
    """ "It rose 8.2%, while energy dropped 6.4%": without the subjects of clauses behind that have figures."""
    items = analysis.items
    last, figures, words = max(draft.anchor, draft.last), items.figures, items.words
    if not figures or figures[-1] <= last:
        return usable
    if words[last + 1 : last + 3] == (",", "and"):
        # "U-6, which counts the discouraged, came in at 8.7%, and hourly pay at $31.76"
        usable = [pair for pair in usable if pair[0].span.start < items[last].end] or usable
    if words[0] in _CONCEDING and words[last + 1 : last + 2] == (",",):
        verb = _predicate(items, last + 1, figures)  # "While claims rose by 21%, to 30,107, grants rose by 38%"
        end = items[last].end
        usable = [pair for pair in usable if verb is None or not end < pair[0].span.start < items[verb].start]
    if _JOINTS.isdisjoint(items.said):
        return usable
    taken = [
        (items[at].start, items[verb].start)
        for at in range(last + 1, figures[-1])
        if words[at] in _AHEAD or (words[at] == "with" and words[at - 1] == ",")
        if (verb := _predicate(items, at, figures)) is not None
    ]
    return (
        [pair for pair in usable if not any(low < pair[0].span.start < high for low, high in taken)]
        if taken
        else usable
    )


def _predicate(items: Row, joint: int, figures: Sequence[int]) -> int | None:
    """Where the verb or the figure stands that is said of the subject behind a conjunction; None where none is."""
    for at in range(joint + 1, min(joint + _AHEAD_REACH, len(items))):
        if items[at].quantity is not None:
            return at if at - joint <= _LED else None  # "and gasoline 17.4%"
        if items[at].word in (";", ":") or items[at].word in _AHEAD:
            return None
        if items[at].word == "," or is_predicate(items[at]):
            told = any(at < figure <= at + _LED + 1 for figure in figures) or _goes_a_way(items, at, figures)
            return at if at > joint + 1 and told else None
    return None


def _goes_a_way(items: Row, verb: int, figures: Sequence[int]) -> bool:
    """ "The price index went the other way, to 2.1%": whether a verb is told a figure behind a comma."""
    comma = next((at for at in range(verb + 1, min(len(items), verb + _SUBJECT + 2)) if items[at].word == ","), None)
    return comma is not None and items.words[comma + 1 : comma + 2] in _LEADS_TO and comma + 2 in figures


def _is_had(draft: Draft, analysis: Analysis) -> bool:
    """ "America had 340 million people": a list of what areas have, whose measure the last of them names."""
    start = analysis.items[draft.anchor].start
    before = [area.span for area in analysis.areas if area.span.end <= start]
    return bool(before) and set(analysis.block.text[before[-1].end : start].lower().split()) <= _HAVING


def _behind_conjunction(draft: Draft, analysis: Analysis, usable: list[Usable]) -> list[Usable]:
    """ "Energy rose 41.6% and food was up 10.4%": a new subject behind a conjunction has no measure of those before.

    But what "take out food and energy and inflation was 2.3%" leaves out is left out of that subject.
    """
    if not usable:
        return usable
    subject = subject_of_clause(draft, analysis)
    begins = None if subject is None or holds_area(subject, analysis) else subject.start
    if subject is None or begins is None:
        return usable
    if any(mention.span.start < begins < mention.span.end for mention in analysis.measures):
        return usable  # "core prices, from which food and energy are excluded, rose 0.2%"
    if any(relative and span.start <= begins < span.end for span, relative in passed_by(draft, analysis)):
        # "RPI, to which rail fares and student loans are tied, stands at 5.6%, and hourly pay at …"
        return [pair for pair in usable if pair[0].span.end <= analysis.items[draft.anchor].start] or usable
    ends = _clause_ends(draft, subject, analysis.items)
    return [
        pair
        for pair in usable
        if begins <= pair[0].span.start < ends
        or pair[0].span.overlaps(subject)
        or _leaves_out(pair[0], subject, analysis)
    ]


def _leaves_out(mention: MeasureMention, subject: Span, analysis: Analysis) -> bool:
    """Whether a measure is what a subject, that of all prices, is without."""
    between = analysis.block.text[mention.span.end : subject.start].replace(",", " ").split()
    if [word for word in between if word not in _CONNECTING] != ["and"] or not names_core(mention.words):
        return False
    said = [other for other in analysis.measures if other.span.overlaps(subject)]
    return any(other.words in _OF_ALL or is_general(other, analysis) for other in said)


def _clause_ends(draft: Draft, subject: Span, items: Row) -> int:
    """ "Because fares fell 7% in April, inflation slowed": where the clause ends that a sentence opens with."""
    opens = items.words[0] in _REASONS and items[1].start >= subject.start
    last = max(draft.anchor, draft.last)
    return next((item.start for item in items[last:] if opens and item.word == ","), items[-1].end)


def _without_steps(analysis: Analysis, usable: list[Usable]) -> list[Usable]:
    """ "The second monthly rise in a row since May's 3.4%": how the moves are counted names no monthly rate."""
    items = analysis.items
    if _RUNS.isdisjoint(items.said):
        return usable
    return [pair for pair in usable if pair[0].strong or not _is_step(items, pair[0])]


def _is_step(items: Row, mention: MeasureMention) -> bool:
    at = next((n for n, item in enumerate(items) if item.start >= mention.span.start), 0)
    near = items.words[max(0, at - 1) : at] + items.words[at + 1 : at + _TO_RUN]
    return items.words[at] in _STEPS and not _RUNS.isdisjoint(near)


def _said_of(draft: Draft, analysis: Analysis, usable: list[Usable]) -> list[Usable]:
    """ "…, the most on record, with 86% seen in time", "…, a jump of 0.9 points": said of what stands before the comma.

    Measures inside the apposition stay, and all do where none is left.
    """
    comma = _opens_apposition(draft, analysis.items)
    if comma is None:
        return usable
    end = max(draft.span.end, analysis.items[draft.last].end)
    own = [pair for pair in usable if pair[0].span.start < comma or pair[0].span.end <= end]
    told = any(item.quantity is not None for item in analysis.items if item.start < comma)
    return own if own or told else usable


def _opens_apposition(draft: Draft, items: Sequence[Item]) -> int | None:
    """Where the comma stands that sets a superlative or "a rise of …" apart; None where there is none."""
    noun = draft.change_at is not None and any(change.part == "noun" for change in items[draft.change_at].changes)
    if draft.rank is None and not noun:
        return None
    first = draft.anchor if draft.change_at is None else min(draft.anchor, draft.change_at)
    for at in range(first - 1, max(-1, first - _APPOSED), -1):
        if items[at].word == ",":
            return items[at].start if items[at + 1].word in ("a", "an", "the", "its", "their") else None
        if not items[at].word:
            return None
    return None
