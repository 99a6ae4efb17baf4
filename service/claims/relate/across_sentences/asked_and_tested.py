"""Shares of those to whom all the same was done: "It tested 8,240 dogs; 412, or 5%, failed".

Neither the part nor its share says of what they are. Some were asked, tested or timetabled, and what then came of them
is told of a number without a name; so it is of them.
"""

from collections.abc import Sequence

from service.claims.relate.figures_in_sight import Sight, goes_on, in_sight, is_plain, may_hold, words_about
from service.claims.relate.shares.parts_told_between import ASKED
from service.claims.scene import Scene, noun_of

PUT_TO_IT = ASKED | frozenset(
    "tested examined inspected checked screened sampled audited assessed reviewed timetabled scheduled received got"
    " planted counted enrolled sent posted marked weighed trialled studied".split()
)
"""What is done to all of some things, each of which then turns out one way or another."""
_MORE = frozenset("more fewer less higher lower up down above below".split())
_PLACED = frozenset("in at among amongst for of on from by with under across within outside when if after".split())


def of_asked(part: Sight, before: Scene) -> Sequence[Sight]:
    """Those who were asked or tested; none where the words leave open of whom a part is.

    Args:
        part: the number that a share stands behind.
        before: the sentence before its own.
    """
    scene = part.scene
    after = scene.words(part.at + 2) if part.at + 2 < len(scene.gaps) else []
    lead = scene.words(part.at)
    placed = scene.words(0)[:1] + after  # "Some 861 (52%) in the north", "32 (10%) fell ill on the drug"
    if noun_of(part.claim) or not _PLACED.isdisjoint((*placed, *lead)) or ":" in lead:
        return ()  # "; on Sundays 1,596, or 19%", "Cafés did worst: 48 failed, or 30%"
    if not _MORE.isdisjoint(after[:2]):
        return ()  # "She got 4,200 votes. That was 380, or 10%, more than before"
    for row in in_sight(scene, part.at, before):
        counted = [one for one in row if is_plain(one) and not one.scene.is_base(one.at)]
        if counted and counted[0].scene is scene:  # "tested 8,240 dogs; 412, or 5%, failed"
            counted = counted[:1] if ";" in scene.words(counted[0].at + 1) else []
            return counted if counted and _are_asked(counted[0], part) else ()
        if counted:
            named = bool(noun_of(counted[0].claim))
            return counted if named and len(counted) == 1 and _are_asked(counted[0], part) else ()
    return ()


def _are_asked(whole: Sight, part: Sight) -> bool:
    return not PUT_TO_IT.isdisjoint(words_about(whole)) and may_hold(whole, part) and goes_on(part.scene, whole)
