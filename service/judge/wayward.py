"""Words of change and comparison between two figures that are both right: "4.2% in May, down from 3.8% in April".

Where the article's own relations do not tie the two together, because the first is a change itself, stands in the
sentence before or is another country's, official figures do: both are as published, of one series or of one measure, so
that it is known which is the larger, and the word between them is right or wrong.
"""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from operator import attrgetter

from service.claims import KIND_BY_NAME
from service.claims.difference import formula as difference
from service.claims.relate.quoted import figure_of
from service.claims.scene import agree
from service.extract.areas import find_areas
from service.extract.changes import CHANGES, change_of
from service.judge.article import ArticleCheck
from service.judge.bench import Verdict, in_quotation
from service.judge.fit import Fit
from service.judge.hedges import BOUNDS
from service.judge.rows import Around, rows_of
from service.model.claims import Claim, Mood
from service.model.mentions import Change
from service.model.quantities import Direction
from service.model.report import Label, Severity
from service.records import replace
from service.store.interface import Store

_end = attrgetter("end")
_MAINS = frozenset(["level", "percent_change", "average", "difference"])
_BASES = frozenset(["level", "difference"])
_FROM = frozenset(["from", "on"])
_THAN = frozenset(["than", "below", "above"])
_TYING = frozenset(
    "the a an its their what it was in at of that 's ( ’s previous old former record high low peak".split()
)
_SOFTLY = frozenset(
    "a an shade touch little bit notch fraction tad again further back just only sharply slightly".split()
)
_DENYING = frozenset(["no", "not", "never", "any", "nothing"])
_YET = frozenset(["be", "far"])  # "could again be higher than the 4.0%", "far from a pick-up on the 0.7%"
_ATTRIBUTES = 3  # words from "smaller" to "gain" in "a smaller year-on-year gain", "a smaller 12-month gain"
_NEXT = 2  # words behind a change in which its direction is told
_YET_NEAR = 5  # words before a preposition
_GOOD, _BAD = frozenset(["better", "improvement"]), frozenset(["worse", "deterioration"])
_WORTH = _GOOD | _BAD
#: Which way is the better one, by what is measured.
_BETTER = {
    "ae-four-hours": Direction.UP,
    "gdp-growth": Direction.UP,
    "gdp-growth-year": Direction.UP,
    "homicide-rate": Direction.DOWN,
    "rough-sleeping": Direction.DOWN,
    "underemployment-rate": Direction.DOWN,
    "unemployment-rate": Direction.DOWN,
}
_SPEEDS = frozenset("rise increase growth pace rate gain rises increases one".split())
_AHEAD = frozenset(["to", "at", "hit", "hitting", "reaching", "reached"])
_REACH = 5  # words between a word of change and the figure that it leads to
_BACK = frozenset(["had"])
_OVER = frozenset(["having", "after"])  # words ahead of a move that came before the one just told
_TOLD = frozenset([Mood.ASSERTED, Mood.EARLIER])
_WORDS_ONLY = frozenset(["comparison", "rank", "streak"])
_PERFECT = frozenset(["has", "have", "'s", "’s"])
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
    return tuple(turned.get(id(verdict), verdict) for verdict in verdicts)


def _may_turn(verdict: Verdict) -> bool:
    claim = verdict.grounded.claim
    if not _is_right(verdict) or claim.kind not in _BASES or claim.inputs or claim.mood not in _TOLD:
        return False
    return not (CHANGES.keys().isdisjoint(claim.sentence.words) and _WORTH.isdisjoint(claim.sentence.words))


def _is_right(verdict: Verdict) -> bool:
    """Whether a level is as published, or, of a stock, what it grew by."""
    trial = verdict.trial
    if verdict.label is not Label.SUPPORTED or trial is None:
        return False
    grew = verdict.grounded.claim.kind == "difference" and (trial.computation.value or 0) > 0
    return trial.option.direct or grew


def _turned(verdict: Verdict, around: Around, store: Store) -> tuple[Verdict, Verdict] | None:
    """The figure that is set against a base or another country's, and the verdict on it; None where all is well.

    Where that figure does not stand right before its base, but another does or in another sentence, it is the base.
    """
    claim = verdict.grounded.claim
    led = _way(claim, _better(verdict, store))
    if led is None or _is_by_so_much(claim, around.own) or any(one.label is Label.CONTRADICTED for one in around.own):
        return None
    way, by, words = led
    tied = [
        main
        for main in _mains(verdict, around)
        if by not in _FROM or _came_later(main, verdict, around.own)
        if not _is_move_before(main, claim, way)
        if by not in _THAN or _is_of_other_days(main, verdict, words) or _is_of_other_area(main, verdict, words, store)
    ]
    if not tied or not all(_lies_otherwise(main, verdict, way) for main in tied):
        return None  # "41,472 people (5,454 of them in July), up from 36,816"
    main = tied[-1]
    told = figure_of(main.grounded.claim), figure_of(claim)
    check = ArticleCheck(difference(told), Fit(Label.CONTRADICTED, Severity.ERROR, reverses=True), of_way=True)
    wrong = main if around.own[: around.own.index(verdict)][-1:] == [main] else verdict
    contradicted = replace(wrong, label=Label.CONTRADICTED, severity=Severity.ERROR, reverses=True, article=check)
    return wrong, in_quotation(contradicted)


def _lies_otherwise(main: Verdict, base: Verdict, way: Direction) -> bool:
    """Whether the official figures lie the other way than the word says."""
    assert main.trial is not None and base.trial is not None
    if not main.trial.option.direct or not base.trial.option.direct:
        grown, grew = main.trial.computation.value, base.trial.computation.value
        return grown is not None and grew is not None and (grown < grew if way is Direction.UP else grown > grew)
    now, then = main.trial.option.figures[0], base.trial.option.figures[0]
    return now.high < then.low if way is Direction.UP else now.low > then.high


def _better(verdict: Verdict, store: Store) -> Direction | None:
    """Which way a figure goes that gets better, where the sentence speaks of that and it is beyond dispute."""
    if verdict.trial is None or _WORTH.isdisjoint(verdict.grounded.claim.sentence.words):
        return None
    return _BETTER.get(store.series(verdict.trial.option.reading.series_id).concept)


def _way(claim: Claim, better: Direction | None = None) -> tuple[Direction, str, list[str]] | None:
    """The direction told right before a figure, the preposition that leads from it, and the words behind that."""
    assert claim.quantity is not None
    start = claim.quantity.span.start
    own = None if claim.period is None else claim.period.span
    told = claim.sentence.tokens[: bisect_right(claim.sentence.tokens, start, key=_end)]
    tokens = [token for token in told if own is None or not own.start <= token.start < own.end]
    words = [token.lower for token in tokens]
    at = next((n for n in range(len(words) - 1, -1, -1) if words[n] in _FROM or words[n] in _THAN), 0)
    by = words[at] if words else ""
    ahead = words[at - 1] if at else ""
    way: Direction | None
    if better is not None and ahead in _WORTH:
        way = Direction.UP if (ahead in _GOOD) is (better is Direction.UP) else Direction.DOWN
    else:
        change = change_of(by) if by in ("below", "above") else _change_ahead(words[:at], by)
        way = None if change is None else change.direction
    led = words[at + 1 :]
    if by in _THAN and claim.quantity.hedge in BOUNDS:
        return None  # "more than 3,200 in all"
    if way is None or len(led) > _REACH or any(word[:1].isdecimal() or word == "," for word in led):
        return None
    if by in _FROM and not _TYING.issuperset(led):
        return None
    if not _BACK.isdisjoint(words[max(0, at - _REACH) : at]):
        return None  # "it had dropped from 4.7%", before it was what was told
    if not _YET.isdisjoint(words[max(0, at - _YET_NEAR) : at]):
        return None
    return way, by, led


def _is_by_so_much(claim: Claim, row: Sequence[Verdict]) -> bool:
    """ "43% fewer than the 27,997": whether a change of so much is told, whose own verdict is of its direction."""
    assert claim.quantity is not None
    start = claim.quantity.span.start
    ahead = [one.grounded.claim for one in row if _ends(one.grounded.claim) <= start]
    last = max(ahead, key=_ends, default=None)
    if last is None or not KIND_BY_NAME[last.kind].compares:
        return False
    between = claim.sentence.between(_ends(last), start)
    words = [at for at, word in enumerate(between) if change_of(word) is not None]
    return len(words) == 1 and words[0] < _NEXT  # not "5.9% higher, a smaller increase than"


def _ends(claim: Claim) -> int:
    return 0 if claim.quantity is None else claim.quantity.span.end


def _change_ahead(words: Sequence[str], by: str) -> Change | None:
    """What the words right before "from" or "than" say of change: "up a shade", "a slower annual increase"."""
    end = len(words)
    while end and (words[end - 1] in _SOFTLY or words[end - 1].endswith("ly")):
        end -= 1
    if end > 1 and words[end - 1] in _SPEEDS:
        behind = range(end - 2, max(-1, end - 2 - _ATTRIBUTES), -1)
        faster = next((one for n in behind if (one := change_of(words[n], "more")) is not None), None)
        if faster is not None or by == "than":
            return faster
    denied = not _DENYING.isdisjoint(words[end - 2 : end - 1])  # "no fewer than"
    change = change_of(words[end - 1]) if end and not denied else None
    shrank = change is not None and change.part != "more" and by == "than"  # "a smaller fall than the 0.3%"
    return None if shrank else change


def _mains(verdict: Verdict, around: Around) -> Sequence[Verdict]:
    """What a figure may be the base of: those before it in its sentence or the newest of the last."""
    claim = verdict.grounded.claim
    ahead = [one for one in around.own if one.grounded.claim.span.start < claim.span.start and _tells(one)]
    here = [one for one in ahead if agree(one.grounded.claim, claim)]  # "86.6% within four hours, up from 84.2%"
    if here:
        return [*filter(_may_lead, here)] if _may_lead(here[-1]) else ()
    if ahead or claim.sentence.words[0] not in _POINTING:
        return ()
    if not _PERFECT.isdisjoint(claim.sentence.words):  # "It began the year at 0.7%. It has climbed from 1.7%": to now
        told = [one for one in around.near if one.grounded.claim.span.start < claim.span.start and _tells(one)]
        return sorted(filter(_may_lead, told), key=_newest)[-1:]
    last = [one for one in around.before if one.grounded.claim.block is claim.block and _tells(one)]
    return sorted(filter(_may_lead, last), key=_newest)[-1:]


def _tells(verdict: Verdict) -> bool:
    """Whether it is of a figure of its own, and not of words or a base."""
    return verdict.grounded.claim.kind not in _WORDS_ONLY and not _is_base(verdict.grounded.claim)


def _is_base(claim: Claim) -> bool:
    """ "Larger than Italy's ($2.3 trillion), larger than France's ($3.0 trillion)": both are set against a third."""
    return claim.is_base or (claim.kind == "level" and claim.quantity is not None and _way(claim) is not None)


def _may_lead(verdict: Verdict) -> bool:
    return _is_right(verdict) and verdict.grounded.claim.kind in _MAINS


def _newest(verdict: Verdict) -> date:
    assert verdict.trial is not None
    return verdict.trial.option.reading.window.start


def _came_later(main: Verdict, base: Verdict, row: Sequence[Verdict]) -> bool:
    """Whether both are of one series, the base of earlier days, and no other figure is where it led to."""
    assert main.trial is not None and base.trial is not None
    now, then = main.trial.option.reading, base.trial.option.reading
    if now.series_id != then.series_id or now.window.start <= then.window.start:
        return False
    claim = base.grounded.claim
    assert claim.quantity is not None
    end = claim.quantity.span.end
    after = claim.sentence.behind(end)
    goes_on = any(one.grounded.claim.span.start > claim.span.start for one in row)
    return not goes_on or _AHEAD.isdisjoint(after)


def _is_move_before(main: Verdict, claim: Claim, way: Direction) -> bool:
    """ "Rose to 3.5%, having slowed from 3%", "after slowing from 3%": a move that was over before."""
    moved = main.grounded.claim.direction
    ahead = claim.sentence.before(claim.span.start)[-_REACH:]
    return moved is not None and moved is not way and not _OVER.isdisjoint(ahead)


def _is_of_other_days(main: Verdict, other: Verdict, words: Sequence[str]) -> bool:
    """Whether both are of one series, and told alike: "4.3%, faster than the 3.8% of the second quarter"."""
    assert main.trial is not None and other.trial is not None
    now, then = main.trial.option, other.trial.option
    alike = now.reading.series_id == then.reading.series_id and now.direct == then.direct
    return alike and now.reading != then.reading and _TYING.issuperset(words)


def _is_of_other_area(main: Verdict, other: Verdict, words: Sequence[str], store: Store) -> bool:
    """Whether both are of one measure and of the same days, and the words between name the country of the second."""
    assert main.trial is not None and other.trial is not None
    now, then = main.trial.option.reading, other.trial.option.reading
    one, two = store.series(now.series_id), store.series(then.series_id)
    if one.concept != two.concept or one.area == two.area or now.window != then.window or not words:
        return False
    claim = other.grounded.claim
    assert claim.quantity is not None
    named = [area for area in find_areas(claim.sentence) if area.span.end <= claim.quantity.span.start]
    return bool(named) and named[-1].area == two.area and main.grounded.claim.sentence is claim.sentence
