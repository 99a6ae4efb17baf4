"""Pointers to things told before: "the latter was at its highest since 2012", "…, 6.4% and 8.6% respectively".

They stand for the series of the figures that were told last, in the order in which those were told, or for the days of
two that are of one series.
"""

from collections.abc import Sequence

from service.claims.scene import Scene, unit_of
from service.claims.subject.carried.implied import IMPLIED
from service.model.claims import Candidate, Claim
from service.model.mentions import Analysis, MeasureMention, Row
from service.model.shelf import Shelf
from service.records import replace

_POINTERS = {"former": 0, "latter": -1}
_LEVELS = frozenset(["level", "average"])
_CHANGES = frozenset(["percent_change", "multiple", "difference"])
_BREAKS = frozenset([";", "while", "but", "whereas", "though", "–", "—"])
_TWO = 2
_COUNTED = frozenset(["rates", "figures", "numbers", "measures", "totals"])  # "the two rates were"
_CARRIED = 40  # the weight of a subject that a sentence leaves to the one before it


def pointed_out(row: Sequence[Claim], analysis: Analysis, before: Scene, shelf: Shelf) -> Sequence[Claim]:
    """The claims of a sentence, those that "the latter" or "respectively" points elsewhere with what it points to.

    Args:
        row: the claims in order.
        analysis: the sentence.
        before: the sentence before.
        shelf: the catalogue.
    """
    items = analysis.items
    if not _POINTERS.keys().isdisjoint(items.said):
        return [_pointed(claim, row, analysis, before) for claim in row]
    return _respectively(row, items, before, shelf) if "respectively" in items.said else row


def _pointed(claim: Claim, row: Sequence[Claim], analysis: Analysis, before: Scene) -> Claim:
    """A claim with the series of the first or the second of the two figures told before "the former", "the latter"."""
    items = analysis.items
    last = next((at for at, item in enumerate(items) if item.start >= claim.span.start), len(items))
    at = next((n for n in range(last, -1, -1) if n < len(items) and items[n].word in _POINTERS), None)
    if at is None or any(items[n].word in _BREAKS for n in range(at, min(last, len(items)))):
        return claim
    opens = items[min(items.places(_POINTERS.keys()))].start  # "the latter having been 2.9% and the former 4.7%"
    told = [c for c in row if c.kind in _LEVELS and c.span.end <= opens]
    if claim.kind in _CHANGES and claim.span.start > opens and _of_two_times(told):
        return replace(claim, period=told[_POINTERS[items[at].word]].period)
    told = [c for c in told if c.candidates]
    told = told if _apart(told) else [c for c in before.row if c.kind in _LEVELS and c.candidates]
    if not _apart(told):
        named = () if told else _named_ahead(analysis, opens)
        return _of_named(claim, named, items[at].word) if named else claim
    meant = told[_POINTERS[items[at].word]]
    period = claim.period if claim.period is not None and claim.period is not claim.base else None
    since = None if claim.rank is None else claim.rank.since
    own = period if period is not since else None
    return replace(claim, candidates=(_as_pointed(meant, items[at].word),), period=own or meant.period)


def _named_ahead(analysis: Analysis, opens: int) -> Sequence[MeasureMention]:
    """The only two measures named before "the former", each of one series: "Brent and WTI were cheaper in June"."""
    named = [one for one in analysis.measures if one.span.end <= opens]
    families = {(*one.strong, *one.weak) for one in named}
    return named if len(named) == len(families) == _TWO and all(len(one) == 1 for one in families) else ()


def _of_named(claim: Claim, named: Sequence[MeasureMention], word: str) -> Claim:
    """ "Both were cheaper in June than in May, when the former averaged $107.14 and the latter $102.13"."""
    families = [(*one.strong, *one.weak) for one in named]
    if claim.kind not in _LEVELS or not claim.candidates or (claim.candidates[0].series_id,) not in families:
        return claim
    meant = named[_POINTERS[word]]
    family = families[_POINTERS[word]][0]
    if family == claim.candidates[0].series_id:
        return claim
    own = Candidate(family, _CARRIED, f"“{word}” points to it", words=" ".join(meant.words), carried=True)
    return replace(claim, candidates=(own,))


def _respectively(row: Sequence[Claim], items: Row, before: Scene, shelf: Shelf) -> Sequence[Claim]:
    """ "4.0% in Britain, 3.1% in the US. A year before they had been 10.1% and 6.4% respectively": in that order.

    So of two measures: "rents rose by 3.7%, consumer prices by 2.9%. A year before the two rates were 5.9% and 3.8%".
    """
    told = [c for c in before.row if c.candidates and (c.kind in _LEVELS or _is_rate(c, shelf))]
    series = [shelf.series(c.candidates[0].series_id) for c in told]
    levels = [c for c in row if c.kind in _LEVELS and c.quantity is not None and c.quantity.noun not in _COUNTED]
    alike = [unit_of(level) for level in levels] == [unit_of(one) for one in told]
    apart = len({(one.area, one.concept) for one in series}) == len(told)
    if len(levels) < _TWO or len(levels) != len(told) or not apart or not alike:
        return row
    dates = [items[at].period for at in items.dates]
    days = dates[0] if len(dates) == 1 else None
    found = list(row)
    for level, one in zip(levels, told, strict=True):
        at = next(n for n, claim in enumerate(found) if claim is level)
        meant = _as_pointed(one, "respectively")
        told_days = level.period or days
        meant = meant if told_days is not None else replace(meant, weight=IMPLIED)
        found[at] = replace(level, candidates=(meant,), period=told_days)
    return found


def _is_rate(claim: Claim, shelf: Shelf) -> bool:
    """ "Rents rose by 3.7% in the year to July": a change that is published as a rate."""
    return claim.kind == "percent_change" and shelf.series(claim.candidates[0].series_id).growth_over is not None


def _apart(told: Sequence[Claim]) -> bool:
    """Whether just two figures were told, of two series."""
    return len(told) == _TWO and told[0].candidates[0].series_id != told[1].candidates[0].series_id


def _of_two_times(told: Sequence[Claim]) -> bool:
    """ "In the five months to November 20,073 came, 5,417 of them in October, the former sum a fifth higher than …"."""
    if len(told) != _TWO or len({c.candidates[0].series_id for c in told if c.candidates}) != 1:
        return False
    one, other = told[0].period, told[1].period
    return one is not None and other is not None and one.window != other.window


def _as_pointed(meant: Claim, word: str) -> Candidate:
    return replace(
        meant.candidates[0],
        weight=min(_CARRIED, meant.candidates[0].weight),
        reason=f"“{word}” points to it",
        carried=True,
    )
