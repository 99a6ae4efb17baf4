"""Totals whose parts follow them, where the words do not say that those are all of it.

"The country had 17,056 rhinos: 2,065 black and 13,991 white" is out by one digit; "of these, 191 died on State land and
83 on private reserves", behind 229, by two that changed places. Where the parts come to something else altogether some
may be left out. "It is made up of", though, says that they are all.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import product

from service.claims.relate.quoted import figure_of, value_of
from service.claims.relate.totals.sums import may_give
from service.claims.scene import APART, NO_COUNTS, agree, unit_of
from service.judge.article.check import article_check
from service.judge.article.operation_words import behind, lead_of
from service.judge.article.rest_of_whole import rest_of_whole_behind
from service.judge.article.terms_together import terms_together
from service.judge.fit.hedges import BOUNDS, place_of
from service.judge.slips.digit_slips import Slip, digits_of, slip_of_digits
from service.judge.verdicts import Verdict, in_quotation
from service.model.claims import Claim, Figure, Mood
from service.model.quantities import CURRENCIES, PERCENT
from service.model.report import Label, Severity
from service.numeric.conversions import MEASURED
from service.records import dataclass, replace

_LEVELS = frozenset(["level", "total"])
_NOT_ALL = frozenset(
    "including includes among mostly notably which whom them who whose when after before against than compared versus"
    " or both another further also each still extra up to out ; not per".split()
)
_MADE_UP = (("is", "made", "up", "of"), ("was", "made", "up", "of"), ("consists", "of"), ("consisted", "of"))
_ITSELF = frozenset(["it", "this", "that"])
_THESE = frozenset(["these", "those", "them"])
_OPENING = frozenset([":", "–", "—", "-", "("])
_EXPLAINING = frozenset([":", "–", "—", "-"])  # behind which all parts follow, where there are three and more
_MARKS = _OPENING | {","}
_INCLUDES = frozenset(["includes", "include", "including"])
_OTHERS = frozenset(["rest", "remaining", "others", "children"])  # who are neither
_NAMING_PARTS = frozenset("a an another the other further about around some just only over nearly almost".split())
"""Words that may stand between "and" and the last part of a whole."""
_WHICH = ([",", "of", "which"], ["of", "which"], ["–", "of", "which"])
_OPPOSED = (
    ("men", "women"),
    ("boys", "girls"),
    ("male", "female"),
    ("males", "females"),
    ("adults", "children"),
    ("home", "away"),
    ("home", "abroad"),
    ("domestic", "international"),
    ("domestic", "foreign"),
    ("public", "private"),
    ("state", "private"),
    ("urban", "rural"),
    ("full-time", "part-time"),
    ("passengers", "crew"),
    ("passed", "failed"),
    ("survived", "died"),
)
_TOLD = (Mood.ASSERTED, Mood.FORECAST, Mood.ANNOUNCED)  # what is planned adds up as well
_MOVED = (Slip.SWAPPED, Slip.REORDERED)
_FEWEST, _MOST = 2, 8  # parts
_SURE = 3  # digits without which a slip proves nothing
_WRONG = 4  # … where one is off; one more where it is the last one
_OF_SOME = frozenset("remaining rest first second third winner runner-up runners-up next biggest largest top".split())
"""Words of which a list is but the head, or that say by themselves what is left."""
_LEADING = _MARKS | _INCLUDES
_NO_THINGS = APART | NO_COUNTS | CURRENCIES | frozenset(MEASURED)


@dataclass(frozen=True, slots=True)
class _Sum:
    """What is accused, and the figures that it should come to; ``sure`` where the words say that those are all."""

    claim: Claim
    figures: tuple[Figure, ...]
    sure: bool = False


def parted(verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """The verdicts, those totals accused that the parts told behind them miss by a slip of the pen."""
    rows = _rows(verdicts)
    sums = [
        one
        for n, row in enumerate(rows)
        for one in (*_listed(row), *_of_which(row), *_made_up(rows, n), *_of_these(rows, n))
    ]
    sums += [_Sum(*told) for row in rows for told in rest_of_whole_behind(row)]
    sums += [_Sum(*told) for told in terms_together(rows)]
    accused = {id(one.claim): one for one in sums}
    return tuple(_weighed(one, accused.get(id(one.grounded.claim))) for one in verdicts)


def _rows(verdicts: Sequence[Verdict]) -> list[list[Claim]]:
    rows: dict[int, list[Claim]] = {}
    for claim in (verdict.grounded.claim for verdict in verdicts):
        if claim.quantity is not None and claim.rank is None:
            rows.setdefault(id(claim.sentence), []).append(claim)
    return [*rows.values()]


def _weighed(verdict: Verdict, told: _Sum | None) -> Verdict:
    if told is None or verdict.label is not Label.UNVERIFIABLE or verdict.article is not None:
        return verdict
    claim = replace(verdict.grounded.claim, kind="total", inputs=told.figures, direction=None)
    check = article_check(claim)
    if check is None or check.fit.label not in (Label.CONTRADICTED, Label.SUPPORTED):
        return verdict
    severity = check.fit.severity if check.fit.label is Label.CONTRADICTED else Severity.NONE
    grounded = replace(verdict.grounded, claim=claim, series=None)
    label = check.fit.label
    return in_quotation(
        replace(verdict, grounded=grounded, label=label, severity=severity, reason=None, trial=None, article=check)
    )


def _listed(row: Sequence[Claim]) -> Iterator[_Sum]:
    """ "Police made 93 arrests: 40 on Saturday and 53 on Sunday"."""
    for at in range(len(row) - _FEWEST):
        first = at + 1 + _is_number_of_parts(row, at + 1)
        mark = lead_of(row[first], row)[-1:]
        leads = mark != [] and mark[0] in (_LEADING if first == at + 1 else _EXPLAINING) and _is_plain(row[at])
        leads = leads and unit_of(row[first]) != PERCENT and not (mark == ["("] and behind(row[at])[:1] == [")"])
        parts = _parts(row, first, row[at], of_kinds=mark == [":"]) if leads else ()
        if first > at + 1 and len(parts) != value_of(row[at + 1]):
            continue
        opposed = len(parts) == _FEWEST and _are_opposed(*parts) and not _is_one_of(row, at, parts)
        opposed = opposed and _OTHERS.isdisjoint(parts[-1].sentence.behind(parts[-1].span.end))
        if mark and mark[0] in _INCLUDES:  # "a team of 26 includes 15 women and 13 men"
            opposed = opposed and sum(map(value_of, parts), Decimal(0)) > value_of(row[at])
        few = _FEWEST if len(parts) > _FEWEST and mark[0] in _EXPLAINING and _are_all(row[at], parts) else _WRONG
        slipped = parts and mark[0] in _OPENING and _fits_but_for_slip(row[at], parts, few, all_told=first > at + 1)
        if slipped and not opposed and not all(agree(row[at], one) for one in parts):
            slipped = not may_give(tuple(map(figure_of, parts)), figure_of(row[at]))  # of kinds only what is wrong
        if opposed or slipped:
            yield _Sum(row[at], tuple(map(figure_of, parts)), sure=opposed)
            return


def _is_number_of_parts(row: Sequence[Claim], at: int) -> bool:
    """ "630 pupils at the three schools: 250 here, 210 there and 170 in the town": whether a figure is the three."""
    return (
        at < len(row) - _FEWEST and _FEWEST < value_of(row[at]) <= _MOST and {unit_of(row[at])}.isdisjoint(_NO_THINGS)
    )


def _of_which(row: Sequence[Claim]) -> Iterator[_Sum]:
    """ "It raised £32,100, of which £19,500 was ticket income and £11,700 came from the bar": out by a slip, or more.

    Of people those told of twice may be some, so that they come to more than all; of money none is.
    """
    if len(row) <= _FEWEST:
        return
    for at in range(len(row) - _FEWEST):
        led = lead_of(row[at + 1], row)
        parts = _parts(row, at + 1, row[at], _NOT_ALL - {"which"}) if led in _WHICH and _is_plain(row[at]) else ()
        if (
            len(parts) != _FEWEST
            or unit_of(row[at]) not in CURRENCIES
            or any(behind(one)[:1] == ["of"] for one in parts)
            or not _goes_on_with_part(parts[-1], row)
        ):
            continue
        total, figures = sum(map(value_of, parts), Decimal(0)), tuple(map(figure_of, parts))
        if total > value_of(row[at]) or _fits_but_for_slip(row[at], parts):
            yield _Sum(row[at], figures)
            return


def _goes_on_with_part(part: Claim, row: Sequence[Claim]) -> bool:
    """ "… came from legacies and £1.1m from shops"; not "… came from legacies, and it spent £2.1m"."""
    lead = lead_of(part, row)
    past = next((n for n in range(len(lead) - 1, -1, -1) if lead[n] == "and"), len(lead) - 1)
    return _NAMING_PARTS.issuperset(lead[past + 1 :])


def _is_one_of(row: Sequence[Claim], at: int, parts: Sequence[Claim]) -> bool:
    """ "1,462 came: 320 families, 1,006 adults and 136 children": whether a figure is listed with those behind it.

    Behind a colon it is one of them itself, as is what is less than one of them.
    """
    if lead_of(parts[0], row)[-1:] != [","]:
        return False
    listed = any(_OPENING & {*lead_of(one, row)[-1:]} for one in row[1 : at + 1])
    return listed or value_of(row[at]) < max(map(value_of, parts))


def _are_opposed(one: Claim, other: Claim) -> bool:
    """ "312 girls and 328 boys": there are no others."""
    first, last = (frozenset([one.quantity.noun if one.quantity else "", *behind(one)]) for one in (one, other))
    return any((a in first and b in last) or (b in first and a in last) for a, b in _OPPOSED)


def _made_up(rows: Sequence[Sequence[Claim]], number: int) -> Iterator[_Sum]:
    """ "It has a budget of £306m. It is made up of £225m in wages, £10m in rent and £71m of debt service"."""
    row, words = rows[number], lead_of(rows[number][0], rows[number])
    if not number or words[:1] == [] or words[0] not in _ITSELF or tuple(words[1:]) not in _MADE_UP:
        return
    totals = [one for one in rows[number - 1] if _is_plain(one) and agree(one, row[0])]
    parts = _parts(row, 0, totals[0]) if len(totals) == 1 else ()
    if parts:
        yield _Sum(totals[0], tuple(map(figure_of, parts)), sure=True)


def _of_these(rows: Sequence[Sequence[Claim]], number: int) -> Iterator[_Sum]:
    """ "Of these, 191 died on State land and 83 on private reserves": more than there were, but for a slip."""
    row, words = rows[number], lead_of(rows[number][0], rows[number])
    if not number or words[:1] != ["of"] or words[1:2] == [] or words[1] not in _THESE or words[2:] not in ([], [","]):
        return
    wholes = [one for one in rows[number - 1] if _is_plain(one) and value_of(one) > value_of(row[0])]
    parts = _parts(row, 0, wholes[0]) if wholes else ()
    total = sum(map(value_of, parts), Decimal(0))
    if not parts or any(total <= value_of(one) for one in wholes):
        return
    for whole, last in product(wholes, parts):
        rest = value_of(whole) - total + value_of(last)
        place = place_of(last.quantity) if last.quantity is not None else 0
        if agree(whole, last) and rest > 0 and slip_of_digits(value_of(last), rest, place) in _MOVED:
            yield _Sum(last, (figure_of(whole), *(figure_of(one, -1) for one in parts if one is not last)))
            return


def _parts(
    row: Sequence[Claim], first: int, total: Claim, barred: frozenset[str] = _NOT_ALL, *, of_kinds: bool = False
) -> Sequence[Claim]:
    """The figures listed from ``first`` on, the last behind "and", with changes in per cent between them.

    None where one of the words that are barred says that they may not be all. With ``of_kinds`` each may have a noun of
    its own: "1,284 offences: 742 thefts and 542 cases of fraud".
    """
    listed = [one for one in row[first:] if unit_of(one) != PERCENT]
    last = next((n for n, one in enumerate(listed) if n and "and" in lead_of(one, row)), 0)
    parts = listed[: last + 1]
    agrees = _may_be_kind if of_kinds else agree
    if not _FEWEST <= len(parts) <= _MOST or not all(_is_plain(one) and agrees(total, one) for one in parts):
        return ()
    start, end = parts[0].span.end, (row[-1] if last == len(listed) - 1 else listed[last]).span.end
    between = {token.lower for token in total.sentence.tokens if start <= token.start < end}
    between |= {token.lower for token in parts[0].sentence.tokens if start <= token.start < end}
    if last == len(listed) - 1:
        between |= {token.lower for token in parts[0].sentence.tokens if token.start >= end}
    joined = all({",", "and"} & {*lead_of(one, row)} for one in parts[1:])
    if of_kinds and len(parts) > _FEWEST:
        between.discard("or")  # "742 thefts of tools or fuel, 361 of hares and 181 of sheep"
    return parts if joined and barred.isdisjoint(between) else ()


def _may_be_kind(total: Claim, part: Claim) -> bool:
    """ "1,284 offences: 742 thefts": whether both are numbers of things, of which one may be a kind of the other."""
    days, own = (None if one.period is None else one.period.window for one in (total, part))
    if days is not None and own is not None and not days.contains(own):
        return False  # "in the first quarter: 1,260 in January, 1,310 in February and 1,480 in April"
    return agree(total, part) or {unit_of(total), unit_of(part)}.isdisjoint(_NO_THINGS)


def _is_plain(claim: Claim) -> bool:
    quantity = claim.quantity
    if quantity is None or quantity.high is not None or quantity.per or claim.is_base or claim.mood not in _TOLD:
        return False
    return claim.kind in _LEVELS and unit_of(claim) not in NO_COUNTS and quantity.hedge not in BOUNDS


def _are_all(total: Claim, parts: Sequence[Claim]) -> bool:
    """Whether all are told in the total's unit, or by number alone, and no words say that there are others."""
    told = {*parts[0].sentence.between(parts[0].span.end, parts[-1].span.start), *behind(parts[-1])}
    return all(agree(total, one) for one in parts) and _OF_SOME.isdisjoint(told)


def _fits_but_for_slip(claim: Claim, parts: Sequence[Claim], few: int = _WRONG, *, all_told: bool = False) -> bool:
    """Whether the parts come to a total, or would with one slip less.

    Args:
        claim: the total.
        parts: the parts.
        few: digits without which one that is off is no slip.
        all_told: whether it is said how many there are, so that it is the same which of them is wrong.
    """
    total, stated = sum(map(value_of, parts), Decimal(0)), value_of(claim)
    if may_give(tuple(map(figure_of, parts)), figure_of(claim)):
        return True
    telling = _WRONG - (len(parts) > _FEWEST)
    least = few - all_told
    off = [one for one in parts if _is_slip(one, stated - total + value_of(one), telling, least)]
    return _is_slip(claim, total, few=few) or len(off) == 1 or (all_told and off != [])


def _is_slip(claim: Claim, value: Decimal, telling: int = _WRONG, few: int = _WRONG) -> bool:
    """Whether one slip of the pen turns a value into the figure stated."""
    quantity = claim.quantity
    assert quantity is not None
    place = min(place_of(quantity), 0) if value == value.to_integral_value() else place_of(quantity)
    if value <= 0:
        return False
    slip, stated, actual = (
        slip_of_digits(quantity.value, value, place),
        digits_of(quantity.value, place),
        digits_of(value, place),
    )
    if slip is Slip.WRONG:
        return len(stated) >= (few + 1 if stated[:-1] == actual[:-1] else few)
    return slip is not None and len(stated) >= (_SURE if telling == _WRONG else _FEWEST)
