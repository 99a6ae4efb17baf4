"""Whether a superlative holds: one period against the history that it is ranked in."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from service.model.claims import Computation, Figure
from service.model.quantities import Quantity
from service.model.ranks import Extreme, Rank
from service.model.windows import Window
from service.records import replace

_SHOWN = 12  # periods that a working lists in full: a year of months, or a decade and more of years
_QUARTER = 92  # days
_TELLING = 3  # of a longer history, the most extreme that a working lists beside what decides


def assess(rank: Rank, now: Figure, history: Sequence[Figure], anchor: Window | None) -> Computation:
    """Judge a rank against its history.

    Args:
        rank: what the text asserts.
        now: the figure ranked.
        history: the other figures of the order, oldest first, all earlier than ``now``.
        anchor: the days named by "since", None for a record, a bound in years or a position.

    Returns:
        A computation without a value; ``holds`` says whether it is true, ``tie`` whether only if ties are allowed,
        ``finding`` what is true instead, ``stronger`` the stronger wording that would be true.
    """
    through = tuple(f for f in history if anchor is None or f.window is None or f.window.start >= anchor.start)
    shown = through if len(through) <= _SHOWN else _telling(rank, now, through, anchor)
    inputs = (now, *shown)
    if rank.mark is not None:
        return _past(rank, rank.mark, now, history, anchor)
    if anchor is not None:
        holds, tie, stronger = _since(rank, now, history, anchor)
    elif rank.within_months is not None:
        holds = not any(_more_extreme(rank, f.value, now.value) for f in history)
        tie = any(f.value == now.value for f in history)
        stronger = ""
    else:
        holds, tie = _position(rank, now, history)
        stronger = ""
    finding = "" if holds else _truth(rank, now, history)
    span = _span(through)
    return Computation(None, None, None, "rank", _formula(now, shown), inputs, holds, tie, finding, stronger, span)


def _past(rank: Rank, mark: Quantity, now: Figure, history: Sequence[Figure], anchor: Window | None) -> Computation:
    """ "Above 3% for the first time since March": now past the mark, then too, and at no time between."""
    limit = -mark.value if mark.negative else mark.value
    if rank.either and history:  # "has hit 2%": from the side on which it was before
        rank = replace(rank, extreme=Extreme.LOWEST if history[-1].value > limit else Extreme.HIGHEST)
    begins = date.min if anchor is None else anchor.start
    dated = [(f, f.window) for f in history if f.window is not None]
    # Bank Rate was above 0.5% "for the first time since March 2009", on the fifth of which it was cut to that.
    earlier = [f for f, w in dated if w.start >= begins or (anchor is not None and _touches(w, anchor))]
    past = [f for f in earlier if f.window is not None and _is_past(rank, f.value, limit)]
    then = [f for f in past if anchor is not None and f.window is not None and _touches(f.window, anchor)]
    since = [f for f in past if f not in then]
    beyond = _is_past(rank, now.value, limit)
    finding = stronger = ""
    if not beyond:
        finding = "not past it"
    elif since and since[-1].window is not None:
        finding = f"past it in {_name(since[-1].window)} too"
    elif anchor is not None and not then:
        stronger = "the first time for longer than that"
    shown = earlier[-_TELLING:] if len(earlier) > _SHOWN else earlier
    shown = [*since[-1:], *shown] if since and since[-1] not in shown else shown
    inputs = (now, *shown)
    return Computation(
        None, None, None, "rank", _formula(now, shown), inputs, not finding, False, finding, stronger, _span(earlier)
    )


def _is_past(rank: Rank, value: Decimal, limit: Decimal) -> bool:
    if value == limit:
        return rank.reached
    return value < limit if rank.extreme is Extreme.LOWEST else value > limit


def _telling(rank: Rank, now: Figure, history: Sequence[Figure], anchor: Window | None) -> tuple[Figure, ...]:
    """What decides in a long history, oldest first: the anchor's extreme, the last that reached it, the top."""
    lowest = rank.extreme is Extreme.LOWEST
    by_value = sorted(range(len(history)), key=lambda at: history[at].value, reverse=not lowest)
    chosen = set(by_value[:_TELLING])
    inside = [at for at in by_value if anchor is not None and (w := history[at].window) and _touches(w, anchor)]
    reached = [at for at, f in enumerate(history) if f.value == now.value or _more_extreme(rank, f.value, now.value)]
    chosen.update((*inside[:1], *reached[-1:]))
    return tuple(history[at] for at in sorted(chosen))


def _span(history: Sequence[Figure]) -> Window | None:
    windows = [figure.window for figure in history if figure.window is not None]
    return Window(windows[0].start, windows[-1].end) if windows else None


def _since(rank: Rank, now: Figure, history: Sequence[Figure], anchor: Window) -> tuple[bool, bool, str]:
    if rank.position > 1:  # "the second largest since 2017"
        counted = [f for f in history if f.window is not None and f.window.start >= anchor.start]
        return *_position(rank, now, counted), ""
    at_anchor = [f for f in history if f.window is not None and _touches(f.window, anchor)]
    between = [
        f for f in history if f.window is not None and f.window.start > anchor.end and not _touches(f.window, anchor)
    ]
    if any(_more_extreme(rank, f.value, now.value) for f in between):
        return False, False, ""
    tie = any(f.value == now.value for f in between)
    reached = any(f.value == now.value or _more_extreme(rank, f.value, now.value) for f in at_anchor)
    if reached or rank.within is not None:  # "no week since 2011 has had as many" does not say that 2011's had
        return True, tie, ""
    return True, tie, since_words(rank, now, history)


def _position(rank: Rank, now: Figure, history: Sequence[Figure]) -> tuple[bool, bool]:
    ahead = sum(1 for f in history if _more_extreme(rank, f.value, now.value))
    ties = sum(1 for f in history if f.value == now.value)
    return ahead == rank.position - 1, ties > 0


def _more_extreme(rank: Rank, value: Decimal, than: Decimal) -> bool:
    return value < than if rank.extreme is Extreme.LOWEST else value > than


def _touches(window: Window, anchor: Window) -> bool:
    """A period belongs to the anchor when it lies inside it, or, for a day or month named, ends in it.

    A quarter belongs to the summer with which it shares more than half of its days.
    """
    shared = (min(window.end, anchor.end) - max(window.start, anchor.start)).days + 1
    if window.days <= _QUARTER and shared * 2 > window.days:
        return True
    return anchor.contains(window) or window.contains(anchor) or anchor.start <= window.end <= anchor.end


def _truth(rank: Rank, now: Figure, history: Sequence[Figure]) -> str:
    """What holds instead; for a record, also which period holds it."""
    words = since_words(rank, now, history) or f"not the {rank.extreme.value}"
    if not rank.record or rank.position > 1:
        return words
    top = (min if rank.extreme is Extreme.LOWEST else max)(history, key=lambda figure: figure.value)
    if top.window is None or words.endswith(_name(top.window)):
        return words
    return f"{words}; the record until then was the {top.value:,f} of {_name(top.window)}"


def since_words(rank: Rank, now: Figure, history: Sequence[Figure]) -> str:
    """ "The lowest since September 2021", or "the lowest held" where nothing before was as extreme."""
    last = as_extreme(rank, now, history)
    if last is None or last.window is None:
        return f"the {rank.extreme.value} of all that are held"
    return f"the {rank.extreme.value} since {_name(last.window)}"


def as_extreme(rank: Rank, now: Figure, history: Sequence[Figure]) -> Figure | None:
    """The last figure of a history, oldest first, that was as extreme as ``now``."""
    for figure in reversed(history):
        if figure.window is not None and (figure.value == now.value or _more_extreme(rank, figure.value, now.value)):
            return figure
    return None


def _name(window: Window) -> str:
    months = window.whole_months
    if months == 12 and window.start.month == 1:
        return f"{window.start.year}"
    if months == 1:
        return f"{window.start:%B %Y}"
    if window.days == 1:
        return f"{window.start.day} {window.start:%B %Y}"
    return f"{window.start.day} {window.start:%B} to {window.end.day} {window.end:%B %Y}"


def _formula(now: Figure, shown: Sequence[Figure]) -> str:
    listed = "; ".join(f"{_name(f.window)}: {f.value:,f}" for f in shown if f.window is not None)
    own = _name(now.window) if now.window is not None else "this period"
    return f"{own}: {now.value:,f}, against {listed}" if listed else f"{own}: {now.value:,f}"
