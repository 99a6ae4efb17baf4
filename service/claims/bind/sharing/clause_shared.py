"""What the figures of a clause share: a figure without a period of its own takes that of a neighbour."""

from collections.abc import Sequence

from service.claims.bind.bound import ADJACENT, LEVELS, Binding
from service.claims.bind.clause_boundaries import boundary
from service.claims.bind.period_words import CHANGE_KINDS
from service.claims.bind.periods_overtaken import BEATING
from service.claims.bind.placing.of_next import is_of_peak
from service.claims.bind.sharing.asides_closed import closes_aside
from service.claims.bind.sharing.figure_before import looks_back, take_from_before
from service.claims.bind.sharing.units_before import share_units
from service.claims.bind.sharing.what_held_them import is_what_held_them
from service.claims.kind import Draft, is_predicate
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.model.windows import Grain

_OF_IT = (("of", "it"), ("of", "that"), ("of", "them"), ("of", "which"), ("of", "this"), ("of", "these"))
_QUARTER = 3  # months
_LABOUR = frozenset("pay wages earnings employment vacancies inactivity unemployment jobless joblessness".split())
"""What comes out together, of the same three months."""
_AGAINST, _ON = frozenset(["as", "from", "than"]), frozenset(["on"])
_REASONS = frozenset(["as", "because", "after", "since"])
_TURNS = frozenset(["although", "though", "but", "albeit"])
_FOLLOWING = frozenset(["followed", "follows", "succeeded"])
_OPENING_RATE = 5  # items of "At an average of"


def share_in_clause(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """A figure without a period takes that of the figure behind it in its clause, else that of the one before it."""
    share_units(items, drafts, bindings)
    for n in range(len(drafts) - 2, -1, -1):
        if not bindings[n].is_base and bindings[n].period is None:
            _take_from_behind(items, drafts, bindings, n)
    for n in range(1, len(drafts)):
        take_from_before(items, drafts, bindings, n)
    if not _LABOUR.isdisjoint(items.said):
        _carry_quarter(items, drafts, bindings)
    _look_ahead(items, drafts, bindings)


def _take_from_behind(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding], n: int) -> None:
    """ "16,842 people came, and 898 boats, by 30 July": the days told behind the next figure are of this one."""
    # "By 10% from £1,568 to £1,717 on 1 October": a base between has days of its own.
    skips = drafts[n].kind in CHANGE_KINDS and n + 2 < len(drafts) and bindings[n + 1].is_base
    m = n + 2 if skips and bindings[n + 1].period is None else n + 1
    following = bindings[m]
    if following.period is None or following.is_base or drafts[m].kind in CHANGE_KINDS:
        return
    if following.period.span.start <= items[drafts[m].anchor].start:
        return
    if drafts[n].kind in LEVELS and closes_aside(items, drafts[n].anchor, drafts[m].anchor):
        bindings[n].period = Period(drafts[n].span, PeriodRole.WINDOW, Grain.SPAN, "left-open")
        return  # "inflation, last reported in March at 2.6%, was 3.4% in May"
    parted = boundary(items, drafts[n].anchor, drafts[m].anchor) and not is_what_held_them(items, drafts[n], drafts[m])
    if (parted and not _opens_with_rate(items, drafts[n])) or _is_reason(items, drafts[n], drafts[m]):
        return
    if looks_back(items, drafts[m].anchor, drafts[n].last):
        return  # "grew by 0.3%, after 0.7% in the first quarter"
    bindings[n].period, bindings[n].inherited = following.period, True


def _is_reason(items: Row, draft: Draft, following: Draft) -> bool:
    """ "Bank Rate was cut to 3.75% as inflation fell to 3.2% in November": whether another clause tells why."""
    if _REASONS.isdisjoint(items.said):
        return False
    opens = next((at for at in range(following.anchor - 1, draft.last, -1) if items.words[at] in _REASONS), None)
    return opens is not None and any(is_predicate(item) for item in items[opens + 2 : following.anchor])


def _opens_with_rate(items: Row, draft: Draft) -> bool:
    """ "At an average of 114 a day, 41,472 people crossed in 2025": how fast that came about of which the clause is."""
    quantity = items[draft.anchor].quantity
    return quantity is not None and quantity.per != "" and items.words[0] == "at" and draft.anchor < _OPENING_RATE


def _carry_quarter(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """ "To 4.8% in the three months to August from 4.7%, while pay growth quickened to 5%": of those months, too."""
    held: Period | None = None
    last = 0
    for draft, binding in zip(drafts, bindings, strict=True):
        first, last = last, draft.anchor
        if binding.is_base:
            continue
        if binding.period is None and held is not None and draft.kind in LEVELS and draft.rank is None:
            if not _LABOUR.isdisjoint(items.words[first : draft.anchor]):
                binding.period, binding.inherited = held, True
        elif binding.period is not None:
            window = binding.period.window
            three = binding.period.rule == "rolling" and window is not None and window.whole_months == _QUARTER
            held = binding.period if three else None


def _is_compared(items: Row, draft: Draft, binding: Binding) -> bool:
    """ "Up 0.9 points from March and 1.2 from the April before": whether a figure is set against its days."""
    between = items.words[draft.last + 1 : _place_of(items, binding)]
    day = binding.period is not None and binding.period.grain is Grain.DAY  # "with 659 arriving on Sunday"
    return not (_AGAINST | (frozenset() if day else _ON)).isdisjoint(between)


def _place_of(items: Row, binding: Binding) -> int:
    return next((at for at in items.dates if items[at].period is binding.period), len(items))


def _follows(between: Sequence[str]) -> bool:
    """ "A rise of 17.9% followed March's 12.5%": whether what is told next came first; not "was followed by"."""
    at = next((at for at, word in enumerate(between) if word in _FOLLOWING), len(between))
    return between[at + 1 : at + 2] not in ((), ("by",))


def _look_ahead(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """ "saw an increase of 53%, with 45,659 arriving in the 12 months to September": both are of those months."""
    for n in range(len(drafts) - 1):
        following = bindings[n + 1]
        if drafts[n].kind not in CHANGE_KINDS or bindings[n].period is not None or following.is_base:
            continue
        if looks_back(items, drafts[n + 1].anchor):
            continue  # "climbed 0.5%, after 0.6% in April"
        between = items.words[drafts[n].last + 1 : drafts[n + 1].anchor]
        if _follows(between):
            continue  # "up 17.9% on the year, followed March's 12.5%"
        if not _TURNS.isdisjoint(between):
            continue  # "the second rise in a row, although still below the 56,042 of September 2023"
        if not BEATING.isdisjoint(between):
            continue  # "18% smaller than in early 2024, though it exceeds the 3,793 of 2023"
        if is_of_peak(items, _place_of(items, following), drafts[n + 1].anchor):
            continue  # "the increase of 769 takes the count close to the 2017 peak of 4,751"
        if bindings[n].base is not None and _is_compared(items, drafts[n + 1], following):
            continue  # "a fifth up on 2023 and half as many again as in 2022"
        if items.words[drafts[n + 1].anchor + 1 : drafts[n + 1].anchor + 3] in _OF_IT:
            continue  # "by 1.8 points, half of it in March"
        if drafts[n + 1].kind == "level" and following.period is not None and following.strength == ADJACENT:
            bindings[n].period, bindings[n].inherited = following.period, True
