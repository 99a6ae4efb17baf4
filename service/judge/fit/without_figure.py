"""How claims without a figure of their own fit: streaks, comparisons, what has not changed, the day a mark was reached.

Every figure may lie anywhere between its ends: official ones are exact unless a revision may explain them, those of the
article are rounded. What cannot be so for any of these values is contradicted; what is not so for the values as they
stand, but could be, is unverifiable.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import pairwise, takewhile

from service.judge.fit.figure import Fit
from service.judge.fit.hedges import half_of
from service.judge.fit.since import anchor_of
from service.model.claims import Claim, Computation, Figure
from service.model.periods import PeriodRole
from service.model.quantities import Direction, Quantity
from service.model.ranks import Streak, Tally
from service.model.report import Label, Reason, Severity

#: "Flat" and "unchanged" without a level are said of counts that move by up to one part in a hundred.
_FLAT = Decimal("0.01")
#: … and stretch to two and a half.
_NEARLY_FLAT = Decimal("0.025")
_ORDINALS = ("no", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
NOUGHT = Figure(Decimal(0), Decimal(0), Decimal(0), "official")
"""What a move is held against."""
_TIMES = frozenset(["once", "twice", "thrice"])
_APART = 100  # days, in which a committee meets twice
_YEAR = 12  # months
_SHOWN = 6  # figures in a working


def worded(claim: Claim, figures: Sequence[Figure], *, moves: bool = False) -> tuple[Computation, Fit] | None:
    """Judge a claim made in words; None where it is of another kind, or its figures are too few.

    Args:
        claim: the claim.
        figures: as :func:`service.ground.figures.gathered.gathered` gives them, or the article's own two.
        moves: for a streak: whether the figures are the moves themselves, as a rate of growth is.
    """
    match claim.kind:
        case "streak":
            return _streak(claim, figures, moves=moves)
        case "comparison" if len(figures) > 1:
            return _comparison(claim, figures)
        case "no_change" if len(figures) > 1:
            return _no_change(claim.mark, figures)
        case "threshold" if claim.mark is not None and len(figures) > 1:
            by = claim.block.text[: claim.span.start].split()[-1:] == ["by"]
            return _crossing(claim.mark.value, figures, by=by)
        case "duration" if claim.tally is not None and (claim.tally.every or claim.tally.ordinal):
            return _tallied(claim.tally, figures)
        case _:
            return None


def _tallied(tally: Tally, figures: Sequence[Figure]) -> tuple[Computation, Fit]:
    """ "In every month since April", "the third time this year": how many lay past the mark, of how many."""
    past, whole = figures
    holds = past.value == (whole.value if tally.every else tally.count.value)
    finding = f"so in {past.value:f} of {whole.value:f}" if tally.every else f"the {_ordinal(int(past.value))}"
    return _judged(figures[:1], holds=holds, finding="" if holds else finding)


def _streak(claim: Claim, figures: Sequence[Figure], *, moves: bool) -> tuple[Computation, Fit] | None:
    assert claim.streak is not None
    length, up = claim.streak.length, claim.direction is not Direction.DOWN
    if claim.direction is None and not moves and len(figures) > 1:
        up = figures[0].value > figures[1].value  # "the move, the ninth in a row": whichever way that went
    if claim.streak.every and claim.streak.since is not None:
        return _every(claim.streak, figures, up=up, moves=moves)
    months = claim.streak.within_months is not None and not (claim.streak.every and _is_of_months(figures))
    if claim.streak.since is not None or months:
        if not moves and _counts_times(claim):
            figures = _from_last_move(figures, claim.direction)
        return _counted(claim.streak, figures, claim.direction, moves=moves)
    if claim.streak.stay is not None:
        from service.judge.fit.stays import stayed  # noqa: PLC0415  (seldom told)

        told = stayed(claim.streak.stay, figures)
        return _judged(
            figures[:1], holds=told.holds, possible=told.possible, finding=told.finding, stronger=told.stronger
        )
    if claim.streak.still:
        return _still(length, figures, moves=moves)
    pairs = [(figure, NOUGHT) for figure in figures] if moves else list(pairwise(figures))
    if len(pairs) < length:
        return None
    held = _before_first(not _moved(now.value, then.value, up=up) for now, then in pairs)
    could = _before_first(
        not (_moved(now.high, then.low, up=True) if up else _moved(now.low, then.high, up=False)) for now, then in pairs
    )
    noun = "rise" if up else "fall"
    unheld = could < length <= held + _missing(figures[: held + 2])
    if unheld:
        return _judged(figures, holds=False, possible=True, reason=Reason.OUT_OF_RANGE)
    if held < length:
        finding = f"the {_ordinal(held)} {noun} in a row" if held else f"no {noun}"
        return _judged(figures, holds=False, possible=could >= length, finding=finding)
    longer = held > length and not claim.streak.every and not _begins_apart(figures, length)
    stronger = f"the {_ordinal(held)} {noun} in a row, or more" if longer else ""
    return _judged(figures, holds=True, stronger=stronger)


def _is_of_months(figures: Sequence[Figure]) -> bool:
    """Whether "the third fall in as many months" is of months, and not of a value in force, set on days."""
    return all(one.window is not None and one.window.whole_months is not None for one in figures)


def _every(streak: Streak, figures: Sequence[Figure], *, up: bool, moves: bool) -> tuple[Computation, Fit] | None:
    """ "Has fallen every week since May": whether all moves of the periods behind it went that way."""
    anchor = None if streak.since is None else anchor_of(streak.since)
    pairs = [(now, NOUGHT) for now in figures] if moves else list(pairwise(figures))
    later = [
        (now, then) for now, then in pairs if anchor is None or now.window is None or now.window.start > anchor.end
    ]
    if not later:
        return None
    held = sum(_moved(now.value, then.value, up=up) for now, then in later)
    could = all(
        _moved(now.high, then.low, up=True) if up else _moved(now.low, then.high, up=False) for now, then in later
    )
    finding = "" if held == len(later) else f"so in {held} of {len(later)}"
    return _judged(figures, holds=not finding, possible=could, finding=finding)


def _missing(figures: Sequence[Figure]) -> int:
    """How many years between figures of years are not held, in which it may have moved the same way."""
    years = [one.window.start.year for one in figures if one.window is not None and one.window.whole_months == _YEAR]
    return sum(now - then - 1 for now, then in pairwise(years)) if len(years) == len(figures) else 0


def _begins_apart(figures: Sequence[Figure], length: int) -> bool:
    """ "The sixth successive cut", of a value in force: whether the one before them came long before."""
    starts = [figure.window.start for figure in figures[: length + 1] if figure.window is not None]
    if len(starts) <= length:
        return False
    gaps = [(now - then).days for now, then in pairwise(starts)]
    return gaps[-1] > _APART and all(gap <= _APART for gap in gaps[:-1])


def _counts_times(claim: Claim) -> bool:
    """ "Has fallen twice this year", though it has gone up since; "the second fall this year" is the last move."""
    words = claim.span.of(claim.block.text).lower().split()
    since = None if claim.streak is None else claim.streak.since
    whole = since is not None and since.preposition != "since"
    return whole and ((words[:1] != [] and words[0] in _TIMES) or words[1:2] == ["times"])


def _from_last_move(figures: Sequence[Figure], way: Direction | None) -> Sequence[Figure]:
    """The values in force up to the last move that way, newest first; all where there is none."""
    if way is None:
        return figures
    up = way is Direction.UP
    at = next((n for n, (now, then) in enumerate(pairwise(figures)) if _moved(now.value, then.value, up=up)), 0)
    return figures[at:]


def _counted(
    streak: Streak, figures: Sequence[Figure], way: Direction | None, *, moves: bool
) -> tuple[Computation, Fit]:
    noun = {Direction.UP: "rise", Direction.DOWN: "fall", None: "change"}[way]
    from service.judge.fit.moves_counted import moves_found  # noqa: PLC0415  (seldom told)

    inclusive, exclusive = moves_found(streak, figures, way, moves=moves)
    pairs = [(figure, NOUGHT) for figure in figures] if moves and not streak.pace else list(pairwise(figures))
    # A revision may have turned one of the moves.
    possible = any(now.low <= then.high and then.low <= now.high for now, then in pairs if _is_open(now, then))
    if not inclusive:
        return _judged(figures, holds=False, possible=possible, finding=f"no {noun}")
    if streak.length == exclusive or (streak.length > 1 and exclusive < streak.length <= inclusive):
        weaker = inclusive == exclusive and streak.length == 1 and streak.since is not None
        weaker = weaker and streak.since is not None and streak.since.role is not PeriodRole.HISTORY
        return _judged(figures, holds=True, stronger="the first for longer" if weaker and len(figures) > 1 else "")
    when = "since then" if streak.within_months is None else "in that time"
    finding = f"the {_ordinal(inclusive)} {noun} {when}"
    return _judged(figures, holds=False, possible=possible, finding=finding)


def _is_open(now: Figure, then: Figure) -> bool:
    return now.low != now.high or then.low != then.high


def _still(length: int, figures: Sequence[Figure], *, moves: bool) -> tuple[Computation, Fit] | None:
    """ "At 3.8% for the third month running": three months at one value, this one counted."""
    pairs = [(figure, NOUGHT) for figure in figures] if moves else list(pairwise(figures))
    if len(pairs) < length - 1:
        return None
    same = _before_first(now.value != then.value for now, then in pairs)
    could = _before_first(now.low > then.high or now.high < then.low for now, then in pairs)
    if same < length - 1:
        finding = f"the {_ordinal(same + 1)} in a row with this value"
        return _judged(figures, holds=False, possible=could >= length - 1, finding=finding)
    return _judged(figures, holds=True)


def _comparison(claim: Claim, figures: Sequence[Figure]) -> tuple[Computation, Fit]:
    now, base = figures[:2]
    if claim.direction is Direction.DOWN:
        holds, possible, truth = now.value < base.value, now.low < base.high, "higher"
    else:
        holds, possible, truth = now.value > base.value, now.high > base.low, "lower"
    finding = "" if holds else "the same" if now.value == base.value else truth
    return _judged(figures[:2], holds=holds, possible=possible, finding=finding)


def _no_change(mark: Quantity | None, figures: Sequence[Figure]) -> tuple[Computation, Fit]:
    now, base = figures[:2]
    gap, size = abs(now.value - base.value), max(abs(now.value), abs(base.value))
    finding = "higher than before" if now.value > base.value else "lower than before"
    if not gap or (mark is not None and all(abs(abs(f.value) - mark.value) <= half_of(mark) for f in (now, base))):
        return _judged(figures[:2], holds=True)
    possible = now.low <= base.high and base.low <= now.high
    rate = size < 100 and size != size.to_integral_value()
    if mark is None and not rate and gap <= size * _NEARLY_FLAT:
        stronger = "" if gap <= size * _FLAT else f"slightly {finding}"
        return _judged(figures[:2], holds=True, stronger=stronger)
    return _judged(figures[:2], holds=False, possible=possible, finding=finding)


def _crossing(mark: Decimal, figures: Sequence[Figure], *, by: bool) -> tuple[Computation, Fit]:
    """Running totals to the day, to the two days before it, and to the day after where that is held."""
    on, eve, *others = figures
    if (by or eve.value < mark) and mark <= on.value:  # "had done so by 28 April"
        return _judged(figures[:2], holds=True)
    if any(f.value < mark for f in others) and any(f.value >= mark for f in (on, eve, *others)):
        return _judged(figures, holds=True, stronger="reached one day earlier or later")
    finding = "reached earlier" if eve.value >= mark else "not yet reached"
    return _judged(figures[:2], holds=False, possible=eve.low < mark <= on.high, finding=finding)


def _moved(now: Decimal, then: Decimal, *, up: bool) -> bool:
    return now > then if up else now < then


def _before_first(failed: Iterable[bool]) -> int:
    """How many come before the first that failed."""
    return sum(1 for _ in takewhile(lambda one: not one, failed))


def _judged(
    figures: Sequence[Figure],
    *,
    holds: bool,
    possible: bool = False,
    finding: str = "",
    stronger: str = "",
    reason: Reason = Reason.TOO_COARSE,
) -> tuple[Computation, Fit]:
    shown = " against ".join(f"{figure.value:f}" for figure in figures[:_SHOWN])
    computation = Computation(
        None, None, None, "", shown, tuple(figures), holds=holds, finding=finding, stronger=stronger
    )
    if not holds and possible:
        return computation, Fit(Label.UNVERIFIABLE, Severity.NONE, reason=reason)
    if not holds:
        return computation, Fit(Label.CONTRADICTED, Severity.ERROR, reverses=True)
    return computation, Fit(Label.IMPRECISE, Severity.INFO) if stronger else Fit(Label.SUPPORTED, Severity.NONE)


def _ordinal(number: int) -> str:
    return _ORDINALS[number] if number < len(_ORDINALS) else f"{number}th"
