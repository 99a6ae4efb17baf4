"""Values in force told as what one act moved on from: "the Bank cut its rate to 4.75% from 5.25%", where it was 5%.

What somebody sets on a day he moves from what was in force right before it. Not so where the words tell of more than
one move, or of the time that they took: "has cut", "in two steps", "this year", "from its peak of".
"""

from collections.abc import Sequence

from service.judge.fit.trials import Trial
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.periods import PeriodRole
from service.model.report import Label
from service.model.series import Nature

_ACTS = frozenset(
    "cut cuts cutting raise raised raises raising lower lowered lowers lowering reduce reduced reduces reducing lift"
    " lifted lifts lifting increase increased increases increasing hike hiked hikes hiking trim trimmed trims trimming"
    " slash slashed slashes slashing put puts putting take took takes taking bring brought brings bringing nudge nudged"
    " nudges nudging ease eased eases easing push pushed pushes pushing".split()
)
#: Words of more than one move, or of a time, anywhere in the sentence …
_SEVERAL = frozenset(
    "twice thrice times steps stages moves stages gradually steadily course series cuts rises increases hikes"
    " reductions instalments installments time".split()
)
#: … and in the clause that tells the move.
_OVER_TIME = frozenset(
    "has have had having since over within year years month months spring summer autumn fall winter peak high low"
    " trough record start beginning end ago earlier once".split()
)
_FROM = (["from"], [",", "from"], ["("], ["(", "from"])
_STOPS = frozenset([",", ";", ":", ")", "–", "—", "."])
_JUST = 14  # days between what was and what is


def is_from_before_one_act(claim: Claim, own: Trial, here: Sequence[Verdict]) -> bool:
    """Whether a level that fails is told as what one act moved a value in force on from.

    Args:
        claim: the level.
        own: what it was read as: the value in force before.
        here: the verdicts of its sentence.
    """
    if claim.kind != "level" or not claim.is_base or claim.period is not None or claim.quantity is None:
        return False
    main = next((one for one in here if _leads_on(one, claim)), None)
    if main is None or main.trial is None or main.grounded.series is None or main.trial.option.reading.base is not None:
        return False
    read, before = main.trial.option.reading, own.option.reading
    if main.grounded.series.nature is not Nature.STEP or read.series_id != before.series_id:
        return False
    just = 0 < (read.window.start - before.window.end).days <= _JUST
    return just and _is_one_act(claim, main.grounded.claim)


def _leads_on(one: Verdict, claim: Claim) -> bool:
    """ "To 4.75% from 5.25%", "from 5.25% to 4.75%": whether a right level is what it was moved to."""
    main = one.grounded.claim
    if one.label is not Label.SUPPORTED or main.kind != "level" or main is claim:
        return False
    if main.span.end <= claim.span.start:
        return claim.sentence.between(main.span.end, claim.span.start) in _FROM
    led = claim.sentence.before(claim.span.start)[-1:] == ["from"]
    return led and claim.sentence.between(claim.span.end, main.span.start) == ["to"]


def _is_one_act(claim: Claim, main: Claim) -> bool:
    """Whether a verb tells the move, and no word more than one, nor how long it took."""
    if main.period is not None and main.period.role is PeriodRole.TO_DATE:
        return False
    first, last = sorted((claim, main), key=lambda one: one.span.start)
    ahead, behind = claim.sentence.before(first.span.start), claim.sentence.behind(last.span.end)
    ends = next((at for at, word in enumerate(behind) if word in _STOPS), len(behind))
    clause = {*ahead, *behind[:ends]}
    dated = any(word.isdecimal() for word in clause)
    return (
        not dated
        and not _ACTS.isdisjoint(ahead)
        and _SEVERAL.isdisjoint(claim.sentence.words)
        and _OVER_TIME.isdisjoint(clause)
    )
