"""Over how long a rate is, where the words right behind it say so: "0.4% on the month and 2.8% on the year"."""

from collections.abc import Sequence

from service.model.claims import Candidate, Claim
from service.model.quantities import PERCENT
from service.model.series import months_of_growth
from service.records import replace
from service.store.interface import Store

_MONTHS = {"month": 1, "quarter": 3, "year": 12}
_ADVERBS = {"monthly": 1, "quarterly": 3, "annually": 12}
_SEEN = 34  # characters behind a figure in which its pace stands


def as_paced(claim: Claim, candidates: Sequence[Candidate], store: Store) -> Sequence[Candidate]:
    """The candidates of a plain rate that are over as long as it is said to be; their kin where none of them is."""
    came = claim.is_base and claim.block.text[: claim.span.start].endswith("from ")  # "up from 3.4% on the month"
    if came or claim.kind != "level" or claim.quantity is None or claim.quantity.unit != PERCENT or not candidates:
        return candidates
    months = _told(claim)
    first = store.series(candidates[0].series_id)
    if months is None or months_of_growth(first) is None:
        return candidates
    fitting = [c for c in candidates if months_of_growth(store.series(c.series_id)) == months]
    if fitting:
        return fitting
    kin = (store.series(series_id) for series_id in first.siblings)
    alike = [one for one in kin if (one.topic, one.area) == (first.topic, first.area)]
    return [replace(candidates[0], series_id=one.id) for one in alike if months_of_growth(one) == months]


def _told(claim: Claim) -> int | None:
    behind = claim.block.text[claim.span.end : claim.span.end + _SEEN].lower().replace("-", " ")
    words = [word.strip(".,;:()") for word in behind.split()[:3]]
    if words[:1] and words[0] in _ADVERBS:
        return _ADVERBS[words[0]]
    if len(words) < 3:
        return None
    first, second, third = words
    if first in ("on", "over") and second == "the":
        return _MONTHS.get(third)
    return _MONTHS.get(first) if second in ("on", "over") and first == third else None
