"""What is seen of a figure, and of the figures that a working takes, in words that points are given for.

"change: 1. just ahead is 'from'" is worth what ``points.tsv`` says for it. Signs tell of words, of the order and the
distance of figures, of units, days and kinds; of what the figures come to they know no more than its size.
"""

from collections.abc import Iterator
from decimal import Decimal

from service.judge.worked_out.seen import EDGE, FIGURE, Seen
from service.judge.worked_out.workings import Working
from service.model.spans import Span
from service.model.windows import Window

Pairs = frozenset[frozenset[Span]]
"""Where the figures stand that others were worked out from."""
_PARTS = 2  # of which the signs tell: the first and the last
_FAR = 3  # sentences and figures between which no more are told apart
_BEYOND = 2  # sentences behind the figure
_MIDDLE = 4  # words between two figures that are looked at
_THIRD = 3  # powers of it by which two figures lie apart
_MOST_APART, _MOST_PARTS, _MOST_STEPS = 6, 6, 12
_IN_ALL = frozenset(["share", "times", "change", "rest of all"])


def signs_of_figure(seen: Seen) -> list[str]:
    """What is seen of a figure by itself."""
    claim, quantity = seen.claim, seen.claim.quantity
    assert quantity is not None
    ahead, behind = (EDGE, EDGE, EDGE, *seen.ahead), (*seen.behind, EDGE, EDGE, EDGE)
    return [
        f"sort {seen.sort}",
        f"kind {claim.kind}",
        f"goes {'' if claim.direction is None else claim.direction.value}",
        f"compares {claim.compares}",
        f"base {claim.is_base}",
        f"hedge {quantity.hedge.value}",
        f"form {quantity.form.value}",
        f"dated {claim.period is not None}",
        f"per {quantity.per}",
        f"ahead {ahead[-1]}",
        f"second ahead {ahead[-2]}",
        f"ahead {ahead[-2]} {ahead[-1]}",
        f"ahead {ahead[-3]} {ahead[-2]} {ahead[-1]}",
        f"behind {behind[0]}",
        f"second behind {behind[1]}",
        f"behind {behind[0]} {behind[1]}",
        *(f"before it {word}" for word in {*ahead[-6:-2]}),
        *(f"after it {word}" for word in {*behind[2:5]}),
    ]


def signs_of_working(working: Working, seen: Seen, nth: int, pairs: Pairs) -> list[str]:
    """What is seen of a working of a figure, beside the signs of the figure and of each part by itself.

    Args:
        working: the working.
        seen: the figure.
        nth: how many other ways to work it out come before.
        pairs: what the figures of the text rest on.
    """
    shown = shown_of(working)
    signs = [f"{n}. {sign}" for n, part in enumerate(shown, 1) for sign in _of_place(part, seen)]
    signs.append(f"places {' '.join(_place(part, seen) for part in shown)}")
    if len(working.parts) > _PARTS:
        signs.append(f"of {min(_MOST_PARTS, len(working.parts))}")
    if len(shown) == _PARTS:
        signs += _of_both(shown[0], shown[1], seen, pairs)
    else:
        signs.append("of one")
    if working.name in _IN_ALL and working.given > 0:
        signs.append(f"gives {working.given.adjusted()}")
    signs.append(f"nth {min(_MOST_STEPS, (nth + 1).bit_length())}")
    return signs


def shown_of(working: Working) -> tuple[Seen, ...]:
    """The parts of a working that signs tell of: all but those in the middle of a list."""
    parts = working.parts
    return parts if len(parts) <= _PARTS else (parts[0], parts[-1])


def signs_of_part(part: Seen) -> list[str]:
    """What is seen of a part of a working by itself."""
    claim = part.claim
    ahead, behind = (EDGE, EDGE, *part.ahead), (*part.behind, EDGE, EDGE)
    return [
        f"kind {claim.kind}",
        f"base {claim.is_base}",
        f"goes {'' if claim.direction is None else claim.direction.value}",
        f"ahead {ahead[-1]}",
        f"behind {behind[0]}",
        f"ahead {ahead[-2]} {ahead[-1]}",
        f"behind {behind[0]} {behind[1]}",
        *(f"before it {word}" for word in {*ahead[-6:]}),
        *(f"after it {word}" for word in {*behind[:5]}),
        f"right by {part.state}",
    ]


def _of_place(part: Seen, seen: Seen) -> Iterator[str]:
    """What is seen of a part from the figure."""
    quantity = part.claim.quantity
    assert quantity is not None
    assert seen.claim.quantity is not None
    yield f"at {_place(part, seen)}"
    yield f"{part.sort} for {seen.sort}"
    if quantity.noun:
        yield f"same noun {quantity.noun == seen.claim.quantity.noun}"
        near = {*seen.ahead[-8:], *seen.behind[:6]}
        yield f"noun near {not near.isdisjoint((quantity.noun, quantity.noun.rstrip('s')))}"
    if abs(part.place - seen.place) == 1 and part.sentence == seen.sentence:
        first, last = (part, seen) if part.place < seen.place else (seen, part)
        middle = _between(first, last)
        side = "from" if part is first else "to"
        yield f"{side} it {' '.join(middle[-3:] if part is first else middle[:3])}"
        yield f"{side} it {len(middle)} words"
        yield from (f"between {word}" for word in {*middle})


def _between(first: Seen, last: Seen) -> tuple[str, ...]:
    """The words between two figures of one sentence, the last four of them."""
    words = [word for word in last.ahead[len(first.ahead) :] if word != FIGURE]
    return tuple(words[-_MIDDLE:])


def _place(part: Seen, seen: Seen) -> str:
    """Where a figure stands seen from another: on which side, in which sentence, behind how many others."""
    side = "before" if part.place < seen.place else "behind"
    sentences = max(-_FAR, min(_BEYOND, part.sentence - seen.sentence))
    return f"{side}{sentences}.{min(_FAR, abs(part.place - seen.place) - 1)}"


def _of_both(one: Seen, other: Seen, seen: Seen, pairs: Pairs) -> Iterator[str]:
    first, second = one.claim.quantity, other.claim.quantity
    assert first is not None
    assert second is not None
    forward = one.place < other.place
    yield f"forward {forward}"
    yield f"{one.sort} {other.sort}"
    yield f"{one.sort} {other.sort} for {seen.sort}"
    yield f"same unit {first.unit == second.unit}"
    yield f"same nouns {first.noun == second.noun if first.noun and second.noun else ''}"
    yield f"days {_order(one.days, other.days)}"
    yield f"own days {_order(seen.days, one.days)} {_order(seen.days, other.days)}"
    yield f"told of both {frozenset((one.span, other.span)) in pairs}"
    yield f"on each other {other.span in one.rests_on} {one.span in other.rests_on}"
    beside = abs(one.place - other.place) == 1 and one.sentence == other.sentence
    yield f"side by side {beside}"
    if beside:
        middle = _between(one, other) if forward else _between(other, one)
        yield f"apart {forward} {' '.join(middle[-2:])}"
        yield from (f"apart {forward} by {word}" for word in {*middle})
    yield f"times {_steps(first.value, second.value)}"


def _order(one: Window | None, other: Window | None) -> str:
    if one is None or other is None:
        return "none" if one is other else "one"
    return "same" if one == other else "later" if one.start > other.start else "earlier"


def _steps(one: Decimal, other: Decimal) -> int:
    """How often the smaller goes into the larger, as a power of three."""
    low, high = sorted((one, other))
    steps = 0
    while steps < _MOST_APART and low * _THIRD < high:
        low *= _THIRD
        steps += 1
    return steps
