"""What a trial found, told of its two arms: "It cut strokes by a third: 59 of 451 had one, 88 of 451 on a dummy"."""

from collections.abc import Sequence

from service.claims.relate.cues import MOVED, MOVES
from service.claims.relate.holding import holds
from service.claims.relate.meant.sight import Meant, Sight
from service.claims.relate.meant.which_was_then import THEN
from service.claims.relate.quoted import figure_of
from service.claims.scene import unit_of
from service.model.claims import Claim
from service.model.quantities import PERCENT, Direction
from service.records import replace

_CONTROLS = frozenset("placebo dummy control controls sham untreated".split())
_TRIALS = frozenset("trial trials study patients volunteers participants arm arms".split())
_RISKS = frozenset("risk risks chance chances odds rate danger number likelihood".split())
_LIGHT = frozenset("the a an of that its their his by almost nearly about some more than over just such".split())
_MOVING = MOVED | MOVES | frozenset("lowered reduced halved raised lowers reduces raises lifted".split())
_AGAINST = frozenset(["against", "versus", "compared"])
_MARKS = frozenset([",", ":", ";", "–", "—", "."])
_LIKELIER = frozenset(["more", "less"])
_GIVEN = frozenset("treatment drug vaccine jab pill medicine therapy".split())
_GROUP = 5  # words of ", in the comparison group"
_STEM = 5  # letters by which a word is known again
_PAIR = len(("treated", "control"))
_OPENING = frozenset(["it", "that", "this", "the"])
_NAMED = 2  # words of "the drug"


def between_trial_arms(sight: Sight) -> Meant | None:
    """The counts of those treated and of as many on a placebo, where these lie so far apart.

    Of how many fell ill a trial tells much else: only which way it went is held against them.
    """
    claim = sight.claim
    if unit_of(claim) != PERCENT or claim.kind != "percent_change" or claim.direction is None:
        return None
    arms = [one for one in (*sight.before, *sight.behind) if one.kind == "share" and len(one.inputs) == _PAIR]
    if len(arms) != _PAIR or not all(holds(one, "share", one.inputs) for one in arms):
        return None
    if not any(not _TRIALS.isdisjoint(one.sentence.words) for one in (claim, *arms)):
        return None
    if not _is_of_what_was_counted(sight, arms):
        return None
    control = [one for one in arms if not _CONTROLS.isdisjoint(_told_of(one, arms))]
    if len(control) != 1 or len({one.inputs[1].value for one in arms}) != 1:
        return None
    treated = next(one for one in arms if one is not control[0])
    ends = (treated.inputs[0], control[0].inputs[0])
    other = Direction.DOWN if claim.direction is Direction.UP else Direction.UP
    either = (claim, replace(claim, direction=other))
    return ("percent_change", ends) if any(holds(one, "percent_change", ends) for one in either) else None


def likelier_in_trial(sight: Sight) -> Meant | None:
    """ "36 of them had, or 15%, as against 60, or 25%, in the comparison group. Treatment made it 40% less likely".

    Of the only two rates of the sentence right before, one of those given nothing: only which way it went is held
    against them.
    """
    claim, after = sight.claim, sight.after
    if unit_of(claim) != PERCENT or after[1:2] != ["likely"] or after[0] not in _LIKELIER:
        return None
    last = sight.last(loosely=True)
    row = [one for one in sight.before if last and one.sentence is last[0].sentence and unit_of(one) == PERCENT]
    if len(row) != _PAIR or row[0].block is not claim.block or any(one.direction is not None for one in row):
        return None
    if row[0].block.text[row[0].sentence.span.end : claim.sentence.span.start].strip():
        return None
    treated, control = row
    led = control.sentence.between(treated.span.end, control.span.start)
    behind = control.sentence.behind(control.span.end)[:_GROUP]
    against = not _AGAINST.isdisjoint(led) and not (_CONTROLS | {"comparison"}).isdisjoint(behind)
    given = (
        not _GIVEN.isdisjoint(sight.claim.sentence.before(claim.span.start)) and "not" not in sight.claim.sentence.words
    )
    if not against or not given:
        return None
    ends = (figure_of(treated), figure_of(control))
    either = [replace(claim, kind="percent_change", direction=way) for way in (Direction.UP, Direction.DOWN)]
    return ("percent_change", ends) if any(holds(one, "percent_change", ends) for one in either) else None


def is_between_groups(claim: Claim, first: Claim, last: Claim) -> bool:
    """ "36 on the placebo had died, as against 24 on the drug: a 33% reduction": from the first group to the other.

    Args:
        claim: the change.
        first: what is told of one group.
        last: what it is set against, with no word of another time.
    """
    between = first.sentence.between(first.span.end, last.span.start)
    behind = last.sentence.behind(last.span.end)
    behind = behind[: next((at for at, word in enumerate(behind) if word in _MARKS), len(behind))]
    timed = last.period is not None and (first.period is None or first.period.window != last.period.window)
    if timed or _AGAINST.isdisjoint(between) or not THEN.isdisjoint([*between, *behind]):
        return False
    return holds(claim, "percent_change", (figure_of(last), figure_of(first)))


def _is_of_what_was_counted(sight: Sight, arms: Sequence[Claim]) -> bool:
    """ "Lowered the risk by", "cut strokes by … 45 had one": and not "raised blood pressure by two-fifths in mice"."""
    lead, after = sight.lead, sight.after
    moved = max((at for at, word in enumerate(lead) if word in _MOVING), default=-1)
    named = [word for word in lead[moved + 1 :] if word not in _LIGHT]
    told = {word[:_STEM] for one in arms for word in one.sentence.words}
    known = bool(named) and all(word in _RISKS or word[:_STEM] in told for word in named)
    ahead = any(one.span.start > sight.claim.span.end for one in arms)
    known = known or (bool(named) and ahead and any("one" in one.sentence.words for one in arms))
    closed = not after or after[0] in (".", ":") or (after[:1] == ["in"] and not _TRIALS.isdisjoint(after[1:3]))
    opens = sight.claim.sentence.words[:1] != () and sight.claim.sentence.words[0] in _OPENING
    of_all = after[3:4] == ["of"] or (opens and _is_of_all(lead[:moved]))  # "raised strokes by a quarter in a trial of"
    return moved >= 0 and known and closed and of_all


def _is_of_all(subject: Sequence[str]) -> bool:
    """ "It", "the drug": what was tried, on all of them; not "an earlier spray", "among smokers it"."""
    return [*subject] in (["it"], ["that"], ["this"], []) or (len(subject) == _NAMED and subject[0] == "the")


def _told_of(one: Claim, arms: Sequence[Claim]) -> list[str]:
    """The words of its sentence around a share, none of them past the other."""
    other = arms[1] if one is arms[0] else arms[0]
    span = one.inputs[0].span or one.span
    if other.sentence is not one.sentence:
        return [*one.sentence.words]
    if other.span.start < one.span.start:
        return [*one.sentence.between(other.span.end, one.span.start), *one.sentence.behind(one.span.end)]
    start = other.inputs[0].span or other.span
    return [*one.sentence.before(span.start), *one.sentence.between(span.end, start.start)]
