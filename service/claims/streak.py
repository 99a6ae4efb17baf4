"""Streak.

“Prices fell for a third consecutive month.”  “… the second rise in a row.”  “… the third August running with a fall.”
“Inflation stayed at 3.8% for the third month running.”  “Bank Rate was cut to 4%, the fifth cut since August.”

Asserts        a figure moved the same way so many times running, up to and including ``period``
Checked        every move from one period to the next, inside one vintage; “in a row” without a unit counts the periods
               in which the series is published, or the changes of a value in force (Bank Rate); a month named counts
               years; where the words name prices or the economy, the published growth of each period
               What stays is checked for as many periods of one value, this one counted; moves counted since a day are
               those of a value in force, with or without that of the day itself (“the first cut since” is without)
Not this       “the third month in which it exceeded 10%”: neither moves nor stays
Easy to miss   a move of nought ends a streak; “third” is too weak where it was the fifth
Source         the series' own history
"""

from collections.abc import Iterator, Sequence

from service.claims.kind import ClaimKind, Draft, window_near
from service.claims.ranks.counted_moves import OF_PACE, counted_moves, time_moved
from service.claims.ranks.moves_felt import is_felt
from service.claims.ranks.records_kept import is_of_run, kept_since
from service.claims.ranks.run_lengths import (
    COUNTED_MOVES,
    IN_DIGITS,
    ORDINALS,
    STEPS,
    STRAIGHT,
    counted,
    extends_run,
    is_each,
    ordinal,
    running,
)
from service.claims.ranks.runs_of_one_value import stays
from service.claims.ranks.spells import EACH, at_one_value, in_each
from service.claims.ranks.times_moved import VERB_REACH, is_denied, noun_counted, times_moved, verb_counted
from service.model.mentions import Analysis, Item, Row
from service.model.periods import Period
from service.model.quantities import PERCENT
from service.model.ranks import Streak
from service.model.spans import Span
from service.model.windows import Grain

_OPENING = frozenset(["first", *ORDINALS, *IN_DIGITS])
_UNITS = frozenset(["day", "week", "month", "quarter", "year", "meeting"])
_ENDED = frozenset(["after", "following", "having", "had", "ending", "ended"])
_ENDED_REACH = 8  # … and items before it in which "after standing at" begins
_PERFECT = 4  # items of "has now also been"
_BETWEEN_PERFECT = frozenset(["now", "been", "also", "thus", "gone", "crept", "edged", "ticked", "come"])
_HELD_REACH = 5  # items of "where it has been for"
_WHERE = (["where", "it"], ["where", "they"])
_HAVE = (["has"], ["have"], ["had"])
_DEFINING = frozenset(["definition", "defined", "defines", "means"])
_DEFINED = 4  # items of "defined as at least"
_ADJECTIVES = 2  # words of "of small but"
_IS = frozenset("have has now is are".split())
_OVER = frozenset("followed gave ended end ends over preceded before earlier until had then".split())
"""Words of a run that was over before what is told: "two quarters of decline were followed by growth"."""
_MOST_ITEMS = 9  # from the ordinal to the end of the phrase
_LASTING = frozenset(["for", "after", "following", "spent", "spending", "in"])
_LIGHT = frozenset(["of", "to", "show", "a", "an"])
_LED_TO = 5  # items of "a technical recession of"
_NO_RUN = frozenset(
    "no not never n't without any if would could might may recession recessions require requires".split()
)
_AVOIDED = frozenset("avoid avoided avoids avoiding dodged dodging escaped escaping averted skirted".split())
_TELLING = frozenset([":", ",", "–", "—", "(", "making", "made"])
_SO_MANY = (("that", "made"), ("that", "makes"), ("this", "makes"), ("it", "makes"), ("that", "is"))
_SIGNED = {"negative": "declines", "positive": "increases"}
_THING = 6  # items of "in UK interest rates"


def find(analysis: Analysis) -> Sequence[Draft]:
    """The streaks of a sentence."""
    found: list[Draft] = []
    for index in sorted({*analysis.items.figures, *analysis.items.places(_OPENING)}):
        item = analysis.items[index]
        length, begins = (
            (counted(analysis.items, index), index) if item.quantity is not None else ordinal(analysis.items, index)
        )
        if length == 1:
            found.extend(_counted_from(analysis.items, index, 1))
        elif length and not (found and index <= found[-1].last) and not _is_defined(analysis.items, index):
            found.extend(_streak(analysis, index, length, begins))
            if item.quantity is None and not (found and found[-1].anchor == index):
                found.extend(_counted_from(analysis.items, index, length))
    each = [] if EACH.isdisjoint(analysis.items.said) else in_each(analysis.items, OF_PACE)
    told = {draft.anchor for draft in found}
    still = [one for one in at_one_value(analysis.items, analysis.block.text) if one.anchor not in told]
    return [*_with_lengths([*found, *each, *still], analysis.items), *times_moved(analysis.items)]


def _with_lengths(drafts: Sequence[Draft], items: Row) -> Sequence[Draft]:
    """With how long a value stayed: "at 5.25% for almost a year", "after 21 months at 0.1%"."""
    if _LASTING.isdisjoint(items.said):
        return drafts
    from service.claims.ranks.lengths_in_force import lengths_in_force, with_lengths  # noqa: PLC0415  (seldom told)

    return with_lengths(drafts, [*lengths_in_force(items)])


def _is_defined(items: Row, index: int) -> bool:
    """ "Meeting the definition of two consecutive quarters of decline": what a word means, and nothing that was."""
    if not _DEFINING.isdisjoint(items.words[max(0, index - _DEFINED) : index]):
        return True
    from service.claims.ranks.runs_in_general import is_in_general  # noqa: PLC0415  (seldom needed)

    return is_in_general(items, index)


def _counted_from(items: Row, index: int, length: int) -> Sequence[Draft]:
    told = [*counted_moves(items, index, length), *time_moved(items, index, length)]
    return [one for one in told if not is_felt(items, one)]


def _streak(analysis: Analysis, index: int, length: int, begins: int) -> Iterator[Draft]:
    items = analysis.items
    phrase = _Phrase(items, index, analysis.block.text)
    if not phrase.straight or is_denied(items, phrase.last):
        return
    from service.claims.ranks.runs_from import goes_on, last_of_run, latest_named  # noqa: PLC0415  (seldom needed)
    from service.claims.ranks.runs_over import (  # noqa: PLC0415  (seldom needed)
        is_avoided,
        is_over,
        is_turned,
        participle_ahead,
        run_from,
    )

    change_at, own = phrase.change_at, phrase.moves
    still = change_at is None and own is None and stays(items, index, phrase.last)
    past = not still and is_over(items, index)
    change_at = participle_ahead(items, index) if past and change_at is None and own is None else change_at
    if past and ((change_at is None and own is None) or is_avoided(items)):
        return
    if change_at is None and own is None and not still:
        change_at = verb_counted(items, index, phrase.last)
    move_at = index if own is not None else None
    if change_at is None and own is None and not still:
        move_at = noun_counted(items, index)
        if move_at is None:
            return
    past = past or (not still and is_turned(items, index, change_at))
    begun = kept_since(items, phrase.last + 3) if is_of_run(items, phrase.last) else None
    begun = run_from(items, phrase.last) if past and begun is None else begun
    if begun is not None and [*items.words[begun + 1 : begun + 2]] == ["at"]:
        begun = None  # "… that began in December 2021 at 0.1%": it is that of the figure
    period = phrase.month or last_of_run(items, phrase.last, phrase.step, length)
    ended = still and period is None and _is_ended(items, index, phrase.last)
    period = period or window_near(items, index, phrase.last, begun)
    again = change_at is not None and goes_on(items, begins, change_at)
    if own is not None or again or items.words[phrase.last + 1 : phrase.last + 3] == (",", "by"):
        period = (
            latest_named(items, begun) or period
        )  # "fell by 0.3% in the fourth quarter and 0.1% in the third: two falls in a row"
    if period is not None and change_at is not None and runs_on(items, change_at, period):
        period = None
    pace = change_at is not None and items[change_at].word.startswith(OF_PACE)
    pace = pace or (still and _is_rate(items, index))
    yield Draft(
        "streak",
        Span(items[begins].start, items[phrase.last].end),
        "streak",
        index,
        phrase.last,
        own if own is not None or change_at is None else items[change_at].changes[0],
        change_at if move_at is None else move_at,
        () if begun is None else (("base", begun),),
        streak=Streak(length, phrase.step or "period", pace, still, ended=ended, past=past),
        period=period,
    )


def _is_ended(items: Row, index: int, last: int) -> bool:
    """ "After standing at 3.8% for three months in a row", "for 13 straight months, until August, it had sat there"."""
    behind = items.words[last + 1 : last + _ENDED_REACH]
    until = behind[: behind.index("until") + 1] if "until" in behind else ()
    return (
        not _ENDED.isdisjoint(items.words[max(0, index - _ENDED_REACH) : index])
        or until in (("until",), (",", "until"))
        or (index < _THING and "had" in behind)
    )


def runs_on(items: Row, verb: int, period: Period | None = None) -> bool:
    """ "It was 2% in May, and has now gone up for six months in succession": to the day of the article.

    Args:
        items: the sentence.
        verb: what moved.
        period: one named beside it, which a perfect behind it has nothing to do with.
    """
    lead = [*items.words[max(0, verb - _PERFECT) : verb]]
    at = next((n for n in range(len(lead) - 1, -1, -1) if lead[n] in ("has", "have")), None)
    if at is None or not _BETWEEN_PERFECT.issuperset(lead[at + 1 :]):
        return False
    return period is None or period.span.end <= items[verb].start


def _is_rate(items: Sequence[Item], index: int) -> bool:
    """ "Prices rose at an annual 3.8% for the third month running": what stays is the rate that is told."""
    before = (item.quantity for item in items[max(0, index - VERB_REACH) : index])
    return any(quantity is not None and quantity.unit == PERCENT for quantity in before)


class _Phrase:
    """What follows the number: "consecutive monthly fall", "rise in a row", "August in succession to show a fall"."""

    __slots__ = ("change_at", "last", "month", "moves", "step", "straight")

    def __init__(self, items: Row, index: int, text: str) -> None:
        own = items[index]
        self.last = index
        self.change_at: int | None = None
        self.month: Period | None = None
        written = text[own.start : own.end].lower().split()
        self.moves = None if own.quantity is None else COUNTED_MOVES.get(own.quantity.noun)
        self.step = "" if own.quantity is None else STEPS.get(own.quantity.unit.rstrip("s"), "")
        self.step = self.step or next((STEPS[word] for word in written if word in STEPS), "")
        signed = self.moves is None and self.step == "quarter" and _is_run_told(items, index)
        if signed:  # "two negative quarters running"
            self.moves = next((COUNTED_MOVES[_SIGNED[word]] for word in written if word in _SIGNED), None)
        self.straight = not STRAIGHT.isdisjoint(written)
        lead = [*items.words[max(0, index - _HELD_REACH) : index]]
        self.straight = self.straight or (lead[:2] in _WHERE and lead[2:3] in _HAVE and lead[-1] == "for")
        self.straight = self.straight or is_each(lead, self.step)
        told = own.word in ORDINALS and [*items.words[max(0, index - 2) : index]] == ["for", "a"]
        following = items[index + 1].word if index + 1 < len(items) else ""
        self.straight = self.straight or (told and following in _UNITS)  # "fell for a third month"
        run = _moves_in_each(items, index) if self.step else 0
        if run:
            self.straight, self.change_at, self.last = True, run, run
        elif self.step and extends_run(items, index):
            self.straight, self.change_at = True, index - 2
        at = self.last + 1
        while at < min(len(items), index + _MOST_ITEMS):
            length = self._read(items, at)
            if not length:
                break
            at += length

    def _read(self, items: Sequence[Item], at: int) -> int:
        """How many items from ``at`` on belong to the phrase."""
        item = items[at]
        if item.word in STRAIGHT:
            self.straight = True
        elif item.word in STEPS and not self.step:
            self.step = STEPS[item.word]
        elif item.word == "time" and not self.step:
            return 1  # "for the 14th time in a row"
        elif item.period is not None and item.period.grain is Grain.MONTH and not self.step:
            self.step, self.month = "same_month", item.period
        elif item.changes and item.changes[0].part != "more" and self.change_at is None:
            self.change_at = at
        elif (item.word in _LIGHT and self.straight) or (item.word == "of" and _is_run_of(items, at)):
            return 1
        elif item.word in ("in", "of") and self.change_at is not None and (thing := _thing_moved(items, at)):
            return thing
        else:
            length = running([other.word for other in items[at : at + 3]])
            if length:
                self.straight = True
                self.last = at + length - 1
            return length
        self.last = at
        return 1


def _is_run_told(items: Row, index: int) -> bool:
    """ "By 0.3% after a 0.1% dip: two negative quarters running", "that made two …"; not "two … make a recession"."""
    if not _NO_RUN.isdisjoint(items.words[max(0, index - _LED_TO) : index]) or not _AVOIDED.isdisjoint(items.said):
        return False
    told = items.words[index - 1] in _TELLING and any(at < index for at in items.figures)
    return told or (index == len(("that", "made")) and items.words[:index] in _SO_MANY)


def _moves_in_each(items: Row, index: int) -> int:
    """ "Four months of falls have brought it to 7.7%", "after two quarters of steady growth": where the noun stands."""
    behind = items[index + 1 : index + 2 + _ADJECTIVES]
    lasts = not _IS.isdisjoint(items.said) or items.words[index - 1 : index] == ("after",)
    if not lasts or not behind or behind[0].word != "of" or not _OVER.isdisjoint(items.said):
        return 0
    nouns = [at for at, item in enumerate(behind) if any(change.part == "noun" for change in item.changes)]
    plain = bool(nouns) and all(item.word.isalpha() for item in behind[: nouns[0]])
    return index + 1 + nouns[0] if plain else 0


def _is_run_of(items: Sequence[Item], at: int) -> bool:
    """ "Six quarters of growth in succession", "three months of falls in a row": whether the noun ends a run."""
    noun = at + 1
    moved = noun < len(items) and any(change.part == "noun" for change in items[noun].changes)
    return moved and bool(running([item.word for item in items[noun + 1 : noun + 4]]))


def _thing_moved(items: Sequence[Item], at: int) -> int:
    """ "The 13th increase in UK interest rates in a row": how many items name what moved, if a run follows."""
    for place in range(at + 2, min(len(items) - 2, at + _THING)):
        if running([other.word for other in items[place : place + 3]]):
            return place - at
        if not items[place].word.isalpha() or items[place].changes:
            return 0
    return 0


KIND = ClaimKind(name="streak", manual=__doc__, find=find, inputs=0)
