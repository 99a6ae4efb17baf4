"""Words that say something of two levels told: "since that low", "of them have gone", ", three times as many".

They point to what was told, or say of the same thing how far it has moved. Which two they mean: ``two_levels.py``.
"""

from collections.abc import Sequence

from service.claims.relate.changes.level_pairs import CHANGES, same_base
from service.claims.scene import NO_COUNTS, Scene, is_light, unit_of
from service.model.claims import Claim
from service.model.mentions import Item
from service.model.periods import Period, PeriodRole
from service.model.quantities import MULTIPLE, PERCENT, POINTS

_CLOSING = frozenset([",", ".", ";", ":", ")", "–", "—", "-"])
HAVING = frozenset(
    ["have", "has", "had", "are", "were", "is", "was", "since", "now", "been", "already", "come", "gone"]
)
_GONE = frozenset("gone vanished disappeared closed shut lost departed perished evaporated".split())
_SO = frozenset(["so", "thus", "meaning", "means", "hence"])
_OF = frozenset(["the", "its", "their", "that", "his", "her", "this"])
SUMMITS = frozenset("peak high height heyday maximum zenith low trough nadir".split())
_NUMBERS = frozenset(
    "number figure total level size count tally volume strength amount sum rate pace price cost value one".split()
)
TOLD = frozenset("present current former old earlier previous original then prewar postwar".split())
MARKS = frozenset([",", ";", "so"])
_SET_OFF = frozenset([",", "or", "–", "—", "(", "is", "was", "are", "were", "that"])
_LABELLING = frozenset([",", ":", "(", "–", "—"])
_PARTING = frozenset(["and", "but", "while", "when", "where", "whereas", ";"])
_DONE = 2  # words of "9,700 of them did,"
_WAYS = frozenset(["up", "down"])  # which say "on the year" where nothing else is said
_SHIFTED = frozenset("followed following next later earlier before after on ago then once now today".split())
_DATING = frozenset("in by at on of the year years later ( ) , to now".split())
_LIMITING = frozenset("in of for among at on over since from to by between within across over during and or".split())
_LED_ANEW = frozenset(["because", "although", "though", "if"])
_STANDING = HAVING | frozenset("it they we 're 's ’re ’s at to down up still only just barely back".split())
_AS_MUCH = frozenset("many much high large big great long far heavy dear".split())
OUTDONE = frozenset(
    "beaten surpassed overtaken passed eclipsed exceeded topped bettered broken smashed outstripped outdone".split()
)
_OUTDOING = frozenset(
    "beat beats beating exceed exceeds exceeded exceeding top tops topped topping surpass surpasses surpassed eclipsed"
    " bettered betters smashed broke breaks breaking outstripped overtook passed missed misses missing".split()
)
_PASSIVE = frozenset(["was", "were", "been", "being", ","])
LACKING = frozenset(["lacking", "missing", "wanting"])
ITSELF = frozenset(
    "it they he she we there that this which one the its their a an those these number figure total rate count level"
    " price share tally sum pace payroll membership crowd attendance queue list index population".split()
)
BRIEF = 5  # words of "of the present number"
LOST = "lost"  # what of them has gone
_GOING = ITSELF | HAVING | SUMMITS


def said_of_two(scene: Scene, at: int, claim: Claim) -> tuple[str, bool]:
    """The kind of claim that the words make of a figure, and whether they point to what was told; "" where none."""
    lead, behind = scene.words(at), scene.words(at + 1)
    unit = unit_of(claim)
    if unit == PERCENT and _are_gone(lead, behind):
        return LOST, True
    if unit in (PERCENT, MULTIPLE) and _is_set_off(scene, at) and _is_of_pointed(behind, multiple=unit == MULTIPLE):
        return ("share" if unit == PERCENT else "multiple"), True
    if (
        unit == MULTIPLE
        and _is_set_off(scene, at)
        and behind[:1] == ["as"]
        and {*behind[1:2]} <= _AS_MUCH
        and _ends(behind[2:])
    ):
        return "multiple", True
    if lead[-1:] == ["by"] and unit not in (PERCENT, MULTIPLE) and _is_outdone(scene, at) and _ends(behind):
        return ("point_change" if unit == POINTS else "difference"), True
    listed = lead[-2:-1] != [] and lead[-2] in LACKING and lead[-1] in _LABELLING  # "Dead, 1,200 (1,115). Missing, 480"
    if unit not in NO_COUNTS and not LACKING.isdisjoint(lead[-3:]) and _ends(behind) and not listed:
        return "difference", True
    kind = claim.kind if claim.kind in CHANGES else ""
    if not kind or (claim.base is not None and not _is_told(claim.base, scene, at)):
        return "", False
    if _is_since_then(scene, at):
        return kind, True
    said = _is_bare(scene, at) or _is_of_itself(scene, at) or _is_named(scene, at)
    return (kind if said else ""), False


def _ends(words: Sequence[str]) -> bool:
    return not words or words[0] in _CLOSING


def _is_set_off(scene: Scene, at: int) -> bool:
    """ "9,700 did, three times as many", "7,541 in 2024, or about a quarter of": behind a level, and said of that.

    So is "It peaked at 4,279, so it is down to less than half of that".
    """
    words = scene.words(at)
    if at > 0 and words[:2] == [",", "so"] and words[2:3] != []:
        return all(word in _STANDING for word in words[2:])
    said = [word for word in words if word.isalpha() and word not in _SET_OFF]
    led = words[-2:] == ["made", "up"] or (words[-1:] != [] and words[-1] in _SET_OFF)
    return at > 0 and led and len(said) <= _DONE and _PARTING.isdisjoint(words)


def _are_gone(lead: Sequence[str], behind: Sequence[str]) -> bool:
    """ "So more than a third of them have vanished"."""
    words = behind[2:] if behind[:2] in (["of", "them"], ["of", "those"], ["of", "these"]) else behind
    done = next((n for n, word in enumerate(words) if word not in HAVING - _GONE), len(words))
    return done > 0 and {*words[done : done + 1]} <= _GONE and _ends(words[done + 1 :]) and not _SO.isdisjoint(lead)


def _is_of_pointed(behind: Sequence[str], *, multiple: bool) -> bool:
    """ "Of the peak", "of that number", "of the present number", "of today's number"."""
    if behind[:1] != ["of"] and not (multiple and behind[:1] != [] and behind[0] in _OF):
        return False
    past = next((n for n, word in enumerate(behind) if word in _CLOSING), len(behind))
    words = behind[behind[:1] == ["of"] : past]
    if not words or len(words) > BRIEF or "" in words:
        return False
    if words in (["that"], ["what", "it", "was"], ["its", "former", "self"]):
        return True
    noun, told = words[-1], {*words[:-1]}
    if words[0] not in _OF or not told <= _OF | TOLD:
        return False
    return noun in SUMMITS or (noun in _NUMBERS and (words[0] in ("that", "this") or bool(told & TOLD)))


def _is_told(base: Period, scene: Scene, at: int) -> bool:
    """ "Since August, when it stood at 5.9%, it has come down": whether the base is that of a level of the sentence."""
    return any(scene.is_base(n) or same_base(base, scene.row[n].period) for n in range(at) if scene.is_level(n))


def _is_since_then(scene: Scene, at: int) -> bool:
    """ "Since that low it has nearly quadrupled", "; since then it has doubled"."""
    gap, words = scene.gaps[at], scene.words(at)
    place = max((n for n, word in enumerate(words) if word in MARKS), default=-1)
    clause = gap[place + 1 :] if any(_is_since(item) for item in gap[place + 1 :]) else gap
    told = [item.word for item in clause[:BRIEF]]
    pointed = any(told[n : n + 2] == ["since", "that"] and {*told[n + 2 : n + 3]} <= SUMMITS for n in range(2))
    pointed = pointed or any(item.period is not None and _is_since(item) for item in clause[:2])
    going = all(is_light(item) or item.changes or item.word in _GOING for item in clause)
    return pointed and going and _closes(scene, at)


def _is_since(item: Item) -> bool:
    return item.word == "since" or (item.period is not None and item.period.role is PeriodRole.TO_DATE)


def _closes(scene: Scene, at: int) -> bool:
    """Whether nothing stands behind a change but the level that it led to, or "since then"."""
    behind = scene.gaps[at + 1]
    if behind and behind[0].word not in _WAYS and any(one.part == "more" for one in behind[0].changes):
        behind = behind[1:]  # "so this year's is 18% higher"
    words = [item.word for item in behind]
    then = behind[1] if words[:1] == ["since"] and len(behind) > 1 else None
    since = then is not None and (_ends(words[1:]) or (then.period is not None and _ends(words[2:])))
    return _ends(words) or words in (["to"], [",", "to"]) or (since and then is not None and not _is_dated(then))


def _is_dated(item: Item) -> bool:
    return item.period is not None and item.period.rule != "unknown-event"


def _is_bare(scene: Scene, at: int) -> bool:
    """ ", a fifth less", ", 6.8 points worse": set off behind a level, with nothing behind it."""
    gap, behind = scene.gaps[at], scene.gaps[at + 1]
    moved = bool(behind) and (
        behind[0].word in ("worse", "better") or any(one.part == "more" for one in behind[0].changes)
    )
    lead = [item.word for item in gap if item.period is None]
    led = lead[-1:] in ([","], ["or"], ["–"]) and _DATING.issuperset(lead[:-1])
    moved = moved and behind[0].word not in _WAYS and _ends([item.word for item in behind[1:2]])
    own = scene.row[at - 1] if at else None
    dated = own is not None and (own.period is not None or not _SHIFTED.isdisjoint(scene.words(0)))
    return led and moved and dated


def _is_of_itself(scene: Scene, at: int) -> bool:
    """ "Having topped out at 11.1%, it has now shed 1.2 points": said of the very thing, in a clause of its own."""
    if not at or not _closes(scene, at):
        return False
    gap, words = scene.gaps[at], scene.words(at)
    place = max((n for n, word in enumerate(words) if word in ("it", "they") or word in MARKS), default=-1)
    own = gap[place + 1 :] if place >= 0 and words[place] in MARKS else gap[place:]
    going = all(item.changes or is_light(item) or item.word in ITSELF | HAVING for item in own)
    return place >= 0 and going and not HAVING.isdisjoint(words[place:]) and _LED_ANEW.isdisjoint(words[:place])


def _is_named(scene: Scene, at: int) -> bool:
    """ "The fall of 47% owes a good deal to the wind": by its noun, and of nothing that is named behind it."""
    gap, behind = scene.gaps[at], scene.words(at + 1)[:1]
    if at or len(gap) != len(("the", "fall", "of")) or gap[0].word not in _OF or gap[2].word != "of":
        return False
    told = any(one.part == "noun" for one in gap[1].changes)
    return told and behind != [] and behind[0].isalpha() and behind[0] not in _LIMITING


def _is_outdone(scene: Scene, at: int) -> bool:
    """ "The old mark, 1.01C in 2016, was beaten by 0.16C", "It broke the best, 2016's 1.01C, by 0.16C"."""
    words = scene.words(at)
    if words[-2:-1] != [] and words[-2] in OUTDONE:
        return words[-3:-2] != [] and words[-3] in _PASSIVE
    return at > 0 and not _OUTDOING.isdisjoint(scene.words(at - 1)) and all(map(is_light, scene.gaps[at]))
