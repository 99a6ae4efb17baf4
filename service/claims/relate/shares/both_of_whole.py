"""What two told before hold of a whole that is told behind: "the two hold 35% of mankind, which numbers 8.1 billion".

So it is "of the world's 8.1 billion". "Between them", "the two" and "one or the other" point to both; they are the only
two like figures of the nearest sentence that tells any. Nor is a whole always told in one: "of the 640 men and the 560
women asked, 324, or 27%".
"""

from collections.abc import Sequence

from service.claims.relate.cues import GAPS
from service.claims.relate.figures_in_sight import Sight, in_sight, is_plain, sums_of
from service.claims.relate.holding import holds
from service.claims.relate.quoted import figure_of, value_of
from service.claims.relate.shares.wholes import OF_REACH, is_closed, is_set_off
from service.claims.scene import APART, Scene, agree, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import CURRENCIES, PERCENT
from service.numeric.conversions import MEASURED
from service.records import replace

_TWO = 2
_POINTING = (["between", "them"], ["the", "two"], ["the", "pair"], ["both", "of", "them"])
_PLURAL = frozenset(["they"])
_EITHER = (["one", "or", "the", "other"], ["either", "of", "them"], ["one", "of", "the", "two"])
_TELLING = frozenset(
    "which whose who total number numbers numbered numbering is was put at that stands stood now amounts to a of the"
    " global world 's world's comes came in all bank puts reckons counts".split()
)
_DETERMINERS = frozenset("the its their his her our some another a further".split())
_LED = 6  # words of "of all the country's output"
_FAR = 10  # words from a share to its whole


def share_of_both(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """What the two before it come to, and the whole behind it; None where either is not told for certain.

    Args:
        scene: the sentence.
        at: the share.
        before: the sentence before.
    """
    if unit_of(scene.row[at]) != PERCENT or at + 1 >= len(scene.row) or not _points_to_both(scene, at):
        return None
    whole, words = scene.row[at + 1], scene.words(at + 1)
    comma = words.index(",") if "," in words else -1
    named = words[:1] == ["of"] and 1 < comma <= _LED and len(words) <= _FAR and _TELLING.issuperset(words[comma + 1 :])
    named = named or (words[:1] == ["of"] and 1 < len(words) <= _LED and words[-1] == "'s" and "," not in words)
    if not named or not scene.is_count(at + 1) or scene.is_base(at + 1):
        return None
    for row in in_sight(scene, at, before):
        parts = [one for one in row if is_plain(one) and not _is_number_of(one.claim) and not _is_lead(one)]
        if parts and not _is_gap(parts):
            return _of_parts(parts, whole)
    return None


def share_of_both_wholes(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "£320 out of the £800 that it had and the £400 that it raised, or 27%"; "of 640 men and 560 women, 324 (27%)".

    Args:
        scene: the sentence.
        at: the share.
        before: the sentence before.
    """
    if unit_of(scene.row[at]) != PERCENT or not is_set_off(scene, at) or not is_closed(scene, at):
        return None
    for part, first in ((at - 3, at - 2), (at - 1, at - 3)):
        if not (scene.is_amount(part) and _are_one_whole(scene, first) and agree(scene.row[part], scene.row[first])):
            continue
        if part < first and not _leads_to_whole(scene.words(first)):
            continue
        total, share = sums_of(scene.row[first : first + 2]), figure_of(scene.row[part])
        alone = holds(scene.row[at], "share", (share, figure_of(scene.row[first])))
        if not alone and share.value < total.value:
            both = " + ".join(figure_of(one).text for one in scene.row[first : first + 2])
            return share, replace(total, text=both)
    return None


def _are_one_whole(scene: Scene, first: int) -> bool:
    """Whether a figure behind "of" and the next are told as one: "of its £800 and the £400 that it raised"."""
    if not (scene.is_count(first) and scene.is_whole(first) and scene.is_count(first + 1)):
        return False
    words = scene.words(first + 1)
    joint = words.index("and") if "and" in words else len(words)
    joined = joint < len(words) and "," not in words and _DETERMINERS.issuperset(words[joint + 1 :])
    apart = scene.words(first + 2)[:1] == ["of"]  # "120 of the 300 homes and 45 of the 60 flats (75%)"
    units = {unit_of(scene.row[first]), unit_of(scene.row[first + 1])}
    return joined and not apart and (len(units) == 1 or units.isdisjoint(CURRENCIES | MEASURED | APART))


def _leads_to_whole(words: Sequence[str]) -> bool:
    """ "£320 of its", "£320 on its roof, out of the"."""
    if words[-3:-1] == ["out", "of"]:
        return len(words) <= _FAR
    return len(words) <= OF_REACH and "," not in words


def _points_to_both(scene: Scene, at: int) -> bool:
    ahead = [word for n in range(at + 1) for word in scene.words(n)]
    told = _stand_in(ahead, _POINTING) or (ahead[:1] in (["together"], ["combined"]) and _PLURAL.issuperset(ahead[1:2]))
    told = told or (at == 1 and _is_number_of(scene.row[0]) and scene.words(0)[-1:] == ["the"])
    behind = [word for n in range(at + 1, len(scene.gaps)) for word in scene.words(n)]
    return told or _stand_in(behind, _EITHER)


def _stand_in(row: Sequence[str], phrases: Sequence[list[str]]) -> bool:
    """Whether any of some phrases stands in a row of words."""
    told = [words for words in phrases if all(word in row for word in words)]
    return any(row[n : n + len(words)] == words for words in told for n in range(len(row)))


def _is_gap(parts: Sequence[Sight]) -> bool:
    """ "The gap between the two has widened to 42 million": of the two, and neither of them."""
    return len(parts) == 1 and not GAPS.isdisjoint(parts[0].scene.words(0))


def _is_lead(one: Sight) -> bool:
    """ "India has pulled 42 million clear"."""
    return one.scene.words(one.at + 1)[:1] in (["clear"], ["ahead"], ["more"], ["fewer"])


def _is_number_of(claim: Claim) -> bool:
    """ "The two giants": the two themselves."""
    return value_of(claim) == _TWO


def _of_parts(parts: Sequence[Sight], whole: Claim) -> tuple[Figure, ...] | None:
    claims = [one.claim for one in parts]
    if len(claims) != _TWO or not all(agree(one, whole) for one in claims):
        return None
    total = sums_of(claims)
    if total.value >= value_of(whole):
        return None
    return replace(total, text=" + ".join(figure_of(one).text for one in claims)), figure_of(whole)
