"""A document's sentences with everything that is recognised in them."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from operator import attrgetter

from service.extract.areas.areas import find_areas
from service.extract.areas.datelines import dateline_of
from service.extract.areas.places_by_kind import places_by_kind
from service.extract.areas.the_bloc import bloc_told
from service.extract.areas.the_nation import nation_told
from service.extract.areas.towns_of_states import towns_of_states
from service.extract.areas.unlisted_places import find_places, places_from_here
from service.extract.attribution.attributed import Told, names_place, parted
from service.extract.items import items_of
from service.extract.measures.families_ruled_out import ruled_out, spells_of_moves
from service.extract.measures.measures import MeasureIndex
from service.extract.measures.measures_in_passing import left_out
from service.extract.measures.places_led_in import without_places
from service.extract.moods.errors_put_right import put_right
from service.extract.moods.forecasts_told_around import carried_on, may_head
from service.extract.moods.lists_of_forecasts import foretells, is_next_entry
from service.extract.moods.moods import CUES, is_to_come, mood_of
from service.extract.periods import (
    Recalled,
    compared_with,
    either_of,
    find_periods,
    last_told,
    last_window,
    looks_back,
    points_at_last,
)
from service.extract.quantities.quantities import find_quantities
from service.extract.quantities.units_left_out import with_units_told
from service.extract.text.coordinated_measures import coordinated
from service.extract.text.sentences import split_sentences
from service.extract.text.tokens import tokenize
from service.model.claims import Mood
from service.model.document import Block, Document
from service.model.events import Event
from service.model.mentions import Analysis, AreaMention, Row
from service.model.periods import Period
from service.model.quantities import Form, Hedge, Quantity
from service.model.spans import Span
from service.model.tokens import Sentence, Token
from service.model.windows import DAY, Grain, Window
from service.records import replace

_LONG_AGO = timedelta(days=365)
_POINTING = frozenset(["it", "they"])
_start = attrgetter("span.start")
_DURATIONS = frozenset(("seconds", "minutes", "hours", "days", "weeks", "months", "quarters", "years", "decades"))
_SPELLING_DURATIONS = _DURATIONS | {word[:-1] for word in _DURATIONS}


def analyse(document: Document, index: MeasureIndex, events: Sequence[Event] = ()) -> Iterator[Analysis]:
    """The sentences of ``document`` in order, each with its items, areas and measures.

    A sentence without a digit, a number word or a superlative costs little more than its tokens.
    """
    previous: Window | None = None
    last: tuple[Sentence, Sequence[Period], Window | None] | None = None
    told: Window | None = None
    returned: Window | None = None
    either: tuple[Window, ...] = ()
    seen, listed = set[str](), False
    for block in document.blocks:
        tokens = tokenize(block.text)
        named = index.named(tokens, left_out(tokens))
        told, against = told if _goes_back(tokens) else None, None
        before: Row | None = None
        sentences = [*split_sentences(block.text, tokens)]
        errors = put_right(sentences)
        for whole in sentences:
            measures = named.mentions(whole.span)
            told_by = parted(whole, document.published, [mention.span for mention in measures])
            sentence = told_by.sentence
            leans = previous
            if last is not None and points_at_last(sentence):
                leans = last_window(*last[:2], before=True) or last[2]
            periods = find_periods(
                sentence,
                block.text,
                document.published,
                previous=leans,
                events=events,
                language=document.language,
                recalled=Recalled(told, against, returned, either),
            )
            against = compared_with(sentence, periods)
            last = (sentence, periods, previous)
            now = last_window(sentence, periods)
            returned = previous if looks_back(sentence, now, previous) else None
            if now is not None:
                either = either_of(periods, now)
            previous, told = now or previous, last_told(sentence, periods) or told
            taken = [period.span for period in periods]
            quantities = find_quantities(sentence, block.text, taken, document.language)
            measures = without_places(measures, whole.span.start, quantities)
            before = items = with_units_told(items_of(sentence, quantities, periods), before)
            items = _with_moods(items, foreseen=told_by.foreseen or (listed and is_next_entry(items)))
            items, listed = _denied(items, errors.get(whole.span.start)), foretells(items)
            moved = [*spells_of_moves(items)]
            fractions = (quantity.span for quantity in quantities if quantity.form is Form.FRACTION)
            figures = [*fractions, *moved, *told_by.times]
            forbidden = named.forbidden(sentence.span, figures)
            if moved:
                measures = tuple(one for one in measures if not any(span.overlaps(one.span) for span in moved))
            joints = coordinated(items, measures) if forbidden else ()
            # What no word of a sentence rules out, no clause of it does.
            clauses, spells = ruled_out(sentence, named, figures, joints) if forbidden else ((), ())
            areas = _areas_of(whole, block, document, seen)
            if told_by.spans:  # what is told names its own matter, unless it names none
                areas = tuple(one for one in areas if not _is_reported(one.span, told_by)) or areas
                measures = tuple(one for one in measures if not _is_reported(one.span, told_by)) or measures
            named_spans = [mention.span for mention in measures]
            areas = (*areas, *places_by_kind(whole, named_spans))
            known = [*taken, *(area.span for area in areas), *named_spans]
            places = tuple(
                one for one in find_places(whole, known, named_spans) if not names_place(told_by, one.span, block.text)
            )
            yield Analysis(
                block,
                sentence,
                items,
                tuple(sorted((*areas, *places), key=_start)) if len(areas) + len(places) > 1 else (*areas, *places),
                measures,
                named.licensed,
                forbidden,
                clauses,
                spells,
                _said(told_by, block, document),
            )


def _areas_of(whole: Sentence, block: Block, document: Document, seen: set[str]) -> Sequence[AreaMention]:
    """The areas that a sentence names; those are put to the ones ``seen`` before, by which a nation may be told."""
    areas = find_areas(whole) or (() if whole.span.start else dateline_of(whole))
    areas = (*areas, *places_from_here(whole, document.language), *towns_of_states(whole, block.text))
    seen.update(one.area for one in areas)
    return (*areas, *nation_told(whole, seen), *bloc_told(whole, seen))


def quantities_of(document: Document) -> Iterator[tuple[Block, Quantity]]:
    """Every quantity recognised in the document, claim or not, with its block.

    More than claims are made of: durations that tell a period ("the past two years") and vague counts are among them.
    """
    for block in document.blocks:
        for sentence in split_sentences(block.text, tokenize(block.text)):
            for quantity in _all_quantities(sentence, block, document):
                yield block, quantity


def _goes_back(tokens: Sequence[Token]) -> bool:
    """ "It had already lost 2.7% in the first three months": a paragraph that goes on before the days last told."""
    opening = [token.lower for token in tokens[:2]]
    return len(opening) > 1 and opening[0] in _POINTING and opening[1] == "had"


def _is_reported(span: Span, told_by: Told) -> bool:
    return any(report.contains(span) for report in told_by.spans)


def _said(told_by: Told, block: Block, document: Document) -> Window | None:
    """When it was said, where that was before the day of the article."""
    if told_by.report is None or document.published is None or document.published - date.min <= 2 * _LONG_AGO:
        return None
    eve = document.published - DAY
    if told_by.long_ago:
        return Window(eve - _LONG_AGO, eve)
    days = [one.window for one in _periods(told_by.report, block, document) if one.grain is Grain.DAY]
    return next((day for day in days if day is not None and day.end <= eve), None)


def _all_quantities(sentence: Sentence, block: Block, document: Document) -> list[Quantity]:
    taken = [period.span for period in _periods(sentence, block, document)]
    found = list(find_quantities(sentence, block.text, taken, document.language))
    if taken and not _SPELLING_DURATIONS.isdisjoint(sentence.words):
        spans = [quantity.span for quantity in found]
        found += [
            quantity
            for quantity in find_quantities(sentence, block.text, spans, document.language)
            if quantity.unit in _DURATIONS and any(span.overlaps(quantity.figure) for span in taken)
        ]
    from service.extract.quantities.vague_counts import find_vague  # noqa: PLC0415  (no check looks for them)

    spans = [*taken, *(quantity.span for quantity in found)]
    found += find_vague(sentence, block.text, spans, document.language)
    return _converted(sorted(found, key=lambda quantity: quantity.span.start), block.text)


def _converted(found: list[Quantity], text: str) -> list[Quantity]:
    """The quantities with the hedge of "more than 60 miles (100km)" on the figure in brackets too."""
    for at, (first, other) in enumerate(pairwise(found), start=1):
        bracketed = text[first.span.end : other.span.start].strip() == "("
        if bracketed and first.hedge_span is not None and other.hedge is Hedge.EXACT and other.unit != first.unit:
            found[at] = replace(other, hedge=first.hedge)
    return found


def _periods(sentence: Sentence, block: Block, document: Document) -> Sequence:  # type: ignore[type-arg]
    return find_periods(sentence, block.text, document.published, language=document.language)


def _denied(items: Row, said: Span | None) -> Row:
    """The items, with figures that were said in error as denied."""
    if said is None:
        return items
    return Row(
        replace(item, mood=Mood.DENIED) if item.quantity is not None and said.contains(item.quantity.span) else item
        for item in items
    )


def _with_moods(items: Row, *, foreseen: bool) -> Row:
    if CUES.isdisjoint(items.said) and not (foreseen or may_head(items) or is_to_come(items)):
        return items  # as most sentences are, all asserted
    moods = {at: mood for at in items.figures if (mood := mood_of(items, at)) is not Mood.ASSERTED}
    if foreseen:
        moods.update((at, Mood.FORECAST) for at in items.figures if at not in moods)
    if not moods:
        return items
    return carried_on(Row(replace(item, mood=moods[at]) if at in moods else item for at, item in enumerate(items)))
