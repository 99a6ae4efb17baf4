"""Of which of the counts told in a row a share is: "704 drive, 560 take the train … For the train it is 35%".

Of two counts that give a share by their digits the words may name another: "612 said always, 388 sometimes and 200
never", of whom a third never do: 200 is a third of 612, but they were 1,200. "33,715 of the ballots, a 45% share, to
her rival's 27,585": what is set off right behind a count is of that one.
"""

from collections.abc import Sequence

from service.claims.relate.holding import holds
from service.claims.relate.meant.set_elsewhere import is_set_elsewhere
from service.claims.relate.quoted import figure_of, value_of
from service.claims.relate.shares.further_parts import is_further
from service.claims.scene import NO_COUNTS, unit_of
from service.judge.article.check import ArticleCheck, article_check
from service.judge.article.those_cast import is_of_those_cast
from service.model.claims import Claim, Mood
from service.model.quantities import PERCENT
from service.model.report import Label
from service.records import replace

_MARKS = frozenset([",", ";", ":", ".", "and", "while", "but", "whereas", "–", "—"])
_LIGHT = frozenset(
    "that this they them their these those there were have been than then with from what which said says some about"
    " just nearly almost only over more less most each every half third quarter fifth cent percent points share rate"
    " does doing part total number figure people years year months month last will would could also into when"
    " rates highest lowest largest smallest therefore fall falls bear bears borne come comes goes taken takes"
    " account accounts make makes going".split()
)
_WORD, _STEM = 4, 5  # letters of a word that names something, and those by which it is known again
_OTHERS = frozenset(["those", "among", "amongst"])
_MOODS = frozenset([Mood.ASSERTED, Mood.FORECAST, Mood.ANNOUNCED])
_ITSELF = frozenset(["it", "this", "that", "them", "these"])
_WHOLES = frozenset(["total", "whole", "money", "sum", "lot"])
_CUTS = frozenset(["savings", "cuts"])
_LIST = 3  # counts that make a row
_APPOSED = 5  # words between a part and its share: "540 of them (60%)", "640 of the 1,600 tickets, 40%"


def is_of_another_part(claim: Claim, part: Claim, whole: Claim, beside: Sequence[Claim]) -> bool:
    """Whether a share that two counts give is by the words around it of others.

    Args:
        claim: the share.
        part: the smaller of the two.
        whole: the larger.
        beside: the figures around the share.
    """
    if part.quantity is None or whole.quantity is None or claim.quantity is None:
        return False
    return (
        _are_of_one_row(part, whole, beside)
        or _is_set_off(claim, part, beside)
        or _names_another(claim, part, whole, beside)
        or _is_further_part(part, whole, beside)
        or is_of_those_cast(claim, part, whole, beside)
    )


def part_named(claim: Claim, before: Sequence[Claim]) -> tuple[Claim, ArticleCheck] | None:
    """The claim as the share of the part that its words name, of all the parts told in a row; None where they do not.

    "1,200 owners: 612 said always, 388 sometimes and 200 never. One in three never does": it is one in six.

    Args:
        claim: the share, which nothing beside it gives.
        before: the figures before it, in the order of the text.
    """
    if claim.quantity is None or unit_of(claim) != PERCENT or claim.mood not in _MOODS:
        return None
    if claim.direction is not None or claim.kind not in ("level", "share"):
        return None
    counts = [one for one in before if one.sentence is not claim.sentence and unit_of(one) not in NO_COUNTS]
    total, row = _row_of(counts[-1], counts) if counts else (None, ())
    if total is None:
        return None
    named = _names(_without_whole(claim, total))
    known = [one for one in row if named and named <= _names(_stretch(one))]
    planned = claim.mood is not Mood.ASSERTED and claim.sentence.behind(claim.span.end)[:1] != ["of"]
    if len(known) != 1 or planned:
        return None
    if not _OTHERS.isdisjoint(claim.sentence.words):
        return None  # "Of those over 60, one in four never does"
    if "ago" in claim.sentence.words or (claim.period is not None and claim.period != known[0].period):
        return None  # "Ten years ago care's share was a third"
    if is_set_elsewhere(claim):
        return None
    one = replace(claim, kind="share", inputs=(figure_of(known[0]), figure_of(total)))
    check = article_check(one)
    return (one, check) if check is not None and check.fit.label is Label.CONTRADICTED else None


def _without_whole(claim: Claim, total: Claim) -> Sequence[str]:
    """The words around a share without those of what it is of: "care would bear 41% (of it)", "43% (of the cuts)".

    None of them where it is of something else: "41% of the staff there".
    """
    words, behind = _stretch(claim), claim.sentence.behind(claim.span.end)
    if behind[:1] != ["of"]:
        return words
    assert claim.quantity is not None
    ahead = words[: len(words) - len(_behind(claim))]
    if not _ITSELF.isdisjoint(behind[1:2]) and behind[2:3] != ["who"]:
        return [*ahead, *_behind(claim)[2:]]
    known = _WHOLES.union(total.sentence.words, () if _CUTS.isdisjoint(total.sentence.words) else _CUTS)
    told = behind[1:2] == ["the"] and (behind[2:3] != [] and behind[2] in known)
    return [*ahead, *_behind(claim)[3:]] if told else ()


def _row_of(last: Claim, beside: Sequence[Claim]) -> tuple[Claim | None, Sequence[Claim]]:
    """What the counts of a sentence add up to, which the text tells too, and these counts; None where it does not."""
    own = [one for one in beside if one.sentence is last.sentence and one.quantity is not None]
    for total in beside:
        row = [one for one in own if one is not total]
        if len(row) >= _LIST and sum(map(value_of, row)) == value_of(total):
            return total, row
    return None, ()


def _are_of_one_row(part: Claim, whole: Claim, beside: Sequence[Claim]) -> bool:
    """ "1,200 owners. 612 said always, 388 sometimes and 200 never": no part of the row is a whole of another."""
    if part.sentence is not whole.sentence:
        return False
    _, row = _row_of(part, beside)
    return any(one is part for one in row) and any(one is whole for one in row)


def _is_set_off(claim: Claim, part: Claim, beside: Sequence[Claim]) -> bool:
    """ "33,715 of the ballots, a 55% share, to Mr Kane's 27,585": of the count before it, and of none behind."""
    behind = claim.sentence.behind(claim.span.end)
    ahead = claim.sentence.before(claim.span.start)[-2:]
    if [*ahead] not in ([",", "a"], [",", "an"]) or behind[:1] != ["share"]:
        return False
    before = [one for one in beside if one.sentence is claim.sentence and one.span.end <= claim.span.start]
    last = max(before, key=lambda one: one.span.start, default=None)
    return last is not None and value_of(last) != value_of(part)


def _names_another(claim: Claim, part: Claim, whole: Claim, beside: Sequence[Claim]) -> bool:
    """ "704 drive, 560 take the train and 336 walk. For the train it is 21%": the share of those who walk."""
    if part.sentence is claim.sentence:
        return False
    others = [one for one in beside if one.sentence is part.sentence and one is not part and one is not whole]
    named = _names(_stretch(claim)) if others else frozenset[str]()
    if not named or all(named.isdisjoint(_names(_stretch(one))) for one in others):
        return False
    return named.isdisjoint(_names(_stretch(part)))


def _is_further_part(part: Claim, whole: Claim, beside: Sequence[Claim]) -> bool:
    """ "Of 900 asked 540 (60%) walk. Another 180, or 33%, take the bus": so many beside the 540 are no part of them."""
    if not is_further(part.sentence.before(part.span.start)):
        return False
    shares = [one for one in beside if unit_of(one) == PERCENT and one.sentence is whole.sentence]
    set_off = [one for one in shares if len(one.sentence.between(whole.span.end, one.span.start)) <= _APPOSED]
    wholes = [one for one in beside if unit_of(one) not in NO_COUNTS and value_of(one) > value_of(whole)]
    pairs = [(figure_of(whole), figure_of(one)) for one in wholes]
    return any(one.span.start > whole.span.end and holds(one, "share", pair) for one in set_off for pair in pairs)


def _stretch(claim: Claim) -> Sequence[str]:
    """The words around a figure as far as the next marks."""
    assert claim.quantity is not None
    own = claim.quantity.span
    before = claim.sentence.between(0, own.start)
    first = next((at for at in reversed(range(len(before))) if before[at] in _MARKS), -1) + 1
    return [*before[first:], *_behind(claim)]


def _behind(claim: Claim) -> Sequence[str]:
    """The words behind a figure as far as the next mark."""
    assert claim.quantity is not None
    behind = claim.sentence.behind(claim.quantity.span.end)
    return behind[: next((at for at, word in enumerate(behind) if word in _MARKS), len(behind))]


def _names(words: Sequence[str]) -> frozenset[str]:
    """What words of some length name, by their first letters."""
    return frozenset([word[:_STEM] for word in words if len(word) >= _WORD and word.isalpha() and word not in _LIGHT])
