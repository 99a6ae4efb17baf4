"""Figures that could not be read looked for once more in their sentences without what is set apart in these.

"In February 2022, the month before the Fed began to tighten, it was 0.08%": words between two commas that tell nothing
of a figure may keep it from the words that do.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise

from service.extract.attribution.set_apart import set_apart
from service.judge.weighing import Weighed
from service.model.claims import Claim, Mood
from service.model.document import Block, Document
from service.model.mentions import Analysis
from service.model.report import Label, Reason
from service.model.spans import Span
from service.records import replace

_UNREAD = frozenset([Reason.NO_SERIES, Reason.NO_PERIOD])
_BEYOND = frozenset([Reason.OUT_OF_RANGE, Reason.NOT_PUBLISHED_YET])
_HOLDS = frozenset([Label.SUPPORTED, Label.IMPRECISE])
_OPENING = 2  # blocks from which the rest takes its topic and area: a headline and what is below it
_FEW = 12  # "four of the nine members": figures so small are of what their sentence alone speaks of

Place = tuple[int, int, int]


def read_without_asides(
    document: Document,
    analyses: Sequence[Analysis],
    judged: Sequence[Weighed],
    analyse: Callable[[Document], Sequence[Analysis]],
    judge: Callable[[Sequence[Analysis]], Sequence[Weighed]],
) -> Sequence[Weighed]:
    """The verdicts, those on figures not read or accused replaced where their bare sentences tell what they are of.

    "13,489 had come before July, despite bad weather": what is accused is borne out where its bare sentence says so
    and holds as a whole.

    Args:
        document: the article.
        analyses: its sentences.
        judged: the verdicts on its claims.
        analyse: finds the sentences of an article.
        judge: judges sentences.
    """
    in_doubt = {id(one.verdict.grounded.claim.sentence) for one in judged if _is_unread(one) or _may_be_misread(one)}
    apart: dict[int, list[Span]] = {}
    for one in analyses:
        if id(one.sentence) in in_doubt and (spans := [*set_apart(one)]):
            apart.setdefault(id(one.block), []).extend(spans)
    if not apart:
        return judged
    near = [block for at, block in enumerate(document.blocks) if at < _OPENING or id(block) in apart]
    bare = [_without(apart.get(id(block), ()), block) for block in near]
    again = judge(analyse(replace(document, blocks=tuple(bare))))
    return _told(judged, again, {id(new): id(old) for old, new in zip(near, bare, strict=True)})


def _told(judged: Sequence[Weighed], again: Sequence[Weighed], blocks: dict[int, int]) -> list[Weighed]:
    """The verdicts with what bare sentences tell; ``blocks`` are those that these stand in, by their bare ones."""
    places = [_place(one.verdict.grounded.claim, blocks) for one in again]
    right = {place: one for place, one in zip(places, again, strict=True) if one.verdict.label in _HOLDS}
    wrong = {place: one for place, one in zip(places, again, strict=True) if _misses(one)}
    accused = {(place[0], _sentence(one)) for place, one in zip(places, again, strict=True) if _is_accused(one)}
    acquitted = {place: one for place, one in right.items() if (place[0], _sentence(one)) not in accused}
    return [
        _as_found(one, acquitted) if _may_be_misread(one) else _as_found(one, right | wrong) if _is_unread(one) else one
        for one in judged
    ]


def _is_unread(one: Weighed) -> bool:
    claim = one.verdict.grounded.claim
    if claim.mood is not Mood.ASSERTED or (
        one.verdict.reason not in _UNREAD and one.verdict.label is not Label.AMBIGUOUS
    ):
        return False
    quantity = claim.quantity
    return quantity is None or quantity.decimals > 0 or quantity.value > _FEW


def _is_accused(one: Weighed) -> bool:
    return one.verdict.label is Label.CONTRADICTED


def _may_be_misread(one: Weighed) -> bool:
    """Whether a figure is accused, or read of days that are not held, so that it may be of something else."""
    return (_is_accused(one) and not _is_right_itself(one)) or one.verdict.reason in _BEYOND


def _is_right_itself(one: Weighed) -> bool:
    """ "2.5% in June and 2.0% in July, a jump that surprised many": only what is set apart is wrong."""
    article, trial = one.verdict.article, one.verdict.trial
    return article is not None and article.of_way and trial is not None and trial.fit.label is Label.SUPPORTED


def _misses(one: Weighed) -> bool:
    """Whether a bare sentence tells enough of a figure to accuse it: whose level it is that it misses."""
    return one.verdict.label is Label.CONTRADICTED and one.verdict.grounded.claim.kind == "level"


def _without(spans: Sequence[Span], block: Block) -> Block:
    """A block with white space in some places, so that all others stay where they are."""
    if not spans:
        return block
    edges = [0, *(edge for span in spans for edge in (span.start, span.end)), len(block.text)]
    parts = [block.text[first:past] for first, past in pairwise(edges)]
    return replace(block, text="".join(" " * len(part) if at % 2 else part for at, part in enumerate(parts)))


def _place(claim: Claim, blocks: dict[int, int]) -> Place:
    return blocks.get(id(claim.block), id(claim.block)), claim.span.start, claim.span.end


def _sentence(one: Weighed) -> Span:
    return one.verdict.grounded.claim.sentence.span


def _as_found(one: Weighed, found: dict[Place, Weighed]) -> Weighed:
    """A verdict as the bare sentence has it, on the claim as it stands in the text."""
    claim = one.verdict.grounded.claim
    told = found.get(_place(claim, {}))
    if told is None:
        return one
    grounded = told.verdict.grounded
    read = replace(grounded.claim, block=claim.block, sentence=claim.sentence)
    return replace(told, verdict=replace(told.verdict, grounded=replace(grounded, claim=read)))
