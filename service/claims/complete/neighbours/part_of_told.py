"""What a period had of a number told before: "19,982 people have come. June alone accounted for 5,170 of them".

They are a part of the nearest number before that is not smaller, and of what that counts; of its days they are those
named with them. What else is said of them makes them a group: "5,170 of them were children".
"""

from collections.abc import Sequence

from service.claims.scene import NO_COUNTS, Scene, unit_of
from service.claims.subject.carried.spoken_of import CARRIED
from service.model.claims import Claim, Mood
from service.model.mentions import Row
from service.model.periods import Period
from service.model.windows import Grain, Window
from service.records import replace

_THEM = frozenset(["them", "these", "those", "whom", "that", "this"])
_WHOLES = frozenset("total tally number count figure arrivals crossings landings claims cases".split())
_ENDS = frozenset([",", ".", ";", ":", ")", "–", "—", "and", "but", "with", "while"])
_CAME = frozenset("came arrived crossed landed come arrive arriving coming were".split())
_BREAKS = frozenset([",", ";", ":", "("])
_LEAD = frozenset(
    "alone by itself on its own accounted accounts accounting for contributed contributes made makes making up saw"
    " brought provided supplied there were have been came arrived and but in with of the month week day year"
    " just some only nearly about around more than almost over as many".split()
) | {""}


def of_them(row: Sequence[Claim], items: Row, before: Scene) -> Sequence[Claim]:
    """The claims of a sentence, those that a period had of a number told before with what that counts.

    Args:
        row: the claims in order.
        items: the sentence.
        before: the sentence before it.
    """
    if "of" not in items.said or not items.dates:
        return row
    found: list[Claim] = []
    for claim in row:
        whole = _whole(claim, found, before) if _is_part(claim, items) else None
        if whole is not None:
            named = f"it is a part of “{whole.span.of(whole.block.text)}”"
            lent = [replace(c, weight=min(c.weight, CARRIED), reason=named, carried=True) for c in whole.candidates]
            here = whole.sentence is claim.sentence
            period = _in_year_of(claim.period, whole.period) if here else claim.period
            claim = replace(claim, candidates=tuple(lent), period=period)  # noqa: PLW2901
        found.append(claim)
    return found


def _in_year_of(part: Period | None, whole: Period | None) -> Period | None:
    """ "Since 2022, when there were 45,755, of them 8,631 in August": August of that year."""
    if part is None or whole is None or part.window is None or whole.window is None:
        return part
    year = whole.window.end.year
    if whole.grain is not Grain.YEAR or whole.window != Window.year(year) or not whole.year_written:
        return part
    if part.grain is not Grain.MONTH or part.year_written or part.window.end.year == year:
        return part
    return replace(part, window=part.window.shifted_years(year - part.window.end.year), others=(), year_written=True)


def _is_part(claim: Claim, items: Row) -> bool:
    """Whether a bare number is of "them", and nothing but its days is said of it besides."""
    if claim.kind != "level" or claim.quantity is None or unit_of(claim) or claim.period is None:
        return False
    words = (*items.words, *".....")
    at = next((n for n in items.figures if items[n].end > claim.quantity.figure.start), 0)
    if at > 2 and words[at - 3] == "of" and words[at - 2] in _THEM and words[at - 1] == ",":
        return _is_dated(items, words, at + 1)
    if at > 1 and words[at - 2] == "of" and words[at - 1] in ("them", "whom"):
        return _is_dated(items, words, at + 1)  # "of them 8,631 in August"
    past = _past_them(words, at + 1)
    opens = next((n for n in range(at - 1, -1, -1) if words[n] in _BREAKS), -1) + 1
    if not past or not _LEAD.issuperset(words[opens:at]):
        return False
    told = any(opens <= n < at for n in items.dates) and words[past] in _ENDS
    return told or _is_dated(items, words, past)


def _past_them(words: Sequence[str], at: int) -> int:
    """Where "of them", "of that total" ends; 0 where neither is there."""
    if words[at] != "of":
        return 0
    if words[at + 1] in _THEM | {"the"} and words[at + 2] in _WHOLES:
        return at + 3
    return at + 2 if words[at + 1] in _THEM else 0


def _is_dated(items: Row, words: Sequence[str], at: int) -> bool:
    """Whether nothing but days follows: "in June alone", "came on Sunday"."""
    at += words[at] in _CAME
    if words[at] not in ("in", "on", "during") or at + 1 not in items.dates:
        return False
    return words[at + 2 + (words[at + 2] == "alone")] in _ENDS


def _whole(claim: Claim, own: Sequence[Claim], before: Scene) -> Claim | None:
    """The nearest number told before that is not smaller; None where it is of what no series counts."""
    scenes = [before.before.row if before.before is not None else [], before.row, own]
    assert claim.quantity is not None
    for one in reversed([one for told in scenes for one in told]):
        if one.quantity is None or one.kind not in ("level", "total", "threshold") or unit_of(one) in NO_COUNTS:
            continue
        if one.quantity.value >= claim.quantity.value:
            return one if one.candidates and one.mood is Mood.ASSERTED else None
    return None
