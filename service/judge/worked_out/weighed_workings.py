"""Figures that nothing could check held against what those beside them give, where that is likely enough meant."""

from collections import Counter
from collections.abc import Mapping, Sequence, Set

from service.claims.relate.quoted import value_of
from service.claims.scene import unit_of
from service.judge.evidence.chance import is_near
from service.judge.verdicts import Verdict, in_quotation
from service.judge.weighing import Weighed
from service.judge.worked_out.miswritten import slip_points
from service.judge.worked_out.options import Option, is_figure, near, option_of
from service.judge.worked_out.points import Scales
from service.judge.worked_out.seen import Seen, seen_in
from service.judge.worked_out.workings import Working
from service.model.claims import Mood
from service.model.quantities import Hedge
from service.model.report import Label, Reason, Severity
from service.model.spans import Span
from service.numeric.conversions import MEASURED
from service.records import dataclass, replace

_OPEN = frozenset([Reason.NO_SERIES, Reason.NO_PERIOD, Reason.OUT_OF_RANGE, Reason.NOT_PUBLISHED_YET])
_AGES = ("-olds", "-old")
ENOUGH = 170
"""Points from which a figure is held against a working that refutes it, its slip among them."""
LIKELY: Mapping[str, int] = {
    "share": -40,
    "times": 300,
    **dict.fromkeys("rest of all|average|pace|product|part|list".split("|"), 100),
}
"""Points that a working must have without the slip for a figure to be held against it, by its name.

So high that none of the true sentences of ``tests/`` is accused, many of which were made to look like slips. Gaps,
sums, rests and changes are not among them: what lies near two other figures, and is of neither, is told as often as
they are.
"""
BORNE_OUT = 100
"""Points from which a working that gives a figure bears it out, whatever else it was held against."""
_SURER = 400  # points by which it must be likelier than what a rule held the figure against
_OF_WHOLES, _OF_TWO = frozenset(["share", "part"]), frozenset(["points", "gap", "change", "times"])
_NONE: frozenset[int] = frozenset()
_NEVER = 100_000  # points that no working has, where that of the rule is none of those that are weighed
_MOST = 40  # figures of a sentence, of which more are a table
_SLIP = 50  # points that a slip of two digits has, and one that is merely near has not
_OF_LIKE = frozenset("product part list".split())  # which count what they are made of
_MORE = 900  # points that how the figures stand to one another hardly ever adds
_THOUSAND = 3  # powers of ten by which tonnes are told in kilos


@dataclass(frozen=True, slots=True)
class _Held:
    """A figure that a working gives or refutes.

    Attributes:
        at: the how manieth verdict it is on.
        place: the how manieth of the text's figures it is.
        points: how likely the working is meant.
        option: the working.
    """

    at: int
    place: int
    points: int
    option: Option

    @property
    def parts(self) -> set[int]:
        """The places of the figures that the working takes."""
        return {part.place for part in self.option.working.parts}


def held_to_workings(judged: Sequence[Weighed]) -> Sequence[Weighed]:
    """The verdicts, each figure that nothing but the text could check by the working that it is likeliest meant as.

    Those are borne out that a likely one gives, whatever rule held them against another; of what is left open those are
    accused that one refutes, the likeliest first, unless that rests on what is itself accused.

    Args:
        judged: the verdicts on all claims, in the order of the text.
    """
    looked_at = [at for at, one in enumerate(judged) if _is_open(one.verdict) or _is_accused(one.verdict)]
    if not looked_at:
        return judged
    told = seen_in([one.verdict for one in judged])
    places, scales = {id(one.claim): one for one in told}, Scales(told)
    figures = Counter(one.sentence for one in told)
    found: list[Weighed] = [*judged]
    given: list[_Held] = []
    refuted: list[_Held] = []
    wrong: set[int] = set()
    resting = _resting(told)
    for at in looked_at:
        verdict = judged[at].verdict
        seen = places[id(verdict.grounded.claim)]
        if figures[seen.sentence] > _MOST:
            continue
        holding, refuting = _likeliest(verdict, seen, told, scales, resting.get(seen.place, _NONE))
        if holding is not None and _is_accused(verdict):
            given.append(_Held(at, seen.place, *holding))
        elif _is_accused(verdict):
            wrong.add(seen.place)
        elif refuting is not None:
            refuted.append(_Held(at, seen.place, *refuting))
    for one in _not_mutual(given):
        verdict = _settled(judged[one.at].verdict, one.option, Label.SUPPORTED)
        found[one.at] = replace(judged[one.at], verdict=verdict, diagnosis=None)
    if any(one.verdict.label is Label.CONTRADICTED for one in found):
        refuted = []  # what else does not match may be the fault of that
    for one in sorted(_not_mutual(refuted), key=lambda one: -one.points):
        if wrong.isdisjoint(one.parts):
            found[one.at] = replace(
                found[one.at], verdict=_settled(found[one.at].verdict, one.option, Label.CONTRADICTED)
            )
            wrong.add(one.place)
    return found


def _not_mutual(row: Sequence[_Held]) -> list[_Held]:
    """The figures, of two that are each worked out from the other the latter only: "for £553,500, £75 a hole"."""
    by_place = {one.place: one for one in row}
    return [
        one
        for one in row
        if not any(
            place > one.place and place in by_place and one.place in by_place[place].parts for place in one.parts
        )
    ]


def _resting(told: Sequence[Seen]) -> Mapping[int, Set[int]]:
    """The places of the figures that were rightly worked out from each, by its place."""
    places = {(one.claim.block.id, one.span): one.place for one in told}
    found: dict[int, set[int]] = {}
    for one in told:
        for span in one.rests_on:
            base = places.get((one.claim.block.id, span))
            if base is not None:
                found.setdefault(base, set()).add(one.place)
    return found


def _is_open(verdict: Verdict) -> bool:
    if verdict.label is not Label.UNVERIFIABLE or verdict.reason not in _OPEN:
        return False
    claim = verdict.grounded.claim
    return claim.mood is Mood.ASSERTED and is_figure(claim) and not claim.span.of(claim.block.text).endswith(_AGES)


def _is_accused(verdict: Verdict) -> bool:
    """Whether nothing but the text accuses a figure."""
    by_text = verdict.label is Label.CONTRADICTED and verdict.article is not None and verdict.trial is None
    return by_text and is_figure(verdict.grounded.claim)


def _likeliest(
    verdict: Verdict, seen: Seen, told: Sequence[Seen], scales: Scales, resting: Set[int]
) -> tuple[tuple[int, Option] | None, tuple[int, Option] | None]:
    """The likeliest working that gives a figure, if it is likely, and the one that refutes it, each with its points."""
    stated = seen.claim.quantity
    assert stated is not None
    rule = {one.span for one in verdict.grounded.claim.inputs} if _is_accused(verdict) else set()
    borne_out, refuted, least = [], [], _NEVER if rule else BORNE_OUT
    others_rest_on_it = bool(rule or resting)
    for nth, working in near(seen, told):
        option = None
        if resting and any(part.place in resting for part in working.parts):
            continue  # what is worked out from it says nothing of it
        spans = {part.span for part in working.parts} if rule else rule
        if rule and spans == rule:
            least = max(BORNE_OUT, scales.odds(working, seen, nth) + _SURER)
        elif stated.hedge is not Hedge.EXACT or is_near(working.given, stated):
            option = option_of(working, seen, nth)
            if option is not None and option.holds and not (rule and (spans < rule or _is_half_of(working, rule))):
                borne_out.append((scales.odds(working, seen, nth), option))
            if option is not None and option.holds:
                continue
        slip = None if others_rest_on_it or borne_out else _slip(working, seen)
        if slip is None or scales.odds_of_parts(working, seen) < LIKELY[working.name] - _MORE:
            continue
        points = scales.odds(working, seen, nth)
        if points >= LIKELY[working.name] and points + slip >= ENOUGH:
            option = option or option_of(working, seen, nth)
            if option is not None and option.refutes:
                refuted.append((points, option))
    best = max(borne_out, key=_points, default=None)
    holding = best if best is not None and best[0] >= least else None
    return holding, None if borne_out else max(refuted, key=_points, default=None)


def _is_half_of(working: Working, rule: Set[Span | None]) -> bool:
    """ "The council took 75 of 150, farmers 30; their share was 50%": of another part than the one named."""
    if working.name in _OF_TWO:
        return any(part.span in rule for part in working.parts)
    whole = max(working.parts, key=lambda part: value_of(part.claim))
    return working.name in _OF_WHOLES and whole.span in rule


def _points(weighed: tuple[int, Option]) -> int:
    return weighed[0]


def _slip(working: Working, seen: Seen) -> int | None:
    """The points of a slip that would explain why a working does not give a figure; None where none is looked for."""
    stated = seen.claim.quantity
    assert stated is not None
    if working.name not in LIKELY or _counts_others(working, seen):
        return None
    apart = abs(stated.value.adjusted() - working.given.adjusted())
    if apart >= _THOUSAND and any(unit_of(one.claim) in MEASURED for one in (seen, *working.parts)):
        return None
    points = slip_points(stated, working.given)
    return points if points is None or points >= _SLIP or working.name == "times" else None


def _counts_others(working: Working, seen: Seen) -> bool:
    """ "843,996 tickets in a town of 84,000 people": whether it counts what none of those that would give it does."""
    own = seen.claim.quantity
    nouns = {part.claim.quantity.noun for part in working.parts if part.claim.quantity is not None}
    return working.name in _OF_LIKE and own is not None and own.noun != "" and own.noun not in nouns


def _settled(verdict: Verdict, option: Option, label: Label) -> Verdict:
    grounded = replace(verdict.grounded, claim=option.claim, series=None)
    severity = Severity.NONE if label is Label.SUPPORTED else Severity.ERROR
    changed = replace(verdict, grounded=grounded, label=label, severity=severity, reason=None, article=option.check)
    return in_quotation(replace(changed, trial=None, reverses=False))
