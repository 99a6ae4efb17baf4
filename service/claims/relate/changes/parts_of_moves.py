"""Changes that are a part of the move beside them: "from 3.5% to 5.25% this year, half a point of it in June".

So are steps of one size, those of a list and the one that stands out: "in six moves of 0.25 points each", "by 0.3
points in July and 0.2 in August", "the largest of them 0.75 points", "up by 4,656 last year alone". None is the way
between the two levels.
"""

from collections.abc import Sequence
from decimal import Decimal

from service.claims.bind.changes.several_steps import STEPS, of_one_step
from service.claims.bind.period_words import CHANGE_KINDS
from service.claims.ranks.run_lengths import ORDINALS
from service.claims.relate.changes.pace_of_move import ends_of_move, pace_of_move
from service.claims.relate.holding import holds
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, NO_COUNTS, Scene, unit_of
from service.model.claims import Claim, Mood
from service.model.quantities import Form
from service.records import replace

_POINTING = frozenset(["it", "that", "this", "them", "which", "those"])
_OUTSTANDING = frozenset("largest biggest smallest steepest sharpest highest heaviest".split())
_ENDS = frozenset(["from", "to", "than", "or"])
_ADDING = ([",", "and", "by"], [",", "including", "by"], [",", "including"], [",", "and"])
_EACH_ONE = (["each"], ["apiece"], ["every"], ["at", "each"], ["in", "each"])
_STOPS = frozenset([",", ";", ":", "–", "—", "(", ")", "."])
_STEP = STEPS | {step.removesuffix("s") for step in STEPS}
_STEPPED = frozenset(["difference", "average", *CHANGE_KINDS])
_REACH = 7  # words of "in the last year alone"


def beside_move(claim: Claim, scene: Scene, at: int) -> Claim | None:
    """A pace with the way and the time that it was spread over, a part of a move without these; None for all others.

    Args:
        claim: the figure, told as a fact.
        scene: its sentence.
        at: its place there.
    """
    if claim.mood is not Mood.ASSERTED:
        return None
    inputs = pace_of_move(scene, at)
    if inputs is not None:
        return replace(claim, kind="average", inputs=inputs, direction=None, base=None, candidates=())
    return replace(claim, base=None, candidates=()) if is_part_of_move(scene, at) else None


def is_part_of_move(scene: Scene, at: int) -> bool:
    """Whether figure ``at`` is a part of the way between the two levels of its sentence, by its words.

    Args:
        scene: the sentence.
        at: the figure.
    """
    claim = scene.row[at]
    fraction = claim.quantity is not None and claim.quantity.form is Form.FRACTION  # "by a quarter in March"
    if not (claim.kind in _STEPPED or fraction) or scene.words(at)[-1:] in (["to"], ["from"]):
        return False
    if unit_of(claim) in APART - NO_COUNTS:
        return False  # "from six hours and 10 minutes to seven hours, 50 minutes more": of times in two units
    ends = ends_of_move(scene, at)
    if ends is None or at < min(ends) or at in ends:
        return (
            False  # "six cuts of a quarter of a point have brought it down from 5.25% to 3.75%": the last was so large
        )
    now, base = (figure_of(scene.row[n]) for n in reversed(ends))
    if holds(claim, claim.kind if claim.kind in CHANGE_KINDS else "difference", (now, base)):
        return False
    return _is_told_as_part(scene, at) or of_one_step(scene.items, scene.places[at])


def _is_told_as_part(scene: Scene, at: int) -> bool:
    lead, behind = scene.words(at), scene.words(at + 1)
    clause = behind[: next((n for n, word in enumerate(behind) if word in _STOPS), len(behind))]
    opened = max((n for n, word in enumerate(lead) if word in _STOPS), default=-1)
    own = lead[opened + 1 :]
    own = lead if own == ["of"] else own  # "the biggest being November's, of half a point"
    if behind[:1] == ["of"] and {*behind[1:2]} <= _POINTING and behind[1:2]:
        return True
    if opened > 0 and own in ([], ["a"]) and lead[opened - 1] in _STEP:
        return True  # "with one of the cuts, a quarter-point, coming in December"
    if "alone" in clause[:_REACH] or clause[:1] in _EACH_ONE or clause[:2] in _EACH_ONE:
        return True
    if not _OUTSTANDING.isdisjoint((*own, *clause[:_REACH])) or (clause[-1:] != [] and clause[-1] in ORDINALS):
        return True  # "with June's half-point rise the biggest", "this week's cut of a quarter of a point the sixth"
    if "including" in own or any(lead[-len(words) :] == words for words in _ADDING):
        return True
    stepped = own[-2:-1] if own[-1:] in (["of"], ["between"]) else clause[:1]
    if any(word in STEPS and word.endswith("s") for word in stepped) or own[-2:] == ["of", "between"]:
        return True
    return not {"them", "these"}.isdisjoint(own) or any(is_listed_with(scene, at, n) for n in (at - 1, at + 1))


def is_listed_with(scene: Scene, at: int, other: int) -> bool:
    """ "By 0.3 points in July and 0.2 points in August", "rises of 200 and 120", "by 0.3 points and then 0.2".

    Args:
        scene: the sentence.
        at: a figure.
        other: the one beside it with which it may be listed.
    """
    if not 0 <= other < len(scene.row):
        return False
    unit = unit_of(scene.row[other])
    if unit not in ("", unit_of(scene.row[at])) and not (other > at and _is_bare(scene.row[other])):
        return False
    if other < at and scene.row[other].kind != scene.row[at].kind:
        return False
    between = [word for word in scene.words(max(at, other)) if word not in ("by", "then")]
    then = len(between) < len(scene.words(max(at, other)))
    dated = any(item.period is not None for item in scene.gaps[max(at, other)])
    dated = dated or "first" in between or any(word in ORDINALS for word in between)  # "in the first month and 0.2"
    return between[-1:] in (["and"], [","]) and (dated or then or len(between) == 1) and not _ENDS & {*between}


def _is_bare(claim: Claim) -> bool:
    return claim.quantity is not None and claim.quantity.span.of(claim.block.text)[-1:].isdigit()


def is_part_with_others(claim: Claim, way: Decimal, row: Sequence[Claim]) -> bool:
    """ "Went up by 20p to £2.40, following a rise of 10p last year from £2.10": both are the way, and neither alone.

    Args:
        claim: one change.
        way: how far the two levels lie apart.
        row: the figures around it.
    """
    rest = abs(way) - value_of(claim)
    beside = [one for one in row if one is not claim and one.sentence is claim.sentence and one.kind == "difference"]
    return any(value_of(one) == rest for one in beside)
