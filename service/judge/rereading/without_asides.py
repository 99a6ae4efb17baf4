"""Figures that could not be read looked for once more in their sentences without what is set apart in these.

"In February 2022, the month before the Fed began to tighten, it was 0.08%": words between two commas that tell nothing
of a figure may keep it from the words that do.
"""

from collections.abc import Callable, Sequence

from service.extract.attribution.set_apart import set_apart
from service.judge.weighing import Weighed
from service.model.claims import Claim, Mood
from service.model.document import Block, Document
from service.model.mentions import Analysis
from service.model.report import Label, Reason
from service.model.spans import Span
from service.records import replace

_UNREAD = frozenset([Reason.NO_SERIES, Reason.NO_PERIOD])
_HOLDS = frozenset([Label.SUPPORTED, Label.IMPRECISE])
_FEW = 12  # "four of the nine members": figures so small are of what their sentence alone speaks of

Place = tuple[str, int, int]


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
    open_ = {id(one.verdict.grounded.claim.sentence) for one in judged if _is_unread(one) or _is_accused(one)}
    hidden: dict[str, list[Span]] = {}
    for one in analyses:
        if id(one.sentence) in open_:
            hidden.setdefault(one.block.id, []).extend(set_apart(one))
    bare = {block: spans for block, spans in hidden.items() if spans}
    if not bare:
        return judged
    near = _near(document.blocks, bare)
    read = analyse(replace(document, blocks=tuple(_without(bare.get(one.id, ()), one) for one in near)))
    told = judge(read)
    right = {_place(one.verdict.grounded.claim): one for one in told if one.verdict.label in _HOLDS}
    accused = {_sentence(one.verdict.grounded.claim) for one in told if _is_accused(one)}
    acquitted = {place: one for place, one in right.items() if _sentence(one.verdict.grounded.claim) not in accused}
    wrong = {_place(one.verdict.grounded.claim): one for one in told if _misses(one)}
    return [
        _as_found(one, acquitted) if _is_accused(one) else _as_found(one, right | wrong) if _is_unread(one) else one
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


def _misses(one: Weighed) -> bool:
    """Whether a bare sentence tells enough of a figure to accuse it: whose level it is that it misses."""
    return one.verdict.label is Label.CONTRADICTED and one.verdict.grounded.claim.kind == "level"


def _near(blocks: Sequence[Block], bare: dict[str, list[Span]]) -> Sequence[Block]:
    """The blocks that tell what figures are of: their own, and the article's first."""
    return [block for at, block in enumerate(blocks) if not at or block.id in bare]


def _without(spans: Sequence[Span], block: Block) -> Block:
    """A block with white space in some places, so that all others stay where they are."""
    text = block.text
    for span in spans:
        text = text[: span.start] + " " * len(span) + text[span.end :]
    return replace(block, text=text)


def _place(claim: Claim) -> Place:
    return claim.block.id, claim.span.start, claim.span.end


def _sentence(claim: Claim) -> tuple[str, int]:
    return claim.block.id, claim.sentence.span.start


def _as_found(one: Weighed, found: dict[Place, Weighed]) -> Weighed:
    """A verdict as the bare sentence has it, on the claim as it stands in the text."""
    claim = one.verdict.grounded.claim
    told = found.get(_place(claim))
    if told is None:
        return one
    grounded = told.verdict.grounded
    read = replace(grounded.claim, block=claim.block, sentence=claim.sentence)
    return replace(told, verdict=replace(told.verdict, grounded=replace(grounded, claim=read)))
