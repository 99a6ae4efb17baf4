"""Which whole the words around a part make it a part of, how a share is set off behind it, and what is no part.

"Of 560 schools, 392 (70%)"; "310 of the 1,200 are over 65, or 26%": ages and bounds only tell which part is meant.
"""

from collections.abc import Iterable, Iterator

from service.claims.kind import Finder
from service.claims.relate.figures_in_sight import Sight, is_of_then
from service.claims.relate.holding import holds
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import NO_COUNTS, Scene, alike, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import PERCENT, Hedge

_BOUNDS = frozenset([Hedge.LESS_THAN, Hedge.MORE_THAN])
_AT_MOST = frozenset([Hedge.LESS_THAN, Hedge.AT_MOST])
_BOUNDING = (["over"], ["under"], ["above"], ["below"], ["aged"])
_APART = frozenset([",", "and", "but", ";", "or", "to", "from", ":", "(", "–", "—"])
_ANEW = frozenset(["and", "but", "while", ";"])
_NEAR = 5  # items of "were in classes of"

_JOINTS = frozenset([",", "(", "–", "—", "-", ":", "or"])
_CLOSING = frozenset([",", ")", ".", ";", ":", "–", "—", "!"])
#: Between the mark that sets a share off and the share itself ("a response rate of", "which is just").
_INTRODUCING = frozenset(
    "or just only about a an the rate share proportion factor ratio turnout stake of that is which was equivalent"
    " equal to i.e. barely under works work working out at comes coming came".split()
)
_CALLED = frozenset("or that this it which share rate proportion part factor ratio turnout i.e. equivalent".split())
THEM = frozenset(["them", "these", "those", "it", "whom", "which"])
BOTH = 2
_GROUPING = frozenset(["and", ",", ";", "but", "while"])
_AGES = frozenset(["aged", "over", "under", "older", "younger", "than"])
_MOST_BETWEEN = 9  # items from the whole to the share set off behind it
_LONGEST = 16  # … behind a colon: "700 said that they had cut back on meals out since the summer: 56%"
OF_REACH = 6  # items from a part to the "of" before its whole
_APART_REACH = 12  # … where a comma sets "out of" off
_IN_ALL = (["in", "all"], ["in", "total"])
_OF_ALL = (["of", "the", "total"], ["of", "the", "whole"], ["of", "them", "."], ["of", "them", ","])
_NAME = 3  # … of "health care (1.27%)"
_SAYING = THEM | frozenset(
    "of in at for to on by with all or and mostly mainly were was are is be been had has have said says say did who"
    " that not more less so".split()
)
Pair = tuple[Claim, Claim]


def beside_bound(find: Finder, scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The part and the whole of share ``at``, a bound between them and the share passed over where it is no part.

    Where the bound may be the part after all ("of the 1,200 asked over 300, or 25%, …"), what gives the share is meant.

    Args:
        find: how the two are found.
        scene: the sentence.
        at: the share.
        before: the sentence before.
    """
    found = find(scene, at, before)
    if at < len(("part", "bound")) or not is_bound(scene, at - 1) or not _ANEW.isdisjoint(scene.words(at)):
        return found
    if found is not None and holds(scene.row[at], "share", found):
        return found
    return find(scene.without(at - 1), at - 1, before)


def is_bound(scene: Scene, at: int) -> bool:
    """Whether figure ``at`` only tells what sort the thing counted before it is: "310 drivers over 70"."""
    quantity = scene.row[at].quantity
    words = scene.words(at)
    bounding = quantity is not None and (quantity.hedge in _BOUNDS or words[-1:] in _BOUNDING)
    bounding = bounding and unit_of(scene.row[at]) not in NO_COUNTS
    return bounding and scene.is_count(at - 1) and _APART.isdisjoint(words[-_NEAR:])


def is_never_counted(one: Claim) -> bool:
    """ "Most years it was not even 500,000": whether so many are told as a bound, of which nobody takes a share.

    Args:
        one: the figure.
    """
    bound = one.quantity is not None and one.quantity.hedge in _AT_MOST
    return bound or one.sentence.before(one.span.start)[-2:] == ["not", "even"]


def of_whole(scene: Scene, part: int, whole: int) -> Iterator[Pair]:
    """ "620 of the 2,000", "310 were wasted out of 12,400"."""
    among = [word for word in scene.words(whole) if word not in ("the", "its", "all")] == ["among"]
    if scene.is_amount(part) and scene.unbroken(part, whole) and (scene.is_whole(whole) or among):
        words = scene.words(whole)
        apart = words[-3:] == [",", "out", "of"] and len(words) <= _APART_REACH  # "272 walked to school, out of 640"
        if apart:
            words, part = words[:-3], part - is_bound(scene, part)  # "387 were over 60, out of 860"
        if "," not in words and (apart or len(words) <= OF_REACH):
            yield scene.row[part], scene.row[whole]


def whole_before(scene: Scene, part: int) -> Iterator[Pair]:
    """ "Of 560 schools …, 392 (70%) … and 34 (6%)"; "41,000 entered, of whom 36,900 finished"; "1,150; 460 of them"."""
    whom = {"whom", "which"} & set(scene.words(part)[-3:]) and "of" in scene.words(part)[-3:]
    behind = scene.words(part + 1)[:2]
    theirs = behind[:1] == ["of"] and behind[1:] != [] and behind[1] in THEM
    if _opens_group(scene, part) or _is_age(scene, part):
        return
    for whole in range(part - 1, -1, -1):
        if _opens_group(scene, whole) and not scene.is_whole(whole):
            return
        if not scene.is_count(whole) or scene.is_base(whole) or value_of(scene.row[whole]) < value_of(scene.row[part]):
            continue
        if whom or theirs:
            yield scene.row[part], _those_told(scene, part, whole)
            return
        if scene.is_whole(whole) or (whole == part - 1 and _is_of_all(scene, part)):
            if any(";" in scene.words(n) for n in range(whole + 1, part + 1)):
                return
            yield scene.row[part], scene.row[whole]
            return


def _is_of_all(scene: Scene, part: int) -> bool:
    """ "There were 640 pupils in all and 272 walked, or 43%."; not "… and 272 teachers", "or 43% of the boys"."""
    words, quantity = scene.words(part), scene.row[part].quantity
    bare = quantity is not None and not quantity.noun and not scene.is_base(part - 1)
    told = (words[:2] in _IN_ALL or words[1:3] in _IN_ALL) and words[-1:] == ["and"]
    after = scene.words(part + 2)[:1] if part + 2 < len(scene.gaps) else []
    of_all = scene.words(part + 2)[:3] in _OF_ALL if after else False
    return bare and told and (of_all or not _CLOSING.isdisjoint(after or ["."]))


def _those_told(scene: Scene, part: int, whole: int) -> Claim:
    """ "32,000 from a roll of 80,000, and 18,240 of them, 57%": of those who came, unless all of the roll give it."""
    told, every = scene.row[max(whole - 1, 0)], scene.row[whole]
    parted = whole > 0 and scene.is_whole(whole) and scene.is_amount(whole - 1) and scene.unbroken(whole - 1, whole)
    if not parted or scene.is_base(whole - 1) or not value_of(scene.row[part]) <= value_of(told) <= value_of(every):
        return every
    of_all = figure_of(scene.row[part]), figure_of(every)
    return every if part + 1 < len(scene.row) and holds(scene.row[part + 1], "share", of_all) else told


def is_rather_of_now(scene: Scene, at: int, before: Scene, whole: int) -> bool:
    """ "It fell to 5,888. A year ago there were 6,200. Of those who applied, 4,121 (70%) got in": of 5,888."""
    now, part = () if before.before is None else before.before.row, scene.row[at - 1]
    told = [one for one in now if unit_of(one) not in NO_COUNTS and alike(one, part) and value_of(one) > value_of(part)]
    fits = (holds(scene.row[at], "share", (figure_of(part), figure_of(one))) for one in told)
    return is_of_then(Sight(before, whole)) and any(fits)


def _opens_group(scene: Scene, at: int) -> bool:
    """ "Among the 300 men 40% said yes, and among the 200 women, 55%": what follows is of these."""
    words = [word for word in scene.words(at) if word not in ("the", "its", "some")]
    return words[-1:] in (["among"], ["of"], ["for"]) and words[-2:-1] != [] and words[-2] in _GROUPING


def _is_age(scene: Scene, at: int) -> bool:
    """ "The 500 over 65, 31%": no part of the 500."""
    words = scene.words(at)
    return at > 0 and 0 < len(words) <= BOTH and _AGES.issuperset(words)


def is_set_off(scene: Scene, at: int) -> bool:
    """Whether a mark or "or" sets figure ``at`` off from what it restates: ", or just 40%", " (40%"."""
    words = scene.words(at)
    mark = next((n for n in range(len(words) - 1, -1, -1) if words[n] in _JOINTS), None)
    if mark is None or {"and", "but", "while"} & set(words) or ":" in words[:mark]:
        return False  # "two of the 22 areas saw a rise: Torridge, 0.3%" begins a list
    if words[mark] == "(" and _is_name_of_bracket(words[:mark]):
        return False
    if ";" in words[:mark] and _CALLED.isdisjoint(words[words.index(";") + 1 : mark + 1]):
        return False  # "40 of the 50 lived; in the next flock, 30% did not"
    named = words[mark:]
    before = words[: mark - 1] if named[:1] == ["or"] and words[mark - 1 : mark] == [","] else words[:mark]
    if len(words) > (_LONGEST if "," not in before and ";" not in before else _MOST_BETWEEN):
        return False
    if named[-2:] in (["rate", "of"], ["share", "of"], ["factor", "of"], ["ratio", "of"]):
        del named[-3]  # "a response rate of"
    return set(named) <= _INTRODUCING | _JOINTS


def _is_name_of_bracket(words: list[str]) -> bool:
    """ "Of 11 sectors seven advanced, health care (1.27%) most of all": a bracket right behind a name is of that."""
    if "," not in words:
        return False
    name = words[len(words) - words[::-1].index(",") :]
    return 0 < len(name) <= _NAME and all(word.isalpha() for word in name) and _SAYING.isdisjoint(name)


def is_closed(scene: Scene, at: int) -> bool:
    """Whether the statement ends with figure ``at``: "40%, …", "40%)", "40% of them."."""
    words = scene.words(at + 1)
    if words[:1] == ["of"] and words[1:2] in (["them"], ["these"], ["those"], ["all"], ["the"]):
        words = words[2 if words[1] != "all" and words[1] != "the" else 3 :]
    elif {"rate", "share"} & set(words[:2]):
        words = words[1 if words[0] in ("rate", "share") else 2 :]  # "a 70% defeat rate"
    return not words or words[0] in _CLOSING


def tell_a_part(row: Iterable[Claim]) -> bool:
    """Whether figures of a sentence tell a part of something, which "of these" may then be of.

    "Half of the 640 pupils walk to school. Of these 48, or 15%": of the 320, and not of the 640.
    """
    return any(unit_of(one) == PERCENT and one.kind in ("share", "level") for one in row)
