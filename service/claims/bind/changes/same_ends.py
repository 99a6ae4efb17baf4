"""Changes said again behind a comma, between the same days: "11.2 million more than in 1971, a rise of a fifth"."""

from collections.abc import Sequence
from itertools import pairwise

from service.claims.bind.changes.lengths import lasts_so_long
from service.claims.bind.period_words import CHANGE_KINDS
from service.claims.kind import Draft
from service.hints import Protocol
from service.model.mentions import Row
from service.model.periods import Period
from service.records import replace

_LINKING = frozenset(
    "a an or of , – — - some about nearly almost roughly around over more than just equivalent to".split()
)


_WITHIN = frozenset(["in", "over", "within"])
_SPELLS = frozenset(["weeks", "months", "quarters", "years", "steps", "stages", "moves", "cuts", "rises", "goes"])


class Bound(Protocol):
    """A draft's period and base, as they are bound."""

    period: Period | None
    base: Period | None


_MOVES = frozenset("cuts rises increases reductions falls hikes drops gains losses".split())
_TAKEN = frozenset("taken brought lifted pushed driven carried raised lowered cut".split())
_TOGETHER = 9  # items of "between them took the official count from"
_JOINING = frozenset(["and", "but", "yet", "though", "while", "whereas", ","])
_TURNING = frozenset("which when where itself who that after having".split())
_LEVELS = frozenset(["where", "that", "those", "what", "the", "its"])
_ON = frozenset(
    [
        "from",
        "on",
        "since",
        "above",
        "below",
        "beneath",
        "up",
        "down",
        "higher",
        "lower",
        "more",
        "less",
        "fewer",
        "short",
        "off",
    ]
)


def compare_on(items: Row, drafts: Sequence[Draft], bindings: Sequence[Bound]) -> None:
    """ "A drop of 15% on last year's number and 30% below that of January 2024": both are of what the first is of.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what was bound to each.
    """
    for n in range(1, len(drafts)):
        change = next((m for m in range(n - 1, -1, -1) if drafts[m].kind in CHANGE_KINDS), None)
        if (
            change is None
            or drafts[n].kind not in CHANGE_KINDS
            or _ON.isdisjoint(items.words[drafts[n].anchor + 1 : drafts[n].anchor + 2])
        ):
            continue
        first, second = bindings[change], bindings[n]
        between = items.words[drafts[change].last + 1 : drafts[n].anchor]
        if first.base is None or _JOINING.isdisjoint(between) or not _TURNING.isdisjoint(between):
            continue
        if second.base is None:
            _take_base(items, drafts[n], second)
        if second.base is not None and (second.period is None or second.period.span == first.base.span):
            second.period = first.period


def _take_base(items: Row, draft: Draft, told: Bound) -> None:
    """ "36% below the peak of September 2023", "5% above where things stood at the same stage in 2022": from these."""
    behind = next((at for at in items.dates if at > draft.anchor), None)
    led = items.words[draft.anchor + 2 : draft.anchor + 4]
    if behind is None or not led or any(draft.anchor < at < behind for at in items.figures):
        return
    own = (
        told.period is None or told.period is items[behind].period or told.period.span.start < items[draft.anchor].start
    )
    if own and (led[0] in _LEVELS or led == ("of", "the")) and "," not in items.words[draft.anchor : behind]:
        told.base = items[behind].period
        if told.period is told.base:
            told.period = None


def restate(items: Row, drafts: Sequence[Draft], bindings: Sequence[Bound]) -> None:
    """Give a change said again, with a noun of change behind a comma, the days of the change before it."""
    for n in range(1, len(drafts)):
        first, second = drafts[n - 1], drafts[n]
        if not (first.kind in CHANGE_KINDS and second.kind in CHANGE_KINDS) or first.kind == second.kind:
            continue
        if bindings[n].base is not None or bindings[n - 1].base is None or second.change_at is None:
            continue
        between = [at for at in range(first.last + 1, second.anchor) if items[at].period is None]
        marks = [items[at].word for at in between if at != second.change_at]
        behind = first.last < second.change_at < second.anchor
        if behind and marks[-2:-1] != [] and "," in marks and _LINKING.issuperset(marks[marks.index(",") :]):
            bindings[n].base, bindings[n].period = bindings[n - 1].base, bindings[n - 1].period
    for n in range(1, len(drafts)):
        since = bindings[n - 1].base
        both = drafts[n - 1].kind in CHANGE_KINDS and drafts[n].kind in CHANGE_KINDS
        undated = bindings[n].base is None and bindings[n].period is None and not lasts_so_long(items, drafts[n].last)
        if both and undated and since is not None and since.preposition == "since":
            bindings[n].base = since  # "house prices have risen 24% since March 2020, while rents rose by a third"
    for n in range(1, len(drafts) - 1):
        _lead(items, drafts[n - 1 : n + 2], bindings[n - 1 : n + 2])


def _lead(items: Row, drafts: Sequence[Draft], bindings: Sequence[Bound]) -> None:
    """ "19.8% above their level in August 2021, having gone from 112.1 to 134.3": from August's to the one now."""
    change, then, now = drafts
    undated = bindings[1].period is None and bindings[2].period is None
    if change.kind not in CHANGE_KINDS or bindings[0].base is None or not undated:
        return
    if then.kind != "level" or now.kind != "level" or items[then.anchor - 1].word != "from":
        return
    if [*items.words[then.anchor + 1 : now.anchor]] == ["to"]:
        bindings[1].period = replace(bindings[0].base, rule="end-of-span")
        bindings[2].period = bindings[0].period


def spans_moves(items: Row, anchor: int) -> bool:
    """Whether a figure is where several moves began: "from 5% to 0.5% in five months", "in six steps"."""
    words = items.words[anchor + 1 : anchor + 5]
    if words[:1] == ("to",) and items[anchor - 1].word == "from" and _are_counted(items, anchor):
        return True
    if anchor == 0 or items[anchor - 1].word != "from" or words[:1] != ("to",) or anchor + 4 >= len(items):
        return False
    if items[anchor + 2].quantity is None or words[2] not in _WITHIN:
        return False
    told = items[anchor + 4].quantity
    return told is not None and (told.unit in _SPELLS or f"{told.noun.removesuffix('s')}s" in _SPELLS)


def _are_counted(items: Row, anchor: int) -> bool:
    """ "Two rises, of 0.1 and 0.2 points, have taken it from 4.3%", "from 2.6% to 3.1% by rises of 0.3 and 0.2".

    So they are where both "between them took it from 4.3% to 4.6%".
    """
    lead = items.words[max(0, anchor - _TOGETHER) : anchor]
    if "together" in lead or ("between", "them") in pairwise(lead):
        return True
    if _MOVES.isdisjoint(items.said) and not any(
        one.noun in _MOVES for at in items.figures if (one := items[at].quantity) is not None
    ):
        return False
    behind = items.words[anchor + 3 : anchor + 5]
    if behind[:1] == ("by",) and behind[1:] and behind[1] in _MOVES:
        return True
    return items.words[0] != "since" and "since" not in items.said and _TAKEN & {*items.words[:anchor]} != set()
