"""Figures that the grammar of their clause leaves to what was spoken of, whatever its other words name.

"It spent a full year at 5.33%", "in fiscal 2020, which the pandemic cut short, there were 458,088", "by mid-June 16,317
had": a pronoun is the subject, or the number stands for what was counted.
"""

from collections.abc import Collection

from service.claims.kind import BEING, HELPING, SAYING, Draft
from service.claims.subject.own_subjects.clauses_behind import time_clause
from service.model.mentions import Analysis, Item, Row

_PRONOUN = frozenset(["it"])
_THERE = frozenset(["there"])
_ARE = frozenset(["were", "was", "are", "is", "had", "have", "been", "has"])
_VERBS = BEING | HELPING | SAYING | frozenset("remains remain stays spent settled lay lies fell rose".split())
_JOINTS = frozenset(
    ", ; : ( ) – — and but while whereas which who whom whose where that as because since although though if when"
    " whether so or nor".split()
)
_AGAINST = frozenset(["against", "from", "versus", "with", "to"])
#: What opens a clause with a subject of its own.
_TURNING = frozenset("; and so but while whereas because although though".split())
#: Before a pronoun that is the subject of a clause.
_OPENING = _JOINTS | {""}
#: "It was the 27th month in a row below 4%": a mark, and nothing that was measured.
_RUNS = frozenset("consecutive successive straight row time times first second third fourth fifth sixth".split())
#: "It is thought", "it takes": of nothing that was spoken of.
_IMPERSONAL = frozenset(
    "takes took thought believed said reported understood hoped likely possible clear emerged seems seemed appears"
    " follows turns costs cost".split()
)
_NUMBERS = frozenset(["number", "numbers", "count", "total", "tally"])
_THAT, _IS = (("that",), ("this",)), (("is",), ("was",), ("makes",), ("made",), ("represents",), ("marks",))
_OPENS = 3  # items before "number" in "but the number of"
_SUMMITS = frozenset("peak high low trough record summit maximum minimum".split())
_TO_SUMMIT = 6  # items of "its recent peak , of just"
_REACH = 12  # items from a pronoun to its figure
_HEDGES = frozenset("about around some roughly nearly almost just only over under more less than fewer still".split())
_OWNING = frozenset(["'s", "’s", "'", "’"])
_DID = frozenset(["did", "had", "have", "were", "was", "do"])
_ENDS = frozenset([",", ".", ";", ":", ")", "–", "—", "and", "but", "while", ""])


def is_said_of_it(draft: Draft, items: Row) -> bool:
    """Whether the clause of a figure has no subject but what was spoken of.

    Args:
        draft: the figure.
        items: its sentence.
    """
    return (
        _of_pronoun(draft.anchor, items)
        or _there_were(draft, items)
        or _they_did(draft, items)
        or _is_owned_by_days(draft, items)
    )


def goes_on_about_it(draft: Draft, analysis: Analysis) -> bool:
    """ "It was 1.7% in September, and traders think a cut in Bank Rate is certain": named in a later clause only.

    Args:
        draft: the figure.
        analysis: its sentence.
    """
    items = analysis.items
    of_it = not _PRONOUN.isdisjoint(items.said) and (
        _of_pronoun(draft.anchor, items) or _is_against_it(draft.anchor, items)
    )
    if not of_it and not _is_its_summit(draft.anchor, items) and not _is_that_much(draft.anchor, items):
        return False
    joint = next((at for at in range(draft.last + 1, len(items)) if items.words[at] in _TURNING), len(items))
    joint = min(joint, time_clause(items, max(draft.anchor, draft.last)) or joint)
    return joint < len(items) and all(m.span.start >= items[joint].end for m in analysis.measures)


def _is_that_much(anchor: int, items: Row) -> bool:
    """ "That is 1% more than in the twelve months before, and 133,409 people were waiting": of what was told."""
    opens = items.words[:1] in _THAT and items.words[1:2] in _IS and anchor <= _TO_SUMMIT
    return opens and not any(items[at].quantity is not None for at in range(1, anchor))


def _is_its_summit(anchor: int, items: Row) -> bool:
    """ "Its peak, 11.1%, came in October 2022, and the Bank …": the height of what was spoken of."""
    return anchor <= _TO_SUMMIT and items.words[0] == "its" and not _SUMMITS.isdisjoint(items.words[:anchor])


def _is_against_it(anchor: int, items: Row) -> bool:
    """ "It was 1.7% in September, against 2.2% in each of July and August": set against what is said of it."""
    first = max((at for at in items.figures if at < anchor), default=-1)
    between = items.words[first + 1 : anchor]
    led = first >= 0 and not _AGAINST.isdisjoint(between) and _TURNING.isdisjoint(between)
    return led and _of_pronoun(first, items)


def _is_owned_by_days(draft: Draft, items: Row) -> bool:
    """ "Economists had expected 3.2% after the second quarter's 3.8%": what those days had of what was spoken of."""
    at = draft.anchor
    if at < 2 or items.words[at - 1] not in _OWNING or items[at - 2].period is None:
        return False
    before = next((items[n].quantity for n in range(at - 1, -1, -1) if items[n].quantity is not None), None)
    return before is None or not before.per  # "55,000 a month against 2024's 168,000"


def _of_pronoun(anchor: int, items: Row) -> bool:
    if _PRONOUN.isdisjoint(items.said):
        return False
    for at in range(anchor - 1, max(-1, anchor - _REACH), -1):
        if items.words[at] in _PRONOUN:
            opens = at == 0 or items.words[at - 1] in _OPENING
            verb = items[at + 1]
            lone = _IMPERSONAL.isdisjoint(items.words[at + 1 : at + 3])
            return opens and lone and (verb.word in _VERBS or _is_moving(verb))
        if items.words[at] in _JOINTS or _tells_run(items.words[at]) or items[at].quantity is not None:
            return False
    return False


def _tells_run(word: str) -> bool:
    return word in _RUNS or (word.endswith(("th", "st", "nd", "rd")) and word[:1].isdecimal())


def past_number_of(items: Row, nouns: Collection[str]) -> int:
    """ "The number of cases is up 13%": where the words begin behind the thing that was counted before; else 0.

    Args:
        items: the sentence.
        nouns: what the things are called that were counted before.
    """
    for at in range(min(_OPENS, len(items) - 3)):
        behind = items.words[at : at + 3]
        if behind[:1] and behind[0] in _NUMBERS and behind[1:2] == ("of",) and behind[2] in nouns:
            return at + 3
    return 0


def _is_moving(item: Item) -> bool:
    return any(change.part == "verb" for change in item.changes)


def _there_were(draft: Draft, items: Row) -> bool:
    """ "There were 458,088": of what is counted the text has told."""
    if not _is_bare_number(draft, items):
        return False
    at = draft.anchor - 1
    while at >= 0 and items.words[at] in _HEDGES:
        at -= 1
    first = at
    while first >= 0 and items.words[first] in _ARE:
        first -= 1
    return first < at and first >= 0 and items.words[first] in _THERE


def _they_did(draft: Draft, items: Row) -> bool:
    """ "710 did": as was told of others before."""
    if not _is_bare_number(draft, items):
        return False
    behind = [*items.words[draft.anchor + 1 : draft.anchor + 3], ""]
    return behind[0] in _DID and behind[1] in _ENDS


def _is_bare_number(draft: Draft, items: Row) -> bool:
    quantity = items[draft.anchor].quantity
    return quantity is not None and not quantity.unit and not quantity.noun
