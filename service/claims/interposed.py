"""What a clause says between commas before it goes on: "it rose in August, as the shops reopened, to 3.1%"."""

from collections.abc import Sequence

from service.model.mentions import Item

_OPENS = frozenset(
    "as when after before by for in to against with despite while though although amid on because since thanks the"
    " helped driven led pushed contrary just more less better worse unlike like which where".split()
)
"""Words that begin such an aside, and no clause about the same thing: "falling for the third month, to 3.1%"."""
_AMOUNTS = frozenset(["more", "less"])
_HELPING = frozenset(["has", "have", "had", "is", "are", "was", "were"])
_PAST = frozenset("rose fell grew shrank sank slid".split())
_TIMING = frozenset("when where as while day week month quarter year season summer winter spring autumn".split())
_HELPED = 3  # items of "has also grown"
_COMMAS = 2  # around it


def opens_aside(ahead: Sequence[Item]) -> int | None:
    """Where the aside that words end in opens, at its first comma; None where they do not end in one.

    Args:
        ahead: the items before "to", the second comma the last of them.
    """
    if not ahead or ahead[-1].word != ",":
        return None
    marks = [at for at, item in enumerate(ahead) if item.word == ","][-_COMMAS:]
    if len(marks) < _COMMAS or ahead[marks[0] + 1].word not in _OPENS or _is_statement(ahead[marks[0] + 1 : -1]):
        return None
    return marks[0]


def _is_statement(between: Sequence[Item]) -> bool:
    """ "After a year of falling, the waiting list has grown, from …", "…, the list grew, from": no aside to it.

    Not so "it rose in August, the month when prices were cut, to 3.1%".
    """
    if between[0].word != "the" or not _TIMING.isdisjoint(item.word for item in between):
        return False
    if any(item.changes and (item.word in _PAST or item.word.endswith("ed")) for item in between):
        return True
    helped = [at for at, item in enumerate(between) if item.word in _HELPING]
    return any(item.changes for at in helped for item in between[at + 1 : at + _HELPED])


def is_interposed(items: Sequence[Item], change: int, figure: int) -> bool:
    """Whether a word of change stands in an aside: not that by which the figure behind "to" was reached.

    Nor is "more" in "down by more, to 182".

    Args:
        items: of the sentence.
        change: the place of the word.
        figure: that of the figure.
    """
    if change and items[change].word in _AMOUNTS and items[change - 1].word == "by":
        return True
    to = next((at for at in range(figure - 1, change, -1) if items[at].word == "to"), None)
    opens = None if to is None else opens_aside(items[:to])
    return opens is not None and change > opens
