"""Figures whose sentence says what is counted: "Counted in cases, the queue is 85,839", "in terms of people it is …".

They are of the sibling that counts that, as are the changes told beside them, and ranks: "in boats, of which there
were 72, it was the lowest since 2019".
"""

from collections.abc import Sequence

from service.claims.kind import Draft
from service.claims.subject.carried.discourse import Discourse
from service.claims.subject.carried.spoken_of import CARRIED
from service.model.claims import Candidate
from service.model.mentions import Analysis, Row
from service.records import replace

_COUNTING = frozenset("counted measured expressed reckoned told put counting measuring taken given".split())
_LEADING = frozenset(["in", "by"])
_AS = "as"  # "counted as cases", but not "as people …"
_OPENING = frozenset([",", ";", ":", "and", "but", "while", "whereas", "though", "although", "–", "—", "("])
_FOLLOWING = frozenset([",", "it", "they", "that", "the", "rather", "there"])
_TELLING = frozenset(["count", "counting", "number", "numbers"])
_WHO = frozenset(["you", "we", "one", "instead", "if", ".", "by"])
_BEING = frozenset("was were is are had has rose fell grew went came jumped climbed dropped".split())
_LEAVING = frozenset([",", ";", "and", "but", "while"])  # "the number of boats fell to 602, and arrivals to 29,437"
_BEHIND = 3  # items of "86,460 in cases"


def told_in(
    rows: Sequence[Candidate], draft: Draft, analysis: Analysis, discourse: Discourse
) -> Sequence[Candidate] | None:
    """The series that count what the sentence says it counts in; None where it says nothing of the kind.

    Args:
        rows: the series that the figure may be of.
        draft: the figure.
        analysis: its sentence.
        discourse: what went before.
    """
    quantity = analysis.items[draft.anchor].quantity
    told = draft.rank is not None or (quantity is not None and not quantity.noun)
    if not rows or not told or not _may_tell(analysis.items):
        return None
    shelf = discourse.shelf
    own = [shelf.series(c.series_id) for c in rows]
    kin = [shelf.series(one) for series in own for one in series.siblings]
    named = {noun for series in (*own, *kin) for noun in series.phrases.nouns}
    noun = _counted_in(analysis.items, draft.anchor, named)
    if not noun:
        return None
    held = [c for c, series in zip(rows, own, strict=True) if noun in series.phrases.nouns]
    alike = {(series.area, series.nature) for series in own}
    ids = dict.fromkeys(o.id for o in kin if noun in o.phrases.nouns and (o.area, o.nature) in alike)
    found = held or [replace(rows[0], series_id=one, reason=f"it is told in {noun}") for one in ids]
    return [replace(c, weight=max(c.weight, CARRIED)) for c in found] or None


def _may_tell(items: Row) -> bool:
    if not (_LEADING.isdisjoint(items.said) and _TELLING.isdisjoint(items.said)):
        return True
    return _AS in items.said and not _COUNTING.isdisjoint(items.said)


def _counted_in(items: Row, anchor: int, nouns: set[str]) -> str:
    """What the figures of a clause are said to be counted in; empty where nothing is said."""
    words = items.words
    for at in sorted(items.places(nouns), reverse=True):
        opens = at - len(("in", "terms", "of")) if words[at - 2 : at] == ("terms", "of") else at - 1
        counted = opens > 0 and words[opens - 1] in _COUNTING
        if _is_told_to_count(words, at) and at < anchor and _LEAVING.isdisjoint(words[at + 2 : anchor]):
            return words[at]
        leads = opens >= 0 and (words[opens] in _LEADING or (counted and words[opens] == _AS))
        if not leads or at > anchor + _BEHIND:
            continue
        if at > anchor:
            if opens == anchor + 1:
                return words[at]
            continue
        ahead = (opens == 0 or words[opens - 1] in _OPENING) and words[at + 1] in _FOLLOWING
        if (counted or ahead) and ";" not in words[at:anchor]:
            return words[at]
    return ""


def _is_told_to_count(words: Sequence[str], at: int) -> bool:
    """ "Count people and it was up 21%", "counting people, it was", "the number of people was up 21%"."""
    if words[at - 2 : at] == ("number", "of") or words[at - 2 : at] == ("numbers", "of"):
        return words[at + 1] in _BEING
    opens = at > 0 and words[at - 1] in _TELLING and (at == 1 or words[at - 2] in _OPENING | _WHO)
    return opens and words[at + 1] in (",", "and")
