"""By how much a record was beaten: "beating the old record, set in 2016, by 0.16C" is taken from what it was then."""

from collections.abc import Sequence

from service.claims.bind.bound import Binding
from service.claims.bind.peaks.former_records import RECORDS
from service.claims.bind.peaks.peak_words import SUMMIT_RULES
from service.claims.bind.period_words import CHANGE_KINDS
from service.claims.bind.periods_overtaken import BEATING
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.periods import PeriodRole
from service.model.ranks import Extreme
from service.model.windows import Grain
from service.records import replace

_LOWS = frozenset(["low", "trough"])
_OF_SUMMIT = frozenset([Grain.YEAR, Grain.MONTH])  # in which a measure may have had its highest and others
_REACH = 14  # items from the verb to "by"
_OBJECT = 5  # items of "the year's previous daily best"
_HEDGES = frozenset("a further just only about around some nearly almost roughly over more less than well".split())


def take_from_record(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Binds changes told of a record to the time at which it had been set.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them.
    """
    if BEATING.isdisjoint(items.said) or RECORDS.isdisjoint(items.said) or "by" not in items.said:
        return
    for draft, binding in zip(drafts, bindings, strict=True):
        verb = _verb_ahead(items, draft.anchor) if draft.kind in CHANGE_KINDS else None
        if verb is None:
            continue
        then = [items[at].period for at in items.dates if verb < at < draft.anchor]
        dated = [one for one in then if one is not None and one.role is PeriodRole.WINDOW]
        if len(dated) == 1:
            lowest = not _LOWS.isdisjoint(items.words[verb : draft.anchor])
            rule = SUMMIT_RULES[Extreme.LOWEST if lowest else Extreme.HIGHEST]
            binding.base = replace(dated[0], rule=rule) if dated[0].grain in _OF_SUMMIT else dated[0]
            binding.period = None if binding.period is dated[0] else binding.period


def _verb_ahead(items: Row, anchor: int) -> int | None:
    """Where the verb stands by which a record was beaten by a figure; None where there is none."""
    at = anchor - 1
    while at > 0 and items.words[at] in _HEDGES:
        at -= 1
    if items.words[at] != "by":
        return None
    verb = next((n for n in range(at - 1, max(-1, at - _REACH), -1) if items.words[n] in BEATING), None)
    if verb is None or RECORDS.isdisjoint(items.words[verb + 1 : verb + 1 + _OBJECT]):
        return None
    return verb
