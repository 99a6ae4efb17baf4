"""How far something moved from what it had been, told in front: "Debt, £82m a year ago, has been cut by £18m to £64m".

The level of then stands by itself, with words that say when it was and nothing else; the move has no days of its own:
not "£82m three years ago, has been cut by £6m this year to £64m".
"""

from collections.abc import Sequence

from service.claims.relate.cues import MOVED
from service.claims.relate.meant.sight import Meant, Sight, before_of, ends, is_measured_from, of_one_sort
from service.claims.relate.meant.which_was_then import THEN, says_when
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, NO_COUNTS, unit_of
from service.model.calendar import MONTHS
from service.model.claims import Claim
from service.model.quantities import PERCENT

_AUXILIARY = frozenset(
    "has have had been since then now is are was were be being to will would it they this that the number figure total"
    " since fell and".split()
)
_THEN = THEN | {"until", "formerly", "originally"} | frozenset(MONTHS)
_LEADING = frozenset("at which was were stood stands previously formerly originally once of had numbered , and".split())
_PARTING = frozenset([",", ";", "and"])
_SUBJECTS = frozenset(["it", "they", "this", "that", "number", "figure", "total"])
_CHANGES = MOVED | frozenset(
    "cut reduced lowered raised lifted trimmed narrowed widened pared slashed put brought come gone goes go went rises"
    " rise falls fall swelled swollen".split()
)
_PRESENT = frozenset("is are will would goes go rises falls rise fall".split())
_LATELY = frozenset(["previously", *MONTHS])
_YEAR_AGO = {
    ("a", "year"),
    ("last", "year"),
    ("twelve", "months"),
    ("12", "months"),
    ("last", "season"),
    ("last", "winter"),
}
_LED = 8  # words of "it has since been cut by"
_TIMED = 5  # words of "in the autumn of 2019"
_UNLIKE = 5  # times that one is of another from which it did not move


def moved_from_then(sight: Sight) -> Meant | None:
    """The level that a move ends at, and the one of then from which it began."""
    now, claim = sight.following(), sight.claim
    if now is None or sight.after != ["to"] or sight.lead[-1:] != ["by"]:
        return None
    own = [one for one in sight.before if one.sentence is claim.sentence]
    base = _apposed(sight, own) if own else _of_sentence_before(sight)
    if base is None or not of_one_sort(base, now) or unit_of(now) in NO_COUNTS:
        return None
    share, closed = unit_of(claim) == PERCENT, ends(now.sentence.behind(now.span.end))
    if (
        not closed
        or _is_of_each(claim, now)
        or not (share or of_one_sort(claim, now))
        or not _is_far_from_neither(base, now)
    ):
        return None
    return "percent_change" if share else "difference", (figure_of(now), figure_of(base))


def _is_of_each(claim: Claim, now: Claim) -> bool:
    """ "Is raised by £2,000 each year to £104,000": by more in all."""
    per = "" if claim.quantity is None else claim.quantity.per
    return bool(per) and (now.quantity is None or now.quantity.per != per)


def _is_far_from_neither(base: Claim, now: Claim) -> bool:
    low, high = sorted(map(value_of, (base, now)))
    return 0 < low < high < _UNLIKE * low


def _apposed(sight: Sight, own: Sequence[Claim]) -> Claim | None:
    """ "Staffing, at 480 a year ago, has been trimmed by": the only figure before the move, and when it was."""
    levels = sight.ahead(loosely=True)
    own = [one for one in own if unit_of(one) not in APART]
    mark = next((at for at, word in enumerate(sight.lead) if word in _PARTING), None)
    if mark is None or levels != [*own] or len(levels) != 1 or is_measured_from(sight, levels[0]):
        return None
    base, timed, moved = levels[0], sight.lead[:mark], sight.lead[mark + 1 :]
    ahead = before_of(base)[-1:]
    then = not {*timed, *before_of(base)[-2:]}.isdisjoint(_THEN) or any(word.isdecimal() for word in timed)
    told = then and len(timed) <= _TIMED and says_when(timed) and _is_a_year_ago([*before_of(base)[-_TIMED:], *timed])
    return base if told and _LEADING.issuperset(ahead) and _only_moves(moved) else None


def _of_sentence_before(sight: Sight) -> Claim | None:
    """ "There were 88 a year ago. The number has been cut by": the only figure of the sentence before."""
    last = sight.last(loosely=True)
    told = [one for one in sight.before if last and one.sentence is last[0].sentence and unit_of(one) not in APART]
    if len(last) != 1 or told != last or last[0].block is not sight.claim.block or _SUBJECTS.isdisjoint(sight.lead[:2]):
        return None
    base, words = last[0], last[0].sentence.words
    in_all = "now" in sight.lead or _is_a_year_ago(words)  # "the total has now risen by"
    return base if in_all and _only_moves(sight.lead) else None


def _is_a_year_ago(words: Sequence[str]) -> bool:
    """Not "five years ago", from when it may have moved in many steps of which the last is told."""
    if any(word.isdecimal() and len(word) == len("2019") for word in words):
        return False
    lately = not _LATELY.isdisjoint(words)
    return lately or any(tuple(words[at : at + 2]) in _YEAR_AGO for at in range(len(words)))


def _only_moves(words: Sequence[str]) -> bool:
    """ "Has since been cut by": one word of change, and nothing of when or what else moved."""
    if not _PRESENT.isdisjoint(words):
        return False  # "is now to be cut by"
    changes = [word for word in words[:-1] if word not in _AUXILIARY]
    if len(words) > _LED or not 0 < len(changes) <= len(("goes", "up")):
        return False
    return not _CHANGES.isdisjoint(changes)
