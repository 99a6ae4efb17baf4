"""Moves that are told by what they did, and so by no days: "as the first increase since 2006 began to bite"."""

from service.claims.kind import Draft
from service.model.mentions import Row

_LEADING = frozenset("as when while before until once after with".split())
_BEGINNING = frozenset("began begins begin beginning started starts starting continued continues".split())
_FELT = frozenset(
    "bit bites fed feeds feeding filtered filters filtering worked works working kicked kicks rippled took takes taking"
    " made makes making hit hurt".split()
)
_BEHIND = frozenset("through in effect hold itself themselves its their way home".split())
_ARTICLES = frozenset(["the", "its", "their", "'s", "fed", "bank", "central"])
_LEAD = 4  # items of "as the Fed's"


def is_felt(items: Row, draft: Draft) -> bool:
    """Whether a move counted is the subject of a clause on its effects, and no move of the days beside it.

    Args:
        items: the sentence.
        draft: the move.
    """
    if items.said.isdisjoint(_LEADING) or items.said.isdisjoint(_BEGINNING | _FELT):
        return False
    lead = [word for word in items.words[max(0, draft.anchor - _LEAD) : draft.anchor] if word not in _ARTICLES]
    behind = [word for word in items.words[draft.last + 1 : draft.last + 6] if word not in ("since", "")]
    begun = behind[:1] != [] and behind[0] in _BEGINNING and behind[1:2] == ["to"]
    felt = behind[:1] != [] and behind[0] in _FELT and not _BEHIND.isdisjoint(behind[1:3])
    return lead[-1:] != [] and lead[-1] in _LEADING and (begun or felt)
