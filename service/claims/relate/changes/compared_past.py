"""Whether what a level is compared with came before it: "76%, compared with 71% in 2019", "… at the previous election".

"840 compared with 1,940, a fall" leaves open which of the two came first, so that the fall decides; where the words
tell that the second did, a change said of the two leads from it to the first.
"""

from service.claims.relate.changes.level_pairs import in_time, window
from service.claims.scene import Scene
from service.model.claims import Claim
from service.model.periods import Period, PeriodRole

_BEFORE = frozenset("last previous previously earlier before then former prior".split())
#: What tells that the level which is compared is itself one of the past.
_THEN = _BEFORE | frozenset(
    "ago old pre first initially originally once had when founded began opened started until".split()
)
_PRESENT = frozenset(["present", "now", "currently", "today"])
_OPENING = frozenset("in at under during by for before after with on".split())
_LAST = "last-"  # what the rules of "last year" and the like are called
_NEAR = 7  # items behind a level: "compared with 71% at the last general election"


def is_compared_with_past(scene: Scene, now: int, base: int) -> bool:
    """Whether the words tell that figure ``base`` came before figure ``now``, which stands right before it.

    Args:
        scene: the sentence.
        now: the place of the level that is compared.
        base: that of what it is compared with.
    """
    level, other = scene.row[now], scene.row[base]
    if _is_counted_back(other, level) or _is_before_what_comes(scene, now, base):
        return True
    if level.period is not None:
        return next(in_time(level, other), None) == (level, other)
    if not _THEN.isdisjoint([*scene.words(now), *_behind(scene, now)]) or _is_set_in_time(scene, now):
        return False
    return _is_past(other.period) or not _BEFORE.isdisjoint(_behind(scene, base))


def _is_counted_back(other: Claim, level: Claim) -> bool:
    """ "In August, compared with £48,000 a year earlier", "… in the same month last year": counted from the level."""
    period, told = other.period, window(level.period)
    if period is None or told is None:
        return False
    if period.role is PeriodRole.SAME and period.window is not None:
        return period.window.end.year < told.end.year
    shifted = min(period.shift_months, period.shift_days) < 0
    return period.role is PeriodRole.SHIFT and shifted and "ago" not in period.span.of(other.block.text).lower()


def _is_before_what_comes(scene: Scene, now: int, base: int) -> bool:
    """ "The cap will be £1,641 in April, compared with £1,758 at present"."""
    period = scene.row[base].period
    told = [] if period is None else period.span.of(scene.row[base].block.text).lower().split()
    return "will" in scene.words(now) and not _PRESENT.isdisjoint([*told, *_behind(scene, base)])


def _is_set_in_time(scene: Scene, at: int) -> bool:
    """ "In his day there were 840": whether a sentence opens with what may be a time, as far as its first level."""
    return at == 0 and scene.words(0)[:1] != [] and scene.words(0)[0] in _OPENING


def _is_past(period: Period | None) -> bool:
    """Whether days are told as over: "a year earlier", "last week", "in 2019"."""
    if period is None:
        return False
    dated = period.role is PeriodRole.WINDOW and (period.year_written or period.rule.startswith(_LAST))
    return dated or min(period.shift_months, period.shift_days) < 0


def _behind(scene: Scene, at: int) -> list[str]:
    """The words right behind a figure, as far as the next comma."""
    words = scene.words(at + 1)
    return words[: words.index(",") if "," in words else None][:_NEAR]
