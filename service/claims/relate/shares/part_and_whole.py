"""Shares with their part and whole, where the text gives all three."""

from collections.abc import Iterator
from itertools import pairwise

from service.claims.relate.changes.level_pairs import is_from_to
from service.claims.relate.holding import holds, may_give
from service.claims.relate.quoted import figure_of, value_of
from service.claims.relate.shares.compared_again import compared_again
from service.claims.relate.shares.of_other_whole import need_not_be_of, of_outcomes
from service.claims.relate.shares.of_what_remains import opens_with_rest
from service.claims.relate.shares.parts_of_shares import is_of_no_whole
from service.claims.relate.shares.parts_told_between import told_between
from service.claims.relate.shares.people_or_boats import people_meant
from service.claims.relate.shares.pointed_back import pointed_to
from service.claims.relate.shares.score_or_lead import score_or_lead
from service.claims.relate.shares.share_of_rest import leads_share_of_rest, share_of_rest
from service.claims.relate.shares.told_before import share_of_them
from service.claims.relate.shares.wholes import (
    BOTH,
    OF_REACH,
    THEM,
    Pair,
    is_closed,
    is_never_counted,
    is_rather_of_now,
    is_set_off,
    of_whole,
    tell_a_part,
    whole_before,
)
from service.claims.scene import APART, NO_COUNTS, Scene, agree, alike, noun_of, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import CURRENCIES, Form
from service.numeric.conversions import MEASURED

_BEING = frozenset(["was", "were", "is", "are", "had", "have", "has"])
_COMPRISING = frozenset("involving covering from by concerning comprising representing affecting".split())
_LIMITING = frozenset(["for", "among", "in", "at", "of", "on"])  # "the pass rate of 80% for girls"
_OF_THESE = (["of", "these"], ["of", "those"], ["of", "them"])
_TAKING = [
    [word] for word in "takes took covers covered meets met absorbs absorbed equals equalled plugs fills closes".split()
]
_INCLUDING = (["included"], ["includes"], ["include"])
_RESUMED = (["and", "is"], ["and", "was"], ["and", "are"], ["and", "were"], ["and", "now"])
_WITHIN = frozenset(["within", "inside", "in", "under", "after"])
_OR_MORE = (["or", "more"], ["or", "fewer"])
_VOTING = frozenset("electors voters voted voting ballots votes".split())
_APIECE = (["each"], ["apiece"])
_POINTED = frozenset(["that", "them", "these", "those", "it"])
_FEW = 100  # how many times smaller what is no whole of it may be told of
_PREDICATE = 3  # items behind a part that say what it did: "1,000 were cancelled"
_IS = frozenset(["is", "was", "are", "were"])
_THEY = frozenset(["is", "was", "are", "were", "has", "have", "had", "said", "say"])
_PARTING = frozenset([",", ";", "that", "which", "who"])
_VERB = 4  # items of "unemployed had"
_USUAL = frozenset(["average", "level", "usual", "normal", "capacity", "target"])


def part_and_whole(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The part and the whole that share ``at`` is taken of; None where the text gives no two.

    Args:
        scene: the sentence.
        at: the share.
        before: the sentence before, to which "that is" points back.
    """
    if is_of_no_whole(scene, at):
        return None
    them = share_of_them(scene, at, before)
    if them is not None:
        return them
    if (of_which := _of_what_leads(scene, at)) is not None:
        return of_which
    if leads_share_of_rest(scene, at):
        return share_of_rest(scene, at)
    if _is_passed_over(scene, at):
        return part_and_whole(scene.without(at - 1), at - 1, before)
    for pairs in (
        of_outcomes,
        _of_those_behind,
        _behind,
        _around,
        compared_again,
        _ahead,
        _of_total,
        _of_those,
        _so_many,
        pointed_to,
    ):
        for nearest, whole in pairs(scene, at, before):
            part = _named_alike(scene, nearest, whole)
            if part in scene.row[:at] and scene.is_base(scene.row.index(part)) and scene.words(at)[-2:] in _RESUMED:
                continue  # "is down from 649,000 and is less than a quarter of the 944,000": what is down is
            same = alike(whole, part) or pairs is _so_many or _are_things(scene, at, part, whole)
            if same and (value_of(part) <= value_of(whole) or _of_usual(scene, at)):
                both = figure_of(part), figure_of(whole)
                return None if need_not_be_of(scene, at) and not may_give(scene.row[at], "share", both) else both
    return None


def _of_what_leads(scene: Scene, at: int) -> tuple[Figure, ...] | None:
    """ "£90m (60% of sales of £150m), of which Germany took £27m (30%)": of the £90m, past what stands in brackets."""
    if at < len(("whole", "share", "other", "part")) or scene.words(at) != ["("] or not scene.is_count(at - 1):
        return None
    opens = next((n for n in range(at - 1, 0, -1) if ("of", "which") in pairwise(scene.words(n))), 0)
    if not opens or scene.words(opens)[:1] != [")"]:
        return None
    whole = next((n - 1 for n in range(opens, 0, -1) if scene.words(n)[-1:] == ["("]), -1)
    if whole < 0 or not scene.is_count(whole) or not agree(scene.row[at - 1], scene.row[whole]):
        return None
    return figure_of(scene.row[at - 1]), figure_of(scene.row[whole])


def _named_alike(scene: Scene, part: Claim, whole: Claim) -> Claim:
    """ "71,000 cases, involving 91,000 people, are open, little more than half the 134,000 cases": the cases."""
    noun = noun_of(whole)
    if noun == "" and unit_of(part) == "boats":
        return people_meant(scene, part, whole)
    if noun in ("", noun_of(part)) or noun_of(part) == "" or part not in scene.row:
        return part
    at = scene.row.index(part)
    if at == 0 or scene.words(at)[:1] not in ([","], ["("]) or _COMPRISING.isdisjoint(scene.words(at)[1:2]):
        return part
    ahead = scene.row[at - 1]
    return ahead if noun_of(ahead) == noun and agree(ahead, whole) and value_of(ahead) < value_of(whole) else part


def _is_passed_over(scene: Scene, at: int) -> bool:
    """ "7,820 of them within 18 weeks (85%)", "126 of 180 passed five or more exams, 70%": the nearest is no part."""
    if at < BOTH or not is_set_off(scene, at):
        return False
    led = [word for word in scene.words(at - 1) if word != "the"]  # "inside the four hours"
    timed = unit_of(scene.row[at - 1]) in APART - NO_COUNTS and not _WITHIN.isdisjoint(led[-1:])
    timed = timed or (led[-1:] == ["within"] and not unit_of(scene.row[at - 1]))  # "120 in ten minutes, 20 within 15"
    return timed or scene.words(at)[:2] in _OR_MORE


def _are_things(scene: Scene, at: int, part: Claim, whole: Claim) -> bool:
    """ "27 women among the 90 directors", "61 vacancies, 9% of its 680 posts": things of two names."""
    counted = all(
        claim.quantity is not None and claim.quantity.noun and unit_of(claim) not in MEASURED | CURRENCIES | APART
        for claim in (part, whole)
    )
    things = [claim for n, claim in enumerate(scene.row) if n != at]
    return counted and any({id(part), id(whole)} == {id(one), id(other)} for one, other in pairwise(things))


def _behind(scene: Scene, at: int, before: Scene) -> Iterator[Pair]:
    """ "Of the 300 homes, 120, or 40%, …"; "620 of the 2,000 drivers, or 31%"; "300 came; 120 of them, 40%, …"."""
    these = at == 1 and scene.words(0)[:2] in _OF_THESE and scene.words(1)[:1] == ["or"]
    closed = is_closed(scene, at) or (these and scene.words(2)[:1] != [] and scene.words(2)[0] in _BEING)
    if not (is_set_off(scene, at) and closed and scene.is_count(at - 1)):
        return
    if at > 1:
        yield from of_whole(scene, at - 2, at - 1)
    # "The port loaded 640 ships. Of those 420 were full and 220, a third, were not"
    # "The trust has 600 homes. Some 90 of them, 15%, are empty."
    pointing = (at == 1 and scene.words(at)[:2] == ["of", "them"]) or scene.words(0)[:2] in _OF_THESE
    if pointing and not tell_a_part(before.row) and not opens_with_rest(scene):
        least = (
            value_of(scene.row[0]) / _FEW
        )  # "two hospitals treated 312,400 patients": of those that it may be a part of
        wholes = [n for n in range(len(before.row)) if before.is_count(n) and value_of(before.row[n]) >= least]
        if len(wholes) == 1 and not before.is_base(wholes[0]) and not is_rather_of_now(scene, at, before, wholes[0]):
            others = [(figure_of(scene.row[n]), figure_of(scene.row[at - 1])) for n in range(at - 1)]
            part, whole = scene.row[at - 1], before.row[wholes[0]]
            missed = is_never_counted(whole) and not holds(scene.row[at], "share", (figure_of(part), figure_of(whole)))
            if not (missed or any(holds(scene.row[at], "share", (one, other)) for other, one in others)):
                yield part, whole
    yield from whole_before(scene, at - 1)


def _of_those_behind(scene: Scene, at: int, before: Scene) -> Iterator[Pair]:
    """ "Of the 61 seats, Labour won 14 (70%) of the 20 in town": of these, and of no wider whole told before."""
    words = scene.words(at + 1)
    behind = scene.words(at) == ["("] and words[:2] == [")", "of"] and len(words) <= OF_REACH
    if behind and scene.is_whole(at + 1) and scene.is_count(at + 1) and scene.is_amount(at - 1):
        yield scene.row[at - 1], scene.row[at + 1]


def _around(scene: Scene, at: int, before: Scene) -> Iterator[Pair]:
    """ "£45m, or 30% of its revenue of £150m"; "31,400 was 95% of capacity (33,000)"."""
    if at > 1 and scene.words(at - 1) == ["to"] and not is_from_to(scene, at - 2) and is_set_off(scene, at):
        words = scene.words(at + 1)  # "She had 52,400 votes to 47,600 for him, 52.4% of the 100,000"
        if words[:1] == ["of"] and scene.is_count(at + 1) and scene.is_count(at - 2):
            yield score_or_lead(scene, at, scene.row[at + 1]), scene.row[at + 1]
        return
    words = scene.words(at + 1)
    part = at - 1 - (at > 1 and scene.row[at - 1].kind == "conversion")
    if _is_half_the(scene, at) and is_set_off(scene, at) and scene.is_count(at + 1) and scene.is_amount(part):
        yield scene.row[part], scene.row[at + 1]
        return
    words = words[words[:1] in ([","], [")"]) and is_set_off(scene, at) :]  # "£3.1m, or 12%, of its £26m"
    pointing = not THEM.isdisjoint(words[1:2])  # "£620m, £2m each, 40% of it food (£248m)"
    of = (
        words[:1] == ["of"]
        and not pointing
        and (scene.is_whole(at + 1) or (words[-1:] == ["("] and len(words) <= OF_REACH))
    )
    if not (of and scene.is_count(at + 1) and scene.is_amount(at - 1)) or _opens_clause(scene, at):
        return
    led = scene.words(at)  # "17th of 28 EU states and took one in 30 of 1.2 million claims": not the states did
    if (
        is_set_off(scene, at)
        or (led[-1:] in _TAKING and led[-2:-1] not in (["and"], ["but"]))
        or (_IS & set(led) and scene.bound(at - 1, at))
    ):
        yield scene.row[at - 1], scene.row[at + 1]


def _opens_clause(scene: Scene, at: int) -> bool:
    """ "5.5 million had part-time jobs, and 24% of the 7.8 million unemployed had had none": of no part told.

    So "120 of the seats are new, half of the 900 old ones were mended".
    """
    behind = scene.words(at + 2)
    behind = behind[: next((n for n, word in enumerate(behind) if word in _PARTING), len(behind))][:_VERB]
    led = scene.words(at)[-1:] in (["and"], ["but"], ["while"])
    led = led or (scene.words(at)[-1:] == [","] and not _THEY.isdisjoint(scene.words(at)))
    return led and not _THEY.isdisjoint(behind) and scene.is_whole(at + 1)


def _is_half_the(scene: Scene, at: int) -> bool:
    """ "120 square miles, half the 240 it had in 1970", "2,316, less than half the record 5,454"."""
    quantity, words = scene.row[at].quantity, scene.words(at + 1)
    led = words[:1] in (["the"], ["its"]) and words[1:] in ([], ["record"], ["peak"])
    return quantity is not None and quantity.form is Form.FRACTION and led


def _of_usual(scene: Scene, at: int) -> bool:
    """ "62mm, 155% of the average of 40mm": what is usual is no whole, and may be exceeded."""
    return scene.words(at + 1)[:1] == ["of"] and bool(_USUAL & set(scene.words(at + 1)))


def _ahead(scene: Scene, at: int, before: Scene) -> Iterator[Pair]:
    """ "40% (120 of 300)"; "40% of the 300 homes (120)"; "300 homes, with 40% of that total (120) empty"."""
    words = scene.words(at + 1)
    full = words == ["full", ",", "with"] and at + 2 < len(scene.row) and len(scene.words(at + 2)) == BOTH
    if full and scene.is_count(at + 1) and scene.is_count(at + 2):
        yield from of_whole(scene, at + 1, at + 2)  # "86% full, with 48,300 of its 56,000 seats taken"
    pointing = words[:1] == ["of"] and not _POINTED.isdisjoint(words[1:2])
    pointing = pointing and words[-1:] == ["("] and len(words) <= OF_REACH
    whole = at - 1 - (at > 1 and scene.words(at)[:1] in _APIECE)  # "£620m, £2m each, 40% of it food (£248m)"
    if pointing and scene.is_count(at + 1) and scene.is_count(whole) and is_closed(scene, at + 1):
        yield scene.row[at + 1], scene.row[whole]
    if words == ["("] and scene.is_count(at + 1) and scene.words(at + 2)[:1] == [")"]:
        wholes = [n for n in range(at) if scene.is_count(n)]  # "Of the 1,000 asked, 52% were women and 31% (310) …"
        limited = bool(_LIMITING & set(scene.words(at + 2)[1:2]))
        if len(wholes) == 1 and scene.is_whole(wholes[0]) and not limited:
            yield scene.row[at + 1], scene.row[wholes[0]]
    if words in ([":"], [",", "with"]) and "turnout" in scene.words(at) and scene.is_count(at + 2):
        told = {noun_of(scene.row[at + 2]), *scene.words(at + 3)}
        voted = _VOTING & told and not {"votes", "post"} & told  # "with 1,140 of 1,900 votes cast for her"
        yield from (
            of_whole(scene, at + 1, at + 2) if voted else ()
        )  # "Turnout was 41%: 52,480 of 128,000 electors voted"
    yield from told_between(scene, at, before)
    if scene.is_count(at + 1) and scene.is_count(at + 2):
        opening = at == 0 and words == [","] and not scene.words(0) and is_closed(scene, at + 2)
        if opening or words[-1:] == ["("] or (words[-1:] == [","] and words[0] == "of") or words == [",", "or"]:
            yield from of_whole(scene, at + 1, at + 2)
        elif (
            ((words[:1] == ["of"] and "," not in words and scene.is_whole(at + 1)) or _is_half_the(scene, at))
            and is_set_off(scene, at + 2)
            and is_closed(scene, at + 2)
        ):
            yield scene.row[at + 2], scene.row[at + 1]


def _of_total(scene: Scene, at: int, before: Scene) -> Iterator[Pair]:
    """ "A $1.2bn plan includes $480m for homes, 40% of the total"; "30 of 200 fell ill; that is 15%"."""
    words = scene.words(at)
    if at < BOTH or not (scene.is_count(at - 1) and scene.is_count(at - 2)):
        return
    if words[-2:] == ["share", "of"] and scene.words(at - 2)[-2:] == ["for", "every"]:
        yield scene.row[at - 1], scene.row[at - 2]  # "For every £10 spent, £3.50 goes on wages, a share of 35%"
    if scene.words(at + 1)[:3] in (["of", "the", "total"], ["of", "the", "whole"]):
        inside = {"includes", "include", "including", "included", "contains"} & set(scene.words(at - 1))
        if inside and (words[-2:] == ["which", "is"] or words[-1:] == [","] or words[-1:] == ["or"]):
            yield scene.row[at - 1], scene.row[at - 2]
    elif scene.words(at - 1)[-1:] in _INCLUDING and words in ([","], [",", "or"], ["("]) and is_closed(scene, at):
        yield scene.row[at - 1], scene.row[at - 2]  # "The 640 applicants included 160 women, or 25%"
    elif words[-2:] in (["that", "is"], ["this", "is"]) and ";" in words and is_closed(scene, at):
        yield from of_whole(scene, at - 2, at - 1)


def _of_those(scene: Scene, at: int, before: Scene) -> Iterator[Pair]:
    """ "Some 1,840 were screened and 460 found to qualify, a quarter of those seen": the only two counts."""
    words = [word for word in scene.words(at) if word != "or"]
    if at != BOTH or words[-1:] != [","] or scene.words(at + 1)[:2] != ["of", "those"]:
        return
    joined = scene.words(1)[-1:] == ["and"] or scene.words(1)[-2:] in (["and", "of"], [",", "of"])
    joined = joined and len(words) <= OF_REACH and not {"and", ";"} & set(words)
    after = scene.words(at + 1)[BOTH:]
    done = (
        after[:1] != [] and after[0] not in _LIMITING | {"within", "by", "with"} and after[1:2] in (["."], [","], [";"])
    )
    if joined and done and scene.is_count(0) and scene.is_count(1):
        yield scene.row[1], scene.row[0]


def _so_many(scene: Scene, at: int, before: Scene) -> Iterator[Pair]:
    """ "420 stops and 63 arrests, so 15% of stops led to one": the share names its whole again."""
    if at and scene.words(at)[-2:] == [",", "so"] and scene.words(at)[:-2]:
        yield from _did_so(scene, at)
    if at < BOTH or scene.words(at) != [",", "so"] or not (scene.is_count(at - 1) and scene.is_count(at - 2)):
        return
    whole, part = scene.row[at - 2], scene.row[at - 1]
    nouns = [claim.quantity.noun for claim in (whole, part) if claim.quantity is not None]
    after = [word for word in scene.words(at + 1)[:_PREDICATE] if word not in ("of", "the", "all")]
    if all(nouns) and after[:1] == nouns[:1] and scene.words(at - 1) == ["and"]:
        yield part, whole


def _did_so(scene: Scene, at: int) -> Iterator[Pair]:
    """ "Of 640 pupils, 272 walked to school, so 43% walked to school": the share that did what the part did."""
    did, again = scene.words(at)[:-2], scene.words(at + 1)
    same = did == again[: len(did)] and again[len(did) : len(did) + 1] in ([], ["."], [","], [";"])
    if same and len(did) <= _PREDICATE * BOTH and scene.is_count(at - 1):
        if at > 1:
            yield from of_whole(scene, at - 2, at - 1)
        yield from whole_before(scene, at - 1)
