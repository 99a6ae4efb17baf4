"""Workings that words rule out, however well a slip would explain what is written."""

from service.claims.scene import unit_of
from service.extract.changes import change_of
from service.judge.article.from_another_level import is_from_another_level
from service.judge.article.of_all_named import is_of_others_named
from service.judge.evidence.chance import digits_written
from service.judge.worked_out.seen import Seen
from service.judge.worked_out.workings import Working
from service.model.quantities import CURRENCIES, Hedge

_ADDED = frozenset(["sum", "list", "gap", "move"])
_SUMMED = frozenset(["sum", "list"])
_OF_WHICH = frozenset([("of", "which"), ("of", "whom"), ("of", "these"), ("of", "those"), ("of", "them")])
_SCALED = frozenset(["grown", "other part"])
_HAVING = frozenset(["has", "have", "had"])
_POINTING = frozenset(
    "it that this they these those which he she we both all numbers figures totals volumes prices costs".split()
)
_OF_ALL = (["of"], ["of", "the"], ["of", "all"], ["among"], ["among", "the"])
_OF_TWO_ENDS = frozenset(["gap", "move"])
_LOSING = frozenset("lost shed left cut lose loses losing quit".split())
_GAINING = frozenset("gained won added joined hired gain gains gaining recruited".split())
_SPREAD = frozenset(["divided", "average", "rate", "pace", "mean"])
_INCLUDING = frozenset(["including", "included", "includes"])
_BEING = frozenset("is was are were makes made equals comes amounts represents means".split())
_AMOUNTS = frozenset(["level", "threshold"])


def is_ruled_out_by_words(working: Working, seen: Seen) -> bool:
    """Whether a figure is surely not meant as what a working would give.

    Args:
        working: the working.
        seen: the figure.
    """
    if _is_of_moves_told_later(working, seen) or _is_net_of_more(working, seen) or _is_of_some_of_them(working, seen):
        return True
    if _is_move_of_another(working, seen) or _is_included(working, seen) or _is_told_finer(working, seen):
        return True
    return _is_of_another_whole(working, seen) or _is_from_another_level(working, seen)


def _is_of_moves_told_later(working: Working, seen: Seen) -> bool:
    """ "The £1,000 is of 2010. Wages were worth £1,480 more. So they have risen by some £1,500": of no two moves."""
    if working.name not in _ADDED or seen.claim.kind not in _AMOUNTS:
        return False
    return all(
        part.sentence > seen.sentence and part.claim.kind == "difference" and part.claim.direction is not None
        for part in working.parts
    )


def _is_of_some_of_them(working: Working, seen: Seen) -> bool:
    """ "99,790. Of which Pakistan: 10,542; Iran: 8,099", "11,141, of which 539. The week before: 10,645 and 103"."""
    if working.name not in _SUMMED:
        return False
    own = [part.claim.sentence for part in working.parts]
    of_all = seen.claim.sentence.before(seen.span.start) in _OF_ALL and unit_of(seen.claim) not in CURRENCIES
    if of_all and all(one is seen.claim.sentence for one in own):
        return True  # "Of the 300 asked, 210 named the price, 150 the taste and 120 the service"
    if any(tuple(one.words[:2]) in _OF_WHICH for one in own):
        return True
    led = (tuple(part.claim.sentence.before(part.span.start)[-2:]) for part in working.parts)
    return any(words in _OF_WHICH for words in led) and any(one is not own[0] for one in own)


def _is_move_of_another(working: Working, seen: Seen) -> bool:
    """ "The force fell from 17,324 to 16,553. Crime has fallen by 10% since": by what another subject moved."""
    if working.name not in _SCALED or working.parts[1].claim.kind != "percent_change":
        return False
    own = working.parts[1].claim.sentence
    if own is seen.claim.sentence:
        return False
    ahead = own.before(working.parts[1].span.start)
    moved = (at for at in range(1, len(ahead)) if ahead[at] in _HAVING or change_of(ahead[at], "verb"))
    subject = ahead[next(moved, 0) - 1] if ahead else ""
    if subject in _POINTING or not subject.isalpha() or len(ahead) < len(("crime", "has")):
        return False
    told = {*seen.claim.sentence.words, *working.parts[0].claim.sentence.words}
    return told.isdisjoint((subject, subject.removesuffix("s"), f"{subject}s"))


def _is_included(working: Working, seen: Seen) -> bool:
    """ "725 people, including 155 children, have waited for five years": some of them, and nothing of each year."""
    return working.name in _SPREAD and not _INCLUDING.isdisjoint(seen.claim.sentence.before(seen.span.start)[-2:])


def _is_told_finer(working: Working, seen: Seen) -> bool:
    """ "Nearly two million. The loss of 1,993,800 came on top of more than one million": of no two such rough ones."""
    told = seen.claim.quantity
    if working.name not in _OF_TWO_ENDS or told is None or told.hedge is not Hedge.EXACT:
        return False
    parts = [part.claim.quantity for part in working.parts]
    rough = [one for one in parts if one is not None and one.hedge is not Hedge.EXACT]
    return any(digits_written(told) > digits_written(one) + 1 for one in rough)


def _is_net_of_more(working: Working, seen: Seen) -> bool:
    """ "It lost 40,000, then 25,000, and gained 15,000, so it has 50,000 fewer": of all of these, and not of two."""
    if working.name not in _OF_TWO_ENDS:
        return False
    words = seen.claim.sentence.before(seen.span.start)
    both = not _LOSING.isdisjoint(words) and not _GAINING.isdisjoint(words)
    return both and sum(word[:1].isdecimal() for word in words) > len(working.parts)


def _is_of_another_whole(working: Working, seen: Seen) -> bool:
    """ "Of 7,900 flights none left. At Hull 1,830 were late, 24% of those from there": no part of the 7,900."""
    if working.name == "share":
        part, whole = working.parts
        if _is_of_other_clause(seen, part, whole) or _leads_to_part(seen, part):
            return True
        return is_of_others_named(seen.claim, whole.claim)
    if working.name == "part":
        return is_of_others_named(working.parts[1].claim, working.parts[0].claim)
    return False


def _is_of_other_clause(seen: Seen, part: Seen, whole: Seen) -> bool:
    """ "A fifth of them, 6,000, are over 65; in 1990 it was one in eight of 28,000": no part of a later whole."""
    own = seen.claim.sentence
    if part.claim.sentence is not own or whole.claim.sentence is not own or part.span.start > seen.span.start:
        return False
    led = own.between(seen.span.end, whole.span.start)
    return led in (["of"], ["of", "the"]) and ";" in own.between(part.span.end, seen.span.start)


def _leads_to_part(seen: Seen, part: Seen) -> bool:
    """ "Its staff got 5%, which costs it £6m of a budget of £310m": what a rise costs is no share that it is."""
    own = seen.claim.sentence
    if part.claim.sentence is not own or part.span.start < seen.span.end:
        return False
    behind = own.between(seen.span.end, part.span.start)
    return behind[:2] == [",", "which"] and behind[2:3] != [] and behind[2] not in _BEING


def _is_from_another_level(working: Working, seen: Seen) -> bool:
    """ "It sold 640, 450 of them in Hull, 35% more than in 2023 and 30% more than the 490 of 2014": not of these."""
    if working.name != "change":
        return False
    now, base = working.parts
    return is_from_another_level(seen.claim, now.claim, base.claim)
