"""Clauses behind a figure that have a subject and a verb of their own, though no figure.

"The cost of the system has almost doubled, while the number of people waiting has risen": what doubled is the cost.
"""

from service.claims.kind import Draft, is_predicate
from service.claims.subject.light_words import names
from service.claims.subject.measures.asides import Usable
from service.claims.subject.own_subjects.clauses_joined import JOINTS, joined_clause
from service.model.mentions import Analysis, Row

_CONTRASTING = frozenset(["while", "whereas", "whilst", "although", "though", "even"])
_JOINED = "and"
_JOINING = frozenset([_JOINED])
_PUSHING = frozenset(
    "pushed pushes pushing lifted lifts lifting dragged drags dragging sent sends sending pulled pulls pulling".split()
)
_LEADING_ON = _CONTRASTING | _PUSHING | JOINTS
_SPOKEN_OF = frozenset(["it", "they", "that", "this", "these", "those"])
_SHOWING = frozenset("showed shows gave gives read reads".split())
_TIMING = frozenset(["when", "which", "as"])
_COMMAS = frozenset([",", ";", "–", "—"])
_IN_WHICH = frozenset(["in", "during", "over", "by", "on"])
_ALIKE = frozenset("same much many such well far long soon just so described known".split())
_NOT_MEANWHILE = frozenset("of a an well much many expected forecast usual before against measured".split())
"""Behind "as", where it opens no clause: "as of March", "as a share", "as against 695"."""
_LISTED = 4  # items from the comma to the verb of what is listed next, and from there to its figure
_PREDICATE_REACH = 18  # items of "while the index for September, the last piece of the puzzle, showed"


def before_contrast(draft: Draft, analysis: Analysis, usable: list[Usable]) -> list[Usable]:
    """The measures without those of a clause of contrast, where words before the verb of the figure name its subject.

    "They grew 8.5% to July, whereas the index, the last piece of the puzzle, showed 6.7%": so is what was spoken of.

    Args:
        draft: the figure.
        analysis: its sentence.
        usable: the measures left to it.
    """
    items = analysis.items
    if not usable or _LEADING_ON.isdisjoint(items.said):
        return usable
    last = max(draft.anchor, draft.last)
    joint = _joint(items, last) or _next_measure(last, analysis) or _outcome(items, last)
    joint = joint or joined_clause(last, analysis)
    if joint is None:
        return usable
    verb = draft.anchor if draft.change_at is None else min(draft.change_at, draft.anchor)
    if items.words[0] not in _SPOKEN_OF and not any(names(item, analysis) for item in items[:verb]):
        return usable
    behind = items[joint].start
    return [pair for pair in usable if pair[0].span.start < behind]


def _outcome(items: Row, last: int) -> int | None:
    """ "Gas cost 27.4% more than a year ago, which pushed prices up 0.4% on the month": where what it led to begins."""
    for at in items.places(_PUSHING):
        led = at - (items.words[at - 1] == "which")
        if last < led - 1 and items.words[led - 1] == "," and any(figure > at for figure in items.figures):
            return led
    return None


def _next_measure(last: int, analysis: Analysis) -> int | None:
    """ "Slid from 2.6% to 1.5%, and CPIH, the preferred gauge, came in at 0.9%": where the next begins."""
    items = analysis.items
    for at in items.places(_JOINING):
        if not last < at < len(items) - 1 or items.words[at - 1] != ",":
            continue
        opener = items[at + 1 + (items.words[at + 1] == "the")]
        if any(one.strong and one.span.start == opener.start for one in analysis.measures):
            figure = next((n for n in items.figures if n > at), len(items))
            return at if any(map(is_predicate, items[at + 2 : figure])) else None
    return None


def before_time_clause(draft: Draft, analysis: Analysis, usable: list[Usable]) -> list[Usable]:
    """ "It was up by 70% in those two years, when few came by boat": what went up is what was spoken of before.

    So is what "shrank by 36,625 in the quarter, in which 29,298 people were granted leave", or as they were.

    Args:
        draft: the figure.
        analysis: its sentence, of which "it" or the like is the subject.
        usable: the measures left to it.
    """
    items = analysis.items
    if not usable or _TIMING.isdisjoint(items.said) or items.words[0] not in _SPOKEN_OF:
        return usable
    joint = time_clause(items, max(draft.anchor, draft.last))
    if joint is None or "," in items.words[: draft.anchor]:
        return usable
    return [pair for pair in usable if pair[0].span.start < items[joint].start]


def time_clause(items: Row, last: int) -> int | None:
    """Where a clause begins, behind a figure, that tells what was so at that time: "when …", "in which …", "as …".

    Args:
        items: the sentence.
        last: where the figure is over.
    """
    if _TIMING.isdisjoint(items.said):
        return None
    for at in range(last + 2, len(items) - 1):
        if _opens_time(items, at):
            return at if _is_told(items, at) else None
    return None


def _opens_time(items: Row, at: int) -> bool:
    word, before = items.words[at], items.words[at - 1]
    if word == "when":
        return before in _COMMAS
    if word == "which":
        return before in _IN_WHICH
    return word == "as" and before not in _ALIKE and items.words[at + 1] not in _NOT_MEANWHILE


def _joint(items: Row, last: int) -> int | None:
    """Where a clause of contrast begins behind a figure, if it has a verb of its own."""
    for at in range(last + 2, len(items)):
        if items.words[at] in _CONTRASTING and items.words[at - 1] in _COMMAS:
            return at if _is_told(items, at) else None
    return None


def _is_told(items: Row, joint: int) -> bool:
    behind = items[joint + 2 : joint + _PREDICATE_REACH]
    return any(is_predicate(item) or item.word in _SHOWING for item in behind)


def before_the_next_listed(draft: Draft, analysis: Analysis, usable: list[Usable]) -> list[Usable]:
    """ "It sees inflation falling from 3.4% in May, unemployment peaking at 5.3%": without the next of the list.

    Args:
        draft: the figure.
        analysis: its sentence.
        usable: the measures left to it.
    """
    items, last = analysis.items, max(draft.anchor, draft.last)
    if "," not in items.said or len(usable) < 2 or not items.figures or items.figures[-1] <= last:
        return usable
    comma = next((at for at in range(last + 1, items.figures[-1]) if items.words[at] == ","), len(items))
    near = range(comma + 2, min(comma + _LISTED + 1, len(items)))
    moving = next((at for at in near if items.words[at].endswith("ing")), 0)
    if not moving or _figures_between(items, comma, moving) or not _figures_between(items, moving, moving + _LISTED):
        return usable
    start, end = items[comma].start, items[moving].start
    kept = [pair for pair in usable if not start < pair[0].span.start < end]
    return kept if any(pair[0].span.start < items[draft.anchor].start for pair in kept) else usable


def _figures_between(items: Row, first: int, past: int) -> bool:
    return any(first < at < past for at in items.figures)
