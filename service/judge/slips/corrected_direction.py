"""Slips of the words about a figure, put right: the word of direction turned round.

"Instead 5,084 came, 892 fewer than in the same month of 2024": as a rise it is what was published, on the days that
the words give; as a fall it is of no days at all, and so it cannot be told what it is of until the word is turned.
"""

from collections.abc import Callable, Iterator, Sequence

from service.claims import KIND_BY_NAME
from service.claims.relate.quoted import figure_of, quotes
from service.extract.changes import turned
from service.judge.article.from_another_level import is_from_another_level
from service.judge.evidence.between_verdicts import days_of_like, window_of
from service.judge.evidence.chance import digits_written
from service.judge.fit.hedges import BOUNDS
from service.judge.slips.corrected_figure import Slip
from service.judge.verdicts import Verdict
from service.judge.weighing import Weighed
from service.model.claims import Claim, Figure
from service.model.mentions import Analysis, Row
from service.model.periods import PeriodRole
from service.model.report import Label
from service.model.windows import Grain
from service.records import replace

_AHEAD, _BEHIND = 8, 6  # items in which the word of direction of a figure stands
_TELLING = 2  # digits of a change that names nothing that it is counted from
_LIGHT = frozenset("the a an those some about just only all of its as".split())
_AGAINST = frozenset("on against beside from than with to over alongside versus since above below".split())
_PAIR = 2  # figures that a change lies between
_APPOSED = 3  # words of ", or nearly"
_WORDS = 1  # of direction that are turned round for one figure


def is_change(claim: Claim) -> bool:
    """Whether a claim is of a change that is told with its direction."""
    return claim.direction is not None and KIND_BY_NAME[claim.kind].compares and claim.quantity is not None


def turned_about(claim: Claim, analysis: Analysis, judged: Sequence[Weighed]) -> Iterator[Slip]:
    """A change with the words nearest to it that tell its direction turned round, one at a time.

    Args:
        claim: the change.
        analysis: its sentence.
        judged: the verdicts on all claims.
    """
    assert claim.quantity is not None
    if claim.quantity.hedge in BOUNDS:
        return  # "more than a fifth": many changes are
    if claim.backward:
        return  # "in October 2022 it had been 10.1%, or 6.5 points higher": turned round, it would be said of now
    figure = claim.quantity.figure
    places = ((at, analysis.items[at].quantity) for at in analysis.items.figures)
    own = next((at for at, quantity in places if quantity is not None and quantity.figure == figure), None)
    if own is None:
        return
    near = range(max(0, own - _AHEAD), min(len(analysis.items), own + _BEHIND + 1))
    said = [at for at in near if any(one.direction is claim.direction for one in analysis.items[at].changes)]
    last = _last_before(claim, judged)
    for at in sorted(said, key=lambda at: abs(at - own))[:_WORDS]:
        more = any(one.part == "more" for one in analysis.items[at].changes)
        if _is_told_of_later(claim, last, more=more):
            yield Slip(
                claim,
                _turning(analysis, at),
                lambda meant: _is_borne(meant, last, judged),
                lambda meant: replace(meant, direction=claim.direction, sentence=claim.sentence),
            )


def _turning(own: Analysis, at: int) -> Callable[[Analysis], Analysis]:
    """Gives a sentence with one word of it turned round, and any other as it is."""

    def read(analysis: Analysis) -> Analysis:
        if analysis.sentence is not own.sentence:
            return analysis
        item, sentence = own.items[at], own.sentence
        word, changes = turned(item.word)
        tokens = [replace(one, text=word, lower=word) if one.start == item.start else one for one in sentence.tokens]
        said = replace(sentence, tokens=tuple(tokens), words=tuple([one.lower for one in tokens]))
        items = [*own.items]
        items[at] = replace(item, word=word, changes=changes)
        return replace(own, items=Row(items), sentence=said)

    return read


def _is_told_of_later(claim: Claim, last: Verdict | None, *, more: bool) -> bool:
    """Whether a change can only be of what came later, against what came first: "a year before, it was £20 lower".

    Args:
        claim: the change.
        last: the verdict on the figure before it.
        more: whether its word is a comparative, which may be said of either.
    """
    base = claim.base
    if base is None:
        assert claim.quantity is not None
        return not more and digits_written(claim.quantity) >= _TELLING
    if base.span.start >= claim.span.end:
        return not _AGAINST.isdisjoint(claim.sentence.between(claim.span.end, base.span.start))
    return _is_led(claim, base.span.start) or (last is not None and _leads_a_base(last.grounded.claim))


def _is_borne(meant: Verdict, last: Verdict | None, judged: Sequence[Weighed]) -> bool:
    """Whether a change that is told the other way is what the figures give."""
    if meant.label is not Label.SUPPORTED or _is_of_other_days(meant) or _is_of_other_paragraph(meant):
        return False
    if _is_from_another_level(meant, judged):
        return False
    if _is_on_other_base(meant) or _is_over_year(meant):
        return False
    if not KIND_BY_NAME[meant.grounded.claim.kind].compares:
        return False  # "£57 below last summer's": a product of two figures goes no way
    if meant.grounded.claim.base is None and meant.trial is not None and meant.trial.option.direct:
        # "Energy costs surged 2.9% in September", while they fell as much in a year; but 12.2% is no chance
        assert meant.grounded.claim.quantity is not None
        if digits_written(meant.grounded.claim.quantity) <= _TELLING and not _is_told_with_like(meant, judged):
            return False
    if last is not None and _is_of_other_level(last, meant):
        return False
    return last is None or not _is_of(last, meant) or _leads_a_base(last.grounded.claim)


def _is_on_other_base(meant: Verdict) -> bool:
    """ "Up 5% on the year before but 5% short of the 450 million of 2019": not on 2019, of which the next one is."""
    base, trial = meant.grounded.claim.base, meant.trial
    if base is None or base.role is not PeriodRole.SHIFT or not base.shift_months or trial is None:
        return False
    read = trial.option.reading
    return read.base is not None and read.base != read.window.shifted_months(base.shift_months)


def _is_over_year(meant: Verdict) -> bool:
    """ "Payrolls shrank by 95,000 in September": from August, and not from September of the year before."""
    claim, trial = meant.grounded.claim, meant.trial
    if claim.kind != "difference" or trial is None or claim.base is not None or claim.compares:
        return False
    read, dated = trial.option.reading, claim.period is not None and claim.period.grain is Grain.MONTH
    return dated and claim.over is None and read.base == read.window.shifted_years(-1)


def _is_of_other_paragraph(meant: Verdict) -> bool:
    """Whether all that gives it is two figures that another paragraph tells."""
    claim = meant.grounded.claim
    if meant.trial is not None:
        return False
    told = [(one.span.of(claim.block.text), one.text) for one in claim.inputs if one.span is not None]
    return all(own != text for own, text in told)


def _is_of_other_level(last: Verdict, meant: Verdict) -> bool:
    """ "Vacancies fell. … Claims went up to 939,900, nearly 10% above a year ago": of the level right in front of it.

    Where that is not of the series which the change would be of, and its sentence does not name that series.
    """
    level, claim = last.grounded.claim, meant.grounded.claim
    if meant.trial is None or last.trial is not None or level.sentence.span != claim.sentence.span:
        return False
    between = claim.sentence.between(level.span.end, claim.span.start)
    apposed = between[:1] == [","] and len(between) <= _APPOSED
    read = meant.trial.option.reading.series_id
    return apposed and not any(one.series_id == read and not one.carried for one in claim.candidates)


def _is_told_with_like(meant: Verdict, judged: Sequence[Weighed]) -> bool:
    """ "Energy is up 4.9%, but food has gone up 2.1%": whether its sentence tells a like change of the same days."""
    claim, series = meant.grounded.claim, meant.grounded.series
    told = [(one.verdict.grounded.claim, one.verdict) for one in judged]
    beside = [one for own, one in told if own.block is claim.block and own.sentence.span == claim.sentence.span]
    alike = [one for one in beside if one.grounded.claim.kind == claim.kind]
    return series is not None and any(days_of_like(one, series) == window_of(meant) for one in alike)


def _is_of_other_days(meant: Verdict) -> bool:
    """Whether a change was found on other days than those that it is told against."""
    told = meant.grounded.claim.base
    if told is None or told.window is None or meant.trial is None:
        return False
    base = meant.trial.option.reading.base
    return base is not None and (base.start > told.window.end or base.end < told.window.start)


def _is_from_another_level(meant: Verdict, judged: Sequence[Weighed]) -> bool:
    """ "18% higher than in 2023, and 5% higher than the record of 2002, 103,081": the 18% is not from the 103,081."""
    claim, told = meant.grounded.claim, [one.verdict.grounded.claim for one in judged]
    levels = [one for figure in claim.inputs for one in _quoted(figure, told)]
    return meant.trial is None and len(levels) == _PAIR and is_from_another_level(claim, *levels)


def _quoted(figure: Figure, told: Sequence[Claim]) -> Sequence[Claim]:
    """The claim that a figure of the text is of; another paragraph may have one at the same place."""
    return [one for one in told if quotes(one, figure) and figure_of(one).text == figure.text][:1]


def _last_before(claim: Claim, judged: Sequence[Weighed]) -> Verdict | None:
    """The verdict on the figure told right before one in its block."""
    block = (one.verdict for one in judged if one.verdict.grounded.claim.block is claim.block)
    ahead = [one for one in block if one.grounded.claim.span.end <= claim.span.start]
    return max(ahead, key=lambda one: one.grounded.claim.span.start, default=None)


def _is_of(level: Verdict, meant: Verdict) -> bool:
    """ "A year before, 3,254 came, 1,074 more": whether a level is that which a change is counted from."""
    if meant.trial is None:
        inputs = meant.grounded.claim.inputs
        return (
            len(inputs) > 1 and inputs[1].span is not None and inputs[1].span.start == level.grounded.claim.span.start
        )
    base = meant.trial.option.reading.base
    return base is not None and level.trial is not None and level.trial.option.reading.window == base


def _leads_a_base(level: Claim) -> bool:
    """ "On the 665,000 of a year earlier it is up 95%": whether a level is led in as what another is held against."""
    return level.is_base or _is_led(level, level.span.start)


def _is_led(claim: Claim, place: int) -> bool:
    words = [word for word in claim.sentence.before(place) if word not in _LIGHT]
    return bool(words) and words[-1] in _AGAINST
