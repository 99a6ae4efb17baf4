"""What something that was told comes to now, set against what it was then: "Demand has doubled: in 2017 it was 3,720".

Of the levels of the sentences before, that is the one that is of no earlier days than another, is set against nothing,
is no part of another and no rate; where two are left, nothing is said.
"""

from collections.abc import Sequence

from service.claims.relate.changes.level_pairs import window
from service.claims.relate.meant.sight import Meant, Sight, before_of, ends, is_plain, of_one_sort
from service.claims.relate.meant.when_it_was import leads_to_then
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, NO_COUNTS, noun_of, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import MULTIPLE, PERCENT, Direction, Form

_GENERAL = frozenset(
    "it that this they which the a an number numbers total figure tally count demand use usage membership attendance"
    " sales turnover traffic has have had is are was been also now more than so means meaning therefore thus there"
    " and but its their price cost in all about just almost nearly roughly level over well still , ; :".split()
)
_THEN = frozenset(
    "in the same half quarter period months spell time of then it was were there had saw went out came sold gave handed"
    " just only when figure number stood at a years year ago back two three".split()
)
_OF_THEM = (["of", "them"], ["of", "whom"], ["of", "those"], ["of", "these"], ["of", "which"])
_COMPARING = frozenset("more fewer less higher lower larger smaller bigger up down".split())
_SPANS = frozenset("in over since within two three four five six ten years year decade months the a , : from".split())
_OWN = frozenset(["its", "their", "the"])
_FORMER = frozenset("previous former earlier old original prior".split())
_LEVELS = frozenset("level levels size rate value total number price height figure".split())
_PAIR = len(("now", "then"))
_AGAINST = frozenset("against compared than from versus".split())
_NEAR = 3  # words of "against costs of"
_FAR, _CLOSE = 30, 4  # times that one is of the other, where it was multiplied and where it is so much per cent more
_LONGEST = 14  # words between a multiple and the level of then


def multiplied_from_then(sight: Sight) -> Meant | None:
    """ "Demand has doubled in two years: 2017 saw 3,720 go out", "in 2017 it was 3,720; it has doubled"."""
    claim, quantity = sight.claim, sight.claim.quantity
    if quantity is None or quantity.form is not Form.MULTIPLE or unit_of(claim) != MULTIPLE:
        return None
    own = [one for one in (*sight.before, *sight.behind) if one.sentence is claim.sentence]
    own = [one for one in own if unit_of(one) not in APART - NO_COUNTS]
    base = own[0] if len(own) == 1 and _is_level(own[0]) else None
    if base is None or not _is_of_then(base, claim) or not _GENERAL.issuperset(_lead(sight, base)):
        return None
    return _of_now(sight, base, "multiple", _FAR)


def more_than_of_then(sight: Sight) -> Meant | None:
    """ "It is also 20% more than the 6,200 of 2018": than what was told of now, be it some sentences before."""
    claim, base, after = sight.claim, next(iter(sight.behind), None), sight.after
    if (
        base is None
        or base.sentence is not claim.sentence
        or not _is_level(base)
        or claim.direction is None
        or unit_of(claim) in APART - {PERCENT}
        or not sight.lead
    ):
        return None
    alone = not any(one.sentence is claim.sentence for one in sight.before)
    said = after[:1] != [] and after[0] in _COMPARING and after[1:] in (["than", "the"], ["on", "the"])
    dated = base.period is not None and base.period.year_written and base.period.span.start > base.span.end
    behind = claim.sentence.behind(base.span.end)
    if not alone or not said or not dated or behind[:1] not in (["of"], ["in"]) or not ends(behind[2:]):
        return None
    if not _GENERAL.issuperset(sight.lead) or sight.lead[0] not in ("it", "that", "this"):
        return None
    return _of_now(sight, base, "percent_change" if unit_of(claim) == PERCENT else "difference", _CLOSE)


def share_of_former(sight: Sight) -> Meant | None:
    """ "Cut to £240 from £480, half its former level": of the two levels before it the earlier is the whole."""
    claim, quantity = sight.claim, sight.claim.quantity
    if (
        quantity is None
        or quantity.form is not Form.FRACTION
        or unit_of(claim) != PERCENT
        or claim.direction is not None
    ):
        return None
    after = sight.after[1:] if sight.after[:1] == ["of"] else sight.after
    named = len(after) > _PAIR and after[0] in _OWN and after[1] in _FORMER and after[_PAIR] in _LEVELS
    if not named or not ends(after[_PAIR + 1 :]) or sight.lead not in ([","], [":"], ["–"], [",", "or"]):
        return None
    own = [one for one in sight.before if one.sentence is claim.sentence and unit_of(one) not in APART - {PERCENT}]
    if len(own) != _PAIR or not all(map(_is_level, own)) or not of_one_sort(*own):
        return None
    bases = [one for one in own if before_of(one)[-1:] == ["from"]]
    now = [one for one in own if one not in bases]
    return ("share", (figure_of(now[0]), figure_of(bases[0]))) if len(bases) == 1 else None


def _lead(sight: Sight, base: Claim) -> Sequence[str]:
    """The words that lead to a multiple in its clause, or past the level of then."""
    return sight.lead if base.span.start > sight.claim.span.start else _past_days(base, sight.lead)


def _past_days(base: Claim, words: Sequence[str]) -> Sequence[str]:
    """The words, without those of the days of then."""
    own = () if base.period is None else base.period.span.of(base.block.text).lower().split()
    return [word for word in words if word not in own]


def _is_of_then(base: Claim, claim: Claim) -> bool:
    """Whether the words beside a level say that it is of then, and of nothing else."""
    days = base.period
    if base.span.start > claim.span.start:
        between = claim.sentence.between(claim.span.end, base.span.start)
        if leads_to_then(between) or (between[-1:] == ["from"] and _SPANS.issuperset(_past_days(base, between))):
            return True
        mark = max((at for at, word in enumerate(between) if word in (":", ";")), default=-1)
        told, spanned = _past_days(base, between[mark + 1 :]), _past_days(base, between[: max(0, mark)])
        known = _THEN.issuperset(told) and _SPANS.issuperset(word for word in spanned if not word.isdecimal())
        return mark >= 0 and known and len(between) <= _LONGEST and (days is not None or "then" in told)
    ahead = _past_days(base, before_of(base))
    dated = (days is not None and days.year_written) or "ago" in ahead
    return dated and (_THEN | {","}).issuperset(ahead)


def _of_now(sight: Sight, base: Claim, kind: str, far: int) -> Meant | None:
    now = level_of_now(sight, base)
    if now is None:
        return None
    low, high = sorted((value_of(now), value_of(base)))
    falls = sight.claim.direction is Direction.DOWN
    larger = value_of(now) > value_of(base)
    inputs: tuple[Figure, ...] = (figure_of(now), figure_of(base))
    return (kind, inputs) if low < high < far * low and larger is not falls else None


def level_of_now(sight: Sight, base: Claim) -> Claim | None:
    """The one level of the sentences before that may be what another has become; None where several may.

    Args:
        sight: the figure that is told of both.
        base: the level of then.
    """
    own = sight.claim.sentence
    told = [one for one in sight.before if one.sentence is not own and one.block is base.block]
    told = [one for one in told if unit_of(one) not in APART - {PERCENT} and _is_level(one)]
    told = [one for one in told if of_one_sort(one, base) and not _is_set_against(one)]
    told = [one for one in told if one.quantity is not None and not one.quantity.per and not _is_part(one)]
    told = [one for one in told if noun_of(one) == noun_of(base) or "" in (noun_of(one), noun_of(base))]
    last = [one for one in told if not any(_is_before(one, other) for other in told)]
    return last[0] if last and len({value_of(one) for one in last}) == 1 else None


def _is_level(one: Claim) -> bool:
    """Whether a figure says how much there is, be it worked out as a gap or a sum of others as well."""
    if one.quantity is None or one.quantity.form is not Form.DIGITS:
        return False  # "in the four weeks reported"
    worked_out = one.kind in ("difference", "total") and one.direction is None and one.quantity.high is None
    return is_plain(one, loosely=True) or worked_out


def _is_set_against(one: Claim) -> bool:
    return one.is_base or not _AGAINST.isdisjoint(before_of(one)[-_NEAR:])


def _is_part(one: Claim) -> bool:
    return one.sentence.behind(one.span.end)[:2] in _OF_THEM or one.kind == "share"


def _is_before(one: Claim, other: Claim) -> bool:
    """Whether a level is of days before those of another, or of a year that is named where the other names none."""
    if one is other:
        return False
    own, told = window(one.period), window(other.period)
    if own is not None and told is not None:
        return own.end < told.start
    return own is not None and told is None and one.period is not None and one.period.year_written
