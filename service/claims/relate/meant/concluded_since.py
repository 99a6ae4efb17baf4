"""What follows of a level of then behind one of now: "It sold 36,000. Last year it was 40,000, so sales are down 10%".

The sentence tells only the level of then, and says so; what it concludes is how far that of now, told last before it,
lies from there. Which of several is that of now, the size of the change tells, whichever way it is said to go.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from service.claims.relate.cues import MOVED, MOVES
from service.claims.relate.holding import holds
from service.claims.relate.meant.sight import Meant, Sight, ends, is_plain
from service.claims.relate.meant.which_was_then import THEN, then_of
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, NO_COUNTS, agree, noun_of, unit_of
from service.model.calendar import MONTHS
from service.model.claims import Claim
from service.model.quantities import CURRENCIES, MULTIPLE, PERCENT, POINTS, Direction, Form
from service.records import replace

_SO = (["so"], ["thus"], ["hence"], ["therefore"], ["and", "so"], ["which", "means"], ["meaning"], ["so", "that"])
_MARKS = frozenset([",", ";", ":", "–", "—"])
_PACES = {"faster": Direction.UP, "quicker": Direction.UP, "slower": Direction.DOWN}
_WAYS = frozenset("up down more less fewer higher lower better worse ahead behind".split()) | _PACES.keys()
_SAME = (["ago"], ["as", "then"], ["since"], ["since", "then"], ["in", "a", "year"], ["on", "the", "year"])
_NAMED = frozenset(
    "this year years summer season week month time it they he she numbers number figure figures total demand sales"
    " trade business attendance attendances crowds crowd houses visits visitors takings membership applications"
    " support income revenue revenues turnover spending giving receipts donations fundraising output production"
    " price prices pace rate motorists drivers shoppers buyers households families customers drinkers consumers"
    " travellers travelers passengers commuters readers diners".split()
)
_GONE = tuple(
    [*being, gone]
    for being, verbs in (
        (["have"], "gone closed disappeared vanished shut"),
        (["has"], "gone disappeared vanished"),
        (["have", "since"], "gone closed disappeared vanished shut"),
        (["have", "been"], "lost closed cut shut"),
        (["has", "been"], "lost cut"),
    )
    for gone in verbs.split()
)
_STRETCH = ("in", "two", "months")
_SPELLS = frozenset("day days week weeks month months year years decade season seasons".split())
_HAVING = frozenset(["have", "has"])
_SAVING = frozenset(["saving", "save"])
_BEING = frozenset(
    "is are was were has have been now already still more than nearly almost over just about by up down only a"
    " the its their that so gone fallen risen dropped grown climbed shrunk slipped jumped doubled , increased"
    " decreased declined lost gained thus hence therefore and which means meaning ; : – — rise fall increase drop gone"
    " of saving save".split()
)
_STOCKS = frozenset(
    "bank reserves debt debts owes owed profit profits loss losses deficit deficits shortfall balance worth"
    " capacity".split()
)
"""What an amount is of with which no income is compared."""
_EARNED = frozenset("took takes earned earns made makes raised raises drew collected received".split())
_PACED = frozenset(["pace", "rate"])
_PEAKS = frozenset("peak height heyday zenith".split())
_SAME_STAGE = frozenset([("same", "stage"), ("same", "point"), ("same", "time"), ("this", "stage"), ("this", "point")])
_FIRSTS = frozenset(("first", spell) for spell in ("year", "season", "month", "week", "quarter"))
_COMERS = frozenset("people visit visits visitor visitors ticket tickets guest guests passenger passengers".split())
_SIZES = frozenset([PERCENT, POINTS, MULTIPLE])
_LONG, _NEAR, _BRIEF = 9, 10, 3  # words of the conclusion, those before the level of then, and those of ", which means"
_AT_HEIGHT = 14  # words of "at the height of the boom, in March 2022, the figure was"
_UNLIKE = 20  # times that one is of another with which it is not compared


def concluded_since(sight: Sight) -> Meant | None:
    """The level of now, told in the sentence before, and that of then, right before what follows of it."""
    claim = sight.claim
    told = [one for one in sight.before if unit_of(one) not in APART - NO_COUNTS or unit_of(claim) == unit_of(one)]
    base = told[-1] if told else None  # past "in two months, then"
    if (
        base is None
        or base.sentence is not claim.sentence
        or not (unit_of(claim) in _SIZES or _is_of_count(sight, base))
        or not _is_concluded(sight)
        or not _is_then(base, _AT_HEIGHT if _are_gone(sight) else _NEAR)
    ):
        return None
    lower = not _SAVING.isdisjoint(sight.lead[-1:]) or _are_gone(sight)
    if claim.direction is None and unit_of(claim) != MULTIPLE and _WAYS.isdisjoint(sight.after[:1]) and not lower:
        return None
    own = [one for one in told if one.sentence is claim.sentence]
    if len(own) != 1 and not (lower and len(own) == len(("now", "base")) and base.is_base and not own[0].is_base):
        return None
    levels = [
        one
        for one in _told_now(sight, base, own[:-1])
        if unit_of(claim) in _SIZES or _STOCKS.isdisjoint(one.sentence.words)
    ]
    levels = [one for one in levels if not (lower and value_of(one) >= value_of(base))]
    found = [one for one in levels if _fits(claim, one, base)]
    if found:
        return _pair(claim, found[-1], base)
    now = [one for one in levels if not one.is_base] or levels  # "24, hardly any change from the 25 of last year"
    levels = now if len(now) == 1 else _total_of(levels)
    only = len(levels) == 1 and _is_of_then(levels[0], base) and _NAMED.issuperset(_new_words(sight, base))
    return _pair(claim, levels[0], base) if only and _STOCKS.isdisjoint(levels[0].sentence.words) else None


def gone_since(sight: Sight) -> Meant | None:
    """ "It has 24 pubs. In 1985 there were 60: 60% have gone": as above, of what has gone since."""
    return concluded_since(sight) if _are_gone(sight) else None


def _is_of_count(sight: Sight, base: Claim) -> bool:
    """ "So sales are 4,000 down": a number in the unit of the levels, of no balance; no "rivals gained seven"."""
    claim = sight.claim
    counted = unit_of(claim) not in APART and agree(claim, base) and unit_of(base) not in NO_COUNTS
    told = not _WAYS.isdisjoint(sight.after[:1]) and not _MARKS.isdisjoint(sight.lead)
    return counted and told and _STOCKS.isdisjoint(claim.sentence.words) and _NAMED.issuperset(_new_words(sight, base))


def _total_of(told: Sequence[Claim]) -> list[Claim]:
    """ "36 in spring, 31 in summer and 34 in autumn, 101 in all": the one that the others make together."""
    return [one for one in told if value_of(one) == sum(value_of(other) for other in told if other is not one)]


def _is_of_then(now: Claim, base: Claim) -> bool:
    """Whether a level is that of then; so is "in its first year it had given".

    "It took £3.6m from 480,000 visits" tells of no visits before those.
    """
    if now.is_base and now.sentence.before(now.span.start)[-1:] == ["from"] and not _is_moved_from(now):
        return True
    return then_of((now, base)) is base or _is_at_stage(base) or _is_first(base) > _is_first(now)


def _is_at_stage(base: Claim) -> bool:
    """ "At the same stage of 2022 it stood at", "at its peak in 1978": as far on, or when it was most."""
    ahead = base.sentence.before(base.span.start)
    if not _PEAKS.isdisjoint(ahead):
        return True
    return any(pair in _SAME_STAGE for pair in pairwise(ahead)) and any(word.isdecimal() for word in ahead)


def _is_moved_from(now: Claim) -> bool:
    """Whether a figure behind "from" is what something moved from, and not what an amount was taken from."""
    words = now.sentence.before(now.span.start)
    return _EARNED.isdisjoint(words) or not (MOVES | MOVED | {"up", "down"}).isdisjoint(words)


def pace_told(sight: Sight) -> Direction | None:
    """Which way a conclusion says that something goes: "so the pace is 10% faster"; None where it tells of no pace."""
    told = _PACES.get(sight.after[0]) if sight.after else None
    return None if _PACED.isdisjoint(sight.lead) else told


def _are_gone(sight: Sight) -> bool:
    """ "There were 60: 60% have gone", "so 60% have closed"."""
    after = sight.after
    if not after or after[0] not in _HAVING:
        return False
    return any(after[: len(words)] == words and ends(after[len(words) :]) for words in _GONE)


def _is_first(one: Claim) -> bool:
    ahead = one.sentence.before(one.span.start)
    return any(pair in _FIRSTS for pair in pairwise(word for word in ahead if word != "full")) and "had" in ahead


def _is_concluded(sight: Sight) -> bool:
    lead = sight.lead
    if _are_gone(sight):
        return lead in ([":"], ["–"], [";"], [",", "and"]) or (
            len(lead) <= _BRIEF and lead[:1] == [","] and lead[1:] in _SO
        )
    mark = next((at for at, word in enumerate(lead) if word in _MARKS), None)
    lead = lead if mark is None else [*lead[: mark + 1], *_past_stretch(lead[mark + 1 :])]
    if mark is None or len(lead) - mark > _LONG:
        return False
    perfect = not _HAVING.isdisjoint(lead[mark:]) and lead[-1:] == ["by"]
    led = len(lead) < len(sight.lead) or (lead[mark] in (":", ";") and perfect)
    led = led or any(lead[mark + 1 : mark + 1 + len(so)] == so for so in _SO)
    led = led or (lead[mark] != "," and not _SAVING.isdisjoint(lead[-1:]))
    after = sight.after[1:] if {*sight.after[:1]} <= _WAYS else sight.after
    return led and (ends(after) or any(after[: len(told)] == told for told in _SAME))


def _past_stretch(words: list[str]) -> list[str]:
    """ "In two months, then, the price has gone up by": the words without how long it took, and that it follows."""
    past = len(_STRETCH) if words[:1] in (["in"], ["over"]) and {*words[2:3]} & _SPELLS else 0
    if not past and words[:2] != ["then", ","]:
        return words
    rest = [*words[past:]]
    while rest[:1] in ([","], ["then"]):
        rest = rest[1:]
    return rest


def _is_then(base: Claim, most: int) -> bool:
    """ "Last year it was", "in 2019 it sold", "two years earlier": words before it that tell of then."""
    ahead = base.sentence.before(base.span.start)
    dated = not (THEN | frozenset(MONTHS)).isdisjoint(ahead) or any(word.isdecimal() for word in ahead)
    dated = dated or _is_first(base)
    return is_plain(base, loosely=True) and dated and len(ahead) <= most and base.quantity is not None


def _told_now(sight: Sight, base: Claim, own: Sequence[Claim]) -> Iterator[Claim]:
    """The levels of its sentence, or else those told last before it, that may be of the same."""
    for one in own or sight.last(loosely=True):
        quantity = one.quantity
        assert quantity is not None
        low, high = sorted((value_of(one), value_of(base)))
        if one.block is base.block and _is_like(one, base) and quantity.high is None and high <= low * _UNLIKE:
            yield one


def _is_like(one: Claim, base: Claim) -> bool:
    units = {unit_of(one), unit_of(base)}
    if units & {PERCENT}:
        return units == {PERCENT}
    if units & (APART | CURRENCIES | NO_COUNTS):
        return len(units) == 1
    nouns = {noun_of(one) or unit_of(one), noun_of(base) or unit_of(base)} - {""}
    return len(nouns) <= 1 or nouns <= _COMERS


def _fits(claim: Claim, now: Claim, base: Claim) -> bool:
    """Whether two levels give the size of a change, be it the other way."""
    kind, pair = _pair(claim, now, base)
    assert claim.quantity is not None
    exactly = claim.quantity.form is not Form.MULTIPLE
    return exactly and holds(replace(claim, direction=None), kind, pair)


def _pair(claim: Claim, now: Claim, base: Claim) -> Meant:
    kinds = {PERCENT: "percent_change", POINTS: "point_change", MULTIPLE: "multiple"}
    kind = kinds.get(unit_of(claim), "difference")
    return kind, (figure_of(now), figure_of(base))


def _new_words(sight: Sight, base: Claim) -> set[str]:
    """What the conclusion is told of, but for what the sentences name before it."""
    said = {
        word
        for one in (base, *sight.last(loosely=True))
        for word in (*one.sentence.before(one.span.start), noun_of(one))
    }
    said |= {f"{word}s" for word in said} | {word.removesuffix("s") for word in said}
    mark = next(at for at, word in enumerate(sight.lead) if word in _MARKS)
    told = [*sight.lead[: mark + 1], *_past_stretch(sight.lead[mark + 1 :])]
    return {word for word in told[mark:] if word.isalpha()} - _BEING - said - THEN
