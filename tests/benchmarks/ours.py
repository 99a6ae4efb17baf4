"""Our own steps, each from the text as sent and each including the ones before it."""

from collections.abc import Callable, Sequence
from datetime import date

from service.claims.assemble import assemble
from service.extract.analyse import analyse, quantities_of
from service.extract.measures.measures import MeasureIndex
from service.extract.text.tokens import _TOKEN  # the floor is the pattern by itself, without our token objects
from service.ground.grounded import Grounded
from service.ground.readings import Grounder
from service.judge.bench import Bench
from service.model.claims import Claim
from service.model.mentions import Analysis
from service.pipeline import check
from service.read import read
from service.store.interface import Store

PUBLISHED = date(2024, 10, 2)
FLOOR = "the tokenizer's regular expression alone"
WHOLE = "Crossfoot: the whole check"


def floor(text: str) -> Callable[[], object]:
    """Finding the tokens and dropping them: no reader of words can be faster in Python."""
    return lambda: _TOKEN.findall(text)


def whole_check(text: str, store: Store) -> Callable[[], object]:
    """From text to report, in a process that has checked before."""
    return lambda: check(read(text, published=PUBLISHED), store)


def steps(text: str, store: Store) -> dict[str, Callable[[], object]]:
    """The floor, and ours step by step to the end."""
    index = MeasureIndex(store)
    events = store.events()

    def mentions() -> list[Analysis]:
        return list(analyse(read(text, published=PUBLISHED), index, events))

    def claims() -> Sequence[Claim]:
        return assemble(mentions(), store, "en-GB")

    def readings() -> list[Grounded]:
        grounder = Grounder(store, PUBLISHED, PUBLISHED)
        return [grounder.ground(claim) for claim in claims()]

    return {
        FLOOR: floor(text),
        "Crossfoot: tokens, periods and quantities": lambda: list(quantities_of(read(text, published=PUBLISHED))),
        "Crossfoot: all that is mentioned": mentions,
        "Crossfoot: claims": claims,
        "Crossfoot: readings": readings,
        "Crossfoot: verdicts": lambda: Bench(store, PUBLISHED, PUBLISHED).judge(readings()),
        WHOLE: whole_check(text, store),
    }
