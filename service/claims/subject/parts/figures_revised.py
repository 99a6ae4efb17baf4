""" "That earlier figure has been raised by 166,000 since it was last published": how far an estimate was put up."""

from service.claims.kind import Draft
from service.model.mentions import Row

_ESTIMATES = frozenset(["figure", "figures", "estimate", "estimates", "reading"])
_BEEN = frozenset(["been", "was", "were"])
_PUT = frozenset("raised lifted lowered reduced put cut nudged marked upped pushed bumped".split())
_GONE = frozenset(["gone", "went", "moved", "risen", "come"])
_PRINTED = frozenset("published released reported printed issued announced estimated release releases estimate".split())
_FIRST = frozenset("first last previously originally initially next latest last-published".split())
_PARTING = frozenset([";", ",", "and", "but", "while"])
_REVISIONS = frozenset(["revision", "revisions"])
_LIGHT = frozenset("a an the about around some up to just only nearly almost roughly".split())
_WAYS = frozenset(["up", "down"])
_PERFECT = (("has", "been"), ("have", "been"))
_NAMED = 4  # items of "revisions to economic growth"
_BEHIND = 9  # items of "since it was last published"
REVISING = _ESTIMATES | _PRINTED


def is_put_up(draft: Draft, items: Row) -> bool:
    """Whether a change is by how much a figure was put anew, by what it is said of or since when.

    Args:
        draft: the change.
        items: its sentence.
    """
    if not draft.anchor:
        return False
    if _is_of_revision(draft, items) or _is_of_days_over(draft, items):
        return True
    if REVISING.isdisjoint(items.said) or items.words[draft.anchor - 1] != "by":
        return False
    opens = max((at for at in range(draft.anchor) if items.words[at] in _PARTING), default=-1)
    lead, behind = items.words[opens + 1 : draft.anchor], items.words[draft.last + 1 : draft.last + 1 + _BEHIND]
    since = behind[:1] in (("since",), ("from",)) and not _PRINTED.isdisjoint(behind) and not _FIRST.isdisjoint(behind)
    estimate = not _ESTIMATES.isdisjoint(lead)
    put = not _BEEN.isdisjoint(lead) and not _PUT.isdisjoint(lead)
    return (estimate and put) or (since and (put or estimate or not _GONE.isdisjoint(lead)))


def _is_of_revision(draft: Draft, items: Row) -> bool:
    """ "There have been downward revisions of 0.1 points in the first quarter", "revisions to GDP of up to 0.2"."""
    at = draft.anchor - 1
    while at > 1 and items.words[at] in _LIGHT:
        at -= 1
    return items.words[at] == "of" and not _REVISIONS.isdisjoint(items.words[max(0, at - _NAMED) : at])


def _is_of_days_over(draft: Draft, items: Row) -> bool:
    """ "Growth in the first quarter of 2023 has been cut by 0.1 points": what was so then can but be put anew."""
    verb = draft.anchor - 2 - (items.words[draft.anchor - 2] in _WAYS)
    if items.words[draft.anchor - 1] != "by" or verb < 3 or items.words[verb] not in _PUT:
        return False
    return items.words[verb - 2 : verb] in _PERFECT and items[verb - 3].period is not None
