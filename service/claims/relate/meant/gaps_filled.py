"""Gaps filled by parts told behind: "A £12.4m hole will be filled by cutting £7.1m, drawing £1.8m and raising £3.5m".

What fills a gap is all of it, where nothing says that it does so in part and each item of the list tells its amount.
"""

from collections.abc import Sequence
from itertools import pairwise

from service.claims.relate.meant.sight import Meant, Sight
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import unit_of
from service.model.claims import Claim
from service.model.quantities import CURRENCIES, PERCENT, Hedge

_GAPS = frozenset(["hole", "gap", "shortfall", "deficit"])
_FILLED = frozenset("filled closed plugged bridged met covered".split())
_PARTLY = frozenset(
    "partly part mostly mainly largely partially half some which them it whom"
    " help helped helping including include among not less nearly"
    " almost or over up down".split()
)
_FURTHER = frozenset(
    ", and as alongside plus besides along with together or other others more further rest remainder"
    " remaining balance another".split()
)
"""What tells of more behind the parts: "as well as higher fees"."""
_LISTING = frozenset([",", "and"])
_FEWEST, _MOST = 2, 6  # parts
_OPENING = 3  # words of "the rest will"
_CLOSE = 2  # times that a wrong gap is of the right one, or the other way round, at most


def gap_filled(sight: Sight) -> Meant | None:
    """The amounts behind "filled by", which are all of its sentence but for shares of something else."""
    claim, after = sight.claim, sight.after
    own = [one for one in sight.behind if one.sentence is claim.sentence]
    if unit_of(claim) not in CURRENCIES or _GAPS.isdisjoint(after[:2]) or "by" not in after or not own:
        return None
    if _FILLED.isdisjoint(after[: after.index("by")][-1:]):
        return None
    parts = [one for one in own if unit_of(one) != PERCENT]
    words = claim.sentence.between(claim.span.end, parts[-1].span.end) if parts else []
    if not _FEWEST <= len(parts) <= _MOST or not _PARTLY.isdisjoint(words) or not all(map(_is_amount, parts)):
        return None
    gaps = [one.sentence.between(one.span.end, other.span.start) for one, other in pairwise(parts)]
    opening = claim.sentence.between(claim.span.end, parts[0].span.start)
    joined = _LISTING.isdisjoint(opening) and all(_is_joined(gap) for gap in gaps) and "and" in gaps[-1]
    behind = claim.sentence.behind(parts[-1].span.end)
    total, stated = sum(map(value_of, parts)), value_of(claim)
    near = total < _CLOSE * stated and stated < _CLOSE * total
    if any(total - value_of(one) == stated for one in parts):
        return None  # "by £7.1m of cuts, £2m in schools, and £5.3m from reserves"
    return ("total", tuple(map(figure_of, parts))) if joined and near and _is_all(claim, behind) else None


def _is_joined(gap: Sequence[str]) -> bool:
    """Whether one comma or "and" parts two amounts: in "£7.1m of savings, fees, and £3.5m" the fees are a part, too."""
    marks = [n for n, word in enumerate(gap) if word in _LISTING]
    return len(marks) == 1 or (len(marks) == len((",", "and")) and gap[marks[0] : marks[-1] + 1] == [",", "and"])


def _is_all(claim: Claim, behind: Sequence[str]) -> bool:
    """Whether neither the words behind the parts nor the sentence behind tell of more: "The rest is to be raised"."""
    opens = claim.block.text[claim.sentence.span.end :].lower().split(None, _OPENING)[:_OPENING]
    return _FURTHER.isdisjoint(behind) and _FURTHER.isdisjoint(opens)


def _is_amount(one: Claim) -> bool:
    quantity = one.quantity
    plain = quantity is not None and not quantity.per and quantity.high is None and quantity.hedge is Hedge.EXACT
    return plain and unit_of(one) in CURRENCIES and not one.is_base
