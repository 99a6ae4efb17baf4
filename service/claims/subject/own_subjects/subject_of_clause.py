"""The subject that the clause of a figure has for its own: "energy rose 41.6% and food was up 10.4%"."""

from collections.abc import Sequence

from service.claims.kind import BEING, HELPING, RESTING, Draft, is_verb
from service.claims.subject.light_words import LIGHT, POINTING, is_pointed_at, names
from service.model.mentions import Analysis, Item
from service.model.spans import Span

_JOINING = frozenset("; and while but whereas as because after since although though".split())
_ANY = frozenset(["anything", "something", "nothing"])
_HEADLINE = frozenset(["headline"])
_CORES = frozenset(["core", "underlying"])
_OF_NAMES = frozenset(["rate", "'s"])
_OPENING = _JOINING | {"with"}
_ALIKE = frozenset("as such same well many much few of high low a an against if though compared for".split())
"""Words beside an "as" that opens no clause: "as many as", "such as", "as of Friday", "the same as"."""
_WHEN = frozenset(["when", "until", "till", "before", "once"])
_MULTIPLIED = frozenset(["doubled", "trebled", "tripled", "quadrupled", "quintupled", "halved", "doubling", "tripling"])
_ROUGHLY = frozenset("nearly almost roughly about just over all but more less than".split())
_CLAUSE = 10  # items from a figure back to the conjunction that opens its clause
_SUBJECT = 4  # items of a subject and its conjunction
_PREPOSITIONS = frozenset(["on", "for", "at", "across", "over"])
_ARTICLES = frozenset(["the", "a", "an", "its", "their"])
_NO_SUBJECT = LIGHT | _HEADLINE | _ANY | frozenset("trough zenith nadir maximum minimum apex print outturn".split())
_HIGH = frozenset("high low highest lowest".split())
_POINTS = frozenset(["point", "mark"])
_OF_ALL = frozenset(["overall", "headline"])  # "the overall index", of what was spoken of
_TOLLS = frozenset(["toll"])  # "the toll on the bridge went from $2", which is no toll of the dead


def new_subject(draft: Draft, analysis: Analysis) -> int | None:
    """Where a clause begins whose own subject no measure names; None where the figure's clause has none."""
    subject = subject_of_clause(draft, analysis)
    if subject is None or holds_area(subject, analysis):
        return None
    named = any(subject.overlaps(mention.span) for mention in analysis.measures)
    return None if named else subject.start


def holds_area(subject: Span, analysis: Analysis) -> bool:
    """Whether the words of a subject name an area, which measures may be of."""
    return any(subject.overlaps(mention.span) for mention in analysis.areas)  # "deaths in England and Wales were"


def subject_of_clause(draft: Draft, analysis: Analysis) -> Span | None:
    """The words between the conjunction that opens a figure's clause and its verb, where they can name something."""
    items, words = analysis.items, analysis.items.words
    first = draft.anchor if draft.change_at is None else min(draft.anchor, draft.change_at)
    joint, verb = -1, -1
    if not _OPENING.isdisjoint(words[max(0, first - _CLAUSE) : first]):
        for at in range(first - 1, max(-1, first - _CLAUSE), -1):
            opens = words[at] == "with" and (not at or words[at - 1] == ",")
            if opens or (words[at] in _JOINING and not (words[at] == "as" and _is_alike(words, at))):
                joint = verb = at
                break
    if joint < 0 and words[0] in _WHEN:  # "When the cuts began, in August, the rate stood at": what that clause is of
        joint = verb = next((at for at in range(first - 1, 0, -1) if words[at] == ","), first)
    led = joint >= 0 and words[joint] == "with"
    head = _head(words, joint, first)
    for at in range(joint + 1, first + 1):
        word = words[at]
        moved = (bool(items[at].changes) and is_verb(items[at])) or (led and word in ("up", "down"))
        moved = moved or (word == "went" and (head > joint or words[at + 1] == "from"))
        multiplied = at == draft.anchor and draft.span.of(analysis.block.text).lower() in _MULTIPLIED
        if word in BEING or word in RESTING or moved or multiplied:
            verb = at
            break
        if at > head + _SUBJECT and words[at - 1] not in HELPING:
            return None  # a verb behind that many words is not of this subject
    if verb == joint >= 0 and _is_left_out(draft, analysis, joint):
        verb = draft.anchor
    while verb > joint + 1 and (words[verb - 1] in HELPING or words[verb - 1] in _ROUGHLY):
        verb -= 1
    if not 1 < verb - head <= _SUBJECT or verb - joint <= 1:
        return None
    own = items[joint + 1 : (head if head > joint else verb)]
    if len(own) > 1 and own[-1].word in _OF_NAMES and names(own[-2], analysis):
        own = own[:-1]  # "the vacancy rate slowed to 2.1%", "British emissions were 426.5m tonnes, and BP's were 387m"
    start, end = own[0].start, own[-1].end
    if own[0].word in ("a", "an") and any(change.part == "noun" for change in items[verb].changes):
        return None  # "after a surprise Christmas dip to 2.5%"
    last = own[-1]
    light = last.word in _NO_SUBJECT and not (head > joint and last.word in _TOLLS)
    none = light or not last.word.isalpha() or bool(last.changes)
    if (
        none
        or not _OF_ALL.isdisjoint(item.word for item in own)
        or _is_high_point(own)
        or _is_opening_of_it(last.word, draft, analysis)
    ):
        return None
    if own[-1].word in POINTING and is_pointed_at(items, verb - 1, joint + 1):
        return None
    return Span(start, end)


def _head(words: Sequence[str], joint: int, first: int) -> int:
    """ "While the fee for the bridge went from $2": where what is meant ends; the joint, where nothing follows it."""
    places = range(joint + 3, min(first, joint + _SUBJECT + 1))
    at = next((at for at in places if words[at] in _PREPOSITIONS), joint)
    return at if joint >= 0 and words[joint + 1] in _ARTICLES and joint < at and words[at + 1] in _ARTICLES else joint


def _is_high_point(own: Sequence[Item]) -> bool:
    """ "The high point was 56,042": of what was spoken of, as its peak is."""
    return len(own) > 1 and own[-1].word in _POINTS and own[-2].word in _HIGH


def _is_opening_of_it(word: str, draft: Draft, analysis: Analysis) -> bool:
    """ "Having fallen for six weeks in a row, it is at its lowest": of what "it" is."""
    if word != "having":
        return False
    from service.claims.ranks.runs_over import is_of_it_now  # noqa: PLC0415  (seldom needed)

    return is_of_it_now(analysis.items, draft.anchor)


def _is_left_out(draft: Draft, analysis: Analysis, joint: int) -> bool:
    """ "Benefits go up 6.7%, in line with inflation; pensions 8.5%": whether a clause goes on without its verb."""
    own = analysis.items[joint + 1 : draft.anchor]
    named = [item for item in own if names(item, analysis) and item.word not in _CORES]
    return analysis.items.words[joint] == ";" and 0 < len(own) < _SUBJECT and len(named) == len(own)


def _is_alike(words: Sequence[str], at: int) -> bool:
    return words[at + 1] in _ALIKE or (at > 0 and words[at - 1] in _ALIKE)
