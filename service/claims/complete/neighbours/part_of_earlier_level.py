"""A figure told as a part of what it was: "2.0% in May, half the rate of four months earlier".

What is said is the share that the figure before it in the sentence is of the one of other days.
"""

from collections.abc import Sequence

from service.claims.complete.neighbours.part_of_peak import PEAKS, of_peak_behind
from service.claims.scene import unit_of
from service.model.claims import Claim, Mood
from service.model.mentions import Item, Row
from service.model.periods import Period, PeriodRole
from service.model.quantities import PERCENT, Form
from service.records import replace

_FIGURES = frozenset("figure rate number level total count tally reading pace speed price cost average mean".split())
_QUESTIONS = frozenset(["what", "where"])
_AS = frozenset("fast quickly rapidly steeply much many high large big steep".split())
_LIGHT = frozenset("of the its in for from at a on".split())
_IT = frozenset(["it", "they"])
_STANDING = frozenset(
    "was were had been hit reached stood touched fetched cost averaged recorded registered posted set at back".split()
)
_LEADING = frozenset(", which is was just only barely or and that at still now about — – -".split())
_BREAKS = frozenset([";", ":", "but", "while", "whereas", "of", "who", "whom", "including"])
_WHAT = (
    *(("what", who, was) for who in ("it", "they") for was in ("was", "were")),
    *(("what", who, "had", "been") for who in ("it", "they")),
    *(("what", who, "used", "to", "be") for who in ("it", "they")),
    *(("where", who, was) for who in ("it", "they") for was in ("was", "were", "stood")),
)
_POINTING = frozenset(["it", "that", "this"])
_OPENING = frozenset("is was now still only just barely already less more than under about nearly almost over".split())
_APPOSING = frozenset([",", "(", "–", "—"])
_BEING = frozenset(["was", "is", "were", "are"])
_MOVE = (("as", "much"), ("as", "big"), ("as", "large"))
_THEN = frozenset([PeriodRole.SHIFT, PeriodRole.SAME, PeriodRole.WINDOW])
_OF_THOSE_DAYS = frozenset([("of", "what"), ("of", "where")])
_JOINING = ("and", ", and", ",", "but", ", but")
_REACH = 9  # items from the part to the days of the whole
_CUES = _FIGURES | _AS | _QUESTIONS | PEAKS


def parts_of_then(row: Sequence[Claim], items: Row, before: Sequence[Claim]) -> Sequence[Claim]:
    """The claims of a sentence, fractions of an earlier figure with the days and the series of both.

    Args:
        row: the claims.
        items: the sentence.
        before: the figures of the sentence before it.
    """
    if _CUES.isdisjoint(items.said):
        return row
    found = list(row)
    found[:1] = [_of_its_latest(_of_level_before(claim, items, before), items) for claim in row[:1]]
    for n, claim in enumerate(row[1:], start=1):
        quantity = claim.quantity
        at = next((i for i in items.figures if items[i].start == claim.span.start), None)
        if quantity is None or unit_of(claim) != PERCENT or at is None:
            continue
        if quantity.form is not Form.FRACTION and items.words[at + 1 : at + 2] != ("of",):
            continue
        now = found[n - 1]
        base = _then(items, at) or of_peak_behind(claim, now, row[n + 1] if n + 1 < len(row) else None, items, at)
        told = now.kind in ("level", "average") and bool(now.candidates) and not now.is_base
        if base is not None and now.kind == "percent_change" and claim.kind == "level":
            found[n] = replace(claim, candidates=())  # "rose 4.4%, half as fast as a year before": no level of then
        if any(one.kind == "point_change" for one in found[:n]) and items.words[at + 1 : at + 3] in _MOVE:
            continue  # "by 0.25 points to 5.25%, half as much as in June": of the move then
        if base is None or claim.mood is not Mood.ASSERTED:
            continue
        if _goes_on_from_share(claim, now):
            found[n] = replace(now, span=claim.span, quantity=quantity, base=base)
        if not told:
            continue
        between = [item for item in items if now.span.end <= item.start < claim.span.start]
        if _BREAKS.isdisjoint([item.word for item in between]) and all(map(_is_light, _behind_comma(between))):
            found[n] = replace(
                claim, kind="share", candidates=now.candidates, period=now.period, base=base, direction=None, inputs=()
            )
    return [_of_base_before(claim, found[n - 1], items) if n else claim for n, claim in enumerate(found)]


def _goes_on_from_share(claim: Claim, before: Claim) -> bool:
    """ "Half of what it was on Wednesday and a tenth of its level in October": both parts of one figure's past."""
    if before.kind != "share" or before.base is None or before.inputs or before.base.span.start < before.span.end:
        return False
    return claim.block.text[before.base.span.end : claim.span.start].strip() in _JOINING


def _of_base_before(claim: Claim, before: Claim, items: Row) -> Claim:
    """ "Half what it had been in the middle of 2010, 7.8%": what stands right behind the days is the figure of them."""
    quantity = before.quantity
    if quantity is None or quantity.form is not Form.FRACTION or claim.kind != "level" or claim.period is not None:
        return claim
    at = next((i for i in items.figures if items[i].start == before.span.start), None)
    base = None if at is None else _then(items, at)
    if base is None or base.window is None:
        return claim
    if claim.block.text[base.span.end : claim.span.start].strip() not in _APPOSING:
        return claim
    return replace(claim, period=base, is_base=True, candidates=claim.candidates or before.candidates)


def _of_its_latest(claim: Claim, items: Row) -> Claim:
    """ "Unemployment was half what it had been in mid-2010": of what is named, the latest, where no figure tells it."""
    quantity = claim.quantity
    if "what" not in items.said or quantity is None or quantity.form is not Form.FRACTION or not claim.candidates:
        return claim
    at = next((i for i in items.figures if items[i].start == claim.span.start), None)
    base = None if at is None or at < 1 or items.words[at - 1] not in _BEING else _then(items, at)
    if base is None or base.window is None or claim.kind != "level" or claim.mood is not Mood.ASSERTED:
        return claim
    return replace(claim, kind="share", period=None, base=base, direction=None, inputs=())


def _of_level_before(claim: Claim, items: Row, before: Sequence[Claim]) -> Claim:
    """ "It was 3.4% in December. It is now less than half what it was in 2023": of the only level told before."""
    quantity, at = claim.quantity, next((i for i in items.figures if items[i].start == claim.span.start), 0)
    if not at or items.words[0] not in _POINTING or quantity is None or quantity.form is not Form.FRACTION:
        return claim
    base = _then(items, at) if _OPENING.issuperset(items.words[1:at]) and claim.kind == "level" else None
    levels = [one for one in before if one.kind == "level" and not one.is_base]
    if base is None or len(levels) != 1 or not levels[0].candidates or unit_of(levels[0]) != PERCENT:
        return claim
    now = levels[0]
    if now.period is None or now.period.year_written or now.period.window == base.window:
        return claim  # "in 2023 it was 8.7%. It is now less than half what it was in 2022": of the latest, untold
    return replace(
        claim, kind="share", candidates=now.candidates, period=now.period, base=base, direction=None, inputs=()
    )


def _behind_comma(items: Sequence[Item]) -> Sequence[Item]:
    """ "29,437 people crossed the Channel in 2023, two-thirds of": what is said of the figure stands behind a comma."""
    last = max((n for n, item in enumerate(items) if item.word == ","), default=-1)
    return items[last + 1 :]


def _is_light(item: Item) -> bool:
    return item.period is not None or item.word in _LEADING or item.word == "in"


def _then(items: Row, at: int) -> Period | None:
    """ "Half the rate of four months earlier", "two-thirds of the figure in 2022", "half what it was a year ago".

    So are "half as fast as a year before", "a third of the rate that it hit in 2022", "half the previous year's rate".
    """
    words = items.words[at + 1 : at + 1 + _REACH]
    owner = next((n for n, word in enumerate(words) if word not in _LIGHT), 0)
    if words[owner + 1 : owner + 2] == ("'s",) and words[owner + 2 : owner + 3] > ("",):
        period = items[at + 1 + owner].period
        if period is not None and words[owner + 2] in _FIGURES:
            return period if period.role in _THEN else None
    of = words[:2] in _OF_THOSE_DAYS  # "a third of what it was"
    what = next((led for led in _WHAT if words[of : of + len(led)] == led), None)
    if what is not None:
        first = len(what) + of
    elif words[:1] == ("as",) and words[1:2] and words[1] in _AS and words[2:3] == ("as",):
        first = 3  # "as fast as"
    else:
        first = next((n for n, word in enumerate(words) if word in _FIGURES), -1) + 1
        if not first or not all(word in _LIGHT for word in words[: first - 1]):
            return None
    light = _LIGHT
    for item in items[at + 1 + first : at + 1 + _REACH]:
        if item.period is not None:
            return item.period if item.period.role in _THEN else None
        if item.word in _IT:
            light = _LIGHT | _STANDING  # "half the rate it hit in June"
        elif item.word not in light and item.word != "that":
            return None
    return None
