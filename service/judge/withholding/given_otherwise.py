"""Figures that two others of the text refute, and that other figures beside them give.

"Of 2,000 asked 46% are for it. That is 920; 760, or 38%, are against": of the 2,000, and not of the 920. "Weather
accounted for two-thirds of those, 146, and breakdowns for the other 73": what the 146 are worked out from tells of what
they are two-thirds. Such a figure was held against others than are meant, and is right. Growth in a quarter that is
told at an annual rate is none that its two levels give: "in current dollars it rose 3.1%, or $117.6 billion".
"""

from collections.abc import Sequence
from decimal import Decimal

from service.claims.relate.quoted import figure_of, quotes
from service.claims.relate.rates.average_of_list import summed_up
from service.claims.scene import agree
from service.judge.article.any_derivation import any_way
from service.judge.article.check import ArticleCheck, article_check
from service.judge.article.days_of_parts import Days, days_read, is_ruled_out
from service.judge.article.last_resort import CHANCE, chance_of, held_by, is_trial
from service.judge.article.plainly_meant import rests_on
from service.judge.article.those_cast import is_held_to_those_cast
from service.judge.article.ways_to_work_out import Way
from service.judge.evidence.between_verdicts import digits_of
from service.judge.evidence.by_sentence import rows_of
from service.judge.evidence.chance import digits_written
from service.judge.verdicts import Verdict, left_open
from service.judge.withholding.acquitted import as_given, gives_exactly
from service.model.claims import Claim, Figure
from service.model.quantities import Form
from service.model.report import Label
from service.numeric.rounding import unit_of
from service.records import replace

_BEFORE = 3  # sentences of which the figures are tried
_FAR = 10  # times that what refutes a figure is of it, or it of that, for nothing to speak for those two
_CHANCE_HERE = Decimal("0.3")  # … where the whole stands in its sentence
_TELLING = 3  # digits of a change that two figures hardly give by chance
_PAIR = 2
_QUARTERS = 4  # of a year
_ANNUAL = frozenset(["annual", "annualised", "annualized", "current-dollar", "dollars"])
_JOINING = frozenset(["and", ",", "plus"])
_Held = tuple[Claim, ArticleCheck]


def given_otherwise(verdicts: Sequence[Verdict]) -> Sequence[Verdict]:
    """The verdicts, in the order of the text, those supported that others give than the two that refute them."""
    rows, days = rows_of(verdicts), days_read(verdicts)
    place = {id(one): at for at, row in enumerate(rows) for one in row}
    return [_weighed(one, rows, place[id(one)], days) if _is_accused(one) else one for one in verdicts]


def _is_accused(verdict: Verdict) -> bool:
    article, quantity = verdict.article, verdict.grounded.claim.quantity
    if verdict.label is not Label.CONTRADICTED or verdict.trial is not None or article is None or article.of_way:
        return False
    if is_held_to_those_cast(verdict.grounded.claim):
        return False
    return not article.fit.reverses and quantity is not None and quantity.high is None and quantity.value > 0


def _weighed(verdict: Verdict, rows: Sequence[Sequence[Verdict]], at: int, days: Days) -> Verdict:
    claim = verdict.grounded.claim
    if claim.kind == "percent_change" and _is_at_annual_rate(verdict, rows[max(0, at - _BEFORE) : at + 1]):
        return replace(left_open(verdict), article=None)
    told = _of_its_part(claim, rows[at]) or _of_parts_joined(claim, rows[at])
    told = told or _of_another_pair(verdict, rows, at, days)
    return verdict if told is None else as_given(verdict, *told)


def _is_at_annual_rate(verdict: Verdict, near: Sequence[Sequence[Verdict]]) -> bool:
    """ "It grew at a 1.5% annual rate. In current dollars it rose 3.1%, or $117.6 billion": as if it did all year."""
    article, quantity = verdict.article, verdict.grounded.claim.quantity
    if article is None or article.computation.value is None or quantity is None:
        return False
    if not any(_ANNUAL.intersection(row[0].grounded.claim.sentence.words) for row in near if row):
        return False
    kept = ((1 + article.computation.value / 100) ** _QUARTERS - 1) * 100
    return abs(abs(kept) - quantity.value) <= unit_of(quantity.decimals)


def _of_its_part(claim: Claim, own: Sequence[Verdict]) -> _Held | None:
    """ "Two-thirds of those, 146", where the 146 are two-thirds of 219: of which the part is rightly told."""
    fraction = claim.kind == "share" and claim.quantity is not None and claim.quantity.form is not Form.DIGITS
    for one in own if claim.kind == "share" else ():
        part = one.grounded.claim
        if one.label is not Label.SUPPORTED or one.article is None or len(part.inputs) != _PAIR:
            continue
        sure = gives_exactly(one.article, part) and (fraction or _is_to_the_last(part))
        if not sure and (fraction or not _stands_here(part, own)):
            continue  # "Two in five were not – 400 people", of 1,040 or of 1,600
        whole = [figure for figure in part.inputs if not quotes(claim, figure)]
        if len(whole) != 1 or not any(quotes(part, figure) for figure in claim.inputs):
            continue
        told = _held(claim, (figure_of(part), whole[0]))
        if told is not None:
            return told
    return None


def _of_parts_joined(claim: Claim, own: Sequence[Verdict]) -> _Held | None:
    """ "Germany, with 83.5m people, and France, with 68.6m, have a third of the EU's 450.2m": of both together."""
    told = [one.grounded.claim for one in own if _is_figure(one.grounded.claim)]
    last = next((n for n, one in enumerate(told) if claim.inputs and quotes(one, claim.inputs[0])), 0)
    if claim.kind != "share" or len(claim.inputs) != _PAIR:
        return None
    for first in range(last - 1, -1, -1):
        part, behind = told[first], told[first + 1]
        joint = part.sentence.between(part.span.end, behind.span.start)
        of_it = behind.sentence.behind(behind.span.end)[:1] == ["of"]  # "$3.2m, $2.3m of it for pain"
        if of_it or quotes(part, claim.inputs[1]) or not agree(part, behind) or _JOINING.isdisjoint(joint):
            return None
        held = _held(claim, (summed_up([figure_of(one) for one in told[first : last + 1]])[0], claim.inputs[1]))
        if held is not None:
            return held
    return None


def _is_to_the_last(part: Claim) -> bool:
    """ "Of 4,860 entitled 3,305 voted, with 2,578 of the votes (78%)": whether it is told to so many digits."""
    return part.quantity is not None and len(digits_of(part.quantity)) > _TELLING


def _stands_here(part: Claim, own: Sequence[Verdict]) -> bool:
    """ "Of the 2,400 members, 1,900 voted: 1,100 (58%)": whether it is worked out from what is right before it."""
    ahead = [one.grounded.claim for one in own if one.grounded.claim.span.end <= part.span.start]
    return bool(ahead) and any(quotes(ahead[-1], figure) for figure in part.inputs) and not ahead[-1].is_base


def _held(claim: Claim, inputs: tuple[Figure, Figure]) -> _Held | None:
    one = replace(claim, inputs=inputs)
    check = article_check(one)
    fits = check is not None and check.fit.label is Label.SUPPORTED and not check.fit.cautions
    return (one, check) if check is not None and fits else None


def _of_another_pair(verdict: Verdict, rows: Sequence[Sequence[Verdict]], at: int, days: Days) -> _Held | None:
    """What gives a figure before chance would, and is of the sort that its words tell, or all that is near it."""
    claim, tried = verdict.grounded.claim, 0
    taken = _is_taken(claim, rows[at])
    for way in any_way(claim, *_beside(claim, rows, at)):
        if not is_trial(claim, way) or not (_is_of_sort(verdict, way) or (taken and way.kind == claim.kind)):
            continue
        tried += 1
        held = None if is_ruled_out(claim, way.kind, way.parts, days) else held_by(claim, way)
        if held is not None:
            here = way.kind == "share" and way.parts[1].sentence is claim.sentence
            return held if tried * chance_of(claim, held[1]) <= (_CHANCE_HERE if here else CHANCE) else None
    return None


def _is_taken(claim: Claim, own: Sequence[Verdict]) -> bool:
    """ "Gates have grown by 10.6%; tickets, at 15,600 against 12,000, were up 30%": by two that tell another change."""
    if claim.kind != "percent_change" or claim.quantity is None or digits_written(claim.quantity) < _TELLING:
        return False
    others = (one.grounded.claim for one in own if one.label is Label.SUPPORTED and one.article is not None)
    return any(one.kind == claim.kind and one.inputs == claim.inputs for one in others)


def _beside(claim: Claim, rows: Sequence[Sequence[Verdict]], at: int) -> tuple[list[Claim], list[Claim]]:
    """The figures before one, of its sentence and of those ahead of it, and those behind it in its sentence."""
    told = [one.grounded.claim for row in rows[max(0, at - _BEFORE) : at + 1] for one in row]
    near = [one for one in told if _is_figure(one) and one is not claim and not rests_on(one, claim)]
    before = [one for one in near if one.span.start < claim.span.start]
    return before, [one for one in near if one.span.start > claim.span.start]


def _is_figure(claim: Claim) -> bool:
    quantity = claim.quantity
    return quantity is not None and claim.rank is None and quantity.high is None and bool(quantity.value)


def _is_of_sort(verdict: Verdict, way: Way) -> bool:
    """ "760, or 38%": of another whole than the nearest; or what is so far from what refutes it as "the other 73".

    "Leaving 408 undecided" of 2,040 is no difference between the 1,122 for it and the 714 against.
    """
    claim, article = verdict.grounded.claim, verdict.article
    if article is None or claim.quantity is None:
        return False
    if way.kind == claim.kind == "share" and claim.quantity.form is Form.DIGITS:
        own = len(claim.inputs) == _PAIR and quotes(way.parts[0], claim.inputs[0])
        return own and not way.parts[1].is_base and not _is_of_it(claim, way)
    refuting, stated = abs(article.computation.value or Decimal(0)), claim.quantity.value
    return bool(refuting) and max(refuting / stated, stated / refuting) > _FAR


def _is_of_it(claim: Claim, way: Way) -> bool:
    """ "3,520 of the ground's 16,000 seats, or 28%": whether words tie the part to the whole that refutes it."""
    part, whole = way.parts[0], claim.inputs[1]
    if whole.span is None or " + " in whole.text:
        return True  # "360 passed and 140 failed, or 39%": of both together
    if part.span.end > whole.span.start or part.sentence is not claim.sentence:
        return False
    return part.sentence.between(part.span.end, whole.span.start)[:1] == ["of"]
