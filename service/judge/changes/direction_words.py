"""Words of change and comparison between two figures that are both right: "4.2% in May, down from 3.8% in April".

Where the article's own relations do not tie the two together, because the first is a change itself, stands in the
sentence before or is another country's, official figures do: both are as published, of one series or of one measure, so
that it is known which is the larger, and the word between them is right or wrong.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from service.claims import KIND_BY_NAME
from service.claims.scene import agree
from service.extract.areas.areas import find_areas
from service.extract.changes import change_of
from service.judge.changes.called_words import called
from service.judge.changes.compared_across import compared_otherwise
from service.judge.changes.comparison_words import (
    FROM,
    SETTING,
    TYING,
    Side,
    is_of_named_base,
    may_take_sides,
    names_days,
    side_told,
)
from service.judge.changes.joined_to_owners import without_joint
from service.judge.changes.measures_compared import measures_compared
from service.judge.changes.pace_told import paced_otherwise
from service.judge.changes.turned_in_rows import turned_in_rows
from service.judge.changes.two_right import TOLD, accused, came_later, is_of_part, is_right, is_told, lies_otherwise
from service.judge.changes.way_of_change import held_to_way
from service.judge.changes.worth_words import better_way, held_to_praise
from service.judge.evidence.between_verdicts import series_of
from service.judge.evidence.by_sentence import Around, rows_of
from service.judge.verdicts import Verdict
from service.model.calendar import MONTHS
from service.model.claims import Claim
from service.model.periods import PeriodRole
from service.model.quantities import Direction
from service.model.report import Label, Reason
from service.model.series import Nature, Series
from service.model.windows import Window
from service.store.interface import Store

_MAINS = frozenset(["level", "percent_change", "average", "difference"])
_BASES = frozenset(["level", "average", "difference", "percent_change"])
_NEXT = 2  # words behind a change in which its direction is told
_NEAR = 5  # words ahead of a base
_OVER = frozenset(["having", "after"])  # words ahead of a move that came before the one just told
_WORDS_ONLY = frozenset(["comparison", "rank", "streak"])
_ADDING, _CLAUSES = frozenset(["and", "but"]), frozenset(["when", "which", "while", "where", "itself"])
_PERFECT = frozenset(["has", "have", "'s", "’s"])
_OWNING = frozenset(["'s", "’s"])
_APART = timedelta(days=70)  # at most, of the ends of months and quarters of which two countries' rates are the latest
_OF_THEN = frozenset([PeriodRole.SAME, PeriodRole.SHIFT])
_PARTING = frozenset([";", "so"])
_YEAR_DIGITS = 4
_POINTING = frozenset(["it", "that", "this", "the", "they"])


def held_to_words(verdicts: Sequence[Verdict], store: Store) -> tuple[Verdict, ...]:
    """The verdicts, where a figure that is right is said to lie on the wrong side of another that is.

    Args:
        verdicts: of all claims, in the order of the text.
        store: the series, for their measures and areas.
    """
    rows = rows_of(verdicts)
    turned = {
        id(told[0]): told[1]
        for at, row in enumerate(rows)
        for verdict in filter(_may_turn, row)
        if (told := _turned(verdict, Around(rows, at), store)) is not None
    }
    turned |= {id(wrong): told for wrong, told in turned_in_rows(rows, store)}
    if any(one.reason is Reason.FORECAST_OR_TARGET for one in verdicts):
        from service.judge.changes.side_of_aim import on_wrong_side  # noqa: PLC0415  (for news with aims)

        turned |= {id(wrong): told for wrong, told in on_wrong_side(rows)}
    for before, row in pairwise(((), *rows)):
        pair = paced_otherwise(row) or compared_otherwise(row, store)
        found = measures_compared(row, before, store) if pair is None else accused(pair[0], *pair)
        turned |= {} if found is None else {id(found[0]): found[1]}
    return tuple(turned.get(id(verdict)) or held_to_way(held_to_praise(verdict, store)) for verdict in verdicts)


def _may_turn(verdict: Verdict) -> bool:
    claim = verdict.grounded.claim
    if not is_right(verdict) or claim.kind not in _BASES or claim.inputs or claim.mood not in TOLD:
        return False
    if claim.kind == "percent_change" and claim.direction is not Direction.UP:
        return False  # of "a 2% fall, down from a fall of 3%" the sizes are told
    return may_take_sides(claim)


def _turned(verdict: Verdict, around: Around, store: Store) -> tuple[Verdict, Verdict] | None:
    """The figure that is set against a base or another country's, and the verdict on it; None where all is well.

    Where that figure does not stand right before its base, but another does or in another sentence, it is the base.
    """
    claim, better = verdict.grounded.claim, better_way(verdict, store)
    side = side_told(claim, better)
    if side is None:
        return _called_otherwise(verdict, around, called(claim, better))
    if _is_by_so_much(claim, around.own) or any(one.label is Label.CONTRADICTED for one in around.own):
        return None
    tied = [
        main
        for main in _mains(verdict, around, side)
        if side.by not in FROM or came_later(main, verdict, around.own)
        if not _is_move_before(main, claim, side.way) and not _is_of_then(main, claim)
        if not _are_other_days_told(main, claim)
        if side.by in FROM
        or _is_of_other_days(main, verdict, side.led)
        or _is_of_other_area(main, verdict, side.led, store)
    ]
    if not tied or not all(lies_otherwise(main, verdict, side.way) for main in tied):
        return None  # "41,472 people (5,454 of them in July), up from 36,816"
    if _is_of_base_before(verdict, around.own, side.way):
        return None
    main = tied[-1]
    ahead = [one for one in around.own[: around.own.index(verdict)] if one.grounded.claim.kind not in _WORDS_ONLY]
    return accused(main if ahead[-1:] == [main] else verdict, main, verdict)


def _is_of_then(main: Verdict, claim: Claim) -> bool:
    """ "A year ago it was 11,574, so numbers are down; they are below 2024's 9,258": of now, and not of a year ago."""
    told = main.grounded.claim
    if told.period is None or told.period.role not in _OF_THEN or told.sentence is not claim.sentence:
        return False
    return not _PARTING.isdisjoint(claim.sentence.between(told.span.end, claim.span.start))


def _are_other_days_told(main: Verdict, claim: Claim) -> bool:
    """ "It rose by 2.74 in 2025; 2024 brought a bigger step than the 3.40 of 2016": by days that have no figure."""
    between = claim.sentence.between(_ends(main.grounded.claim), claim.span.start)
    opened = [word for mark, word in pairwise(between) if mark == ";"][-1:]
    return any(word in MONTHS or (word.isdecimal() and len(word) == _YEAR_DIGITS) for word in opened)


def _is_of_base_before(verdict: Verdict, row: Sequence[Verdict], way: Direction) -> bool:
    """ "1.7%, against 2.2% in August, up from 2.0% in June": whether what is said fits a base told right before."""
    before = [one for one in row[: row.index(verdict)] if one.grounded.claim.kind not in _WORDS_ONLY][-1:]
    if not before or not _is_base(before[0].grounded.claim) or not is_right(before[0]):
        return False
    claim = verdict.grounded.claim
    words = claim.sentence.between(_ends(before[0].grounded.claim), claim.span.start)
    if not _ADDING.isdisjoint(words) and _CLAUSES.isdisjoint(words):
        return False  # "down from 2.2% in August and up from 0.5% a year ago"
    return series_of(before[0]) == series_of(verdict) and not lies_otherwise(before[0], verdict, way)


def _called_otherwise(verdict: Verdict, around: Around, way: Direction | None) -> tuple[Verdict, Verdict] | None:
    """ "In August it was 4.3%. A year earlier it had been higher, at 4.2%": on the wrong side of all told before."""
    if way is None or verdict.grounded.claim.kind != "level":
        return None
    told = [one for one in _told_before(verdict, around) if _is_of_other_days(verdict, one, ())]
    if _follows_unread(verdict, around):
        return None
    if not told or not all(lies_otherwise(verdict, one, way) for one in told):
        return None
    return accused(verdict, verdict, told[-1])


def _follows_unread(verdict: Verdict, around: Around) -> bool:
    """ "The record of 45,744 came in 2022. Last year's 29,437 was lower": than what nothing could settle."""
    claim = verdict.grounded.claim
    levels = [one for one in around.near if one.grounded.claim.kind == "level" and agree(one.grounded.claim, claim)]
    last = [one for one in levels if one.grounded.claim.span.start < claim.span.start][-1:]
    return any(one.reason is Reason.VINTAGE_NOT_HELD for one in last)


def _is_by_so_much(claim: Claim, row: Sequence[Verdict]) -> bool:
    """ "43% fewer than the 27,997": whether a change of so much is told, whose own verdict is of its direction."""
    assert claim.quantity is not None
    start = claim.quantity.span.start
    ahead = [one.grounded.claim for one in row if _ends(one.grounded.claim) <= start]
    last = max(ahead, key=_ends, default=None)
    if last is None or not KIND_BY_NAME[last.kind].compares:
        return False
    between = claim.sentence.between(_ends(last), start)
    words = [at for at, word in enumerate(between) if change_of(word) is not None or word in SETTING]
    return len(words) == 1 and words[0] < _NEXT  # not "5.9% higher, a smaller increase than"


def _ends(claim: Claim) -> int:
    return 0 if claim.quantity is None else claim.quantity.span.end


def _mains(verdict: Verdict, around: Around, side: Side) -> Sequence[Verdict]:
    """What a figure may be the base of: those before it in its sentence or the newest of the last."""
    claim = verdict.grounded.claim
    if side.leads_to:
        return _reached(verdict, around)
    ahead = [one for one in around.own if one.grounded.claim.span.start < claim.span.start]
    last = [one for one in ahead if is_told(one) and agree(one.grounded.claim, claim)][-1:]
    between = [without_joint(claim.sentence.between(_ends(one.grounded.claim), claim.span.start)) for one in last]
    if any("which" in words for words in between):
        return [*filter(_may_lead, last)]  # "better than the 84.2% of February, which was worse than the 84.4%"
    ahead = [*filter(_tells, ahead)]
    here = [one for one in ahead if agree(one.grounded.claim, claim)]  # "86.6% within four hours, up from 84.2%"
    if here:
        return [*filter(_may_lead, here)] if _may_lead(here[-1]) else ()
    ahead = [one for one in ahead if not KIND_BY_NAME[one.grounded.claim.kind].compares]  # "it is 23% up, but below"
    if ahead or not (claim.sentence.words[0] in _POINTING or _is_named_alone(claim)) or names_days(claim):
        return ()
    if not _PERFECT.isdisjoint(claim.sentence.words):  # "It began the year at 0.7%. It has climbed from 1.7%": to now
        return _newest_before(verdict, around)
    here = [one for one in around.before if one.grounded.claim.block is claim.block or _begins(claim)]
    told = [one for one in here if _tells(one) and _may_lead(one) and not is_of_part(one, verdict)]
    return sorted(told, key=_newest)[-1:]


def _is_named_alone(claim: Claim) -> bool:
    """ "RPI was up from 3.9% in June": whether nothing stands before its words of change but what it is of."""
    named = claim.candidates[0] if claim.candidates else None
    if named is None or named.carried or not named.words or claim.quantity is None:
        return False
    ahead = claim.sentence.before(claim.quantity.span.start)
    own = named.words.split()
    return ahead[: len(own)] == own and len(ahead) - len(own) <= _NEAR


def _begins(claim: Claim) -> bool:
    """ "The figure was up from 9.9%", as the first words of a paragraph: of what the one before it ends with."""
    words = claim.sentence.words
    pointed = words[0] != "the" or words[1] in TYING
    return pointed and not claim.block.text[: claim.sentence.span.start].strip()


def _reached(verdict: Verdict, around: Around) -> Sequence[Verdict]:
    """Where "it has risen by 23% to just above the 11.9" says that it got: the newest that is told of its series."""
    if _PERFECT.isdisjoint(verdict.grounded.claim.sentence.words):
        return ()
    return [one for one in _newest_before(verdict, around) if came_later(one, verdict, around.own)]


def _newest_before(verdict: Verdict, around: Around) -> Sequence[Verdict]:
    told = [one for one in _told_before(verdict, around) if _tells(one) and not is_of_part(one, verdict)]
    return sorted(told, key=_newest)[-1:]


def _told_before(verdict: Verdict, around: Around) -> Sequence[Verdict]:
    """The figures of its paragraph that stand before one and are right."""
    start = verdict.grounded.claim.span.start
    return [one for one in around.near if one.grounded.claim.span.start < start and _may_lead(one)]


def _tells(verdict: Verdict) -> bool:
    """Whether it is of a figure of its own, and not of words or a base."""
    return verdict.grounded.claim.kind not in _WORDS_ONLY and not _is_base(verdict.grounded.claim)


def _is_base(claim: Claim) -> bool:
    """ "Larger than Italy's ($2.3 trillion), larger than France's ($3.0 trillion)": both are set against a third."""
    told = claim.kind == "level" and claim.quantity is not None
    return claim.is_base or (told and (is_of_named_base(claim) or side_told(claim) is not None))


def _may_lead(verdict: Verdict) -> bool:
    return is_right(verdict) and verdict.grounded.claim.kind in _MAINS


def _newest(verdict: Verdict) -> date:
    assert verdict.trial is not None
    return verdict.trial.option.reading.window.start


def _is_move_before(main: Verdict, claim: Claim, way: Direction) -> bool:
    """ "Rose to 3.5%, having slowed from 3%", "reversing June's fall from 3%": a move that was over before."""
    moved = main.grounded.claim.direction
    ahead = claim.sentence.before(claim.span.start)[-_NEAR:]
    if any(one in _OWNING and change_of(behind, "noun") is not None for one, behind in pairwise(ahead)):
        return True
    return moved is not None and moved is not way and not _OVER.isdisjoint(ahead)


def _is_of_other_days(main: Verdict, other: Verdict, words: Sequence[str]) -> bool:
    """Whether both are of one series, and told alike: "4.3%, faster than the 3.8% of the second quarter"."""
    assert main.trial is not None and other.trial is not None
    now, then = main.trial.option, other.trial.option
    alike = now.reading.series_id == then.reading.series_id and now.direct == then.direct
    return alike and now.reading != then.reading and TYING.issuperset(words)


def _is_of_other_area(main: Verdict, other: Verdict, words: Sequence[str], store: Store) -> bool:
    """Whether both are of one measure and of the same days, and the words between name the country of the second."""
    assert main.trial is not None and other.trial is not None
    now, then = main.trial.option.reading, other.trial.option.reading
    one, two = store.series(now.series_id), store.series(then.series_id)
    if one.concept != two.concept or one.area == two.area or not words:
        return False
    if now.window != then.window and not _are_rates_of_one_time(one, two, now.window, then.window):
        return False
    claim = other.grounded.claim
    assert claim.quantity is not None
    named = [area for area in find_areas(claim.sentence) if area.span.end <= claim.quantity.span.start]
    return bool(named) and named[-1].area == two.area and main.grounded.claim.sentence is claim.sentence


def _are_rates_of_one_time(one: Series, two: Series, now: Window, then: Window) -> bool:
    """ "4.6% in November, lower than Britain's, which was 5.1% for August to October": the latest rates of both."""
    rates = one.nature is Nature.RATE and two.nature is Nature.RATE
    return rates and abs(now.end - then.end) <= _APART
