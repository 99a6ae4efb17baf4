"""What is told of a figure that no series measures is of no series either.

"Inflation fell to 3% as food rose 3.6%, against 4.5%": both are of food; "air fares leapt 30.2%, the biggest July rise
since 2001": of those. So is what a change is set against not of what the sentence opened with, where the change is of
something else: "inflation fell to 3.6% as energy bills rose by 2%, less than the 10% of October 2024". And a share set
against one of something that is not measured is another share of that: "17% of weekly visits, compared with 12%".
"""

from collections.abc import Sequence

from service.claims.relate.quoted import quotes
from service.claims.scene import unit_of
from service.model.claims import Claim, Mood
from service.model.mentions import NATIONALLY, Item, Row
from service.model.quantities import PERCENT
from service.records import replace

_MOVES = frozenset(["percent_change", "difference", "point_change"])
_TOLD = _MOVES | {"level"}
_BASES = frozenset("against from after compared with versus vs up down following to a , and".split())
_SETTING = frozenset(["than", "against", "compared", "versus", "vs"])
_COMPARING = frozenset(["against", "compares", "compared", "versus"])
_GRADING = frozenset(
    "more less smaller bigger larger faster slower much far well the 's in than rise fall increase drop".split()
)
_BEEN = frozenset(
    "having which been was were stood started begun averaged risen fallen climbed dropped come gone at from to about"
    " around some just only nearly almost over under as low high little much and it had".split()
)
_ITSELF = frozenset(["itself", "themselves"])
_PAST_TENSES = frozenset(["having", "had"])
_OPENING = frozenset([",", ";", ":", "and", "but"])
_MARKS = frozenset([";", ":", "and", "but", "while"])
_OF_ANOTHER = NATIONALLY | {"for", "of"}


def of_unread(row: Sequence[Claim], items: Row) -> Sequence[Claim]:
    """The claims of a sentence, those set against an unread figure, or that rank it, without a series.

    Args:
        row: the claims in order.
        items: the sentence.
    """
    found = list(row)
    for n in range(1, len(row)):
        before, claim = found[n - 1], row[n]
        if claim.is_base:
            found[:n] = [replace(one, candidates=()) if _is_other_than(one, claim) else one for one in found[:n]]
            before = found[n - 1]
        if not claim.candidates or before.mood is not Mood.ASSERTED:
            continue
        unread = not before.candidates and not before.inputs
        past = unread and (_ranks_it(before, claim) or _had_been(before, claim, items) or _moves_it(before, claim))
        past = past or (unread and _is_of_itself(before, claim))
        if past or _is_its_base(before, claim, items, unread=unread):
            tied = any(quotes(before, figure) for figure in claim.inputs)
            found[n] = replace(claim, candidates=(), inputs=claim.inputs if tied else ())
    return found


def _is_other_than(before: Claim, claim: Claim) -> bool:
    """ "Renting costs £70 more. The rise of 6.9% compares with 5.5% for private rents": what the second is named for.

    Of that the first, which is named for nothing, is not.
    """
    if not (before.candidates and claim.candidates and claim.is_base) or unit_of(before) != unit_of(claim):
        return False
    named = not claim.candidates[0].carried and claim.block.text[claim.span.end :].split()[:1] == ["for"]
    carried = all(one.carried for one in before.candidates)
    return named and carried and not _COMPARING.isdisjoint(claim.sentence.between(before.span.end, claim.span.start))


def _is_its_base(before: Claim, claim: Claim, items: Row, *, unread: bool) -> bool:
    if claim.kind != "level" or not claim.is_base or before.kind not in _TOLD or unit_of(before) != unit_of(claim):
        return False
    between = [item for item in items if before.span.end <= item.start < claim.span.start]
    if unread and _is_of_share(before, between, items):
        return True
    words = {item.word for item in between if item.period is None}
    set_against = not _SETTING.isdisjoint(words)
    if "," not in words or not words <= (_BASES | _GRADING if set_against else _BASES):
        return False
    behind = [item for item in items if item.start >= claim.span.end][:2]
    if behind and behind[0].word in _OF_ANOTHER and not (set_against and behind[-1].period is not None):
        return False
    if unread and behind and behind[0].word in NATIONALLY and not claim.candidates[0].carried:
        return False  # "Ohio's jobless rate was 4.4%, compared with 4.1% nationally"
    if unread:
        return set_against or len(between) == len([item for item in between if item.period is None])
    ids = {candidate.series_id for candidate in before.candidates}
    return set_against and before.kind in _MOVES and ids.isdisjoint(c.series_id for c in claim.candidates)


def _is_of_share(before: Claim, between: Sequence[Item], items: Row) -> bool:
    """ "38 per cent of tenants renewed this time, against 55 per cent", "of the tenants 38 per cent": of the same."""
    if unit_of(before) != PERCENT or before.kind != "level" or not between:
        return False
    ahead = [item.word for item in items if item.start < before.span.start]
    opens = max((at for at, word in enumerate(ahead) if word in _OPENING), default=-1)
    if between[0].word != "of" and ahead[opens + 1 : opens + 2] != ["of"]:
        return False
    parted = max((at for at, item in enumerate(between) if item.word == ","), default=0)
    led = {item.word for item in between[parted + 1 :] if item.period is None}
    plain = all(item.quantity is None and item.word not in _MARKS for item in between[:parted])
    return plain and parted > 1 and not _SETTING.isdisjoint(led) and led <= _BASES


def _had_been(before: Claim, claim: Claim, items: Row) -> bool:
    """ "The typical deal is 6.56%, having been about 2.3% two years ago": what is told behind "having" is of it."""
    if "had" not in items.said and "having" not in items.said:
        return False
    if claim.kind != "level" or unit_of(before) != unit_of(claim):
        return False
    words = [item.word for item in items if before.span.end <= item.start < claim.span.start and item.period is None]
    words = words[1:] if words[:1] in ([","], ["("], ["–"], ["—"]) else words
    return bool(_PAST_TENSES.intersection(words[:3])) and _BEEN.issuperset(words)


def _is_of_itself(before: Claim, claim: Claim) -> bool:
    """ "Above the 5.5% by which pay had grown, itself below the 8.3% of last summer": of the figure before "itself"."""
    words = claim.sentence.between(before.span.end, claim.span.start)
    led = next((word for word in reversed(words) if word in _ITSELF or word in _MARKS or word == ","), "")
    return claim.kind == "level" and unit_of(before) == unit_of(claim) and led in _ITSELF


def _moves_it(before: Claim, claim: Claim) -> bool:
    """ "Vacancies topped a million. There were 29.1 million employees in August, up 241,000 on the month"."""
    counted = before.kind == "level" and before.quantity is not None and bool(before.quantity.noun)
    if not counted or claim.kind not in _MOVES or not all(one.carried for one in claim.candidates):
        return False
    own = claim.quantity is not None and claim.quantity.noun
    between = claim.block.text[before.span.end : claim.span.start]
    return not own and between.split(",")[-1].split()[:1] in (["up"], ["down"]) and between.count(",") == 1


def _ranks_it(before: Claim, claim: Claim) -> bool:
    between = claim.block.text[before.span.end : claim.span.start]
    ranked = claim.rank is not None and claim.rank.of_change and before.kind in _MOVES
    return ranked and between.count(",") == 1 and not set(";:.") & set(between)
