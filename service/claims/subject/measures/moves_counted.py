"""Words that tell over how long a rate moved, which name no other rate: "the second monthly fall in a row"."""

from bisect import bisect_left
from operator import attrgetter

from service.claims.kind import Draft
from service.claims.subject.carried.discourse import Discourse
from service.claims.subject.light_words import is_spell
from service.claims.subject.measures.asides import Usable
from service.model.mentions import Analysis, MeasureMention

_RATES = frozenset(["inflation", "rate"])
_ROWS = frozenset(["row", "running", "straight", "succession", "trot"])
_OF = frozenset(["in", "of", "to"])
_ROW_REACH = 3  # items of "in a row"
_start = attrgetter("start")


def of_what_is_ranked(draft: Draft, analysis: Analysis, usable: list[Usable]) -> list[Usable]:
    """ "Inflation fell to 8.7%, the biggest monthly fall since 1992": "monthly" tells over how long the rate moved."""
    others = [pair for pair in usable if not (draft.span.contains(pair[0].span) and is_spell(pair[0], analysis))]
    rates = any(not _RATES.isdisjoint(mention.words) for mention, _ in others)
    return others if rates else usable


def of_moves_counted(draft: Draft, analysis: Analysis, discourse: Discourse, usable: list[Usable]) -> list[Usable]:
    """The measures without those of other moves than are counted, and without what only tells which are."""
    return _of_no_moves_counted(draft, analysis, _of_own_moves(draft, analysis, discourse, usable))


def _of_no_moves_counted(draft: Draft, analysis: Analysis, usable: list[Usable]) -> list[Usable]:
    """ "To 3.4%, the second monthly fall in a row since peaking at 4.2%": likewise, for a rate told behind it."""
    if draft.kind != "level" or len(usable) < 2 or _ROWS.isdisjoint(analysis.items.said):
        return usable
    others = [pair for pair in usable if not _counts_moves(pair[0], draft, analysis)]
    return others if any(not _RATES.isdisjoint(mention.words) for mention, _ in others) else usable


def _of_own_moves(draft: Draft, analysis: Analysis, discourse: Discourse, usable: list[Usable]) -> list[Usable]:
    """ "There have been six cuts in interest rates since the election, and inflation has fallen": of what was cut."""
    if draft.streak is None:
        return usable
    own = [
        mention.span
        for mention in discourse.whole_measures_of(analysis)
        if draft.span.contains(mention.span) and _is_led_to(mention, analysis)
    ]
    return [pair for pair in usable if pair[0].span in own] if own else usable


def _is_led_to(mention: MeasureMention, analysis: Analysis) -> bool:
    """ "Cuts in interest rates"; not "the second monthly rise in a row"."""
    at = bisect_left(analysis.items, mention.span.start, key=_start)
    return at > 0 and analysis.items[at - 1].word in _OF


def _counts_moves(mention: MeasureMention, draft: Draft, analysis: Analysis) -> bool:
    """Whether a measure only says of which moves so many came in a row, in words before a figure."""
    items = analysis.items
    past = bisect_left(items, mention.span.end, key=_start)
    if past >= draft.anchor or not is_spell(mention, analysis):
        return False
    moved = any(change.part == "noun" for change in items[past].changes)
    return moved and not _ROWS.isdisjoint(items.words[past + 1 : past + 1 + _ROW_REACH])
