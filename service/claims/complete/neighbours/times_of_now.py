"""Figures of another time told as so many times one before: "4,192 came. Two years ago it was almost twice that".

They are set against the figure before them, whose days are the base, and are of what that counts. Only where nothing
else is said of them: "twice that number applied for asylum in 2022" is of another thing.
"""

from collections.abc import Sequence

from service.claims.scene import Scene, unit_of
from service.claims.subject.carried.spoken_of import CARRIED
from service.model.claims import Claim, Mood
from service.model.mentions import Row
from service.model.quantities import MULTIPLE, PERCENT, Form
from service.records import replace

_COUNTS = frozenset("number figure total tally count rate level amount".split())
_AS = frozenset("many much high large big".split())
_LEVELS = frozenset(["level", "total", "average"])
_SAID = frozenset(
    "it they this that the figure number total tally count rate level had has was were been is stood came come arrived"
    " crossed did made done so in at on of by back only still just even then against compared with there people"
    " migrants arrivals crossings inflation prices and but , as same".split()
)
"""Words by which nothing new is said: "back in 2022 the figure was twice that", "in 2022 twice as many did so"."""
_OPENING = frozenset([";", "against", "from"])
_CHANGES = frozenset(["difference", "percent_change", "point_change"])
_APPOSED = 4  # words of "as many of them,"
_LED = 3  # words of "against more than"


def times_of_now(row: Sequence[Claim], items: Row, before: Scene) -> Sequence[Claim]:
    """The claims of a sentence, multiples and fractions of a figure told before with its days for a base.

    Args:
        row: the claims in order.
        items: the sentence.
        before: the sentence before it.
    """
    if "that" not in items.said and "as" not in items.said:
        return row
    found: list[Claim] = []
    last: Claim | None = None
    for claim in row:
        then = _with_own_days(claim)
        told = _told_before(then, found, before) if _points_back(then, items) else None
        if told is not None:
            last = _set_against(then, told)
            found.append(last)
        else:
            found.append(claim if last is None else _told_otherwise(claim, last))
    return found


def _told_otherwise(claim: Claim, last: Claim) -> Claim:
    """ "There were half as many, 630,000 fewer": the same once more, as a difference."""
    between = claim.block.text[last.span.end : claim.span.start].split()
    if claim.kind not in _CHANGES or claim.direction is None or len(between) > _APPOSED or not between[-1:]:
        return claim
    if not between[-1].endswith(",") and between[-1] not in ("–", "or"):
        return claim
    return replace(claim, candidates=last.candidates, period=last.period, base=last.base, compares=True)


def _with_own_days(claim: Claim) -> Claim:
    """ "Against almost twice that two years ago": the days behind it are its own, and not what it is taken from."""
    lead = claim.sentence.between(claim.sentence.span.start, claim.span.start)[-_LED:]
    if claim.base is None or "against" not in lead or claim.base.span.start < claim.span.end:
        return claim
    return replace(claim, period=claim.base, base=None)


def _points_back(claim: Claim, items: Row) -> bool:
    """Whether a multiple or a fraction is of "that", or of "as many", and nothing new is said beside it."""
    quantity, then = claim.quantity, claim.period
    if quantity is None or then is None or claim.base is not None or claim.mood is not Mood.ASSERTED:
        return False
    if unit_of(claim) != MULTIPLE and not (quantity.form is Form.FRACTION and unit_of(claim) == PERCENT):
        return False
    at = next((n for n in items.figures if items[n].start == claim.span.start), None)
    past = None if at is None else _past(items.words, at + 1)
    if at is None or past is None:
        return False
    opens = next((n for n in range(at - 1, -1, -1) if items.words[n] in _OPENING or n in items.figures), -1) + 1
    ends = next((n for n in range(past, len(items)) if items.words[n] in (";", ".") or n in items.figures), len(items))
    inside = [items[n] for n in (*range(opens, at), *range(past, ends)) if items[n].period is None]
    dated = any(items[n].period is not None for n in (*range(opens, at), *range(past, ends)))
    return dated and all(item.word in _SAID for item in inside)


def _past(words: Sequence[str], at: int) -> int | None:
    """Where "that", "that number", "of that", "as many" end; None where others stand there, or "as many as"."""
    at += words[at : at + 1] == ("of",)
    if words[at : at + 1] == ("that",):
        past = at + 1 + (words[at + 1 : at + 2] != () and words[at + 1] in _COUNTS)
        return None if words[past : past + 1] in (("of",), ("seen",)) else past  # "half that of October 2024"
    if words[at : at + 1] == ("as",) and words[at + 1 : at + 2] != () and words[at + 1] in _AS:
        return None if words[at + 2 : at + 3] == ("as",) else at + 2
    return None


def _told_before(claim: Claim, row: Sequence[Claim], before: Scene) -> Claim | None:
    """The figure that is pointed to: the last of the sentence, or the only dated one of the sentence before."""
    inside = [one for one in row if one.kind in _LEVELS and one.quantity is not None]
    told = inside[-1:] or [one for one in before.row if one.kind in _LEVELS]
    if len(told) != 1 or not told[0].candidates or told[0].period is None or told[0].mood is not Mood.ASSERTED:
        return None
    own = {one.series_id for one in claim.candidates if not one.carried}
    named = {one.series_id for one in told[0].candidates}
    return told[0] if told[0].period != claim.period and (not own or own & named) else None


def _set_against(claim: Claim, told: Claim) -> Claim:
    named = f"it is told as so many times “{told.span.of(told.block.text)}”"
    lent = [replace(one, weight=min(one.weight, CARRIED), reason=named, carried=True) for one in told.candidates]
    kind = "multiple" if unit_of(claim) == MULTIPLE else "share"
    return replace(claim, kind=kind, candidates=tuple(lent), base=told.period, compares=True, direction=None, inputs=())
