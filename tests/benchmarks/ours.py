"""Our own steps, each from the text as sent and each including the ones before it."""

from collections.abc import Callable
from datetime import date

from service.claims.assemble import assemble
from service.extract.analyse import analyse, quantities_of
from service.extract.measures import MeasureIndex
from service.extract.tokens import _TOKEN  # the floor is the pattern by itself, without our token objects
from service.pipeline import check
from service.read import read
from service.store.interface import Store

PUBLISHED = date(2024, 10, 2)
FLOOR = "the tokenizer's regular expression alone"
WHOLE = "Crossfoot: the whole check"


def floor(text: str) -> Callable[[], object]:
    """Finding the tokens and dropping them: no reader of words can be faster in Python."""
    return lambda: [match[0] for match in _TOKEN.finditer(text)]


def whole_check(text: str, store: Store) -> Callable[[], object]:
    """From text to report, in a process that has checked before."""
    return lambda: check(read(text, published=PUBLISHED), store)


def steps(text: str, store: Store) -> dict[str, Callable[[], object]]:
    """The floor, and ours up to the quantities, up to the claims, and to the end."""
    index = MeasureIndex(store.catalogue())
    events = store.events()

    def claims() -> object:
        document = read(text, published=PUBLISHED)
        return assemble(list(analyse(document, index, events)), index.series, document.language)

    return {
        FLOOR: floor(text),
        "Crossfoot: tokens, periods and quantities": lambda: list(quantities_of(read(text, published=PUBLISHED))),
        "Crossfoot: claims": claims,
        WHOLE: whole_check(text, store),
    }
