"""Subjects that no word names: what is counted tells, or what the text has been about.

A subject that is only implied is enough to bear a figure out. It is not enough to accuse one, unless a slip of the pen
or the figures beside it speak for the reading (see ``service.judge.doubt.doubted``).
"""

from collections.abc import Callable, Sequence

from service.claims.bind.changes.moves_listed import is_signed
from service.claims.kind import Draft, is_predicate
from service.claims.subject.light_words import is_bare, is_of_them, names
from service.claims.subject.measures.asides import before_aside, names_in_brackets
from service.claims.subject.measures.not_held import is_cut_of_rates, is_of_pay_or_core
from service.claims.subject.measures.real_terms import is_cash, is_in_real_terms
from service.claims.subject.measures.set_against import clauses_left, told_by_clause
from service.claims.subject.parts.groups import is_otherwise
from service.claims.subject.parts.parts_named import is_left_over
from service.model.claims import Candidate, Claim
from service.model.mentions import Analysis, Row
from service.model.periods import MOVING
from service.model.quantities import MULTIPLE, PERCENT, POINTS, Form, Quantity
from service.model.series import Frequency, Series
from service.model.shelf import Shelf
from service.numeric.rounding import significant_digits
from service.records import replace

IMPLIED = 20
"""The weight of a candidate that is only implied."""
LOOSE = 10
"""The weight of one that is named in words which may as well name another thing."""
IN_NO_WORDS = "(figures)"
"""The words of what no words name: they stand in no sentence."""
TOLD_BY_FIGURES = "figures beside it are what it gives"
"""Why a series is meant that no words name (see ``service.judge.rereading.unnamed_series``)."""
_FINEST = tuple(Frequency)
_BREAKS = frozenset([",", ";", ":", "(", "–", "—", "and", "but", "while", "with"])
_LEVELS = frozenset(["level", "average", "threshold"])
Fits = Callable[[Claim, Draft, Candidate], bool]
_TELLING = 4  # digits
_RELATIVE = (PERCENT, POINTS, MULTIPLE)


def is_told_by_figures(claim: Claim) -> bool:
    """Whether a claim is of what it is of only since figures beside it are what the series gives."""
    return any(one.reason.endswith(TOLD_BY_FIGURES) for one in claim.candidates[:1])


def by_count(
    quantity: Quantity | None, analysis: Analysis, carried: Sequence[Candidate], shelf: Shelf
) -> Series | None:
    """The series that counts what a figure counts: of those spoken of, else of those that the paragraph is about.

    Args:
        quantity: the figure.
        analysis: its sentence.
        carried: what was spoken of last.
        shelf: the catalogue.
    """
    if quantity is None or not quantity.noun or quantity.unit in _RELATIVE:
        return None
    spoken = [shelf.series(c.series_id) for c in carried]
    about = [shelf.series(family) for family in sorted(analysis.licensed - analysis.forbidden)]
    for group in (spoken, about):
        counting = [s for s in group if s.unit == quantity.unit and quantity.noun in s.phrases.nouns]
        if counting:
            return min(counting, key=lambda s: (_FINEST.index(s.frequency), s.id))
    return None


def is_at_home(series: Series, analysis: Analysis) -> bool:
    """Whether the areas that a sentence names, if any, leave it to a series: its own, one around it, or one inside."""
    named = [mention.area for mention in analysis.areas]
    own = series.area
    return not named or own == "WORLD" or any(own.startswith(area) or area.startswith(own) for area in named)


def is_telling(quantity: Quantity | None) -> bool:
    """Whether a figure has so many digits that it would hardly be another measure's by chance."""
    if quantity is None or quantity.unit in _RELATIVE:
        return False
    return significant_digits(quantity.value, quantity.decimals) >= _TELLING


def clause_is_bare(draft: Draft, analysis: Analysis) -> bool:
    """Whether the words of a figure's own clause name nothing, whatever those before its comma name."""
    items = analysis.items
    behind = items[draft.anchor + 1].word if draft.anchor + 1 < len(items) else ""
    dated = items[draft.anchor + 2 : draft.anchor + 3]  # "the 342 of a year earlier"
    if behind == "of" and not is_of_them(items, draft.anchor) and not (dated and dated[0].period is not None):
        return False  # "26% of the jobless"
    if (
        behind.isalpha()
        and behind != "of"
        and not items[draft.anchor + 1].changes
        and behind not in _BREAKS | _FOLLOWING
    ):
        return False  # "716 got through"
    thing = items[draft.anchor + 2 : draft.anchor + 3] if behind == "for" else ()
    if any(m.span.start == item.start for item in thing for m in analysis.measures):
        return False  # "Brent was $83.76, against $80.46 for WTI"
    opens = _opens(items, draft.anchor)
    if _has_antecedent(analysis, opens):
        return False
    return is_bare(draft, analysis, opens + 1) and not _has_subject_before_aside(analysis, opens)


def _has_antecedent(analysis: Analysis, opens: int) -> bool:
    """ "A two-year fixed mortgage, which cost 2.5% when the rate was 0.1%": whether "which" is a thing right before."""
    items = analysis.items
    if items.words[opens : opens + 2] != (",", "which") or opens == 0 or not names(items[opens - 1], analysis):
        return False
    place = items[opens - 1].start  # not "little for UK inflation, which was 2.9% against 2.6% in June"
    return not any(mention.span.start <= place < mention.span.end for mention in analysis.measures)


def _has_subject_before_aside(analysis: Analysis, closing: int) -> bool:
    """ "The number of red days, when most boats set off, was double": whether the clause names what it is of."""
    items = analysis.items
    if closing < 1 or not is_predicate(items[closing + 1]):
        return False
    aside = before_aside(items, closing)
    return aside < closing and any(names(item, analysis) for item in items[_opens(items, aside) + 1 : aside])


def _opens(items: Row, at: int) -> int:
    """Where the mark or conjunction stands that opens the clause of a word; -1 where the sentence does."""
    return next((n for n in range(at - 1, -1, -1) if items[n].word in _BREAKS), -1)


_HELPING = frozenset(["had", "have", "has", "of", "them", "these", "those"])
_COMING = frozenset("come came arrived arrive crossed landed made".split())
_DID_REACH = 5  # items from a figure to "had come"
_FOLLOWING = frozenset(
    "in on at from to by of for since than over against with up down more less fewer higher lower above below a per"
    " last this compared versus between during through until as after before when who which that each earlier".split()
)


def shared(
    row: Sequence[Claim], drafts: Sequence[Draft], analysis: Analysis, fits: Fits, shelf: Shelf
) -> tuple[Claim, ...]:
    """A sentence's claims, those that a figure beside them lends its subject with that subject.

    "Some 11,884 people came, against 19,982 a year before and 13,489 in 2024"; but "inflation was 2.9% in December, and
    2.4% in November on the Fed's preferred measure" is of two.

    Args:
        row: the claims.
        drafts: what each was made of.
        analysis: the sentence.
        fits: whether a figure can be of a series.
        shelf: the catalogue.
    """
    found: list[Claim] = []
    for claim, draft in zip(row, drafts, strict=True):
        partner = _partner(claim, found)
        tied = partner is not None and (clause_is_bare(draft, analysis) or _is_part_of(claim, draft, partner, analysis))
        other = is_otherwise(draft, analysis) or told_by_clause(draft, analysis) is not None
        apart = other or is_left_over(draft, analysis.items) or _has_thing_in_front(draft, analysis)
        apart = apart or (claim.is_base and _is_moving(partner)) or is_cut_of_rates(analysis.items, draft.anchor)
        apart = apart or bool(clauses_left(draft, analysis.items))
        if partner is None or not tied or apart or is_signed(analysis.items, draft):
            found.append(claim)
            continue
        full = _in_unit_of(partner, claim)
        ruled_out = analysis.forbidden_at(claim.span.start) if analysis.clauses else frozenset[str]()
        lent = tuple(
            c
            for c in _of_its_area(partner, draft, analysis, shelf)
            if fits(full, draft, c)
            and shelf.family_of(c.series_id) not in ruled_out
            and not is_of_pay_or_core(analysis.items, draft.anchor, shelf.series(c.series_id))
        )
        if is_in_real_terms(draft, analysis):
            lent = tuple(c for c in lent if not is_cash(shelf.series(c.series_id)))
        found.append(replace(full, candidates=_as_implied(lent, partner)) if lent else claim)
    return tuple(found)


def _is_moving(partner: Claim | None) -> bool:
    """ "The four-week average was 219,000, up from 217,000 the week before": the second is no single week's."""
    return partner is not None and partner.period is not None and partner.period.rule == MOVING


def _has_thing_in_front(draft: Draft, analysis: Analysis) -> bool:
    """ "Thanks to petrol (27.4%) rather than food (2.7%)": a figure in brackets is of what stands in front of them."""
    thing = names_in_brackets(draft, analysis)
    return thing is not None and names(analysis.items[thing], analysis)


def _of_its_area(partner: Claim, draft: Draft, analysis: Analysis, shelf: Shelf) -> Sequence[Candidate]:
    """ "Britain has 69.2m people, but Germany, with 83.5m, has more": the same measure of the area named on the way.

    Of what is measured at a place, that is so of the one named right behind: "63.7m: 53.5m in England".
    """
    from service.claims.subject.areas.areas_behind import beside_figure  # noqa: PLC0415  (seldom needed)
    from service.claims.subject.areas.areas_meant import OF_A_PLACE  # noqa: PLC0415  (seldom needed)
    from service.claims.subject.areas.counterparts import counterparts  # noqa: PLC0415

    named = [m.area for m in analysis.areas if partner.span.end <= m.span.start < draft.span.start]
    behind = beside_figure(draft, analysis)
    held = [(candidate, shelf.series(candidate.series_id)) for candidate in partner.candidates]
    return [
        replace(candidate, series_id=other.id)
        for candidate, series in held
        for area in [*named, *(behind if series.nature in OF_A_PLACE else ())][-1:] or [series.area]
        for other in ([series] if series.area == area else counterparts(series, area, shelf))
    ]


def _is_part_of(claim: Claim, draft: Draft, partner: Claim, analysis: Analysis) -> bool:
    """ "Of the 27,997 who crossed, 19,982 had come by June": of other days, what the whole is of; not "were men"."""
    items = analysis.items
    if claim.period is None or claim.period is partner.period or "of" not in items.said:
        return False
    lead = claim.block.text[: partner.span.start].lower().split()[-2:]
    did = [word for word in items.words[draft.anchor + 1 : draft.anchor + _DID_REACH] if word not in _HELPING]
    return lead[:1] == ["of"] and bool(did) and did[0] in _COMING


def _in_unit_of(partner: Claim, claim: Claim) -> Claim:
    """ "3.6 per cent (December: 4.2)": in brackets the sign is left out."""
    quantity, unit = claim.quantity, partner.quantity and partner.quantity.unit
    opened = claim.block.text.rfind("(", partner.span.end, claim.span.start)
    if quantity is None or quantity.unit or unit != PERCENT or opened < 0 or not quantity.decimals:
        return claim
    return replace(claim, quantity=replace(quantity, unit=unit))


def _partner(claim: Claim, before: Sequence[Claim]) -> Claim | None:
    if claim.candidates or claim.quantity is None or claim.kind not in _LEVELS or claim.quantity.noun:
        return None
    if claim.quantity.form is Form.FRACTION:
        return None  # "3%, less than a third of last summer's 9.1%"
    for other in reversed(before):
        if other.quantity is None or other.kind not in _LEVELS:
            continue
        if claim.quantity.unit not in ("", other.quantity.unit):
            continue
        between = claim.block.text[other.span.end : claim.span.start]
        return other if other.candidates and ";" not in between else None
    return None


def _as_implied(candidates: Sequence[Candidate], partner: Claim) -> tuple[Candidate, ...]:
    reason = f"it is set beside “{partner.span.of(partner.block.text)}”"
    return tuple(replace(c, weight=IMPLIED, reason=reason) for c in candidates)
