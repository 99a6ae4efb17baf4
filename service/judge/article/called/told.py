"""A figure that its words call worked out, with the figures and the words around it."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from service.claims.relate.quoted import value_of
from service.claims.scene import APART, NO_COUNTS, agree, unit_of
from service.judge.article.derivations import Figures
from service.judge.fit.hedges import place_of
from service.judge.slips.digit_slips import MAGNITUDES, slip_of_digits
from service.model.claims import Claim, Mood
from service.model.quantities import CURRENCIES, Form, Quantity
from service.numeric.conversions import MEASURED
from service.numeric.rounding import half_up
from service.records import dataclass

CLOSING = frozenset(
    [".", ",", ";", ":", ")", "(", "–", "—", "-", "?", "!", "and", "but", "while", "although", "though"]
)
MARKS = frozenset([",", ";", ":", "(", ")", "–", "—", "-"])
#: Words that lead from what was told to what it comes to, and name nothing new.
LIGHT = frozenset(
    "a an the that which this it is was are were 's ’s of by to or so thus meaning means making makes representing"
    " marking giving equal equals equivalent equates amounting amounts worth about around just nearly almost some"
    " roughly overall annual annually year-on-year total more".split()
)
#: Words of a sentence whose figures may be of something else than they seem to be.
_OTHERWISE = frozenset(
    "constant real organic organically underlying like-for-like adjusted adjusting adjustment excluding except"
    " inflation annualised annualized compound including acquisitions restated seasonally".split()
)
#: Words that part two figures, so that the first is no part of the other: "a school of 450 to one of 900".
_PARTING = MARKS | frozenset("to from one than against with and but while or in on at by for".split())
_BRIEF = 8  # words of "of the charity's annual income of"
_MEASURES = CURRENCIES | frozenset(MEASURED)
_LEVELS = frozenset(["level", "threshold", "average", "total"])
_UNSAID = frozenset([Mood.DENIED, Mood.EARLIER])


@dataclass(frozen=True, slots=True)
class Working:
    """What a figure is worked out from.

    Attributes:
        kind: the kind of claim that it then is.
        parts: the claims that it is of.
        figures: what the formula of the kind takes.
    """

    kind: str
    parts: Sequence[Claim]
    figures: Figures


@dataclass(frozen=True, slots=True)
class Told:
    """A figure and what is around it.

    Attributes:
        claim: the figure.
        ahead: the figures of its sentence before it.
        after: those of its sentence behind it.
        earlier: those of the sentences before.
        later: those of the next sentence.
        lead: the words between it, without its hedge, and the figure before it.
        behind: the words behind it.
    """

    claim: Claim
    ahead: Sequence[Claim]
    after: Sequence[Claim]
    earlier: Sequence[Claim]
    later: Sequence[Claim]
    lead: Sequence[str]
    behind: Sequence[str]

    @property
    def set_off(self) -> Sequence[str]:
        """The words that lead to it behind the last mark."""
        at = max((n for n, word in enumerate(self.lead) if word in MARKS), default=-1)
        return self.lead[at + 1 :]

    @property
    def ends(self) -> bool:
        """Whether its clause is over behind it."""
        return not self.behind or self.behind[0] in CLOSING


Finder = Callable[[Told], Working | None]


def told_of(claim: Claim, before: Sequence[Claim], behind: Sequence[Claim]) -> Told | None:
    """A figure with what is around it; None where its sentence may be of other figures than it tells."""
    quantity, sentence = claim.quantity, claim.sentence
    assert quantity is not None
    if not _OTHERWISE.isdisjoint(sentence.words):
        return None
    start = min(quantity.span.start, quantity.hedge_span.start if quantity.hedge_span else quantity.span.start)
    past = max(quantity.span.end, quantity.hedge_span.end if quantity.hedge_span else 0)
    ahead = [one for one in before if one.sentence is sentence]
    after = [one for one in behind if one.sentence is sentence]
    others = [one for one in behind if one.sentence is not sentence]
    ends = [one.quantity.span.end for one in ahead if one.quantity is not None]
    return Told(
        claim,
        ahead,
        after,
        [one for one in before if one.sentence is not sentence],
        [one for one in others if one.sentence is others[0].sentence],
        sentence.between(max(ends, default=0), start),
        sentence.behind(past),
    )


def is_level(one: Claim) -> bool:
    """Whether a figure says how much there is of something, at one time."""
    quantity = one.quantity
    plain = quantity is not None and quantity.high is None and quantity.form in (Form.DIGITS, Form.WORDS)
    kind = one.kind in _LEVELS or (one.kind == "difference" and one.direction is None)  # which others bore out as one
    return plain and kind and unit_of(one) not in APART and one.mood not in _UNSAID


def are_alike(one: Claim, other: Claim) -> bool:
    """Whether two figures may be of one sort: of one unit, or both of things, under whatever names."""
    return agree(one, other) or (is_of_things(one) and is_of_things(other))


def is_of_things(one: Claim) -> bool:
    """Whether a figure counts things."""
    return unit_of(one) not in _MEASURES | APART


def is_amount(one: Claim) -> bool:
    """Whether a figure is neither in per cent nor in points nor a multiple."""
    return unit_of(one) not in NO_COUNTS


def is_slip(quantity: Quantity, value: Decimal) -> bool:
    """Whether a figure is another but for a slip of the pen."""
    place = place_of(quantity)
    if any(half_up(value.scaleb(power), place) == quantity.value for power in MAGNITUDES):
        return True
    return slip_of_digits(quantity.value, value, place) is not None


def is_part_of(part: Claim, whole: Claim) -> bool:
    """Whether a figure is told as a part of the one behind it: "£168m of the authority's £412m budget"."""
    words = words_between(part, whole)
    led = words[: words.index("of")] if "of" in words else words
    return led is not words and len(words) <= _BRIEF and _PARTING.isdisjoint(words) and value_of(part) < value_of(whole)


def words_between(one: Claim, other: Claim) -> list[str]:
    """The words between two figures of a sentence, the first of which stands before the other."""
    assert one.quantity is not None and other.quantity is not None
    return one.sentence.between(one.quantity.span.end, other.quantity.span.start)


def words_ahead(one: Claim, most: int = 4) -> list[str]:
    """The few words that lead to a figure."""
    assert one.quantity is not None
    return one.sentence.between(0, one.quantity.span.start)[-most:]


def words_behind(one: Claim) -> list[str]:
    """The words behind a figure."""
    assert one.quantity is not None
    return one.sentence.behind(one.quantity.span.end)
