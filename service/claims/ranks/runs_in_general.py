"""Runs that words tell of in general, as what something is or takes, and of no time: what a recession is.

"A recession happens when GDP contracts for two consecutive quarters", "two falls in a row make a recession", "GDP has
to fall for two quarters running". "Britain slid into recession when GDP contracted for two quarters" tells what was.
"""

from collections.abc import Sequence

from service.claims.kind import is_verb
from service.model.mentions import Item, Row

_CASES = frozenset(["whenever", "if", "once", "unless"])
_WHENEVER = _CASES | {"when", "which"}
_MARKS = frozenset([",", ";", ":", "–", "—", "."])
_PERFECT = frozenset(["has", "have"])
_NEEDING = frozenset(["has", "have", "needs", "need", "ought"])
_LINKING = frozenset("is are means mean takes take needs need requires require".split())
_MAKING = frozenset("is are make makes means mean constitute constitutes spell spells define defines called".split())
_ARTICLES = frozenset(["a", "an"])
_THINGS = frozenset(["recession", "recessions"])
_TAKING = frozenset(["takes", "needs", "requires"])
_CLAUSE = 8  # items from the conjunction to its verb
_RUN = 11  # items from the verb to the run
_TAKES = 9  # items of "is a fall in gross domestic product for"
_NAMED = 5  # items of "a so-called technical recession"
_BEHIND = 12  # items of "two quarters in a row of falling gross domestic product are called"


def is_in_general(items: Row, index: int) -> bool:
    """ "It is a recession if output falls in two successive quarters": a run of which nobody says that it was.

    Args:
        items: the sentence.
        index: the number of the run.
    """
    verb = next((at for at in range(index - 1, max(0, index - _RUN), -1) if is_verb(items[at])), 0)
    if verb and not any(verb < at < index for at in items.figures) and (_is_case(items, verb) or _is_due(items, verb)):
        return True
    return _is_what_it_is(items, index) or _makes_it(items, index)


def _is_case(items: Row, verb: int) -> bool:
    """ "When GDP contracts", "once prices have fallen": a verb in the present behind such a conjunction."""
    perfect = items.words[verb - 1] in _PERFECT  # "it comes when prices have risen for a year" tells what was
    if not (perfect or _is_present(items[verb])):
        return False
    for at in range(verb - 1, max(-1, verb - _CLAUSE), -1):
        if items.words[at] in _MARKS or not items.words[at]:
            return False
        if items.words[at] in _WHENEVER:
            in_which = items.words[at] == "which" and items.words[at - 1] == "in"
            return in_which or items.words[at] in _CASES or (items.words[at] == "when" and not perfect)
    return False


def _is_present(item: Item) -> bool:
    """ "Falls", "fall"; not "fell" or "contracted"."""
    return item.word.endswith("s") or len({change.part for change in item.changes}) > 1


def _is_due(items: Row, verb: int) -> bool:
    """ "GDP has to fall", "it must fall"."""
    lead = items.words[verb - 2 : verb]
    return lead[-1:] == ("must",) or (lead[-1:] == ("to",) and lead[0] in _NEEDING)


def _is_what_it_is(items: Row, index: int) -> bool:
    """ "A recession is two consecutive falls", "recessions are falls in GDP for two quarters", "it takes two falls"."""
    for at in range(index - 1, max(0, index - _TAKES), -1):
        if items.words[at] in _MARKS:
            return False
        if items.words[at] in _LINKING:
            linked = at == index - 1 or items.words[at + 1] in _ARTICLES
            return linked and _opens_with_thing(items.words[:at], takes=items.words[at] in _TAKING)
    return False


def _opens_with_thing(lead: Sequence[str], *, takes: bool) -> bool:
    """Whether a clause opens with what is explained: "a technical recession is", "recessions are", "it takes"."""
    opens = next((at for at in range(len(lead) - 1, -1, -1) if lead[at] in _MARKS), -1)
    own = lead[opens + 1 :]
    if own == ("it",):
        return takes  # "it is a third rise in a row" tells what was
    named = own[-1:] != () and own[-1] in _THINGS and len(own) <= _NAMED
    return named and (own[0] in _ARTICLES or own[-1].endswith("s"))


def _makes_it(items: Row, index: int) -> bool:
    """ "Two consecutive falls make a recession", "a fall in GDP in two quarters running is called a recession"."""
    opens = next((at + 1 for at in range(index - 1, -1, -1) if items.words[at] in _MARKS), 0)
    if opens < index and (items.words[opens] not in _ARTICLES or index - opens > _TAKES):
        return False
    for at in range(index + 1, min(len(items) - 2, index + _BEHIND)):
        if items.words[at] in _MARKS:
            return False
        if items.words[at] in _MAKING and items.words[at + 1] in _ARTICLES:
            return not _THINGS.isdisjoint(items.words[at + 2 : at + 2 + 3])
    return False
