"""What is given to people, and counted: "visas to main applicants", "hotel rooms for asylum seekers" are no people."""

from service.claims.subject.measures.asides import Usable
from service.model.mentions import Analysis, MeasureMention, Row

_TO = frozenset(["to", "for"])
_PEOPLE = frozenset(
    "applicant applicants seeker seekers migrant migrants claimant claimants arrival arrivals refugee refugees people"
    " worker workers".split()
)
_GIVEN = frozenset("issued granted given handed awarded paid offered sold sent made reserved provided".split())
_APPLIED = frozenset("applications claims requests bids cases decisions".split())  # which are counted by the people


def not_of_recipients(analysis: Analysis, usable: list[Usable]) -> list[Usable]:
    """The measures of a sentence without the people to whom, or for whom, another thing was given.

    Args:
        analysis: the sentence.
        usable: the measures, with what they may mean.
    """
    if _TO.isdisjoint(analysis.items.said):
        return usable
    return [pair for pair in usable if not _is_recipient(pair[0], analysis)]


def _is_recipient(mention: MeasureMention, analysis: Analysis) -> bool:
    """Whether "to" or "for" leads to some people from the name of things that no measure counts."""
    if mention.words[-1] not in _PEOPLE:
        return False
    items = analysis.items
    at = next((n for n, item in enumerate(items) if item.start >= mention.span.start), 0)
    if at < 2 or items.words[at - 1] not in _TO:
        return False
    thing = at - 2
    while thing and items.words[thing] in _GIVEN:
        thing -= 1
    return _is_thing(items, thing) and not any(m.span.end >= items[thing].end > m.span.start for m in analysis.measures)


def _is_thing(items: Row, at: int) -> bool:
    """A noun in the plural that is not what these people themselves are counted by."""
    word, item = items.words[at], items[at]
    if item.quantity is not None:
        return bool(item.quantity.noun) and not item.quantity.unit  # "89,095 visas to"
    return word.endswith("s") and len(word) > len("has") and word not in _APPLIED and not item.changes
