"""What two parts hold together of a whole named before: "takes £165m of it … and services another £99m; the two: 64%".

"Together the two swallow 64% of the budget": of what the share of one of them is, or else of the only amount in sight
that is larger than both.
"""

from collections.abc import Sequence

from service.claims.relate.figures_in_sight import sums_of
from service.claims.relate.meant.sight import Meant, Sight, ends, is_plain, rows_before
from service.claims.relate.quoted import figure_of, quotes, value_of
from service.claims.scene import APART, NO_COUNTS, agree, noun_of, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import PERCENT, Form
from service.records import replace

_TOGETHER = frozenset(["together", "combined", "jointly"])
_BOTH = (["the", "two"], ["the", "pair"], ["these", "two"], ["both", "of", "them"], ["between", "them"])
_WHOLES = frozenset("total budget whole lot sum money pot spending bill overall outlay fund cost grant".split())
_OWN = frozenset("the its their all that this of council's annual whole entire".split())
_VERBS = frozenset(
    "swallow swallows swallowed take takes took taking account accounts accounted accounting for make makes made making"
    " up absorb absorbs absorbed eat eats ate consume consumes consumed represent represents represented form use used"
    " get gets got receive received claim claimed cost costs are is were was come comes came to they which and that"
    " , ; : – ( so nearly almost about some just over".split()
)
_OF = 4  # words of "of the whole budget"
_PAIR = len(("one", "other"))


def both_of_named_whole(sight: Sight) -> Meant | None:
    """The two parts right before a share taken together, and the whole."""
    claim, own = sight.claim, [one for one in sight.before if one.sentence is sight.claim.sentence]
    words = [*sight.lead] if not _is_two(own[-1:]) else ["the", "two", *sight.lead]
    if unit_of(claim) != PERCENT or claim.direction is not None or not _points_to_both(sight, words):
        return None
    if not _is_of_whole(sight.after):
        return None
    for row in rows_before(sight):
        parts = [one for one in row if not _is_two([one]) and unit_of(one) not in NO_COUNTS | APART]
        if parts:
            whole = _whole(sight, parts) if _are_two(parts) else None
            return None if whole is None else ("share", (_sum(parts), whole))
    return None


def _is_two(row: Sequence[Claim]) -> bool:
    """ "The two": both of them, and no figure of its own."""
    return any(
        value_of(one) == _PAIR and one.quantity is not None and one.quantity.form is Form.WORDS and not noun_of(one)
        for one in row
    )


def _points_to_both(sight: Sight, words: Sequence[str]) -> bool:
    """ "Together the two swallow", "; between them they take up", "the pair account for"."""
    said = [word for one in _leading(sight) for word in one]
    told = not _TOGETHER.isdisjoint(said) or _stands(said, words) or _stands(sight.after, words)
    named = [word for word in words if word not in _TOGETHER and word not in ("the", "two", "pair", "these", "both")]
    return told and _VERBS.issuperset(word for word in named if word not in ("between", "them", "of"))


def _leading(sight: Sight) -> Sequence[Sequence[str]]:
    """The words since the last figure that is more than "the two", and those since that."""
    own = [one for one in sight.before if one.sentence is sight.claim.sentence]
    last = own[-1:] if _is_two(own[-1:]) else []
    ahead = own[:-1] if last else own
    start = ahead[-1].span.end if ahead else 0
    return [sight.claim.sentence.between(start, sight.claim.span.start)]


def _stands(said: Sequence[str], words: Sequence[str]) -> bool:
    return any([*row[at : at + len(both)]] == both for both in _BOTH for row in (said, words) for at in range(len(row)))


def _is_of_whole(after: Sequence[str]) -> bool:
    """ "Of the budget", "of the total", "of all spending"."""
    for at in range(1, _OF):
        if after[:1] == ["of"] and after[at : at + 1] != [] and after[at] in _WHOLES:
            rest = after[at + 1 :]
            rest = rest[2:] if rest[:2] == ["between", "them"] else rest
            return _OWN.issuperset(after[1:at]) and ends(rest)
    return False


def _are_two(parts: Sequence[Claim]) -> bool:
    """Whether two like figures are told, neither of which is a base or the whole of the other."""
    plain = len(parts) == _PAIR and all(is_plain(one, loosely=True) and not one.is_base for one in parts)
    return plain and agree(*parts) and noun_of(parts[0]) in ("", noun_of(parts[1]))


def _sum(parts: Sequence[Claim]) -> Figure:
    """Both together, told with the last of them: of the first by itself a share may have been told."""
    return replace(sums_of(parts[::-1]), text=" + ".join(figure_of(one).text for one in parts))


def _whole(sight: Sight, parts: Sequence[Claim]) -> Figure | None:
    """What the share of one of the two is of; else the only like figure before them that is larger than both."""
    total = _sum(parts)
    shares = [one.inputs for one in sight.before if one.kind == "share" and len(one.inputs) == _PAIR]
    wholes = {inputs[1] for inputs in shares if any(quotes(one, inputs[0]) for one in parts)}
    if not wholes:
        earlier = [one for one in sight.before if one.sentence is not parts[0].sentence and one.block is parts[0].block]
        like = [one for one in earlier if unit_of(one) == unit_of(parts[0]) and is_plain(one) and not one.is_base]
        wholes = {figure_of(one) for one in like if value_of(one) > total.value}
        if len(like) != len(wholes):
            return None
    whole = wholes.pop() if len(wholes) == 1 else None
    return whole if whole is not None and total.value < whole.value else None
