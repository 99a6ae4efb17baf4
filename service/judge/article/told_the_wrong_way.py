"""Changes whose size two levels of the text give, but told the other way: "it had 640 pupils. It has 832: 192 fewer".

A move goes from the level of then to the level of now, which their days, their tenses and the words beside them tell;
what is more or less is told of the level that stands as the subject. Where the words leave open which that is, nothing
is said, nor where any other two figures in sight give the change as it is told.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, permutations

from service.claims.relate.changes.level_pairs import window
from service.claims.relate.meant.sight import is_plain
from service.claims.relate.quoted import figure_of
from service.claims.scene import NO_COUNTS, agree, unit_of
from service.extract.changes import OTHER_WAY
from service.judge.article.check import ArticleCheck, article_check
from service.judge.article.from_another_level import is_from_another_level
from service.judge.article.named_with_change import names_nothing_new
from service.judge.article.net_told_wrong_way import net_told_wrong_way
from service.judge.article.of_a_third_time import may_go_on
from service.judge.article.set_against_by import set_against, sets_none_against
from service.judge.article.subject_told import subject_of
from service.judge.article.told_of import are_of_two_measures
from service.judge.article.word_of_way import Way, clause_ahead, is_another_move, way_told
from service.judge.verdicts import Verdict, in_quotation
from service.model.claims import Claim, Mood
from service.model.quantities import PERCENT, POINTS
from service.model.report import Label, Reason, Severity
from service.records import replace

_OPEN = frozenset([Reason.NO_SERIES, Reason.NO_PERIOD, Reason.OUT_OF_RANGE, Reason.NOT_PUBLISHED_YET])
_CHANGES = frozenset(["difference", "percent_change", "point_change", "level", "total"])
_BEFORE, _BEHIND = 2, 1  # sentences that are looked at
_MOST = 5  # levels beside it
_GOING_ON = frozenset(["it", "they", "that", "from"])
_MONEYS = frozenset("yen rouble ruble roubles rubles lira rupee rupees peso pesos sterling yuan naira forint".split())
_PLACES = frozenset("place places rank ranked ranking seeded position positions strokes shots par".split())


def told_the_wrong_way(verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """The verdicts, those contradicted that are told the wrong way, be they borne out but for that.

    Args:
        verdicts: of all claims, in the order of the text.
    """
    rows: dict[int, list[Claim]] = {}
    for claim in (verdict.grounded.claim for verdict in verdicts):
        rows.setdefault(id(claim.sentence), []).append(claim)
    places = {key: at for at, key in enumerate(rows)}
    told = [*rows.values()]
    judged = {id(verdict.grounded.claim): verdict for verdict in verdicts}
    return tuple(_held(one, told, places, judged) if _may_be(one) else one for one in verdicts)


def _may_be(verdict: Verdict) -> bool:
    claim = verdict.grounded.claim
    if claim.quantity is None or claim.kind not in _CHANGES or claim.mood is not Mood.ASSERTED or claim.rank:
        return False
    if verdict.trial is not None or claim.quantity.high is not None or not claim.quantity.value:
        return False
    of_text = verdict.label is Label.SUPPORTED and verdict.article is not None
    return of_text or (verdict.label is Label.UNVERIFIABLE and verdict.reason in _OPEN)


def _held(
    verdict: Verdict, rows: Sequence[Sequence[Claim]], places: Mapping[int, int], judged: Mapping[int, Verdict]
) -> Verdict:
    claim = verdict.grounded.claim
    net = net_told_wrong_way(claim, rows[places[id(claim.sentence)]])
    if net is not None:
        return _wrong(verdict, *net)
    way = way_told(claim)
    if (way is None and sets_none_against(claim.sentence.words)) or not _PLACES.isdisjoint(claim.sentence.words):
        return verdict
    if way is not None and not way.compares and is_another_move(clause_ahead(way)):
        return verdict
    at = places[id(claim.sentence)]
    around = [one for row in rows[max(0, at - _BEFORE) : at + _BEHIND + 1] for one in row if one.block is claim.block]
    levels = [one for one in around if one is not claim and _is_level(one, claim)]
    if way is None:
        against = _set_against(claim, levels)
        return verdict if against is None else _wrong(verdict, *against)
    before = [one for one in levels if one.span.end <= claim.span.start][-_MOST:]
    own = [one for one in levels if one.span.start >= claim.span.end and one.sentence is claim.sentence][:_MOST]
    if not before and not own and not way.compares:
        own = [one for one in levels if one.span.start >= claim.sentence.span.end and _goes_on(one)]
    found = [*_turned(claim, way, [*before, *own])]
    if len(found) != 1:
        return verdict
    one, check = found[0]
    ends = [part for figure in one.inputs for part in levels if figure_of(part) == figure]
    if is_from_another_level(claim, ends[0], ends[-1]):
        return verdict
    if any(judged[id(part)].label is Label.CONTRADICTED for part in levels if figure_of(part) in one.inputs):
        return verdict
    if any(_gives(claim, way, pair) for pair in permutations(levels, 2) if not _is_of(pair, one)):
        return verdict
    return _wrong(verdict, one, check)


def _wrong(verdict: Verdict, one: Claim, check: ArticleCheck) -> Verdict:
    grounded = replace(verdict.grounded, claim=one, series=None)
    wrong = replace(verdict, grounded=grounded, label=Label.CONTRADICTED, severity=Severity.ERROR)
    return in_quotation(replace(wrong, reason=None, trial=None, article=check))


def _is_level(one: Claim, claim: Claim) -> bool:
    rate = unit_of(one) == PERCENT
    if unit_of(claim) == POINTS:
        return rate and (one.kind == "share" or is_plain(one, loosely=True))
    return (
        is_plain(one, loosely=True)
        and unit_of(one) not in NO_COUNTS
        and (unit_of(claim) == PERCENT or agree(one, claim))
    )


def _turned(claim: Claim, way: Way, levels: Sequence[Claim]) -> Iterator[tuple[Claim, ArticleCheck]]:
    """The change as that of two levels, with its check, where these give it the other way only."""
    for pair in combinations(levels, 2):
        if (
            not agree(*pair)
            or are_of_two_measures(pair)
            or not _is_per_same(claim, pair)
            or not _MONEYS.isdisjoint((*pair[0].sentence.words, *claim.sentence.words))
        ):
            continue
        now = subject_of(claim, way, pair)
        if now is None:
            continue
        base = pair[1] if now is pair[0] else pair[0]
        if _is_of_other_days(claim, now) or not names_nothing_new(claim, way, pair) or may_go_on(claim, way, pair):
            continue
        one = _as_move(claim, way, (now, base))
        check = _turned_check(one, way)
        if check is not None:
            yield one, check


def _set_against(claim: Claim, levels: Sequence[Claim]) -> tuple[Claim, ArticleCheck] | None:
    """ "11,433 ran ahead of last year's 12,747 by 10%", with its check."""
    told = set_against(claim, levels)
    one = None if told is None else _as_move(claim, *told)
    check = None if one is None or told is None else _turned_check(one, told[0])
    return None if one is None or check is None else (one, check)


def _turned_check(one: Claim, way: Way) -> ArticleCheck | None:
    """The check of a change that its two levels give the other way only."""
    right = article_check(replace(one, direction=OTHER_WAY[way.direction]))
    if right is None or right.fit.label is not Label.SUPPORTED or right.fit.cautions:
        return None
    check = article_check(one)
    turned = check is not None and check.fit.label is Label.CONTRADICTED and check.fit.reverses
    return check if turned else None


def _is_of_other_days(claim: Claim, now: Claim) -> bool:
    """ "£83m in 2022 and £96m in 2023. This year it gave that back: a fall of £13m": whether it is of later days."""
    own, told = window(claim.period), window(now.period)
    return own is not None and told is not None and own.start > told.end


def _is_per_same(claim: Claim, pair: Sequence[Claim]) -> bool:
    """Whether a change is not so much a year of levels that are not: "13,600 after 12,500: growth of 1,100 a year"."""
    assert claim.quantity is not None
    return not claim.quantity.per or any(one.quantity and one.quantity.per == claim.quantity.per for one in pair)


def _goes_on(one: Claim) -> bool:
    """ "It was 1,163 in 2022 and is 1,284 now": whether a sentence goes on about what the one before it told of."""
    return one.sentence.words[:1] != () and one.sentence.words[0] in _GOING_ON


def _as_move(claim: Claim, way: Way, pair: tuple[Claim, Claim]) -> Claim:
    kind = {PERCENT: "percent_change", POINTS: "point_change"}.get(unit_of(claim), "difference")
    inputs = (figure_of(pair[0]), figure_of(pair[1]))
    return replace(claim, kind=kind, inputs=inputs, direction=way.direction)


def _gives(claim: Claim, way: Way, pair: tuple[Claim, Claim]) -> bool:
    if not agree(*pair):
        return False
    check = article_check(_as_move(claim, way, pair))
    return check is not None and check.fit.label is Label.SUPPORTED


def _is_of(pair: tuple[Claim, Claim], one: Claim) -> bool:
    return {figure_of(part).value for part in pair} == {figure.value for figure in one.inputs}
