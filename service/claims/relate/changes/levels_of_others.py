"""Changes that the two levels beside them are not of: "41%, up from 38%, nine points ahead of Labour"."""

from collections.abc import Sequence
from itertools import pairwise

from service.claims.kind import is_verb
from service.claims.relate import cues
from service.claims.relate.comparisons.against_others import are_of_one, is_lead, on_mark, told_of_others
from service.claims.relate.holding import holds
from service.claims.relate.quoted import quotes
from service.claims.scene import Scene, is_light, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import PERCENT

_FORMER = frozenset(["old", "previous", "former", "last", "existing", "standing"])
_SUMMITS = frozenset(["record", "high", "low", "peak", "best", "mark"])
_TO_SUMMIT = 6  # items of "warmer than the previous record"
_NARROWING = frozenset(["in", "for", "among", "of"])
_BASES = frozenset(["than", "from", "since", "against", "on"])
_CLAUSES = frozenset(["so", "and", "but", "while", "as", ";"])
_TIMES = frozenset("time moment week month year period".split())
_CHANGES = frozenset(["percent_change", "difference", "point_change"])
_JOINTS = frozenset(["and", "but", "while", "so"])
_ARTICLES = frozenset(["a", "an", "the"])
_PRONOUNS = frozenset("it they which that this these those he she we having has have had".split())
_YEAR = 12  # months
_ADJUSTED = 4  # items of "on a like-for-like"


def tells_of_gap(scene: Scene, at: int) -> bool:
    """Whether a change is the size of a gap: "the gap is nine points"."""
    if cues.GAPS.isdisjoint(scene.said):
        return False
    from service.claims.relate.comparisons.gaps import is_gap  # noqa: PLC0415  (for articles that tell of gaps)

    return is_gap(scene, at)


def is_of_another(scene: Scene, at: int, inputs: tuple[Figure, ...]) -> bool:
    """ "Unemployment is 4.3%, from 4.1%, and a gain of 0.2% in pay …": per cent of something else than the rates."""
    claim, behind = scene.row[at], scene.gaps[at + 1][:2]
    if unit_of(claim) != PERCENT or any(figure.unit != PERCENT for figure in inputs):
        return False
    if "relative" in scene.words(at)[-_ADJUSTED:]:
        return False  # "12.5 points lower, a relative reduction of 45%"
    named = len(behind) > 1 and behind[1].word not in ("", "that", "all")
    if named and behind[0].word in _NARROWING:
        return True
    if claim.kind == "percent_change" and not _is_said_of_rates(scene, at, inputs):
        return not holds(claim, claim.kind, inputs, rounded=False)
    return _is_of_other_thing(scene, at, inputs)


def _is_said_of_rates(scene: Scene, at: int, inputs: tuple[Figure, ...]) -> bool:
    """Whether no other thing is named between a change and the rates: but "to 71% from 68%, with entries, up 9%,"."""
    ends = [n for n, one in enumerate(scene.row) if any(quotes(one, figure) for figure in inputs)]
    nearest = min(ends, key=lambda n: abs(n - at), default=-1)
    first, last = sorted((nearest, at))
    return all(is_light(item) for n in range(first + 1, last + 1) for item in scene.gaps[n])


def _is_of_other_thing(scene: Scene, at: int, inputs: tuple[Figure, ...]) -> bool:
    """ "Accelerated to 9.1% from 8.6%, as air fares were up 34%": of something else than the rates, which are read."""
    claim = scene.row[at]
    if claim.kind != "percent_change" or holds(claim, claim.kind, inputs):
        return False
    own = {candidate.series_id for candidate in claim.candidates}
    ends = [one for one in scene.row if any(quotes(one, figure) for figure in inputs)]
    return bool(ends) and all(one.candidates and own.isdisjoint(c.series_id for c in one.candidates) for one in ends)


def is_of_others(scene: Scene, at: int, inputs: tuple[Figure, ...]) -> bool:
    """ "41%, up from 38%, nine points ahead of Labour": whether the two are what one was and is, the change is not."""
    claim = scene.row[at]
    if _is_longer(claim, scene, inputs) or told_of_others(scene, at, inputs) or _is_of_then(scene, at, inputs):
        return True
    if not holds(claim, claim.kind, inputs) and (on_mark(scene, at, inputs) or _moved_besides(scene, at, inputs)):
        return True
    pair = [one for one in scene.row if any(quotes(one, figure) for figure in inputs)]
    if "when" in scene.said and _is_meanwhile(scene, at, pair) and not holds(claim, claim.kind, inputs):
        return True
    if claim.kind == "percent_change" and all(figure.unit != PERCENT for figure in inputs):
        return False  # "his majority fell by half, from 9,800 to 4,900": of the lead itself
    if tells_of_gap(scene, at) and _is_in_clause_behind(scene, at, pair):
        return True
    if tells_of_gap(scene, at) and are_of_one(scene, pair, of_lead=False):
        return True  # "the gap is nine points: 41% of boys passed, up from 38%"
    return is_lead(scene, at) and are_of_one(scene, pair)


def _moved_besides(scene: Scene, at: int, inputs: tuple[Figure, ...]) -> bool:
    """ "While claims rose by 21%, to 30,107, grants rose by 38% from a base of 5,446": the level of another thing."""
    if at < len(("21%", "30,107")) or not quotes(scene.row[at - 1], inputs[0]):
        return False
    led = scene.words(at - 1)[-1:] == ["to"] and scene.row[at - 2].kind in _CHANGES
    gap = scene.gaps[at]
    verb = next((n for n, item in enumerate(gap) if is_verb(item)), 0)
    subject = [item.word for item in gap[1:verb] if item.word not in _JOINTS]
    named = not _ARTICLES.issuperset(subject) and _PRONOUNS.isdisjoint(subject)  # ", a fall of 4%"
    return led and gap[:1] != () and gap[0].word == "," and named


def _is_in_clause_behind(scene: Scene, at: int, pair: Sequence[Claim]) -> bool:
    """ "That is a gap of three points, so the share rose from 35 to 36 per cent": another clause tells of those."""
    behind = bool(pair) and all(one.span.start > scene.row[at].span.end for one in pair)
    return behind and not _CLAUSES.isdisjoint(scene.words(at + 1))


def _is_of_then(scene: Scene, at: int, inputs: tuple[Figure, ...]) -> bool:
    """ "On 23%, four lower than in May, when it was two behind the rival, on 29%": two are not between 29 and 23."""
    words = scene.words(at)
    if "when" not in words or _BASES.isdisjoint(words[: words.index("when")]):
        return False
    return any(quotes(claim, figure) for claim in scene.row[:at] for figure in inputs)


def _is_meanwhile(scene: Scene, at: int, pair: Sequence[Claim]) -> bool:
    """ "From £1,720 to £1,755, at a time when food bills are up 5%": of what else went on when those two were told."""
    last = max((n for n, one in enumerate(scene.row[:at]) if any(one is level for level in pair)), default=at)
    words = [word for n in range(last + 1, at + 1) for word in scene.words(n)]
    return any(
        words[n - 2 : n - 1] == ["a"] and words[n - 1] in _TIMES for n, word in enumerate(words) if word == "when"
    )


def _is_longer(claim: Claim, scene: Scene, inputs: tuple[Figure, ...]) -> bool:
    """ "To 3.9% in November from 4.6% in October, and by 2.8 points in two months": over more months than those."""
    if claim.over is None or claim.over >= _YEAR or claim.kind != "point_change":
        return (
            False  # of years and of counts the first is often counted as well: "420 in May, 260 in July, 160 in three"
        )
    told = [one.period.window for f in inputs for one in scene.row if quotes(one, f) and one.period is not None]
    ends = sorted(window.end for window in told if window is not None)
    if len(ends) != len(inputs):
        return False
    return (ends[-1].year - ends[0].year) * 12 + ends[-1].month - ends[0].month != claim.over


def is_on_summit(scene: Scene, at: int) -> bool:
    """ "Against 0.85C in 2021, or 0.16C warmer than the old record": taken from that, whatever the text gives of it."""
    behind = scene.gaps[at + 1][:_TO_SUMMIT]
    if scene.words(at + 1)[-2:] in (["record", "of"], ["high", "of"], ["low", "of"], ["peak", "of"]):
        return False  # "0.7C hotter than the old record of 37.7C"
    return any(one.word in _FORMER and other.word in _SUMMITS for one, other in pairwise(behind))
