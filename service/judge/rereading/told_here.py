"""What the sentence of a figure that was looked for tells of it: other figures of its series, or another thing."""

from collections.abc import Sequence

from service.judge.fit.trials import Trial
from service.judge.rereading.of_place_told import is_of_place_told
from service.judge.rereading.places import Place
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.store.interface import Store


def of_nothing_named(
    claim: Claim,
    slips: list[Trial],
    others: Sequence[tuple[Place, Trial]],
    beside: Sequence[Verdict],
    store: Store,
) -> list[Trial]:
    """What a level that no words tell is a slip of, or by which it is wrong of an area named beside it.

    "It bought his crew a new camera for $1,150", near crude at $114.8, is of something else.

    Args:
        claim: the level.
        slips: readings of which it may be a slip of the hand.
        others: what else it was tried on, with the places.
        beside: the supported figures nearest to it.
        store: the series.
    """
    if (slips or claim.candidates) and is_of_place_told(claim):
        return []
    if slips:
        from service.judge.evidence.measure_named import names_something  # noqa: PLC0415  (seldom needed)

        assert claim.quantity is not None
        return [] if names_something(claim, claim.quantity.span.start) else slips
    from service.judge.rereading.beside_other_area import is_wrong_of_area  # noqa: PLC0415  (seldom needed)

    return [trial for place, trial in others[:1] if is_wrong_of_area(claim, place, trial, beside, store)]


def is_told_of_here(place: Place, claim: Claim, beside: Sequence[Verdict]) -> bool:
    """Whether a right figure of the sentence is of the series in which another is looked for.

    Args:
        place: where it is looked for.
        claim: the figure.
        beside: the supported ones nearest to it.
    """
    here = [one.trial for one in beside if one.trial is not None and one.grounded.claim.sentence is claim.sentence]
    return any(one.option.reading.series_id == place.series_id for one in here)
