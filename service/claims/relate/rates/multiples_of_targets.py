"""How many times a target, or how far from it: "11.1%, more than five times the Bank's 2% target", "9 points above"."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from service.claims.bind.bound import LEVELS
from service.claims.relate.changes.level_pairs import window
from service.claims.relate.comparisons.against_others import AIMS
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import Scene, is_light, may_be_of_one, unit_of
from service.model.claims import Claim, Figure, Mood
from service.model.quantities import PERCENT
from service.records import replace

#: What the Bank of England aims at, which the news seldom repeats.
_AIMED_AT, _SINCE = "ons/cpi-annual-rate", date(2003, 12, 1)
_KNOWN = Figure(Decimal(2), Decimal(2), Decimal(2), "constant", text="the target of 2%", unit=PERCENT)
_BANKS = frozenset("the its bank of england 's ’s government official inflation".split())
_TOLD_BEHIND = (["of"], ["range"], ["rate"])
_POINTING = frozenset("it that this which is was still now well and the rate figure level".split())
_NOW = frozenset(["is", "now", "still"])
_STAYING = frozenset("remains remained stays stayed stands stood were at".split())
_LEAVING = frozenset("leaving leaves left putting puts keeping taking it them".split())
_SIDES = frozenset("above below over under short off beyond higher lower more less shy".split())
_ALL_PRICES = frozenset(["inflation", "consumer", "cpi", "hicp"])
_OF_SOME = frozenset(
    "core food grocery energy fuel petrol gasoline goods services house rents rent producer wholesale import".split()
)
_YEAR = frozenset(["year", "annual", "annually", "yearly", "12", "twelve"])
_NEAR = 8  # words of "higher in June than at the same time a year before"
_TO_TARGET = 6  # items of "the Bank of England's official"


def times_target(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """A level and the target that a multiple is of, or that it is points from, where each is told once.

    Args:
        scene: the sentence.
        at: the multiple, or the points.
        before: the sentence before, of which "it" goes on.
    """
    if scene.row[at].kind not in ("multiple", "point_change") or AIMS.isdisjoint(scene.said):
        return None
    gap = scene.words(at + 1)
    if scene.row[at].kind == "point_change":
        if not gap or gap[0] not in _SIDES:
            return None
        gap = gap[1:]
    aim = _aim_told(scene, at, gap) if at + 1 < len(scene.row) else None
    known = aim is None and _names_known(gap)
    aim = _KNOWN if known else aim
    level = None if aim is None else _level_told(scene, at, before, aim)
    if level is None or aim is None or unit_of(level) != aim.unit or level.mood is not Mood.ASSERTED:
        return None
    return (figure_of(level), aim) if not known or _is_aimed_at(level) else None


def _aim_told(scene: Scene, at: int, gap: Sequence[str]) -> Figure | None:
    """ "The Bank's 2% target", "the target of 2%": which was set, and not rounded."""
    target = scene.row[at + 1]
    aimed = not AIMS.isdisjoint([*gap, *scene.words(at + 2)[:2]])
    if not aimed or target.mood is not Mood.FORECAST or len(gap) > _TO_TARGET or "," in gap:
        return None
    aim = figure_of(target)
    return replace(aim, low=aim.value, high=aim.value, unit=unit_of(target))


def _names_known(gap: Sequence[str]) -> bool:
    """ "Twice the Bank of England's target", "1.8 points over target": no other figure tells it."""
    at = next((n for n, word in enumerate(gap) if word in AIMS), len(gap))
    return _BANKS.issuperset(gap[:at]) and gap[at : at + 1] == ["target"] and gap[at + 1 : at + 2] not in _TOLD_BEHIND


def _is_aimed_at(level: Claim) -> bool:
    """Whether a rate is the one that the Bank of England aims at, since it does."""
    days = window(level.period)
    known = bool(level.candidates) and level.candidates[0].series_id == _AIMED_AT
    return known and days is not None and days.start >= _SINCE


def _level_told(scene: Scene, at: int, before: Scene, aim: Figure) -> Claim | None:
    """The rate that is so many times its target, or so far from it; None where the words leave open which."""
    if at:
        told = [n for n in range(at) if (scene.is_level(n) and not scene.is_base(n)) or _is_growth(scene, n)]
        goes_on = bool(told) and (scene.unbroken(told[-1], at) or _remains(scene, at))
        alone = len(told) == 1 and not _names_another(scene, at)
        return scene.row[told[-1]] if goes_on and alone else None
    rates = [n for n in range(len(before.row)) if before.is_level(n) or _is_of_a_year(before, n, aim)]
    told = [n for n in rates if not before.is_base(n)]
    if not told or not (_POINTING.issuperset(scene.words(0)) or _is_inflation(scene, before.row[told[-1]])):
        return None
    level = before.row[told[-1]]
    if len(told) > 1 and not _NOW.isdisjoint(scene.words(0)):
        return newest_told(level, before)
    return level if len(told) == 1 else None


def newest_told(like: Claim, before: Scene) -> Claim | None:
    """ "It rose 11.1% in October. It was 10.1% in September and 4.2% a year ago": the rate that "it is now" is of.

    Args:
        like: a figure of the same thing.
        before: the sentence before, with the one before that.
    """
    told = [*(() if before.before is None else before.before.row), *before.row]
    days = [(window(one.period), one) for one in told if _may_be_level(one) and may_be_of_one(one, like)]
    dated = [(one.end, claim) for one, claim in days if one is not None]
    if not dated or any(one is None and claim.period is None for one, claim in days):
        return None  # what is told without its days may be of now
    last = max(end for end, _ in dated)
    found = [claim for end, claim in dated if end == last]
    return found[-1] if len({value_of(claim) for claim in found}) == 1 else None


def _may_be_level(claim: Claim) -> bool:
    growth = claim.kind == "percent_change" and not claim.inputs
    plain = claim.quantity is not None and claim.mood is Mood.ASSERTED and not (claim.aside or claim.peak)
    return plain and unit_of(claim) == PERCENT and (growth or claim.kind in LEVELS)


def _is_inflation(scene: Scene, level: Claim) -> bool:
    """ "Consumer prices rose 9.4%. Inflation is now four times the 2% target": the rate told of all prices before."""
    words = {*scene.words(0)}
    if "inflation" not in words or not (_POINTING | _STAYING | _LEAVING | {"inflation"}).issuperset(words):
        return False
    told = level.sentence.before(level.span.start)
    return not _ALL_PRICES.isdisjoint(told) and _OF_SOME.isdisjoint(told)


def _remains(scene: Scene, at: int) -> bool:
    """ "Is down from 8.7% but remains nearly four times the target": of the same thing still."""
    words = scene.words(at)
    joint = max((n for n, word in enumerate(words) if word in ("but", "and", "though")), default=len(words))
    behind = words[joint + 1 :]
    return bool(behind) and (_POINTING | _STAYING).issuperset(behind)


def _names_another(scene: Scene, at: int) -> bool:
    """ "Prices rose by 11.1%, food prices by eight times the 2% target": whether another thing is so many times it."""
    gap = scene.gaps[at]
    opens = max((n for n, item in enumerate(gap) if item.word == ","), default=-1)
    known = _POINTING | _LEAVING
    return opens >= 0 and any(not is_light(item) and item.word not in known for item in gap[opens + 1 :])


def _is_of_a_year(scene: Scene, at: int, aim: Figure) -> bool:
    """ "Prices stood 9.4% higher than a year before": a rate as a target is of one, and no growth in a month."""
    claim = scene.row[at]
    beside = [*claim.sentence.before(claim.span.start)[-_NEAR:], *claim.sentence.behind(claim.span.end)[:_NEAR]]
    return _is_growth(scene, at) and not _YEAR.isdisjoint(beside) and value_of(claim) > aim.value


def _is_growth(scene: Scene, at: int) -> bool:
    """ "Prices rose 9.4%, almost five times the 2% target"."""
    return scene.row[at].kind == "percent_change"
