"""What a move comes to over so long: "the weekly sum goes from £230.25 to £241.30, worth £574.60 over 52 weeks".

The sentence, or the one right before it, tells the two levels and no other amount, and says what time each is for.
Where it says none they are for a year, unless the amount is what the move would come to by the month or the week.
"""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from service.claims.relate.figures_in_sight import apart
from service.claims.relate.meant.sight import Meant, Sight, before_of, ends, is_plain
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import CURRENCIES

_TIMES = {
    ("week", "year"): (Decimal(52), Decimal(38), Decimal(53)),
    ("month", "year"): (Decimal(12), Decimal(12), Decimal(12)),
    ("year", "year"): (Decimal(1), Decimal(1), Decimal(1)),
}
_OTHERWISE = tuple(map(Decimal, (2, 3, 4, 10, 12, 13, 26, 48, 50, 52, 365)))
"""How many times what is told of no time may be paid in a year."""
_SAID = {"weekly": "week", "monthly": "month", "annual": "year", "yearly": "year", "annually": "year"}
_BY_THE_YEAR = frozenset("tax premium premiums licence tuition salary salaries".split())
_EACH, _SPANS = (
    frozenset(["a", "per", "each", "every"]),
    frozenset("week month year day quarter term night hour fortnight shift".split()),
)
_OTHER_TIMES = frozenset("daily nightly hourly quarterly termly fortnightly".split())
_YEAR = (
    *([prep, art, "year"] for prep in ("over", "across", "in") for art in ("a", "the")),
    *([prep, art, "full", "year"] for prep in ("over", "across", "in") for art in ("a", "the")),
    *(["over", number, "months"] for number in ("12", "twelve")),
)
_LASTING = (["over"], ["across"], ["over", "the"])
_MORE = frozenset("worth another extra additional more adds adding less saving saves further increase".split())
_BEHIND = frozenset(["more", "extra", "less"])
_LIGHT = _MORE | frozenset(
    ", ; : – — ( or and that this it which is was means meaning makes making comes works out to at for of the a an in"
    " all costing costs cost pay pays paying so than before households household families family those them each"
    " pensioners tenants members bills increase rise difference move about around some just nearly almost over"
    " will".split()
)
_PARTS = frozenset("instalments installments instalment installment".split())
_ROOM = Decimal("0.02")  # by which an amount may be off what it comes to by another time
_PAIR = len(("then", "now"))


def moved_over_so_long(sight: Sight) -> Meant | None:
    """What lies between the two levels, and how many times it is paid in the time told."""
    claim, quantity = sight.claim, sight.claim.quantity
    if quantity is None or unit_of(claim) not in CURRENCIES or quantity.high is not None:
        return None
    length, lead, after = _length(sight)
    more = claim.kind == "difference" or not _MORE.isdisjoint(lead) or not _BEHIND.isdisjoint(sight.after[:1])
    if (
        not length
        or not more
        or not _LIGHT.issuperset(lead)
        or not ends(after[after[:1] != [] and after[0] in _BEHIND :])
    ):
        return None
    pair = _from_to(sight)
    if not pair or not _PARTS.isdisjoint((*claim.sentence.words, *pair[0].sentence.words)):
        return None
    told = _time_of(pair, claim)
    times = None if told is None else _times(told, length)
    if times is None:
        return None
    low, high = sorted(pair, key=value_of)
    step = value_of(high) - value_of(low)
    if any(_is_near(value_of(claim), one * times.value) for one in (*map(value_of, pair),)):
        return None  # worth so much altogether, and not so much more
    if not told and any(_is_near(value_of(claim), step * one) for one in _OTHERWISE):
        return None
    moved = apart(figure_of(high), figure_of(low))
    return "total", (moved, times)


def _length(sight: Sight) -> tuple[str | Figure, list[str], list[str]]:
    """The time that an amount is told over, and the words on either side of it without those that say so."""
    lead, after, quantity = sight.lead, sight.after, sight.claim.quantity
    assert quantity is not None
    for words in _YEAR:
        if after[: len(words)] == words:
            return "year", lead, after[len(words) :]
        if after[1 : len(words) + 1] == words:
            return "year", lead, after[len(words) + 1 :]
        if lead[: len(words)] == words:
            return "year", lead[len(words) :], after
    if quantity.per == "year":
        return "year", lead, after
    if after[1:3] == ["a", "year"] and _BEHIND.issuperset(after[:1]):
        return "year", lead, [*after[:1], *after[3:]]
    said = after[after[:1] != [] and after[0] in _BEHIND :]
    spans = [one for one in (*sight.before[-1:], *sight.behind[:1]) if one.sentence is sight.claim.sentence]
    for one in filter(_is_span, spans):
        if one.span.start > sight.claim.span.start and said in _LASTING:
            return figure_of(one), lead, one.sentence.behind(one.span.end)
        if one.span.start < sight.claim.span.start and before_of(one)[-1:] == ["over"]:
            return figure_of(one), lead, after
    return "", lead, after


def _is_span(one: Claim) -> bool:
    return unit_of(one) in ("weeks", "months") and value_of(one) > 1


def _from_to(sight: Sight) -> Sequence[Claim]:
    """The only two amounts before it, of its own sentence or of the one right before that."""
    claim = sight.claim
    told = [one for one in sight.before if unit_of(one) in CURRENCIES]
    row = [one for one in told if one.sentence is claim.sentence]
    if not row and told:
        row = [one for one in told if one.sentence is told[-1].sentence]
        between = claim.block.text[row[-1].sentence.span.end : claim.sentence.span.start]
        if row[-1].block is not claim.block or between.strip():
            return ()
    if len(row) != _PAIR or any(unit_of(one) != unit_of(claim) or not is_plain(one, loosely=True) for one in row):
        return ()
    first, last = row
    led = (before_of(first)[-1:], first.sentence.between(first.span.end, last.span.start)[-1:])
    moved = led in ((["from"], ["to"]), (["to"], ["from"]))
    return row if moved and value_of(first) != value_of(last) else ()


def _time_of(pair: Sequence[Claim], claim: Claim) -> str | None:
    """The time that each of two levels is for; empty where none is told, None where it is not known."""
    sentence = pair[0].sentence
    own = sentence.before(claim.span.start) if sentence is claim.sentence else sentence.words
    rates = {one.quantity.per for one in pair if one.quantity is not None} - {""}
    rates |= {_SAID[word] for word in own if word in _SAID}
    rates |= {word for lead, word in pairwise(own) if lead in _EACH and word in _SPANS}
    if len(rates) > 1 or not _OTHER_TIMES.isdisjoint(own):
        return None
    return next(iter(rates), "" if _BY_THE_YEAR.isdisjoint(own) else "year")


def _times(told: str, length: str | Figure) -> Figure | None:
    if isinstance(length, str):
        found = _TIMES.get((told or "year", length))
        return None if found is None else Figure(*found, "constant", text=f"× {found[0]}")
    same = length.unit == f"{told}s"
    return Figure(length.value, length.value, length.value, "constant", text=f"× {length.value}") if same else None


def _is_near(one: Decimal, other: Decimal) -> bool:
    return abs(one - other) <= other * _ROOM
