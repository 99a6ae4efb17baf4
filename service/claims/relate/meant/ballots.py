"""Shares of those who voted, of two sides told before: "By 7,650 to 1,350 they voted to leave; 85% were for it"."""

from collections.abc import Sequence

from service.claims.relate.figures_in_sight import sums_of
from service.claims.relate.meant.sight import Meant, Sight, ends, is_plain
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, unit_of
from service.model.claims import Claim
from service.model.quantities import CURRENCIES, PERCENT
from service.records import replace

_VOTING = frozenset("vote votes voted voting ballot ballots majority referendum".split())
_JOINED = frozenset(["to", "against", "and", ","])
_AGAIN = ([",", "or"], ["or"], ["("])
_THAT_IS = tuple([word, being] for word in ("that", "which", "this") for being in ("is", "was", "means", "makes"))
_OF_THOSE = frozenset("voted returned voting cast turned took".split())
_FOR = (["in", "favour"], ["in", "favor"], ["for", "it"], ["for"], ["backed", "it"], ["backing", "it"], ["yes"])
_NEAR = 6  # words of "of those who returned their papers"
_PAIR, _ALL = len(("for", "against")), 100


def share_of_votes(sight: Sight) -> Meant | None:
    """The winning side, and both sides together."""
    if unit_of(sight.claim) != PERCENT or sight.claim.direction is not None or not _is_of_voters(sight):
        return None
    for row in (sight.ahead(), sight.last()):
        pair = [one for one in row if is_plain(one) and unit_of(one) not in APART | CURRENCIES]
        if not pair:
            continue
        told = len(pair) == _PAIR and not _VOTING.isdisjoint(pair[0].sentence.words) and _are_sides(pair)
        if not told or value_of(pair[0]) <= value_of(pair[1]):
            return None
        text = " + ".join(figure_of(one).text for one in pair)
        return "share", (figure_of(pair[0]), replace(sums_of(pair), text=text))
    return None


def _are_sides(pair: Sequence[Claim]) -> bool:
    """ "7,650 to 1,350", "7,650 votes to 1,350"; "by 7,650 votes against 1,350"."""
    one, other = pair
    between = one.sentence.between(one.span.end, other.span.start)
    return between != [] and _JOINED.issuperset(between) and not {"to", "against"}.isdisjoint(between)


def _are_all(sight: Sight) -> bool:
    """Whether a share and the one behind it leave none: not "by 21,000 votes to 14,000, or 52.5% to 35%"."""
    other = sight.following()
    return other is not None and unit_of(other) == PERCENT and value_of(sight.claim) + value_of(other) == _ALL


def _is_of_voters(sight: Sight) -> bool:
    """ "85% of those who voted", "85% were in favour", "or 85%"."""
    after = sight.after[:_NEAR]
    if sight.lead in _AGAIN or sight.lead in _THAT_IS:
        turned = sight.after in (["to"], ["against"]) and _are_all(sight)  # "or 85% to 15%"
        return turned or ends(after) or (after[:1] == ["of"] and not _OF_THOSE.isdisjoint(after))
    led = sight.lead[-1:] in ([";"], [":"], ["so"]) or sight.lead[-2:] in ([",", "and"], [",", "with"])
    said = after[1:] if after[:1] in (["were"], ["was"], ["are"]) else after
    return led and any(said[: len(words)] == words and ends(said[len(words) :]) for words in _FOR)
