"""Parts told right behind their share, of another count than the whole: "three in ten of them, 23,614 main applicants".

Of people a part counts people. Where the share fits these, and not what the figure is of, the figure is wrong, and not
the share.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from service.judge.article.check import article_check
from service.judge.evidence.between_verdicts import series_of
from service.judge.verdicts import Verdict, in_quotation, left_open
from service.model.claims import Claim
from service.model.report import Label, Severity
from service.records import replace
from service.store.interface import Store

_OF = frozenset("of them these those whom the total all it".split())
_OPENING = frozenset([",", "or", "(", "–", "—", ":"])
_LED = _OPENING | frozenset("about around some nearly almost roughly just over under exactly a".split())
_PAIR = 2


def held_to_their_wholes(verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> tuple[Verdict, ...]:
    """The verdicts, with parts accused that are of another series than the whole that their share is right of.

    Args:
        verdicts: of all claims, in the order of the text.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    found: dict[int, Verdict] = {}
    for first, last in pairwise(verdicts):
        for share, part in ((first, last), (last, first)):
            if _are_told_together(share.grounded.claim, part.grounded.claim) and _may_be(share, part):
                found |= {id(one): told for one, told in _of_whole(share, part, verdicts, store, known_at)}
    return tuple(found.get(id(one), one) for one in verdicts)


def _may_be(share: Verdict, part: Verdict) -> bool:
    refuted = share.label is Label.CONTRADICTED and share.trial is None and len(share.grounded.claim.inputs) == _PAIR
    right = part.label is Label.SUPPORTED and part.trial is not None and part.trial.option.direct
    return refuted and right and share.grounded.claim.kind == "share"


def _are_told_together(share: Claim, part: Claim) -> bool:
    """ "Three in ten of them, 30,107,", "30,107, or three in ten,"."""
    if share.sentence is not part.sentence:
        return False
    if share.span.start < part.span.start:
        return _is_of_them(share.sentence.between(share.span.end, part.span.start))
    between = share.sentence.between(part.span.end, share.span.start)
    return {*between} <= _OF | _LED and not _OPENING.isdisjoint(between)


def _is_of_them(between: Sequence[str]) -> bool:
    return {*between} <= _OF | _LED and between[:1] == ["of"] and not _OPENING.isdisjoint(between)


def _of_whole(
    share: Verdict, part: Verdict, verdicts: Sequence[Verdict], store: Store, known_at: date | None
) -> Iterator[tuple[Verdict, Verdict]]:
    from service.judge.rereading.places import Place, tried  # noqa: PLC0415  (seldom needed)

    claim, base = part.grounded.claim, share.grounded.claim.inputs[1]
    whole = next((one for one in verdicts if _quotes(one, base.span)), None)
    own, other = series_of(part), None if whole is None else series_of(whole)
    if own is None or other is None or own == other or other not in store.series(own).siblings:
        return
    assert part.trial is not None
    trial = tried(claim, Place(other, part.trial.option.reading.window), store, known_at)
    if trial is None or trial.fit.label is not Label.CONTRADICTED:
        return
    told = replace(share.grounded.claim, inputs=(trial.option.figures[0], base))
    check = article_check(told)
    if check is None or check.fit.label is not Label.SUPPORTED:
        return
    wrong = replace(part, label=Label.CONTRADICTED, severity=Severity.ERROR, trial=trial, article=None)
    grounded = replace(part.grounded, series=store.series(other))
    yield part, in_quotation(replace(wrong, grounded=grounded, reverses=False))
    grounded = replace(share.grounded, claim=replace(share.grounded.claim, inputs=()))
    yield share, replace(left_open(share), grounded=grounded, article=None)


def _quotes(verdict: Verdict, span: object) -> bool:
    quantity = verdict.grounded.claim.quantity
    return quantity is not None and quantity.span == span and verdict.label is Label.SUPPORTED
