"""Figures told as a fact in a clause of their own, whatever is expected, aimed at or voted for in the one before.

"Economists were wrong-footed as inflation dropped to 3.2%", "after five members had voted for a cut, Bank Rate was
lowered to 4%": a verb of the past with a subject of its own, behind a joint, is not what the words before it foresee.
"Economists expect inflation fell to 3.6%" has no joint, and in "the consensus, said Reuters, was 3.3%" the subject lies
before it.
"""

from service.extract.vocabulary import word_set
from service.model.mentions import Row

TOLD = word_set(
    "is are was were stood stands fell rose hit reached sank came went kept held left put set cut shrank grew shot slid"
    " has had have took brought lay ran averaged totalled touched got stayed remained topped exceeded"
)
"""Verbs of the past, or of being, that tell a figure as a fact; others end in "ed"."""
_JOINTS = word_set(", as after when while whereas because since so and but now although though which – — ;")
_UNTOLD = word_set("to not never n't could would might may should will shall can must be being been")
_AIMS = word_set(
    "target targets goal goals aim aims objective mandate limit standard threshold ceiling floor forecast forecasts"
    " expectation expectations prediction predictions projection projections estimate estimates consensus plan plans"
    " pledge pledges promise promises proposal proposals"
)
_NAMED = 8  # items of "the official target for the inflation rate,"
_LEADING = word_set("as after when while because")
_DONE = TOLD - {"is", "are", "has", "have", "stands"}
_MODALS = _UNTOLD - {"to", "not", "be", "been"}
_COUNTING = word_set("a an the some another further about around nearly almost over only just more than at least")
_SUBJECT = 5  # items of "people in small boats crossed"
_ENDS = word_set("from to by")  # "was lowered from 4.25% to 4%"
_CLAUSE = 9  # items of "the Bank of England 's policymakers then lowered"
_ASIDE = 7  # items of "to £1,277 in October 2021,"
_BEHIND = 10  # items of "kept the cost of borrowing unchanged at"


def told_from(items: Row, index: int) -> int:
    """Where the clause begins that tells a figure as a fact by itself; 0 where none does.

    Args:
        items: the sentence.
        index: the figure.
    """
    if not _LEADING.isdisjoint(items.said) and (opens := _opened_as_subject(items, index)):
        return opens
    verb = next((at for at in range(index - 1, max(0, index - _BEHIND), -1) if _tells(items, at)), 0)
    if not verb or "," in items.words[verb:index]:
        return 0
    if any(verb < at < index and items.words[at - 1] not in _ENDS for at in items.figures):
        return 0
    for at in range(verb - 1, max(0, verb - _CLAUSE), -1):
        word = items.words[at]
        if items[at].quantity is not None or word in _UNTOLD or word == "that":
            return 0
        if word == "which" and at + 1 == verb and not _is_of_aim(items, at):
            return at  # "few expect a cut in Bank Rate, which is 5.25%"
        if word in _JOINTS:
            return at + 1 if at + 1 < verb or (word == "," and _is_set_apart(items, verb, index)) else 0
    return 0


def _is_of_aim(items: Row, at: int) -> bool:
    """ "Is above its target for inflation, which is 2%", or no clause of its own: "the level at which is"."""
    lead = items.words[max(0, at - _NAMED) : at]
    return lead[-1:] != (",",) or not _AIMS.isdisjoint(lead)


def _opened_as_subject(items: Row, index: int) -> int:
    """ "The pledge took a knock as 872 people crossed": where the clause begins whose subject a figure is; else 0."""
    first = index
    while first > 0 and items.words[first - 1] in _COUNTING:
        first -= 1
    if first < 2 or items.words[first - 1] not in _LEADING or not _MODALS.isdisjoint(items.words[: first - 1]):
        return 0
    for at in range(index + 1, min(len(items), index + 1 + _SUBJECT)):
        word = items.words[at]
        if word in _DONE or (word.endswith("ed") and items.words[at - 1] not in _UNTOLD):
            return first
        if not word.isalpha() or word in _UNTOLD or word in TOLD:
            return 0  # "pledge to act when 1,000 people have crossed"
    return 0


def _is_set_apart(items: Row, verb: int, index: int) -> bool:
    """ "They expect the cap, raised from £1,138 in October, to stay at £1,277": a participle between commas."""
    if items.words[verb + 1 : verb + 2] != ("from",):
        return False
    behind = range(index + 1, min(len(items), index + _ASIDE))
    closed = next((at for at in behind if items.words[at] == ","), 0)
    return closed > 0 and items.words[closed + 1 : closed + 2] == ("to",)


def _tells(items: Row, at: int) -> bool:
    word = items.words[at]
    if word in TOLD:
        return items.words[at - 1] not in _UNTOLD
    moved = word.endswith("ed") and any(one.part == "verb" for one in items[at].changes)
    return moved and items.words[at - 1] not in _UNTOLD
