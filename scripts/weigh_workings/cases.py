"""The figures of true texts, each as if nothing had checked it, with the workings that it may be meant as."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from multiprocessing import Pool
from pathlib import Path
from sys import intern
from typing import Any

import service.pipeline as flow
from service.judge.article.last_resort import chance_of
from service.judge.verdicts import Verdict
from service.judge.weighing import Weighed
from service.judge.worked_out import weighed_workings as folder
from service.judge.worked_out.options import Option, is_figure, options
from service.judge.worked_out.points import ANY, signs_of
from service.judge.worked_out.refuting import BOUNDS, least_for, slip_for
from service.judge.worked_out.seen import Seen, seen_in, seen_of
from service.judge.worked_out.signs import signs_of_figure
from service.model.claims import Claim, Mood
from service.model.report import Label
from service.read import read
from service.records import replace
from service.store import open_store

TESTS = Path(__file__).resolve().parents[2] / "tests"
TABLES = (
    "ground/whole_news/*.toml",
    "judge/worked_out/texts/*.toml",
    "claims_self/*.toml",
    "ground/*.toml",
    "ground/prose/**/*.toml",
)
ARTICLES = "pipeline/articles/*.txt"
_STORE = open_store(None)
_MOST_BY_CHANCE = 0.6
_TURNED = 289  # points of two digits turned about


@dataclass(frozen=True)
class Case:
    """A figure.

    Attributes:
        text: the file that it is from, by which cases are held back together.
        told: the figure and where it stands, for the reader.
        own: the signs of it by itself.
        workings: the name of each working that it may be meant as, and its signs.
        holds: which of these bear it out.
        by_chance: how likely one of them would by chance.
        least: the points from which each would refute it, or a slip for what bears it out; None where none does.
        weighed: whether it is one of those that are held against workings at all.
    """

    text: str
    told: str
    own: Sequence[str]
    workings: Sequence[tuple[str, Sequence[str]]]
    holds: Sequence[bool]
    by_chance: float
    least: Sequence[int | None]
    weighed: bool


def collected() -> list[Case]:
    """All cases of all texts, the same each time."""
    paths = sorted(path for table in TABLES for path in TESTS.glob(table))
    jobs = [(path.name, passage) for path in paths for passage in _passages(path)]
    jobs += [(path.name, _article(path)) for path in sorted(TESTS.glob(ARTICLES))]
    with Pool() as pool:
        return [_lean(case) for cases in pool.imap(_cases, jobs, chunksize=16) for case in cases]


def _lean(case: Case) -> Case:
    """The case, the same sign of others being one string: there are some twenty million."""
    workings = [(name, tuple(map(intern, signs))) for name, signs in case.workings]
    return replace(case, own=tuple(map(intern, case.own)), workings=workings)


def _passages(path: Path) -> Iterator[Mapping[str, Any]]:
    if path.name.startswith(("wrong", "held_out")):
        return
    found = tomllib.loads(path.read_text("utf-8"))
    yield from ({"text": text} for text in found.get("says", ()))
    for passage in (*found.get("passage", ()), *found.get("story", ())):
        rows = passage.get("figures", ())
        told_wrong = "contradicted" in passage.get("verdict", ()) or any(row.endswith("contradicted") for row in rows)
        if not told_wrong and "text" in passage:
            yield {**passage, "text": passage["text"].replace("‹", "").replace("›", "")}


def _article(path: Path) -> Mapping[str, Any]:
    """A long article, whose name begins with its day."""
    language = "en-US" if path.stem.endswith("-us") else "en-GB"
    published = date.fromisoformat(path.name[:10])
    return {"text": path.read_text("utf-8"), "published": published, "language": language}


def _cases(job: tuple[str, Mapping[str, Any]]) -> list[Case]:
    name, passage = job
    published, language = passage.get("published"), passage.get("language", "en-GB")
    with _recorded() as (claims, verdicts):
        flow.check(read(passage["text"], published=published, language=language), _STORE)
    told = seen_in(verdicts)
    places = {id(one.claim): one for one in told}
    return [
        case
        for verdict in verdicts
        if verdict.grounded.claim.quantity is not None
        for case in _case(name, verdict, places[id(verdict.grounded.claim)], told, claims)
    ]


def _case(
    name: str, verdict: Verdict, seen: Seen, told: Sequence[Seen], claims: Mapping[tuple[str, int], Claim]
) -> Iterator[Case]:
    claim = verdict.grounded.claim
    by_data = verdict.trial is not None and verdict.label is Label.SUPPORTED
    if by_data or claim.mood is not Mood.ASSERTED or not is_figure(claim):
        return
    first = claims.get((claim.block.id, claim.span.start), claim)
    first = first if first.quantity is not None else claim
    bare = replace(verdict, grounded=replace(verdict.grounded, claim=first), article=None, trial=None)
    opened = seen_of(bare, seen.place, seen.sentence)
    others = [opened if one is seen else one for one in told]
    found = list(options(opened, others))
    rows = [(one.working.name, signs_of(one.working, opened, one.nth, others)) for one in found]
    chances = [float(chance_of(one.claim, one.check)) for one in found if one.holds]
    by_chance = min(_MOST_BY_CHANCE, len(found) * min(chances, default=0.0))
    free = folder.is_open(verdict) and not any(opened.span in one.rests_on for one in others)
    least = [_least(one, opened) for one in found]
    told = f"{first.span.of(first.block.text)} | {first.block.text}"
    own = [ANY, *signs_of_figure(opened)]
    yield Case(name, told, own, rows, [one.holds for one in found], by_chance, least, free)


def _least(option: Option, seen: Seen) -> int | None:
    working = option.working
    if working.name not in BOUNDS or not (option.holds or option.refutes):
        return None
    slip = _TURNED if option.holds else slip_for(working, seen)
    return None if slip is None else least_for(working, seen, slip)


@contextmanager
def _recorded() -> Iterator[tuple[dict[tuple[str, int], Claim], list[Verdict]]]:
    """The claims as they were made, and the verdicts before workings are weighed, of what is checked meanwhile."""
    claims: dict[tuple[str, int], Claim] = {}
    verdicts: list[Verdict] = []
    weighed, held = flow.weighed, folder.held_to_workings

    def weigh(found: Sequence[Verdict], *rest: Any) -> Any:
        for one in found:
            claim = one.grounded.claim
            claims.setdefault((claim.block.id, claim.span.start), claim)
        return weighed(found, *rest)

    def hold(judged: Sequence[Weighed]) -> Sequence[Weighed]:
        verdicts[:] = [one.verdict for one in judged]
        return judged

    flow.weighed, folder.held_to_workings = weigh, hold  # type: ignore[assignment]
    try:
        yield claims, verdicts
    finally:
        flow.weighed, folder.held_to_workings = weighed, held
