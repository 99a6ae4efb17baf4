"""Finding series in catalogues of a thousand, a hundred thousand and a million.

Each size is built in one process and asked in another, so that the memory of each can be told:
``python -m tests.benchmarks.finding build 1000 FILE`` and ``… ask 1000 FILE`` print what they measured, as JSON.
"""

import json
import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from sqlite3 import connect
from time import perf_counter

from service.extract.measures.measures import MeasureIndex
from service.extract.text.tokens import tokenize
from service.read import read
from service.store.cache import _open  # the very connection that a check reads through
from service.store.compiled import write
from service.store.packed import PackedStore
from service.store.sqlite import SqliteTables
from tests.benchmarks.catalogues import COUNTRIES, PARTS, PUBLISHERS, SPLITS, SUBJECTS, catalogue
from tests.benchmarks.ours import PUBLISHED, whole_check
from tests.benchmarks.spread import at_percent, memory_mb, timed

SIZES = (1_000, 100_000, 1_000_000)
_ARTICLE = Path(__file__).parent / "article.txt"
_EACH = 400  # queries of a kind
_ROUNDS = 15

Json = dict[str, object]
Store = PackedStore


def measured(size: int, folder: Path) -> tuple[Json, Json]:
    """What building a catalogue of a size costs, and what asking it costs."""
    file = folder / f"{size}.sqlite"
    return _run("build", size, file), _run("ask", size, file)


def _run(step: str, size: int, file: Path) -> Json:
    command = [sys.executable, "-m", "tests.benchmarks.finding", step, str(size), str(file)]
    found: Json = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
    return found


def _build(size: int, file: Path) -> Json:
    begun = perf_counter()
    connection = connect(file)
    connection.execute("PRAGMA journal_mode = OFF")
    write(connection, catalogue(size), "sha256:made-up")
    connection.close()
    seconds = perf_counter() - begun
    return {"seconds": seconds, "bytes": file.stat().st_size, "memory": memory_mb()[0]}


def _ask(size: int, file: Path) -> Json:
    before = memory_mb()[0]
    store = _opened(file)
    chance = random.Random(size)
    found: Json = {}
    for name, query in QUERIES.items():
        times = timed([query(store, chance) for _ in range(_EACH)])
        found[name] = at_percent(times, 50), at_percent(times, 99)
    found["memory"] = memory_mb()[0] - before
    return found | {name: at_percent(times, 50) for name, times in _article(file)}


def _opened(file: Path) -> Store:
    connection = _open(file)
    assert connection is not None
    return PackedStore(SqliteTables(connection))


def _article(file: Path) -> Iterator[tuple[str, list[float]]]:
    """What an article of 573 words costs: the series that its words name, and the whole check."""
    text = _ARTICLE.read_text("utf-8")
    rows = [tokenize(block.text) for block in read(text, published=PUBLISHED).blocks]

    def named(index: MeasureIndex) -> object:
        return [index.named(tokens) for tokens in rows]

    index = MeasureIndex(_opened(file))
    named(index)
    yield "words, first time", timed(lambda: named(MeasureIndex(_opened(file))) for _ in range(_ROUNDS))
    yield "words, again", timed(lambda: named(index) for _ in range(_ROUNDS))
    yield "check, first time", timed(whole_check(text, _opened(file)) for _ in range(_ROUNDS))
    run = whole_check(text, _opened(file))
    run()
    yield "check, again", timed(run for _ in range(_ROUNDS))


def _asking(words: Callable[[random.Random], str], **filters: Callable[[random.Random], str]) -> Callable[..., object]:
    def query(store: Store, chance: random.Random) -> Callable[[], object]:
        asked = words(chance)
        chosen = {name: value(chance) for name, value in filters.items()}
        return lambda: store.find(asked, **chosen)

    return query


def _measure(chance: random.Random) -> str:
    return chance.choice(SUBJECTS)[chance.choice((0, 4))]


def _place(chance: random.Random) -> str:
    return f"{chance.choice(PARTS)[1]}{chance.choice(COUNTRIES)[1]}"


def _rare(chance: random.Random) -> str:
    return f"{_measure(chance)} {chance.choice(SPLITS)} {_place(chance)}"


def _begun(chance: random.Random) -> str:
    """Words as far as somebody has typed them."""
    return " ".join(word[: max(3, len(word) - 3)] for word in f"{_measure(chance)} {_place(chance)}".split())


def _misspelt(chance: random.Random) -> str:
    """One word of three with two letters exchanged."""
    words = _rare(chance).split()
    at = chance.randrange(len(words))
    words[at] = words[at][:1] + words[at][2:3] + words[at][1:2] + words[at][3:]
    return " ".join(words)


def _code(chance: random.Random) -> str:
    return f"{chance.choice(PUBLISHERS)[0]}{chance.randrange(1_000_000):07d}"


def _area(chance: random.Random) -> str:
    return f"{chance.choice(COUNTRIES)[0]}{chance.choice(PARTS)[0]}"


QUERIES = {
    "a measure": _asking(_measure),
    "a measure in an area, of a group": _asking(_rare),
    "words half typed": _asking(_begun),
    "a word misspelt": _asking(_misspelt),
    "a measure, one area only": _asking(_measure, area=_area),
    "a measure, one publisher only": _asking(_measure, publisher=lambda chance: chance.choice(PUBLISHERS)),
    "words that nearly all share": _asking(lambda _: "seasonally adjusted"),
    "a publisher's code": _asking(_code),
    "nothing of the kind": _asking(lambda _: "zebra crossings"),
}
"""Kinds of queries by what is asked for, from what a person types."""


if __name__ == "__main__":
    STEP, SIZE, FILE = sys.argv[1:]
    print(json.dumps((_build if STEP == "build" else _ask)(int(SIZE), Path(FILE))))  # noqa: T201
