"""From a draft and what is bound to it to its claim: of what series, of which days, and how it is meant."""

from collections.abc import Sequence

from service.claims.bind.bases.averages_over_years import is_average_of_years
from service.claims.bind.binding import bind
from service.claims.bind.bound import Binding
from service.claims.bind.changes.lengths import length_ahead, length_from
from service.claims.bind.changes.moves_listed import first_for
from service.claims.bind.changes.several_steps import of_one_step
from service.claims.bind.earlier_times.before_that import is_move_before, leads_to_level, tells_value_before
from service.claims.bind.earlier_times.told_aside import is_aside
from service.claims.bind.earlier_times.values_in_turn import values_back
from service.claims.bind.peaks.peak_words import summit_told
from service.claims.bind.peaks.peaks import is_start_of_run, is_undated_peak
from service.claims.bind.peaks.records_of_a_day import is_day_record
from service.claims.bind.peaks.told_as_past import is_told_as_past
from service.claims.bind.period_words import CHANGE_KINDS
from service.claims.bind.sharing.statements_of_now import is_fresh
from service.claims.bind.words_around import Tone, is_negative
from service.claims.complete.areas.compared_areas import across
from service.claims.complete.changes.added_to_count import as_count_added
from service.claims.complete.changes.sized_as_change import as_change
from service.claims.complete.changes.taken_away import as_loss, counts_who_lost
from service.claims.complete.days.days_totals_run_to import cutoff_of
from service.claims.complete.days.months_compared import is_of_month_alone, months_compared
from service.claims.complete.neighbours.claims_in_words import WORDED
from service.claims.direction_told import direction_told
from service.claims.kind import Draft
from service.claims.once import once_read
from service.claims.ranks.moves_before_next import is_before_next
from service.claims.ranks.not_yet import mood_of_words
from service.claims.ranks.second_only import is_of_others
from service.claims.recognise import recognise
from service.claims.relate.comparisons.against_others import AIMS
from service.claims.streak import runs_on
from service.claims.subject.carried.discourse import Discourse
from service.claims.subject.carried.implied import IMPLIED, LOOSE
from service.claims.subject.parts.contributions import is_contribution
from service.claims.subject.subjects import candidates_for
from service.claims.threshold import DAY_REACHED, past_mark
from service.model.claims import Candidate, Claim, Mood
from service.model.mentions import Analysis, Item, Row
from service.model.periods import Period, PeriodRole
from service.model.quantities import CURRENCIES, PERCENT, Direction, Quantity
from service.model.series import Nature
from service.model.shelf import Shelf
from service.model.spans import Span
from service.model.windows import Grain
from service.records import dataclass, replace

_YEAR = 12  # months
_MARKED = frozenset(["threshold", "level"])  # "only in 2022 had the 40,000 mark been passed before"
_GAPS = frozenset(["difference", "point_change", "percent_change"])
_TOWARDS = frozenset(["short", "below", "above", "under", "over", "shy", "off", "than", "beyond"])
_TIED = 8  # items from "double" to the figure that it is taken from


@once_read
def bound(analysis: Analysis) -> Sequence[tuple[Draft, Binding]]:
    """The drafts with their bindings; what reads its periods itself takes no part in binding, nor do its bases."""
    items, drafts = analysis.items, recognise(analysis)
    alone = [draft.kind in WORDED or draft.period is not None or _is_place(draft) for draft in drafts]
    plain = [draft for draft, is_alone in zip(drafts, alone, strict=True) if not is_alone]
    taken = {at for draft in drafts if (at := draft.slot("base")) is not None}
    taken |= {draft.anchor for draft in drafts if _is_only_reached(draft, items)}
    bound_to = iter(bind(items, plain, taken))
    bindings = [Binding() if is_alone else next(bound_to) for is_alone in alone]
    stays = [(draft, draft.streak.stay) for draft in drafts if draft.streak is not None]
    spent = {draft.slot("mark") for draft, stay in stays if stay is not None and stay.whole}
    marks = {draft.slot("mark") for draft in drafts if draft.kind == "threshold" and draft.period is not None}
    for draft, binding in zip(drafts, bindings, strict=True):
        if draft.rank is not None and is_of_others(items, draft.rank, draft.span, binding.period):
            binding.period = None
        if draft.slot("then") is not None:
            binding.is_base = True  # "fewer than in the record year, 2022": of the time compared with
        if draft.kind == "level" and draft.anchor in marks and not _is_price(items[draft.anchor].quantity):
            binding.period, binding.peak = None, True  # "reached 25,000 on 22 September": no count of that day
        if draft.kind == "level" and draft.anchor in spent and binding.period is None:
            binding.peak = True  # "spent 21 months at 0.1%": not of now
    return [*zip(drafts, bindings, strict=True)]


def _is_place(draft: Draft) -> bool:
    """ "Germany, Europe's largest economy": of no days that the sentence names."""
    return draft.rank is not None and bool(draft.rank.among)


def _is_only_reached(draft: Draft, items: Row) -> bool:
    """ "In 2022, which ended with 45,774, on 27 August": no figure's day; but "on Thursday, when 756 came"."""
    told = draft.shape == DAY_REACHED and draft.slot("mark") is None
    return told and items.words[draft.last + 1 : draft.last + 3] != (",", "when")


def _is_price(quantity: Quantity | None) -> bool:
    """ "Gasoline hit $5.006 on 13 June": a price or a rate of that day, no total that was reached."""
    return quantity is not None and (
        quantity.unit == PERCENT or (quantity.unit in CURRENCIES and quantity.decimals > 0)
    )


def claim_of(
    draft: Draft, binding: Binding, analysis: Analysis, tone: Tone, discourse: Discourse, cutoff: Period | None
) -> Claim:
    """The claim that a draft makes.

    Args:
        draft: the figure or the words, with the kind that they are of.
        binding: the days and the base that are its.
        analysis: its sentence.
        tone: of which time the sentence speaks.
        discourse: what went before.
        cutoff: the day to which running totals were last told.
    """
    item = analysis.items[draft.anchor]
    quantity = item.quantity if draft.streak is None and draft.rank is None else None
    quantity = quantity if draft.tally is None else draft.tally.count
    if quantity is not None and draft.kind in _MARKED:
        quantity = past_mark(quantity, analysis.items, draft.anchor)
    read = _read(draft, quantity, analysis, discourse)
    counted = draft.kind == "difference" and read.draft.kind == "level"  # "September added 4,729 people"
    direction = direction_told(read.draft if counted else draft, analysis.items, apart=bool(read.against))
    if direction is None and quantity is not None and quantity.negative and draft.kind != "level":
        direction = Direction.DOWN
    if direction is Direction.UP and is_negative(analysis.items, draft):
        direction = Direction.DOWN
    draft, candidates = _of_what_is_set(read.draft, read.candidates, discourse.shelf)
    direction = read.direction or direction
    ongoing = draft.tally is not None and draft.tally.ongoing
    own = draft.period or (None if ongoing else tone.period_of(draft.anchor, binding, item.mood))
    period, base = own, draft.base or binding.base
    if read.at_base:
        period, base = period or base, None
    changes = draft.kind in CHANGE_KINDS
    length = (length_ahead if changes else length_from)(analysis.items, draft.anchor)
    if changes and length is not None and length.loose and base is None:
        base = Period(draft.span, PeriodRole.WINDOW, Grain.SPAN, "vague")  # "in less than two years"
    earlier = binding.is_base and tells_value_before(analysis.items, draft.anchor)
    if earlier:  # what "before that" points to the words leave open
        candidates = tuple(replace(c, weight=min(c.weight, IMPLIED)) for c in candidates)
    elif binding.is_base and (
        draft.kind == "percent_change"
        or is_move_before(analysis.items.words[: draft.anchor])
        or leads_to_level(analysis.items, draft)
    ):  # "after a rise of 1.3%", on the month or the year
        candidates = tuple(replace(c, weight=min(c.weight, LOOSE)) for c in candidates)
    left = binding.is_base and draft.kind == "level"
    undated = draft.kind == "level" and is_undated_peak(analysis.items, draft.anchor, is_base=binding.is_base)
    undated = undated or (draft.kind == "level" and is_told_as_past(analysis.items, draft.anchor))
    return Claim(
        kind=draft.kind,
        block=analysis.block,
        sentence=analysis.sentence,
        span=draft.span,
        quantity=quantity,
        shape=draft.shape,
        direction=direction,
        mood=mood_of_words(analysis.items, draft.anchor) if item.quantity is None or quantity is None else item.mood,
        in_quotation=_quoted(draft.span, analysis),
        candidates=candidates,
        period=period,
        base=base,
        rank=draft.rank,
        current=tone.current(draft.anchor) or is_fresh(analysis.items, draft.anchor) or _runs_on(draft, analysis.items),
        past_perfect=tone.past_perfect(draft.anchor) and not earlier,
        falls=tone.falls(draft.anchor),
        over=_months(draft, analysis.items, candidates, discourse.shelf, left=left, base=base)
        if length is None
        else length.months,
        compares=draft.change is not None and draft.change.part == "more" and not _up_or_down(draft, analysis),
        is_base=binding.is_base,
        cutoff=cutoff_of(analysis.items, draft.anchor, cutoff, period),
        peak=undated
        or (draft.kind == "level" and is_average_of_years(analysis.items, draft.anchor))
        or (draft.kind == "level" and tone.elsewhen(draft.anchor))
        or (binding.peak and (binding.period is None or binding.period.grain is not Grain.DAY)),
        of_day=draft.kind == "level" and is_day_record(analysis.items, draft.anchor),
        turn=draft.kind == "level" and (undated or (binding.is_base and is_start_of_run(analysis.items, draft.anchor))),
        aside=is_aside(draft, analysis.items),
        streak=draft.streak,
        tally=draft.tally,
        summit=summit_told(analysis.items, draft, period),
        mark=_mark(draft, analysis),
        against=read.against,
        said=analysis.said,
        replaced=values_back(analysis.items, draft.anchor) if left else 0,
    )


@dataclass(frozen=True, slots=True)
class _Read:
    """What a figure is of.

    Attributes:
        draft: the figure, of the kind that its measure makes it.
        candidates: the series that it may be of.
        against: those of other areas that it is set against.
        direction: of a change, where only its measure or the areas tell.
        at_base: whether a period told as a base is its own: "33% larger than Britain's in 2023", "an increase gentler
            than the 3.5 ppm of 2024".
    """

    draft: Draft
    candidates: tuple[Candidate, ...]
    against: tuple[str, ...] = ()
    direction: Direction | None = None
    at_base: bool = False


def _read(draft: Draft, quantity: Quantity | None, analysis: Analysis, discourse: Discourse) -> _Read:
    if is_contribution(draft, analysis.items):
        return _Read(replace(draft, kind="level", change=None), ())
    untold = _times_target(draft, analysis.items) or counts_who_lost(draft, analysis.items)
    candidates = () if untold else candidates_for(draft, analysis, discourse)
    draft = as_count_added(draft, candidates, analysis.items, discourse.shelf)
    sized = as_change(draft, quantity, candidates, analysis.items, discourse.shelf)
    sized = as_loss(sized, candidates, analysis.items, discourse.shelf)
    apart = across(sized, candidates, analysis, discourse)
    candidates = candidates if apart is None else apart.candidates
    if apart is not None and apart.kind == "share":
        discourse.tell(tuple(replace(c, series_id=apart.against[0]) for c in candidates))
    if not _is_place(draft):
        discourse.tell(candidates)
    way = sized.change.direction if sized is not draft and sized.change is not None else None
    if _is_place(draft) and candidates:
        from service.claims.subject.areas.among_areas import others_of  # noqa: PLC0415  (seldom needed)

        return _Read(draft, candidates, others_of(draft, candidates[0], discourse.shelf))
    if apart is None:
        return _Read(sized, candidates, direction=way, at_base=sized is not draft)
    return _Read(
        replace(sized, kind=apart.kind), candidates, apart.against, apart.direction or way, bool(apart.against)
    )


def _runs_on(draft: Draft, items: Row) -> bool:
    """Whether a run is said to last to the day of the article: "has now gone up for six months in succession"."""
    if draft.tally is not None:
        return draft.tally.ongoing
    moved = draft.change_at if draft.streak is not None and draft.period is None else None
    return moved is not None and (runs_on(items, moved) or is_before_next(items, moved))


def _times_target(draft: Draft, items: Sequence[Item]) -> bool:
    """ "Nearly double the Bank's 2% target", "10 points short of the 95% standard": taken from what is no past fact."""
    following = items[draft.anchor + 1 : draft.anchor + _TIED]
    first = next((item for item in following if item.quantity is not None), None)
    if draft.kind in _GAPS and first is not None and first.mood is Mood.FORECAST:
        words = [item.word for item in following[: following.index(first)]]
        return "," not in words and not _TOWARDS.isdisjoint(words)
    if draft.kind in _GAPS and first is None:
        words = [item.word for item in following]
        at = next((n for n, word in enumerate(words) if word in AIMS), 0)
        return at > 0 and "," not in words[:at] and not _TOWARDS.isdisjoint(words[:at])  # "1.8 points above target"
    if draft.kind != "multiple":
        return False
    return (first is not None and first.mood is Mood.FORECAST) or any(item.word in AIMS for item in following)


def _months(
    draft: Draft, items: Row, candidates: Sequence[Candidate], shelf: Shelf, *, left: bool, base: Period | None
) -> int | None:
    """Over how many months a change is meant; that of a month alone is on the one before, but of what adds up.

    Days that it is told to be taken from say it themselves: "3.4% higher in August alone than a year before".
    """
    if left:
        return None  # what it moved from is told over no time of its own
    if draft.kind == "point_change" and of_one_step(items, draft.anchor):
        return None  # "five quarter-point cuts in a year have taken it to 4%": the year is that of all five
    over = months_compared(items, draft.anchor) or months_compared(items, first_for(items, draft.anchor))
    if over == 1 and base is not None and base.shift_months == -_YEAR:
        return None  # "little changed on the month and up 2.6% from a year earlier"
    if over is not None or base is not None or draft.kind != "percent_change" or not candidates:
        return over
    adds_up = any(shelf.series(c.series_id).accumulates for c in candidates)
    return 1 if not adds_up and is_of_month_alone(items, draft.anchor) else None


def _mark(draft: Draft, analysis: Analysis) -> Quantity | None:
    if draft.tally is not None and draft.tally.mark is not None:
        return draft.tally.mark
    at = draft.slot("whole") if draft.kind == "share" else draft.slot("mark")
    return None if at is None else analysis.items[at].quantity


def _of_what_is_set(
    draft: Draft, candidates: tuple[Candidate, ...], shelf: Shelf
) -> tuple[Draft, tuple[Candidate, ...]]:
    """How long a value was in force is told of what is set; of what is measured, a run of months at most."""
    run = draft.streak
    if run is None or run.stay is None or not candidates:
        return draft, candidates
    if shelf.series(candidates[0].series_id).nature is Nature.STEP:
        return draft, candidates
    slots = tuple((name, at) for name, at in draft.slots if name != "mark")
    return replace(draft, streak=replace(run, stay=None), slots=slots), candidates if run.length > 1 else ()


def _up_or_down(draft: Draft, analysis: Analysis) -> bool:
    """ "up 3%", "running 3% ahead": a change like "rose 3%"."""
    word = "" if draft.change_at is None else analysis.items[draft.change_at].word
    return word in ("up", "down") or (word in ("ahead", "behind") and "running" in analysis.items.said)


def _quoted(span: Span, analysis: Analysis) -> bool:
    return any(quoted.contains(span) for quoted in analysis.sentence.quoted)
