"""What the words behind a change make the other end of it: "9,000 more than City's 54,500", ": 48, against 12"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from service.claims.ranks.superlatives import is_superlative
from service.claims.relate.changes.level_pairs import Pair, may_be_now, may_end
from service.claims.scene import Scene, unit_of
from service.model.quantities import POINTS

_USUAL = frozenset(["usual", "normal", "average"])
_SIDES = frozenset(["above", "below", "beneath", "over", "under", "beyond", "off"])
_HOLDING = frozenset(["with", "on"])
_REACHING = 4  # items of "times annual sales of"
_COMING = frozenset(["from", "against", "than", "compared", "up", "down"])
_SEEN = (["last", "seen"], ["not", "seen"], ["last", "reached"], ["not", "reached"])
_LONG = 7  # items of "as many as the old one's"
_LONGEST = 10  # items of "what it had spent on them three years earlier ("
_THAT_OF = [[one, place] for one in ("that", "those") for place in ("for", "of", "in", "among", "at")]
_FIGURE_OF = [
    ["the", one, place] for one in ("figure", "rate", "number", "level") for place in ("for", "of", "in", "at")
]
_CLAUSES = frozenset([";", "but", "while", "because"])
_OWNING = frozenset(["of", "'s", "’s"])
_OWNERS = frozenset(["my", "our", "your", "his", "her", "their", "its"])
_EACH = frozenset(["each", "apiece", "per", "every"])
_EXPLAINING = frozenset([":", "(", "—", "–"])
_PASSING = frozenset("surpassing exceeding topping beating eclipsing passing overtaking breaking".split())
_RECORDS = frozenset("previous record peak high former".split())


def is_so_many_times(scene: Scene, other: int) -> bool:
    """ "1.5 times earnings of £140m", "twice its annual sales of £320m"."""
    words = scene.words(other)
    return words[-1:] == ["of"] and 1 < len(words) <= _REACHING + 1 and all(word.isalpha() for word in words)


def is_which(scene: Scene, at: int) -> bool:
    """ "9,000 more than the old one, which held 31,500": whether figure ``at`` is that of what is compared with."""
    words = scene.words(at)
    if "than" in words[:3] and words[-1] in ("'s", "'", "’"):
        return len(words) <= _LONG - 1  # "9,000 more than City's 54,500"
    if words[:2] in (["as", "many"], ["as", "much"]) and words[-1] in ("'s", "'", "’", "with"):
        return words[2:3] == ["as"] and len(words) <= _LONG  # "twice as many as the old one's 31,000"
    if (
        words[-1:] != []
        and words[-1] in _HOLDING
        and (
            "than" in words[:3] or words[:2] in (["ahead", "of"], ["behind", "the"], ["above", "the"], ["below", "the"])
        )
    ):
        closed = scene.words(at + 1)[:1] in ([], ["."], [","], [";"])
        return closed and len(words) <= _LONG - 1 and "," not in words[:-2]  # "420 more than the south with 1,420"
    than = words.index("than") if "than" in words[:2] else -1
    if words[:2] == ["more", "than"] and words[-1] in _USUAL and len(words) <= _REACHING:
        return True  # "50% more than the usual 64mm"
    beside = words[:1] != [] and (words[0] in _SIDES or words[:2] in (["more", "than"], ["short", "of"]))
    beside = beside or words[:2] in (["up", "on"], ["down", "on"])
    if beside and words[-1] in _OWNING and len(words) <= _LONG and "," not in words:
        return True  # "above the national rate of 6.8%", "9 per cent up on the spring quarter's 24,825"
    comma = words.index(",", than) if than >= 0 and "," in words[than:] else -1
    brief = 0 <= than < comma and len(words) - comma <= _REACHING
    return brief and (words[comma + 1 : comma + 2] in (["which"], ["when"]) or words[comma + 1 :] in (["at"], ["the"]))


def is_where(scene: Scene, at: int) -> bool:
    """ "Six times higher than in Dumfries and Galloway, where it was £543", "as many as the next, which had"."""
    words = scene.words(at)
    comma = max((n for n, word in enumerate(words) if word == ","), default=0)
    placed = words[comma + 1 : comma + 2] in (["where"], ["which"]) and len(words) - comma <= _REACHING + 1
    closed = scene.words(at + 1)[:1] in ([], ["."], [","], [";"], [")"], ["a"], ["per"])
    compared = words[:2] in (["as", "much"], ["as", "many"], ["as", "high"]) and words[2:3] == ["as"]
    compared = compared or (words[:1] != [] and "than" in words[:2])
    return (placed and closed and compared and _CLAUSES.isdisjoint(words[:comma])) or _is_what_was(scene, at)


def _is_what_was(scene: Scene, at: int) -> bool:
    """ "Triple what it had spent three years earlier (£420,000)", "three times that for women (6.6)"."""
    words = scene.words(at)
    led = words[:1] == ["what"] or words[:2] in _THAT_OF or words[:3] in _FIGURE_OF or _as_many_as(words)
    told = led and words[-1:] == ["("] and len(words) <= _LONGEST
    return told and scene.words(at + 1)[:1] == [")"] and _CLAUSES.isdisjoint(words)


def _as_many_as(words: Sequence[str]) -> bool:
    """ "As likely as men (16%)", "as many as in Hull (1,200)"."""
    return words[:1] == ["as"] and words[2:3] == ["as"] and len(words) > len(("as", "many", "as", "("))


def is_surpassed(scene: Scene, at: int) -> bool:
    """Whether a record is told since figure ``at``: "rose by 14 to 39, its highest since 2015, when it was 42".

    Likewise "a number last seen in 2015, when it was 42"; but not "its highest since 2015, from 25".
    """
    words = scene.words(at)
    if not _PASSING.isdisjoint(words) and not _RECORDS.isdisjoint(words):
        return True  # "a 14% increase on the year, surpassing the previous peak of 103,000"
    if "since" in words:
        mark = words.index("since")
        ranked = any(map(is_superlative, words[:mark])) or "," in words[:mark] or words[mark - 2 : mark] in _SEEN
    else:
        mark = next((n for n in range(len(words)) if words[n : n + 2] in _SEEN), -1)
        ranked = mark >= 0
    return ranked and _COMING.isdisjoint(words[mark:])


def _of_its_own(words: Sequence[str], told: Sequence[str]) -> bool:
    """ "Put the rent up by £75: my mortgage went from £640 to £1,180": whether what follows is of another thing."""
    mark = next((n for n, word in enumerate(words) if word in _EXPLAINING), len(words))
    behind = words[mark + 1 :]
    owned = [thing for owner, thing in pairwise(behind) if owner in _OWNERS and thing.isalpha()]
    return any(thing not in told and thing not in words[:mark] for thing in owned)


def _is_of_each(scene: Scene, at: int) -> bool:
    """ "Carried 13% more people: an average of 62 apiece, up from 53": whether a level is so many to each."""
    return scene.words(at + 2)[:1] in (["each"], ["apiece"]) and _EACH.isdisjoint(scene.words(at + 1))


#: What is done to points that are no difference.
_SCORING = frozenset("scored scores scoring won earned collected amassed gained have has had took on".split())


def explained(scene: Scene, at: int, before: Scene) -> Iterator[Pair]:
    """ "Four times more shops than in 2019: 48, against 12"; "up by a fifth (from 40 to 48)"."""
    words = scene.words(at + 1)
    told = _EXPLAINING & set(words) or (words[-2:] == [",", "at"] and ";" not in words)
    if at + 2 >= len(scene.row) or not told or _of_its_own(words, scene.words(at)) or _is_of_each(scene, at):
        return
    claim, first, last = scene.row[at], scene.row[at + 1], scene.row[at + 2]
    if unit_of(claim) == POINTS and claim.direction is None and not _SCORING.isdisjoint(scene.words(at)[-2:]):
        return  # "scored 96 points (13 ahead of the 83 of last season)"
    if scene.is_base(at + 2) and may_end(scene, claim, at + 2) and may_be_now(scene, at + 1, last):
        yield first, last
        return
    likely, other = scene.words(at + 1), scene.words(at + 2)
    apart = likely[:1] == ["as"] and likely[-1:] == ["("] and other[:2] == [")", "as"] and other[-1:] == ["("]
    if apart and may_end(scene, claim, at + 2) and may_be_now(scene, at + 1, last):
        yield first, last  # "three times as likely to skip meals (32%) as men (16%)"
        return
    led = scene.is_base(at + 1) and "to" in scene.words(at + 2)
    if led and may_end(scene, claim, at + 1) and may_be_now(scene, at + 2, first):
        yield last, first
