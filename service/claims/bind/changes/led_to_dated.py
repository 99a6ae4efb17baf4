"""Two levels of a move, of which one is dated: "was cut from 5.25% to 5% in August 2024"."""

from collections.abc import Sequence

from service.claims.bind.bases.bases import leads_to
from service.claims.bind.bound import LEVELS, Binding
from service.claims.bind.changes.span_ends import dates_move, ends_move, is_told_back_from, opens_move, points_to_same
from service.claims.bind.earlier_times.terms_of_office import reach_in_term
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.quantities import PERCENT
from service.model.windows import Grain, Window
from service.records import replace

_QUARTER = 3  # months
_SIGNED = frozenset(["minus", "plus", "-", "−", "+"])


def lead_to_dated(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """ "Was cut from 5.25% to 5% in August 2024": the first is what it was before that month.

    "In the year to August 2024 it fell from 6.7% to 2.2%", "on 11 March it cut rates from 0.75% to 0.25%": the second
    is of that month, or of that day.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to each, which is changed.
    """
    for n in range(len(drafts) - 1):
        first, second = bindings[n], bindings[n + 1]
        lead = drafts[n].anchor - 1
        lead -= items.words[lead] in _SIGNED  # "from minus 0.3 per cent to 0.9"
        left = drafts[n].kind in LEVELS and items.words[lead] == "from" and first.is_base
        led_on = items.words[drafts[n + 1].last + 1 : drafts[n + 1].last + 3] == ("and", "then")
        if second.period is None and second.is_base and is_told_back_from(items, drafts, n, first):
            second.period = first.period
        if not left or not leads_to(items, drafts, n):
            continue
        if led_on:
            for one in (first, second):  # "from £1,720 to £1,755 and then, in January, to £1,758"
                one.peak = one.peak or one.period is None
            continue
        if points_to_same(first.period) and second.period in (None, first.period):
            first.period, second.period = None, first.period
        elif first.period is None and dates_move(second.period):
            first.period = second.period
        elif second.period is None and first.period is not None and first.period.rule == "rolling":
            told = items[drafts[n + 1].anchor].quantity
            span = first.period.window
            if told is not None and told.unit == PERCENT and span is not None and span.whole_months != _QUARTER:
                end = span.end  # growth in "the three months to June" may be that of these three
                month = Window.month(end.year, end.month)
                second.period = replace(first.period, window=month, grain=Grain.MONTH, rule="end-of-span", others=())
        elif second.period is None and opens_move(items, drafts[n].anchor, first.period):
            second.period = first.period
        elif second.period is None and ends_move(items, drafts[n].anchor, first.period):
            second.peak = True
    reach_in_term(items, drafts, bindings)
