"""What came less what went, told the other way: "it opened 26 shops and shut nine, for a net loss of 17"."""

from collections.abc import Sequence
from itertools import pairwise

from service.claims.relate.cues import CLOSING
from service.claims.relate.meant.sight import before_of, ends
from service.claims.relate.quoted import figure_of
from service.claims.relate.totals.opened_and_closed import OPENING
from service.claims.scene import APART, NO_COUNTS, agree, noun_of, unit_of
from service.extract.changes import OTHER_WAY
from service.judge.article.check import ArticleCheck, article_check
from service.model.claims import Claim
from service.model.quantities import CURRENCIES, Direction
from service.model.report import Label
from service.records import replace

_GAINS = frozenset("gain increase rise addition growth".split())
_LOSSES = frozenset("loss decrease fall reduction decline drop".split())
_GREW = frozenset("grew grown rose risen increased expanded swelled".split())
_SHRANK = frozenset("shrank shrunk fell fallen declined dropped dwindled".split())
_CAME = OPENING | frozenset("won created welcomed recruited joined arrived ordered openings arrivals".split())
_WENT = CLOSING | frozenset("closures departures off left departed resigned quit retired".split())
_BEHIND = frozenset("joined arrived left departed resigned quit openings closures arrivals departures".split())
"""Verbs that stand behind so many of those who did it, and names of what so many were."""
_FILLING = frozenset("another only just a an some about more its further in to the of had and with but".split())
_WITHIN = frozenset(["in", "over", "during", "on", "across", "since", "this", "last"])
_CONCLUDING = frozenset(["so", "meaning", "thus", "therefore", "hence"])
_NO_THINGS = APART | NO_COUNTS | CURRENCIES
_NETTING = _CONCLUDING | {"net"}
_TURNING = frozenset(["and", "while", "but", "whereas", ";", "although", "though"])
_LED = 5  # words of "so its fleet grew by"


def net_told_wrong_way(claim: Claim, around: Sequence[Claim]) -> tuple[Claim, ArticleCheck] | None:
    """The net change as that of what came and what went, with its check, where these give it the other way only.

    Args:
        claim: the figure.
        around: those of its own sentence and of some beside it.
    """
    way = None if _NETTING.isdisjoint(claim.sentence.words) else _way_of(claim)
    own = [one for one in around if one.sentence is claim.sentence and one.span.end <= claim.span.start]
    if way is None or not own or unit_of(claim) in _NO_THINGS or not _is_of_all(claim):
        return None
    if not _TURNING.isdisjoint(claim.sentence.between(own[-1].span.end, claim.span.start)):
        return None  # "lost 31 and won 12, while the Greens had a net gain of 19"
    came, went = ([one for one in own if _moved(one) is told] for told in (Direction.UP, Direction.DOWN))
    if len(came) != 1 or len(went) != 1 or not _are_like(claim, came[0], went[0]):
        return None
    inputs = (figure_of(came[0]), figure_of(went[0]))
    one = replace(claim, kind="difference", inputs=inputs, direction=way)
    right, check = article_check(replace(one, direction=OTHER_WAY[way])), article_check(one)
    if right is None or right.fit.label is not Label.SUPPORTED or right.fit.cautions:
        return None  # "opened four and closed nine, so class sizes grew by two"
    return (one, check) if check is not None and check.fit.reverses else None


def _way_of(claim: Claim) -> Direction | None:
    """ "A net loss of", "so its fleet grew by": which way a net change went, right before its size."""
    ahead = before_of(claim)
    if ahead[-1:] == ["of"] and ahead[-3:-2] == ["net"]:
        return Direction.UP if ahead[-2] in _GAINS else Direction.DOWN if ahead[-2] in _LOSSES else None
    if ahead[-1:] == ["by"] and not _CONCLUDING.isdisjoint(ahead[-_LED:]):
        return Direction.UP if ahead[-2] in _GREW else Direction.DOWN if ahead[-2] in _SHRANK else None
    return None


def _is_of_all(claim: Claim) -> bool:
    """Whether nothing behind a net change says that it is another's: no "net gain of 19 for the Greens"."""
    behind = claim.sentence.behind(claim.span.end)
    return ends(behind) or behind[0] in _WITHIN


def _moved(one: Claim) -> Direction | None:
    """Which way the verb before a number, or right behind it, says that so many went."""
    behind = one.sentence.behind(one.span.end)[:1]
    noun = noun_of(one)
    if (noun in _BEHIND or not _BEHIND.isdisjoint(behind)) and one.direction is None:
        verb = noun if noun in _BEHIND else behind[0]
    else:
        verb = next((word for word in reversed(before_of(one)) if word not in _FILLING), "")
        if ("took", "on") in pairwise(before_of(one)[-2:]):
            verb = "hired"
        if verb == "off" and before_of(one)[-2:-1] not in (["laid"], ["sold"], ["paid"]):
            verb = ""
    return Direction.UP if verb in _CAME else Direction.DOWN if verb in _WENT else None


def _are_like(claim: Claim, came: Claim, went: Claim) -> bool:
    nouns = {noun_of(one) for one in (claim, came, went)} - _BEHIND - {"", "people"}
    counted = all(unit_of(one) not in _NO_THINGS and agree(claim, one) for one in (came, went))
    return counted and len(nouns) <= 1
