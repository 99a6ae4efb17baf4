"""The measure that a sentence names for a figure: the nearest one that its words do not rule out."""

from bisect import bisect_left
from operator import attrgetter

from service.claims.kind import BEING, RESTING, Draft, is_verb
from service.claims.ranks.superlatives import may_rank
from service.claims.subject.areas.areas_meant import of_area
from service.claims.subject.areas.held_for_all import held_for_all
from service.claims.subject.carried.discourse import Clauses, Discourse
from service.claims.subject.counted.units_meant import agrees_with
from service.claims.subject.light_words import is_bare, is_general, is_spell
from service.claims.subject.measures.asides import Usable, names_in_brackets, passed_by
from service.claims.subject.measures.behind_on_and_by import gauged_by, led_from
from service.claims.subject.measures.families_meant import Rows, allowed_families, is_core, of_same_field
from service.claims.subject.measures.heads_of_sentences import head_beside, is_told_from, told_of
from service.claims.subject.measures.labels import of_label
from service.claims.subject.measures.listed_items import (
    is_item,
    listed_item,
    listed_measure,
    measure_of,
    not_listed_next,
)
from service.claims.subject.measures.moves_counted import of_moves_counted, of_what_is_ranked
from service.claims.subject.measures.moves_owned import with_its_move
from service.claims.subject.measures.publishers_named import of_publisher
from service.claims.subject.measures.set_against import (
    not_set_against,
    not_the_reason,
    not_what_is_counted,
    only_explains,
)
from service.claims.subject.measures.told_of_it import told_of_it
from service.claims.subject.measures.what_it_is_about import not_what_it_is_about
from service.claims.subject.measures.what_they_did import what_they_did
from service.claims.subject.own_subjects.own_subject import own_measures
from service.claims.subject.parts.of_parts import is_of_part
from service.claims.subject.parts.parts_named import is_whole
from service.claims.subject.parts.what_goods_have import only_names_what_is_of_it
from service.model.claims import Candidate
from service.model.mentions import Analysis, Item, MeasureMention, Row
from service.model.quantities import PERCENT
from service.model.words import names_core

_BEHIND = 20  # what words behind the figure are further away, in characters
_OWN = 5  # items of "growth in regular pay excluding bonuses" on either side of "pay"
_LEADING = frozenset(["while", "whereas", "but", "and"])
_OWNING = frozenset(["'", "’", "'s", "’s"])
_LABEL = 3  # items before the colon of what heads a sentence
_BEYOND = 80  # … and weak ones beyond a boundary


_start = attrgetter("start")
_DETERMINERS = frozenset(["the", "a", "an", "its", "'s", "that"])
_CLOSED = ((",",), (".",), (";",), (")",), ())
_NOW = frozenset(["now", "currently", "since", "then", "just", "later"])
_PUTTING = frozenset(
    "put announced reported published confirmed estimated known given measured recorded revealed told set"
    " released".split()
)
_PUT_REACH = 8  # items of ", announced on Wednesday morning at"
_DATING = frozenset(["in", "for", "of", "during", "over"])
_PRICES = frozenset(["price", "prices", "inflation"])
_OF_ALL = frozenset(["u.s.", "us", "american", "america", "consumer", "overall", "general"])


def named_for(
    draft: Draft, analysis: Analysis, discourse: Discourse, *, loosely: bool = False
) -> tuple[Candidate, ...]:
    """The series of the measure that the sentence names for a figure, best first.

    Args:
        draft: the figure.
        analysis: its sentence.
        discourse: what went before.
        loosely: whether weak words count where nothing licenses them.
    """
    items = analysis.items
    position = items[draft.anchor].start
    measures = discourse.whole_measures_of(analysis)
    tied = told_of_it(draft, analysis, measures)
    if tied is not None:
        return _of_mentions([(tied, tied.strong)], draft, analysis, discourse)
    usable = [
        (m, families)
        for m in measures
        if (families := allowed_families(m, analysis, discourse, position, loosely=loosely))
        and (m.strong or not (_is_counted(m, draft, items) or _is_of_records(m, items)))
    ]
    usable = not_what_it_is_about(items, draft.anchor, usable)
    usable = of_label(draft.anchor, analysis, with_its_move(draft, analysis, usable))
    if (listed_one := listed_measure(draft, analysis)) is not None:
        usable = [(listed_one, (*listed_one.strong, *listed_one.weak))]
    if not usable:
        return ()
    if analysis.spells:
        usable = _without_other_spells(position, analysis, usable) or usable
    if draft.kind == "point_change" and len(usable) > 1:
        usable = _without_lengths(analysis, discourse, usable)
    if loosely:
        usable = [pair for pair in usable if _can_be_of(pair, draft, analysis, discourse)]
    if usable and is_of_part(draft, analysis):
        return ()  # "inflation was 2.6%, though egg prices rose 20%"
    if draft.rank is not None and len(usable) > 1:
        usable = [pair for pair in usable if _may_be_ranked(pair, items[draft.anchor].word, discourse)] or usable
        usable = of_what_is_ranked(draft, analysis, usable)
    usable = of_moves_counted(draft, analysis, discourse, usable)
    told = items[draft.anchor].quantity
    if told is not None and told.per and len(usable) > 1:  # "WTI averaged $100 a barrel" is not of any barrel
        usable = [pair for pair in usable if pair[0].words != (told.per,)] or usable
    usable = gauged_by(draft, analysis, usable)
    usable = _in_front_of_bracket(draft, analysis, discourse, usable)
    near = _right_behind(draft, analysis, usable) or _moved_in(draft, analysis, usable)
    near = near or what_they_did(draft, analysis, discourse, usable)
    near = near or _put_at(draft, analysis, usable)
    usable = near or own_measures(draft, analysis, usable)
    usable = not_what_is_counted(draft, analysis, usable)
    usable = not_listed_next(draft, analysis, not_set_against(draft, analysis, usable))
    usable = not_the_reason(draft, analysis, usable) or usable
    usable = _of_rates(draft, analysis, discourse, usable) or usable
    listed = listed_item(draft, analysis) if usable else None
    if listed is not None:
        own = measure_of(listed, discourse.shelf)
        usable = [] if own is None else [(own, (*own.strong, *own.weak))]
    if len(usable) > 1:
        clauses = discourse.clauses_of(analysis)
        usable.sort(key=lambda pair: _distance(pair[0], items[led_from(items, draft.anchor)].start, clauses))
    if usable and only_explains(usable, draft, analysis):
        return ()
    if usable and _names_another(usable[0][0], draft, analysis, discourse):
        return ()
    if len(usable) == 1 and _is_only_spell(usable[0][0], draft, analysis, discourse):
        return ()  # "gasoline fell 2.2% over the month"
    return _of_mentions(usable, draft, analysis, discourse)


def _of_mentions(usable: list[Usable], draft: Draft, analysis: Analysis, discourse: Discourse) -> tuple[Candidate, ...]:
    """The series of the first measure that has any in an area that is meant."""
    for mention, families in usable:
        rows = Rows(mention, families, analysis, discourse)
        concepts = {discourse.shelf.family(family).concept for family in families}
        chosen = of_area(rows.first, concepts, rows.inside, draft, analysis, discourse)
        if chosen:
            chosen = held_for_all(chosen, analysis, discourse)
            return of_publisher(sorted(chosen, key=lambda c: -c.weight), draft, analysis, discourse)
    return ()


def _is_counted(mention: MeasureMention, draft: Draft, items: Row) -> bool:
    """ "25,244 people crossed in 534 boats": whether a measure is the noun of another figure."""
    for at in items.figures:
        quantity = items[at].quantity
        if at != draft.anchor and quantity is not None and quantity.span.contains(mention.span):
            return True
    return False


def _without_other_spells(position: int, analysis: Analysis, usable: list[Usable]) -> list[Usable]:
    """ "Fell 0.4% on the month, but were 3.5% higher than a year before": "on the month" names nothing for the 3.5%."""
    own = next((part for part, _ in analysis.spells if part.start <= position < part.end), None)
    if own is None:
        return usable
    return [pair for pair in usable if own.contains(pair[0].span) or not is_spell(pair[0], analysis)]


def _without_lengths(analysis: Analysis, discourse: Discourse, usable: list[Usable]) -> list[Usable]:
    """ "Unemployment was up 0.4 points, and 0.9 points from a year ago": which names nothing beside a measure."""
    topics = {topic for mention, _ in usable if mention.strong for topic in _topics(mention, discourse)}
    return [
        pair for pair in usable if not topics or _topics(pair[0], discourse) & topics or not is_spell(pair[0], analysis)
    ]


def _right_behind(draft: Draft, analysis: Analysis, usable: list[Usable]) -> list[Usable]:
    """ "Short of the 1.5% inflation rate", "a 5.25% Bank Rate": the measure whose name follows the figure at once."""
    items, at = analysis.items, draft.anchor
    lead = items[at - 1].word if at else ""
    if len(usable) < 2 or draft.change is not None or lead not in _DETERMINERS or at + 1 >= len(items):
        return []
    return [pair for pair in usable if pair[0].strong and pair[0].span.start == items[at + 1].start]


def _moved_in(draft: Draft, analysis: Analysis, usable: list[Usable]) -> list[Usable]:
    """ "Driven by a 23.5% leap in energy and a 40.5% surge in gasoline": to each what its own "in" leads to."""
    items, at = analysis.items, draft.change_at
    if len(usable) < 2 or at is None or at != draft.anchor + 1 or items.words[at + 1 : at + 2] != ("in",):
        return []
    first = at + 2 + (items.words[at + 2 : at + 3] in (("the",), ("us",)))
    return [pair for pair in usable if first < len(items) and pair[0].span.start == items[first].start]


def _put_at(draft: Draft, analysis: Analysis, usable: list[Usable]) -> list[Usable]:
    """ "September's inflation rate, announced today at 3.8%, total pay growth in May to July, put at 4.8%, or 2.5%".

    To each what its own participle puts it at, set off by commas.
    """
    items, at = analysis.items, draft.anchor
    if len(usable) < 2 or draft.change is not None or items.words[at + 1 : at + 2] not in _CLOSED:
        return []
    comma = next((n for n in range(at - 1, max(0, at - _PUT_REACH), -1) if items.words[n] == ","), 0)
    if not comma or items.words[comma + 1 + (items.words[comma + 1] in _NOW)] not in _PUTTING:
        return []
    here = items[comma].start, items[at].start
    inside = any(here[0] < m.span.start < here[1] for m in analysis.measures)
    named = [pair for pair in usable if pair[0].span.end <= here[0]]
    last = max(named, key=lambda pair: pair[0].span.end, default=None)
    if last is None or inside:
        return []
    between = items[bisect_left(items, last[0].span.end, key=_start) : comma]
    apart = any(not (item.period is not None or item.word in _DATING) for item in between)
    return [] if apart else [last]


def _in_front_of_bracket(draft: Draft, analysis: Analysis, discourse: Discourse, usable: list[Usable]) -> list[Usable]:
    """ "Thanks to petrol (27.4%) rather than food (2.7%)": the measure that stands in front of a figure's bracket.

    A word that needs a context to name something has it where the other measures are of the same field.
    """
    thing = names_in_brackets(draft, analysis) if usable else None
    if thing is None:
        return usable
    place = analysis.items[thing].start
    mention = next((m for m in analysis.measures if m.span.start <= place < m.span.end), None)
    if mention is None or names_core(mention.words) or is_general(mention, analysis):
        return usable
    return of_same_field(mention, draft, analysis, discourse, usable)


def _is_of_records(mention: MeasureMention, items: Row) -> bool:
    """ "Since the count began in 2001": words for how long records have been kept name nothing that is measured."""
    periods = (items[at].period for at in items.dates)
    return any(p is not None and p.rule == "since-records" and p.span.overlaps(mention.span) for p in periods)


def _can_be_of(pair: Usable, draft: Draft, analysis: Analysis, discourse: Discourse) -> bool:
    """Whether a figure can be of what a measure names: in its unit, and not a part of it in per cent."""
    mention, families = pair
    quantity = None if draft.rank is not None else analysis.items[draft.anchor].quantity
    members = (discourse.shelf.series(i) for family in families for i in discourse.shelf.members(family, None))
    return not is_whole(mention, draft, analysis) and any(agrees_with(quantity, draft, one) for one in members)


def _may_be_ranked(pair: Usable, superlative: str, discourse: Discourse) -> bool:
    """Whether a superlative can be said of what a measure names: no deaths are the busiest."""
    return any(may_rank(superlative, discourse.shelf.series(family).unit) for family in pair[1])


def _of_rates(
    draft: Draft, analysis: Analysis, discourse: Discourse, usable: list[tuple[MeasureMention, tuple[str, ...]]]
) -> list[tuple[MeasureMention, tuple[str, ...]]]:
    """ "To 2.3% from 1.7%, as the price cap rose": a level in per cent is of no amount that is named behind it."""
    item = analysis.items[draft.anchor]
    if draft.kind != "level" or item.quantity is None or item.quantity.unit != PERCENT or len(usable) < 2:
        return usable
    shelf = discourse.shelf
    return [
        (m, families)
        for m, families in usable
        if m.span.start < item.start
        or any(shelf.series(i).unit == PERCENT for family in families for i in shelf.members(family, None))
    ]


def _names_another(nearest: MeasureMention, draft: Draft, analysis: Analysis, discourse: Discourse) -> bool:
    """Whether a measure that other words of the sentence rule out stands between the nearest one and the figure."""
    position = analysis.items[draft.anchor].start
    if nearest.span.start > position:
        head = head_beside(nearest, draft, analysis, discourse) or told_of(nearest, position, analysis, discourse)
        return head is not None and not allowed_families(head, analysis, discourse, position)
    between = [m for m in analysis.measures if nearest.span.end <= m.span.start < m.span.end <= position]
    if names_core(nearest.words):  # "set food and energy aside, and prices rose 2.4%"
        between = [m for m in between if not _are_prices(m)]
    if any(only_names_what_is_of_it(m, analysis, discourse.shelf) for m in between):
        return True
    asides = passed_by(draft, analysis) if between else ()
    return any(
        not any(span.contains(m.span) for span, _ in asides)
        and not allowed_families(m, analysis, discourse, position)
        and (
            is_item(m, draft, analysis)
            or (
                is_core(m) and not is_core(nearest)
            )  # "annual inflation was 2.7%, with core CPI at 2.9%, compared with 2.8% in May"
            or is_told_from(m, draft, analysis)
            or (
                (m.strong or _opens_clause(m, draft, analysis))
                and not (_topics(m, discourse) & _topics(nearest, discourse))
            )
        )
        for m in between
    )


def _are_prices(mention: MeasureMention) -> bool:
    """Whether a measure is prices of all kinds: "prices", "U.S. consumer prices"."""
    *before, last = mention.words
    return last in _PRICES and _OF_ALL.issuperset(before)


def _opens_clause(mention: MeasureMention, draft: Draft, analysis: Analysis) -> bool:
    """What a conjunction or a colon leads in and a verb follows, so that what is told is of it.

    "Total pay grew by 5.2%, while prices rose by 9.4%", "…, and growth in pay excluding bonuses slowed to 7.3%",
    "it is worse for those who rent: owner occupiers' housing costs climbed by 6.0%".
    """
    items = analysis.items
    first = bisect_left(items, mention.span.start, key=_start)
    past = bisect_left(items, mention.span.end, key=_start)
    lead = next((at for at in range(first - 1, max(-1, first - _OWN), -1) if not _is_of_subject(items[at])), -1)
    verb = next((at for at in range(past, min(len(items), past + _OWN)) if not _is_of_subject(items[at])), len(items))
    moves = verb < len(items) and _moves_or_stands(items[verb])
    told = draft.rank is None and verb < draft.anchor and lead > _LABEL  # not "Rents: the index fell"
    led = lead >= 0 and (items[lead].word in _LEADING or (items[lead].word == ":" and told))
    return led and moves


def _is_of_subject(item: Item) -> bool:
    """Whether a word may belong to the words that name a subject: no mark, figure, day, conjunction or verb."""
    if item.word in _OWNING:
        return True
    if not item.word.isalpha() or item.quantity is not None or item.period is not None:
        return False
    return item.word not in _LEADING and not _moves_or_stands(item)


def _moves_or_stands(item: Item) -> bool:
    return is_verb(item) or item.word in BEING or item.word in RESTING or item.word == "went"


def _is_only_spell(mention: MeasureMention, draft: Draft, analysis: Analysis, discourse: Discourse) -> bool:
    """Whether nothing is named but over how long something else changed."""
    if not is_spell(mention, analysis) or is_bare(draft, analysis):
        return False
    asides = passed_by(draft, analysis)
    others = [m for m in analysis.measures if m is not mention and not any(s.contains(m.span) for s, _ in asides)]
    return not any(_topics(m, discourse) & _topics(mention, discourse) for m in others)


def _topics(mention: MeasureMention, discourse: Discourse) -> set[str]:
    return {discourse.shelf.family(family).topic for family in (*mention.strong, *mention.weak)}


def _distance(mention: MeasureMention, position: int, clauses: "Clauses") -> int:
    """Characters between, clause boundaries counting as many, and words after the figure less near than before."""
    last = (
        mention.span.end if names_core(mention.words) else mention.span.start
    )  # "prices that leave out food and energy"
    low, high = sorted((last, position))
    apart = clauses.between(low, high)
    if mention.span.start <= position:
        return high - low + apart
    beyond = _BEYOND if apart and not mention.strong else 0  # "from 10.1%, the second monthly fall"
    return high - low + apart + _BEHIND + beyond
