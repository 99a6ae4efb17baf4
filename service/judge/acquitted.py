"""Figures that the text seems to contradict and that another pair of its figures gives.

"There were 61 accidents, nine of them serious, 12 fewer than the 73 of 2023": not nine but 61 is compared with the 73.
Before a figure is accused, one of the two figures that it was worked out from is exchanged for another of its sentence;
where that gives it, it was misread and is right. What words tie to it ("than the 73") is not exchanged.
"""

from collections.abc import Iterator, Sequence

from service.claims.relate.means import summed_up
from service.claims.relate.quoted import figure_of, quotes
from service.claims.scene import agree
from service.judge.article import ArticleCheck, article_check
from service.judge.bench import Verdict
from service.model.claims import Claim, Figure
from service.model.report import Label, Severity
from service.records import replace

_KINDS = frozenset(["difference", "percent_change", "point_change", "multiple", "share"])
_LEVELS = frozenset(["level", "threshold", "average", "total", "difference"])
_PAIR = 2
_LEADING = frozenset(["to", "from"])
_OPEN = frozenset([",", ";", ":", "(", ")", "and", "but", "–", "—"])


def acquitted(verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """The verdicts, where what the text was thought to contradict is what other figures of its sentence give.

    Args:
        verdicts: of all claims, in the order of the text.
    """
    return tuple(_tried_anew(verdict, verdicts) if _is_accused(verdict) else verdict for verdict in verdicts)


def _is_accused(verdict: Verdict) -> bool:
    claim, article = verdict.grounded.claim, verdict.article
    if verdict.label is not Label.CONTRADICTED or verdict.trial is not None or article is None or article.of_way:
        return False
    return claim.kind in _KINDS and len(claim.inputs) == _PAIR and claim.quantity is not None


def _tried_anew(verdict: Verdict, verdicts: Sequence[Verdict]) -> Verdict:
    claim = verdict.grounded.claim
    levels = [one for one in (other.grounded.claim for other in verdicts) if _is_level(one, claim)]
    for inputs in _pairs(claim, levels):
        one = replace(claim, inputs=inputs)
        check = article_check(one)
        if check is not None and check.fit.label is Label.SUPPORTED and not check.fit.cautions:
            return _right(verdict, one, check)
    return verdict


def _right(verdict: Verdict, claim: Claim, check: ArticleCheck) -> Verdict:
    grounded = replace(verdict.grounded, claim=claim)
    return replace(
        verdict, grounded=grounded, label=Label.SUPPORTED, severity=Severity.NONE, reason=None, reverses=False,
        article=check,
    )  # fmt: skip


def _is_level(one: Claim, claim: Claim) -> bool:
    """Whether a figure of the sentence says how much there is of something that the claim may be worked out from."""
    if one.sentence is not claim.sentence or one is claim or one.kind not in _LEVELS or one.rank is not None:
        return False
    return one.quantity is not None and one.quantity.high is None


def _pairs(claim: Claim, levels: Sequence[Claim]) -> Iterator[tuple[Figure, Figure]]:
    """The two figures of a claim with one of them exchanged for another, or for the sum of some in a row."""
    now, base = claim.inputs
    for place, kept in ((0, base), (1, now)):
        left = claim.inputs[place]
        if (place and claim.kind == "share") or _is_tied(claim, left):
            continue  # "of the 16,000 seats, or 28%" names the whole
        source = next((one for one in levels if quotes(one, left)), None)
        if source is None:
            continue
        for other in _others(source, kept, levels):
            yield (other, kept) if place == 0 else (kept, other)


def _others(source: Claim, kept: Figure, levels: Sequence[Claim]) -> Iterator[Figure]:
    like = [one for one in levels if agree(one, source) and not quotes(one, kept)]
    yield from (figure_of(one) for one in like if one is not source)
    for first in range(len(like) - 1):
        for past in range(first + _PAIR, len(like) + 1):
            if source in like[first:past]:
                yield _sum([figure_of(one) for one in like[first:past]])


def _sum(figures: Sequence[Figure]) -> Figure:
    return summed_up(tuple(figures))[0]


def _is_tied(claim: Claim, figure: Figure) -> bool:
    """Whether nothing parts the claim from a figure behind it: "12 fewer than the 73", "a half, to 900 from 1,200"."""
    assert claim.quantity is not None
    if figure.span is None or figure.span.start < claim.quantity.span.end:
        return False
    between = [t.lower for t in claim.sentence.tokens if claim.quantity.span.end <= t.start < figure.span.start]
    if between[:1] == [","] and all(word in _LEADING or not word.isalpha() for word in between[1:]):
        return True
    return _OPEN.isdisjoint(between)
