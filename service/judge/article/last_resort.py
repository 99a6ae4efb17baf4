"""What nothing else could check, held last against all that the figures beside it give, whatever the words.

"Of 2,275 homes 1,365 answered. Interviewers walked. A response of 60% is thought good": that the figures beside it give
it proves something by its digits only, and by how few ways were tried before one fitted. Such a figure is supported;
where nothing gives it, nothing is said.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from service.claims.relate.changes.base_untold import rests_on_untold
from service.claims.relate.meant.members import PEOPLE
from service.extract.changes import OTHER_WAY
from service.judge.article.any_derivation import any_way
from service.judge.article.check import ArticleCheck, article_check
from service.judge.article.corroborated import counts_others
from service.judge.article.days_of_parts import Days, days_read, is_ruled_out
from service.judge.article.in_points_loosely import is_loosely_in_points
from service.judge.article.leading_back import goes_back
from service.judge.article.operation_words import is_led_to_range
from service.judge.article.plainly_meant import part_meant, plainly_meant, rests_on
from service.judge.article.those_cast import is_held_to_those_cast
from service.judge.article.told_already import is_told_already
from service.judge.article.ways_to_work_out import Way
from service.judge.evidence.chance import is_exactly, is_near
from service.judge.fit.hedges import place_of
from service.judge.verdicts import Verdict, in_quotation
from service.model.claims import Claim, Mood
from service.model.quantities import PERCENT, Hedge
from service.model.report import Label, Reason, Severity
from service.numeric.rounding import unit_of as unit_of_place
from service.records import replace

_OPEN = frozenset(
    [
        Reason.NO_SERIES,
        Reason.NO_PERIOD,
        Reason.OUT_OF_RANGE,
        Reason.NOT_PUBLISHED_YET,
        Reason.FORECAST_OR_TARGET,
    ]
)
_MOODS = frozenset([Mood.ASSERTED, Mood.FORECAST, Mood.ANNOUNCED])
_AGES = ("-olds", "-old")  # "17-year-olds"
_BEFORE, _BEHIND = 3, 2  # sentences of which the figures are tried
_SIGHT = 40  # figures of a sentence, on either side, that are looked at: a row of ten thousand is no sum
_APART = 3  # times that what a way gives may be apart from the figure for it to have been a trial at all
CHANCE = Decimal("0.15")
"""How often one of the ways tried would fit a figure of so many digits."""
_CHANCE_OF_FIRST = Decimal("0.25")  # … where it is the very first, of the two that stand nearest before it
_SIDES = 2  # on which a figure that is hedged may be as far off
_SIDED = frozenset([Hedge.JUST_OVER, Hedge.NEARLY])  # and no mere bounds
_ALL = 100  # per cent
_SUCH = ["of", "those", "who"]
_FRACTIONS = frozenset("half third thirds quarter quarters fifth fifths tenth".split())
_ASKED = frozenset("voted answered responded replied took applied".split())
_EXACT = Decimal("0.002")
_MOVED = frozenset(["difference", "percent_change", "point_change"])
_OF_PARTS = frozenset(["share", "point_change"])
_MEANT = frozenset(
    ["share", "percent_change", "point_change", "multiple", "total"]
)  # what other figures often give by chance


def given(verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """The verdicts, in the order of the text, those supported that the figures beside them give."""
    if not any(_is_open(verdict) or _is_doubtful(verdict) or _is_of_part(verdict) for verdict in verdicts):
        return tuple(verdicts)
    told: dict[int, list[Claim]] = {}
    for claim in (verdict.grounded.claim for verdict in verdicts):
        own = told.setdefault(id(claim.sentence), [])
        if claim.quantity is not None and claim.rank is None and claim.quantity.high is None and claim.quantity.value:
            own.append(claim)
    rows, place = [*told.values()], {key: at for at, key in enumerate(told)}
    places = {id(one): n for row in rows for n, one in enumerate(row)}
    judged, days = {id(verdict.grounded.claim): verdict for verdict in verdicts}, days_read(verdicts)
    found = [_weighed(one, rows, place[id(one.grounded.claim.sentence)], places, judged, days) for one in verdicts]
    figures = [claim for row in rows for claim in row]
    return tuple(
        before
        if now is not before
        and (
            _is_of_such(now)
            or _retells_part(now)
            or is_told_already(now, verdicts)
            or (now.label is Label.CONTRADICTED and is_loosely_in_points(at, found))
            or counts_others(now, figures)
        )
        else now
        for at, (before, now) in enumerate(zip(verdicts, found, strict=True))
    )


def _is_of_such(verdict: Verdict) -> bool:
    """ "405 got through: four in ten of those who tried were thwarted": accused as a share of others than those."""
    claim = verdict.grounded.claim
    behind = claim.sentence.behind(claim.span.end)
    asked = behind[len(_SUCH) :] and behind[len(_SUCH)] in _ASKED  # "7,650 votes to 1,350 … 58% of those who voted"
    return verdict.label is Label.CONTRADICTED and behind[: len(_SUCH)] == _SUCH and not asked


def _retells_part(verdict: Verdict) -> bool:
    """ "Nearly half the year's arrivals, 46%, came in the summer": accused as a move, though it tells a part again."""
    claim = verdict.grounded.claim
    if verdict.label is not Label.CONTRADICTED or claim.kind != "percent_change":
        return False
    before, behind = claim.sentence.before(claim.span.start), claim.sentence.behind(claim.span.end)
    return before[-1:] == [","] and behind[:1] == [","] and not _FRACTIONS.isdisjoint(before)


def _is_open(verdict: Verdict) -> bool:
    return verdict.label is Label.UNVERIFIABLE and verdict.reason in _OPEN and may_be_given(verdict.grounded.claim)


def _is_of_part(verdict: Verdict) -> bool:
    """Whether it is borne out as a share or a move of two figures, each of which may be of something else."""
    borne_out = verdict.label is Label.SUPPORTED and verdict.article is not None
    return borne_out and verdict.grounded.claim.kind in _OF_PARTS and may_be_given(verdict.grounded.claim)


def _is_doubtful(verdict: Verdict) -> bool:
    """Whether it is not what was read of it, which may be the fault of the reading: only a slip is looked for in it."""
    return verdict.label is Label.AMBIGUOUS and may_be_given(verdict.grounded.claim)


def may_be_given(claim: Claim) -> bool:
    """Whether a figure may be worked out of others: one above nought, no range, rank or age.

    Args:
        claim: the figure.
    """
    quantity = claim.quantity
    if quantity is None or claim.rank is not None or claim.mood not in _MOODS:
        return False
    aged = quantity.span.of(claim.block.text).endswith(_AGES)
    told = rests_on_untold(claim) or is_held_to_those_cast(claim) or is_led_to_range(claim)
    return quantity.high is None and quantity.value > 0 and not aged and not told


def _weighed(
    verdict: Verdict,
    rows: Sequence[Sequence[Claim]],
    at: int,
    places: Mapping[int, int],
    judged: Mapping[int, Verdict],
    days: Days,
) -> Verdict:
    """The verdict by what the figures beside it give, as it is told or with its hedge turned to the other side."""
    if not (_is_of_part(verdict) or _is_open(verdict) or _is_doubtful(verdict)):
        return verdict
    own = places[id(verdict.grounded.claim)]
    found = _as_told(verdict, rows, at, own, judged, days)
    claim, quantity = verdict.grounded.claim, verdict.grounded.claim.quantity
    if found is not verdict or not _is_open(verdict) or quantity is None or quantity.hedge not in _SIDED:
        return found
    from service.judge.article.hedge_turned import with_hedge_turned, wrong_side  # noqa: PLC0415  (for hedged figures)
    from service.judge.article.operation_words import PLAIN, telling_of  # noqa: PLC0415

    if telling_of(claim, rows[at]) is PLAIN:
        return verdict  # "over 70,000 watched": nothing says that it was worked out
    other = with_hedge_turned(verdict)
    if other is None:
        return verdict
    wrong = wrong_side(claim, _as_told(other, rows, at, own, judged, days))
    return verdict if wrong is None else _judged(verdict, *wrong, Label.CONTRADICTED)


def _as_told(
    verdict: Verdict,
    rows: Sequence[Sequence[Claim]],
    at: int,
    own: int,
    judged: Mapping[int, Verdict],
    days: Days,
) -> Verdict:
    """The verdict, supported where a way gives the figure before chance would."""
    claim, of_part = verdict.grounded.claim, _is_of_part(verdict)
    ahead = [one for row in rows[max(0, at - _BEFORE) : at] for one in row[-_SIGHT:]]
    after = [one for row in rows[at + 1 : at + _BEHIND + 1] for one in row[:_SIGHT]]
    if of_part:
        sides = ([*ahead, *rows[at][max(0, own - _SIGHT) : own]], [*rows[at][own + 1 : own + 1 + _SIGHT], *after])
        part = part_meant(claim, *sides)
        return verdict if part is None else _judged(verdict, *part, Label.CONTRADICTED)
    parts = ([*ahead, *rows[at][max(0, own - _SIGHT) : own]], [*rows[at][own + 1 : own + 1 + _SIGHT], *after])
    before, behind = ([one for one in part if not rests_on(one, claim)] for part in parts)
    tried, ways = 0, []
    for nth, way in enumerate(any_way(claim, before, behind)):
        ways.append(way)
        if not is_trial(claim, way):
            continue
        tried += 1
        ruled_out = is_ruled_out(claim, way.kind, way.parts, days)
        if ruled_out and way.kind == "percent_change":
            ways.pop()  # "up 5% on the year before but still 5% short of the 450 million of 2019"
            continue
        held = None if ruled_out else held_by(claim, way)
        if held is not None:
            first = nth == 0 and not any(part in behind for part in way.parts)
            sure = tried * chance_of(claim, held[1]) <= (_CHANCE_OF_FIRST if first else CHANCE) and _is_open(verdict)
            doubtful = way.kind in _MEANT or (claim.quantity is not None and claim.quantity.per in PEOPLE)
            doubtful = doubtful or (way.kind == "difference" and claim.direction is not None)
            meant = plainly_meant(claim, *parts, judged) if sure and doubtful else None
            if sure and (meant is None or meant[1].fit.label is Label.SUPPORTED):
                return _judged(verdict, *held, Label.SUPPORTED)
            ways = []  # what a way gives, though by chance it may be, is no slip
            break
    accused = _accused(verdict, ways, (before, behind), judged) if before or behind else verdict
    meant = plainly_meant(claim, *parts, judged) if accused is verdict else None
    if meant is None or (meant[1].fit.label is not Label.CONTRADICTED and not _is_open(verdict)):
        return accused
    return _judged(verdict, *meant, meant[1].fit.label)  # so too where what it was read of refutes it, in doubt


def _accused(
    verdict: Verdict, ways: Sequence[Way], sides: tuple[Sequence[Claim], Sequence[Claim]], judged: Mapping[int, Verdict]
) -> Verdict:
    """The verdict, contradicted where a way gives the figure but for a slip, or where it concludes what is not so.

    A sum is right or wrong by what is told before it, however likely it would be by chance.
    """
    from service.judge.article.arms_put_wrong import arms_put_wrong  # noqa: PLC0415  (seldom needed)
    from service.judge.article.base_put_wrong import base_put_wrong  # noqa: PLC0415  (seldom needed)
    from service.judge.article.conclusions import concluded  # noqa: PLC0415  (seldom needed)
    from service.judge.article.last_resort_slip import all_but_given  # noqa: PLC0415  (seldom needed)
    from service.judge.article.made_good_by import made_good_by  # noqa: PLC0415  (seldom needed)
    from service.judge.article.part_of_longer import share_of_longer  # noqa: PLC0415  (seldom needed)
    from service.judge.article.parts_in_a_row import part_named  # noqa: PLC0415  (seldom needed)
    from service.judge.article.sums_told import sum_told  # noqa: PLC0415  (seldom needed)
    from service.judge.article.way_told_back import way_told_back, way_told_beside  # noqa: PLC0415  (seldom needed)

    claim = verdict.grounded.claim
    wrong = _turned(claim, ways) or part_named(claim, sides[0]) or all_but_given(claim, ways, judged)
    wrong = wrong or way_told_back(claim, sides[0]) or way_told_beside(claim, *sides, judged)
    wrong = wrong or base_put_wrong(claim, *sides, judged) or arms_put_wrong(claim, *sides)
    told = None if wrong is not None else concluded(claim, *sides, judged)
    if told is not None:
        return _judged(verdict, *told, told[1].fit.label)
    wrong = wrong or share_of_longer(claim, *sides, judged) or made_good_by(claim, *sides)
    summed = sum_told(claim, sides[0], judged) if wrong is None else None
    if summed is not None:
        return _judged(verdict, *summed, summed[1].fit.label)
    return verdict if wrong is None else _judged(verdict, *wrong, Label.CONTRADICTED)


def _turned(claim: Claim, ways: Sequence[Way]) -> tuple[Claim, ArticleCheck] | None:
    """ "Petrol, at 145p, was 7p dearer" than diesel at 152p: what the first pair that gives it gives the other way."""
    if claim.direction is None or claim.mood is not Mood.ASSERTED:
        return None
    from service.judge.article.named_with_change import names_another  # noqa: PLC0415  (seldom needed)
    from service.judge.article.told_of import base_by_words, is_surely_from  # noqa: PLC0415

    for way in ways:
        base = base_by_words(claim, way.parts) if way.kind in _MOVED else None
        if base is None or not is_surely_from(claim, way.parts) or names_another(claim, way.parts):
            continue
        ends = way.figures() if way.parts[1] is base else way.figures()[::-1]
        other = replace(claim, kind=way.kind, inputs=ends, direction=OTHER_WAY[claim.direction])
        check = article_check(other)
        if check is not None and check.fit.label is Label.SUPPORTED and not check.fit.cautions:
            one = replace(other, direction=claim.direction)
            turned = article_check(one)
            chance = CHANCE if way.kind == "percent_change" else _EXACT
            sure = turned is not None and turned.fit.reverses and chance_of(claim, check) <= chance
            return (one, turned) if sure and turned is not None else None
    return None


def is_trial(claim: Claim, way: Way) -> bool:
    """Whether what a way gives is near enough for it to have fitted by chance."""
    assert claim.quantity is not None
    return claim.quantity.value / _APART < way.roughly < claim.quantity.value * _APART


def held_by(claim: Claim, way: Way) -> tuple[Claim, ArticleCheck] | None:
    """The claim as what a way makes of it, with its check, where the way gives it."""
    assert claim.quantity is not None
    if not is_near(way.roughly, claim.quantity):
        return None
    one = replace(claim, kind=way.kind, inputs=way.figures())
    check = article_check(one)
    if check is None or check.fit.label is not Label.SUPPORTED or check.fit.cautions or goes_back(claim, way):
        return None
    return one, check


def _judged(verdict: Verdict, claim: Claim, check: ArticleCheck, label: Label) -> Verdict:
    grounded = replace(verdict.grounded, claim=claim, series=None)
    severity = Severity.NONE if label is Label.SUPPORTED else Severity.ERROR
    return in_quotation(
        replace(verdict, grounded=grounded, label=label, severity=severity, reason=None, trial=None, article=check)
    )


def chance_of(claim: Claim, check: ArticleCheck) -> Decimal:
    """How likely some other figures would give this one: what it and they leave open, of what it is."""
    quantity, found = claim.quantity, check.computation
    assert quantity is not None
    assert found.value is not None
    assert found.low is not None
    assert found.high is not None
    if quantity.hedge is Hedge.EXACT and is_exactly(found.value, quantity):
        return _EXACT
    size = quantity.value
    if quantity.unit == PERCENT and size < _ALL:
        size = min(size, _ALL - size)  # of a small part and a large whole all shares and falls are near 0 or near 100
        size = max(size, unit_of_place(place_of(quantity)))
    own, room = unit_of_place(place_of(quantity)) / size, (found.high - found.low) / size
    if quantity.hedge is Hedge.EXACT:
        return max(own, room)
    return max(own, room, _SIDES * abs(abs(found.value) - quantity.value) / size)
