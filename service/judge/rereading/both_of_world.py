"""Shares of the world that two countries have together: "between them the two giants house 35% of mankind".

Of neither alone is it, and the text tells both on the same days, rightly and in one measure: together they are so much
of what is published for the world. Of that "India's own share is 17.8%" goes on to tell the part of one.
"""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from service.claims.complete.areas.pair_of_areas import WORLD
from service.extract.areas.areas import find_areas
from service.ground.figures.evidence import Missing, figure
from service.ground.grounded import Option
from service.judge.evidence.between_verdicts import series_of, window_of
from service.judge.fit.trials import tried_as_told
from service.judge.verdicts import Verdict, in_quotation
from service.model.claims import Claim, Mood
from service.model.quantities import PERCENT
from service.model.report import Label
from service.model.series import Nature
from service.records import replace
from service.store.interface import Store

_LABELS = frozenset([Label.UNVERIFIABLE, Label.AMBIGUOUS])
_LEVELS = frozenset(["level", "total"])
_KINDS = frozenset(["level", "share"])
_BOTH = frozenset(
    [
        ("between", "them"),
        ("together", "they"),
        ("combined", "they"),
        ("together", "the"),
        ("they", "together"),
        ("pair", "together"),
        ("two", "together"),
        ("two", "combined"),
        ("countries", "together"),
    ]
)
_TWO_OF_THEM = frozenset([("the", "two"), ("these", "two"), ("those", "two"), ("the", "pair")])
_COUNTRIES = frozenset("countries nations giants neighbours neighbors states powers economies asian of them".split())
_HOLDING = frozenset(
    "hold holds held have has had make makes made account accounts accounted house houses contain contains represent"
    " represents comprise comprises produce produces produced form forms".split()
)
_SMALL = frozenset("up for together now about around roughly some almost nearly just over more than between".split())
_LEAD = 9  # words of "the two Asian giants now make up more than"
_SCOPE = frozenset("the whole of world world's 's s global planet planet's earth earth's all".split())
_PEOPLE = frozenset("people population inhabitants humanity humankind mankind humans us".split())
_WHOLES = {"people": _PEOPLE, "USD": frozenset("output gdp economy".split())}
"""What the world has, by the unit that it is counted in."""
_GOING_ON = frozenset("and but while against compared as up down today now in on".split())
"""Words behind a whole that make it no other, as "people without electricity" is."""
_TWO = 2
_OWN_SHARE = 4  # words of "share alone is about"
_SHARES = (["share", "is"], ["own", "share", "is"], ["share", "alone", "is"], ["share", "was"], ["own", "share", "was"])
_REACH = 6  # words of "of all the people in the world"


def both_of_world(verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> tuple[Verdict, ...]:
    """The verdicts, shares that two countries have together held against the two and the world.

    Args:
        verdicts: of all claims, in the order of the text.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    found: list[Verdict] = []
    for at, one in enumerate(verdicts):
        held = _of_both(one, verdicts[:at], store, known_at) if _may_be_of_both(one) else one
        found.append(_of_one(held, found, store) if held is one and found and _may_be_of_one(one) else held)
    return tuple(found)


def _may_be_of_one(verdict: Verdict) -> bool:
    """ "India's own share is 17.8%", which nothing could check."""
    claim = verdict.grounded.claim
    plain = claim.kind in _KINDS and claim.mood is Mood.ASSERTED and verdict.trial is None
    if not plain or verdict.article is not None or claim.quantity is None or claim.quantity.unit != PERCENT:
        return False
    return "share" in claim.sentence.before(claim.span.start)[-_OWN_SHARE:]


def _of_one(verdict: Verdict, before: Sequence[Verdict], store: Store) -> Verdict:
    """The share of one of two countries, right behind what both have of the world together."""
    claim, both = verdict.grounded.claim, before[-1]
    together = both.grounded.claim
    if together.sentence is not claim.sentence or both.trial is None or both.trial.option.reading.beside is None:
        return verdict
    series, pair = both.grounded.series, _last_two(together, before[:-1], store)
    area = next((one.area for one in find_areas(claim.sentence) if _owns_share(claim, one.span.end)), None)
    level = next((one for one in pair or () if store.series(series_of(one) or "").area == area), None)
    if series is None or level is None or level.trial is None or both.label is not Label.SUPPORTED:
        return verdict
    if claim.sentence.behind(claim.span.end)[:1] == ["of"] and not _is_of(claim, _WHOLES.get(series.unit, frozenset())):
        return verdict  # "India's own share is 3.1% of the votes"
    option = both.trial.option
    figures = (level.trial.option.figures[0], option.figures[1])
    reading = replace(level.trial.option.reading, beside=option.reading.beside)
    trial = tried_as_told(replace(claim, kind="share"), Option(reading, figures, direct=False), store)
    if trial is None or trial.fit.label not in (Label.SUPPORTED, Label.CONTRADICTED):
        return verdict
    fit = trial.fit
    told = replace(verdict, label=fit.label, severity=fit.severity, reverses=fit.reverses, reason=None, trial=trial)
    grounded = replace(verdict.grounded, series=store.series(series_of(level) or ""), window=window_of(level))
    return in_quotation(replace(told, grounded=grounded))


def _owns_share(claim: Claim, end: int) -> bool:
    """Whether "'s own share is" is all that leads from the name of a country to a figure."""
    between = [word for word in claim.sentence.between(end, claim.span.start) if word not in _SMALL]
    return between[:1] in (["'s"], ["’s"]) and between[1:] in _SHARES


def _may_be_of_both(verdict: Verdict) -> bool:
    claim = verdict.grounded.claim
    plain = claim.kind in _KINDS and claim.mood is Mood.ASSERTED and verdict.article is None
    if not plain or verdict.label not in _LABELS or claim.quantity is None or claim.quantity.unit != PERCENT:
        return False
    ahead = claim.sentence.before(claim.span.start)
    if _is_of_the_two(ahead):
        return True  # whatever was read of one of them
    return verdict.trial is None and any(pair in _BOTH for pair in pairwise(ahead))


def _is_of_the_two(ahead: Sequence[str]) -> bool:
    """ "The two countries hold 35% of humanity", "the pair make up about a third of the world's people"."""
    lead = ahead[-_LEAD:]
    at = next((n for n, pair in enumerate(pairwise(lead)) if pair in _TWO_OF_THEM), None)
    if at is None or (at == 0 and len(ahead) > _LEAD) or "each" in lead:
        return False
    behind = [word for word in lead[at + _TWO :] if word not in _COUNTRIES]
    return behind[:1] != [] and behind[0] in _HOLDING and _SMALL.issuperset(behind[1:])


def _of_both(verdict: Verdict, before: Sequence[Verdict], store: Store, known_at: date | None) -> Verdict:
    claim = verdict.grounded.claim
    last = _last_two(claim, before, store)
    if last is None or last[1].trial is None:
        return verdict
    series, days = store.series(series_of(last[1]) or ""), window_of(last[1])
    if not _is_of(claim, _WHOLES.get(series.unit, frozenset())):
        return verdict
    world = next((each for each in store.of_concept(series.concept, WORLD) if each.unit == series.unit), None)
    whole = None if world is None else figure(store.as_known(world.id, known_at), days)
    if world is None or whole is None or isinstance(whole, Missing):
        return verdict
    one, other = (each.trial.option.figures[0] for each in last if each.trial is not None)
    both = replace(one, value=one.value + other.value, low=one.low + other.low, high=one.high + other.high)
    reading = replace(last[1].trial.option.reading, beside=world.label)
    trial = tried_as_told(replace(claim, kind="share"), Option(reading, (both, whole), direct=False), store)
    if trial is None or trial.fit.label not in (Label.SUPPORTED, Label.CONTRADICTED):
        return verdict
    fit = trial.fit
    told = replace(verdict, label=fit.label, severity=fit.severity, reverses=fit.reverses, reason=None, trial=trial)
    together = " and ".join(store.series(series_of(each) or "").label for each in last)
    series = replace(series, label=f"{together} together")
    return in_quotation(replace(told, grounded=replace(verdict.grounded, series=series, window=days)))


def _last_two(claim: Claim, before: Sequence[Verdict], store: Store) -> Sequence[Verdict] | None:
    """The last levels of two countries, where no third is told in their paragraph; None where there are not two."""
    levels = [
        one
        for one in before
        if one.label is Label.SUPPORTED
        and one.trial is not None
        and one.grounded.claim.kind in _LEVELS
        and one.grounded.claim.block is claim.block
        and store.series(series_of(one) or "").nature in (Nature.STOCK, Nature.FLOW)
    ]
    if not levels:
        return None
    concept, days = store.series(series_of(levels[-1]) or "").concept, window_of(levels[-1])
    alike = [one for one in levels if (store.series(series_of(one) or "").concept, window_of(one)) == (concept, days)]
    areas = {store.series(series_of(one) or "").area: one for one in alike}
    return [*areas.values()] if len(areas) == _TWO and WORLD not in areas else None


def _is_of(claim: Claim, wholes: frozenset[str]) -> bool:
    """Whether the words right behind a share say that it is of all that the world has: "35% of the world's people"."""
    behind = claim.sentence.behind(claim.span.end)
    if behind[:1] != ["of"]:
        return False
    for at, word in enumerate(behind[1:_REACH], start=2):
        if word in wholes:
            return not behind[at:] or not behind[at].isalpha() or behind[at] in _GOING_ON
        if word not in _SCOPE:
            return False
    return False
