"""What came and what went, of which only the stock grew: "1,290 were housed and 2,050 joined the list, so it grew".

What lies between two such numbers is no part of either: it is one of what there was, where the text tells that.
"""

from collections.abc import Sequence

from service.claims.relate.cues import CLOSING
from service.claims.relate.holding import holds
from service.claims.relate.meant.sight import Meant, Sight, before_of, is_plain
from service.claims.relate.quoted import before_change, figure_of, quotes, value_of
from service.claims.relate.totals.opened_and_closed import OPENING
from service.claims.scene import agree
from service.model.claims import Claim, Figure
from service.records import replace

_MOVING = (OPENING | CLOSING) | frozenset(
    "arrived came moved joined left departed went quit born died won entered admitted enrolled housed rehomed".split()
)
_HELPING = frozenset("was were has had have been are of them people new more others another".split())
_NO_MOVES = frozenset(["needed", "used", "numbered", "employed", "totalled", "averaged", "based", "registered"])
_PAIR = len(("came", "went"))
_SHORTEST = 5  # letters of "axed" and its like, with one to spare


def is_of_stock(claim: Claim, row: Sequence[Claim], inputs: Sequence[Figure]) -> bool:
    """Whether a percentage told behind what came less what went is one of neither of the two.

    Args:
        claim: the percentage.
        row: the figures before it.
        inputs: the two that the number before it lies between.
    """
    pair = [one for one in row if any(quotes(one, figure) for figure in inputs)]
    net = len(pair) == len(inputs) == _PAIR and are_moves(pair)
    return net and not holds(claim, "percent_change", tuple(inputs))


def are_moves(pair: Sequence[Claim]) -> bool:
    """Whether two numbers each have another verb, on the same days, so that neither is a level.

    Args:
        pair: two figures of one sentence.
    """
    windows = [None if one.period is None else one.period.window for one in pair]
    if None not in windows and windows[0] != windows[1]:
        return False  # "200 visited in 2020 and 250 came in 2021, so it grew by a quarter"
    verbs = [_verb_of(one) for one in pair]
    return "" not in verbs and verbs[0] != verbs[1]


def _verb_of(one: Claim) -> str:
    """The verb behind a number of those who did something, or ahead of one of things done to; empty without one."""
    behind = [word for word in one.sentence.behind(one.span.end)[:3] if word not in _HELPING]
    ahead = [word for word in before_of(one)[-3:] if word not in _HELPING]
    near = [*behind[:1], *ahead[-1:]]
    return next((word for word in near if _is_move(word)), "")


def _is_move(word: str) -> bool:
    return word in _MOVING or (len(word) >= _SHORTEST and word.endswith("ed") and word not in _NO_MOVES)


def of_stock(sight: Sight, pair: Sequence[Claim], moved: Claim) -> Meant | None:
    """ "Stands at 7,420; 1,290 left and 2,050 joined, so it grew by 760, or 11%": of what there was, where it is told.

    Args:
        sight: the percentage.
        pair: what came and what went.
        moved: by how much the stock grew or fell.
    """
    stocks = [one for one in sight.before if one not in (*pair, moved) and is_plain(one, loosely=True)]
    stocks = [one for one in stocks if agree(one, moved) and value_of(one) > max(map(value_of, pair))]
    if len(stocks) != 1:
        return None
    now, then = figure_of(stocks[0]), before_change(stocks[0], moved)
    found = (now, replace(then, text=f"{now.text} less {moved.span.of(moved.block.text)}"))
    return ("percent_change", found) if holds(sight.claim, "percent_change", found) else None
