"""Wholes that the parts told of them do not come to, where the share told of a part says so as well.

"The line came in at £1.41bn. Tunnels took £620m of it, or 54%, stations £310m and trains £210m": the parts come to
£1.14bn, and 54% of that is what the tunnels took. Some part may be left out of a list, and a share may be misprinted,
but that the two agree with each other and not with the whole makes the whole wrong.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import NO_COUNTS, agree, unit_of
from service.judge.article.check import ArticleCheck, article_check
from service.judge.verdicts import Verdict, in_quotation, left_open
from service.model.claims import Claim, Figure, Mood
from service.model.quantities import Form
from service.model.report import Label
from service.records import replace

_DECIDED = frozenset([Label.SUPPORTED, Label.CONTRADICTED])
_LEVELS = frozenset(["level", "total", "difference"])
_TOLD = frozenset([Mood.ASSERTED, Mood.ANNOUNCED, Mood.FORECAST])
#: Of those asked, only some may have answered: "The survey went to 1,410 nurses. Some 620, or 54%, had …".
_ASKED = frozenset("survey surveyed poll polled asked questioned went sent arrests carried ballot".split())
_FEWEST, _LIST, _MOST = 2, 3, 8  # parts
_UNLIKE = Decimal(2)  # times that a whole is of what its parts come to, beyond which it is no slip


def put_right(verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """The verdicts, a whole accused in place of the share that agrees with its parts, or borne out by both.

    Args:
        verdicts: of all claims, in the order of the text.
    """
    found = list(verdicts)
    for at, share in enumerate(verdicts):
        if not _is_share(share):
            continue
        for n, whole in enumerate(verdicts):
            told = _told_of_parts(share, whole, verdicts)
            asked = not _ASKED.isdisjoint(whole.grounded.claim.sentence.words)
            if told is not None and not (asked and told.label is Label.CONTRADICTED):
                found[n] = told
            if told is not None and told.label is Label.CONTRADICTED:
                found[at] = replace(left_open(share), article=None)
    return tuple(found)


def _is_share(verdict: Verdict) -> bool:
    """Whether two figures of the text alone bear a share out, or refute it."""
    claim = verdict.grounded.claim
    own = verdict.label in _DECIDED and verdict.trial is None and verdict.article is not None
    return own and claim.kind == "share" and len(claim.inputs) == len(("part", "whole"))


def _told_of_parts(told: Verdict, whole: Verdict, verdicts: Sequence[Verdict]) -> Verdict | None:
    """The verdict on the whole of a share by its parts, where these give the share; else None."""
    share, claim = told.grounded.claim, whole.grounded.claim
    part, base = share.inputs
    if claim.quantity is None or claim.quantity.span != base.span or whole.label is not Label.UNVERIFIABLE:
        return None
    parts = _parts(part, claim, verdicts)
    total = sum((value_of(one) for one in parts), Decimal(0))
    if not total / _UNLIKE < value_of(claim) < total * _UNLIKE:
        return None
    summed = replace(base, value=total, low=total, high=total)
    mended = article_check(replace(share, inputs=(part, summed)))
    if mended is None or mended.fit.label is not Label.SUPPORTED or mended.fit.cautions:
        return None
    one = replace(
        claim, kind="total", inputs=tuple(map(figure_of, parts)), direction=None, candidates=(), mood=Mood.ASSERTED
    )
    check = article_check(one)
    if check is None or check.fit.label is not told.label:
        return None
    borne_out = check.fit.label is Label.SUPPORTED
    return _judged(whole, one, check) if borne_out or (_tells(share, parts) and not _is_told(base, verdicts)) else None


def _is_told(whole: Figure, verdicts: Sequence[Verdict]) -> bool:
    """Whether another share is right of a whole: "of £240m, schools take £96m, or 40%, care £72m, or 50%"."""
    shares = [one.grounded.claim for one in verdicts if one.label is Label.SUPPORTED and _is_share(one)]
    return any(one.inputs[1].span == whole.span for one in shares)


def _tells(share: Claim, parts: Sequence[Claim]) -> bool:
    """Whether a share fits what parts come to by more than chance: but "of 640, 300 drove and 160, a third, walked"."""
    return share.quantity is not None and share.quantity.form is Form.DIGITS and len(parts) >= _LIST


def _judged(whole: Verdict, claim: Claim, check: ArticleCheck) -> Verdict:
    grounded = replace(whole.grounded, claim=claim, series=None)
    fit = check.fit
    return in_quotation(
        replace(whole, grounded=grounded, label=fit.label, severity=fit.severity, reason=None, article=check)
    )


def _parts(part: Figure, whole: Claim, verdicts: Sequence[Verdict]) -> Sequence[Claim]:
    """The figures of its sort that the sentence of a part tells behind the whole, the part among them."""
    row = [verdict.grounded.claim for verdict in verdicts]
    own = next((one for one in row if one.quantity is not None and one.quantity.span == part.span), None)
    if own is None or own.block is not whole.block:
        return ()
    parts = [*_of_sentence(own, whole, row)]
    fits = own in parts and _FEWEST <= len(parts) <= _MOST
    return parts if fits and own.span.start > whole.span.start else ()


def _of_sentence(own: Claim, whole: Claim, row: Sequence[Claim]) -> Iterator[Claim]:
    for one in row:
        if one.sentence is not own.sentence or one is whole or one.span.start < whole.span.start:
            continue
        if one.kind == "difference" and one.inputs:
            continue  # "sank from €240 to €204, and the fall of €36": no part
        if one.quantity is None or one.quantity.per or one.quantity.high is not None or one.rank is not None:
            continue
        if one.kind in _LEVELS and one.mood in _TOLD and unit_of(one) not in NO_COUNTS and agree(one, whole):
            yield one
