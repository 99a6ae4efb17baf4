"""What the figures beside it give all but a slip of the pen, whatever the words: "£1,578 a year is £113.50 a month".

No way to work such a figure out gives it, and one gives it with two digits put back in their places, or with another
first digit. That proves something where few ways were tried, where so many digits hardly fit by chance, and where all
that it is worked out from is what was published; a figure that names days of its own, or what it is compared with, is
of these, and no slip but that of two digits is looked for in it.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from service.claims import KIND_BY_NAME
from service.claims.relate.cues import LOSING
from service.claims.scene import NO_COUNTS
from service.judge.article.check import ArticleCheck, article_check
from service.judge.article.groups_counted import counts_group
from service.judge.article.last_resort import chance_of, held_by, is_trial
from service.judge.article.ways_to_work_out import Way, is_share_of_moves
from service.judge.fit.hedges import BOUNDS, place_of
from service.judge.slips.corrected_figure import digits_told, first_off, swapped
from service.judge.slips.digit_slips import digits_of
from service.judge.verdicts import Verdict
from service.model.claims import Claim, Mood
from service.model.quantities import Form, Hedge, Quantity
from service.model.report import Label
from service.numeric.rounding import unit_of
from service.records import replace

#: How often one of the ways tried would fit by chance a figure of so many digits: with two of them put right, and with
#: the first one put right.
_SWAPPED, _FIRST = Decimal("0.12"), Decimal("0.03")
_OF_TEXT = Decimal("0.012")  # … of figures that nothing but the text tells, which must give it to the last digit
_TELLING = 3  # digits
_APPOSED = 3  # tokens of "17,032, or"
_EACH = frozenset(["each", "apiece"])
_PLAIN = Decimal("0.01")  # … where nothing calls it worked out, so that only an average in full is one
_WORKED_OUT = frozenset(["average", "total", "share", "multiple"])
_LEVELS = frozenset(["level", "total", "average", "threshold"])
_DOUBTFUL = frozenset([Label.CONTRADICTED, Label.AMBIGUOUS, Label.OUTDATED])
_LIMITING = frozenset("of in among for to at on than as".split())
_POINTING = frozenset("it them all those these that this whole which each every ours theirs".split())
_NEAR = 5  # words behind a figure that may say of what it is
_DID = frozenset("were are was is have had came come live lived belong belonged consisted went go took take".split())
_STEM = 4  # letters by which a word is known again
_GONE = LOSING | frozenset("gone left vanished disappeared went closed cut shut scrapped erased wiped shrunk".split())
_GONE_REACH = 8  # words of "of those vacancies have by now"
_SUMS = frozenset(["difference", "point_change", "total"])  # which are as exact as what they are of

Slip = tuple[Claim, ArticleCheck]


def all_but_given(claim: Claim, ways: Sequence[Way], judged: Mapping[int, Verdict]) -> Slip | None:
    """The claim as the way makes it that gives it but for a slip, with the check that accuses it; None without one.

    Args:
        claim: the figure, which no way gives.
        ways: all ways to work it out, the nearest first.
        judged: the verdicts on the figures, by the ``id`` of their claims.
    """
    quantity = claim.quantity
    if quantity is None or quantity.form is not Form.DIGITS or quantity.hedge in BOUNDS:
        return None
    if claim.mood is not Mood.ASSERTED:
        return None
    if _is_share(claim):
        ways = [way for way in ways if way.kind != "percent_change"]
    ways = [way for way in ways if not is_share_of_moves(way)]
    told = _told_again(claim)
    if told is not None:
        ways = [way for way in ways if any(part.span.end == told for part in way.parts)]
    plain = not _is_worked_out(claim)
    for meant in swapped(quantity, digits_told(claim, quantity)):
        way, chance = _that_gives(claim, meant, ways)
        if way is None or (plain and way.kind != "average"):
            continue
        right = _are_right(way, judged)
        told = not plain and quantity.hedge is Hedge.EXACT and _is_told_beside(claim, way)
        if chance <= (_PLAIN if plain else _SWAPPED if right else _OF_TEXT) and (right or told):
            return _accused(claim, way, judged)
    if plain or claim.period is not None or claim.base is not None:
        return None
    for meant in first_off(quantity):
        way, chance = _that_gives(claim, meant, ways)
        if way is not None and chance <= _FIRST and _are_right(way, judged) and _are_levels(way):
            return _accused(claim, way, judged)
    return None


def _told_again(claim: Claim) -> int | None:
    """ "From the 17,032, or 45.8 per cent": where the figure ends that a share right behind it is of; else None."""
    ahead = [one for one in claim.sentence.tokens if one.end <= claim.span.start][-_APPOSED:]
    if [one.text for one in ahead[1:]] not in ([",", "or"], ["–", "or"], ["—", "or"]):
        return None
    return ahead[0].end if ahead[0].text[:1].isdecimal() else None


def _is_told_beside(claim: Claim, way: Way) -> bool:
    """Whether a figure of three digits or more is told of all that would give it, and of nothing behind it."""
    assert claim.quantity is not None
    if not _LIMITING.isdisjoint(claim.sentence.behind(claim.span.end)[:1]):
        return False  # "an average of 1,540 for those in the new hall"
    here = all(part.sentence is claim.sentence for part in way.parts)
    return here and len(digits_of(claim.quantity.value, claim.quantity.decimals)) >= _TELLING


def _is_share(claim: Claim) -> bool:
    """ "About 63% of them came later", "85% were men": a part of those told, which no change between two of them gives.

    But that "73% of those vacancies have gone" tells how far they fell.
    """
    behind = claim.sentence.behind(claim.span.end)
    if claim.kind == "level" and claim.direction is None and behind[:1] and behind[0] in _DID:
        return _GONE.isdisjoint(behind[:_GONE_REACH])
    return claim.direction is None and behind[:1] == ["of"] and _GONE.isdisjoint(behind[:_GONE_REACH])


def _that_gives(claim: Claim, meant: Quantity, ways: Sequence[Way]) -> tuple[Way | None, Decimal]:
    """The nearest way that gives a figure meant, and how likely one of those tried up to it would by chance."""
    one, tried = replace(claim, quantity=meant), 0
    for way in ways:
        if not is_trial(one, way):
            continue
        tried += 1
        held = held_by(one, way)
        if held is not None:
            exact = unit_of(place_of(meant)) / meant.value if way.kind in _SUMS else Decimal(0)
            return way, tried * max(exact, chance_of(one, held[1]))
    return None, Decimal(1)


def is_of_another(claim: Claim, parts: Sequence[Claim]) -> bool:
    """ "63% of a day's pass": whether it is said to be of what the figures that would give it do not tell of.

    Args:
        claim: the figure.
        parts: what would give it.
    """
    if counts_group(claim, parts):
        return True
    words = claim.sentence.behind(claim.span.end)[:_NEAR]
    if not words or words[0] not in _LIMITING or not _POINTING.isdisjoint(words):
        return False
    told = {word[:_STEM] for part in parts for word in part.sentence.before(part.span.end)}
    return not any(word[:_STEM] in told for word in words[1:] if len(word) >= _STEM or word[0].isdigit())


def _is_worked_out(claim: Claim) -> bool:
    """Whether a figure is of a kind that is worked out: no mere amount, which may be of anything."""
    quantity = claim.quantity
    assert quantity is not None
    kind = KIND_BY_NAME[claim.kind]
    each = not _EACH.isdisjoint(claim.sentence.behind(claim.span.end)[:2])
    return each or quantity.unit in NO_COUNTS or quantity.per != "" or kind.compares or claim.kind in _WORKED_OUT


def _are_right(way: Way, judged: Mapping[int, Verdict]) -> bool:
    """Whether all that a figure is worked out from is what was published."""
    told = [judged.get(id(part)) for part in way.parts]
    return all(one is not None and one.label is Label.SUPPORTED and one.trial is not None for one in told)


def _label(part: Claim, judged: Mapping[int, Verdict]) -> Label | None:
    return judged[id(part)].label if id(part) in judged else None


def _are_levels(way: Way) -> bool:
    return all(part.kind in _LEVELS for part in way.parts)


def _accused(claim: Claim, way: Way, judged: Mapping[int, Verdict]) -> Slip | None:
    """The figure as it is written, where the way refutes it and none that it is of is itself in doubt."""
    if is_of_another(claim, way.parts) or any(_label(part, judged) in _DOUBTFUL for part in way.parts):
        return None
    one = replace(claim, kind=way.kind, inputs=way.figures())
    check = article_check(one)
    return (one, check) if check is not None and check.fit.label is Label.CONTRADICTED else None
