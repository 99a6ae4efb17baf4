"""Figures that nothing could check held against what those beside them give, where that is likely enough meant."""

from collections.abc import Iterator, Sequence

from service.claims.scene import unit_of
from service.judge.article.check import ArticleCheck, article_check
from service.judge.verdicts import Verdict, in_quotation
from service.judge.weighing import Weighed
from service.judge.worked_out.miswritten import may_be_meant, slip_points
from service.judge.worked_out.points import ALONE, points_of
from service.judge.worked_out.seen import Seen, seen_in
from service.judge.worked_out.signs import signs_of_figure, signs_of_working
from service.judge.worked_out.workings import Working, workings
from service.model.claims import Claim, Mood
from service.model.report import Label, Reason, Severity
from service.model.spans import Span
from service.numeric.conversions import MEASURED
from service.records import dataclass, replace

_OPEN = frozenset([Reason.NO_SERIES, Reason.NO_PERIOD, Reason.OUT_OF_RANGE, Reason.NOT_PUBLISHED_YET])
_AGES = ("-olds", "-old")
_BEFORE, _BEHIND = 12, 7  # figures on either side that are tried
_SENTENCES_BEFORE, _SENTENCES_BEHIND = 3, 2
ENOUGH = 170
"""Points from which a figure is held against a working that refutes it (docs/adr/0013-workings-weighed.md)."""
BORNE_OUT = 100
"""Points from which a working that gives a figure bears it out, whatever else it was held against."""
_THOUSAND = 3  # powers of ten by which tonnes are told in kilos


@dataclass(frozen=True, slots=True)
class Option:
    """A working that may be meant.

    Attributes:
        working: the working.
        nth: how many other ways to work the figure out come before.
        claim: the figure as that working makes it.
        check: what became of it.
    """

    working: Working
    nth: int
    claim: Claim
    check: ArticleCheck

    @property
    def holds(self) -> bool:
        """Whether the working bears the figure out."""
        return self.check.fit.label is Label.SUPPORTED and not self.check.fit.cautions


Refuted = tuple[int, int, Option]
"""The points of a working that refutes a figure, the how manieth verdict it is on, and the working."""


def held_to_workings(judged: Sequence[Weighed]) -> Sequence[Weighed]:
    """The verdicts, each figure that nothing but the text could check by the working that it is likeliest meant as.

    Those are borne out that a likely one gives, whatever rule held them against another; of what is left open those are
    accused that one refutes, the likeliest first, unless that rests on what is itself accused.

    Args:
        judged: the verdicts on all claims, in the order of the text.
    """
    if not any(_is_open(one.verdict) or _is_accused(one.verdict) for one in judged):
        return judged
    told = seen_in([one.verdict for one in judged])
    places = {id(one.claim): one for one in told}
    found: list[Weighed] = [*judged]
    refuted: list[Refuted] = []
    for at, one in enumerate(judged):
        if not (_is_open(one.verdict) or _is_accused(one.verdict)):
            continue
        seen = places[id(one.verdict.grounded.claim)]
        holding, refuting = _likeliest(one.verdict, seen, told)
        if holding is not None:
            found[at] = replace(one, verdict=_settled(one.verdict, holding, Label.SUPPORTED), diagnosis=None)
        elif refuting is not None and _is_open(one.verdict):
            refuted.append((refuting[0], at, refuting[1]))
    spans = [places[id(one.verdict.grounded.claim)].span if _is_told(one.verdict) else None for one in judged]
    wrong = {span for one, span in zip(found, spans, strict=True) if _is_accused(one.verdict)}
    for _, at, option in sorted(_not_mutual(refuted, spans), key=lambda one: (-one[0], one[1])):
        if wrong.isdisjoint(part.span for part in option.working.parts):
            found[at] = replace(found[at], verdict=_settled(found[at].verdict, option, Label.CONTRADICTED))
            wrong.add(spans[at])
    return found


def _not_mutual(refuted: Sequence[Refuted], spans: Sequence[Span | None]) -> list[Refuted]:
    """Those refuted, of two that are each worked out from the other the latter only: "for £553,500, £750 a hole"."""
    rests = {spans[at]: {part.span for part in option.working.parts} for _, at, option in refuted}
    return [
        one
        for one in refuted
        if not any(
            spans[one[1]] in parts and span in rests[spans[one[1]]]
            for _, at, _ in refuted
            if at > one[1] and (span := spans[at]) and (parts := rests[span])
        )
    ]


def options(seen: Seen, told: Sequence[Seen]) -> Iterator[Option]:
    """The workings that a figure may be meant as, each with what it makes of it.

    Args:
        seen: the figure.
        told: all figures of the text.
    """
    stated = seen.claim.quantity
    assert stated is not None
    for nth, working in enumerate(workings(seen, beside(seen, told))):
        if working.given > 0 and may_be_meant(stated, working.given):
            claim = replace(seen.claim, kind=working.kind, inputs=working.figures())
            check = article_check(claim)
            if check is not None:
                yield Option(working, nth, claim, check)


def beside(seen: Seen, told: Sequence[Seen]) -> list[Seen]:
    """The figures beside another that it may be worked out from: the nearest of a few sentences.

    Args:
        seen: the figure.
        told: all figures of the text.
    """
    first, last = seen.sentence - _SENTENCES_BEFORE, seen.sentence + _SENTENCES_BEHIND
    before = [one for one in told[: seen.place] if one.sentence >= first and is_figure(one.claim)]
    behind = [one for one in told[seen.place + 1 :] if one.sentence <= last and is_figure(one.claim)]
    return [*before[-_BEFORE:], *behind[:_BEHIND]]


def is_figure(claim: Claim) -> bool:
    """Whether a claim has a figure that may be worked with: one above nought, and no range or rank.

    Args:
        claim: the claim.
    """
    quantity = claim.quantity
    return quantity is not None and claim.rank is None and quantity.high is None and quantity.value > 0


def _is_open(verdict: Verdict) -> bool:
    if verdict.label is not Label.UNVERIFIABLE or verdict.reason not in _OPEN:
        return False
    claim = verdict.grounded.claim
    return claim.mood is Mood.ASSERTED and is_figure(claim) and not claim.span.of(claim.block.text).endswith(_AGES)


def _is_told(verdict: Verdict) -> bool:
    return verdict.grounded.claim.quantity is not None


def _is_accused(verdict: Verdict) -> bool:
    """Whether nothing but the text accuses a figure."""
    by_text = verdict.label is Label.CONTRADICTED and verdict.article is not None and verdict.trial is None
    return by_text and is_figure(verdict.grounded.claim)


def _likeliest(verdict: Verdict, seen: Seen, told: Sequence[Seen]) -> tuple[Option | None, tuple[int, Option] | None]:
    """The likeliest working that gives a figure, if it is likely, and the one that refutes it, with its points."""
    stated = seen.claim.quantity
    assert stated is not None
    given = any(seen.span in other.rests_on for other in told)
    holds, own = False, signs_of_figure(seen)
    alone = points_of([ALONE, *(f"{ALONE}: {sign}" for sign in own)])
    borne_out, refuted = [], []
    rested_on = {one.span for one in verdict.grounded.claim.inputs} if _is_accused(verdict) else set()
    least = BORNE_OUT
    for option in options(seen, told):
        holds = holds or option.holds
        slip = None if option.holds or given else _slip(option, seen)
        rule = {part.span for part in option.working.parts} == rested_on
        if not (option.holds or rule or slip is not None):
            continue
        points = points_of(signs_of_working(option.working, seen, own, option.nth, told)) - alone
        if option.holds:
            borne_out.append((points, option))
        elif rule:
            least = max(least, points)
        if slip is not None and points + slip >= ENOUGH:
            refuted.append((points, option))
    best = max(borne_out, key=_points, default=(least - 1, None))
    holding = best[1] if best[0] >= least else None
    if holding is not None and {part.span for part in holding.working.parts} < rested_on:
        holding = None  # what a part of a list comes to
    return holding, max(refuted, key=_points, default=None) if not holds else None


def _points(weighed: tuple[int, Option]) -> int:
    return weighed[0]


def _slip(option: Option, seen: Seen) -> int | None:
    """The points of a slip that would explain why a working does not give a figure; None where none is looked for."""
    if option.check.fit.label is not Label.CONTRADICTED:
        return None
    stated, given = seen.claim.quantity, option.working.given
    assert stated is not None
    measured = any(unit_of(part.claim) in MEASURED for part in (seen, *option.working.parts))
    if measured and abs(stated.value.adjusted() - given.adjusted()) >= _THOUSAND:
        return None
    return slip_points(stated, given)


def _settled(verdict: Verdict, option: Option, label: Label) -> Verdict:
    grounded = replace(verdict.grounded, claim=option.claim, series=None)
    severity = Severity.NONE if label is Label.SUPPORTED else Severity.ERROR
    changed = replace(verdict, grounded=grounded, label=label, severity=severity, reason=None, article=option.check)
    return in_quotation(replace(changed, trial=None, reverses=False))
