"""Rules about a sentence that are asked again: worked out when first asked, and kept with its items."""

from collections.abc import Callable
from operator import attrgetter, is_

from service.hints import TypeVar
from service.model.mentions import Analysis, Row

T = TypeVar("T")
_BESIDE_ITEMS = attrgetter(*[name for name in Analysis.__match_args__ if name != "items"])


def once(rule: Callable[[Row], T]) -> Callable[[Row], T]:
    """A rule that looks at nothing but the items of a sentence, made to look at each sentence once."""

    def told(items: Row) -> T:
        kept: dict[object, T] = items.worked_out
        if rule not in kept:
            kept[rule] = rule(items)
        return kept[rule]

    return told


def once_read(rule: Callable[[Analysis], T]) -> Callable[[Analysis], T]:
    """A rule about a sentence and all that it mentions, made to look once, though others be put right beside it."""

    def told(analysis: Analysis) -> T:
        kept: dict[object, tuple[tuple[object, ...], T]] = analysis.items.worked_out
        beside = _BESIDE_ITEMS(analysis)
        if rule not in kept or not all(map(is_, kept[rule][0], beside)):
            kept[rule] = (beside, rule(analysis))
        return kept[rule][1]

    return told
