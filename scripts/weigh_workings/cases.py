"""The figures of true texts, each as if nothing had checked it, with the workings that it may be meant as."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import Pool
from pathlib import Path
from typing import Any

import service.pipeline as flow
from service.judge.article.last_resort import chance_of
from service.judge.verdicts import Verdict
from service.judge.weighing import Weighed
from service.judge.worked_out import weighed_workings as folder
from service.judge.worked_out.miswritten import slip_points
from service.judge.worked_out.options import is_figure, options
from service.judge.worked_out.points import ANY, signs_of
from service.judge.worked_out.seen import Seen, seen_in, seen_of
from service.judge.worked_out.signs import signs_of_figure
from service.model.claims import Claim, Mood
from service.model.report import Label
from service.read import read
from service.records import replace
from service.store import open_store

TESTS = Path(__file__).resolve().parents[2] / "tests"
FOLDERS = (TESTS / "ground" / "whole_news", TESTS / "judge" / "worked_out" / "texts", TESTS / "claims_self")
_STORE = open_store(None)
_MOST_BY_CHANCE = 0.6


@dataclass(frozen=True)
class Case:
    """A figure.

    Attributes:
        text: the file that it is from, by which cases are held back together.
        own: the signs of it by itself.
        workings: the name of each working that it may be meant as, and its signs.
        holds: which of these bear it out.
        by_chance: how likely one of them would by chance.
        slips: the points that it has as a slip of each; None where it cannot be one.
        weighed: whether it is one of those that are held against workings at all.
    """

    text: str
    own: Sequence[str]
    workings: Sequence[tuple[str, Sequence[str]]]
    holds: Sequence[bool]
    by_chance: float
    slips: Sequence[int | None]
    weighed: bool


def collected() -> list[Case]:
    """All cases of all texts, the same each time."""
    paths = sorted(path for place in FOLDERS for path in place.glob("*.toml"))
    jobs = [(path.name, passage) for path in paths for passage in _passages(path)]
    with Pool() as pool:
        return [case for cases in pool.imap(_cases, jobs, chunksize=16) for case in cases]


def _passages(path: Path) -> Iterator[Mapping[str, Any]]:
    if path.name.startswith(("wrong", "held_out")):
        return
    found = tomllib.loads(path.read_text("utf-8"))
    yield from ({"text": text} for text in found.get("says", ()))
    for passage in (*found.get("passage", ()), *found.get("story", ())):
        if "contradicted" not in passage.get("verdict", ()):
            yield {**passage, "text": passage["text"].replace("‹", "").replace("›", "")}


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
    free = verdict.label is Label.UNVERIFIABLE and not any(opened.span in one.rests_on for one in others)
    assert first.quantity is not None
    slips = [slip_points(first.quantity, one.working.given) if one.refutes else None for one in found]
    yield Case(name, [ANY, *signs_of_figure(opened)], rows, [one.holds for one in found], by_chance, slips, free)


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
