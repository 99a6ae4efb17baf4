"""The last of several years told one by one, on the one before: "The last of those saw 50% more than the one before".

The years stand in the sentence before: "It closed four in 2021, six in 2022 and nine in 2023".
"""

from collections.abc import Sequence
from itertools import pairwise

from service.claims.relate.meant.sight import Meant, Sight, before_of, ends, is_plain
from service.claims.relate.quoted import figure_of
from service.claims.scene import APART, agree, noun_of, unit_of
from service.model.claims import Claim
from service.model.quantities import PERCENT

_LAST = (
    *(["the", last, "of", "those", spell] for last in ("last", "latest") for spell in ("years", "months", "seasons")),
    *(["the", last, "of", "these", spell] for last in ("last", "latest") for spell in ("years", "months", "seasons")),
    *(["the", last, spell] for last in ("last", "latest", "final") for spell in ("year", "season", "month")),
)
_SEEING = frozenset("saw had brought produced registered recorded with".split())
_MORE = frozenset("more fewer less".split())
_BEFORE = (["the", "one", "before"], ["the", "year", "before"], ["the", "previous", "one"], ["the", "previous", "year"])
_LIGHT = frozenset(["in", ",", "and", ";", "then"])
_FEWEST = 2
_STEM = 4  # letters of "closed", "closures"


def last_on_one_before(sight: Sight) -> Meant | None:
    """The last two of the list."""
    claim, after = sight.claim, sight.after
    if unit_of(claim) != PERCENT or claim.direction is None or "than" not in after:
        return None
    opens = any(sight.lead[: len(words)] == words for words in _LAST)
    than = after.index("than")
    back = next((words for words in _BEFORE if after[than + 1 :][: len(words)] == words), None)
    if not opens or sight.lead[-1] not in _SEEING or after[0] not in _MORE or back is None:
        return None
    row = _listed(sight.last(loosely=True))
    fits = len(row) >= _FEWEST and _is_named(after[1:than], row[0]) and ends(after[than + 1 + len(back) :])
    return ("percent_change", (figure_of(row[-1]), figure_of(row[-2]))) if fits else None


def _is_named(words: Sequence[str], listed: Claim) -> bool:
    """ "More closures", of shops that were closed; "more shops", or nothing."""
    stems = {word[:_STEM] for word in before_of(listed) if len(word) >= _STEM}
    return all(word == noun_of(listed) or word[:_STEM] in stems for word in words)


def _listed(last: Sequence[Claim]) -> list[Claim]:
    """The numbers of a list, each with its own year right behind it; none where they do not go on in turn."""
    row = [one for one in last if _year_behind(one)]
    alike = all(agree(row[0], one) and noun_of(one) in ("", noun_of(row[0])) for one in row)
    plain = alike and all(is_plain(one) and unit_of(one) not in APART for one in row)
    years = [_year_behind(one) for one in row]
    gaps = [one.sentence.between(one.span.end, other.span.start) for one, other in pairwise(row)]
    joined = all(word.isdecimal() or word in _LIGHT for gap in gaps for word in gap)
    return row if plain and joined and all(then + 1 == now for then, now in pairwise(years)) else []


def _year_behind(one: Claim) -> int:
    behind = one.sentence.behind(one.span.end)[:2]
    return int(behind[1]) if behind[:1] == ["in"] and behind[1:2] != [] and behind[1].isdecimal() else 0
