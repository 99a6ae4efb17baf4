"""Which series a claim may be about: by the nearest measure, the area, the thing counted, the subject carried over."""

from service.claims.balances import is_balance
from service.claims.bind.changes.moves_listed import is_signed
from service.claims.bind.placing.moves_likened import is_of_moves
from service.claims.bind.sharing.agency_shorthand import is_core
from service.claims.kind import Draft
from service.claims.ranks.ranked_changes import is_monthly
from service.claims.subject.carried.carried import carried_over, heaviest
from service.claims.subject.carried.discourse import Discourse, is_forbidden, remember
from service.claims.subject.carried.implied import IMPLIED, LOOSE, Fits, is_at_home
from service.claims.subject.carried.said_of_it import goes_on_about_it
from service.claims.subject.carried.spoken_of import (
    headlines_of,
    is_the_headline,
    is_the_price,
    is_the_rate,
    of_the_index,
    only_tells_length,
    over_another_time,
)
from service.claims.subject.carried.understood import understood_by_noun, understood_by_talk
from service.claims.subject.counted.ages_of_people import is_age
from service.claims.subject.counted.costs import is_of_cost, is_of_days
from service.claims.subject.counted.counted_in import told_in
from service.claims.subject.counted.head_nouns import of_head_noun
from service.claims.subject.counted.sizes import can_be, of_possible_size
from service.claims.subject.counted.thing_changed import of_thing_changed
from service.claims.subject.counted.units_meant import (
    agrees_with,
    fits_before,
    in_cash,
    is_for_several,
    is_of_base,
    of_percentages,
    of_the_quarter,
    siblings_of,
    unit_meant,
    with_namesakes,
)
from service.claims.subject.light_words import names
from service.claims.subject.measures.as_its_mark import past_mark
from service.claims.subject.measures.asides import is_named_in_brackets, names_in_brackets
from service.claims.subject.measures.families_meant import is_for_another
from service.claims.subject.measures.marked_up import is_marked_up
from service.claims.subject.measures.named_measures import named_for
from service.claims.subject.measures.not_held import is_of_another
from service.claims.subject.measures.of_what_rose import is_of_what_rose
from service.claims.subject.measures.own_subject import has_own_subject
from service.claims.subject.measures.rates_listed import with_rates_listed
from service.claims.subject.measures.real_terms import is_cash, is_in_real_terms
from service.claims.subject.measures.set_against import multiplies_another
from service.claims.subject.measures.single_months import is_of_one_month
from service.claims.subject.measures.standing_at import stands_at_another
from service.claims.subject.own_subjects.own_clause import of_own_clause
from service.claims.subject.own_subjects.relative_clauses import of_its_clause
from service.claims.subject.own_subjects.what_people_came_in import sibling_subject
from service.claims.subject.parts.averages_of_two import is_of_average_of_two
from service.claims.subject.parts.contributions import is_taken_off
from service.claims.subject.parts.core_and_whole import is_core_of_another, is_labelled_core
from service.claims.subject.parts.from_averages import is_from_average
from service.claims.subject.parts.groups import is_of_group
from service.claims.subject.parts.narrowed import PRICES
from service.claims.subject.parts.one_seller import is_of_one_seller
from service.claims.subject.parts.parts_named import (
    is_amount_of,
    is_left_over,
    is_of,
    is_part,
    is_part_of_measure,
    is_revision,
    is_taken_away,
    is_there,
)
from service.claims.subject.parts.polled import is_opinion, is_share_of_people
from service.claims.subject.parts.where_clauses import is_of_thing_before
from service.claims.subject.parts.whole_beside_part import of_whole_told
from service.model.claims import OUTRIGHT, Candidate
from service.model.mentions import Analysis
from service.model.quantities import CURRENCIES, PERCENT, Quantity
from service.model.series import Frequency, Nature, Series
from service.model.shelf import Shelf
from service.records import replace

_SHORT = frozenset(["day", "week"])
_INDICES = frozenset(["index", "indices", "points", "gauge"])
_COUNTS = frozenset(["tally", "running total"])  # of anything that is counted
_OFTEN = frozenset([Frequency.DAILY, Frequency.WEEKLY])


def candidates_for(draft: Draft, analysis: Analysis, discourse: Discourse) -> tuple[Candidate, ...]:
    """The series that a draft may be about, best first; empty where the text licenses none."""
    if is_there(draft, analysis) or is_signed(analysis.items, draft) or is_age(draft, analysis):
        return ()
    if has_own_subject(draft, analysis, discourse.shelf) or is_marked_up(draft, analysis):
        return ()
    if is_of_thing_before(draft, analysis) or (draft.kind == "multiple" and is_of_moves(analysis.items, draft.anchor)):
        return ()
    if draft.tally is not None:
        return _of_mark(draft, analysis, discourse)
    if draft.rank is not None and draft.rank.among:
        from service.claims.subject.areas.among_areas import places_of  # noqa: PLC0415  (seldom needed)

        return places_of(draft, analysis, discourse)
    return _of_figure(
        draft, None if draft.rank is not None else analysis.items[draft.anchor].quantity, analysis, discourse
    )


def _of_mark(draft: Draft, analysis: Analysis, discourse: Discourse) -> tuple[Candidate, ...]:
    """Periods counted are of what their mark is of: "more than 1,000 people", "grew by more than 200,000"."""
    at = draft.slot("mark")
    told = None if draft.tally is None else draft.tally.mark
    quantity = told if told is not None or at is None else analysis.items[at].quantity
    if at is None or quantity is None or draft.tally is None:
        return _of_figure(draft, None, analysis, discourse)
    moved = "percent_change" if quantity.unit == PERCENT else "difference"
    plain = replace(draft, kind="level" if draft.tally.moved is None else moved, tally=None)
    own = replace(plain, span=quantity.span, anchor=at, last=at)
    # "It was the 27th month in a row below 4%": the words before the count leave open what was spoken of.
    return _of_figure(own, quantity, analysis, discourse) or _of_figure(plain, quantity, analysis, discourse)


def _of_figure(
    draft: Draft, quantity: Quantity | None, analysis: Analysis, discourse: Discourse
) -> tuple[Candidate, ...]:
    monthly = draft.rank is not None and is_monthly(analysis.items[draft.anchor : draft.last + 1])
    real = is_in_real_terms(draft, analysis)
    named = of_its_clause(_meant(draft, quantity, analysis, discourse), draft, analysis)
    read = of_own_clause(named, draft, analysis)
    read = of_whole_told(read, draft, analysis, discourse.shelf)
    meant = [
        c
        for c in of_thing_changed(read, draft, analysis.items, discourse.shelf)
        if not is_part(draft, analysis, series := discourse.shelf.series(c.series_id))
        and not is_of_another(draft, analysis, series)
        and not is_of_what_rose(draft, analysis.items, series)
        and not stands_at_another(draft, analysis, discourse.shelf.family_of(c.series_id))
        and not is_share_of_people(draft, analysis.items, series)
        and not is_of_group(draft, analysis, series)
        and not is_of_one_seller(draft, analysis, series)
        and not is_of_cost(draft, analysis.items, series)
        and not is_taken_off(draft, analysis.items, series)
        and not is_of_days(draft, analysis.items)
        and not is_of_one_month(draft, analysis.items, series)
        and is_of_base(draft, analysis, series)
        and not is_core_of_another(draft, analysis, c)
        and not (real and is_cash(series))
        and not _is_bare_count(draft, quantity, analysis, series)
        and not (series.accumulates and is_taken_away(draft, analysis.items, c.words))
        and not (series.accumulates and is_balance(analysis.items, draft.anchor))
        and not (monthly and (series.growth_over not in (None, 1) or series.nature is Nature.INDEX) and not _is_rate(c))
    ]
    if draft.streak is not None and draft.streak.step in _SHORT:
        meant = _of_short_steps(meant, draft, analysis, discourse)
    mark = None if draft.rank is None else draft.rank.mark
    if mark is not None:
        meant = past_mark(meant, mark, discourse)
    meant = [*of_head_noun(meant, draft, analysis, discourse.shelf)]
    told = told_in(meant, draft, analysis, discourse)
    if told is not None:
        return tuple(told)
    return discourse.counts.either(tuple(meant), draft, analysis.items, discourse.shelf)


def _of_short_steps(meant: list[Candidate], draft: Draft, analysis: Analysis, discourse: Discourse) -> list[Candidate]:
    """ "Prices have now fallen for six straight weeks": those spoken of that come out so often, not any prices."""
    if not meant or meant[0].words not in PRICES:
        return meant
    spoken = [*meant, *carried_over(draft, None, analysis, discourse, loosely=True)]
    often = [c for c in spoken if discourse.shelf.series(c.series_id).frequency in _OFTEN]
    return often or meant


def _is_bare_count(draft: Draft, quantity: Quantity | None, analysis: Analysis, series: Series) -> bool:
    """ "There are 90 homes for rent and 45 for sale": no points of an index, of which no word speaks."""
    index = series.unit == "index" and draft.kind == "level"
    return index and quantity is not None and not quantity.decimals and _INDICES.isdisjoint(analysis.items.said)


def _is_rate(candidate: Candidate) -> bool:
    """ "Inflation fell to 8.7%, the biggest monthly fall since 1992": a rate itself may move from month to month."""
    return any(word in candidate.words for word in ("inflation", "rate"))


def fits(shelf: Shelf) -> Fits:
    """Whether a figure can be of a series of a shelf, by its unit and what it counts."""
    return lambda claim, draft, candidate: agrees_with(claim.quantity, draft, shelf.series(candidate.series_id))


def _meant(draft: Draft, quantity: Quantity | None, analysis: Analysis, discourse: Discourse) -> tuple[Candidate, ...]:
    if quantity is not None and quantity.unit == PERCENT and is_opinion(draft, analysis.items):
        return ()
    if quantity is not None and is_of(draft, analysis.items):
        return ()  # "Shelter costs, a third of the index, were up"
    if is_named_in_brackets(draft, analysis):
        return ()
    thing = names_in_brackets(draft, analysis)
    if thing is not None and names(analysis.items[thing], analysis) and not _is_measured(thing, analysis):
        return ()
    if is_revision(draft, analysis.items) or is_left_over(draft, analysis.items):
        return ()
    if is_from_average(draft, analysis.items) or _is_of_other_things(draft, analysis, discourse):
        return ()
    if is_part_of_measure(draft, analysis):
        return _loosely_named(draft, quantity, analysis, discourse)  # "86.6% of A&E patients, within four hours"
    named = named_for(draft, analysis, discourse)
    again = _spoken_of_again(named, draft, quantity, analysis, discourse)
    if again:
        return again
    if named:
        remember(heaviest(named), analysis, discourse)
        fitting = tuple(c for c in named if agrees_with(quantity, draft, discourse.shelf.series(c.series_id)))
        if not fitting and quantity is not None:
            fitting = _kin(named, draft, quantity, analysis, discourse)
        elif fitting and quantity is not None and quantity.unit in CURRENCIES:
            kin = siblings_of(named, quantity.unit, discourse)
            fitting += of_the_quarter(fitting, kin, discourse.shelf)
            fitting += in_cash(fitting, kin, analysis, discourse.shelf)
        if is_core(analysis.items, draft.anchor):
            fitting = tuple(c for c in fitting if "core" in c.words)
        if is_amount_of(draft, analysis.items):
            fitting = tuple(c for c in fitting if discourse.shelf.series(c.series_id).nature is not Nature.STEP)
        fitting = tuple(c for c in fitting if fits_before(draft, analysis, discourse.shelf.series(c.series_id)))
        if draft.kind == "point_change" and not of_percentages(draft, analysis):
            fitting = tuple(c for c in fitting if discourse.shelf.series(c.series_id).unit == PERCENT)
        best = with_rates_listed(heaviest(fitting), fitting, draft, analysis, discourse.shelf)
        fitting = with_namesakes(best, quantity, draft, analysis, discourse)
        fitting = of_possible_size(fitting, quantity, draft, discourse.shelf)
        return fitting or _loosely_named(draft, quantity, analysis, discourse)
    found = (
        over_another_time(draft, analysis, discourse)
        or sibling_subject(draft, analysis, discourse)
        or carried_over(draft, quantity, analysis, discourse, loosely=is_the_price(draft, analysis, discourse))
        or understood_by_noun(draft, quantity, analysis, discourse)
        or of_the_index(draft, quantity, analysis, discourse)
        or _loosely_named(draft, quantity, analysis, discourse)
        or understood_by_talk(draft, quantity, analysis, discourse)
    )
    labelled = is_labelled_core(draft, analysis)  # "Core: 3.8% (3.7%)", of which none may be held
    return tuple(c for c in found if "core" in c.series_id) if labelled else found


def _kin(
    named: tuple[Candidate, ...], draft: Draft, quantity: Quantity, analysis: Analysis, discourse: Discourse
) -> tuple[Candidate, ...]:
    """The kin of what is named that a figure's unit means: "before inflation is taken out, output is $31tn".

    Of "real GDP" none in cash is meant, and of plain GDP what is in cash where that is held.
    """
    kin = siblings_of(named, unit_meant(quantity, draft, analysis), discourse, quantity.noun, quantity.per)
    if quantity.unit not in CURRENCIES:
        return kin
    real = any("real" in c.words.split() for c in named)
    meant = tuple(c for c in kin if is_cash(discourse.shelf.series(c.series_id)) is not real)
    kin = meant or (() if real else kin)
    return tuple(c for c in kin if not is_forbidden(c.series_id, draft, analysis, discourse))


def _is_of_other_things(draft: Draft, analysis: Analysis, discourse: Discourse) -> bool:
    """ "A fill-up of 12 gallons costs $33.73", "nearly double the CPI measure"; Brent's "against $80.46 for WTI"."""
    several = is_for_several(draft, analysis.items) or multiplies_another(draft, analysis)
    several = several or is_of_average_of_two(draft, analysis.items)
    return several or is_for_another(draft, analysis, discourse)


def _spoken_of_again(
    named: tuple[Candidate, ...], draft: Draft, quantity: Quantity | None, analysis: Analysis, discourse: Discourse
) -> tuple[Candidate, ...]:
    """What was spoken of, where the words that name something may as well go on about that; empty where they do not."""
    if named and goes_on_about_it(draft, analysis):
        return carried_over(draft, quantity, analysis, discourse, loosely=False)
    headline = bool(named) and is_the_headline(named[0], discourse)
    if not named or (named[0].weight >= OUTRIGHT and not headline):
        return ()
    if named[0].words == "index" and (spoken := of_the_index(draft, quantity, analysis, discourse)):
        return spoken
    if named[0].words in _COUNTS:  # "35,651 were in hotels. Since the tally began the most were 56,042"
        counted = carried_over(draft, quantity, analysis, discourse, loosely=False)
        others = {c.series_id for c in counted}.isdisjoint(c.series_id for c in named)
        return counted if others else ()
    length, rate = only_tells_length(named, discourse), headline or is_the_rate(named[0], discourse)
    if not (length or rate):
        return ()
    spoken = carried_over(draft, quantity, analysis, discourse, loosely=True)
    spoken = (headline and headlines_of(spoken, discourse)) or spoken
    if length:
        return tuple(replace(c, words=named[0].words) for c in spoken) or named
    return (*spoken, *(replace(c, weight=spoken[0].weight) for c in named)) if spoken else ()


def _loosely_named(
    draft: Draft, quantity: Quantity | None, analysis: Analysis, discourse: Discourse
) -> tuple[Candidate, ...]:
    """What weak words out of their context name, or words that are not the nearest: it bears a figure out, no more."""
    named = named_for(draft, analysis, discourse, loosely=True)
    plain_points = draft.kind == "point_change" and not of_percentages(draft, analysis)
    found = tuple(
        replace(c, weight=LOOSE, reason=f"{c.reason}, in words that may name another thing")
        for c in named
        if agrees_with(quantity, draft, series := discourse.shelf.series(c.series_id))
        and fits_before(draft, analysis, series)
        and not (series.nature is Nature.STEP and is_amount_of(draft, analysis.items))
        and not (plain_points and series.unit != PERCENT)
        and is_at_home(series, analysis)
    )
    found = _of_their_areas(of_possible_size(found, quantity, draft, discourse.shelf), quantity, analysis, discourse)
    if found and not discourse.carried:
        remember(found, analysis, discourse)
    return found


def _of_their_areas(
    rows: tuple[Candidate, ...], quantity: Quantity | None, analysis: Analysis, discourse: Discourse
) -> tuple[Candidate, ...]:
    """ "Germany counted 83.5 million people": as many as only the people of the area that is named can be."""
    if quantity is None or not quantity.noun or not analysis.areas:
        return rows
    named = {mention.area for mention in analysis.areas}
    read = [discourse.shelf.series(c.series_id) for c in rows]
    whole = [one.nature is Nature.STOCK and len(discourse.shelf.areas_of(one.concept)) > 1 for one in read]
    return tuple(
        replace(c, weight=IMPLIED) if counts and one.area in named and can_be(c, quantity, discourse.shelf) else c
        for c, one, counts in zip(rows, read, whole, strict=True)
    )


def _is_measured(at: int, analysis: Analysis) -> bool:
    """Whether a word is one of those that name a measure."""
    place = analysis.items[at].start
    return any(m.span.start <= place < m.span.end for m in analysis.measures)
