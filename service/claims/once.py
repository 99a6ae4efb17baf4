"""Rules about a sentence that every figure of it asks again: worked out when first asked, and kept with its items."""

from collections.abc import Callable

from service.hints import TypeVar
from service.model.mentions import Row

T = TypeVar("T")


def once(rule: Callable[[Row], T]) -> Callable[[Row], T]:
    """A rule that looks at nothing but the items of a sentence, made to look at each sentence once."""

    def told(items: Row) -> T:
        kept: dict[object, T] = items.worked_out
        if rule not in kept:
            kept[rule] = rule(items)
        return kept[rule]

    return told
