"""Shares of one of the parts that a list makes a whole of: "612 said always, 388 sometimes and 200 never".

Where the parts told add up to what was told of all, a share that names one of them is of that part and of all: "In
other words 51 per cent always do", "adult care thus bears almost half of the burden".
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from service.claims.relate.asides.concluding import without_concluding
from service.claims.relate.cues import GAPS
from service.claims.relate.holding import may_give
from service.claims.relate.meant.set_elsewhere import is_set_elsewhere
from service.claims.relate.meant.sight import Meant, Sight, before_of, ends, is_plain, rows_before
from service.claims.relate.meant.which_was_then import THEN
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, NO_COUNTS, noun_of, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import CURRENCIES, PERCENT
from service.numeric.conversions import MEASURED
from service.records import replace

_MARKS = frozenset([",", ";", ":", "and", "while", "but", ".", "(", ")", "–", "—", "whereas", "with"])
_DENYING = frozenset(
    "not n't neither nor without or either both except other others rest more less than lot very turnout".split()
)
_LIGHT = frozenset(
    "the that this were was said say says had have has been from for their his her its who with into about just some"
    " thus other words half third quarter fifth will would could did does goes went gave took came made account"
    " accounts bears bear represent represents therefore make makes almost alone itself eats eating swallows"
    " swallow absorbs absorb rate rates highest lowest largest smallest share portion proportion slice supplied supply"
    " brought short altogether overall accounting making taking bringing representing supplying getting".split()
)
_SIZES = {"largest": max, "biggest": max, "smallest": min}
_ALL_OF_IT = frozenset(
    "total whole lot burden sum bill money take cake pot savings cost costs answers replies sample votes all it them"
    " these those everything income revenue turnover came money".split()
)
_MONEY = frozenset("bill money cost costs savings income revenue turnover".split())
"""All of what an amount is a part of, and no number of things."""
_LIMITING = frozenset("those among aged women men boys girls".split())
_NARROWING, _POINTING = frozenset(["of", "among"]), frozenset("that this it those them these which whom".split())
_LYING = frozenset("behind ahead short clear adrift more fewer less apart".split())
_TENS = tuple(Decimal(10) ** power for power in (-3, -2, -1, 1, 2, 3))
_SET_OFF = ([","], [",", "or"], ["or"], ["("], ["–"], ["—"])
_PUT_AGAIN = ["in", "other", "words"]
_STEM, _LONG, _FEW = 4, 3, 2  # letters that "opposed" and "oppose" have in common, and those of a name; parts of a list
_OVER_TIME = frozenset("over since during decade years".split())
_THE = (["the"], ["its"], ["their"], ["all"])
_SAME = {"bequ": "lega", "sala": "wage"}  # bequests are legacies, salaries wages
_OF_GAP = 3  # words of "margin of just"
_PAST = 3  # words of "of the total"
_LED = frozenset(
    "got gets getting took takes taking received receives receiving had has having accounted accounts accounting for"
    " drew drawing brought bringing in was is with made makes making up represented represents representing".split()
)
_PLACES = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1}
_MEASURES = CURRENCIES | frozenset(MEASURED)
_NO_THINGS = APART | NO_COUNTS


def of_listed(sight: Sight) -> Meant | None:
    """The part that a share names, and what all parts add up to."""
    claim, after = sight.claim, sight.after
    if unit_of(claim) != PERCENT or (after[:1] == ["of"] and not _is_of_all(after)):
        return None
    if after[-1:] == ["of"] and len(after) > 1:
        return None  # "18% of its income of £12m"
    if claim.direction is not None:
        return None  # "the £221m rung up in the shops was 7% down": on what those took before
    if not (_LIMITING | THEN).isdisjoint((*before_of(claim), *after)) or _is_dated(claim, after):
        return None  # "of those aged over 60, 80% were against"; "ten years ago care's share was a third"
    lead = without_concluding(sight.lead)
    lead = lead[len(_PUT_AGAIN) :] if lead[: len(_PUT_AGAIN)] == _PUT_AGAIN else lead
    behind, ahead = _clause(after), _clause(lead[::-1])
    if not _DENYING.isdisjoint((*behind, *ahead)) or not _OVER_TIME.isdisjoint(behind):
        return None
    if sight.lead[-1:] == ["by"] or is_set_elsewhere(claim):
        return None  # "members' gifts fell by a quarter"
    for parts, whole in _lists(sight):
        if unit_of(whole) not in CURRENCIES and not _MONEY.isdisjoint(after[1 : _PAST + 1]):
            return None  # "750 in Leeds, which made up a third of its costs"
        pointed = _pointed_to(sight, parts, ahead)
        if pointed is not None:
            return "share", (figure_of(pointed), figure_of(whole))
        if {*after[:1]} & {noun_of(part) for part in parts} - {""}:
            return None  # "one in three oaks is sick"
        names = _named_ahead(parts) or [_named(part, parts) for part in parts]
        own = [frozenset.union(*names[:at], *names[at + 1 :]) for at in range(len(names))]
        told = [name - others for name, others in zip(names, own, strict=True)]
        for words in (behind, ahead):
            called = [part for part, name in zip(parts, told, strict=True) if name & _stems(words)]
            if called and _stems(words) <= frozenset.union(*names) | _stems([*_ALL_OF_IT]):
                meant = (figure_of(called[0]), figure_of(whole))
                return None if len(called) > 1 or _is_of_all_told(claim, *meant) else ("share", meant)
    return None


def share_in_list(sight: Sight) -> Meant | None:
    """ "£3.6m of repairs. Main roads get £1.9m, just over half, with £1.1m for streets and £600,000 for pavements".

    A share set off behind one of the parts of its sentence that make up a whole, told before them or right before it.
    """
    claim, own = sight.claim, sight.claim.sentence
    if unit_of(claim) != PERCENT or claim.direction is not None or sight.lead not in _SET_OFF or not _is_closed(sight):
        return None
    if not sight.before:
        return None
    told = [one for one in (*sight.before, *sight.behind) if one.sentence is own and _may_be_part(one)]
    last = sight.before[-1]
    if last not in told or last.kind == "difference" or any(one.is_base or _is_gap(one) for one in told):
        return None  # "14,268 votes, beating the Conservatives' 13,897 by 371, or 0.8%"
    ahead = told[told.index(last) - 1].span.end if told.index(last) else own.span.start
    lead = own.between(ahead, last.span.start)
    if not _NARROWING.isdisjoint(lead) and _POINTING.isdisjoint(lead):
        return None  # "of the women 1,900, half, got in and of the men 1,700"
    for whole in (*sight.last(loosely=True), *told[:1]):
        smaller = [one for one in told if one is not whole and value_of(one) < value_of(whole)]
        parts = [one for one in smaller if _go_together(one, whole)]
        if last in parts and len(parts) >= _FEW and sum(map(value_of, parts), Decimal(0)) == value_of(whole):
            return "share", (figure_of(last), figure_of(whole))
    return None


def part_by_tens(sight: Sight) -> Meant | None:
    """ "£3.6m of repairs. Main roads get £1.9m, with £1.1m for streets and £6m for pavements": what the others leave.

    Where the point is in the wrong place: it is ten, a hundred or a thousand times that, or as many times less.
    """
    claim, own = sight.claim, sight.claim.sentence
    if not _may_be_part(claim) or unit_of(claim) == PERCENT or claim.quantity is None or claim.quantity.per:
        return None
    if any(one.period is not None for one in (claim, *sight.before[-1:], *sight.behind[:1]) if one.sentence is own):
        return None  # "£3.6m in May. In June it raised £1.9m"
    told = [one for one in (*sight.before, *sight.behind) if one.sentence is own]
    others = [one for one in told if _may_be_part(one) and _go_together(one, claim)]
    listed = [one for one in others if one.kind != "difference" and one.direction is None and not one.is_base]
    last = sight.last(loosely=True)
    wholes = [*last] if len(last) == 1 else []
    opened = {*own.words[:2]} >= {"of", "the"} or ":" in own.words
    for whole in (*wholes, *(listed[:1] if opened else ())):
        parts = [one for one in listed if one is not whole]
        left = value_of(whole) - sum(map(value_of, parts), Decimal(0))
        sure = value_of(claim) > value_of(whole) or len(claim.quantity.value.normalize().as_tuple().digits) > 1
        sure = sure and value_of(claim) != value_of(whole) + sum(map(value_of, parts), Decimal(0))  # all of them
        like = _go_together(whole, claim) and len(parts) >= _FEW and left > 0 and sure and not whole.is_base
        if like and any(left == value_of(claim) * power for power in _TENS):
            return "total", (figure_of(whole), *(figure_of(one, -1) for one in parts))
    return None


def _is_gap(one: Claim) -> bool:
    """ "Leaving him 452 behind"."""
    return not _LYING.isdisjoint(one.sentence.behind(one.span.end)[:2])


def _is_closed(sight: Sight) -> bool:
    """Whether nothing behind a share says what else it may be of."""
    if sight.after[:2] == [",", "of"]:
        return False  # "1,900, a fifth, of its tenants"
    return ends(sight.after) or (sight.lead == ["("] and sight.after[:1] == [")"])


def _pointed_to(sight: Sight, parts: Sequence[Claim], ahead: Sequence[str]) -> Claim | None:
    """ "24,200 for Sunday, which took 38% of the total": the last part; "the largest got almost half": that one."""
    words = [word for word in reversed(ahead) if word not in _LED]
    if words == ["which"]:
        after = sight.after[:1] == ["of"] or ends(sight.after)
        return parts[-1] if after and sight.before[-1] is parts[-1] and len(ahead) > 1 else None
    words = words[2:] if words[:2] == ["of", "which"] else words
    if len(words) > _OF_GAP or words[:1] != ["the"] or not (ends(sight.after) or sight.after[:1] == ["of"]):
        return None
    size, place = _SIZES.get(words[-1]), _PLACES.get(words[-1], len(parts))
    if place < len(parts) and len(words) == len(("the", "first")):
        return parts[place]
    if size is None or words[1:-1] not in ([], ["very"]):
        return None
    told = [part for part in parts if value_of(part) == value_of(size(parts, key=value_of))]
    return told[0] if len(told) == 1 else None


def _is_of_all_told(claim: Claim, part: Figure, whole: Figure) -> bool:
    """ "£5m went to art, £3m to sport and £2m to heritage. A fifth went to heritage": the £5m is one of the list."""
    all_told = replace(whole, value=2 * whole.value, low=2 * whole.low, high=2 * whole.high)
    return may_give(claim, "share", (part, all_told))


def _is_dated(claim: Claim, after: Sequence[str]) -> bool:
    """Whether the sentence of a share names another year: "in 2015 70 per cent always did"."""
    return any(word.isdecimal() and len(word) == len("2015") for word in (*before_of(claim), *after))


def _is_of_all(after: Sequence[str]) -> bool:
    """ "Of the total", "of them", "of the burden"."""
    told = after[1 : _PAST + 1]
    return not _ALL_OF_IT.isdisjoint(told[:1] if told[:1] not in _THE else told[1:2]) and "who" not in after


def _clause(words: Sequence[str]) -> Sequence[str]:
    """Words as far as the clause that they begin."""
    return words[: next((at for at, word in enumerate(words) if word in _MARKS), len(words))]


def _named_ahead(parts: Sequence[Claim]) -> list[frozenset[str]]:
    """What parts are called before them, where all are: "the west accounted for 40 of the 96, the east for 32"."""
    names: list[frozenset[str]] = []
    for part in parts:
        start = max((one.span.end for one in parts if one.span.end < part.span.start), default=0)
        names.append(_stems(_clause(part.sentence.between(start, part.span.start)[::-1])))
    return names if all(names) else []


def _named(part: Claim, parts: Sequence[Claim]) -> frozenset[str]:
    """What a part is called, behind it, or before it where nothing stands behind."""
    own = part.sentence
    past = min((one.span.start for one in parts if one.span.start > part.span.start), default=own.span.end)
    start = max((one.span.end for one in parts if one.span.end < part.span.start), default=own.span.start)
    words = _clause(own.between(part.span.end, past)) or _clause(own.between(start, part.span.start)[::-1])
    return _stems([*words, noun_of(part)])


def _stems(words: Sequence[str]) -> frozenset[str]:
    told = (word[:_STEM] for word in words if len(word) > _LONG and word.isalpha() and word not in _LIGHT)
    return frozenset(_SAME.get(stem, stem) for stem in told)


def _lists(sight: Sight) -> Iterator[tuple[Sequence[Claim], Claim]]:
    """Parts told in one sentence that add up to a figure of it or of another before the share, the most first."""
    rows = [[one for one in row if _may_be_part(one)] for row in rows_before(sight)]
    told = sorted((one for row in rows for one in row), key=value_of, reverse=True)
    for row in rows:
        for whole in told:
            smaller = (one for one in row if one is not whole and value_of(one) < value_of(whole))
            parts = [one for one in smaller if _go_together(one, whole)]
            if len(parts) >= _FEW and sum(map(value_of, parts), Decimal(0)) == value_of(whole):
                yield parts, whole


def _may_be_part(one: Claim) -> bool:
    apart = one.kind == "difference" and one.direction is None  # "400 were against and 80 had no view"
    apart = apart and GAPS.isdisjoint(before_of(one)[-_OF_GAP:])  # not "by 3,412 to 2,975, a margin of 437"
    return unit_of(one) not in _NO_THINGS and (apart or is_plain(one, loosely=True))


def _go_together(part: Claim, whole: Claim) -> bool:
    """Whether both are amounts in one unit, or both count things: "150 trees: 90 oaks, 45 limes and 15 elms"."""
    units = {unit_of(part), unit_of(whole)}
    return len(units) == 1 or units.isdisjoint(_MEASURES)
