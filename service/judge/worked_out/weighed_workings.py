"""What nothing but the text could check held against the workings that it is likeliest meant as.

A rule that pairs figures may pair them wrongly: what a likelier working gives is borne out. What no rule reads is
accused where a likely working refutes it, and no other figure of those sentences is accused, or borne out where one
gives it.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set

from service.claims.relate.quoted import value_of
from service.judge.article.last_resort import may_be_given
from service.judge.rereading.of_place_told import is_of_place_told
from service.judge.verdicts import Verdict, in_quotation
from service.judge.weighing import Weighed
from service.judge.worked_out.bearing_out import borne_out
from service.judge.worked_out.options import Option, beside, may_hold, near, option_of
from service.judge.worked_out.points import Scales
from service.judge.worked_out.refuting import STRONG, Rated, refuted_by, slip_for
from service.judge.worked_out.seen import Seen, seen_in
from service.judge.worked_out.workings import Working, workings
from service.model.claims import Claim, Mood
from service.model.quantities import Form
from service.model.report import Label, Reason, Severity
from service.model.spans import Span
from service.records import dataclass, replace

_OPEN = frozenset(
    [Reason.NO_SERIES, Reason.NO_PERIOD, Reason.OUT_OF_RANGE, Reason.NOT_PUBLISHED_YET, Reason.FORECAST_OR_TARGET]
)
_MOODS = frozenset([Mood.ASSERTED, Mood.ANNOUNCED, Mood.FORECAST])
BORNE_OUT, SURER = -50, 230
"""Points from which a working acquits a figure, and by which it must be likelier than that of the rule that accuses."""
OTHER_WHOLE = 70
"""… and by how many more, where it only takes another whole of the same part, as those who err do."""
FAR_OFF = 0
"""Points from which a working acquits a figure that is nowhere near what the rule that accuses it gives."""
BY_CHANCE, SURELY = -400, 700
"""Points up to which a working gives a figure by chance, and by which one that refutes it must be likelier then."""
FOLLOWS = 250
"""Points that it is worth to be told behind the others of which one is worked out."""
_MOST = 40  # figures of a sentence, of which more are a table
_OF_WHOLES, _OF_TWO = frozenset(["share", "part"]), frozenset(["points", "gap", "move", "change", "times"])


@dataclass(frozen=True, slots=True)
class _Text:
    """The figures of a text, and what all of them are weighed with.

    Attributes:
        told: the figures.
        claims: those of all verdicts.
        places: each figure by the ``id`` of its claim.
        scales: their points.
        resting: the places of the figures that were rightly worked out from each, by its place.
    """

    told: Sequence[Seen]
    claims: Sequence[Claim]
    places: Mapping[int, Seen]
    scales: Scales
    resting: Mapping[int, Set[int]]

    def near(self, seen: Seen) -> Iterator[tuple[int, Working]]:
        """The workings that give about what a figure is; what is worked out from it says nothing of it."""
        resting = self.resting.get(seen.place)
        for nth, working in near(seen, self.told):
            if resting is None or all(part.place not in resting for part in working.parts):
                yield nth, working


def held_to_workings(judged: Sequence[Weighed]) -> Sequence[Weighed]:
    """The verdicts, those acquitted or accused that likely workings give or refute.

    Args:
        judged: the verdicts on all claims, in the order of the text.
    """
    if not any(is_open(one.verdict) or _is_accused(one.verdict) for one in judged):
        return judged
    text = _text_of([one.verdict for one in judged])
    found = [_acquitted(one, text) if _is_accused(one.verdict) else one for one in judged]
    return _borne_out(_accused(found, text), text)


def _borne_out(judged: Sequence[Weighed], text: _Text) -> Sequence[Weighed]:
    """The verdicts, those left open borne out that a likely working gives."""
    wrong = {
        text.places[id(claim)].place
        for one, claim in zip(judged, text.claims, strict=True)
        if one.verdict.label is Label.CONTRADICTED and id(claim) in text.places
    }
    found = [*judged]
    for at, one in enumerate(judged):
        if is_open(one.verdict):
            option = borne_out(text.places[id(text.claims[at])], text.told, wrong, text.scales)
            if option is not None:
                found[at] = replace(one, verdict=_settled(one.verdict, option, Label.SUPPORTED))
    return found


def _text_of(verdicts: Sequence[Verdict]) -> _Text:
    told = seen_in(verdicts)
    spans = {(one.claim.block.id, one.span): one.place for one in told}
    resting: dict[int, set[int]] = {}
    for one in told:
        bases = (spans.get((one.claim.block.id, span)) for span in one.rests_on)
        for base in bases:
            if base is not None:
                resting.setdefault(base, set()).add(one.place)
    claims = [verdict.grounded.claim for verdict in verdicts]
    return _Text(told, claims, {id(one.claim): one for one in told}, Scales(told), resting)


def is_open(verdict: Verdict) -> bool:
    """Whether a figure is left open that workings may refute.

    Args:
        verdict: the verdict on it.
    """
    claim = verdict.grounded.claim
    unread = verdict.label is Label.UNVERIFIABLE and verdict.reason in _OPEN
    return unread and claim.mood in _MOODS and may_be_given(claim)


def _is_accused(verdict: Verdict) -> bool:
    """Whether nothing but the text accuses a figure."""
    by_text = verdict.label is Label.CONTRADICTED and verdict.article is not None and verdict.trial is None
    return by_text and may_be_given(verdict.grounded.claim)


def _acquitted(one: Weighed, text: _Text) -> Weighed:
    """The verdict, borne out where a working gives the figure that is likelier meant than the one that accuses it."""
    inputs = [figure.span for figure in one.verdict.grounded.claim.inputs]
    rule = set(inputs)
    seen = text.places[id(one.verdict.grounded.claim)]
    least: int | None = None
    given: list[Rated] = []
    for nth, working in text.near(seen):
        spans = {part.span for part in working.parts}
        if spans == rule:
            least = max(least or BORNE_OUT, text.scales.odds(working, seen, nth) + SURER)
        elif not spans < rule and not _is_half_of(working, rule) and may_hold(working, seen):
            option = option_of(working, seen, nth)
            if option is not None and option.holds:
                other = working.name == "share" and working.parts[0].span in rule
                given.append((text.scales.odds(working, seen, nth) - (OTHER_WHOLE if other else 0), option))
    best = max(given, key=_points, default=None)
    of_whole = len(rule) < len(inputs)  # "granted 320 and rejected 480": 320 of both, and not of the 480
    if least is None and not of_whole and _is_in_digits(seen):
        least = FAR_OFF
    if best is None or least is None or best[0] < least:
        return one
    return replace(one, verdict=_settled(one.verdict, best[1], Label.SUPPORTED), diagnosis=None)


def _is_half_of(working: Working, rule: Set[Span | None]) -> bool:
    """ "The council took 75 of 150, farmers 30; their share was 50%": of another part than the one named."""
    if working.name in _OF_TWO:
        return any(part.span in rule for part in working.parts)
    whole = max(working.parts, key=lambda part: value_of(part.claim))
    return working.name in _OF_WHOLES and whole.span in rule


def _is_in_digits(seen: Seen) -> bool:
    """Whether a figure is told in digits: "twice" and "a third" are given by chance too often."""
    return seen.claim.quantity is not None and seen.claim.quantity.form is Form.DIGITS


def _points(rated: Rated) -> int:
    return rated[0]


def _accused(judged: Sequence[Weighed], text: _Text) -> Sequence[Weighed]:
    """The verdicts, those left open accused that a likely working refutes, the likeliest first.

    None of them rests on another that is accused, and of two that rest on each other the latter is. What does not match
    in a sentence in which a figure is accused may be the fault of that.
    """
    figures = Counter(one.sentence for one in text.told)
    told_wrong = {id(one.verdict.grounded.claim.sentence) for one in judged if one.verdict.label is Label.CONTRADICTED}
    refuted: dict[int, tuple[int, Rated]] = {}
    for at, one in enumerate(judged):
        if is_open(one.verdict):
            seen = text.places[id(one.verdict.grounded.claim)]
            best = None if figures[seen.sentence] > _MOST else _refuting(seen, text)
            if best is not None and told_wrong.isdisjoint(_sentences_of(best[1], seen)):
                refuted[seen.place] = at, best
    found, wrong = [*judged], set[int]()
    for place, (at, (_, option)) in sorted(refuted.items(), key=lambda one: -one[1][1][0]):
        parts = {part.place for part in option.working.parts}
        mutual = any(part > place and part in refuted and _takes(refuted[part][1], place) for part in parts)
        if not mutual and wrong.isdisjoint(parts):
            found[at] = replace(found[at], verdict=_settled(found[at].verdict, option, Label.CONTRADICTED))
            wrong.add(place)
    return found


def _sentences_of(option: Option, seen: Seen) -> Iterator[int]:
    yield from (id(one.claim.sentence) for one in (seen, *option.working.parts))


def _takes(rated: Rated, place: int) -> bool:
    return any(part.place == place for part in rated[1].working.parts)


def _refuting(seen: Seen, text: _Text) -> Rated | None:
    """The likeliest working that refutes a figure by a slip; None where none does, or another may well give it.

    What others were rightly worked out from is right itself.
    """
    if seen.place in text.resting:
        return None
    ways = [*text.near(seen)]
    refuting = [one for nth, working in ways if (one := refuted_by(working, seen, nth, text.scales)) is not None]
    if refuting and is_of_place_told(seen.claim):  # "it is $3.12, down 12 cents. In Ohio it is $3.42"
        refuting = [one for one in refuting if any(part.sentence == seen.sentence for part in one[1].working.parts)]
    best = max(refuting, key=_points, default=None)
    if best is None:
        return None
    given = [text.scales.odds(working, seen, nth) for nth, working in ways if _holds(working, seen, nth)]
    sure = all(points <= min(BY_CHANCE, best[0] - SURELY) for points in given)
    if not sure or any(_fits_of_one_end(working, best[1], seen, nth) for nth, working in ways):
        return None
    return None if _gives_a_part(best, seen, text) else best


def _fits_of_one_end(working: Working, refuting: Option, seen: Seen, nth: int) -> bool:
    """ "22,506 waited, up from 16,404. That is 30 times the 700 of last March": of which of the two is left open.

    One of them fits, if by a stretch.
    """
    places = {part.place for part in refuting.working.parts}
    if working.name != refuting.working.name or places.isdisjoint(part.place for part in working.parts):
        return False
    option = option_of(working, seen, nth)
    return option is not None and option.check.fit.fits


def _gives_a_part(rated: Rated, seen: Seen, text: _Text) -> bool:
    """ "Of 64,000 homes 15,000 have power again, leaving 13,000": whether a part is likelier worked out of the rest.

    What is worked out mostly follows on what it is worked out from.
    """
    points, option = rated
    parts = option.working.parts
    slip = slip_for(option.working, seen)
    if option.working.name == "list" or (option.working.name != "rest" and slip is not None and slip >= STRONG):
        return False
    places = {seen.place, *(part.place for part in parts)}
    return any(
        {part.place, *(one.place for one in working.parts)} == places
        and text.scales.odds(working, part, nth)
        > max(0, points - (FOLLOWS if part.place > seen.place or working.name == "list" else -FOLLOWS))
        for part in parts
        for nth, working in enumerate(workings(part, beside(part, text.told)))
    )


def _holds(working: Working, seen: Seen, nth: int) -> bool:
    option = option_of(working, seen, nth) if may_hold(working, seen) else None
    return option is not None and option.holds


def _settled(verdict: Verdict, option: Option, label: Label) -> Verdict:
    grounded = replace(verdict.grounded, claim=option.claim, series=None)
    severity = Severity.NONE if label is Label.SUPPORTED else Severity.ERROR
    changed = replace(verdict, grounded=grounded, label=label, severity=severity, reason=None, article=option.check)
    return in_quotation(replace(changed, trial=None, reverses=False))
