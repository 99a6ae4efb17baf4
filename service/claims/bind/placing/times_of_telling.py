"""Periods that tell when something was said, decided or compared with, and are of no figure."""

from itertools import pairwise

from service.claims.bind.changes.unsized_moves import takes_from
from service.claims.bind.earlier_times.dated_by_events import dates_event, dates_move_before
from service.claims.bind.placing.days_of_responses import dates_response
from service.claims.bind.placing.ends_told import tells_end
from service.claims.bind.placing.lives_of_people import is_of_a_life
from service.claims.bind.placing.periods_not_measured import is_not_measured
from service.claims.bind.placing.periods_of_no_figure import (
    dates_beaten,
    dates_nothing,
    reported_on,
    scopes_summit,
)
from service.claims.bind.placing.periods_of_reasons import tells_otherwise, tells_progress, tells_why
from service.claims.bind.placing.plans_of_days_to_come import is_of_a_plan, is_of_what_is_foreseen
from service.claims.bind.placing.years_as_subjects import is_added, is_added_to, is_subject_without_figure
from service.model.mentions import Row

_PUBLISHED = frozenset(["published", "reported", "announced", "released"])
_COME_OUT = frozenset((word, "out") for word in (",", "(", "came", "come", "comes", "due", "are", "is"))
_FORESEEN = frozenset(["feared", "predicted", "forecast", "foreseen", "projected", "envisaged"])
_NTH = frozenset(["first", "last", "final", "latest", "second", "next"])
_RELEASES = frozenset(["survey", "report", "release", "bulletin", "update", "print"])
_STILL = frozenset(["still", "only", "already", "just"])
_SAME_REACH = 6  # items of "the same half-point step as in"


def is_said(items: Row, index: int) -> bool:
    """ "The 606,000 published in May", "…, it said on Tuesday": when it was said, not what it is about.

    Args:
        items: the sentence.
        index: where the period stands.
    """
    lead = items.words[max(0, index - 3) : index]
    published = not _PUBLISHED.isdisjoint(lead[-2:]) and lead[-1:] != ("for",)  # "last reported for March at 2.6%"
    published = published or any(pair in _COME_OUT for pair in pairwise(lead))
    if (
        lead[-1:] == ("in",)
        and lead[-2:-1] != ()
        and lead[-2] in _FORESEEN
        and "had" in items.words[max(0, index - 4) : index]
    ):
        return True  # "not to the £1,850 that had been feared in March"
    if lead[-3:-1] == ("it", "is") and lead[-1] in _STILL:
        return True  # "25,000 arrivals, and it is still July"
    if lead[-1:] == ("of",) and lead[:1] != () and lead[0] in _NTH and lead[-2] in _RELEASES:
        return True  # "according to its last survey of 2025"
    if items.words[index + 1 : index + 3] in (("in", "brackets"), ("in", "parentheses")):
        return True  # "this year (last year in brackets)"
    if items.words[index + 1 : index + 2] == ("=",):
        return True  # "(January 2023 = 100)"
    if published or reported_on(items, index) or dates_event(items, index) or tells_end(items, index):
        return True
    if dates_move_before(items, index) or takes_from(items, index):
        return True
    if tells_otherwise(items, index) or dates_response(items, index):
        return True
    if tells_why(items, index) or tells_progress(items, index) or is_of_a_plan(items, index):
        return True
    if is_of_what_is_foreseen(items, index):
        return True
    if is_added(items, index) or is_added_to(items, index) or is_subject_without_figure(items, index):
        return True
    told = scopes_summit(items, index) or dates_beaten(items, index) or dates_nothing(items, index)
    return told or is_of_a_life(items, index) or is_not_measured(items, index)


def is_same_as(items: Row, index: int) -> bool:
    """ "Raised to 2.25%, the same step as in August": of no figure before it.

    Args:
        items: the sentence.
        index: where the period stands.
    """
    lead = [*items.words[max(0, index - _SAME_REACH) : index]]
    return "same" in lead and "as" in lead[-2:] and lead.index("same") < len(lead) - 2
