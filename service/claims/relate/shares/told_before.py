"""Shares whose part or whole was told before: "That is 30% of the £150,000", "One in four (240) were let"."""

from collections.abc import Iterator, Sequence

from service.claims.relate.holding import holds, is_beyond_bound
from service.claims.relate.quoted import figure_of, value_of
from service.claims.relate.shares.wholes import BOTH, tell_a_part
from service.claims.scene import APART, Scene, agree, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import Direction

_POINTING = (
    *(["that"], ["this"], ["it"]),
    *([one, verb] for one in ("that", "this", "it", "which") for verb in ("is", "was", "represents", "equals")),
    *([one, "amounts", "to"] for one in ("that", "this", "it")),
)
_WERE = frozenset("were are was is had have has went came live work".split())
_RATES = (["rate", "of"], ["share", "of"], ["proportion", "of"])
_BEARING = frozenset(
    "bears bear takes take absorbs absorb swallows swallow accounts account gets get receives receive carries carry"
    " contributes contribute provides provide represents represent makes make loses lose is was will supplies took bore"
    " absorbed swallowed got received carried contributed provided represented made lost".split()
)
_LEFT = frozenset("the alone up for itself will a an in on of by just only its their to some about".split())
_ALL_OF_IT = frozenset("burden total bill whole sum money cuts lot pot spending budget cost costs cake it".split())
_AGAIN = ([","], ["or"], ["("], ["–"])
_THESE = frozenset(["the", "these", "those"])
_SELVES = frozenset(["those", "them", "these", "that", "it"])
_NARROWING = frozenset("on in with at from under over aged given taking without for by inside outside near".split())
_PERSONS = ("ants", "ents", "ees", "ers", "ors", "ists", "people", "men", "women")
_CLOSING = frozenset([",", ".", ";", ")", "–"])
_ALTOGETHER = (["in", "all"], ["in", "total"], ["altogether", ","])
_PARTS = frozenset("most many some several few majority minority rest others half".split())
_BRIEF = 4  # items of "The pass rate of"
_TELLING = 5  # items behind a part that say what it is
_FEWEST = 3  # parts of a total
_VOTES = frozenset(["votes", "ballots", "vote", "ballot"])
_WINNING = frozenset("took won got received polled secured had gained".split())
_TITLES = {"she": frozenset(["ms", "mrs", "miss"]), "he": frozenset(["mr", "sir"])}


def share_told_before(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The part and the whole of share ``at``, one of them or both in the sentence before; None where it tells none."""
    if at or not before.row:
        return None
    pair = next(_pairs(scene, before), None)
    if pair is not None:
        part, whole = pair
        return (figure_of(part), figure_of(whole)) if value_of(part) <= value_of(whole) else None
    return _rate_again(scene, before) or _named_part(scene, before)


def share_of_these(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "12,600 people applied. Officials turned down 2,394 of the applicants, or 19%": of the one count before.

    What the part is of has the name of what was counted, or of people where people were.
    """
    if at != 1 or scene.words(1)[-1:] not in _AGAIN or {"and", "but", ";"} & set(scene.words(1)):
        return None
    part, ahead, behind = scene.row[0], scene.words(0), scene.words(1)
    led = ahead[:1] == ["of"] and ahead[1:2] != [] and ahead[1] in _THESE and len(ahead) <= _BRIEF - 1
    named = ahead[-1] if led else behind[2] if behind[:1] == ["of"] and behind[1] in _THESE and behind[3:] else ""
    if behind[:1] == ["of"] and behind[1:2] != [] and behind[1] in _SELVES:
        named = behind[1]
    after = scene.words(2)
    if not named and after[:1] == ["of"] and after[1:2] != [] and after[1] in _SELVES:
        named, after = after[1], after[2:]  # "Eighteen stand empty, one in five of them"
    counted = scene.is_count(0) or (part.kind == "difference" and part.base is None)
    if not named or not counted or (after and after[0] not in _CLOSING):
        return None
    if tell_a_part(before.row) or _is_narrowed(named, behind):
        return None
    wholes = [n for n in range(len(before.row)) if _is_plain(before, n) and not before.is_base(n)]
    larger = [before.row[n] for n in wholes if value_of(before.row[n]) > value_of(part)]
    if len(larger) != 1 or not _is_called(larger[0], named):
        return None
    of_all = figure_of(part), figure_of(larger[0])
    rises = [one for one in before.row if _may_be_rise(one, part, larger[0])] if named == "it" else []
    if len(rises) == 1 and not holds(scene.row[at], "share", of_all):
        return figure_of(part), figure_of(
            rises[0]
        )  # "It grew by 538,000 to 65.6m. Births brought 202,000 of it, or 38%"
    beyond = is_beyond_bound(scene.row[at], of_all)
    return None if beyond and _may_be_of_another(scene, at, before, larger[0]) else of_all


def _is_narrowed(named: str, behind: Sequence[str]) -> bool:
    """ "Side-effects were seen in 31 of those on the drug, or 3%": of some of those who were counted before."""
    return behind[:2] == ["of", named] and named in _SELVES and not _NARROWING.isdisjoint(behind[2:3])


def _may_be_of_another(scene: Scene, at: int, before: Scene, whole: Claim) -> bool:
    """ "It raised $48m, $12m less than the winner; that was $60m. The third raised $14m, under a quarter of it"."""
    part = scene.row[at - 1]
    others = [one for one in before.row if one is not whole and agree(one, part) and value_of(one) > value_of(part)]
    return any(holds(scene.row[at], "share", (figure_of(part), figure_of(one))) for one in others)


def _may_be_rise(one: Claim, part: Claim, whole: Claim) -> bool:
    rise = one.kind == "difference" and one.direction is Direction.UP and agree(one, whole)
    return rise and value_of(part) <= value_of(one)


def _is_called(whole: Claim, named: str) -> bool:
    """Whether what was counted may be spoken of by a name: "people" as "the applicants", "parcels" as "them"."""
    noun = "" if whole.quantity is None else whole.quantity.noun
    persons = unit_of(whole) == "people" and named.endswith(_PERSONS)
    if named in ("that", "it"):
        return True  # "£171.6m of that"
    return bool(noun) and (named == noun or named in _SELVES or persons)


def _pairs(scene: Scene, before: Scene) -> Iterator[tuple[Claim, Claim]]:
    yield from _part_before(scene, before)
    yield from _whole_before(scene, before)
    yield from _votes_before(scene, before)


def _part_before(scene: Scene, before: Scene) -> Iterator[tuple[Claim, Claim]]:
    """ "Raffle tickets raised £45,000. That is 30% of the £150,000 that it cost": the one amount in its unit."""
    if scene.words(0) not in _POINTING or not _is_of_next(scene):
        return
    whole = scene.row[1]
    parts = [n for n in range(len(before.row)) if _is_plain(before, n) and agree(before.row[n], whole)]
    same = [n for n in parts if unit_of(before.row[n]) == unit_of(whole) or not unit_of(whole)]
    if len(parts) == len(same) == 1 and not before.is_base(parts[0]):
        yield before.row[parts[0]], whole


def _whole_before(scene: Scene, before: Scene) -> Iterator[tuple[Claim, Claim]]:
    """ "It let 960 flats last year. One in four (240) were new", "…, 240 in all, were new": of what was counted before.

    "Of 2,100 who replied, 1,344 (64%) are for it. One in five, 420 in total, are not": that was what the share was of.
    """
    if any(scene.words(0)) or len(scene.row) < len(("share", "part")):
        return
    words, after = scene.words(1), scene.words(2)
    if words in (["("], ["of", "them", "("]):
        closed = after[:1] == [")"] and after[1:2] != [] and after[1] in _WERE
    else:
        closed = words in ([","], ["of", "them", ","]) and after[:2] in _ALTOGETHER and after[2:4] != [",", "of"]
        # "1,600 replied, most of them online. One in three, 400 in all": of those online
        closed = closed and all(_PARTS.isdisjoint(before.words(n)) for n in range(len(before.row) + 1))
        closed = closed and _follows(scene, before)
    if not closed or not scene.is_count(1) or scene.row[0].quantity is None:
        return
    part = scene.row[1]
    counted = [before.row[n] for n in range(len(before.row)) if _is_plain(before, n)]
    wholes = [one for one in counted if one.quantity is not None and one.quantity.noun]
    wholes = [one for one in wholes if unit_of(part) in ("", unit_of(one))]
    if len(counted) > 1:
        of_shares = {one.inputs[1].span for one in before.row if one.kind == "share" and len(one.inputs) > 1}
        fits = any(holds(scene.row[0], "share", (figure_of(part), figure_of(one))) for one in counted)
        wholes = [one for one in wholes if not fits and one.quantity and {one.quantity.span} == of_shares]
    if len(wholes) == 1:
        yield part, wholes[0]


def _follows(scene: Scene, before: Scene) -> bool:
    """Whether no sentence without figures lies between: "9,300 homes. Many are let. Four in ten, 391 in all"."""
    one, other = before.row[-1], scene.row[0]
    between = one.block.text[one.sentence.span.end : other.sentence.span.start]
    return one.block is other.block and not between.strip()


def _votes_before(scene: Scene, before: Scene) -> Iterator[tuple[Claim, Claim]]:
    """ "Mr Okafor received 9,412 votes to Ms Price's 8,870. He won 41.2% of the 22,845": hers of all of them."""
    words = scene.words(0)
    if len(words) != len(("she", "took")) or words[1] not in _WINNING or not _is_of_next(scene):
        return
    whole, told = scene.row[1].quantity, _TITLES.get(words[0], frozenset())
    counted = [n for n in range(len(before.row)) if before.is_count(n) and not before.is_whole(n)]
    of_votes = any(_votes(before.row[n]) for n in counted) and whole is not None and whole.noun in _VOTES
    own = [n for n in counted if told & set(before.words(n))]
    if of_votes and len(own) == 1 and len(told & {word for n in counted for word in before.words(n)}) == 1:
        yield before.row[own[0]], scene.row[1]


def _rate_again(scene: Scene, before: Scene) -> tuple[Figure, ...] | None:
    """ "Of 240 runners 204 finished, 85%. The finishing rate of 85% is …": of what the share before is of."""
    words, last = scene.words(0), before.row[-1]
    named = words[:1] == ["the"] and words[-2:] in _RATES and len(words) == _BRIEF
    limited = scene.words(1)[:1] in (["for"], ["among"], ["in"], ["at"], ["of"], ["on"])
    shares = [one for one in before.row if unit_of(one) in APART]
    if not named or limited or shares != [last] or last.kind != "share":
        return None
    return (
        last.inputs if len(last.inputs) == len(("part", "whole")) and len(before.row) == len(("a", "b", "c")) else None
    )


def _named_part(scene: Scene, before: Scene) -> tuple[Figure, ...] | None:
    """ "Grants of £92,000: £41,000 for the choir, …. The choir gets 45% of the total": a part by its name."""
    words, after = scene.words(0), scene.words(1)
    if not _BEARING & set(words[-3:]) or after[:1] != ["of"] or not _ALL_OF_IT & set(after[1:3]):
        return None
    names = [word for word in words if word not in _BEARING | _LEFT]
    totals = [one for one in before.row if one.kind == "total" and len(one.inputs) >= _FEWEST]
    if len(totals) != 1 or not names or any(item.period is not None for item in scene.gaps[0]):
        return None
    spans = [figure.span for figure in totals[0].inputs]
    parts = [n for n, one in enumerate(before.row) if one.quantity is not None and one.quantity.span in spans]
    named = [n for n in parts if set(names) <= set(before.words(n + 1)[:_TELLING])]
    return (figure_of(before.row[named[0]]), figure_of(totals[0])) if len(named) == 1 else None


def _is_of_next(scene: Scene) -> bool:
    """Whether the share is "of the" figure that follows."""
    words: Sequence[str] = scene.words(1) if len(scene.row) > 1 else ()
    return words[:1] == ["of"] and len(words) <= _BRIEF and scene.is_whole(1) and scene.is_count(1)


def _is_plain(scene: Scene, at: int) -> bool:
    """Whether figure ``at`` is a count or an amount told as it is, none that was spread over others."""
    one = scene.row[at]
    return scene.is_count(at) and unit_of(one) not in APART and one.kind != "average" and one.quantity is not None


def _votes(claim: Claim) -> bool:
    return claim.quantity is not None and claim.quantity.noun in _VOTES


def share_of_them(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "The race had 52,000 starters and 49,400 finishers. That means 95% of them got round"."""
    if at or scene.words(0) not in (["that", "means"], ["that", "is"], ["this", "means"], ["that", "makes"]):
        return None
    if scene.words(1)[:2] != ["of", "them"] or len(before.row) != BOTH or before.words(1) != ["and"]:
        return None
    whole, part = before.row
    told = before.is_count(0) and before.is_count(1) and all(c.quantity and c.quantity.noun for c in (whole, part))
    return (figure_of(part), figure_of(whole)) if told and value_of(part) <= value_of(whole) else None
