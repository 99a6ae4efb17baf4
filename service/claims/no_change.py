"""No change.

“Bank Rate was left unchanged at 4%.”  “Inflation held at 3.4%.”  “… the same annual pace as in July.”

Asserts        a figure is what it was in ``base``: the period before, unless the text names another
Checked        the level by itself, as a claim of its own; here that the two periods agree: as published, or within what
               the stated level may stand for (“flat at 1.2 million”)
Not this       “remains at 4%”: a level that nobody compares; “the same period last year”: a window
Easy to miss   unchanged on the month need not be unchanged on the year
Source         plain comparison
"""

from collections.abc import Iterator, Sequence

from service.claims.bind.periods_in_themselves import begun
from service.claims.estimates_confirmed import confirms_estimate
from service.claims.kind import ClaimKind, Draft, window_near
from service.claims.left_as_estimated import is_as_estimated
from service.model.claims import Mood
from service.model.mentions import Analysis, Item, Row
from service.model.periods import Period, PeriodRole
from service.model.quantities import POINTS
from service.model.spans import Span
from service.records import replace

_STAYED = frozenset(["held", "stayed", "remained", "kept", "left", "maintained", "stuck", "frozen"])
_STEADY = frozenset(["unchanged", "steady", "stable", "flat", "static", "level"])
_REVISED = frozenset("revised unrevised revision revisions".split())
_HOLDING = _STAYED | (_STEADY - {"unchanged", "level"})
_NOT = frozenset(["not", "n't", "hasn't", "haven't", "didn't", "hadn't", "never"])
_MOVED = frozenset("moved move budged budge changed change shifted shift altered stirred".split())
_CUES = _STAYED | _STEADY | _NOT | {"same", "change", "different"}  # what is the same can be said with no other word
_APART = frozenset(", ; : ( ) . and but on by for with from to in".split())
_PACES = frozenset(
    "annual monthly quarterly yearly weekly headline pace rate level figure number total as in it was for".split()
)
_BASES = frozenset(["measure", "basis", "comparison", "gauge", "yardstick", "score"])
_FROM = frozenset(["from", "on", "since", "compared"])
_AS_IN, _AS, _DIFFERENT = ("as", "in"), frozenset(["as"]), frozenset(["different"])
_UNMOVED = frozenset(["unchanged", "change"])
_BEING_SO = frozenset(["was", "were", "had", "been"])
_CLOSING = frozenset([".", ";"])
_EXACTLY, _PAUSES = frozenset(["exactly", "just", "precisely"]), frozenset([",", ")", "and", "but"])
_WHERE_IT_WAS = (("where", "it", "was"), ("where", "they", "were"), ("where", "it", "stood"))
_PUT = frozenset(["put", "still", "steady", "flat", "unchanged", "level"])
_PAIR = 2
_TURNING = frozenset(["after", "having", "following", "had"])
_REACH, _REACH_BACK = 7, 9
_BEHIND_FIGURE = frozenset(
    ", in — – - ( was is higher lower up down dearer cheaper more less than on the year over from compared with".split()
)
_BEING = frozenset(["was", "were", "been", "be", "being", "is", "are"])
_KEEPING = frozenset("kept held left maintained".split())
_THINGS = frozenset("inflation unemployment growth prices core headline annual pay wages consumer output".split())
_SET = frozenset(
    "rates bank bank's interest borrowing policy deposit lending key base benchmark funds main cap ceiling limit"
    " target".split()
)
"""What somebody sets, and so may keep as it was."""
_OPENERS = frozenset([";", ":", "and", "but"])
_LENGTHS = frozenset(["months", "weeks", "quarters"])
_PARTING = _OPENERS | {"while", "whereas", "as"}
_OWNING = frozenset(["the", "that", "this", "a", "an", "its", "their"])
_THAT = frozenset(["that", "this", "which"])
_SUBJECT = 6  # items of "the 0.5-point rise"
_BEFORE = 3  # items of "after having been", behind which stands what was so before


def find(analysis: Analysis) -> Sequence[Draft]:
    """What a sentence says has not changed; of two ways of saying it the one that names its base."""
    items = analysis.items
    if _CUES.isdisjoint(items.said) and ("as" not in items.said or len(items.dates) < _PAIR):
        return ()
    found = [
        *_the_same(items),
        *_unmoved(items),
        *_unchanged(items),
        *_held(items),
        *_as_then(items),
        *_no_different(items),
    ]
    found = [one for one in found if not _lasted(items, one)]
    if not _TURNING.isdisjoint(items.said):
        found = [one for one in found if _TURNING.isdisjoint(items.words[max(0, one.anchor - _BEFORE) : one.anchor])]
    marks: set[int | None] = set()
    drafts: list[Draft] = []
    for draft in found:
        mark = draft.slot("mark")
        if mark is None or mark not in marks:
            drafts.append(draft)
        marks.add(mark)
    return drafts


def _lasted(items: Row, draft: Draft) -> bool:
    """ "From March 2009 until yesterday it never moved from 0.5%": a level over a stretch, and no change after it."""
    mark = draft.slot("mark")
    if mark is None:
        return False
    stretches = [at for at in items.dates if (told := items[at].period) is not None and told.rule == "range"]
    stretches = [at for at in stretches if items.words[at - 2 : at] != ("unchanged", "from")]  # than what it was then
    counted = any(q is not None and q.unit in _LENGTHS for q in (items[at].quantity for at in items.figures))
    between = [items.words[min(at, mark) : max(at, mark)] for at in stretches]
    return not counted and any(map(_PARTING.isdisjoint, between))  # not "for 13 months, from August to August"


def _the_same(items: Row) -> Iterator[Draft]:
    """ "…, the same annual pace as in July"."""
    if "same" not in items.said:
        return
    for index in range(len(items) - 2):
        if items[index].word == "the" and items[index + 1].word == "same":
            at = index + 2
            while at < min(len(items), index + _REACH) and items[at].word in _PACES:
                at += 1
            words = {item.word for item in items[index + 2 : at]}
            if at < len(items) and items[at].period is not None and "as" in words and not _is_of_move(items, index):
                yield _draft(items, index, index + 1, _quantity_before(items, index), items[at].period, at)


def _is_of_move(items: Row, index: int) -> bool:
    """ "A quarter-point cut, the same as May's, brings it to 4%": the move is as large, and the level is not so."""
    if items.words[max(0, index - 1) : index] != (",",) or index < len(("cut", ",")):
        return False
    size = items[index - 2].quantity
    return any(c.part == "noun" for c in items[index - 2].changes) or (size is not None and size.unit == POINTS)


def _as_then(items: Row) -> Iterator[Draft]:
    """ "4.2% in May, as in April.", "2.9% in August, as it had been in July.": not "…, as in April it cut rates".

    "3.0% last month, exactly as in September, when 3.1% had been forecast" says so wherever it ends.
    """
    for index in items.places(_AS):
        at = (
            index
            + 1
            + 2 * (items.words[index + 1] in ("it", "they"))
            + (items.words[index + 3 : index + 4] == ("been",))
        )
        told = items.words[index + 2 : at]
        if items.words[at : at + 1] != ("in",) or not _BEING_SO.issuperset(told) or at + 2 >= len(items):
            continue
        exactly = items[index - 1].word in _EXACTLY
        base, mark = items[at + 1].period, _quantity_before(items, index - exactly)
        ends = items[at + 2].word in _CLOSING or (exactly and items[at + 2].word in _PAUSES)
        ends = ends and items[index - 1 - exactly].word == ","
        ends = ends and any(item.period is not None for item in items[mark or index : index])
        if mark is not None and base is not None and base.role is PeriodRole.WINDOW and ends:
            yield _draft(items, index, at, mark, base, at + 1)


def _no_different(items: Row) -> Iterator[Draft]:
    """ "3.0% last month, no different from September.": of the figure right before it."""
    for index in items.places(_DIFFERENT):
        at = index + 2
        if items.words[index - 1 : at] != ("no", "different", "from") or at + 1 >= len(items):
            continue
        base, mark = items[at].period, _quantity_before(items, index - 1)
        if base is not None and mark is not None and items[at + 1].word in _CLOSING | _PAUSES:
            yield _draft(items, index - 1, index, mark, base, at)


def _unchanged(items: Row) -> Iterator[Draft]:
    """ "Unchanged at 4%", "4.1%, unchanged from June", "no change on the month"."""
    for index in items.places(_UNMOVED):
        item = items[index]
        none = item.word == "change" and index > 0 and items[index - 1].word == "no"
        if (not none and item.word != "unchanged") or confirms_estimate(items, index):
            continue
        first = index - 1 if none else index
        reach = range(index + 1, min(len(items), index + _REACH))
        at = next((n for n in reach if items[n].period is not None), None)
        base = None
        leading = items.words[index + 1 : at]
        if at is not None and not _FROM.isdisjoint(leading) and "time" not in leading:
            base = items[at].period  # not "unchanged for the first time since May"
        elif at is not None and leading[-len(_AS_IN) :] == _AS_IN:
            base = items[at].period
        if at is not None and _on_that_basis(items, index):
            yield from _again(items, index, at)
            continue
        mark = _quantity_at(items, index)
        if mark is None and not none:
            mark = _quantity_before(items, first)
        foreseen = items.words[first - 1] == "(" and mark is not None and items[mark].mood is Mood.FORECAST
        if (mark is not None or base is not None) and not foreseen:  # "is seen at 4.5% (unchanged)"
            yield _draft(items, first, index, mark, base, None if base is None else at)


def _on_that_basis(items: Row, index: int) -> bool:
    """ "Unchanged on that measure": against what the change told before it is taken from."""
    if items.words[index + 1 : index + 3] not in (("on", "that"), ("on", "this"), ("on", "the"), ("by", "that")):
        return False
    behind = [word for word in items.words[index + 3 : index + 5] if word != "same"]
    return bool(behind) and behind[0] in _BASES


def _again(items: Row, index: int, at: int) -> Iterator[Draft]:
    """ "0.1% lower than a year before, having been unchanged on that measure in March": on the year before March."""
    shifts = [n for n in items.dates if n < index and (p := items[n].period) and p.role is PeriodRole.SHIFT]
    if len(shifts) == 1 and (base := items[shifts[0]].period) is not None:
        yield replace(_draft(items, index, index, None, base, None), period=items[at].period)


def _unmoved(items: Row) -> Iterator[Draft]:
    """ "Has not moved from 5.33% since August of last year", "did not budge from 3.8%"."""
    for index in [at for at in items.places(_NOT) if at < len(items) - 3]:
        if items[index + 1].word not in _MOVED or items[index + 2].word != "from":
            continue
        if items[index + 3].quantity is None:
            continue
        at = next((n for n in (index + 4, index + 5) if n < len(items) and items[n].period is not None), None)
        since = None if at is None else items[at].period
        if since is not None and since.preposition == "since":
            yield _draft(items, index, index + 1, index + 3, begun(since), at)
        else:
            yield _draft(items, index, index + 1, index + 3, None, None)


def _held(items: Row) -> Iterator[Draft]:
    """ "Held steady at 3.4%", "was flat at 1.2 million"; not "is likely to have held at 3.4%".

    "It revised the quarters, though growth of the year remained at 1.1%": as first estimated, not as the year before.
    """
    if not _REVISED.isdisjoint(items.said):
        return
    for index in items.places(_HOLDING):
        mark = _quantity_at(items, index)
        if mark is None or _is_what_was_caused(items, index, mark) or is_as_estimated(items, index):
            continue
        if items[mark].mood is not Mood.FORECAST and not _left_by_move(items, index):
            last = index + 1 if items[index + 1].word in _STEADY else index
            at = _place_as_before(items, mark)
            yield _draft(items, index, last, mark, None if at is None else items[at].period, at)


def _place_as_before(items: Row, mark: int) -> int | None:
    """ "Held at 3.8% in August, as in July": where the days stand with which those of a level are set level."""
    at = mark + 1
    while at + 1 < len(items) and (items[at].word in (",", "in") or items[at].period is not None):
        at += 1
    past = at + len(_AS_IN)
    return past if items.words[at:past] == _AS_IN and past < len(items) and items[past].period is not None else None


def _is_what_was_caused(items: Row, index: int, mark: int) -> bool:
    """ "Rents kept the core rate at 4.8%": where it would not else be, but not where it was; not "kept rates at 4%"."""
    if items.words[index] not in _KEEPING or not _BEING.isdisjoint(items.words[max(0, index - 2) : index]):
        return False
    kept = items.words[index + 1 : mark - 1]
    named = not (_OWNING | _THINGS).isdisjoint(kept[:2]) and kept[0] not in _STEADY
    return named and kept[1:] != ("rate",) and _SET.isdisjoint(kept)


def _left_by_move(items: Row, index: int) -> bool:
    """ "The rise in January left it at 3.0%", "that left the level at £1,641": where a move led, no standstill."""
    if items.words[index] != "left" or items.words[index - 1] in _BEING:
        return False
    if items.words[index - 1] in _THAT:
        return True
    opened = max((at + 1 for at in range(index) if items.words[at] in _OPENERS), default=0)
    for first in (opened, 0):
        lead = items[first : first + _SUBJECT]
        if lead[0].word in _OWNING and any(c.part == "noun" for item in lead for c in item.changes):
            return True
    return False


def _quantity_at(items: Sequence[Item], index: int) -> int | None:
    """The quantity of "… at 3.4%" behind a verb, or of "… in August, at 3.4%"."""
    at = index + 1
    while at < min(len(items), index + _REACH) and _passes(items, at):
        at += 1
    return at if at < len(items) and items[at].quantity is not None and items[at - 1].word == "at" else None


def _passes(items: Sequence[Item], at: int) -> bool:
    """Whether an item may stand between a verb and "at 3.4%": a word of the clause, or a period with its commas."""
    if items[at].period is not None:
        return True
    if items[at].word in ("in", "on", "for"):
        return at + 1 < len(items) and items[at + 1].period is not None
    if items[at].word == ",":  # "stayed where it was, at 2.6%"
        behind = [item.word for item in items[max(0, at - 3) : at]]
        return items[at - 1].period is not None or tuple(behind) in _WHERE_IT_WAS or behind[-1] in _PUT
    return bool(items[at].word) and items[at].word not in _APART


def _quantity_before(items: Sequence[Item], index: int) -> int | None:
    """The quantity that ", unchanged from June" is said of: "was 3% higher in July than a year before" as well."""
    for at in range(index - 1, max(-1, index - _REACH_BACK), -1):
        if items[at].quantity is not None:
            return at
        if items[at].word and items[at].word not in _BEHIND_FIGURE:
            return None
    return None


def _draft(
    items: Sequence[Item], first: int, last: int, mark: int | None, base: Period | None, base_at: int | None
) -> Draft:
    slots = () if mark is None else (("mark", mark),)
    if base_at is not None:
        slots = (*slots, ("base", base_at))
    span = Span(items[first].start, items[last].end)
    period = None if mark is not None else window_near(items, first, last, base_at)
    return Draft("no_change", span, "no change", first, last, slots=slots, period=period, base=base)


KIND = ClaimKind(name="no_change", manual=__doc__, find=find, inputs=0, compares=True)
