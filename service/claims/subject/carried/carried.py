"""Subjects carried over from what was said before: "it", "the figure", "the total", figures without a subject."""

from collections.abc import Sequence
from itertools import pairwise

from service.claims.kind import Draft
from service.claims.subject.areas.areas_meant import of_area
from service.claims.subject.carried.discourse import Discourse, is_forbidden
from service.claims.subject.carried.implied import LOOSE
from service.claims.subject.carried.said_of_it import goes_on_about_it, is_said_of_it, past_number_of
from service.claims.subject.carried.spoken_of import (
    CARRIED,
    grows,
    is_of_another_index,
    over_a_year,
    spoken_of_earlier,
)
from service.claims.subject.counted.units_meant import agrees_with, counts_other, is_of_nobody, siblings_of, unit_meant
from service.claims.subject.light_words import LIGHT, NAMELESS, is_bare, is_general
from service.claims.subject.measures.asides import passed_by
from service.claims.subject.measures.families_meant import allowed_families
from service.claims.subject.measures.set_against import told_by_clause
from service.claims.subject.own_subjects.subject_of_clause import new_subject
from service.model.claims import Candidate
from service.model.mentions import Analysis, Item, MeasureMention
from service.model.periods import PeriodRole
from service.model.quantities import PERCENT, Quantity
from service.model.series import Nature, Series
from service.records import replace

_TALLIES = frozenset(["total", "tally", "count"])
_TELLING_TOTAL = frozenset(["of", "to", "at", "is", "was", "stands", "now", "so", "far", "for", "in", ""])
_LEADING_TOTAL = frozenset(["a", "the", "", "running", "provisional", "'s", "cumulative", "annual", "yearly"])
_POINTING_BACK = _TALLIES.union("this that it figure number rate there rise fall increase drop".split())
_THAT = frozenset(["that", "this", "those", "these"])
_IT = frozenset(["it", "its", "that", "this", "they"])
_APART = frozenset(["initial", "legacy", "fresh", "repeat", "older"])
_CUTS = frozenset(["cut", "hike"])
_APPOSING = frozenset([",", "–", "—", "(", "or"])
_A = frozenset("a the another first last next further this that".split())
_INTEREST = "interest"  # in the topic of what the price of money is
_RATES_ARE = frozenset("are were have remain stay stand stood went fell rose came".split())
_CUTTING = frozenset(
    "cut cuts cutting raised raises raising lifted lowered trimmed slashed put hiked increased".split()
)
_CUT_REACH = 5  # items of "cut its key interest rates by"
_RATES_REACH = 6  # items of "rates are now between"
_HEAD = 5  # items of "Britain's own September figure"
_SET = 2  # items of "In the UK", "For Britain"
_LED = 6  # items of "This year's share of that"
_TOTAL_REACH = 7  # items of "the 2025 total so far stands at"


def carried_over(
    draft: Draft, quantity: Quantity | None, analysis: Analysis, discourse: Discourse, *, loosely: bool = False
) -> tuple[Candidate, ...]:
    """What was spoken of before, as far as it can be what the figure measures."""
    if "seasonally" in analysis.items.said and ("not", "seasonally") in pairwise(analysis.items.words):
        return ()  # "the not seasonally adjusted count": of no series told before
    if _is_of_some(draft, analysis) or not (loosely or _may_carry(draft, analysis, discourse)):
        return ()
    carried = tuple(
        replace(c, weight=min(CARRIED, c.weight), reason=f"the subject carried over: {c.reason}", carried=True)
        for c in (*_main(draft, analysis, discourse), *discourse.carried)
        if not is_forbidden(c.series_id, draft, analysis, discourse)
        and not _is_of_part_before(c.series_id, analysis, discourse)
        and not _is_of_area_before(c.series_id, analysis, discourse)
        and agrees_with(quantity, draft, discourse.shelf.series(c.series_id))
        and (draft.streak is not None or not counts_other(quantity, discourse.shelf.series(c.series_id)))
    )
    carried = tuple(
        c for c in carried if not _is_of_policy(quantity, draft, analysis, discourse.shelf.series(c.series_id))
    )
    if draft.rank is not None and _ranks_per_cent(draft, analysis):
        carried = tuple(c for c in carried if discourse.shelf.series(c.series_id).unit == PERCENT)
    if _names_growth(draft, analysis):
        carried = tuple(c for c in carried if grows(discourse.shelf.series(c.series_id)))
    if _is_of_interest_rates(draft, analysis):
        carried = tuple(c for c in carried if _INTEREST in discourse.shelf.series(c.series_id).topic)
        if not carried:
            return ()  # nor of what was spoken of before that
    if not carried and quantity is not None:
        unit = unit_meant(quantity, draft, analysis)
        carried = tuple(
            c
            for c in _counts_of(siblings_of(discourse.carried, unit, discourse, quantity.noun, quantity.per), discourse)
            if not is_forbidden(c.series_id, draft, analysis, discourse)
            and not _is_of_part_before(c.series_id, analysis, discourse)
        )
    if not carried:
        carried = over_a_year(draft, analysis, discourse) or spoken_of_earlier(draft, quantity, analysis, discourse)
    if not carried:
        return ()
    series = [discourse.shelf.series(c.series_id) for c in carried]
    concepts = {one.concept for one in series}

    def inside(area: str | None) -> tuple[Candidate, ...]:
        return tuple(c for c, one in zip(carried, series, strict=True) if area in (None, one.area))

    return of_area(carried[0], concepts, inside, draft, analysis, discourse)


def _names_growth(draft: Draft, analysis: Analysis) -> bool:
    """ "Growth was 0.1%", of what grows; not "933,000 above the level of a year before, growth of 0.6%", told again."""
    words = analysis.items.words[: draft.anchor]
    if "growth" not in words:
        return False
    at = len(words) - 1 - words[::-1].index("growth")
    again = words[at - 1] in _APPOSING and words[at + 1 : at + 2] == ("of",) and words.count("growth") == 1
    return not (again and any(place < at for place in analysis.items.figures))


def _ranks_per_cent(draft: Draft, analysis: Analysis) -> bool:
    """ "The June reading of 2.6% is the lowest since March": of a rate, where the pound was spoken of as well."""
    ahead = analysis.items[: draft.anchor]
    told = [item.quantity for item in ahead if item.quantity is not None]
    moved = any(item.changes for item in ahead)  # "a plunge of 37% since the record 12.1 million"
    return bool(told) and not moved and all(one.unit == PERCENT for one in told)


def _is_of_part_before(series_id: str, analysis: Analysis, discourse: Discourse) -> bool:
    """ "Starts fell. Single-family starts ran at 739,000. In July the rate was 762,000": of the part told last.

    Where the sentence before tells figures of what its words set apart from the series, and none of that.
    """
    before = discourse.before
    if before is None or before.block is not analysis.block or before is discourse.carried_from:
        return False
    return bool(before.items.figures) and discourse.shelf.family_of(series_id) in before.forbidden


def _is_of_area_before(series_id: str, analysis: Analysis, discourse: Discourse) -> bool:
    """ "Euro-area inflation is 2%. In the UK, news came of a jump to 3.6%. It had not been so high": of the UK's.

    Where the sentence before tells figures of other areas, and what of was not understood.
    """
    before = discourse.before
    if before is None or before.block is not analysis.block or before is discourse.carried_from:
        return False
    pointed = bool(before.areas) and bool(before.items.figures) and not (analysis.areas or analysis.measures)
    if not pointed or _IT.isdisjoint(analysis.items.words[:_HEAD]):
        return False
    series = discourse.shelf.series(series_id)
    understood = discourse.told.get(series.concept, ())[-1:]  # the area that a figure was of last
    return not any(mention.area == series.area or mention.area in understood for mention in before.areas)


def _counts_of(rows: Sequence[Candidate], discourse: Discourse) -> Sequence[Candidate]:
    """ "84.4% of patients were seen in time. Nearly 330,000 were not": behind a share it need not be the whole."""
    shares = all(discourse.shelf.series(c.series_id).unit == PERCENT for c in discourse.carried)
    return [replace(c, weight=min(LOOSE, c.weight)) for c in rows] if shares else rows


def _is_of_some(draft: Draft, analysis: Analysis) -> bool:
    """ "160,919 were waiting. Of the 92,601 initial claims": of those that an adjective sets apart from the rest."""
    quantity = analysis.items[draft.anchor].quantity
    if quantity is None or not quantity.noun or draft.rank is not None:
        return False
    return not _APART.isdisjoint(quantity.span.of(analysis.block.text).lower().split())


def _is_of_policy(quantity: Quantity | None, draft: Draft, analysis: Analysis, series: Series) -> bool:
    """ "Inflation slowed to 3.2%. A cut, from 4%, is priced in", "the last rise, to 5.25%": no rate that is measured.

    Nobody cuts such a rate, and none is written finer than it is published.
    """
    if quantity is None or quantity.unit != PERCENT or draft.kind != "level":
        return False
    if series.unit != PERCENT or series.nature is not Nature.RATE:
        return False
    if quantity.decimals > series.decimals:
        return True
    words = analysis.items.words[: draft.anchor]
    return any(word in _CUTS and lead in _A for lead, word in pairwise(words))


def _is_of_interest_rates(draft: Draft, analysis: Analysis) -> bool:
    """ "Inflation is 2%. In America rates are 5.33%", "cut rates by a quarter-point": the price of money."""
    words = analysis.items.words[max(0, draft.anchor - _RATES_REACH) : draft.anchor]
    if words[-2:] == ("rates", "by") and not _CUTTING.isdisjoint(words[-_CUT_REACH:-2]):
        return True
    at = next((n for n, word in enumerate(words[:-1]) if word == "rates"), None)
    return (
        at is not None
        and words[at + 1] in _RATES_ARE
        and (at == 0 or words[at - 1] not in ("both", "of", "-", "the", "their"))
    )


def _main(draft: Draft, analysis: Analysis, discourse: Discourse) -> tuple[Candidate, ...]:
    """What the article was about first, to which a new paragraph may come back from an aside of the same topic.

    "… French police stopped 270 others. ¶ The total for the year is now 15,897": of those who came. So is what has
    been counted since a day: "A boat with 230 was intercepted. With it the total since the election rose to 80,186".
    """
    first, last = discourse.main[:1], discourse.carried[:1]
    within = analysis.block.id == discourse.carried_block and not _is_total_since(draft, analysis)
    if not first or not last or within:
        return ()
    main, aside = discourse.shelf.series(first[0].series_id), discourse.shelf.series(last[0].series_id)
    same = main.topic == aside.topic and main.concept != aside.concept
    return first if same and main.accumulates and aside.accumulates else ()


def heaviest(rows: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Only those that the words name best; what they name less well was not meant."""
    return tuple(c for c in rows if c.weight == rows[0].weight)


def _may_carry(draft: Draft, analysis: Analysis, discourse: Discourse) -> bool:
    """Whether the words before the figure leave its subject to what went before."""
    if not discourse.carried:
        return False
    position = analysis.items[draft.anchor].start
    asides = [span for span, relative in passed_by(draft, analysis) if relative] if analysis.measures else []
    later = bool(analysis.measures) and goes_on_about_it(draft, analysis)
    for m in () if later else analysis.measures:
        if any(span.contains(m.span) for span in asides):
            continue
        before = m.span.start < position
        told = m.strong or (before and (not is_general(m, analysis) or _is_of_another_topic(m, discourse)))
        if told and not allowed_families(m, analysis, discourse, position):
            return False  # it names another measure
    if _is_total(draft, analysis, discourse) or is_of_nobody(draft, analysis.items):
        return True
    if "index" in analysis.items.said and is_of_another_index(draft, analysis, discourse):
        return False
    if new_subject(draft, analysis) is not None or told_by_clause(draft, analysis) is not None:
        return False  # "Rail fares jumped 7.2%", "lower than mortgage rates, which average 4.9%"
    left = is_bare(draft, analysis, _past_things(analysis, discourse)) or is_said_of_it(draft, analysis.items)
    return left and (analysis.block.id == discourse.carried_block or _continues(analysis, draft, discourse))


def _past_things(analysis: Analysis, discourse: Discourse) -> int:
    """Where the words begin behind what was counted before, named once more."""
    if "of" not in analysis.items.said:
        return 0
    nouns = {noun for c in discourse.carried for noun in discourse.shelf.series(c.series_id).phrases.nouns}
    return past_number_of(analysis.items, nouns)


def _is_of_another_topic(mention: MeasureMention, discourse: Discourse) -> bool:
    """ "Total pay grew by 5.2%, while prices rose by 9.4%": of prices, though any price may be called so."""
    shelf = discourse.shelf
    topics = {shelf.family(name).topic for name in mention.weak}
    return mention.words == ("price",) and not {shelf.series(c.series_id).topic for c in discourse.carried} & topics


def _is_total(draft: Draft, analysis: Analysis, discourse: Discourse) -> bool:
    """ "…, for a 2025 total of 32,188": of what the article counts, whatever else the sentence tells."""
    lead = [*analysis.items.words[max(0, draft.anchor - _TOTAL_REACH) : draft.anchor]]
    place = max((n for n, word in enumerate(lead) if word in _TALLIES), default=-1)
    if place < 1 or not set(lead[place + 1 :]) <= _TELLING_TOTAL or lead[place - 1] not in _LEADING_TOTAL:
        return False
    return all(discourse.shelf.series(c.series_id).accumulates for c in discourse.carried)


def _is_total_since(draft: Draft, analysis: Analysis) -> bool:
    """ "The total since Labour took office", which no aside is counted from."""
    if _TALLIES.isdisjoint(analysis.items.said):
        return False
    ahead = [item.period for item in analysis.items[: draft.anchor] if item.period is not None]
    return any(one.role is PeriodRole.TO_DATE and one.rule.startswith("event:") for one in ahead)


def _tells_total(analysis: Analysis, draft: Draft) -> bool:
    """ "The count stands at 15,827, which is 15% down on the 18,678 of then": behind a total of what was spoken of."""
    first = next((at for at in analysis.items.figures if at < draft.anchor), None)
    if first is None:
        return False
    lead = analysis.items.words[max(0, first - _TOTAL_REACH) : first]
    place = max((n for n, word in enumerate(lead) if word in _TALLIES), default=-1)
    return place > 0 and _TELLING_TOTAL.issuperset(lead[place + 1 :]) and lead[place - 1] in _LEADING_TOTAL


def _continues(analysis: Analysis, draft: Draft, discourse: Discourse) -> bool:
    """Whether a paragraph goes on about the one before: by a word that points back, or by opening with the figure.

    So it does where it opens with a rank or counts moves: "To find anything lower", "The cut is the second this year";
    not behind a sentence of another thing: "The ECB lowered its rate to 3.5%. ¶ The cut was the second this year".
    """
    counted = draft.rank or draft.tally or draft.streak
    told = discourse.before is discourse.carried_from or (discourse.before and not discourse.before.items.figures)
    if (counted is not None and told) or _anaphoric(analysis.items) or _tells_total(analysis, draft):
        return True
    ahead = analysis.items[: draft.anchor]
    if not any(item.word and len(item.word) > 2 and item.word not in LIGHT for item in ahead):
        return True
    return _is_set_elsewhere(analysis, ahead)


def _is_set_elsewhere(analysis: Analysis, ahead: Sequence[Item]) -> bool:
    """ "Euro-area inflation held at 2%. ¶ In the UK, news came of a jump to 3.6%": the same of another area."""
    if not analysis.areas or analysis.items.words[:1] not in (("in",), ("for",)):
        return False
    area = analysis.areas[0].span
    if area.start > analysis.items[_SET].start:
        return False
    told = [item for item in ahead if not area.start <= item.start < area.end and not item.changes]
    return not any(item.word and len(item.word) > 2 and item.word not in NAMELESS for item in told)


def _anaphoric(items: Sequence[Item]) -> bool:
    head = [item.word for item in items[:_HEAD]]
    words = head if "own" in head else head[:-1]  # "Britain's own September figure"
    if any(first.word == "of" and second.word in _THAT for first, second in pairwise(items[:_LED])):
        return True  # "This year's share of that is 27,029"
    return not _POINTING_BACK.isdisjoint(words)
