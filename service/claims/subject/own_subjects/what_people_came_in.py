"""What the things told of came in, as the subject of a sentence: "Boats fell faster, by 46% to 602".

The noun names no measure by itself; in a text that counts people who come in boats, it names the count of the boats.
"""

from service.claims.kind import BEING, Draft
from service.claims.subject.carried.discourse import Discourse, is_forbidden
from service.claims.subject.counted.units_meant import agrees_with
from service.model.claims import Candidate
from service.model.mentions import Analysis, Row

_OPENING = frozenset("the but yet and meanwhile though however , only these their".split())
_OF = frozenset(["in", "of"])
_COUNTING = frozenset("numbered totalled came reached".split())
_NAMED = 60  # the weight of a noun that could be of other things elsewhere
_ADVERBS = 2  # items of "boats themselves also fell"


def sibling_subject(draft: Draft, analysis: Analysis, discourse: Discourse) -> tuple[Candidate, ...]:
    """The series of what is told of in the sentence's own first words; empty where they name no such thing.

    Args:
        draft: a figure of the sentence, with no other measure before it.
        analysis: the sentence.
        discourse: what was spoken of.
    """
    noun = _subject(analysis.items, draft.anchor)
    if not noun or draft.rank is not None:
        return ()
    place = analysis.items[draft.anchor].start
    if any(mention.strong and mention.span.start < place for mention in analysis.measures):
        return ()
    shelf, found = discourse.shelf, dict[str, Candidate]()
    for candidate in discourse.carried:
        own = shelf.series(candidate.series_id)
        if noun in own.phrases.nouns:
            return ()
        for one in map(shelf.series, own.siblings):
            counts = noun in one.phrases.nouns and (one.area, one.frequency) == (own.area, own.frequency)
            counts = counts and agrees_with(analysis.items[draft.anchor].quantity, draft, one)
            if counts and not is_forbidden(one.id, draft, analysis, discourse):
                told = Candidate(one.id, min(_NAMED, candidate.weight), f"“{noun}” names it here", noun)
                found.setdefault(one.id, told)
    return tuple(found.values())


def _subject(items: Row, anchor: int) -> str:
    """The noun that a sentence opens with, right before its verb, or behind "the fall in"; empty where none is."""
    at = next((n for n in range(min(anchor, len(items))) if items[n].word not in _OPENING), anchor)
    if (
        any(change.part == "noun" for change in items[at].changes)
        and items.words[at + 1 : at + 2] != ()
        and at < anchor
    ):
        led = items.words[at + 1] in _OF
        at = at + 2 if led else anchor
    if at >= anchor or not items[at].word.isalpha():
        return ""
    behind = items[at + 1 : at + 2 + _ADVERBS]
    verb = any(
        item.word in BEING or item.word in _COUNTING or any(change.part == "verb" for change in item.changes)
        for item in behind
    )
    return items[at].word if verb and not any(item.quantity or item.period for item in behind[:1]) else ""
