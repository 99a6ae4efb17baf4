"""Totals of what two sentences told, each its own: "There were 310 thefts. Arson came to 95. Together it was 405"."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import product

from service.claims.relate.changes.level_pairs import CHANGES
from service.claims.relate.cues import GAPS, LEADS, TOGETHER
from service.claims.relate.quoted import figure_of, quotes, value_of
from service.claims.relate.totals.parts_listed import is_part, listed_before
from service.claims.relate.totals.sums import may_give
from service.claims.scene import APART, Scene, unit_of
from service.model.claims import Claim, Figure, Mood
from service.model.quantities import CURRENCIES, Hedge

_TOGETHER = frozenset(["together", "combined", "altogether", "told"])
_THEM = (["between", "them"], ["all", "told"], ["taken", "together"], ["put", "together"], ["added", "together"])
_OPENING = frozenset(["together", "between", "all", "taken", "put", "added", "combined", "the", "both", "in", "that"])
_SUMMING = frozenset(
    "make makes made making come comes came coming total totals totalled totaled amount amounts amounted add adds added"
    " up to is are was were be gives give gave reach reached".split()
)
#: What both may have done, if the sentences before say of each that it did.
_HAVING = frozenset(["have", "has", "had"])
_LIGHT = frozenset(
    "the two both of them they that this it in all told a an some about around just nearly over more than taken put"
    " together combined altogether between , these those".split()
)
_BOUNDS = frozenset([Hedge.MORE_THAN, Hedge.AT_LEAST, Hedge.LESS_THAN, Hedge.AT_MOST])
_SPENDING = frozenset(
    "take takes took cost costs swallow swallows swallowed absorb absorbs absorbed use uses get".split()
)
_LEADS = LEADS | GAPS | {"ahead", "than"}
_FAR = 2  # times what both come to, from which on they come to something else
_TWO = 2
_NAMING = 3  # words of "two offences", which name both once more


def total_of_two(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The two figures that total ``at`` puts together; None where the words name no two.

    Both stand in the sentence before, joined, or each in one of the two before, which may tell more of its own thing
    ("310 thefts, 120 of them solved, up from 280"). Where the first figures of these do not give the total and others
    do, those are meant.
    """
    if TOGETHER.isdisjoint(scene.said):
        return None
    claim = scene.row[at]
    if unit_of(claim) in APART or claim.direction is not None or not before.row or not _is_of_both(scene, at):
        return None
    pairs = [*_pairs(before, claim)]
    if not pairs or value_of(claim) < max(map(value_of, pairs[0])):
        return None
    stated, figures = figure_of(claim), [tuple(map(figure_of, pair)) for pair in pairs]
    fitting = next((pair for pair in figures if may_give(pair, stated)), None)
    told = len(pairs) == 1 and _are_of_one(before, pairs[0]) and _is_spent(scene, at)
    return fitting if fitting is not None or not (told or _is_surely_of(scene, at, pairs[0])) else figures[0]


def _pairs(before: Scene, claim: Claim) -> Iterator[tuple[Claim, Claim]]:
    own = [one for one in _counts(before, claim) if not _is_whole(before, one)]
    joined = listed_before(before, len(before.row) - 1, claim)
    if len(joined) == len(own) == _TWO or (len(own) == _TWO and _are_of_one(before, own)):
        yield own[0], own[1]
    elif before.before is not None:
        yield from product(_counts(before.before, claim), own)


def _are_of_one(scene: Scene, parts: Sequence[Claim]) -> bool:
    """ "Care takes £144m of it, 40%, and children £90m, a quarter": parts of one whole, of which shares tell."""
    shares = [one.inputs for one in scene.row if one.kind == "share" and len(one.inputs) == _TWO]
    spans = {part.quantity.span for part in parts if part.quantity is not None}
    return bool(shares) and {part.span for part, _ in shares} <= spans and len({whole.span for _, whole in shares}) == 1


def _is_spent(scene: Scene, at: int) -> bool:
    """ "Together the two swallow £268m": what parts of a budget do."""
    closed = scene.words(at + 1)[:1] in ([], ["."], [","], [";"])
    return closed and unit_of(scene.row[at]) in CURRENCIES and not _SPENDING.isdisjoint(scene.words(at)[-1:])


def _is_whole(scene: Scene, one: Claim) -> bool:
    """ "Of the £412m, £173m (42%) goes on care": whether shares are told of a figure."""
    shares = [claim.inputs for claim in scene.row if claim.kind == "share" and len(claim.inputs) == _TWO]
    return any(quotes(one, whole) for _, whole in shares)


def _is_of_both(scene: Scene, at: int) -> bool:
    """Whether a figure is the first of its sentence, but for "the two", and is said of what was told, together."""
    twos = [n for n in range(at) if not _is_two(scene, n)]
    words = [word for n in range(at + 1) for word in scene.words(n)]
    if twos or not words or words[0] not in _OPENING:
        return False
    if not _LEADS.isdisjoint(words):
        return False  # "the majority over all the others combined is four": of those it leads
    return bool(_TOGETHER & set(words)) or any(words[n : n + 2] in _THEM for n in range(len(words)))


def _is_two(scene: Scene, at: int) -> bool:
    return value_of(scene.row[at]) == _TWO and scene.words(at)[-1:] in (["the"], ["these"], ["those"], ["of"])


def _is_surely_of(scene: Scene, at: int, parts: Sequence[Claim]) -> bool:
    """Whether the words say that the two come to the total, and not that they own, cost or won so much of another."""
    words = [word for n in range(at + 1) for word in scene.words(n)]
    verb = next((n for n, word in enumerate(words) if word in _SUMMING | _HAVING), len(words))
    names = [word for word in words[:verb] if word not in _LIGHT]
    after = {*words[verb + 1 :]} - _LIGHT - _SUMMING
    nouns = {one.quantity.noun for one in (scene.row[at], *parts) if one.quantity is not None}
    bounds = any(one.quantity is not None and one.quantity.hedge in _BOUNDS for one in parts)
    far = value_of(scene.row[at]) > _FAR * sum(map(value_of, parts), Decimal(0))
    if bounds or far or after or len(names) > _NAMING or scene.words(at + 1)[:1] == ["of"]:
        return False
    named = words[verb : verb + 2]
    if named[:1] in (["made"], ["make"], ["makes"]) and named[1:] != ["up"]:
        return len(nouns - {""}) <= 1
    if named[:1] != [] and named[0] in _HAVING:
        closed = scene.words(at + 1)[:1] in ([], ["."], [","], [";"])  # not "had 310 left"
        return closed and len(nouns - {""}) == 1 and unit_of(scene.row[at]) not in CURRENCIES
    return bool(named)


def _counts(scene: Scene, total: Claim) -> Iterator[Claim]:
    """The figures of a sentence that a part of the total may be, the one that it is about first."""
    for at, one in enumerate(scene.row):
        quantity = one.quantity
        if quantity is None or quantity.per or one.mood is not Mood.ASSERTED or one.kind in CHANGES:
            continue
        if scene.is_count(at) and is_part(scene, at, total) and not scene.is_base(at):
            yield one
